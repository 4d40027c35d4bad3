#!/usr/bin/env python3
"""Writes en/kinds/title.txt: what stands before a person's name and says what the person is.

    titles.py [--out DIR]

The parts are our own list; this script only joins them ("minister" + "foreign affairs" ->
"minister of foreign affairs"). Entries in lower case hold in any case of the text.
"""
import argparse
import pathlib

PORTFOLIOS = """foreign affairs|external affairs|external relations|defence|defense|national defence|national defense|
the interior|interior|internal affairs|home affairs|finance|economy|economic affairs|the economy|trade|foreign trade|
industry|trade and industry|employment|labour|labor|social affairs|social security|health|public health|
social affairs and health|education|science|culture|sports|sport|science and culture|education and culture|
higher education|justice|transport|transport and communications|communications|infrastructure|digital affairs|energy|
climate|environment|the environment|agriculture|forestry|agriculture and forestry|rural affairs|fisheries|tourism|
europe|european affairs|eu affairs|development|regional development|local government|housing|planning|immigration|
migration|integration|emergencies|emergency situations|public administration|state|veterans|family|family affairs|
women|youth|equality|religious affairs|information|natural resources|mines|oil|petroleum|water|
family and social services|nordic cooperation|development cooperation|development cooperation and foreign trade|
economic development|the armed forces|war|peace|intelligence|security|public security|national security|commerce|
innovation|entrepreneurship|tax|budget|the budget|treasury|the treasury""".replace("\n", "").split("|")

ATTRIBUTES = """foreign|defence|defense|interior|home|finance|economy|economic|economics|trade|industry|employment|labour|labor|
social affairs|health|education|science|culture|sports|sport|justice|transport|transportation|communications|
infrastructure|energy|climate|environment|agriculture|development|housing|immigration|migration|emergencies|oil|
europe|european affairs|eu|digital|security|tourism|family|equality|local government|basic services|
foreign trade|budget|tax|information|water|mining|planning|shadow|cabinet|cultural|environmental|financial|
political|police""".replace("\n", "").split("|")

SINGLE = """president|minister|premier|chancellor|secretary|undersecretary|commissioner|ambassador|consul|envoy|governor|
mayor|councillor|councilor|councilman|councilwoman|alderman|senator|congressman|congresswoman|representative|
lawmaker|legislator|parliamentarian|deputy|mp|mep|msp|td|speaker|spokesman|spokeswoman|spokesperson|spokespeople|
diplomat|king|queen|prince|princess|emperor|empress|tsar|czar|duke|duchess|earl|count|countess|baron|baroness|lord|
lady|sir|dame|sheikh|sultan|emir|pope|cardinal|archbishop|bishop|priest|pastor|reverend|father|imam|rabbi|ayatollah|
patriarch|metropolitan|sister|brother|general|colonel|major|captain|lieutenant|sergeant|corporal|private|admiral|
commander|commodore|marshal|brigadier|commandant|constable|detective|inspector|superintendent|sheriff|judge|justice|
prosecutor|attorney|lawyer|solicitor|barrister|advocate|notary|magistrate|ombudsman|professor|lecturer|docent|doctor|
dr.|dr|prof.|prof|researcher|scientist|academic|scholar|historian|economist|analyst|expert|specialist|adviser|advisor|
consultant|strategist|political scientist|teacher|principal|headmaster|dean|rector|provost|physician|surgeon|nurse|
epidemiologist|psychologist|psychiatrist|director|manager|chairman|chairwoman|chairperson|chair|boss|chief|head|ceo|
cfo|coo|cto|founder|co-founder|cofounder|owner|entrepreneur|businessman|businesswoman|billionaire|tycoon|oligarch|
investor|banker|executive|vice-president|vice-chairman|vice-chair|vice-chancellor|vice-minister|leader|co-leader|
politician|activist|campaigner|dissident|candidate|coach|trainer|goalkeeper|goalie|goaltender|defender|defenceman|
defenseman|midfielder|striker|forward|winger|centre-back|playmaker|skipper|quarterback|pitcher|referee|umpire|runner|
sprinter|skier|skater|swimmer|cyclist|driver|rider|jockey|golfer|boxer|wrestler|biathlete|gymnast|athlete|
footballer|player|star|singer|songwriter|musician|composer|conductor|violinist|pianist|rapper|actor|actress|comedian|
filmmaker|screenwriter|playwright|writer|author|novelist|poet|journalist|reporter|correspondent|editor|
editor-in-chief|columnist|commentator|presenter|anchor|host|photographer|artist|painter|sculptor|designer|architect|
engineer|astronaut|cosmonaut|pilot|mr.|mrs.|ms.|mr|mrs|ms|miss|mx|gen.|gov.|sen.|rep.|lt.|col.|maj.|capt.|sgt.|rev.|
cpl.|pvt.|cmdr.|adm.|brig.|pres.|supt.|insp.|msgr.""".replace("\n", "").split("|")

JOINED = """prime minister|deputy prime minister|vice president|vice premier|vice chancellor|vice chairman|vice chair|
first minister|deputy first minister|first vice president|secretary of state|state secretary|permanent secretary|
permanent under-secretary|under-secretary|under secretary|under secretary of state|assistant secretary of state|
deputy secretary of state|deputy minister|deputy foreign minister|minister of state|minister-president|
minister counsellor|parliamentary secretary|secretary general|secretary-general|deputy secretary general|
general secretary|first secretary|press secretary|party secretary|party leader|group leader|opposition leader|
parliamentary group leader|majority leader|minority leader|house speaker|speaker of the house|
speaker of the parliament|speaker of parliament|first lady|first deputy|deputy chairman|deputy chairwoman|deputy chair|
deputy director|deputy head|deputy mayor|deputy governor|deputy chief|director general|director-general|
managing director|executive director|general director|research director|programme director|program director|
artistic director|film director|sports director|sporting director|technical director|general manager|
team manager|team principal|head coach|assistant coach|national team coach|national coach|goalkeeping coach|
chief executive|chief executive officer|chief operating officer|chief financial officer|chief of staff|
chief of defence|chief of defense|chief of the defence forces|chief of general staff|chief of the general staff|
chief of police|police chief|army chief|fire chief|spy chief|chief economist|chief prosecutor|chief justice|
chief inspector|chief superintendent|chief physician|chief engineer|chief editor|chief negotiator|chief analyst|
chief specialist|chief adviser|commander-in-chief|commander in chief|supreme commander|head of state|
heads of state|head of government|head of department|head of delegation|head of mission|high representative|
high commissioner|eu commissioner|european commissioner|commission president|council president|
president of the republic|president of the european commission|president of the european council|
president of the commission|member of parliament|members of parliament|member of the european parliament|
member of congress|member of the bundestag|attorney general|attorney-general|prosecutor general|solicitor general|
state prosecutor|special prosecutor|special envoy|special representative|special adviser|special advisor|
security adviser|security advisor|national security adviser|national security advisor|foreign policy adviser|
ministry spokesman|ministry spokeswoman|ministry spokesperson|foreign ministry spokesman|
foreign ministry spokeswoman|foreign ministry spokesperson|kremlin spokesman|government spokesman|
government spokeswoman|government spokesperson|police spokesman|police spokeswoman|defense secretary|
defence secretary|treasury secretary|treasury minister|cabinet secretary|foreign secretary|shadow chancellor|
health secretary|home secretary|business secretary|justice secretary|education secretary|transport secretary|
environment secretary|culture secretary|brexit secretary|work and pensions secretary|chancellor of the exchequer|
chancellor of justice|federal chancellor|federal president|lieutenant general|major general|brigadier general|
lieutenant colonel|lieutenant commander|rear admiral|vice admiral|staff sergeant|sergeant major|crown prince|
crown princess|grand duke|queen mother|university lecturer|university teacher|associate professor|
assistant professor|adjunct professor|senior lecturer|senior researcher|senior adviser|senior advisor|
senior analyst|senior fellow|research professor|postdoctoral researcher|doctoral researcher|political analyst|
military expert|defence expert|presidential candidate|opposition politician|news anchor|talk show host|
investigative journalist|war correspondent|chief medical officer|district judge|supreme court justice|
supreme court judge|county governor|regional governor|lord mayor|city manager|
municipal manager|town manager|club manager|detective inspector|detective superintendent|detective sergeant|
vice-chancellor|formula one driver|formula 1 driver|rally driver|world champion|olympic champion|
european champion|gold medalist|gold medallist|silver medalist|bronze medalist""".replace("\n", "").split("|")

HEADS = ["minister", "ministers"]


def titles():
    yield from SINGLE
    yield from JOINED
    for portfolio in PORTFOLIOS:
        for head in HEADS + ["deputy minister", "state secretary", "secretary"]:
            yield f"{head} of {portfolio}"
        yield f"minister for {portfolio}"
        yield f"secretary for {portfolio}"
        yield f"secretary of state for {portfolio}"
        yield f"commissioner for {portfolio}"
    for attribute in ATTRIBUTES:
        for head in HEADS + ["commissioner", "spokesman", "spokeswoman", "spokesperson"]:
            yield f"{attribute} {head}"
        yield f"deputy {attribute} minister"
        yield f"former {attribute} minister"
    for single in ["president", "prime minister", "minister", "chancellor", "premier", "ambassador", "chairman", "ceo"]:
        yield f"former {single}"
        yield f"acting {single}"
    for single in ["presidents", "ministers", "prime ministers", "premiers", "chancellors", "ambassadors", "secretaries of state",
                   "secretaries", "senators", "governors", "generals", "representatives", "professors", "mps", "meps"]:
        yield single


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    out = parser.parse_args().out / "en" / "kinds" / "title.txt"
    head = "# Titles, offices, ranks and callings. Made by generate/titles.py; the parts are our own list.\n"
    out.write_text(head + "".join(f"{title}\n" for title in sorted(set(titles()))), encoding="utf-8")


if __name__ == "__main__":
    main()
