//! The kinds of a word, all of them at once, for the languages that have lists of closed classes.

use super::familiar::{Look, unfamiliar};
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

const fn classes(facts: u16) -> Kinds {
    Kinds::of_bits(facts as u8).intersection(CLASSES)
}

/// The kinds of an English word.
pub(super) fn english(word: &WordInText<'_>, lists: &FamiliarWords) -> Kinds {
    let look = Look::of(word);
    let folded = ShortWord::folded(word.spelling);
    let folded = folded.as_ref().map(ShortWord::bytes);
    let facts = folded.map_or(0, |folded| generated_words_en::KINDS.facts(folded));
    // `US` is no pronoun. A whole text in capitals loses the three words with the acronyms.
    let is_acronym = look == Look::Capitals && matches!(word.spelling, "US" | "IT" | "WHO");
    of_look(word, look, folded, facts, lists).without(CLASSES.when(is_acronym))
}

/// The kinds of an English word that looks so; `facts` is what is known of its folded form.
#[inline]
fn of_look(
    word: &WordInText<'_>,
    look: Look,
    folded: Option<&[u8]>,
    facts: u16,
    lists: &FamiliarWords,
) -> Kinds {
    Kinds::HARD.when(hard::english(word, look, folded, facts))
        | classes(facts)
        | unfamiliar(look, folded, lists)
}

/// The kinds of an English word that is [`Shape::is_plain`](crate::bulk::Shape::is_plain): inside a sentence, and as the first of
/// one.
#[cfg(feature = "bulk")]
pub(crate) fn english_letters(
    folded: &ShortWord,
    syllables: u32,
    is_capitalised: bool,
    lists: &FamiliarWords,
) -> [Kinds; 2] {
    // How it looks is known: its spelling is not asked for.
    let word = WordInText { spelling: "", syllables, opens_sentence: true };
    let facts = generated_words_en::KINDS.facts(folded.bytes());
    let kinds = |look| of_look(&word, look, Some(folded.bytes()), facts, lists);
    let first = kinds(Look::Plain);
    [if is_capitalised { kinds(Look::Name) } else { first }, first]
}

/// The kinds of a German word.
pub(super) fn german(word: &WordInText<'_>, _: &FamiliarWords) -> Kinds {
    ShortWord::folded(word.spelling)
        .map_or(Kinds::NONE, |folded| classes(generated_words_de::KINDS.facts(folded.bytes())))
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
