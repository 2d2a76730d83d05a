//! Tiling over a chained shingle index: a few links per word.
//!
//! Greedy choice needs, at every moment, the longest match that is still free. Marks only ever make matches shorter,
//! so a length found earlier is an upper bound for later: `bound[x]`, the longest match that starts at word `x` of A, is
//! computed once, a heap offers the largest bound, and only that one is computed again. If it still holds it is the
//! longest of all; if not, it goes back with its new length.
//!
//! Most places never enter the heap: inside a match of 60 words the next place has one of 59, and so on. A place is
//! held back while the place before it has a bound larger by one, and released when that one fails.

use core::cmp::Ordering;

use super::Tiles;
use crate::overlap::scratch::{
    Bits, Link, WordId, bits_len, check_lengths, cut, read, to_index, to_place, write,
};
use crate::overlap::shingle::{ShingleIndex, common_prefix, default_chains};
use crate::overlap::{Full, Passage};

/// How many links [`tiles`] needs for texts of `a_words` and `b_words` words.
///
/// ```
/// // Two documents of 2,048 words in less than 16 KB of 16-bit links.
/// assert_eq!(lexometer::overlap::tiles_scratch(2048, 2048) * size_of::<u16>(), 15_104);
/// ```
#[must_use]
pub const fn tiles_scratch(a_words: usize, b_words: usize) -> usize {
    scratch_with(default_chains(b_words), a_words, b_words)
}

pub(super) const fn scratch_with(chains: usize, a_words: usize, b_words: usize) -> usize {
    chains
        .saturating_add(b_words)
        .saturating_add(bits_len(b_words))
        .saturating_add(a_words.saturating_mul(2))
        .saturating_add(bits_len(a_words).saturating_mul(2))
}

/// Tiles A and B with the longest shared runs, none overlapping another, and returns the part of `list` that was
/// written: the longest first, equal lengths in the order of A.
///
/// **The rule** (Greedy String Tiling, Wise 1993). Of all matches whose words are still free on both sides take the
/// longest; take its words on both sides out of the game; repeat until the longest has fewer than `minimum` words (0 is
/// taken as 1). What remains of a match that was partly taken is a match again and gets its turn at its own length.
/// Where several are longest: first the one whose sequence of word ids is the smallest, then the leftmost in A, then
/// the leftmost in B. This order makes the tiling deterministic and **symmetric**: exchanging the documents exchanges the
/// two sides of every tile and changes nothing else (provided that the ids are the same, for example ranks in
/// alphabetical order rather than in order of appearance).
///
/// Two consequences. A text against itself is one tile. And words that occur in neither document, put anywhere except
/// inside a tile, leave every tile as it was, so coverage cannot rise by padding. (Put *inside* a tile they forbid one
/// choice; as with every greedy method, the choices made instead may now and then cover more.)
///
/// **Time.** Fast on natural text, but repetitive text can cost up to the product of the lengths, and more. Hosts call
/// [`bulk_tiles`](crate::overlap::bulk_tiles), which gives the same tiles and stays near-linear, for more memory.
///
/// ```
/// use lexometer::overlap::{Passage, tiles, tiles_scratch};
///
/// // The halves are exchanged: a diff would see half of it, tiles see all.
/// let a = [1u16, 2, 3, 4, 5, 6, 7, 8, 9];
/// let b = [6u16, 7, 8, 9, 1, 2, 3, 4, 5];
/// let mut scratch = [0u16; tiles_scratch(9, 9)];
/// let mut list = [Passage::EMPTY; 4];
/// let found = tiles(&a, &b, 3, &mut scratch, &mut list).unwrap();
/// assert_eq!(found, [Passage { a: 0, b: 4, words: 5 }, Passage { a: 5, b: 0, words: 4 }]);
/// ```
///
/// # Errors
/// [`Full::Scratch`] or [`Full::Links`] when `scratch` has fewer than [`tiles_scratch`] elements, or too narrow ones;
/// [`Full::List`] when there are more tiles than `list` holds (never when it holds `min(a.len(), b.len()) / minimum`);
/// it then holds the longest ones.
pub fn tiles<'p, W: WordId, L: Link>(
    a: &[W],
    b: &[W],
    minimum: u32,
    scratch: &mut [L],
    list: &'p mut [Passage],
) -> Result<&'p [Passage], Full> {
    check_lengths::<L>(a.len(), b.len())?;
    let minimum = to_index(minimum.max(1));
    let chains = default_chains(b.len());
    let needed = tiles_scratch(a.len(), b.len());
    let mut search = Search::new(a, b, minimum, chains, scratch, u64::MAX).ok_or(Full::Scratch { needed })?;
    let mut tiles = Tiles::new(list);
    while let Some(tile) = search.next_tile() {
        if !tiles.add(tile) {
            break;
        }
    }
    tiles.finish()
}

/// The state between two tiles.
pub(super) struct Search<'t, 's, W, L> {
    a: &'t [W],
    b: &'t [W],
    minimum: usize,
    index: ShingleIndex<'s, L>,
    /// The longest free match from each word of A on: an upper bound, exact when computed.
    bound: &'s mut [L],
    /// Places of A, the best on top.
    heap: &'s mut [L],
    waiting: usize,
    /// Places of A that have entered the heap.
    entered: Bits<'s, L>,
    taken_a: Bits<'s, L>,
    taken_b: Bits<'s, L>,
    /// How much work may still be done.
    budget: u64,
}

impl<'t, 's, W: WordId, L: Link> Search<'t, 's, W, L> {
    /// Indexes B, bounds every place of A and fills the heap; `None` when `scratch` is too short. When the budget runs
    /// out, in here or later, [`Self::exhausted`] says so and the tiles given from then on mean nothing.
    pub(super) fn new(
        a: &'t [W],
        b: &'t [W],
        minimum: usize,
        chains: usize,
        scratch: &'s mut [L],
        budget: u64,
    ) -> Option<Self> {
        let mut rest = scratch;
        let heads = cut(&mut rest, chains)?;
        let next = cut(&mut rest, b.len())?;
        let bound = cut(&mut rest, a.len())?;
        let heap = cut(&mut rest, a.len())?;
        let entered = Bits::new(cut(&mut rest, bits_len(a.len()))?);
        let taken_a = Bits::new(cut(&mut rest, bits_len(a.len()))?);
        let taken_b = Bits::new(cut(&mut rest, bits_len(b.len()))?);
        let index = ShingleIndex::new(b, minimum, heads, next);
        let mut search =
            Self { a, b, minimum, index, bound, heap, waiting: 0, entered, taken_a, taken_b, budget };
        search.bound_all();
        if !search.exhausted() {
            search.enter_all();
        }
        Some(search)
    }

    /// Whether the work was more than the budget.
    pub(super) fn exhausted(&self) -> bool {
        self.budget == 0
    }

    /// The next tile in the order of the rule, if any is left.
    pub(super) fn next_tile(&mut self) -> Option<Passage> {
        while let Some(place) = self.pop() {
            if self.exhausted() {
                return None;
            }
            let bound = to_index(read(self.bound, place));
            if !self.taken_a.contains(place) {
                // No match is longer than the bound, so the first of that length will do.
                let free = self.taken_a.gap(place, bound);
                let (words, in_b) = self.longest_free(place, self.minimum.saturating_sub(1), free);
                if words == bound {
                    for step in 0..words {
                        self.taken_a.insert(place.saturating_add(step));
                        self.taken_b.insert(in_b.saturating_add(step));
                    }
                    self.spend(words);
                    return Some(Passage { a: to_place(place), b: to_place(in_b), words: to_place(words) });
                }
                write(self.bound, place, to_place(words));
                if words >= self.minimum {
                    self.push(place);
                }
            }
            self.enter(place.saturating_add(1));
        }
        None
    }

    #[inline]
    fn spend(&mut self, steps: usize) {
        self.budget = self.budget.saturating_sub(u64::from(to_place(steps)));
    }

    /// The longest match of free words that begins at `place` of A, lies in the `free` words from there on and has more
    /// than `above` words, and its leftmost start in B; `(0, 0)` when there is none.
    fn longest_free(&mut self, place: usize, above: usize, free: usize) -> (usize, usize) {
        let (Some(words), Some(shingle)) = (
            self.a.get(place..place.saturating_add(free)),
            self.a.get(place..place.saturating_add(self.minimum)),
        ) else {
            return (0, 0);
        };
        let mut best = (above, 0usize);
        let mut steps = 1usize;
        for in_b in self.index.candidates(shingle) {
            steps = steps.saturating_add(1);
            // Starts come in ascending order, so from here on B has too few words left.
            if best.0 >= words.len() || self.b.len().saturating_sub(in_b) <= best.0 {
                break;
            }
            // Only a match that also holds the word behind the best one so far can be longer.
            if words.get(best.0) != self.b.get(in_b.saturating_add(best.0)) {
                continue;
            }
            let common = self.b.get(in_b..).map_or(0, |rest| common_prefix(words, rest));
            steps = steps.saturating_add(common);
            if common > best.0 {
                let common = self.taken_b.gap(in_b, common);
                if common > best.0 {
                    best = (common, in_b);
                }
            }
        }
        self.spend(steps);
        if best.0 > above { best } else { (0, 0) }
    }

    /// Bounds every place of A, from left to right. The match at one place, without its first word, is a match at the
    /// next, so the search there begins above it. Only a match that goes on over the word behind can be longer, and it
    /// holds the run of words that ends with that word: where B does not have that run, whole stretches need no search.
    fn bound_all(&mut self) {
        let least = self.minimum.saturating_sub(1);
        let mut known = 0usize;
        let mut place = 0usize;
        // The last run of words of which it is known that B has it.
        let mut present = None;
        while place < self.a.len() && !self.exhausted() {
            let above = known.saturating_sub(1);
            let (longer, _) = self.longest_free(place, above.max(least), self.a.len().saturating_sub(place));
            known = if longer > 0 {
                longer
            } else if above > least {
                above
            } else {
                0
            };
            write(self.bound, place, to_place(known));
            place = place.saturating_add(1);
            // The first run that goes over the end of the match begins `known - least` words behind its start.
            let over = place.saturating_add(known.saturating_sub(self.minimum));
            if known > self.minimum && present != Some(over) {
                if self.b_has(over) {
                    present = Some(over);
                } else {
                    while place < over {
                        known = known.saturating_sub(1);
                        write(self.bound, place, to_place(known));
                        place = place.saturating_add(1);
                    }
                }
            }
        }
    }

    /// Whether the run of `minimum` words from `place` of A on stands anywhere in B.
    fn b_has(&mut self, place: usize) -> bool {
        let Some(run) = self.a.get(place..place.saturating_add(self.minimum)) else { return false };
        let mut steps = 1usize;
        let found = self.index.candidates(run).any(|in_b| {
            steps = steps.saturating_add(1);
            self.b.get(in_b..in_b.saturating_add(run.len())) == Some(run)
        });
        self.spend(steps);
        found
    }

    /// Fills the heap with the places that do not wait for the one before them.
    fn enter_all(&mut self) {
        let mut before = 0u32;
        for place in 0..self.a.len() {
            if self.exhausted() {
                return;
            }
            let bound = read(self.bound, place);
            if before == 0 || bound != before.saturating_sub(1) {
                self.enter(place);
            }
            before = bound;
        }
    }

    /// Puts a place into the heap, unless it has been there or has no match that is long enough.
    fn enter(&mut self, place: usize) {
        if place < self.a.len()
            && to_index(read(self.bound, place)) >= self.minimum
            && !self.entered.contains(place)
        {
            self.entered.insert(place);
            self.push(place);
        }
    }

    /// The order of the rule: longer first, then the smaller words, then the place further to the left.
    fn order(&mut self, x: u32, y: u32) -> Ordering {
        let (x, y) = (to_index(x), to_index(y));
        let (bound_x, bound_y) = (read(self.bound, x), read(self.bound, y));
        if bound_x != bound_y {
            return bound_y.cmp(&bound_x);
        }
        let (words_x, words_y) = (
            self.a.get(x..x.saturating_add(to_index(bound_x))),
            self.a.get(y..y.saturating_add(to_index(bound_y))),
        );
        let (Some(words_x), Some(words_y)) = (words_x, words_y) else { return x.cmp(&y) };
        let common = common_prefix(words_x, words_y);
        self.spend(common);
        words_x.get(common).cmp(&words_y.get(common)).then(x.cmp(&y))
    }

    fn push(&mut self, place: usize) {
        let mut hole = self.waiting;
        // What comes in must go out, and is compared twice on every level then.
        self.spend(to_index(hole.checked_ilog2().unwrap_or(0).saturating_mul(2)));
        self.waiting = hole.saturating_add(1);
        let place = to_place(place);
        while hole > 0 {
            let parent = hole.saturating_sub(1) / 2;
            let above = read(self.heap, parent);
            if self.order(above, place).is_le() {
                break;
            }
            write(self.heap, hole, above);
            hole = parent;
        }
        write(self.heap, hole, place);
    }

    fn pop(&mut self) -> Option<usize> {
        self.waiting = self.waiting.checked_sub(1)?;
        let top = read(self.heap, 0);
        let last = read(self.heap, self.waiting);
        let mut hole = 0usize;
        loop {
            let mut child = hole.saturating_mul(2).saturating_add(1);
            if child >= self.waiting {
                break;
            }
            let right = child.saturating_add(1);
            if right < self.waiting && self.order(read(self.heap, right), read(self.heap, child)).is_lt() {
                child = right;
            }
            let below = read(self.heap, child);
            if self.order(last, below).is_le() {
                break;
            }
            write(self.heap, hole, below);
            hole = child;
        }
        write(self.heap, hole, last);
        Some(to_index(top))
    }
}
