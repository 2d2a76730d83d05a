//! Two texts as sequences: what stays in order.
//!
//! | question | item | time |
//! | --- | --- | --- |
//! | longest common subsequence, and with it the indel distance and ROUGE-L | [`lcs`] | words of both multiplied, by 64 |
//! | Levenshtein distance in words | [`levenshtein`] | the same |
//! | union of the subsequences sentence by sentence (ROUGE-Lsum) | [`union_lcs`] | the same |
//! | subsequence that prefers unbroken runs (ROUGE-W) | [`weighted_lcs`], [`weighted_union_lcs`] | words of both multiplied |
//! | pairs of words with few between (ROUGE-S, -SU) | [`skip_bigrams`] | near-linear |
//!
//! All but the last take time in the product of the lengths, so they are for articles, not for novels; and all of
//! them are blind to moved blocks: a text with its halves exchanged scores one half. [`tiles`](super::tiles) sees those.

mod lcs;
mod levenshtein;
mod places;
mod skip;
mod union;
mod weighted;

pub use lcs::{lcs, lcs_bits, lcs_links};
pub use levenshtein::{levenshtein, levenshtein_bits};
pub use skip::{SingleWords, skip_bigrams, skip_scratch};
pub use union::{Sentences, union_bits, union_lcs};
pub use weighted::{WeightedCell, weighted_lcs, weighted_scratch, weighted_union_bits, weighted_union_lcs};

/// Bits of one block of a bit vector.
const BLOCK: usize = 64;

/// How many blocks hold a bit for each of `words` words.
const fn blocks(words: usize) -> usize {
    words.div_ceil(BLOCK)
}

/// What is left of two texts without the words that both begin and both end with, and how many those are.
///
/// No least number of edits and no longest subsequence is missed: equal ends can always be matched.
fn without_common_ends<'t, W: PartialEq>(a: &'t [W], b: &'t [W]) -> (&'t [W], &'t [W], usize) {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let keep = |words: &'t [W]| words.get(..words.len().saturating_sub(tail)).unwrap_or_default();
    (keep(a), keep(b), head.saturating_add(tail))
}
