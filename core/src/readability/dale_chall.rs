//! Dale and Chall: sentence length and words not on their list.
//!
//! The list is applied by the authors’ rules: names, numbers, regular plurals, possessives and the usual endings of a
//! listed word are familiar. Matching the list to the letter finds far too many hard words.
//!
//! From text the words are counted with the feature `dale-chall`, against the list in circulation, which is that of 1948: `new_dale_chall_cloze`
//! was fitted with the list of 1995, which is not to be had, and comes out a little low on texts for adults. A caller’s own list
//! takes its place ([`FamiliarWords`](crate::lang::FamiliarWords)).

use super::Arithmetic::{Function, Sum};
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, UnfamiliarDaleChall, Words};
use crate::prose::prose;

/// Dale–Chall: `0.1579·p(UD) + 0.0496·ASL + 3.6365`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::DALE_CHALL;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarDaleChall, 10);
/// // 0.1579 · 10 + 0.0496 · 20 + 3.6365
/// assert!((DALE_CHALL.score(&counts)? - 6.2075).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DALE_CHALL: Formula = Formula {
    id: "dale_chall",
    name: prose("Dale–Chall"),
    formula: prose("0.1579·p(UD) + 0.0496·ASL + 3.6365"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::Index, low: 0, high: 11 },
    direction: Direction::HigherIsHarder,
    source: prose("Dale and Chall 1948"),
    languages: ENGLISH,
    notes: prose(
        "A raw score, read by a table: up to 4.9 grade 4 and below, 5 to 5.9 grades 5–6, 6 to 6.9 grades 7–8, 7 to 7.9 grades 9–10, 8 to 8.9 grades 11–12, 9 to 9.9 college, 10 and above graduates. The constant is always added; the rule of five percent is `dale_chall_thresholded`.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::percent(0.1579, UnfamiliarDaleChall), Term::asl(0.0496), Term::constant(3.6365)]),
};

/// Dale–Chall with the threshold: `0.1579·p(UD) + 0.0496·ASL, + 3.6365 if p(UD) > 5`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::DALE_CHALL_THRESHOLDED;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarDaleChall, 10);
/// // 0.1579 · 10 + 0.0496 · 20 + 3.6365
/// assert!((DALE_CHALL_THRESHOLDED.score(&counts)? - 6.2075).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DALE_CHALL_THRESHOLDED: Formula = Formula {
    id: "dale_chall_thresholded",
    name: prose("Dale–Chall with the threshold"),
    formula: prose("0.1579·p(UD) + 0.0496·ASL, + 3.6365 if p(UD) > 5"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::Index, low: 0, high: 11 },
    direction: Direction::HigherIsHarder,
    source: prose("after Dale and Chall 1948; origin of the threshold not known"),
    languages: ENGLISH,
    notes: prose(
        "Widespread in programs and not in the paper: the score jumps by 3.6 when one more word is unfamiliar.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        const TERMS: [Term; 3] =
            [Term::percent(0.1579, UnfamiliarDaleChall), Term::asl(0.0496), Term::constant(3.6365)];
        let terms: &[Term] = match &TERMS {
            [raw @ .., _] if x.percent(UnfamiliarDaleChall) <= 5.0 => raw,
            all => all,
        };
        x.sum(terms)
    }),
};

/// Dale–Chall, recalculated by Powers, Sumner and Kearl: `0.1155·p(UD) + 0.0596·ASL + 3.2672`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::DALE_CHALL_PSK;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarDaleChall, 10);
/// // 0.1155 · 10 + 0.0596 · 20 + 3.2672
/// assert!((DALE_CHALL_PSK.score(&counts)? - 5.6142).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DALE_CHALL_PSK: Formula = Formula {
    id: "dale_chall_psk",
    name: prose("Dale–Chall, recalculated by Powers, Sumner and Kearl"),
    formula: prose("0.1155·p(UD) + 0.0596·ASL + 3.2672"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Powers, Sumner and Kearl 1958"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::percent(0.1155, UnfamiliarDaleChall), Term::asl(0.0596), Term::constant(3.2672)]),
};

/// New Dale–Chall cloze score: `64 − 0.95·p(UD) − 0.69·ASL`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::NEW_DALE_CHALL_CLOZE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(UnfamiliarDaleChall, 10);
/// // 64 − 0.95 · 10 − 0.69 · 20
/// assert!((NEW_DALE_CHALL_CLOZE.score(&counts)? - 40.7).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static NEW_DALE_CHALL_CLOZE: Formula = Formula {
    id: "new_dale_chall_cloze",
    name: prose("New Dale–Chall cloze score"),
    formula: prose("64 − 0.95·p(UD) − 0.69·ASL"),
    inputs: Quantities::of(&[Words, Sentences, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::ClozePercent, low: 0, high: 64 },
    direction: Direction::HigherIsEasier,
    source: prose("Chall and Dale 1995"),
    languages: ENGLISH,
    notes: prose(
        "Made for samples of exactly 100 words and the list of 1995; counted from text with the list of 1948, which is the one in circulation.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(64.0), Term::percent(-0.95, UnfamiliarDaleChall), Term::asl(-0.69)]),
};
