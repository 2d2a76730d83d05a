//! The word before a full stop.

use super::recent::{Token, is_letter, is_lower, is_upper};
#[cfg(feature = "bulk")]
use crate::bulk::BeforeStop;
use crate::segment::rules::{Ordinals, Roles, Tailoring};

/// What a full stop may mean by the word before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Left {
    /// A plain word, or none: the sentence ends.
    #[default]
    Plain,
    /// An address of the web or of mail: the sentence ends, but only at a space.
    Address,
    /// An abbreviation that points forward.
    Title,
    /// The same in small letters, where it may be a plain word (`rep`, `col`).
    SmallTitle,
    /// An abbreviation before numbers.
    BeforeNumber,
    /// The same, where it is a plain word as well (`no`).
    WordBeforeNumber,
    /// An abbreviation that may end a sentence.
    Anywhere,
    /// An abbreviation that ends its sentence before a capital letter.
    Closing,
    /// Letters with full stops between them.
    Acronym,
    /// A single letter.
    Initial,
    /// A number that may be an ordinal.
    Ordinal,
    /// A number.
    Number,
    /// The number or letter that opens a list item.
    Marker,
    /// A name that ends in a question or exclamation mark.
    MarkedName,
}

/// Bytes from which on a token may not be kept whole.
#[cfg(feature = "bulk")]
const LONGEST_TOKEN: usize = 32;
/// Words of a sentence up to which a letter or number may be the marker of a list item: itself.
const MARKER_WORDS: u64 = 1;
/// Digits of the highest number of a list item.
const MARKER_DIGITS: usize = 3;
/// Digits of the highest ordinal. Years have more.
const ORDINAL_DIGITS: usize = 2;

impl Left {
    /// Classifies the word at the end of `token`; `words` have begun in its sentence.
    pub(super) fn of(token: &Token, words: u64, tailoring: &Tailoring) -> Self {
        let word = token.word();
        let is_first = words <= MARKER_WORDS;
        if word.is_empty() {
            return Self::Plain;
        }
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            return match tailoring.ordinals {
                _ if is_first && word.len() <= MARKER_DIGITS => Self::Marker,
                Ordinals::FullStop if word.len() <= ORDINAL_DIGITS => Self::Ordinal,
                _ => Self::Number,
            };
        }
        let mut scalars = word.chars();
        let single = match (scalars.next(), scalars.next()) {
            (Some(scalar), None) if is_letter(scalar) => Some(scalar),
            _ => None,
        };
        if is_first && (single.is_some() || is_roman(word)) {
            return Self::Marker;
        }
        if token.is_address() {
            return Self::Address;
        }
        match Self::listed(word, tailoring) {
            Self::Plain => {}
            // An initial, whatever its small letter stands for (`P.`).
            Self::SmallTitle | Self::BeforeNumber | Self::Anywhere | Self::Closing
                if single.is_some_and(is_upper) =>
            {
                return Self::Initial;
            }
            Self::Anywhere if is_acronym(word) => return Self::Acronym,
            listed => return listed,
        }
        // Of a compound only its last part may be abbreviated (`vice-pres`).
        if let Some((_, part)) = split_at_last(word, b'-') {
            let listed = Self::listed(part, tailoring);
            if listed != Self::Plain {
                return listed;
            }
        }
        // A title directly behind the full stop of the sentence before (`on Tuesday.Mr. Smith`).
        if let Some((before, part)) = split_at_last(word, b'.')
            && before.chars().next_back().is_some_and(is_lower)
            && part.chars().next().is_some_and(is_upper)
        {
            return Self::listed(part, tailoring);
        }
        match single {
            // The pronoun at the end of its sentence (`said I`), where no name follows.
            Some('I') => return Self::Anywhere,
            Some(_) => return Self::Initial,
            _ if is_acronym(word) => return Self::Acronym,
            _ => {}
        }
        match tailoring.ordinals {
            Ordinals::FullStop if is_roman(word) => Self::Ordinal,
            _ => Self::Plain,
        }
    }

    /// What a terminator means by the word before it, which stands alone.
    #[cfg(feature = "bulk")]
    pub(super) fn before_stop(word: &str, tailoring: &Tailoring) -> BeforeStop {
        let roles = (tailoring.roles)(word);
        if roles.include(Roles::MARKED_NAME) {
            return BeforeStop::Unclear;
        }
        let is_single = word.chars().nth(1).is_none();
        let is_kept = word.len() < LONGEST_TOKEN;
        let [first, later] = if !is_single && is_kept && word.chars().all(is_letter) {
            let left = Self::listed_as(word, roles);
            [if is_roman(word) { Self::Marker } else { left }, left]
        } else {
            let mut recent = super::Recent::new();
            for scalar in word.chars() {
                recent.push(scalar);
            }
            let token = recent.token();
            [MARKER_WORDS, MARKER_WORDS.saturating_add(1)].map(|words| Self::of(&token, words, tailoring))
        };
        match (first, later) {
            (Self::Plain | Self::Number, _) => BeforeStop::Plain,
            (Self::Title, _) => BeforeStop::Title,
            (_, Self::BeforeNumber | Self::WordBeforeNumber) => BeforeStop::Citation,
            _ => BeforeStop::Unclear,
        }
    }

    /// Classifies the word before a question or exclamation mark.
    pub(super) fn of_mark(token: &Token, tailoring: &Tailoring) -> Self {
        match token.word() {
            "" => Self::Plain,
            _ if token.is_address() => Self::Address,
            word if (tailoring.roles)(word).include(Roles::MARKED_NAME) => Self::MarkedName,
            _ => Self::Plain,
        }
    }

    fn listed(word: &str, tailoring: &Tailoring) -> Self {
        Self::listed_as(word, (tailoring.roles)(word))
    }

    fn listed_as(word: &str, roles: Roles) -> Self {
        if roles.include(Roles::CLOSING) {
            return Self::Closing;
        }
        if roles.include(Roles::ANYWHERE) {
            return Self::Anywhere;
        }
        let may_be_word = word.len() == 1 || word.chars().next().is_some_and(is_lower);
        let is_small = may_be_word && roles.include(Roles::TITLE_AND_WORD);
        if roles.include(Roles::TITLE) {
            return if is_small { Self::SmallTitle } else { Self::Title };
        }
        if roles.include(Roles::BEFORE_NUMBER) {
            return if is_small || roles.include(Roles::STARTER) {
                Self::WordBeforeNumber
            } else {
                Self::BeforeNumber
            };
        }
        Self::Plain
    }
}

/// Whether it is a Roman number as lists and kings have: of the letters up to C.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// What stands before the last of an ASCII mark and what behind it. Searched by hand: the library's search for a `char` has
/// slicing that can panic as far as the optimiser sees, and its splitting is ten times as long.
pub(super) fn split_at_last(word: &str, mark: u8) -> Option<(&str, &str)> {
    let at = word.as_bytes().iter().rposition(|&byte| byte == mark)?;
    Some((word.get(..at)?, word.get(at.wrapping_add(1)..)?))
}

/// Whether it is letters with full stops between them (`U.S`, `Ph.D`, `p.m`).
fn is_acronym(word: &str) -> bool {
    let mut parts = 1_u32;
    let mut letters = 0_u32;
    let mut has_capital = false;
    for scalar in word.chars() {
        if scalar == '.' {
            if letters == 0 {
                return false;
            }
            parts = parts.saturating_add(1);
            letters = 0;
            continue;
        }
        if letters == 0 {
            has_capital = is_upper(scalar);
        }
        letters = letters.saturating_add(1);
        if !is_letter(scalar) || letters > if has_capital { 3 } else { 1 } {
            return false;
        }
    }
    letters != 0 && parts >= 2
}
