//! What an index is: its description, its arithmetic, and the reasons for having no value.

use core::error::Error;
use core::fmt;

use super::Spectrum;
use crate::math;
use crate::prose::Prose;

/// An index of lexical diversity that reads the frequency spectrum.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The identifier in files and on the command line.
    pub id: &'static str,
    /// The name for people. Empty without the feature `descriptions`.
    pub name: Prose,
    /// The formula: V types, N tokens, f_i types that occur i times. Empty without `descriptions`.
    pub formula: Prose,
    /// Which way a richer vocabulary moves it.
    pub direction: Direction,
    /// The base of its logarithms by its source; `None` where it has none or the base cancels.
    pub base: Option<LogBase>,
    /// Author and year. Empty without `descriptions`.
    pub source: Prose,
    /// What is disputed. Empty without `descriptions`.
    pub notes: Prose,
    /// The arithmetic. It sees at least one token; a result that is not finite makes the value undefined.
    pub evaluate: fn(&Spectrum, LogBase) -> f64,
}

impl Index {
    /// The value, with logarithms to the base of the source.
    ///
    /// # Errors
    /// [`Undefined::NoTokens`], and [`Undefined::OutOfDomain`] where the arithmetic has no finite result, as where
    /// every type occurs once.
    pub fn value(&self, spectrum: &Spectrum) -> Result<f64, Undefined> {
        self.value_in(self.base.unwrap_or(LogBase::E), spectrum)
    }

    /// The value, with logarithms to a base of the caller's. It is the same value where [`base`](Self::base) is `None`.
    ///
    /// ```
    /// use lexometer::diversity::{LogBase, MAAS_A2, Spectrum};
    ///
    /// // 100 tokens, 10 types: (2 − 1) / 2² with logarithms to base 10, ln 10 times less with natural ones.
    /// let spectrum = Spectrum::of([10; 10]);
    /// assert_eq!(MAAS_A2.value_in(LogBase::Ten, &spectrum), Ok(0.25));
    /// let natural = MAAS_A2.value_in(LogBase::E, &spectrum)?;
    /// assert!((natural - 0.25 / core::f64::consts::LN_10).abs() < 1e-12);
    /// # Ok::<(), lexometer::diversity::Undefined>(())
    /// ```
    ///
    /// # Errors
    /// As [`value`](Self::value).
    pub fn value_in(&self, base: LogBase, spectrum: &Spectrum) -> Result<f64, Undefined> {
        if spectrum.tokens() == 0 {
            return Err(Undefined::NoTokens);
        }
        let value = (self.evaluate)(spectrum, base);
        if value.is_finite() { Ok(value) } else { Err(Undefined::OutOfDomain) }
    }
}

/// The base of a logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogBase {
    /// Natural logarithm.
    E,
    /// Base 2: bits.
    Two,
    /// Base 10.
    Ten,
}

impl LogBase {
    /// The logarithm of `x` to this base.
    #[must_use]
    pub fn log(self, x: f64) -> f64 {
        match self {
            Self::E => math::ln(x),
            Self::Two => math::log2(x),
            Self::Ten => math::log10(x),
        }
    }
}

/// Which way a richer vocabulary moves an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Higher is richer.
    HigherIsRicher,
    /// Lower is richer.
    LowerIsRicher,
    /// A count, or an index of the shape of the spectrum.
    Neither,
}

/// Why an index has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Undefined {
    /// The text has no tokens.
    NoTokens,
    /// The text is shorter than the window or the sample.
    TooFewTokens {
        /// Tokens wanted.
        wanted: u64,
    },
    /// The arithmetic has no finite result, as where no word occurs twice.
    OutOfDomain,
    /// The caller's memory is too small for the distinct words between two ends of a factor.
    ScratchFull,
    /// The caller wanted it no longer ([`TextIndex::value_while`](super::TextIndex::value_while)).
    Stopped,
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTokens => f.write_str("no words"),
            Self::TooFewTokens { wanted } => write!(f, "fewer than {wanted} words"),
            Self::OutOfDomain => f.write_str("not defined for this vocabulary"),
            Self::ScratchFull => f.write_str("the memory for distinct words is full"),
            Self::Stopped => f.write_str("stopped"),
        }
    }
}

impl Error for Undefined {}
