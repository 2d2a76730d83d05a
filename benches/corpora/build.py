#!/usr/bin/env python3
"""Turns unpacked packages (OUTDIR/raw) into the corpora (OUTDIR/*.txt). The same packages give the same bytes."""

import random
import re
import sys
from pathlib import Path

from sources import Sources

BLOCK_CHARACTERS = 65_536

TO_ASCII = {
    0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "--", 0x2026: "...",
    0xA0: " ", 0x2022: "*", 0x200B: "", 0xB6: "", 0xAD: "", 0xB7: ".", 0x2192: "->", 0xAE: "(R)",
    0xA9: "(C)", 0xD7: "x",
}  # fmt: skip

# The languages apart, for whoever looks into one script.
SCRIPTS = {
    "russian": "ru-fortunes ru-manuals ru-office ru-RU-handbook ru-gnome ru-guide",
    "cjk": "zh-fortunes zh-manuals zh-cn-office zh-CN-handbook zh_CN-gnome zh_CN-guide"
    " ja-manuals ja-office ja-JP-handbook ja-gnome ja-guide",
    "arabic_hebrew": "ar-MA-handbook fa-IR-handbook ar-gnome ar-guide he-gnome",
    "thai_khmer": "km-office th-gnome",
    "german_french": "de-office fr-office",
}


def ascii_only(text):
    """The text with marks written in ASCII, without the lines that need more."""
    text = text.translate(TO_ASCII).replace("\r", "")
    return "\n".join(line for line in text.split("\n") if line.isascii()) + "\n"


def typographic(text):
    """The text with quotation marks, dashes and ellipses as a word processor sets them."""
    text = re.sub(r"(?<=\w)'(?=\w)", "\u2019", text)
    text = re.sub(r"(^|[\s(\[\u2014-])\"", "\\1\u201c", text, flags=re.M).replace('"', "\u201d")
    text = re.sub(r"(^|[\s(\[\u201c])'", "\\1\u2018", text, flags=re.M).replace("'", "\u2019")
    text = re.sub(r"(?<=\w)--(?=\w)|(?<= )--(?= )", "\u2014", text)
    return text.replace("...", "\u2026")


def blocks(text):
    """The text in pieces of whole lines."""
    start = 0
    while start < len(text):
        line_end = text.find("\n", start + BLOCK_CHARACTERS)
        end = len(text) if line_end < 0 else line_end + 1
        yield text[start:end]
        start = end


def mixed(sources, seed):
    """All blocks of all sources in one shuffled order, so that any stretch has something of everything."""
    pieces = [piece for texts in sources for piece in blocks("".join(texts))]
    random.Random(seed).shuffle(pieces)
    return pieces


def main(out):
    sources = Sources(out / "raw")
    prose, technical = sources.add_prose(), sources.add_technical()
    english = {name: [ascii_only(text) for text in sources.texts[name]] for name in prose + technical}
    translated = sources.add_translated()

    def write(name, pieces):
        data = "".join(pieces).encode()
        (out / f"{name}.txt").write_bytes(data)
        print(f"{name}.txt: {len(data)} bytes", flush=True)

    prose_mix = mixed([english[name] for name in prose], 1)
    write("english_prose_ascii", prose_mix)
    write("english_typographic", [typographic(piece) for piece in prose_mix])
    write("english_ascii", mixed([english[name] for name in prose + technical], 2))
    write("kjv_x10", ["".join(english["kjv"])] * 10)
    several = mixed([sources.texts[name] for name in translated], 3)
    write("multilingual", [piece.replace("\ufffd", "") for piece in several])
    for name, parts in SCRIPTS.items():
        write(name, mixed([sources.texts[part] for part in parts.split() if sources.texts[part]], 4))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
