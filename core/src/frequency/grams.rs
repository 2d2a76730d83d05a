//! Runs of words and how often each recurs, in lent memory.

use core::fmt;

use heapless::Vec;

/// The longest runs that are counted, in words.
pub const LONGEST_GRAM: usize = 8;

/// Numbers that a row has before its words: the count, and how much of it may be too much.
const HEADER: usize = 2;

/// Of eight rows one stays free, so that a search ends soon.
const SPARE: usize = 8;

/// Of the rows, the part that one purge frees.
const SHARE: usize = 8;

/// One n-gram with its frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GramRow<'g> {
    /// The numbers of its words.
    pub words: &'g [u32],
    /// The place of its row, below [`Grams::places`]. The same as long as the n-grams are exact and in the same memory.
    pub place: usize,
    /// The best single figure: the frequency, or a little more.
    pub estimate: u64,
    /// It occurred at least so often.
    pub lower: u64,
    /// It occurred at most so often.
    pub upper: u64,
}

impl GramRow<'_> {
    /// Most frequent first, ties by the numbers of the words.
    #[must_use]
    pub fn rank_order(&self, other: &Self) -> core::cmp::Ordering {
        other.estimate.cmp(&self.estimate).then_with(|| self.words.cmp(other.words))
    }
}

/// The memory given to [`Grams::rehash_into`] is too small for what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSmall;

impl fmt::Display for TooSmall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the memory is too small for the n-grams")
    }
}

impl core::error::Error for TooSmall {}

/// The n-grams of a stream of words, each word a number that stands for its type.
///
/// Rows hold the words themselves, not a hash of them: while all distinct n-grams fit, every count is **exact**. When they do
/// not, [`is_exact`](Self::is_exact) says so and the frequent ones are kept, as in
/// [`Lexicon`](crate::lexicon::Lexicon): a purge drops about an eighth of the rows, the rarest, and remembers the highest
/// count that ever went, the [`floor`](Self::floor). From then on a row's n-gram occurred between `lower` and `upper` times,
/// and one in no row at most `floor` times.
///
/// ```
/// use lexometer::frequency::Grams;
///
/// let mut memory = [0; 16 * Grams::row_words(3)];
/// let mut grams = Grams::new(3, &mut memory);
/// [5, 6, 7, 5, 6, 7].into_iter().for_each(|word| grams.push(word));
/// let top = grams.top::<4>();
/// assert_eq!((top[0].words, top[0].estimate), (&[5, 6, 7][..], 2));
/// assert_eq!(grams.total(), 4);
/// assert_eq!(grams.get(&[6, 7, 5]).map(|row| row.estimate), Some(1));
/// ```
#[derive(Debug)]
pub struct Grams<'a> {
    memory: &'a mut [u32],
    /// Rows that the memory has, taken or free.
    places: usize,
    /// Words of a gram, 1 to [`LONGEST_GRAM`].
    length: usize,
    /// The last words, as many of them as `filled`.
    recent: [u32; LONGEST_GRAM],
    filled: usize,
    rows: usize,
    total: u64,
    floor: u32,
    is_saturated: bool,
}

impl<'a> Grams<'a> {
    /// How many numbers a row takes for n-grams of so many words. [`rows_for`](Self::rows_for) many rows hold a vocabulary.
    #[must_use]
    pub const fn row_words(length: usize) -> usize {
        clamped(length).saturating_add(HEADER)
    }

    /// How many rows hold so many distinct n-grams exactly.
    #[must_use]
    pub const fn rows_for(grams: usize) -> usize {
        grams.saturating_add(grams.div_ceil(SPARE.saturating_sub(1))).saturating_add(1)
    }

    /// No n-grams yet, in the memory given; what stood there is forgotten. `length` is taken as 1 below 1 and as
    /// [`LONGEST_GRAM`] above.
    #[must_use]
    pub fn new(length: usize, memory: &'a mut [u32]) -> Self {
        memory.fill(0);
        let places = memory.len().checked_div(Self::row_words(length)).unwrap_or(0);
        Self {
            memory,
            places,
            length: clamped(length),
            recent: [0; LONGEST_GRAM],
            filled: 0,
            rows: 0,
            total: 0,
            floor: 0,
            is_saturated: false,
        }
    }

    /// Takes the next word, which ends an n-gram with the words before it.
    pub fn push(&mut self, word: u32) {
        if self.filled < self.length {
            if let Some(place) = self.recent.get_mut(self.filled) {
                *place = word;
            }
            self.filled = self.filled.saturating_add(1);
        } else {
            let mut newer = word;
            for place in self.recent.iter_mut().take(self.length).rev() {
                core::mem::swap(place, &mut newer);
            }
        }
        if self.filled == self.length {
            let gram = self.recent;
            self.add(gram.get(..self.length).unwrap_or(&[]), 1, 0);
            self.total = self.total.saturating_add(1);
        }
    }

    /// Forgets the words before: no n-gram runs from here back, as at the end of a document.
    pub const fn interrupt(&mut self) {
        self.filled = 0;
    }

    /// The words of one n-gram.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.length
    }

    /// Rows that the memory has, taken or free.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.places
    }

    /// Running n-grams so far. Always exact.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Distinct n-grams that are held: all there were where it [is exact](Self::is_exact).
    #[must_use]
    pub const fn tracked(&self) -> usize {
        self.rows
    }

    /// Whether every row is exact and no n-gram is missing.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        self.floor == 0 && !self.is_saturated
    }

    /// How often an n-gram in no row may have occurred at most; 0 while nothing was dropped.
    #[must_use]
    pub const fn floor(&self) -> u64 {
        self.at_most(self.floor)
    }

    /// How many more distinct n-grams are held exactly. A host moves to larger memory when this runs low.
    #[must_use]
    pub fn exact_room(&self) -> usize {
        if self.floor == 0 { self.row_limit().saturating_sub(self.rows) } else { 0 }
    }

    /// The number that a field stands for at most: one at its limit may have been more.
    const fn at_most(&self, field: u32) -> u64 {
        if field == u32::MAX { self.total } else { field as u64 }
    }

    /// All rows, in no useful order (but the same order on every machine).
    pub fn rows(&self) -> impl Iterator<Item = GramRow<'_>> + '_ {
        let rows = (0..).zip(self.memory.chunks_exact(Self::row_words(self.length)));
        rows.filter_map(|(place, row)| self.row(place, row))
    }

    fn row<'r>(&self, place: usize, row: &'r [u32]) -> Option<GramRow<'r>> {
        let [count, error, ref words @ ..] = *row else { return None };
        if count == 0 {
            return None;
        }
        Some(GramRow {
            words,
            place,
            estimate: u64::from(count),
            lower: u64::from(count.saturating_sub(error)),
            upper: self.at_most(count),
        })
    }

    /// The row of an n-gram.
    #[must_use]
    pub fn get(&self, words: &[u32]) -> Option<GramRow<'_>> {
        if words.len() != self.length {
            return None;
        }
        let place = self.find(words)?;
        self.row(place, self.at(place)?)
    }

    /// The `K` most frequent n-grams, by rank.
    #[must_use]
    pub fn top<const K: usize>(&self) -> Vec<GramRow<'_>, K> {
        let mut top = Vec::<GramRow<'_>, K>::new();
        for row in self.rows() {
            if top.is_full() && top.last().is_none_or(|last| row.rank_order(last).is_gt()) {
                continue;
            }
            // Everything from the row's place on moves down by one; a full list loses its last.
            let mut carried = row;
            for held in &mut top {
                if carried.rank_order(held).is_lt() {
                    core::mem::swap(held, &mut carried);
                }
            }
            let _ = top.push(carried);
        }
        top
    }

    /// Adds what another counted. The numbers of the words must stand for the same types in both; n-grams of another length
    /// are not added.
    ///
    /// The bounds hold whatever was dropped on either side. Both are taken as apart: no n-gram runs from one into the other.
    pub fn merge(&mut self, other: &Grams<'_>) {
        if other.length != self.length {
            return;
        }
        self.interrupt();
        self.is_saturated |= other.is_saturated;
        let floors = self.floor.saturating_add(other.floor);
        // What the other has in no row may have occurred there up to its floor.
        if other.floor != 0 {
            for at in 0..self.places {
                let Some([count, error, words @ ..]) = self.at_mut(at) else { continue };
                if *count != 0 && other.get(words).is_none() {
                    *count = count.saturating_add(other.floor);
                    *error = error.saturating_add(other.floor);
                }
            }
        }
        for (count, error, words) in other.held() {
            self.add(words, count, error);
        }
        self.floor = self.floor.max(floors);
        self.total = self.total.saturating_add(other.total);
    }

    /// Moves to larger memory.
    ///
    /// # Errors
    /// [`TooSmall`] with the n-grams as they were, where the memory does not hold them.
    pub fn rehash_into(self, memory: &mut [u32]) -> Result<Grams<'_>, (Self, TooSmall)> {
        let mut moved = Grams::new(self.length, memory);
        if moved.row_limit() < self.rows {
            return Err((self, TooSmall));
        }
        for (count, error, words) in self.held() {
            moved.insert(words, count, error);
        }
        moved.recent = self.recent;
        moved.filled = self.filled;
        moved.total = self.total;
        moved.floor = self.floor;
        moved.is_saturated = self.is_saturated;
        Ok(moved)
    }

    /// Counts an n-gram so many times more, of which `error` may be too many.
    fn add(&mut self, words: &[u32], times: u32, error: u32) {
        match self.find(words).and_then(|at| self.at_mut(at)) {
            Some([count, held, ..]) if *count != 0 => {
                let is_saturated = count.checked_add(times).is_none();
                *count = count.saturating_add(times);
                *held = held.saturating_add(error);
                self.is_saturated |= is_saturated;
            }
            // It has no row now, so it may have occurred up to the floor before.
            _ => self.insert(words, times.saturating_add(self.floor), error.saturating_add(self.floor)),
        }
    }

    /// Puts an n-gram that is not there in a row of its own, purging if all are taken.
    fn insert(&mut self, words: &[u32], count: u32, error: u32) {
        if self.row_limit() == 0 {
            self.floor = self.floor.max(count);
            return;
        }
        if self.rows >= self.row_limit() {
            self.purge();
        }
        let Some(row) = self.find(words).and_then(|at| self.at_mut(at)) else { return };
        for (to, from) in row.iter_mut().zip([count, error].iter().chain(words)) {
            *to = *from;
        }
        self.rows = self.rows.saturating_add(1);
    }

    /// The rows that are taken: count, error, words.
    fn held(&self) -> impl Iterator<Item = (u32, u32, &[u32])> + '_ {
        self.memory.chunks_exact(Self::row_words(self.length)).filter_map(|row| match *row {
            [count, error, ref words @ ..] if count != 0 => Some((count, error, words)),
            _ => None,
        })
    }

    fn row_limit(&self) -> usize {
        self.places.saturating_sub(self.places.div_ceil(SPARE))
    }

    fn at(&self, at: usize) -> Option<&[u32]> {
        let start = at.checked_mul(Self::row_words(self.length))?;
        self.memory.get(start..start.checked_add(Self::row_words(self.length))?)
    }

    fn at_mut(&mut self, at: usize) -> Option<&mut [u32]> {
        let start = at.checked_mul(Self::row_words(self.length))?;
        self.memory.get_mut(start..start.checked_add(Self::row_words(self.length))?)
    }

    fn after(&self, at: usize) -> usize {
        let next = at.wrapping_add(1);
        if next >= self.places { 0 } else { next }
    }

    /// Where a search for an n-gram starts.
    fn home(&self, words: &[u32]) -> usize {
        let hash = words
            .iter()
            .fold(SEED, |state, &word| (state ^ u64::from(word)).wrapping_mul(SEED | 1).rotate_left(29));
        // The high half of the last product is the well mixed one; it is spread over the rows by a product again.
        let high = hash.wrapping_mul(SEED | 1) >> 32;
        usize::try_from(high.wrapping_mul(self.places as u64) >> 32).unwrap_or(0)
    }

    /// The row of an n-gram, or the free row where it would go. `None` where there is no row at all.
    fn find(&self, words: &[u32]) -> Option<usize> {
        let mut at = self.home(words);
        for _ in 0..self.places {
            match self.at(at)? {
                [0, ..] => return Some(at),
                [_, _, held @ ..] if held == words => return Some(at),
                _ => at = self.after(at),
            }
        }
        None
    }

    /// Drops about an eighth of the rows, the rarest.
    fn purge(&mut self) {
        let mut wanted = (self.rows / SHARE).max(1);
        let limit = self.count_to_drop(wanted);
        // First all that are rarer than the limit, then as many of the limit as it takes.
        for most in [limit.saturating_sub(1), limit] {
            let mut at = 0;
            while at < self.places && wanted > 0 {
                match self.at(at) {
                    Some(&[count, ..]) if count != 0 && count <= most => {
                        self.floor = self.floor.max(count);
                        self.remove(at);
                        wanted = wanted.saturating_sub(1);
                    }
                    _ => at = at.saturating_add(1),
                }
            }
        }
    }

    /// The smallest count such that at least `wanted` rows have no more.
    fn count_to_drop(&self, wanted: usize) -> u32 {
        let enough =
            |most: u32| self.held().filter(|&(count, ..)| count <= most).take(wanted).count() >= wanted;
        // Nearly always it is the floor plus one or two; doubling finds the rest.
        let (mut low, mut step) = (0, self.floor.saturating_add(1));
        let mut high = step;
        while high != u32::MAX && !enough(high) {
            low = high;
            high = low.saturating_add(step);
            step = step.saturating_mul(2);
        }
        while high.saturating_sub(low) > 1 {
            let middle = low.midpoint(high);
            if enough(middle) { high = middle } else { low = middle }
        }
        high
    }

    /// Frees a row and moves the ones behind it up, so that no search ends early.
    fn remove(&mut self, at: usize) {
        let (mut hole, mut next) = (at, at);
        for _ in 0..self.places {
            next = self.after(next);
            let Some(&[count, _, ref words @ ..]) = self.at(next) else { break };
            if count == 0 {
                break;
            }
            let home = self.home(words);
            if self.distance(home, next) >= self.distance(hole, next) {
                self.copy(next, hole);
                hole = next;
            }
        }
        if let Some([count, ..]) = self.at_mut(hole) {
            *count = 0;
        }
        self.rows = self.rows.saturating_sub(1);
    }

    fn copy(&mut self, from: usize, to: usize) {
        let width = Self::row_words(self.length);
        for column in 0..width {
            let place = |row: usize| row.saturating_mul(width).saturating_add(column);
            let Some(&number) = self.memory.get(place(from)) else { return };
            if let Some(field) = self.memory.get_mut(place(to)) {
                *field = number;
            }
        }
    }

    /// Steps from one row forward to another, around the end.
    fn distance(&self, from: usize, to: usize) -> usize {
        if to >= from { to.wrapping_sub(from) } else { to.wrapping_add(self.places).wrapping_sub(from) }
    }
}

/// Digits of the golden ratio.
const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

const fn clamped(length: usize) -> usize {
    if length == 0 {
        1
    } else if length > LONGEST_GRAM {
        LONGEST_GRAM
    } else {
        length
    }
}
