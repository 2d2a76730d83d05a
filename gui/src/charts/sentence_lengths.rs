//! Sentence lengths along a text.

use plotters_backend::DrawingBackend;

use super::axis::{Axis, number};
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// The lengths of a document's sentences, in the order of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceLengths {
    /// The document.
    pub document: String,
    /// Which series colour it has.
    pub series: usize,
    /// Words in each sentence.
    pub words: Vec<u32>,
    /// How each sentence begins, for as many as the caller can give.
    pub openings: Vec<String>,
}

const HEIGHT: f32 = 200.0;
const AXIS: f64 = 24.0;
const TITLE: f64 = 20.0;
const GAP: f64 = 8.0;
/// A bar is not narrower than this; longer texts share bars.
const NARROWEST: f64 = 3.0;

impl SentenceLengths {
    /// The mean length in words; `None` without a sentence.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let words: f64 = self.words.iter().copied().map(f64::from).sum();
        (!self.words.is_empty()).then(|| words / self.words.len() as f64)
    }
}

impl Chart for SentenceLengths {
    fn name(&self) -> String {
        format!("Sentence lengths: {}", self.document)
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Sentence", "Words", "Begins with"]);
        table.rows = (1..)
            .zip(&self.words)
            .enumerate()
            .map(|(index, (number, words))| {
                let opening = self.openings.get(index).cloned().unwrap_or_default();
                vec![format!("{number}"), format!("{words}"), opening]
            })
            .collect();
        table
    }

    fn height(&self, _width: f32) -> f32 {
        HEIGHT
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let (Some(mean), Some(longest)) = (self.mean(), self.words.iter().copied().max()) else {
            return Ok(Vec::new());
        };
        let label = canvas.label();
        let (top, bottom) = (TITLE + GAP, canvas.height() - AXIS);
        let y = Axis::new(0.0, f64::from(longest), bottom, top, 32.0);
        let widest = y.ticks().map(|(_, says)| canvas.text_width(&says, label)).fold(0.0, f64::max).ceil();
        let mean_says = format!("mean {}", number(mean, 1));
        let mean_width = canvas.text_width(&mean_says, label);
        let (left, right) = (widest + GAP, canvas.width() - mean_width - GAP);

        canvas.text("Words in a sentence", 0.0, TITLE / 2.0, Align::Left, label)?;
        for (value, says) in y.ticks() {
            let at = y.at(value);
            canvas.line(&[(left, at), (right, at)], canvas.tokens.border, 1.0)?;
            canvas.text(&says, widest, at, Align::Right, label)?;
        }

        // Where there are more sentences than bars, a bar shows the longest of its share.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand bars")]
        let room = ((right - left) / NARROWEST).floor().max(1.0) as usize;
        let share = self.words.len().div_ceil(room).max(1);
        let step = (right - left) / self.words.len() as f64;
        let mut marks = Vec::new();
        for (bar, lengths) in self.words.chunks(share).enumerate() {
            let index = bar * share;
            let words = lengths.iter().copied().max().unwrap_or(0);
            let (from, to) = (left + step * index as f64, left + step * (index + lengths.len()) as f64);
            let gap = ((to - from) * 0.25).min(4.0) / 2.0;
            canvas.bar(
                Place::new(from + gap, y.at(f64::from(words)), to - gap, bottom),
                canvas.tokens.series(self.series),
            )?;
            let says = if lengths.len() == 1 {
                let opening = self.openings.get(index).map_or("", String::as_str);
                format!("Sentence {}: {words} words\n{opening}", index + 1)
            } else {
                format!("Sentences {} to {}: up to {words} words", index + 1, index + lengths.len())
            };
            let place = canvas.place(Place::new(from, top, to, bottom));
            marks.push(Mark { place, index, says: says.trim_end().to_owned() });
        }

        let at = y.at(mean);
        canvas.line(&[(left, at), (right, at)], canvas.tokens.text, 1.0)?;
        canvas.text(&mean_says, right + GAP / 2.0, at, Align::Left, label)?;

        let count = self.words.len();
        let end = number(count as f64, 0);
        let middle = bottom + AXIS / 2.0;
        canvas.text("1", left, middle, Align::Left, label)?;
        if count > 1 {
            canvas.text(&end, right, middle, Align::Right, label)?;
        }
        let says = "Sentence, in the order of the text";
        let room = right - left - 2.0 * (canvas.text_width(&end, label) + GAP);
        canvas.text(&canvas.elide(says, room, label), (left + right) / 2.0, middle, Align::Center, label)?;
        Ok(marks)
    }
}
