//! Words and runs of words by frequency.

use std::sync::Arc;

use lexometer::frequency::DISPERSION;

use super::{column, made_by};
use crate::model::{Cell, Column, Corpus, GramList, Listing};

const COUNTS: usize = 4;
const SHOWN: [(&str, u8); 4] = [("Range", 0), ("D", 2), ("DP", 2), ("DPnorm", 2)];

/// Words and runs of words by frequency, and how evenly each is spread.
pub struct GramTable {
    corpus: Arc<Corpus>,
    list: Arc<GramList>,
    columns: Vec<Column>,
    /// The documents they are from, as they are called on screen.
    from: String,
}

impl GramTable {
    /// The list of a corpus, whose documents are called `from`.
    #[must_use]
    pub fn new(corpus: Arc<Corpus>, list: Arc<GramList>, from: String) -> Self {
        let (what, whole) = match list.length {
            1 => ("Word", "words".to_owned()),
            length => ("Run of words", format!("runs of {length} words")),
        };
        let parts = format!("\nOver {} parts.", list.parts);
        let mut columns = vec![
            Column::count("rank", "Rank", "The place by frequency; equals by the alphabet."),
            Column::words(
                "word",
                what,
                "As it is counted: without capitals, and not lemmatised, so that “copy” and “copied” are two.",
            ),
            Column::count("count", "Count", "How often it occurs."),
            Column::number(
                "per_million",
                "Per million",
                0,
                format!("How often it would occur in a million {whole}."),
            ),
        ];
        columns.extend(DISPERSION.iter().zip(SHOWN).map(|(measure, (name, decimals))| {
            let mut column = column(measure, name, decimals);
            column.explains += &parts;
            column
        }));
        Self { corpus, list, columns, from }
    }

    /// The column of the words.
    pub const WORDS: usize = 1;
    /// The columns of a short list: how often, and not how evenly.
    pub const FREQUENCIES: [usize; 4] = [0, 1, 2, 3];

    /// The columns of a narrow list: how evenly, and hardly more.
    pub const DISPERSION: [usize; 6] = [1, 2, 4, 5, 6, 7];

    /// Words of a run.
    #[must_use]
    pub fn length(&self) -> usize {
        self.list.length
    }

    /// How often a row occurs, and how often it would in a million.
    #[must_use]
    pub fn count(&self, row: usize) -> (u64, f64) {
        let gram = &self.list.rows[row];
        (gram.count, gram.per_million)
    }

    /// The words of a row, with spaces between.
    #[must_use]
    pub fn text(&self, row: usize) -> String {
        self.list.text(&self.corpus, &self.list.rows[row])
    }
}

impl Listing for GramTable {
    fn name(&self) -> String {
        match self.list.length {
            1 => format!("Words of {}", self.from),
            length => format!("Runs of {length} words of {}", self.from),
        }
    }

    fn settings(&self) -> String {
        format!("{}|ngrams:{}|parts:{}|lemmas:no", made_by(), self.list.length, self.list.parts)
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.list.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let gram = &self.list.rows[row];
        match column {
            0 => Cell::Count(row as u64 + 1),
            1 => self.text(row).into(),
            2 => Cell::Count(gram.count),
            3 => Cell::Number(Some(gram.per_million)),
            _ => Cell::Number(gram.dispersion.get(column - COUNTS).copied().flatten()),
        }
    }

    fn is_stop(&self, row: usize) -> bool {
        self.list.is_stop(&self.corpus, &self.list.rows[row])
    }
}
