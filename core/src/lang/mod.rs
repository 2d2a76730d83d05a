//! Languages: what the engine knows of each, as static data.
//!
//! Nothing in the core guesses a language. The caller states one; [`UNKNOWN`] stands for every other: its words and
//! sentences follow the Unicode rules, and it has no syllables, so the formulas that need them are undefined.
//!
//! # Word lists
//!
//! Every list is a [`WordList`] of its own in the module of its language, to be read and used. The words are folded, as the
//! lexicon folds them, with the apostrophe `'`; abbreviations stand without their last full stop (`e.g`, `u.s`). The engine
//! itself asks tables made from the lists, which take an eighth of their text and cannot be read back: a program that names
//! no list links none. Of words on no list a table takes one in 65,536 for one of its own; no English table does so with
//! any word of CMUdict.
//!
//! | list | used for |
//! | --- | --- |
//! | `STOP_WORDS` | leaving function words out of word lists, at the reader's wish |
//! | `PREPOSITIONS`, `CONJUNCTIONS`, `PRONOUNS` | the formulas that count them, in English and German |
//! | `ABBREVIATIONS_BEFORE_NAMES` | full stops that end no sentence before a name or number |
//! | `ABBREVIATIONS_BEFORE_NUMBERS` | full stops that end no sentence before a digit |
//! | `ABBREVIATIONS_ANYWHERE` | full stops that may end a sentence or not: what follows decides |
//!
//! A word of two classes, such as *after*, is in both lists: a list knows no context, so the counts are upper bounds of
//! what a tagger would find. Abbreviations that are common words too (*sat*, *in*) are left out.

mod classes;
mod familiar;
#[cfg(feature = "dale-chall")]
#[rustfmt::skip]
mod generated_dale_chall;
#[cfg(feature = "spache")]
#[rustfmt::skip]
mod generated_spache;
#[rustfmt::skip]
mod generated_words_de;
#[rustfmt::skip]
mod generated_words_en;
#[rustfmt::skip]
mod generated_words_es;
#[rustfmt::skip]
mod generated_words_fr;
#[rustfmt::skip]
mod generated_words_it;
#[rustfmt::skip]
mod generated_words_nl;
#[rustfmt::skip]
mod generated_words_pl;
#[rustfmt::skip]
mod generated_words_pt;
#[rustfmt::skip]
mod generated_words_ru;
#[rustfmt::skip]
mod generated_words_uk;
mod hard;
mod kinds;

pub mod de;
pub mod en;
pub mod es;
pub mod fr;
pub mod it;
pub mod nl;
pub mod pl;
pub mod pt;
pub mod ru;
pub mod sentences;
pub mod uk;
mod word_set;
mod word_table;

pub use crate::word_list::WordList;
#[cfg(feature = "bulk")]
pub(crate) use classes::english_letters;
#[cfg(feature = "bulk")]
pub(crate) use familiar::is_capital;
pub use kinds::{Kinds, KindsOf};
pub use word_set::{WordFilter, WordSet};

use crate::segment::Tailoring;
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
    /// Tells which kinds a word is of; `None` where none can be told.
    pub kinds: Option<KindsOf>,
    /// The kinds that it can tell, those of unfamiliar words only with a list.
    pub told: Kinds,
    /// The lists of familiar words at hand, by the cargo features `dale-chall` and `spache`.
    pub familiar: FamiliarWords,
    /// How its sentences end; `None` where only the rules of Unicode are known.
    pub sentences: Option<&'static Tailoring>,
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

/// The lists of familiar words that formulas of readability compare a text with.
///
/// A caller's own list takes the place of one that is built in, or of none:
///
/// ```
/// use lexometer::document::{Analyser, Quantity, Settings};
/// use lexometer::lang::{ENGLISH, FamiliarWords, WordList};
/// use lexometer::lexicon::LexiconMemory;
///
/// static KNOWN: WordList = WordList::new("cat on sit the");
/// let familiar = FamiliarWords { dale_chall: Some(KNOWN.into()), ..FamiliarWords::NONE };
///
/// let mut memory = LexiconMemory::<32, 256>::EMPTY;
/// let settings = Settings::new(&ENGLISH).with_familiar_words(familiar);
/// let mut analyser = Analyser::new(memory.lexicon(), settings);
/// analyser.push(b"The cats sit on Tom's divan.");
/// let counts = analyser.finish().counts();
/// assert_eq!(counts.get(Quantity::UnfamiliarDaleChall), Some(1));
/// assert_eq!(counts.get(Quantity::UnfamiliarSpache), None);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FamiliarWords {
    /// Dale and Chall's.
    pub dale_chall: Option<WordSet>,
    /// Spache's.
    pub spache: Option<WordSet>,
}

impl FamiliarWords {
    /// No list.
    pub const NONE: Self = Self { dale_chall: None, spache: None };

    /// The English lists that are built in.
    const ENGLISH: Self = Self {
        #[cfg(feature = "dale-chall")]
        dale_chall: Some(WordSet::of_filter(&generated_dale_chall::WORDS)),
        #[cfg(not(feature = "dale-chall"))]
        dale_chall: None,
        #[cfg(feature = "spache")]
        spache: Some(WordSet::of_filter(&generated_spache::WORDS)),
        #[cfg(not(feature = "spache"))]
        spache: None,
    };

    /// The kinds that need a list which is missing here.
    pub(crate) fn missing(&self) -> Kinds {
        Kinds::UNFAMILIAR_DALE_CHALL.when(self.dale_chall.is_none())
            | Kinds::UNFAMILIAR_SPACHE.when(self.spache.is_none())
    }
}

/// English.
pub static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    syllables: Some(syllables::english),
    kinds: Some(classes::english),
    told: classes::ENGLISH,
    familiar: FamiliarWords::ENGLISH,
    sentences: Some(&sentences::ENGLISH),
};

const UNKNOWN_RULES: Language = Language {
    code: "und",
    name: "unknown",
    syllables: None,
    kinds: None,
    told: Kinds::NONE,
    familiar: FamiliarWords::NONE,
    sentences: None,
};

/// No language in particular.
pub static UNKNOWN: Language = UNKNOWN_RULES;

/// German: word lists, sentences, and syllables by rule.
pub static GERMAN: Language = Language {
    kinds: Some(classes::german),
    told: classes::GERMAN,
    ..Language::by_rules("de", "German", syllables::german, &sentences::GERMAN)
};

/// Spanish: word lists, sentences, and syllables by rule.
pub static SPANISH: Language = Language::by_rules("es", "Spanish", syllables::spanish, &sentences::SPANISH);

/// French: word lists, sentences, and syllables by rule.
pub static FRENCH: Language = Language::by_rules("fr", "French", syllables::french, &sentences::FRENCH);

/// Italian: word lists, sentences, and syllables by rule.
pub static ITALIAN: Language = Language::by_rules("it", "Italian", syllables::italian, &sentences::ITALIAN);

/// Dutch: word lists, sentences, and syllables by rule.
pub static DUTCH: Language = Language::by_rules("nl", "Dutch", syllables::dutch, &sentences::DUTCH);

/// Polish: word lists, sentences, and syllables by rule.
pub static POLISH: Language = Language::by_rules("pl", "Polish", syllables::polish, &sentences::POLISH);

/// Portuguese: word lists, sentences, and syllables by rule.
pub static PORTUGUESE: Language =
    Language::by_rules("pt", "Portuguese", syllables::portuguese, &sentences::PORTUGUESE);

/// Russian: word lists, sentences, and syllables by rule.
pub static RUSSIAN: Language = Language::by_rules("ru", "Russian", syllables::russian, &sentences::RUSSIAN);

/// Ukrainian: word lists, sentences, and syllables by rule.
pub static UKRAINIAN: Language =
    Language::by_rules("uk", "Ukrainian", syllables::ukrainian, &sentences::UKRAINIAN);

/// All languages that the core knows.
pub static LANGUAGES: [&Language; 10] =
    [&ENGLISH, &GERMAN, &SPANISH, &FRENCH, &ITALIAN, &DUTCH, &POLISH, &PORTUGUESE, &RUSSIAN, &UKRAINIAN];

impl Language {
    /// A language of which word lists, sentences and the syllables of words are known. Its numbers have no syllables.
    const fn by_rules(
        code: &'static str,
        name: &'static str,
        syllables: fn(&str, Context) -> Syllables,
        sentences: &'static Tailoring,
    ) -> Self {
        Self { code, name, syllables: Some(syllables), sentences: Some(sentences), ..UNKNOWN_RULES }
    }

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

/// The stop words of the language of an ISO 639-1 code; none for a language that has no list here.
///
/// ```
/// assert!(lexometer::lang::stop_words("fr").contains("dans"));
/// assert!(lexometer::lang::stop_words("tlh").is_empty());
/// ```
#[must_use]
pub fn stop_words(code: &str) -> WordList {
    match code {
        "de" => de::STOP_WORDS,
        "en" => en::STOP_WORDS,
        "es" => es::STOP_WORDS,
        "fr" => fr::STOP_WORDS,
        "it" => it::STOP_WORDS,
        "nl" => nl::STOP_WORDS,
        "pl" => pl::STOP_WORDS,
        "pt" => pt::STOP_WORDS,
        "ru" => ru::STOP_WORDS,
        "uk" => uk::STOP_WORDS,
        _ => WordList::EMPTY,
    }
}

#[cfg(test)]
mod tests;
