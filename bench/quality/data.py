"""The sets of ../shared/data."""
import functools
import json
import pathlib

PROBES = pathlib.Path(__file__).resolve().parent / "probes"
PAIRS = ["et-en", "ro-en", "ru-en"]


def lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


@functools.cache
def demetr(folder, kind):
    """Translations with one error of this kind, and without."""
    records = [json.loads(line) for line in lines(folder / "demetr" / f"{kind}.jsonl")]
    return [record["mt"] for record in records], [record["good"] for record in records]


@functools.cache
def good(folder):
    """The translations without an error, each once."""
    found = {}
    for path in sorted((folder / "demetr").glob("*.jsonl")):
        for line in lines(path):
            found[json.loads(line)["good"]] = None
    return list(found)


@functools.cache
def clean(folder):
    return [path.read_bytes().decode() for path in sorted((folder / "clean").glob("*.txt"))]


@functools.cache
def mlqe(folder, pair, part):
    return lines(folder / "mlqe" / f"{pair}.{part}.mt"), lines(folder / "mlqe" / f"{pair}.{part}.pe")


@functools.cache
def probes():
    """Sentences with an error and what a post-editor makes of them; good ones that look like them. Both with their class."""
    errors = [line.split("\t") for line in lines(PROBES / "errors.tsv")[1:]]
    good = [line.split("\t") for line in lines(PROBES / "good.tsv")[1:]]
    return errors, good


@functools.cache
def opus(folder):
    return lines(folder / "opus-fien/newstest2019.mt"), lines(folder / "opus-fien/newstest2019.ref")
