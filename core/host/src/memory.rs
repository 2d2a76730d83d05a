//! Memory for the counting of a text, by its length.

use lexometer::bulk::HotWord;
use lexometer::document::{Analyser, Settings};
use lexometer::lexicon::{Lexicon, Slot, bytes_for, slots_for};

use crate::Array;

/// Memory in which a text of known length is counted exactly.
///
/// The number of types grows about as the square root of the text (Heaps 1978 found exponents from .4 to .6). English
/// prose of 5 and of 31 MB has 15 types for each root of a byte, 5 MB in more than twenty languages have 20; room is for
/// 40. Who finds more learns it from the document, which says that it is not exact.
#[derive(Debug)]
pub struct Memory {
    slots: Array<Slot>,
    /// Written from the front, and as far as words come: small pages, which the system gives as they are needed.
    bytes: Vec<u8>,
    hot: Array<HotWord>,
}

/// Types for each square root of a byte.
const TYPES_PER_ROOT: f64 = 40.0;
/// Bytes of a type on average: longer than those of running words, and more in scripts of three bytes a letter.
const TYPE_BYTES: usize = 12;
/// What the fast path holds back until its words have come in.
const CHUNK_BYTES: usize = 4096;
/// More rows than this leave the processor's cache and win nothing.
const MOST_HOT_WORDS: usize = 1 << 18;

impl Memory {
    /// Memory for a text of so many bytes: `types` = 40 √bytes, with their slots, 12 bytes of spelling each, and as many hot
    /// rows as keep a table of all spellings half empty.
    ///
    /// | text | types | slots | bytes of words | hot rows | in all |
    /// | --- | --- | --- | --- | --- | --- |
    /// | 16 KB | 5,120 | 0.3 MB | 0.2 MB | 16,384: 0.5 MB | 1.0 MB |
    /// | 5 MB | 89,443 | 3.8 MB | 3.6 MB | 262,144: 8.4 MB | 16 MB |
    /// | 31 MB | 222,711 | 6.1 MB | 5.5 MB | 262,144: 8.4 MB | 20 MB |
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an estimate of some ten thousands"
    )]
    pub fn for_text(bytes: usize) -> Self {
        let types = ((bytes as f64).sqrt() * TYPES_PER_ROOT) as usize;
        let rows = (2 * types).next_power_of_two().min(MOST_HOT_WORDS);
        let waiting = rows / 2;
        Self {
            slots: Array::zeroed(slots_for(types + waiting) + CHUNK_BYTES),
            bytes: vec![0; bytes_for(types, TYPE_BYTES) + bytes_for(waiting, 16) + CHUNK_BYTES],
            hot: Array::zeroed(rows),
        }
    }

    /// An empty lexicon in this memory.
    pub fn lexicon(&mut self) -> Lexicon<'_> {
        Lexicon::new(&mut self.slots, &mut self.bytes)
    }

    /// An analyser with the fast path.
    pub fn fast(&mut self, settings: Settings) -> Analyser<'_> {
        let lexicon = Lexicon::new(&mut self.slots, &mut self.bytes);
        Analyser::new(lexicon, settings).with_hot_words(&mut self.hot)
    }

    /// An analyser without it.
    pub fn reference(&mut self, settings: Settings) -> Analyser<'_> {
        Analyser::new(self.lexicon(), settings)
    }
}
