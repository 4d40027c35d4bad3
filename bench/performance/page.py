"""docs/performance.md and its plot."""
import math
import pathlib
import platform

import measure

TITLES = {"sizes": "Texts, one thread", "rules": "More rules", "threads": "Two threads", "start": "Start",
          "stages": "Stages of one correction", "batch": "Many articles"}


def table(rows):
    head, *body = [[str(cell) for cell in row] for row in rows]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in body])


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def markdown(bench, results):
    parts = ["# Speed, measured", "",
             "`python3 bench/performance` writes this page. Times are processor seconds of whole processes, medians of "
             f"{bench.rounds}; on another machine, or a busy one, read the ratios. Here: {processor()}.", ""]
    for name, result in results.items():
        parts += [f"## {TITLES[name]}", "", measure.PARTS[name].__doc__, "", table(result["rows"]), ""]
        if "latency" in result:
            p50, p99 = result["latency"]
            parts += [f"A sentence alone, warm: p50 {p50:.0f} µs, p99 {p99:.0f} µs.", ""]
        if name == "sizes":
            parts += [f"Peers: {', '.join(result['versions'])}." if result["versions"] else "No peers were installed.", ""]
            parts += ["![Words a second by size of text](performance.svg)", ""]
    return "\n".join(parts)


COLOURS = ["#0b6e4f", "#8c2f39", "#1d4e89", "#a15c00", "#5b3a86"]


def plot(sizes):
    """Words a second against words, both on logarithmic scales."""
    rates = sizes["rates"]
    points = [point for line in rates.values() for point in line]
    xs, ys = [math.log10(x) for x, _ in points], [math.log10(y) for _, y in points]
    left, right, low, high = min(xs) - 0.1, max(xs) + 0.1, math.floor(min(ys)), math.ceil(max(ys))

    def place(x, y):
        return 70 + (math.log10(x) - left) / (right - left) * 420, 290 - (math.log10(y) - low) / max(high - low, 1) * 250

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 340" font-family="sans-serif" font-size="12">',
           '<rect width="680" height="340" fill="#fff"/>',
           '<text x="70" y="20">Words a second on one thread, by words in the text</text>']
    for power in range(low, high + 1):
        _, y = place(10 ** left, 10 ** power)
        out.append(f'<path d="M70 {y:.1f}H490" stroke="#ddd"/><text x="62" y="{y + 4:.1f}" text-anchor="end">{10 ** power:,}</text>')
    for x in sorted({x for x, _ in points}):
        px, _ = place(x, 10 ** low)
        out.append(f'<text x="{px:.1f}" y="312" text-anchor="middle">{x:,}</text>')
    for number, (name, line) in enumerate(rates.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{'M' if i == 0 else 'L'}{px:.1f} {py:.1f}" for i, (px, py) in
                        enumerate(place(x, y) for x, y in line))
        out.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.5" fill="{colour}"/>' for px, py in
                (place(x, y) for x, y in line)]
        out.append(f'<text x="505" y="{60 + 20 * number}" fill="{colour}">{name}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"
