//! What moved a score: sentences and words.

use std::sync::Arc;

use lexometer::readability::{Formula, Unit};

use super::made_by;
use crate::model::{Analysis, Cell, Column, Document, Kind, Listing, Moved};

/// The column of what something does to the score.
fn effect_column(formula: &Formula, without: &str) -> Column {
    let unit = match formula.scale.unit {
        Unit::Grade => "school years",
        _ => "points",
    };
    let explains =
        format!("How much easier the text would be without {without}, in {unit} of {}.", formula.name);
    Column::number("effect", "Effect", 2, explains)
}

fn settings(moved: &Moved) -> String {
    format!("{}|formula:{}", made_by(), moved.formula.id)
}

/// The sentences that make a text hardest.
pub struct MovedSentenceList {
    moved: Arc<Moved>,
    document: Arc<Document>,
    columns: [Column; 3],
}

impl MovedSentenceList {
    /// The columns of a window; files have the place too.
    pub const ON_SCREEN: [usize; 2] = [0, 1];

    /// Those of a document.
    #[must_use]
    pub fn new(moved: Arc<Moved>, document: Arc<Document>) -> Self {
        let columns = [
            effect_column(moved.formula, "this sentence"),
            Column {
                kind: Kind::Words { shares: 4 },
                ..Column::words("sentence", "Sentence", "Click a sentence to see it in the text.")
            },
            Column::count("start", "Byte", "The byte of the text that it begins with, from 0."),
        ];
        Self { moved, document, columns }
    }
}

impl Listing for MovedSentenceList {
    fn name(&self) -> String {
        "Hardest sentences".to_owned()
    }

    fn settings(&self) -> String {
        settings(&self.moved)
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
            _ => Cell::Count(sentence.start as u64 + self.document.bytes_before_text()),
        }
    }
}

/// The words that make a text hardest.
pub struct MovedWordList {
    moved: Arc<Moved>,
    /// Whether each is a stop word.
    stop: Vec<bool>,
    columns: [Column; 3],
}

impl MovedWordList {
    /// Those of a document, as it was measured.
    #[must_use]
    pub fn new(moved: Arc<Moved>, analysis: &Analysis) -> Self {
        let columns = [
            effect_column(moved.formula, "any of its occurrences"),
            Column::words("word", "Word", "Click a word for its concordance."),
            Column::count("count", "Count", "How often it occurs."),
        ];
        let is_stop = |word: &str| analysis.types.iter().any(|kind| kind.stop && kind.word == word);
        let stop = moved.words.iter().map(|moved| is_stop(&moved.word)).collect();
        Self { moved, stop, columns }
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
        settings(&self.moved)
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
            _ => Cell::Count(word.count),
        }
    }

    fn is_stop(&self, row: usize) -> bool {
        self.stop[row]
    }
}
