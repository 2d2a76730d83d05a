//! What happens when the memory is full: rows are dropped, the rest stays bounded.

use super::{Lexicon, Slot, TooSmall, distinct, store::Store, tag};
use crate::hash;

/// Of the rows and of the bytes, the part that one purge frees: large enough that purges are rare, small enough
/// that the bound stays close to that of replacing one row at a time.
const SHARE: usize = 8;

/// Rows that are merged as a group.
#[cfg(feature = "bulk")]
const MERGED_AT_ONCE: usize = 32;

/// Registers of a store of less than 4 KB.
const FEW: usize = 256;
/// Registers of a large store.
const MANY: usize = distinct::MOST;

impl Lexicon<'_> {
    /// Drops about an eighth of the rows, the rarest, and closes the gaps they leave in the byte store.
    pub(super) fn purge(&mut self) {
        if !self.is_estimating {
            self.begin_estimating();
        }
        let rows = (self.rows as usize / SHARE).max(1);
        // What is free or dead already counts: where only the slots are full, no word has to go for its bytes.
        let free = self.store.free().saturating_add(self.store.dead());
        let bytes = (self.store.limit() / SHARE).saturating_sub(free);
        self.drop_rarest(rows, bytes);
        self.close_gaps();
    }

    /// Sets the registers aside that from now on estimate the number of types. All words so far are in rows: none is
    /// missed.
    fn begin_estimating(&mut self) {
        self.is_estimating = true;
        let size = distinct::registers_for(self.store.capacity());
        // The registers wait on the stack until the store has room: as many as need be, for a small chip's sake.
        if size <= FEW {
            self.set_up_to_aside::<FEW>(size);
        } else {
            self.set_up_to_aside::<MANY>(size);
        }
    }

    #[inline(never)]
    fn set_up_to_aside<const MOST: usize>(&mut self, size: usize) {
        let mut registers = [0; MOST];
        if let Some(registers) = registers.get_mut(..size) {
            self.set_registers_aside(registers);
        }
    }

    #[inline(never)]
    fn set_registers_aside(&mut self, registers: &mut [u8]) {
        let size = registers.len();
        for slot in self.slots.iter().filter(|slot| !slot.is_free()) {
            distinct::note(registers, hash::of(self.store.word(slot.offset)));
        }
        let wanted = self.store.occupied().saturating_add(size).saturating_sub(self.store.limit());
        if wanted > self.store.dead() {
            self.drop_rarest(0, wanted.saturating_sub(self.store.dead()));
        }
        self.close_gaps();
        if self.store.set_aside(size) {
            for (to, from) in self.store.aside_mut().iter_mut().zip(registers) {
                *to = *from;
            }
        }
    }

    /// Drops at least so many rows and so many bytes, the rarest words first, as far as there are any.
    fn drop_rarest(&mut self, rows: usize, bytes: usize) {
        let limit = self.frequency_to_drop(rows, bytes);
        let (mut rows, mut bytes) = (rows, bytes);
        // First all that are rarer than the limit, then as many of the limit as it takes.
        for frequency in [limit.saturating_sub(1), limit] {
            let mut at = 0;
            while let Some(&slot) = self.slots.get(at) {
                if slot.is_free() || slot.count > frequency {
                    at = at.saturating_add(1);
                    continue;
                }
                if rows == 0 && bytes == 0 {
                    return;
                }
                rows = rows.saturating_sub(1);
                bytes = bytes.saturating_sub(self.store.entry_bytes(slot.offset));
                self.floor = self.floor.max(slot.count);
                self.store.bury(slot.offset);
                self.remove(at);
            }
        }
    }

    /// The smallest frequency such that the rows up to it are enough.
    fn frequency_to_drop(&self, rows: usize, bytes: usize) -> u32 {
        let enough = |frequency: u32| {
            let (mut rows, mut bytes) = (rows, bytes);
            for slot in self.slots.iter().filter(|slot| !slot.is_free() && slot.count <= frequency) {
                rows = rows.saturating_sub(1);
                bytes = bytes.saturating_sub(self.store.entry_bytes(slot.offset));
            }
            rows == 0 && bytes == 0
        };
        // Nearly always it is the floor plus one or two; doubling finds the rest.
        let (mut low, mut step) = (self.floor, 1u32);
        let mut high = low.saturating_add(step);
        while high != u32::MAX && !enough(high) {
            low = high;
            step = step.saturating_mul(2);
            high = low.saturating_add(step);
        }
        while high.saturating_sub(low) > 1 {
            let middle = low.saturating_add(high.saturating_sub(low) / 2);
            if enough(middle) { high = middle } else { low = middle }
        }
        high
    }

    /// Frees a slot and moves the ones behind it up, so that no search ends early.
    fn remove(&mut self, at: usize) {
        let (mut hole, mut next) = (at, at);
        for _ in 0..self.slots.len() {
            next = self.after(next);
            let Some(&slot) = self.slots.get(next) else { break };
            if slot.is_free() {
                break;
            }
            let home = self.home(slot.tag);
            if self.distance(home, next) >= self.distance(hole, next) {
                self.put(hole, slot);
                hole = next;
            }
        }
        self.put(hole, Slot::EMPTY);
        self.rows = self.rows.saturating_sub(1);
    }

    fn put(&mut self, at: usize, row: Slot) {
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = row;
        }
    }

    /// Steps from one slot forward to another, around the end.
    const fn distance(&self, from: usize, to: usize) -> usize {
        if to >= from { to.wrapping_sub(from) } else { to.wrapping_add(self.slots.len()).wrapping_sub(from) }
    }

    /// Closes the gaps in the byte store and tells every slot where its word went.
    fn close_gaps(&mut self) {
        let slots = &mut *self.slots;
        self.store.compact(|word, from, to| {
            let mut at = home(slots.len(), tag(hash::of(word)));
            for _ in 0..slots.len() {
                let Some(slot) = slots.get_mut(at) else { return false };
                if slot.is_free() {
                    return false;
                }
                if slot.offset == from {
                    slot.offset = to;
                    return true;
                }
                at = if at.wrapping_add(1) >= slots.len() { 0 } else { at.wrapping_add(1) };
            }
            false
        });
    }

    /// Goes on with no more registers than `size`: those of two lexicons unite at the smaller number. None at all is no
    /// estimate.
    fn coarsen(&mut self, size: usize) {
        let mut fewer = [0; distinct::MOST];
        let Some(fewer) = fewer.get_mut(..size) else { return };
        if size >= self.store.aside().len() {
            return;
        }
        distinct::unite(fewer, self.store.aside());
        self.store.give_back(size);
        for (to, from) in self.store.aside_mut().iter_mut().zip(fewer) {
            *to = *from;
        }
    }

    /// Adds all that `other` has counted. Associative and commutative while all fits; after that the bounds of
    /// every row hold all the same.
    ///
    /// A word that is being spelled in either is no part of it and is forgotten in `self`.
    pub fn merge(&mut self, other: &Lexicon<'_>) {
        self.store.discard(self.store.pushed());
        self.tokens = self.tokens.saturating_add(other.tokens);
        self.lose(other.shortest_oversized, other.oversized);
        self.is_saturated |= other.is_saturated;
        if other.is_estimating {
            if !self.is_estimating {
                self.begin_estimating();
            }
            self.coarsen(other.store.aside().len());
            distinct::unite(self.store.aside_mut(), other.store.aside());
            // A word that `other` does not hold may have stood there as often as its floor says.
            for slot in self.slots.iter_mut().filter(|slot| !slot.is_free()) {
                slot.count = slot.count.saturating_add(other.floor);
                slot.error = slot.error.saturating_add(other.floor);
            }
            self.floor = self.floor.saturating_add(other.floor);
        }
        #[cfg(feature = "bulk")]
        self.merge_rows_in_groups(other);
        #[cfg(not(feature = "bulk"))]
        for slot in other.slots.iter().filter(|slot| !slot.is_free()) {
            let word = other.store.word(slot.offset);
            self.merge_row(word, hash::of(word), slot, other);
        }
    }

    /// Merges all rows. The memory of both is larger than the caches and is visited at random: what a group of rows needs is
    /// asked for before the first of them is merged.
    #[cfg(feature = "bulk")]
    fn merge_rows_in_groups(&mut self, other: &Lexicon<'_>) {
        let mut rows = other.slots.iter().filter(|slot| !slot.is_free());
        loop {
            let mut group = heapless::Vec::<(&Slot, u64), MERGED_AT_ONCE>::new();
            for slot in rows.by_ref().take(MERGED_AT_ONCE) {
                other.store.ask_for(slot.offset);
                let _ = group.push((slot, 0));
            }
            if group.is_empty() {
                return;
            }
            for (slot, hash) in &mut group {
                *hash = self.ask_for(other.store.word(slot.offset));
            }
            for &(_, hash) in &group {
                // The word that stands there is most likely the same.
                if let Some(slot) = self.slots.get(self.home(tag(hash))).filter(|slot| !slot.is_free()) {
                    self.store.ask_for(slot.offset);
                }
            }
            for (slot, hash) in group {
                self.merge_row(other.store.word(slot.offset), hash, slot, other);
            }
        }
    }

    /// Marks a type by its word, if it has a row.
    fn mark_word(&mut self, word: &[u8]) {
        let row = self.find(word, tag(hash::of(word))).ok().and_then(|at| self.slots.get(at));
        if let Some(offset) = row.map(|slot| slot.offset) {
            self.store.mark(offset);
        }
    }

    /// Merges the row of a word with this hash.
    fn merge_row(&mut self, word: &[u8], hash: u64, row: &Slot, other: &Lexicon<'_>) {
        self.merge_count(word, hash, row, other.floor);
        if other.store.is_marked(row.offset) {
            self.mark_word(word);
        }
    }

    fn merge_count(&mut self, word: &[u8], hash: u64, row: &Slot, others_floor: u32) {
        if self.is_estimating {
            distinct::note(self.store.aside_mut(), hash);
        }
        if let Ok(at) = self.find(word, tag(hash)) {
            if let Some(slot) = self.slots.get_mut(at) {
                // The floor of `other` was added to every row before; here is the true figure.
                let count =
                    u64::from(slot.count).saturating_add(u64::from(row.count.saturating_sub(others_floor)));
                self.is_saturated |= count > u64::from(u32::MAX);
                slot.count = u32::try_from(count).unwrap_or(u32::MAX);
                slot.error = slot.error.saturating_add(row.error).saturating_sub(others_floor);
            }
            return;
        }
        self.make_room(word.len());
        if self.rows as usize >= self.row_limit() && self.rows != 0 {
            self.purge();
        }
        // Once more: the estimate may have begun just now.
        if self.is_estimating {
            distinct::note(self.store.aside_mut(), hash);
        }
        let Err(at) = self.find(word, tag(hash)) else { return };
        // What `self` may have dropped of this word, without the part that was added for `other`.
        let dropped = self.floor.saturating_sub(others_floor);
        let entry = if self.row_limit() == 0 { None } else { self.store.append(word) };
        match entry {
            Some(offset) => {
                let count = u64::from(row.count).saturating_add(u64::from(dropped));
                self.is_saturated |= count > u64::from(u32::MAX);
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                let error = row.error.saturating_add(dropped);
                self.occupy(at, Slot { count, error, offset, tag: tag(hash) });
            }
            // The floor of `other` is in that of `self`, and the error is no more: the rest is what has to be told.
            None => self.lose(word.len(), u64::from(row.count.saturating_sub(row.error))),
        }
    }

    /// The same lexicon in other memory, usually larger: an exact lexicon stays exact, ids stay the same.
    ///
    /// # Errors
    ///
    /// [`TooSmall`] where the rows or their words do not fit; nothing is lost.
    pub fn rehash_into<'b>(
        &self,
        slots: &'b mut [Slot],
        bytes: &'b mut [u8],
    ) -> Result<Lexicon<'b>, TooSmall> {
        let mut moved = Lexicon::new(slots, bytes);
        let registers = self.store.aside();
        let registers = if self.is_estimating { registers } else { &[] };
        if moved.row_limit() < self.rows as usize || !self.store.fits_into(&moved.store, registers.len()) {
            return Err(TooSmall);
        }
        self.store.copy_into(&mut moved.store);
        if moved.store.set_aside(registers.len()) {
            for (to, from) in moved.store.aside_mut().iter_mut().zip(registers) {
                *to = *from;
            }
        }
        for slot in self.slots.iter().filter(|slot| !slot.is_free()) {
            let mut at = moved.home(slot.tag);
            while moved.slots.get(at).is_some_and(|taken| !taken.is_free()) {
                at = moved.after(at);
            }
            moved.occupy(at, *slot);
        }
        moved.tokens = self.tokens;
        moved.floor = self.floor;
        moved.oversized = self.oversized;
        moved.shortest_oversized = self.shortest_oversized;
        moved.is_estimating = self.is_estimating;
        moved.is_saturated = self.is_saturated;
        Ok(moved)
    }
}

impl Store<'_> {
    /// Whether entries, staged word and `aside` more bytes fit into `other`.
    fn fits_into(&self, other: &Store<'_>, aside: usize) -> bool {
        self.occupied().saturating_add(aside) <= other.limit()
    }
}

/// Where a search for the tag starts in a table of so many slots.
pub(super) fn home(slots: usize, tag: u32) -> usize {
    (u64::from(tag).wrapping_mul(slots as u64) >> 32) as usize
}
