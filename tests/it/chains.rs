//! Chains of tiles against their definition, and the laws they promise.

use lexometer::fold;
use lexometer::overlap::{
    Chain, Chained, DEFAULT_GAP, Full, Passage, chains, is_same_name, spelling_similarity, tiles,
    tiles_scratch,
};
use lexometer_tests::overlap::{naive_chains, naive_levenshtein, pair, rewritten};
use proptest::prelude::*;

fn tiles_of(a: &[u16], b: &[u16], minimum: u32) -> Vec<Passage> {
    let mut list = vec![Passage::EMPTY; a.len()];
    tiles(a, b, minimum, &mut vec![0u16; tiles_scratch(a.len(), b.len())], &mut list).unwrap().to_vec()
}

fn chains_of(a: &[u16], b: &[u16], tiles: &[Passage], gap: u32) -> Vec<Chain> {
    let mut tiles = tiles.to_vec();
    let mut list = vec![Chain::EMPTY; tiles.len()];
    chains(a, b, &mut tiles, gap, |x, y| is_name(a[x], b[y]), &mut list).unwrap().to_vec()
}

/// Words that differ by one are names of one man, for the sake of the test.
fn is_name(x: u16, y: u16) -> bool {
    x.abs_diff(y) == 1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn chains_equal_their_definition((a, b) in pair(), minimum in 1u32..7, gap in 0u32..9) {
        let tiles = tiles_of(&a, &b, minimum);
        prop_assert_eq!(chains_of(&a, &b, &tiles, gap), naive_chains(&a, &b, &tiles, gap, &is_name));
    }

    #[test]
    fn chains_are_symmetric((a, b) in pair(), minimum in 1u32..7, gap in 0u32..9) {
        let tiles = tiles_of(&a, &b, minimum);
        let turned: Vec<Passage> = tiles.iter().map(|tile| tile.swapped()).collect();
        let mut there = chains_of(&a, &b, &tiles, gap);
        let mut back: Vec<Chain> = chains_of(&b, &a, &turned, gap).into_iter().map(Chain::swapped).collect();
        there.sort_by_key(|chain| (chain.a, chain.b));
        back.sort_by_key(|chain| (chain.a, chain.b));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn chains_keep_every_tile_and_only_add((a, b) in rewritten(), gap in 0u32..9) {
        let tiles = tiles_of(&a, &b, 5);
        let found = chains_of(&a, &b, &tiles, gap);
        let sums = Chained::new(&found, a.len() as u64, b.len() as u64);
        prop_assert_eq!(sums.exact, tiles.iter().map(|tile| u64::from(tile.words)).sum::<u64>());
        prop_assert_eq!(found.iter().map(|chain| chain.tiles as usize).sum::<usize>(), tiles.len());
        for chain in &found {
            prop_assert!(chain.matched() <= chain.words_a.min(chain.words_b));
            prop_assert!(chain.words_a - chain.exact <= gap * (chain.tiles - 1));
        }
        // No gap, nothing added.
        if gap == 0 {
            prop_assert_eq!(sums.matched(), sums.exact);
        }
    }

    #[test]
    fn similarity_is_one_less_the_distance(x in "[abé]{0,12}", y in "[abé]{0,12}") {
        let (folded_x, folded_y): (Vec<char>, Vec<char>) = (fold::folded(&x).collect(), fold::folded(&y).collect());
        let longer = folded_x.len().max(folded_y.len());
        let expected = (longer > 0).then(|| 1.0 - naive_levenshtein(&folded_x, &folded_y) as f64 / longer as f64);
        let found = spelling_similarity(&x, &y);
        prop_assert_eq!(found.is_some(), expected.is_some());
        prop_assert!((found.unwrap_or(0.0) - expected.unwrap_or(0.0)).abs() < 1e-12);
        prop_assert_eq!(found, spelling_similarity(&y, &x));
    }
}

#[test]
fn a_list_of_chains_too_short_holds_the_first() {
    let words: Vec<u16> = (0..20).collect();
    let turned: Vec<u16> = (10..20).chain(0..10).collect();
    let mut tiles = tiles_of(&words, &turned, 5);
    let mut list = [Chain::EMPTY; 1];
    let never = |_, _| false;
    assert_eq!(chains(&words, &turned, &mut tiles, DEFAULT_GAP, never, &mut list), Err(Full::List));
    assert_eq!((list[0].a, list[0].b, list[0].exact), (0, 10, 10));
}

#[test]
fn a_tile_at_the_same_distance_from_two_follows_neither() {
    // Tiles of one word: B has the last but one of A's tiles first. Both first ones are four words from the third.
    let tiles = [
        Passage { a: 0, b: 1, words: 1 },
        Passage { a: 1, b: 0, words: 1 },
        Passage { a: 3, b: 3, words: 1 },
    ];
    let words = [1, 2, 3, 4];
    assert_eq!(chains_of(&words, &[2, 1, 9, 4], &tiles, 4).len(), 3);
}

#[test]
fn long_words_and_small_letters_are_no_names() {
    let long = "Z".repeat(64);
    assert_eq!(spelling_similarity(&long, &long), Some(1.0));
    assert_eq!(spelling_similarity(&format!("{long}Z"), &long), None);
    assert_eq!(spelling_similarity(&long, &format!("{long}Z")), None);
    assert!(is_same_name("Zaluzhny’s", "Zaluzhnyi's"));
    assert!(!is_same_name("Zaluzhny", "zaluzhnyi"));
    assert!(!is_same_name("", ""));
}

#[test]
fn acronyms_with_dots_fold_as_without() {
    for (word, folded) in [
        ("U.S.", "us"),
        ("U.S", "us"),
        ("US", "us"),
        ("С.Ш.А", "сша"),
        ("U.S.A.F.", "usaf"),
        ("Ph.D", "ph.d"),
        ("1.5", "1.5"),
        ("U", "u"),
        ("U.", "u."),
        ("U..S", "u..s"),
        (".U.S", ".u.s"),
        ("", ""),
    ] {
        assert_eq!(fold::folded_acronym(word).collect::<String>(), folded);
    }
}
