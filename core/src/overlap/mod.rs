//! What two documents share, word for word and in kind.
//!
//! This layer never sees text, but for [`peers`] and the spelling of names. It sees **word ids**: one `u16` or `u32` per running
//! word, where two ids are equal exactly when the folded words are. Whoever cuts and folds the words (this library's `segment` and `lexicon`, or a
//! tokenizer of the caller's own) decides what a word is.
//!
//! | question | item |
//! | --- | --- |
//! | every run of words that both hold | [`each_passage`], [`passages`] |
//! | how much of each is word for word in the other | [`tiles`] (or [`bulk_tiles`] on hosts), then [`Coverage`] |
//! | what a reader would join: gaps, names spelled in two ways | [`chains`], [`is_same_name`], then [`Chained`] |
//! | how much of that is quoted | [`QuotedCoverage`], [`is_mostly_quoted`] |
//! | what they share in kind | [`GramOrder`], then [`METRICS`] |
//! | what stays in order: subsequences, edits, ROUGE | [`lcs`], [`levenshtein`], [`union_lcs`], [`weighted_lcs`], [`skip_bigrams`], then [`Hits`] |
//! | the figures of machine translation | [`bleu`], [`chrf`] |
//! | what many documents share | [`suffix_order`] of all, one behind the other |
//! | how like, from a few hundred bytes of each | [`sketch`] |
//! | the same under the tokenizers of other programs | [`peers`] |
//!
//! # Metrics
//! A [`Metric`] is an item that explains itself: its identifier, formula, range, direction and source. It reads a
//! [`Comparison`], which is numbers only. Identifiers are put together as `name`, `_n` where the metric is of n-grams of
//! that many words (1 to 8), and `_a` or `_b` where it is a share of that document, or where that document is the
//! candidate and the other the reference: `jaccard_5`, `containment_5_a`, `tiling_b`, `bleu_a`. Where several families of metrics disagree, trust *copying* for copying: metrics of single words barely
//! tell a copy from another text on the same subject.
//!
//! # Memory
//! Every function works in a slice of links that the caller lends, `u16` for texts of up to 65,535 words and `u32`
//! beyond; a `const fn` beside it tells how many links. Two documents of 2,048 words need
//! [`tiles_scratch`]`(2048, 2048)` = 7,552 links of two bytes, 15 KB. Results go to a slice or a sink of the
//! caller's. What does not fit is [`Full`], never cut off in silence.
//!
//! # Words used here
//! * A **match** `(a, b, n)` says that the `n` words of A from `a` on are the `n` words of B from `b` on.
//! * A match is **maximal** when it can be made longer neither to the left nor to the right. A **passage** is a maximal
//!   match of at least *minimum* words (5 by default, [`DEFAULT_MINIMUM`]). Passages may overlap one another: a phrase
//!   that stands twice in A and three times in B makes six.
//! * **Tiles** are passages cut so that every word of either document is in at most one: see [`tiles`].

mod bleu;
mod chains;
mod chrf;
mod grams;
mod metric;
mod metrics;
mod names;
mod passages;
pub mod peers;
mod quoted;
mod rouge;
mod scratch;
mod sequence;
mod shingle;
pub mod sketch;
mod suffixes;
mod tiling;

#[cfg(test)]
mod tests;

use core::fmt;

pub use bleu::{BleuOrder, bleu};
pub use chains::{Chain, Chained, DEFAULT_GAP, LONGEST_GAP, chains};
pub use chrf::chrf;
pub use grams::{Divergences, GramOrder, LONGEST_GRAM, Tallies, Tally, bulk_grams_scratch, grams_scratch};
pub use metric::{Comparison, Direction, Family, Metric, Sequences};
pub use metrics::{METRICS, by_id};
pub use names::{NAME_SIMILARITY, is_same_name, spelling_similarity};
pub use passages::{each_passage, passages, passages_scratch};
pub use quoted::{QuotedCoverage, is_mostly_quoted, quoted_words};
pub use rouge::{Hits, WeightedHits};
pub use scratch::{Link, WordId};
pub use sequence::{
    Sentences, SingleWords, WeightedCell, lcs, lcs_bits, lcs_links, levenshtein, levenshtein_bits,
    skip_bigrams, skip_scratch, union_bits, union_lcs, weighted_lcs, weighted_scratch, weighted_union_bits,
    weighted_union_lcs,
};
pub use suffixes::{suffix_order, suffix_order_scratch};
pub use tiling::{Coverage, bulk_tiles, bulk_tiles_scratch, tiles, tiles_scratch};

/// The least number of words of a passage, unless the caller says otherwise.
///
/// Five is the customary shingle of text-reuse detection: shorter runs are mostly the idiom of the language.
pub const DEFAULT_MINIMUM: u32 = 5;

/// A run of words that two documents share: places and length are counted in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Passage {
    /// Index of its first word in document A.
    pub a: u32,
    /// Index of its first word in document B.
    pub b: u32,
    /// Its length in words.
    pub words: u32,
}

impl Passage {
    /// A passage of no words, to fill a list with.
    pub const EMPTY: Self = Self { a: 0, b: 0, words: 0 };

    /// The same passage with the documents exchanged.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self { a: self.b, b: self.a, words: self.words }
    }
}

/// Memory that the caller lent did not suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Full {
    /// The scratch slice is shorter than this many elements. Nothing was computed.
    Scratch {
        /// How many elements are needed.
        needed: usize,
    },
    /// A text is longer than links of this width can address. Nothing was computed.
    Links {
        /// The longest text in words that they can.
        longest: usize,
    },
    /// The list of results is full. All that it holds is right, and there is more.
    List,
}

impl fmt::Display for Full {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scratch { .. } => "the scratch memory is too small for texts of this length",
            Self::Links { .. } => "the text has more words than links of this width can address",
            Self::List => "the list of results is full",
        })
    }
}

impl core::error::Error for Full {}
