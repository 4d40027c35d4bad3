"""Other checkers, as far as they are installed. Each: name, version, largest text it is given, run, start."""
import os
import pathlib
import shutil
import subprocess


class Command:
    """A program that reads a file."""

    def __init__(self, name, command, largest, version, env=None):
        self.name, self.command, self.largest, self.version, self.env = name, command, largest, version, env
        self.empty = None

    def run(self, bench, file):
        return bench.times([part if part != "FILE" else file for part in self.command], env=self.env, rounds=0, any_status=True)

    def start(self, bench):
        if self.empty is None:
            file = bench.folder / "empty.txt"
            file.write_text("")
            self.empty = self.run(bench, file)
        return self.empty


def output(*command):
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (ran.stdout or ran.stderr).strip().split("\n")[0]


def cache():
    """Where bench/peers/install puts what it gets: outside the repository."""
    chosen = os.environ.get("DECALQUE_PEERS")
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(chosen) if chosen else pathlib.Path(base) / "decalque-peers"


HERE = pathlib.Path(__file__).resolve().parent


def installed():
    found = []
    if shutil.which("hunspell"):
        found.append(Command("hunspell -l", ["hunspell", "-l", "-d", "en_US", "FILE"], 10_000_000,
                             output("hunspell", "--version")))
    if shutil.which("codespell"):
        found.append(Command("codespell", ["codespell", "FILE"], 10_000_000, "codespell " + output("codespell", "--version")))
    modules = cache() / "harper/node_modules"
    if (modules / "harper.js").is_dir():
        version = output("node", "-p", f"require('{modules}/harper.js/package.json').version")
        found.append(Command("harper.js", ["node", HERE / "harper.mjs", modules, "FILE"], 100_000, "harper.js " + version))
    jars = sorted((cache() / "languagetool").glob("*.jar"))
    if jars and shutil.which("java"):
        version = next((jar.stem.split("-")[-1] for jar in jars if jar.name.startswith("languagetool-core-")), "")
        found.append(Command("LanguageTool", ["java", "-cp", os.pathsep.join(map(str, jars)), HERE / "Check.java", "FILE"],
                             100_000, "LanguageTool " + version))
    return found
