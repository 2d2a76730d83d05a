//! Memory for a lexicon, as one value that fits a `static`.

use super::{Lexicon, SPARE, Slot, store};

/// Owned memory for a [`Lexicon`]: `SLOTS` rows of 16 bytes and `BYTES` bytes of words. [`slots_for`] and
/// [`bytes_for`] tell how much a vocabulary needs.
///
/// ```
/// use lexometer::lexicon::{LexiconMemory, bytes_for, slots_for};
///
/// // 600 types of 8 bytes on average, as in a long news article.
/// let mut memory = LexiconMemory::<{ slots_for(600) }, { bytes_for(600, 8) }>::EMPTY;
/// assert!(size_of_val(&memory) < 17_000);
/// let lexicon = memory.lexicon();
/// assert!(lexicon.is_exact());
/// ```
#[derive(Debug)]
pub struct LexiconMemory<const SLOTS: usize, const BYTES: usize> {
    slots: [Slot; SLOTS],
    bytes: [u8; BYTES],
}

impl<const SLOTS: usize, const BYTES: usize> LexiconMemory<SLOTS, BYTES> {
    /// Memory without words.
    pub const EMPTY: Self = Self { slots: [Slot::EMPTY; SLOTS], bytes: [0; BYTES] };

    /// An empty lexicon in this memory.
    pub fn lexicon(&mut self) -> Lexicon<'_> {
        Lexicon::new(&mut self.slots, &mut self.bytes)
    }
}

impl<const SLOTS: usize, const BYTES: usize> Default for LexiconMemory<SLOTS, BYTES> {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// Slots that hold so many types exactly.
#[must_use]
pub const fn slots_for(types: usize) -> usize {
    // One of sixteen stays free.
    types.saturating_add(types.div_ceil(SPARE.saturating_sub(1))).saturating_add(1)
}

/// Bytes that hold so many types of that mean length (in bytes, folded), and one more word of up to 64 bytes that is
/// being spelled.
#[must_use]
pub const fn bytes_for(types: usize, mean_length: usize) -> usize {
    types
        .saturating_mul(mean_length.saturating_add(store::HEADER))
        .saturating_add(store::HEADER)
        .saturating_add(64)
}
