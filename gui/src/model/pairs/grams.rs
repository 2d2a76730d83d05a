//! Runs of words as numbers.

use std::hint::black_box;

use crate::model::{Cancelled, Task};

/// The runs of `length` words of each document as numbers, counted from 0: equal numbers, equal runs, in whichever documents. Runs
/// are told apart by their words; the hash only tells where to look.
pub(super) fn numbered(words: &[Vec<u32>], length: usize, task: &Task) -> Result<Vec<Vec<u32>>, Cancelled> {
    let runs_of = |words: &Vec<u32>| (words.len() + 1).saturating_sub(length);
    let mut numbers = Numbers::new(words, length, words.iter().map(runs_of).sum());
    let mut runs = Vec::with_capacity(words.len());
    let mut hashes = [0; AT_ONCE];
    for (document, words) in (0_u32..).zip(words) {
        task.advance(0, 1)?;
        let mut found = Vec::with_capacity(runs_of(words));
        let mut rolling = Rolling::new(words, length);
        let mut start = 0_u32;
        loop {
            // The rows of some runs are all asked for before the first of them is needed: the table is larger than the caches.
            let count = rolling.fill(&mut hashes);
            if count == 0 {
                break;
            }
            numbers.ask_for(&hashes[..count]);
            for &hash in &hashes[..count] {
                found.push(numbers.number(hash, Place { document, start }));
                start += 1;
            }
        }
        runs.push(found);
    }
    Ok(runs)
}

/// Runs that are looked up together.
const AT_ONCE: usize = 64;

/// The hashes of the runs of a text, each from the one before.
struct Rolling<'w> {
    words: &'w [u32],
    length: usize,
    /// The factor of the word that leaves the run.
    leaving: u64,
    sum: u64,
    /// Words of the next run's end that are in the sum already.
    next: usize,
}

const FACTOR: u64 = 0xD6E8_FEB8_6659_FD93;

impl<'w> Rolling<'w> {
    fn new(words: &'w [u32], length: usize) -> Self {
        let ahead = &words[..words.len().min(length.saturating_sub(1))];
        let sum = ahead.iter().fold(0_u64, |sum, &word| sum.wrapping_mul(FACTOR).wrapping_add(mixed(word)));
        let leaving = (1..length).fold(1_u64, |factor, _| factor.wrapping_mul(FACTOR));
        Self { words, length, leaving, sum, next: ahead.len() }
    }

    /// The hashes of the next runs; how many there are.
    fn fill(&mut self, hashes: &mut [u64; AT_ONCE]) -> usize {
        let mut count = 0;
        for hash in hashes {
            let Some(&word) = self.words.get(self.next) else { break };
            let sum = self.sum.wrapping_mul(FACTOR).wrapping_add(mixed(word));
            *hash = sum ^ (sum >> 32);
            let first = self.words[self.next + 1 - self.length];
            self.sum = sum.wrapping_sub(mixed(first).wrapping_mul(self.leaving));
            self.next += 1;
            count += 1;
        }
        count
    }
}

#[inline]
fn mixed(word: u32) -> u64 {
    (u64::from(word) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Where a run begins.
#[derive(Clone, Copy)]
struct Place {
    document: u32,
    start: u32,
}

/// Runs by what they are numbered.
struct Numbers<'w> {
    words: &'w [Vec<u32>],
    length: usize,
    /// By the low bits of its hash: the high bits and the number of a run, or [`Row::FREE`].
    rows: Vec<Row>,
    /// Where each number was met first.
    places: Vec<Place>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    tag: u32,
    number: u32,
}

impl Row {
    const FREE: Self = Self { tag: u32::MAX, number: u32::MAX };
}

impl<'w> Numbers<'w> {
    /// Room for so many runs.
    fn new(words: &'w [Vec<u32>], length: usize, most: usize) -> Self {
        let rows = vec![Row::FREE; (2 * most + 1).next_power_of_two()];
        Self { words, length, rows, places: Vec::with_capacity(most) }
    }

    #[expect(clippy::cast_possible_truncation, reason = "the low bits are asked for")]
    fn home(&self, hash: u64) -> usize {
        hash as usize & (self.rows.len() - 1)
    }

    /// Brings rows into the caches.
    fn ask_for(&self, hashes: &[u64]) {
        black_box(hashes.iter().fold(0, |sum, &hash| sum ^ self.rows[self.home(hash)].tag));
    }

    fn run(&self, place: Place) -> &'w [u32] {
        &self.words[place.document as usize][place.start as usize..][..self.length]
    }

    #[inline]
    fn number(&mut self, hash: u64, place: Place) -> u32 {
        let tag = (hash >> 32) as u32;
        let mut at = self.home(hash);
        loop {
            let row = self.rows[at];
            if row == Row::FREE {
                let number = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
                self.rows[at] = Row { tag, number };
                self.places.push(place);
                return number;
            }
            if row.tag == tag && self.run(self.places[row.number as usize]) == self.run(place) {
                return row.number;
            }
            at = (at + 1) & (self.rows.len() - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_runs_have_equal_numbers() {
        let words: Vec<Vec<u32>> = (0..7_u32)
            .map(|document| (0..40 * document).map(|at| (at * at / 7 + document / 3) % 5).collect())
            .collect();
        for length in 1..=20 {
            let runs = numbered(&words, length, &Task::new()).unwrap();
            let all: Vec<(u32, &[u32])> = words
                .iter()
                .zip(&runs)
                .flat_map(|(words, runs)| {
                    assert_eq!(runs.len(), words.len().saturating_sub(length - 1));
                    runs.iter().copied().zip(words.windows(length))
                })
                .collect();
            for (x, run) in &all {
                for (y, other) in all.iter().step_by(3) {
                    assert_eq!(x == y, run == other, "{run:?} {other:?}");
                }
            }
        }
    }
}
