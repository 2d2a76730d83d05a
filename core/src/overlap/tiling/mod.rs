//! Tiles: a longest-first choice of shared runs of which no two overlap (Greedy String Tiling, Wise 1993).

mod chained;
mod coverage;

pub use chained::{tiles, tiles_scratch};
pub use coverage::Coverage;

use super::Passage;

/// Sorts tiles: the longest first, equal lengths in the order of A. In place, in bounded time, without recursion
/// (heapsort); the starts in A differ, so the order is total.
fn sort_tiles(tiles: &mut [Passage]) {
    // The largest by this key comes last.
    let later = |x: Option<&Passage>, y: Option<&Passage>| match (x, y) {
        (Some(x), Some(y)) => (y.words, x.a) > (x.words, y.a),
        _ => false,
    };
    let sift = |tiles: &mut [Passage], mut root: usize, end: usize| loop {
        let mut child = root.saturating_mul(2).saturating_add(1);
        if child >= end {
            return;
        }
        let right = child.saturating_add(1);
        if right < end && later(tiles.get(right), tiles.get(child)) {
            child = right;
        }
        if !later(tiles.get(child), tiles.get(root)) {
            return;
        }
        exchange(tiles, root, child);
        root = child;
    };
    for root in (0..tiles.len() / 2).rev() {
        sift(tiles, root, tiles.len());
    }
    for end in (1..tiles.len()).rev() {
        exchange(tiles, 0, end);
        sift(tiles, 0, end);
    }
}

/// `swap` without a panic path.
fn exchange(tiles: &mut [Passage], i: usize, j: usize) {
    if let (Some(&x), Some(&y)) = (tiles.get(i), tiles.get(j)) {
        if let Some(place) = tiles.get_mut(i) {
            *place = y;
        }
        if let Some(place) = tiles.get_mut(j) {
            *place = x;
        }
    }
}
