//! A static function: answers one bit for every key it was built with, and something arbitrary for every other.
//!
//! The answer to a question is the parity of 128 consecutive bits of the table under a mask; place and mask come from
//! the key's hash (a ribbon filter: Dillinger, Walzer, 2021). Building it is solving a banded system of linear
//! equations over GF(2), which takes few more bits than there are equations.
//! `core/src/syllables/facts.rs` holds the same hashing; the test over the whole dictionary holds the two equal.

use crate::ribbon::{Equations, bytes_of_plane, spread};

/// Bits that one answer is drawn from.
const BAND: usize = 128;
const BAND_BYTES: usize = BAND / 8;

/// Hash of a word's letters (FNV-1a, 64 bits).
pub(super) fn hash(letters: &[u8]) -> u64 {
    letters.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &letter| {
        (hash ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// A question: the hash of a key, and which of the key's answers is asked for.
#[derive(Clone, Copy)]
pub(super) struct Question {
    pub(super) key: u64,
    pub(super) number: u8,
}

/// A solved table.
pub(super) struct Table {
    pub(super) bytes: Vec<u8>,
    pub(super) seed: u64,
}

impl Table {
    /// The place in bytes and the mask of a question.
    fn band(question: Question, seed: u64, bytes: usize) -> (usize, u128) {
        let hash = spread(question.key ^ spread(seed.wrapping_add(u64::from(question.number))));
        let places = (bytes - BAND_BYTES + 1) as u64;
        let place = ((hash >> 32) * places) >> 32;
        let (low, high) = (spread(hash), spread(!hash));
        (place as usize, u128::from(low) | u128::from(high) << 64)
    }

    /// The answer to a question.
    pub(super) fn answer(&self, question: Question) -> bool {
        let (place, mask) = Self::band(question, self.seed, self.bytes.len());
        let mut band = [0; BAND_BYTES];
        band.copy_from_slice(&self.bytes[place..place + BAND_BYTES]);
        (u128::from_le_bytes(band) & mask).count_ones() & 1 == 1
    }

    /// The smallest table found that gives every question its answer.
    pub(super) fn build(answers: &[(Question, bool)]) -> Result<Self, String> {
        let least = answers.len().div_ceil(8) + BAND_BYTES;
        for extra in 0..40 {
            // Half a per cent more at each step.
            let bytes = least + least * extra / 200;
            for seed in 0..12 {
                if let Some(table) = Self::solve(answers, bytes, seed) {
                    return Ok(table);
                }
            }
        }
        Err(format!("no table for {} answers", answers.len()))
    }

    fn solve(answers: &[(Question, bool)], bytes: usize, seed: u64) -> Option<Self> {
        let mut equations = Equations::new(bytes * 8);
        for &(question, answer) in answers {
            let (place, mask) = Self::band(question, seed, bytes);
            if !equations.add(place * 8, mask, u32::from(answer)) {
                return None;
            }
        }
        Some(Self { bytes: bytes_of_plane(&equations.solve(), 0).collect(), seed })
    }
}
