//! What a metric is, and the numbers that metrics read.

use core::fmt;

use super::grams::{Divergences, GramOrder, Tallies, Tally};
use super::scratch::{Link, WordId, to_place};
use super::{Coverage, Hits, Passage, WeightedHits};
use crate::prose::Prose;

/// What is known of two documents; every [`Metric`] is computed from it. The fields are public, so that numbers counted
/// elsewhere can be compared as well.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The n-grams of 1 to 8 words.
    pub grams: Tallies,
    /// How differently the words are used.
    pub divergences: Divergences,
    /// The words in tiles.
    pub tiles: Coverage,
    /// The length of the longest tile, in words.
    pub longest_passage: u32,
    /// The least number of words of a tile.
    pub minimum: u32,
    /// What stays in order, as far as it was measured.
    pub sequences: Sequences,
    /// The n-grams of characters, where they were counted: folded scalars without white space as ids.
    pub characters: Option<Tallies>,
}

/// What two documents have in the same order. Each takes time in the product of the lengths, so a host leaves out what would take
/// too long; the metrics of what is `None` are undefined.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sequences {
    /// [`lcs`](super::lcs).
    pub lcs: Option<u32>,
    /// [`levenshtein`](super::levenshtein).
    pub levenshtein: Option<u32>,
    /// [`union_lcs`](super::union_lcs) with A as the candidate.
    pub union_a: Option<Hits>,
    /// [`union_lcs`](super::union_lcs) with B as the candidate.
    pub union_b: Option<Hits>,
    /// [`weighted_lcs`](super::weighted_lcs) with A as the candidate and 1.2 as the exponent.
    pub weighted: Option<WeightedHits>,
    /// [`skip_bigrams`](super::skip_bigrams) with A as the candidate and at most four words between.
    pub skip: Option<Hits>,
    /// The same with single words.
    pub skip_and_single: Option<Hits>,
}

impl Comparison {
    /// Gathers the numbers about two documents from their sorted n-grams and their tiles of at least `minimum` words.
    #[must_use]
    pub fn new<W: WordId, L: Link>(grams: &GramOrder<'_, '_, W, L>, tiles: &[Passage], minimum: u32) -> Self {
        let (words_a, words_b) = grams.words();
        let wide = |words: usize| u64::from(to_place(words));
        Self {
            grams: grams.tallies(),
            divergences: grams.divergences(),
            tiles: Coverage::new(tiles, wide(words_a), wide(words_b)),
            longest_passage: tiles.iter().map(|tile| tile.words).max().unwrap_or(0),
            minimum,
            sequences: Sequences::default(),
            characters: None,
        }
    }

    /// The hits of ROUGE-L with A as the candidate.
    pub(super) fn rouge_l(&self) -> Option<Hits> {
        Some(Hits::of_lcs(self.sequences.lcs?, self.tiles.words_a, self.tiles.words_b))
    }

    /// The length of the longest run of words that both have, in words: exact below the minimum of a tile too, as far as
    /// n-grams are counted.
    pub(super) fn longest_run(&self) -> u32 {
        let shared = |words: &u32| self.tally(*words as usize).is_some_and(|tally| tally.types_shared > 0);
        let below = (1..=8).rev().find(shared).unwrap_or(0);
        self.longest_passage.max(below)
    }

    /// The tally of n-grams of that many words.
    pub(super) fn tally(&self, words: usize) -> Option<&Tally> {
        self.grams.of(words)
    }
}

/// Which end of a metric's range means that the documents are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is closer.
    HigherIsCloser,
    /// Less is closer.
    LowerIsCloser,
}

/// What a metric is evidence of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Runs of words taken over.
    Copying,
    /// The same turns of phrase.
    Wording,
    /// The same subject.
    Topic,
}

/// A measure of how much two documents have in common.
#[derive(Clone, Copy)]
pub struct Metric {
    /// The identifier in files and on the command line; see [the scheme](super#metrics).
    pub id: &'static str,
    /// The name for people. Empty without the feature `descriptions`.
    pub name: Prose,
    /// The formula. Empty without `descriptions`.
    pub formula: Prose,
    /// The least and the greatest value; `None` where there is no greatest.
    pub range: (f64, Option<f64>),
    /// Which end means alike.
    pub direction: Direction,
    /// What it is evidence of.
    pub family: Family,
    /// Author and year. Empty without `descriptions`.
    pub source: Prose,
    /// How to read it. Empty without `descriptions`.
    pub notes: Prose,
    /// The arithmetic; `None` where the formula divides nothing by nothing, as with a document that is empty or shorter
    /// than n.
    pub evaluate: fn(&Comparison) -> Option<f64>,
}

impl Metric {
    /// The value for two documents, or `None` where it is not defined.
    #[must_use]
    pub fn score(&self, comparison: &Comparison) -> Option<f64> {
        (self.evaluate)(comparison)
    }
}

impl fmt::Debug for Metric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metric").field("id", &self.id).finish_non_exhaustive()
    }
}
