//! What was measured of one document.

use lexometer::document::Counts;
use lexometer::readability::{FORMULAS, Formula, LINSEAR_WRITE, Undefined, Verdict};

use lexometer::segment::{BoundaryReason, LineMode};

use super::measure::{Measured, Places, measure};
use super::samples::sample_mean;
use super::{Cancelled, Division, Document, DocumentId, Doubt, Language, LeftOut, Lines, Task};

/// One running word (token): where it stands, and which type it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its first byte.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// Its type: an index into [`Analysis::types`].
    pub type_id: u32,
}

/// One sentence: where it stands, and how many words it has. Without the white space around it; a sentence has at
/// least one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its first byte.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// How many words it has.
    pub words: u32,
    /// Why it ends where it does.
    pub reason: BoundaryReason,
    /// Why that is worth a look, if it is.
    pub doubt: Option<Doubt>,
}

/// One distinct folded word.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// The word, folded and in Unicode's normal form C.
    pub word: String,
    /// How often it occurs.
    pub count: u64,
    /// How often it occurs in a million words.
    pub per_million: f64,
    /// Whether it is a stop word of the document's language.
    pub stop: bool,
}

/// One formula's verdict.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// The formula.
    pub formula: &'static Formula,
    /// Its value, or why it has none.
    pub value: Result<f64, Undefined>,
}

/// What a measurement depends on besides the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language, as an ISO 639-1 code, or `None` to find it.
    pub language: Option<&'static str>,
    /// How its lines are meant, or `None` to find it.
    pub lines: Option<LineMode>,
}

/// What was measured of one document.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The document.
    pub document: DocumentId,
    /// The counts that the formulas read.
    pub counts: Counts,
    /// All words, in the order of the text.
    pub words: Vec<Word>,
    /// All sentences, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// Why the sentences end where they do, and go on where they might have ended. Empty where places were dropped.
    pub division: Division,
    /// All types, the most frequent first, equals by code point.
    pub types: Vec<Type>,
    /// Whether [`Self::types`] is complete and its counts are exact.
    pub exact: bool,
    /// Every formula, in the core's order.
    pub scores: Vec<Score>,
    /// What the formulas agree on, and how long the text takes.
    pub verdict: Verdict,
    /// The language it was measured as.
    pub language: Language,
    /// How its lines were taken.
    pub lines: Lines,
    /// How it was measured.
    pub settings: Settings,
    /// What [`Self::without`] left out of [`Self::words`], in the order of the text.
    pub left_out: Vec<LeftOut>,
}

impl Analysis {
    /// Measures a document and keeps the place of every word and sentence.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(document: &Document, settings: Settings, task: &Task) -> Result<Self, Cancelled> {
        Self::with(document, settings, Places::Kept, task)
    }

    /// Measures a document. Where places are dropped, [`Self::words`] and [`Self::sentences`] are empty.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn with(
        document: &Document,
        settings: Settings,
        places: Places,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        let language = Language::of(&document.text, settings);
        let lines = Lines::of(&document.text, language, settings);
        let measured = measure(&document.text, language.rules(), lines.mode, places, task)?;
        let Measured { counts, words, sentences, division, types, exact } = measured;
        let score = |&formula: &&'static Formula| {
            let of_totals = formula.score_of_text(language.code, &counts);
            // It is defined on samples of a hundred words: the score of the totals is another number.
            let is_sampled = formula.id == LINSEAR_WRITE.id && of_totals.is_ok();
            let value =
                if is_sampled { sample_mean(formula, &document.text, language, lines) } else { of_totals };
            Score { formula, value }
        };
        let scores: Vec<Score> = FORMULAS.iter().map(score).collect();
        let verdict = Verdict::of(language.code, &counts, |formula| {
            let score = scores.iter().find(|score| score.formula.id == formula.id);
            score.map_or_else(|| formula.score_of_text(language.code, &counts), |score| score.value)
        });
        Ok(Self {
            document: document.id,
            counts,
            words,
            sentences,
            division,
            types,
            exact,
            scores,
            verdict,
            language,
            lines,
            settings,
            left_out: Vec::new(),
        })
    }
}
