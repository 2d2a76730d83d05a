//! From bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding as Label, UTF_8, UTF_16BE, UTF_16LE};

use super::error::Reason;
use crate::model::{Encoding, EncodingFoundBy};

/// An encoding that the user has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice(&'static Label);

impl Choice {
    /// Its name in the WHATWG Encoding Standard.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// The encoding of that name, by any label of the WHATWG Encoding Standard in any case, as `latin1` or `UTF-16LE`.
#[must_use]
pub fn encoding_named(label: &str) -> Option<Choice> {
    Label::for_label_no_replacement(label.as_bytes()).map(Choice)
}

/// A text, and how it was decoded.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
    /// How many byte sequences were replaced by U+FFFD.
    pub(super) replaced: u64,
}

pub(super) fn decode(bytes: Vec<u8>, choice: Option<Choice>) -> Result<Decoded, Reason> {
    if let Some(Choice(label)) = choice {
        return Ok(decode_as(&bytes, label, EncodingFoundBy::Choice));
    }
    if let Some((label, mark_bytes)) = Label::for_bom(&bytes) {
        if label == UTF_8 {
            let mut bytes = bytes;
            bytes.drain(..mark_bytes);
            return Ok(decode_utf8(bytes, EncodingFoundBy::ByteOrderMark));
        }
        return Ok(decode_as(&bytes, label, EncodingFoundBy::ByteOrderMark));
    }
    if let Some(label) = wide_without_mark(&bytes) {
        return Ok(decode_as(&bytes, label, EncodingFoundBy::Guess));
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text, encoding: Encoding::UTF_8, replaced: 0 }),
        Err(error) => error.into_bytes(),
    };
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let guess = decode_as(&bytes, detector.guess(None, Utf8Detection::Deny), EncodingFoundBy::Guess);
    if damaged_utf8(&bytes) || guess.replaced > 0 || guess.text.chars().any(is_c1_control) {
        return Ok(decode_utf8(bytes, EncodingFoundBy::Guess));
    }
    Ok(guess)
}

/// UTF-8 with a few bytes broken: more of its non-ASCII sequences are whole than are not. In a text of another
/// encoding that happens to a handful of sequences at most, never to most of them.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0u64, 0u64);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count() as u64;
        broken += u64::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

/// U+0080 to U+009F stand in no text: where a decoder yields them, it was the wrong one.
fn is_c1_control(scalar: char) -> bool {
    // U+0085, next line, is in use.
    ('\u{80}'..='\u{9F}').contains(&scalar) && scalar != '\u{85}'
}

fn decode_utf8(bytes: Vec<u8>, found_by: EncodingFoundBy) -> Decoded {
    let encoding = Encoding { name: UTF_8.name(), found_by };
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, encoding, replaced: 0 },
        Err(error) => {
            let bytes = error.into_bytes();
            let replaced = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count() as u64;
            Decoded { text: String::from_utf8_lossy(&bytes).into_owned(), encoding, replaced }
        }
    }
}

fn decode_as(bytes: &[u8], label: &'static Label, found_by: EncodingFoundBy) -> Decoded {
    let encoding = Encoding { name: label.name(), found_by };
    if label == UTF_8 {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        return decode_utf8(bytes.to_vec(), found_by);
    }
    let (text, malformed) = label.decode_with_bom_removal(bytes);
    let mut replaced = 0;
    if malformed {
        replaced = text.matches('\u{FFFD}').count() as u64;
    }
    Decoded { text: text.into_owned(), encoding, replaced }
}

/// UTF-16 without a mark: every other byte of Latin text is NUL.
pub(super) fn wide_without_mark(bytes: &[u8]) -> Option<&'static Label> {
    let pairs = bytes.as_chunks::<2>().0;
    let pairs = &pairs[..pairs.len().min(1 << 15)];
    if pairs.is_empty() {
        return None;
    }
    let first = pairs.iter().filter(|pair| pair[0] == 0 && pair[1] != 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0 && pair[0] != 0).count();
    let most = |count: usize| count * 5 > pairs.len() * 4;
    if most(second) && pairs.iter().all(|&[low, _]| low >= 0x08) {
        Some(UTF_16LE)
    } else if most(first) && pairs.iter().all(|&[_, low]| low >= 0x08) {
        Some(UTF_16BE)
    } else {
        None
    }
}
