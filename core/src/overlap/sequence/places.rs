//! The places of one word in a text, as bits.

use crate::overlap::scratch::{Link, WordId, to_place};
use crate::overlap::shingle::{Candidates, ShingleIndex};

use super::BLOCK;

/// The places of one word, block by block of 64 words, blocks without it left out.
pub(super) struct PlaceBlocks<'t, 's, W, L> {
    words: &'t [W],
    word: W,
    candidates: Candidates<'s, L>,
    held: Option<usize>,
}

impl<'t, 's, W: WordId, L: Link> PlaceBlocks<'t, 's, W, L> {
    /// The places of `word` in `words`, which `index` holds as runs of one word.
    pub(super) fn new(words: &'t [W], word: W, index: &ShingleIndex<'s, L>) -> Self {
        Self { words, word, candidates: index.candidates(&[word]), held: None }
    }

    fn next_place(&mut self) -> Option<usize> {
        self.held.take().or_else(|| {
            let (words, word) = (self.words, self.word);
            self.candidates.find(|&place| words.get(place) == Some(&word))
        })
    }
}

impl<W: WordId, L: Link> Iterator for PlaceBlocks<'_, '_, W, L> {
    /// A block, and the bits of the word's places in it.
    type Item = (usize, u64);

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.next_place()?;
        let block = first / BLOCK;
        let mut bits = bit(first);
        while let Some(place) = self.next_place() {
            if place / BLOCK != block {
                self.held = Some(place);
                break;
            }
            bits |= bit(place);
        }
        Some((block, bits))
    }
}

/// The bit of a place in its block.
pub(super) const fn bit(place: usize) -> u64 {
    1u64.wrapping_shl(to_place(place % BLOCK))
}
