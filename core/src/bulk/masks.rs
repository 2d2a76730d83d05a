//! Sixty-four bytes as bit masks: which of them are letters, digits, marks.
//!
//! Sixteen bytes are compared at a time, by the vector instructions that every x86-64 and ARM64 processor has; `wide` gives
//! them a safe face, and plain code where there are none.

use wide::u8x16;

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// One bit a byte, the first byte lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Masks {
    /// Letters, and what is joined to them: every byte of each.
    pub(super) letters: u64,
    /// Bytes of `letters` that begin no letter. Of ASCII every byte does.
    pub(super) tails: u64,
    /// Words of scripts without spaces: every byte of each. The scalars that are letters, by their first bytes; where such a
    /// word begins; and the bytes of Katakana, of which several make a word.
    pub(super) foreign: u64,
    pub(super) foreign_letters: u64,
    pub(super) cuts: u64,
    pub(super) katakana: u64,
    /// ASCII digits.
    pub(super) digits: u64,
    /// `.`, `'` and `:`, which join letters.
    pub(super) join_letters: u64,
    /// `.`, `'`, `,` and `;`, which join digits; not looked for where there are none.
    pub(super) join_digits: u64,
    /// Where a sentence may end: `.`, `!`, `?` and U+000A to U+000D, which are line ends but for two.
    pub(super) ends: u64,
    /// `_`, which joins what stands beside it.
    pub(super) underscores: u64,
    /// `&` and `@`, which are read aloud with the words beside them; not looked for where nothing is in `others`.
    pub(super) signs: u64,
    /// Bytes that the masks do not understand: all beyond ASCII, and first the signs, too.
    pub(super) others: u64,
}

impl Masks {
    pub(super) const NONE: Self = Self {
        letters: 0,
        tails: 0,
        foreign: 0,
        foreign_letters: 0,
        cuts: 0,
        katakana: 0,
        digits: 0,
        join_letters: 0,
        join_digits: 0,
        ends: 0,
        underscores: 0,
        signs: 0,
        others: 0,
    };
}

fn is(bytes: u8x16, byte: u8) -> u8x16 {
    bytes.simd_eq(u8x16::splat(byte))
}

/// Bytes from `first` on, `count` of them: what lies below wraps around to the top.
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
pub(super) fn within(bytes: u8x16, first: u8, count: u8) -> u8x16 {
    let above = bytes - u8x16::splat(first);
    above.simd_eq(above.min(u8x16::splat(count.wrapping_sub(1))))
}

/// The highest bits of what `mask` makes of each sixteen bytes.
#[inline(always)]
fn gather(block: &[u8x16; 4], mask: impl Fn(u8x16) -> u8x16) -> u64 {
    let [a, b, c, d] = block.map(|bytes| u64::from(mask(bytes).to_bitmask()));
    a | b << 16 | c << 32 | d << 48
}

/// `&` and `@` of a block.
pub(super) fn signs(block: &[u8; BLOCK]) -> u64 {
    let [a, b, c, d] = *block.as_chunks::<16>().0 else { return 0 };
    gather(&[a, b, c, d].map(u8x16::new), |bytes| is(bytes, b'&') | is(bytes, b'@'))
}

/// Scalars beyond ASCII that masks alone can tell, by the first byte of each; all their bytes lie in the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frequent {
    /// Letters of two bytes: U+00C0 … U+017F but for U+00D7 and U+00F7, and U+0400 … U+047F.
    pub(super) letters: u64,
    /// Letters of three bytes: U+B000 … U+CFFF.
    pub(super) syllables: u64,
    /// Ideographs: U+5000 … U+8FFF.
    pub(super) ideographs: u64,
}

impl Frequent {
    /// Those of a block.
    pub(super) fn of(block: &[u8; BLOCK]) -> Self {
        let [a, b, c, d] = *block.as_chunks::<16>().0 else {
            return Self { letters: 0, syllables: 0, ideographs: 0 };
        };
        let block = &[a, b, c, d].map(u8x16::new);
        let second = gather(block, |bytes| within(bytes, 0x80, 0x40)) >> 1;
        let third = second >> 1 & second;
        let latin = gather(block, |bytes| is(bytes, 0xC3));
        let signs = match latin {
            0 => 0,
            _ => gather(block, |bytes| is(bytes, 0x97) | is(bytes, 0xB7)) >> 1,
        };
        let letters = gather(block, |bytes| within(bytes, 0xC4, 2) | within(bytes, 0xD0, 2));
        Self {
            letters: (letters | latin & !signs) & second,
            syllables: gather(block, |bytes| within(bytes, 0xEB, 2)) & third,
            ideographs: gather(block, |bytes| within(bytes, 0xE5, 4)) & third,
        }
    }
}

/// Classifies the bytes of a block.
#[inline]
pub(super) fn classify(block: &[u8; BLOCK]) -> Masks {
    let [a, b, c, d] = *block.as_chunks::<16>().0 else { return Masks::NONE };
    let block = &[a, b, c, d].map(u8x16::new);
    let digits = gather(block, |bytes| within(bytes, b'0', 10));
    Masks {
        // Without the bit of the case.
        letters: gather(block, |bytes| within(bytes & u8x16::splat(0xDF), b'A', 26)),
        digits,
        join_letters: gather(block, |bytes| is(bytes, b'.') | is(bytes, b'\'') | is(bytes, b':')),
        join_digits: match digits {
            0 => 0,
            _ => {
                gather(block, |bytes| is(bytes, b'.') | is(bytes, b'\'') | is(bytes, b',') | is(bytes, b';'))
            }
        },
        ends: gather(block, |bytes| {
            is(bytes, b'.') | is(bytes, b'!') | is(bytes, b'?') | within(bytes, b'\n', 4)
        }),
        underscores: gather(block, |bytes| is(bytes, b'_')),
        // The mask takes the highest bit of each byte, which tells what is beyond ASCII.
        others: gather(block, |bytes| bytes | is(bytes, b'&') | is(bytes, b'@')),
        ..Masks::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Masks, classify, signs};

    fn naive(block: &[u8; BLOCK]) -> Masks {
        let mask = |is: fn(&u8) -> bool| {
            block.iter().enumerate().filter(|(_, byte)| is(byte)).fold(0, |bits, (at, _)| bits | 1u64 << at)
        };
        Masks {
            letters: mask(u8::is_ascii_alphabetic),
            digits: mask(u8::is_ascii_digit),
            join_letters: mask(|byte| b".':".contains(byte)),
            join_digits: if block.iter().any(u8::is_ascii_digit) {
                mask(|byte| b".',;".contains(byte))
            } else {
                0
            },
            ends: mask(|byte| b".!?\n\x0B\x0C\r".contains(byte)),
            underscores: mask(|&byte| byte == b'_'),
            others: mask(|byte| b"&@".contains(byte) || !byte.is_ascii()),
            ..Masks::NONE
        }
    }

    #[test]
    fn signs_are_found() {
        let block: [u8; BLOCK] = core::array::from_fn(|at| b"a&b@ .$%"[at % 8]);
        assert_eq!(signs(&block), 0x0A0A_0A0A_0A0A_0A0A);
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
