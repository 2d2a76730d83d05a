//! Where in each document something stands (a dispersion plot).

use std::sync::Arc;

use plotters_backend::DrawingBackend;

use super::axis::number;
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadRow {
    /// What it is called.
    pub document: String,
    /// Which series colour it has.
    pub series: usize,
    /// Where the matches stand, in the order of the text: 0 is its first word, 1 behind its last.
    pub shares: Arc<Vec<f32>>,
}

/// Where the matches of a query stand: a strip for each document from its beginning to its end, with a line for each
/// match.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// What was looked for.
    pub query: String,
    /// The documents.
    pub rows: Vec<SpreadRow>,
}

const LABEL: f64 = 24.0;
const STRIP: f64 = 28.0;
const GAP: f64 = 8.0;
const AXIS: f64 = 24.0;
/// Matches nearer than this share a line.
const NEAREST: f64 = 1.0;
/// A line can be hit this far from its middle.
const REACH: f64 = 3.0;

impl Chart for Spread {
    fn name(&self) -> String {
        format!("Where “{}” stands", self.query)
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Document", "Match", "Place in per cent"]);
        for row in &self.rows {
            table.rows.extend(row.shares.iter().zip(1..).map(|(share, match_number)| {
                let place = number(f64::from(*share) * 100.0, 1);
                vec![row.document.clone(), format!("{match_number}"), place]
            }));
        }
        table
    }

    #[expect(clippy::cast_possible_truncation, reason = "a chart is far smaller than 2^24 points")]
    fn height(&self, _width: f32) -> f32 {
        (self.rows.len() as f64 * (LABEL + STRIP + GAP) + AXIS) as f32
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let (body, label) = (canvas.body(), canvas.label());
        let (left, right) = (0.0, canvas.width());
        let mut marks = Vec::new();
        let mut first = 0;
        for (n, row) in self.rows.iter().enumerate() {
            let top = n as f64 * (LABEL + STRIP + GAP);
            let count = match row.shares.len() {
                1 => "1 match".to_owned(),
                count => format!("{} matches", number(count as f64, 0)),
            };
            let room = right - canvas.text_width(&count, label) - GAP;
            canvas.text(
                &canvas.elide(&row.document, room, body),
                left,
                top + LABEL / 2.0,
                Align::Left,
                body,
            )?;
            canvas.text(&count, right, top + LABEL / 2.0, Align::Right, label)?;
            let (above, below) = (top + LABEL, top + LABEL + STRIP);
            canvas.bar(Place::new(left, above, right, below), canvas.tokens.surface_sunken)?;
            let place = |share: f32| left + 1.0 + f64::from(share) * (right - left - 2.0);
            let mut at = 0;
            while at < row.shares.len() {
                let x = place(row.shares[at]);
                let together =
                    row.shares[at..].iter().take_while(|share| place(**share) - x < NEAREST).count().max(1);
                canvas.line(&[(x, above), (x, below)], canvas.tokens.series(row.series), 1.5)?;
                let per_cent = number(f64::from(row.shares[at]) * 100.0, 0);
                let says = match together {
                    1 => format!("{per_cent} % into {}", row.document),
                    count => format!("{count} matches, {per_cent} % into {}", row.document),
                };
                let hit = Place::new(x - REACH, above, x + REACH, below);
                marks.push(Mark { place: canvas.place(hit), index: first + at, says });
                at += together;
            }
            first += row.shares.len();
        }
        let middle = canvas.height() - AXIS / 2.0;
        canvas.text("Beginning", left, middle, Align::Left, label)?;
        canvas.text("End", right, middle, Align::Right, label)?;
        Ok(marks)
    }
}
