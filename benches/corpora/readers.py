"""The text in a file of a package, by its format."""

import bz2
import gzip
import lzma
import re
import struct
import zlib
from html.parser import HTMLParser


def plain(path):
    """A UTF-8 file, compressed or not; what is no UTF-8 becomes U+FFFD."""
    compressed = path.suffix in (".gz", ".dz")
    data = gzip.decompress(path.read_bytes()) if compressed else path.read_bytes()
    return data.decode("utf-8", "replace")


class _Text(HTMLParser):
    """Collects what a reader of the page sees, one block a line."""

    BLOCKS = frozenset(
        "p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table br hr pre dd dt dl blockquote"
        " title section note steps item".split()
    )
    UNSEEN = frozenset("script style head nav".split())

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.unseen = 0

    def handle_starttag(self, tag, attrs):
        if tag in self.UNSEEN:
            self.unseen += 1
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag in self.UNSEEN and self.unseen:
            self.unseen -= 1
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)


def html(path):
    """A page of HTML, or of Mallard, which is read the same way."""
    parser = _Text()
    try:
        parser.feed(plain(path))
        parser.close()
    except AssertionError:
        # A declaration that the parser does not know; what came before it is kept.
        pass
    text = re.sub(r"[ \t]+", " ", "".join(parser.parts))
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text)


def roff(path):
    """A manual page: the words without the requests."""
    text = plain(path)
    text = re.sub(r"(?m)^[.\'](SH|SS|TP|PP|P|IP|B|I|BR|IR|RB|RI|BI|IB|TH)\b *", "", text)
    text = re.sub(r"(?m)^[.'].*\n", "", text)
    text = re.sub(r"\\f.|\\\(..|\\&|\\,|\\/", "", text)
    return text.replace("\\-", "-").replace("\\(aq", "'").replace("\\", "")


def pod(path):
    """Perl's documentation: formatting codes give their content."""
    return re.sub(r"[CBILFEX]<+ ?([^<>]*?) ?>+", r"\1", plain(path))


def fortunes(path):
    """A file of fortunes: colours and the lines between fortunes go."""
    text = re.sub(r"(?m)^%$", "", plain(path))
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def glosses(paths):
    """The definitions of WordNet, as sentences."""
    lines = (line for path in paths for line in plain(path).splitlines())
    marked = (line for line in lines if "|" in line and not line.startswith("  "))
    return "".join(line.split("|", 1)[1].strip().capitalize() + ".\n" for line in marked)


# A serialised R string: flags, type 9 (CHARSXP), length.
_STRING = re.compile(rb"\x00[\x00\x04\x0c\x08]\x00\x09")
_XZ_RAW = [{"id": lzma.FILTER_LZMA2, "preset": 6}]


def _decompressed(record, length):
    """A record of R's lazy-load database with its compressed size, or None if there is no record here."""
    # Plain zlib has no mark before it; the others have a letter.
    for skip, decompressor in (
        (0, zlib.decompressobj),
        (1, bz2.BZ2Decompressor),
        (1, lambda: lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=_XZ_RAW)),
    ):
        stream = decompressor()
        try:
            data = stream.decompress(record[skip:])
        except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError):
            continue
        if len(data) == length:
            return data, len(record) - len(stream.unused_data)
    return None


def _strings(data):
    """The strings of a serialised R object, in order."""
    at = 0
    while found := _STRING.search(data, at):
        start = found.end() + 4
        (length,) = struct.unpack(">i", data[found.end() : start])
        if 0 <= length < 5000:
            yield data[start : start + length].decode("utf-8", "replace")
            at = start + length
        elif length == -1:
            at = start
        else:
            at = found.start() + 1


def r_texts(path):
    """The long character vectors of an R package's data: books as lists of lines."""
    data = path.read_bytes()
    texts = []
    at = 0
    while at + 5 < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        record = _decompressed(data[at + 4 :], length)
        if record is None:
            at += 1
            continue
        content, size = record
        at += 4 + size
        lines = list(_strings(content))
        if len(lines) > 500:
            texts.append("\n".join(lines) + "\n")
    return texts
