//! The Automated Readability Index: keystrokes in place of syllables.
//!
//! A typewriter counted the strokes. Characters are letters and digits here: punctuation raises the index by about a grade
//! and belongs to none of the original counts.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Characters, Sentences, Words};
use crate::prose::prose;

/// Automated Readability Index: `4.71·C/W + 0.5·ASL − 21.43`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Characters, Sentences, Words}};
/// use lexometer::readability::ARI;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Characters, 460);
/// // 4.71 · 4.6 + 0.5 · 20 − 21.43
/// assert!((ARI.score(&counts)? - 10.236).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static ARI: Formula = Formula {
    id: "ari",
    name: prose("Automated Readability Index"),
    formula: prose("4.71·C/W + 0.5·ASL − 21.43"),
    inputs: Quantities::of(&[Words, Sentences, Characters]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 14 },
    direction: Direction::HigherIsHarder,
    source: prose("Senter and Smith 1967"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_word(4.71, Characters), Term::asl(0.5), Term::constant(-21.43)]),
};

/// ARI, recalculated for the Navy: `0.4·ASL + 6·C/W − 27.4`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Characters, Sentences, Words}};
/// use lexometer::readability::ARI_NRI;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Characters, 460);
/// // 0.4 · 20 + 6 · 4.6 − 27.4
/// assert!((ARI_NRI.score(&counts)? - 8.2).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static ARI_NRI: Formula = Formula {
    id: "ari_nri",
    name: prose("ARI, recalculated for the Navy"),
    formula: prose("0.4·ASL + 6·C/W − 27.4"),
    inputs: Quantities::of(&[Words, Sentences, Characters]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 14 },
    direction: Direction::HigherIsHarder,
    source: prose("Kincaid, Fishburne, Rogers and Chissom 1975"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.4), Term::per_word(6.0, Characters), Term::constant(-27.4)]),
};

/// ARI, simplified: `ASL + 9·C/W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Characters, Sentences, Words}};
/// use lexometer::readability::ARI_SIMPLE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Characters, 460);
/// // 20 + 9 · 4.6
/// assert!((ARI_SIMPLE.score(&counts)? - 61.4).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static ARI_SIMPLE: Formula = Formula {
    id: "ari_simple",
    name: prose("ARI, simplified"),
    formula: prose("ASL + 9·C/W"),
    inputs: Quantities::of(&[Words, Sentences, Characters]),
    scale: Scale { unit: Unit::Index, low: 45, high: 85 },
    direction: Direction::HigherIsHarder,
    source: prose("Senter and Smith 1967"),
    languages: ENGLISH,
    notes: prose("An index, not a grade."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(1.0), Term::per_word(9.0, Characters)]),
};
