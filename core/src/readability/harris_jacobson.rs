//! Harris and Jacobson: five formulas for primary readers.
//!
//! Their hard words are the *distinct* words off their own list, in percent of the running words. That list could not be
//! had, so these formulas score given counts only.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{LongWords, Sentences, UnfamiliarSpacheTypes, Words};
use crate::prose::prose;

/// Harris–Jacobson 1: `0.094·V + 0.168·ASL + 0.502, V = p(unfamiliar types)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarSpacheTypes, Words}};
/// use lexometer::readability::HARRIS_JACOBSON_1;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarSpacheTypes, 9);
/// // 0.094 · 9 + 0.168 · 20 + 0.502
/// assert!((HARRIS_JACOBSON_1.score(&counts)? - 4.708).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static HARRIS_JACOBSON_1: Formula = Formula {
    id: "harris_jacobson_1",
    name: prose("Harris–Jacobson 1"),
    formula: prose("0.094·V + 0.168·ASL + 0.502, V = p(unfamiliar types)"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarSpacheTypes]),
    scale: Scale { unit: Unit::Index, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Harris and Jacobson 1974"),
    languages: ENGLISH,
    notes: prose(
        "A predicted raw score that the authors convert by a table. Unfamiliar words are those off the authors’ own list, each counted once; the Spache list does not stand in for it.",
    ),
    sample: Sample::ANY,
    counted: Counted::GivenOnly,
    arithmetic: Sum(&[Term::percent(0.094, UnfamiliarSpacheTypes), Term::asl(0.168), Term::constant(0.502)]),
};

/// Harris–Jacobson 2: `0.140·V + 0.153·ASL + 0.560, V = p(unfamiliar types)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarSpacheTypes, Words}};
/// use lexometer::readability::HARRIS_JACOBSON_2;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarSpacheTypes, 9);
/// // 0.140 · 9 + 0.153 · 20 + 0.560
/// assert!((HARRIS_JACOBSON_2.score(&counts)? - 4.88).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static HARRIS_JACOBSON_2: Formula = Formula {
    id: "harris_jacobson_2",
    name: prose("Harris–Jacobson 2"),
    formula: prose("0.140·V + 0.153·ASL + 0.560, V = p(unfamiliar types)"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarSpacheTypes]),
    scale: Scale { unit: Unit::Index, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Harris and Jacobson 1974"),
    languages: ENGLISH,
    notes: prose(
        "A predicted raw score that the authors convert by a table. Unfamiliar words are those off the authors’ own list, each counted once; the Spache list does not stand in for it.",
    ),
    sample: Sample::ANY,
    counted: Counted::GivenOnly,
    arithmetic: Sum(&[Term::percent(0.140, UnfamiliarSpacheTypes), Term::asl(0.153), Term::constant(0.560)]),
};

/// Harris–Jacobson 3: `0.158·ASL + 0.055·p(LW) + 0.355`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences, Words}};
/// use lexometer::readability::HARRIS_JACOBSON_3;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(LongWords, 20);
/// // 0.158 · 20 + 0.055 · 20 + 0.355
/// assert!((HARRIS_JACOBSON_3.score(&counts)? - 4.615).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static HARRIS_JACOBSON_3: Formula = Formula {
    id: "harris_jacobson_3",
    name: prose("Harris–Jacobson 3"),
    formula: prose("0.158·ASL + 0.055·p(LW) + 0.355"),
    inputs: Quantities::of(&[Words, Sentences, LongWords]),
    scale: Scale { unit: Unit::Index, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Harris and Jacobson 1974"),
    languages: ENGLISH,
    notes: prose("A predicted raw score that the authors convert by a table."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.158), Term::percent(0.055, LongWords), Term::constant(0.355)]),
};

/// Harris–Jacobson 4: `0.070·V + 0.125·ASL + 0.037·p(LW) + 0.497, V = p(unfamiliar types)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences, UnfamiliarSpacheTypes, Words}};
/// use lexometer::readability::HARRIS_JACOBSON_4;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(LongWords, 20)
///     .with(UnfamiliarSpacheTypes, 9);
/// // 0.070 · 9 + 0.125 · 20 + 0.037 · 20 + 0.497
/// assert!((HARRIS_JACOBSON_4.score(&counts)? - 4.367).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static HARRIS_JACOBSON_4: Formula = Formula {
    id: "harris_jacobson_4",
    name: prose("Harris–Jacobson 4"),
    formula: prose("0.070·V + 0.125·ASL + 0.037·p(LW) + 0.497, V = p(unfamiliar types)"),
    inputs: Quantities::of(&[Words, Sentences, LongWords, UnfamiliarSpacheTypes]),
    scale: Scale { unit: Unit::Index, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Harris and Jacobson 1974"),
    languages: ENGLISH,
    notes: prose(
        "A predicted raw score that the authors convert by a table. Unfamiliar words are those off the authors’ own list, each counted once; the Spache list does not stand in for it.",
    ),
    sample: Sample::ANY,
    counted: Counted::GivenOnly,
    arithmetic: Sum(&[
        Term::percent(0.070, UnfamiliarSpacheTypes),
        Term::asl(0.125),
        Term::percent(0.037, LongWords),
        Term::constant(0.497),
    ]),
};

/// Harris–Jacobson 5: `0.118·V + 0.134·ASL + 0.032·p(LW) + 0.424, V = p(unfamiliar types)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{LongWords, Sentences, UnfamiliarSpacheTypes, Words}};
/// use lexometer::readability::HARRIS_JACOBSON_5;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(LongWords, 20)
///     .with(UnfamiliarSpacheTypes, 9);
/// // 0.118 · 9 + 0.134 · 20 + 0.032 · 20 + 0.424
/// assert!((HARRIS_JACOBSON_5.score(&counts)? - 4.806).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static HARRIS_JACOBSON_5: Formula = Formula {
    id: "harris_jacobson_5",
    name: prose("Harris–Jacobson 5"),
    formula: prose("0.118·V + 0.134·ASL + 0.032·p(LW) + 0.424, V = p(unfamiliar types)"),
    inputs: Quantities::of(&[Words, Sentences, LongWords, UnfamiliarSpacheTypes]),
    scale: Scale { unit: Unit::Index, low: 1, high: 8 },
    direction: Direction::HigherIsHarder,
    source: prose("Harris and Jacobson 1974"),
    languages: ENGLISH,
    notes: prose(
        "A predicted raw score that the authors convert by a table. Unfamiliar words are those off the authors’ own list, each counted once; the Spache list does not stand in for it.",
    ),
    sample: Sample::ANY,
    counted: Counted::GivenOnly,
    arithmetic: Sum(&[
        Term::percent(0.118, UnfamiliarSpacheTypes),
        Term::asl(0.134),
        Term::percent(0.032, LongWords),
        Term::constant(0.424),
    ]),
};
