//! How evenly a word is spread over the parts of a text or a corpus.
//!
//! The doctests use the example of Gries 2008: five parts of 9, 10, 10, 10 and 11 letters, in which `a` occurs 1, 2, 3, 4
//! and 5 times.

use crate::math;
use crate::measure::{Direction, Kind, Measure};
use crate::prose::prose;

/// A part of a text: how often the word occurs in it, and its running words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Part {
    /// How often the word occurs in it.
    pub count: u64,
    /// Its running words.
    pub tokens: u64,
}

/// What the measures of [`DISPERSION`] read: a few sums over the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    parts: u64,
    parts_with: u64,
    count: u64,
    tokens: u64,
    smallest: u64,
    /// Σ|v·N − s·f|, in the integers.
    apart: u128,
    /// The mean of the relative frequencies, and the mean of the squares of their distances from it.
    mean: f64,
    variance: f64,
}

impl Spread {
    /// Sums up the parts, which are read three times. Parts without a word are passed over.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub fn of(parts: impl Iterator<Item = Part> + Clone) -> Self {
        let parts = parts.filter(|part| part.tokens != 0);
        let mut spread = Self { smallest: u64::MAX, ..Self::default() };
        let mut shares = 0.0;
        for part in parts.clone() {
            spread.parts = spread.parts.saturating_add(1);
            spread.parts_with = spread.parts_with.saturating_add(u64::from(part.count != 0));
            spread.count = spread.count.saturating_add(part.count);
            spread.tokens = spread.tokens.saturating_add(part.tokens);
            spread.smallest = spread.smallest.min(part.tokens);
            shares += math::ratio(part.count, part.tokens).unwrap_or(0.0);
        }
        if spread.parts == 0 {
            return Self::default();
        }
        spread.mean = shares / spread.parts as f64;
        for part in parts {
            let here = u128::from(part.count).wrapping_mul(u128::from(spread.tokens));
            let by_size = u128::from(part.tokens).wrapping_mul(u128::from(spread.count));
            spread.apart = spread.apart.saturating_add(here.abs_diff(by_size));
            let distance = math::ratio(part.count, part.tokens).unwrap_or(0.0) - spread.mean;
            spread.variance += distance * distance / spread.parts as f64;
        }
        spread
    }

    /// How many parts there are.
    #[must_use]
    pub const fn parts(&self) -> u64 {
        self.parts
    }

    /// How often the word occurs in all.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// ½·Σ|v − s|.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    fn deviation(&self) -> Option<f64> {
        let product = u128::from(self.count).wrapping_mul(u128::from(self.tokens));
        (product != 0).then(|| 0.5 * (self.apart as f64 / product as f64))
    }
}

/// Every measure of dispersion.
pub static DISPERSION: [&Measure<Spread>; 4] = [&RANGE, &JUILLAND_D, &DP, &DP_NORM];

/// Range: the parts that have the word.
///
/// ```
/// use lexometer::frequency::{Part, RANGE, Spread};
///
/// let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, tokens)| Part { count, tokens });
/// assert_eq!(RANGE.value(&Spread::of(parts.into_iter())), Some(5.0));
/// ```
pub static RANGE: Measure<Spread> = Measure {
    id: "range",
    name: prose("Range"),
    formula: prose("parts with the word"),
    range: (Some(0.0), None),
    direction: Direction::HigherIsMore,
    kind: Kind::Dispersion,
    source: prose("Keniston 1920"),
    notes: prose("Depends on how many parts there are and how large they are."),
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^53 parts")]
    evaluate: |spread| (spread.parts != 0).then_some(spread.parts_with as f64),
};

/// Juilland’s D: `1 − (sd/mean)/√(n − 1)` of the relative frequencies in n parts.
///
/// ```
/// use lexometer::frequency::{JUILLAND_D, Part, Spread};
///
/// let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, tokens)| Part { count, tokens });
/// // Gries 2008 gives 0.785.
/// assert!((JUILLAND_D.value(&Spread::of(parts.into_iter())).unwrap() - 0.785).abs() < 0.0005);
/// ```
pub static JUILLAND_D: Measure<Spread> = Measure {
    id: "juilland_d",
    name: prose("Juilland’s D"),
    formula: prose("1 − (sd/mean)/√(n − 1)"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::HigherIsMore,
    kind: Kind::Dispersion,
    source: prose("Juilland, Brodin and Davidovitch 1970"),
    notes: prose(
        "Of relative frequencies, so that parts may differ in size; sd divides by n. Goes to 1 for nearly any word where there are many parts (Biber et al. 2016).",
    ),
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^53 parts")]
    evaluate: |spread| {
        let others = spread.parts.checked_sub(1).filter(|&others| others != 0)?;
        let variation = math::sqrt(spread.variance) / spread.mean;
        Some((1.0 - variation / math::sqrt(others as f64)).max(0.0)).filter(|_| spread.count != 0)
    },
};

/// Deviation of proportions: `½·Σ|v − s|`, v the share of the word’s occurrences in a part, s that of all words.
///
/// ```
/// use lexometer::frequency::{DP, Part, Spread};
///
/// let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, tokens)| Part { count, tokens });
/// // Gries 2008 gives 0.18.
/// assert!((DP.value(&Spread::of(parts.into_iter())).unwrap() - 0.18).abs() < 1e-12);
/// ```
pub static DP: Measure<Spread> = Measure {
    id: "dp",
    name: prose("Deviation of proportions, DP"),
    formula: prose("½·Σ|v − s|"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::LowerIsMore,
    kind: Kind::Dispersion,
    source: prose("Gries 2008"),
    notes: prose("0 where every part has its share of the word; nearly 1 where one small part has all."),
    evaluate: Spread::deviation,
};

/// Normalised deviation of proportions: `DP / (1 − min s)`.
///
/// ```
/// use lexometer::frequency::{DP_NORM, Part, Spread};
///
/// let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, tokens)| Part { count, tokens });
/// // 0.18 / (1 − 0.18)
/// assert!((DP_NORM.value(&Spread::of(parts.into_iter())).unwrap() - 0.18 / 0.82).abs() < 1e-12);
/// ```
pub static DP_NORM: Measure<Spread> = Measure {
    id: "dp_norm",
    name: prose("Normalised deviation of proportions, DPnorm"),
    formula: prose("DP / (1 − min s)"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::LowerIsMore,
    kind: Kind::Dispersion,
    source: prose("Lijffijt and Gries 2012"),
    notes: prose("Reaches 1 whatever the sizes of the parts. Undefined for a single part."),
    evaluate: |spread| {
        let others = math::ratio(spread.tokens.saturating_sub(spread.smallest), spread.tokens)?;
        (others > 0.0).then(|| spread.deviation()).flatten().map(|dp| dp / others)
    },
};
