//! The matches of a query with the words around them.

use std::sync::Arc;

use super::made_by;
use crate::model::{Cell, Column, Concordance, Corpus, Kind, Line, Listing, SortKey};

/// Words on either side of a match. A window shows as many as it has room for.
const CONTEXT: usize = 12;

/// The matches of a query, in the order of the concordance.
pub struct MatchList {
    corpus: Arc<Corpus>,
    found: Arc<Concordance>,
    /// What the documents are called on screen, in the order of the corpus.
    names: Vec<String>,
    asked: String,
    columns: Vec<Column>,
}

impl MatchList {
    /// The matches of a query that was asked in these words, with its matches put in order by `keys`; and what the
    /// documents of the corpus are called on screen.
    #[must_use]
    pub fn new(
        corpus: Arc<Corpus>,
        found: Arc<Concordance>,
        names: Vec<String>,
        query: &str,
        keys: &[SortKey],
    ) -> Self {
        let context = |id, name: &'static str, kind| {
            let explains = "The words beside the match, as they stand in the text. Click to sort by the nearest of them.";
            Column { kind, ..Column::words(id, name, explains) }.unsorted()
        };
        let columns = vec![
            Column::words("document", "Document", "The document that the match is in.").unsorted(),
            context("left", "Before", Kind::Before),
            Column::words("match", "Match", "The match as it is written. Click to sort by it.").unsorted(),
            context("right", "After", Kind::Words { shares: 3 }),
            Column::count(
                "word",
                "Word",
                "The running word of the document that the match begins with, from 1.",
            ),
            Column::count("start", "Byte", "The byte of the text that the match begins with, from 0."),
        ];
        let keys: Vec<String> = keys.iter().map(SortKey::key).collect();
        let keys = if keys.is_empty() { "text".to_owned() } else { keys.join(",") };
        let asked = format!("{}|query:{query}|sort:{keys}|context:{CONTEXT}", made_by());
        Self { corpus, found, names, asked, columns }
    }

    /// The columns that a list of lines has: a match with what is before and after it.
    pub const LINES: [usize; 3] = [1, 2, 3];
    /// The same with the document in front.
    pub const LINES_WITH_DOCUMENTS: [usize; 4] = [0, 1, 2, 3];

    /// A match with the words around it.
    #[must_use]
    pub fn line(&self, row: usize) -> Line {
        self.found.line(&self.corpus, row, CONTEXT)
    }
}

impl Listing for MatchList {
    fn name(&self) -> String {
        "Concordance".to_owned()
    }

    fn settings(&self) -> String {
        self.asked.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.found.matches.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        if column == 0 {
            let document = self.corpus.document_of(self.found.matches[row]);
            return self.names.get(document).map_or("", String::as_str).into();
        }
        let line = self.line(row);
        match column {
            1 => line.left.trim_start().to_owned().into(),
            2 => line.matched.into(),
            3 => line.right.trim_end().to_owned().into(),
            4 => Cell::Count(u64::from(line.word) + 1),
            _ => {
                let shift = self.corpus.documents()[line.document].bytes_before_text;
                Cell::Count(line.bytes.start as u64 + shift)
            }
        }
    }
}
