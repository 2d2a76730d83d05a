//! Indices of repetition: how unequal the frequencies are.

use super::{Direction, Index};
use crate::math;
use crate::prose::prose;

/// Yule’s K: `10⁴ · (Σ i²·f_i − N) / N²`.
///
/// ```
/// use lexometer::diversity::{YULE_K, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 10000 · (16 − 8) / 8²
/// assert!((YULE_K.value(&spectrum)? - 1250.0).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static YULE_K: Index = Index {
    id: "yule_k",
    name: prose("Yule’s K"),
    formula: prose("10⁴ · (Σ i²·f_i − N) / N²"),
    direction: Direction::LowerIsRicher,
    base: None,
    source: prose("Yule 1944"),
    notes: prose("The same as 10⁴ · (Σ f_i·(i/N)² − 1/N)."),
    evaluate: |s, _| 10_000.0 * s.squares_less(s.tokens()) / (s.n() * s.n()),
};

/// Yule’s I: `V² / (Σ i²·f_i − V)`.
///
/// ```
/// use lexometer::diversity::{YULE_I, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 5² / (16 − 5)
/// assert!((YULE_I.value(&spectrum)? - 2.272727272727).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static YULE_I: Index = Index {
    id: "yule_i",
    name: prose("Yule’s I"),
    formula: prose("V² / (Σ i²·f_i − V)"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Yule 1944"),
    notes: prose("Not defined where no word occurs twice."),
    evaluate: |s, _| s.v() * s.v() / s.squares_less(s.types()),
};

/// Simpson’s D: `Σ f_i · i/N · (i − 1)/(N − 1)`.
///
/// ```
/// use lexometer::diversity::{SIMPSON_D, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // (16 − 8) / (8 · 7)
/// assert!((SIMPSON_D.value(&spectrum)? - 0.142857142857).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static SIMPSON_D: Index = Index {
    id: "simpson_d",
    name: prose("Simpson’s D"),
    formula: prose("Σ f_i · i/N · (i − 1)/(N − 1)"),
    direction: Direction::LowerIsRicher,
    base: None,
    source: prose("Simpson 1949"),
    notes: prose("The chance that two words drawn from the text are the same."),
    evaluate: |s, _| s.squares_less(s.tokens()) / (s.n() * (s.n() - 1.0)),
};

/// Herdan’s Vm: `√(Σ f_i·(i/N)² − 1/V)`.
///
/// ```
/// use lexometer::diversity::{HERDAN_VM, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // √(16 / 8² − 1 / 5)
/// assert!((HERDAN_VM.value(&spectrum)? - 0.22360679775).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static HERDAN_VM: Index = Index {
    id: "herdan_vm",
    name: prose("Herdan’s Vm"),
    formula: prose("√(Σ f_i·(i/N)² − 1/V)"),
    direction: Direction::LowerIsRicher,
    base: None,
    source: prose("Herdan 1955"),
    notes: prose(""),
    evaluate: |s, _| {
        // By Cauchy and Schwarz the difference is not negative; rounding alone could make it so.
        math::sqrt(f64::max(0.0, s.squares_less(0) / (s.n() * s.n()) - 1.0 / s.v()))
    },
};
