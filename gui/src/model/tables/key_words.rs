//! The words that set documents apart.

use std::sync::Arc;

use lexometer::keyness::{BIC, CHI2, Contrast, G2, KEYNESS, LOG_RATIO, P_G2, PERCENT_DIFF};
use lexometer::measure::Measure;

use super::{column, made_by};
use crate::model::{Cell, Column, Keyness, Listing};

/// The measures that have a column: how much first, how surely second.
const SHOWN: [(&Measure<Contrast>, &str, u8); 6] = [
    (&LOG_RATIO, "Log ratio", 2),
    (&PERCENT_DIFF, "%DIFF", 0),
    (&G2, "G²", 1),
    (&CHI2, "χ²", 1),
    (&BIC, "BIC", 1),
    (&P_G2, "p (G²)", 4),
];
const COUNTS: usize = 3;

/// The words that set documents apart.
pub struct KeyWordList {
    found: Arc<Keyness>,
    target: String,
    reference: String,
    minimum: u64,
    columns: Vec<Column>,
}

impl KeyWordList {
    /// What sets the target apart from the reference; both by their names on screen.
    #[must_use]
    pub fn new(found: Arc<Keyness>, target: String, reference: String, minimum: u64) -> Self {
        let mut columns = vec![
            Column::words("word", "Word", "Click a word for its concordance."),
            Column::count("target", "Here", format!("How often it occurs in “{target}”.")),
            Column::count("reference", "There", format!("How often it occurs in {reference}.")),
        ];
        columns.extend(SHOWN.iter().map(|&(measure, name, decimals)| column(measure, name, decimals)));
        Self { found, target, reference, minimum, columns }
    }

    /// The word of a row.
    #[must_use]
    pub fn word(&self, row: usize) -> &str {
        &self.found.rows[row].word
    }
}

impl Listing for KeyWordList {
    fn name(&self) -> String {
        format!("Key words of {}", self.target)
    }

    fn settings(&self) -> String {
        let (target, reference) = (self.found.target_tokens, self.found.reference_tokens);
        format!(
            "{}|target:{} ({target} words)|reference:{} ({reference} words)|minimum:{}",
            made_by(),
            self.target,
            self.reference,
            self.minimum
        )
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.found.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let word = &self.found.rows[row];
        match column {
            0 => word.word.as_str().into(),
            1 => Cell::Count(word.counts.target),
            2 => Cell::Count(word.counts.reference),
            _ => {
                let shown = SHOWN.get(column - COUNTS).map(|(measure, ..)| measure.id);
                let place = KEYNESS.iter().position(|measure| Some(measure.id) == shown);
                Cell::Number(place.and_then(|place| word.values[place]))
            }
        }
    }

    fn is_stop(&self, row: usize) -> bool {
        self.found.rows[row].stop
    }
}
