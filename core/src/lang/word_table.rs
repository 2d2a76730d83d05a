//! Words with what is known of each, read from tables that do not hold the words.
//!
//! Two kinds of questions are put to a table. The first of its planes answer every word that it was made from with the bits
//! of the word's own hash; another word passes them by chance. The planes behind them spell, bit by bit, what is known of
//! the word. An answer is the parity of a window of the plane under a mask; the word's hash chooses the window, the mask and
//! the expected bits (a ribbon table: Dillinger and Walzer, 2021). A word takes as many bits as there are planes, and a
//! few per cent more: an eighth of what the words take as text.

use crate::fold::ShortWord;
use crate::hash::{self, parity, spread};

/// Bytes that an answer is drawn from.
const WINDOW: usize = 8;

/// The planes' answers behind the first `checks`, the first of them in the lowest bit; `None` where the word does not pass
/// those. There are `answers` planes, equally long, one behind the other.
#[cfg_attr(not(feature = "bulk"), inline(never))]
pub(super) fn ask(planes: &[u8], checks: u8, answers: u8, seed: u64, word: &[u8]) -> Option<usize> {
    let key = spread(hash::of(word) ^ seed);
    let mask = spread(key);
    // Seldom more than twenty answers, never more than 32.
    let mut expected = spread(mask) as u32;
    let length = planes.len().checked_div(usize::from(answers)).filter(|&length| length >= WINDOW)?;
    let places = (length as u64).saturating_sub(WINDOW as u64).saturating_add(1);
    let place = ((key >> 32).wrapping_mul(places) >> 32) as usize;
    // The word's windows stand one plane's length apart.
    let mut windows = planes.get(place..)?;
    let mut next = || {
        let window = u64::from_le_bytes(*windows.first_chunk::<WINDOW>()?) & mask;
        windows = windows.get(length..).unwrap_or_default();
        Some(parity((window ^ (window >> 32)) as u32))
    };
    let (mut value, mut place) = (0, 1);
    for number in 0..answers {
        let answer = next()?;
        if number >= checks {
            value |= if answer != 0 { place } else { 0 };
            place <<= 1;
        } else if answer != expected & 1 {
            return None;
        }
        expected >>= 1;
    }
    Some(value)
}

/// What is known of each word of some lists.
///
/// Of words on none of the lists one in 65,536 is taken for one of them; of English no word that CMUdict knows is.
#[derive(Debug)]
pub(super) struct WordTable {
    pub(super) planes: &'static [u8],
    /// How many planes.
    pub(super) answers: u8,
    pub(super) seed: u64,
    /// The sets of facts that words have, by the number that the planes spell.
    pub(super) facts: &'static [u16],
    /// The marks of all words: two thirds of the words on no list are told by theirs, before anything is hashed.
    pub(super) marks: [u32; MARKS / 32],
}

/// Marks that are told apart.
const MARKS: usize = 1024;

/// The mark of a word, by its ends and its length.
fn mark_of(word: &[u8]) -> u32 {
    let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return 0 };
    let second = word.get(1).copied().unwrap_or(first);
    let ends = u32::from_le_bytes([first, second, last, word.len() as u8]);
    ends.wrapping_mul(0x9E37_79B1) >> 22
}

/// Planes that check: one word in 65,536 passes them by chance.
const CHECKS: u8 = 16;

impl WordTable {
    /// What is known of a word as it is spelled.
    pub(super) fn facts_of(&self, word: &str) -> u16 {
        ShortWord::folded(word).map_or(0, |folded| self.facts(folded.bytes()))
    }

    /// What is known of a folded word, as bits that the table's maker chose; 0 where nothing is.
    pub(super) fn facts(&self, word: &[u8]) -> u16 {
        let mark = mark_of(word);
        let marks = self.marks.get(mark as usize / 32).copied().unwrap_or(0);
        if marks.wrapping_shr(mark % 32) & 1 == 0 {
            return 0;
        }
        let number = ask(self.planes, CHECKS, self.answers, self.seed, word);
        number.and_then(|number| self.facts.get(number)).copied().unwrap_or(0)
    }

    /// Whether a folded word has one of those facts.
    pub(super) fn has(&self, word: &[u8], facts: u16) -> bool {
        self.facts(word) & facts != 0
    }
}

/// The word joins two easy ones ([`JOINED_WORDS`](super::en::JOINED_WORDS)).
pub(super) const JOINED: u16 = 1 << 8;
/// The adjective has a comparative ([`COMPARED_ADJECTIVES`](super::en::COMPARED_ADJECTIVES)).
pub(super) const ADJECTIVE: u16 = 1;
/// The abbreviation is of a familiar word ([`FAMILIAR_ABBREVIATIONS`](super::en::FAMILIAR_ABBREVIATIONS)).
pub(super) const ABBREVIATION: u16 = 1 << 1;

#[cfg(test)]
mod tests;
