//! The kinds of a word, all of them at once, for the languages that have lists of closed classes.

use super::familiar::{Folded, Look, unfamiliar};
use super::{FamiliarWords, Kinds, WordInText, WordList, de, en, hard};

/// What the rules of English tell.
pub(super) const ENGLISH: Kinds = Kinds::HARD
    .union(Kinds::UNFAMILIAR_DALE_CHALL)
    .union(Kinds::UNFAMILIAR_SPACHE)
    .union(Kinds::PREPOSITION)
    .union(Kinds::CONJUNCTION)
    .union(Kinds::PRONOUN);

/// What the lists of German tell.
pub(super) const GERMAN: Kinds = Kinds::PREPOSITION.union(Kinds::CONJUNCTION);

/// A closed class. Most words are told to be outside by their length and first byte.
struct Class {
    words: WordList,
    /// For each length in bytes, which first bytes occur: a bit for each of the lowest five bits.
    first: [u32; LENGTHS],
}

/// Lengths in bytes that are told apart; the last stands for all beyond.
const LENGTHS: usize = 16;

impl Class {
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
    const fn new(words: WordList) -> Self {
        let mut first = [0; LENGTHS];
        let bytes = words.as_str().as_bytes();
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    let length = if at - start < LENGTHS { at - start } else { LENGTHS - 1 };
                    first[length] |= 1 << (bytes[start] & 31);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { words, first }
    }

    fn contains(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or(0) & 31;
        let lengths = self.first.get(word.len().min(LENGTHS.saturating_sub(1)));
        lengths.is_some_and(|firsts| firsts.wrapping_shr(u32::from(first)) & 1 == 1)
            && self.words.contains(word)
    }
}

static ENGLISH_CLASSES: [(Kinds, Class); 3] = [
    (Kinds::PREPOSITION, Class::new(en::PREPOSITIONS)),
    (Kinds::CONJUNCTION, Class::new(en::CONJUNCTIONS)),
    (Kinds::PRONOUN, Class::new(en::PRONOUNS)),
];

static GERMAN_CLASSES: [(Kinds, Class); 2] =
    [(Kinds::PREPOSITION, Class::new(de::PREPOSITIONS)), (Kinds::CONJUNCTION, Class::new(de::CONJUNCTIONS))];

fn classes(word: &str, classes: &[(Kinds, Class)]) -> Kinds {
    classes.iter().fold(Kinds::NONE, |kinds, (kind, class)| kinds | kind.when(class.contains(word)))
}

/// The kinds of an English word.
pub(super) fn english(word: &WordInText<'_>, lists: &FamiliarWords) -> Kinds {
    let look = Look::of(word);
    let folded = Folded::of(word.spelling);
    // `US` is no pronoun. A whole text in capitals loses the three words with the acronyms.
    let is_acronym = look == Look::Capitals && matches!(word.spelling, "US" | "IT" | "WHO");
    let of_class = match &folded {
        Some(folded) if !is_acronym => classes(folded.as_str(), &ENGLISH_CLASSES),
        _ => Kinds::NONE,
    };
    Kinds::HARD.when(hard::english(word, look, folded.as_ref()))
        | of_class
        | unfamiliar(look, folded.as_ref(), lists)
}

/// The kinds of a German word.
pub(super) fn german(word: &WordInText<'_>, _: &FamiliarWords) -> Kinds {
    Folded::of(word.spelling).map_or(Kinds::NONE, |folded| classes(folded.as_str(), &GERMAN_CLASSES))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;

    /// The first bytes leave no word of a list out.
    #[test]
    fn classes_are_their_lists() {
        for (_, class) in ENGLISH_CLASSES.iter().chain(&GERMAN_CLASSES) {
            for word in class.words.iter() {
                assert!(class.contains(word), "{word}");
                assert!(
                    !class.contains(&std::format!("{word}x"))
                        || class.words.contains(&std::format!("{word}x"))
                );
            }
        }
    }

    #[test]
    fn acronyms_are_no_pronouns() {
        let kinds = |spelling| {
            english(&WordInText { spelling, syllables: 1, opens_sentence: false }, &FamiliarWords::NONE)
        };
        assert_eq!(kinds("us"), Kinds::PRONOUN);
        assert_eq!(kinds("US"), Kinds::NONE);
        assert_eq!(kinds("THAT"), Kinds::CONJUNCTION | Kinds::PRONOUN);
    }
}
