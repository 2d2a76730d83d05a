//! Sets of words that answer one question: is this word in you?

use super::WordList;
use super::familiar::Familiar;
use super::word_table::{self, WordTable};

/// A set of folded words: a list, or a filter made from one.
#[derive(Clone, Copy, Debug)]
pub struct WordSet {
    words: Words,
    /// The rules by which words are familiar, for sets of familiar words. They hang here so that a program without such a
    /// set does not link them.
    pub(super) familiar: Familiar,
}

#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    feature = "bulk",
    expect(clippy::large_enum_variant, reason = "hosts have the memory for the marks of a list")
)]
enum Words {
    List(WordList),
    Filter(&'static WordFilter),
    /// Those with the facts.
    Table(&'static WordTable, u16),
}

impl WordSet {
    /// The words of a list.
    #[must_use]
    pub const fn of_list(list: WordList) -> Self {
        Self { words: Words::List(list), familiar: Familiar::RULES }
    }

    /// The words of a filter, which cannot be read back.
    #[must_use]
    pub const fn of_filter(filter: &'static WordFilter) -> Self {
        Self { words: Words::Filter(filter), familiar: Familiar::RULES }
    }

    /// The words of a table with one of those facts.
    pub(super) const fn of_table(table: &'static WordTable, facts: u16) -> Self {
        Self { words: Words::Table(table, facts), familiar: Familiar::RULES }
    }

    /// The filter that it is, if it is one.
    #[must_use]
    pub const fn filter(&self) -> Option<&'static WordFilter> {
        match self.words {
            Words::List(_) | Words::Table(..) => None,
            Words::Filter(filter) => Some(filter),
        }
    }

    /// Whether a folded word is in the set.
    ///
    /// ```
    /// use lexometer::lang::{WordList, WordSet};
    ///
    /// let set = WordSet::of_list(WordList::new("cat dog"));
    /// assert!(set.contains("cat") && !set.contains("cow"));
    /// ```
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.has(word.as_bytes())
    }

    /// The same for a word given as its bytes.
    pub(super) fn has(&self, word: &[u8]) -> bool {
        match self.words {
            Words::List(list) => list.has(word),
            Words::Filter(filter) => filter.has(word),
            Words::Table(table, facts) => table.has(word, facts),
        }
    }
}

impl From<WordList> for WordSet {
    fn from(list: WordList) -> Self {
        Self::of_list(list)
    }
}

/// A set of words as the answers to questions about their hashes: no word can be read out of it.
///
/// Every word that it was made from is found. Another word is found by mistake with a chance of 1 in 2^`answers`, always
/// the same words. It takes `answers` bits a word and some per cent more (a ribbon filter: Dillinger and Walzer, 2021).
#[derive(Debug)]
pub struct WordFilter {
    /// The planes one behind the other, equally long.
    pub(super) planes: &'static [u8],
    /// How many planes.
    pub(super) answers: u8,
    pub(super) seed: u64,
}

impl WordFilter {
    /// Whether a folded word is in the set.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.has(word.as_bytes())
    }

    /// The lists are of ASCII, so what is not is in none, and not asked for.
    fn has(&self, word: &[u8]) -> bool {
        word.is_ascii() && word_table::ask(self.planes, self.answers, self.answers, self.seed, word).is_some()
    }

    /// Bytes of the table.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.planes.len()
    }

    /// The chance that a word outside the set is found in it.
    #[must_use]
    pub fn false_positive_rate(&self) -> f64 {
        1.0 / f64::from(1u32.wrapping_shl(u32::from(self.answers)))
    }
}
