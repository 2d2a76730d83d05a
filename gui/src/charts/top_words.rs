//! The most frequent words as bars.

use plotters_backend::DrawingBackend;

use super::axis::number;
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// One word.
#[derive(Clone, Debug, PartialEq)]
pub struct WordBar {
    /// The word.
    pub word: String,
    /// How often it occurs.
    pub count: u64,
    /// How often it occurs in a million words.
    pub per_million: f64,
}

/// The most frequent words of a document, the first on top. It draws as many as there is room for.
#[derive(Clone, Debug, PartialEq)]
pub struct TopWords {
    /// The document.
    pub document: String,
    /// Which series colour it has.
    pub series: usize,
    /// Words of a run: 1 for single words.
    pub length: usize,
    /// The words, the most frequent first.
    pub words: Vec<WordBar>,
}

/// The height of a bar with the gap to the next: at best, and at most where there is room to fill.
const ROW: f64 = 24.0;
const ROW_MOST: f64 = 28.0;
const GAP: f64 = 6.0;
const LABEL_GAP: f64 = 8.0;

impl Chart for TopWords {
    fn name(&self) -> String {
        match self.length {
            1 => format!("Top words: {}", self.document),
            length => format!("Top runs of {length} words: {}", self.document),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Rank", "Word", "Count", "Per million"]);
        table.rows = (1..)
            .zip(&self.words)
            .map(|(rank, bar)| {
                let per_million = number(bar.per_million, 0);
                vec![format!("{rank}"), bar.word.clone(), format!("{}", bar.count), per_million]
            })
            .collect();
        table
    }

    #[expect(clippy::cast_possible_truncation, reason = "a chart is far smaller than 2^24 points")]
    fn height(&self, _width: f32) -> f32 {
        (self.words.len() as f64 * ROW) as f32
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
        let room = (canvas.height() / ROW).floor() as usize;
        let words = &self.words[..room.clamp(1, self.words.len().max(1)).min(self.words.len())];
        let Some(most) = words.iter().map(|bar| bar.count).max() else { return Ok(Vec::new()) };

        let row = (canvas.height() / words.len() as f64).clamp(0.0, ROW_MOST);
        let (body, label) = (canvas.body(), canvas.label());
        let widest = |texts: &mut dyn Iterator<Item = String>, ink| {
            texts.map(|text| canvas.text_width(&text, ink)).fold(0.0, f64::max)
        };
        let names =
            widest(&mut words.iter().map(|bar| bar.word.clone()), body).min(canvas.width() * 0.4).ceil();
        let counts = widest(&mut words.iter().map(|bar| number(bar.count as f64, 0)), label).ceil();
        let left = names + LABEL_GAP;
        let full = (canvas.width() - left - LABEL_GAP - counts).max(1.0);

        let mut marks = Vec::new();
        for (index, bar) in words.iter().enumerate() {
            let top = index as f64 * row;
            let middle = top + row / 2.0;
            let right = left + full * bar.count as f64 / most as f64;
            canvas.bar(
                Place::new(left, top + GAP / 2.0, right, top + row - GAP / 2.0),
                canvas.tokens.series(self.series),
            )?;
            canvas.text(&canvas.elide(&bar.word, names, body), names, middle, Align::Right, body)?;
            let count = number(bar.count as f64, 0);
            canvas.text(&count, right + LABEL_GAP, middle, Align::Left, label)?;
            marks.push(Mark {
                place: canvas.place(Place::new(0.0, top, canvas.width(), top + row)),
                index,
                says: format!(
                    "{}: {count} times, {} per million words",
                    bar.word,
                    number(bar.per_million, 0)
                ),
            });
        }
        Ok(marks)
    }
}
