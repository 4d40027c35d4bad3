#!/usr/bin/env python3
"""Writes en/a-vs-an.tsv: word beginnings with the counts of "a" and "an" before them.

    a_vs_an.py --data DIR [--out DIR]

DIR has lexicon/a-vs-an.json (counted in Wikipedia by AvsAn, Apache-2.0), a tree of letters. Kept are beginnings that
decide otherwise than the one they continue, or much more surely; a blank at the end means the end of the word.
"""
import argparse
import json
import pathlib


# Spoken as words, against what their letters say.
OWN = [("UNESCO", 50, 0), ("UNICEF", 50, 0), ("SWAT", 50, 0), ("SIM ", 50, 0), ("RAM ", 50, 0), ("ROM ", 50, 0), ("EURO", 50, 0), ("one-", 900, 2)]


def share(data):
    return (data["anCount"] + 1) / (data["aCount"] + data["anCount"] + 2)


def walk(node, kept, lines):
    data = node["data"]
    total = data["aCount"] + data["anCount"]
    prefix = data["prefix"]
    differs = kept is None or (share(data) > 0.5) != (kept > 0.5) or abs(share(data) - kept) > 0.1
    if total >= 5 and differs and "\t" not in prefix:
        kept = share(data)
        lines.append((prefix, data["aCount"], data["anCount"]))
    for key, child in node.items():
        if key != "data":
            walk(child, kept, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "en")
    options = parser.parse_args()
    lines = []
    with open(options.data / "lexicon/a-vs-an.json", encoding="utf-8") as file:
        walk(json.load(file), None, lines)
    listed = {prefix for prefix, _, _ in lines}
    lines += [line for line in OWN if line[0] not in listed]
    with open(options.out / "a-vs-an.tsv", "w", encoding="utf-8") as file:
        file.write("# Made by generate/a_vs_an.py: beginning of a word, how often a and an stand before it.\n")
        for prefix, a, an in sorted(lines, key=lambda line: line[0].encode()):
            if prefix and not prefix.startswith("# "):
                file.write(f"{prefix}\t{a}\t{an}\n")


if __name__ == "__main__":
    main()
