"""Random edits for a reader to judge."""
import random

import data
import decalque


def print_sample(system, args):
    """Corrections of the opus-fien translations, one a line: number, rule, the line with the correction marked. A
    correction of several pieces is one, and shown whole; one over a line end shows both lines, a ¶ between."""
    lines, _ = data.opus(args.data)
    text = "\n".join(lines)
    corrections = decalque.whole(text, system.corrected([text], args.level)[0].edits)
    chosen = random.Random(args.seed).sample(corrections, min(args.sample, len(corrections)))
    print(f"# {len(chosen)} of {len(corrections)} corrections at level {args.level}, seed {args.seed}")
    for number, pieces in enumerate(chosen, 1):
        print(f"{number}\t{pieces[0][4]}\t{marked(text, pieces)}")


def marked(text, pieces):
    """The line or lines of the pieces, with each piece as [-before-]{+after+}."""
    start = text.rfind("\n", 0, pieces[0][0]) + 1
    stop = text.find("\n", pieces[-1][1])
    shown, at = "", start
    for begin, end, before, after, _ in pieces:
        shown += f"{text[at:begin]}[-{before}-]{{+{after}+}}"
        at = end
    return (shown + text[at:stop if stop >= 0 else len(text)]).replace("\n", " ¶ ")
