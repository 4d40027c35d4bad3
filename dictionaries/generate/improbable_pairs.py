#!/usr/bin/env python3
"""Pairs of neighbours that English does not have: dictionaries/lists/improbable-pairs.txt.

    cat en_ewt-train-sentences.txt mlqe-train-post-edits.txt | tag_text ../ | python3 improbable_pairs.py

Standard input is what tag_text prints of text that people wrote or mended: the sentences of UD English EWT train
(CC BY-SA 4.0) and the post-edits of MLQE-PE train (CC0 1.0). A token's class is its form, when it is one of the most
frequent function words; its tag, when it is a name, number or mark; else the first two parts of speech it can be, and
its ending. A pair is improbable when chance alone would have given it EXPECTED times or more in this text, and at most
SHARE of that was seen. Single classes in the list are the function words.
"""
import collections
import pathlib
import sys

EXPECTED, SHARE = 5, 0.03
FREQUENT = 400
CLOSED = {"DT", "IN", "TO", "CC", "MD", "PRP", "PRP$", "WDT", "WP", "WRB", "EX", "RP", "PDT", "WP$"}
ALSO = {"be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "not", "do", "does", "did", "also", "more",
        "most", "very", "such", "as", "than", "other"}
# The same two lists stand in src/edit/detectors/word_pairs.cpp.
BY_TAG = {"NNP", "NNPS", "CD", ".", ",", ":", "HYPH", "-LRB-", "-RRB-", "``", "''", "$", "SYM", "POS"}
ENDINGS = ["ly", "ing", "ed", "tion", "ment", "ness", "ity", "ance", "ence", "al", "ous", "ive", "ful", "able", "ible", "s",
           "er", "est"]
SKIPPED = {"NNPS", "HYPH", "-LRB-", "-RRB-", "``", "''", "$", "SYM", ":", "</s>"}  # too few, or unlike in every text
TARGET = pathlib.Path(__file__).resolve().parent.parent / "lists/improbable-pairs.txt"


def sentences():
    for line in sys.stdin:
        parts = line.rstrip("\n").split("\t")
        if len(parts) > 2:
            yield list(zip(parts[0::3], parts[1::3], parts[2::3]))


def class_of(form, tag, parts, function_words):
    if form in function_words:
        return form
    if tag in BY_TAG:
        return tag
    ending = next((e for e in ENDINGS if form.endswith(e)), "")
    return "/".join(dict.fromkeys(parts.split("/")[:2])) + "-" + ending


def main():
    text = list(sentences())
    closed = collections.Counter(form for sentence in text for form, tag, _ in sentence if tag in CLOSED or form in ALSO)
    function_words = {form for form, count in closed.items() if count >= FREQUENT and form.isalpha()}
    single, pairs = collections.Counter(), collections.Counter()
    for sentence in text:
        classes = ["<s>", *(class_of(*token, function_words) for token in sentence), "</s>"]
        single.update(classes)
        pairs.update(zip(classes, classes[1:]))
    total = sum(single.values())
    improbable = []
    for first, first_count in single.items():
        for second, second_count in single.items():
            expected = first_count * second_count / total
            if expected >= EXPECTED and pairs[first, second] <= SHARE * expected and not SKIPPED & {first, second} and second != "<s>":
                improbable.append(f"{first} {second}")
    with TARGET.open("w", encoding="utf-8") as out:
        out.write("# Neighbours that English does not have, as classes of words; single ones are the function words. Made by\n"
                  "# generate/improbable_pairs.py from UD English EWT train, CC BY-SA 4.0 (this file is under it, too), and the\n"
                  "# post-edits of MLQE-PE train, CC0 1.0.\n")
        out.writelines(line + "\n" for line in sorted([*function_words, *improbable], key=lambda line: line.encode()))
    print(f"{len(function_words)} function words, {len(improbable)} pairs in {total} tokens")


if __name__ == "__main__":
    main()
