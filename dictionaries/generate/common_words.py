#!/usr/bin/env python3
"""Makes lists/common-words.txt: English words in lower case, the most frequent first.

Counted in the human post-edits of MLQE-PE (train parts only, CC0 1.0). A word counts when it stands twice or
more in lower case, in at least two files or sentences, and is no misspelling by en/words.txt.

    common_words.py --data DATA > ../lists/common-words.txt
"""
import argparse
import collections
import pathlib
import re

HEAD = """# English words by frequency, the most frequent first. Made by generate/common_words.py from the post-edits of
# MLQE-PE train (CC0 1.0). Detectors rank corrections of misspelt words by it.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    folder = pathlib.Path(__file__).resolve().parent.parent
    options = parser.parse_args()
    words = {line.rstrip("\n") for line in open(folder / "en" / "words.txt", encoding="utf-8")}
    counts = collections.Counter()
    for path in sorted((options.data / "mlqe").glob("*.train.pe")):
        for line in open(path, encoding="utf-8"):
            counts.update(set(re.findall(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])", line)))
    counts.update({"a": 10**6, "i": 1000})
    print(HEAD, end="")
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= 2 and (word in words or count >= 40):
            print(word)


if __name__ == "__main__":
    main()
