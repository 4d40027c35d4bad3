"""Texts to run over: news-like paragraphs, half of them clean news and half machine translations, as far as there are any."""
import pathlib
import random

PAIRS = ["et-en", "ro-en", "ru-en"]


def paragraphs(project, data):
    """Clean news and machine translations of ../shared/data where it is present, else the project's samples."""
    if (data / "clean").is_dir():
        found = [line for path in sorted((data / "clean").glob("*.txt")) for line in texts(path)]
        for pair in PAIRS:
            lines = texts(data / "mlqe" / f"{pair}.train.mt")
            found += [" ".join(lines[i:i + 4]) for i in range(0, len(lines), 4)]
        return found
    return [line for path in sorted((project / "samples").glob("*/article.txt")) for line in texts(path)]


def texts(path: pathlib.Path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def text(project, data, size, seed=1):
    """Paragraphs in random order, blank lines between them, `size` bytes or just over."""
    known, order, parts, length = paragraphs(project, data), random.Random(seed), [], 0
    while length < size:
        order.shuffle(known)
        for paragraph in known:
            parts.append(paragraph)
            length += len(paragraph.encode()) + 2
            if length >= size:
                break
    return "\n\n".join(parts) + "\n"
