#!/usr/bin/env python3
"""Writes en/lemmas.tsv: English lemmas of the open classes and how common they are.

    lemmas.py --data DIR --wordnet DIR --vocabulary FILE [--out DIR]

DIR has ud/en_ewt-ud-train.conllu.gz and lexicon/verb-forms.csv; --wordnet is the dict folder of WordNet 3.0 (its index,
data and cntlist.rev files); --vocabulary is a list of words met in news and encyclopedia text, one a line: WordNet's
rare words stay out when they are not in it. How common a lemma is, is a power of two of its count: occurrences in the
treebank's training part, weighed three times, and in WordNet's sense-tagged texts.
"""
import argparse
import collections
import gzip
import math
import pathlib
import re

CLASSES = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z]")
# Short words that are words; WordNet's other entries of one or two letters are symbols and abbreviations.
SHORT = {"ox", "ax", "go", "do", "be", "up", "ad", "id", "ex", "pi", "tv", "ok", "so", "no", "as", "in", "on"}
# Nouns without plural and without "a".
UNCOUNTABLE = """
accommodation advertising advice aid air ammunition anger applause armor armour assistance attire baggage beef
behavior behaviour biology blood bravery bread bullying butter calm camouflage cash cement chaos cheating chemistry
clothing coal coffee commerce compassion concrete confetti corruption cotton courage craftsmanship crockery cutlery
damage dancing darkness data debris decency deforestation dew dirt dust economics education electricity employment
energy engineering enjoyment entertainment enthusiasm equipment espionage ethics evidence expertise fame feedback
fiction finance flour fluff food footage footwear freight freshness fuel fun furniture garbage garlic gasoline gold
gossip graffiti gratitude gravel gravity greed grief guidance gunfire hair happiness harassment hardware harm hatred
hay health healthcare heat help helpfulness heroin homework honesty hospitality housework housing humidity humor
humour hunger hydrogen hygiene ice immigration infantry information infrastructure injustice insurance integrity
intelligence irritation jargon jealousy jewellery jewelry journalism junk justice knowledge labor labour laughter
laundry leadership learning leather legislation leisure lightning linen literature livestock logistics loneliness
lubrication luck luggage machinery mail management mankind manpower marketing materialism mathematics maths meat
merchandise methane milk money moonlight mud music negligence news nitrogen nonsense nutrition obesity oil optimism
oxygen paperwork parking patience peace permission petrol photography physics plastic poetry police politics pollution
pork poultry poverty praise pride privacy produce progress propaganda prosperity publicity punctuation racism rain
recognition recreation relaxation relevance relief research resilience respect rice rubbish rubble safety salt sand
satire scaffolding scenery seafood security shopping silk silver sleet smoke smoking smuggling snow soap software soil
sovereignty spaghetti starvation steam steel stuff sunlight sunshine sushi tea tennis terrorism thunder timber
tolerance toothpaste tourism traffic transparency transport transportation trash travel underwear unemployment uranium
vandalism vengeance violence warfare warmth water wealth weaponry weather welfare wheat wildlife willpower wisdom wool
yeast yoga
"""


def wordnet(folder, vocabulary):
    """Counts by (lemma, letter); lemmas that WordNet only writes with a capital are left out."""
    lower = set()
    for name, letter in FILES.items():
        for line in open(folder / f"data.{name}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            fields = line.split()
            for word in fields[4:4 + 2 * int(fields[3], 16):2]:
                word = re.sub(r"\(\w+\)$", "", word)
                if WORD.fullmatch(word):
                    lower.add((word, letter))
    counts = collections.Counter()
    for line in open(folder / "cntlist.rev", encoding="latin-1"):
        key, _, count = line.split()
        lemma, sense = key.split("%")
        counts[lemma, SENSE_TYPES[sense[0]]] += int(count)
    result = {}
    for word, letter in lower:
        count = counts[word, letter]
        if len(word) < 3 and word not in SHORT and count < 3:
            continue
        if word in vocabulary or count:
            result[word, letter] = count
    return result


def treebank(path):
    counts = collections.Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 10 or not fields[0].isdigit() or fields[3] not in CLASSES:
                continue
            lemma = fields[2]
            if WORD.fullmatch(lemma) and fields[4] not in ("GW", "FW", "AFX", "NNP") and "Typo=Yes" not in fields[5]:
                counts[lemma, CLASSES[fields[3]]] += 1
    return counts


def verbs(path):
    for line in open(path, encoding="utf-8", errors="replace"):
        base = line.strip("\ufeff\r\n").split("\t")[0]
        if WORD.fullmatch(base):
            yield base


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    parser.add_argument("--vocabulary", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "en")
    options = parser.parse_args()

    vocabulary = set(options.vocabulary.read_text(encoding="utf-8").split("\n"))
    counts = wordnet(options.wordnet, vocabulary)
    for key, count in treebank(options.data / "ud/en_ewt-ud-train.conllu.gz").items():
        if key in counts or count > 1 or key[0] in vocabulary:
            counts[key] = counts.get(key, 0) + 3 * count
    for base in verbs(options.data / "lexicon/verb-forms.csv"):
        counts.setdefault((base, "v"), 0)
    uncountable = set(UNCOUNTABLE.split())
    lines = collections.defaultdict(list)
    for (word, letter), count in counts.items():
        lines[word].append((-count, letter, int(math.log2(1 + count))))
    with open(options.out / "lemmas.tsv", "w", encoding="utf-8") as file:
        file.write("# Made by generate/lemmas.py: lemma, n noun v verb a adjective r adverb with commonness, u uncountable.\n")
        for word in sorted(set(lines) | uncountable, key=lambda word: word.encode()):
            classes = "".join(f"{letter}{common}" for _, letter, common in sorted(lines[word])) or "n0"
            file.write(f"{word}\t{classes}{'u' if word in uncountable else ''}\n")


if __name__ == "__main__":
    main()
