//! Where in two documents the passages lie that they share.

use std::collections::HashSet;

use plotters_backend::DrawingBackend;

use super::axis::{Axis, number};
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// One shared passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The number of its first word in the first document.
    pub a: u32,
    /// The number of its first word in the second document.
    pub b: u32,
    /// How many words.
    pub words: u32,
    /// Whether it stands inside quotation marks on either side.
    pub quoted: bool,
    /// Which passage it is, or is part of; passages have their colours in turn.
    pub passage: usize,
}

/// Two documents across and down; every shared passage is a stroke where both have it. A text taken over in its order
/// gives one diagonal, a rearranged one gives scattered strokes.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchMap {
    /// The document that runs from left to right.
    pub a: String,
    /// The document that runs from top to bottom.
    pub b: String,
    /// How many words each has.
    pub words: [u32; 2],
    /// The passages.
    pub matches: Vec<Match>,
    /// Which one is chosen.
    pub chosen: Option<usize>,
}

const TITLE: f64 = 20.0;
const AXIS: f64 = 24.0;
const GAP: f64 = 8.0;
/// A stroke can be hit this far from its middle.
const REACH: f64 = 5.0;
/// Of more matches only one is drawn where several begin in one point.
const MANY: usize = 2000;

impl Chart for MatchMap {
    fn name(&self) -> String {
        "Where the passages lie".to_owned()
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Words", "First word in A", "First word in B", "In quotation marks"]);
        table.rows = self
            .matches
            .iter()
            .map(|m| {
                let quoted = if m.quoted { "yes" } else { "no" };
                vec![m.words.to_string(), (m.a + 1).to_string(), (m.b + 1).to_string(), quoted.to_owned()]
            })
            .collect();
        table
    }

    fn height(&self, width: f32) -> f32 {
        (width * 0.75).clamp(200.0, 320.0)
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let label = canvas.label();
        let tokens = canvas.tokens;
        let ends = self.words.map(|words| number(f64::from(words), 0));
        let left = canvas.text_width(&ends[1], label).max(canvas.text_width("B", label)).ceil() + GAP;
        let (top, right, bottom) = (TITLE + GAP, canvas.width() - 1.0, canvas.height() - AXIS);

        let place = Place::new(left, top, right, bottom);
        canvas.bar(place, tokens.surface_sunken)?;
        let x = Axis::exact(f64::from(self.words[0]), left, right);
        let y = Axis::exact(f64::from(self.words[1]), top, bottom);

        let end = canvas.text_width(&ends[0], label);
        canvas.text(&ends[0], right, bottom + AXIS / 2.0, Align::Right, label)?;
        let room = right - left - end - GAP;
        let says = format!("A, left to right: {}", self.a);
        canvas.text(&canvas.elide(&says, room, label), left, bottom + AXIS / 2.0, Align::Left, label)?;
        let says = format!("B, top to bottom: {}", self.b);
        canvas.text(&canvas.elide(&says, canvas.width(), label), 0.0, TITLE / 2.0, Align::Left, label)?;
        canvas.text("1", left - GAP, top + GAP, Align::Right, label)?;
        canvas.text(&ends[1], left - GAP, bottom - GAP, Align::Right, label)?;

        let mut marks = Vec::new();
        let mut drawn = HashSet::new();
        let is_many = self.matches.len() > MANY;
        for m in &self.matches {
            let (x0, y0) = (x.at(f64::from(m.a)), y.at(f64::from(m.b)));
            let (x1, y1) = (x.at(f64::from(m.a + m.words)), y.at(f64::from(m.b + m.words)));
            let chosen = self.chosen == Some(m.passage);
            #[expect(clippy::cast_possible_truncation, reason = "a place on the canvas")]
            let spot = [x0, y0].map(|at| at.round() as i32);
            if is_many && !chosen && !drawn.insert(spot) {
                continue;
            }
            let color = if chosen { tokens.text } else { tokens.pair(m.passage).line };
            canvas.line(&[(x0, y0), (x1, y1)], color, if chosen { 4.0 } else { 2.5 })?;
            let hit = Place::new(x0 - REACH, y0 - REACH, x1 + REACH, y1 + REACH);
            let says = format!("{} words: from word {} in A, from word {} in B", m.words, m.a + 1, m.b + 1);
            marks.push(Mark { place: canvas.place(hit), index: m.passage, says });
        }
        Ok(marks)
    }
}
