//! Coleman’s cloze formulas: the share of gaps that readers fill.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{OneSyllable, Prepositions, Pronouns, Sentences, Words};
use crate::prose::prose;

/// Coleman 1: `1.29·p(W1) − 38.45`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Words}};
/// use lexometer::readability::COLEMAN_1;
///
/// let counts = Counts::new().with(Words, 100).with(OneSyllable, 60);
/// // 1.29 · 60 − 38.45
/// assert!((COLEMAN_1.score(&counts)? - 38.95).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_1: Formula = Formula {
    id: "coleman_1",
    name: prose("Coleman 1"),
    formula: prose("1.29·p(W1) − 38.45"),
    inputs: Quantities::of(&[Words, OneSyllable]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Coleman 1971, after Szalay 1965"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::percent(1.29, OneSyllable), Term::constant(-38.45)]),
};

/// Coleman 2: `1.16·p(W1) + 1.48·p(S) − 37.95`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Sentences, Words}};
/// use lexometer::readability::COLEMAN_2;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60);
/// // 1.16 · 60 + 1.48 · 5 − 37.95
/// assert!((COLEMAN_2.score(&counts)? - 39.05).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_2: Formula = Formula {
    id: "coleman_2",
    name: prose("Coleman 2"),
    formula: prose("1.16·p(W1) + 1.48·p(S) − 37.95"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Coleman 1971, after Szalay 1965"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(1.16, OneSyllable),
        Term::percent(1.48, Sentences),
        Term::constant(-37.95),
    ]),
};

/// Coleman 3: `1.07·p(W1) + 1.18·p(S) + 0.76·p(pronouns) − 34.02`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Pronouns, Sentences, Words}};
/// use lexometer::readability::COLEMAN_3;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60)
///     .with(Pronouns, 6);
/// // 1.07 · 60 + 1.18 · 5 + 0.76 · 6 − 34.02
/// assert!((COLEMAN_3.score(&counts)? - 40.64).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_3: Formula = Formula {
    id: "coleman_3",
    name: prose("Coleman 3"),
    formula: prose("1.07·p(W1) + 1.18·p(S) + 0.76·p(pronouns) − 34.02"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable, Pronouns]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Coleman 1971, after Szalay 1965"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(1.07, OneSyllable),
        Term::percent(1.18, Sentences),
        Term::percent(0.76, Pronouns),
        Term::constant(-34.02),
    ]),
};

/// Coleman 4: `1.04·p(W1) + 1.06·p(S) + 0.56·p(pronouns) − 0.36·p(prepositions) − 26.01`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{OneSyllable, Prepositions, Pronouns, Sentences, Words}};
/// use lexometer::readability::COLEMAN_4;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(OneSyllable, 60)
///     .with(Prepositions, 12).with(Pronouns, 6);
/// // 1.04 · 60 + 1.06 · 5 + 0.56 · 6 − 0.36 · 12 − 26.01
/// assert!((COLEMAN_4.score(&counts)? - 40.73).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static COLEMAN_4: Formula = Formula {
    id: "coleman_4",
    name: prose("Coleman 4"),
    formula: prose("1.04·p(W1) + 1.06·p(S) + 0.56·p(pronouns) − 0.36·p(prepositions) − 26.01"),
    inputs: Quantities::of(&[Words, Sentences, OneSyllable, Prepositions, Pronouns]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Coleman 1971, after Szalay 1965"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[
        Term::percent(1.04, OneSyllable),
        Term::percent(1.06, Sentences),
        Term::percent(0.56, Pronouns),
        Term::percent(-0.36, Prepositions),
        Term::constant(-26.01),
    ]),
};
