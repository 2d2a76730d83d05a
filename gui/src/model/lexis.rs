//! The vocabulary of a document: every lexical index, and the curves behind some of them.

use lexometer::diversity::{self, Direction, INDICES, LogBase, Spectrum, TEXT_INDICES, Text};
use lexometer::frequency::{self, Growth, HEAPS, Point, PowerLaw, ZIPF};

use super::{Analysis, Cancelled, Task};

/// Words between two looks at whether to go on.
const BATCH: u64 = 1 << 16;

/// What the indices depend on besides the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexisSettings {
    /// The window of MATTR and the segment of MSTTR, in words.
    pub window: u32,
    /// The base of all logarithms, or `None` for that of each index's source.
    pub base: Option<LogBase>,
}

impl Default for LexisSettings {
    fn default() -> Self {
        Self { window: 50, base: None }
    }
}

impl LexisSettings {
    /// The settings as a signature that belongs beside every figure.
    #[must_use]
    pub fn signature(self) -> String {
        let base = match self.base {
            None => "source",
            Some(LogBase::E) => "e",
            Some(LogBase::Two) => "2",
            Some(LogBase::Ten) => "10",
        };
        format!(
            "lexometer:{}|log:{base}|window:{}|remainder:discard|mtld:0.72|hdd:42|vocd_d:35-50",
            env!("CARGO_PKG_VERSION"),
            self.window
        )
    }
}

/// One lexical index with what it says of itself.
#[derive(Clone, Debug)]
pub struct LexicalScore {
    /// The name that files and the command line use.
    pub id: &'static str,
    /// The name for people.
    pub name: &'static str,
    /// Which way a richer vocabulary moves it.
    pub direction: Direction,
    /// The formula.
    pub formula: &'static str,
    /// Author and year.
    pub source: &'static str,
    /// What is disputed.
    pub notes: &'static str,
    /// Its value, or why it has none.
    pub value: Result<f64, diversity::Undefined>,
}

/// The vocabulary of a document.
#[derive(Clone, Debug)]
pub struct Lexis {
    /// Every index, in the core's order: those of the frequency spectrum, those of the running text, the fits.
    pub scores: Vec<LexicalScore>,
    /// Running words and the types among them, at evenly spaced points and the end.
    pub growth: Vec<Point>,
    /// Zipf's law, fitted to the ranks of [`Analysis::types`].
    pub zipf: Option<PowerLaw>,
    /// Heaps' law, fitted to the growth.
    pub heaps: Option<PowerLaw>,
    /// How it was measured.
    pub settings: LexisSettings,
}

impl Lexis {
    /// Measures the vocabulary of a document by its analysis, which must have kept the places of words.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(analysis: &Analysis, settings: LexisSettings, task: &Task) -> Result<Self, Cancelled> {
        let steps = TEXT_INDICES.len() as u64 + 2;
        let tokens: Vec<u32> = analysis.words.iter().map(|word| word.type_id).collect();
        let frequencies: Vec<u64> = analysis.types.iter().map(|kind| kind.count).collect();
        let spectrum = Spectrum::of(frequencies.iter().copied());
        let mut scores: Vec<LexicalScore> = Vec::with_capacity(40);
        for index in INDICES {
            let base = index.base.map(|base| settings.base.unwrap_or(base));
            scores.push(LexicalScore {
                id: index.id,
                name: index.name.text(),
                direction: index.direction,
                formula: index.formula.text(),
                source: index.source.text(),
                notes: index.notes.text(),
                value: index.value_in(base.unwrap_or(LogBase::E), &spectrum),
            });
        }
        task.advance(1, steps)?;
        let text = Text { tokens: &tokens, frequencies: &frequencies, window: settings.window as usize };
        let mut scratch = vec![0; text.scratch()];
        for (index, step) in TEXT_INDICES.iter().zip(2..) {
            // Some of them take seconds for a long text.
            let mut go_on = |done: u64, whole: u64| {
                let share = whole.max(1);
                task.advance((step - 1) * share + done.min(share), steps * share).is_ok()
            };
            let value = index.value_while(&text, &mut scratch, &mut go_on);
            scores.push(LexicalScore {
                id: index.id,
                name: index.name.text(),
                direction: index.direction,
                formula: index.formula.text(),
                source: index.source.text(),
                notes: index.notes.text(),
                value,
            });
            task.advance(step, steps)?;
        }
        let mut growth = Growth::new();
        let mut seen = vec![false; frequencies.len()];
        for (place, &token) in (0u64..).zip(&tokens) {
            if place % BATCH == 0 {
                task.advance(steps - 1, steps)?;
            }
            growth.push(!std::mem::replace(&mut seen[token as usize], true));
        }
        let zipf = frequency::zipf(frequencies.iter().copied());
        let heaps = frequency::heaps(growth.evenly_spaced());
        let undefined = if tokens.is_empty() {
            diversity::Undefined::NoTokens
        } else {
            diversity::Undefined::OutOfDomain
        };
        for (measure, law) in
            ZIPF.iter().map(|measure| (measure, zipf)).chain(HEAPS.iter().map(|measure| (measure, heaps)))
        {
            scores.push(LexicalScore {
                id: measure.id,
                name: measure.name.text(),
                direction: Direction::Neither,
                formula: measure.formula.text(),
                source: measure.source.text(),
                notes: measure.notes.text(),
                value: law.and_then(|law| measure.value(&law)).ok_or(undefined),
            });
        }
        task.advance(1, 1)?;
        Ok(Self { scores, growth: growth.points().collect(), zipf, heaps, settings })
    }

    /// The value of the index of that id; `None` where it is undefined.
    #[must_use]
    pub fn score(&self, id: &str) -> Option<f64> {
        self.scores.iter().find(|score| score.id == id).and_then(|score| score.value.ok())
    }
}
