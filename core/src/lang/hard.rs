//! Gunning's hard words.
//!
//! The Technique of Clear Writing (1952) counts words of three syllables or more, but neither names, nor easy
//! words joined into one (`butterfly`, and hyphenated compounds, whose parts come as words of their own here), nor verbs
//! that reach three syllables only by `-es` or `-ed`. Later editions and the common practice treat `-ing` likewise.
//!
//! Limits: a name is told by its capital letter, so one that opens a sentence counts, and so does none in a heading set
//! in capitals; solid compounds of easy words are not recognised.

use super::WordInText;
use crate::tables::{self, SentenceBreak};

/// The syllables from which on a word is hard.
const HARD: u32 = 3;

pub(super) fn english(word: &WordInText<'_>) -> bool {
    if word.syllables < HARD {
        return false;
    }
    let is_name = word.spelling.chars().next().is_some_and(is_capital) && !word.opens_sentence;
    !is_name && word.syllables.saturating_sub(syllables_of_ending(word.spelling)) >= HARD
}

/// From the tables at hand: the standard library's own would be linked beside them.
fn is_capital(scalar: char) -> bool {
    tables::properties(scalar).sentence_break() == SentenceBreak::Upper
}

/// 1 where the word ends in a syllable that only an inflection adds, else 0.
fn syllables_of_ending(word: &str) -> u32 {
    let ends_in = |endings: &[&str]| {
        endings.iter().any(|ending| {
            let start = word.len().saturating_sub(ending.len());
            word.get(start..).is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
        })
    };
    let is_spoken = ends_in(&["ing", "ted", "ded", "ses", "xes", "zes", "ches", "shes", "ces", "ges"]);
    u32::from(is_spoken)
}

#[cfg(test)]
mod tests {
    use super::{WordInText, english};

    fn is_hard(spelling: &str, syllables: u32, opens_sentence: bool) -> bool {
        english(&WordInText { spelling, syllables, opens_sentence })
    }

    #[test]
    fn follows_gunning() {
        assert!(is_hard("intelligence", 4, false));
        assert!(!is_hard("handful", 2, false));
        // Inflected from two syllables, and from three.
        assert!(!is_hard("invaded", 3, false));
        assert!(!is_hard("commanding", 3, false));
        assert!(!is_hard("practices", 3, false));
        assert!(is_hard("dominated", 4, false));
        assert!(is_hard("discovering", 4, false));
        // An -ed that is not spoken adds no syllable, so the word has three without it.
        assert!(is_hard("discovered", 3, false));
        // Names.
        assert!(!is_hard("Ukrainian", 4, false));
        assert!(is_hard("Existential", 4, true));
    }
}
