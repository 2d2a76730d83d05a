//! Every table against the lists that it was made from.

extern crate std;

use std::format;
use std::vec::Vec;

use super::super::{Kinds, WordList, de, en, es, fr, it, nl, pl, pt, ru, sentences, uk};
use super::super::{generated_words_de, generated_words_en};
use super::*;
use crate::segment::{Roles, Tailoring};

/// A language's rules and the lists of their roles.
fn lists() -> Vec<(&'static Tailoring, Vec<(Roles, WordList)>)> {
    macro_rules! usual {
        ($rules:ident, $language:ident) => {
            (
                &sentences::$rules,
                Vec::from([
                    (Roles::TITLE, $language::ABBREVIATIONS_BEFORE_NAMES),
                    (Roles::BEFORE_NUMBER, $language::ABBREVIATIONS_BEFORE_NUMBERS),
                    (Roles::ANYWHERE, $language::ABBREVIATIONS_ANYWHERE),
                    (Roles::CLOSING, $language::ABBREVIATIONS_CLOSING),
                    (Roles::STARTER, $language::STOP_WORDS),
                ]),
            )
        };
    }
    let english = [
        (Roles::TITLE, en::ABBREVIATIONS_BEFORE_NAMES),
        (Roles::TITLE_AND_WORD, en::ABBREVIATIONS_AND_WORDS),
        (Roles::BEFORE_NUMBER, en::ABBREVIATIONS_BEFORE_NUMBERS),
        (Roles::ANYWHERE, en::ABBREVIATIONS_ANYWHERE),
        (Roles::CLOSING, en::ABBREVIATIONS_CLOSING),
        (Roles::AFTER_TIME, en::AFTER_TIMES),
        (Roles::STARTER, en::SENTENCE_STARTERS),
        (Roles::SPEECH, en::SPEECH_VERBS),
        (Roles::MARKED_NAME, en::MARKED_NAMES),
    ];
    Vec::from([
        (&sentences::ENGLISH, Vec::from(english)),
        usual!(GERMAN, de),
        usual!(SPANISH, es),
        usual!(FRENCH, fr),
        usual!(ITALIAN, it),
        usual!(DUTCH, nl),
        usual!(POLISH, pl),
        usual!(PORTUGUESE, pt),
        usual!(RUSSIAN, ru),
        usual!(UKRAINIAN, uk),
    ])
}

#[test]
fn words_have_the_roles_of_their_lists() {
    for (rules, lists) in lists() {
        for word in lists.iter().flat_map(|(_, list)| list.iter()) {
            let listed = lists.iter().filter(|(_, list)| list.contains(word));
            let expected = listed.fold(Roles::NONE, |roles, (role, _)| roles.union(*role));
            assert_eq!((rules.roles)(word), expected, "{word}");
        }
    }
}

#[test]
fn words_have_the_kinds_of_their_lists() {
    let english = [
        (Kinds::PREPOSITION.bits().into(), en::PREPOSITIONS),
        (Kinds::CONJUNCTION.bits().into(), en::CONJUNCTIONS),
        (Kinds::PRONOUN.bits().into(), en::PRONOUNS),
        (JOINED, en::JOINED_WORDS),
    ];
    let german = [
        (Kinds::PREPOSITION.bits().into(), de::PREPOSITIONS),
        (Kinds::CONJUNCTION.bits().into(), de::CONJUNCTIONS),
    ];
    let forms = [(ADJECTIVE, en::COMPARED_ADJECTIVES), (ABBREVIATION, en::FAMILIAR_ABBREVIATIONS)];
    let tables: [(&WordTable, &[(u16, WordList)]); 3] = [
        (&generated_words_en::KINDS, &english),
        (&generated_words_de::KINDS, &german),
        (&generated_words_en::FAMILIAR_FORMS, &forms),
    ];
    for (table, lists) in tables {
        for word in lists.iter().flat_map(|(_, list)| list.iter()) {
            let listed = lists.iter().filter(|(_, list)| list.contains(word));
            assert_eq!(
                table.facts(word.as_bytes()),
                listed.fold(0, |facts, (fact, _)| facts | fact),
                "{word}"
            );
        }
    }
}

/// Words that no one writes pass one time in 65,536.
#[test]
fn hardly_a_stranger_passes() {
    for table in [&generated_words_en::KINDS, &generated_words_en::ROLES, &generated_words_en::FAMILIAR_FORMS]
    {
        let passing = (0..100_000).filter(|n| table.facts(format!("xq{n}").as_bytes()) != 0).count();
        assert!(passing < 10, "{passing} of 100,000 pass");
    }
}
