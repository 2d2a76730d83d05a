//! Sixty-four bytes as bit masks: which of them are letters, digits, marks.
//!
//! As many bytes are compared at a time as the vector instructions of the processor take; `fearless_simd` gives them a safe face,
//! and plain code where there are none.

use fearless_simd::prelude::*;
use fearless_simd::{mask8x64, u8x64};

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
    /// `.`, `'`, `,` and `;`, which join digits.
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

    /// Forgets the bytes without a bit in `within`, but for signs and for what is not understood.
    pub(super) fn keep(&mut self, within: u64) {
        for mask in [
            &mut self.letters,
            &mut self.tails,
            &mut self.foreign,
            &mut self.foreign_letters,
            &mut self.cuts,
            &mut self.katakana,
            &mut self.digits,
            &mut self.join_letters,
            &mut self.join_digits,
            &mut self.ends,
        ] {
            *mask &= within;
        }
    }
}

/// Sixty-four bytes in the registers of a level of vector instructions.
type Bytes<S> = u8x64<S>;

#[inline(always)]
fn load<S: Simd>(simd: S, block: &[u8; BLOCK]) -> Bytes<S> {
    (*block).simd_into(simd)
}

#[inline(always)]
fn is<S: Simd>(bytes: Bytes<S>, byte: u8) -> mask8x64<S> {
    bytes.simd_eq(byte)
}

/// Bytes from `first` on, `count` of them: what lies below wraps around to the top.
#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
fn within<S: Simd>(bytes: Bytes<S>, first: u8, count: u8) -> mask8x64<S> {
    (bytes - first).simd_lt(count)
}

/// `&` and `@` of a block.
#[inline(always)]
pub(super) fn signs<S: Simd>(simd: S, block: &[u8; BLOCK]) -> u64 {
    let bytes = load(simd, block);
    (is(bytes, b'&') | is(bytes, b'@')).to_bitmask()
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
    #[inline(always)]
    pub(super) fn of<S: Simd>(simd: S, block: &[u8; BLOCK]) -> Self {
        let bytes = load(simd, block);
        let second = within(bytes, 0x80, 0x40).to_bitmask() >> 1;
        let third = second >> 1 & second;
        let latin = is(bytes, 0xC3).to_bitmask();
        let signs = (is(bytes, 0x97) | is(bytes, 0xB7)).to_bitmask() >> 1;
        let letters = (within(bytes, 0xC4, 2) | within(bytes, 0xD0, 2)).to_bitmask();
        Self {
            letters: (letters | latin & !signs) & second,
            syllables: within(bytes, 0xEB, 2).to_bitmask() & third,
            ideographs: within(bytes, 0xE5, 4).to_bitmask() & third,
        }
    }
}

/// Classifies the bytes of a block.
#[inline(always)]
pub(super) fn classify<S: Simd>(simd: S, block: &[u8; BLOCK]) -> Masks {
    let bytes = load(simd, block);
    let (stops, quotes) = (is(bytes, b'.'), is(bytes, b'\''));
    Masks {
        // Without the bit of the case.
        letters: within(bytes & 0xDF, b'A', 26).to_bitmask(),
        digits: within(bytes, b'0', 10).to_bitmask(),
        join_letters: (stops | quotes | is(bytes, b':')).to_bitmask(),
        join_digits: (stops | quotes | is(bytes, b',') | is(bytes, b';')).to_bitmask(),
        ends: (stops | is(bytes, b'!') | is(bytes, b'?') | within(bytes, b'\n', 4)).to_bitmask(),
        underscores: is(bytes, b'_').to_bitmask(),
        others: (bytes.simd_ge(0x80) | is(bytes, b'&') | is(bytes, b'@')).to_bitmask(),
        ..Masks::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::super::levels;
    use super::{BLOCK, Masks, classify, signs};
    use fearless_simd::dispatch;

    fn naive(block: &[u8; BLOCK]) -> Masks {
        let mask = |is: fn(&u8) -> bool| {
            block.iter().enumerate().filter(|(_, byte)| is(byte)).fold(0, |bits, (at, _)| bits | 1u64 << at)
        };
        Masks {
            letters: mask(u8::is_ascii_alphabetic),
            digits: mask(u8::is_ascii_digit),
            join_letters: mask(|byte| b".':".contains(byte)),
            join_digits: mask(|byte| b".',;".contains(byte)),
            ends: mask(|byte| b".!?\n\x0B\x0C\r".contains(byte)),
            underscores: mask(|&byte| byte == b'_'),
            others: mask(|byte| b"&@".contains(byte) || !byte.is_ascii()),
            ..Masks::NONE
        }
    }

    #[test]
    fn signs_are_found() {
        let block: [u8; BLOCK] = core::array::from_fn(|at| b"a&b@ .$%"[at % 8]);
        for level in levels() {
            assert_eq!(dispatch!(level, simd => signs(simd, &block)), 0x0A0A_0A0A_0A0A_0A0A);
        }
    }

    /// Every byte value at every place of the block.
    #[test]
    fn every_byte_has_its_classes() {
        for start in 0..=255u8 {
            let block: [u8; BLOCK] = core::array::from_fn(|at| start.wrapping_add((at * 37) as u8));
            for level in levels() {
                let masks = dispatch!(level, simd => classify(simd, &block));
                assert_eq!(masks, naive(&block), "from {start}, {level:?}");
            }
        }
    }
}
