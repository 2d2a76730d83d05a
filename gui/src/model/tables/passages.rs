//! The passages of two documents, as a reader sees them.

use std::sync::Arc;

use crate::model::{Cell, Column, Comparison, Document, Kind, Kinship, Listing, Place};

/// The joined passages, the longest first.
pub struct PassageList {
    comparison: Arc<Comparison>,
    a: Arc<Document>,
    /// The passages of the comparison, the longest first.
    order: Vec<usize>,
    columns: Vec<Column>,
}

impl PassageList {
    /// The joined passages of a comparison whose first document is `a`.
    #[must_use]
    pub fn new(comparison: Arc<Comparison>, a: Arc<Document>) -> Self {
        let passages = &comparison.chained.passages;
        let mut order: Vec<usize> = (0..passages.len()).collect();
        order.sort_by_key(|&passage| std::cmp::Reverse(passages[passage].words));
        let columns = vec![
            Column::count("words", "Words", "Words\nHow many words have a partner in the other text."),
            Column {
                kind: Kind::Words { shares: 3 },
                ..Column::words(
                    "passage",
                    "Passage",
                    "The passage as it stands in A. Click to see it in both texts.",
                )
            },
            Column::count(
                "gaps",
                "Gaps",
                "Gaps\nPlaces within the passage where a few words differ. They are shown word by word where it is chosen.",
            ),
            Column::words(
                "quoted",
                "Quoted",
                "Quoted\nIn which of the texts more than half of it stands inside quotation marks.",
            ),
            Column::count(
                "spelled_otherwise",
                "Names",
                "Names\nNames in gaps that are spelled otherwise in B.",
            ),
            Column::count("word_a", "In A", "In A\nThe number of its first word in A."),
            Column::count("word_b", "In B", "In B\nThe number of its first word in B."),
        ];
        Self { comparison, a, order, columns }
    }

    /// The columns that have room beside the texts.
    pub const SHOWN: [usize; 4] = [0, 1, 2, 3];
    /// Those that have it in a small window.
    pub const SHOWN_NARROW: [usize; 3] = [0, 1, 2];

    /// The passage of a row: an index into the passages of the comparison.
    #[must_use]
    pub fn passage(&self, row: usize) -> Option<usize> {
        self.order.get(row).copied()
    }

    /// The row of a passage.
    #[must_use]
    pub fn row(&self, passage: usize) -> Option<usize> {
        self.order.iter().position(|&other| other == passage)
    }
}

/// A stretch of a text on one line.
fn on_one_line(document: &Document, place: Place) -> String {
    let text = document.text.get(place.start as usize..place.end as usize).unwrap_or("");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Listing for PassageList {
    fn name(&self) -> String {
        "Shared passages".to_owned()
    }

    fn settings(&self) -> String {
        format!("{}|{}", self.comparison.settings, self.comparison.chained.settings())
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.order.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let passage = &self.comparison.chained.passages[self.order[row]];
        match column {
            0 => Cell::Count(u64::from(passage.words)),
            1 => on_one_line(&self.a, passage.a).into(),
            2 => {
                let tiles = passage.stretches.iter().filter(|stretch| stretch.kinship == Kinship::Same);
                Cell::Count((tiles.count() as u64).saturating_sub(1))
            }
            3 => match (passage.quoted.a, passage.quoted.b) {
                (true, true) => "in both",
                (true, false) => "in A",
                (false, true) => "in B",
                (false, false) => "no",
            }
            .into(),
            4 => Cell::Count(u64::from(passage.names)),
            5 => Cell::Count(u64::from(passage.a.word) + 1),
            _ => Cell::Count(u64::from(passage.b.word) + 1),
        }
    }
}
