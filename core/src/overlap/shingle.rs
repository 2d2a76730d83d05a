//! Runs of a fixed number of words (shingles, n-grams): their hash, and a chained index over those of one document.

use super::scratch::{Link, WordId, no_link, read, to_index, to_place, write};

/// Hashes a run of words: 32-bit multiplications only, so that the smallest chips are quick at it, and the same
/// value on every machine.
#[inline]
pub(super) fn shingle_hash<W: WordId>(words: &[W]) -> u32 {
    let mut hash = 0x243F_6A88_u32;
    for word in words {
        hash = (hash ^ word.get()).wrapping_mul(0x9E37_79B1);
        hash ^= hash.wrapping_shr(15);
    }
    hash.wrapping_mul(0x85EB_CA6B)
}

/// How many chains an index over a text of `words` words has by default: between half and all of `words`.
pub(super) const fn default_chains(words: usize) -> usize {
    // The largest power of two below `words`. (`next_power_of_two` keeps a panic where overflow checks are on.)
    match words.saturating_sub(1).checked_ilog2() {
        Some(log) => 1_usize.wrapping_shl(log),
        None => 1,
    }
}

/// An index over the shingles of a document: `heads[hash]` is the first place whose shingle has that hash, `next[place]`
/// the following one, always further to the right.
///
/// It answers with candidates: shingles of equal hash need not be equal, so every reader compares the words.
pub(super) struct ShingleIndex<'s, L> {
    heads: &'s [L],
    next: &'s [L],
    shift: u32,
}

impl<'s, L: Link> ShingleIndex<'s, L> {
    /// Indexes every run of `size` words of `words`. `heads` has a power of two of elements, `next` one for each word.
    pub(super) fn new<W: WordId>(words: &[W], size: usize, heads: &'s mut [L], next: &'s mut [L]) -> Self {
        heads.fill(no_link());
        next.fill(no_link());
        // The high bits of the hash are the well mixed ones. With a single chain the shift is 32, see `chain`.
        let shift = to_place(heads.len()).leading_zeros().saturating_add(1);
        // From right to left, because each shingle is put in front of its chain and chains are to run to the right.
        for (place, shingle) in words.windows(size.max(1)).enumerate().rev() {
            let chain = Self::chain(shingle_hash(shingle), shift);
            write(next, place, read(heads, chain));
            write(heads, chain, to_place(place));
        }
        Self { heads, next, shift }
    }

    #[inline]
    fn chain(hash: u32, shift: u32) -> usize {
        to_index(hash.checked_shr(shift).unwrap_or(0))
    }

    /// The places, in ascending order, where a shingle of the same hash starts.
    #[inline]
    pub(super) fn candidates<W: WordId>(&self, shingle: &[W]) -> Candidates<'s, L> {
        let head = read(self.heads, Self::chain(shingle_hash(shingle), self.shift));
        Candidates { next: self.next, place: head }
    }
}

/// The places in one chain of a [`ShingleIndex`].
pub(super) struct Candidates<'s, L> {
    next: &'s [L],
    place: u32,
}

impl<L: Link> Iterator for Candidates<'_, L> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let place = to_index(self.place);
        // The link that leads nowhere is beyond every text that was let in.
        if place >= self.next.len() {
            return None;
        }
        self.place = read(self.next, place);
        Some(place)
    }
}

/// How many words `a` and `b` share from their beginnings on.
#[inline]
pub(super) fn common_prefix<W: WordId>(a: &[W], b: &[W]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}
