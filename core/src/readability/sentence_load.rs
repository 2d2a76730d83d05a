//! Indices of what one sentence carries: syllables, long words, small words.

use super::Arithmetic::Sum;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Term, Unit};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, ShortWords, Syllables, TwoPlusSyllables, Words};
use crate::prose::prose;

/// Wheeler–Smith: `ASL · 10·W2/W`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, TwoPlusSyllables}};
/// use lexometer::readability::WHEELER_SMITH;
///
/// let counts = Counts::new().with(Sentences, 5).with(TwoPlusSyllables, 40);
/// // 20 · 10 · 0.4
/// assert!((WHEELER_SMITH.score(&counts)? - 80.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static WHEELER_SMITH: Formula = Formula {
    id: "wheeler_smith",
    name: prose("Wheeler–Smith"),
    formula: prose("ASL · 10·W2/W"),
    inputs: Quantities::of(&[Sentences, TwoPlusSyllables]),
    scale: Scale { unit: Unit::Index, low: 4, high: 60 },
    direction: Direction::HigherIsHarder,
    source: prose("Wheeler and Smith 1954"),
    languages: ENGLISH,
    notes: prose(
        "The words cancel: 10·W2/S. The index is read by a table from primer (4 to 8) to the fourth grade (26.6 to 34.5).",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(10.0, TwoPlusSyllables)]),
};

/// Easy Listening Formula: `(Y − W) / S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::ELF;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // (150 − 100) / 5
/// assert!((ELF.score(&counts)? - 10.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static ELF: Formula = Formula {
    id: "elf",
    name: prose("Easy Listening Formula"),
    formula: prose("(Y − W) / S"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Index, low: 0, high: 20 },
    direction: Direction::HigherIsHarder,
    source: prose("Fang 1966"),
    languages: ENGLISH,
    notes: prose("Counts each syllable beyond the first of a word. Broadcast prose stays below 12."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(1.0, Syllables), Term::asl(-1.0)]),
};

/// Easy Listening Formula, counting words: `W2 / S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, TwoPlusSyllables}};
/// use lexometer::readability::ELF_WORDS;
///
/// let counts = Counts::new().with(Sentences, 5).with(TwoPlusSyllables, 40);
/// // 40 / 5
/// assert!((ELF_WORDS.score(&counts)? - 8.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static ELF_WORDS: Formula = Formula {
    id: "elf_words",
    name: prose("Easy Listening Formula, counting words"),
    formula: prose("W2 / S"),
    inputs: Quantities::of(&[Sentences, TwoPlusSyllables]),
    scale: Scale { unit: Unit::Index, low: 0, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("after Fang 1966, as quanteda computes it"),
    languages: ENGLISH,
    notes: prose(
        "Counts words where Fang counts syllables: lower than `elf` wherever words have three syllables.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(1.0, TwoPlusSyllables)]),
};

/// Strain Index: `0.3·Y/S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables}};
/// use lexometer::readability::STRAIN;
///
/// let counts = Counts::new().with(Sentences, 5).with(Syllables, 150);
/// // 0.3 · 30
/// assert!((STRAIN.score(&counts)? - 9.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static STRAIN: Formula = Formula {
    id: "strain",
    name: prose("Strain Index"),
    formula: prose("0.3·Y/S"),
    inputs: Quantities::of(&[Sentences, Syllables]),
    scale: Scale { unit: Unit::Index, low: 4, high: 15 },
    direction: Direction::HigherIsHarder,
    source: prose("Solomon 2006"),
    languages: ENGLISH,
    notes: prose("A tenth of the syllables in three sentences."),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::per_sentence(0.3, Syllables)]),
};

/// McAlpine EFLAW: `(W + words of up to 3 letters) / S`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ShortWords, Words}};
/// use lexometer::readability::EFLAW;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ShortWords, 40);
/// // (100 + 40) / 5
/// assert!((EFLAW.score(&counts)? - 28.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static EFLAW: Formula = Formula {
    id: "eflaw",
    name: prose("McAlpine EFLAW"),
    formula: prose("(W + words of up to 3 letters) / S"),
    inputs: Quantities::of(&[Words, Sentences, ShortWords]),
    scale: Scale { unit: Unit::Index, low: 10, high: 35 },
    direction: Direction::HigherIsHarder,
    source: prose("McAlpine 1997"),
    languages: ENGLISH,
    notes: prose(
        "For readers of English as a foreign language: up to 20 very easy, 21 to 25 quite easy, 26 to 29 a little hard, above 29 confusing.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(1.0), Term::per_sentence(1.0, ShortWords)]),
};
