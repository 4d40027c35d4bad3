"""Other correctors, when bench/peers/install has installed them. The first suggestion of each finding is applied, in
order of place; one that overlaps an earlier one is left. Level certain is without their spell checkers, likely with."""
import json
import os
import pathlib
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import decalque

HERE = pathlib.Path(__file__).resolve().parent


def cache():
    """Where bench/peers/install puts what it gets: outside the repository."""
    chosen = os.environ.get("DECALQUE_PEERS")
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(chosen) if chosen else pathlib.Path(base) / "decalque-peers"


def python_packages():
    return sorted((cache() / "venv").glob("lib/python3*/site-packages"))


def installed():
    systems = []
    if (cache() / "harper/node_modules/harper.js").is_dir():
        systems.append(Harper())
    if any((cache() / "languagetool").glob("languagetool-server-*.jar")):
        systems.append(LanguageTool())
    if not systems:
        raise SystemExit(f"{cache()}: no peers there; run bench/peers/install")
    return systems


class Peer:
    """`findings(texts, spelling)`: of each text (begin, end, after or None, rule), offsets in UTF-16 units."""

    def __init__(self):
        self.known = {}

    def corrected(self, texts, level):
        return [self.applied(text, findings) for text, findings in zip(texts, self.all(texts, level != "certain"))]

    def found(self, texts):
        return [[self.place(text, finding) for finding in findings]
                for text, findings in zip(texts, self.all(texts, True))]

    def all(self, texts, spelling):
        key = (spelling, hash(tuple(texts)))
        if key not in self.known:
            self.known[key] = self.findings(texts, spelling)
        return self.known[key]

    @staticmethod
    def place(text, finding):
        data = text.encode("utf-16-le")
        begin, end = (len(data[:2 * at].decode("utf-16-le", "ignore")) for at in finding[:2])
        return begin, end, finding[3]

    def applied(self, text, findings):
        edits, reached = [], 0
        for finding in sorted(findings, key=lambda f: f[:2]):
            begin, end, rule = self.place(text, finding)
            if finding[2] is None or begin < reached:
                continue
            edits.append((begin, end, text[begin:end], finding[2], rule))
            reached = max(end, begin + 1)
        return decalque.Corrected(decalque.applied(text, edits), edits)


class Harper(Peer):
    name = "Harper"

    def __init__(self):
        super().__init__()
        self.folder = cache() / "harper"
        package = json.loads((self.folder / "node_modules/harper.js/package.json").read_text())
        self.version = f"Harper {package['version']}"

    def findings(self, texts, spelling):
        command = ["node", str(HERE.parent / "peers/harper.mjs"), str(self.folder)] + (["spelling"] if spelling else [])
        ran = subprocess.run(command, input=json.dumps(texts).encode(), capture_output=True, check=True)
        return [[(b, e, after, kind) for b, e, _, after, kind in edits] for edits in json.loads(ran.stdout)]


class LanguageTool(Peer):
    name = "LanguageTool"
    port = 18081

    def __init__(self):
        super().__init__()
        self.folder = cache() / "languagetool"
        self.log = (cache() / "languagetool.log").open("wb")
        self.server = subprocess.Popen(
            ["java", "-Xmx1500m", "-cp", f"{self.folder}/*", "org.languagetool.server.HTTPServer", "--port", str(self.port)],
            stdout=self.log, stderr=self.log)
        self.version = "LanguageTool " + self.answer("A test.", True, 120)["software"]["version"]

    def __del__(self):
        if hasattr(self, "server"):
            self.server.terminate()
            self.server.wait()

    def answer(self, text, spelling, patience=0):
        form = {"language": "en-US", "text": text}
        if not spelling:
            form["disabledCategories"] = "TYPOS"
        body = urllib.parse.urlencode(form).encode()
        for attempt in range(patience + 1):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/v2/check", body, timeout=900) as answer:
                    return json.load(answer)
            except urllib.error.URLError as error:
                if attempt == patience or self.server.poll() is not None:
                    raise SystemExit(f"LanguageTool does not answer: {error}; see {self.log.name}")
                time.sleep(1)

    def findings(self, texts, spelling):
        return [[self.one(match) for match in self.answer(text, spelling)["matches"]] for text in texts]

    @staticmethod
    def one(match):
        after = match["replacements"][0]["value"] if match["replacements"] else None
        return match["offset"], match["offset"] + match["length"], after, match["rule"]["id"]
