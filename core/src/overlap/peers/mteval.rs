//! The tokenizer mteval-v13a, in sacrebleu's form.

use super::is_space;
use super::replace::Replace;

/// The tokens of sacrebleu's `13a`: entities are read (`&quot;`), words hyphenated at a line end joined, and spaces
/// set around punctuation, except around a point or comma between digits, a hyphen not behind a digit, and `'`.
///
/// ```
/// use lexometer::overlap::peers::mteval_13a;
///
/// let spaced: String = mteval_13a("Well, $1,000 isn't 3-4%.").collect();
/// let tokens: Vec<&str> = spaced.split_whitespace().collect();
/// assert_eq!(tokens, ["Well", ",", "$", "1,000", "isn't", "3", "-", "4", "%", "."]);
/// ```
pub fn mteval_13a(text: &str) -> impl Iterator<Item = char> + '_ {
    let stream = text.trim_end_matches(is_space).chars();
    let stream = Replace::new(stream, "<skipped>", None);
    let stream = Replace::new(stream, "-\n", None);
    let stream = Replace::new(stream, "\n", Some(' '));
    let stream = Replace::new(stream, "&quot;", Some('"'));
    let stream = Replace::new(stream, "&amp;", Some('&'));
    let stream = Replace::new(stream, "&lt;", Some('<'));
    let stream = Replace::new(stream, "&gt;", Some('>'));
    let stream = [' '].into_iter().chain(stream).chain([' ']);
    let stream = Spaced::new(stream, Rule::Punctuation);
    let stream = Spaced::new(stream, Rule::StopBehindOther);
    let stream = Spaced::new(stream, Rule::StopBeforeOther);
    Spaced::new(stream, Rule::DashBehindDigit)
}

/// The four substitutions, in their order.
#[derive(Clone, Copy)]
enum Rule {
    /// A mark of punctuation but `'`, `,`, `-` and `.`.
    Punctuation,
    /// Anything but a digit, then a point or comma.
    StopBehindOther,
    /// A point or comma, then anything but a digit.
    StopBeforeOther,
    /// A digit, then a hyphen.
    DashBehindDigit,
}

/// A stream with spaces set by one rule. What a rule has replaced it does not look at again.
struct Spaced<I> {
    stream: I,
    rule: Rule,
    /// The scalar behind the last one given, not yet looked at.
    ahead: Option<char>,
    /// What is to be given first, in reverse.
    queue: [char; 3],
    queued: usize,
}

impl<I: Iterator<Item = char>> Spaced<I> {
    const fn new(stream: I, rule: Rule) -> Self {
        Self { stream, rule, ahead: None, queue: [' '; 3], queued: 0 }
    }

    /// Gives the first of four scalars and keeps the others.
    fn give(&mut self, scalars: [char; 4]) -> char {
        let [first, second, third, fourth] = scalars;
        self.queue = [fourth, third, second];
        self.queued = 3;
        first
    }
}

impl<I: Iterator<Item = char>> Iterator for Spaced<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(last) = self.queued.checked_sub(1) {
            self.queued = last;
            return self.queue.get(last).copied();
        }
        let first = self.ahead.take().or_else(|| self.stream.next())?;
        if matches!(self.rule, Rule::Punctuation) {
            return Some(match first {
                '{'..='~' | '['..='`' | ' '..='&' | '('..='+' | ':'..='@' | '/' => {
                    self.give([' ', first, ' ', ' '])
                }
                _ => first,
            });
        }
        let Some(second) = self.stream.next() else { return Some(first) };
        let is_stop = |scalar| matches!(scalar, '.' | ',');
        let replaced = match self.rule {
            Rule::StopBehindOther if !first.is_ascii_digit() && is_stop(second) => [first, ' ', second, ' '],
            Rule::StopBeforeOther if is_stop(first) && !second.is_ascii_digit() => [' ', first, ' ', second],
            Rule::DashBehindDigit if first.is_ascii_digit() && second == '-' => [first, ' ', second, ' '],
            _ => {
                self.ahead = Some(second);
                return Some(first);
            }
        };
        Some(self.give(replaced))
    }
}
