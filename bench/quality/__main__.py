#!/usr/bin/env python3
"""Quality of corrections, measured; every figure beside the one that is wanted.

    python3 bench/quality                                    all figures
    python3 bench/quality --only demetr:repeat2 --only mlqe  some of them, quickly
    python3 bench/quality --only demetr:case --show 10       the cases that went wrong, too
    python3 bench/quality --sample 200 --seed 1              random edits in opus-fien, to be judged by a reader
    python3 bench/quality --peers                            LanguageTool and Harper in the same run (see bench/peers)

Sets: demetr[:KIND], good, probes, clean, mlqe[:PAIR], opus-fien; and, only when named, mlqe-train[:PAIR], the place to look for
what rules do wrong, and mlqe-lines[:PAIR]. Every sentence of demetr is an article of its own; every file of clean,
mlqe and opus-fien is one, as `decalque fix FILE` reads it, without its original. In mlqe-lines each line of mlqe is
one: a line alone gets its final stop, and Russian titles have none. The probes (bench/quality/probes) are sentences with an
error of a language learnt, and good ones like them; no rule is made from them. TER and chrF need the package sacrebleu (bench/peers/install gets it).
"""
import argparse
import pathlib
import sys

import decalque
import figures
import peers
import sample

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def options():
    parser = argparse.ArgumentParser(
        prog="bench/quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--decalque", type=pathlib.Path, default=PROJECT / "build/release/decalque", metavar="PROGRAM")
    parser.add_argument("--data", type=pathlib.Path, default=PROJECT.parent / "shared/data", metavar="DIR")
    parser.add_argument("--only", action="append", default=[], metavar="SET", help="a set, or SET:PART; again for more")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show up to N cases that went wrong, each figure")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="print N random edits and nothing else")
    parser.add_argument("--level", choices=["certain", "likely"], default="certain", help="of --sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", action="store_true")
    return parser.parse_args()


def main():
    args = options()
    if not args.decalque.exists():
        sys.exit(f"{args.decalque}: not built; cmake --build build/release --target decalque_program, or --decalque")
    if not (args.data / "demetr").is_dir():
        sys.exit(f"{args.data}: no data here; name its folder with --data")
    own = decalque.Decalque(args.decalque, args.jobs)
    if args.sample:
        return sample.print_sample(own, args)
    systems = [own] + (peers.installed() if args.peers else [])
    figures.print_all(systems, args)


if __name__ == "__main__":
    main()
