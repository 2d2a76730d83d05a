//! Bormuth: a mean cloze score from a cubic regression.
//!
//! The mean cloze score is the estimate; the grade placement and the Degrees of Reading Power are readings of it. In some
//! programs the weight of ASL is ten times too large.

use super::Arithmetic::{Function, Sum};
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Letters, Sentences, UnfamiliarDaleChall, Words};
use crate::prose::prose;

/// The share of gaps that readers of the text would fill.
static MEAN_CLOZE: [Term; 6] = [
    Term::constant(0.886593),
    Term::awl(-0.083640),
    Term::share_without(0.161911, UnfamiliarDaleChall).to_the(3),
    Term::asl(-0.021401),
    Term::asl(0.000577).to_the(2),
    Term::asl(-0.000005).to_the(3),
];

/// The grade whose readers reach the criterion `k` on a text of that mean cloze score.
fn grade_placement(mean_cloze: f64, k: f64) -> f64 {
    // Three cubics, whose powers are added one after the other.
    static WEIGHTS: [[f64; 3]; 3] =
        [[12.881, -34.934, 20.388], [26.194, -2.046, -11.767], [-44.285, 97.620, -59.538]];
    let mut grade = 4.275;
    for (weights, x) in WEIGHTS.iter().zip([mean_cloze, k, mean_cloze * k]) {
        for (&weight, power) in weights.iter().zip([1_u8, 2, 3]) {
            grade += (0..power).fold(weight, |product, _| product * x);
        }
    }
    grade
}

/// Bormuth mean cloze: `0.886593 − 0.083640·AWL + 0.161911·((W − UD)/W)³ − 0.021401·ASL + 0.000577·ASL² − 0.000005·ASL³`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::BORMUTH_MC;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450)
///     .with(UnfamiliarDaleChall, 10);
/// // (0.886593 − 0.083640 · 4.5 + 0.161911 · 0.9³ − 0.021401 · 20 + 0.000577 · 400 − 0.000005 ·
/// // 8000)
/// assert!((BORMUTH_MC.score(&counts)? - 0.391026119).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static BORMUTH_MC: Formula = Formula {
    id: "bormuth_mc",
    name: prose("Bormuth mean cloze"),
    formula: prose(
        "0.886593 − 0.083640·AWL + 0.161911·((W − UD)/W)³ − 0.021401·ASL + 0.000577·ASL² − 0.000005·ASL³",
    ),
    inputs: Quantities::of(&[Words, Sentences, Letters, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::ClozeFraction, low: 0, high: 1 },
    direction: Direction::HigherIsEasier,
    source: prose("Bormuth 1969"),
    languages: ENGLISH,
    notes: prose("Fitted to sentences of up to some forty words; beyond, the cubic runs away."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&MEAN_CLOZE),
};

/// Bormuth grade placement: `4.275 + 12.881M − 34.934M² + 20.388M³ + 26.194k − 2.046k² − 11.767k³ − 44.285Mk + 97.620(Mk)² − 59.538(Mk)³, M = bormuth_mc, k = 0.35`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::BORMUTH_GP;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450)
///     .with(UnfamiliarDaleChall, 10);
/// // k = 0.35, M = 0.391026 as for BORMUTH_MC: 4.275 + 12.881 · M − … − 59.538 · (M · k)³
/// assert!((BORMUTH_GP.score(&counts)? - 9.2171063288).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static BORMUTH_GP: Formula = Formula {
    id: "bormuth_gp",
    name: prose("Bormuth grade placement"),
    formula: prose(
        "4.275 + 12.881M − 34.934M² + 20.388M³ + 26.194k − 2.046k² − 11.767k³ − 44.285Mk + 97.620(Mk)² − 59.538(Mk)³, M = bormuth_mc, k = 0.35",
    ),
    inputs: Quantities::of(&[Words, Sentences, Letters, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::Grade, low: 1, high: 16 },
    direction: Direction::Neither,
    source: prose("Bormuth 1969"),
    languages: ENGLISH,
    notes: prose(
        "For a cloze criterion of 35 %. A cubic of the mean cloze score, so not monotone over its whole course.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| grade_placement(x.sum(&MEAN_CLOZE), 0.35)),
};

/// Degrees of Reading Power: `100·(1 − M), M = bormuth_mc`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Letters, Sentences, UnfamiliarDaleChall, Words}};
/// use lexometer::readability::DRP;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Letters, 450)
///     .with(UnfamiliarDaleChall, 10);
/// // 100 · (1 − 0.886593 + 0.083640 · 4.5 − 0.161911 · 0.9³ + 0.021401 · 20 − 0.000577 · 400 +
/// // 0.000005 · 8000)
/// assert!((DRP.score(&counts)? - 60.8973881).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DRP: Formula = Formula {
    id: "drp",
    name: prose("Degrees of Reading Power"),
    formula: prose("100·(1 − M), M = bormuth_mc"),
    inputs: Quantities::of(&[Words, Sentences, Letters, UnfamiliarDaleChall]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsHarder,
    source: prose("College Entrance Examination Board 1981"),
    languages: ENGLISH,
    notes: prose(""),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| 100.0 * (1.0 - x.sum(&MEAN_CLOZE))),
};
