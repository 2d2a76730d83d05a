//! Coleman and Liau: letters and sentences, countable by machine.
//!
//! The estimated cloze percentage is the regression; the grade is a second regression on it. The short form folds the two
//! and is printed widely with .058 for .0588, which costs 0.4 grade.

use super::Arithmetic::{Function, Sum};
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Letters, Sentences, Words};
use crate::prose::prose;

/// The share of gaps, in percent, that readers of the text would fill.
static ESTIMATED_CLOZE_PERCENT: [Term; 3] =
    [Term::constant(141.8401), Term::percent(-0.214590, Letters), Term::percent(1.079812, Sentences)];

/// Coleman–Liau estimated cloze percentage: `141.8401 − 0.214590·p(L) + 1.079812·p(S)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Words}};
/// use lexometer::readability::COLEMAN_LIAU_ECP;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450);
/// // 141.8401 − 0.214590 · 450 + 1.079812 · 5
/// assert!((COLEMAN_LIAU_ECP.score(&counts)? - 50.67366).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_LIAU_ECP: Formula = Formula {
    id: "coleman_liau_ecp",
    name: prose("Coleman–Liau estimated cloze percentage"),
    formula: prose("141.8401 − 0.214590·p(L) + 1.079812·p(S)"),
    inputs: Quantities::of(&[Words, Sentences, Letters]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Coleman and Liau 1975"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&ESTIMATED_CLOZE_PERCENT),
};

/// Coleman–Liau grade: `−27.4004·E/100 + 23.06395, E = coleman_liau_ecp`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Words}};
/// use lexometer::readability::COLEMAN_LIAU_GRADE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450);
/// // −27.4004 · (141.8401 − 0.214590 · 450 + 1.079812 · 5) / 100 + 23.06395
/// assert!((COLEMAN_LIAU_GRADE.score(&counts)? - 9.1791644654).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_LIAU_GRADE: Formula = Formula {
    id: "coleman_liau_grade",
    name: prose("Coleman–Liau grade"),
    formula: prose("−27.4004·E/100 + 23.06395, E = coleman_liau_ecp"),
    inputs: Quantities::of(&[Words, Sentences, Letters]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 16 },
    direction: Direction::HigherIsHarder,
    source: prose("Coleman and Liau 1975"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| -27.4004 * x.sum(&ESTIMATED_CLOZE_PERCENT) / 100.0 + 23.06395),
};

/// Coleman–Liau grade, short form: `0.0588·p(L) − 0.296·p(S) − 15.8`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Words}};
/// use lexometer::readability::COLEMAN_LIAU_SHORT;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450);
/// // 0.0588 · 450 − 0.296 · 5 − 15.8
/// assert!((COLEMAN_LIAU_SHORT.score(&counts)? - 9.18).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_LIAU_SHORT: Formula = Formula {
    id: "coleman_liau_short",
    name: prose("Coleman–Liau grade, short form"),
    formula: prose("0.0588·p(L) − 0.296·p(S) − 15.8"),
    inputs: Quantities::of(&[Words, Sentences, Letters]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 16 },
    direction: Direction::HigherIsHarder,
    source: prose("Coleman and Liau 1975"),
    languages: ENGLISH,
    notes: prose("Printed in places with 0.058: a misprint of 0.4 grade."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(0.0588, Letters),
        Term::percent(-0.296, Sentences),
        Term::constant(-15.8),
    ]),
};
