"""Writes frequency.json: keyness, collocation, Zipf and Heaps as other packages compute them.

    pip install nltk==3.10.4 scipy==1.17.1 numpy==2.4.6
    python tests/golden/frequency.py

Tables of counts are drawn by a seeded generator, from the rare to the frequent. The tokens of the texts are those of
diversity.py; Heaps' law is fitted to the vocabulary after every so many words, the least power of two that makes at most 256
points.
"""

import json
import math
import platform
import random
import re
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from nltk.metrics.association import BigramAssocMeasures as nltk
from scipy.stats import chi2_contingency, linregress

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TEXTS = ["seeds/001_41d400d65c78f880.txt", "tests/data/texts/alice29.txt", "tests/data/texts/asyoulik.txt"]


def keyness(a, tokens_a, b, tokens_b):
    table = [[a, b], [tokens_a - a, tokens_b - b]]
    g2 = chi2_contingency(table, correction=False, lambda_="log-likelihood")
    chi2 = chi2_contingency(table, correction=True)
    sign = 1 if a * tokens_b >= b * tokens_a else -1
    return {
        "counts": [a, tokens_a, b, tokens_b],
        "g2": sign * g2.statistic,
        "p_g2": g2.pvalue,
        "chi2": sign * chi2.statistic,
        "p_chi2": chi2.pvalue,
    }


def collocation(both, x, y, n):
    pair = (both, (x, y), n)
    expected = x * y / n
    sign = 1 if both >= expected else -1
    return {
        "counts": [both, x, y, n],
        "pmi": nltk.pmi(*pair),
        "t": nltk.student_t(*pair),
        "g2": sign * nltk.likelihood_ratio(*pair),
        "log_dice": 14 + math.log2(nltk.dice(*pair)),
    }


def draw(generator):
    """Counts of a word in two texts, and of two words together."""
    keynesses, collocations = [], []
    while len(keynesses) < 60:
        tokens_a, tokens_b = (int(10 ** generator.uniform(1.5, 6.5)) for _ in range(2))
        a, b = (int(10 ** generator.uniform(0, math.log10(n) - 0.3)) for n in (tokens_a, tokens_b))
        keynesses.append(keyness(a, tokens_a, b, tokens_b))
    while len(collocations) < 60:
        n = int(10 ** generator.uniform(2, 7))
        x, y = (int(10 ** generator.uniform(0, math.log10(n) - 0.7)) + 1 for _ in range(2))
        collocations.append(collocation(generator.randint(1, min(x, y)), x, y, n))
    return keynesses, collocations


def law(x, y):
    line = linregress([math.log(v) for v in x], [math.log(v) for v in y])
    return {"exponent": line.slope, "factor": math.exp(line.intercept), "r_squared": line.rvalue**2}


def laws(path):
    text = (ROOT / path).read_text(encoding="utf-8").replace("\u2019", "'")
    tokens = [token.lower() for token in re.findall("[A-Za-z']+", text)]
    frequencies = sorted(Counter(tokens).values(), reverse=True)
    step = 1
    while len(tokens) > 256 * step:
        step *= 2
    seen, points = set(), []
    for place, token in enumerate(tokens, 1):
        seen.add(token)
        if place % step == 0:
            points.append((place, len(seen)))
    return {
        "file": path,
        "step": step,
        "points": len(points),
        "zipf": law(range(1, len(frequencies) + 1), frequencies),
        "heaps": law(*zip(*points)),
    }


def main():
    keynesses, collocations = draw(random.Random(1))
    golden = {
        "versions": {"python": platform.python_version()} | {name: version(name) for name in ("nltk", "scipy", "numpy")},
        "keyness": keynesses,
        "collocation": collocations,
        "laws": [laws(path) for path in TEXTS],
    }
    (HERE / "frequency.json").write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
