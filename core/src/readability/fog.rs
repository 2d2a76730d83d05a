//! Gunning’s Fog: sentence length and hard words.
//!
//! Gunning’s hard words have three syllables or more, without proper nouns, compounds of easy words and verbs that reach
//! the third syllable by -es, -ed or -ing. Counting every such word is another formula, `fog_simple`.

use super::Arithmetic::{Function, Sum};
use super::{Counted, Direction, ENGLISH, Formula, Inputs, Sample, Scale, Term, Unit};
use crate::document::Quantity::{HardWords, Sentences, ThreePlusSyllables, Words};
use crate::document::{Quantities, Quantity};
use crate::prose::prose;

/// Gunning's sum, with those words as the hard ones.
fn fog(x: &Inputs<'_>, hard: Quantity) -> f64 {
    0.4 * (x.asl() + x.percent(hard))
}

/// Gunning Fog: `0.4·(ASL + p(hard))`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{HardWords, Sentences, Words}};
/// use lexometer::readability::GUNNING_FOG;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(HardWords, 8);
/// // 0.4 · (20 + 8)
/// assert!((GUNNING_FOG.score(&counts)? - 11.2).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static GUNNING_FOG: Formula = Formula {
    id: "gunning_fog",
    name: prose("Gunning Fog"),
    formula: prose("0.4·(ASL + p(hard))"),
    inputs: Quantities::of(&[Words, Sentences, HardWords]),
    scale: Scale { unit: Unit::Grade, low: 6, high: 17 },
    direction: Direction::HigherIsHarder,
    source: prose("Gunning 1952"),
    languages: ENGLISH,
    notes: prose("Hard words by Gunning’s rules, not all words of three syllables."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| fog(x, HardWords)),
};

/// Fog with every word of three syllables: `0.4·(ASL + p(W3))`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables, Words}};
/// use lexometer::readability::FOG_SIMPLE;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(ThreePlusSyllables, 10);
/// // 0.4 · (20 + 10)
/// assert!((FOG_SIMPLE.score(&counts)? - 12.0).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FOG_SIMPLE: Formula = Formula {
    id: "fog_simple",
    name: prose("Fog with every word of three syllables"),
    formula: prose("0.4·(ASL + p(W3))"),
    inputs: Quantities::of(&[Words, Sentences, ThreePlusSyllables]),
    scale: Scale { unit: Unit::Grade, low: 6, high: 17 },
    direction: Direction::HigherIsHarder,
    source: prose("after Gunning 1952"),
    languages: ENGLISH,
    notes: prose("What most programs print under the name of Fog: higher than Gunning’s own."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| fog(x, ThreePlusSyllables)),
};

/// Fog, recalculated by Powers, Sumner and Kearl: `3.0680 + 0.0877·ASL + 0.0984·p(hard)`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{HardWords, Sentences, Words}};
/// use lexometer::readability::FOG_PSK;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(HardWords, 8);
/// // 3.0680 + 0.0877 · 20 + 0.0984 · 8
/// assert!((FOG_PSK.score(&counts)? - 5.6092).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FOG_PSK: Formula = Formula {
    id: "fog_psk",
    name: prose("Fog, recalculated by Powers, Sumner and Kearl"),
    formula: prose("3.0680 + 0.0877·ASL + 0.0984·p(hard)"),
    inputs: Quantities::of(&[Words, Sentences, HardWords]),
    scale: Scale { unit: Unit::Grade, low: 3, high: 10 },
    direction: Direction::HigherIsHarder,
    source: prose("Powers, Sumner and Kearl 1958"),
    languages: ENGLISH,
    notes: prose("A sum; some programs multiply its terms."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Sum(&[Term::constant(3.0680), Term::asl(0.0877), Term::percent(0.0984, HardWords)]),
};

/// Fog, recalculated for the Navy: `((easy + 3·hard) / S − 3) / 2, easy = W − hard`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{HardWords, Sentences, Words}};
/// use lexometer::readability::FOG_NRI;
///
/// let counts = Counts::new().with(Words, 100).with(Sentences, 5).with(HardWords, 8);
/// // ((92 + 3 · 8) / 5 − 3) / 2
/// assert!((FOG_NRI.score(&counts)? - 10.1).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static FOG_NRI: Formula = Formula {
    id: "fog_nri",
    name: prose("Fog, recalculated for the Navy"),
    formula: prose("((easy + 3·hard) / S − 3) / 2, easy = W − hard"),
    inputs: Quantities::of(&[Words, Sentences, HardWords]),
    scale: Scale { unit: Unit::Grade, low: 0, high: 18 },
    direction: Direction::HigherIsHarder,
    source: prose("Kincaid, Fishburne, Rogers and Chissom 1975"),
    languages: ENGLISH,
    notes: prose("Computed as (ASL + 2·hard/S − 3) / 2, which is the same."),
    sample: Sample { words: 100, sentences: 0 },
    counted: Counted::FromText,
    arithmetic: Function(|x| {
        const TERMS: [Term; 3] = [Term::asl(1.0), Term::per_sentence(2.0, HardWords), Term::constant(-3.0)];
        x.sum(&TERMS) / 2.0
    }),
};
