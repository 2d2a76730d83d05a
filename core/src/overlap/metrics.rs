//! The list of metrics.

use super::metric::{Direction, Family, Metric};
use crate::prose::prose;

/// A metric of n-grams, once for each length.
macro_rules! of_grams {
    ($stem:literal, $side:literal, $method:ident, $name:literal, $formula:literal, $source:literal, $notes:literal) => {
        [
            of_grams!(1, Topic, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(2, Wording, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(3, Wording, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(4, Copying, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(5, Copying, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(6, Copying, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(7, Copying, $stem, $side, $method, $name, $formula, $source, $notes),
            of_grams!(8, Copying, $stem, $side, $method, $name, $formula, $source, $notes),
        ]
    };
    ($n:literal, $family:ident, $stem:literal, $side:literal, $method:ident, $name:literal, $formula:literal,
     $source:literal, $notes:literal) => {
        Metric {
            id: concat!($stem, "_", $n, $side),
            name: prose(concat!($name, ", ", $n, "-grams")),
            formula: prose($formula),
            range: (0.0, Some(1.0)),
            direction: Direction::HigherIsCloser,
            family: Family::$family,
            source: prose($source),
            notes: prose($notes),
            evaluate: |comparison| comparison.tally($n)?.$method(),
        }
    };
}

static CONTAINMENT_A: [Metric; 8] = of_grams!(
    "containment",
    "_a",
    containment_a,
    "Containment of A",
    "|A∩B| / |A|",
    "Broder 1997",
    "Of A's distinct n-grams, the share that B has."
);
static CONTAINMENT_B: [Metric; 8] = of_grams!(
    "containment",
    "_b",
    containment_b,
    "Containment of B",
    "|A∩B| / |B|",
    "Broder 1997",
    "Of B's distinct n-grams, the share that A has."
);
static JACCARD: [Metric; 8] = of_grams!(
    "jaccard",
    "",
    jaccard,
    "Jaccard index",
    "|A∩B| / |A∪B|",
    "Jaccard 1901",
    "Low for texts of unequal length even when one holds the other: see containment."
);
static DICE: [Metric; 8] = of_grams!(
    "dice",
    "",
    dice,
    "Dice coefficient",
    "2·|A∩B| / (|A| + |B|)",
    "Dice 1945; Sørensen 1948",
    "2J/(1+J) of the Jaccard index J: pairs come out in the same order."
);
static OVERLAP_COEFFICIENT: [Metric; 8] = of_grams!(
    "overlap_coefficient",
    "",
    overlap_coefficient,
    "Overlap coefficient",
    "|A∩B| / min(|A|, |B|)",
    "Szymkiewicz 1934; Simpson 1943",
    "The greater of the two containments."
);
static RUZICKA: [Metric; 8] = of_grams!(
    "ruzicka",
    "",
    ruzicka,
    "Ruzicka similarity",
    "Σmin / Σmax",
    "Ruzicka 1958",
    "The Jaccard index with repetitions."
);
static MULTISET_DICE: [Metric; 8] = of_grams!(
    "multiset_dice",
    "",
    multiset_dice,
    "Dice coefficient with repetitions",
    "2·Σmin / (N_A + N_B)",
    "Bray and Curtis 1957",
    "One less the Bray–Curtis dissimilarity of the counts."
);
static MULTISET_CONTAINMENT_A: [Metric; 8] = of_grams!(
    "multiset_containment",
    "_a",
    multiset_containment_a,
    "Containment of A with repetitions",
    "Σmin / N_A",
    "Broder 1997",
    "Of A's running n-grams, the share that finds a partner of its own in B."
);
static MULTISET_CONTAINMENT_B: [Metric; 8] = of_grams!(
    "multiset_containment",
    "_b",
    multiset_containment_b,
    "Containment of B with repetitions",
    "Σmin / N_B",
    "Broder 1997",
    "Of B's running n-grams, the share that finds a partner of its own in A."
);
static COSINE: [Metric; 8] = of_grams!(
    "cosine_tf",
    "",
    cosine,
    "Cosine of counts",
    "Σab / (√Σa²·√Σb²)",
    "Salton, Wong and Yang 1975",
    "Ruled by the most frequent n-grams; with n = 1, by the function words of the language."
);
static COSINE_TF_IDF: [Metric; 8] = of_grams!(
    "cosine_tf_idf",
    "",
    cosine_tf_idf,
    "Cosine of tf·idf over the two documents",
    "Σw²ab / (√Σw²a²·√Σw²b²), w = ln((1+N)/(1+df)) + 1, N = 2",
    "Salton and Buckley 1988; smooth idf as in scikit-learn",
    "With two documents a word of both weighs 1 and a word of one 1.405."
);

/// The metrics that are not of n-grams.
static OTHERS: [Metric; 8] = [
    Metric {
        id: "tiling_a",
        name: prose("Coverage of A"),
        formula: prose("Σtile / |A|"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Copying,
        source: prose("Wise 1993"),
        notes: prose("The share of A's running words that stand in tiles. Moved blocks count in full."),
        evaluate: |comparison| comparison.tiles.share_a(),
    },
    Metric {
        id: "tiling_b",
        name: prose("Coverage of B"),
        formula: prose("Σtile / |B|"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Copying,
        source: prose("Wise 1993"),
        notes: prose("The share of B's running words that stand in tiles. Moved blocks count in full."),
        evaluate: |comparison| comparison.tiles.share_b(),
    },
    Metric {
        id: "tiling",
        name: prose("Coverage of both"),
        formula: prose("2·Σtile / (|A| + |B|)"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Copying,
        source: prose("Wise 1993"),
        notes: prose("The share of all running words that stand in tiles."),
        evaluate: |comparison| comparison.tiles.resemblance(),
    },
    Metric {
        id: "longest_passage",
        name: prose("Longest common passage"),
        formula: prose("max tile, in words"),
        range: (0.0, None),
        direction: Direction::HigherIsCloser,
        family: Family::Copying,
        source: prose("Wise 1993"),
        notes: prose("0 where nothing is as long as the minimum of a tile."),
        evaluate: |comparison| Some(f64::from(comparison.longest_passage)),
    },
    Metric {
        id: "jensen_shannon",
        name: prose("Jensen–Shannon divergence"),
        formula: prose("½KL(p‖m) + ½KL(q‖m), m = ½(p+q), log₂"),
        range: (0.0, Some(1.0)),
        direction: Direction::LowerIsCloser,
        family: Family::Topic,
        source: prose("Lin 1991"),
        notes: prose("In bits. Its square root is a distance."),
        evaluate: |comparison| comparison.divergences.jensen_shannon,
    },
    Metric {
        id: "hellinger",
        name: prose("Hellinger distance"),
        formula: prose("√(1 − Σ√(pq))"),
        range: (0.0, Some(1.0)),
        direction: Direction::LowerIsCloser,
        family: Family::Topic,
        source: prose("Hellinger 1909; Bhattacharyya 1943"),
        notes: prose("Of the relative frequencies of words."),
        evaluate: |comparison| comparison.divergences.hellinger,
    },
    Metric {
        id: "kullback_leibler_a",
        name: prose("Kullback–Leibler divergence of A from B"),
        formula: prose("Σp·log₂(p/q), p = (a+½)/(N_A+½V), q = (b+½)/(N_B+½V)"),
        range: (0.0, None),
        direction: Direction::LowerIsCloser,
        family: Family::Topic,
        source: prose("Kullback and Leibler 1951"),
        notes: prose("In bits. V counts the types of both documents; the added ½ keeps it finite."),
        evaluate: |comparison| comparison.divergences.kullback_leibler_ab,
    },
    Metric {
        id: "kullback_leibler_b",
        name: prose("Kullback–Leibler divergence of B from A"),
        formula: prose("Σq·log₂(q/p), p = (a+½)/(N_A+½V), q = (b+½)/(N_B+½V)"),
        range: (0.0, None),
        direction: Direction::LowerIsCloser,
        family: Family::Topic,
        source: prose("Kullback and Leibler 1951"),
        notes: prose("In bits. V counts the types of both documents; the added ½ keeps it finite."),
        evaluate: |comparison| comparison.divergences.kullback_leibler_ba,
    },
];

/// Every metric in groups: first those of tiles and distributions, then each metric of n-grams for n = 1 to 8.
///
/// ```
/// use lexometer::overlap::{Comparison, GramOrder, METRICS, grams_scratch};
///
/// let (a, b) = ([1u16, 2, 3, 4], [1u16, 2, 3, 9, 9]);
/// let mut scratch = [0u16; grams_scratch(4, 5)];
/// let grams = GramOrder::new(&a, &b, &mut scratch)?;
/// let comparison = Comparison::new(&grams, &[], 5);
/// for metric in METRICS.iter().flat_map(|group| group.iter()) {
///     match metric.id {
///         // 1, 2 and 3 of A's four words; 1 2 and 2 3 of five distinct pairs.
///         "containment_1_a" => assert_eq!(metric.score(&comparison), Some(0.75)),
///         "jaccard_2" => assert_eq!(metric.score(&comparison), Some(0.4)),
///         // There are no runs of five words in A.
///         "containment_5_a" => assert_eq!(metric.score(&comparison), None),
///         _ => {}
///     }
/// }
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
pub static METRICS: [&[Metric]; 12] = [
    &OTHERS,
    &CONTAINMENT_A,
    &CONTAINMENT_B,
    &JACCARD,
    &DICE,
    &OVERLAP_COEFFICIENT,
    &RUZICKA,
    &MULTISET_DICE,
    &MULTISET_CONTAINMENT_A,
    &MULTISET_CONTAINMENT_B,
    &COSINE,
    &COSINE_TF_IDF,
];

/// The metric of that identifier.
///
/// ```
/// use lexometer::overlap::by_id;
///
/// assert_eq!(by_id("containment_5_a").map(|metric| metric.id), Some("containment_5_a"));
/// assert!(by_id("containment_9_a").is_none());
/// ```
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Metric> {
    METRICS.iter().flat_map(|group| group.iter()).find(|metric| metric.id == id)
}
