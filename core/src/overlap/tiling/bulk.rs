//! Tiling for hosts: the quick way as long as it is quick, the way that is never slow otherwise.

use super::{Tiles, chained, suffix};
use crate::overlap::scratch::{WordId, to_index};
use crate::overlap::suffixes::LONGEST_JOINED;
use crate::overlap::{Full, Passage};

/// Steps per word that the chained search may take before it counts as slow. Novels stay below it, against each other and
/// against edited copies; collections of boilerplate do not, and the sooner they are given up the better.
const STEPS_PER_WORD: u64 = 6;

/// How many links [`bulk_tiles`] needs for texts of `a_words` and `b_words` words: about ten per word. Natural text
/// touches only the first quarter of them, so memory that the system hands out lazily is not spent.
#[must_use]
pub const fn bulk_tiles_scratch(a_words: usize, b_words: usize) -> usize {
    let quick = chained::scratch_with(chains(b_words), a_words, b_words);
    let robust = suffix::scratch_len(a_words, b_words);
    if quick > robust { quick } else { robust }
}

/// Memory is plenty here, and short chains are quick.
const fn chains(words: usize) -> usize {
    words.next_power_of_two()
}

/// The same tiles as [`tiles`](crate::overlap::tiles), by the same rule, in near-linear time on any text: first by the
/// chained search, and, where repetition makes that one slow, by a suffix array.
///
/// ```
/// use lexometer::overlap::{Passage, bulk_tiles, bulk_tiles_scratch};
///
/// let (a, b) = ([7u32; 30_000], [7u32; 20_000]);
/// let mut scratch = vec![0; bulk_tiles_scratch(a.len(), b.len())];
/// let mut list = [Passage::EMPTY; 8];
/// let found = bulk_tiles(&a, &b, 5, &mut scratch, &mut list).unwrap();
/// assert_eq!(found, [Passage { a: 0, b: 0, words: 20_000 }]);
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `scratch` has fewer than [`bulk_tiles_scratch`] elements; [`Full::Links`] when both texts have 2³¹ words or
/// more; [`Full::List`] when there are more
/// tiles than `list` holds; it then holds the longest ones.
pub fn bulk_tiles<'p, W: WordId>(
    a: &[W],
    b: &[W],
    minimum: u32,
    scratch: &mut [u32],
    list: &'p mut [Passage],
) -> Result<&'p [Passage], Full> {
    bulk_tiles_within(STEPS_PER_WORD, a, b, minimum, scratch, list)
}

/// [`bulk_tiles`] with another limit on the chained search; 0 goes straight to the suffix array.
pub(in crate::overlap) fn bulk_tiles_within<'p, W: WordId>(
    steps_per_word: u64,
    a: &[W],
    b: &[W],
    minimum: u32,
    scratch: &mut [u32],
    list: &'p mut [Passage],
) -> Result<&'p [Passage], Full> {
    let needed = bulk_tiles_scratch(a.len(), b.len());
    if scratch.len() < needed {
        return Err(Full::Scratch { needed });
    }
    // Both texts and the separator are one text to the suffix array.
    if a.len().saturating_add(b.len()).saturating_add(1) > LONGEST_JOINED {
        return Err(Full::Links { longest: LONGEST_JOINED });
    }
    let minimum = to_index(minimum.max(1));
    let words = u64::try_from(a.len().saturating_add(b.len())).unwrap_or(u64::MAX);
    let budget = words.saturating_mul(steps_per_word);
    let mut tiles = Tiles::new(list);
    let quick = budget > 0 && {
        let mut search = chained::Search::new(a, b, minimum, chains(b.len()), scratch, budget)
            .ok_or(Full::Scratch { needed })?;
        while let Some(tile) = search.next_tile() {
            if !tiles.add(tile) {
                break;
            }
        }
        !search.exhausted()
    };
    if !quick {
        tiles.clear();
        suffix::each_tile(a, b, minimum, scratch, |tile| tiles.add(tile)).ok_or(Full::Scratch { needed })?;
    }
    tiles.finish()
}
