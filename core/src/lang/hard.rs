//! Gunning's hard words.
//!
//! The Technique of Clear Writing (1952) counts words of three syllables or more, but not
//!
//! - names, which are told by a capital letter inside a sentence;
//! - easy words joined into one: `butterfly`, `bookkeeper` by a list, hyphenated ones because their parts come as words of
//!   their own here;
//! - verbs that reach three syllables only by `-es` or `-ed`. Later editions and the common practice treat `-ing` likewise,
//!   and so is it done here, for nouns too (`services`), whose plural is spelled alike.
//!
//! A number in digits is no hard word, however long it is when read aloud.
//!
//! Limits: a name that opens a sentence counts, and so does none in a heading set in capitals.

use super::WordInText;
use super::familiar::Look;
use super::generated_words_en::KINDS;
use super::word_table::JOINED;

/// The syllables from which on a word is hard.
const HARD: u32 = 3;

/// Whether a word is hard; `facts` is what [`KINDS`] knows of its folded form.
pub(super) fn english(word: &WordInText<'_>, look: Look, folded: Option<&[u8]>, facts: u16) -> bool {
    let is_name = match look {
        Look::Name | Look::Number => true,
        Look::Capitals => !word.opens_sentence,
        Look::Plain => false,
    };
    if word.syllables < HARD || is_name {
        return false;
    }
    // A word too long to be looked at is hard by its length alone.
    folded.is_none_or(|folded| {
        word.syllables.saturating_sub(syllables_of_ending(folded)) >= HARD && !is_joined(folded, facts)
    })
}

/// Whether easy words are joined in it, with an ending or without.
fn is_joined(word: &[u8], facts: u16) -> bool {
    let has = |base: &[u8]| KINDS.has(base, JOINED);
    facts & JOINED != 0
        || match word {
            [base @ .., b's'] => has(base) || matches!(base, [base @ .., b'e' | b'\''] if has(base)),
            [base @ .., b'e', b'd'] | [base @ .., b'i', b'n', b'g'] => has(base),
            _ => false,
        }
}

/// 1 where the word ends in a syllable that only an inflection adds, else 0.
fn syllables_of_ending(word: &[u8]) -> u32 {
    let hisses = |word: &[u8]| matches!(word, [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h']);
    u32::from(match word {
        [.., b'i', b'n', b'g'] | [.., b't' | b'd', b'e', b'd'] => true,
        [before @ .., b'e', b's'] => hisses(before) || before.ends_with(b"c") || before.ends_with(b"g"),
        [before @ .., b'\'', b's'] => {
            hisses(before) || matches!(before, [.., b'c' | b'g' | b's' | b'z', b'e'])
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{ENGLISH, FamiliarWords, Kinds, WordInText};

    fn is_hard(spelling: &str, syllables: u32, opens_sentence: bool) -> bool {
        let word = WordInText { spelling, syllables, opens_sentence };
        ENGLISH.kinds.unwrap()(&word, &FamiliarWords::NONE).include(Kinds::HARD)
    }

    #[test]
    fn follows_gunning() {
        assert!(is_hard("intelligence", 4, false));
        assert!(!is_hard("handful", 2, false));
        // Inflected from two syllables, and from three.
        assert!(!is_hard("invaded", 3, false));
        assert!(!is_hard("commanding", 3, false));
        assert!(!is_hard("practices", 3, false));
        assert!(!is_hard("PRACTICES", 3, true));
        assert!(is_hard("dominated", 4, false));
        assert!(is_hard("discovering", 4, false));
        // An -ed that is not spoken adds no syllable, so the word has three without it.
        assert!(is_hard("discovered", 3, false));
    }

    #[test]
    fn names_and_numbers_are_not_hard() {
        assert!(!is_hard("Ukrainian", 4, false));
        assert!(!is_hard("UNESCO", 3, false));
        assert!(!is_hard("1,000", 3, false));
        assert!(is_hard("Existential", 4, true));
    }

    #[test]
    fn joined_easy_words_are_not_hard() {
        for (word, syllables) in [
            ("butterfly", 3),
            ("butterflies", 3),
            ("bookkeeper", 3),
            ("everybody's", 4),
            ("understanding", 4),
        ] {
            assert!(!is_hard(word, syllables, true), "{word}");
        }
    }
}
