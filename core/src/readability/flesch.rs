//! Flesch’s family: sentence length and syllables per word.
//!
//! Flesch fitted his formula to English school readers. Another language has longer words and shorter sentences, or the
//! other way round, so each adaptation moves the weights; none of them may be read on the English scale.

use super::Arithmetic::Sum;
use super::{
    Counted, DUTCH, Direction, ENGLISH, FRENCH, Formula, GERMAN, HUNGARIAN, ITALIAN, RUSSIAN, SPANISH,
    Sample, Scale, Term, Unit,
};
use crate::document::Quantities;
use crate::document::Quantity::{Sentences, Syllables, Words};
use crate::prose::prose;

/// Flesch Reading Ease: `206.835 − 1.015·ASL − 84.6·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::FLESCH_READING_EASE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 1.015 · 20 − 84.6 · 1.5
/// assert!((FLESCH_READING_EASE.score(&counts)? - 59.635).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FLESCH_READING_EASE: Formula = Formula {
    id: "flesch_reading_ease",
    name: prose("Flesch Reading Ease"),
    formula: prose("206.835 − 1.015·ASL − 84.6·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Flesch 1948"),
    languages: ENGLISH,
    notes: prose(
        "Made for samples of 100 words. Easy prose can pass 100, and hard prose can fall below 0: the score is not cut off.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-1.015), Term::asw(-84.6)]),
};

/// Flesch–Kincaid grade level: `0.39·ASL + 11.8·ASW − 15.59`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::FLESCH_KINCAID_GRADE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 0.39 · 20 + 11.8 · 1.5 − 15.59
/// assert!((FLESCH_KINCAID_GRADE.score(&counts)? - 9.91).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FLESCH_KINCAID_GRADE: Formula = Formula {
    id: "flesch_kincaid_grade",
    name: prose("Flesch–Kincaid grade level"),
    formula: prose("0.39·ASL + 11.8·ASW − 15.59"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Grade, low: 0, high: 18 },
    direction: Direction::HigherIsHarder,
    source: prose("Kincaid, Fishburne, Rogers and Chissom 1975"),
    languages: ENGLISH,
    notes: prose("Fitted to technical manuals and grown readers in the U.S. Navy."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.39), Term::asw(11.8), Term::constant(-15.59)]),
};

/// Flesch, recalculated by Powers, Sumner and Kearl: `0.0778·ASL + 4.55·ASW − 2.2029`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::FLESCH_PSK;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 0.0778 · 20 + 4.55 · 1.5 − 2.2029
/// assert!((FLESCH_PSK.score(&counts)? - 6.1781).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FLESCH_PSK: Formula = Formula {
    id: "flesch_psk",
    name: prose("Flesch, recalculated by Powers, Sumner and Kearl"),
    formula: prose("0.0778·ASL + 4.55·ASW − 2.2029"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Powers, Sumner and Kearl 1958"),
    languages: ENGLISH,
    notes: prose(
        "Refitted to the 1950 McCall–Crabbs lessons, which end in the middle grades: hard texts are rated low.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::asl(0.0778), Term::asw(4.55), Term::constant(-2.2029)]),
};

/// Flesch for German (Amstad): `180 − ASL − 58.5·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::AMSTAD;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 180 − 20 − 58.5 · 1.5
/// assert!((AMSTAD.score(&counts)? - 72.25).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static AMSTAD: Formula = Formula {
    id: "amstad",
    name: prose("Flesch for German (Amstad)"),
    formula: prose("180 − ASL − 58.5·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Amstad 1978"),
    languages: GERMAN,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(180.0), Term::asl(-1.0), Term::asw(-58.5)]),
};

/// Flesch for Spanish (Fernández Huerta): `206.84 − 1.02·ASL − 60·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::FERNANDEZ_HUERTA;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.84 − 1.02 · 20 − 60 · 1.5
/// assert!((FERNANDEZ_HUERTA.score(&counts)? - 96.44).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FERNANDEZ_HUERTA: Formula = Formula {
    id: "fernandez_huerta",
    name: prose("Flesch for Spanish (Fernández Huerta)"),
    formula: prose("206.84 − 1.02·ASL − 60·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Fernández Huerta 1959"),
    languages: SPANISH,
    notes: prose(
        "The original wording lets the term of 1.02 be read as sentences per 100 words; like the tools in use, this item takes words per sentence. Some reprints have the constant 206.835.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.84), Term::asl(-1.02), Term::asw(-60.0)]),
};

/// Perspicuity (Szigriszt Pazos): `206.835 − ASL − 62.3·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::SZIGRISZT_PAZOS;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 20 − 62.3 · 1.5
/// assert!((SZIGRISZT_PAZOS.score(&counts)? - 93.385).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SZIGRISZT_PAZOS: Formula = Formula {
    id: "szigriszt_pazos",
    name: prose("Perspicuity (Szigriszt Pazos)"),
    formula: prose("206.835 − ASL − 62.3·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Szigriszt Pazos 1992"),
    languages: SPANISH,
    notes: prose(
        "The INFLESZ scale (Barrio Cantalejo 2008) reads the same number: below 40 very hard, 55 to 65 normal, above 80 very easy.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-1.0), Term::asw(-62.3)]),
};

/// Flesch for French (Kandel and Moles): `207 − 1.015·ASL − 73.6·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::KANDEL_MOLES;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 207 − 1.015 · 20 − 73.6 · 1.5
/// assert!((KANDEL_MOLES.score(&counts)? - 76.3).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static KANDEL_MOLES: Formula = Formula {
    id: "kandel_moles",
    name: prose("Flesch for French (Kandel and Moles)"),
    formula: prose("207 − 1.015·ASL − 73.6·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Kandel and Moles 1958"),
    languages: FRENCH,
    notes: prose(
        "Disputed: the literature prints two sets of weights under the same authors; the other is `kandel_moles_variant`.",
    ),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(207.0), Term::asl(-1.015), Term::asw(-73.6)]),
};

/// Flesch for French, other weights: `209 − 1.15·ASL − 68·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::KANDEL_MOLES_VARIANT;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 209 − 1.15 · 20 − 68 · 1.5
/// assert!((KANDEL_MOLES_VARIANT.score(&counts)? - 84.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static KANDEL_MOLES_VARIANT: Formula = Formula {
    id: "kandel_moles_variant",
    name: prose("Flesch for French, other weights"),
    formula: prose("209 − 1.15·ASL − 68·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("attributed to Kandel and Moles 1958"),
    languages: FRENCH,
    notes: prose("Disputed: see `kandel_moles`. These weights stand in koRpus and in French handbooks."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(209.0), Term::asl(-1.15), Term::asw(-68.0)]),
};

/// Flesch for Italian (Franchina and Vacca): `217 − 1.3·ASL − 60·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::VACCA;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 217 − 1.3 · 20 − 60 · 1.5
/// assert!((VACCA.score(&counts)? - 101.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static VACCA: Formula = Formula {
    id: "vacca",
    name: prose("Flesch for Italian (Franchina and Vacca)"),
    formula: prose("217 − 1.3·ASL − 60·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Franchina and Vacca 1986"),
    languages: ITALIAN,
    notes: prose("The authors’ later weights. Often dated 1972, which is `vacca_1972`."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(217.0), Term::asl(-1.3), Term::asw(-60.0)]),
};

/// Flesch for Italian, first weights: `206 − ASL − 65·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::VACCA_1972;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206 − 20 − 65 · 1.5
/// assert!((VACCA_1972.score(&counts)? - 88.5).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static VACCA_1972: Formula = Formula {
    id: "vacca_1972",
    name: prose("Flesch for Italian, first weights"),
    formula: prose("206 − ASL − 65·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Franchina and Vacca 1972"),
    languages: ITALIAN,
    notes: prose("A reprint of 1979 has 60 in place of 65."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.0), Term::asl(-1.0), Term::asw(-65.0)]),
};

/// Flesch for Dutch (Douma): `206.835 − 0.93·ASL − 77·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::DOUMA;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 0.93 · 20 − 77 · 1.5
/// assert!((DOUMA.score(&counts)? - 72.735).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static DOUMA: Formula = Formula {
    id: "douma",
    name: prose("Flesch for Dutch (Douma)"),
    formula: prose("206.835 − 0.93·ASL − 77·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Douma 1960"),
    languages: DUTCH,
    notes: prose("Disputed in the last digit: some reprints round the constant to 206.84."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-0.93), Term::asw(-77.0)]),
};

/// Leesindex A (Brouwer): `195 − 2·ASL − 67·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::BROUWER;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 195 − 2 · 20 − 67 · 1.5
/// assert!((BROUWER.score(&counts)? - 54.5).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static BROUWER: Formula = Formula {
    id: "brouwer",
    name: prose("Leesindex A (Brouwer)"),
    formula: prose("195 − 2·ASL − 67·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Brouwer 1963"),
    languages: DUTCH,
    notes: prose(""),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(195.0), Term::asl(-2.0), Term::asw(-67.0)]),
};

/// Flesch for Russian (Oborneva): `206.835 − 1.3·ASL − 60.1·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::OBORNEVA;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 1.3 · 20 − 60.1 · 1.5
/// assert!((OBORNEVA.score(&counts)? - 90.685).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static OBORNEVA: Formula = Formula {
    id: "oborneva",
    name: prose("Flesch for Russian (Oborneva)"),
    formula: prose("206.835 − 1.3·ASL − 60.1·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("Oborneva 2006"),
    languages: RUSSIAN,
    notes: prose("Disputed: other weights go under the same name, see `oborneva_variant`."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-1.3), Term::asw(-60.1)]),
};

/// Flesch for Russian, other weights: `206.835 − 1.52·ASL − 65.14·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::OBORNEVA_VARIANT;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 1.52 · 20 − 65.14 · 1.5
/// assert!((OBORNEVA_VARIANT.score(&counts)? - 78.725).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static OBORNEVA_VARIANT: Formula = Formula {
    id: "oborneva_variant",
    name: prose("Flesch for Russian, other weights"),
    formula: prose("206.835 − 1.52·ASL − 65.14·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("attributed to Oborneva 2005"),
    languages: RUSSIAN,
    notes: prose("Disputed: see `oborneva`."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-1.52), Term::asw(-65.14)]),
};

/// Flesch for Hungarian: `206.835 − 1.015·ASL − 58.5·ASW`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
/// use lexometer::readability::FLESCH_HU;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(Syllables, 150);
/// // 206.835 − 1.015 · 20 − 58.5 · 1.5
/// assert!((FLESCH_HU.score(&counts)? - 98.785).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FLESCH_HU: Formula = Formula {
    id: "flesch_hu",
    name: prose("Flesch for Hungarian"),
    formula: prose("206.835 − 1.015·ASL − 58.5·ASW"),
    inputs: Quantities::of(&[Words, Sentences, Syllables]),
    scale: Scale { unit: Unit::Points, low: 0, high: 100 },
    direction: Direction::HigherIsEasier,
    source: prose("after Amstad’s syllable weight; author not known"),
    languages: HUNGARIAN,
    notes: prose("No validation study is known."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(206.835), Term::asl(-1.015), Term::asw(-58.5)]),
};
