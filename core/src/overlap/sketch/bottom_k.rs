//! Bottom-k: the k smallest hashes.

use super::{Estimate, mix};
use crate::math;

/// The k smallest of all hashes under one permutation (Cohen and Kaplan 2007). One permutation makes it quick; as long as a set has no
/// more than k members, its sketch holds all of them and what is computed from it is exact.
///
/// ```
/// use lexometer::overlap::sketch::BottomK;
///
/// let (mut slots_a, mut slots_b) = ([0; 8], [0; 8]);
/// let (mut a, mut b) = (BottomK::new(&mut slots_a, 1), BottomK::new(&mut slots_b, 1));
/// [1, 2, 3, 3].map(|hash| a.insert(hash));
/// [2, 3, 4].map(|hash| b.insert(hash));
/// // Fewer than k: exact.
/// let estimate = a.jaccard(&b).unwrap();
/// assert_eq!((estimate.value, estimate.standard_error), (0.5, 0.0));
/// assert_eq!(a.distinct(), 3.0);
/// ```
#[derive(Debug)]
pub struct BottomK<'a> {
    /// Ascending, the first `held` in use.
    slots: &'a mut [u64],
    held: usize,
    /// Whether a hash was ever turned away.
    overflowed: bool,
    seed: u64,
}

impl<'a> BottomK<'a> {
    /// An empty sketch of at most as many hashes as there are slots.
    #[must_use]
    pub fn new(slots: &'a mut [u64], seed: u64) -> Self {
        Self { slots, held: 0, overflowed: false, seed }
    }

    /// Adds a hash; again makes no difference.
    pub fn insert(&mut self, hash: u64) {
        self.add(mix(hash, self.seed));
    }

    fn add(&mut self, value: u64) {
        let held = self.slots.get(..self.held).unwrap_or_default();
        let Err(at) = held.binary_search(&value) else { return };
        if self.held < self.slots.len() {
            self.held = self.held.saturating_add(1);
        } else {
            self.overflowed = true;
        }
        // Everything from here on moves one up; of a full sketch the largest falls out.
        let mut carried = value;
        for slot in self.slots.get_mut(at..self.held).unwrap_or_default() {
            carried = core::mem::replace(slot, carried);
        }
    }

    /// The smallest values, ascending, for keeping.
    #[must_use]
    pub fn values(&self) -> &[u64] {
        self.slots.get(..self.held).unwrap_or_default()
    }

    /// Whether it holds all that it was given, so that what follows from it is exact.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        !self.overflowed
    }

    /// Adds all that the other was given. `None`, with nothing changed, when seeds or sizes differ.
    pub fn merge(&mut self, other: &BottomK<'_>) -> Option<()> {
        self.check(other)?;
        for &value in other.values() {
            self.add(value);
        }
        self.overflowed |= other.overflowed;
        Some(())
    }

    /// The number of distinct hashes: exact up to k, then (k−1)·2⁶⁴ divided by the k-th smallest, with a relative standard
    /// error of 1/√(k−2).
    #[must_use]
    pub fn distinct(&self) -> f64 {
        let held = u64::try_from(self.held).unwrap_or(u64::MAX);
        let exact = math::ratio(held, 1).unwrap_or(0.0);
        match self.values().last() {
            Some(&last) if self.overflowed => {
                let share = math::ratio(last, u64::MAX).unwrap_or(1.0);
                if share > 0.0 { (exact - 1.0) / share } else { exact }
            }
            _ => exact,
        }
    }

    /// The Jaccard index of both sets: of the k smallest hashes of either, the share that both have. Standard error √(J(1−J)/k),
    /// and 0 where both sketches are exact. `None` when both are empty, or seeds or sizes differ.
    #[must_use]
    pub fn jaccard(&self, other: &BottomK<'_>) -> Option<Estimate> {
        self.check(other)?;
        let is_exact = self.is_exact() && other.is_exact();
        let most = if is_exact { usize::MAX } else { self.slots.len() };
        let (mut a, mut b) = (self.values().iter().peekable(), other.values().iter().peekable());
        let (mut shared, mut all) = (0u64, 0u64);
        while all < u64::try_from(most).unwrap_or(u64::MAX) {
            let next = match (a.peek(), b.peek()) {
                (Some(&&x), Some(&&y)) => x.min(y),
                (Some(&&x), None) | (None, Some(&&x)) => x,
                (None, None) => break,
            };
            let (in_a, in_b) = (a.next_if_eq(&&next).is_some(), b.next_if_eq(&&next).is_some());
            shared = shared.saturating_add(u64::from(in_a && in_b));
            all = all.saturating_add(1);
        }
        let estimate = Estimate::of_trials(shared, all)?;
        Some(if is_exact { Estimate { standard_error: 0.0, ..estimate } } else { estimate })
    }

    fn check(&self, other: &BottomK<'_>) -> Option<()> {
        (self.seed == other.seed && self.slots.len() == other.slots.len()).then_some(())
    }
}
