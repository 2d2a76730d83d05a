//! Marks of the words of a list, by which a host tells most words that are not in it without a search.

/// Cells of a table of marks.
const CELLS: usize = 32;

/// The marks of all words of a list: each leaves three bits in one cell (a blocked filter: Bloom 1970; Putze, Sanders and
/// Singler 2007).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks([u64; CELLS]);

impl Marks {
    /// The marks of words with one space between them.
    pub(super) const fn of(words: &str) -> Self {
        let mut cells = [0; CELLS];
        let mut rest = words.as_bytes();
        while !rest.is_empty() {
            let (word, others) = split_word(rest);
            if let Some((cell, bits)) = mark_of(word) {
                #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
                {
                    cells[cell] |= bits;
                }
            }
            rest = others;
        }
        Self(cells)
    }

    /// Whether the word may be among them.
    #[inline]
    pub(super) fn may_have(&self, word: &[u8]) -> bool {
        mark_of(word).is_some_and(|(cell, bits)| self.0.get(cell).is_some_and(|&cell| cell & bits == bits))
    }
}

/// The cell of a word and its bits there, by its length and four of its bytes. The empty word has none.
#[inline]
const fn mark_of(word: &[u8]) -> Option<(usize, u64)> {
    let (Some((first, _)), Some((last, _))) = (word.split_first(), word.split_last()) else { return None };
    let second = match word {
        [_, second, ..] => *second,
        _ => 0,
    };
    let middle = match word.split_at_checked(word.len() / 2) {
        Some((_, [middle, ..])) => *middle,
        _ => 0,
    };
    let bytes = u32::from_le_bytes([*first, second, middle, *last]);
    let mixed = (bytes as u64 ^ (word.len() as u64) << 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    // The highest five bits choose the cell, three times six below them the bits.
    let bits = 1 << (mixed >> 53 & 63) | 1 << (mixed >> 47 & 63) | 1 << (mixed >> 41 & 63);
    Some(((mixed >> 59) as usize, bits))
}

/// The bytes up to the first space, and those behind it.
const fn split_word(words: &[u8]) -> (&[u8], &[u8]) {
    let mut length = 0_usize;
    let mut rest = words;
    while let [byte, others @ ..] = rest {
        rest = others;
        if *byte == b' ' {
            break;
        }
        length = length.wrapping_add(1);
    }
    match words.split_at_checked(length) {
        Some((word, _)) => (word, rest),
        None => (words, rest),
    }
}
