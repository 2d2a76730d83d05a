//! Sets of words that answer one question: is this word in you?

use super::WordList;
use super::familiar::Familiar;
use crate::hash;

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

    /// The filter that it is, if it is one.
    #[must_use]
    pub const fn filter(&self) -> Option<&'static WordFilter> {
        match self.words {
            Words::List(_) => None,
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
/// the same words. A word's hash chooses a window of 64 bits, a mask over it, and the answers that are expected; each
/// plane of the table answers with the parity of its window under the mask (a ribbon filter: Dillinger and Walzer,
/// 2021). It takes `answers` bits a word and some per cent more.
#[derive(Debug)]
pub struct WordFilter {
    /// The planes one behind the other, equally long.
    pub(super) planes: &'static [u8],
    /// How many planes.
    pub(super) answers: u8,
    pub(super) seed: u64,
}

/// Bytes that an answer is drawn from.
const WINDOW: usize = 8;

impl WordFilter {
    /// Whether a folded word is in the set.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.has(word.as_bytes())
    }

    fn has(&self, word: &[u8]) -> bool {
        let key = spread(hash::of(word) ^ self.seed);
        let mask = spread(key);
        let expected = spread(mask);
        let Some(length) = self.planes.len().checked_div(usize::from(self.answers)).filter(|&n| n >= WINDOW)
        else {
            return false;
        };
        let places = (length as u64).saturating_sub(WINDOW as u64).saturating_add(1);
        let place = ((key >> 32).wrapping_mul(places) >> 32) as usize;
        // Bounded: counting on without a bound could overflow, and with overflow checks that is a panic.
        let mut planes = self.planes.chunks_exact(length).zip(0..u32::from(self.answers));
        planes.all(|(plane, number)| {
            let window = plane.get(place..).and_then(<[u8]>::first_chunk::<WINDOW>);
            let parity = window.map_or(0, |window| (u64::from_le_bytes(*window) & mask).count_ones() & 1);
            u64::from(parity) == expected.wrapping_shr(number) & 1
        })
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

/// Spreads the bits of a hash (SplitMix64).
const fn spread(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}
