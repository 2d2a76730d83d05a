//! What a short word of ASCII is spelled with.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u8x32};

use crate::hash;

/// Bytes of the longest word that has a shape.
const LONGEST: usize = 32;

/// A word of up to 32 bytes with zeros behind it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Padded {
    quarters: [u64; 4],
    length: usize,
}

impl Padded {
    /// `None` for a longer word.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        Some(Self { quarters: hash::quarters(word)?, length: word.len() })
    }

    /// A word of at most sixteen bytes from two words of memory with zeros behind it.
    pub(crate) const fn of_half([low, high]: [u64; 2], length: usize) -> Self {
        Self { quarters: [low, high, 0, 0], length }
    }

    /// The first `length` bytes of these.
    pub(crate) fn first(bytes: &[u8; LONGEST], length: usize) -> Option<Self> {
        let [a, b, c, d] = *bytes.as_chunks::<8>().0 else { return None };
        Some(Self { quarters: [a, b, c, d].map(u64::from_le_bytes), length })
    }

    /// Eight bytes each, the first in the lowest bits.
    pub(crate) const fn quarters(&self) -> [u64; 4] {
        self.quarters
    }

    pub(crate) const fn length(&self) -> usize {
        self.length
    }
}

/// The bytes of a word of ASCII, by their kinds: one bit a byte, the first byte lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    small: u32,
    capital: u32,
    digit: u32,
    /// Every byte.
    all: u32,
}

impl Shape {
    /// The shape of a word, `None` where it is too long or holds other than ASCII.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        Self::of_padded(&Padded::of(word)?)
    }

    /// The same.
    #[inline]
    pub(crate) fn of_padded(word: &Padded) -> Option<Self> {
        // A word is little work: to choose among the instructions of the processor would be more.
        dispatch!(Level::baseline(), simd => Self::of_with(simd, word))
    }

    #[inline(always)]
    fn of_with<S: Simd>(simd: S, word: &Padded) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        for (to, quarter) in bytes.as_chunks_mut().0.iter_mut().zip(word.quarters) {
            *to = quarter.to_le_bytes();
        }
        let bytes = u8x32::simd_from(simd, bytes);
        let is_ascii = bytes.simd_ge(0x80).to_bitmask() == 0;
        is_ascii.then(|| Self {
            small: within(bytes, b'a', 26),
            capital: within(bytes, b'A', 26),
            digit: within(bytes, b'0', 10),
            all: !u32::MAX.checked_shl(word.length as u32).unwrap_or(0),
        })
    }

    /// Whether all are small letters.
    pub(crate) const fn is_small(self) -> bool {
        self.small == self.all
    }

    /// Whether all are small letters but for a capital in front.
    pub(crate) const fn is_capitalised(self) -> bool {
        self.capital == 1 && self.small | 1 == self.all
    }

    /// Whether it is two small letters or more, or a capital with two or more behind it (of `As` nothing tells whether it is a
    /// letter's plural).
    pub(crate) const fn is_plain(self) -> bool {
        self.all > 0b1 && self.is_small() || self.all > 0b11 && self.is_capitalised()
    }

    /// Whether all are letters.
    #[cfg(test)]
    pub(crate) const fn is_letters(self) -> bool {
        self.small | self.capital == self.all
    }

    pub(crate) const fn has_capital(self) -> bool {
        self.capital != 0
    }

    pub(crate) const fn has_digit(self) -> bool {
        self.digit != 0
    }

    /// How many letters.
    pub(crate) const fn letters(self) -> u64 {
        (self.small | self.capital).count_ones() as u64
    }
}

/// The bits of the bytes from `first` on, `count` of them: what lies below wraps around to the top.
#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
fn within<S: Simd>(bytes: u8x32<S>, first: u8, count: u8) -> u32 {
    (bytes - first).simd_lt(count).to_bitmask() as u32
}

#[cfg(test)]
mod tests {
    use super::Shape;

    /// Against the standard library, at every length.
    #[test]
    fn a_shape_tells_what_the_bytes_are() {
        for word in ["small", "Capital", "CAPITALS", "can't", "3rd", "B2b", "U.S", "x", "X", "", "été"] {
            for length in 0..40 {
                let (tail, mut bytes) = (b"abcdefghijklmnopqrstuvwxyzabcdefghijklmn", [0; 48]);
                let whole = word.len() + length;
                bytes[..word.len()].copy_from_slice(word.as_bytes());
                bytes[word.len()..whole].copy_from_slice(&tail[..length]);
                let bytes = &bytes[..whole];
                let Some(shape) = Shape::of(bytes) else {
                    assert!(whole > 32 || !bytes.is_ascii());
                    continue;
                };
                let is_small = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_lowercase);
                assert!(bytes.is_ascii());
                assert_eq!(shape.is_small(), is_small(bytes));
                let first = bytes.first().is_some_and(u8::is_ascii_uppercase);
                assert_eq!(shape.is_capitalised(), first && is_small(&bytes[1..]));
                assert_eq!(shape.is_letters(), bytes.iter().all(u8::is_ascii_alphabetic));
                assert_eq!(shape.has_capital(), bytes.iter().any(u8::is_ascii_uppercase));
                assert_eq!(shape.has_digit(), bytes.iter().any(u8::is_ascii_digit));
                let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
                assert_eq!(shape.letters(), letters as u64);
            }
        }
    }
}
