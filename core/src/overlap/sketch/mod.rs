//! Sketches: a document in a few hundred bytes, and how like two of them are from those alone.
//!
//! A sketch is fed with hashes: of the words (`hash::of` of the folded spelling) or of runs of them ([`shingles`]). They depend on
//! nothing but the text, so sketches made on different machines, days or documents can be compared. Equal seeds,
//! equal sizes: otherwise the answer is `None`.
//!
//! | sketch | estimates | standard error | memory |
//! | --- | --- | --- | --- |
//! | [`MinHash`] | the Jaccard index J of the sets | √(J(1−J)/k) | k × 8 bytes |
//! | [`BottomK`] | the same, and the number of distinct hashes | √(J(1−J)/k), exact below k | k × 8 bytes |
//! | [`SimHash`] | the cosine of the counts | of the angle: π·√(p(1−p)/64), p = angle/π | 64 × 4 bytes |
//! | [`Winnowing`] | none: it finds every shared run of at least w+n−1 words, none shorter than n | | w × 8 bytes |
//!
//! All but the last merge: the sketch of two documents together is that of their sketches.

mod bottom_k;
mod min_hash;
mod sim_hash;
mod winnowing;

pub use bottom_k::BottomK;
pub use min_hash::MinHash;
pub use sim_hash::SimHash;
pub use winnowing::{Fingerprint, Winnowing};

use crate::math;

/// An estimate with the standard error that it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The most likely value.
    pub value: f64,
    /// Two of three estimates are off by no more than this.
    pub standard_error: f64,
}

impl Estimate {
    /// A share of `of` independent trials, estimated from `hits` of them.
    fn of_trials(hits: u64, of: u64) -> Option<Self> {
        let value = math::ratio(hits, of)?;
        let variance = value * (1.0 - value) * math::ratio(1, of)?;
        Some(Self { value, standard_error: math::sqrt(variance) })
    }

    /// Two standard errors below the value, but not below 0: 95 % of all estimates are above it.
    #[must_use]
    pub fn lower(&self) -> f64 {
        (self.value - 2.0 * self.standard_error).max(0.0)
    }

    /// Two standard errors above the value, but not above 1.
    #[must_use]
    pub fn upper(&self) -> f64 {
        (self.value + 2.0 * self.standard_error).min(1.0)
    }
}

/// Spreads a hash over all 64 bits, differently for each seed (the finishing steps of SplitMix64; Steele, Lea and Flood 2014).
/// For each seed it is a permutation, so distinct hashes stay distinct.
const fn mix(hash: u64, seed: u64) -> u64 {
    let mut bits = hash ^ seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ bits.wrapping_shr(30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ bits.wrapping_shr(27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ bits.wrapping_shr(31)
}

/// The hash of each run of `size` words (0 is taken as 1), from the hashes of the words.
///
/// ```
/// use lexometer::overlap::sketch::shingles;
///
/// assert_eq!(shingles(&[7, 8, 9], 2).count(), 2);
/// // The order of the words counts.
/// assert_ne!(shingles(&[7, 8], 2).next(), shingles(&[8, 7], 2).next());
/// ```
pub fn shingles(word_hashes: &[u64], size: usize) -> impl Iterator<Item = u64> + '_ {
    word_hashes.windows(size.max(1)).map(|words| {
        words.iter().fold(0x243F_6A88_85A3_08D3, |state: u64, &word| mix(state.rotate_left(5) ^ word, 1))
    })
}
