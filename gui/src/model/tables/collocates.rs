//! The words near the matches of a query.

use std::sync::Arc;

use lexometer::keyness::Cooccurrence;
use lexometer::keyness::{COLLOCATION, LOG_DICE, MI3, PAIR_G2, PMI, T_SCORE, Z_SCORE};
use lexometer::measure::Measure;

use super::{column, made_by};
use crate::model::{Cell, CollocateSettings, Collocates, Column, Corpus, Listing};

/// The measures that have a column, effects first.
const SHOWN: [(&Measure<Cooccurrence>, &str, u8); 6] = [
    (&LOG_DICE, "logDice", 2),
    (&PMI, "PMI", 2),
    (&MI3, "MI³", 2),
    (&T_SCORE, "t", 2),
    (&Z_SCORE, "z", 2),
    (&PAIR_G2, "G²", 1),
];
const COUNTS: usize = 5;

/// The words near the matches of a query.
pub struct CollocateList {
    corpus: Arc<Corpus>,
    found: Arc<Collocates>,
    asked: String,
    columns: Vec<Column>,
}

impl CollocateList {
    /// The words near the matches of a query that was asked in these words.
    #[must_use]
    pub fn new(corpus: Arc<Corpus>, found: Arc<Collocates>, query: &str) -> Self {
        let CollocateSettings { left, right, minimum } = found.settings;
        let near = format!("up to {left} words before a match or {right} behind it");
        let mut columns = vec![
            Column::words(
                "word",
                "Word",
                format!("A word that stands {near}. Click a word for its concordance."),
            ),
            Column::count("together", "Near", format!("How often it stands {near}.")),
            Column::count("left", "Before", "How often it stands before a match."),
            Column::count(
                "right",
                "After",
                "How often it stands after a match. A word between two matches is both.",
            ),
            Column::count("count", "In all", "How often it occurs anywhere."),
        ];
        columns.extend(SHOWN.iter().map(|&(measure, name, decimals)| column(measure, name, decimals)));
        let asked = format!("{}|query:{query}|span:{left},{right}|minimum:{minimum}", made_by());
        Self { corpus, found, asked, columns }
    }

    /// The word of a row.
    #[must_use]
    pub fn word(&self, row: usize) -> &str {
        self.corpus.word(self.found.rows[row].kind)
    }
}

impl Listing for CollocateList {
    fn name(&self) -> String {
        "Collocates".to_owned()
    }

    fn settings(&self) -> String {
        self.asked.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.found.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let collocate = &self.found.rows[row];
        match column {
            0 => self.word(row).into(),
            1 => Cell::Count(collocate.counts.together),
            2 => Cell::Count(collocate.left),
            3 => Cell::Count(collocate.right),
            4 => Cell::Count(collocate.counts.collocate),
            _ => {
                let shown = SHOWN.get(column - COUNTS).map(|(measure, ..)| measure.id);
                let place = COLLOCATION.iter().position(|measure| Some(measure.id) == shown);
                Cell::Number(place.and_then(|place| collocate.values[place]))
            }
        }
    }

    fn is_stop(&self, row: usize) -> bool {
        self.corpus.is_stop(self.found.rows[row].kind)
    }
}
