"""Random edits for a reader to judge."""
import random

import data
import decalque


def print_sample(system, args):
    """Edits of the opus-fien translations, one a line: number, rule, the line with the edit marked."""
    lines, _ = data.opus(args.data)
    done = decalque.by_line(lines, system.corrected(["\n".join(lines)], args.level)[0])
    edits = [(line, edit) for line, own in zip(lines, done) for edit in own.edits]
    chosen = random.Random(args.seed).sample(edits, min(args.sample, len(edits)))
    print(f"# {len(chosen)} of {len(edits)} edits at level {args.level}, seed {args.seed}")
    for number, (line, (begin, end, before, after, rule)) in enumerate(chosen, 1):
        print(f"{number}\t{rule}\t{line[:begin]}[-{before}-]{{+{after}+}}{line[end:]}")
