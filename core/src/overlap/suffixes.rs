//! All starts of two texts, sorted by the words that follow.

use super::Full;
use super::scratch::{WordId, cut, read, to_index, to_place, write};

/// No start, no index.
pub(super) const NONE: u32 = u32::MAX;

/// Both texts as one: A, a separator that equals nothing, B.
#[derive(Clone, Copy)]
pub(super) struct Joined<'t, W> {
    pub(super) a: &'t [W],
    pub(super) b: &'t [W],
}

impl<'t, W: WordId> Joined<'t, W> {
    pub(super) fn len(self) -> usize {
        self.a.len().saturating_add(self.b.len()).saturating_add(1)
    }

    /// The word at `place`; `None` at the separator and beyond the end.
    #[inline]
    pub(super) fn word(self, place: usize) -> Option<W> {
        match place.checked_sub(self.a.len()) {
            None => self.a.get(place).copied(),
            Some(after) => self.b.get(after.checked_sub(1)?).copied(),
        }
    }

    /// The words from `place` to the end of its text.
    #[inline]
    pub(super) fn rest(self, place: usize) -> &'t [W] {
        let rest = match place.checked_sub(self.a.len()) {
            None => self.a.get(place..),
            Some(after) => after.checked_sub(1).and_then(|in_b| self.b.get(in_b..)),
        };
        rest.unwrap_or_default()
    }
}

/// The longest texts together that [`sort_suffixes`] can sort: one bit of each name says of what type it is.
pub(super) const LONGEST_JOINED: usize = (u32::MAX >> 1) as usize;

/// How many links [`suffix_order`] needs for a text of so many words: four per word, and four.
#[must_use]
pub const fn suffix_order_scratch(words: usize) -> usize {
    words.saturating_add(1).saturating_mul(4)
}

/// The starts of a text in the order of the words that follow, in linear time: its suffix array. A run that ends the text comes
/// before a longer one that begins with it.
///
/// Several texts become one with a word between that stands nowhere else; whatever they share then stands side by side.
///
/// ```
/// use lexometer::overlap::{suffix_order, suffix_order_scratch};
///
/// let mut scratch = vec![0; suffix_order_scratch(5)];
/// assert_eq!(suffix_order(&[2u32, 1, 3, 1, 3], &mut scratch)?, [3, 1, 0, 4, 2]);
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `scratch` has fewer than [`suffix_order_scratch`] elements; [`Full::Links`] when the text has
/// 2³¹ words or more.
pub fn suffix_order<'s, W: WordId>(text: &[W], scratch: &'s mut [u32]) -> Result<&'s [u32], Full> {
    let joined = Joined { a: text, b: &[] };
    if joined.len() > LONGEST_JOINED {
        return Err(Full::Links { longest: LONGEST_JOINED });
    }
    let too_small = Full::Scratch { needed: suffix_order_scratch(text.len()) };
    let mut rest = scratch;
    let mut quarter = || cut(&mut rest, joined.len()).ok_or(too_small);
    let (order, rank, spare, counts) = (quarter()?, quarter()?, quarter()?, quarter()?);
    sort_suffixes(joined, order, rank, spare, counts);
    // The separator, which is less than every word, is first.
    Ok(order.get(1..).unwrap_or(&[]))
}

/// Sorts all starts by the words that follow, in linear time: `order` is the suffix array, `rank` the index of each start in it.
/// A shorter run comes before a longer one that begins with it, the separator before every word. All four slices have
/// the length of the text; what `spare` and `counts` hold afterwards means nothing.
///
/// Induced sorting (Nong, Zhang and Chan 2009: SA-IS). A start is of type S when its suffix is smaller than the next, otherwise L. The
/// leftmost S of each run of them (LMS) are sorted first, by sorting the runs of words between them and then the text
/// of those runs' names, which is at most half as long; the order of all others follows in two passes. The recursion of the
/// paper is a loop here, down to a level where all names differ and up again. Each level's text lies behind the
/// next level's suffix array, in memory that the level above has no use for meanwhile.
pub(super) fn sort_suffixes<W: WordId>(
    text: Joined<'_, W>,
    order: &mut [u32],
    rank: &mut [u32],
    spare: &mut [u32],
    counts: &mut [u32],
) {
    let alphabet = name_words(text, order, rank, spare, counts);
    let mut levels = [Level::default(); LEVELS];
    let mut depth = 0usize;
    let mut level = Level { len: text.len(), alphabet, at: None };
    let distinct = loop {
        if let Some(slot) = levels.get_mut(depth) {
            *slot = level;
        }
        let mut sorting = level.open(order, rank, spare, counts);
        sorting.mark_types();
        let (names, distinct) = sorting.name_runs();
        if names == distinct {
            break names;
        }
        let at = level.len.saturating_sub(names);
        level = Level { len: names, alphabet: distinct, at: Some(at) };
        depth = depth.saturating_add(1);
    };
    let mut known = distinct;
    for level in levels.iter().take(depth.saturating_add(1)).rev() {
        level.open(order, rank, spare, counts).sort_all(known);
        known = level.len;
    }
    for (index, &start) in order.iter().enumerate() {
        write(rank, to_index(start), to_place(index));
    }
}

/// Each level is at most half as long as the one above.
const LEVELS: usize = 32;

/// A text of names to be sorted.
#[derive(Clone, Copy, Default)]
struct Level {
    len: usize,
    /// Names are smaller than this.
    alphabet: usize,
    /// Where in `order` the names lie; on the uppermost level they are in `rank`.
    at: Option<usize>,
}

impl Level {
    fn open<'s>(
        &self,
        order: &'s mut [u32],
        rank: &'s mut [u32],
        spare: &'s mut [u32],
        counts: &'s mut [u32],
    ) -> Sorting<'s> {
        let (order, names) = match self.at {
            None => (order, rank),
            Some(at) => order.split_at_mut_checked(at).unwrap_or_default(),
        };
        Sorting {
            names: names.get_mut(..self.len).unwrap_or_default(),
            order: order.get_mut(..self.len).unwrap_or_default(),
            sizes: counts.get_mut(..self.alphabet).unwrap_or_default(),
            buckets: spare.get_mut(..self.alphabet).unwrap_or_default(),
        }
    }
}

/// One level while it is sorted.
struct Sorting<'s> {
    /// Twice the name of each place, and one where its suffix is of type S.
    names: &'s mut [u32],
    /// The starts in order, as far as it is known; [`NONE`] elsewhere.
    order: &'s mut [u32],
    /// How many starts have each name.
    sizes: &'s mut [u32],
    /// The next free index in the part of `order` that belongs to each name.
    buckets: &'s mut [u32],
}

impl Sorting<'_> {
    fn mark_types(&mut self) {
        // The end of the text is smaller than anything, so the last suffix is larger than the next.
        let mut next = (0u32, 0u32);
        for name in self.names.iter_mut().rev() {
            let is_smaller = u32::from(*name < next.0 || (*name == next.0 && next.1 == 1));
            next = (*name, is_smaller);
            *name = name.wrapping_shl(1) | is_smaller;
        }
    }

    fn is_s(&self, place: usize) -> bool {
        read(self.names, place) & 1 == 1
    }

    fn is_lms(&self, place: usize) -> bool {
        self.is_s(place) && place.checked_sub(1).is_some_and(|before| !self.is_s(before))
    }

    /// Counts the names.
    fn count(&mut self) {
        self.sizes.fill(0);
        for &name in self.names.iter() {
            if let Some(size) = self.sizes.get_mut(to_index(name >> 1)) {
                *size = size.wrapping_add(1);
            }
        }
    }

    /// Sets each bucket to its first index.
    fn aim_at_starts(&mut self) {
        let mut sum = 0u32;
        for (bucket, &size) in self.buckets.iter_mut().zip(self.sizes.iter()) {
            *bucket = sum;
            sum = sum.wrapping_add(size);
        }
    }

    /// Sets each bucket to the index behind its last.
    fn aim_at_ends(&mut self) {
        let mut sum = 0u32;
        for (bucket, &size) in self.buckets.iter_mut().zip(self.sizes.iter()) {
            sum = sum.wrapping_add(size);
            *bucket = sum;
        }
    }

    fn put_at_start(&mut self, place: usize) {
        if let Some(bucket) = self.buckets.get_mut(to_index(read(self.names, place) >> 1)) {
            write(self.order, to_index(*bucket), to_place(place));
            *bucket = bucket.wrapping_add(1);
        }
    }

    fn put_at_end(&mut self, place: usize) {
        if let Some(bucket) = self.buckets.get_mut(to_index(read(self.names, place) >> 1)) {
            *bucket = bucket.wrapping_sub(1);
            write(self.order, to_index(*bucket), to_place(place));
        }
    }

    /// From the order of the LMS starts to that of all.
    fn induce(&mut self) {
        self.aim_at_starts();
        if let Some(last) = self.names.len().checked_sub(1) {
            self.put_at_start(last);
        }
        for index in 0..self.order.len() {
            let start = read(self.order, index);
            if start != NONE
                && let Some(before) = to_index(start).checked_sub(1)
                && !self.is_s(before)
            {
                self.put_at_start(before);
            }
        }
        self.aim_at_ends();
        for index in (0..self.order.len()).rev() {
            let start = read(self.order, index);
            if start != NONE
                && let Some(before) = to_index(start).checked_sub(1)
                && self.is_s(before)
            {
                self.put_at_end(before);
            }
        }
    }

    /// Sorts the runs between LMS starts and names them in their order. Afterwards the last `names` elements of `order` are
    /// the text of the next level; or, when all names are distinct, its first `names` elements are its suffix array. Returns the
    /// number of names and of distinct ones.
    fn name_runs(&mut self) -> (usize, usize) {
        self.count();
        self.order.fill(NONE);
        self.aim_at_ends();
        for place in 1..self.names.len() {
            if self.is_lms(place) {
                self.put_at_end(place);
            }
        }
        self.induce();
        // The LMS starts, in the order of their runs, to the front.
        let mut runs = 0usize;
        for index in 0..self.order.len() {
            let start = read(self.order, index);
            if start != NONE && self.is_lms(to_index(start)) {
                write(self.order, runs, start);
                runs = runs.saturating_add(1);
            }
        }
        if let Some(rest) = self.order.get_mut(runs..) {
            rest.fill(NONE);
        }
        // Two LMS starts are never neighbours, so half its place tells where the name of each belongs.
        let mut distinct = 0usize;
        let mut last = None;
        for index in 0..runs {
            let start = to_index(read(self.order, index));
            if last.is_none_or(|last| !self.is_same_run(last, start)) {
                distinct = distinct.saturating_add(1);
            }
            write(self.order, runs.saturating_add(start / 2), to_place(distinct.saturating_sub(1)));
            last = Some(start);
        }
        // The names in the order of the text, to the back.
        let mut free = self.order.len();
        for index in (runs..self.order.len()).rev() {
            let name = read(self.order, index);
            if name != NONE {
                free = free.saturating_sub(1);
                write(self.order, free, name);
            }
        }
        if runs == distinct {
            for index in 0..runs {
                let name = read(self.order, free.saturating_add(index));
                write(self.order, to_index(name), to_place(index));
            }
        }
        (runs, distinct)
    }

    /// Whether the runs from two LMS starts to the next ones are the same.
    fn is_same_run(&self, x: usize, y: usize) -> bool {
        let mut distance = 0usize;
        loop {
            let (at_x, at_y) = (x.saturating_add(distance), y.saturating_add(distance));
            let (name_x, name_y) = (self.names.get(at_x), self.names.get(at_y));
            // The end of the text equals nothing.
            if name_x.is_none() || name_y.is_none() || name_x != name_y {
                return false;
            }
            if distance > 0 && (self.is_lms(at_x) || self.is_lms(at_y)) {
                return self.is_lms(at_x) && self.is_lms(at_y);
            }
            distance = distance.saturating_add(1);
        }
    }

    /// Sorts the level, the first `runs` elements of `order` being the suffix array of the next level.
    fn sort_all(&mut self, runs: usize) {
        let mut free = self.order.len();
        for place in (1..self.names.len()).rev() {
            if self.is_lms(place) {
                free = free.saturating_sub(1);
                write(self.order, free, to_place(place));
            }
        }
        for index in 0..runs {
            let start = read(self.order, free.saturating_add(to_index(read(self.order, index))));
            write(self.order, index, start);
        }
        if let Some(rest) = self.order.get_mut(runs..) {
            rest.fill(NONE);
        }
        self.count();
        self.aim_at_ends();
        for index in (0..runs).rev() {
            let start = to_index(read(self.order, index));
            write(self.order, index, NONE);
            self.put_at_end(start);
        }
        self.induce();
    }
}

/// Gives each word its rank among the distinct ones, the separator 0, in `names`; returns how many ranks there are.
fn name_words<W: WordId>(
    text: Joined<'_, W>,
    order: &mut [u32],
    names: &mut [u32],
    spare: &mut [u32],
    counts: &mut [u32],
) -> usize {
    let largest = text.a.iter().chain(text.b).map(|word| word.get()).max().unwrap_or(0);
    if to_index(largest) < counts.len() {
        // Ids that are small, as ranks and numbers of types are, need no sorting.
        counts.fill(0);
        for word in text.a.iter().chain(text.b) {
            write(counts, to_index(word.get()), 1);
        }
        let mut ranks = 0u32;
        for count in counts.iter_mut() {
            ranks = ranks.wrapping_add(*count);
            *count = ranks;
        }
        for (place, name) in names.iter_mut().enumerate() {
            *name = text.word(place).map_or(0, |word| read(counts, to_index(word.get())));
        }
        return to_index(ranks).saturating_add(1);
    }
    for (index, slot) in order.iter_mut().enumerate() {
        *slot = to_place(index);
    }
    let (mut from, mut to) = (order, spare);
    for shift in [0, 8, 16, 24] {
        if sort_by_byte(text, shift, from, to) {
            core::mem::swap(&mut from, &mut to);
        }
    }
    // The separator, sorted as if it were the word 0, has a rank of its own and is passed over.
    let mut rank = 0u32;
    let mut last = None;
    for &start in from.iter() {
        let word = text.word(to_index(start));
        if word.is_some() && word != last {
            rank = rank.wrapping_add(1);
            last = word;
        }
        write(names, to_index(start), if word.is_some() { rank } else { 0 });
    }
    to_index(rank).saturating_add(1)
}

/// Moves the starts from `from` to `to`, stably sorted by one byte of their words; `false`, with nothing moved, when that
/// byte is the same everywhere.
fn sort_by_byte<W: WordId>(text: Joined<'_, W>, shift: u32, from: &[u32], to: &mut [u32]) -> bool {
    let byte = |start: u32| {
        let word = text.word(to_index(start)).map_or(0, |word| word.get());
        to_index(word.wrapping_shr(shift) & 0xFF)
    };
    let mut ends = [0u32; 256];
    for &start in from {
        if let Some(count) = ends.get_mut(byte(start)) {
            *count = count.wrapping_add(1);
        }
    }
    if ends.iter().any(|&count| to_index(count) == from.len()) {
        return false;
    }
    let mut sum = 0u32;
    for count in &mut ends {
        sum = sum.wrapping_add(core::mem::replace(count, sum));
    }
    for &start in from {
        if let Some(next) = ends.get_mut(byte(start)) {
            write(to, to_index(*next), start);
            *next = next.wrapping_add(1);
        }
    }
    true
}
