//! Results as listings: adapters that share what was measured and make cells of it when they are asked for.

mod collocates;
mod grams;
mod holders;
mod indices;
mod key_words;
mod matches;
pub(crate) mod measures;
mod moved;
mod pairs;
mod passages;
mod rules;
mod scores;
mod sentences;

pub use collocates::CollocateList;
pub use grams::GramTable;
pub use holders::HolderList;
pub use indices::IndexList;
pub use key_words::KeyWordList;
pub use matches::MatchList;
pub use measures::MeasureList;
pub use moved::{MovedSentenceList, MovedWordList};
pub use pairs::PairList;
pub use passages::PassageList;
pub use rules::RuleList;
pub use scores::{ScoreList, UndefinedScores};
pub use sentences::SentenceList;

use lexometer::measure::Measure;

use super::{Analysis, Column};

/// What every figure depends on first: the program that made it.
#[must_use]
pub fn made_by() -> String {
    format!("lexometer:{}", env!("CARGO_PKG_VERSION"))
}

impl Analysis {
    /// How a document was measured, as it stands in files beside its figures.
    #[must_use]
    pub fn signature(&self) -> String {
        let Self { language, lines, .. } = self;
        format!(
            "{}|language:{} ({})|sentences:{}|lines:{} ({})",
            made_by(),
            language.code,
            language.found_by.key(),
            language.sentence_mode(),
            lines.key(),
            lines.found_by.key()
        )
    }
}

/// What a measure says of itself.
fn explained<I>(measure: &Measure<I>) -> String {
    let mut says = format!("{}\n{}", measure.name, measure.formula);
    if !measure.notes.is_empty() {
        says += &format!("\n{}", measure.notes);
    }
    says + &format!("\nSource: {}", measure.source)
}

/// A column for a measure. Columns are narrow, so that it has a short name.
fn column<I>(measure: &'static Measure<I>, name: &'static str, decimals: u8) -> Column {
    Column::number(measure.id, name, decimals, explained(measure))
}
