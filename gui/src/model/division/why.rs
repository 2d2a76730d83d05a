//! The reason at one place, with the words that stand there.

use lexometer::segment::{BoundaryReason, JoinReason};

use super::{Join, Rule, closes};
use crate::model::Sentence;

impl Sentence {
    /// The rule that ended it.
    #[must_use]
    pub fn rule(&self) -> Rule {
        Rule::Ends(self.reason)
    }

    /// Why it ends where it does, in a sentence with the words at that place. `text` is the document's.
    #[must_use]
    pub fn why(&self, text: &str) -> String {
        let said = &text[self.start as usize..self.end as usize];
        let (last, next) = (last_token(said), first_token(&text[self.end as usize..]));
        match self.reason {
            BoundaryReason::Terminator if !next.is_empty() => {
                let mark = match said.trim_end_matches(closes).chars().next_back() {
                    Some('.') => "a full stop",
                    Some('?') => "a question mark",
                    Some('!') => "an exclamation mark",
                    _ => "a mark",
                };
                format!("It ends in {mark}, and “{next}” begins the next sentence.")
            }
            BoundaryReason::StarterAfterAbbreviation => {
                format!("“{last}” may stand within a sentence, but “{next}” opens one.")
            }
            BoundaryReason::Ellipsis => format!("It ends in an ellipsis, and “{next}” has a capital letter."),
            BoundaryReason::MissingSpace => format!("The space between “{last}” and “{next}” was forgotten."),
            BoundaryReason::ListItem => format!("With “{next}” the next item of a list begins."),
            reason => Rule::Ends(reason).explanation().to_owned(),
        }
    }
}

impl Join {
    /// The mark with the word before it, which it may belong to.
    #[must_use]
    pub fn word<'t>(&self, text: &'t str) -> &'t str {
        let before = last_token(&text[..self.start as usize]);
        let start = if text[..self.start as usize].ends_with(before) && !self.is_apart(text) {
            self.start as usize - before.len()
        } else {
            self.start as usize
        };
        &text[start..self.end as usize]
    }

    /// Whether a space, or nothing, stands before it.
    fn is_apart(&self, text: &str) -> bool {
        text[..self.start as usize].chars().next_back().is_none_or(char::is_whitespace)
    }

    /// Whether there is a mark at all, or only something that might have begun the next sentence.
    fn has_mark(&self) -> bool {
        self.end <= self.at
    }

    /// Why the sentence goes on here, in a sentence with the words at this place. `text` is the document's.
    #[must_use]
    pub fn why(&self, text: &str) -> String {
        let (word, next) = (self.word(text), first_token(&text[self.at as usize..]));
        match self.rule {
            Rule::GoesOn(JoinReason::Abbreviation) => {
                format!("“{word}” is an abbreviation, and “{next}” goes on with the sentence.")
            }
            Rule::GoesOn(JoinReason::Initial) => {
                format!("“{word}” is an initial, and “{next}” goes on with the sentence.")
            }
            Rule::GoesOn(JoinReason::Acronym) => {
                format!("“{word}” is an acronym, and “{next}” goes on with the sentence.")
            }
            Rule::GoesOn(JoinReason::SmallLetter) => {
                format!("“{next}” begins with a small letter, so it goes on with the sentence.")
            }
            Rule::GoesOn(JoinReason::Ellipsis) => {
                format!("The ellipsis stands within the sentence: “{next}” goes on with it.")
            }
            Rule::GoesOn(JoinReason::ListMarker) if self.has_mark() => {
                format!("“{word}” is the number or letter of a list item.")
            }
            Rule::GoesOn(JoinReason::ListMarker) => {
                format!("“{next}” might have been the next item of a list, and is not.")
            }
            Rule::GoesOn(JoinReason::Ordinal) => {
                format!("“{word}” is an ordinal number, and “{next}” follows it.")
            }
            Rule::GoesOn(JoinReason::Attribution) => {
                format!("The quotation ends, and “{next}” is who spoke.")
            }
            Rule::GoesOn(JoinReason::MarkedName) => format!("“{word}” is a name that ends in a mark."),
            Rule::InsideWord => {
                let whole = whole_token(text, self.start as usize);
                format!("In “{whole}”, a letter or digit stands right behind the mark.")
            }
            rule => rule.explanation().to_owned(),
        }
    }
}

/// A quoted word is not longer than so many scalars.
const QUOTED: usize = 40;

fn cut(token: &str) -> &str {
    token.char_indices().nth(QUOTED).map_or(token, |(end, _)| &token[..end])
}

/// The last word with its marks, cut to a length that can be quoted.
pub(super) fn last_token(text: &str) -> &str {
    let text = text.trim_end();
    let from = text.char_indices().rev().take(QUOTED).find(|(_, scalar)| scalar.is_whitespace());
    let token = match from {
        Some((at, scalar)) => &text[at + scalar.len_utf8()..],
        None => {
            let start = text.char_indices().rev().take(QUOTED).last().map_or(0, |(at, _)| at);
            &text[start..]
        }
    };
    token.trim_start_matches(|scalar: char| !scalar.is_alphanumeric())
}

/// The first word, without what stands around it.
fn first_token(text: &str) -> &str {
    let text = text.trim_start_matches(|scalar: char| !scalar.is_alphanumeric());
    let token = text.split(char::is_whitespace).next().unwrap_or_default();
    cut(token.trim_end_matches(|scalar: char| !scalar.is_alphanumeric() && scalar != '.'))
}

/// All that stands without a space around an offset.
fn whole_token(text: &str, at: usize) -> &str {
    let before = last_token(&text[..at]);
    let start = if text[..at].ends_with(before) { at - before.len() } else { at };
    let token = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    cut(token.trim_end_matches(|scalar: char| !scalar.is_alphanumeric()))
}
