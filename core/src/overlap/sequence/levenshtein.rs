//! The Levenshtein distance in words, 64 words at a step.

use super::lcs::lcs_links;
use super::places::{PlaceBlocks, bit};
use super::{blocks, without_common_ends};
use crate::overlap::Full;
use crate::overlap::scratch::{Link, WordId, check_lengths, cut, to_place};
use crate::overlap::shingle::{ShingleIndex, default_chains};

/// How many 64-bit blocks [`levenshtein`] needs for a first text of `a_words` words.
#[must_use]
pub const fn levenshtein_bits(a_words: usize) -> usize {
    blocks(a_words).saturating_mul(2)
}

/// The least number of words to insert, delete or exchange that makes B of A (Levenshtein 1966), bit-parallel (Myers
/// 1999, in the form of Hyyrö 2003). Every word of B visits every block of A.
///
/// ```
/// use lexometer::overlap::{lcs_links, levenshtein, levenshtein_bits};
///
/// // 3 becomes 9, 5 is deleted, 7 is inserted.
/// let (a, b) = ([1u16, 2, 3, 4, 5, 6], [1u16, 2, 9, 4, 6, 7]);
/// let found = levenshtein(&a, &b, &mut [0u16; lcs_links(6)], &mut [0; levenshtein_bits(6)])?;
/// assert_eq!(found, 3);
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `links` has fewer elements than [`lcs_links`] or `bits` fewer than [`levenshtein_bits`];
/// [`Full::Links`] when the links are too narrow.
pub fn levenshtein<W: WordId, L: Link>(
    a: &[W],
    b: &[W],
    links: &mut [L],
    bits: &mut [u64],
) -> Result<u32, Full> {
    check_lengths::<L>(a.len(), b.len())?;
    let mut rest = links;
    let needed = Full::Scratch { needed: lcs_links(a.len()) };
    let heads = cut(&mut rest, default_chains(a.len())).ok_or(needed)?;
    let next = cut(&mut rest, a.len()).ok_or(needed)?;
    let mut rest = bits;
    let needed = Full::Scratch { needed: levenshtein_bits(a.len()) };
    let up = cut(&mut rest, blocks(a.len())).ok_or(needed)?;
    let down = cut(&mut rest, blocks(a.len())).ok_or(needed)?;
    let (a, b, _) = without_common_ends(a, b);
    let Some(last) = a.len().checked_sub(1) else { return Ok(to_place(b.len())) };
    let index = ShingleIndex::new(a, 1, heads, next);
    // Where the distance grows by one from each word of A to the next, and where it falls by one.
    let count = blocks(a.len());
    let (up, down) = (up.get_mut(..count).unwrap_or_default(), down.get_mut(..count).unwrap_or_default());
    up.fill(u64::MAX);
    down.fill(0);
    let mut distance = to_place(a.len());
    for &word in b {
        let mut places = PlaceBlocks::new(a, word, &index).peekable();
        // Before the first word of A the distance to each further word of B is one more.
        let mut step = Step::Up;
        for (block, (up, down)) in up.iter_mut().zip(down.iter_mut()).enumerate() {
            let matches = places.next_if(|&(at, _)| at == block).map_or(0, |(_, matches)| matches);
            let top = if block.saturating_add(1) == count { bit(last) } else { 1 << 63 };
            step = advance(up, down, matches, step, top);
        }
        distance = match step {
            Step::Up => distance.saturating_add(1),
            Step::Level => distance,
            Step::Down => distance.saturating_sub(1),
        };
    }
    Ok(distance)
}

/// How the distance at the end of a block changes with one more word of B.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Up,
    Level,
    Down,
}

/// One word of B in one block of A, and the change at the block's bit `top`.
#[inline]
fn advance(up: &mut u64, down: &mut u64, matches: u64, before: Step, top: u64) -> Step {
    let vertical = matches | *down;
    let matches = matches | u64::from(before == Step::Down);
    let diagonal = ((matches & *up).wrapping_add(*up) ^ *up) | matches;
    let mut right_up = *down | !(diagonal | *up);
    let mut right_down = *up & diagonal;
    let after = if right_up & top != 0 {
        Step::Up
    } else if right_down & top != 0 {
        Step::Down
    } else {
        Step::Level
    };
    right_up = right_up.wrapping_shl(1) | u64::from(before == Step::Up);
    right_down = right_down.wrapping_shl(1) | u64::from(before == Step::Down);
    *up = right_down | !(vertical | right_up);
    *down = right_up & vertical;
    after
}
