//! What moved a score: sentences and words.

use std::sync::Arc;

use lexometer::document::{Counts, Quantity};
use lexometer::readability::{Formula, Unit};

use crate::model::{Analysis, Cell, Column, Document, Kind, Listing, Moved};

/// The column of what something does to the score.
fn effect_column(formula: &Formula, without: &str) -> Column {
    let unit = match formula.scale.unit {
        Unit::Grade => "school years",
        _ => "points",
    };
    let explains = format!(
        "How much easier the text would be without {without}, in {unit} of {}.\n{}",
        formula.name, formula.formula
    );
    Column::number("effect", "Effect", 2, explains)
}

/// The columns of what the formula counts.
fn quantity_columns(
    moved: &Moved,
    quantities: &[Quantity],
    of: &'static str,
) -> impl Iterator<Item = Column> {
    quantities.iter().map(move |quantity| {
        let mut name = quantity.key().replace('_', " ");
        name[..1].make_ascii_uppercase();
        let explains =
            format!("{name} of {of}: {} reads them.\nIn the text: {}", moved.formula.name, quantity.key());
        Column::count(quantity.key(), name, explains)
    })
}

fn settings(moved: &Moved, analysis: &Analysis) -> String {
    format!("{}|formula:{}", analysis.signature(), moved.formula.id)
}

fn counted(counts: &Counts, quantity: Option<&Quantity>) -> Cell<'static> {
    Cell::Count(quantity.and_then(|quantity| counts.get(*quantity)).unwrap_or(0))
}

/// The sentences that make a text hardest.
pub struct MovedSentenceList {
    moved: Arc<Moved>,
    document: Arc<Document>,
    quantities: Vec<Quantity>,
    settings: String,
    columns: Vec<Column>,
}

impl MovedSentenceList {
    /// The columns of a narrow list: those of the quantities come behind, and then the place.
    pub const OWN: usize = 2;

    /// Those of a document, as it was measured.
    #[must_use]
    pub fn new(moved: Arc<Moved>, document: Arc<Document>, analysis: &Analysis) -> Self {
        let quantities: Vec<Quantity> = moved.quantities().collect();
        let mut columns = vec![
            effect_column(moved.formula, "this sentence"),
            Column {
                kind: Kind::Words { shares: 4 },
                ..Column::words("sentence", "Sentence", "Click a sentence to see it in the text.")
            },
        ];
        columns.extend(quantity_columns(&moved, &quantities, "the sentence"));
        columns.push(Column::count("start", "Byte", "The byte of the text that it begins with, from 0."));
        Self { settings: settings(&moved, analysis), moved, document, quantities, columns }
    }
}

impl Listing for MovedSentenceList {
    fn name(&self) -> String {
        "Hardest sentences".to_owned()
    }

    fn settings(&self) -> String {
        self.settings.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.moved.sentences.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let sentence = &self.moved.sentences[row];
        match column {
            0 => Cell::Number(Some(sentence.effect)),
            1 => {
                let text = self.document.text.get(sentence.start..sentence.end).unwrap_or_default();
                text.split_whitespace().collect::<Vec<_>>().join(" ").into()
            }
            _ if column + 1 == self.columns.len() => {
                Cell::Count(sentence.start as u64 + self.document.bytes_before_text())
            }
            _ => counted(&sentence.counts, self.quantities.get(column - Self::OWN)),
        }
    }
}

/// The words that make a text hardest.
pub struct MovedWordList {
    moved: Arc<Moved>,
    /// Whether each is a stop word.
    stop: Vec<bool>,
    quantities: Vec<Quantity>,
    settings: String,
    columns: Vec<Column>,
}

impl MovedWordList {
    /// The columns of a narrow list: those of the quantities come behind.
    pub const OWN: usize = 3;

    /// Those of a document, as it was measured.
    #[must_use]
    pub fn new(moved: Arc<Moved>, analysis: &Analysis) -> Self {
        // How many words its occurrences are stands there already.
        let quantities: Vec<Quantity> =
            moved.quantities().filter(|quantity| *quantity != Quantity::Words).collect();
        let mut columns = vec![
            effect_column(moved.formula, "any of its occurrences"),
            Column::words("word", "Word", "Click a word for its concordance."),
            Column::count("count", "Count", "How often it occurs."),
        ];
        columns.extend(quantity_columns(&moved, &quantities, "all its occurrences together"));
        let is_stop = |word: &str| analysis.types.iter().any(|kind| kind.stop && kind.word == word);
        let stop = moved.words.iter().map(|moved| is_stop(&moved.word)).collect();
        Self { settings: settings(&moved, analysis), moved, stop, quantities, columns }
    }

    /// The word of a row.
    #[must_use]
    pub fn word(&self, row: usize) -> &str {
        &self.moved.words[row].word
    }
}

impl Listing for MovedWordList {
    fn name(&self) -> String {
        "Hardest words".to_owned()
    }

    fn settings(&self) -> String {
        self.settings.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.moved.words.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let word = &self.moved.words[row];
        match column {
            0 => Cell::Number(Some(word.effect)),
            1 => word.word.as_str().into(),
            2 => Cell::Count(word.count),
            _ => counted(&word.counts, self.quantities.get(column - Self::OWN)),
        }
    }

    fn is_stop(&self, row: usize) -> bool {
        self.stop[row]
    }
}
