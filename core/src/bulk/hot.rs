//! The hot words: a table of short words as they are spelled, with how often each came.

use super::scan::Text;

/// A row of the table of hot words; opaque. Declare or allocate arrays of [`HotWord::EMPTY`].
#[derive(Clone, Copy, Debug)]
pub struct HotWord {
    low: u64,
    high: u64,
    /// 0 marks a free row: no word of a text has it.
    count: u32,
    facts: Facts,
}

impl HotWord {
    /// A free row.
    pub const EMPTY: Self = Self { low: 0, high: 0, count: 0, facts: Facts::EMPTY };
}

impl Default for HotWord {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// What is known of a spelling, found once. A word of sixteen bytes has few letters and syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    letters: u8,
    syllables: u8,
    /// The bits of the word's kinds, and two flags above them.
    kinds: u8,
    kinds_first: u8,
}

impl Facts {
    const EMPTY: Self = Self { letters: 0, syllables: 0, kinds: 0, kinds_first: 0 };
    const ENDS_PLAINLY: u8 = 1 << 6;
    const IS_MARKED: u8 = 1 << 7;

    /// `kinds` and `kinds_first` are bits of the lowest six, of the word inside a sentence and as the first of one.
    pub(crate) fn new(letters: u64, syllables: u32, kinds: u8, kinds_first: u8) -> Self {
        Self {
            letters: u8::try_from(letters).unwrap_or(u8::MAX),
            syllables: u8::try_from(syllables).unwrap_or(u8::MAX),
            kinds: kinds & !(Self::ENDS_PLAINLY | Self::IS_MARKED),
            kinds_first,
        }
    }

    pub(crate) fn letters(self) -> u64 {
        u64::from(self.letters)
    }

    pub(crate) fn syllables(self) -> u32 {
        u32::from(self.syllables)
    }

    /// The same of a word that a full stop ends plainly.
    pub(crate) const fn ending_plainly(self) -> Self {
        Self { kinds: self.kinds | Self::ENDS_PLAINLY, ..self }
    }

    /// Whether a full stop behind the word always ends its sentence before a capital letter.
    pub(crate) const fn ends_plainly(self) -> bool {
        self.kinds & Self::ENDS_PLAINLY != 0
    }

    /// Whether the word's type is to be marked for where it stood, whatever its kinds.
    pub(crate) const fn is_marked(self) -> bool {
        self.kinds & Self::IS_MARKED != 0
    }

    /// The bits of the word's kinds inside a sentence.
    pub(crate) const fn kinds(self) -> u8 {
        self.kinds & !(Self::ENDS_PLAINLY | Self::IS_MARKED)
    }

    /// The bits of the word's kinds as the first of a sentence.
    pub(crate) const fn kinds_first(self) -> u8 {
        self.kinds_first
    }
}

/// A word of at most sixteen bytes, padded with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    low: u64,
    high: u64,
}

/// The longest word that is a key.
pub(crate) const LONGEST: usize = 16;

/// Masks that keep the first `n` bytes of a pair of words.
static KEEP: [[u64; 2]; 32] = {
    let mut masks = [[u64::MAX; 2]; 32];
    let mut length = 0;
    while length < LONGEST {
        let low = if length < 8 { (1u64 << (8 * length)) - 1 } else { u64::MAX };
        let high = if length < 8 { 0 } else { (1u64 << (8 * (length - 8))) - 1 };
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            masks[length] = [low, high];
        }
        length += 1;
    }
    masks
};

impl Key {
    /// The first `length` bytes of `window`. A longer word gives a key too, which is of no use.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "masked to the size of the table: no check is left")]
    pub(crate) fn new(window: &[u8; LONGEST], length: usize) -> Self {
        let value = u128::from_le_bytes(*window);
        let [low, high] = KEEP[length & 31];
        Self { low: value as u64 & low, high: (value >> 64) as u64 & high }
    }

    /// The key of a word, `None` where it is too long or holds a NUL, which the padding would hide.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        if word.len() > LONGEST || word.contains(&0) {
            return None;
        }
        let mut window = [0; LONGEST];
        for (to, from) in window.iter_mut().zip(word) {
            *to = *from;
        }
        Some(Self::new(&window, word.len()))
    }

    #[inline]
    fn hash(self) -> u64 {
        crate::hash::of_short_quick(self.low, self.high)
    }

    pub(crate) fn bytes(self) -> [u8; LONGEST] {
        (u128::from(self.low) | u128::from(self.high) << 64).to_le_bytes()
    }
}

/// The table, in borrowed memory. A power of two of its rows is used.
#[derive(Debug)]
pub(crate) struct HotWords<'a> {
    rows: &'a mut [HotWord],
    used: usize,
}

impl<'a> HotWords<'a> {
    pub(crate) fn new(rows: &'a mut [HotWord]) -> Self {
        let size = rows.len().checked_ilog2().map_or(0, |bits| 1usize.wrapping_shl(bits));
        let rows = rows.get_mut(..size).unwrap_or(&mut []);
        rows.fill(HotWord::EMPTY);
        Self { rows, used: 0 }
    }

    /// Whether the words should be moved on before more come.
    pub(crate) const fn is_crowded(&self) -> bool {
        self.used.saturating_mul(2) >= self.rows.len()
    }

    /// Whether no other word is taken in; a table more than three quarters full is slow.
    pub(crate) const fn is_full(&self) -> bool {
        self.used.saturating_mul(4) >= self.rows.len().saturating_mul(3)
    }

    pub(crate) const fn used(&self) -> usize {
        self.used
    }

    fn home(&self, key: Key) -> usize {
        key.hash() as usize & self.rows.len().wrapping_sub(1)
    }

    /// Counts those of the words that stand where they are first looked for, which are nearly all, and notes the others.
    ///
    /// The loop has no branch that depends on the words, so that the processor works on several at once.
    #[inline(never)]
    pub(crate) fn count_all(&mut self, text: &Text, words: &[[u16; 2]], misses: &mut Misses) {
        misses.count = 0;
        let mask = self.rows.len().wrapping_sub(1);
        for (number, &[start, end]) in words.iter().enumerate() {
            let length = usize::from(end.wrapping_sub(start));
            let key = Key::new(text.window(start), length);
            let mut is_hit = false;
            if let Some(row) = self.rows.get_mut(key.hash() as usize & mask) {
                is_hit = (row.low ^ key.low | row.high ^ key.high) == 0 && length <= LONGEST;
                row.count = row.count.wrapping_add(u32::from(is_hit));
            }
            misses.push(number as u16, !is_hit);
        }
    }

    /// Counts a word that is in the table, wherever it stands.
    pub(crate) fn count(&mut self, key: Key) -> Option<Facts> {
        let at = self.find(key).ok()?;
        let row = self.rows.get_mut(at)?;
        row.count = row.count.wrapping_add(1);
        Some(row.facts)
    }

    /// What is known of a word, if it is in the table.
    pub(crate) fn facts(&self, key: Key) -> Option<Facts> {
        self.find(key).ok().and_then(|at| self.rows.get(at)).map(|row| row.facts)
    }

    /// Notes that a word's type is to be marked; whether it is in the table.
    pub(crate) fn mark(&mut self, key: Key) -> bool {
        let row = self.find(key).ok().and_then(|at| self.rows.get_mut(at));
        let is_known = row.is_some();
        if let Some(row) = row {
            row.facts.kinds |= Facts::IS_MARKED;
        }
        is_known
    }

    /// Takes in a word that is not in the table, counted once.
    pub(crate) fn insert(&mut self, key: Key, facts: Facts) {
        if let Err(at) = self.find(key)
            && let Some(row) = self.rows.get_mut(at)
        {
            *row = HotWord { low: key.low, high: key.high, count: 1, facts };
            self.used = self.used.saturating_add(1);
        }
    }

    fn find(&self, key: Key) -> Result<usize, usize> {
        let mask = self.rows.len().wrapping_sub(1);
        let mut at = self.home(key);
        for _ in 0..self.rows.len() {
            let Some(row) = self.rows.get(at) else { break };
            if row.low == key.low && row.high == key.high {
                return Ok(at);
            }
            if row.count == 0 {
                return Err(at);
            }
            at = at.wrapping_add(1) & mask;
        }
        Err(usize::MAX)
    }

    /// All words with their facts and counts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Key, Facts, u32)> + '_ {
        let taken = self.rows.iter().filter(|row| row.count != 0);
        taken.map(|row| (Key { low: row.low, high: row.high }, row.facts, row.count))
    }

    /// Forgets all words.
    pub(crate) fn clear(&mut self) {
        if self.used != 0 {
            self.rows.fill(HotWord::EMPTY);
            self.used = 0;
        }
    }
}

/// The most words of a chunk: every other byte one.
const MOST: usize = 2048;

/// The numbers of the words that were not found at once.
#[derive(Debug)]
pub(crate) struct Misses {
    numbers: [u16; MOST],
    count: usize,
}

impl Misses {
    pub(crate) const fn new() -> Self {
        Self { numbers: [0; MOST], count: 0 }
    }

    /// Forgets them; places of the chunk may be noted instead.
    pub(crate) const fn clear(&mut self) {
        self.count = 0;
    }

    /// Notes a place of the chunk.
    pub(crate) fn note(&mut self, place: usize) {
        self.push(place as u16, true);
    }

    /// Writes always and counts when it is a miss: no branch to predict.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "masked to the size of the array: no check is left")]
    fn push(&mut self, number: u16, is_miss: bool) {
        self.numbers[self.count & (MOST - 1)] = number;
        self.count = self.count.wrapping_add(usize::from(is_miss));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.numbers.iter().take(self.count).map(|&number| usize::from(number))
    }
}
