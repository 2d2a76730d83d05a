//! Tiles joined over small gaps: the passages as a reader sees them.
//!
//! A copyist who changes a word in the middle of a sentence leaves two tiles where the reader sees one passage. A
//! **chain** joins tiles that follow each other in both documents with at most a few words between them. Inside such a
//! gap words are paired in order: equal words, and words that the caller takes for one name spelled in two ways
//! (`Zaluzhny`, `Zaluzhnyi`; see [`is_same_name`](super::is_same_name)).
//!
//! A chain keeps the sums apart: what is exact, what was paired in gaps, and what it merely spans. Nothing here
//! changes the exact figures of the tiles.

use super::scratch::{WordId, to_index};
use super::tiling::sort_by_start;
use super::{Full, Passage};
use crate::math;

/// The most words between two tiles of a chain, on either side, unless the caller says otherwise.
pub const DEFAULT_GAP: u32 = 2;

/// The longest gap that can be asked for, in words; more is taken as this.
pub const LONGEST_GAP: u32 = 16;

/// Tiles that follow each other in both documents with small gaps between them. A tile alone is a chain, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Chain {
    /// Index of its first word in document A.
    pub a: u32,
    /// Index of its first word in document B.
    pub b: u32,
    /// How many words of A it spans, gaps included.
    pub words_a: u32,
    /// How many words of B it spans, gaps included.
    pub words_b: u32,
    /// How many tiles it joins.
    pub tiles: u32,
    /// How many words stand in its tiles.
    pub exact: u32,
    /// How many words in its gaps have an equal word as partner.
    pub repeated: u32,
    /// How many words in its gaps have as partner another spelling of the same name.
    pub names: u32,
}

impl Chain {
    /// A chain of nothing, to fill a list with.
    pub const EMPTY: Self =
        Self { a: 0, b: 0, words_a: 0, words_b: 0, tiles: 0, exact: 0, repeated: 0, names: 0 };

    /// How many words have a partner on the other side, in tiles or in gaps.
    #[must_use]
    pub const fn matched(&self) -> u32 {
        self.exact.saturating_add(self.repeated).saturating_add(self.names)
    }

    /// The same chain with the documents exchanged.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self { a: self.b, b: self.a, words_a: self.words_b, words_b: self.words_a, ..self }
    }
}

/// Joins tiles over gaps of at most `gap` words on both sides and returns the part of `list` that was written: one chain
/// for each tile that no other leads to, in the order of A. `tiles` come out in the order of A.
///
/// **The rule.** A tile may follow another when in both documents it begins behind the other's end, with at most
/// `gap` words (0 to [`LONGEST_GAP`]) between. Of several that may, the nearest follows, by the sum of the words between on
/// both sides; where two are equally near, none does. Two tiles are joined when each is the nearest to the other. So
/// exchanging the documents exchanges the sides of every chain and changes nothing else.
///
/// In a gap, words are paired in order, no word twice: as many pairs as possible, and of those ways one with the most equal
/// words. `is_same_name` is asked for the words at these places of A and B that are not equal.
///
/// **Time.** The number of tiles times their logarithm, and the product of the two sides of each gap. **Memory.** None but
/// `list`.
///
/// ```
/// use lexometer::overlap::{Chain, DEFAULT_GAP, Passage, chains};
///
/// // "the army chief Zaluzhny told them so" – "the army chief Zaluzhnyi told them so", tiles of three words.
/// let (a, b) = ([1u16, 2, 3, 40, 5, 6, 7], [1u16, 2, 3, 41, 5, 6, 7]);
/// let mut tiles = [Passage { a: 0, b: 0, words: 3 }, Passage { a: 4, b: 4, words: 3 }];
/// let mut list = [Chain::EMPTY; 2];
/// let found = chains(&a, &b, &mut tiles, DEFAULT_GAP, |x, y| (a[x], b[y]) == (40, 41), &mut list)?;
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].words_a, found[0].tiles, found[0].exact, found[0].names), (7, 2, 6, 1));
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::List`] when there are more chains than `list` holds (never when it holds as many as there are tiles); it then
/// holds the first ones.
pub fn chains<'c, W: WordId>(
    a: &[W],
    b: &[W],
    tiles: &mut [Passage],
    gap: u32,
    is_same_name: impl Fn(usize, usize) -> bool,
    list: &'c mut [Chain],
) -> Result<&'c [Chain], Full> {
    sort_by_start(tiles);
    let joined = Joined { tiles, gap: gap.min(LONGEST_GAP) };
    let mut written = 0usize;
    for (index, &first) in joined.tiles.iter().enumerate() {
        if joined.before(index).is_some() {
            continue;
        }
        let mut chain = Chain {
            a: first.a,
            b: first.b,
            words_a: first.words,
            words_b: first.words,
            tiles: 1,
            exact: first.words,
            ..Chain::EMPTY
        };
        let (mut last, mut at) = (first, index);
        while let Some((next_at, next)) = joined.after(at) {
            let pairs = Pairs::in_gap(a, b, last, next, &is_same_name);
            chain.repeated = chain.repeated.saturating_add(pairs.equal);
            chain.names = chain.names.saturating_add(pairs.names);
            chain.exact = chain.exact.saturating_add(next.words);
            chain.tiles = chain.tiles.saturating_add(1);
            (last, at) = (next, next_at);
        }
        chain.words_a = end_in_a(last).saturating_sub(chain.a);
        chain.words_b = end_in_b(last).saturating_sub(chain.b);
        *list.get_mut(written).ok_or(Full::List)? = chain;
        written = written.saturating_add(1);
    }
    Ok(list.get(..written).unwrap_or_default())
}

const fn end_in_a(tile: Passage) -> u32 {
    tile.a.saturating_add(tile.words)
}

const fn end_in_b(tile: Passage) -> u32 {
    tile.b.saturating_add(tile.words)
}

/// Tiles in the order of A, and which of them follow each other.
struct Joined<'p> {
    tiles: &'p [Passage],
    gap: u32,
}

impl Joined<'_> {
    /// The words between two tiles on both sides, where `last` may follow `first`.
    fn distance(&self, first: Passage, last: Passage) -> Option<u32> {
        let between_a = last.a.checked_sub(end_in_a(first))?;
        let between_b = last.b.checked_sub(end_in_b(first))?;
        (between_a <= self.gap && between_b <= self.gap).then(|| between_a.saturating_add(between_b))
    }

    /// The tile that is joined to the end of this one.
    fn after(&self, index: usize) -> Option<(usize, Passage)> {
        let next = self.nearest_after(index)?;
        let tile = self.tiles.get(next).copied()?;
        (self.nearest_before(next) == Some(index)).then_some((next, tile))
    }

    /// The tile whose end this one is joined to.
    fn before(&self, index: usize) -> Option<usize> {
        let last = self.nearest_before(index)?;
        (self.nearest_after(last) == Some(index)).then_some(last)
    }

    fn nearest_after(&self, index: usize) -> Option<usize> {
        let tile = self.tiles.get(index).copied()?;
        let reach = end_in_a(tile).saturating_add(self.gap);
        let following = self.tiles.iter().enumerate().skip(index.saturating_add(1));
        let near = following.take_while(|(_, other)| other.a <= reach);
        nearest(near.map(|(at, &other)| (at, self.distance(tile, other))))
    }

    fn nearest_before(&self, index: usize) -> Option<usize> {
        let (before, rest) = self.tiles.split_at_checked(index)?;
        let tile = rest.first().copied()?;
        // Tiles do not overlap, so their ends ascend as their starts do.
        let near = before
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, other)| end_in_a(**other).saturating_add(self.gap) >= tile.a);
        nearest(near.map(|(at, &other)| (at, self.distance(other, tile))))
    }
}

/// The one with the least distance, if it is alone.
fn nearest(candidates: impl Iterator<Item = (usize, Option<u32>)>) -> Option<usize> {
    let mut best: Option<(u32, Option<usize>)> = None;
    for (at, distance) in candidates {
        let Some(distance) = distance else { continue };
        best = match best {
            Some((least, _)) if least < distance => best,
            Some((least, _)) if least == distance => Some((least, None)),
            _ => Some((distance, Some(at))),
        };
    }
    best.and_then(|(_, at)| at)
}

/// How many words of a gap have partners.
#[derive(Clone, Copy)]
struct Pairs {
    equal: u32,
    names: u32,
}

/// A pair counts one here, and one more in the low bits when its words are equal: the greater sum is the one with more
/// pairs, then the one with more equal words.
const PAIR: u32 = 1 << 8;

impl Pairs {
    fn in_gap<W: WordId>(
        a: &[W],
        b: &[W],
        first: Passage,
        last: Passage,
        is_same_name: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let side_a = to_index(end_in_a(first))..to_index(last.a);
        let side_b = to_index(end_in_b(first))..to_index(last.b);
        // The best sum of the words of A so far against the first words of the gap of B, one more each time.
        let mut best = [0u32; LONGEST_GAP as usize];
        for in_a in side_a {
            let (mut left, mut above_left) = (0, 0);
            for (in_b, cell) in side_b.clone().zip(&mut best) {
                let worth = match (a.get(in_a), b.get(in_b)) {
                    (Some(x), Some(y)) if x == y => PAIR.saturating_add(1),
                    (Some(_), Some(_)) if is_same_name(in_a, in_b) => PAIR,
                    _ => 0,
                };
                let above = *cell;
                *cell = above.max(left).max(worth.saturating_add(above_left));
                (left, above_left) = (*cell, above);
            }
        }
        let sum = best.into_iter().max().unwrap_or(0);
        let (pairs, equal) = (sum / PAIR, sum % PAIR);
        Self { equal, names: pairs.saturating_sub(equal) }
    }
}

/// What chains add to what the tiles cover.
///
/// ```
/// use lexometer::overlap::{Chain, Chained};
///
/// let chain = Chain { words_a: 14, words_b: 13, tiles: 2, exact: 10, repeated: 1, names: 1, ..Chain::EMPTY };
/// let sums = Chained::new(&[chain], 20, 26);
/// assert_eq!((sums.exact, sums.repeated, sums.names), (10, 1, 1));
/// assert_eq!((sums.share_a(), sums.share_b()), (Some(0.6), Some(12.0 / 26.0)));
/// assert_eq!((sums.span_share_a(), sums.span_share_b()), (Some(0.7), Some(0.5)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chained {
    /// Words in tiles, the same number on both sides.
    pub exact: u64,
    /// Words in gaps whose partner is equal.
    pub repeated: u64,
    /// Words in gaps whose partner is another spelling of the same name.
    pub names: u64,
    /// Words of A from the first to the last of each chain.
    pub spanned_a: u64,
    /// Words of B from the first to the last of each chain.
    pub spanned_b: u64,
    /// Words of document A.
    pub words_a: u64,
    /// Words of document B.
    pub words_b: u64,
}

impl Chained {
    /// Adds up `chains` between documents of `words_a` and `words_b` words.
    #[must_use]
    pub fn new(chains: &[Chain], words_a: u64, words_b: u64) -> Self {
        let sum = |of: fn(&Chain) -> u32| {
            chains.iter().fold(0u64, |sum, chain| sum.saturating_add(u64::from(of(chain))))
        };
        Self {
            exact: sum(|chain| chain.exact),
            repeated: sum(|chain| chain.repeated),
            names: sum(|chain| chain.names),
            spanned_a: sum(|chain| chain.words_a),
            spanned_b: sum(|chain| chain.words_b),
            words_a,
            words_b,
        }
    }

    /// Words that have a partner, in tiles or in gaps: the same number on both sides.
    #[must_use]
    pub const fn matched(&self) -> u64 {
        self.exact.saturating_add(self.repeated).saturating_add(self.names)
    }

    /// The share of A's words that have a partner, 0 to 1; `None` when A is empty.
    #[must_use]
    pub fn share_a(&self) -> Option<f64> {
        math::ratio(self.matched(), self.words_a)
    }

    /// The share of B's words that have a partner, 0 to 1; `None` when B is empty.
    #[must_use]
    pub fn share_b(&self) -> Option<f64> {
        math::ratio(self.matched(), self.words_b)
    }

    /// The share of A's words that chains span, gaps included; `None` when A is empty. With gaps longer than a tile
    /// chains may span the same words.
    #[must_use]
    pub fn span_share_a(&self) -> Option<f64> {
        math::ratio(self.spanned_a.min(self.words_a), self.words_a)
    }

    /// The share of B's words that chains span, gaps included; `None` when B is empty.
    #[must_use]
    pub fn span_share_b(&self) -> Option<f64> {
        math::ratio(self.spanned_b.min(self.words_b), self.words_b)
    }
}
