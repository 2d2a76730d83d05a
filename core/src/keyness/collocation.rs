//! The measures of collocation.
//!
//! The doctests use the counts of Manning and Schütze 1999, chapter 5 (*new companies*, *Ayatollah Ruhollah*), which NLTK
//! documents too.

use super::Cooccurrence;
use super::table::p_value;
use crate::math;
use crate::measure::{Direction, Kind, Measure};
use crate::prose::prose;

/// logDice: `14 + log₂(2·O / (f_x + f_y))`.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, LOG_DICE};
///
/// // Words that never part reach 14; one in 64 of their occurrences together is six less.
/// assert_eq!(LOG_DICE.value(&Cooccurrence::adjacent(40, 40, 40, 9999)), Some(14.0));
/// assert_eq!(LOG_DICE.value(&Cooccurrence::adjacent(10, 600, 680, 9999)), Some(8.0));
/// ```
pub static LOG_DICE: Measure<Cooccurrence> = Measure {
    id: "log_dice",
    name: prose("logDice"),
    formula: prose("14 + log₂(2·O / (f_x + f_y))"),
    range: (None, Some(15.0)),
    direction: Direction::HigherIsMore,
    kind: Kind::Effect,
    source: prose("Rychlý 2008"),
    notes: prose(
        "Independent of the size of the corpus. One more is twice as often together. At most 14 for adjacent words; within a span a collocate on both sides of its node can go up to 15.",
    ),
    evaluate: |pair| Some(14.0 + math::log2(pair.dice()?)),
};

/// Pointwise mutual information: `log₂(O/E)`.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, PMI};
///
/// // Ayatollah Ruhollah: NLTK's documentation and Manning and Schütze give 18.38.
/// let pair = Cooccurrence::adjacent(20, 42, 20, 14_307_668);
/// assert!((PMI.value(&pair).unwrap() - 18.377967788479985).abs() < 1e-12);
/// ```
pub static PMI: Measure<Cooccurrence> = Measure {
    id: "pmi",
    name: prose("Pointwise mutual information"),
    formula: prose("log₂(O/E)"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Effect,
    source: prose("Church and Hanks 1990"),
    notes: prose("Ranks rare words first: set a minimum frequency. Some programs take natural logarithms."),
    evaluate: |pair| {
        let (observed, expected) = pair.observed_and_expected()?;
        Some(math::log2(observed / expected))
    },
};

/// Cubic mutual information: `log₂(O³/E)`.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, MI3};
///
/// // E = 16·32/1024 = ½, O = 8: log₂(512 / ½)
/// assert_eq!(MI3.value(&Cooccurrence::adjacent(8, 16, 32, 1024)), Some(10.0));
/// ```
pub static MI3: Measure<Cooccurrence> = Measure {
    id: "mi3",
    name: prose("MI³"),
    formula: prose("log₂(O³/E)"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Effect,
    source: prose("Daille 1994"),
    notes: prose("Mutual information that no longer ranks rare words first; it grows with the corpus."),
    evaluate: |pair| {
        let (observed, expected) = pair.observed_and_expected()?;
        Some(math::log2(observed / expected) + 2.0 * math::log2(observed))
    },
};

/// t-score: `(O − E) / √O`.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, T_SCORE};
///
/// // new companies: Manning and Schütze give 0.999932.
/// let pair = Cooccurrence::adjacent(8, 15_828, 4_675, 14_307_668);
/// assert!((T_SCORE.value(&pair).unwrap() - 0.9999319894802036).abs() < 1e-12);
/// ```
pub static T_SCORE: Measure<Cooccurrence> = Measure {
    id: "t",
    name: prose("t-score"),
    formula: prose("(O − E) / √O"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Church, Gale, Hanks and Hindle 1991"),
    notes: prose(
        "Takes the variance of O as O. Ranks frequent pairs first; above about 2 is usually taken as more than chance.",
    ),
    evaluate: |pair| {
        let (observed, expected) = pair.observed_and_expected()?;
        Some((observed - expected) / math::sqrt(observed))
    },
};

/// z-score: `(O − E) / √E`.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, Z_SCORE};
///
/// // E = 16·64/1024 = 1, O = 8
/// assert_eq!(Z_SCORE.value(&Cooccurrence::adjacent(8, 16, 64, 1024)), Some(7.0));
/// ```
pub static Z_SCORE: Measure<Cooccurrence> = Measure {
    id: "z",
    name: prose("z-score"),
    formula: prose("(O − E) / √E"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Dennis 1965; Berry-Rogghe 1973"),
    notes: prose(
        "The variance is that of a rare event, E; Berry-Rogghe has E·(1 − p), which differs for the most frequent words only. Overrates rare words.",
    ),
    evaluate: |pair| {
        let (observed, expected) = pair.observed_and_expected()?;
        Some((observed - expected) / math::sqrt(expected))
    },
};

/// Signed log-likelihood: `2·ΣO·ln(O/E)` over the four cells, negative where the words avoid each other.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, PAIR_G2};
///
/// // NLTK: BigramAssocMeasures.likelihood_ratio(110, (2552, 221), 31777)
/// let pair = Cooccurrence::adjacent(110, 2_552, 221, 31_777);
/// assert!((PAIR_G2.value(&pair).unwrap() - 270.721876936225).abs() < 1e-9);
/// ```
pub static PAIR_G2: Measure<Cooccurrence> = Measure {
    id: "g2",
    name: prose("Log-likelihood G²"),
    formula: prose("2·ΣO·ln(O/E), signed"),
    range: (None, None),
    direction: Direction::HigherIsMore,
    kind: Kind::Significance,
    source: prose("Dunning 1993"),
    notes: prose("Over all four cells of the table: collocate or other word, within the windows or outside."),
    evaluate: |pair| pair.table().map(|table| table.g2()),
};

/// The p-value of G²: the chance of as large a G² if the collocate stood anywhere.
///
/// ```
/// use lexometer::keyness::{Cooccurrence, PAIR_P_G2};
///
/// // The table 7 3 / 2 7: scipy's chi2_contingency, lambda_ "log-likelihood"
/// let pair = Cooccurrence::adjacent(7, 10, 9, 19);
/// assert!((PAIR_P_G2.value(&pair).unwrap() - 0.033209633968387844).abs() < 1e-12);
/// ```
pub static PAIR_P_G2: Measure<Cooccurrence> = Measure {
    id: "p_g2",
    name: prose("p of G²"),
    formula: prose("erfc(√(|G²|/2))"),
    range: (Some(0.0), Some(1.0)),
    direction: Direction::LowerIsMore,
    kind: Kind::Significance,
    source: prose("Wilks 1938"),
    notes: prose("One degree of freedom, not corrected for the many words of a list."),
    evaluate: |pair| pair.table().map(|table| p_value(table.g2())),
};
