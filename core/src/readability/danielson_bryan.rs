//! Danielson and Bryan: characters per space and per sentence.
//!
//! W − 1 stands for the spaces, so a text of one word has no score. The second formula is the first on the scale of the
//! Flesch Reading Ease, where more characters make it fall.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Characters, Sentences, Words};
use crate::prose::prose;

/// Danielson–Bryan 1: `1.0364·C/(W − 1) + 0.0194·C/S − 0.6059`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Characters, Sentences, Words}};
/// use lexometer::readability::DANIELSON_BRYAN_1;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Characters, 460);
/// // 1.0364 · 460 / 99 + 0.0194 · 92 − 0.6059
/// assert!((DANIELSON_BRYAN_1.score(&counts)? - 5.9944959596).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DANIELSON_BRYAN_1: Formula = Formula {
    id: "danielson_bryan_1",
    name: prose("Danielson–Bryan 1"),
    formula: prose("1.0364·C/(W − 1) + 0.0194·C/S − 0.6059"),
    inputs: Quantities::of(&[Words, Sentences, Characters]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Danielson and Bryan 1963"),
    languages: ENGLISH,
    notes: prose("Grades of the McCall–Crabbs lessons."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::per_space(1.0364, Characters),
        Term::per_sentence(0.0194, Characters),
        Term::constant(-0.6059),
    ]),
};

/// Danielson–Bryan 2: `131.059 − 10.364·C/(W − 1) − 0.194·C/S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Characters, Sentences, Words}};
/// use lexometer::readability::DANIELSON_BRYAN_2;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Characters, 460);
/// // 131.059 − 10.364 · 460 / 99 − 0.194 · 92
/// assert!((DANIELSON_BRYAN_2.score(&counts)? - 65.055040404).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DANIELSON_BRYAN_2: Formula = Formula {
    id: "danielson_bryan_2",
    name: prose("Danielson–Bryan 2"),
    formula: prose("131.059 − 10.364·C/(W − 1) − 0.194·C/S"),
    inputs: Quantities::of(&[Words, Sentences, Characters]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Danielson and Bryan 1963"),
    languages: ENGLISH,
    notes: prose("Both terms are subtracted; a program in wide use adds the first."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::constant(131.059),
        Term::per_space(-10.364, Characters),
        Term::per_sentence(-0.194, Characters),
    ]),
};
