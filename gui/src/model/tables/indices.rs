//! Every lexical index of a document.

use std::sync::Arc;

use lexometer::diversity::Direction;

use crate::model::{Cell, Column, LexicalScore, Lexis, Listing};

/// Every lexical index of a document.
pub struct IndexList {
    lexis: Arc<Lexis>,
    document: String,
    columns: [Column; 4],
}

impl IndexList {
    /// The columns of a window; files have the names that programs use too.
    pub const ON_SCREEN: [usize; 3] = [0, 1, 2];

    /// The indices of a document that is called so on screen.
    #[must_use]
    pub fn new(lexis: Arc<Lexis>, document: String) -> Self {
        let columns = [
            Column::words("name", "Index", "Point at an index for its formula and its source."),
            Column::number(
                "value",
                "Value",
                4,
                "Point at a value for its formula, or for why there is none.",
            ),
            Column::words("richer", "Richer text", "Which way a richer vocabulary moves the index."),
            Column::words("id", "Name in files", "What the command line and files call it."),
        ];
        Self { lexis, document, columns }
    }

    fn score(&self, row: usize) -> &LexicalScore {
        &self.lexis.scores[row]
    }
}

impl Listing for IndexList {
    fn name(&self) -> String {
        format!("Lexical indices of {}", self.document)
    }

    fn settings(&self) -> String {
        self.lexis.settings.signature()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.lexis.scores.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let score = self.score(row);
        match column {
            0 => score.name.into(),
            1 => Cell::Number(score.value.as_ref().ok().copied()),
            2 => match score.direction {
                Direction::HigherIsRicher => "higher".into(),
                Direction::LowerIsRicher => "lower".into(),
                Direction::Neither => "".into(),
            },
            _ => score.id.into(),
        }
    }

    fn explains(&self, row: usize, _column: usize) -> Option<String> {
        let score = self.score(row);
        let mut says = format!("{}\n{}", score.name, score.formula);
        if let Err(reason) = &score.value {
            says += &format!("\nNo value: {reason}.");
        }
        if !score.notes.is_empty() {
            says += &format!("\n{}", score.notes);
        }
        Some(format!("{says}\nSource: {}", score.source))
    }
}
