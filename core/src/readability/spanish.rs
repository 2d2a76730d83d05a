//! Formulas made for Spanish, not adapted from English.

use super::Arithmetic::Sum;
use super::{Counted, Direction, Formula, SPANISH, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Letters, Sentences, Syllables, Words};
use crate::prose::prose;

/// Comprensibilidad (Gutiérrez de Polini): `95.2 − 9.7·AWL − 0.35·ASL`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, Words}};
/// use lexometer::readability::GUTIERREZ_DE_POLINI;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450);
/// // 95.2 − 9.7 · 4.5 − 0.35 · 20
/// assert!((GUTIERREZ_DE_POLINI.score(&counts)? - 44.55).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static GUTIERREZ_DE_POLINI: Formula = Formula {
    id: "gutierrez_de_polini",
    name: prose("Comprensibilidad (Gutiérrez de Polini)"),
    formula: prose("95.2 − 9.7·AWL − 0.35·ASL"),
    inputs: Quantities::of(&[Words, Sentences, Letters]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Gutiérrez de Polini 1972"),
    languages: SPANISH,
    notes: prose("Fitted to readers of the sixth school year."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(95.2), Term::awl(-9.7), Term::asl(-0.35)]),
};

/// Crawford’s years of schooling: `−0.205·p(S) + 0.049·p(Y) − 3.407`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::CRAWFORD;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // −0.205 · 5 + 0.049 · 150 − 3.407
/// assert!((CRAWFORD.score(&counts)? - 2.918).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static CRAWFORD: Formula = Formula {
    id: "crawford",
    name: prose("Crawford’s years of schooling"),
    formula: prose("−0.205·p(S) + 0.049·p(Y) − 3.407"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Crawford 1989"),
    languages: SPANISH,
    notes: prose("For the primary school: years of schooling in Spanish."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(-0.205, Sentences),
        Term::percent(0.049, Syllables),
        Term::constant(-3.407),
    ]),
};
