//! How much two documents share, over the least length of a passage.

use plotters_backend::DrawingBackend;

use super::axis::{Axis, number};
use super::canvas::Align;
use super::coverage::percent;
use super::{Canvas, Chart, Drawn, Mark, Place, Series, Table};
use crate::theme::fonts::Weight;

/// The shares at one length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LengthPoint {
    /// The least number of words of a passage.
    pub words: u32,
    /// The share of each document inside such passages, 0 to 1; `None` without words.
    pub shares: [Option<f64>; 2],
    /// How many such passages there are.
    pub passages: u32,
}

/// A line for each of two documents: the share of its words that stand in passages of at least so many words.
#[derive(Clone, Debug, PartialEq)]
pub struct LengthCurve {
    /// The two documents.
    pub documents: [Series; 2],
    /// By length, without gaps between.
    pub points: Vec<LengthPoint>,
    /// The length that is chosen.
    pub chosen: u32,
}

const GAP: f64 = 8.0;
const AXIS: f64 = 24.0;
const TICK: f64 = 40.0;
const TICK_HIGH: f64 = 28.0;

impl LengthCurve {
    fn legend(&self) -> [Series; 2] {
        let named = |side: &str, series: &Series| Series {
            name: format!("{side}: {}", series.name),
            ..series.clone()
        };
        let [a, b] = &self.documents;
        [named("A", a), named("B", b)]
    }
}

impl Chart for LengthCurve {
    fn name(&self) -> String {
        "Shared, by least length".to_owned()
    }

    fn table(&self) -> Table {
        let [a, b] = &self.documents;
        let mut table = Table {
            columns: vec![
                "Least words".to_owned(),
                format!("Of A, {}", a.name),
                format!("Of B, {}", b.name),
                "Passages".to_owned(),
            ],
            rows: Vec::new(),
        };
        let cell = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |s| number(s * 100.0, 1) + " %");
        table.rows.extend(self.points.iter().map(|point| {
            let [a, b] = point.shares.map(cell);
            vec![point.words.to_string(), a, b, point.passages.to_string()]
        }));
        table
    }

    #[expect(clippy::cast_possible_truncation, reason = "a chart is far smaller than 2^24 points")]
    fn height(&self, width: f32) -> f32 {
        let legend = super::canvas::legend_height(&self.legend(), f64::from(width));
        (legend + 132.0 + AXIS) as f32
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let tokens = canvas.tokens;
        let label = canvas.label();
        let mut marks = Vec::new();
        let top = canvas.legend(&self.legend(), (0.0, 0.0), canvas.width())? + GAP;
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else { return Ok(marks) };
        let bottom = canvas.height() - AXIS;
        let left = canvas.text_width("100 %", label) + GAP;
        let right = canvas.width() - GAP;
        let most = self.points.iter().flat_map(|point| point.shares).flatten().fold(0.0, f64::max);
        let y = Axis::new(0.0, (most * 100.0).max(1.0), bottom, top, TICK_HIGH);
        let span = f64::from((last.words - first.words).max(1));
        let x = |words: u32| left + f64::from(words - first.words) / span * (right - left);
        for (value, says) in y.ticks() {
            let at = y.at(value);
            canvas.line(&[(left, at), (right, at)], tokens.border, 1.0)?;
            canvas.text(&format!("{says} %"), left - GAP, at, Align::Right, label)?;
        }
        // Round lengths, and the first, as far apart as their figures need.
        let mut free = f64::MIN;
        let step =
            [1, 2, 5, 10, 20, 50].into_iter().find(|step| f64::from(*step) / span * (right - left) >= TICK);
        for point in &self.points {
            let is_tick = point.words == first.words || point.words.is_multiple_of(step.unwrap_or(100));
            let (at, says) = (x(point.words), point.words.to_string());
            let half = canvas.text_width(&says, label) / 2.0;
            if is_tick && at - half > free {
                canvas.text(&says, at, bottom + AXIS / 2.0, Align::Center, label)?;
                free = at + half + GAP;
            }
        }
        if (first.words..=last.words).contains(&self.chosen) {
            let at = x(self.chosen);
            canvas.line(&[(at, top), (at, bottom)], tokens.text, 1.0)?;
            let says = self.chosen.to_string();
            let ink = super::Ink { weight: Weight::Semibold, color: tokens.text, ..label };
            let half = canvas.text_width(&says, ink) / 2.0 + 2.0;
            let place = Place::new(at - half, bottom + 2.0, at + half, bottom + AXIS);
            canvas.bar(place, tokens.surface)?;
            canvas.text(&says, at, bottom + AXIS / 2.0, Align::Center, ink)?;
        }
        for (side, series) in self.documents.iter().enumerate().rev() {
            let line: Vec<(f64, f64)> = self
                .points
                .iter()
                .filter_map(|point| Some((x(point.words), y.at(point.shares[side]? * 100.0))))
                .collect();
            canvas.line(&line, tokens.series(series.number), 2.0)?;
            let chosen = self.points.iter().find(|point| point.words == self.chosen);
            if let Some((point, share)) = chosen.and_then(|point| Some((point, point.shares[side]?))) {
                canvas.sign(series.number, x(point.words), y.at(share * 100.0), 4.0)?;
            }
        }
        let half = (right - left) / span / 2.0;
        for (index, point) in self.points.iter().enumerate() {
            let at = x(point.words);
            let place =
                Place::new((at - half).max(left), top, (at + half).min(canvas.width()), bottom + AXIS);
            let share = |share: Option<f64>| share.map_or_else(|| "none".to_owned(), percent);
            let [a, b] = point.shares.map(share);
            let passages = if point.passages == 1 { "passage" } else { "passages" };
            let says = format!(
                "At least {} words: {a} of A, {b} of B, in {} {passages}",
                point.words,
                number(f64::from(point.passages), 0)
            );
            marks.push(Mark { place: canvas.place(place), index, says });
        }
        Ok(marks)
    }
}
