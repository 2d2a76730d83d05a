//! Words by rank and frequency, on logarithmic axes: Zipf’s plot.

use plotters_backend::DrawingBackend;

use super::axis::{LogAxis, number};
use super::canvas::Align;
use super::{Canvas, Chart, Drawn, Mark, Place, Table};

/// A word by its rank.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedWord {
    /// Its place by frequency, from 1.
    pub rank: u64,
    /// The word.
    pub word: String,
    /// How often it occurs.
    pub count: u64,
}

/// Words by rank and frequency: where frequency is one over a power of the rank, they lie on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct RankFrequency {
    /// The document.
    pub document: String,
    /// Which series colour it has.
    pub series: usize,
    /// The words, by rank; of long lists a choice at even distances.
    pub words: Vec<RankedWord>,
    /// Factor and exponent of Zipf’s law, where it fits.
    pub law: Option<(f64, f64)>,
}

const HEIGHT: f32 = 240.0;
const AXIS: f64 = 24.0;
const TITLE: f64 = 20.0;
const GAP: f64 = 8.0;
const DOT: f64 = 2.5;
/// A dot can be hit this far from its middle.
const REACH: f64 = 4.0;

impl RankFrequency {
    /// The ranks up to `most` that are shown of so many words: all of the first ones, then ever fewer, as they lie ever
    /// closer.
    #[must_use]
    pub fn ranks(most: u64) -> Vec<u64> {
        let mut ranks = Vec::new();
        let mut rank = 1;
        while rank <= most {
            ranks.push(rank);
            rank += (rank / DENSITY).max(1);
        }
        if ranks.last() != Some(&most) && most > 0 {
            ranks.push(most);
        }
        ranks
    }
}

/// So many words are shown of each stretch of ranks that grows by this factor, roughly.
const DENSITY: u64 = 24;

impl Chart for RankFrequency {
    fn name(&self) -> String {
        format!("Rank and frequency: {}", self.document)
    }

    fn table(&self) -> Table {
        let mut table = Table::of(["Rank", "Word", "Count", "Zipf’s law"]);
        table.rows = self
            .words
            .iter()
            .map(|word| {
                let fitted = self.law.map_or_else(String::new, |law| number(at(law, word.rank as f64), 1));
                vec![word.rank.to_string(), word.word.clone(), word.count.to_string(), fitted]
            })
            .collect();
        table
    }

    fn height(&self, _width: f32) -> f32 {
        HEIGHT
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<'_, DB>) -> Drawn<DB> {
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else {
            return Ok(Vec::new());
        };
        let label = canvas.label();
        let (top, bottom) = (TITLE + GAP, canvas.height() - AXIS);
        let y = LogAxis::new(first.count as f64, bottom, top, 24.0);
        let widest = y.ticks().map(|(_, says)| canvas.text_width(&says, label)).fold(0.0, f64::max).ceil();
        let (left, right) = (widest + GAP, canvas.width() - DOT * 2.0);
        let tick = canvas.text_width(&number(last.rank as f64, 0), label) + GAP * 2.0;
        let x = LogAxis::new(last.rank as f64, left, right, tick);
        for (value, says) in y.ticks() {
            canvas.line(&[(left, y.at(value)), (right, y.at(value))], canvas.tokens.border, 1.0)?;
            canvas.text(&says, widest, y.at(value), Align::Right, label)?;
        }
        canvas.text("Count", 0.0, TITLE / 2.0, Align::Left, label)?;
        if let Some(law) = self.law {
            let says = format!("Zipf’s law: {} · rank^{}", number(law.0, 0), number(law.1, 2));
            let room = canvas.width() - canvas.text_width("Count", label) - GAP * 2.0;
            canvas.text(&canvas.elide(&says, room, label), right, TITLE / 2.0, Align::Right, label)?;
            // A line here; cut off where it leaves the frame.
            let ends = law_inside(law, last.rank as f64, y.most());
            if let Some([from, to]) = ends {
                let place = |rank: f64| (x.at(rank), y.at(at(law, rank)));
                canvas.line(&[place(from), place(to)], canvas.tokens.text_muted, 1.5)?;
            }
        }
        let mut marks = Vec::new();
        for (index, word) in self.words.iter().enumerate() {
            let (here, there) = (x.at(word.rank as f64), y.at(word.count as f64));
            canvas.disc(here, there, DOT, canvas.tokens.series(self.series))?;
            let hit = Place::new(here - REACH, there - REACH, here + REACH, there + REACH);
            let (rank, count) = (number(word.rank as f64, 0), number(word.count as f64, 0));
            let says = format!("{}: rank {rank}, {count} times", word.word);
            marks.push(Mark { place: canvas.place(hit), index, says });
        }
        let middle = bottom + AXIS / 2.0;
        let mut free = left;
        for (value, says) in x.ticks() {
            let width = canvas.text_width(&says, label);
            let at = x.at(value).clamp(left + width / 2.0, (right - width / 2.0).max(left + width / 2.0));
            // The end of the axis says what it is.
            if at - width / 2.0 >= free
                && at + width / 2.0 + GAP * 2.0 + canvas.text_width("Rank", label) <= right
            {
                canvas.text(&says, at, middle, Align::Center, label)?;
                free = at + width / 2.0 + GAP;
            }
        }
        canvas.text("Rank", right, middle, Align::Right, label)?;
        Ok(marks)
    }
}

/// What the law says of a rank.
fn at((factor, exponent): (f64, f64), rank: f64) -> f64 {
    factor * rank.powf(exponent)
}

/// The stretch of ranks over which a falling law lies between 1 and `most`; `None` where there is none.
fn law_inside(law: (f64, f64), last: f64, most: f64) -> Option<[f64; 2]> {
    let (factor, exponent) = law;
    if exponent >= 0.0 || factor <= 0.0 {
        return None;
    }
    // factor · rank^exponent = count, solved for the rank.
    let rank_of = |count: f64| (count / factor).powf(1.0 / exponent);
    let (from, to) = (rank_of(most).max(1.0), rank_of(1.0).min(last));
    (from < to).then_some([from, to])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_all_of_the_first_and_ever_fewer_behind() {
        assert_eq!(RankFrequency::ranks(0), [0u64; 0]);
        assert_eq!(RankFrequency::ranks(3), [1, 2, 3]);
        let ranks = RankFrequency::ranks(1_000_000);
        assert_eq!(ranks[..48], (1..=48).collect::<Vec<u64>>());
        assert_eq!(ranks.last(), Some(&1_000_000));
        assert!(ranks.len() < 400 && ranks.windows(2).all(|pair| pair[0] < pair[1]), "{}", ranks.len());
    }

    #[test]
    fn the_line_of_a_law_stays_in_its_frame() {
        // 100 / rank: 100 at the first, 1 at the hundredth.
        assert_eq!(law_inside((100.0, -1.0), 1000.0, 100.0), Some([1.0, 100.0]));
        assert_eq!(law_inside((100.0, -1.0), 50.0, 10.0), Some([10.0, 50.0]));
        assert_eq!(law_inside((100.0, 1.0), 50.0, 10.0), None);
    }
}
