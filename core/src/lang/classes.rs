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

static ENGLISH_CLASSES: [(Kinds, WordList); 3] = [
    (Kinds::PREPOSITION, en::PREPOSITIONS),
    (Kinds::CONJUNCTION, en::CONJUNCTIONS),
    (Kinds::PRONOUN, en::PRONOUNS),
];

static GERMAN_CLASSES: [(Kinds, WordList); 2] =
    [(Kinds::PREPOSITION, de::PREPOSITIONS), (Kinds::CONJUNCTION, de::CONJUNCTIONS)];

fn classes(word: &[u8], classes: &[(Kinds, WordList)]) -> Kinds {
    classes.iter().fold(Kinds::NONE, |kinds, (kind, class)| kinds | kind.when(class.has(word)))
}

/// The kinds of an English word.
pub(super) fn english(word: &WordInText<'_>, lists: &FamiliarWords) -> Kinds {
    let look = Look::of(word);
    let folded = Folded::of(word.spelling);
    let folded = folded.as_ref().map(Folded::bytes);
    // `US` is no pronoun. A whole text in capitals loses the three words with the acronyms.
    let is_acronym = look == Look::Capitals && matches!(word.spelling, "US" | "IT" | "WHO");
    let of_class = match folded {
        Some(folded) if !is_acronym => classes(folded, &ENGLISH_CLASSES),
        _ => Kinds::NONE,
    };
    Kinds::HARD.when(hard::english(word, look, folded)) | of_class | unfamiliar(look, folded, lists)
}

/// The kinds of a German word.
pub(super) fn german(word: &WordInText<'_>, _: &FamiliarWords) -> Kinds {
    Folded::of(word.spelling).map_or(Kinds::NONE, |folded| classes(folded.bytes(), &GERMAN_CLASSES))
}

#[cfg(test)]
mod tests {
    use super::*;

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
