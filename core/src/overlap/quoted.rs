//! How much of what two documents share stands inside quotation marks.
//!
//! Which words are quoted is told by the caller, word by word; the sibling `segment::quotation` finds out.

use super::Passage;
use super::scratch::to_index;
use crate::math;

/// How many of the `words` words from `start` on are quoted.
#[must_use]
pub fn quoted_words(start: u32, words: u32, is_quoted: impl Fn(usize) -> bool) -> u32 {
    let places = start..start.saturating_add(words);
    places.fold(0u32, |sum, place| sum.saturating_add(u32::from(is_quoted(to_index(place)))))
}

/// Whether a run of words counts as quoted: when **more than half** of its words are.
///
/// ```
/// use lexometer::overlap::is_mostly_quoted;
///
/// let quoted = [true, true, true, false, false, false];
/// assert!(is_mostly_quoted(0, 5, |word| quoted[word]));
/// assert!(!is_mostly_quoted(0, 6, |word| quoted[word]));
/// ```
#[must_use]
pub fn is_mostly_quoted(start: u32, words: u32, is_quoted: impl Fn(usize) -> bool) -> bool {
    quoted_words(start, words, is_quoted) > words / 2
}

/// One document's share of the tiles, split by quotation marks.
///
/// ```
/// use lexometer::overlap::{Passage, QuotedCoverage};
///
/// // Ten words; the first eight are tiled, words 2 to 7 are quoted.
/// let tiles = [Passage { a: 0, b: 5, words: 8 }];
/// let split = QuotedCoverage::of_a(&tiles, 10, |word| (2..=7).contains(&word));
/// assert_eq!((split.quoted, split.unquoted, split.words), (6, 2, 10));
/// assert_eq!(split.share_quoted(), Some(0.6));
/// assert_eq!(split.share_unquoted(), Some(0.2));
/// assert_eq!(split.unquoted_of_tiled(), Some(0.25));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuotedCoverage {
    /// Words in tiles and inside quotation marks.
    pub quoted: u64,
    /// Words in tiles and outside quotation marks.
    pub unquoted: u64,
    /// All words of the document.
    pub words: u64,
}

impl QuotedCoverage {
    /// Splits A's side of `tiles`; `is_quoted` tells of each of A's `words` words.
    #[must_use]
    pub fn of_a(tiles: &[Passage], words: u64, is_quoted: impl Fn(usize) -> bool) -> Self {
        Self::of(tiles.iter().map(|tile| (tile.a, tile.words)), words, is_quoted)
    }

    /// Splits B's side of `tiles`; `is_quoted` tells of each of B's `words` words.
    #[must_use]
    pub fn of_b(tiles: &[Passage], words: u64, is_quoted: impl Fn(usize) -> bool) -> Self {
        Self::of(tiles.iter().map(|tile| (tile.b, tile.words)), words, is_quoted)
    }

    fn of(runs: impl Iterator<Item = (u32, u32)>, words: u64, is_quoted: impl Fn(usize) -> bool) -> Self {
        let mut split = Self { quoted: 0, unquoted: 0, words };
        for (start, length) in runs {
            let quoted = quoted_words(start, length, &is_quoted);
            split.quoted = split.quoted.saturating_add(u64::from(quoted));
            split.unquoted = split.unquoted.saturating_add(u64::from(length.saturating_sub(quoted)));
        }
        split
    }

    /// The share of the document's words that is tiled and quoted, 0 to 1; `None` when it is empty.
    #[must_use]
    pub fn share_quoted(self) -> Option<f64> {
        math::ratio(self.quoted, self.words)
    }

    /// The share of the document's words that is tiled and not quoted, 0 to 1; `None` when it is empty.
    #[must_use]
    pub fn share_unquoted(self) -> Option<f64> {
        math::ratio(self.unquoted, self.words)
    }

    /// The share of the tiled words that is not quoted, 0 to 1; `None` when nothing is tiled.
    #[must_use]
    pub fn unquoted_of_tiled(self) -> Option<f64> {
        math::ratio(self.unquoted, self.quoted.saturating_add(self.unquoted))
    }
}
