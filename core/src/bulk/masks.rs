//! Sixty-four bytes as bit masks: which of them are letters, digits, marks.
//!
//! Sixteen bytes are compared at a time, by the vector instructions that every x86-64 and ARM64 processor has; `wide` gives
//! them a safe face, and plain code where there are none.

use wide::u8x16;

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// One bit a byte, the first byte lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Masks {
    /// ASCII letters.
    pub(super) letters: u64,
    /// ASCII digits.
    pub(super) digits: u64,
    /// `.`, `'` and `:`, which join letters.
    pub(super) join_letters: u64,
    /// `.`, `'`, `,` and `;`, which join digits.
    pub(super) join_digits: u64,
    /// Where a sentence may end: `.`, `!`, `?` and line ends.
    pub(super) ends: u64,
    /// Space and line feed: a word ends before them whatever follows.
    pub(super) blanks: u64,
    /// Bytes that the masks do not understand: `_`, the signs `&` and `@` that are read aloud, and all beyond ASCII.
    pub(super) others: u64,
}

fn is(bytes: u8x16, byte: u8) -> u8x16 {
    bytes.simd_eq(u8x16::splat(byte))
}

/// Bytes from `first` on, `count` of them: what lies below wraps around to the top.
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
fn within(bytes: u8x16, first: u8, count: u8) -> u8x16 {
    let above = bytes - u8x16::splat(first);
    above.simd_eq(above.min(u8x16::splat(count.wrapping_sub(1))))
}

/// Classifies the bytes of a block.
#[inline]
pub(super) fn classify(block: &[u8; BLOCK]) -> Masks {
    let mut masks = Masks::default();
    let mut shift = 0u32;
    for &sixteen in block.as_chunks::<16>().0 {
        let bytes = u8x16::new(sixteen);
        // Without the bit of the case.
        let letters = within(bytes & u8x16::splat(0xDF), b'A', 26);
        let (stop, line_feed) = (is(bytes, b'.'), is(bytes, b'\n'));
        let both = stop | is(bytes, b'\'');
        let place = |mask: u8x16| u64::from(mask.to_bitmask()).wrapping_shl(shift);
        masks.letters |= place(letters);
        masks.digits |= place(within(bytes, b'0', 10));
        masks.join_letters |= place(both | is(bytes, b':'));
        masks.join_digits |= place(both | is(bytes, b',') | is(bytes, b';'));
        masks.ends |= place(stop | is(bytes, b'!') | is(bytes, b'?') | line_feed | is(bytes, b'\r'));
        masks.blanks |= place(line_feed | is(bytes, b' '));
        let signs = is(bytes, b'_') | is(bytes, b'&') | is(bytes, b'@');
        masks.others |= place(within(bytes, 0x80, 128) | signs);
        shift = shift.wrapping_add(16);
    }
    masks
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Masks, classify};

    fn naive(block: &[u8; BLOCK]) -> Masks {
        let mask = |is: fn(&u8) -> bool| {
            block.iter().enumerate().filter(|(_, byte)| is(byte)).fold(0, |bits, (at, _)| bits | 1u64 << at)
        };
        Masks {
            letters: mask(u8::is_ascii_alphabetic),
            digits: mask(u8::is_ascii_digit),
            join_letters: mask(|byte| b".':".contains(byte)),
            join_digits: mask(|byte| b".',;".contains(byte)),
            ends: mask(|byte| b".!?\n\r".contains(byte)),
            blanks: mask(|byte| b" \n".contains(byte)),
            others: mask(|byte| b"_&@".contains(byte) || !byte.is_ascii()),
        }
    }

    /// Every byte value at every place of the block.
    #[test]
    fn every_byte_has_its_classes() {
        for start in 0..=255u8 {
            let block: [u8; BLOCK] = core::array::from_fn(|at| start.wrapping_add((at * 37) as u8));
            assert_eq!(classify(&block), naive(&block), "from {start}");
        }
    }
}
