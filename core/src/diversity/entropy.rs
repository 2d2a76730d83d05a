//! Information: how hard the next word is to guess from the frequencies alone.

use super::{Direction, Index, LogBase, Spectrum};
use crate::math;
use crate::prose::prose;

/// Entropy in bits: log₂ N − Σ f·log₂ f / N, which is −Σ p·log₂ p with the sum over types taken in integers. Rounding
/// could take it below zero where there is one type.
fn entropy_bits(s: &Spectrum) -> f64 {
    f64::max(0.0, math::log2(s.n()) - s.information_bits() / s.n())
}

/// Entropy: `−Σ p·log₂ p`.
///
/// ```
/// use lexometer::diversity::{ENTROPY, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // −(3/8 · log2(3/8) + 2/8 · log2(2/8) + 3 · 1/8 · log2(1/8))
/// assert!((ENTROPY.value(&spectrum)? - 2.15563906223).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static ENTROPY: Index = Index {
    id: "entropy",
    name: prose("Entropy"),
    formula: prose("−Σ p·log₂ p"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::Two),
    source: prose("Shannon 1948"),
    notes: prose(
        "In bits; with natural logarithms in nats. Of the words of this text, a low estimate of the language’s.",
    ),
    evaluate: |s, base| entropy_bits(s) * base.log(2.0),
};

/// Evenness: `H / log₂ V`.
///
/// ```
/// use lexometer::diversity::{EVENNESS, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // −(3/8 · log2(3/8) + 2/8 · log2(2/8) + 3 · 1/8 · log2(1/8)) / log2(5)
/// assert!((EVENNESS.value(&spectrum)? - 0.92838321177).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static EVENNESS: Index = Index {
    id: "evenness",
    name: prose("Evenness"),
    formula: prose("H / log₂ V"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Pielou 1966"),
    notes: prose("1 where all types are equally frequent. The base cancels."),
    evaluate: |s, _| entropy_bits(s) / math::log2(s.v()),
};
