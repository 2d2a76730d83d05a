//! How many distinct words went by, estimated in a few hundred bytes.
//!
//! HyperLogLog (Flajolet, Fusy, Gandouet, Meunier 2007): the hash of a word chooses one of `m` registers, which
//! keeps the longest run of leading zeros seen. The estimate is Ertl's improved raw estimator (2017), which needs no bias
//! tables and no switch to linear counting. Relative standard error: 1.04/√m.

use crate::math;

/// The fewest and the most registers: 26 % and 3.25 % standard error.
pub(super) const FEWEST: usize = 16;
pub(super) const MOST: usize = 1024;

/// The largest power of two of registers that takes no more than an eighth of a store of `bytes`.
pub(super) const fn registers_for(bytes: usize) -> usize {
    let eighth = bytes / 8;
    let mut registers = MOST;
    while registers > eighth && registers > FEWEST {
        registers /= 2;
    }
    registers
}

/// log2 of the number of registers.
const fn precision(registers: usize) -> u32 {
    registers.trailing_zeros()
}

/// Notes one word.
pub(super) fn note(registers: &mut [u8], hash: u64) {
    let mut size = registers.len() as u32;
    let index = u64::from(size).wrapping_mul(hash >> 32) >> 32;
    // Bit by bit, because shifting 64 bits by any number takes a small chip as much code as all of this: first those of the
    // index, then the run.
    let (mut rest, mut left, mut rank) = (hash, u64::BITS as u8, 1_u8);
    while size > 1 {
        size >>= 1;
        rest <<= 1;
        left = left.wrapping_sub(1);
    }
    while left != 0 && rest >> 63 == 0 {
        rest <<= 1;
        left = left.wrapping_sub(1);
        rank = rank.wrapping_add(1);
    }
    raise(registers, index as usize, rank);
}

fn raise(registers: &mut [u8], index: usize, rank: u8) {
    if let Some(register) = registers.get_mut(index) {
        *register = (*register).max(rank);
    }
}

/// Adds what `other` has seen. Both are powers of two in length; `other` may be longer.
pub(super) fn unite(registers: &mut [u8], other: &[u8]) {
    let dropped = precision(other.len()).saturating_sub(precision(registers.len()));
    for (index, &rank) in other.iter().enumerate() {
        if rank == 0 {
            continue;
        }
        // With fewer registers the lowest bits of the index become the first of the run.
        let low = index as u32 & 1u32.wrapping_shl(dropped).wrapping_sub(1);
        let rank = if dropped == 0 {
            rank
        } else if low == 0 {
            rank.saturating_add(dropped as u8)
        } else {
            (low.leading_zeros() as u8).wrapping_sub(32u8.wrapping_sub(dropped as u8)).wrapping_add(1)
        };
        raise(registers, index.wrapping_shr(dropped), rank);
    }
}

/// The estimate.
#[expect(clippy::cast_precision_loss, reason = "registers are few")]
pub(super) fn estimate(registers: &[u8]) -> f64 {
    let m = registers.len() as f64;
    let largest = 65u32.wrapping_sub(precision(registers.len()));
    let mut counts = [0u32; 66];
    for &register in registers {
        if let Some(count) = counts.get_mut(usize::from(register)) {
            *count = count.wrapping_add(1);
        }
    }
    let share = |rank: u32| counts.get(rank as usize).map_or(0.0, |&count| f64::from(count)) / m;
    let mut z = m * tau(1.0 - share(largest));
    for rank in (1..largest).rev() {
        z = 0.5 * (z + m * share(rank));
    }
    z += m * sigma(share(0));
    if z.is_finite() { m * m / (2.0 * core::f64::consts::LN_2 * z) } else { 0.0 }
}

/// The relative standard error of the estimate.
#[expect(clippy::cast_precision_loss, reason = "registers are few")]
pub(super) fn standard_error(registers: usize) -> f64 {
    1.04 / math::sqrt(registers as f64)
}

/// Σ x^(2^k)·2^(k−1) over k ≥ 1, plus x (Ertl 2017, equation 16).
fn sigma(mut x: f64) -> f64 {
    if x >= 1.0 {
        return f64::INFINITY;
    }
    let (mut weight, mut sum) = (1.0, x);
    loop {
        x *= x;
        let next = sum + x * weight;
        weight += weight;
        if next <= sum {
            return sum;
        }
        sum = next;
    }
}

/// (1 − x − Σ (1 − x^(2^−k))²·2^(−k)) / 3 (Ertl 2017, equation 17).
fn tau(mut x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return 0.0;
    }
    let (mut weight, mut sum) = (1.0, 1.0 - x);
    loop {
        x = math::sqrt(x);
        weight *= 0.5;
        let next = sum - (1.0 - x) * (1.0 - x) * weight;
        if next >= sum {
            return sum / 3.0;
        }
        sum = next;
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::{estimate, note, standard_error, unite};
    use std::format;
    use std::vec;

    /// Within four standard errors, over five magnitudes and all sizes.
    #[test]
    fn estimates_within_their_error() {
        for bits in 4..=10 {
            let size = 1usize << bits;
            for distinct in [0u32, 1, 10, 100, 1_000, 10_000, 100_000] {
                let mut registers = vec![0; size];
                for n in 0..distinct {
                    let hash = crate::hash::of(format!("w{n}").as_bytes());
                    note(&mut registers, hash);
                    note(&mut registers, hash);
                }
                let error = (estimate(&registers) - f64::from(distinct)).abs();
                let bound = 4.0 * standard_error(size) * f64::from(distinct) + 0.5;
                assert!(error <= bound, "{size} registers, {distinct} words: off by {error}");
            }
        }
    }

    /// Uniting equals having seen both, across sizes too.
    #[test]
    fn uniting_is_seeing_both() {
        for (small, large) in [(64, 64), (16, 1024), (128, 256)] {
            let (mut a, mut b, mut both) = (vec![0; small], vec![0; large], vec![0; small]);
            for n in 0..3_000u32 {
                let hash = crate::hash::of(format!("u{n}").as_bytes());
                note(if n % 3 == 0 { &mut a } else { &mut b }, hash);
                note(&mut both, hash);
            }
            unite(&mut a, &b);
            assert_eq!(a, both, "{small} and {large}");
        }
    }
}
