//! What reading a text gave, in a form that can be compared.

use lexometer::document::{Counts, Document, Tally};
use lexometer::lexicon::{Lexicon, Types};

/// What a lexicon says of its words, in an order of its own.
#[derive(Debug, PartialEq)]
pub struct Listed {
    /// Word, lower and upper bound.
    pub rows: Vec<(String, u64, u64)>,
    /// Running words.
    pub tokens: u64,
    /// Distinct words.
    pub types: Types,
    /// Whether all of it is exact.
    pub is_exact: bool,
    /// How often a word without a row may have occurred.
    pub floor: u64,
    /// Tokens that found no room.
    pub oversized: u64,
}

/// What the lexicon says.
#[must_use]
pub fn listed(lexicon: &Lexicon<'_>) -> Listed {
    let mut rows: Vec<_> = lexicon.rows().map(|row| (row.word.to_owned(), row.lower, row.upper)).collect();
    rows.sort();
    Listed {
        rows,
        tokens: lexicon.tokens(),
        types: lexicon.types(),
        is_exact: lexicon.is_exact(),
        floor: lexicon.floor(),
        oversized: lexicon.oversized(),
    }
}

/// What a document says.
#[derive(Debug, PartialEq)]
pub struct Said {
    /// Its sums.
    pub tally: Tally,
    /// What the formulas read.
    pub counts: Counts,
    /// Its words.
    pub words: Listed,
}

/// What the document says.
#[must_use]
pub fn said(document: &Document<'_>) -> Said {
    Said { tally: *document.tally(), counts: document.counts(), words: listed(document.lexicon()) }
}
