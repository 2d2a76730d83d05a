//! Languages: what the engine knows of each, as static data.
//!
//! Nothing in the core guesses a language. The caller states one; [`UNKNOWN`] stands for every other: its words and
//! sentences follow the Unicode rules, and it has no syllables, so the formulas that need them are undefined.

mod hard;

use crate::syllables::{self, Context, Syllables};

/// What is known of a language.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Language {
    /// ISO 639-1 code, `und` for [`UNKNOWN`].
    pub code: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// Counts the syllables of a word of running text in its original case; `None` where the core has no rules.
    pub syllables: Option<fn(&str, Context) -> Syllables>,
    /// Tells Gunning's hard words (Gunning 1952); `None` where the rules do not apply.
    pub hard_word: Option<fn(&WordInText<'_>) -> bool>,
}

/// A word as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordInText<'t> {
    /// The word in its original case.
    pub spelling: &'t str,
    /// Its syllables.
    pub syllables: u32,
    /// Whether it is the first word of its sentence, where a capital letter says nothing.
    pub opens_sentence: bool,
}

/// English.
pub static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    syllables: Some(syllables::english),
    hard_word: Some(hard::english),
};

/// No language in particular.
pub static UNKNOWN: Language = Language { code: "und", name: "unknown", syllables: None, hard_word: None };

/// All languages that the core knows.
pub static LANGUAGES: [&Language; 1] = [&ENGLISH];

impl Language {
    /// The language of an ISO 639-1 code.
    ///
    /// ```
    /// use lexometer::lang::Language;
    ///
    /// assert_eq!(Language::by_code("en").map(|language| language.name), Some("English"));
    /// assert!(Language::by_code("tlh").is_none());
    /// ```
    #[must_use]
    pub fn by_code(code: &str) -> Option<&'static Self> {
        LANGUAGES.into_iter().find(|language| language.code == code)
    }
}
