//! McLaughlin’s SMOG: words of three syllables or more in thirty sentences.
//!
//! McLaughlin took ten sentences each from the beginning, the middle and the end. On another number of sentences the count
//! is brought to thirty; on fewer the estimate is loose, which [`Formula::caution`](super::Formula::caution) reports.

use super::Arithmetic::Function;
use super::{Counted, Direction, ENGLISH, Formula, GERMAN, Inputs, Sample, Scale, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, ThreePlusSyllables};
use crate::math;
use crate::prose::prose;

/// The root of the hard words of thirty sentences and a constant.
fn root(x: &Inputs<'_>, constant: f64) -> f64 {
    math::sqrt(30.0 * x.per_sentence(ThreePlusSyllables) + constant)
}

/// SMOG: `1.0430·√(30·W3/S) + 3.1291`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables}};
/// use lexometer::readability::SMOG;
///
/// let counts = Counts::new().with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // 1.0430 · √(30 · 10 / 5) + 3.1291
/// assert!((SMOG.score(&counts)? - 11.2081432602).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SMOG: Formula = Formula {
    id: "smog",
    name: prose("SMOG"),
    formula: prose("1.0430·√(30·W3/S) + 3.1291"),
    inputs: Quantities::of(&[Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 19 },
    direction: Direction::HigherIsHarder,
    source: prose("McLaughlin 1969"),
    languages: ENGLISH,
    notes: prose("The precise form of the regression; `smog_simple` is the one for mental arithmetic."),
    sample: Sample { words: 0, sentences: 30 },
    counted: Counted::FromText,
    arithmetic: Function(|x| 1.0430 * root(x, 0.0) + 3.1291),
};

/// SMOG, formula C: `0.9986·√(30·W3/S + 5) + 2.8795`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables}};
/// use lexometer::readability::SMOG_C;
///
/// let counts = Counts::new().with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // 0.9986 · √(30 · 10 / 5 + 5) + 2.8795
/// assert!((SMOG_C.score(&counts)? - 10.9304705875).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SMOG_C: Formula = Formula {
    id: "smog_c",
    name: prose("SMOG, formula C"),
    formula: prose("0.9986·√(30·W3/S + 5) + 2.8795"),
    inputs: Quantities::of(&[Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 19 },
    direction: Direction::HigherIsHarder,
    source: prose("McLaughlin 1969"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample { words: 0, sentences: 30 },
    counted: Counted::FromText,
    arithmetic: Function(|x| 0.9986 * root(x, 5.0) + 2.8795),
};

/// SMOG, simplified: `√(30·W3/S) + 3`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables}};
/// use lexometer::readability::SMOG_SIMPLE;
///
/// let counts = Counts::new().with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // √(30 · 10 / 5) + 3
/// assert!((SMOG_SIMPLE.score(&counts)? - 10.7459666924).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SMOG_SIMPLE: Formula = Formula {
    id: "smog_simple",
    name: prose("SMOG, simplified"),
    formula: prose("√(30·W3/S) + 3"),
    inputs: Quantities::of(&[Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 19 },
    direction: Direction::HigherIsHarder,
    source: prose("McLaughlin 1969"),
    languages: ENGLISH,
    notes: prose("Not rounded, though McLaughlin takes the nearest square."),
    sample: Sample { words: 0, sentences: 30 },
    counted: Counted::FromText,
    arithmetic: Function(|x| root(x, 0.0) + 3.0),
};

/// SMOG for German: `√(30·W3/S) − 2`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables}};
/// use lexometer::readability::SMOG_DE;
///
/// let counts = Counts::new().with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // √(30 · 10 / 5) − 2
/// assert!((SMOG_DE.score(&counts)? - 5.7459666924).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SMOG_DE: Formula = Formula {
    id: "smog_de",
    name: prose("SMOG for German"),
    formula: prose("√(30·W3/S) − 2"),
    inputs: Quantities::of(&[Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Bamberger and Vanecek 1984"),
    languages: GERMAN,
    notes: prose("School years of Austria and Germany."),
    sample: Sample { words: 0, sentences: 30 },
    counted: Counted::FromText,
    arithmetic: Function(|x| root(x, 0.0) - 2.0),
};
