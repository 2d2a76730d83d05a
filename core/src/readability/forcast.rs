//! FORCAST: one-syllable words only, for forms and manuals without sentences.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{OneSyllable, Words};
use crate::prose::prose;

/// FORCAST: `20 − 15·W1/W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Words}};
/// use lexometer::readability::FORCAST;
///
/// let counts = Counts::new().with(Words, 100).with(OneSyllable, 60);
/// // 20 − 15 · 0.6
/// assert!((FORCAST.score(&counts)? - 11.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FORCAST: Formula = Formula {
    id: "forcast",
    name: prose("FORCAST"),
    formula: prose("20 − 15·W1/W"),
    inputs: Quantities::of(&[Words, OneSyllable]),
    scale: Scale { unit: Unit::Grade, low: 5, high: 20 },
    direction: Direction::HigherIsHarder,
    source: prose("Caylor, Sticht, Fox and Ford 1973"),
    languages: ENGLISH,
    notes: prose("In the original 20 − N/10, N of 150 words."),
    sample: Sample { words: 150, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(20.0), Term::per_word(-15.0, OneSyllable)]),
};

/// FORCAST reading grade level: `20.43 − 16.5·W1/W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Words}};
/// use lexometer::readability::FORCAST_RGL;
///
/// let counts = Counts::new().with(Words, 100).with(OneSyllable, 60);
/// // 20.43 − 16.5 · 0.6
/// assert!((FORCAST_RGL.score(&counts)? - 10.53).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FORCAST_RGL: Formula = Formula {
    id: "forcast_rgl",
    name: prose("FORCAST reading grade level"),
    formula: prose("20.43 − 16.5·W1/W"),
    inputs: Quantities::of(&[Words, OneSyllable]),
    scale: Scale { unit: Unit::Grade, low: 4, high: 20 },
    direction: Direction::HigherIsHarder,
    source: prose("Caylor, Sticht, Fox and Ford 1973"),
    languages: ENGLISH,
    notes: prose("In the original 20.43 − 0.11·N, N of 150 words."),
    sample: Sample { words: 150, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(20.43), Term::per_word(-16.5, OneSyllable)]),
};
