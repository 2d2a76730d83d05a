//! Folding: which spellings are one type.
//!
//! Two words are one type when their folded forms are equal: simple case folding of every scalar (the Unicode
//! Standard, `CaseFolding.txt`, status C and S), and the typographic apostrophe `’` (U+2019) as `'`. Nothing else is
//! folded: `naïve` and `naive` are two types, and composed and decomposed spellings differ, so a host normalises
//! to NFC first.

mod short;

pub use short::ShortWord;

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

/// Whether `word` is an acronym written with dots: single letters, at least two, with a dot between each two and perhaps
/// one behind the last (`U.S`, `U.S.`, `n.a.t.o`; neither `Ph.D` nor `1.5`).
///
/// ```
/// assert!(lexometer::fold::is_dotted_acronym("U.S."));
/// assert!(!lexometer::fold::is_dotted_acronym("Ph.D"));
/// ```
#[must_use]
pub fn is_dotted_acronym(word: &str) -> bool {
    let mut letters = 0_u32;
    let mut after_letter = false;
    for scalar in word.chars() {
        after_letter = match (scalar, after_letter) {
            ('.', true) => false,
            (scalar, false) if tables::properties(scalar).is_letter() => true,
            _ => return false,
        };
        letters = letters.saturating_add(u32::from(after_letter));
    }
    letters >= 2
}

/// The folded form of `word` where dots in acronyms do not count: `U.S.` and `US` are one type. An option, because it
/// makes `us` of both.
///
/// ```
/// use lexometer::fold::folded_acronym;
///
/// assert!(folded_acronym("U.S.").eq("us".chars()));
/// assert!(folded_acronym("3.5").eq("3.5".chars()));
/// ```
pub fn folded_acronym(word: &str) -> impl Iterator<Item = char> + '_ {
    let is_acronym = is_dotted_acronym(word);
    folded(word).filter(move |&scalar| !(is_acronym && scalar == '.'))
}
