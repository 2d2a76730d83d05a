"""Writes diversity.json: the lexical indices of five texts as other packages compute them.

    pip install lexicalrichness==0.5.1 lexical-diversity==0.1.1 textcomplexity==0.11.0 scipy==1.17.1 "setuptools<81"
    python tests/golden/diversity.py

Tokens are the longest runs of ASCII letters and apostrophes, lower-cased, with the typographic apostrophe as the plain one: a rule
that two lines in any language state alike, so that the packages and the library read the same tokens.
"""

import json
import math
import platform
import re
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from lexical_diversity import lex_div
from lexicalrichness import LexicalRichness
from scipy.optimize import curve_fit
from scipy.stats import entropy, hypergeom
from textcomplexity import vocabulary_richness as tc

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TEXTS = [
    "seeds/000_43c5ccbe6ef67afe.txt",
    "seeds/001_41d400d65c78f880.txt",
    "seeds/002_51a080f5a2fd5b72.txt",
    "tests/data/texts/alice29.txt",
    "tests/data/texts/asyoulik.txt",
]
# The moving average of lexical-diversity takes time in the square of the length.
MOVING_AVERAGE_TOKENS = 1500


def vocd_limit(frequencies, tokens):
    """D by least squares on the expected ratios, where vocd has the ratios of drawn samples."""
    sizes = range(35, 51)
    ratios = [sum(1 - hypergeom.pmf(0, tokens, f, n) for f in frequencies) / n for n in sizes]
    curve = lambda n, d: d / n * ((1 + 2 * n / d) ** 0.5 - 1)
    fitted, _ = curve_fit(curve, list(sizes), ratios, p0=[50.0], ftol=1e-15, xtol=1e-15, gtol=1e-15)
    return float(fitted[0])


def indices(tokens):
    lr = LexicalRichness(tokens, preprocessor=None, tokenizer=None)
    count = Counter(tokens)
    n, v, spectrum = tc.preprocess(tokens, fs=True)
    c = math.log(v) / math.log(n)
    start = tokens[:MOVING_AVERAGE_TOKENS]
    return {
        "lexicalrichness": {
            "ttr": lr.ttr,
            "root_ttr": lr.rttr,
            "corrected_ttr": lr.cttr,
            "herdan_c": lr.Herdan,
            "summer_s": lr.Summer,
            "dugast_u": lr.Dugast,
            "maas_a2": lr.Maas,
            "yule_k": lr.yulek,
            "yule_i": lr.yulei,
            "herdan_vm": lr.herdanvm,
            "simpson_d": lr.simpsond,
            "msttr 100 discard": lr.msttr(100, discard=True),
            "msttr 100 segment": lr.msttr(100, discard=False),
            "mattr 100": lr.mattr(100),
            "mtld original": lr.mtld(),
            "hdd": lr.hdd(),
        },
        "lexical-diversity": {
            "herdan_c": lex_div.log_ttr(tokens),
            "maas_a2 10": lex_div.maas_ttr(tokens),
            "msttr 50 discard": lex_div.msttr(tokens),
            "mattr 50": lex_div.mattr(tokens),
            "mtld ten words": lex_div.mtld(tokens),
            "hdd": lex_div.hdd(tokens),
            "mtld_ma_wrap ten words": lex_div.mtld_ma_wrap(start),
            "mtld_ma_bid ten words": lex_div.mtld_ma_bid(start),
        },
        "textcomplexity": {
            "tuldava_ln": tc.tuldava_ln(n, v),
            "dugast_k": tc.dugast_k(n, v),
            "honore_h": tc.honore_h(n, v, spectrum),
            "sichel_s": tc.sichel_s(v, spectrum),
            "michea_m": tc.michea_m(v, spectrum),
            "yule_k": tc.yule_k(n, spectrum),
            "entropy e": tc.entropy(n, spectrum),
            "mtld original": tc.mtld(tokens),
            # Its function takes the frequency of each word, not the spectrum that its neighbours take.
            "hdd": tc.hdd(n, count),
        },
        "scipy": {
            "entropy": float(entropy(list(count.values()), base=2)),
            "evenness": float(entropy(list(count.values()), base=2)) / math.log2(v),
            "vocd_d": vocd_limit(list(count.values()), n),
        },
        # No package has these right: textcomplexity's W loses the sign of the exponent.
        "formula": {
            "brunet_w": n ** (v ** -0.172),
            "lg_v0": math.log10(v) / math.sqrt(1 - c * c),
            "maas_a": math.sqrt(math.log(n) - math.log(v)) / math.log(n),
            "hapax_legomena": sum(1 for f in count.values() if f == 1),
            "dis_legomena": sum(1 for f in count.values() if f == 2),
        },
    }


def main():
    packages = ["lexicalrichness", "lexical-diversity", "textcomplexity", "scipy", "numpy"]
    golden = {
        "versions": {"python": platform.python_version()} | {name: version(name) for name in packages},
        "moving_average_tokens": MOVING_AVERAGE_TOKENS,
        "texts": [],
    }
    for path in TEXTS:
        text = (ROOT / path).read_text(encoding="utf-8").replace("\u2019", "'")
        tokens = [token.lower() for token in re.findall("[A-Za-z']+", text)]
        golden["texts"].append(
            {"file": path, "tokens": len(tokens), "types": len(set(tokens)), "values": indices(tokens)}
        )
        print(path, len(tokens), flush=True)
    (HERE / "diversity.json").write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
