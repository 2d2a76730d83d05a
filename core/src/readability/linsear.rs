//! Linsear Write: easy words one point, hard words three.
//!
//! Made for samples of 100 words. Its two branches meet at 20 with a step of one grade, so a whole text scored at once can land
//! on another branch than its samples do: score each sample and average with
//! [`Formula::mean_score`](super::Formula::mean_score).

use super::Arithmetic::Function;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, ThreePlusSyllables, Words};
use crate::prose::prose;

/// Linsear Write: `r = ((W − W3) + 3·W3) / S; r > 20: r/2, else (r − 2)/2`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::LINSEAR_WRITE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // ((90 + 3 · 10) / 5) / 2
/// assert!((LINSEAR_WRITE.score(&counts)? - 12.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static LINSEAR_WRITE: Formula = Formula {
    id: "linsear_write",
    name: prose("Linsear Write"),
    formula: prose("r = ((W − W3) + 3·W3) / S; r > 20: r/2, else (r − 2)/2"),
    inputs: Quantities::of(&[Words, Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 0, high: 18 },
    direction: Direction::HigherIsHarder,
    source: prose("attributed to O’Hayre 1966"),
    languages: ENGLISH,
    notes: prose("Defined on samples of 100 words, whose scores are averaged."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        const POINTS: [Term; 2] = [Term::asl(1.0), Term::per_sentence(2.0, ThreePlusSyllables)];
        let points_per_sentence = x.sum(&POINTS);
        if points_per_sentence > 20.0 { points_per_sentence / 2.0 } else { (points_per_sentence - 2.0) / 2.0 }
    }),
};
