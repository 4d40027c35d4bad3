"""Rules in any number, with the shape of the project's own: their words exchanged for others."""
import random
import re

import_error = None
try:
    import yaml
except ImportError as error:  # Debian: python3-yaml
    import_error = error

CAPTURE = re.compile(r"(?<![\w\"])\w+:(?=[\w<({\"])")
WORD = re.compile(r"(?<![\w@{\"])([a-z]{4,})(?![\w:}\"])")


def data_folder(project, folder, count, seed=1):
    """A data folder whose rulesets hold `count` rules; its dictionaries are the project's."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rulesets/en").mkdir(parents=True, exist_ok=True)
    if not (folder / "dictionaries").exists():
        (folder / "dictionaries").symlink_to(project / "dictionaries")
    (folder / "rulesets/en/generated.yaml").write_text(text(project, count, seed), encoding="utf-8")
    return folder


def patterns(project):
    """Patterns of the project's rules that need no list of their own file."""
    if import_error:
        raise SystemExit(f"{import_error}; install python3-yaml")
    found = []
    for path in sorted((project / "rulesets/en").glob("*.yaml")):
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
            pattern = rule.get("pattern")
            if isinstance(pattern, str) and not re.search(r"[@\[$^]", pattern):
                bare = CAPTURE.sub("", pattern)
                if WORD.search(bare):
                    found.append(bare)
    return found


def text(project, count, seed):
    order = random.Random(seed)
    words = [line for line in (project / "dictionaries/en/words.txt").read_text(encoding="utf-8").splitlines()
             if line.isascii() and line.islower() and 4 <= len(line) <= 12]
    shapes = patterns(project)
    lines = ["family: generated", "about: Rules for measuring.", "rules:"]
    for number in range(count):
        shape = order.choice(shapes)
        drawn = iter(order.sample(words, len(WORD.findall(shape))))  # no word twice: that would ask for it twice running
        pattern = WORD.sub(lambda _: next(drawn), shape)
        mark = f"xq{number}"  # no text has it, so that the proof of the rule is true and its pattern finds nothing else
        lines += [f"  - id: g{number}", "    message: A word that was exchanged.",
                  "    pattern:", f"      - {quoted(pattern)}", f"      - {mark} zz", "    fix: xx", "    level: certain",
                  "    issue: mistranslation", "    examples:", f"      - {{from: See {mark} zz there., to: See xx there.}}",
                  "      - keep: It was a good day."]
    return "\n".join(lines) + "\n"


def quoted(pattern):
    return "'" + pattern.replace("'", "''") + "'"
