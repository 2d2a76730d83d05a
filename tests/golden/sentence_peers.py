"""Measures other packages as `sentences-eval` measures Lexometer, on a file of paragraphs of sentences.

    pip install blingfire==0.1.8 numpy nupunkt==0.8.0 pysbd==0.3.4 sentence-splitter==1.4 sentencex==1.0.32 syntok==1.4.4
    python tests/golden/sentence_peers.py brown.json

The sentences of a paragraph are joined by one space; the boundaries between them are compared by the characters before them, white
space aside, so that it does not matter where a package puts a space.
"""

import json
import sys

import blingfire
import nupunkt
import pysbd
import sentencex
import syntok.segmenter
from sentence_splitter import SentenceSplitter


def by_syntok(text):
    sentences = (sentence for paragraph in syntok.segmenter.process(text) for sentence in paragraph)
    return ["".join(token.spacing + token.value for token in sentence) for sentence in sentences]


PEERS = {
    "blingfire": lambda text: blingfire.text_to_sentences(text).split("\n"),
    "nupunkt": nupunkt.sent_tokenize,
    "pysbd": pysbd.Segmenter(language="en", clean=False).segment,
    "sentence-splitter": SentenceSplitter(language="en").split,
    "sentencex": lambda text: sentencex.segment("en", text),
    "syntok": by_syntok,
}


def boundaries(sentences):
    ends, length = set(), 0
    for sentence in sentences:
        length += sum(not character.isspace() for character in sentence)
        ends.add(length)
    ends.discard(length)
    return ends


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        paragraphs = json.load(file)
    for name, divide in PEERS.items():
        right = missed = wrong = 0
        for sentences in paragraphs:
            expected, found = boundaries(sentences), boundaries(divide(" ".join(sentences)))
            right += len(expected & found)
            missed += len(expected - found)
            wrong += len(found - expected)
        precision, recall = right / (right + wrong), right / (right + missed)
        f1 = 2 * right / (2 * right + missed + wrong)
        print(f"{name}: right {right}, missed {missed}, wrong {wrong}; ", end="")
        print(f"precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}", flush=True)


main()
