//! The lists of every language: in order, folded, and the size that they are meant to have.

extern crate std;

use std::vec::Vec;

use super::{WordList, de, en, es, fr, it, nl, pl, pt, ru, uk};

const STOP_WORDS: [WordList; 10] = [
    de::STOP_WORDS,
    en::STOP_WORDS,
    es::STOP_WORDS,
    fr::STOP_WORDS,
    it::STOP_WORDS,
    nl::STOP_WORDS,
    pl::STOP_WORDS,
    pt::STOP_WORDS,
    ru::STOP_WORDS,
    uk::STOP_WORDS,
];

const ABBREVIATIONS: [[WordList; 3]; 10] = [
    [de::ABBREVIATIONS_BEFORE_NAMES, de::ABBREVIATIONS_BEFORE_NUMBERS, de::ABBREVIATIONS_ANYWHERE],
    [en::ABBREVIATIONS_BEFORE_NAMES, en::ABBREVIATIONS_BEFORE_NUMBERS, en::ABBREVIATIONS_ANYWHERE],
    [es::ABBREVIATIONS_BEFORE_NAMES, es::ABBREVIATIONS_BEFORE_NUMBERS, es::ABBREVIATIONS_ANYWHERE],
    [fr::ABBREVIATIONS_BEFORE_NAMES, fr::ABBREVIATIONS_BEFORE_NUMBERS, fr::ABBREVIATIONS_ANYWHERE],
    [it::ABBREVIATIONS_BEFORE_NAMES, it::ABBREVIATIONS_BEFORE_NUMBERS, it::ABBREVIATIONS_ANYWHERE],
    [nl::ABBREVIATIONS_BEFORE_NAMES, nl::ABBREVIATIONS_BEFORE_NUMBERS, nl::ABBREVIATIONS_ANYWHERE],
    [pl::ABBREVIATIONS_BEFORE_NAMES, pl::ABBREVIATIONS_BEFORE_NUMBERS, pl::ABBREVIATIONS_ANYWHERE],
    [pt::ABBREVIATIONS_BEFORE_NAMES, pt::ABBREVIATIONS_BEFORE_NUMBERS, pt::ABBREVIATIONS_ANYWHERE],
    [ru::ABBREVIATIONS_BEFORE_NAMES, ru::ABBREVIATIONS_BEFORE_NUMBERS, ru::ABBREVIATIONS_ANYWHERE],
    [uk::ABBREVIATIONS_BEFORE_NAMES, uk::ABBREVIATIONS_BEFORE_NUMBERS, uk::ABBREVIATIONS_ANYWHERE],
];

const CLASSES: [WordList; 5] =
    [en::PREPOSITIONS, en::CONJUNCTIONS, en::PRONOUNS, de::PREPOSITIONS, de::CONJUNCTIONS];

/// What only English has.
const ENGLISH: [WordList; 9] = [
    en::ABBREVIATIONS_AND_WORDS,
    en::ABBREVIATIONS_CLOSING,
    en::AFTER_TIMES,
    en::COMPARED_ADJECTIVES,
    en::FAMILIAR_ABBREVIATIONS,
    en::JOINED_WORDS,
    en::MARKED_NAMES,
    en::SENTENCE_STARTERS,
    en::SPEECH_VERBS,
];

pub(super) fn every_list() -> Vec<WordList> {
    let lists = STOP_WORDS.into_iter().chain(ABBREVIATIONS.into_iter().flatten());
    lists.chain(CLASSES).chain(ENGLISH).collect()
}

#[test]
fn words_stand_in_order() {
    for list in every_list() {
        assert!(list.is_sorted(), "{:?}", list.iter().next());
    }
}

#[test]
fn words_are_folded() {
    for word in every_list().iter().flat_map(WordList::iter) {
        assert!(crate::fold::folded(word).eq(word.chars()), "{word}");
        assert!(!word.ends_with('.'), "{word}");
    }
}

#[test]
fn stop_words_are_some_hundreds() {
    for list in STOP_WORDS {
        assert!((150..=300).contains(&list.len()), "{} words", list.len());
    }
}

#[test]
fn titles_and_firms_are_in_their_lists() {
    for title in ["gen", "dr", "mr", "mrs", "prof", "vs", "e.g", "i.e"] {
        assert!(en::ABBREVIATIONS_BEFORE_NAMES.contains(title), "{title}");
    }
    for firm in ["inc", "ltd", "co", "corp", "a.m", "p.m", "u.s", "jan"] {
        assert!(en::ABBREVIATIONS_ANYWHERE.contains(firm), "{firm}");
    }
    assert!(en::ABBREVIATIONS_BEFORE_NUMBERS.contains("no"));
    assert!(!en::ABBREVIATIONS_BEFORE_NAMES.contains("no"));
}

/// A full stop after a function word ends a sentence. The exceptions are abbreviations so common before names that the
/// other reading loses more.
#[test]
fn function_words_are_not_taken_for_abbreviations_that_may_end_a_sentence() {
    for (stop_words, [_, _, anywhere]) in STOP_WORDS.into_iter().zip(ABBREVIATIONS) {
        for word in anywhere.iter().filter(|word| word.chars().count() > 1) {
            assert!(!stop_words.contains(word), "{word}");
        }
    }
}
