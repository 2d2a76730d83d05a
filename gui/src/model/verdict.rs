//! What moved a text's grade: the sentences and words that make it hardest.

use std::collections::HashMap;

use lexometer::document::{Counts, Settings, counts_of_word};
use lexometer::readability::{Formula, principal, sentence_effects};
use lexometer::{fold, segment};

use super::{Analysis, Document};

/// Longer texts are not taken apart: what moves a score of so many sentences is none of them.
const LONGEST: usize = 1 << 20;

/// A sentence that makes the text harder.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedSentence {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last, without the white space after it.
    pub end: usize,
    /// How much easier the text would be without it, in the unit of the formula's score.
    pub effect: f64,
}

/// A word that makes the text harder.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedWord {
    /// The word, folded.
    pub word: String,
    /// How often it occurs.
    pub count: u64,
    /// How much easier the text would be without any of them, in the unit of the formula's score.
    pub effect: f64,
}

/// What moved a score.
#[derive(Clone, Debug)]
pub struct Moved {
    /// Of this formula.
    pub formula: &'static Formula,
    /// The sentences that make the text hardest, first the one that does most.
    pub sentences: Vec<MovedSentence>,
    /// The words that do, likewise.
    pub words: Vec<MovedWord>,
}

impl Analysis {
    /// What moved the principal formula of the document's language: at most so many sentences and words, and only those
    /// that make it harder. `None` for a text without a score, and for one of more than a megabyte.
    #[must_use]
    pub fn moved(&self, document: &Document, most: usize) -> Option<Moved> {
        self.moved_by(principal(self.language.code), document, most)
    }

    /// The same of another formula.
    #[must_use]
    pub fn moved_by(&self, formula: &'static Formula, document: &Document, most: usize) -> Option<Moved> {
        let text: &str = &document.text;
        if text.len() > LONGEST || formula.score_of_text(self.language.code, &self.counts).is_err() {
            return None;
        }
        let settings = Settings::new(self.language.rules()).with_lines(self.lines.mode);
        let sentences = sentence_effects(formula, &self.counts, text, settings).map(|sentence| {
            let spelled = &text[sentence.place.clone()];
            let start = sentence.place.start + (spelled.len() - spelled.trim_start().len());
            MovedSentence { start, end: start + spelled.trim().len(), effect: sentence.effect }
        });
        Some(Moved {
            formula,
            sentences: hardest(sentences.collect(), most, |sentence| sentence.effect),
            words: hardest(words(formula, &self.counts, text, &settings), most, |word| word.effect),
        })
    }
}

/// What each type of a text does to a score, in the order of the alphabet.
fn words(formula: &Formula, whole: &Counts, text: &str, settings: &Settings) -> Vec<MovedWord> {
    let mut spellings: HashMap<&str, u64> = HashMap::new();
    for word in segment::words(text) {
        *spellings.entry(&text[word]).or_default() += 1;
    }
    // By type: its spellings may be a name, a word set in capitals and a plain one.
    let mut types: HashMap<String, (u64, Counts)> = HashMap::new();
    for (spelling, count) in spellings {
        let counts = counts_of_word(spelling, settings).times(count);
        types
            .entry(fold::folded(spelling).collect())
            .and_modify(|(occurrences, sum)| {
                *occurrences += count;
                *sum = sum.plus(&counts);
            })
            .or_insert((count, counts));
    }
    let effect = |(word, (count, part)): (String, (u64, Counts))| {
        Some(MovedWord { word, count, effect: formula.effect(whole, &part).ok()? })
    };
    let mut words: Vec<MovedWord> = types.into_iter().filter_map(effect).collect();
    words.sort_unstable_by(|a, b| a.word.cmp(&b.word));
    words
}

/// Those that make it harder, the hardest first; equals in the order given.
fn hardest<T>(mut all: Vec<T>, most: usize, effect: impl Fn(&T) -> f64) -> Vec<T> {
    all.retain(|one| effect(one) > 0.0);
    all.sort_by(|a, b| effect(b).total_cmp(&effect(a)));
    all.truncate(most);
    all
}
