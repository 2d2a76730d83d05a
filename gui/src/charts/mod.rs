//! Charts: one drawing serves the screen, SVG and PNG.
//!
//! ```text
//!                      ┌─▶ EguiBackend ─▶ shapes on screen, marks for pointer and click
//! Chart::draw(canvas) ─┼─▶ SVGBackend  ─▶ SVG ──resvg──▶ PNG
//!                      └─▶ the HTML report
//! ```
//!
//! A [`Chart`] is plain data that knows how to draw itself on any plotters backend. It measures its labels with the
//! bundled font before it places them, so nothing collides and nothing is cut off, whatever the width. While it draws,
//! it notes its [`Mark`]s: where each datum lies, and what it says. Every chart has a name, which assistive technology
//! reads, and a table of the same figures.
//!
//! Architecture invariant: only `egui_backend` knows egui.

mod axis;
mod canvas;
mod coverage;
pub mod egui_backend;
mod export;
mod growth;
mod heat_map;
mod length_curve;
mod match_map;
mod rank_frequency;
mod scores;
mod sentence_lengths;
mod spread;
mod table_listing;
mod top_words;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

pub(crate) use axis::number;
pub use canvas::{Canvas, Ink, Place};
pub(crate) use coverage::percent;
pub use coverage::{Coverage, CoverageBar};
pub use export::{Drawing, png};
pub use growth::Growth;
pub use heat_map::HeatMap;
pub use length_curve::{LengthCurve, LengthPoint};
pub use match_map::{Match, MatchMap};
pub use rank_frequency::{RankFrequency, RankedWord};
pub use scores::{ScoreRow, Scores};
pub use sentence_lengths::SentenceLengths;
pub use spread::{Spread, SpreadRow};
pub use table_listing::TableListing;
pub use top_words::{TopWords, WordBar};

/// Where drawing can fail: never on screen or into a string, so what is left is a fault of the backend.
pub type Drawn<DB> = Result<Vec<Mark>, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Where a chart is drawn.
pub type Area<DB> = DrawingArea<DB, Shift>;

/// A datum on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Left, top, right, bottom, in units of the backend.
    pub place: Place,
    /// Which datum: an index into the chart's data.
    pub index: usize,
    /// What it says, for the pointer and for assistive technology.
    pub says: String,
}

/// One of several documents or groups in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Which series colour and sign it has.
    pub number: usize,
}

/// The figures of a chart as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands over each column.
    pub columns: Vec<String>,
    /// The cells, row by row, each as wide as `columns`.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of these columns without rows.
    #[must_use]
    pub fn of<const N: usize>(columns: [&str; N]) -> Self {
        Self { columns: columns.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    /// The table as tab-separated text, which every spreadsheet takes from the clipboard.
    #[must_use]
    pub fn tab_separated(&self) -> String {
        let line = |cells: &Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
            cells.join("\t") + "\n"
        };
        std::iter::once(&self.columns).chain(&self.rows).map(line).collect()
    }
}

/// A chart: data that can draw itself.
pub trait Chart: Clone + PartialEq + Send + Sync + 'static {
    /// What it shows, in a few words.
    fn name(&self) -> String;

    /// The same figures as a table.
    fn table(&self) -> Table;

    /// How high it should be, in points, at a width in points.
    fn height(&self, width: f32) -> f32;

    /// Draws it, and says where the data lie.
    ///
    /// # Errors
    /// Those of the backend.
    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB>;
}

#[cfg(test)]
mod tests;
