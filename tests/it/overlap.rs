//! Passages and tiles against naive oracles, and the laws they promise.

use lexometer::overlap::{
    Coverage, Full, Passage, bulk_tiles, bulk_tiles_scratch, passages, passages_scratch, tiles, tiles_scratch,
};
use lexometer_tests::overlap::{naive_passages, naive_tiles, pair, repetitive, rewritten};
use proptest::prelude::*;

/// Scratch memory with rubbish in it: nothing may depend on what was there.
fn scratch(len: usize) -> Vec<u16> {
    (0..len).map(|index| (index * 7919) as u16).collect()
}

fn passages_of(a: &[u16], b: &[u16], minimum: u32) -> Vec<Passage> {
    let mut list = vec![Passage::EMPTY; a.len() * b.len()];
    passages(a, b, minimum, &mut scratch(passages_scratch(a.len(), b.len())), &mut list).unwrap().to_vec()
}

fn tiles_of(a: &[u16], b: &[u16], minimum: u32) -> Vec<Passage> {
    // The bound that the documentation promises.
    let most = a.len().min(b.len()) / minimum.max(1) as usize;
    let mut list = vec![Passage::EMPTY; most];
    tiles(a, b, minimum, &mut scratch(tiles_scratch(a.len(), b.len())), &mut list).unwrap().to_vec()
}

fn bulk_tiles_of(a: &[u16], b: &[u16], minimum: u32) -> Vec<Passage> {
    let mut scratch = vec![0xDEAD_BEEFu32; bulk_tiles_scratch(a.len(), b.len())];
    let mut list = vec![Passage::EMPTY; a.len().min(b.len())];
    bulk_tiles(a, b, minimum, &mut scratch, &mut list).unwrap().to_vec()
}

fn covered(tiles: &[Passage]) -> u64 {
    Coverage::new(tiles, 0, 0).tiled
}

fn wide(words: &[u16]) -> Vec<u32> {
    words.iter().map(|&word| u32::from(word)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn passages_equal_brute_force((a, b) in pair(), minimum in 1u32..7) {
        prop_assert_eq!(passages_of(&a, &b, minimum), naive_passages(&a, &b, minimum as usize));
    }

    #[test]
    fn passages_are_symmetric((a, b) in pair(), minimum in 1u32..7) {
        let mut turned: Vec<Passage> = passages_of(&b, &a, minimum).into_iter().map(Passage::swapped).collect();
        turned.sort();
        prop_assert_eq!(passages_of(&a, &b, minimum), turned);
    }

    #[test]
    fn tiles_equal_brute_force((a, b) in pair(), minimum in 1u32..7) {
        prop_assert_eq!(tiles_of(&a, &b, minimum), naive_tiles(&a, &b, minimum as usize));
    }

    #[test]
    fn both_ways_of_tiling_are_one((a, b) in pair(), minimum in 1u32..7) {
        prop_assert_eq!(bulk_tiles_of(&a, &b, minimum), tiles_of(&a, &b, minimum));
    }

    #[test]
    fn the_width_of_ids_and_links_changes_nothing((a, b) in pair(), minimum in 1u32..7) {
        let mut links = vec![0xDEAD_BEEFu32; tiles_scratch(a.len(), b.len())];
        let mut list = vec![Passage::EMPTY; a.len()];
        let found = tiles(&wide(&a), &wide(&b), minimum, &mut links, &mut list).unwrap();
        prop_assert_eq!(found, tiles_of(&a, &b, minimum));
    }

    #[test]
    fn tiling_is_symmetric((a, b) in pair(), minimum in 1u32..7) {
        let mut turned: Vec<Passage> = tiles_of(&b, &a, minimum).into_iter().map(Passage::swapped).collect();
        let mut straight = tiles_of(&a, &b, minimum);
        turned.sort();
        straight.sort();
        prop_assert_eq!(straight, turned);
    }

    #[test]
    fn a_text_against_itself_is_one_tile(text in repetitive(), minimum in 1u32..7) {
        let whole = Passage { a: 0, b: 0, words: text.len() as u32 };
        let expected = if text.len() >= minimum as usize { vec![whole] } else { vec![] };
        prop_assert_eq!(tiles_of(&text, &text, minimum), expected);
    }

    #[test]
    fn halves_of_different_words_exchanged_are_covered_whole(
        first in 5u16..60,
        second in 5u16..60,
        seed in prop::collection::vec(any::<u16>(), 120),
    ) {
        // All words differ, in an order that the seed gives.
        let mut text: Vec<u16> = (0..first + second).collect();
        text.sort_by_key(|&word| seed[word as usize]);
        let half = first as usize;
        let turned = [&text[half..], &text[..half]].concat();
        let found = tiles_of(&text, &turned, 5);
        prop_assert_eq!(found.len(), 2);
        prop_assert_eq!(Coverage::new(&found, text.len() as u64, text.len() as u64).share_a(), Some(1.0));
    }

    #[test]
    fn unrelated_words_outside_tiles_leave_the_tiles_as_they_are(
        (a, b) in pair(),
        minimum in 1u32..7,
        places in prop::collection::vec((any::<prop::sample::Index>(), 1usize..4), 1..5),
    ) {
        let before = tiles_of(&a, &b, minimum);
        let inside = |cut: usize| {
            before.iter().any(|tile| (tile.a as usize) < cut && cut < (tile.a + tile.words) as usize)
        };
        let mut added = vec![0usize; a.len() + 1];
        for (place, count) in places {
            let cut = place.index(a.len() + 1);
            if !inside(cut) {
                added[cut] += count;
            }
        }
        let mut padded = Vec::new();
        let mut moved_to = Vec::new();
        for (cut, &count) in added.iter().enumerate() {
            padded.extend(std::iter::repeat_n(60_000, count));
            moved_to.push(padded.len() as u32);
            padded.extend(a.get(cut));
        }
        let expected: Vec<Passage> =
            before.iter().map(|tile| Passage { a: moved_to[tile.a as usize], ..*tile }).collect();
        prop_assert_eq!(tiles_of(&padded, &b, minimum), expected);
    }

    #[test]
    fn tiles_lie_in_passages_and_never_overlap((a, b) in rewritten()) {
        let found = tiles_of(&a, &b, 5);
        let (mut seen_a, mut seen_b) = (vec![false; a.len()], vec![false; b.len()]);
        for tile in &found {
            for step in 0..tile.words as usize {
                let (in_a, in_b) = (tile.a as usize + step, tile.b as usize + step);
                prop_assert_eq!(a[in_a], b[in_b]);
                prop_assert!(!std::mem::replace(&mut seen_a[in_a], true));
                prop_assert!(!std::mem::replace(&mut seen_b[in_b], true));
            }
        }
        // One more of the longest is never missed.
        let longest = naive_passages(&a, &b, 5).iter().map(|passage| passage.words).max();
        prop_assert_eq!(found.first().map(|tile| tile.words), longest);
    }

    #[test]
    fn a_list_too_short_holds_the_longest_tiles((a, b) in pair(), room in 0usize..4) {
        let all = tiles_of(&a, &b, 2);
        let mut list = vec![Passage::EMPTY; room];
        let result = tiles(&a, &b, 2, &mut scratch(tiles_scratch(a.len(), b.len())), &mut list);
        if all.len() > room {
            prop_assert_eq!(result, Err(Full::List));
            let lengths = |tiles: &[Passage]| tiles.iter().map(|tile| tile.words).collect::<Vec<_>>();
            prop_assert_eq!(lengths(&list), lengths(&all[..room]));
        } else {
            prop_assert_eq!(result.unwrap(), &all[..]);
        }
    }
}

/// The limit of the law about padding: a word put *inside* a tile can raise the coverage, because the longest match
/// (1 to 6) no longer takes words from two others that cover more between them.
#[test]
fn a_word_inside_a_tile_may_free_two_others() {
    let a = [10, 11, 12, 1, 2, 3, 4, 5, 6, 13, 14, 15];
    let b = [10, 11, 12, 1, 2, 90, 3, 4, 5, 6, 13, 91, 1, 2, 3, 4, 5, 6];
    assert_eq!(covered(&tiles_of(&a, &b, 5)), 6);
    let cut = [10, 11, 12, 1, 2, 70, 3, 4, 5, 6, 13, 14, 15];
    assert_eq!(covered(&tiles_of(&cut, &b, 5)), 10);
}

#[test]
fn empty_and_short_documents_share_nothing() {
    for (a, b) in [(&[][..], &[][..]), (&[], &[1, 2, 3, 4, 5]), (&[1, 2, 3, 4], &[1, 2, 3, 4])] {
        assert_eq!(tiles_of(a, b, 5), []);
        assert_eq!(passages_of(a, b, 5), []);
    }
    assert_eq!(Coverage::new(&[], 0, 4).share_a(), None);
    assert_eq!(Coverage::new(&[], 0, 4).share_b(), Some(0.0));
    assert_eq!(Coverage::new(&[], 0, 0).resemblance(), None);
}

#[test]
fn one_inside_the_other_covers_the_smaller() {
    let small: Vec<u16> = (10..40).collect();
    let large: Vec<u16> = (0..100).collect();
    let found = tiles_of(&small, &large, 5);
    assert_eq!(found, [Passage { a: 0, b: 10, words: 30 }]);
}
