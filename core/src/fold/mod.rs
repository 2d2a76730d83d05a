//! Folding: which spellings are one type.
//!
//! Two words are one type when their folded forms are equal: simple case folding of every scalar (the Unicode
//! Standard, `CaseFolding.txt`, status C and S), and the typographic apostrophe `’` (U+2019) as `'`. Nothing else is
//! folded: `naïve` and `naive` are two types, and composed and decomposed spellings differ, so a host normalises
//! to NFC first.

use crate::tables;

/// The apostrophe that keyboards give.
pub const APOSTROPHE: char = '\'';
/// The apostrophe of typeset text, which is also the right single quotation mark.
pub const TYPOGRAPHIC_APOSTROPHE: char = '\u{2019}';

/// The folded form of one scalar.
///
/// ```
/// assert_eq!("Ukraine’s".chars().map(lexometer::fold::scalar).collect::<String>(), "ukraine's");
/// assert_eq!(lexometer::fold::scalar('Σ'), lexometer::fold::scalar('ς'));
/// ```
#[inline]
#[must_use]
pub fn scalar(scalar: char) -> char {
    match scalar {
        '\0'..='\x7F' => scalar.to_ascii_lowercase(),
        TYPOGRAPHIC_APOSTROPHE => APOSTROPHE,
        _ => tables::simple_fold(scalar),
    }
}

/// The folded form of `text`, scalar by scalar.
pub fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(scalar)
}
