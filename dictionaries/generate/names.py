#!/usr/bin/env python3
"""Writes en/names.tsv: given names, surnames and towns, one a line, sorted by bytes, with letters for what each is.

    names.py --data DIR [--out DIR] [--hunspell DIR]

DIR has lexicon/given-names.txt and lexicon/surnames.txt (Unlicense), lexicon/world-cities.csv (GeoNames towns above
15,000 inhabitants, CC BY 4.0) and ud/en_ewt-ud-train.conllu.gz. Our own lists of surnames and towns, one file a language
(<lang>/surnames.txt, <lang>/towns.txt), are added.

Letters: g given name, s surname, c town, w also an ordinary English word, + also begins a longer name.
"""
import argparse
import collections
import csv
import gzip
import pathlib
import re
import unicodedata

STROKES = str.maketrans("łŁøØđĐı", "lLoOdDi")
NAME = re.compile(r"^[^\W\d_][\w'’.\- ]*$")
# Words of other languages and single letters that the lists hold by mistake.
NEVER = {"The", "And", "Of", "De", "La", "Le", "Del", "Von", "Van", "Al", "El", "Los", "Las", "Di", "Da", "Du", "Den",
         "Der", "Bin", "Ibn", "Abu", "Mr", "Mrs", "Dr", "Saint", "San", "Santa", "St", "New", "North", "South", "East",
         "West", "Central", "Port", "Fort", "Mount", "Lake", "City", "Town", "Village", "Same", "Most", "University",
         "Along", "Nor", "Man", "Us", "Ii", "Iii", "Jr", "Sr", "No", "Yes", "Not", "But", "For", "From", "With", "His",
         "Her", "My", "Our", "Your", "They", "She", "He", "It", "We", "You", "Is", "Was", "Are", "Be", "As", "At", "By",
         "In", "On", "To", "Or", "If", "So", "An", "Do", "Go", "Up", "Out", "All", "Any", "One", "Two", "Can", "Has",
         "Had", "Have", "Who", "Why", "How", "What", "When", "Where", "That", "This", "These", "Those", "Than", "Then",
         "There", "Here", "Such", "Some", "Many", "Much", "More", "Less", "Few", "Now", "Just", "Only", "Also", "Very"}


def english_words(hunspell, data):
    """Lower-case words of English: the stems of the American dictionary and the lower-case forms of the treebank."""
    words = set()
    for line in open(hunspell / "en_US.dic", encoding="utf-8", errors="replace"):
        word = re.split(r"[/\s]", line, maxsplit=1)[0]
        if word.islower():
            words.add(word)
    counts = collections.Counter()
    for line in gzip.open(data / "ud" / "en_ewt-ud-train.conllu.gz", "rt", encoding="utf-8"):
        fields = line.split("\t")
        if len(fields) > 4 and fields[1].islower() and fields[3] != "PROPN":
            counts[fields[1]] += 1
    words.update(word for word, count in counts.items() if count > 1)
    for line in open(data / "lexicon" / "verb-forms.csv", encoding="utf-8"):
        words.update(line.split())
    return words


def plausible(name):
    return 2 <= len(name) <= 40 and NAME.match(name) and name[0].isupper() and name not in NEVER and not name.isupper()


def collect(options):
    letters = collections.defaultdict(set)

    def add(name, letter):
        name = name.strip().replace("’", "'")
        if plausible(name):
            letters[name].add(letter)

    lexicon = options.data / "lexicon"
    for file, letter in (("given-names.txt", "g"), ("surnames.txt", "s")):
        for line in open(lexicon / file, encoding="utf-8"):
            if " " not in line.strip():
                add(line, letter)
    for row in csv.DictReader(open(lexicon / "world-cities.csv", encoding="utf-8", newline="")):
        add(row["name"].removesuffix(" City") if row["name"].count(" ") == 1 else row["name"], "c")
    for pattern, letter in (("given.txt", "g"), ("surnames.txt", "s"), ("towns.txt", "c")):
        for file in sorted(options.out.glob(f"*/{pattern}")):
            for line in open(file, encoding="utf-8"):
                if not line.startswith("# "):
                    for name in line.split(","):
                        add(name, letter)
    return letters


def write_endings(letters, path):
    """How many surnames end in these four letters; rare endings are left out."""
    counts = collections.Counter(name[-4:].lower() for name, found in letters.items() if "s" in found and len(name) > 5)
    with open(path, "wb") as out:
        out.write(b"# last four letters of surnames, how many have them. Made by generate/names.py.\n")
        for ending, count in sorted((ending.encode(), count) for ending, count in counts.items() if count > 1):
            out.write(ending + b"\t" + str(count).encode() + b"\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--hunspell", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell"))
    options = parser.parse_args()
    letters = collect(options)
    for name in list(letters):  # machines drop diacritics
        folded = "".join(c for c in unicodedata.normalize("NFD", name.translate(STROKES)) if not unicodedata.combining(c))
        if folded != name and plausible(folded):
            letters[folded] |= letters[name]
    words = english_words(options.hunspell, options.data)
    for name in list(letters):
        if name.lower() in words:
            letters[name].add("w")
        if " " in name:
            letters[name.split()[0]].add("+")
    lines = sorted((name.encode(), "".join(sorted(found))) for name, found in letters.items())
    write_endings(letters, options.out / "en" / "surname-endings.tsv")
    with open(options.out / "en" / "names.tsv", "wb") as out:
        out.write(b"# name, letters. Made by generate/names.py; see dictionaries/README.md for sources and licences.\n")
        for name, found in lines:
            out.write(name + b"\t" + found.encode() + b"\n")


if __name__ == "__main__":
    main()
