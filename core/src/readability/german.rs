//! Formulas fitted to German: Dickes and Steiwer, Tränkle and Bailer.
//!
//! Both take natural logarithms of the lengths plus one.

use super::Arithmetic::Function;
use super::{Counted, Direction, Formula, GERMAN, Inputs, Sample, Scale, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Conjunctions, Letters, Prepositions, Sentences, Types, Words};
use crate::math;
use crate::prose::prose;

/// What all three begin with: a constant less the weighted length of words.
fn of_words(x: &Inputs<'_>, constant: f64, weight: f64) -> f64 {
    constant - weight * math::ln(x.awl() + 1.0)
}

/// Dickes–Steiwer: `235.95993 − 73.021·ln(AWL + 1) − 12.56438·ln(ASL + 1) − 50.03293·V/N`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Types, Words}};
/// use lexometer::readability::DICKES_STEIWER;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450).with(Types, 70);
/// // 235.95993 − 73.021 · ln(5.5) − 12.56438 · ln(21) − 50.03293 · 0.7
/// assert!((DICKES_STEIWER.score(&counts)? - 38.2019317306).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DICKES_STEIWER: Formula = Formula {
    id: "dickes_steiwer",
    name: prose("Dickes–Steiwer"),
    formula: prose("235.95993 − 73.021·ln(AWL + 1) − 12.56438·ln(ASL + 1) − 50.03293·V/N"),
    inputs: Quantities::of(&[Words, Sentences, Letters, Types]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Dickes and Steiwer 1977"),
    languages: GERMAN,
    notes: prose("The share of types falls with the length of the text: compare texts of one length only."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        of_words(x, 235.95993, 73.021) - 12.56438 * math::ln(x.asl() + 1.0) - 50.03293 * x.per_word(Types)
    }),
};

/// Tränkle–Bailer 1: `224.6814 − 79.8304·ln(AWL + 1) − 12.24032·ln(ASL + 1) − 1.292857·p(prepositions)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Prepositions, Sentences, Words}};
/// use lexometer::readability::TRAENKLE_BAILER_1;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450)
///     .with(Prepositions, 12);
/// // 224.6814 − 79.8304 · ln(5.5) − 12.24032 · ln(21) − 1.292857 · 12
/// assert!((TRAENKLE_BAILER_1.score(&counts)? - 35.8104650125).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static TRAENKLE_BAILER_1: Formula = Formula {
    id: "traenkle_bailer_1",
    name: prose("Tränkle–Bailer 1"),
    formula: prose("224.6814 − 79.8304·ln(AWL + 1) − 12.24032·ln(ASL + 1) − 1.292857·p(prepositions)"),
    inputs: Quantities::of(&[Words, Sentences, Letters, Prepositions]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Tränkle and Bailer 1984"),
    languages: GERMAN,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        of_words(x, 224.6814, 79.8304)
            - 12.24032 * math::ln(x.asl() + 1.0)
            - 1.292857 * x.percent(Prepositions)
    }),
};

/// Tränkle–Bailer 2: `234.1063 − 96.11069·ln(AWL + 1) − 2.05444·p(prepositions) − 1.02805·p(conjunctions)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Conjunctions, Letters, Prepositions, Words}};
/// use lexometer::readability::TRAENKLE_BAILER_2;
///
/// let counts = Counts::new().with(Words, 100).with(Letters, 450).with(Prepositions, 12)
///     .with(Conjunctions, 5);
/// // 234.1063 − 96.11069 · ln(5.5) − 2.05444 · 12 − 1.02805 · 5
/// assert!((TRAENKLE_BAILER_2.score(&counts)? - 40.4682545788).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static TRAENKLE_BAILER_2: Formula = Formula {
    id: "traenkle_bailer_2",
    name: prose("Tränkle–Bailer 2"),
    formula: prose("234.1063 − 96.11069·ln(AWL + 1) − 2.05444·p(prepositions) − 1.02805·p(conjunctions)"),
    inputs: Quantities::of(&[Words, Letters, Prepositions, Conjunctions]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Tränkle and Bailer 1984"),
    languages: GERMAN,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        of_words(x, 234.1063, 96.11069)
            - 2.05444 * x.percent(Prepositions)
            - 1.02805 * x.percent(Conjunctions)
    }),
};
