#!/usr/bin/env python3
"""Writes generate/word-vectors.bin: what train_tagger knows of words that the treebank lacks.

    word_vectors.py --glove glove.6B.100d.txt [--words 38000] [--width 64] [--out FILE]

The input is the GloVe vectors of 6 billion words (Pennington, Socher, Manning 2014; PDDL 1.0), lines of a word and 100
numbers, the commonest word first. Kept are the commonest words, digits as 0, in the 64 directions in which they differ
most, each number in a byte. Needs numpy. The result is kept with the sources, so that the tagger can be trained again
without the 350 MB of the input.
"""
import argparse
import pathlib
import re
import struct

import numpy


def read(path, words):
    seen, names, rows = set(), [], []
    for line in open(path, encoding="utf-8"):
        name, *numbers = line.rstrip("\n").split(" ")
        name = re.sub(r"[0-9]", "0", name)
        if len(numbers) != 100 or name in seen or not name:
            continue
        seen.add(name)
        names.append(name)
        rows.append([float(number) for number in numbers])
        if len(names) == words:
            break
    return names, numpy.array(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--glove", type=pathlib.Path, required=True)
    parser.add_argument("--words", type=int, default=38000)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "word-vectors.bin")
    options = parser.parse_args()
    names, rows = read(options.glove, options.words)
    rows -= rows.mean(axis=0)
    directions = numpy.linalg.svd(rows, full_matrices=False)[2][: options.width]
    rows = rows @ directions.T
    rows /= rows.std()
    scales = numpy.abs(rows).max(axis=1) / 127
    numbers = numpy.round(rows / scales[:, None]).astype(numpy.int8)
    text = "\n".join(names).encode()
    with open(options.out, "wb") as file:
        file.write(b"DQVEC001" + struct.pack("<III", len(names), options.width, len(text)))
        file.write(text + scales.astype("<f4").tobytes() + numbers.tobytes())


if __name__ == "__main__":
    main()
