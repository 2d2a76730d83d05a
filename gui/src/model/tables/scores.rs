//! Every readability score of one document, with those of the others beside it.

use std::borrow::Cow;
use std::sync::Arc;

use lexometer::readability::{Direction, Formula, Unit};

use crate::model::{Analysis, Cell, Column, Kind, Listing, Score};

/// Every readability score of one document, with those of the others beside it.
pub struct ScoreList {
    own: Arc<Analysis>,
    name: String,
    others: Vec<Arc<Analysis>>,
    /// The places of the scores that are listed.
    rows: Vec<usize>,
    columns: Vec<Column>,
}

/// Whether formulas without a score are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UndefinedScores {
    /// They are left out.
    #[default]
    Hidden,
    /// They are there, with the reason.
    Shown,
}

/// The symbols of the formulas.
const SYMBOLS: &str =
    "ASL words per sentence, ASW syllables per word, W words, S sentences, L letters, C characters";

impl ScoreList {
    /// So many columns are of the document itself, before those of the others.
    pub const OWN: usize = 3;

    /// The scores of a document that is called `name` on screen, and of others by their names. What none of them has a score
    /// for is listed too if `undefined` says so, with the reason.
    #[must_use]
    pub fn new(
        own: Arc<Analysis>,
        name: String,
        others: Vec<(String, Arc<Analysis>)>,
        undefined: UndefinedScores,
    ) -> Self {
        let value = |id, name: Cow<'static, str>, of: &str| {
            Column::number(
                id,
                name,
                1,
                format!("The score of “{of}”. Point at it for the formula and its source."),
            )
        };
        let score = Column::words(
            "score",
            "Score",
            "Point at a score for its formula, its source and how to read it; click it for the sentences and words that moved it.",
        );
        let meaning = Column::words(
            "meaning",
            "What it says",
            "What the score says of the text, in a sentence; or why there is no score.",
        );
        let mut columns = vec![
            // Names differ at their ends, so they need nearly as much room as the sentences.
            Column { kind: Kind::Words { shares: 3 }, ..score },
            value("value", "Value".into(), &name),
            Column { kind: Kind::Words { shares: 4 }, ..meaning },
        ];
        let mut analyses = Vec::new();
        for (name, analysis) in others {
            columns.push(value("value_of_another", name.clone().into(), &name));
            analyses.push(analysis);
        }
        let is_defined = |row: &usize| {
            std::iter::once(&own).chain(&analyses).any(|analysis| analysis.scores[*row].value.is_ok())
        };
        let rows = (0..own.scores.len())
            .filter(|row| undefined == UndefinedScores::Shown || is_defined(row))
            .collect();
        Self { own, name, others: analyses, rows, columns }
    }

    /// The formula of a row.
    #[must_use]
    pub fn formula(&self, row: usize) -> &'static Formula {
        self.score(row).formula
    }

    fn score(&self, row: usize) -> &Score {
        &self.own.scores[self.rows[row]]
    }

    fn value_of(&self, row: usize, column: usize) -> Option<&Score> {
        let analysis = match column.checked_sub(Self::OWN) {
            None => &self.own,
            Some(place) => self.others.get(place)?,
        };
        // Every document is measured by the same formulas, in the same order.
        analysis.scores.get(self.rows[row])
    }
}

impl Listing for ScoreList {
    fn name(&self) -> String {
        format!("Readability of {}", self.name)
    }

    fn settings(&self) -> String {
        self.own.signature()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let score = self.score(row);
        match column {
            0 => score.formula.name.text().into(),
            2 => match &score.value {
                Ok(value) => score.formula.meaning(*value).into(),
                Err(reason) => format!("No score: {reason}.").into(),
            },
            _ => Cell::Number(self.value_of(row, column).and_then(|score| score.value.ok())),
        }
    }

    fn explains(&self, row: usize, column: usize) -> Option<String> {
        let formula = self.score(row).formula;
        let mut says = definition(formula);
        let (of, analysis) = match column.checked_sub(Self::OWN) {
            None => (None, Some(&self.own)),
            Some(place) => (self.columns.get(column).map(|column| &column.name), self.others.get(place)),
        };
        if let Some(Err(reason)) = self.value_of(row, column).map(|score| score.value) {
            says += &format!("\nNo score: {reason}.");
        } else if let Some(caution) = analysis.and_then(|analysis| formula.caution(&analysis.counts)) {
            says += &format!("\nThe text is short for it: {caution}.");
        }
        if let Some(of) = of {
            says += &format!("\nThis is the score of “{of}”.");
        }
        Some(says)
    }
}

/// What a score is: its formula, its unit, its source, and how to read it.
fn definition(formula: &Formula) -> String {
    let reading = match formula.direction {
        Direction::HigherIsHarder => "Higher is harder to read.",
        Direction::HigherIsEasier => "Higher is easier to read.",
        Direction::Neither => "It does not rise with difficulty.",
    };
    let unit = match formula.scale.unit {
        Unit::Grade => "School years.",
        Unit::Points => "Points.",
        Unit::ClozePercent => "Per cent of gaps that readers fill.",
        Unit::ClozeFraction => "Share of gaps that readers fill.",
        Unit::Minutes => "Minutes.",
        _ => "A scale of its own.",
    };
    let (low, high) = (formula.scale.low, formula.scale.high);
    let mut says = format!("{}\n{}\n", formula.name, formula.formula);
    says += &format!("{unit} {reading} Prose usually lies between {low} and {high}.\n");
    if !formula.notes.is_empty() {
        says += &format!("{}\n", formula.notes);
    }
    says + &format!("Source: {}\n{SYMBOLS}", formula.source)
}
