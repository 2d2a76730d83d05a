//! MinHash: the smallest value of each of k permutations.

use super::{Estimate, mix};

/// The smallest of all hashes under each of k permutations (Broder 1997). Two sets have the same smallest one with the probability
/// that is their Jaccard index.
///
/// ```
/// use lexometer::overlap::sketch::MinHash;
///
/// let (mut slots_a, mut slots_b) = ([0; 128], [0; 128]);
/// let (mut a, mut b) = (MinHash::new(&mut slots_a, 1), MinHash::new(&mut slots_b, 1));
/// (0..300).for_each(|hash| a.insert(hash));
/// (100..400).for_each(|hash| b.insert(hash));
/// // J = 200/400, and the standard error of 128 slots is 0.044.
/// let estimate = a.jaccard(&b).unwrap();
/// assert!((estimate.value - 0.5).abs() < 3.0 * 0.0442);
/// ```
#[derive(Debug)]
pub struct MinHash<'a> {
    slots: &'a mut [u64],
    seed: u64,
    is_empty: bool,
}

impl<'a> MinHash<'a> {
    /// An empty sketch with as many permutations as there are slots.
    #[must_use]
    pub fn new(slots: &'a mut [u64], seed: u64) -> Self {
        slots.fill(u64::MAX);
        Self { slots, seed, is_empty: true }
    }

    /// Adds a hash; again makes no difference. Time: the number of slots.
    pub fn insert(&mut self, hash: u64) {
        self.is_empty = false;
        for (slot, number) in self.slots.iter_mut().zip(1u64..) {
            *slot = (*slot).min(mix(hash, self.seed.wrapping_add(number)));
        }
    }

    /// The values, for keeping.
    #[must_use]
    pub fn slots(&self) -> &[u64] {
        self.slots
    }

    /// Adds all that the other was given. `None`, with nothing changed, when seeds or sizes differ.
    pub fn merge(&mut self, other: &MinHash<'_>) -> Option<()> {
        self.check(other)?;
        self.is_empty &= other.is_empty;
        for (slot, &value) in self.slots.iter_mut().zip(other.slots.iter()) {
            *slot = (*slot).min(value);
        }
        Some(())
    }

    /// The Jaccard index of both sets, with standard error √(J(1−J)/k). `None` when both are empty, or seeds or sizes differ.
    #[must_use]
    pub fn jaccard(&self, other: &MinHash<'_>) -> Option<Estimate> {
        self.check(other)?;
        if self.is_empty && other.is_empty {
            return None;
        }
        let equal = self.slots.iter().zip(other.slots.iter()).filter(|(x, y)| x == y).count();
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let equal = if self.is_empty || other.is_empty { 0 } else { wide(equal) };
        Estimate::of_trials(equal, wide(self.slots.len()))
    }

    fn check(&self, other: &MinHash<'_>) -> Option<()> {
        (self.seed == other.seed && self.slots.len() == other.slots.len()).then_some(())
    }
}
