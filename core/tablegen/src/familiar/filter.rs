//! A ribbon filter in planes (Dillinger and Walzer, 2021): `core/src/lang/word_set.rs` reads it.
//!
//! Every plane must answer each word with a bit of its own: the parity of a window of the plane under the word's mask. The
//! windows and masks are the same for all planes, so one elimination over GF(2) solves them together.

use crate::ribbon::{Equations, bytes_of_plane, spread};

/// Bytes that an answer is drawn from.
const WINDOW: usize = 8;

/// A solved filter.
pub(super) struct Filter {
    /// The planes one behind the other.
    pub(super) planes: Vec<u8>,
    pub(super) seed: u64,
}

/// An equation: a mask over the columns from its first on, and the answers of all planes.
type Equation = (u64, u32);

impl Filter {
    /// The smallest filter found for these hashes.
    pub(super) fn build(keys: &[u64], answers: u8) -> Result<Self, String> {
        let least = keys.len().div_ceil(8) + WINDOW;
        for extra in 0..60 {
            let length = least + least * extra / 400;
            for seed in 0..16 {
                if let Some(planes) = solve(keys, length, seed, answers) {
                    return Ok(Self { planes, seed });
                }
            }
        }
        Err(format!("no filter for {} words", keys.len()))
    }
}

/// The first column, mask and answers of a word.
fn question(key: u64, seed: u64, length: usize, answers: u8) -> (usize, Equation) {
    let key = spread(key ^ seed);
    let mask = spread(key);
    let expected = spread(mask) & ((1 << answers) - 1);
    let place = ((key >> 32) * (length - WINDOW + 1) as u64) >> 32;
    (place as usize * 8, (mask, expected as u32))
}

fn solve(keys: &[u64], length: usize, seed: u64, answers: u8) -> Option<Vec<u8>> {
    let mut equations = Equations::new(length * 8);
    for &key in keys {
        let (column, (mask, expected)) = question(key, seed, length, answers);
        if !equations.add(column, u128::from(mask), expected) {
            return None;
        }
    }
    let solution = equations.solve();
    Some((0..usize::from(answers)).flat_map(|plane| bytes_of_plane(&solution, plane)).collect())
}
