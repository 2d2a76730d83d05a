//! Precision, recall and their mean, as ROUGE reports them.
//!
//! One text is the *candidate*, the other the *reference*. Where is what: ROUGE-N is [`Hits::of_grams`], ROUGE-L
//! [`Hits::of_lcs`], ROUGE-Lsum [`union_lcs`](super::union_lcs), ROUGE-W [`weighted_lcs`](super::weighted_lcs), ROUGE-S and
//! -SU [`skip_bigrams`](super::skip_bigrams). Source: Lin 2004, ROUGE: A Package for Automatic Evaluation of Summaries.
//!
//! The peers answer 0 where a text is empty; here that is `None`, because nothing was divided by nothing.

use super::Tally;
use super::scratch::to_place;
use crate::math;

/// What both texts have, and what there is of it in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Words, n-grams or pairs that have a partner in the other text.
    pub hits: u64,
    /// All of the candidate.
    pub candidate: u64,
    /// All of the reference.
    pub reference: u64,
}

impl Hits {
    /// No hit yet between two texts of words.
    pub(super) fn of_words<W>(candidate: &[W], reference: &[W]) -> Self {
        let wide = |words: &[W]| u64::from(to_place(words.len()));
        Self { hits: 0, candidate: wide(candidate), reference: wide(reference) }
    }

    /// ROUGE-N of n-grams counted with the candidate as A and the reference as B.
    #[must_use]
    pub const fn of_grams(tally: &Tally) -> Self {
        Self { hits: tally.tokens_shared, candidate: tally.tokens_a, reference: tally.tokens_b }
    }

    /// ROUGE-L of a longest common subsequence of `lcs` words.
    #[must_use]
    pub fn of_lcs(lcs: u32, candidate_words: u64, reference_words: u64) -> Self {
        Self { hits: u64::from(lcs), candidate: candidate_words, reference: reference_words }
    }

    /// The share of the candidate; `None` where it is empty.
    #[must_use]
    pub fn precision(&self) -> Option<f64> {
        math::ratio(self.hits, self.candidate)
    }

    /// The share of the reference; `None` where it is empty.
    #[must_use]
    pub fn recall(&self) -> Option<f64> {
        math::ratio(self.hits, self.reference)
    }

    /// The mean of both in which recall counts `beta` times as much as precision: (1 + β²)·P·R / (β²·P + R). `None` where
    /// either text is empty, 0 where there is no hit.
    ///
    /// ```
    /// use lexometer::overlap::Hits;
    ///
    /// let hits = Hits { hits: 3, candidate: 4, reference: 6 };
    /// assert_eq!(hits.f(1.0), Some(0.6));
    /// // 5 · ¾ · ½ / (4 · ¾ + ½)
    /// assert_eq!(hits.f(2.0), Some(1.875 / 3.5));
    /// ```
    #[must_use]
    pub fn f(&self, beta: f64) -> Option<f64> {
        Some(mean(self.precision()?, self.recall()?, beta))
    }
}

/// Weighed hits, as ROUGE-W has them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WeightedHits {
    /// The weight of what has a partner in the other text.
    pub hits: f64,
    /// The weight that the whole candidate would have.
    pub candidate: f64,
    /// The weight that the whole reference would have.
    pub reference: f64,
    /// A run of *k* words weighs *k* to this power.
    pub exponent: f64,
}

impl WeightedHits {
    /// The share of the candidate, taken back to words; `None` where it is empty.
    #[must_use]
    pub fn precision(&self) -> Option<f64> {
        self.share(self.candidate)
    }

    /// The share of the reference, taken back to words; `None` where it is empty.
    #[must_use]
    pub fn recall(&self) -> Option<f64> {
        self.share(self.reference)
    }

    /// The mean of both; see [`Hits::f`].
    #[must_use]
    pub fn f(&self, beta: f64) -> Option<f64> {
        Some(mean(self.precision()?, self.recall()?, beta))
    }

    fn share(&self, whole: f64) -> Option<f64> {
        (whole > 0.0).then(|| math::pow(self.hits / whole, 1.0 / self.exponent))
    }
}

/// (1 + β²)·P·R / (β²·P + R), 0 where both are 0.
pub(super) fn mean(precision: f64, recall: f64, beta: f64) -> f64 {
    let square = beta * beta;
    let below = square * precision + recall;
    if below > 0.0 { (1.0 + square) * precision * recall / below } else { 0.0 }
}
