//! Floating-point functions that give the same bits on every target.
//!
//! All go through `libm`, a pure Rust implementation, on hosts too: the standard library's functions call the
//! platform's C library, whose last bits differ from system to system. The square root is our own: a correctly rounded one
//! has no choice of bits, and this one takes a third of the flash.

mod root;

/// Square root, correctly rounded.
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    root::sqrt(x)
}

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Logarithm to base 2.
#[must_use]
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Logarithm to base 10.
#[must_use]
pub fn log10(x: f64) -> f64 {
    libm::log10(x)
}

/// Natural logarithm of `1 + x`, exact for small `x` too.
#[must_use]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// The complementary error function, `1 − erf(x)`.
#[must_use]
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// `x` to the power of `y`.
#[must_use]
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// `e` to the power of `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Cosine of an angle in radians.
#[must_use]
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// Sine of an angle in radians.
#[must_use]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// `part / whole`, or `None` where `whole` is zero.
///
/// ```
/// assert_eq!(lexometer::math::ratio(3, 4), Some(0.75));
/// assert_eq!(lexometer::math::ratio(3, 0), None);
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
pub fn ratio(part: u64, whole: u64) -> Option<f64> {
    if whole == 0 { None } else { Some(part as f64 / whole as f64) }
}
