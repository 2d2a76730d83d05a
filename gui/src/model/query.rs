//! What is looked for in a corpus: a run of words, each given by its spelling, by a pattern or by an expression.

use std::fmt;

use lexometer::{fold, segment};
use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization;

use super::Corpus;
use super::halves::halves;

/// So many types are matched on two threads.
const PARALLEL: usize = 1 << 13;

/// How a query is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Syntax {
    /// Words, with `*` for any letters and `?` for one.
    #[default]
    Wildcards,
    /// Words as they are spelled: `*` and `?` are no words, and are passed over.
    Literal,
    /// Regular expressions, one for each word, with spaces between.
    Regex,
}

/// A run of words that is looked for. Case, and how accents are typed, do not count.
#[derive(Clone, Debug)]
pub struct Query {
    parts: Vec<Part>,
}

/// One word of a query.
#[derive(Clone, Debug)]
enum Part {
    /// Every word.
    Any,
    /// The folded word.
    Word(String),
    /// Every word that matches as a whole, and the beginning and the end that all of them have.
    Matching(Box<Regex>, String, String),
}

/// Why a query cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryError {
    /// There is no word in it.
    Empty,
    /// An expression is not well formed.
    Expression {
        /// The expression.
        expression: String,
        /// What is wrong with it, in one line.
        reason: String,
    },
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => {
                f.write_str("there is no word to look for; name one, as climat* or \"in spite of\"")
            }
            Self::Expression { expression, reason } => {
                write!(
                    f,
                    "{expression}: not a regular expression ({reason}); correct it, or leave --regex out"
                )
            }
        }
    }
}

impl std::error::Error for QueryError {}

/// Letters that no text has use for stand for `*` and `?` while a query is cut into words, so that a pattern is cut where
/// the words of a text are. Both are letters to UAX #29.
const ANY: char = '\u{A78F}';
const ONE: char = '\u{A7F7}';

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// [`QueryError`].
    pub fn parse(text: &str, syntax: Syntax) -> Result<Self, QueryError> {
        let parts: Vec<Part> = match syntax {
            Syntax::Regex => text.split_whitespace().map(expression).collect::<Result<_, _>>()?,
            Syntax::Literal => words(text).map(Part::Word).collect(),
            Syntax::Wildcards => {
                let lettered = text.replace('*', &ANY.to_string()).replace('?', &ONE.to_string());
                words(&lettered).map(|word| wildcard(&word)).collect()
            }
        };
        if parts.is_empty() { Err(QueryError::Empty) } else { Ok(Self { parts }) }
    }

    /// How many words a match has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.parts.len()
    }

    /// The types that each word of the query stands for.
    pub(super) fn kinds(&self, corpus: &Corpus) -> Vec<Kinds> {
        self.parts.iter().map(|part| part.kinds(corpus)).collect()
    }
}

/// The folded words of a text, as the program reads them.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    segment::words(text).map(|bytes| folded(&text[bytes]))
}

fn folded(word: &str) -> String {
    fold::folded(word).nfc().collect()
}

fn expression(text: &str) -> Result<Part, QueryError> {
    let composed: String = text.nfc().collect();
    let built = RegexBuilder::new(&format!("^(?:{composed})$")).case_insensitive(true).build();
    built.map(|regex| Part::Matching(Box::new(regex), String::new(), String::new())).map_err(|error| {
        // The last line of its message says what is wrong; those before draw where.
        let message = error.to_string();
        let reason = message.lines().last().unwrap_or_default();
        let reason = reason.trim_start_matches("error: ").trim().to_owned();
        QueryError::Expression { expression: text.to_owned(), reason }
    })
}

/// A word that may hold the letters for `*` and `?`.
fn wildcard(word: &str) -> Part {
    if !word.contains([ANY, ONE]) {
        return Part::Word(word.to_owned());
    }
    if word.chars().all(|scalar| scalar == ANY) {
        return Part::Any;
    }
    let mut pattern = String::from("^");
    for scalar in word.chars() {
        match scalar {
            ANY => pattern.push_str("(?s:.*)"),
            ONE => pattern.push_str("(?s:.)"),
            _ => pattern.push_str(&regex::escape(scalar.encode_utf8(&mut [0; 4]))),
        }
    }
    pattern.push('$');
    let regex = Regex::new(&pattern).expect("escaped letters and two fixed pieces are well formed");
    let prefix = word.split([ANY, ONE]).next().unwrap_or_default();
    let suffix = word.rsplit([ANY, ONE]).next().unwrap_or_default();
    Part::Matching(Box::new(regex), prefix.to_owned(), suffix.to_owned())
}

impl Part {
    fn kinds(&self, corpus: &Corpus) -> Kinds {
        match self {
            Self::Any => Kinds::Any,
            Self::Word(word) => {
                corpus.kind(word).map_or_else(|| Kinds::Some(Vec::new()), |kind| Kinds::Some(vec![kind]))
            }
            Self::Matching(regex, prefix, suffix) => {
                let words = corpus.words();
                let first = words.partition_point(|word| word.as_str() < prefix.as_str());
                let begin_alike = words[first..].iter().take_while(|word| word.starts_with(prefix.as_str()));
                let candidates: Vec<(u32, &String)> =
                    (0u32..).zip(words).skip(first).take(begin_alike.count()).collect();
                let matching = halves(&candidates, PARALLEL, |_, candidates| {
                    // Each thread with an expression of its own: those that share one wait for each other.
                    let regex = regex.clone();
                    let is_met = |word: &str| word.ends_with(suffix.as_str()) && regex.is_match(word);
                    let met = candidates.iter().filter(|(_, word)| is_met(word));
                    met.map(|(kind, _)| *kind).collect::<Vec<u32>>()
                });
                Kinds::Some(matching.concat())
            }
        }
    }
}

/// The types that one word of a query stands for, in the order of their numbers.
#[derive(Clone, Debug)]
pub(super) enum Kinds {
    Any,
    Some(Vec<u32>),
}

impl Kinds {
    /// How many running words they are.
    pub(super) fn count(&self, corpus: &Corpus) -> usize {
        match self {
            Self::Any => corpus.tokens().len(),
            Self::Some(kinds) => kinds.iter().map(|&kind| corpus.positions(kind).len()).sum(),
        }
    }

    /// Whether a type is among them, for asking often.
    pub(super) fn set(&self, types: usize) -> KindSet {
        match self {
            Self::Any => KindSet::Any,
            Self::Some(kinds) if kinds.len() == 1 => KindSet::One(kinds[0]),
            Self::Some(kinds) => {
                let mut bits = vec![false; types];
                kinds.iter().for_each(|&kind| bits[kind as usize] = true);
                KindSet::Many(bits)
            }
        }
    }
}

pub(super) enum KindSet {
    Any,
    One(u32),
    Many(Vec<bool>),
}

impl KindSet {
    pub(super) fn contains(&self, kind: u32) -> bool {
        match self {
            Self::Any => true,
            Self::One(one) => *one == kind,
            Self::Many(bits) => bits[kind as usize],
        }
    }
}
