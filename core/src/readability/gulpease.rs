//! Gulpease: readability of Italian from letters, without syllables.

use super::Arithmetic::Sum;
use super::{Counted, Direction, Formula, ITALIAN, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Letters, Sentences, Words};
use crate::prose::prose;

/// Gulpease: `89 + (300·S − 10·L) / W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Words}};
/// use lexometer::readability::GULPEASE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450);
/// // 89 + (300 · 5 − 10 · 450) / 100
/// assert!((GULPEASE.score(&counts)? - 59.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static GULPEASE: Formula = Formula {
    id: "gulpease",
    name: prose("Gulpease"),
    formula: prose("89 + (300·S − 10·L) / W"),
    inputs: Quantities::of(&[Words, Sentences, Letters]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Lucisano and Piemontese 1988"),
    languages: ITALIAN,
    notes: prose(
        "Below 80 hard for readers of primary school, below 60 of middle school, below 40 of secondary school.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(89.0), Term::per_word(300.0, Sentences), Term::awl(-10.0)]),
};
