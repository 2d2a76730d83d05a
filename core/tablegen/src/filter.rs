//! A ribbon filter in planes (Dillinger and Walzer, 2021): `core/src/lang/word_table.rs` reads it.
//!
//! Every plane must answer each word with a bit: the parity of a window of the plane under the word's mask. The first planes
//! answer with bits of the word's hash, those behind them with a value. The windows and masks are the same for all planes,
//! so one elimination over GF(2) solves them together.

use crate::ribbon::{Equations, bytes_of_plane, spread};

/// Bytes that an answer is drawn from.
const WINDOW: usize = 8;

/// A solved filter.
pub(crate) struct Filter {
    /// The planes one behind the other.
    pub(crate) planes: Vec<u8>,
    pub(crate) seed: u64,
}

/// An equation: a mask over the columns from its first on, and the answers of all planes.
type Equation = (u64, u32);

/// Seeds that are tried for a length.
const SEEDS: u64 = 16;
/// Seeds that are tried where strangers must not pass.
const SEEDS_FOR_STRANGERS: u64 = 4096;

impl Filter {
    /// The smallest filter found that gives each of these hashes its value, and lets none of the strangers pass. `checks`
    /// of the `answers` planes check.
    pub(crate) fn build(
        keys: &[(u64, u32)],
        checks: u8,
        answers: u8,
        strangers: &[u64],
    ) -> Result<Self, String> {
        let least = keys.len().div_ceil(8) + WINDOW;
        let seeds = if strangers.is_empty() { SEEDS } else { SEEDS_FOR_STRANGERS };
        for extra in 0..60 {
            let length = least + least * extra / 400;
            for seed in 0..seeds {
                let Some(planes) = solve(keys, length, seed, checks, answers) else {
                    // A length that leaves no room is not tried with every seed.
                    if seed > SEEDS { break } else { continue }
                };
                let filter = Self { planes, seed };
                if !strangers.iter().any(|&key| filter.lets_pass(key, checks, answers)) {
                    return Ok(filter);
                }
            }
        }
        Err(format!("no filter for {} words", keys.len()))
    }

    /// Whether a hash passes the checks.
    fn lets_pass(&self, key: u64, checks: u8, answers: u8) -> bool {
        let length = self.planes.len() / usize::from(answers);
        let (column, (mask, expected)) = question(key, self.seed, length, checks);
        let planes = self.planes.chunks_exact(length).take(usize::from(checks));
        planes.zip(0..).all(|(plane, number)| {
            let window = &plane[column / 8..column / 8 + WINDOW];
            let window = (0..WINDOW).fold(0, |bits, at| bits | u64::from(window[at]) << (8 * at));
            (window & mask).count_ones() & 1 == expected >> number & 1
        })
    }
}

/// The first column, mask and expected checks of a word.
fn question(key: u64, seed: u64, length: usize, checks: u8) -> (usize, Equation) {
    let key = spread(key ^ seed);
    let mask = spread(key);
    let expected = spread(mask) & ((1 << checks) - 1);
    let place = ((key >> 32) * (length - WINDOW + 1) as u64) >> 32;
    (place as usize * 8, (mask, expected as u32))
}

fn solve(keys: &[(u64, u32)], length: usize, seed: u64, checks: u8, answers: u8) -> Option<Vec<u8>> {
    let mut equations = Equations::new(length * 8);
    for &(key, value) in keys {
        let (column, (mask, expected)) = question(key, seed, length, checks);
        if !equations.add(column, u128::from(mask), expected | value << checks) {
            return None;
        }
    }
    let solution = equations.solve();
    Some((0..usize::from(answers)).flat_map(|plane| bytes_of_plane(&solution, plane)).collect())
}
