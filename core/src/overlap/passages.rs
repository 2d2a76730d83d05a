//! All passages: every maximal match, overlapping or not.

use core::ops::ControlFlow;

use super::scratch::{Link, WordId, check_lengths, cut, to_index, to_place};
use super::shingle::{ShingleIndex, common_prefix, default_chains};
use super::{Full, Passage};

/// How many links [`each_passage`] and [`passages`] need to compare texts of `a_words` and `b_words` words.
///
/// ```
/// // Two documents of 2,048 words in six kilobytes of 16-bit links.
/// assert_eq!(lexometer::overlap::passages_scratch(2048, 2048) * size_of::<u16>(), 6144);
/// ```
#[must_use]
pub const fn passages_scratch(_a_words: usize, b_words: usize) -> usize {
    default_chains(b_words).saturating_add(b_words)
}

/// Gives every maximal match of at least `minimum` words (0 is taken as 1) to `sink`, in the order of its start in A,
/// then in B, until `sink` breaks off.
///
/// A match is maximal when the words before it in A and B differ (or one text begins there) and the words after it
/// differ (or one text ends there). Exact: candidates come from hashes, but every match is compared word by word.
///
/// **Time.** One step for each pair of equal runs of `minimum` words. In repetitive texts that grows as the product of
/// their lengths, and so may the number of passages itself; what covers how much is
/// answered in near-linear time by [`bulk_tiles`](super::bulk_tiles).
///
/// # Errors
/// [`Full::Scratch`] or [`Full::Links`] when `scratch` has fewer than [`passages_scratch`] elements, or too narrow ones.
pub fn each_passage<W: WordId, L: Link>(
    a: &[W],
    b: &[W],
    minimum: u32,
    scratch: &mut [L],
    mut sink: impl FnMut(Passage) -> ControlFlow<()>,
) -> Result<(), Full> {
    check_lengths::<L>(a.len(), b.len())?;
    let size = to_index(minimum.max(1));
    let needed = passages_scratch(a.len(), b.len());
    let mut rest = scratch;
    let (Some(heads), Some(next)) = (cut(&mut rest, default_chains(b.len())), cut(&mut rest, b.len())) else {
        return Err(Full::Scratch { needed });
    };
    let index = ShingleIndex::new(b, size, heads, next);
    for (in_a, shingle) in a.windows(size).enumerate() {
        for in_b in index.candidates(shingle) {
            if let (Some(last_a), Some(last_b)) = (before(a, in_a), before(b, in_b))
                && last_a == last_b
            {
                continue;
            }
            let words = match (a.get(in_a..), b.get(in_b..)) {
                (Some(rest_a), Some(rest_b)) => common_prefix(rest_a, rest_b),
                _ => 0,
            };
            let passage = Passage { a: to_place(in_a), b: to_place(in_b), words: to_place(words) };
            if words >= size && sink(passage).is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The word before `place`.
#[inline]
fn before<W: WordId>(words: &[W], place: usize) -> Option<W> {
    words.get(place.checked_sub(1)?).copied()
}

/// Writes every maximal match of at least `minimum` words into `list`, in the order of its start in A, then in B, and
/// returns the part of `list` that was written. See [`each_passage`].
///
/// ```
/// use lexometer::overlap::{Passage, passages, passages_scratch};
///
/// let a = [1u16, 2, 3, 4, 5, 6, 7];
/// let b = [9u16, 2, 3, 4, 5, 6, 9, 1, 2, 3];
/// let mut scratch = [0u16; passages_scratch(7, 10)];
/// let mut list = [Passage::EMPTY; 4];
/// let found = passages(&a, &b, 3, &mut scratch, &mut list).unwrap();
/// assert_eq!(found, [Passage { a: 0, b: 7, words: 3 }, Passage { a: 1, b: 1, words: 5 }]);
/// ```
///
/// # Errors
/// As [`each_passage`], and [`Full::List`] when there are more passages than `list` holds; it then holds the first ones.
pub fn passages<'p, W: WordId, L: Link>(
    a: &[W],
    b: &[W],
    minimum: u32,
    scratch: &mut [L],
    list: &'p mut [Passage],
) -> Result<&'p [Passage], Full> {
    let mut written = 0usize;
    let mut full = false;
    each_passage(a, b, minimum, scratch, |passage| match list.get_mut(written) {
        Some(free) => {
            *free = passage;
            written = written.saturating_add(1);
            ControlFlow::Continue(())
        }
        None => {
            full = true;
            ControlFlow::Break(())
        }
    })?;
    if full { Err(Full::List) } else { Ok(list.get(..written).unwrap_or_default()) }
}
