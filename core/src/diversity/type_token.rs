//! Indices of the number of types and the number of tokens.
//!
//! The ratio falls as a text grows, since words return; the others are attempts, none perfect, to take the length
//! out.

use super::{Direction, Index, LogBase};
use crate::math;
use crate::prose::prose;

/// Type–token ratio: `V / N`.
///
/// ```
/// use lexometer::diversity::{TTR, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 5 / 8
/// assert!((TTR.value(&spectrum)? - 0.625).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static TTR: Index = Index {
    id: "ttr",
    name: prose("Type–token ratio"),
    formula: prose("V / N"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Johnson 1944"),
    notes: prose("Falls as the text grows: compare texts of one length only."),
    evaluate: |s, _| s.v() / s.n(),
};

/// Root TTR (Guiraud’s R): `V / √N`.
///
/// ```
/// use lexometer::diversity::{ROOT_TTR, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 5 / √(8)
/// assert!((ROOT_TTR.value(&spectrum)? - 1.767766952966).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static ROOT_TTR: Index = Index {
    id: "root_ttr",
    name: prose("Root TTR (Guiraud’s R)"),
    formula: prose("V / √N"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Guiraud 1954"),
    notes: prose(""),
    evaluate: |s, _| s.v() / math::sqrt(s.n()),
};

/// Corrected TTR (Carroll): `V / √(2N)`.
///
/// ```
/// use lexometer::diversity::{CORRECTED_TTR, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 5 / √(2 · 8)
/// assert!((CORRECTED_TTR.value(&spectrum)? - 1.25).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static CORRECTED_TTR: Index = Index {
    id: "corrected_ttr",
    name: prose("Corrected TTR (Carroll)"),
    formula: prose("V / √(2N)"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Carroll 1964"),
    notes: prose(""),
    evaluate: |s, _| s.v() / math::sqrt(2.0 * s.n()),
};

/// Herdan’s C (log TTR): `log V / log N`.
///
/// ```
/// use lexometer::diversity::{HERDAN_C, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // ln(5) / ln(8)
/// assert!((HERDAN_C.value(&spectrum)? - 0.773976031629).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static HERDAN_C: Index = Index {
    id: "herdan_c",
    name: prose("Herdan’s C (log TTR)"),
    formula: prose("log V / log N"),
    direction: Direction::HigherIsRicher,
    base: None,
    source: prose("Herdan 1960"),
    notes: prose("The base cancels."),
    evaluate: |s, _| math::ln(s.v()) / math::ln(s.n()),
};

/// Dugast’s U: `(log N)² / (log N − log V)`.
///
/// ```
/// use lexometer::diversity::{DUGAST_U, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // ln(8)² / (ln(8) − ln(5))
/// assert!((DUGAST_U.value(&spectrum)? - 9.200093055033).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static DUGAST_U: Index = Index {
    id: "dugast_u",
    name: prose("Dugast’s U"),
    formula: prose("(log N)² / (log N − log V)"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::E),
    source: prose("Dugast 1978"),
    notes: prose(
        "Grows with the base: state it. Not defined where every word is another; some programs take one type off there.",
    ),
    evaluate: |s, base| {
        let (n, v) = (base.log(s.n()), base.log(s.v()));
        n * n / (n - v)
    },
};

/// Dugast’s k: `log V / log log N`.
///
/// ```
/// use lexometer::diversity::{DUGAST_K, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // ln(5) / ln(ln(8))
/// assert!((DUGAST_K.value(&spectrum)? - 2.198387244399).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static DUGAST_K: Index = Index {
    id: "dugast_k",
    name: prose("Dugast’s k"),
    formula: prose("log V / log log N"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::E),
    source: prose("Dugast 1979"),
    notes: prose("Depends on the base through the inner logarithm."),
    evaluate: |s, base| base.log(s.v()) / base.log(base.log(s.n())),
};

/// Maas’s a²: `(log N − log V) / (log N)²`.
///
/// ```
/// use lexometer::diversity::{MAAS_A2, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // (ln(8) − ln(5)) / ln(8)²
/// assert!((MAAS_A2.value(&spectrum)? - 0.108694552764).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static MAAS_A2: Index = Index {
    id: "maas_a2",
    name: prose("Maas’s a²"),
    formula: prose("(log N − log V) / (log N)²"),
    direction: Direction::LowerIsRicher,
    base: Some(LogBase::E),
    source: prose("Maas 1972"),
    notes: prose(
        "Both bases are in use and differ by the factor 2.3026: natural in lexicalrichness and textcomplexity, 10 in lexical-diversity and koRpus.",
    ),
    evaluate: |s, base| {
        let (n, v) = (base.log(s.n()), base.log(s.v()));
        (n - v) / (n * n)
    },
};

/// Maas’s a: `√((log N − log V) / (log N)²)`.
///
/// ```
/// use lexometer::diversity::{MAAS_A, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // √((ln(8) − ln(5)) / ln(8)²)
/// assert!((MAAS_A.value(&spectrum)? - 0.329688569355).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static MAAS_A: Index = Index {
    id: "maas_a",
    name: prose("Maas’s a"),
    formula: prose("√((log N − log V) / (log N)²)"),
    direction: Direction::LowerIsRicher,
    base: Some(LogBase::E),
    source: prose("Maas 1972"),
    notes: prose("The root of `maas_a2`."),
    evaluate: |s, base| {
        let (n, v) = (base.log(s.n()), base.log(s.v()));
        math::sqrt((n - v) / (n * n))
    },
};

/// Maas’s lg V₀: `log V / √(1 − (log V / log N)²)`.
///
/// ```
/// use lexometer::diversity::{LG_V0, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // lg(5) / √(1 − (lg(5) / lg(8))²)
/// assert!((LG_V0.value(&spectrum)? - 1.103843277441).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static LG_V0: Index = Index {
    id: "lg_v0",
    name: prose("Maas’s lg V₀"),
    formula: prose("log V / √(1 − (log V / log N)²)"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::Ten),
    source: prose("Maas 1972"),
    notes: prose("To base 10; with natural logarithms the index is known as lge V₀."),
    evaluate: |s, base| {
        let (n, v) = (base.log(s.n()), base.log(s.v()));
        let c = v / n;
        v / math::sqrt(1.0 - c * c)
    },
};

/// Summer’s S: `log log V / log log N`.
///
/// ```
/// use lexometer::diversity::{SUMMER_S, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // ln(ln(5)) / ln(ln(8))
/// assert!((SUMMER_S.value(&spectrum)? - 0.650027873362).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static SUMMER_S: Index = Index {
    id: "summer_s",
    name: prose("Summer’s S"),
    formula: prose("log log V / log log N"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::E),
    source: prose("Summer 1966"),
    notes: prose("Depends on the base through the inner logarithms."),
    evaluate: |s, base| base.log(base.log(s.v())) / base.log(base.log(s.n())),
};

/// Tuldava’s LN: `(1 − V²) / (V² · ln N)`.
///
/// ```
/// use lexometer::diversity::{TULDAVA_LN, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // (1 − 5²) / (5² · ln(8))
/// assert!((TULDAVA_LN.value(&spectrum)? + 0.461662413084).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static TULDAVA_LN: Index = Index {
    id: "tuldava_ln",
    name: prose("Tuldava’s LN"),
    formula: prose("(1 − V²) / (V² · ln N)"),
    direction: Direction::HigherIsRicher,
    base: Some(LogBase::E),
    source: prose("Tuldava 1977"),
    notes: prose("Negative."),
    evaluate: |s, base| {
        let squared = s.v() * s.v();
        (1.0 - squared) / (squared * base.log(s.n()))
    },
};

/// Brunet’s W: `N^(V^−0.172)`.
///
/// ```
/// use lexometer::diversity::{BRUNET_W, Spectrum};
///
/// let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
/// // 8 ^ (5 ^ −0.172)
/// assert!((BRUNET_W.value(&spectrum)? - 4.838518318215).abs() < 1e-11);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
pub static BRUNET_W: Index = Index {
    id: "brunet_w",
    name: prose("Brunet’s W"),
    formula: prose("N^(V^−0.172)"),
    direction: Direction::LowerIsRicher,
    base: None,
    source: prose("Brunet 1978"),
    notes: prose(
        "The exponent is printed between −0.165 and −0.172. Usually between 10 and 20; a program with the sign lost gives millions.",
    ),
    evaluate: |s, _| math::pow(s.n(), math::pow(s.v(), -0.172)),
};
