//! What kind of file the first bytes say it is.

use super::decode::{Choice, wide_without_mark};
use super::error::Reason;

/// How many bytes decide whether a file is text.
const SAMPLE_BYTES: usize = 1 << 16;

/// First bytes of files that people take for text and that are not.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF document", "save its text from a PDF reader, or run pdftotext on it"),
    (b"{\\rtf", "a rich text (RTF) document", "save it as plain text from a word processor"),
    (&[0xD0, 0xCF, 0x11, 0xE0], "an old Office document", "save it as plain text from a word processor"),
    (b"%!PS", "a PostScript document", "run ps2ascii on it"),
    (&[0x1F, 0x8B], "gzip-compressed data", "decompress it with gunzip"),
    (b"BZh", "bzip2-compressed data", "decompress it with bunzip2"),
    (&[0xFD, b'7', b'z', b'X', b'Z', 0], "xz-compressed data", "decompress it with unxz"),
    (&[0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data", "decompress it with unzstd"),
    (&[0x89, b'P', b'N', b'G'], "a picture (PNG)", "recognise its text with OCR first"),
    (&[0xFF, 0xD8, 0xFF], "a picture (JPEG)", "recognise its text with OCR first"),
    (b"GIF8", "a picture (GIF)", "recognise its text with OCR first"),
    (&[0x7F, b'E', b'L', b'F'], "a program", "name a text file"),
];

/// Documents that are ZIP archives, told by a name near the archive's start.
const ARCHIVES: &[(&[u8], &str, &str)] = &[
    (b"application/epub+zip", "an e-book (EPUB)", "convert it to plain text with an e-book program"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", "save it as plain text from LibreOffice"),
    (b"word/", "a Word document", "save it as plain text from a word processor"),
    (b"xl/", "a spreadsheet", "save the column of text as plain text"),
    (b"ppt/", "a presentation", "save its outline as plain text"),
    (b"[Content_Types].xml", "an Office document", "save it as plain text from a word processor"),
];

/// Whether these first bytes can be text.
///
/// # Errors
/// What they are instead.
pub(super) fn check(bytes: &[u8], choice: Option<Choice>) -> Result<(), Reason> {
    for &(signature, kind, way_out) in SIGNATURES {
        // "BZh" begins text too, if seldom: as the others in ASCII it counts only where the rest is no plain text.
        if bytes.starts_with(signature)
            && (signature.len() > 3 || looks_binary(bytes) || signature[0] >= 0x80)
        {
            return Err(Reason::NotPlainText { kind, way_out });
        }
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
        let known =
            ARCHIVES.iter().find(|(name, ..)| sample.windows(name.len()).any(|window| window == *name));
        let (kind, way_out) =
            known.map_or(("a ZIP archive", "unpack it with unzip"), |&(_, kind, way_out)| (kind, way_out));
        return Err(Reason::NotPlainText { kind, way_out });
    }
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(Reason::Unsupported { encoding: "UTF-32" });
    }
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if choice.is_none() && !marked && wide_without_mark(bytes).is_none() && looks_binary(bytes) {
        return Err(Reason::Binary);
    }
    Ok(())
}

/// No text has a NUL, and hardly any has control characters besides white space, backspace and escape.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let nuls = sample.iter().filter(|&&byte| byte == 0).count();
    let controls =
        sample.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, 0x08..=0x0D | 0x1B) || byte == 0x7F);
    // One stray NUL in a long text is an accident; two in a hundred control characters are not.
    nuls * 1000 > sample.len() || controls.count() * 50 > sample.len()
}

/// The markup language that the text seems to be written in, whose tags count as words.
pub(super) fn markup(text: &str) -> Option<&'static str> {
    let mut end = text.len().min(1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].trim_start().to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<body") {
        Some("HTML")
    } else if head.starts_with("<?xml") {
        Some("XML")
    } else if head.starts_with("\\documentclass") {
        Some("LaTeX")
    } else {
        None
    }
}
