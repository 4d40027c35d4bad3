#!/usr/bin/env python3
"""Writes en/function-words.tsv: forms of the closed classes with their readings, and forms whose lemma no rule finds.

    function_words.py --data DIR [--out DIR]

DIR has ud/en_ewt-ud-train.conllu.gz (CC BY-SA 4.0). Closed classes: what the treebank's training part has at least
twice, without typing errors; then our own lines below, which win.
"""
import argparse
import collections
import gzip
import pathlib
import re

CLOSED = {"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "INTJ"}
WORD = re.compile(r"[a-z]+|'[a-z]+|[a-z]+'[a-z]+")
OWN = """
's|'s PART POS|be AUX VBZ|have AUX VBZ|be VERB VBZ|we PRON PRP
'd|would AUX MD|have AUX VBD
'll|will AUX MD
're|be AUX VBP|be VERB VBP
've|have AUX VBP|have AUX VB|have VERB VBP
'm|be AUX VBP|be VERB VBP
n't|not PART RB
'|'s PART POS|' PUNCT ''
not|not PART RB
cannot|can AUX MD
ca|can AUX MD
wo|will AUX MD
sha|shall AUX MD
ai|be AUX VBZ|be AUX VBP|have AUX VBP
gon|go VERB VBG
wan|want VERB VBP
got|get VERB VBD|get VERB VBN|get AUX VBD
na|to PART TO
ta|to PART TO
can|can AUX MD|can NOUN NN|can VERB VB
could|could AUX MD
may|may AUX MD
might|might AUX MD|might NOUN NN
must|must AUX MD|must NOUN NN
shall|shall AUX MD
should|should AUX MD
will|will AUX MD|will NOUN NN|will VERB VB
would|would AUX MD
ought|ought AUX MD
need|need VERB VB|need NOUN NN|need AUX MD
dare|dare VERB VB|dare AUX MD|dare NOUN NN
be|be AUX VB|be VERB VB
am|be AUX VBP|be VERB VBP
are|be AUX VBP|be VERB VBP
is|be AUX VBZ|be VERB VBZ
was|be AUX VBD|be VERB VBD
were|be AUX VBD|be VERB VBD
been|be AUX VBN|be VERB VBN
being|be AUX VBG|be VERB VBG|being NOUN NN
have|have VERB VB|have AUX VBP
has|have AUX VBZ|have VERB VBZ
had|have VERB VBD|have AUX VBD|have VERB VBN
having|have VERB VBG|have AUX VBG
do|do AUX VBP|do VERB VB
does|do AUX VBZ|do VERB VBZ
did|do AUX VBD|do VERB VBD
i|I PRON PRP|I NUM CD
me|I PRON PRP
my|my PRON PRP$
mine|my PRON PRP|mine NOUN NN|mine VERB VB
us|we PRON PRP
him|he PRON PRP
her|her PRON PRP$|she PRON PRP
hers|her PRON PRP
his|his PRON PRP$
them|they PRON PRP
theirs|their PRON PRP
ours|our PRON PRP
yours|your PRON PRP
whom|whom PRON WP
whose|whose PRON WP$
an|a DET DT
a|a DET DT
these|this DET DT|this PRON DT
those|that DET DT|that PRON DT
that|that SCONJ IN|that PRON WDT|that PRON DT|that DET DT|that ADV RB
as|as ADP IN|as SCONJ IN|as ADV RB
so|so ADV RB|so SCONJ IN|so CCONJ CC
no|no DET DT|no INTJ UH|no ADV RB|no NOUN NN
yes|yes INTJ UH|yes NOUN NN
in|in ADP IN|in ADV RB
on|on ADP IN|on ADV RB
at|at ADP IN
up|up ADP RP|up ADP IN|up ADV RB|up VERB VB
or|or CCONJ CC
and|and CCONJ CC
to|to PART TO|to ADP IN
it's|it PRON PRP
let's|let VERB VB
more|more ADJ JJR|more ADV RBR|much ADJ JJR|many ADJ JJR
most|most ADJ JJS|most ADV RBS|much ADJ JJS|many ADJ JJS
less|less ADJ JJR|less ADV RBR|little ADJ JJR
least|least ADJ JJS|least ADV RBS|little ADJ JJS
better|good ADJ JJR|well ADV RBR|better VERB VB
best|good ADJ JJS|well ADV RBS|best NOUN NN
further|further ADJ JJ|far ADV RBR|far ADJ JJR|further ADV RB|further VERB VB
worse|bad ADJ JJR|bad ADV RBR|badly ADV RBR
worst|bad ADJ JJS|bad ADV RBS|badly ADV RBS
earlier|early ADV RBR|early ADJ JJR
later|late ADV RBR|late ADJ JJR
people|people NOUN NNS|person NOUN NNS
persons|person NOUN NNS
thanks|thanks NOUN NN|thanks NOUN NNS|thank VERB VBZ|thank NOUN NNS
others|other NOUN NNS
ones|one NOUN NNS
data|data NOUN NN|data NOUN NNS|datum NOUN NNS
media|media NOUN NN|media NOUN NNS|medium NOUN NNS
left|leave VERB VBD|leave VERB VBN|left ADJ JJ|left NOUN NN|left ADV RB
means|mean VERB VBZ|means NOUN NNS|means NOUN NN|mean NOUN NNS
species|species NOUN NNS|species NOUN NN
lots|lot NOUN NNS
glasses|glass NOUN NNS|glasses NOUN NNS
goods|goods NOUN NNS|good NOUN NNS
clothes|clothes NOUN NNS|clothe VERB VBZ
lower|low ADJ JJR|low ADV RBR|lower VERB VB
born|bear VERB VBN|born ADJ JJ
mm|million NUM CD
m|million NUM CD|be AUX VBP
k|thousand NUM CD
b|billion NUM CD
bn|billion NUM CD
"""


def closed_classes(path):
    counts = collections.defaultdict(collections.Counter)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 10 or not fields[0].isdigit() or fields[3] not in CLOSED:
                continue
            form = fields[1].lower().replace("’", "'")
            odd = "Typo=Yes" in fields[5] or "Style=" in fields[5] or "Abbr=Yes" in fields[5] or fields[4] in ("GW", "FW", "AFX", "NN", "NNP")
            if not odd and WORD.fullmatch(form):
                counts[form][f"{fields[2]} {fields[3]} {fields[4]}"] += 1
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "en")
    options = parser.parse_args()

    lines = {}
    for form, counts in closed_classes(options.data / "ud/en_ewt-ud-train.conllu.gz").items():
        least = 2 if sum(counts.values()) < 100 else 4
        readings = [reading for reading, count in counts.most_common() if count >= least]
        if readings:
            lines[form] = readings
    for line in OWN.strip().split("\n"):
        form, *readings = line.split("|")
        lines[form] = readings + [reading for reading in lines.get(form, []) if reading not in readings]
    with open(options.out / "function-words.tsv", "w", encoding="utf-8") as file:
        file.write("# Made by generate/function_words.py: form, readings (lemma UPOS XPOS), likeliest first.\n")
        for form in sorted(lines, key=lambda form: form.encode()):
            file.write(form + "\t" + "\t".join(lines[form]) + "\n")


if __name__ == "__main__":
    main()
