//! How much of each document stands in the other.

use plotters_backend::DrawingBackend;

use super::axis::number;
use super::canvas::{Align, Ink};
use super::{Canvas, Chart, DrawingAreaErrorKind, Drawn, Mark, Place, Table};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{Rgb, text};

/// One direction.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageBar {
    /// The document whose words are counted.
    pub document: String,
    /// The document they also stand in.
    pub other: String,
    /// The share of its words inside shared passages, 0 to 1; `None` without words.
    pub covered: Option<f64>,
    /// The share inside shared passages and inside its own quotation marks: at most `covered`.
    pub quoted: Option<f64>,
}

/// Shares of words inside shared passages, one bar per direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// The directions.
    pub bars: Vec<CoverageBar>,
}

const LABEL: f64 = 24.0;
const BAR: f64 = 16.0;
const GAP: f64 = 16.0;
const LEGEND_ROW: f64 = 20.0;
/// In the order of the colours.
const LEGEND: [&str; 3] = ["outside quotation marks", "inside quotation marks", "not shared"];

/// Where each entry of the legend stands: its left edge, and its row.
fn legend_places(width: f64) -> [(f64, f64); 3] {
    let (mut x, mut row) = (0.0, 0.0);
    LEGEND.map(|says| {
        let needed = 16.0 + fonts::width(says, f64::from(text::SMALL), Weight::Regular);
        if x > 0.0 && x + needed > width {
            (x, row) = (0.0, row + 1.0);
        }
        let place = (x, row);
        x += needed + GAP;
        place
    })
}

/// A share as a percentage without digits, as a headline has it. A share that is not nothing is not called nothing,
/// and one that is not all is not called all.
pub(crate) fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    if share > 0.0 && rounded < 1.0 {
        "under 1 %".to_owned()
    } else if share < 1.0 && rounded > 99.0 {
        "over 99 %".to_owned()
    } else {
        format!("{rounded:.0} %")
    }
}

impl Coverage {
    /// Names a bar: by its document, and where there are bars of several pairs, by the other one too.
    fn name<DB: DrawingBackend>(
        &self,
        canvas: &Canvas<'_, DB>,
        bar: &CoverageBar,
        room: f64,
        middle: f64,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let (body, label) = (canvas.body(), canvas.label());
        let is_one_pair = self.bars.iter().all(|other| {
            [&other.document, &other.other].iter().all(|name| **name == bar.document || **name == bar.other)
        });
        if is_one_pair {
            return canvas.text(&canvas.elide(&bar.document, room, body), 0.0, middle, Align::Left, body);
        }
        let between = canvas.text_width(IN, label) + GAP;
        // What the first name does not need, the second may have.
        let half = ((room - between) / 2.0).max(0.0);
        let first = canvas.elide(&bar.document, half, body);
        let first_width = canvas.text_width(&first, body);
        let second = canvas.elide(&bar.other, (room - between - first_width).max(0.0), body);
        canvas.text(&first, 0.0, middle, Align::Left, body)?;
        canvas.text(IN, first_width + GAP / 2.0, middle, Align::Left, label)?;
        canvas.text(&second, first_width + between, middle, Align::Left, body)
    }
}

/// Stands between a document and the one that is in it.
const IN: &str = "in";

impl Chart for Coverage {
    fn name(&self) -> String {
        "Shared word for word".to_owned()
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Document", "Also in", "Word for word", "Of it in quotation marks"]);
        let cell = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |s| number(s * 100.0, 1) + " %");
        table.rows = self
            .bars
            .iter()
            .map(|bar| vec![bar.document.clone(), bar.other.clone(), cell(bar.covered), cell(bar.quoted)])
            .collect();
        table
    }

    #[expect(clippy::cast_possible_truncation, reason = "a chart is far smaller than 2^24 points")]
    fn height(&self, width: f32) -> f32 {
        let [.., (_, last_row)] = legend_places(f64::from(width));
        (self.bars.len() as f64 * (LABEL + BAR + GAP) + LEGEND_ROW * (last_row + 1.0)) as f32
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let tokens = canvas.tokens;
        let (body, label) = (canvas.body(), canvas.label());
        let mut marks = Vec::new();
        for (index, bar) in self.bars.iter().enumerate() {
            let top = index as f64 * (LABEL + BAR + GAP);
            let share = bar.covered.map_or_else(|| "no words".to_owned(), percent);
            let figure = Ink { weight: Weight::Semibold, ..body };
            let room = canvas.width() - canvas.text_width(&share, figure) - GAP;
            self.name(canvas, bar, room, top + LABEL / 2.0)?;
            canvas.text(&share, canvas.width(), top + LABEL / 2.0, Align::Right, figure)?;

            let (covered, quoted) = (bar.covered.unwrap_or(0.0), bar.quoted.unwrap_or(0.0));
            let unquoted = (covered - quoted).max(0.0);
            let from = top + LABEL;
            let mut stretch = |from_share: f64, to_share: f64, color: Rgb, says: String| {
                let (left, right) = (canvas.width() * from_share, canvas.width() * to_share);
                let place = Place::new(left, from, right, from + BAR);
                canvas.bar(place, color)?;
                marks.push(Mark { place: canvas.place(place), index, says });
                Ok(())
            };
            if covered < 1.0 {
                let says = format!("{} of {} is its own", percent(1.0 - covered), bar.document);
                stretch(covered, 1.0, tokens.surface_sunken.over(tokens.border, 0.5), says)?;
            }
            if unquoted > 0.0 {
                let says = format!(
                    "{} of {} stands word for word in {}, outside quotation marks",
                    percent(unquoted),
                    bar.document,
                    bar.other
                );
                stretch(0.0, unquoted, tokens.copied, says)?;
            }
            if quoted > 0.0 {
                let says = format!(
                    "{} of {} stands word for word in {}, inside quotation marks",
                    percent(quoted),
                    bar.document,
                    bar.other
                );
                stretch(unquoted, covered, tokens.quoted, says)?;
            }
        }
        let top = self.bars.len() as f64 * (LABEL + BAR + GAP);
        let colors = [tokens.copied, tokens.quoted, tokens.surface_sunken.over(tokens.border, 0.5)];
        for ((says, color), (x, row)) in LEGEND.into_iter().zip(colors).zip(legend_places(canvas.width())) {
            let middle = top + LEGEND_ROW * (row + 0.5);
            canvas.bar(Place::new(x, middle - 5.0, x + 10.0, middle + 5.0), color)?;
            canvas.text(
                &canvas.elide(says, canvas.width() - x - 16.0, label),
                x + 16.0,
                middle,
                Align::Left,
                label,
            )?;
        }
        Ok(marks)
    }
}
