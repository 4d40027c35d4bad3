"""How near a text is to what a person wrote. The verdicts on edits are those of ../shared/tools/score_edits.py."""
import importlib.util
import pathlib
import sys

import peers


class Verdicts:
    """Counts of good, neutral and bad edits, and the word error rate before and after."""

    def __init__(self, data, before, after, human):
        self.tool = scorer(data)
        self.counts = {"good": 0, "neutral": 0, "bad": 0}
        self.bad_cases = []
        self.distance_before = self.distance_after = self.reference = 0
        for line in zip(before, after, human, strict=True):
            self.add(*line)

    def add(self, before, after, human):
        mt, out, pe = map(self.tool.tokens, (before, after, human))
        base = self.tool.distance(mt, pe)
        self.distance_before += base
        self.distance_after += base if mt == out else self.tool.distance(out, pe)
        self.reference += len(pe)
        for i1, i2, j1, j2 in self.tool.spans(mt, out):
            change = self.tool.distance(mt[:i1] + out[j1:j2] + mt[i2:], pe) - base
            self.counts["good" if change < 0 else "bad" if change > 0 else "neutral"] += 1
            if change > 0:
                shown = f"[{' '.join(mt[i1:i2])} -> {' '.join(out[j1:j2])}]"
                self.bad_cases.append((" ".join(mt[:i1] + [shown] + mt[i2:]), human))

    @property
    def total(self):
        return sum(self.counts.values())

    def share(self, kind):
        return 100 * self.counts[kind] / self.total if self.total else 0.0

    @property
    def error_rates(self):
        return 100 * self.distance_before / self.reference, 100 * self.distance_after / self.reference


def farther(data, before, after, human):
    """How many of the texts are farther from what the person wrote than they were."""
    tool = scorer(data)
    rows = ([tool.tokens(text) for text in row] for row in zip(before, after, human, strict=True))
    return sum(tool.distance(out, pe) > tool.distance(mt, pe) for mt, out, pe in rows)


def scorer(data):
    name = "score_edits"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, data.parent / "tools/score_edits.py")
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def corpus_scores(before, after, reference):
    """[(name, before, after, how much better)], or None where sacrebleu is not installed."""
    for packages in peers.python_packages():
        if str(packages) not in sys.path:
            sys.path.append(str(packages))
    try:
        from sacrebleu.metrics import CHRF, TER
    except ImportError:
        return None
    scores = []
    for metric, sign in ((TER(), -1), (CHRF(), 1)):
        a, b = (metric.corpus_score(text, [reference]).score for text in (before, after))
        scores.append((type(metric).__name__, a, b, sign * (b - a)))
    return scores


def damage(damaged, whole):
    """The stretch of `damaged` that is not as in `whole`, widened to words."""
    begin = 0
    while begin < min(len(damaged), len(whole)) and damaged[begin] == whole[begin]:
        begin += 1
    behind = 0
    most = min(len(damaged), len(whole)) - begin
    while behind < most and damaged[-1 - behind] == whole[-1 - behind]:
        behind += 1
    end = len(damaged) - behind
    while begin > 0 and not damaged[begin - 1].isspace():
        begin -= 1
    while end < len(damaged) and not damaged[end].isspace():
        end += 1
    return begin, end
