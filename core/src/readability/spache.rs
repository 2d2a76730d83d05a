//! Spache: books for the first school years.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, UnfamiliarSpache, UnfamiliarSpacheTypes, Words};
use crate::prose::prose;

/// Spache: `0.141·ASL + 0.086·p(US) + 0.839`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarSpache, Words}};
/// use lexometer::readability::SPACHE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarSpache, 12);
/// // 0.141 · 20 + 0.086 · 12 + 0.839
/// assert!((SPACHE.score(&counts)? - 4.691).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SPACHE: Formula = Formula {
    id: "spache",
    name: prose("Spache"),
    formula: prose("0.141·ASL + 0.086·p(US) + 0.839"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarSpache]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 4 },
    direction: Direction::HigherIsHarder,
    source: prose("Spache 1953"),
    languages: ENGLISH,
    notes: prose("For texts up to the third grade."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.141), Term::percent(0.086, UnfamiliarSpache), Term::constant(0.839)]),
};

/// Spache, revised: `0.121·ASL + 0.082·p(US types) + 0.659`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarSpacheTypes, Words}};
/// use lexometer::readability::SPACHE_REVISED;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarSpacheTypes, 9);
/// // 0.121 · 20 + 0.082 · 9 + 0.659
/// assert!((SPACHE_REVISED.score(&counts)? - 3.817).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SPACHE_REVISED: Formula = Formula {
    id: "spache_revised",
    name: prose("Spache, revised"),
    formula: prose("0.121·ASL + 0.082·p(US types) + 0.659"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarSpacheTypes]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 4 },
    direction: Direction::HigherIsHarder,
    source: prose("Spache 1974"),
    languages: ENGLISH,
    notes: prose(
        "Each unfamiliar word counts once. For texts up to the third grade, by samples of a hundred words or more: the longer the text, the fewer of its words are new, and the lower the score.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.121), Term::percent(0.082, UnfamiliarSpacheTypes), Term::constant(0.659)]),
};
