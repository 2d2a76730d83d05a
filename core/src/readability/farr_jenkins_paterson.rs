//! Farr, Jenkins and Paterson: Flesch by counting one-syllable words.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{OneSyllable, Sentences, Words};
use crate::prose::prose;

/// Farr–Jenkins–Paterson: `−31.517 − 1.015·ASL + 1.599·p(W1)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Sentences, Words}};
/// use lexometer::readability::FARR_JENKINS_PATERSON;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60);
/// // −31.517 − 1.015 · 20 + 1.599 · 60
/// assert!((FARR_JENKINS_PATERSON.score(&counts)? - 44.123).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FARR_JENKINS_PATERSON: Formula = Formula {
    id: "farr_jenkins_paterson",
    name: prose("Farr–Jenkins–Paterson"),
    formula: prose("−31.517 − 1.015·ASL + 1.599·p(W1)"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Farr, Jenkins and Paterson 1951"),
    languages: ENGLISH,
    notes: prose("Read on the scale of the Flesch Reading Ease."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(-31.517), Term::asl(-1.015), Term::percent(1.599, OneSyllable)]),
};

/// Farr–Jenkins–Paterson, recalculated by Powers, Sumner and Kearl: `8.4335 + 0.0923·ASL − 0.0648·p(W1)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Sentences, Words}};
/// use lexometer::readability::FJP_PSK;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60);
/// // 8.4335 + 0.0923 · 20 − 0.0648 · 60
/// assert!((FJP_PSK.score(&counts)? - 6.3915).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FJP_PSK: Formula = Formula {
    id: "fjp_psk",
    name: prose("Farr–Jenkins–Paterson, recalculated by Powers, Sumner and Kearl"),
    formula: prose("8.4335 + 0.0923·ASL − 0.0648·p(W1)"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Powers, Sumner and Kearl 1958"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(8.4335), Term::asl(0.0923), Term::percent(-0.0648, OneSyllable)]),
};
