#!/usr/bin/env python3
"""Speed, measured beside its peers in one run; writes docs/performance.md and the plot docs/performance.svg.

    python3 bench/performance                 everything that is installed
    python3 bench/performance --quick         small texts, no peers, nothing written
    python3 bench/performance --only sizes    sizes, rules, threads, start, stages or batch

Texts come from ../shared/data where it is present, else from the project's samples. Times are medians of --rounds whole
processes, run in turn so that a noisy machine is noisy for all; read them as ratios of one run.
"""
import argparse
import pathlib
import sys
import tempfile

import corpus
import measure
import page
import peers

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent


def options():
    parser = argparse.ArgumentParser(prog="bench/performance", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=PROJECT / "build/release", metavar="DIR")
    parser.add_argument("--data", type=pathlib.Path, default=PROJECT.parent / "shared/data", metavar="DIR")
    parser.add_argument("--only", action="append", default=[], choices=list(measure.PARTS), metavar="PART")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args()


def main():
    args = options()
    program = args.build / "decalque"
    if not program.exists():
        sys.exit(f"{program}: not built; cmake --preset release && cmake --build {args.build}")
    with tempfile.TemporaryDirectory() as folder:
        bench = measure.Bench(PROJECT, program, args.build, pathlib.Path(folder), args.rounds)
        sizes = [100_000] if args.quick else [100_000, 1_000_000, 10_000_000]
        for size in sizes:
            bench.texts[size] = pathlib.Path(folder) / f"text-{size}.txt"
            bench.texts[size].write_text(corpus.text(PROJECT, args.data, size), encoding="utf-8")
        systems = [] if args.quick else peers.installed()
        results = {name: part(bench, systems) for name, part in measure.PARTS.items()
                   if not args.only or name in args.only}
        text = page.markdown(bench, results)
    print(text)
    if not args.quick and "sizes" in results:
        (PROJECT / "docs/performance.md").write_text(text, encoding="utf-8")
        (PROJECT / "docs/performance.svg").write_text(page.plot(results["sizes"]), encoding="utf-8")


if __name__ == "__main__":
    main()
