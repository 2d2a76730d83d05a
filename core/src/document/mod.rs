//! A document: what is counted while it streams by.
//!
//! An [`Analyser`] takes a text in any chunks and ends as a [`Document`]: [`Counts`] for the formulas, a
//! [`Lexicon`] of its words. Documents merge: paragraphs analysed apart and merged equal
//! the whole, as long as the cuts are sentence ends (a line end always is).
//!
//! ```
//! use lexometer::document::{Analyser, Quantity};
//! use lexometer::lang::ENGLISH;
//! use lexometer::lexicon::LexiconMemory;
//! use lexometer::readability::FLESCH_READING_EASE;
//!
//! let mut memory = LexiconMemory::<128, 1024>::EMPTY;
//! let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
//! analyser.push(b"The cat sat on the mat. It pur");
//! analyser.push(b"red.");
//! let document = analyser.finish();
//!
//! let counts = document.counts();
//! assert_eq!(counts.get(Quantity::Words), Some(8));
//! assert_eq!(counts.get(Quantity::Sentences), Some(2));
//! assert_eq!(document.lexicon().get("the").map(|row| row.estimate), Some(2));
//! let ease = FLESCH_READING_EASE.score(&counts).unwrap();
//! assert!(ease > 100.0);
//! ```

mod analyser;
mod counts;
#[cfg(feature = "bulk")]
mod fast;
#[cfg(feature = "defmt")]
mod logged;
mod parts;
#[cfg(feature = "serde")]
mod serialised;
mod settings;
mod spelling;

pub use analyser::{Analyser, Token};
pub use counts::{Counts, Quantities, Quantity};
pub use parts::{counts_of_part, counts_of_word};
pub use settings::{SentenceMode, Settings};

use crate::lang::{Kinds, Language};
use crate::lexicon::Lexicon;

/// Plain sums over a text. All counters are exact, whatever the lexicon's memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
#[expect(missing_docs, reason = "named as the quantities, which are documented")]
pub struct Tally {
    /// Bytes of input.
    pub bytes: u64,
    /// Sequences of bytes that were no UTF-8, each replaced by one U+FFFD.
    pub invalid: u64,
    pub words: u64,
    pub sentences: u64,
    /// Words of the longest sentence.
    pub longest_sentence: u64,
    pub syllables: u64,
    /// Words whose syllables the language's rules cannot tell.
    pub words_without_syllables: u64,
    pub letters: u64,
    pub characters: u64,
    pub one_syllable: u64,
    pub two_plus_syllables: u64,
    pub three_plus_syllables: u64,
    pub long_words: u64,
    pub short_words: u64,
    pub hard_words: u64,
    pub unfamiliar_dale_chall: u64,
    pub unfamiliar_spache: u64,
    pub prepositions: u64,
    pub conjunctions: u64,
    pub pronouns: u64,
}

/// Adds to a counter. On a chip, where 64 bits take many instructions, this is one function for all counters but those of
/// scalars.
#[cfg_attr(feature = "bulk", inline)]
#[cfg_attr(not(feature = "bulk"), inline(never))]
fn count(counter: &mut u64, more: u64) {
    *counter = counter.saturating_add(more);
}

/// Words of more letters are long (Björnsson 1968).
const LONG: u64 = 6;
/// Words of up to so many letters are short (McAlpine).
const SHORT: u64 = 3;

impl Tally {
    fn add_sentence(&mut self, words: u64) {
        count(&mut self.sentences, u64::from(words != 0));
        self.longest_sentence = self.longest_sentence.max(words);
    }

    /// Adds a word of so many letters that came so many times.
    fn add_lengths(&mut self, letters: u64, times: u64) {
        if letters > LONG {
            count(&mut self.long_words, times);
        }
        if letters <= SHORT {
            count(&mut self.short_words, times);
        }
    }

    /// Adds the syllables of a word that came so many times.
    fn add_syllables(&mut self, syllables: u32, times: u64) {
        count(&mut self.syllables, u64::from(syllables).saturating_mul(times));
        let counter = match syllables {
            0 => &mut self.words_without_syllables,
            1 => &mut self.one_syllable,
            _ => &mut self.two_plus_syllables,
        };
        count(counter, times);
        if syllables >= 3 {
            count(&mut self.three_plus_syllables, times);
        }
    }

    /// The counter of each kind of word, in the order of [`Kinds::ALL`].
    fn of_kinds(&mut self) -> [&mut u64; Kinds::COUNT] {
        [
            &mut self.hard_words,
            &mut self.unfamiliar_dale_chall,
            &mut self.unfamiliar_spache,
            &mut self.prepositions,
            &mut self.conjunctions,
            &mut self.pronouns,
        ]
    }

    /// Adds a word of these kinds that came so many times. On a chip its list of counters stays out of the deepest stack.
    #[cfg_attr(feature = "bulk", inline)]
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn add_kinds(&mut self, kinds: Kinds, times: u64) {
        if kinds == Kinds::NONE {
            return;
        }
        for (counter, kind) in self.of_kinds().into_iter().zip(Kinds::ALL) {
            if kinds.include(kind) {
                count(counter, times);
            }
        }
    }

    /// Takes back a word of these kinds.
    #[cfg(feature = "bulk")]
    fn take_back_kinds(&mut self, kinds: Kinds) {
        for (counter, kind) in self.of_kinds().into_iter().zip(Kinds::ALL) {
            if kinds.include(kind) {
                *counter = counter.saturating_sub(1);
            }
        }
    }

    /// The counts that the formulas read, but for those of types.
    fn counts(&self, language: &Language, told: Kinds) -> Counts {
        let mut counts = Counts::new()
            .with(Quantity::Words, self.words)
            .with(Quantity::Sentences, self.sentences)
            .with(Quantity::Letters, self.letters)
            .with(Quantity::Characters, self.characters)
            .with(Quantity::LongWords, self.long_words)
            .with(Quantity::ShortWords, self.short_words);
        if language.syllables.is_some() {
            counts.set(Quantity::Syllables, self.syllables);
            counts.set(Quantity::OneSyllable, self.one_syllable);
            counts.set(Quantity::TwoPlusSyllables, self.two_plus_syllables);
            counts.set(Quantity::ThreePlusSyllables, self.three_plus_syllables);
        }
        let of_kinds = [
            (Kinds::HARD, Quantity::HardWords, self.hard_words),
            (Kinds::UNFAMILIAR_DALE_CHALL, Quantity::UnfamiliarDaleChall, self.unfamiliar_dale_chall),
            (Kinds::UNFAMILIAR_SPACHE, Quantity::UnfamiliarSpache, self.unfamiliar_spache),
            (Kinds::PREPOSITION, Quantity::Prepositions, self.prepositions),
            (Kinds::CONJUNCTION, Quantity::Conjunctions, self.conjunctions),
            (Kinds::PRONOUN, Quantity::Pronouns, self.pronouns),
        ];
        for (kind, quantity, count) in of_kinds {
            if told.include(kind) {
                counts.set(quantity, count);
            }
        }
        counts
    }

    /// Adds the sums of another text.
    pub fn merge(&mut self, other: &Self) {
        let sums = [
            (&mut self.bytes, other.bytes),
            (&mut self.invalid, other.invalid),
            (&mut self.words, other.words),
            (&mut self.sentences, other.sentences),
            (&mut self.syllables, other.syllables),
            (&mut self.words_without_syllables, other.words_without_syllables),
            (&mut self.letters, other.letters),
            (&mut self.characters, other.characters),
            (&mut self.one_syllable, other.one_syllable),
            (&mut self.two_plus_syllables, other.two_plus_syllables),
            (&mut self.three_plus_syllables, other.three_plus_syllables),
            (&mut self.long_words, other.long_words),
            (&mut self.short_words, other.short_words),
            (&mut self.hard_words, other.hard_words),
            (&mut self.unfamiliar_dale_chall, other.unfamiliar_dale_chall),
            (&mut self.unfamiliar_spache, other.unfamiliar_spache),
            (&mut self.prepositions, other.prepositions),
            (&mut self.conjunctions, other.conjunctions),
            (&mut self.pronouns, other.pronouns),
        ];
        for (sum, more) in sums {
            count(sum, more);
        }
        self.longest_sentence = self.longest_sentence.max(other.longest_sentence);
    }
}

/// What is known of a text after its last byte.
#[derive(Debug)]
pub struct Document<'a> {
    lexicon: Lexicon<'a>,
    tally: Tally,
    language: &'static Language,
    /// The kinds of words that were counted.
    told: Kinds,
}

impl<'a> Document<'a> {
    /// Its words with their frequencies.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon<'a> {
        &self.lexicon
    }

    /// The lexicon alone, to be used on.
    #[must_use]
    pub fn into_lexicon(self) -> Lexicon<'a> {
        self.lexicon
    }

    /// The plain sums.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The language it was read as.
    #[must_use]
    pub const fn language(&self) -> &'static Language {
        self.language
    }

    /// The counts that the formulas read. What the language's rules cannot tell is not known; the number of types
    /// is known while the lexicon is exact.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = self.tally.counts(self.language, self.told);
        if let Some(types) = self.lexicon.exact_types() {
            counts.set(Quantity::Types, types);
            if self.told.include(Kinds::UNFAMILIAR_SPACHE) {
                counts.set(Quantity::UnfamiliarSpacheTypes, self.lexicon.marked());
            }
        }
        counts
    }

    /// Adds what was counted in another text of the same language. What only one of them counted is not known of both.
    pub fn merge(&mut self, other: &Document<'_>) {
        self.told = self.told.intersection(other.told);
        self.tally.merge(&other.tally);
        self.lexicon.merge(&other.lexicon);
    }
}

#[cfg(test)]
mod tests;
