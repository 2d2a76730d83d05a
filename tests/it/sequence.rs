//! Metrics of sequences against whole tables.

use lexometer::overlap::{
    Full, Sentences, SingleWords, WeightedCell, lcs, lcs_bits, lcs_links, levenshtein, levenshtein_bits,
    skip_bigrams, skip_scratch, union_bits, union_lcs, weighted_lcs, weighted_union_bits, weighted_union_lcs,
};
use lexometer_tests::overlap::{naive_lcs, naive_levenshtein, naive_skip_bigrams, naive_union_hits, pair};
use proptest::prelude::*;

fn lcs_of(a: &[u16], b: &[u16]) -> u32 {
    lcs(a, b, &mut vec![0xABCDu16; lcs_links(a.len())], &mut vec![0xDEAD_BEEF; lcs_bits(a.len())]).unwrap()
}

fn levenshtein_of(a: &[u16], b: &[u16]) -> u32 {
    let (mut links, mut bits) = (vec![0xABCDu16; lcs_links(a.len())], vec![7; levenshtein_bits(a.len())]);
    levenshtein(a, b, &mut links, &mut bits).unwrap()
}

/// Longer than a block of 64 bits, of few types, so that carries cross blocks.
fn long_pair() -> impl Strategy<Value = (Vec<u16>, Vec<u16>)> {
    (1u16..40).prop_flat_map(|types| {
        let text = || prop::collection::vec(0..types, 0..300);
        prop_oneof![
            (text(), text()),
            // The same text but for a few words.
            (text(), prop::collection::vec((any::<prop::sample::Index>(), 0..types), 0..9)).prop_map(
                |(text, slips)| {
                    let mut copy = text.clone();
                    for (at, word) in slips {
                        if !copy.is_empty() {
                            let at = at.index(copy.len());
                            copy.insert(at, word);
                            copy.remove((at * 7) % copy.len());
                        }
                    }
                    (text, copy)
                }
            ),
        ]
    })
}

fn sentences() -> impl Strategy<Value = Vec<Vec<u16>>> {
    prop_oneof![
        prop::collection::vec(prop::collection::vec(0u16..5, 0..12), 0..6),
        prop::collection::vec(prop::collection::vec(0u16..9, 60..140), 1..3),
    ]
}

/// The words of all sentences, and where each ends.
fn joined(sentences: &[Vec<u16>]) -> (Vec<u16>, Vec<u32>) {
    let ends = sentences.iter().scan(0, |end, sentence| {
        *end += sentence.len() as u32;
        Some(*end)
    });
    (sentences.concat(), ends.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_longest_subsequence_equals_the_table((a, b) in prop_oneof![pair(), long_pair()]) {
        let expected = naive_lcs(&a, &b) as u32;
        prop_assert_eq!(lcs_of(&a, &b), expected);
        prop_assert_eq!(lcs_of(&b, &a), expected);
    }

    #[test]
    fn the_distance_equals_the_table((a, b) in prop_oneof![pair(), long_pair()]) {
        let expected = naive_levenshtein(&a, &b) as u32;
        prop_assert_eq!(levenshtein_of(&a, &b), expected);
        prop_assert_eq!(levenshtein_of(&b, &a), expected);
    }

    #[test]
    fn wide_ids_and_links_change_nothing((a, b) in pair()) {
        let wide = |words: &[u16]| words.iter().map(|&word| u32::from(word) << 16 | 5).collect::<Vec<_>>();
        let (mut links, mut bits) = (vec![0u32; lcs_links(a.len())], vec![0; levenshtein_bits(a.len())]);
        prop_assert_eq!(lcs(&wide(&a), &wide(&b), &mut links, &mut bits).unwrap(), lcs_of(&a, &b));
        prop_assert_eq!(levenshtein(&wide(&a), &wide(&b), &mut links, &mut bits).unwrap(), levenshtein_of(&a, &b));
    }

    #[test]
    fn the_union_equals_the_tables(candidate in sentences(), reference in sentences()) {
        prop_assume!(candidate.concat().len() * reference.concat().len() < 4000);
        let ((words_c, ends_c), (words_r, ends_r)) = (joined(&candidate), joined(&reference));
        let (c, r) = (Sentences { words: &words_c, ends: &ends_c }, Sentences { words: &words_r, ends: &ends_r });
        let mut links = vec![0xABCDu16; lcs_links(words_c.len().max(words_r.len()))];
        let hits = union_lcs(c, r, &mut links, &mut vec![u64::MAX; union_bits(c, r)]).unwrap();
        prop_assert_eq!(hits.hits, naive_union_hits(&candidate, &reference));
        prop_assert_eq!((hits.candidate, hits.reference), (words_c.len() as u64, words_r.len() as u64));
    }

    #[test]
    fn weight_one_is_the_plain_subsequence((a, b) in pair()) {
        // Where a run weighs what its words do, Lin's recurrence is that of the subsequence.
        let mut cells = vec![WeightedCell::default(); b.len()];
        let hits = weighted_lcs(&a, &b, 1.0, &mut cells).unwrap();
        prop_assert_eq!(hits.hits, f64::from(lcs_of(&a, &b)));
        prop_assert_eq!((hits.candidate, hits.reference), (a.len() as f64, b.len() as f64));
    }

    #[test]
    fn weight_one_in_sentences_is_the_union(candidate in sentences(), reference in sentences()) {
        let ((words_c, ends_c), (words_r, ends_r)) = (joined(&candidate), joined(&reference));
        let (c, r) = (Sentences { words: &words_c, ends: &ends_c }, Sentences { words: &words_r, ends: &ends_r });
        let mut links = vec![0u16; lcs_links(words_c.len().max(words_r.len()))];
        let plain = union_lcs(c, r, &mut links, &mut vec![0; union_bits(c, r)]).unwrap();
        let mut cells = vec![WeightedCell::default(); words_r.len()];
        let mut bits = vec![u64::MAX; weighted_union_bits(c, r)];
        let weighted = weighted_union_lcs(c, r, 1.0, &mut links, &mut bits, &mut cells).unwrap();
        // But for runs that a word used up has cut off at the end of a sentence: those are lost.
        prop_assert!(weighted.hits <= plain.hits as f64);
        if plain.hits == plain.reference {
            prop_assert_eq!(weighted.hits, plain.hits as f64);
        }
    }

    #[test]
    fn skipping_pairs_equal_a_map((a, b) in pair(), skip in 0u32..6) {
        let (of_a, of_b) = (naive_skip_bigrams(&a, skip as usize), naive_skip_bigrams(&b, skip as usize));
        let shared: u64 = of_a.iter().map(|(pair, count)| count.min(of_b.get(pair).unwrap_or(&0))).sum();
        let mut scratch = vec![3; skip_scratch(a.len(), b.len(), skip)];
        let hits = skip_bigrams(&a, &b, skip, SingleWords::Left, &mut scratch).unwrap();
        prop_assert_eq!(hits.hits, shared);
        prop_assert_eq!((hits.candidate, hits.reference), (of_a.values().sum::<u64>(), of_b.values().sum::<u64>()));
    }
}

#[test]
fn scratch_that_is_too_small_is_reported() {
    let words = [1u16, 2, 3, 4, 5];
    let (links, bits) = (lcs_links(5), lcs_bits(5));
    assert_eq!(
        lcs(&words, &words, &mut vec![0u16; links - 1], &mut [0]),
        Err(Full::Scratch { needed: links })
    );
    assert_eq!(lcs(&words, &words, &mut vec![0u16; links], &mut []), Err(Full::Scratch { needed: bits }));
    assert_eq!(
        levenshtein(&words, &words, &mut vec![0u16; links], &mut [0]),
        Err(Full::Scratch { needed: levenshtein_bits(5) })
    );
    let long = vec![0u16; 65_536];
    assert_eq!(lcs(&long, &words, &mut [0u16], &mut [0]), Err(Full::Links { longest: 65_535 }));
    let text = Sentences { words: &words, ends: &[5] };
    let needed = union_bits(text, text);
    assert_eq!(
        union_lcs(text, text, &mut vec![0u16; links], &mut vec![0; needed - 1]),
        Err(Full::Scratch { needed })
    );
    let needed = skip_scratch(5, 5, 4);
    let mut scratch = vec![0; needed - 1];
    assert_eq!(
        skip_bigrams(&words, &words, 4, SingleWords::Left, &mut scratch),
        Err(Full::Scratch { needed })
    );
    assert_eq!(weighted_lcs(&words, &words, 1.2, &mut []), Err(Full::Scratch { needed: 5 }));
}
