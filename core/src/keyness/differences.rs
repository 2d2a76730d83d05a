//! The measures of keyness.
//!
//! The doctests use quanteda's own test case: `b` occurs 7 times in 10 words of one text and 2 times in 9 of the other.

use super::Contrast;
use super::table::p_value;
use crate::math;
use crate::measure::{Direction, Kind, Measure};
use crate::prose::prose;

/// Log ratio: `log₂((a/N_A) / (b/N_B))`, with ½ in place of a count of 0.
///
/// ```
/// use lexometer::keyness::{Contrast, LOG_RATIO};
///
/// // 8 per thousand against 2 per thousand: two doublings.
/// let contrast = Contrast { target: 8, target_tokens: 1000, reference: 4, reference_tokens: 2000 };
/// assert_eq!(LOG_RATIO.value(&contrast), Some(2.0));
/// // None in the reference counts as a half: 8 against 0.25 per thousand.
/// assert_eq!(LOG_RATIO.value(&Contrast { reference: 0, ..contrast }), Some(5.0));
/// ```
pub static LOG_RATIO: Measure<Contrast> = Measure {
    id: "log_ratio",
    name: prose("Log ratio"),
    formula: prose("log₂((a/N_A) / (b/N_B))"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Effect,
    source: prose("Hardie 2014"),
    notes: prose(
        "1 is twice as frequent in the target, −1 twice as frequent in the reference. A count of 0 is taken as ½, as in CQPweb; other programs add a constant to every count.",
    ),
    evaluate: |contrast| {
        let (target, reference) = halves_for_nothing(contrast)?;
        Some(math::log2(target / reference))
    },
};

/// %DIFF: `100·(a/N_A − b/N_B) / (b/N_B)`.
///
/// ```
/// use lexometer::keyness::{Contrast, PERCENT_DIFF};
///
/// // 8 per thousand are 300 % more than 2 per thousand.
/// let contrast = Contrast { target: 8, target_tokens: 1000, reference: 4, reference_tokens: 2000 };
/// assert!((PERCENT_DIFF.value(&contrast).unwrap() - 300.0).abs() < 1e-12);
/// assert_eq!(PERCENT_DIFF.value(&Contrast { reference: 0, ..contrast }), None);
/// ```
pub static PERCENT_DIFF: Measure<Contrast> = Measure {
    id: "percent_diff",
    name: prose("%DIFF"),
    formula: prose("100·(a/N_A − b/N_B) / (b/N_B)"),
    range: (Some(-100.0), None),
    direction: Direction::HigherIsMore,
    kind: Kind::Effect,
    source: prose("Gabrielatos and Marchi 2011"),
    notes: prose(
        "Undefined for a word that the reference lacks; its authors put 10⁻¹⁸ there, which gives values without meaning.",
    ),
    evaluate: |contrast| {
        let target = math::ratio(contrast.target, contrast.target_tokens)?;
        let reference = math::ratio(contrast.reference, contrast.reference_tokens)?;
        Some(100.0 * (target - reference) / reference)
    },
};

/// Signed log-likelihood: `2·ΣO·ln(O/E)` over the four cells, negative where the word is rarer in the target.
///
/// ```
/// use lexometer::keyness::{Contrast, G2};
///
/// let contrast = Contrast { target: 7, target_tokens: 10, reference: 2, reference_tokens: 9 };
/// // quanteda, measure "lr" without correction; scipy's chi2_contingency, lambda_ "log-likelihood"
/// assert!((G2.value(&contrast).unwrap() - 4.534939332256226).abs() < 1e-12);
/// assert!((G2.value(&contrast.swapped()).unwrap() + 4.534939332256226).abs() < 1e-12);
/// ```
pub static G2: Measure<Contrast> = Measure {
    id: "g2",
    name: prose("Log-likelihood G²"),
    formula: prose("2·ΣO·ln(O/E), signed"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Dunning 1993"),
    notes: prose(
        "Over all four cells of the table. Rayson and Garside 2000, and the tools after them, add up only the two cells of the word itself, which is a little less. 3.84 is p < 0.05, 15.13 p < 0.0001.",
    ),
    evaluate: |contrast| contrast.table().map(|table| table.g2()),
};

/// Signed χ² with the correction of Yates: `Σ(|O − E| − ½)²/E`.
///
/// ```
/// use lexometer::keyness::{CHI2, Contrast};
///
/// let contrast = Contrast { target: 7, target_tokens: 10, reference: 2, reference_tokens: 9 };
/// // quanteda's default, which it tests against R's chisq.test; scipy's chi2_contingency
/// assert!((CHI2.value(&contrast).unwrap() - 2.632438271604939).abs() < 1e-12);
/// // No difference is less than the correction.
/// let near = Contrast { target: 3, target_tokens: 5, reference: 14, reference_tokens: 24 };
/// assert_eq!(CHI2.value(&near), Some(0.0));
/// ```
pub static CHI2: Measure<Contrast> = Measure {
    id: "chi2",
    name: prose("χ² with Yates’ correction"),
    formula: prose("Σ(|O − E| − ½)²/E, signed"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Pearson 1900; Yates 1934"),
    notes: prose(
        "The correction is at most |O − E|, as in R and scipy; programs that always take ½ report a difference where there is none. Poor where an expected count is below 5.",
    ),
    evaluate: |contrast| contrast.table().map(|table| table.chi2()),
};

/// Bayesian information criterion: `G² − ln N`, N the running words of both texts.
///
/// ```
/// use lexometer::keyness::{BIC, Contrast};
///
/// let contrast = Contrast { target: 7, target_tokens: 10, reference: 2, reference_tokens: 9 };
/// // 4.534939… − ln 19
/// assert!((BIC.value(&contrast).unwrap() - (4.534939332256226 - 2.9444389791664403)).abs() < 1e-12);
/// ```
pub static BIC: Measure<Contrast> = Measure {
    id: "bic",
    name: prose("Bayesian information criterion"),
    formula: prose("G² − ln N"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Wilson 2013"),
    notes: prose(
        "Of the unsigned G². Above 2 evidence of a difference, above 6 strong, above 10 very strong; below 0 evidence against one.",
    ),
    evaluate: |contrast| {
        let table = contrast.table()?;
        Some(table.g2().abs() - math::ln(table.total()))
    },
};

/// The p-value of G²: the chance of as large a G² if both texts used the word alike.
///
/// ```
/// use lexometer::keyness::{Contrast, P_G2};
///
/// let contrast = Contrast { target: 7, target_tokens: 10, reference: 2, reference_tokens: 9 };
/// // scipy's chi2_contingency, lambda_ "log-likelihood"
/// assert!((P_G2.value(&contrast).unwrap() - 0.033209633968387844).abs() < 1e-12);
/// ```
pub static P_G2: Measure<Contrast> = Measure {
    id: "p_g2",
    name: prose("p of G²"),
    formula: prose("erfc(√(|G²|/2))"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::LowerIsMore,
    kind: Kind::Significance,
    source: prose("Wilks 1938"),
    notes: prose(
        "One degree of freedom, not corrected for the many words of a list. 0 where it is less than a float can tell.",
    ),
    evaluate: |contrast| contrast.table().map(|table| p_value(table.g2())),
};

/// The p-value of χ² with the correction of Yates.
///
/// ```
/// use lexometer::keyness::{Contrast, P_CHI2};
///
/// let contrast = Contrast { target: 7, target_tokens: 10, reference: 2, reference_tokens: 9 };
/// // scipy's chi2_contingency
/// assert!((P_CHI2.value(&contrast).unwrap() - 0.1047008150396406).abs() < 1e-12);
/// ```
pub static P_CHI2: Measure<Contrast> = Measure {
    id: "p_chi2",
    name: prose("p of χ²"),
    formula: prose("erfc(√(|χ²|/2))"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::LowerIsMore,
    kind: Kind::Significance,
    source: prose("Pearson 1900; Yates 1934"),
    notes: prose("One degree of freedom, not corrected for the many words of a list."),
    evaluate: |contrast| contrast.table().map(|table| p_value(table.chi2())),
};

/// The relative frequencies, with half an occurrence for none. `None` where a text is empty or both lack the word.
#[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
fn halves_for_nothing(contrast: &Contrast) -> Option<(f64, f64)> {
    if contrast.target == 0 && contrast.reference == 0 {
        return None;
    }
    let share = |count: u64, tokens: u64| {
        let count = if count == 0 { 0.5 } else { count as f64 };
        (tokens != 0).then(|| count / tokens as f64)
    };
    Some((
        share(contrast.target, contrast.target_tokens)?,
        share(contrast.reference, contrast.reference_tokens)?,
    ))
}
