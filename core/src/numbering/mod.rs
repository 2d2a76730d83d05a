//! Word ids of a text in memory, many times faster than word by word (cargo feature `bulk`).
//!
//! Whoever compares texts needs neither sentences nor syllables, only which words are the same. A [`Numbering`] finds the words by the
//! block path and looks each up as it is spelled, in a table whose keys are sixteen bytes compared whole. Only a spelling
//! that is not there (any more) is folded and looked up in the lexicon, which gives equal words equal ids, for as many texts
//! as are read with it.

use core::ops::Range;

use bytemuck::{Pod, Zeroable};

use crate::bulk::{Chunk, Key, LONGEST, is_wide_space, prefetch};
use crate::fold;
use crate::lexicon::{Lexicon, Slot, TooSmall, TypeId};
use crate::segment;
use crate::utf8;

/// A row of the table of spellings, 32 bytes; opaque. Allocate arrays of [`Spelling::EMPTY`].
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C, align(32))]
pub struct Spelling {
    key: Key,
    id: TypeId,
    unused: [u32; 3],
}

impl Spelling {
    /// A free row: no word of a text has its key.
    pub const EMPTY: Self = Self { key: Key::EMPTY, id: TypeId(0), unused: [0; 3] };
}

impl Default for Spelling {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// Rows that are looked at for a spelling. One that finds no free row among them takes the place of another.
const PROBES: usize = 4;

/// Words whose rows are asked for at once.
const AT_ONCE: usize = 64;

/// No lexicon holds a longer word, nor a spelling of this length that folding makes shorter by half.
const LONGEST_KEPT: usize = 1 << 16;

/// After what the block path did not understand, at least so many bytes go word by word before its next try.
const PATIENCE: usize = 64;

/// Gives the words of texts ids: equal ids, equal folded words.
///
/// ```
/// use lexometer::lexicon::{Lexicon, Slot};
/// use lexometer::numbering::{Numbering, Spelling};
///
/// let (mut slots, mut bytes, mut rows) = ([Slot::EMPTY; 4096], [0; 16384], [Spelling::EMPTY; 1024]);
/// let mut numbering = Numbering::new(Lexicon::new(&mut slots, &mut bytes), &mut rows);
/// let mut ids = Vec::new();
/// let rest = numbering.read("The cat. The CAT’S, the cat's", |_, id| ids.push(id));
/// assert_eq!(rest, "");
/// assert_eq!(ids[0], ids[2]);
/// assert_eq!(ids[3], ids[5]);
/// assert_eq!(numbering.lexicon().word(ids[3].unwrap()), "cat's");
/// ```
#[derive(Debug)]
pub struct Numbering<'a> {
    rows: &'a mut [Spelling],
    lexicon: Lexicon<'a>,
}

impl<'a> Numbering<'a> {
    /// Ids of that lexicon. A power of two of the rows is used, 32 bytes each; with twice as many as there are spellings each
    /// is folded once.
    #[must_use]
    pub fn new(lexicon: Lexicon<'a>, rows: &'a mut [Spelling]) -> Self {
        let size = rows.len().checked_ilog2().map_or(0, |bits| 1usize.wrapping_shl(bits));
        let rows = rows.get_mut(..size).unwrap_or(&mut []);
        rows.fill(Spelling::EMPTY);
        Self { rows, lexicon }
    }

    /// The words so far. How often each came it does not know.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon<'a> {
        &self.lexicon
    }

    /// Moves the words to larger memory; the ids stay.
    ///
    /// # Errors
    /// The same numbering, when the memory is too small for it.
    #[expect(
        clippy::result_large_err,
        reason = "what could not move is given back, and nothing here is on a heap"
    )]
    pub fn rehash_into(self, slots: &'a mut [Slot], bytes: &'a mut [u8]) -> Result<Self, Self> {
        match self.lexicon.rehash_into(slots, bytes) {
            Ok(lexicon) => Ok(Self { lexicon, ..self }),
            Err(TooSmall) => Err(self),
        }
    }

    /// Reads a text and tells the place and the id of each word (bytes from the start of `text`; `None` for a word that is
    /// longer than the lexicon can hold). Returns what it did not read because the lexicon might run out of room: empty, or
    /// what is to be read, as it is, after [`Self::rehash_into`].
    pub fn read<'t>(&mut self, text: &'t str, mut each: impl FnMut(Range<usize>, Option<TypeId>)) -> &'t str {
        let mut chunk = Chunk::new();
        let mut at = 0usize;
        loop {
            at = at.saturating_add(blanks(text.as_bytes().get(at..).unwrap_or(&[])));
            let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { return "" };
            if !self.lexicon.has_room_for(Chunk::MOST_WORDS, Chunk::LENGTH.saturating_mul(2)) {
                return rest;
            }
            let (mut taken, mut trouble) = (0, 0);
            if utf8::first(rest.as_bytes()).is_some_and(|(scalar, _)| !is_wide_space(scalar)) {
                chunk.read(rest.as_bytes());
                (taken, trouble) = (chunk.length, chunk.trouble);
                self.number_chunk(&chunk, rest, at, &mut each);
            }
            if taken >= PATIENCE {
                at = at.saturating_add(taken);
                continue;
            }
            // Past what was not understood, and on to a blank.
            let from = trouble.max(PATIENCE).saturating_sub(taken);
            at = at.saturating_add(taken);
            let rest = text.get(at..).unwrap_or("");
            let stretch = stretch(rest, from);
            for word in segment::words(stretch) {
                let spelling = stretch.get(word.clone()).unwrap_or("");
                if !self.lexicon.has_room_for(1, spelling.len().min(LONGEST_KEPT).saturating_mul(2)) {
                    // Between words the text can be cut: no rule looks back over the start of a word.
                    return rest.get(word.start..).unwrap_or("");
                }
                let id = self.number(spelling);
                each(at.saturating_add(word.start)..at.saturating_add(word.end), id);
            }
            at = at.saturating_add(stretch.len());
        }
    }

    #[inline(never)]
    fn number_chunk(
        &mut self,
        chunk: &Chunk,
        text: &str,
        base: usize,
        each: &mut impl FnMut(Range<usize>, Option<TypeId>),
    ) {
        // The table is larger than the caches: the rows of some words are asked for before the first of them is needed.
        for words in chunk.words().chunks(AT_ONCE) {
            let mut keys = [Key::EMPTY; AT_ONCE];
            for (&[start, end], key) in words.iter().zip(&mut keys) {
                *key = Key::new(chunk.text.window(start), usize::from(end.wrapping_sub(start)));
                if let Some(row) = self.rows.get(self.home(*key)) {
                    prefetch(row);
                }
            }
            for (&[start, end], key) in words.iter().zip(keys) {
                let (from, to) = (usize::from(start), usize::from(end));
                let id = if to.wrapping_sub(from) <= LONGEST {
                    match self.known(key) {
                        Some(id) => Some(id),
                        None => self.learn(key, text.get(from..to).unwrap_or("")),
                    }
                } else {
                    self.fold(text.get(from..to).unwrap_or(""))
                };
                each(base.wrapping_add(from)..base.wrapping_add(to), id);
            }
        }
    }

    /// The id of one word.
    fn number(&mut self, word: &str) -> Option<TypeId> {
        match Key::of(word.as_bytes()) {
            Some(key) => self.known(key).or_else(|| self.learn(key, word)),
            None => self.fold(word),
        }
    }

    fn home(&self, key: Key) -> usize {
        key.hash() as usize & self.rows.len().wrapping_sub(1)
    }

    #[inline]
    fn known(&self, key: Key) -> Option<TypeId> {
        let home = self.home(key);
        let near = self.rows.get(home..)?.iter().take(PROBES);
        for row in near {
            if row.key == key {
                return Some(row.id);
            }
            if row.key == Spelling::EMPTY.key {
                return None;
            }
        }
        None
    }

    /// Looks up a spelling that is in no row, and gives it one.
    #[inline(never)]
    fn learn(&mut self, key: Key, word: &str) -> Option<TypeId> {
        let id = self.fold(word)?;
        let home = self.home(key);
        let near = self.rows.get_mut(home..).unwrap_or(&mut []);
        let free = near.iter().take(PROBES).position(|row| row.key == Spelling::EMPTY.key).unwrap_or(0);
        if let Some(row) = near.get_mut(free) {
            *row = Spelling { key, id, ..Spelling::EMPTY };
        }
        Some(id)
    }

    #[inline(never)]
    fn fold(&mut self, word: &str) -> Option<TypeId> {
        for scalar in fold::folded(word) {
            self.lexicon.stage(scalar.encode_utf8(&mut [0; 4]).as_bytes());
        }
        self.lexicon.commit(self.lexicon.staged())
    }
}

/// How many spaces and line feeds a text begins with.
fn blanks(text: &[u8]) -> usize {
    text.iter().take_while(|byte| matches!(byte, b' ' | b'\n')).count()
}

/// The text up to the first space or line feed behind at least `least` bytes, or all of it.
fn stretch(text: &str, least: usize) -> &str {
    let tail = text.as_bytes().get(least..).unwrap_or(&[]);
    let to_blank = tail.iter().position(|byte| matches!(byte, b' ' | b'\n')).unwrap_or(tail.len());
    text.get(..least.saturating_add(to_blank)).unwrap_or(text)
}

#[cfg(test)]
mod tests;
