//! Sentences, with why each ends.

use std::sync::Arc;

use crate::model::{Analysis, Cell, Column, Document, Kind, Listing, Rule, SentenceOrder};

/// The sentences of a document in one order, or those of them in which one rule decided.
pub struct SentenceList {
    document: Arc<Document>,
    analysis: Arc<Analysis>,
    rule: Option<Rule>,
    order: SentenceOrder,
    columns: [Column; 5],
}

impl SentenceList {
    /// Those of a document.
    #[must_use]
    pub fn new(
        document: Arc<Document>,
        analysis: Arc<Analysis>,
        rule: Option<Rule>,
        order: SentenceOrder,
    ) -> Self {
        let columns = [
            Column::count("sentence", "Sentence", "The number of the sentence in the text, from 1."),
            Column::count("words", "Words", "How many words begin in it."),
            Column::words("rule", "Why it ends", "The rule that ended it."),
            Column::count(
                "doubtful",
                "Doubtful places",
                "How many of its decisions word lists, the size of a letter or the layout of lines had to make.",
            ),
            Column {
                kind: Kind::Words { shares: 4 },
                ..Column::words("text", "Text", "The sentence as it is written.")
            },
        ];
        Self { document, analysis, rule, order, columns }
    }

    /// The sentence of a row, by its number from 0.
    #[must_use]
    pub fn number(&self, row: usize) -> u32 {
        self.analysis.division.sentences(self.rule, self.order)[row]
    }
}

impl Listing for SentenceList {
    fn name(&self) -> String {
        format!("Sentences of {}", self.document.name)
    }

    fn settings(&self) -> String {
        let rule = self.rule.map(|rule| format!("|rule:{}", rule.name())).unwrap_or_default();
        format!("{}{rule}", self.analysis.signature())
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.analysis.division.sentences(self.rule, self.order).len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let number = self.number(row);
        let sentence = &self.analysis.sentences[number as usize];
        match column {
            0 => Cell::Count(u64::from(number) + 1),
            1 => Cell::Count(sentence.words.into()),
            2 => sentence.rule().name().into(),
            3 => {
                let joins = self.analysis.division.joins_of(number as usize);
                let inside = joins.iter().filter(|join| join.doubt.is_some()).count();
                Cell::Count(u64::from(sentence.doubt.is_some()) + inside as u64)
            }
            _ => {
                let bytes = sentence.start as usize..sentence.end as usize;
                self.document.text.get(bytes).unwrap_or_default().into()
            }
        }
    }
}
