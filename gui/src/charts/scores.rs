//! Readability scores of all documents, side by side.

use plotters_backend::DrawingBackend;

use super::axis::{Axis, number};
use super::canvas::{Align, legend_height};
use super::{Canvas, Chart, Drawn, Mark, Place, Series, Table};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::text;

/// One formula.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreRow {
    /// The formula's name.
    pub name: String,
    /// Its value for each document; `None` where it has none.
    pub values: Vec<Option<f64>>,
}

/// Scores on one scale: a row per formula, a sign per document.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// What it shows, in a few words.
    pub title: String,
    /// What the scale means, as `US school grade`.
    pub scale: String,
    /// The ends of the scale, where it has natural ones; it is drawn from one to the other at least.
    pub frame: Option<[f64; 2]>,
    /// The documents.
    pub documents: Vec<Series>,
    /// The formulas, each with as many values as there are documents.
    pub rows: Vec<ScoreRow>,
}

const ROW: f64 = 32.0;
const AXIS: f64 = 28.0;
const SIGN: f64 = 6.0;
const GAP: f64 = 16.0;
const ABOVE: f64 = 8.0;

impl Scores {
    fn names(&self, width: f64) -> f64 {
        let size = f64::from(text::BODY);
        let widest =
            self.rows.iter().map(|row| fonts::width(&row.name, size, Weight::Regular)).fold(0.0, f64::max);
        widest.min(width * 0.4).ceil()
    }
}

impl Chart for Scores {
    fn name(&self) -> String {
        self.title.clone()
    }

    fn table(&self) -> Table {
        let columns = std::iter::once("Formula".to_owned())
            .chain(self.documents.iter().map(|document| document.name.clone()))
            .collect();
        let cell = |value: &Option<f64>| value.map_or_else(|| "–".to_owned(), |value| number(value, 1));
        let rows = self
            .rows
            .iter()
            .map(|row| std::iter::once(row.name.clone()).chain(row.values.iter().map(cell)).collect())
            .collect();
        Table { columns, rows }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a chart is far smaller than 2^24 points")]
    fn height(&self, width: f32) -> f32 {
        (legend_height(&self.documents, f64::from(width)) + ABOVE + ROW * self.rows.len() as f64 + AXIS)
            as f32
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let values = || self.rows.iter().flat_map(|row| row.values.iter().copied().flatten());
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let top = canvas.legend(&self.documents, (0.0, 0.0), canvas.width())? + ABOVE;
        if low > high {
            return Ok(Vec::new());
        }
        let (body, label) = (canvas.body(), canvas.label());
        let names = self.names(canvas.width());
        let (left, right) = (names + GAP, canvas.width() - GAP);
        let tick = canvas.text_width("−100.0", label) + GAP;
        // From zero on where that costs little: half of the scale at most stays empty.
        let from = if low >= 0.0 && low <= high / 2.0 { 0.0 } else { low };
        let [from, high] = self.frame.map_or([from, high], |[least, most]| [from.min(least), high.max(most)]);
        let axis = Axis::new(from, high, left, right, tick);

        let bottom = top + ROW * self.rows.len() as f64;
        for (value, says) in axis.ticks() {
            let x = axis.at(value);
            canvas.line(&[(x, top), (x, bottom)], canvas.tokens.border, 1.0)?;
            canvas.text(&says, x, bottom + AXIS / 2.0, Align::Center, label)?;
        }
        canvas.text(
            &canvas.elide(&self.scale, names, label),
            names,
            bottom + AXIS / 2.0,
            Align::Right,
            label,
        )?;

        let mut marks = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + ROW * (index as f64 + 0.5);
            canvas.text(&canvas.elide(&row.name, names, body), names, middle, Align::Right, body)?;
            let present = || row.values.iter().copied().flatten();
            let (low, high) =
                (present().fold(f64::INFINITY, f64::min), present().fold(f64::NEG_INFINITY, f64::max));
            if low < high {
                let ends = [(axis.at(low), middle), (axis.at(high), middle)];
                canvas.line(&ends, canvas.tokens.border_strong, 2.0)?;
            }
            for (document, value) in self.documents.iter().zip(&row.values) {
                let Some(value) = value else { continue };
                let x = axis.at(*value);
                canvas.sign(document.number, x, middle, SIGN)?;
                marks.push(Mark {
                    place: canvas.place(Place::new(
                        x - SIGN * 1.5,
                        middle - SIGN * 1.5,
                        x + SIGN * 1.5,
                        middle + SIGN * 1.5,
                    )),
                    index,
                    says: format!("{}: {} for {}", row.name, number(*value, 1), document.name),
                });
            }
        }
        Ok(marks)
    }
}
