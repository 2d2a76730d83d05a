//! Winnowing: a few hashes of a document, chosen so that no long match goes unseen.

use super::mix;

/// A hash that was chosen, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// The hash, mixed with the seed.
    pub hash: u64,
    /// Its index in the sequence of hashes.
    pub at: u32,
}

/// Chooses of every w hashes in a row the smallest, of equal ones the last, each once (Schleimer, Wilkerson and Aiken 2003,
/// robust winnowing, with the choice of the rightmost).
///
/// With the hashes of runs of n words, two documents that share a run of at least w+n−1 words have a fingerprint in common, and none that they
/// have in common stands for fewer than n shared words (but for equal hashes of different runs, one in 2⁶⁴). About 2/(w+1) of
/// all hashes are chosen. A sequence shorter than w has one window.
///
/// ```
/// use lexometer::overlap::sketch::{Winnowing, shingles};
///
/// let mut window = [0; 4];
/// let words: Vec<u64> = (0..40).collect();
/// let chosen: Vec<_> = Winnowing::new(shingles(&words, 5), &mut window, 1).collect();
/// // Every window of four has one.
/// assert!(chosen.windows(2).all(|pair| pair[1].at - pair[0].at <= 4));
/// assert!(chosen[0].at < 4 && chosen[chosen.len() - 1].at >= 36 - 4);
/// ```
#[derive(Debug)]
pub struct Winnowing<'a, I> {
    hashes: I,
    /// A ring of the last hashes.
    window: &'a mut [u64],
    read: u32,
    last: Option<u32>,
    seed: u64,
    ended: bool,
}

impl<'a, I: Iterator<Item = u64>> Winnowing<'a, I> {
    /// Winnows `hashes`; `window` has the length w. Of an empty one nothing comes.
    #[must_use]
    pub fn new(hashes: I, window: &'a mut [u64], seed: u64) -> Self {
        Self { hashes, window, read: 0, last: None, seed, ended: false }
    }

    fn slot(&mut self, at: u32) -> Option<&mut u64> {
        let len = u32::try_from(self.window.len()).unwrap_or(u32::MAX);
        let index = at.checked_rem(len)?;
        self.window.get_mut(index as usize)
    }

    /// The smallest of the last hashes, the last of equal ones.
    fn smallest(&mut self) -> Option<Fingerprint> {
        let len = u32::try_from(self.window.len()).unwrap_or(u32::MAX);
        let mut best: Option<Fingerprint> = None;
        for at in self.read.saturating_sub(len)..self.read {
            let hash = *self.slot(at)?;
            if best.is_none_or(|best| hash <= best.hash) {
                best = Some(Fingerprint { hash, at });
            }
        }
        best
    }
}

impl<I: Iterator<Item = u64>> Iterator for Winnowing<'_, I> {
    type Item = Fingerprint;

    fn next(&mut self) -> Option<Fingerprint> {
        let len = u32::try_from(self.window.len()).unwrap_or(u32::MAX);
        while !self.ended {
            match self.hashes.next() {
                Some(hash) => {
                    let (at, value) = (self.read, mix(hash, self.seed));
                    *self.slot(at)? = value;
                    self.read = self.read.saturating_add(1);
                    if self.read < len {
                        continue;
                    }
                }
                None => {
                    self.ended = true;
                    // Only a sequence shorter than a window has not had one yet.
                    if self.read >= len {
                        break;
                    }
                }
            }
            let chosen = self.smallest()?;
            if self.last != Some(chosen.at) {
                self.last = Some(chosen.at);
                return Some(chosen);
            }
        }
        None
    }
}
