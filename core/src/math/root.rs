//! The square root, bit by bit.

/// Bits of the stored mantissa.
const MANTISSA: u32 = 52;
/// The bit that a normal number's mantissa does not store.
const IMPLICIT: u64 = 1 << MANTISSA;
/// What is added to an exponent.
const BIAS: u32 = 1023;
/// The exponent of infinities and of what is no number.
const SPECIAL: u32 = 0x7FF;

/// The square root of `x`, rounded to nearest; NaN below zero.
///
/// The root of the mantissa is found one binary digit a round, with one digit more than is kept. The exact root of a number
/// of 53 bits never lies halfway between two of 53 bits, so that digit rounds.
pub(super) fn sqrt(x: f64) -> f64 {
    let bits = x.to_bits();
    let exponent = (bits >> MANTISSA) as u32;
    if bits << 1 == 0 || exponent == SPECIAL {
        // Zeros, positive infinity, and what is no number.
        return x;
    }
    if exponent > SPECIAL {
        return f64::NAN;
    }
    let mut mantissa = bits & (IMPLICIT - 1);
    let mut exponent = exponent;
    if exponent == 0 {
        // A subnormal number: its first digit comes to the implicit place.
        let shift = mantissa.leading_zeros().wrapping_sub(u64::BITS - 1 - MANTISSA);
        mantissa = mantissa.wrapping_shl(shift);
        exponent = 1_u32.wrapping_sub(shift);
    } else {
        mantissa |= IMPLICIT;
    }
    // An even exponent halves without a rest; the bias is odd.
    let exponent = exponent.wrapping_sub(BIAS);
    let mut rest = mantissa.wrapping_shl((exponent & 1).wrapping_add(1));
    let half = (exponent.cast_signed() >> 1).cast_unsigned();
    let (mut root, mut doubled, mut digit) = (0_u64, 0_u64, IMPLICIT << 1);
    while digit != 0 {
        let trial = doubled | digit;
        if trial <= rest {
            rest = rest.wrapping_sub(trial);
            doubled = trial.wrapping_add(digit);
            root |= digit;
        }
        rest <<= 1;
        digit >>= 1;
    }
    let rounded = (root >> 1).wrapping_add(root & 1);
    // The implicit bit of the root counts as one in the exponent's place.
    let place = u64::from(half.wrapping_add(BIAS).wrapping_sub(1)) << MANTISSA;
    f64::from_bits(place.wrapping_add(rounded))
}

#[cfg(test)]
mod tests {
    use super::sqrt;

    fn check(x: f64) {
        let (ours, theirs) = (sqrt(x), libm::sqrt(x));
        assert!(
            ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan(),
            "{x:e}: {ours:e} {theirs:e}"
        );
    }

    /// The same bits as libm's, which is correctly rounded, over all magnitudes.
    #[test]
    fn rounds_correctly() {
        for x in [0.0, -0.0, 1.0, 2.0, 4.0, 0.25, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            check(x);
        }
        for x in [f64::MAX, f64::MIN_POSITIVE, 5e-324, 1.5e-323, 2.225e-308] {
            check(x);
        }
        // A generator of 64 bits (SplitMix64): any bits are a float.
        let mut state = 0_u64;
        for _ in 0..200_000 {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let value = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let value = (value ^ value >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
            check(f64::from_bits(value ^ value >> 31));
            check((value >> 40) as f64);
            check(f64::from_bits(value >> 12));
        }
    }
}
