//! How each language ends its sentences.
//!
//! The abbreviations are those of the languages' modules. English has been measured; the others' rules are the same, with
//! their own words, and go by the tables of their tests.

use super::{de, en, es, fr, it, nl, pl, pt, ru, uk};
use crate::segment::{Guillemets, Ordinals, Tailoring};

/// English.
pub static ENGLISH: Tailoring = Tailoring {
    before_names: en::ABBREVIATIONS_BEFORE_NAMES,
    also_words: en::ABBREVIATIONS_AND_WORDS,
    before_numbers: en::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: en::ABBREVIATIONS_ANYWHERE,
    closing: en::ABBREVIATIONS_CLOSING,
    continuers: en::AFTER_TIMES,
    starters: en::SENTENCE_STARTERS,
    small_starters: en::SENTENCE_STARTERS,
    speech: en::SPEECH_VERBS,
    marked_names: en::MARKED_NAMES,
    ..Tailoring::BARE
};

/// German: a full stop behind a number may make an ordinal, and `»` opens.
pub static GERMAN: Tailoring = Tailoring {
    before_names: de::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: de::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: de::ABBREVIATIONS_ANYWHERE,
    starters: de::STOP_WORDS,
    ordinals: Ordinals::FullStop,
    guillemets: Guillemets::Inward,
    ..Tailoring::BARE
};

/// Spanish.
pub static SPANISH: Tailoring = Tailoring {
    before_names: es::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: es::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: es::ABBREVIATIONS_ANYWHERE,
    starters: es::STOP_WORDS,
    ..Tailoring::BARE
};

/// French.
pub static FRENCH: Tailoring = Tailoring {
    before_names: fr::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: fr::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: fr::ABBREVIATIONS_ANYWHERE,
    starters: fr::STOP_WORDS,
    ..Tailoring::BARE
};

/// Italian.
pub static ITALIAN: Tailoring = Tailoring {
    before_names: it::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: it::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: it::ABBREVIATIONS_ANYWHERE,
    starters: it::STOP_WORDS,
    ..Tailoring::BARE
};

/// Dutch.
pub static DUTCH: Tailoring = Tailoring {
    before_names: nl::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: nl::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: nl::ABBREVIATIONS_ANYWHERE,
    starters: nl::STOP_WORDS,
    ..Tailoring::BARE
};

/// Polish: a full stop behind a number may make an ordinal.
pub static POLISH: Tailoring = Tailoring {
    before_names: pl::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: pl::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: pl::ABBREVIATIONS_ANYWHERE,
    starters: pl::STOP_WORDS,
    ordinals: Ordinals::FullStop,
    ..Tailoring::BARE
};

/// Portuguese.
pub static PORTUGUESE: Tailoring = Tailoring {
    before_names: pt::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: pt::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: pt::ABBREVIATIONS_ANYWHERE,
    starters: pt::STOP_WORDS,
    ..Tailoring::BARE
};

/// Russian.
pub static RUSSIAN: Tailoring = Tailoring {
    before_names: ru::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: ru::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: ru::ABBREVIATIONS_ANYWHERE,
    starters: ru::STOP_WORDS,
    ..Tailoring::BARE
};

/// Ukrainian.
pub static UKRAINIAN: Tailoring = Tailoring {
    before_names: uk::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: uk::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: uk::ABBREVIATIONS_ANYWHERE,
    starters: uk::STOP_WORDS,
    ..Tailoring::BARE
};
