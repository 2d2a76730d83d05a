//! The lexicon: every distinct word with its frequency, in memory that the caller gives.
//!
//! A [`Lexicon`] borrows a table of [`Slot`]s and a store of bytes. While both suffice it is **exact**: each row's
//! frequency is the word's frequency, and the number of types is the number of rows.
//!
//! When one of them is full, the lexicon says that it is no longer exact ([`Lexicon::is_exact`]) and keeps the heavy
//! hitters: it drops about an eighth of its rows, the rarest, and remembers the highest frequency among all it ever dropped,
//! the [`floor`](Lexicon::floor). A word that comes (back) after that starts from the floor. So at every moment
//!
//! - a word in a row occurred at least `lower` and at most `upper` times, and `upper − lower ≤ floor`;
//! - a word in no row occurred at most `floor` times;
//! - with at least R rows kept at every purge, `floor ≤ N / R` after N words: whoever is more frequent has a row.
//!
//! A word of more than an eighth of the byte store gets a row only where there is room just then. If not, it is counted
//! as [`oversized`](Lexicon::oversized), and so many may be missing of any word that is not shorter: those words' bounds
//! are wider by that.
//!
//! This is Space-Saving (Metwally, Agrawal, El Abbadi 2005) with the replacement done in batches; that the bounds
//! hold for batches and survive [`merge`](Lexicon::merge) follows from its kinship with Misra–Gries (Agarwal,
//! Cormode, Huang, Phillips, Wei, Yi 2013). The number of types is then an estimate with its standard error
//! (HyperLogLog), for which the end of the byte store is set aside.
//!
//! | memory | slots | bytes | holds exactly about |
//! | --- | --- | --- | --- |
//! | 4 KB | 160 | 1,536 | 140 types: a paragraph |
//! | 12 KB | 512 | 4,096 | 440 types: a short article |
//! | 16.5 KB | 704 | 5,632 | 610 types: a long article |
//! | 260 KB | 11,000 | 90,000 | 9,600 types: a novel |

mod distinct;
mod heavy;
mod memory;
mod slot;
mod store;

pub use memory::{LexiconMemory, bytes_for, slots_for};
pub use slot::Slot;

use crate::hash;
use store::Store;

/// The identity of a word in one lexicon: equal ids, equal words. Stable while the lexicon is exact, also when it moves to
/// larger memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[cfg_attr(feature = "bulk", derive(bytemuck::Pod, bytemuck::Zeroable), repr(transparent))]
pub struct TypeId(pub u32);

/// How many distinct words there were.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Types {
    /// Counted.
    Exact(u64),
    /// Estimated; the standard error is relative (0.03 is 3 %).
    Estimate {
        /// The estimate.
        types: f64,
        /// Its relative standard error.
        standard_error: f64,
    },
    /// Words found no room, or the byte store is too small for an estimate: so many are held, and there were more.
    AtLeast(u64),
}

/// A word with its frequency.
///
/// With `serde` it borrows its word from what it is read from: formats that keep strings as they are (`postcard`) give it back always,
/// JSON only where nothing in the word had to be escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Row<'l> {
    /// The folded word.
    pub word: &'l str,
    /// Its identity.
    pub id: TypeId,
    /// The best single figure: the frequency, or a little more. For heavy hitters the error is small.
    pub estimate: u64,
    /// The word occurred at least so often.
    pub lower: u64,
    /// The word occurred at most so often.
    pub upper: u64,
}

impl Row<'_> {
    /// The order of a frequency list: most frequent first, ties by code point.
    #[must_use]
    pub fn rank_order(&self, other: &Self) -> core::cmp::Ordering {
        other.estimate.cmp(&self.estimate).then_with(|| self.word.cmp(other.word))
    }
}

/// The memory given to [`Lexicon::rehash_into`] is too small for what the lexicon holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct TooSmall;

impl core::fmt::Display for TooSmall {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("the memory is too small for the words of the lexicon")
    }
}

impl core::error::Error for TooSmall {}

/// Word frequencies in borrowed memory. See the [module](self) for what it promises.
///
/// ```
/// use lexometer::lexicon::LexiconMemory;
///
/// let mut memory = LexiconMemory::<64, 512>::EMPTY;
/// let mut lexicon = memory.lexicon();
/// for word in ["the", "cat", "and", "the", "dog"] {
///     lexicon.add(word);
/// }
/// assert_eq!(lexicon.tokens(), 5);
/// assert_eq!(lexicon.get("the").map(|row| row.estimate), Some(2));
/// let top = lexicon.top::<2>();
/// assert_eq!((top[0].word, top[1].word), ("the", "and"));
/// ```
#[derive(Debug)]
pub struct Lexicon<'a> {
    slots: &'a mut [Slot],
    store: Store<'a>,
    tokens: u64,
    rows: u32,
    /// The highest frequency that a dropped word may have had; 0 while nothing was dropped.
    floor: u32,
    /// Words too long for the store: counted as tokens, in no row.
    oversized: u64,
    /// The length of the shortest of them.
    shortest_oversized: usize,
    /// Whether the registers stand, which is when a word was dropped.
    is_estimating: bool,
    /// Whether a count reached the limit of its field.
    is_saturated: bool,
}

/// A byte of input is at most one word, with a header of two bytes, and folding lengthens a word at most by half.
const BYTES_PER_BYTE: usize = 4;

/// Of 16 slots one stays free, so that a search ends soon.
const SPARE: usize = 16;

impl<'a> Lexicon<'a> {
    /// An empty lexicon in the memory given; what stood there is forgotten.
    #[must_use]
    pub fn new(slots: &'a mut [Slot], bytes: &'a mut [u8]) -> Self {
        slots.fill(Slot::EMPTY);
        Self {
            slots,
            store: Store::new(bytes),
            tokens: 0,
            rows: 0,
            floor: 0,
            oversized: 0,
            shortest_oversized: usize::MAX,
            is_estimating: false,
            is_saturated: false,
        }
    }

    /// Forgets all words.
    pub fn clear(&mut self) {
        let slots = core::mem::take(&mut self.slots);
        let bytes = core::mem::replace(&mut self.store, Store::new(&mut [])).into_bytes();
        *self = Self::new(slots, bytes);
    }

    /// Running words so far. Always exact.
    #[must_use]
    pub const fn tokens(&self) -> u64 {
        self.tokens
    }

    /// Whether every row is exact and no word is missing.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        !self.is_estimating && self.oversized == 0 && !self.is_saturated
    }

    /// How many distinct words there were, while that is exact. A program that asks only this links no estimator.
    #[must_use]
    pub const fn exact_types(&self) -> Option<u64> {
        if self.is_exact() { Some(self.rows as u64) } else { None }
    }

    /// How many distinct words there were. An estimate leaves out the words that found no room
    /// ([`Lexicon::oversized`]).
    #[must_use]
    pub fn types(&self) -> Types {
        if self.is_estimating {
            let registers = self.store.aside();
            if registers.is_empty() {
                return Types::AtLeast(u64::from(self.rows));
            }
            return Types::Estimate {
                types: distinct::estimate(registers),
                standard_error: distinct::standard_error(registers.len()),
            };
        }
        let rows = u64::from(self.rows);
        if self.oversized == 0 { Types::Exact(rows) } else { Types::AtLeast(rows) }
    }

    /// Rows that are held now.
    #[must_use]
    pub const fn tracked(&self) -> u32 {
        self.rows
    }

    /// How often a word in no row may have occurred at most; 0 while nothing was dropped. Words too long to store stand
    /// apart: [`Lexicon::oversized`].
    #[must_use]
    pub const fn floor(&self) -> u64 {
        self.at_most(self.floor)
    }

    /// The number that a field stands for at most: one at its limit may have been more.
    const fn at_most(&self, field: u32) -> u64 {
        if field == u32::MAX { self.tokens } else { field as u64 }
    }

    /// Tokens that are in no row because the word found no room in the byte store or is longer than 32,767 bytes.
    #[must_use]
    pub const fn oversized(&self) -> u64 {
        self.oversized
    }

    /// How many bytes of input may still be pushed with the certainty that the lexicon stays exact. A host moves to larger
    /// memory when this runs low.
    #[must_use]
    pub fn exact_room(&self) -> usize {
        self.exact_room_beside(0)
    }

    /// The same where so many words of up to sixteen bytes wait to come in.
    pub(crate) fn exact_room_beside(&self, waiting: usize) -> usize {
        if self.is_estimating {
            return 0;
        }
        let rows = self.row_limit().saturating_sub(self.rows as usize).saturating_sub(waiting);
        let bytes = self.store.free().saturating_sub(waiting.saturating_mul(18)) / BYTES_PER_BYTE;
        rows.min(bytes).saturating_sub(1)
    }

    /// Whether so many more words of so many bytes in all would leave the lexicon exact.
    #[cfg(feature = "bulk")]
    pub(crate) fn has_room_for(&self, words: usize, bytes: usize) -> bool {
        let rows = self.row_limit().saturating_sub(self.rows as usize);
        let bytes = bytes.saturating_add(words.saturating_mul(store::HEADER));
        !self.is_estimating && rows > words && self.store.free() > bytes
    }

    fn row_limit(&self) -> usize {
        let slots = self.slots.len().min(u32::MAX as usize);
        slots.saturating_sub(slots.div_ceil(SPARE))
    }

    /// All rows, in no useful order (but the same order on every machine).
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> + Clone + '_ {
        self.slots.iter().filter(|slot| !slot.is_free()).map(|slot| self.row(slot))
    }

    fn row(&self, slot: &Slot) -> Row<'_> {
        let word = core::str::from_utf8(self.store.word(slot.offset)).unwrap_or("");
        let missing = if word.len() < self.shortest_oversized { 0 } else { self.oversized };
        Row {
            word,
            id: TypeId(slot.offset),
            estimate: u64::from(slot.count),
            lower: u64::from(slot.count.saturating_sub(slot.error)),
            upper: self.at_most(slot.count).saturating_add(missing),
        }
    }

    /// The row of a folded word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<Row<'_>> {
        let at = self.find(word.as_bytes(), tag(hash::of(word.as_bytes()))).ok()?;
        self.slots.get(at).map(|slot| self.row(slot))
    }

    /// The word of an id.
    #[must_use]
    pub fn word(&self, id: TypeId) -> &str {
        core::str::from_utf8(self.store.word(id.0)).unwrap_or("")
    }

    /// Marks a type. A mark stays for as long as the type has a row, and comes along where lexicons merge or move.
    pub(crate) fn mark(&mut self, id: TypeId) {
        self.store.mark(id.0);
    }

    /// Marks the type of the word that the first `length` staged bytes spell, if it has a row, and forgets them.
    #[cfg(feature = "bulk")]
    pub(crate) fn mark_staged(&mut self, length: usize) {
        let word = self.store.staged(length).unwrap_or(&[]);
        let row = self.find(word, tag(hash::of(word))).ok().and_then(|at| self.slots.get(at));
        if let Some(offset) = row.map(|slot| slot.offset) {
            self.store.mark(offset);
        }
        self.store.discard(length);
    }

    /// How many of the rows are marked.
    pub(crate) fn marked(&self) -> u64 {
        let taken = self.slots.iter().filter(|slot| !slot.is_free());
        taken.fold(0, |marked, slot| marked.saturating_add(u64::from(self.store.is_marked(slot.offset))))
    }

    /// The `K` most frequent words, by rank.
    #[must_use]
    pub fn top<const K: usize>(&self) -> heapless::Vec<Row<'_>, K> {
        let mut top = heapless::Vec::<Row<'_>, K>::new();
        for row in self.rows() {
            if top.is_full() && top.last().is_some_and(|last| row.rank_order(last).is_gt()) {
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

    /// Counts one occurrence of a folded word. `None` where the word could not be kept (see
    /// [`Lexicon::oversized`]).
    pub fn add(&mut self, word: &str) -> Option<TypeId> {
        self.store.discard(self.store.pushed());
        self.make_room(word.len());
        self.stage(word.as_bytes());
        self.commit(word.len())
    }

    /// Spells the next word: appends folded bytes to it, as far as there is room. [`Lexicon::commit`] or
    /// [`Lexicon::discard`] ends it.
    #[inline]
    pub fn stage(&mut self, folded: &[u8]) {
        self.store.stage(folded);
    }

    /// Sees to it that `length` more bytes of a word can be staged, by dropping rare rows where nothing else helps. A word
    /// of more than an eighth of the byte store is not worth that.
    #[inline]
    pub fn make_room(&mut self, length: usize) {
        if self.store.free() < length && self.store.pushed().saturating_add(length) <= self.store.limit() / 8
        {
            self.purge();
        }
    }

    /// Bytes staged so far.
    #[must_use]
    pub const fn staged(&self) -> usize {
        self.store.pushed()
    }

    /// The first `length` staged bytes, `None` where they found no room.
    #[must_use]
    pub fn staged_word(&self, length: usize) -> Option<&[u8]> {
        self.store.staged(length)
    }

    /// Forgets the first `length` staged bytes; the rest begins the next word.
    #[inline]
    pub fn discard(&mut self, length: usize) {
        self.store.discard(length);
    }

    /// Brings the row where a folded word is first looked for into the caches. Returns the hash of the word.
    #[cfg(feature = "bulk")]
    pub(crate) fn ask_for(&self, word: &[u8]) -> u64 {
        let hash = hash::of(word);
        if let Some(slot) = self.slots.get(self.home(tag(hash))) {
            crate::bulk::prefetch(slot);
        }
        hash
    }

    /// Counts one occurrence of the word that the first `length` staged bytes spell; the rest begins the next word.
    pub fn commit(&mut self, length: usize) -> Option<TypeId> {
        self.commit_times(length, 1)
    }

    /// [`Lexicon::commit`] for a word that occurred so many times.
    pub fn commit_times(&mut self, length: usize, times: u32) -> Option<TypeId> {
        if times == 0 {
            self.discard(length);
            return None;
        }
        self.tokens = self.tokens.saturating_add(u64::from(times));
        let Some(word) = self.store.staged(length) else {
            self.lose(length, u64::from(times));
            self.store.discard(length);
            return None;
        };
        let hash = hash::of(word);
        self.count_staged(length, hash, times)
    }

    /// [`Lexicon::commit_times`] for a whole word that is not staged yet, with its hash.
    #[cfg(feature = "bulk")]
    pub(crate) fn commit_hashed(&mut self, word: &[u8], hash: u64, times: u32) -> Option<TypeId> {
        debug_assert_eq!(hash, hash::of(word));
        self.stage(word);
        if times == 0 || self.store.staged(word.len()).is_none() {
            return self.commit_times(word.len(), times);
        }
        self.tokens = self.tokens.saturating_add(u64::from(times));
        self.count_staged(word.len(), hash, times)
    }

    #[inline]
    fn count_staged(&mut self, length: usize, hash: u64, times: u32) -> Option<TypeId> {
        if self.is_estimating {
            distinct::note(self.store.aside_mut(), hash);
        }
        let word = self.store.staged(length)?;
        match self.find(word, tag(hash)) {
            Ok(at) => {
                self.store.discard(length);
                let slot = self.slots.get_mut(at)?;
                self.is_saturated |= slot.count.checked_add(times).is_none();
                slot.count = slot.count.saturating_add(times);
                Some(TypeId(slot.offset))
            }
            Err(at) => {
                let Some(at) = self.vacancy(at, length, hash) else {
                    self.lose(length, u64::from(times));
                    self.store.discard(length);
                    return None;
                };
                let offset = self.store.keep(length);
                let count = self.floor.saturating_add(times);
                self.occupy(at, Slot { count, error: self.floor, offset, tag: tag(hash) });
                Some(TypeId(offset))
            }
        }
    }

    /// Notes that a word of so many bytes found no room, so many times.
    fn lose(&mut self, length: usize, times: u64) {
        self.oversized = self.oversized.saturating_add(times);
        self.shortest_oversized = self.shortest_oversized.min(length);
    }

    /// A free slot for the staged word that has none: the one where it was looked for in vain, or another after a purge if all
    /// are taken. `None` where the memory is so small that the word finds no place even so.
    fn vacancy(&mut self, at: usize, length: usize, hash: u64) -> Option<usize> {
        let limit = self.row_limit();
        if (self.rows as usize) < limit {
            return Some(at);
        }
        if limit == 0 {
            return None;
        }
        self.purge();
        distinct::note(self.store.aside_mut(), hash);
        let word = self.store.staged(length)?;
        self.find(word, tag(hash)).err()
    }

    fn occupy(&mut self, at: usize, row: Slot) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = row;
            self.rows = self.rows.saturating_add(1);
        }
    }

    /// Where a search for the tag starts: the slots in order of the tags.
    fn home(&self, tag: u32) -> usize {
        heavy::home(self.slots.len(), tag)
    }

    const fn after(&self, at: usize) -> usize {
        let next = at.wrapping_add(1);
        if next >= self.slots.len() { 0 } else { next }
    }

    /// The slot of a word, or the free slot where it would go.
    fn find(&self, word: &[u8], tag: u32) -> Result<usize, usize> {
        let mut at = self.home(tag);
        for _ in 0..self.slots.len() {
            let Some(slot) = self.slots.get(at) else { break };
            if slot.is_free() {
                break;
            }
            if slot.tag == tag && self.store.word(slot.offset) == word {
                return Ok(at);
            }
            at = self.after(at);
        }
        Err(at)
    }
}

const fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests;
