//! OSMAN: open source metric for Arabic.
//!
//! Arabic syllables need the short vowels, which are seldom written, so the score comes from given counts only. In this formula
//! [`LongWords`] are words of more than five letters, [`HardWords`] those of more than four syllables, and
//! [`FaseehWords`] those of them with a letter or ending of formal Arabic.

use super::Arithmetic::Function;
use super::{ARABIC, Counted, Direction, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{FaseehWords, HardWords, LongWords, Sentences, Syllables, Words};
use crate::prose::prose;

/// OSMAN: `200.791 − 1.015·ASL − 24.181·(complex + long + Y + faseeh)/W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{FaseehWords, HardWords, LongWords, Sentences, Syllables, Words}};
/// use lexometer::readability::OSMAN;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150)
///     .with(LongWords, 20).with(HardWords, 8).with(FaseehWords, 4);
/// // 200.791 − 1.015 · 20 − 24.181 · (8 + 20 + 150 + 4) / 100
/// assert!((OSMAN.score(&counts)? - 136.48158).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static OSMAN: Formula = Formula {
    id: "osman",
    name: prose("OSMAN"),
    formula: prose("200.791 − 1.015·ASL − 24.181·(complex + long + Y + faseeh)/W"),
    inputs: Quantities::of(&[Words, Sentences, Syllables, LongWords, HardWords, FaseehWords]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("El-Haj and Rayson 2016"),
    languages: ARABIC,
    notes: prose(
        "Long: more than five letters. Complex: more than four syllables. Faseeh: complex words with a hamza, dhal or thah, or ending in waw-nun or waw-alif.",
    ),
    sample: Sample::ANY,
    counted: Counted::GivenOnly,
    arithmetic: Function(|x| {
        const LENGTH: [Term; 2] = [Term::constant(200.791), Term::asl(-1.015)];
        const WORDS: [Term; 4] = [
            Term::per_word(1.0, HardWords),
            Term::per_word(1.0, LongWords),
            Term::asw(1.0),
            Term::per_word(1.0, FaseehWords),
        ];
        x.sum(&LENGTH) - 24.181 * x.sum(&WORDS)
    }),
};
