//! The documents that have a phrase.

use std::sync::Arc;

use super::made_by;
use crate::model::{Bytes, Cell, Column, Kind, Listing, Phrase};

/// The documents that have a phrase, those that have it most often first.
pub struct HolderList {
    phrase: Arc<Phrase>,
    names: Arc<Vec<String>>,
    columns: Vec<Column>,
}

impl HolderList {
    /// What was found, and what the documents are called on screen in the order in which they were looked into.
    #[must_use]
    pub fn new(phrase: Arc<Phrase>, names: Arc<Vec<String>>) -> Self {
        let columns = vec![
            Column {
                kind: Kind::Words { shares: 2 },
                ..Column::words(
                    "document",
                    "Document",
                    "A document that has the phrase. Click to see it there.",
                )
            },
            Column::count("times", "Times", "Times\nHow often the phrase stands in the document."),
            Column {
                kind: Kind::Words { shares: 3 },
                ..Column::words(
                    "first",
                    "First",
                    "The first place where it stands, with the words around it.",
                )
            },
        ];
        Self { phrase, names, columns }
    }

    /// The document of a row, by its place among those looked into, and where the phrase stands first.
    #[must_use]
    pub fn place(&self, row: usize) -> Option<(usize, Bytes)> {
        self.phrase.holders.get(row).map(|holder| (holder.document, holder.first))
    }
}

impl Listing for HolderList {
    fn name(&self) -> String {
        "Documents with the phrase".to_owned()
    }

    fn settings(&self) -> String {
        format!("{}|phrase:{}", made_by(), self.phrase.words.join(" "))
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.phrase.holders.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let holder = &self.phrase.holders[row];
        match column {
            0 => self.names[holder.document].as_str().into(),
            1 => Cell::Count(holder.times),
            _ => holder.context.as_str().into(),
        }
    }
}
