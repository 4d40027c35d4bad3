#!/usr/bin/env python3
"""The samples show what decalque makes of them today.

    tests/structure/samples.py build/release/decalque           fails where a file in samples/ is out of step
    tests/structure/samples.py build/release/decalque --write   makes corrected.txt, likely.txt and edits.tsv anew
"""
import json
import pathlib
import subprocess
import sys

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
LANGUAGES = {"finnish": "fi", "estonian": "et", "german": "de", "russian": "ru", "swedish": "sv", "spanish": "es"}


def run(program, command, text, language, level):
    return subprocess.run([program, command, "--from", language, "--level", level], input=text, text=True,
                          encoding="utf8", capture_output=True, check=True).stdout


def table(program, text, language):
    record = json.loads(run(program, "batch", json.dumps({"text": text}) + "\n", language, "certain"))
    rows = [[edit["before"], edit["after"], edit["message"]] for edit in record["edits"]]
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in [["# before", "after", "why"], *rows])


def made(program, folder):
    text = (folder / "article.txt").read_text(encoding="utf8")
    language = LANGUAGES[folder.name.rsplit("-", 1)[1]]
    return {"corrected.txt": run(program, "fix", text, language, "certain"),
            "likely.txt": run(program, "fix", text, language, "likely"),
            "edits.tsv": table(program, text, language)}


def main():
    program = sys.argv[1]
    stale = []
    for folder in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        for name, content in made(program, folder).items():
            if "--write" in sys.argv:
                (folder / name).write_text(content, encoding="utf8")
            elif (folder / name).read_text(encoding="utf8") != content:
                stale.append(f"{folder.name}/{name}")
    if stale:
        sys.exit(f"out of step: {', '.join(stale)}; make them anew: {sys.argv[0]} {program} --write, and read the change")


main()
