//! SimHash: 64 bits whose distance is the angle between two documents.

use super::{Estimate, mix};
use crate::math;

/// Sums of signs, one for each of 64 random directions (Charikar 2002). Two documents differ in a bit with the probability that is the
/// angle between their vectors of counts divided by π.
///
/// ```
/// use lexometer::overlap::sketch::SimHash;
///
/// let mut a = SimHash::new(1);
/// let mut b = SimHash::new(1);
/// for hash in 0..200 {
///     a.insert(hash, 1);
///     b.insert(hash + 10, 1);
/// }
/// // The cosine is 190/200, an angle of 18°: about a tenth of the bits differ.
/// let distance = (a.bits() ^ b.bits()).count_ones();
/// assert!((1..=15).contains(&distance));
/// assert!(SimHash::cosine(a.bits(), b.bits()).value > 0.75);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimHash {
    sums: [i64; 64],
    seed: u64,
}

impl SimHash {
    /// The sketch of no words.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { sums: [0; 64], seed }
    }

    /// Adds a hash that stands `count` times in the document.
    pub fn insert(&mut self, hash: u64, count: u32) {
        let mut bits = mix(hash, self.seed);
        for sum in &mut self.sums {
            let sign = if bits & 1 == 1 { i64::from(count) } else { i64::from(count).saturating_neg() };
            *sum = sum.saturating_add(sign);
            bits = bits.wrapping_shr(1);
        }
    }

    /// Adds all that the other was given. `None`, with nothing changed, when the seeds differ.
    pub fn merge(&mut self, other: &Self) -> Option<()> {
        (self.seed == other.seed).then_some(())?;
        for (sum, &value) in self.sums.iter_mut().zip(&other.sums) {
            *sum = sum.saturating_add(value);
        }
        Some(())
    }

    /// The 64 bits: set where the sum is above 0.
    #[must_use]
    pub fn bits(&self) -> u64 {
        self.sums.iter().rev().fold(0, |bits, &sum| bits.wrapping_shl(1) | u64::from(sum > 0))
    }

    /// The cosine of two documents by their bits: cos(π·d/64), d being the number of bits that differ, with the standard error that
    /// follows from that of the angle, π·√(p(1−p)/64), times the slope of the cosine there. No count is negative, so no angle is wider
    /// than a right one: where chance makes more than half of the bits differ, 0 is the closest that the cosine can be.
    #[must_use]
    pub fn cosine(x: u64, y: u64) -> Estimate {
        let share = f64::from((x ^ y).count_ones().min(32)) / 64.0;
        let angle = core::f64::consts::PI * share;
        let error = core::f64::consts::PI * math::sqrt(share * (1.0 - share) / 64.0);
        Estimate { value: math::cos(angle).max(0.0), standard_error: math::sin(angle) * error }
    }
}
