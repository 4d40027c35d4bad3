#!/usr/bin/env python3
"""Writes en/words.txt: forms spelled right in American English, sorted by bytes; possessives are left to the program.

    words.py [--hunspell DIR] [--out DIR]

Spells out the affixes of Hunspell's en_US dictionary (made from SCOWL, free for any use with its notice) and adds our
own list en/words-more.txt. Hunspell itself is asked only for what is not among these.
"""
import argparse
import collections
import pathlib
import re


def affixes(path):
    rules = collections.defaultdict(list)  # flag -> [(sort, cross, strip, add, condition)]
    cross = {}
    for line in open(path, encoding="utf-8"):
        fields = line.split()
        if not fields or fields[0] not in ("SFX", "PFX"):
            continue
        sort, flag = fields[:2]
        if len(fields) == 4 and fields[2] in "YN":
            cross[flag] = fields[2] == "Y"
            continue
        strip, add, condition = fields[2], fields[3].split("/")[0], fields[4]
        strip = "" if strip == "0" else strip
        add = "" if add == "0" else add
        pattern = re.compile(condition + "$" if sort == "SFX" else "^" + condition)
        rules[flag].append((sort, cross[flag], strip, add, pattern))
    return rules


def suffixed(word, flags, rules):
    for flag in flags:
        for sort, cross, strip, add, condition in rules.get(flag, ()):
            if sort == "SFX" and word.endswith(strip) and condition.search(word):
                yield word[: len(word) - len(strip)] + add, cross


def forms(word, flags, rules):
    yield word
    derived = [(word, True)] + list(suffixed(word, flags, rules))
    yield from (form for form, _ in derived)
    for flag in flags:
        for sort, cross, strip, add, condition in rules.get(flag, ()):
            if sort == "PFX":
                yield from (add + form[len(strip):] for form, crosses in derived if cross and crosses and condition.search(form))


def lines(path):
    return [line.rstrip("\n") for line in open(path, encoding="utf-8") if line.strip() and not line.startswith("# ")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hunspell", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    options = parser.parse_args()
    rules = affixes(options.hunspell / "en_US.aff")
    words = set()
    for line in open(options.hunspell / "en_US.dic", encoding="utf-8"):
        word, _, flags = line.strip().partition("/")
        if "c" in flags or not re.match(r"^[^\W\d_]", word) or word.endswith("'s"):
            continue
        words.update(form for form in forms(word, flags.replace("M", ""), rules))
    words.update(lines(options.out / "en" / "words-more.txt"))
    for file in ("org", "place", "name", "demonym"):
        for entry in lines(options.out / "en" / "kinds" / f"{file}.txt"):
            if re.match(r"^[^\W\d_][\w'-]+$", entry):  # parts of longer names may be of other languages
                words.add(entry)
    for file in ("countries", "demonyms"):
        for row in lines(options.out / "en" / f"{file}.tsv"):
            words.update(word for word in row.split("\t")[0].split() if re.match(r"^[^\W\d_][\w'-]+$", word))
    with open(options.out / "en" / "words.txt", "wb") as out:
        out.write(b"# Words spelled right. Made by generate/words.py from Hunspell's en_US (SCOWL) and en/words-more.txt.\n")
        out.write(b"".join(word + b"\n" for word in sorted(word.encode() for word in words)))


if __name__ == "__main__":
    main()
