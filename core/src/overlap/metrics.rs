//! The list of metrics.

use super::metric::{Direction, Family, Metric};
use super::{BleuOrder, bleu, chrf};
use crate::math;
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
    "Of the different runs of n words in A, the share that B has."
);
static CONTAINMENT_B: [Metric; 8] = of_grams!(
    "containment",
    "_b",
    containment_b,
    "Containment of B",
    "|A∩B| / |B|",
    "Broder 1997",
    "Of the different runs of n words in B, the share that A has."
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
    "Of all runs of n words in A, the share that finds a partner of its own in B."
);
static MULTISET_CONTAINMENT_B: [Metric; 8] = of_grams!(
    "multiset_containment",
    "_b",
    multiset_containment_b,
    "Containment of B with repetitions",
    "Σmin / N_B",
    "Broder 1997",
    "Of all runs of n words in B, the share that finds a partner of its own in A."
);
static ROUGE_N: [Metric; 8] = of_grams!(
    "rouge",
    "",
    multiset_dice,
    "ROUGE-N, F₁",
    "2PR/(P+R), P = Σmin/N_A, R = Σmin/N_B",
    "Lin 2004",
    "The same number as the Dice coefficient with repetitions; precision and recall are the containments with repetitions."
);
static COSINE: [Metric; 8] = of_grams!(
    "cosine_tf",
    "",
    cosine,
    "Cosine of counts",
    "Σab / (√Σa²·√Σb²)",
    "Salton, Wong and Yang 1975",
    "Ruled by the most frequent runs of words; with n = 1, by the function words of the language."
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
        notes: prose(
            "The share of the running words of A that stand in shared passages. Moved blocks count in full.",
        ),
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
        notes: prose(
            "The share of the running words of B that stand in shared passages. Moved blocks count in full.",
        ),
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
        notes: prose("The share of all running words that stand in shared passages."),
        evaluate: |comparison| comparison.tiles.resemblance(),
    },
    Metric {
        id: "longest_passage",
        name: prose("Longest common passage"),
        formula: prose("max n such that n words in a row stand in both"),
        range: (0.0, None),
        direction: Direction::HigherIsCloser,
        family: Family::Copying,
        source: prose("Gusfield 1997"),
        notes: prose("In words, exact; below the minimum of a passage it may be mere idiom."),
        evaluate: |comparison| Some(f64::from(comparison.longest_run())),
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

/// The metrics of what stays in order, and those of machine translation.
static SEQUENCES: [Metric; 17] = [
    Metric {
        id: "lcs",
        name: prose("Longest common subsequence"),
        formula: prose("|LCS(A, B)|, in words"),
        range: (0.0, None),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Hyyrö 2004 (bit-parallel)"),
        notes: prose(
            "Words that stand in both in the same order, with any others between. Blind to moved blocks.",
        ),
        evaluate: |comparison| comparison.sequences.lcs.map(f64::from),
    },
    Metric {
        id: "levenshtein",
        name: prose("Levenshtein distance"),
        formula: prose("least number of words to insert, delete or exchange"),
        range: (0.0, None),
        direction: Direction::LowerIsCloser,
        family: Family::Wording,
        source: prose("Levenshtein 1966; Hyyrö 2003 (bit-parallel)"),
        notes: prose("A moved block costs twice its length."),
        evaluate: |comparison| comparison.sequences.levenshtein.map(f64::from),
    },
    Metric {
        id: "indel",
        name: prose("Indel distance"),
        formula: prose("|A| + |B| − 2·|LCS|, in words"),
        range: (0.0, None),
        direction: Direction::LowerIsCloser,
        family: Family::Wording,
        source: prose("Wagner and Fischer 1974"),
        notes: prose("The least number of words to insert or delete."),
        evaluate: |comparison| {
            let hits = comparison.rouge_l()?;
            let left = |words: u64| words.saturating_sub(hits.hits);
            math::ratio(left(hits.candidate).saturating_add(left(hits.reference)), 1)
        },
    },
    Metric {
        id: "rouge_l",
        name: prose("ROUGE-L, F₁"),
        formula: prose("2PR/(P+R), P = |LCS|/|A|, R = |LCS|/|B|"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004"),
        notes: prose("Blind to moved blocks: a text with its halves exchanged scores about one half."),
        evaluate: |comparison| comparison.rouge_l()?.f(1.0),
    },
    Metric {
        id: "rouge_l_a",
        name: prose("ROUGE-L, share of A"),
        formula: prose("|LCS| / |A|"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004"),
        notes: prose("Precision where A is the candidate, recall where it is the reference."),
        evaluate: |comparison| comparison.rouge_l()?.precision(),
    },
    Metric {
        id: "rouge_l_b",
        name: prose("ROUGE-L, share of B"),
        formula: prose("|LCS| / |B|"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004"),
        notes: prose("Recall where A is the candidate, precision where it is the reference."),
        evaluate: |comparison| comparison.rouge_l()?.recall(),
    },
    Metric {
        id: "rouge_lsum_a",
        name: prose("ROUGE-Lsum of A, F₁"),
        formula: prose(
            "2PR/(P+R) of the union of |LCS| of each reference sentence with all candidate sentences",
        ),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004, as counted by ROUGE-1.5.5"),
        notes: prose("A is the candidate, B the reference; the sentences are ours."),
        evaluate: |comparison| comparison.sequences.union_a?.f(1.0),
    },
    Metric {
        id: "rouge_lsum_b",
        name: prose("ROUGE-Lsum of B, F₁"),
        formula: prose(
            "2PR/(P+R) of the union of |LCS| of each reference sentence with all candidate sentences",
        ),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004, as counted by ROUGE-1.5.5"),
        notes: prose("B is the candidate, A the reference; the sentences are ours."),
        evaluate: |comparison| comparison.sequences.union_b?.f(1.0),
    },
    Metric {
        id: "rouge_w",
        name: prose("ROUGE-W, F₁"),
        formula: prose("2PR/(P+R), P = (WLCS/f(|A|))^(1/1.2), R likewise of B, f(k) = k^1.2"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004"),
        notes: prose("As one sentence each; unbroken runs weigh more than scattered words."),
        evaluate: |comparison| comparison.sequences.weighted?.f(1.0),
    },
    Metric {
        id: "rouge_s",
        name: prose("ROUGE-S, F₁"),
        formula: prose("2PR/(P+R) of the pairs of words with at most four between"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004"),
        notes: prose("Pairs in order, each as often as both have it."),
        evaluate: |comparison| comparison.sequences.skip?.f(1.0),
    },
    Metric {
        id: "rouge_su",
        name: prose("ROUGE-SU, F₁"),
        formula: prose("2PR/(P+R) of the same pairs and of single words"),
        range: (0.0, Some(1.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Lin 2004, as counted by ROUGE-1.5.5"),
        notes: prose("Single words without the last of each document."),
        evaluate: |comparison| comparison.sequences.skip_and_single?.f(1.0),
    },
    Metric {
        id: "bleu_a",
        name: prose("BLEU of A"),
        formula: prose("100·min(1, exp(1 − |reference|/|candidate|))·⁴√(p₁p₂p₃p₄)"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Papineni et al. 2002; smoothing exp of sacrebleu"),
        notes: prose("A is the candidate, B the reference; the words are ours, not 13a."),
        evaluate: |comparison| bleu(&comparison.grams, BleuOrder::Effective),
    },
    Metric {
        id: "bleu_b",
        name: prose("BLEU of B"),
        formula: prose("100·min(1, exp(1 − |reference|/|candidate|))·⁴√(p₁p₂p₃p₄)"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Papineni et al. 2002; smoothing exp of sacrebleu"),
        notes: prose("B is the candidate, A the reference; the words are ours, not 13a."),
        evaluate: |comparison| bleu(&comparison.grams.swapped(), BleuOrder::Effective),
    },
    Metric {
        id: "chrf_a",
        name: prose("chrF of A"),
        formula: prose("100·F₂ of the mean P and R of n-grams of 1 to 6 characters"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Popović 2015"),
        notes: prose("A is the candidate, B the reference; folded characters without white space."),
        evaluate: |comparison| chrf(&comparison.characters?, None),
    },
    Metric {
        id: "chrf_b",
        name: prose("chrF of B"),
        formula: prose("100·F₂ of the mean P and R of n-grams of 1 to 6 characters"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Popović 2015"),
        notes: prose("B is the candidate, A the reference; folded characters without white space."),
        evaluate: |comparison| chrf(&comparison.characters?.swapped(), None),
    },
    Metric {
        id: "chrf_pp_a",
        name: prose("chrF++ of A"),
        formula: prose("100·F₂ of the mean P and R of n-grams of 1 to 6 characters and of 1 and 2 words"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Popović 2017"),
        notes: prose("A is the candidate, B the reference; folded characters without white space."),
        evaluate: |comparison| chrf(&comparison.characters?, Some(&comparison.grams)),
    },
    Metric {
        id: "chrf_pp_b",
        name: prose("chrF++ of B"),
        formula: prose("100·F₂ of the mean P and R of n-grams of 1 to 6 characters and of 1 and 2 words"),
        range: (0.0, Some(100.0)),
        direction: Direction::HigherIsCloser,
        family: Family::Wording,
        source: prose("Popović 2017"),
        notes: prose("B is the candidate, A the reference; folded characters without white space."),
        evaluate: |comparison| chrf(&comparison.characters?.swapped(), Some(&comparison.grams.swapped())),
    },
];

/// Every metric in groups: first those of tiles and distributions, those of sequences, then each metric of n-grams for n = 1 to 8.
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
pub static METRICS: [&[Metric]; 14] = [
    &OTHERS,
    &SEQUENCES,
    &CONTAINMENT_A,
    &CONTAINMENT_B,
    &JACCARD,
    &DICE,
    &OVERLAP_COEFFICIENT,
    &RUZICKA,
    &MULTISET_DICE,
    &MULTISET_CONTAINMENT_A,
    &MULTISET_CONTAINMENT_B,
    &ROUGE_N,
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
