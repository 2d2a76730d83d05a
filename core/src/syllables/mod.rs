//! How many syllables a word has when it is read aloud.
//!
//! # English
//!
//! A word is counted by learned rules (`rules.rs`), then corrected by what the CMU Pronouncing Dictionary knows better
//! (`facts.rs`): every alphabetic entry of the dictionary gets one of the counts that it lists. The rules alone are right
//! on 95.5 % of words that they were not learned from (ten-fold; `cargo run --release -p lexometer-tablegen --
//! syllables-folds` prints it); a word outside the dictionary is corrected by mistake with a chance of 0.5 %. Rules,
//! tables and code take 16 KB of flash (Cortex-M3, opt-level "s", the sum of the sections of both calls).
//!
//! | written | rule | example | limits |
//! | --- | --- | --- | --- |
//! | a word, in any case | rules and dictionary, on its letters without accents | `Naïve` 2 | `read`, `use` and other words with two sounds get one listed count; `hmm`, `shh` and `mm` have none, as the dictionary says |
//! | `é` at the end | always spoken | `résumé` 3 | a combining accent is not seen |
//! | `'s`, `’s`, `s'` | the stem's count; `'s` adds one after a hiss | `Ukraine’s` 2, `James's` 2 | |
//! | `a-b`, `a/b` | the sum of the parts | `larger-than-life` 4 | the slash is silent |
//! | a letter alone | its name | `W` 3, `U.S.` 2, `e.g.` 2 | |
//! | no vowel letter | the letters' names | `BBC` 3, `www` 9 | `Mr`, `Dr`, `hmm` are in the dictionary |
//! | capitals | see `acronyms.rs`: Roman numerals, a list, unpronounceable ones | `US` 2, `NATO` 2, `II` 1, `NGOs` 3 | `JOIN US` in a heading counts one too many; `XBOX` is spelled |
//! | an abbreviation with capital and full stop | read in full, see `abbreviations.rs` | `Gen.` 3, `Sept.` 3 | `Sun.`, `Mar.`, `No.` stay words |
//! | `&`, `@`, and the point of an address | "and", "at", "dot" | `AT&T` 4, `example.com` 5 | a missing space before a small letter reads as "dot" |
//! | digits | see `numbers.rs`: numbers, years, ordinals, money, per cent, decimals, times, units | `1,000` 3, `2023` 5, `$40` 4, `10:30` 3, `21st` 3, `F-16s` 3 | see there |
//! | other scripts | no count, [`Method::None`] | `слово` 0 | ASCII digits only |
//!
//! Words of any length and content pass; nothing is stored of them.
//!
//! # Other languages
//!
//! [`german`], [`french`], [`spanish`], [`italian`], [`portuguese`], [`dutch`], [`russian`], [`ukrainian`] and [`polish`]
//! go by the letters alone: one driver, [`by_rules`], over a [`RuleSet`] for each. 97 to 99.97 % of frequent words come out
//! as a speech synthesiser speaks them; each set says how many, `languages.rs` against what. A word without a vowel is
//! spelled, as `SPD` is. Numbers are not read: a word without a letter has [`Method::None`].
//!
//! ```
//! use lexometer::syllables::{english, english_token, Context, Method};
//!
//! assert_eq!(english("larger", Context::NONE).count, 2);
//! assert_eq!(english_token("larger-than-life").count, 4);
//! // forty dollars
//! let forty = english("40", Context { before: Some('$'), after: None });
//! assert_eq!((forty.count, forty.method), (4, Method::Number));
//! assert_eq!(english_token("$40").count, 4);
//! ```

mod abbreviations;
mod acronyms;
mod by_rules;
mod en;
mod facts;
#[rustfmt::skip]
mod generated;
mod languages;
mod letters;
mod numbers;
mod packed;
#[cfg(feature = "bulk")]
mod quick;
mod rules;
mod run;
mod token;

#[cfg(feature = "bulk")]
pub(crate) use quick::LONGEST_ABBREVIATION;

pub use by_rules::{RuleSet, by_rules};
pub use languages::{
    DUTCH, FRENCH, GERMAN, ITALIAN, POLISH, PORTUGUESE, RUSSIAN, SPANISH, UKRAINIAN, dutch, french, german,
    italian, polish, portuguese, russian, spanish, ukrainian,
};

/// How a count was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Method {
    /// The stored facts of the dictionary correct the rules here.
    Exception,
    /// By rule, from the letters.
    Rules,
    /// A number, read as words.
    Number,
    /// Read letter by letter, as `U.S.` and `FBI` are.
    Spelled,
    /// The sum of several parts, as in `larger-than-life`.
    Parts,
    /// Nothing here has syllables in this language: no letter and no digit that it reads.
    #[default]
    None,
}

/// The syllables of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Syllables {
    /// How many.
    pub count: u32,
    /// How the count was found.
    pub method: Method,
}

/// What stands right before and right after a word in running text, where it is known.
///
/// Only signs that are read aloud with the word matter: `$`, `%`, `°`, `&` and the like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Context {
    /// The scalar right before the word.
    pub before: Option<char>,
    /// The scalar right after the word.
    pub after: Option<char>,
}

impl Context {
    /// Nothing known.
    pub const NONE: Self = Self { before: None, after: None };
}

/// The syllables of one word of running English text, as UAX #29 cuts words.
///
/// `word` stands in its original case, because case tells `US` from `us`. The sum over the words of a text is what is
/// read aloud: `F-16s` comes as two words `F` and `16s`, one syllable and two.
#[must_use]
pub fn english(word: &str, context: Context) -> Syllables {
    #[cfg(feature = "bulk")]
    if let Some(syllables) = quick::read(word, context) {
        return syllables;
    }
    token::read(word, context)
}

/// The syllables of an English word alone that is [`Shape::is_plain`](crate::bulk::Shape::is_plain); `None` where they must be
/// found by [`english`].
#[cfg(feature = "bulk")]
pub(crate) fn english_letters(letters: &crate::bulk::Padded) -> Option<u32> {
    quick::count_letters(letters).map(|syllables| syllables.count)
}

/// The syllables of what a full stop makes of a capitalised English word of ASCII letters, if that is an abbreviation.
#[cfg(feature = "bulk")]
pub(crate) fn of_abbreviation(word: &crate::bulk::Padded) -> Option<u32> {
    let [first, ..] = word.quarters();
    quick::of_abbreviation(first.to_le_bytes().get(..word.length())?)
}

/// The syllables of a whole token as a person types it: `$40`, `10:30`, `50%`, `F-16s`, `U.S.`, `larger-than-life`.
#[must_use]
pub fn english_token(token: &str) -> Syllables {
    token::read(token, Context::NONE)
}

/// The syllables of an English word by the rules alone, without the stored facts.
///
/// Letters only are looked at; this is what a word outside the dictionary gets, and what the printed accuracy of the
/// rules measures.
#[must_use]
pub fn count_rules(word: &str) -> u32 {
    en::by_rules(word)
}

#[cfg(test)]
mod tests;
