//! What moved a text's scores: the sentences and words that make it hardest.

use std::collections::HashMap;

use lexometer::document::{Counts, Quantity, Settings, counts_of_part, counts_of_word};
use lexometer::readability::{Direction, Formula, principal};
use lexometer::{fold, segment};

use super::{Analysis, Cancelled, Document, Task};

/// How many sentences or words are weighed between two looks at whether to go on.
const BATCH: u64 = 1 << 8;

/// A sentence that makes the text harder.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedSentence {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last, without the white space after it.
    pub end: usize,
    /// How much easier the text would be without it, in the unit of the formula's score.
    pub effect: f64,
    /// Its own counts.
    pub counts: Counts,
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
    /// The counts of all of them together.
    pub counts: Counts,
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

impl Moved {
    /// What the formula counts in a sentence or a word: its inputs, but for those that every sentence has once and those
    /// that a part of a text has not.
    pub fn quantities(&self) -> impl Iterator<Item = Quantity> {
        quantities(self.formula)
    }
}

/// What a formula counts in a sentence or a word.
fn quantities(formula: &Formula) -> impl Iterator<Item = Quantity> {
    let of_a_text = [Quantity::Sentences, Quantity::Types, Quantity::UnfamiliarSpacheTypes];
    formula.inputs.iter().filter(move |quantity| !of_a_text.contains(quantity))
}

impl Analysis {
    /// The formula that is shown where none was chosen: the principal one of the language.
    #[must_use]
    pub fn principal_formula(&self) -> &'static Formula {
        principal(self.language.code)
    }

    /// The formulas whose score can be taken apart: those that have one and tell hard from easy.
    pub fn movable(&self) -> impl Iterator<Item = &'static Formula> {
        let scored = self.scores.iter().filter(|score| score.value.is_ok());
        scored.map(|score| score.formula).filter(|formula| is_movable(formula))
    }

    /// What moved the scores of formulas: at most so many sentences and words of each, and only those that make the text
    /// harder. Formulas without a score are left out. The text is read once, whatever its length, and no more is held of it
    /// than its different words and what is found.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn moved(
        &self,
        formulas: &[&'static Formula],
        document: &Document,
        most: usize,
        task: &Task,
    ) -> Result<Vec<Moved>, Cancelled> {
        let is_scored = |formula: &&&'static Formula| {
            is_movable(formula) && formula.score_of_text(self.language.code, &self.counts).is_ok()
        };
        let formulas: Vec<&'static Formula> = formulas.iter().filter(is_scored).copied().collect();
        let settings = Settings::new(self.language.rules()).with_lines(self.lines.mode);
        let sentences = self.moved_sentences(&formulas, &document.text, settings, most, task)?;
        let words = self.moved_words(&formulas, &document.text, &settings, most, task)?;
        let moved = formulas.into_iter().zip(sentences).zip(words);
        Ok(moved.map(|((formula, sentences), words)| Moved { formula, sentences, words }).collect())
    }

    fn moved_sentences(
        &self,
        formulas: &[&'static Formula],
        text: &str,
        settings: Settings,
        most: usize,
        task: &Task,
    ) -> Result<Vec<Vec<MovedSentence>>, Cancelled> {
        let mut hardest: Vec<Hardest<MovedSentence>> = formulas.iter().map(|_| Hardest::new(most)).collect();
        for (number, place) in (0u64..).zip(segment::sentences_with(text, settings.sentence_rules())) {
            if number % BATCH == 0 {
                // The sentences take most of the time.
                task.advance(place.start as u64, text.len() as u64 * 4 / 3)?;
            }
            let spelled = &text[place.start..place.end];
            let counts = counts_of_part(spelled, &settings);
            for (formula, hardest) in formulas.iter().zip(&mut hardest) {
                let Ok(effect) = formula.effect(&self.counts, &counts) else { continue };
                hardest.offer(effect, || {
                    let start = place.start + (spelled.len() - spelled.trim_start().len());
                    MovedSentence { start, end: start + spelled.trim().len(), effect, counts }
                });
            }
        }
        Ok(hardest.into_iter().map(Hardest::into_sorted).collect())
    }

    fn moved_words(
        &self,
        formulas: &[&'static Formula],
        text: &str,
        settings: &Settings,
        most: usize,
        task: &Task,
    ) -> Result<Vec<Vec<MovedWord>>, Cancelled> {
        let mut spellings: HashMap<&str, u64> = HashMap::new();
        for (number, word) in (0u64..).zip(segment::words(text)) {
            if number % (BATCH * BATCH) == 0 {
                task.advance((text.len() * 3 + word.start) as u64, text.len() as u64 * 4)?;
            }
            *spellings.entry(&text[word]).or_default() += 1;
        }
        // By type: its spellings may be a name, a word set in capitals and a plain one.
        let folded = |(spelling, count): (&'_ str, u64)| {
            (fold::folded(spelling).collect(), count, spelling.to_owned())
        };
        let mut spellings: Vec<(String, u64, String)> = spellings.into_iter().map(folded).collect();
        spellings.sort_unstable();
        let mut hardest: Vec<Hardest<MovedWord>> = formulas.iter().map(|_| Hardest::new(most)).collect();
        for (number, kind) in (0u64..).zip(spellings.chunk_by(|a, b| a.0 == b.0)) {
            if number % BATCH == 0 {
                task.advance(1, 1)?;
            }
            let (mut count, mut counts) = (0, Counts::new());
            for (place, (_, times, spelling)) in kind.iter().enumerate() {
                let part = counts_of_word(spelling, settings).times(*times);
                counts = if place == 0 { part } else { counts.plus(&part) };
                count += times;
            }
            for (formula, hardest) in formulas.iter().zip(&mut hardest) {
                let Ok(effect) = formula.effect(&self.counts, &counts) else { continue };
                hardest.offer(effect, || MovedWord { word: kind[0].0.clone(), count, effect, counts });
            }
        }
        Ok(hardest.into_iter().map(Hardest::into_sorted).collect())
    }
}

fn is_movable(formula: &Formula) -> bool {
    formula.direction != Direction::Neither && quantities(formula).next().is_some()
}

/// Of all that is offered, those that make the text harder, so many at most: the hardest, the first of equals.
struct Hardest<T> {
    most: usize,
    /// The hardest first.
    kept: Vec<(f64, T)>,
}

impl<T> Hardest<T> {
    fn new(most: usize) -> Self {
        Self { most, kept: Vec::with_capacity(most) }
    }

    fn offer(&mut self, effect: f64, make: impl FnOnce() -> T) {
        if effect <= 0.0 {
            return;
        }
        let place = self.kept.partition_point(|(kept, _)| *kept >= effect);
        if place < self.most {
            self.kept.truncate(self.most - 1);
            self.kept.insert(place, (effect, make()));
        }
    }

    fn into_sorted(self) -> Vec<T> {
        self.kept.into_iter().map(|(_, one)| one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hardest_are_kept_in_order_and_the_first_of_equals() {
        let effects = [0.5, -1.0, 2.0, 0.0, 0.5, 3.0, 2.0, 0.1];
        for most in [0, 1, 3, 4, 20] {
            let mut hardest = Hardest::new(most);
            effects.iter().enumerate().for_each(|(place, &effect)| hardest.offer(effect, || place));
            let mut expected: Vec<usize> = (0..effects.len()).filter(|&place| effects[place] > 0.0).collect();
            expected.sort_by(|&a, &b| effects[b].total_cmp(&effects[a]));
            expected.truncate(most);
            assert_eq!(hardest.into_sorted(), expected, "{most}");
        }
    }
}
