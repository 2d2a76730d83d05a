//! Short words as numbers, so that a list of them takes four bytes a word and one comparison.

/// Bits of a packed word; the bits above may hold a count.
const WORD_BITS: u32 = 25;

/// Packs up to five letters `a` … `z`, five bits each.
pub(super) const fn pack(word: &str) -> u32 {
    let mut rest = word.as_bytes();
    let mut packed = 0u32;
    while let [letter, others @ ..] = rest {
        packed = packed << 5 | (*letter as u32 & 31);
        rest = others;
    }
    packed
}

/// Packs a word with a count of up to 127.
pub(super) const fn with_count(word: &str, count: u32) -> u32 {
    pack(word) | count << WORD_BITS
}

/// A word of up to five letters as a number; longer words are no word of any list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed(u32);

impl Packed {
    /// Packs lower-case letters.
    pub(super) fn of(letters: &[u8]) -> Self {
        Self::from_letters(letters.iter().copied())
    }

    /// Packs lower-case letters.
    pub(super) fn from_letters(letters: impl Iterator<Item = u8>) -> Self {
        let packed = letters.fold(0u32, |packed, letter| match packed >> (WORD_BITS - 5) {
            0 => packed << 5 | (u32::from(letter) & 31),
            _ => u32::MAX,
        });
        Self(packed)
    }

    /// Whether the word is in a list of packed words.
    pub(super) fn is_in(self, list: &[u32]) -> bool {
        list.contains(&self.0)
    }

    /// The count of the word in a list of packed words with counts.
    pub(super) fn count_in(self, list: &[u32]) -> Option<u32> {
        let word = |packed: u32| packed & ((1 << WORD_BITS) - 1);
        list.iter().find(|&&packed| word(packed) == self.0).map(|&packed| packed >> WORD_BITS)
    }
}
