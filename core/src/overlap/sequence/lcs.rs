//! The longest common subsequence, 64 words at a step.

use super::places::PlaceBlocks;
use super::{blocks, without_common_ends};
use crate::overlap::Full;
use crate::overlap::scratch::{Link, WordId, check_lengths, cut, to_place};
use crate::overlap::shingle::{ShingleIndex, default_chains};

/// How many links [`lcs`] and [`levenshtein`](super::levenshtein) need for a first text of `a_words` words.
#[must_use]
pub const fn lcs_links(a_words: usize) -> usize {
    default_chains(a_words).saturating_add(a_words)
}

/// How many 64-bit blocks [`lcs`] needs for a first text of `a_words` words.
#[must_use]
pub const fn lcs_bits(a_words: usize) -> usize {
    blocks(a_words)
}

/// The number of words of the longest common subsequence: the most words that can be found in both texts in the same
/// order, with any others between.
///
/// Bit-parallel (Hyyrö 2004): a bit for each word of A is set where the subsequence does not grow, and each word
/// of B changes whole blocks of 64 at once. Only the blocks that hold the word, and those that a carry reaches, are
/// touched. From it follow the indel distance, |A| + |B| − 2·LCS, and ROUGE-L.
///
/// ```
/// use lexometer::overlap::{lcs, lcs_bits, lcs_links};
///
/// // 1 2 4 6 of both.
/// let (a, b) = ([1u16, 2, 3, 4, 5, 6], [1u16, 9, 2, 4, 6, 5]);
/// let found = lcs(&a, &b, &mut [0u16; lcs_links(6)], &mut [0; lcs_bits(6)])?;
/// assert_eq!(found, 4);
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `links` has fewer elements than [`lcs_links`] or `bits` fewer than [`lcs_bits`];
/// [`Full::Links`] when the links are too narrow.
pub fn lcs<W: WordId, L: Link>(a: &[W], b: &[W], links: &mut [L], bits: &mut [u64]) -> Result<u32, Full> {
    check_lengths::<L>(a.len(), b.len())?;
    let mut rest = links;
    let needed = Full::Scratch { needed: lcs_links(a.len()) };
    let heads = cut(&mut rest, default_chains(a.len())).ok_or(needed)?;
    let next = cut(&mut rest, a.len()).ok_or(needed)?;
    let unchanged = bits.get_mut(..lcs_bits(a.len())).ok_or(Full::Scratch { needed: lcs_bits(a.len()) })?;
    let (a, b, common) = without_common_ends(a, b);
    let index = ShingleIndex::new(a, 1, heads, next);
    unchanged.fill(u64::MAX);
    for &word in b {
        advance(unchanged, PlaceBlocks::new(a, word, &index));
    }
    let grown = unchanged.iter().map(|block| block.count_zeros()).fold(0u32, u32::saturating_add);
    Ok(grown.saturating_add(to_place(common)))
}

/// One word of B: bit *i* of `unchanged` is clear where the subsequence of A's words up to *i* is longer by one than that
/// of the words before *i*. Bits beyond the end stay set.
pub(super) fn advance(unchanged: &mut [u64], places: impl Iterator<Item = (usize, u64)>) {
    let mut places = places.peekable();
    while let Some((first, mut matches)) = places.next() {
        let mut block = first;
        while let Some(bits) = unchanged.get_mut(block) {
            let old = *bits;
            let (sum, carry) = old.overflowing_add(old & matches);
            *bits = sum | (old & !matches);
            let mut carried = carry;
            block = block.saturating_add(1);
            // A carry goes on through the following blocks, together with what they match.
            loop {
                if !carried {
                    break;
                }
                let here = places.next_if(|&(at, _)| at == block).map_or(0, |(_, matches)| matches);
                let Some(bits) = unchanged.get_mut(block) else { break };
                let old = *bits;
                let (sum, over) = old.overflowing_add(old & here);
                let (sum, over_again) = sum.overflowing_add(1);
                *bits = sum | (old & !here);
                carried = over || over_again;
                block = block.saturating_add(1);
            }
            match places.next_if(|&(at, _)| at == block) {
                Some((_, here)) => matches = here,
                None => break,
            }
        }
    }
}
