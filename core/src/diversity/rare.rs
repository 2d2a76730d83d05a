//! Indices of the rare end: words that occur once or twice.

use super::{Direction, Index, LogBase};
use crate::prose::prose;

/// Honoré’s H: `100 · log N / (1 − f₁/V)`.
///
/// ```
/// use lexometer::diversity::{HONORE_H, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 100 · ln(8) / (1 − 3 / 5)
/// assert!((HONORE_H.value(&spectrum)? - 519.860385419959).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static HONORE_H: Index = Index {
    id: "honore_h",
    name: prose("Honoré’s H"),
    formula: prose("100 · log N / (1 − f₁/V)"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::E),
    source: prose("Honoré 1979"),
    notes: prose("Not defined where every type occurs once; some programs take one hapax off there."),
    evaluate: |s, base| 100.0 * base.log(s.n()) / (1.0 - s.v1() / s.v()),
};

/// Sichel’s S: `f₂ / V`.
///
/// ```
/// use lexometer::diversity::{SICHEL_S, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 1 / 5
/// assert!((SICHEL_S.value(&spectrum)? - 0.2).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static SICHEL_S: Index = Index {
    id: "sichel_s",
    name: prose("Sichel’s S"),
    formula: prose("f₂ / V"),
    direction: Direction::Neither,
    base: None,
    source: prose("Sichel 1975"),
    notes: prose(""),
    evaluate: |s, _| s.v2() / s.v(),
};

/// Michéa’s M: `V / f₂`.
///
/// ```
/// use lexometer::diversity::{MICHEA_M, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 5 / 1
/// assert!((MICHEA_M.value(&spectrum)? - 5.0).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static MICHEA_M: Index = Index {
    id: "michea_m",
    name: prose("Michéa’s M"),
    formula: prose("V / f₂"),
    direction: Direction::Neither,
    base: None,
    source: prose("Michéa 1969"),
    notes: prose("Not defined without dis legomena; some programs put one in their place."),
    evaluate: |s, _| s.v() / s.v2(),
};

/// Hapax legomena: `f₁`.
///
/// ```
/// use lexometer::diversity::{HAPAX_LEGOMENA, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 3
/// assert!((HAPAX_LEGOMENA.value(&spectrum)? - 3.0).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static HAPAX_LEGOMENA: Index = Index {
    id: "hapax_legomena",
    name: prose("Hapax legomena"),
    formula: prose("f₁"),
    direction: Direction::Neither,
    base: None,
    source: prose("Zipf 1935"),
    notes: prose("Types that occur once."),
    evaluate: |s, _| s.v1(),
};

/// Dis legomena: `f₂`.
///
/// ```
/// use lexometer::diversity::{DIS_LEGOMENA, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 1
/// assert!((DIS_LEGOMENA.value(&spectrum)? - 1.0).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static DIS_LEGOMENA: Index = Index {
    id: "dis_legomena",
    name: prose("Dis legomena"),
    formula: prose("f₂"),
    direction: Direction::Neither,
    base: None,
    source: prose("Zipf 1935"),
    notes: prose("Types that occur twice."),
    evaluate: |s, _| s.v2(),
};
