//! The hash of a word: seeded by constants, the same on every machine.
//!
//! It spreads words over the slots of a lexicon and feeds the estimate of distinct words. It is not
//! collision-free and nothing that is called exact rests on it: the lexicon compares whole words.

/// Odd constants with balanced bits (digits of the golden ratio and of √2), so that short words use all of the
/// product.
const K0: u64 = 0x9E37_79B9_7F4A_7C15;
const K1: u64 = 0xB504_F333_F9DE_6485;

/// Bytes that one round takes.
const BLOCK: usize = 16;

/// The high and the low half of the 128-bit product, folded together.
#[cfg_attr(feature = "bulk", inline)]
#[cfg_attr(not(feature = "bulk"), inline(never))]
#[must_use]
const fn fold_multiply(a: u64, b: u64) -> u64 {
    let product = (a as u128).wrapping_mul(b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// The hash of a word of at most 16 bytes, given as two little-endian words padded with zeros.
///
/// ```
/// use lexometer::hash;
///
/// let word = u64::from_le_bytes(*b"word\0\0\0\0");
/// assert_eq!(hash::of_short(word, 0), hash::of(b"word"));
/// ```
#[inline]
#[must_use]
pub const fn of_short(low: u64, high: u64) -> u64 {
    finish(fold_multiply(low ^ K0, high ^ K1))
}

/// A quicker hash of a short word, good enough for a table that stays in memory.
#[cfg(feature = "bulk")]
#[inline]
#[must_use]
pub(crate) const fn of_short_quick(low: u64, high: u64) -> u64 {
    fold_multiply(low ^ K0, high ^ K1)
}

#[inline]
const fn finish(state: u64) -> u64 {
    // The product of a short word leaves its lowest bits poor: one more multiplication spreads them.
    fold_multiply(state ^ K1, K0)
}

/// The hash of `bytes`.
///
/// Words must not hold NUL bytes at their end: `a` and `a\0` hash alike.
#[must_use]
pub fn of(bytes: &[u8]) -> u64 {
    let mut state = K0;
    let mut rest = bytes;
    loop {
        // Most words fit one block, and the last block of every word is padded.
        let (block, tail) = rest.split_at_checked(BLOCK).unwrap_or((rest, &[]));
        let [low, high] = halves(block);
        state = fold_multiply(low ^ state, high ^ K1);
        rest = tail;
        if rest.is_empty() {
            return finish(state);
        }
    }
}

/// Spreads the bits of a number over all of its bits (the last step of SplitMix64: Steele, Lea and Flood, 2014).
#[cfg_attr(feature = "bulk", inline)]
#[cfg_attr(not(feature = "bulk"), inline(never))]
pub(crate) const fn spread(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// The parity of the ones among 32 bits. Few chips count ones at once, and the parity is less work.
#[cfg_attr(feature = "bulk", inline(always))]
#[cfg_attr(not(feature = "bulk"), inline)]
pub(crate) const fn parity(bits: u32) -> u32 {
    if cfg!(feature = "bulk") {
        return bits.count_ones() & 1;
    }
    let bits = bits ^ bits >> 16;
    let bits = bits ^ bits >> 8;
    let bits = bits ^ bits >> 4;
    // The parities of the sixteen numbers of four bits.
    0x6996_u32.wrapping_shr(bits & 0xF) & 1
}

/// Up to sixteen bytes as two little-endian words padded with zeros.
#[cfg(not(feature = "bulk"))]
#[inline]
fn halves(block: &[u8]) -> [u64; 2] {
    let mut padded = [0; BLOCK];
    for (to, from) in padded.iter_mut().zip(block) {
        *to = *from;
    }
    let value = u128::from_le_bytes(padded);
    [value as u64, (value >> 64) as u64]
}

/// The same without a copy: the first and the last bytes as they lie, where they overlap the same.
#[cfg(feature = "bulk")]
#[inline]
pub(crate) fn halves(block: &[u8]) -> [u64; 2] {
    let length = block.len() as u32;
    if let (Some(first), Some(last)) = (block.first_chunk::<8>(), block.last_chunk::<8>()) {
        let missing = 128_u32.wrapping_sub(length.wrapping_mul(8));
        return [u64::from_le_bytes(*first), u64::from_le_bytes(*last).checked_shr(missing).unwrap_or(0)];
    }
    // The shift of what begins so many bytes into the word.
    let at = |place: u32| place.wrapping_mul(8);
    if let (Some(first), Some(last)) = (block.first_chunk::<4>(), block.last_chunk::<4>()) {
        let [first, last] = [first, last].map(|bytes| u64::from(u32::from_le_bytes(*bytes)));
        return [first | last.wrapping_shl(at(length.wrapping_sub(4))), 0];
    }
    let (Some(&first), Some(&last)) = (block.first(), block.last()) else { return [0; 2] };
    let middle = block.get(block.len() / 2).copied().unwrap_or(0);
    let [first, middle, last] = [first, middle, last].map(u64::from);
    [first | middle.wrapping_shl(at(length / 2)) | last.wrapping_shl(at(length.wrapping_sub(1))), 0]
}

/// A word of up to 32 bytes, zeros behind it; `None` for a longer one.
#[cfg(feature = "bulk")]
#[inline]
pub(crate) fn quarters(word: &[u8]) -> Option<[u64; 4]> {
    let (head, tail) = word.split_at_checked(BLOCK).unwrap_or((word, &[]));
    if tail.len() > BLOCK {
        return None;
    }
    let [[a, b], [c, d]] = [head, tail].map(halves);
    Some([a, b, c, d])
}

#[cfg(test)]
mod tests;
