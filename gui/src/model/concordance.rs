//! Where a query is met in a corpus, each time with the words around it (key word in context).

use std::ops::Range;

use super::halves::halves;
use super::query::KindSet;
use super::{Cancelled, Corpus, Query, Task};

mod order;

/// A place in relation to a match, by which matches are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// The so-many-th word to the left of the match, 1 the nearest.
    Left(u32),
    /// The match itself.
    Match,
    /// The so-many-th word to the right of the match, 1 the nearest.
    Right(u32),
}

impl SortKey {
    /// One word for programs, as the command line takes it.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Left(steps) => format!("L{steps}"),
            Self::Match => "M".to_owned(),
            Self::Right(steps) => format!("R{steps}"),
        }
    }
}

/// At most so many keys put matches in order.
pub const MOST_SORT_KEYS: usize = 3;

/// Longer texts are read through on two threads.
const PARALLEL: usize = 1 << 16;

/// Every match of a query in a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concordance {
    /// The running word of the corpus that each match begins with, in the order asked for.
    pub matches: Vec<u32>,
    /// How many words a match has.
    pub length: usize,
}

/// One match with the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The document: an index into [`Corpus::documents`].
    pub document: usize,
    /// The first word of the match, as a running word of the document.
    pub word: u32,
    /// The bytes of the match in the document's text.
    pub bytes: Range<usize>,
    /// The text before it, its white space as single spaces.
    pub left: String,
    /// The match as it is written.
    pub matched: String,
    /// The text behind it.
    pub right: String,
}

impl Concordance {
    /// Finds every match and puts them in order: by the words at the places of `keys`, the first key first, then as they stand
    /// in the text. Only the first [`MOST_SORT_KEYS`] keys are looked at.
    ///
    /// Where a document ends before the place of a key, the match comes first.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(corpus: &Corpus, query: &Query, keys: &[SortKey], task: &Task) -> Result<Self, Cancelled> {
        task.advance(0, 2)?;
        let mut matches = find(corpus, query);
        task.advance(1, 2)?;
        let length = query.length();
        if !keys.is_empty() {
            order::put_in_order(corpus, &mut matches, keys, length, task)?;
        }
        task.advance(2, 2)?;
        Ok(Self { matches, length })
    }

    /// A match with so many words on either side, as far as its document goes.
    #[must_use]
    pub fn line(&self, corpus: &Corpus, index: usize, context: usize) -> Line {
        let at = self.matches[index];
        let document = corpus.document_of(at);
        let member = &corpus.documents()[document];
        let (first, last) = (at as usize, at as usize + self.length - 1);
        let leftmost = first.saturating_sub(context).max(member.tokens.start);
        let rightmost = (last + context).min(member.tokens.end - 1);
        let start = |position: usize| corpus.bytes(narrow(position)).start;
        let end = |position: usize| corpus.bytes(narrow(position)).end;
        let bytes = start(first)..end(last);
        Line {
            document,
            word: narrow(first - member.tokens.start),
            left: single_spaced(&member.text[start(leftmost)..bytes.start]),
            matched: single_spaced(&member.text[bytes.clone()]),
            right: single_spaced(&member.text[bytes.end..end(rightmost)]),
            bytes,
        }
    }

    /// Where a match stands in its document: 0 is the first word, 1 behind the last. For a dispersion plot.
    #[must_use]
    pub fn share(&self, corpus: &Corpus, index: usize) -> f64 {
        let at = self.matches[index];
        let tokens = &corpus.documents()[corpus.document_of(at)].tokens;
        f64::from(narrow(at as usize - tokens.start)) / f64::from(narrow(tokens.len()))
    }
}

impl SortKey {
    /// The word at the place, as a number that comes before all words where there is none.
    fn of(self, corpus: &Corpus, member: &Range<usize>, at: usize, length: usize) -> u32 {
        let place = match self {
            Self::Left(steps) => at.checked_sub(steps as usize),
            Self::Match => Some(at),
            Self::Right(steps) => Some(at + length - 1 + steps as usize),
        };
        place.filter(|place| member.contains(place)).map_or(0, |place| corpus.tokens()[place] + 1)
    }
}

/// Every place where the query is met, in the order of the text.
fn find(corpus: &Corpus, query: &Query) -> Vec<u32> {
    let kinds = query.kinds(corpus);
    let counts: Vec<usize> = kinds.iter().map(|kinds| kinds.count(corpus)).collect();
    // The rarest word of the query leads; the others are looked up beside it.
    let lead = (0..kinds.len()).min_by_key(|&part| counts[part]).expect("a query has a word");
    let sets: Vec<_> = kinds.iter().map(|kinds| kinds.set(corpus.words().len())).collect();
    let tokens = corpus.tokens();
    let mut found: Vec<u32> = match &kinds[lead] {
        super::query::Kinds::Some(kinds) if kinds.len() == 1 => corpus.positions(kinds[0]).to_vec(),
        // Places of many types have to be sorted: for frequent ones it is quicker to read the whole text.
        super::query::Kinds::Some(kinds) if counts[lead] < tokens.len() / 16 => {
            let mut places: Vec<u32> =
                kinds.iter().flat_map(|&kind| corpus.positions(kind)).copied().collect();
            places.sort_unstable();
            places
        }
        _ => everywhere(tokens, &sets[lead]),
    };
    if sets.len() > 1 {
        let is_met = |&lead_at: &u32| {
            let first = (lead_at as usize).checked_sub(lead)?;
            let run = tokens.get(first..first + sets.len())?;
            let met = run.iter().zip(&sets).all(|(&kind, set)| set.contains(kind));
            let same_document =
                || corpus.document_of(narrow(first)) == corpus.document_of(narrow(first + sets.len() - 1));
            (met && same_document()).then(|| narrow(first))
        };
        found = found.iter().filter_map(is_met).collect();
    }
    found
}

/// The places of all running words of those types, by a look at each.
fn everywhere(tokens: &[u32], set: &KindSet) -> Vec<u32> {
    if matches!(set, KindSet::Any) {
        return (0..narrow(tokens.len())).collect();
    }
    let found = halves(tokens, PARALLEL, |before, tokens| {
        let found = (narrow(before)..).zip(tokens).filter(|(_, kind)| set.contains(**kind));
        found.map(|(at, _)| at).collect::<Vec<u32>>()
    });
    found.concat()
}

fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut is_space = false;
    for scalar in text.chars() {
        let space = scalar.is_whitespace();
        if !space || !is_space {
            spaced.push(if space { ' ' } else { scalar });
        }
        is_space = space;
    }
    spaced
}

#[expect(clippy::cast_possible_truncation, reason = "a corpus has fewer than 2^32 words")]
const fn narrow(number: usize) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests;
