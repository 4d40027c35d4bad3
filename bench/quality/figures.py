"""Every figure, measured and held against what is wanted."""
import data
import decalque
import scoring

CERTAIN = {"repeat2": 97, "repeat4": 97, "first-lower": 99, "tokenized": 97, "final-punctuation": 90,
           "stray-punctuation": 60, "function-word": 42}
LIKELY = {"misspelled": 80, "case": 75, "char-removed": 50, "all-lower": 25, "function-word": 50}
FOUND = {"codemix": 80, "pos-shift": 35, "word-swap": 30}


class Table:
    """Prints a line a figure: its name, what is wanted, and each system's."""

    def __init__(self, systems):
        self.systems = systems
        self.short = 0
        self.line("figure", "wanted", [system.name for system in systems])
        self.line("---", "---", ["---"] * len(systems))

    def line(self, name, wanted, cells):
        print(f"| {name:<46} | {wanted:<12} | " + " | ".join(f"{cell:<24}" for cell in cells) + " |", flush=True)

    def figure(self, name, wanted, holds, measure):
        """`measure(system)` gives the value and how it reads; `holds` says whether our value is as wanted."""
        cells = []
        for number, system in enumerate(self.systems):
            value, text = measure(system)
            if number == 0 and holds is not None and not holds(value):
                self.short += 1
                text += "  SHORT"
            cells.append(text)
        self.line(name, wanted, cells)


class Run:
    def __init__(self, systems, args):
        self.args, self.folder, self.own = args, args.data, systems[0]
        self.done = {}  # (system, set, level) -> corrected texts
        self.table = Table(systems)

    def wanted(self, name, part=None, by_itself=True):
        """Whether --only lets this set, or part of it, run."""
        if not self.args.only:
            return by_itself
        return name in self.args.only or (part is not None and f"{name}:{part}" in self.args.only)

    def corrected(self, system, key, texts, level):
        at = (system.name, key, level)
        if at not in self.done:
            self.done[at] = system.corrected(texts, level)
        return self.done[at]

    def corrected_article(self, system, key, lines, level):
        """Lines that are one article."""
        at = (system.name, key, level)
        if at not in self.done:
            self.done[at] = decalque.by_line(lines, system.corrected(["\n".join(lines)], level)[0])
        return self.done[at]

    def show(self, system, cases):
        """Cases that went wrong, of our own system only."""
        if system is not self.own:
            return
        for case in cases[:self.args.show]:
            for label, text in case:
                print(f"    {label:<8} {text}")
            print()

    # demetr

    def restored(self, kind, level, least):
        if not self.wanted("demetr", kind):
            return
        broken, whole = data.demetr(self.folder, kind)

        def measure(system):
            done = self.corrected(system, kind, broken, level)
            right = sum(one.text == good for one, good in zip(done, whole))
            self.show(system, [(("given", mt), ("became", one.text), ("wanted", good))
                               for mt, one, good in zip(broken, done, whole) if one.text != good])
            return 100 * right / len(whole), f"{100 * right / len(whole):.1f} %"

        self.table.figure(f"demetr {kind}, restored, {level}", f">= {least} %", lambda v: v >= least, measure)

    def found(self, kind, least):
        if not self.wanted("demetr", kind):
            return
        broken, whole = data.demetr(self.folder, kind)
        places = [scoring.damage(mt, good) for mt, good in zip(broken, whole)]

        def measure(system):
            findings = system.found(broken)
            hits = [any(b < end and e > begin for b, e, _ in finding) for finding, (begin, end) in zip(findings, places)]
            self.show(system, [(("missed", mt), ("wanted", good))
                               for mt, good, hit in zip(broken, whole, hits) if not hit])
            return 100 * sum(hits) / len(hits), f"{100 * sum(hits) / len(hits):.1f} %"

        self.table.figure(f"demetr {kind}, found, hint", f">= {least} %", lambda v: v >= least, measure)

    def good_changed(self):
        if not self.wanted("good"):
            return
        texts = data.good(self.folder)
        for level in ("certain", "likely"):
            def measure(system):
                done = self.corrected(system, "good", texts, level)
                changed = [(("given", text), ("became", one.text), ("rules", edit_rules(one)))
                           for text, one in zip(texts, done) if one.text != text]
                self.show(system, changed)
                return len(changed) / len(texts), f"{len(changed)} of {len(texts)}"
            bound = ("<= 1 in 150", lambda v: v <= 1 / 150) if level == "certain" else ("", None)
            self.table.figure(f"demetr good, changed, {level}", *bound, measure)

        def measure_found(system):
            spoken = sum(bool(finding) for finding in system.found(texts))
            return spoken, f"{spoken} of {len(texts)}"
        self.table.figure("demetr good, found something in, hint", "", None, measure_found)

    # probes

    def probes(self):
        if not self.wanted("probes"):
            return
        errors, good = data.probes()
        classes = list(dict.fromkeys(kind for kind, _, _ in errors))
        given, whole = [mt for _, mt, _ in errors], [pe for _, _, pe in errors]
        for level in ("certain", "likely"):
            def right(system, kinds):
                done = self.corrected(system, "probes", given, level)
                kept = [(one.text == pe) for (kind, _, pe), one in zip(errors, done) if kind in kinds]
                return sum(kept), f"{sum(kept)} of {len(kept)}"

            def worse(system):
                done = self.corrected(system, "probes", given, level)
                number = scoring.farther(self.folder, given, [one.text for one in done], whole)
                return number, f"{number} of {len(given)}"

            def changed(system):
                done = self.corrected(system, "probes good", [sentence for _, sentence in good], level)
                number = sum(one.text != sentence for (_, sentence), one in zip(good, done))
                return number, f"{number} of {len(good)}"

            for kind in classes:
                self.table.figure(f"probes, {kind}, put right, {level}", "", None, lambda system, k=kind: right(system, {k}))
            self.table.figure(f"probes, all, put right, {level}", "", None, lambda system: right(system, classes))
            self.table.figure(f"probes, all, made worse, {level}", "", None, worse)
            self.table.figure(f"probes, good sentences, changed, {level}", "", None, changed)

    # clean

    def clean_edits(self):
        if not self.wanted("clean"):
            return
        texts = data.clean(self.folder)
        words = sum(len(text.split()) for text in texts)
        for level, most in (("certain", 1), ("likely", 10)):
            def measure(system):
                done = self.corrected(system, "clean", texts, level)
                edits = sum(len(one.edits) for one in done)
                self.show(system, [((edit[4].rsplit("/", 1)[-1][:8], marked(text, edit)),)
                                   for text, one in zip(texts, done) for edit in one.edits])
                return 1e4 * edits / words, f"{1e4 * edits / words:.2f} ({edits})"
            self.table.figure(f"clean, edits in 10,000 words, {level}", f"<= {most}", lambda v, m=most: v <= m, measure)

    # pairs of translations and post-edits

    def pairs(self, name, part, by_itself=True, alone=False):
        chosen = [pair for pair in data.PAIRS if self.wanted(name, pair, by_itself)]
        if not chosen:
            return
        scores = {}

        def verdicts(system, pair, level):
            key = (system.name, pair, level)
            if key not in scores:
                given, human = data.mlqe(self.folder, pair, part)
                read = self.corrected if alone else self.corrected_article
                done = read(system, f"{name} {pair}", given, level)
                scores[key] = scoring.Verdicts(self.folder, given, [one.text for one in done], human)
            return scores[key]

        for level in ("certain", "likely"):
            for pair in chosen:
                self.pair(name, pair, level, verdicts)
            self.pair_sums(name, chosen, level, verdicts)

    def pair(self, name, pair, level, verdicts):
        def counts(system):
            score = verdicts(system, pair, level)
            self.show(system, [(("edit", edit), ("human", human)) for edit, human in score.bad_cases])
            return score, "{good} good {neutral} neutral {bad} bad".format(**score.counts)

        def rate(system):
            before, after = verdicts(system, pair, level).error_rates
            return after - before, f"{before:.3f} -> {after:.3f}"

        self.table.figure(f"{name} {pair}, edits, {level}", "", None, counts)
        bound = ("not up", lambda v: v <= 0) if level == "certain" else ("", None)
        self.table.figure(f"{name} {pair}, word error rate, {level}", *bound, rate)

    def pair_sums(self, name, chosen, level, verdicts):
        def total(system, kind):
            return sum(verdicts(system, pair, level).counts[kind] for pair in chosen)

        def share(kind):
            def measure(system):
                edits = sum(verdicts(system, pair, level).total for pair in chosen)
                value = 100 * total(system, kind) / edits if edits else 0.0
                return value, f"{value:.1f} % ({total(system, kind)} of {edits})"
            return measure

        certain = level == "certain"
        self.table.figure(f"{name}, edits good, {level}", ">= 60 %" if certain else "",
                          (lambda v: v >= 60) if certain else None, share("good"))
        self.table.figure(f"{name}, edits bad, {level}", "<= 12 %" if certain else "",
                          (lambda v: v <= 12) if certain else None, share("bad"))
        if not certain and chosen == data.PAIRS:
            self.table.figure(f"{name}, good edits in all, {level}", ">= 100", lambda v: v >= 100,
                              lambda system: (total(system, "good"), str(total(system, "good"))))

    # opus-fien

    def opus(self):
        if not self.wanted("opus-fien"):
            return
        given, reference = data.opus(self.folder)
        scores = {}

        def scored(system, level):
            key = (system.name, level)
            if key not in scores:
                out = [one.text for one in self.corrected_article(system, "opus-fien", given, level)]
                scores[key] = scoring.corpus_scores(given, out, reference)
            return scores[key]

        for level in ("certain", "likely"):
            self.table.figure(f"opus-fien, edits, {level}", "", None, lambda system: (
                0, str(sum(len(one.edits) for one in self.corrected_article(system, "opus-fien", given, level)))))
            for number, metric in enumerate(("TER", "chrF")):
                def measure(system):
                    score = scored(system, level)
                    if score is None:
                        return 0, "sacrebleu is missing"
                    _, before, after, better = score[number]
                    return better, f"{before:.3f} -> {after:.3f}"
                bound = ("not worse", lambda v: v >= 0) if level == "certain" else ("", None)
                self.table.figure(f"opus-fien, {metric}, {level}", *bound, measure)


def edit_rules(corrected):
    return ", ".join(f"{rule}: {before!r} -> {after!r}" for _, _, before, after, rule in corrected.edits)


def marked(text, edit):
    begin, end, before, after, rule = edit
    left = text[:begin].rsplit("\n", 1)[-1][-60:]
    right = text[end:].split("\n", 1)[0][:60]
    return f"{left}[-{before}-]{{+{after}+}}{right}  {rule}"


def print_all(systems, args):
    run = Run(systems, args)
    for kind, least in CERTAIN.items():
        run.restored(kind, "certain", least)
    for kind, least in LIKELY.items():
        run.restored(kind, "likely", least)
    for kind, least in FOUND.items():
        run.found(kind, least)
    run.good_changed()
    run.probes()
    run.clean_edits()
    run.pairs("mlqe", "dev")
    run.pairs("mlqe-lines", "dev", by_itself=False, alone=True)
    run.pairs("mlqe-train", "train", by_itself=False)
    run.opus()
    print(f"\n{', '.join(system.version for system in systems)}; {run.table.short} figures short of what is wanted")
