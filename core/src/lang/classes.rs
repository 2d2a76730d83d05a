//! The kinds of a word, all of them at once, for the languages that have lists of closed classes.

use super::familiar::{Look, unfamiliar};
use super::word_table::WordTable;
use super::{FamiliarWords, Kinds, WordInText, generated_words_de, generated_words_en, hard};
use crate::fold::ShortWord;

/// What the rules of English tell.
pub(super) const ENGLISH: Kinds = Kinds::HARD
    .union(Kinds::UNFAMILIAR_DALE_CHALL)
    .union(Kinds::UNFAMILIAR_SPACHE)
    .union(Kinds::PREPOSITION)
    .union(Kinds::CONJUNCTION)
    .union(Kinds::PRONOUN);

/// What the lists of German tell.
pub(super) const GERMAN: Kinds = Kinds::PREPOSITION.union(Kinds::CONJUNCTION);

const CLASSES: Kinds = Kinds::PREPOSITION.union(Kinds::CONJUNCTION).union(Kinds::PRONOUN);

fn classes(word: &[u8], table: &WordTable) -> Kinds {
    Kinds::of_bits(table.facts(word) as u8).intersection(CLASSES)
}

/// The kinds of an English word.
pub(super) fn english(word: &WordInText<'_>, lists: &FamiliarWords) -> Kinds {
    let look = Look::of(word);
    let folded = ShortWord::folded(word.spelling);
    let folded = folded.as_ref();
    // `US` is no pronoun. A whole text in capitals loses the three words with the acronyms.
    let is_acronym = look == Look::Capitals && matches!(word.spelling, "US" | "IT" | "WHO");
    let of_class = match folded {
        Some(folded) if !is_acronym => classes(folded.bytes(), &generated_words_en::KINDS),
        _ => Kinds::NONE,
    };
    Kinds::HARD.when(hard::english(word, look, folded.map(ShortWord::bytes)))
        | of_class
        | unfamiliar(look, folded.map(ShortWord::bytes), lists)
}

/// The kinds of a German word.
pub(super) fn german(word: &WordInText<'_>, _: &FamiliarWords) -> Kinds {
    ShortWord::folded(word.spelling)
        .map_or(Kinds::NONE, |folded| classes(folded.bytes(), &generated_words_de::KINDS))
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
