//! Naive oracles of the overlap layer, and texts to try it on.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use lexometer::overlap::Passage;
use proptest::prelude::*;

/// The number of words that `a` from `i` on and `b` from `j` on share.
fn common(a: &[u16], b: &[u16], i: usize, j: usize) -> usize {
    (0..).take_while(|&k| i + k < a.len() && j + k < b.len() && a[i + k] == b[j + k]).count()
}

fn passage(a: usize, b: usize, words: usize) -> Passage {
    let place = |index: usize| u32::try_from(index).expect("short texts");
    Passage { a: place(a), b: place(b), words: place(words) }
}

/// Every maximal match of at least `minimum` words, by comparing all pairs of places.
#[must_use]
pub fn naive_passages(a: &[u16], b: &[u16], minimum: usize) -> Vec<Passage> {
    let mut found = Vec::new();
    for i in 0..a.len() {
        for j in 0..b.len() {
            let words = common(a, b, i, j);
            let begins = i == 0 || j == 0 || a[i - 1] != b[j - 1];
            if begins && words >= minimum {
                found.push(passage(i, j, words));
            }
        }
    }
    found
}

/// Greedy String Tiling to the letter: search all pairs of places for the best free match, take it, start again.
#[must_use]
pub fn naive_tiles(a: &[u16], b: &[u16], minimum: usize) -> Vec<Passage> {
    let (mut free_a, mut free_b) = (vec![true; a.len()], vec![true; b.len()]);
    let mut tiles = Vec::new();
    loop {
        let mut best = None;
        for i in 0..a.len() {
            for j in 0..b.len() {
                let words = (0..common(a, b, i, j)).take_while(|&k| free_a[i + k] && free_b[j + k]).count();
                let candidate = (Reverse(words), &a[i..i + words], i, j);
                if words >= minimum && best.is_none_or(|best| candidate < best) {
                    best = Some(candidate);
                }
            }
        }
        let Some((Reverse(words), _, i, j)) = best else { break };
        free_a[i..i + words].fill(false);
        free_b[j..j + words].fill(false);
        tiles.push(passage(i, j, words));
    }
    tiles.sort_by_key(|tile| (Reverse(tile.words), tile.a));
    tiles
}

/// How often each run of `n` words stands in A and in B.
#[must_use]
pub fn naive_grams<'t>(a: &'t [u16], b: &'t [u16], n: usize) -> BTreeMap<&'t [u16], (u64, u64)> {
    let mut counts = BTreeMap::<_, (u64, u64)>::new();
    for gram in a.windows(n) {
        counts.entry(gram).or_default().0 += 1;
    }
    for gram in b.windows(n) {
        counts.entry(gram).or_default().1 += 1;
    }
    counts
}

/// Texts of few different words: nearly every hard case of matching is a repetition.
pub fn repetitive() -> impl Strategy<Value = Vec<u16>> {
    prop_oneof![
        (1u16..5).prop_flat_map(|types| prop::collection::vec(0..types, 0..40)),
        // A paragraph, copied over and over, with a slip now and then.
        (prop::collection::vec(0u16..6, 1..9), 1usize..6, prop::collection::vec((0usize..54, 0u16..6), 0..4))
            .prop_map(|(paragraph, copies, slips)| {
                let mut text = paragraph.repeat(copies);
                for (place, word) in slips {
                    if let Some(slot) = text.get_mut(place) {
                        *slot = word;
                    }
                }
                text
            }),
    ]
}

/// A text, and another made from it by cutting it up, shuffling the pieces and changing words.
pub fn rewritten() -> impl Strategy<Value = (Vec<u16>, Vec<u16>)> {
    (
        prop::collection::vec(0u16..60, 1..120),
        prop::collection::vec(0usize..120, 0..5),
        any::<prop::sample::Index>(),
        prop::collection::vec((0usize..120, 100u16..140), 0..8),
    )
        .prop_map(|(text, mut cuts, turn, slips)| {
            cuts.retain(|&cut| cut < text.len());
            cuts.extend([0, text.len()]);
            cuts.sort_unstable();
            let mut pieces: Vec<&[u16]> = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect();
            let turn = turn.index(pieces.len());
            pieces.rotate_left(turn);
            let mut copy = pieces.concat();
            for (place, word) in slips {
                if let Some(slot) = copy.get_mut(place) {
                    *slot = word;
                }
            }
            (text.clone(), copy)
        })
}

/// Two texts that may share something.
pub fn pair() -> impl Strategy<Value = (Vec<u16>, Vec<u16>)> {
    prop_oneof![(repetitive(), repetitive()), rewritten()]
}
