//! What was measured of one document.

use std::fmt;

use lexometer::document::Counts;

use super::{Cancelled, Document, DocumentId, Task};

/// A readability formula, as the core describes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Formula {
    /// The name that files and the command line use.
    pub id: &'static str,
    /// The name that people use.
    pub name: &'static str,
}

/// Why a formula has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// The text is empty.
    Empty,
}

/// One running word (token): where it stands, and which type it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its first byte.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// Its type: an index into [`Analysis::types`].
    pub type_id: u32,
}

/// One sentence: where it stands, and how many words it has. Without the white space around it; a sentence has at
/// least one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its first byte.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// How many words it has.
    pub words: u32,
}

/// One distinct folded word.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// The word, folded and in Unicode's normal form C.
    pub word: String,
    /// How often it occurs.
    pub count: u64,
    /// How often it occurs in a million words.
    pub per_million: f64,
    /// Whether it is a stop word of the document's language.
    pub stop: bool,
}

/// One formula's verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The formula.
    pub formula: &'static Formula,
    /// Its value, or why it has none.
    pub value: Result<f64, Undefined>,
}

/// The language a document was measured as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// The ISO 639-1 code, `und` when it is not known.
    pub code: &'static str,
    /// The English name.
    pub name: &'static str,
    /// What the choice rests on.
    pub found_by: FoundBy,
}

/// What the choice of a language rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// The user said so.
    Choice,
    /// The text looks like it.
    Detection,
    /// The text is too short or too mixed to tell, so this is taken for granted.
    Assumption,
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        f.write_str(match self.found_by {
            FoundBy::Choice => " (chosen)",
            FoundBy::Detection => " (detected)",
            FoundBy::Assumption => " (assumed)",
        })
    }
}

/// What a measurement depends on besides the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language, as an ISO 639-1 code, or `None` to find it.
    pub language: Option<&'static str>,
}

/// What was measured of one document.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The document.
    pub document: DocumentId,
    /// The counts that the formulas read.
    pub counts: Counts,
    /// All words, in the order of the text.
    pub words: Vec<Word>,
    /// All sentences, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// All types, the most frequent first, equals by code point.
    pub types: Vec<Type>,
    /// Whether [`Self::types`] is complete and its counts are exact.
    pub exact: bool,
    /// Every formula, in the core's order.
    pub scores: Vec<Score>,
    /// The language it was measured as.
    pub language: Language,
    /// How it was measured.
    pub settings: Settings,
}

impl Analysis {
    /// Measures a document.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(document: &Document, settings: Settings, task: &Task) -> Result<Self, Cancelled> {
        task.advance(0, 1)?;
        Ok(Self {
            document: document.id,
            counts: Counts::new(),
            words: Vec::new(),
            sentences: Vec::new(),
            types: Vec::new(),
            exact: true,
            scores: Vec::new(),
            language: Language { code: "en", name: "English", found_by: FoundBy::Assumption },
            settings,
        })
    }
}
