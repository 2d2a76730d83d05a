//! Naive oracles of the overlap layer, and texts to try it on.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use lexometer::overlap::{Chain, Passage};
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

/// The most words of two gaps that can be paired in order, then the most equal ones of those: by trying every way.
fn naive_pairs(a: &[u16], b: &[u16], is_name: &dyn Fn(u16, u16) -> bool) -> (u32, u32) {
    let (Some((x, rest_a)), Some((y, rest_b))) = (a.split_first(), b.split_first()) else { return (0, 0) };
    let mut best = naive_pairs(rest_a, b, is_name).max(naive_pairs(a, rest_b, is_name));
    if x == y || is_name(*x, *y) {
        let (pairs, equal) = naive_pairs(rest_a, rest_b, is_name);
        best = best.max((pairs + 1, equal + u32::from(x == y)));
    }
    best
}

/// Chains by their definition: all pairs of tiles that may follow each other, and of those the pairs that are nearest to each
/// other from both sides.
#[must_use]
pub fn naive_chains(
    a: &[u16],
    b: &[u16],
    tiles: &[Passage],
    gap: u32,
    is_name: &dyn Fn(u16, u16) -> bool,
) -> Vec<Chain> {
    let mut tiles = tiles.to_vec();
    tiles.sort_by_key(|tile| tile.a);
    let distance = |first: &Passage, last: &Passage| {
        let between_a = i64::from(last.a) - i64::from(first.a + first.words);
        let between_b = i64::from(last.b) - i64::from(first.b + first.words);
        let fits = |between: i64| (0..=i64::from(gap)).contains(&between);
        (fits(between_a) && fits(between_b)).then_some(between_a + between_b)
    };
    let only = |distances: Vec<(i64, usize)>| {
        let least = distances.iter().map(|one| one.0).min()?;
        let mut nearest = distances.iter().filter(|one| one.0 == least);
        nearest.next().filter(|_| nearest.next().is_none()).map(|one| one.1)
    };
    let after = |from: usize| {
        only((0..tiles.len()).filter_map(|to| Some((distance(&tiles[from], &tiles[to])?, to))).collect())
    };
    let before = |to: usize| {
        only((0..tiles.len()).filter_map(|from| Some((distance(&tiles[from], &tiles[to])?, from))).collect())
    };
    let joined = |from: usize| after(from).filter(|&to| before(to) == Some(from));
    let mut found = Vec::new();
    for head in (0..tiles.len()).filter(|&tile| !(0..tiles.len()).any(|from| joined(from) == Some(tile))) {
        let first = tiles[head];
        let mut chain = Chain { a: first.a, b: first.b, tiles: 1, exact: first.words, ..Chain::EMPTY };
        let (mut last, mut at) = (first, head);
        while let Some(next) = joined(at) {
            let tile = tiles[next];
            let side = |words: &[u16], from: u32, to: u32| words[from as usize..to as usize].to_vec();
            let (pairs, equal) = naive_pairs(
                &side(a, last.a + last.words, tile.a),
                &side(b, last.b + last.words, tile.b),
                is_name,
            );
            chain.repeated += equal;
            chain.names += pairs - equal;
            chain.exact += tile.words;
            chain.tiles += 1;
            (last, at) = (tile, next);
        }
        chain.words_a = last.a + last.words - chain.a;
        chain.words_b = last.b + last.words - chain.b;
        found.push(chain);
    }
    found
}

/// The least number of words to insert, delete or exchange, by the whole table.
#[must_use]
pub fn naive_levenshtein<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let exchanged = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                exchanged.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
            };
        }
    }
    table[a.len()][b.len()]
}

/// The length of the longest common subsequence, by the whole table.
#[must_use]
pub fn naive_lcs<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            table[i][j] = if a[i - 1] == b[j - 1] {
                table[i - 1][j - 1] + 1
            } else {
                table[i - 1][j].max(table[i][j - 1])
            };
        }
    }
    table[a.len()][b.len()]
}

/// The union of longest common subsequences of each sentence of the reference with all of the candidate's, by whole
/// tables, and how many of those words the candidate has (ROUGE-Lsum's hits).
#[must_use]
pub fn naive_union_hits(candidate: &[Vec<u16>], reference: &[Vec<u16>]) -> u64 {
    let mut left = BTreeMap::<u16, u64>::new();
    for &word in candidate.iter().flatten() {
        *left.entry(word).or_default() += 1;
    }
    let mut hits = 0;
    for sentence in reference {
        let mut union = vec![false; sentence.len()];
        for other in candidate {
            let (mut i, mut j) = (sentence.len(), other.len());
            while i > 0 && j > 0 {
                let whole = naive_lcs(&sentence[..i], &other[..j]);
                if sentence[i - 1] == other[j - 1] {
                    union[i - 1] = true;
                    (i, j) = (i - 1, j - 1);
                } else if naive_lcs(&sentence[..i - 1], &other[..j]) == whole {
                    i -= 1;
                } else {
                    j -= 1;
                }
            }
        }
        for (word, _) in sentence.iter().zip(&union).filter(|(_, in_union)| **in_union) {
            if let Some(count @ 1..) = left.get_mut(word) {
                *count -= 1;
                hits += 1;
            }
        }
    }
    hits
}

/// How often each pair of words with at most `skip` between stands in the text.
#[must_use]
pub fn naive_skip_bigrams(text: &[u16], skip: usize) -> BTreeMap<(u16, u16), u64> {
    let mut counts = BTreeMap::new();
    for first in 0..text.len() {
        for second in first + 1..text.len().min(first + skip + 2) {
            *counts.entry((text[first], text[second])).or_default() += 1;
        }
    }
    counts
}
