#!/usr/bin/env python3
"""Writes <lang>/places.tsv: a place in that language, in English; sorted by bytes.

    places.py --data DIR --icu PROGRAM [--out DIR]

Goes through, the first to know a name wins: our own list <lang>/exonyms.tsv, the columns of lexicon/countries.tsv in DIR
(mledoze/countries, ODbL), and what PROGRAM (built from icu_places.cpp) prints of ICU's data (CLDR, Unicode licence).
For Russian and Ukrainian the names stand in Cyrillic and in Latin letters.
"""
import argparse
import csv
import pathlib
import subprocess

LANGUAGES = ["cs", "de", "es", "et", "fi", "fr", "hu", "lt", "lv", "pl", "ro", "ru", "sv", "tr", "uk"]
ENGLISH = {"Türkiye": "Turkey", "Kiev": "Kyiv", "Myanmar (Burma)": "Myanmar", "Côte d’Ivoire": "Ivory Coast",
           "Hong Kong SAR China": "Hong Kong", "Macao SAR China": "Macau", "Congo - Kinshasa": "DR Congo",
           "Congo - Brazzaville": "Congo", "Palestinian Territories": "Palestine"}
CYRILLIC = dict(zip("абвгдезийклмнопрстуфыэіїєґ", "a b v g d e z i y k l m n o p r s t u f y e i i ie g".split()))
CYRILLIC |= {"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu",
             "я": "ya"}


def latin(name):
    out = []
    for letter in name:
        small = CYRILLIC.get(letter.lower())
        out.append(letter if small is None else small.capitalize() if letter.isupper() else small)
    return "".join(out)


def english(name):
    return ENGLISH.get(name, name).replace(" & ", " and ").replace("’", "'")


def rows(language, options):
    exonyms = options.out / language / "exonyms.tsv"
    if exonyms.exists():
        for line in open(exonyms, encoding="utf-8"):
            if not line.startswith("# "):
                yield tuple(line.rstrip("\n").split("\t"))
    with open(options.data / "lexicon" / "countries.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            if row.get(language):
                yield row[language], english(row["name"])
    printed = subprocess.run([options.icu, language], capture_output=True, check=True, encoding="utf-8").stdout
    for line in printed.splitlines():
        local, name = line.split("\t")
        yield local.replace("’", "'"), english(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--icu", required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    options = parser.parse_args()
    for language in LANGUAGES:
        places = {}
        for local, name in rows(language, options):
            places.setdefault(local, name)
            if language in ("ru", "uk"):
                places.setdefault(latin(local), name)
        lines = [f"{local}\t{name}\n".encode() for local, name in places.items() if len(local) > 2]
        (options.out / language).mkdir(exist_ok=True)
        with open(options.out / language / "places.tsv", "wb") as out:
            out.write(b"# place in this language, in English. Made by generate/places.py; ODbL 1.0 and Unicode licence.\n")
            out.writelines(sorted(lines))


if __name__ == "__main__":
    main()
