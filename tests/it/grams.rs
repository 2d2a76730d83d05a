//! N-grams and the metrics on them, against maps and against values worked out by hand.

use std::collections::BTreeSet;

use lexometer::overlap::{
    Comparison, Coverage, Divergences, Family, Full, GramOrder, Hits, LONGEST_GRAM, METRICS, Metric,
    Sequences, Tally, WeightedHits, bulk_grams_scratch, by_id, grams_scratch,
};
use lexometer_tests::overlap::{naive_grams, pair};
use proptest::prelude::*;

fn compare(a: &[u16], b: &[u16]) -> Comparison {
    let mut scratch = vec![0xABCDu16; grams_scratch(a.len(), b.len())];
    Comparison::new(&GramOrder::new(a, b, &mut scratch).unwrap(), &[], 5)
}

fn score(id: &str, comparison: &Comparison) -> Option<f64> {
    by_id(id).unwrap_or_else(|| panic!("no metric {id}")).score(comparison)
}

#[track_caller]
fn check(id: &str, comparison: &Comparison, expected: f64) {
    let score = score(id, comparison).unwrap();
    assert!((score - expected).abs() < 1e-12, "{id}: {score}, expected {expected}");
}

fn all() -> impl Iterator<Item = &'static Metric> {
    METRICS.iter().flat_map(|group| group.iter())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn tallies_equal_maps((a, b) in pair()) {
        let comparison = compare(&a, &b);
        for n in 1..=LONGEST_GRAM {
            let mut expected = Tally::default();
            for (in_a, in_b) in naive_grams(&a, &b, n).into_values() {
                expected.tokens_a += in_a;
                expected.tokens_b += in_b;
                expected.types_a += u64::from(in_a > 0);
                expected.types_b += u64::from(in_b > 0);
                expected.tokens_shared += in_a.min(in_b);
                expected.dot += in_a * in_b;
                expected.squares_a += in_a * in_a;
                expected.squares_b += in_b * in_b;
                if in_a > 0 && in_b > 0 {
                    expected.types_shared += 1;
                    expected.shared_squares_a += in_a * in_a;
                    expected.shared_squares_b += in_b * in_b;
                }
            }
            prop_assert_eq!(comparison.grams.of(n), Some(&expected), "n = {}", n);
        }
        prop_assert_eq!(comparison.grams.of(0), None);
        prop_assert_eq!(comparison.grams.of(9), None);
    }

    #[test]
    fn divergences_equal_their_definitions((a, b) in pair()) {
        let counts = naive_grams(&a, &b, 1);
        let found = compare(&a, &b).divergences;
        if a.is_empty() || b.is_empty() {
            prop_assert_eq!(found, Divergences::default());
            return Ok(());
        }
        let (total_a, total_b, types) = (a.len() as f64, b.len() as f64, counts.len() as f64);
        let shares: Vec<(f64, f64)> = counts.values().map(|&(x, y)| (x as f64 / total_a, y as f64 / total_b)).collect();
        let entropy = |shares: &mut dyn Iterator<Item = f64>| -> f64 {
            shares.filter(|&share| share > 0.0).map(|share| -share * share.log2()).sum()
        };
        // H(m) − ½H(p) − ½H(q): another road to the same number.
        let jensen_shannon = entropy(&mut shares.iter().map(|&(p, q)| (p + q) / 2.0))
            - entropy(&mut shares.iter().map(|&(p, _)| p)) / 2.0
            - entropy(&mut shares.iter().map(|&(_, q)| q)) / 2.0;
        prop_assert!((found.jensen_shannon.unwrap() - jensen_shannon).abs() < 1e-9);
        let bhattacharyya: f64 = shares.iter().map(|&(p, q)| (p * q).sqrt()).sum();
        prop_assert!((found.hellinger.unwrap().powi(2) - (1.0 - bhattacharyya)).abs() < 1e-9);
        let smooth = |count: u64, total: f64| (count as f64 + 0.5) / (total + 0.5 * types);
        let divergence: f64 = counts
            .values()
            .map(|&(x, y)| smooth(x, total_a) * (smooth(x, total_a).log2() - smooth(y, total_b).log2()))
            .sum();
        prop_assert!((found.kullback_leibler_ab.unwrap() - divergence).abs() < 1e-9);
    }

    #[test]
    fn the_bulk_sort_counts_the_same((a, b) in pair()) {
        let mut scratch = vec![0xDEAD_BEEF; bulk_grams_scratch(a.len(), b.len())];
        let bulk = Comparison::new(&GramOrder::bulk(&a, &b, &mut scratch).unwrap(), &[], 5);
        prop_assert_eq!(bulk, compare(&a, &b));
    }

    #[test]
    fn metrics_stay_in_their_range_and_turn_with_the_documents((a, b) in pair()) {
        let (straight, turned) = (compare(&a, &b), compare(&b, &a));
        for metric in all() {
            let Some(value) = metric.score(&straight) else { continue };
            prop_assert!(metric.range.0 <= value && metric.range.1.is_none_or(|most| value <= most), "{:?} {}", metric, value);
            let partner = match metric.id.rsplit_once('_') {
                Some((stem, "a")) => format!("{stem}_b"),
                Some((stem, "b")) => format!("{stem}_a"),
                _ => metric.id.to_string(),
            };
            prop_assert!((score(&partner, &turned).unwrap() - value).abs() < 1e-12, "{}", partner);
        }
    }

    #[test]
    fn a_document_is_wholly_like_itself(text in prop::collection::vec(0u16..9, 8..40)) {
        let itself = compare(&text, &text);
        for metric in all() {
            let is_of_tiles = metric.id.starts_with("tiling") || metric.id == "longest_passage";
            if is_of_tiles || METRICS[1].iter().any(|other| other.id == metric.id) {
                continue;
            }
            let nearest = match metric.direction {
                lexometer::overlap::Direction::HigherIsCloser => 1.0,
                lexometer::overlap::Direction::LowerIsCloser => 0.0,
            };
            prop_assert_eq!(metric.score(&itself), Some(nearest), "{}", metric.id);
        }
    }
}

/// Counts: word 1 thrice and once, 2 once and twice, 3 once and never, 4 never and once.
#[test]
fn values_worked_by_hand() {
    let comparison = compare(&[1, 1, 1, 2, 3], &[2, 1, 2, 4]);
    check("containment_1_a", &comparison, 2.0 / 3.0);
    check("containment_1_b", &comparison, 2.0 / 3.0);
    check("jaccard_1", &comparison, 0.5);
    check("dice_1", &comparison, 2.0 / 3.0);
    check("overlap_coefficient_1", &comparison, 2.0 / 3.0);
    check("ruzicka_1", &comparison, 2.0 / 7.0);
    check("multiset_dice_1", &comparison, 4.0 / 9.0);
    check("multiset_containment_1_a", &comparison, 0.4);
    check("multiset_containment_1_b", &comparison, 0.5);
    // (3·1 + 1·2) / √(11 · 6)
    check("cosine_tf_1", &comparison, 5.0 / 66f64.sqrt());
    // 5 / √((10 + w²)(5 + w²)) with w = ln 1.5 + 1
    let w = 1.5f64.ln() + 1.0;
    check("cosine_tf_idf_1", &comparison, 5.0 / ((10.0 + w * w) * (5.0 + w * w)).sqrt());
    // Of pairs, 1 2 alone is in both: of 1 1, 1 2, 2 3 and 2 1, 1 2, 2 4.
    check("jaccard_2", &comparison, 0.2);
    // No word in common: a whole bit apart.
    let apart = compare(&[1, 1], &[2, 3]);
    check("jensen_shannon", &apart, 1.0);
    check("hellinger", &apart, 1.0);
    // p = (2.5, .5, .5)/3.5 and q = (.5, 1.5, 1.5)/3.5.
    check("kullback_leibler_a", &apart, (2.5 * 5f64.log2() + (1f64 / 3.0).log2()) / 3.5);
    check("kullback_leibler_b", &apart, (0.5 * 0.2f64.log2() + 3.0 * 3f64.log2()) / 3.5);
}

#[test]
fn nothing_divided_by_nothing_is_undefined() {
    let empty = compare(&[], &[]);
    for metric in all().filter(|metric| metric.id != "longest_passage") {
        assert_eq!(metric.score(&empty), None, "{}", metric.id);
    }
    let one_empty = compare(&[1, 2, 3], &[]);
    assert_eq!(score("containment_1_a", &one_empty), Some(0.0));
    assert_eq!(score("containment_1_b", &one_empty), None);
    assert_eq!(score("jaccard_1", &one_empty), Some(0.0));
    assert_eq!(score("cosine_tf_1", &one_empty), None);
    assert_eq!(score("containment_4_a", &one_empty), None);
    assert_eq!(score("jensen_shannon", &one_empty), None);
    assert_eq!(score("tiling_a", &one_empty), Some(0.0));
    assert_eq!(score("tiling_b", &one_empty), None);
}

#[test]
fn tiles_count_in_the_metrics() {
    let comparison = Comparison {
        tiles: Coverage { tiled: 30, words_a: 60, words_b: 40 },
        longest_passage: 20,
        ..Comparison::default()
    };
    check("tiling_a", &comparison, 0.5);
    check("tiling_b", &comparison, 0.75);
    check("tiling", &comparison, 0.6);
    check("longest_passage", &comparison, 20.0);
}

/// Below the minimum of a tile the n-grams know the longest run.
#[test]
fn the_longest_run_is_exact_without_tiles() {
    check("longest_passage", &compare(&[1, 2, 3, 4, 9], &[8, 2, 3, 4, 5]), 3.0);
    check("longest_passage", &compare(&[1, 2], &[3, 4]), 0.0);
}

/// LCS 1 2 4 of 1 2 3 4 5 and 1 9 2 4; characters are not given.
#[test]
fn metrics_of_sequences_worked_by_hand() {
    let mut comparison = compare(&[1, 2, 3, 4, 5], &[1, 9, 2, 4]);
    for id in METRICS[1].iter().map(|metric| metric.id).filter(|id| !id.starts_with("bleu")) {
        assert_eq!(score(id, &comparison), None, "{id}");
    }
    let hits = |hits, candidate, reference| Some(Hits { hits, candidate, reference });
    comparison.sequences = Sequences {
        lcs: Some(3),
        levenshtein: Some(3),
        union_a: hits(2, 5, 4),
        union_b: hits(3, 4, 5),
        weighted: Some(WeightedHits { hits: 4.0, candidate: 16.0, reference: 64.0, exponent: 2.0 }),
        skip: hits(3, 10, 6),
        skip_and_single: hits(5, 14, 9),
    };
    comparison.characters = comparison.grams.of(1).map(|_| comparison.grams);
    check("lcs", &comparison, 3.0);
    check("levenshtein", &comparison, 3.0);
    check("indel", &comparison, 3.0);
    check("rouge_l_a", &comparison, 0.6);
    check("rouge_l_b", &comparison, 0.75);
    check("rouge_l", &comparison, 2.0 / 3.0);
    check("rouge_lsum_a", &comparison, 4.0 / 9.0);
    check("rouge_lsum_b", &comparison, 2.0 / 3.0);
    // √(4/16) and √(4/64).
    check("rouge_w", &comparison, 2.0 * 0.5 * 0.25 / 0.75);
    check("rouge_s", &comparison, 6.0 / 16.0);
    check("rouge_su", &comparison, 10.0 / 23.0);
    // 1 2 4 of five words, 2 4 of none of the pairs 1 2, 2 3, 3 4, 4 5, no longer run: halves of 4, 3 and 2.
    let bleu_a = 100.0 * (0.6f64 / (2.0 * 4.0) / (4.0 * 3.0) / (8.0 * 2.0)).powf(0.25);
    check("bleu_a", &comparison, bleu_a);
    // The same the other way, 3/4, 1/6, 1/8, 1/8, and five words of reference for four.
    let bleu_b = 100.0 * (-0.25f64).exp() * (0.75f64 / 6.0 / 8.0 / 8.0).powf(0.25);
    check("bleu_b", &comparison, bleu_b);
    // Of five lengths, the first alone has hits: P = 3/5/4, R = 3/4/4, of four lengths that both have.
    let (p, r) = (0.6 / 4.0, 0.75 / 4.0);
    check("chrf_a", &comparison, 100.0 * 5.0 * p * r / (4.0 * p + r));
    check("chrf_b", &comparison, 100.0 * 5.0 * p * r / (4.0 * r + p));
    // And two lengths of words, with the same figures.
    let (p, r) = (1.2 / 6.0, 1.5 / 6.0);
    check("chrf_pp_a", &comparison, 100.0 * 5.0 * p * r / (4.0 * p + r));
}

#[test]
fn identifiers_follow_the_scheme() {
    let ids: BTreeSet<&str> = all().map(|metric| metric.id).collect();
    assert_eq!(ids.len(), all().count(), "an identifier stands twice");
    for n in 1..=LONGEST_GRAM {
        for id in [
            format!("containment_{n}_a"),
            format!("containment_{n}_b"),
            format!("jaccard_{n}"),
            format!("dice_{n}"),
        ] {
            assert!(ids.contains(id.as_str()), "{id}");
        }
    }
    for metric in all() {
        assert!(
            metric.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        );
    }
    // One word alone is never evidence of copying.
    assert!(all().filter(|metric| metric.id.contains("_1")).all(|metric| metric.family == Family::Topic));
}

#[test]
fn scratch_that_is_too_small_is_reported() {
    let words = [1u16, 2, 3];
    assert_eq!(GramOrder::new(&words, &words, &mut [0u16; 6]).err(), Some(Full::Scratch { needed: 7 }));
    assert_eq!(GramOrder::bulk(&words, &words, &mut [0; 27]).err(), Some(Full::Scratch { needed: 28 }));
    let long = vec![0u16; 40_000];
    assert_eq!(
        GramOrder::new(&long, &long, &mut vec![0u16; 80_001]).err(),
        Some(Full::Links { longest: 65_535 })
    );
}
