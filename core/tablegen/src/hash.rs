//! The hash of a word, as `core/src/hash` has it. The test of the filters over the whole dictionary holds the two equal.

const K0: u64 = 0x9E37_79B9_7F4A_7C15;
const K1: u64 = 0xB504_F333_F9DE_6485;

fn fold_multiply(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// The hash of a word.
pub(crate) fn of(word: &[u8]) -> u64 {
    let blocks = word.len().div_ceil(16).max(1);
    let mut padded = word.to_vec();
    padded.resize(blocks * 16, 0);
    let state = padded.chunks_exact(16).fold(K0, |state, block| {
        let half = |at: usize| (0..8).fold(0, |half, byte| half | u64::from(block[at + byte]) << (8 * byte));
        fold_multiply(half(0) ^ state, half(8) ^ K1)
    });
    fold_multiply(state ^ K1, K0)
}
