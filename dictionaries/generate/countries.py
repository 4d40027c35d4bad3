#!/usr/bin/env python3
"""Writes en/countries.tsv (a country or region, its demonym, capital, sort) and en/demonyms.tsv (demonym, country).

    countries.py --data DIR [--out DIR]

DIR has lexicon/countries.tsv (mledoze/countries, ODbL). What that table lacks (parts of countries, continents,
alliances, other names of countries) is our own list below.
"""
import argparse
import csv
import pathlib

# name, demonym, capital; a leading "=" means: another name of the country after it.
MORE = """England|English|London
Scotland|Scottish|Edinburgh
Wales|Welsh|Cardiff
Northern Ireland|Northern Irish|Belfast
Great Britain|British|London
Britain|British|London
Europe|European|
Asia|Asian|
Africa|African|
America|American|
North America|North American|
South America|South American|
Latin America|Latin American|
Central America|Central American|
Central Asia|Central Asian|
Southeast Asia|Southeast Asian|
Eastern Europe|Eastern European|
Western Europe|Western European|
Scandinavia|Scandinavian|
Catalonia|Catalan|Barcelona
Bavaria|Bavarian|Munich
Saxony|Saxon|Dresden
Prussia|Prussian|
Silesia|Silesian|
Flanders|Flemish|
Wallonia|Walloon|
Brittany|Breton|
Corsica|Corsican|
Sicily|Sicilian|
Sardinia|Sardinian|
Tuscany|Tuscan|
Crimea|Crimean|Simferopol
Chechnya|Chechen|Grozny
Dagestan|Dagestani|
Tatarstan|Tatar|Kazan
Siberia|Siberian|
Karelia|Karelian|
Lapland|Lappish|
Transnistria|Transnistrian|Tiraspol
Abkhazia|Abkhazian|Sukhumi
South Ossetia|South Ossetian|
Nagorno-Karabakh|Karabakh|Stepanakert
Kurdistan|Kurdish|Erbil
Palestine|Palestinian|Ramallah
Tibet|Tibetan|Lhasa
Taiwan|Taiwanese|Taipei
Hong Kong|Hong Kong|
Quebec|Quebecois|
Texas|Texan|
California|Californian|
Hawaii|Hawaiian|
Alaska|Alaskan|
Virginia|Virginian|
Siam|Thai|
Persia|Persian|
Yugoslavia|Yugoslav|
Czechoslovakia|Czechoslovak|
Soviet Union|Soviet|
Ottoman Empire|Ottoman|
USA|=United States
U.S.A.|=United States
U.S.|=United States
US|=United States
United States of America|=United States
UK|=United Kingdom
U.K.|=United Kingdom
UAE|=United Arab Emirates
Emirates|=United Arab Emirates
Czech Republic|=Czechia
Russian Federation|=Russia
Holland|=Netherlands
Türkiye|=Turkey
Burma|=Myanmar
Macedonia|=North Macedonia
Congo|=DR Congo
Democratic Republic of the Congo|=DR Congo
Republic of the Congo|=Congo
Swaziland|=Eswatini
Cabo Verde|=Cape Verde
East Timor|=Timor-Leste
Vatican|=Vatican City
Holy See|=Vatican City
Byelorussia|=Belarus
Bosnia|=Bosnia and Herzegovina
Republic of Ireland|=Ireland
People's Republic of China|=China"""
BETTER = {"Argentina": "Argentine", "Kyrgyzstan": "Kyrgyz", "Tajikistan": "Tajik", "Kazakhstan": "Kazakh",
          "Uzbekistan": "Uzbek", "Turkmenistan": "Turkmen", "Slovenia": "Slovenian", "Cape Verde": "Cape Verdean",
          "Bosnia and Herzegovina": "Bosnian", "New Zealand": "New Zealand", "Luxembourg": "Luxembourgish",
          "Liechtenstein": "Liechtenstein", "Kosovo": "Kosovar", "Bangladesh": "Bangladeshi", "Israel": "Israeli", "Iceland": "Icelandic", "Hong Kong": "Hong Kong", "Saudi Arabia": "Saudi",
          "Maldives": "Maldivian", "Micronesia": "Micronesian", "Northern Mariana Islands": "Northern Mariana",
          "Suriname": "Surinamese", "Jersey": "Jersey", "Guernsey": "Guernsey", "San Marino": "Sammarinese",
          "Philippines": "Philippine", "Ecuador": "Ecuadorian", "United States": "American",
          "Vatican City": "Vatican", "Bahamas": "Bahamian", "Malta": "Maltese", "Lesotho": "Lesotho",
          "Botswana": "Botswanan", "Burkina Faso": "Burkinabe", "Niger": "Nigerien", "North Macedonia": "Macedonian",
          "Eswatini": "Swazi", "Madagascar": "Malagasy", "Puerto Rico": "Puerto Rican", "Greenland": "Greenlandic",
          "Belarus": "Belarusian", "Faroe Islands": "Faroese", "Åland Islands": "Åland", "Palestine": "Palestinian"}

# Nouns for people where they differ from the adjective, singular then plural.
PEOPLE = """Finland Finn Finns|Sweden Swede Swedes|Denmark Dane Danes|Norway Norwegian Norwegians|Iceland Icelander Icelanders|
Poland Pole Poles|Spain Spaniard Spaniards|Turkey Turk Turks|United_Kingdom Briton Britons|United_Kingdom Brit Brits|
Scotland Scot Scots|England Englishman Englishmen|England Englishwoman Englishwomen|Ireland Irishman Irishmen|
Ireland Irishwoman Irishwomen|Wales Welshman Welshmen|France Frenchman Frenchmen|France Frenchwoman Frenchwomen|
Netherlands Dutchman Dutchmen|Serbia Serb Serbs|Croatia Croat Croats|Slovenia Slovene Slovenes|Bosnia_and_Herzegovina Bosniak Bosniaks|
Kosovo Kosovar Kosovars|Kosovo Kosovan Kosovans|Luxembourg Luxembourger Luxembourgers|Liechtenstein Liechtensteiner Liechtensteiners|
New_Zealand New_Zealander New_Zealanders|New_Zealand Kiwi Kiwis|Philippines Filipino Filipinos|Argentina Argentinian Argentinians|
Argentina Argentinean Argentineans|Kyrgyzstan Kyrgyzstani Kyrgyzstanis|Kazakhstan Kazakhstani Kazakhstanis|
Uzbekistan Uzbekistani Uzbekistanis|Tajikistan Tajikistani Tajikistanis|Hong_Kong Hongkonger Hongkongers|Saudi_Arabia Saudi Saudis|
Saudi_Arabia Saudi_Arabian Saudi_Arabians|Czechia Czech Czechs|Slovakia Slovak Slovaks|Greece Greek Greeks|
Thailand Thai Thais|Somalia Somali Somalis|Kuwait Kuwaiti Kuwaitis|Iraq Iraqi Iraqis|Oman Omani Omanis|Pakistan Pakistani Pakistanis|
Israel Israeli Israelis|Tibet Tibetan Tibetans|Kurdistan Kurd Kurds|Chechnya Chechen Chechens|Tatarstan Tatar Tatars|
Afghanistan Afghan Afghans|Uzbekistan Uzbek Uzbeks|Tajikistan Tajik Tajiks|Kazakhstan Kazakh Kazakhs|Lapland Laplander Laplanders|
Europe European Europeans|Catalonia Catalan Catalans|Latvia Lett Letts|Belarus Belorussian Belorussians|
Belarus Belarussian Belarussians|Azerbaijan Azeri Azeris|Greenland Greenlander Greenlanders|Malta Maltese Maltese|
United_States US-American US-Americans|Monaco Monacan Monacans|Yemen Yemenite Yemenites|Flanders Fleming Flemings""".replace("\n", "")
# A demonym of several countries belongs to this one.
FIRST = {"American": "United States", "British": "United Kingdom", "Chinese": "China", "Macedonian": "North Macedonia",
         "Congolese": "DR Congo", "Indian": "India", "Dutch": "Netherlands", "French": "France", "Irish": "Ireland",
         "Norwegian": "Norway", "Vatican": "Vatican City", "Dominican": "Dominican Republic", "Burmese": "Myanmar",
         "Czech": "Czechia", "Russian": "Russia", "Turkish": "Turkey", "Belarusian": "Belarus", "Thai": "Thailand",
         "Emirati": "United Arab Emirates", "Cape Verdean": "Cape Verde", "Bosnian": "Bosnia and Herzegovina",
         "East Timorese": "Timor-Leste", "Swazi": "Eswatini", "Iranian": "Iran", "Persian": "Iran"}
PLURAL_TOO = ("an", "ian", "i", "ean", "er")


def demonyms(rows):
    of = {}
    for name, (demonym, _, _) in rows.items():
        of.setdefault(demonym, name)
    of.update(FIRST)
    for line in PEOPLE.split("|"):
        country, *nouns = (part.replace("_", " ") for part in line.split())
        for noun in nouns:
            of.setdefault(noun, country)
    for demonym in list(of):
        if demonym.endswith(PLURAL_TOO) and " " not in demonym and not demonym.endswith("man"):
            of.setdefault(demonym + "s", of[demonym])
    of.pop("", None)
    return of


REGIONS = """Europe|Asia|Africa|America|North America|South America|Latin America|Central America|Central Asia|
Southeast Asia|Eastern Europe|Western Europe|Scandinavia|Catalonia|Bavaria|Saxony|Prussia|Silesia|Flanders|Wallonia|
Brittany|Corsica|Sicily|Sardinia|Tuscany|Crimea|Chechnya|Dagestan|Tatarstan|Siberia|Karelia|Lapland|Kurdistan|Tibet|Quebec|
Texas|California|Hawaii|Alaska|Virginia|Antarctica|Nagorno-Karabakh|Hong Kong""".replace("\n", "").split("|")


def countries(table):
    rows = {}
    for row in csv.DictReader(table, delimiter="\t"):
        demonym = BETTER.get(row["name"], row["demonym"].split(",")[0].strip())
        rows[{"Türkiye": "Turkey"}.get(row["name"], row["name"])] = (demonym, row["capital"].split(";")[0].strip(), "country")
    for line in MORE.splitlines():
        name, *rest = line.split("|")
        if rest[0].startswith("="):
            rows[name] = rows[rest[0][1:]]
        else:
            rows[name] = (rest[0], rest[1], "country")
    return {name: (row[0], row[1], "region" if name in REGIONS else "country") for name, row in rows.items()}


def write(path, head, rows):
    body = "".join("\t".join(row) + "\n" for row in sorted(rows, key=lambda row: row[0].encode()))
    path.write_text(f"# {head}\n{body}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    options = parser.parse_args()
    with open(options.data / "lexicon" / "countries.tsv", encoding="utf-8", newline="") as table:
        rows = countries(table)
    source = "Made by generate/countries.py. Open Database License (ODbL) 1.0."
    write(options.out / "en" / "countries.tsv", f"country or region, demonym, capital, sort. {source}",
          [(name, *row) for name, row in rows.items()])
    write(options.out / "en" / "demonyms.tsv", f"demonym or people, country or region. {source}", demonyms(rows).items())


if __name__ == "__main__":
    main()
