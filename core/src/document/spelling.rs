//! The word that is being read, in its original spelling.

use crate::utf8;

/// Bytes kept of a word. The longest English dictionary words take half of it.
pub(super) const CAPACITY: usize = 64;

/// A word of up to [`CAPACITY`] bytes; of a longer one only the length is known.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl Spelling {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], length: 0 }
    }

    pub(super) const fn length(&self) -> usize {
        self.length
    }

    pub(super) fn push(&mut self, scalar: char) {
        for &byte in utf8::encode(scalar).bytes() {
            if let Some(to) = self.bytes.get_mut(self.length) {
                *to = byte;
            }
            self.length = self.length.saturating_add(1);
        }
    }

    /// The first `length` bytes, `None` where they were too many to keep.
    pub(super) fn get(&self, length: usize) -> Option<&str> {
        core::str::from_utf8(self.bytes.get(..length)?).ok()
    }

    /// Forgets the first `length` bytes. What stands behind them is a mark or two.
    pub(super) fn discard(&mut self, length: usize) {
        let rest = self.length.saturating_sub(length);
        for to in 0..rest.min(CAPACITY) {
            let from = self.bytes.get(to.saturating_add(length)).copied().unwrap_or(0);
            if let Some(to) = self.bytes.get_mut(to) {
                *to = from;
            }
        }
        self.length = rest;
    }
}
