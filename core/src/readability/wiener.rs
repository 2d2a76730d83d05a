//! The four Wiener Sachtextformeln, for German non-fiction.

use super::Arithmetic::Sum;
use super::{Counted, Direction, Formula, GERMAN, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{LongWords, OneSyllable, Sentences, ThreePlusSyllables, Words};
use crate::prose::prose;

/// Wiener Sachtextformel 1: `0.1935·p(W3) + 0.1672·ASL + 0.1297·p(LW) − 0.0327·p(W1) − 0.875`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, OneSyllable, Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::WIENER_1;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60)
///     .with(ThreePlusSyllables, 10).with(LongWords, 20);
/// // 0.1935 · 10 + 0.1672 · 20 + 0.1297 · 20 − 0.0327 · 60 − 0.875
/// assert!((WIENER_1.score(&counts)? - 5.036).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static WIENER_1: Formula = Formula {
    id: "wiener_1",
    name: prose("Wiener Sachtextformel 1"),
    formula: prose("0.1935·p(W3) + 0.1672·ASL + 0.1297·p(LW) − 0.0327·p(W1) − 0.875"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable, ThreePlusSyllables, LongWords]),
    scale: Scale { unit: Unit::Grade, low: 4, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Bamberger and Vanecek 1984"),
    languages: GERMAN,
    notes: prose("School years of Austria and Germany."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(0.1935, ThreePlusSyllables),
        Term::asl(0.1672),
        Term::percent(0.1297, LongWords),
        Term::percent(-0.0327, OneSyllable),
        Term::constant(-0.875),
    ]),
};

/// Wiener Sachtextformel 2: `0.2007·p(W3) + 0.1682·ASL + 0.1373·p(LW) − 2.779`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::WIENER_2;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ThreePlusSyllables, 10)
///     .with(LongWords, 20);
/// // 0.2007 · 10 + 0.1682 · 20 + 0.1373 · 20 − 2.779
/// assert!((WIENER_2.score(&counts)? - 5.338).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static WIENER_2: Formula = Formula {
    id: "wiener_2",
    name: prose("Wiener Sachtextformel 2"),
    formula: prose("0.2007·p(W3) + 0.1682·ASL + 0.1373·p(LW) − 2.779"),
    inputs: Quantities::of(&[Words, Sentences, ThreePlusSyllables, LongWords]),
    scale: Scale { unit: Unit::Grade, low: 4, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Bamberger and Vanecek 1984"),
    languages: GERMAN,
    notes: prose("School years of Austria and Germany."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(0.2007, ThreePlusSyllables),
        Term::asl(0.1682),
        Term::percent(0.1373, LongWords),
        Term::constant(-2.779),
    ]),
};

/// Wiener Sachtextformel 3: `0.2963·p(W3) + 0.1905·ASL − 1.1144`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::WIENER_3;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // 0.2963 · 10 + 0.1905 · 20 − 1.1144
/// assert!((WIENER_3.score(&counts)? - 5.6586).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static WIENER_3: Formula = Formula {
    id: "wiener_3",
    name: prose("Wiener Sachtextformel 3"),
    formula: prose("0.2963·p(W3) + 0.1905·ASL − 1.1144"),
    inputs: Quantities::of(&[Words, Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 4, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Bamberger and Vanecek 1984"),
    languages: GERMAN,
    notes: prose("School years of Austria and Germany."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::percent(0.2963, ThreePlusSyllables), Term::asl(0.1905), Term::constant(-1.1144)]),
};

/// Wiener Sachtextformel 4: `0.2744·p(W3) + 0.2656·ASL − 1.693`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::WIENER_4;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // 0.2744 · 10 + 0.2656 · 20 − 1.693
/// assert!((WIENER_4.score(&counts)? - 6.363).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static WIENER_4: Formula = Formula {
    id: "wiener_4",
    name: prose("Wiener Sachtextformel 4"),
    formula: prose("0.2744·p(W3) + 0.2656·ASL − 1.693"),
    inputs: Quantities::of(&[Words, Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 4, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Bamberger and Vanecek 1984"),
    languages: GERMAN,
    notes: prose("School years of Austria and Germany; for texts of the lower classes."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::percent(0.2744, ThreePlusSyllables), Term::asl(0.2656), Term::constant(-1.693)]),
};
