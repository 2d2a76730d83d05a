//! How a vocabulary grows along a text.

use plotters_backend::DrawingBackend;

use super::axis::{Axis, number};
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// After so many running words there were so many different ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// The document.
    pub document: String,
    /// Which series colour it has.
    pub series: usize,
    /// Running words and different ones, in the order of the text.
    pub points: Vec<(u64, u64)>,
    /// Factor and exponent of Heaps’ law, where it fits.
    pub law: Option<(f64, f64)>,
}

const HEIGHT: f32 = 240.0;
const AXIS: f64 = 24.0;
const TITLE: f64 = 20.0;
const GAP: f64 = 8.0;
/// The curve of a law has so many joints.
const JOINTS: u32 = 64;

impl Chart for Growth {
    fn name(&self) -> String {
        format!("Vocabulary growth: {}", self.document)
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Running words", "Different words", "Heaps’ law"]);
        table.rows = self
            .points
            .iter()
            .map(|&(tokens, types)| {
                let fitted = self.law.map_or_else(String::new, |law| number(at(law, tokens as f64), 1));
                vec![tokens.to_string(), types.to_string(), fitted]
            })
            .collect();
        table
    }

    fn height(&self, _width: f32) -> f32 {
        HEIGHT
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let Some(&(tokens, types)) = self.points.last() else { return Ok(Vec::new()) };
        let label = canvas.label();
        let (top, bottom) = (TITLE + GAP, canvas.height() - AXIS);
        let y = Axis::new(0.0, types as f64, bottom, top, 32.0);
        let widest = y.ticks().map(|(_, says)| canvas.text_width(&says, label)).fold(0.0, f64::max).ceil();
        let end = number(tokens as f64, 0);
        let (left, right) = (widest + GAP, canvas.width() - 1.0);
        let x = Axis::exact(tokens as f64, left, right);
        for (value, says) in y.ticks() {
            canvas.line(&[(left, y.at(value)), (right, y.at(value))], canvas.tokens.border, 1.0)?;
            canvas.text(&says, widest, y.at(value), Align::Right, label)?;
        }
        let law =
            self.law.map(|law| (law, format!("Heaps’ law: {} · N^{}", number(law.0, 1), number(law.1, 2))));
        let says = "Different words so far";
        canvas.text(says, 0.0, TITLE / 2.0, Align::Left, label)?;
        if let Some((law, says)) = law {
            let curve: Vec<(f64, f64)> = (0..=JOINTS)
                .map(|joint| tokens as f64 * f64::from(joint) / f64::from(JOINTS))
                .map(|n| (x.at(n), y.at(at(law, n)).clamp(top - GAP, bottom)))
                .collect();
            for piece in curve.chunks(2) {
                canvas.line(piece, canvas.tokens.text_muted, 1.5)?;
            }
            let room = canvas.width() - canvas.text_width("Different words so far", label) - GAP * 2.0;
            canvas.text(&canvas.elide(&says, room, label), right, TITLE / 2.0, Align::Right, label)?;
        }
        let mut line = vec![(x.at(0.0), y.at(0.0))];
        line.extend(self.points.iter().map(|&(n, v)| (x.at(n as f64), y.at(v as f64))));
        canvas.line(&line, canvas.tokens.series(self.series), 2.5)?;
        let mut marks = Vec::new();
        let mut before = left;
        for (index, &(n, v)) in self.points.iter().enumerate() {
            let here = x.at(n as f64);
            let says = format!("After {} words: {} different ones", number(n as f64, 0), number(v as f64, 0));
            marks.push(Mark { place: canvas.place(Place::new(before, top, here, bottom)), index, says });
            before = here;
        }
        let middle = bottom + AXIS / 2.0;
        let room = right - left - 2.0 * (canvas.text_width(&end, label) + GAP);
        canvas.text("0", left, middle, Align::Left, label)?;
        canvas.text(&end, right, middle, Align::Right, label)?;
        canvas.text(
            &canvas.elide("Running words", room, label),
            (left + right) / 2.0,
            middle,
            Align::Center,
            label,
        )?;
        Ok(marks)
    }
}

/// What the law says after so many running words.
fn at((factor, exponent): (f64, f64), tokens: f64) -> f64 {
    factor * tokens.powf(exponent)
}
