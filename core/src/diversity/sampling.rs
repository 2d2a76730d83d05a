//! The type–token ratio that random samples of a text would have, without drawing any.
//!
//! A type that occurs f times in N tokens is missing from a sample of n, drawn without replacement, with the
//! hypergeometric probability C(N − f, n) / C(N, n) = ∏ (N − f − j)/(N − j) for j from 0 to n − 1. The sum over types of
//! what is left to 1 is the expected number of types in the sample (McCarthy and Jarvis 2007).

use super::Undefined;
use super::watch::Watch;
use crate::math;

/// Samples of vocd-D: 35 to 50 tokens.
const SMALLEST: u32 = 35;
const LARGEST: u32 = 50;
const SIZES: usize = (LARGEST - SMALLEST + 1) as usize;
const BEFORE_SMALLEST: usize = SMALLEST as usize - 1;

/// A draw divides, which takes as long as so many plain steps.
const STEPS_OF_A_DRAW: usize = 8;

/// Fixed-point unit of a probability. Sums of it are integers, so that no order of the types shows.
const UNIT: f64 = (1_u64 << 60) as f64;

/// HD-D: the expected type–token ratio of a random sample of `draws` tokens, by its authors 42 (McCarthy and Jarvis 2007).
/// The frequencies of all types, each once, in any order; they are read twice.
///
/// ```
/// use lexometer::diversity::hdd;
///
/// // Two types, twice each; samples of two: 1 − (2·1)/(4·3) = 5/6 for each, over two draws.
/// let value = hdd([2, 2].into_iter(), 2)?;
/// assert!((value - 5.0 / 6.0).abs() < 1e-15);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFewTokens`] where the text is shorter than the sample; [`Undefined::OutOfDomain`] for a sample of no
/// tokens.
pub fn hdd(frequencies: impl Iterator<Item = u64> + Clone, draws: u32) -> Result<f64, Undefined> {
    hdd_watched(frequencies, draws, &mut Watch::new(&mut |_, _| true, usize::MAX))
}

pub(super) fn hdd_watched(
    frequencies: impl Iterator<Item = u64> + Clone,
    draws: u32,
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    if draws == 0 {
        return Err(Undefined::OutOfDomain);
    }
    let tokens = total(frequencies.clone(), draws)?;
    let mut types_expected = 0_u128;
    for frequency in frequencies {
        let missing = Missing::new(frequency, tokens).take(draws as usize).last().unwrap_or(1.0);
        types_expected = types_expected.saturating_add(fixed(1.0 - missing));
        watch.take(frequency, (draws as usize).saturating_mul(STEPS_OF_A_DRAW))?;
    }
    Ok(real(types_expected) / f64::from(draws))
}

/// vocd-D (Malvern and Richards 1997, McKee et al. 2000): the D whose curve TTR(n) = D/n·(√(1 + 2n/D) − 1) fits the
/// type–token ratios of random samples of 35 to 50 tokens best, by least squares.
///
/// The original draws samples and its result changes from run to run; this one fits the ratios that endless drawing tends
/// to, and needs no seed. The frequencies of all types, each once, in any order; they are read twice.
///
/// # Errors
/// [`Undefined::TooFewTokens`] below 50 tokens; [`Undefined::OutOfDomain`] where no finite D fits, as where no word
/// occurs twice.
pub fn vocd_d(frequencies: impl Iterator<Item = u64> + Clone) -> Result<f64, Undefined> {
    vocd_d_watched(frequencies, &mut Watch::new(&mut |_, _| true, usize::MAX))
}

pub(super) fn vocd_d_watched(
    frequencies: impl Iterator<Item = u64> + Clone,
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    let tokens = total(frequencies.clone(), LARGEST)?;
    let mut types_expected = [0_u128; SIZES];
    for frequency in frequencies {
        let missing = Missing::new(frequency, tokens).skip(BEFORE_SMALLEST);
        for (sum, missing) in types_expected.iter_mut().zip(missing) {
            *sum = sum.saturating_add(fixed(1.0 - missing));
        }
        watch.take(frequency, (LARGEST as usize).saturating_mul(STEPS_OF_A_DRAW))?;
    }
    let mut ratios = [0.0; SIZES];
    for ((ratio, sum), size) in ratios.iter_mut().zip(types_expected).zip(SMALLEST..) {
        *ratio = real(sum) / f64::from(size);
    }
    fit(&ratios)
}

/// The number of tokens, at least `wanted`.
fn total(frequencies: impl Iterator<Item = u64>, wanted: u32) -> Result<u64, Undefined> {
    let tokens = frequencies.fold(0_u64, u64::saturating_add);
    if tokens < u64::from(wanted) {
        return Err(Undefined::TooFewTokens { wanted: u64::from(wanted) });
    }
    Ok(tokens)
}

/// The probabilities that a type is missing from samples of 1, 2, 3 … tokens.
struct Missing {
    probability: f64,
    others: u64,
    tokens: u64,
}

impl Missing {
    const fn new(frequency: u64, tokens: u64) -> Self {
        Self { probability: 1.0, others: tokens.saturating_sub(frequency), tokens }
    }
}

impl Iterator for Missing {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.probability *= math::ratio(self.others, self.tokens)?;
        self.others = self.others.saturating_sub(1);
        self.tokens = self.tokens.saturating_sub(1);
        Some(self.probability)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a probability, in units of 2^-60"
)]
fn fixed(probability: f64) -> u128 {
    (probability * UNIT) as u128
}

#[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
fn real(sum: u128) -> f64 {
    sum as f64 / UNIT
}

/// The slope of the squared error at D, up to a positive factor. The forms of the curve and of its slope avoid the
/// difference of two near numbers where D is large.
fn slope(d: f64, ratios: &[f64; SIZES]) -> f64 {
    let mut slope = 0.0;
    for (&ratio, size) in ratios.iter().zip(SMALLEST..) {
        let n = f64::from(size);
        let root = math::sqrt(d * d + 2.0 * n * d);
        let curve = 2.0 * d / (root + d);
        let rise = n / ((d + n + root) * root);
        slope += (curve - ratio) * rise;
    }
    slope
}

/// Halves an interval of D that holds every text, until its ends are neighbouring numbers.
fn fit(ratios: &[f64; SIZES]) -> Result<f64, Undefined> {
    let (mut low, mut high) = (1e-6, 1e9);
    if !(slope(low, ratios) < 0.0 && slope(high, ratios) > 0.0) {
        return Err(Undefined::OutOfDomain);
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Ok(middle);
        }
        if slope(middle, ratios) < 0.0 { low = middle } else { high = middle }
    }
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, SIZES, SMALLEST, fit};
    use crate::math;

    /// Ratios that lie on a curve are fitted by the D of the curve.
    #[test]
    fn the_fit_finds_the_curve_it_was_given() {
        for d in [0.5, 12.0, 99.5, 400.0] {
            let mut ratios = [0.0; SIZES];
            for (ratio, size) in ratios.iter_mut().zip(SMALLEST..=LARGEST) {
                let n = f64::from(size);
                *ratio = d / n * (math::sqrt(1.0 + 2.0 * n / d) - 1.0);
            }
            let found = fit(&ratios).unwrap();
            assert!((found - d).abs() < 1e-6 * d, "{found}, expected {d}");
        }
    }
}
