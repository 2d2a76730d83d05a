//! Fucks and Tuldava: style as the product of word and sentence length.

use super::Arithmetic::{Function, Sum};
use super::{Counted, Direction, Formula, Languages, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, Syllables, Words};
use crate::math;
use crate::prose::prose;

const FUCKS_LANGUAGES: Languages = Languages::Only(&["de", "en"]);

/// Fucks style characteristic: `ASW · ASL`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables}};
/// use lexometer::readability::FUCKS;
///
/// let counts = Counts::new().with(Sentences, 5).with(Syllables, 150);
/// // 1.5 · 20
/// assert!((FUCKS.score(&counts)? - 30.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FUCKS: Formula = Formula {
    id: "fucks",
    name: prose("Fucks style characteristic"),
    formula: prose("ASW · ASL"),
    inputs: Quantities::of(&[Sentences, Syllables]),
    scale: Scale { unit: Unit::Index, low: 15, high: 50 },
    direction: Direction::HigherIsHarder,
    source: prose("Fucks 1955"),
    languages: FUCKS_LANGUAGES,
    notes: prose(
        "The words cancel: Y/S. Word length in syllables, as Fucks has it; some programs take characters.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(1.0, Syllables)]),
};

/// Fucks grade: `√(ASW · ASL)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables}};
/// use lexometer::readability::FUCKS_GRADE;
///
/// let counts = Counts::new().with(Sentences, 5).with(Syllables, 150);
/// // √(1.5 · 20)
/// assert!((FUCKS_GRADE.score(&counts)? - 5.4772255751).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FUCKS_GRADE: Formula = Formula {
    id: "fucks_grade",
    name: prose("Fucks grade"),
    formula: prose("√(ASW · ASL)"),
    inputs: Quantities::of(&[Sentences, Syllables]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("after Fucks 1955"),
    languages: FUCKS_LANGUAGES,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| math::sqrt(x.per_sentence(Syllables))),
};

/// Tuldava: `ASW · ln(ASL)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::TULDAVA;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 1.5 · ln(20)
/// assert!((TULDAVA.score(&counts)? - 4.4935984103).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static TULDAVA: Formula = Formula {
    id: "tuldava",
    name: prose("Tuldava"),
    formula: prose("ASW · ln(ASL)"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Index, low: 2, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Tuldava 1993"),
    languages: Languages::Any,
    notes: prose("Proposed for comparison across languages; validated as no language’s grade."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| x.asw() * math::ln(x.asl())),
};
