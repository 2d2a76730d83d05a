//! Boilerplate: what many documents have from the same template, which is to be ignored when they are compared.
//!
//! Whatever stands word for word in a template, in runs of at least the minimum of a passage, is taken out of a document before
//! anything is counted, as if it were not there. Every metric then means what it always means, of what is left.

use std::collections::HashSet;

use super::comparison::SharedIds;
use super::{Acronyms, Analysis, Bytes, Sentence, Type, Word};

/// A run of words that was left out of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// How many words are left before it.
    pub before: u32,
    /// How many words were left out up to its end.
    pub so_far: u32,
    /// Its bytes, from its first word to its last.
    pub bytes: Bytes,
}

/// Of each of the words, whether it stands in a run of at least `minimum` words that `known` has.
pub(super) fn known_runs(words: &[u32], known: &[u32], minimum: u32) -> Vec<bool> {
    let length = minimum.max(1) as usize;
    let runs: HashSet<&[u32]> = known.windows(length).collect();
    let mut is_known = vec![false; words.len()];
    for (first, run) in words.windows(length).enumerate() {
        if runs.contains(run) {
            is_known[first..first + length].fill(true);
        }
    }
    is_known
}

impl Analysis {
    /// The document without what stands in runs of at least `minimum` words in a template, however often. Fit for
    /// comparing: [`Self::words`], [`Self::types`] and [`Self::sentences`] are what is left, the rest is of the whole document.
    #[must_use]
    pub fn without(&self, template: &Self, minimum: u32) -> Self {
        let ids = SharedIds::of(self, template, Acronyms::Apart);
        self.leave_out(&known_runs(&ids.a(), &ids.b(), minimum))
    }

    fn leave_out(&self, unwanted: &[bool]) -> Self {
        let mut left_out: Vec<LeftOut> = Vec::new();
        let mut words: Vec<Word> = Vec::new();
        let (mut before, mut so_far, mut was_unwanted) = (0, 0, false);
        for (word, &unwanted) in self.words.iter().zip(unwanted) {
            if unwanted {
                so_far += 1;
                match left_out.last_mut().filter(|_| was_unwanted) {
                    Some(run) => (run.so_far, run.bytes.end) = (so_far, word.end),
                    None => {
                        let bytes = Bytes { start: word.start, end: word.end };
                        left_out.push(LeftOut { before, so_far, bytes });
                    }
                }
            } else {
                before += 1;
                words.push(*word);
            }
            was_unwanted = unwanted;
        }
        let mut counts = vec![0u64; self.types.len()];
        for word in &words {
            counts[word.type_id as usize] += 1;
        }
        let mut kept: Vec<usize> = (0..counts.len()).filter(|&kind| counts[kind] > 0).collect();
        kept.sort_by(|&x, &y| {
            counts[y].cmp(&counts[x]).then_with(|| self.types[x].word.cmp(&self.types[y].word))
        });
        let all = words.len().max(1) as f64;
        let mut number = vec![0u32; self.types.len()];
        let mut types: Vec<Type> = Vec::with_capacity(kept.len());
        for (place, &kind) in (0..).zip(&kept) {
            number[kind] = place;
            let count = counts[kind];
            types.push(Type { count, per_million: count as f64 * 1e6 / all, ..self.types[kind].clone() });
        }
        for word in &mut words {
            word.type_id = number[word.type_id as usize];
        }
        let mut rest = unwanted;
        let sentences = self.sentences.iter().filter_map(|sentence| {
            let (own, others) = rest.split_at_checked(sentence.words as usize)?;
            rest = others;
            let left_out = u32::try_from(own.iter().filter(|unwanted| **unwanted).count()).ok()?;
            let words = sentence.words - left_out;
            (words > 0).then_some(Sentence { words, ..*sentence })
        });
        let sentences = sentences.collect();
        Self {
            words,
            types,
            sentences,
            left_out,
            division: Default::default(),
            scores: Vec::new(),
            counts: self.counts,
            verdict: self.verdict,
            ..*self
        }
    }

    /// How many words [`Self::without`] left out.
    #[must_use]
    pub fn words_left_out(&self) -> u32 {
        self.left_out.last().map_or(0, |run| run.so_far)
    }

    /// The number that a word of [`Self::words`] has in the whole document.
    #[must_use]
    pub fn number_in_text(&self, word: u32) -> u32 {
        let runs = self.left_out.partition_point(|run| run.before <= word);
        runs.checked_sub(1).and_then(|last| self.left_out.get(last)).map_or(word, |run| word + run.so_far)
    }
}
