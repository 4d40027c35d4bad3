"""Decalque as the benchmark sees it. Other systems offer the same: name, version, corrected(), found()."""
import bisect
import json
import re
import subprocess
import tempfile
import pathlib


class Corrected:
    """A corrected text and the edits that made it: (begin, end, before, after, rule), offsets in code points."""

    def __init__(self, text, edits):
        self.text, self.edits = text, edits


def by_line(lines, done):
    """What became of each line of one article: `done` is the article, the lines joined by line ends. An edit over
    several lines puts what it inserts into the first."""
    begins, at = [], 0
    for line in lines:
        begins.append(at)
        at += len(line) + 1
    edits = [[] for _ in lines]
    for begin, end, before, after, rule in done.edits:
        number = bisect.bisect_right(begins, begin) - 1
        while True:
            start, stop = begins[number], begins[number] + len(lines[number])
            own = (max(begin, start) - start, min(end, stop) - start)
            edits[number].append((*own, lines[number][slice(*own)], after, rule))
            number, after = number + 1, ""
            if number == len(lines) or begins[number] >= end:
                break
    return [Corrected(applied(line, own), own) for line, own in zip(lines, edits)]


def whole(text, edits):
    """The edits as corrections: those of one rule in one sentence belong together, as far as the edits themselves tell."""
    corrections = []
    for edit in edits:
        last = corrections[-1] if corrections else None
        between = text[last[-1][1]:edit[0]] if last else "\n"
        if last and last[-1][4] == edit[4] and "\n" not in between and not re.search(r"[.!?]\s", between):
            last.append(edit)
        else:
            corrections.append([edit])
    return corrections


def applied(text, edits):
    for begin, end, _, after, _ in reversed(edits):
        text = text[:begin] + after + text[end:]
    return text


class Decalque:
    name = "decalque"

    def __init__(self, program, jobs):
        self.program, self.jobs = str(program), str(jobs)
        self.version = self.run(["--version"]).split("\n")[0]

    def run(self, arguments, given="", status=(0,)):
        ran = subprocess.run([self.program, *arguments], input=given.encode(), capture_output=True)
        if ran.returncode not in status:
            raise SystemExit(f"decalque {' '.join(arguments[:4])}: {ran.stderr.decode(errors='replace')}")
        return ran.stdout.decode("utf-8")

    def corrected(self, texts, level):
        """What becomes of each text, each an article of its own."""
        given = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(texts))
        lines = self.run(["batch", "--level", level, "--jobs", self.jobs], given).splitlines()
        return [self.one(text, json.loads(line)) for text, line in zip(texts, lines, strict=True)]

    @staticmethod
    def one(text, record):
        if "error" in record:
            raise SystemExit(f"decalque batch: {record['error']}: {text[:80]}")
        place = characters(text)
        edits = [(place(e["begin"]), place(e["end"]), e["before"], e["after"], e.get("rule", ""))
                 for e in record["edits"]]
        return Corrected(record["text"], edits)

    def found(self, texts):
        """Of each text the stretches that a finding of any level points at, (begin, end, rule)."""
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, text in enumerate(texts):
                files.append(pathlib.Path(folder, f"{number:05}.txt"))
                files[-1].write_bytes(text.encode())
            report = json.loads(self.run(["check", "--level", "hint", "--output", "json", "--jobs", self.jobs,
                                          *map(str, files)], status=(0, 1)))
        return [self.stretches(text, entry) for text, entry in zip(texts, report["files"], strict=True)]

    @staticmethod
    def stretches(text, entry):
        place = characters(text)
        result = []
        for finding in entry["findings"]:
            result.append((place(finding["begin"]), place(finding["end"]), finding["rule"]))
            for edit in (finding["fixes"] or [[]])[0]:
                result.append((place(edit["begin"]), place(edit["end"]), finding["rule"]))
        return result


def characters(text):
    """A function from byte offsets to code points."""
    if text.isascii():
        return lambda offset: offset
    data = text.encode()
    return lambda offset: len(data[:offset].decode("utf-8", "ignore"))
