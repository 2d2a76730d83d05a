//! A ribbon filter in planes (Dillinger and Walzer, 2021): `core/src/lang/word_set.rs` reads it.
//!
//! Every plane must answer each word with a bit of its own: the parity of a window of the plane under the word's mask. The
//! windows and masks are the same for all planes, so one elimination over GF(2) solves them together.

/// Bytes and bits that an answer is drawn from.
const WINDOW: usize = 8;
const BITS: usize = WINDOW * 8;

/// A solved filter.
pub(super) struct Filter {
    /// The planes one behind the other.
    pub(super) planes: Vec<u8>,
    pub(super) seed: u64,
}

/// An equation: a mask over the columns from its first on, and the answers of all planes.
type Equation = (u64, u32);

impl Filter {
    /// The smallest filter found for these hashes.
    pub(super) fn build(keys: &[u64], answers: u8) -> Result<Self, String> {
        let least = keys.len().div_ceil(8) + WINDOW;
        for extra in 0..60 {
            let length = least + least * extra / 400;
            for seed in 0..16 {
                if let Some(planes) = solve(keys, length, seed, answers) {
                    return Ok(Self { planes, seed });
                }
            }
        }
        Err(format!("no filter for {} words", keys.len()))
    }
}

/// The first column, mask and answers of a word.
fn question(key: u64, seed: u64, length: usize, answers: u8) -> (usize, Equation) {
    let key = spread(key ^ seed);
    let mask = spread(key);
    let expected = spread(mask) & ((1 << answers) - 1);
    let place = ((key >> 32) * (length - WINDOW + 1) as u64) >> 32;
    (place as usize * 8, (mask, expected as u32))
}

/// Gaussian elimination along the band, then back substitution.
fn solve(keys: &[u64], length: usize, seed: u64, answers: u8) -> Option<Vec<u8>> {
    let columns = length * 8;
    let mut equations: Vec<Option<Equation>> = vec![None; columns];
    for &key in keys {
        let (mut column, (mut mask, mut expected)) = question(key, seed, length, answers);
        loop {
            if mask == 0 {
                // The equation follows from others, or contradicts them.
                if expected != 0 {
                    return None;
                }
                break;
            }
            let shift = mask.trailing_zeros();
            mask >>= shift;
            column += shift as usize;
            match &equations[column] {
                Some((present, answers)) => {
                    mask ^= present;
                    expected ^= answers;
                }
                None => {
                    equations[column] = Some((mask, expected));
                    break;
                }
            }
        }
    }
    let mut solution = vec![0u32; columns + BITS];
    for column in (0..columns).rev() {
        let Some((mask, expected)) = equations[column] else { continue };
        let others = (1..BITS).filter(|bit| mask >> bit & 1 == 1);
        solution[column] = others.fold(expected, |sum, bit| sum ^ solution[column + bit]);
    }
    let byte = |plane: usize, at: usize| {
        (0..8).fold(0, |byte, bit| byte | ((solution[at * 8 + bit] >> plane & 1) as u8) << bit)
    };
    let mut planes = Vec::with_capacity(length * usize::from(answers));
    for plane in 0..usize::from(answers) {
        planes.extend((0..length).map(|at| byte(plane, at)));
    }
    Some(planes)
}

/// Spreads the bits of a hash (SplitMix64).
fn spread(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ value >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ value >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ value >> 31
}
