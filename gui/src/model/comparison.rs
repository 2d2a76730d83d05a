//! What two documents share.

use super::{Analysis, Cancelled, Document, DocumentId, Task};

/// A value for each of the two documents.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Directed<T> {
    /// Of the first document.
    pub a: T,
    /// Of the second document.
    pub b: T,
}

/// Where a passage stands in one of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first byte of its first word.
    pub start: u32,
    /// The byte behind its last word.
    pub end: u32,
    /// Its first word: an index into [`Analysis::words`].
    pub word: u32,
}

/// A run of words that both documents have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// How many words.
    pub words: u32,
    /// Where it stands in the first document.
    pub a: Place,
    /// Where it stands in the second document.
    pub b: Place,
    /// Whether all of it is inside quotation marks in the first document.
    pub quoted_a: bool,
    /// Whether all of it is inside quotation marks in the second document.
    pub quoted_b: bool,
}

/// One measure of how alike the documents are.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// The name that files and the command line use.
    pub id: &'static str,
    /// Its value; `None` where it is undefined.
    pub value: Option<f64>,
}

/// What two documents share.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The first document.
    pub a: DocumentId,
    /// The second document.
    pub b: DocumentId,
    /// How it was measured, as a signature that belongs beside every figure.
    pub settings: String,
    /// The share of each document's words that stand inside passages; `None` for a document without words.
    pub coverage: Directed<Option<f64>>,
    /// The share of each document's words that stand inside passages and inside quotation marks in that document: at
    /// most [`Self::coverage`].
    pub quoted: Directed<Option<f64>>,
    /// The passages, none overlapping another in either document, in the order of the first.
    pub passages: Vec<Passage>,
    /// The other measures.
    pub metrics: Vec<Metric>,
}

impl Comparison {
    /// The fewest words that make a passage.
    pub const MINIMUM_WORDS: u32 = 5;

    /// Compares two documents by their analyses.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(a: (&Document, &Analysis), b: (&Document, &Analysis), task: &Task) -> Result<Self, Cancelled> {
        task.advance(0, 1)?;
        Ok(Self {
            a: a.0.id,
            b: b.0.id,
            settings: String::new(),
            coverage: Directed::default(),
            quoted: Directed::default(),
            passages: Vec::new(),
            metrics: Vec::new(),
        })
    }
}
