//! Tiles: a longest-first choice of shared runs of which no two overlap (Greedy String Tiling, Wise 1993).

mod bulk;
mod chained;
mod coverage;
mod suffix;

#[cfg(test)]
pub(in crate::overlap) use bulk::bulk_tiles_within;
pub use bulk::{bulk_tiles, bulk_tiles_scratch};
pub use chained::{tiles, tiles_scratch};
pub use coverage::Coverage;

use super::{Full, Passage};

/// Collects tiles in a list of the caller's.
struct Tiles<'p> {
    list: &'p mut [Passage],
    written: usize,
    full: bool,
}

impl<'p> Tiles<'p> {
    fn new(list: &'p mut [Passage]) -> Self {
        Self { list, written: 0, full: false }
    }

    /// Adds a tile; `false` when there is no room for it.
    fn add(&mut self, tile: Passage) -> bool {
        match self.list.get_mut(self.written) {
            Some(free) => {
                *free = tile;
                self.written = self.written.saturating_add(1);
            }
            None => self.full = true,
        }
        !self.full
    }

    /// Forgets them all.
    fn clear(&mut self) {
        self.written = 0;
        self.full = false;
    }

    /// The sorted tiles.
    fn finish(self) -> Result<&'p [Passage], Full> {
        let list = self.list.get_mut(..self.written).unwrap_or_default();
        sort_tiles(list);
        if self.full { Err(Full::List) } else { Ok(list) }
    }
}

/// Sorts tiles: the longest first, equal lengths in the order of A.
fn sort_tiles(tiles: &mut [Passage]) {
    heapsort(tiles, |x, y| (y.words, x.a) > (x.words, y.a));
}

/// Sorts tiles in the order of A.
pub(super) fn sort_by_start(tiles: &mut [Passage]) {
    heapsort(tiles, |x, y| (x.a, x.b) > (y.a, y.b));
}

/// Sorts in place, in bounded time, without recursion. The starts in A differ, so the orders used here are total.
fn heapsort(tiles: &mut [Passage], comes_later: impl Fn(&Passage, &Passage) -> bool) {
    // The largest by this key comes last.
    let later = |x: Option<&Passage>, y: Option<&Passage>| match (x, y) {
        (Some(x), Some(y)) => comes_later(x, y),
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
