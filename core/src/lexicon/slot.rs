//! One row of the lexicon's table.

/// A slot of the table: 16 bytes, opaque. Declare arrays of [`Slot::EMPTY`].
///
/// ```
/// use lexometer::lexicon::Slot;
///
/// static mut TABLE: [Slot; 512] = [Slot::EMPTY; 512];
/// assert_eq!(size_of::<Slot>(), 16);
/// ```
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "bulk", derive(bytemuck::Pod, bytemuck::Zeroable))]
#[repr(C)]
pub struct Slot {
    /// Occurrences: exact, or an upper bound where `error` is not 0. 0 marks a free slot.
    pub(super) count: u32,
    /// How much of `count` may be somebody else's.
    pub(super) error: u32,
    /// Where the word's entry starts in the byte store.
    pub(super) offset: u32,
    /// The upper half of the word's hash: its home in the table and a first check of equality.
    pub(super) tag: u32,
}

const _: () = assert!(size_of::<Slot>() == 16 && align_of::<Slot>() == 4);

impl Slot {
    /// A slot without a word.
    pub const EMPTY: Self = Self { count: 0, error: 0, offset: 0, tag: 0 };

    pub(super) const fn is_free(&self) -> bool {
        self.count == 0
    }
}

impl Default for Slot {
    fn default() -> Self {
        Self::EMPTY
    }
}
