"""The measurements. Each gives rows for a table: lists of cells."""
import os
import random
import statistics
import subprocess
import tempfile

import rules


class Run:
    """A finished process: wall and processor seconds, peak memory in MB; by GNU time, whose own memory is small."""

    def __init__(self, command, stdin=None, env=None):
        if not os.path.exists("/usr/bin/time"):
            raise SystemExit("bench/performance: /usr/bin/time is not installed; apt-get install time")
        with open(stdin or os.devnull, "rb") as given, tempfile.NamedTemporaryFile("r") as figures:
            ran = subprocess.run(["/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o", figures.name,
                                  *(str(part) for part in command)],
                                 stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                 env={**os.environ, **(env or {})})
            wall, user, system, memory = map(float, figures.read().split()[-4:])
        self.wall, self.cpu, self.memory = wall, user + system, memory / 1024
        self.status = ran.returncode
        self.message = ran.stderr.decode(errors="replace")


class Bench:
    def __init__(self, project, program, build, folder, rounds):
        self.project, self.program, self.build = project, program, build
        self.folder, self.rounds = folder, rounds
        self.texts = {}

    def words(self, size):
        return len(self.texts[size].read_text(encoding="utf-8").split())

    def times(self, command, stdin=None, env=None, rounds=None, any_status=False):
        """Medians over rounds, after one that warms the caches. Some checkers exit with the number of their findings."""
        rounds = self.rounds if rounds is None else rounds
        runs = [Run(command, stdin, env) for _ in range(rounds + 1)][min(rounds, 1):]  # of 0 rounds the first counts
        bad = [run for run in runs if run.status not in (0, 1) and not any_status]
        if bad:
            raise SystemExit(f"{' '.join(map(str, command))}: status {bad[0].status}\n{bad[0].message}")
        chosen = sorted(runs, key=lambda run: run.cpu)[len(runs) // 2]
        chosen.wall = statistics.median(run.wall for run in runs)
        return chosen

    def fix(self, *files, jobs=1, env=None, rounds=None):
        return self.times([self.program, "fix", "--jobs", jobs, *files], env=env, rounds=rounds)


def seconds(number):
    return f"{number * 1000:.0f} ms" if number < 1 else f"{number:.2f} s"


LEAST_NET = 0.03  # seconds beside a start; times are told in hundredths, so that less says nothing


def sizes(bench, systems):
    """Words a second by size of text, decalque and peers (bench/peers/install gets them); net of a run over nothing."""
    start = bench.fix(nothing(bench))
    rows, rates = [["system", "text", "time", "net of start", "words a second", "MB a second", "peak memory"]], {}
    for size, file in bench.texts.items():
        words = bench.words(size)
        contenders = [("decalque fix", lambda: bench.fix(file), start)]
        contenders += [(peer.name, lambda peer=peer: peer.run(bench, file), peer.start(bench)) for peer in systems
                       if size <= peer.largest]
        for name, run, empty in contenders:
            took = run()
            net = took.cpu - empty.cpu
            told = net >= LEAST_NET
            if told:
                rates.setdefault(name, []).append((words, words / net))
            rows.append([name, f"{size / 1e6:g} MB", seconds(took.cpu), seconds(net) if told else "",
                         f"{words / net:,.0f}" if told else "", f"{size / 1e6 / net:.2f}" if told else "",
                         f"{took.memory:.0f} MB"])
    return {"rows": rows, "rates": rates, "versions": [peer.version for peer in systems]}


def nothing(bench):
    file = bench.folder / "empty.txt"
    file.write_text("")
    return file


def rule_counts(bench, _):
    """What more rules cost, generated ones with the shape of the project's own."""
    size = max(size for size in bench.texts if size <= 1_000_000)
    rows, before = [["rules", "time", "net of start", "to the row above"]], None
    for count in (100, 1_000, 10_000):
        data = rules.data_folder(bench.project, bench.folder / f"rules-{count}", count)
        env = {"DECALQUE_DATA": str(data), "DECALQUE_CACHE": str(data / "cache")}
        took, empty = bench.fix(bench.texts[size], env=env), bench.fix(nothing(bench), env=env)
        net = took.cpu - empty.cpu
        rows.append([f"{count:,}", seconds(took.cpu), seconds(net), f"{net / before:.2f}" if before else ""])
        before = net
    return {"rows": rows}


def threads(bench, _):
    """One and two threads over a folder of articles."""
    size = max(bench.texts)
    folder = bench.folder / "articles"
    folder.mkdir(exist_ok=True)
    pieces = bench.texts[size].read_text(encoding="utf-8").split("\n\n")
    files = []
    for number in range(0, len(pieces), 40):
        files.append(folder / f"{number:06}.txt")
        files[-1].write_text("\n\n".join(pieces[number:number + 40]) + "\n", encoding="utf-8")
    one, two = (bench.times([bench.program, "fix", "--jobs", jobs, *files]) for jobs in (1, 2))
    return {"rows": [["threads", "articles", "wall", "processor", "times one thread", "peak memory"],
                     ["1", len(files), seconds(one.wall), seconds(one.cpu), "1.00", f"{one.memory:.0f} MB"],
                     ["2", len(files), seconds(two.wall), seconds(two.cpu), f"{one.wall / two.wall:.2f}",
                      f"{two.memory:.0f} MB"]]}


def start(bench, _):
    """Cold start to the first corrected sentence, and --version."""
    file = bench.folder / "sentence.txt"
    file.write_text("He went to the the talks.\n")
    first = bench.fix(file, rounds=9)
    version = bench.times([bench.program, "--version"], rounds=9)
    without = bench.fix(file, env={"DECALQUE_CACHE": ""}, rounds=5)
    return {"rows": [["run", "wall", "processor", "peak memory"],
                     ["one sentence, rules kept from an earlier run", seconds(first.wall), seconds(first.cpu),
                      f"{first.memory:.0f} MB"],
                     ["one sentence, rules read from YAML", seconds(without.wall), seconds(without.cpu),
                      f"{without.memory:.0f} MB"],
                     ["--version", seconds(version.wall), seconds(version.cpu), f"{version.memory:.0f} MB"]]}


def stages(bench, _):
    """Stages of one correction beside the roofline."""
    program = bench.build / "bench/decalque_stages_bench"
    if not program.exists():
        return {"rows": [["not built: cmake --build build/release --target decalque_stages_bench"]]}
    size = max(size for size in bench.texts if size <= 1_000_000)
    ran = subprocess.run([program, bench.project / "rulesets", bench.project / "dictionaries", bench.texts[size]],
                         capture_output=True, text=True, check=True)
    figures = {name: float(number) for name, number, _ in (line.split("\t") for line in ran.stdout.splitlines())}
    whole, tokens = figures["correct"], figures["tokens"]
    about = {"read-memory": "read the text's bytes (roofline)", "check-utf8": "check UTF-8 (roofline)",
             "tokenise": "tokenise", "annotate": "look up, tag, lemmas, kinds, names", "match": "match patterns",
             "suggest": "match, render, detectors", "choose": "choose edits", "write": "write",
             "correct": "the whole correction, every round"}
    rows = [["stage", "time", "a token", "of the whole"]]
    rows += [[text, f"{figures[name] * 1000:.2f} ms", f"{figures[name] / tokens * 1e9:.1f} ns",
              f"{100 * figures[name] / whole:.1f} %"] for name, text in about.items()]
    return {"rows": rows, "latency": (figures["sentence-p50"], figures["sentence-p99"])}


def batch(bench, _):
    """Many short articles in one batch run."""
    import json
    size = max(bench.texts)
    pieces = bench.texts[size].read_text(encoding="utf-8").split("\n\n")
    order, rows = random.Random(1), [["articles", "MB", "wall", "articles a second", "peak memory"]]
    for count in (len(pieces), 4 * len(pieces)):
        file = bench.folder / "batch.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for number in range(count):
                out.write(json.dumps({"id": number, "text": order.choice(pieces)[:400]}, ensure_ascii=False) + "\n")
        took = bench.times([bench.program, "batch"], stdin=file, rounds=1)
        rows.append([f"{count:,}", f"{file.stat().st_size / 1e6:.1f}", seconds(took.wall), f"{count / took.wall:,.0f}",
                     f"{took.memory:.0f} MB"])
    return {"rows": rows}


PARTS = {"sizes": sizes, "rules": rule_counts, "threads": threads, "start": start, "stages": stages, "batch": batch}
