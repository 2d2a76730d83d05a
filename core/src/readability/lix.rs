//! Björnsson’s LIX and Anderson’s RIX: words of more than six letters.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Languages, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{LongWords, Sentences, Words};
use crate::prose::prose;

/// The languages of the comparison of 1983, Norwegian under its three codes.
const LIX_LANGUAGES: Languages =
    Languages::Only(&["sv", "da", "no", "nb", "nn", "fi", "en", "de", "fr", "it", "es", "pt", "ru"]);

/// LIX: `ASL + p(LW)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences, Words}};
/// use lexometer::readability::LIX;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(LongWords, 20);
/// // 20 + 20
/// assert!((LIX.score(&counts)? - 40.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static LIX: Formula = Formula {
    id: "lix",
    name: prose("LIX"),
    formula: prose("ASL + p(LW)"),
    inputs: Quantities::of(&[Words, Sentences, LongWords]),
    scale: Scale { unit: Unit::Index, low: 20, high: 60 },
    direction: Direction::HigherIsHarder,
    source: prose("Björnsson 1968"),
    languages: LIX_LANGUAGES,
    notes: prose(
        "Compared over eleven languages by Björnsson (1983). Below 30 children’s books, 40 the daily press, above 60 theory and law, in Swedish; the bands move from language to language.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(1.0), Term::percent(1.0, LongWords)]),
};

/// RIX: `LW / S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences}};
/// use lexometer::readability::RIX;
///
/// let counts = Counts::new().with(Sentences, 5).with(LongWords, 20);
/// // 20 / 5
/// assert!((RIX.score(&counts)? - 4.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static RIX: Formula = Formula {
    id: "rix",
    name: prose("RIX"),
    formula: prose("LW / S"),
    inputs: Quantities::of(&[Sentences, LongWords]),
    scale: Scale { unit: Unit::Index, low: 0, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Anderson 1983"),
    languages: ENGLISH,
    notes: prose("Anderson’s bands: below 0.2 grade 1, 2.4 grade 7, above 7.2 college."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(1.0, LongWords)]),
};
