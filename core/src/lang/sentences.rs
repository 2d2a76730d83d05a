//! How each language ends its sentences.

use super::en;
use crate::segment::Tailoring;

/// English.
pub static ENGLISH: Tailoring = Tailoring {
    before_names: en::ABBREVIATIONS_BEFORE_NAMES,
    before_numbers: en::ABBREVIATIONS_BEFORE_NUMBERS,
    anywhere: en::ABBREVIATIONS_ANYWHERE,
    closing: en::ABBREVIATIONS_CLOSING,
    continuers: en::AFTER_TIMES,
    starters: en::SENTENCE_STARTERS,
    speech: en::SPEECH_VERBS,
    marked_names: en::MARKED_NAMES,
    ..Tailoring::BARE
};
