//! What the dictionary knows better than the rules: two static functions over the hashes of words.
//!
//! A *filter* answers up to ten questions per word. Words to correct were built in with yes to all; another word
//! passes by chance, 1 in 2^k for k questions. What passes is looked up in the *values*, which know every word of the
//! dictionary that passes: whether to correct it at all, then how. How many questions there are depends on how sure the
//! rules are of the word. The answer to a question is the parity of 128 bits of the table under a mask drawn from the word's hash,
//! so that nothing but the answers is stored (a ribbon retrieval structure: Dillinger and Walzer, 2021).
//!
//! A word outside the dictionary is changed with a chance of about 1 in 200; the generator prints the figure.

use super::generated::{FILTER, FILTER_ANSWERS, FILTER_SEED, VALUES, VALUES_SEED};
use crate::hash::{parity, spread};

/// Bytes that one answer is drawn from.
const BAND: usize = 16;
const BAND_LESS_ONE: u64 = 15;

/// Hash of a word's letters, one after the other (FNV-1a, 64 bits).
#[derive(Clone, Copy)]
pub(super) struct Key(u64);

impl Key {
    /// The hash of no letter.
    pub(super) const EMPTY: Self = Self(0xCBF2_9CE4_8422_2325);

    /// The hash with one more letter.
    pub(super) const fn with(self, letter: u8) -> Self {
        Self((self.0 ^ letter as u64).wrapping_mul(0x0000_0100_0000_01B3))
    }
}

/// A correction of a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Correction {
    /// The least certain decision was wrong.
    Second,
    /// This count.
    Count(u32),
}

/// The answer of `table` to question `number` about `key`.
#[cfg_attr(feature = "bulk", inline(always))]
fn answer(table: &[u8], seed: u64, key: Key, number: u8) -> bool {
    let hash = spread(key.0 ^ spread(seed.wrapping_add(u64::from(number))));
    let places = (table.len() as u64).saturating_sub(BAND_LESS_ONE);
    let place = (hash >> 32).wrapping_mul(places) >> 32;
    let band = table.get(place as usize..).and_then(<[u8]>::first_chunk::<BAND>);
    let Some(band) = band else { return false };
    let (low, high) = (spread(hash), spread(!hash));
    let masks = [low as u32, (low >> 32) as u32, high as u32, (high >> 32) as u32];
    let (words, _) = band.as_chunks::<4>();
    let masked = |(word, mask): (&[u8; 4], u32)| u32::from_le_bytes(*word) & mask;
    parity(words.iter().zip(masks).map(masked).fold(0, |both, word| both ^ word)) != 0
}

/// Looks a word up; `class` says how sure the rules are of it.
#[cfg_attr(feature = "bulk", inline(always))]
pub(super) fn correction(key: Key, class: u8) -> Option<Correction> {
    let answers = FILTER_ANSWERS.get(usize::from(class)).copied().unwrap_or(0);
    if !(0..answers).all(|number| answer(&FILTER, FILTER_SEED, key, number)) {
        return None;
    }
    let value = |number| answer(&VALUES, VALUES_SEED, key, number);
    if !value(0) {
        return None;
    }
    if !value(1) {
        return Some(Correction::Second);
    }
    Some(Correction::Count(
        (0..4u8).fold(0, |count, bit| count | u32::from(value(bit.wrapping_add(2))) << bit),
    ))
}
