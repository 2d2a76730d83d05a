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
    #[inline(never)]
    pub(super) fn of(letters: &[u8]) -> Self {
        Self(letters.iter().fold(0u32, |packed, &letter| match packed >> (WORD_BITS - 5) {
            0 => packed << 5 | (u32::from(letter) & 31),
            _ => u32::MAX,
        }))
    }

    /// Whether the word is in a list of packed words.
    pub(super) fn is_in(self, list: &[u32]) -> bool {
        self.place_in(list).is_some()
    }

    /// The place of the word in a list of packed words.
    #[inline(never)]
    pub(super) fn place_in(self, list: &[u32]) -> Option<u8> {
        // No list has the empty word or one that is too long; a chip spares itself the question.
        if cfg!(feature = "bulk") && (self.0 == 0 || self.0 >> WORD_BITS != 0) {
            return None;
        }
        let word = |packed: u32| packed & ((1 << WORD_BITS) - 1);
        list.iter().zip(0u8..).find(|&(&packed, _)| word(packed) == self.0).map(|(_, place)| place)
    }

    /// The count of the word in a list of packed words with counts.
    pub(super) fn count_in(self, list: &[u32]) -> Option<u32> {
        let place = self.place_in(list)?;
        list.get(usize::from(place)).map(|&packed| packed >> WORD_BITS)
    }
}
