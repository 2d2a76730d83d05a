//! Tokenizers that look at one scalar or at one run of scalars.

use super::is_space;
use crate::tables::{self, WordBreak};

/// Python's lower case of a scalar as far as ASCII comes of it: the dotted İ and the Kelvin sign are the only ones beyond ASCII.
fn lower_ascii(scalar: char) -> char {
    match scalar {
        '\u{130}' => 'i',
        '\u{212A}' => 'k',
        _ => scalar.to_ascii_lowercase(),
    }
}

/// The tokens of rouge-score without its stemmer: runs of `a` to `z` and digits in lower case. Nothing else is a token, so other
/// scripts have none.
///
/// ```
/// use lexometer::overlap::peers::rouge_score;
///
/// let spaced: String = rouge_score("The U.S. isn’t naïve").collect();
/// assert_eq!(spaced.split(' ').collect::<Vec<_>>(), ["the", "u", "s", "", "isn", "t", "na", "ve"]);
/// ```
pub fn rouge_score(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(|scalar| {
        let lower = lower_ascii(scalar);
        // In lower case the dotted İ is an i and a combining dot, which ends the token.
        let dot = (scalar == '\u{130}').then_some(' ');
        let token = if lower.is_ascii_alphanumeric() { lower } else { ' ' };
        [Some(token), dot].into_iter().flatten()
    })
}

/// The tokens of Python's `split`, as rouge-metric has them: whatever white space separates.
pub fn white_space(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
}

/// The characters of chrF: all scalars but white space.
pub fn characters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|&scalar| !is_space(scalar))
}

/// The words of chrF++: what white space separates, with one mark of ASCII punctuation cut off its end, or, where there is none,
/// off its beginning.
///
/// ```
/// use lexometer::overlap::peers::chrf_words;
///
/// let spaced: String = chrf_words("(hi) «no» \"so …").collect();
/// assert_eq!(spaced.split_whitespace().collect::<Vec<_>>(), ["(hi", ")", "«no»", "\"", "so", "…"]);
/// ```
pub fn chrf_words(text: &str) -> impl Iterator<Item = char> + '_ {
    text.split(is_space).filter(|word| !word.is_empty()).flat_map(|word| {
        let is_mark = |scalar: char| scalar.is_ascii_punctuation();
        let last = word.char_indices().next_back().filter(|&(at, last)| at > 0 && is_mark(last));
        let first = word.chars().next().filter(|&first| word.len() > first.len_utf8() && is_mark(first));
        let cut = match (last, first) {
            (Some((at, _)), _) => at,
            (None, Some(first)) => first.len_utf8(),
            (None, None) => word.len(),
        };
        let (head, tail) = word.split_at_checked(cut).unwrap_or((word, ""));
        head.chars().chain([' ']).chain(tail.chars()).chain([' '])
    })
}

/// The tokens of scikit-learn's vectorizers, `\b\w\w+\b` in lower case: runs of at least two letters, digits or `_`. Combining
/// marks end a run, as they do in Python.
///
/// ```
/// use lexometer::overlap::peers::scikit_learn;
///
/// let spaced: String = scikit_learn("A U.S. Нет! 10 x_y ΟΔΟΣ").collect();
/// assert_eq!(spaced.split_whitespace().collect::<Vec<_>>(), ["нет", "10", "x_y", "οδος"]);
/// ```
pub fn scikit_learn(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut is_behind_letter = false;
    let lower = text.char_indices().flat_map(move |(at, scalar)| {
        // The one rule of lower case that looks around: a sigma that ends a word.
        let mut behind = text.get(at..).unwrap_or_default().chars().skip(1);
        let ends_word = is_behind_letter && !behind.next().is_some_and(char::is_alphabetic);
        is_behind_letter = scalar.is_alphabetic();
        let lower = if scalar == 'Σ' && ends_word { 'ς' } else { scalar };
        lower.to_lowercase()
    });
    Runs { stream: lower, state: Run::Outside }
}

/// A stream in which runs of fewer than two parts of words, and all that is not part of a word, are spaces.
struct Runs<I> {
    stream: I,
    state: Run,
}

enum Run {
    Outside,
    /// A run that has been given.
    Inside,
    /// A run of two, of which the second is still to be given.
    Second(char),
}

impl<I: Iterator<Item = char>> Iterator for Runs<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let is_part = |scalar: &char| {
            let is_mark = tables::properties(*scalar).word_break() == WordBreak::Extend;
            *scalar == '_' || (scalar.is_alphanumeric() && !is_mark)
        };
        if let Run::Second(second) = self.state {
            self.state = Run::Inside;
            return Some(second);
        }
        let first = self.stream.next()?;
        if !is_part(&first) {
            self.state = Run::Outside;
            return Some(' ');
        }
        if let Run::Inside = self.state {
            return Some(first);
        }
        match self.stream.next().filter(is_part) {
            Some(second) => {
                self.state = Run::Second(second);
                Some(first)
            }
            // A run of one is none; what stood behind it is no part of a word, so nothing is lost.
            None => Some(' '),
        }
    }
}
