//! The word behind a full stop, where it decides.

use super::left::{is_roman, split_at_last};
use super::recent::{is_lower, is_upper};
use super::{Input, Settled};
use crate::segment::rules::{BoundaryReason, JoinReason, Roles};
use crate::tables::SentenceBreak;

/// What the word is read for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Expect {
    /// Nothing: any word begins a sentence.
    #[default]
    Anything,
    /// A word that opens sentences ends the sentence, a name goes on with it.
    NameOrStarter(JoinReason),
    /// Ends the sentence, unless the word may follow a time of day.
    Continuer,
    /// A numeral goes on (`Vol. II`).
    Numeral,
    /// The same where `I` is the pronoun (`no. I`).
    NumeralNotI,
    /// `I` goes on behind an ellipsis.
    AfterEllipsis,
    /// A speaker and what they do (`Mary asked`).
    Speaker,
    /// A small letter where a capital should be: only a word that opens sentences is believed.
    SmallStarter,
    /// A capital letter directly behind the full stop.
    SpacedByMistake,
    /// The same where only a word that opens sentences is believed.
    StarterByMistake,
    /// A word that is not all in capitals begins the text behind a heading.
    NotCapitals,
}

/// Words of a name before the verb that tells its bearer spoke.
const SPEAKER_WORDS: u8 = 3;

/// The word that is being read, which stands at the end of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Next {
    expect: Expect,
    /// Complete words of a speaker's name.
    words: u8,
    /// Between two words of it.
    is_between: bool,
}

impl Next {
    pub(super) const fn new() -> Self {
        Self { expect: Expect::Anything, words: 0, is_between: false }
    }

    pub(super) const fn begin(&mut self, expect: Expect) {
        self.expect = expect;
        self.words = 0;
        self.is_between = false;
    }

    /// Whether the scalar belongs to the word.
    pub(super) fn takes(&mut self, input: &Input) -> bool {
        let is_letter = matches!(
            input.class,
            SentenceBreak::Lower
                | SentenceBreak::Upper
                | SentenceBreak::OLetter
                | SentenceBreak::Numeric
                | SentenceBreak::Extend
                | SentenceBreak::Format
        );
        if self.is_between && is_letter {
            self.is_between = false;
        }
        is_letter || matches!(input.scalar, '\'' | '’')
    }

    /// What the word decides, now that it is over and `input` follows; `None` to read one more.
    pub(super) fn decide(&mut self, word: &str, input: &Input) -> Option<Settled> {
        let word = split_at_last(word, b'.').map_or(word, |(_, last)| last);
        // Of `It's` and `I'm` the pronoun counts.
        let apostrophe = word.char_indices().find(|(_, scalar)| matches!(scalar, '\'' | '’'));
        let stem = apostrophe.and_then(|(at, _)| word.get(..at)).unwrap_or(word);
        let roles = (input.rules.tailoring.roles)(stem);
        let is_single = stem.chars().nth(1).is_none();
        // A letter with a full stop is an initial, no article or pronoun.
        let is_initial = is_single && input.scalar == '.';
        let is_starter = !is_initial && roles.include(Roles::STARTER);
        let stop = |reason| Some(Settled::Break(reason));
        let go_on = |reason| Some(Settled::Join(reason));
        match self.expect {
            Expect::Anything => stop(BoundaryReason::Ellipsis),
            Expect::NameOrStarter(reason) => {
                if is_starter {
                    stop(BoundaryReason::StarterAfterAbbreviation)
                } else {
                    go_on(reason)
                }
            }
            Expect::Continuer => {
                if roles.include(Roles::AFTER_TIME) {
                    go_on(JoinReason::Abbreviation)
                } else {
                    stop(BoundaryReason::StarterAfterAbbreviation)
                }
            }
            Expect::Numeral | Expect::NumeralNotI => {
                let is_pronoun = self.expect == Expect::NumeralNotI && stem == "I";
                let is_numeral =
                    is_roman(stem) || is_single || stem.as_bytes().last().is_some_and(u8::is_ascii_digit);
                if is_numeral && !is_pronoun {
                    go_on(JoinReason::Abbreviation)
                } else {
                    stop(BoundaryReason::Terminator)
                }
            }
            Expect::AfterEllipsis => {
                if stem == "I" && !is_initial {
                    go_on(JoinReason::Ellipsis)
                } else {
                    stop(BoundaryReason::Ellipsis)
                }
            }
            Expect::Speaker => self.speaker(stem, is_starter, roles, input),
            Expect::SmallStarter => {
                if is_starter {
                    stop(BoundaryReason::Terminator)
                } else {
                    go_on(JoinReason::SmallLetter)
                }
            }
            Expect::SpacedByMistake | Expect::StarterByMistake => {
                let is_title = input.scalar == '.' && roles.include(Roles::TITLE);
                let is_word = stem.chars().skip(1).all(is_lower)
                    && !is_single
                    && (input.properties.is_white_space() || input.scalar == ',')
                    && self.expect == Expect::SpacedByMistake
                    && !is_domain(stem);
                if is_starter || is_title || is_word {
                    stop(BoundaryReason::MissingSpace)
                } else {
                    go_on(JoinReason::SmallLetter)
                }
            }
            Expect::NotCapitals => {
                if stem.chars().any(is_lower) {
                    stop(BoundaryReason::Heading)
                } else {
                    go_on(JoinReason::SmallLetter)
                }
            }
        }
    }

    /// Reads on through a name until a verb tells that its bearer spoke.
    fn speaker(&mut self, word: &str, is_starter: bool, roles: Roles, input: &Input) -> Option<Settled> {
        let is_space = input.class == SentenceBreak::Sp;
        let is_title = input.scalar == '.' && roles.include(Roles::TITLE);
        let is_speech = roles.include(Roles::SPEECH);
        let has_capital = word.chars().next().is_some_and(is_upper);
        if self.is_between {
            // Something other than a letter stands where the next word should.
            return if is_space { None } else { Some(Settled::Break(BoundaryReason::Terminator)) };
        }
        if self.words == SPEAKER_WORDS || self.words != 0 && is_speech {
            if matches!(input.scalar, ',' | ':') && self.words != SPEAKER_WORDS {
                // What they say may follow (`Ann said, “No.”`).
                self.words = SPEAKER_WORDS;
                self.is_between = true;
                return None;
            }
            return Some(Settled::Join(JoinReason::Attribution));
        }
        // `I` opens sentences, but whoever tells a story is a speaker too (`“Who?” I asked.`).
        let is_name = has_capital && (!is_starter || self.words == 0 && word == "I");
        self.words = self.words.saturating_add(1);
        if is_name && (is_space || is_title) && self.words < SPEAKER_WORDS {
            self.is_between = true;
            return None;
        }
        Some(Settled::Break(BoundaryReason::Terminator))
    }
}

/// Whether it is the end of a web address, which never opens a sentence behind a full stop.
fn is_domain(word: &str) -> bool {
    let ends = ["com", "org", "net", "co", "edu", "gov", "info", "html", "uk", "js", "exe", "py"];
    ends.iter().any(|end| word.eq_ignore_ascii_case(end))
}
