//! How much of each document the tiles cover.

use crate::math;
use crate::overlap::Passage;

/// How many words of two documents stand in tiles, and how many there are.
///
/// ```
/// use lexometer::overlap::{Coverage, Passage};
///
/// let tiles = [Passage { a: 0, b: 10, words: 6 }, Passage { a: 9, b: 2, words: 5 }];
/// let coverage = Coverage::new(&tiles, 20, 44);
/// assert_eq!(coverage.share_a(), Some(11.0 / 20.0));
/// assert_eq!(coverage.share_b(), Some(0.25));
/// assert_eq!(coverage.resemblance(), Some(22.0 / 64.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Words in tiles: the same number on both sides, because no two tiles overlap.
    pub tiled: u64,
    /// Words of document A.
    pub words_a: u64,
    /// Words of document B.
    pub words_b: u64,
}

impl Coverage {
    /// Adds up `tiles` between documents of `words_a` and `words_b` words.
    #[must_use]
    pub fn new(tiles: &[Passage], words_a: u64, words_b: u64) -> Self {
        let tiled = tiles.iter().fold(0u64, |sum, tile| sum.saturating_add(u64::from(tile.words)));
        Self { tiled, words_a, words_b }
    }

    /// The share of A's words that stand in tiles, 0 to 1; `None` when A is empty.
    #[must_use]
    pub fn share_a(self) -> Option<f64> {
        math::ratio(self.tiled, self.words_a)
    }

    /// The share of B's words that stand in tiles, 0 to 1; `None` when B is empty.
    #[must_use]
    pub fn share_b(self) -> Option<f64> {
        math::ratio(self.tiled, self.words_b)
    }

    /// The share of all words of both that stand in tiles (Wise's similarity), 0 to 1; `None` when both are empty.
    #[must_use]
    pub fn resemblance(self) -> Option<f64> {
        math::ratio(self.tiled.saturating_mul(2), self.words_a.saturating_add(self.words_b))
    }
}
