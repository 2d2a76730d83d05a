//! How often types occur, summed up.

use crate::math;

/// Fractional bits of the fixed-point sum: terms are good to 2⁻⁴⁰ bits of information each.
const FRACTION: f64 = (1_u64 << 40) as f64;

/// What the indices need of a frequency list: a few sums, taken in one pass in any order.
///
/// ```
/// use lexometer::diversity::Spectrum;
///
/// let spectrum = Spectrum::of([1, 1, 2, 5]);
/// assert_eq!((spectrum.tokens(), spectrum.types()), (9, 4));
/// assert_eq!((spectrum.hapaxes(), spectrum.dis_legomena()), (2, 1));
/// assert_eq!(spectrum.sum_of_squares(), 31);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spectrum {
    tokens: u64,
    types: u64,
    hapaxes: u64,
    dis_legomena: u64,
    squares: u128,
    /// Σ f·log₂ f in units of 2⁻⁴⁰: an integer, so that no order of the types shows.
    information: u128,
}

impl Spectrum {
    /// The spectrum of no types.
    #[must_use]
    pub const fn new() -> Self {
        Self { tokens: 0, types: 0, hapaxes: 0, dis_legomena: 0, squares: 0, information: 0 }
    }

    /// The spectrum of the frequencies of all types, each once. Zeros are passed over.
    #[must_use]
    pub fn of(frequencies: impl IntoIterator<Item = u64>) -> Self {
        let mut spectrum = Self::new();
        frequencies.into_iter().for_each(|frequency| spectrum.add(frequency));
        spectrum
    }

    /// Adds a type that occurs `frequency` times.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts above 2^53 do not occur in text, and f·log₂ f is positive and far below 2^88"
    )]
    pub fn add(&mut self, frequency: u64) {
        match frequency {
            0 => return,
            1 => self.hapaxes = self.hapaxes.saturating_add(1),
            2 => self.dis_legomena = self.dis_legomena.saturating_add(1),
            _ => {}
        }
        self.types = self.types.saturating_add(1);
        self.tokens = self.tokens.saturating_add(frequency);
        let (wide, real) = (u128::from(frequency), frequency as f64);
        self.squares = self.squares.saturating_add(wide.saturating_mul(wide));
        self.information = self.information.saturating_add((real * math::log2(real) * FRACTION) as u128);
    }

    /// N, the running words.
    #[must_use]
    pub const fn tokens(&self) -> u64 {
        self.tokens
    }

    /// V, the distinct words.
    #[must_use]
    pub const fn types(&self) -> u64 {
        self.types
    }

    /// f₁, the types that occur once.
    #[must_use]
    pub const fn hapaxes(&self) -> u64 {
        self.hapaxes
    }

    /// f₂, the types that occur twice.
    #[must_use]
    pub const fn dis_legomena(&self) -> u64 {
        self.dis_legomena
    }

    /// Σ i²·f_i, the sum of the squared frequencies.
    #[must_use]
    pub const fn sum_of_squares(&self) -> u128 {
        self.squares
    }

    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub(super) fn n(&self) -> f64 {
        self.tokens as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub(super) fn v(&self) -> f64 {
        self.types as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub(super) fn v1(&self) -> f64 {
        self.hapaxes as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub(super) fn v2(&self) -> f64 {
        self.dis_legomena as f64
    }

    /// Σ i²·f_i − `less`, subtracted before it is rounded.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) fn squares_less(&self, less: u64) -> f64 {
        self.squares.saturating_sub(u128::from(less)) as f64
    }

    /// Σ f·log₂ f.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) fn information_bits(&self) -> f64 {
        self.information as f64 / FRACTION
    }
}
