#!/usr/bin/env python3
"""What `decalque rules learn` learns from the training pairs is worth on pairs it has not seen.

    python3 bench/learning                        learnt on train, measured on dev; the table of docs/learning.md
    python3 bench/learning --rotate               on train only: learnt on six sevenths, measured on the seventh, by turns
    python3 bench/learning --rotate --turns 0,3   some of the turns
    python3 bench/learning --alone                the first row of each pair only: in a third of the time
    python3 bench/learning --twenty               twenty of the rules learnt from et-en, drawn at random, as they came
    python3 bench/learning --many                 time and memory for 30,000 pairs

Rows: "learnt" is all that is learnt, "phrases" the baseline that learns words by words only (--phrases), "existing" the
project's own rules, "both" the project's and the learnt ones. Edits are judged by ../shared/tools/score_edits.py.
Options behind -- go to rules learn, as in: python3 bench/learning --rotate -- --good 65
"""
import argparse
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path.append(str(HERE.parent / "quality"))
from scoring import Verdicts  # noqa: E402

ROW = "{:<7} {:<9} {:>6} {:>6} {:>5} {:>8} {:>4} {:>7} {:>7}   {}"


def options():
    own, extra = sys.argv[1:], []
    if "--" in own:
        own, extra = own[:own.index("--")], own[own.index("--") + 1:]
    parser = argparse.ArgumentParser(
        prog="bench/learning", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--decalque", type=pathlib.Path, default=PROJECT / "build/release/decalque", metavar="PROGRAM")
    parser.add_argument("--data", type=pathlib.Path, default=PROJECT.parent / "shared/data", metavar="DIR")
    parser.add_argument("--only", action="append", metavar="LANG", help="et, ro or ru; again for more")
    parser.add_argument("--rotate", action="store_true")
    parser.add_argument("--turns", default="0,1,2,3,4,5,6")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--twenty", action="store_true")
    parser.add_argument("--many", action="store_true")
    parser.add_argument("--seed", type=int, default=1, help="of the draw of --twenty")
    args = parser.parse_args(own)
    args.extra = extra
    return args


def lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


class Bench:
    def __init__(self, args, folder):
        self.args, self.folder = args, pathlib.Path(folder)
        self.seconds = 0.0

    def run(self, *arguments):
        ran = subprocess.run([str(self.args.decalque), *map(str, arguments)], capture_output=True)
        if ran.returncode not in (0, 1):
            sys.exit(f"decalque {arguments[0]}: {ran.stderr.decode(errors='replace')}")
        return ran.stdout.decode("utf-8")

    def file(self, name, text_lines):
        path = self.folder / name
        path.write_text("".join(line + "\n" for line in text_lines), encoding="utf-8")
        return path

    def learn(self, name, language, pairs, *more):
        """The folder of the ruleset that was learnt, and how many rules it has."""
        into = self.folder / name
        start = time.monotonic()
        self.run("rules", "learn", self.file("l.mt", pairs[0]), self.file("l.pe", pairs[1]), "-o", into,
                 *(["--from", language] if language else []), "--clean", self.args.data / "clean", *self.args.extra, *more)
        self.seconds = time.monotonic() - start
        files = sorted(into.glob("en/*")) if into.exists() else []
        texts = [path.read_text(encoding="utf-8") for path in files if path.suffix != ".tsv"]
        return into, sum(len(re.findall(r"^  - id: |^[^#\n].* -> ", text, re.M)) for text in texts)

    def fixed(self, language, given, *more):
        # page furniture goes with its line, and lines are counted here
        out = self.run("fix", "--level", "likely", "--from", language, "--skip", "page-furniture", *more,
                       self.file("t.mt", given))
        return out.split("\n")[:-1]

    def verdicts(self, language, pairs, *more):
        return Verdicts(self.args.data, pairs[0], self.fixed(language, pairs[0], *more), pairs[1])


def show(language, name, rules, all_verdicts):
    counts = {kind: sum(v.counts[kind] for v in all_verdicts) for kind in ("good", "neutral", "bad")}
    total = max(1, sum(counts.values()))
    reference = sum(v.reference for v in all_verdicts)
    before, after = (100 * sum(getattr(v, k) for v in all_verdicts) / reference
                     for k in ("distance_before", "distance_after"))
    print(ROW.format(language, name, rules, sum(counts.values()), counts["good"], counts["neutral"], counts["bad"],
                     f"{100 * counts['good'] / total:.1f} %", f"{100 * counts['bad'] / total:.1f} %",
                     f"{before:.3f} -> {after:.3f}"), flush=True)


def splits(args, language):
    """Pairs to learn from and to measure on."""
    part = args.data / "mlqe"
    train = [lines(part / f"{language}-en.train.{end}") for end in ("mt", "pe")]
    if not args.rotate:
        return [(train, [lines(part / f"{language}-en.dev.{end}") for end in ("mt", "pe")])]
    size = len(train[0]) // 7
    result = []
    for turn in map(int, args.turns.split(",")):
        kept = slice(turn * size, (turn + 1) * size)
        result.append(([side[:kept.start] + side[kept.stop:] for side in train], [side[kept] for side in train]))
    return result


def table(bench, args):
    print(ROW.format("pairs", "rules", "number", "edits", "good", "neutral", "bad", "good", "bad", "word error rate"))
    for language in args.only or ["et", "ro", "ru"]:
        results = {}
        for number, (taught, measured) in enumerate(splits(args, language)):
            for name, flag in (("learnt", ()), ("phrases", ("--phrases",)))[:1 if args.alone else 2]:
                rules, count = bench.learn(f"{language}{number}{name}", language, taught, *flag)
                more = ("--rules", rules) if count else ()
                alone = (bench.verdicts(language, measured, *more, "--only", "learnt") if count
                         else Verdicts(args.data, measured[0], measured[0], measured[1]))
                results.setdefault(name, []).append((count, alone))
                if name == "learnt" and not args.alone:
                    results.setdefault("both", []).append((count, bench.verdicts(language, measured, *more)))
            if not args.alone:
                results.setdefault("existing", []).append((0, bench.verdicts(language, measured)))
        for name in results if args.alone else ("learnt", "phrases", "existing", "both"):
            counts = [count for count, _ in results[name]]
            shown = "-" if name == "existing" else round(sum(counts) / len(counts))
            show(f"{language}-en", name, shown, [verdict for _, verdict in results[name]])


def twenty(bench, args):
    (taught, _), = splits(args, "et")
    rules, count = bench.learn("et", "et", taught)
    entries = []
    for path in sorted(rules.glob("en/*")):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yaml":
            entries += [("yaml", entry) for entry in re.split(r"(?m)^(?=  - id: )", text)[1:]]
        else:
            entries += [("terms", line + "\n") for line in text.split("\n") if " -> " in line and line[0] != "#"]
    drawn = random.Random(args.seed).sample(range(len(entries)), min(20, len(entries)))
    for index in sorted(drawn):
        print(entries[index][1], end="")


def many(bench, args):
    """The 21,000 training pairs, and 9,000 more of two lines each."""
    sides = []
    for end in ("mt", "pe"):
        side = [line for language in ("et", "ro", "ru")
                for line in lines(args.data / f"mlqe/{language}-en.train.{end}")]
        sides.append(side + [a + " " + b for a, b in zip(side[:9000], side[1:9001])])
    _, count = bench.learn("many", "", sides)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{len(sides[0])} pairs: {count} rules, {bench.seconds:.0f} s by the clock, "
          f"{usage.ru_utime + usage.ru_stime:.0f} s of processor time, {usage.ru_maxrss / 1024:.0f} MB at most")


def main():
    args = options()
    if not args.decalque.exists():
        sys.exit(f"{args.decalque}: not built; cmake --build build/release --target decalque_program, or --decalque")
    if not (args.data / "mlqe").is_dir():
        sys.exit(f"{args.data}: no mlqe here; name its folder with --data")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(args, folder)
        (many if args.many else twenty if args.twenty else table)(bench, args)


if __name__ == "__main__":
    main()
