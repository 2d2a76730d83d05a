//! How alike many documents are, every one with every other.

use std::sync::Arc;

use plotters_backend::DrawingBackend;

use super::axis::number;
use super::canvas::{Align, Ink};
use super::{Canvas, Chart, Drawn, Mark, Place, Table};
use crate::theme::tokens::{Rgb, Tokens};

/// A cell for every two documents: the one of the row against the one of the column.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap {
    /// What is measured, in a few words.
    pub measure: String,
    /// The documents, in the order of `values`.
    pub names: Arc<Vec<String>>,
    /// A row for each document. `None` where a value is not defined.
    pub values: Arc<Vec<Vec<Option<f64>>>>,
    /// The places of rows and columns, from the top and from the left.
    pub order: Arc<Vec<usize>>,
    /// The value of the closest documents, and that of the farthest.
    pub ends: [f64; 2],
}

/// Smaller cells are drawn as one with their neighbours, which shows the closest of them.
const LEAST_CELL: f64 = 2.0;
/// From this size on each row has its name.
const NAMED_CELL: f64 = 14.0;
/// Names take at most this much of the width.
const NAMES: f64 = 0.3;
const SCALE: f64 = 32.0;
/// The numbers over the columns.
const HEAD: f64 = 20.0;
/// From this size on each cell has its value in it.
const VALUED_CELL: f64 = 40.0;
/// Cells of a few documents are not larger.
const MOST_CELL: f64 = 80.0;
const GAP: f64 = 8.0;

impl HeatMap {
    /// How close a value is: 0 the farthest, 1 the closest.
    #[must_use]
    pub fn closeness(&self, value: f64) -> f32 {
        let [close, far] = self.ends;
        if close == far {
            return 0.0;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let share = ((value - far) / (close - far)).clamp(0.0, 1.0) as f32;
        share
    }

    /// The colour of a cell.
    #[must_use]
    pub fn color(&self, value: Option<f64>, tokens: &Tokens) -> Rgb {
        match value {
            // What is nearly nothing is still told from nothing.
            Some(value) => match self.closeness(value) {
                0.0 => tokens.surface_sunken,
                share => tokens.heat.over(tokens.surface_sunken, share.max(0.06)),
            },
            None => tokens.surface,
        }
    }

    /// Shares have so many decimals, counts have none.
    #[must_use]
    pub fn decimals(&self, of_shares: usize) -> usize {
        if self.ends.iter().any(|end| *end > 1.0) { 0 } else { of_shares }
    }

    /// What a cell says.
    #[must_use]
    pub fn says(&self, row: usize, column: usize) -> String {
        let value = |a: usize, b: usize| match self.values[a][b] {
            Some(value) => number(value, self.decimals(4)),
            None => "not defined".to_owned(),
        };
        let (a, b) = (&self.names[row], &self.names[column]);
        if row == column {
            return format!("{a} with itself: {}", value(row, row));
        }
        format!(
            "A: {a}\nB: {b}\n{}: {}; the other way round {}",
            self.measure,
            value(row, column),
            value(column, row)
        )
    }
}

impl Chart for HeatMap {
    fn name(&self) -> String {
        format!("All with all: {}", self.measure)
    }

    fn table(&self) -> Table {
        let mut table = Table { columns: vec![String::new()], rows: Vec::new() };
        table.columns.extend(self.order.iter().map(|&column| self.names[column].clone()));
        table.rows.extend(self.order.iter().map(|&row| {
            let cell = |&column: &usize| {
                self.values[row][column].map_or_else(|| "–".to_owned(), |v| number(v, self.decimals(4)))
            };
            std::iter::once(self.names[row].clone()).chain(self.order.iter().map(cell)).collect()
        }));
        table
    }

    fn height(&self, width: f32) -> f32 {
        // Square cells beside their names.
        let side = (f64::from(width) * (1.0 - NAMES)).min(MOST_CELL * self.order.len().max(1) as f64);
        #[expect(clippy::cast_possible_truncation, reason = "a part of the width")]
        let height = (HEAD + side + SCALE) as f32;
        height
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let tokens = canvas.tokens;
        let label = canvas.label();
        let mut marks = Vec::new();
        let count = self.order.len();
        let left = canvas.width() * NAMES;
        let side = (canvas.width() - left).min(canvas.height() - SCALE - HEAD);
        let cell = side / count.max(1) as f64;
        let is_named = cell >= NAMED_CELL;
        // So many documents share a cell on either side.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few documents")]
        let together = (LEAST_CELL / cell).ceil().max(1.0) as usize;
        canvas.bar(Place::new(left, HEAD, left + side, HEAD + side), tokens.surface_sunken)?;
        for (top, rows) in self.order.chunks(together).enumerate() {
            for (at, columns) in self.order.chunks(together).enumerate() {
                let cells = rows.iter().flat_map(|&row| columns.iter().map(move |&column| (row, column)));
                let closest = cells
                    .map(|(row, column)| self.values[row][column])
                    .max_by(|x, y| {
                        let close = |value: &Option<f64>| value.map_or(-1.0, |value| self.closeness(value));
                        close(x).total_cmp(&close(y))
                    })
                    .flatten();
                let color = self.color(closest, tokens);
                let [x0, y0] = [at, top].map(|place| (place * together) as f64 * cell);
                let [x1, y1] = [at, top].map(|place| ((place + 1) * together).min(count) as f64 * cell);
                let place = Place::new(left + x0, HEAD + y0, left + x1, HEAD + y1);
                if color != tokens.surface_sunken {
                    canvas.bar(place, color)?;
                }
                if let ([row], [column]) = (rows, columns) {
                    if cell >= VALUED_CELL {
                        let value = self.values[*row][*column];
                        let value =
                            value.map_or_else(|| "–".to_owned(), |value| number(value, self.decimals(2)));
                        let ink = Ink { color: tokens.on_heat(color), ..label };
                        let middle = [(x0 + x1) / 2.0 + left, (y0 + y1) / 2.0 + HEAD];
                        canvas.text(&value, middle[0], middle[1], Align::Center, ink)?;
                    }
                    marks.push(Mark {
                        place: canvas.place(place),
                        index: row * count + column,
                        says: self.says(*row, *column),
                    });
                }
            }
        }
        if is_named {
            for (place, &row) in self.order.iter().enumerate() {
                let (head, at) = (format!("{}", place + 1), (place as f64 + 0.5) * cell);
                // Columns stand in the order of the rows; their names would not fit.
                canvas.text(&head, left + at, HEAD / 2.0, Align::Center, label)?;
                let name = canvas.elide(&format!("{}  {head}", self.names[row]), left - GAP, label);
                canvas.text(&name, left - GAP, HEAD + at, Align::Right, label)?;
            }
        }
        let middle = HEAD + side + SCALE / 2.0;
        let steps = 24;
        let width = side / 3.0;
        let [close, far] = self.ends.map(|end| number(end, self.decimals(2)));
        canvas.text(&far, left - GAP, middle, Align::Right, label)?;
        for step in 0..steps {
            let share = f64::from(step) / f64::from(steps - 1);
            let value = self.ends[1] + share * (self.ends[0] - self.ends[1]);
            let from = left + f64::from(step) * width / f64::from(steps);
            let place = Place::new(from, middle - 5.0, from + width / f64::from(steps) + 1.0, middle + 5.0);
            canvas.bar(place, self.color(Some(value), tokens))?;
        }
        canvas.text(&close, left + width + GAP, middle, Align::Left, label)?;
        Ok(marks)
    }
}
