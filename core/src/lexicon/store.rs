//! The byte store: folded words one behind the other, each behind its length, and the word that is being spelled
//! right now behind them.
//!
//! ```text
//! ┌─────┬──────┬─────┬────────────┬───┬───────────────┬──────────────┬───────────┐
//! │ len │ word │ len │ word       │ … │ (len reserved)│ staged bytes │ registers │
//! └─────┴──────┴─────┴────────────┴───┴───────────────┴──────────────┴───────────┘
//! 0                                   used                            limit
//! ```
//!
//! A word is spelled into its final place: when it turns out to be new, nothing moves. Registers stand at the end only
//! once the lexicon is no longer exact. Places and lengths are of bytes in memory, so that sums of two of them cannot wrap.

/// Bytes of the length before each word.
pub(super) const HEADER: usize = 2;

/// The bit of the length that marks a word.
const MARK: u16 = 1 << 15;

/// The longest word that can be stored.
pub(super) const LONGEST: usize = MARK as usize - 1;

#[derive(Debug)]
pub(super) struct Store<'a> {
    bytes: &'a mut [u8],
    /// Bytes of complete entries.
    used: usize,
    /// Bytes of the staged word that are stored, and all that were pushed.
    staged: usize,
    pushed: usize,
    /// Bytes of entries that no slot points to any more.
    dead: usize,
    /// Where words must end.
    limit: usize,
}

impl<'a> Store<'a> {
    pub(super) fn new(bytes: &'a mut [u8]) -> Self {
        // Offsets are 32 bits wide on every target: what lies beyond is of no use.
        let limit = bytes.len().min(u32::MAX as usize);
        let bytes = bytes.get_mut(..limit).unwrap_or_default();
        Self { bytes, used: 0, staged: 0, pushed: 0, dead: 0, limit }
    }

    pub(super) fn into_bytes(self) -> &'a mut [u8] {
        self.bytes
    }

    pub(super) const fn capacity(&self) -> usize {
        self.bytes.len()
    }

    pub(super) const fn dead(&self) -> usize {
        self.dead
    }

    pub(super) const fn limit(&self) -> usize {
        self.limit
    }

    /// Bytes behind the entries that are neither staged nor a header.
    pub(super) const fn free(&self) -> usize {
        self.limit.saturating_sub(self.stage_start()).saturating_sub(self.staged)
    }

    const fn stage_start(&self) -> usize {
        self.used.wrapping_add(HEADER)
    }

    /// Adds to the word that is being spelled. What finds no room is only counted.
    pub(super) fn stage(&mut self, bytes: &[u8]) {
        let complete = self.staged == self.pushed;
        self.pushed = self.pushed.saturating_add(bytes.len());
        if !complete {
            return;
        }
        let start = self.stage_start().wrapping_add(self.staged);
        let end = start.wrapping_add(bytes.len());
        if end > self.limit {
            return;
        }
        if let Some(room) = self.bytes.get_mut(start..end) {
            for (to, from) in room.iter_mut().zip(bytes) {
                *to = *from;
            }
            self.staged = self.pushed;
        }
    }

    /// Bytes pushed since the last commit, stored or not.
    pub(super) const fn pushed(&self) -> usize {
        self.pushed
    }

    /// The first `length` staged bytes, `None` where they found no room or are too long to store.
    pub(super) fn staged(&self, length: usize) -> Option<&[u8]> {
        if length > self.staged || length > LONGEST {
            return None;
        }
        let start = self.stage_start();
        self.bytes.get(start..start.wrapping_add(length))
    }

    /// Turns the first `length` staged bytes into an entry and returns its offset.
    pub(super) fn keep(&mut self, length: usize) -> u32 {
        let entry = self.used;
        self.write_length(entry, length);
        self.used = self.stage_start().wrapping_add(length);
        self.pushed = self.pushed.saturating_sub(length);
        let rest = self.staged.saturating_sub(length);
        // What follows the word must leave room for a header of its own.
        let from = self.used;
        self.staged = self.slide(from, self.stage_start(), rest);
        entry as u32
    }

    /// Forgets the first `length` staged bytes.
    pub(super) fn discard(&mut self, length: usize) {
        let start = self.stage_start();
        self.pushed = self.pushed.saturating_sub(length);
        let rest = self.staged.saturating_sub(length);
        self.staged = self.slide(start.wrapping_add(length), start, rest);
    }

    /// Moves `length` bytes; returns how many arrived: all or none.
    fn slide(&mut self, from: usize, to: usize, length: usize) -> usize {
        let (from_end, to_end) = (from.wrapping_add(length), to.wrapping_add(length));
        if length == 0 || to_end > self.limit || from_end > self.limit {
            return 0;
        }
        if to < from {
            for step in 0..length {
                self.copy_byte(from.wrapping_add(step), to.wrapping_add(step));
            }
        } else {
            for step in (0..length).rev() {
                self.copy_byte(from.wrapping_add(step), to.wrapping_add(step));
            }
        }
        length
    }

    fn copy_byte(&mut self, from: usize, to: usize) {
        let value = self.bytes.get(from).copied();
        if let (Some(to), Some(value)) = (self.bytes.get_mut(to), value) {
            *to = value;
        }
    }

    fn write_length(&mut self, entry: usize, length: usize) {
        let length = (length as u16).to_le_bytes();
        if let Some(header) = self.bytes.get_mut(entry..).and_then(|rest| rest.first_chunk_mut::<HEADER>()) {
            *header = length;
        }
    }

    /// The word of the entry at `offset`.
    pub(super) fn word(&self, offset: u32) -> &[u8] {
        let Some((header, rest)) =
            self.bytes.get(offset as usize..).and_then(|entry| entry.split_first_chunk::<HEADER>())
        else {
            return &[];
        };
        rest.get(..usize::from(u16::from_le_bytes(*header) & !MARK)).unwrap_or(&[])
    }

    /// Marks the word of the entry at `offset`.
    pub(super) fn mark(&mut self, offset: u32) {
        if let Some(header) =
            self.bytes.get_mut(offset as usize..).and_then(|entry| entry.first_chunk_mut::<HEADER>())
        {
            *header = (u16::from_le_bytes(*header) | MARK).to_le_bytes();
        }
    }

    /// Whether the word of the entry at `offset` is marked.
    pub(super) fn is_marked(&self, offset: u32) -> bool {
        let header = self.bytes.get(offset as usize..).and_then(|entry| entry.first_chunk::<HEADER>());
        header.is_some_and(|header| u16::from_le_bytes(*header) & MARK != 0)
    }

    /// Brings the entry at `offset` towards the processor.
    #[cfg(feature = "bulk")]
    pub(super) fn ask_for(&self, offset: u32) {
        if let Some(header) = self.bytes.get(offset as usize) {
            crate::bulk::prefetch(header);
        }
    }

    /// Appends a word that is not staged. `None` where it finds no room.
    pub(super) fn append(&mut self, word: &[u8]) -> Option<u32> {
        if self.pushed != 0 || word.len() > LONGEST {
            return None;
        }
        self.stage(word);
        if self.staged(word.len()).is_none() {
            self.discard(word.len());
            return None;
        }
        Some(self.keep(word.len()))
    }

    /// Notes that no slot points to the entry any more.
    pub(super) fn bury(&mut self, offset: u32) {
        self.dead = self.dead.wrapping_add(self.entry_bytes(offset));
    }

    /// Bytes of the entry at `offset`.
    pub(super) fn entry_bytes(&self, offset: u32) -> usize {
        HEADER.wrapping_add(self.word(offset).len())
    }

    /// Closes the gaps. `is_alive(word, from, to)` is asked for every entry in order; a living one moves and its slot
    /// is to be told its new place.
    pub(super) fn compact(&mut self, mut is_alive: impl FnMut(&[u8], u32, u32) -> bool) {
        let (mut from, mut to) = (0, 0);
        while from < self.used {
            let length = self.word(from as u32).len();
            let entry = HEADER.wrapping_add(length);
            if is_alive(self.word(from as u32), from as u32, to as u32) {
                if to != from {
                    self.slide(from, to, entry);
                }
                to = to.wrapping_add(entry);
            }
            from = from.wrapping_add(entry);
        }
        let (stage, staged) = (self.stage_start(), self.staged);
        self.used = to;
        self.dead = 0;
        self.staged = self.slide(stage, self.stage_start(), staged);
    }

    /// Sets the last `size` bytes aside, as far as no entry stands there.
    pub(super) fn set_aside(&mut self, size: usize) -> bool {
        let limit = self.limit.saturating_sub(size);
        if self.stage_start().wrapping_add(self.staged) > limit {
            return false;
        }
        self.limit = limit;
        true
    }

    /// Gives back to the words all but the last `size` of the bytes that were set aside.
    pub(super) fn give_back(&mut self, size: usize) {
        self.limit = self.limit.max(self.bytes.len().saturating_sub(size));
    }

    /// The bytes that were set aside.
    pub(super) fn aside(&self) -> &[u8] {
        self.bytes.get(self.limit..).unwrap_or(&[])
    }

    pub(super) fn aside_mut(&mut self) -> &mut [u8] {
        self.bytes.get_mut(self.limit..).unwrap_or(&mut [])
    }

    /// Copies all entries and the staged word into `other`, which is fresh and not smaller.
    pub(super) fn copy_into(&self, other: &mut Store<'_>) {
        let end = self.stage_start().wrapping_add(self.staged);
        for (to, from) in other.bytes.iter_mut().zip(self.bytes.iter().take(end)) {
            *to = *from;
        }
        other.used = self.used;
        other.staged = self.staged;
        other.pushed = self.pushed;
        other.dead = self.dead;
    }

    /// Bytes that entries and the staged word take.
    pub(super) const fn occupied(&self) -> usize {
        self.stage_start().wrapping_add(self.staged)
    }
}
