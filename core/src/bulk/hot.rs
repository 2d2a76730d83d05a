//! The hot words: a table of words as they are spelled, with how often each came.
//!
//! A row holds a word of up to sixteen bytes. Two rows, of which the first has an even number, hold one of up to thirty-two:
//! the first byte of either is then [`LONG`], which is in no text, and what stood there is kept beside.

use bytemuck::{Pod, Zeroable};

use super::prefetch::prefetch;
use super::scan::Text;
use super::shape::Padded;

/// A row of the table of hot words, 32 bytes; opaque. Declare or allocate arrays of [`HotWord::EMPTY`].
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C, align(32))]
pub struct HotWord {
    low: u64,
    high: u64,
    /// 0 marks a free row: no word of a text has it.
    count: u32,
    facts: Facts,
    /// No byte of a row may be left out, for memory may come as bytes.
    unused: [u32; 2],
}

impl HotWord {
    /// A free row.
    pub const EMPTY: Self = Self { low: 0, high: 0, count: 0, facts: Facts::EMPTY, unused: [0; 2] };
}

impl HotWord {
    const fn key(&self) -> Key {
        Key { low: self.low, high: self.high }
    }
}

impl Default for HotWord {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// What a terminator means by the word before it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum BeforeStop {
    /// It depends on more than that.
    #[default]
    Unclear,
    /// A full stop, question or exclamation mark ends the sentence before a space and a capital letter.
    Plain,
    /// A full stop does not end the sentence before a space and a capital letter or digit.
    Title,
    /// A full stop does not end the sentence before a space and a digit, unless the word opens it.
    Citation,
}

/// What is known of a spelling, found once. A hot word has few letters and syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Facts {
    letters: u8,
    syllables: u8,
    /// The bits of the word's kinds, and two flags above them.
    kinds: u8,
    /// The bits of its kinds as the first of a sentence, and above them what a terminator behind it means.
    kinds_first: u8,
}

impl Facts {
    const EMPTY: Self = Self { letters: 0, syllables: 0, kinds: 0, kinds_first: 0 };
    /// The bits of the kinds.
    const KINDS: u8 = (1 << Self::STOP_SHIFT) - 1;
    const STOP_SHIFT: u32 = 6;
    const KNOWS_STOP: u8 = 1 << 6;
    const IS_MARKED: u8 = 1 << 7;

    /// `kinds` and `kinds_first` are bits of the lowest six, of the word inside a sentence and as the first of one.
    pub(crate) fn new(letters: u64, syllables: u32, kinds: u8, kinds_first: u8) -> Self {
        Self {
            letters: u8::try_from(letters).unwrap_or(u8::MAX),
            syllables: u8::try_from(syllables).unwrap_or(u8::MAX),
            kinds: kinds & Self::KINDS,
            kinds_first: kinds_first & Self::KINDS,
        }
    }

    /// Two bytes in the place of facts, for the second row of a long word.
    const fn standing_for([first, second]: [u8; 2]) -> Self {
        Self { letters: first, syllables: second, kinds: 0, kinds_first: 0 }
    }

    const fn stands_for(self) -> [u8; 2] {
        [self.letters, self.syllables]
    }

    pub(crate) fn letters(self) -> u64 {
        u64::from(self.letters)
    }

    pub(crate) fn syllables(self) -> u32 {
        u32::from(self.syllables)
    }

    /// The same of a word behind which a terminator means so much.
    const fn before_stop(self, stop: BeforeStop) -> Self {
        let kinds_first = self.kinds_first & Self::KINDS | (stop as u8) << Self::STOP_SHIFT;
        Self { kinds: self.kinds | Self::KNOWS_STOP, kinds_first, ..self }
    }

    /// What a terminator behind the word means, if that was asked before.
    pub(crate) const fn stop(self) -> Option<BeforeStop> {
        const PLAIN: u8 = BeforeStop::Plain as u8;
        const TITLE: u8 = BeforeStop::Title as u8;
        const CITATION: u8 = BeforeStop::Citation as u8;
        if self.kinds & Self::KNOWS_STOP == 0 {
            return None;
        }
        Some(match self.kinds_first >> Self::STOP_SHIFT {
            PLAIN => BeforeStop::Plain,
            TITLE => BeforeStop::Title,
            CITATION => BeforeStop::Citation,
            _ => BeforeStop::Unclear,
        })
    }

    /// Whether the word's type is to be marked for where it stood, whatever its kinds.
    pub(crate) const fn is_marked(self) -> bool {
        self.kinds & Self::IS_MARKED != 0
    }

    /// The bits of the word's kinds inside a sentence.
    pub(crate) const fn kinds(self) -> u8 {
        self.kinds & Self::KINDS
    }

    /// The bits of the word's kinds as the first of a sentence.
    pub(crate) const fn kinds_first(self) -> u8 {
        self.kinds_first & Self::KINDS
    }
}

/// The key of a word that may be hot.
#[derive(Clone, Copy, Debug)]
pub(crate) enum HotKey {
    /// At most sixteen bytes.
    Short(Key),
    /// At most thirty-two.
    Long(LongKey),
}

impl HotKey {
    /// The key of a word, `None` where it is too long or holds a NUL.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        match word.len() {
            ..=LONGEST => Key::of(word).map(Self::Short),
            _ => LongKey::of(word).map(Self::Long),
        }
    }
}

/// A word of seventeen to thirty-two bytes, without the first and the seventeenth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LongKey {
    head: Key,
    tail: Key,
    missing: [u8; 2],
}

/// The first byte of both halves of a long word. No UTF-8 has it.
const LONG: u8 = 0xFF;

impl LongKey {
    fn of(word: &[u8]) -> Option<Self> {
        let (head, tail) = word.split_first_chunk::<LONGEST>()?;
        let half = |bytes: &[u8]| {
            let missing = *bytes.first()?;
            Key::of(bytes).map(|key| (Key { low: key.low | u64::from(LONG), high: key.high }, missing))
        };
        let ((head, first), (tail, second)) = (half(head)?, half(tail)?);
        Some(Self { head, tail, missing: [first, second] })
    }

    fn hash(self) -> u64 {
        crate::hash::of_short_quick(self.head.hash() ^ self.tail.low, self.tail.high)
    }
}

/// A hot word, spelled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelled {
    bytes: [u8; 2 * LONGEST],
    length: usize,
}

impl Spelled {
    fn short(key: Key) -> Self {
        let key = key.unmarked();
        let mut bytes = [0; 2 * LONGEST];
        if let Some(to) = bytes.first_chunk_mut() {
            *to = key.value().to_le_bytes();
        }
        Self { bytes, length: key.length() }
    }

    /// From the halves of a long word and the first byte of either.
    fn long(halves: [Key; 2], missing: [u8; 2]) -> Self {
        let mut bytes = [0; 2 * LONGEST];
        let [_, tail] = halves;
        for ((to, key), first) in bytes.as_chunks_mut::<LONGEST>().0.iter_mut().zip(halves).zip(missing) {
            *to = key.value().to_le_bytes();
            if let Some(to) = to.first_mut() {
                *to = first;
            }
        }
        Self { bytes, length: LONGEST.wrapping_add(tail.length()) }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    pub(crate) fn padded(&self) -> Option<Padded> {
        Padded::first(&self.bytes, self.length)
    }
}

/// A word of at most sixteen bytes, padded with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Key {
    low: u64,
    high: u64,
}

/// Words whose rows are asked for at once.
const AT_ONCE: usize = 128;
/// Words of one turn of a loop.
const IN_STEP: usize = 4;

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
    /// That of no word.
    pub(crate) const EMPTY: Self = Self { low: 0, high: 0 };

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
        window.get_mut(..word.len())?.copy_from_slice(word);
        Some(Self::new(&window, word.len()))
    }

    /// The key under which a number of ASCII is kept, which is no key of a word: [`HotWords::count_all`] must not count it,
    /// for how it is read depends on what stands beside it.
    pub(crate) const fn of_number(self) -> Self {
        Self { low: self.low, high: self.high | Self::NUMBER }
    }

    /// Whether a byte of a word of ASCII is a digit. Of other words it tells nothing.
    pub(crate) const fn may_have_digit(self) -> bool {
        const fn digits(bytes: u64) -> u64 {
            // What is a digit comes to less than ten, and only what does stays below 128 when 118 more are added.
            !(bytes ^ 0x3030_3030_3030_3030).wrapping_add(0x7676_7676_7676_7676) & 0x8080_8080_8080_8080
        }
        digits(self.low) | digits(self.high) != 0
    }

    /// The highest bit of the last byte.
    const NUMBER: u64 = 1 << 63;

    #[inline]
    pub(crate) fn hash(self) -> u64 {
        crate::hash::of_short_quick(self.low, self.high)
    }

    /// The word, which has so many bytes.
    pub(crate) const fn padded(self, length: usize) -> Padded {
        Padded::of_half([self.low, self.high], length)
    }

    /// Whether it is half of a long word.
    const fn is_half(self) -> bool {
        self.low as u8 == LONG
    }

    /// Without what marks a number.
    const fn unmarked(self) -> Self {
        Self { low: self.low, high: if self.is_number() { self.high ^ Self::NUMBER } else { self.high } }
    }

    /// Whether it is the key of a number.
    const fn is_number(self) -> bool {
        // The last byte of a word that is no number, if it is beyond ASCII, stands behind another one.
        self.high & (Self::NUMBER | Self::NUMBER >> 8) == Self::NUMBER
    }

    const fn value(self) -> u128 {
        self.low as u128 | (self.high as u128) << 64
    }

    const fn length(self) -> usize {
        LONGEST.wrapping_sub(self.value().leading_zeros() as usize / 8)
    }
}

/// The table, in borrowed memory. A power of two of its rows is used.
#[derive(Debug)]
pub(crate) struct HotWords<'a> {
    rows: &'a mut [HotWord],
    used: usize,
    /// Rows of words that came more often than the word which stands where they are first looked for.
    displaced: heapless::Vec<u32, MOST_DISPLACED>,
}

/// Rows that are put right together.
const MOST_DISPLACED: usize = 16;

impl<'a> HotWords<'a> {
    pub(crate) fn new(rows: &'a mut [HotWord]) -> Self {
        let size = rows.len().checked_ilog2().map_or(0, |bits| 1usize.wrapping_shl(bits));
        let rows = rows.get_mut(..size).unwrap_or(&mut []);
        rows.fill(HotWord::EMPTY);
        Self { rows, used: 0, displaced: heapless::Vec::new() }
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
    /// The loops have no branch that depends on the words, so that the processor works on several at once. The table is larger
    /// than its caches: the rows of some words are all asked for before the first of them is needed.
    pub(crate) fn count_all(&mut self, text: &Text, words: &[[u16; 2]], found: &mut Found) {
        self.settle();
        let Found { rows: places, keys, missed } = found;
        missed.clear();
        let mut first = 0;
        for (words, places) in words.chunks(AT_ONCE).zip(places.chunks_mut(AT_ONCE)) {
            let (places, keys) = (places.get_mut(..words.len()), keys.get_mut(..words.len()));
            let (Some(places), Some(keys)) = (places, keys) else { return };
            self.look_up(text, words, places, keys);
            self.count_at(places, keys, first, missed);
            first = first.wrapping_add(AT_ONCE as u16);
        }
    }

    /// The keys of words and where they are first looked for; one that is too long, nowhere.
    #[inline(never)]
    fn look_up(&self, text: &Text, words: &[[u16; 2]], places: &mut [u32], keys: &mut [Key]) {
        let mask = self.rows.len().wrapping_sub(1);
        let look_up = |&[start, end]: &[u16; 2], place: &mut u32, key: &mut Key| {
            let length = usize::from(end.wrapping_sub(start));
            *key = Key::new(text.window(start), length);
            let home = key.hash() as usize & mask;
            if let Some(row) = self.rows.get(home) {
                prefetch(row);
            }
            *place = if length <= LONGEST { home as u32 } else { Found::NOWHERE };
        };
        let (words, last_words) = words.as_chunks::<IN_STEP>();
        let (places, last_places) = places.as_chunks_mut::<IN_STEP>();
        let (keys, last_keys) = keys.as_chunks_mut::<IN_STEP>();
        for ((words, places), keys) in words.iter().zip(places).zip(keys) {
            for ((word, place), key) in words.iter().zip(places).zip(keys) {
                look_up(word, place, key);
            }
        }
        for ((word, place), key) in last_words.iter().zip(last_places).zip(last_keys) {
            look_up(word, place, key);
        }
    }

    /// Counts the words that stand at their places; `first` is the number of the first.
    #[inline(never)]
    fn count_at(&mut self, places: &[u32], keys: &[Key], first: u16, missed: &mut Numbers) {
        for ((&place, key), number) in places.iter().zip(keys).zip(first..) {
            let Some(row) = self.rows.get_mut(place as usize) else {
                missed.push_if(number, true);
                continue;
            };
            let is_hit = (row.low ^ key.low | row.high ^ key.high) == 0;
            row.count = row.count.wrapping_add(u32::from(is_hit));
            missed.push_if(number, !is_hit);
        }
    }

    /// Takes back that a word was counted, if it was in this row.
    pub(crate) fn take_back(&mut self, row: u32, key: Key) {
        if let Some(row) = self.rows.get_mut(row as usize).filter(|row| row.key() == key) {
            row.count = row.count.wrapping_sub(1);
        }
    }

    /// What is known of the word in a row.
    pub(crate) fn facts_at(&self, row: u32) -> Option<Facts> {
        self.rows.get(row as usize).map(|row| row.facts)
    }

    /// Notes what a terminator means by the word in a row.
    pub(crate) fn note_stop(&mut self, row: u32, stop: BeforeStop) {
        if let Some(row) = self.rows.get_mut(row as usize) {
            row.facts = row.facts.before_stop(stop);
        }
    }

    /// Notes that the type of the word in a row is to be marked; whether there is such a row.
    pub(crate) fn mark(&mut self, row: u32) -> bool {
        let row = self.rows.get_mut(row as usize);
        let is_known = row.is_some();
        if let Some(row) = row {
            row.facts.kinds |= Facts::IS_MARKED;
        }
        is_known
    }

    /// Counts a word that is in the table, wherever it stands; returns its row.
    pub(crate) fn count(&mut self, key: HotKey) -> Option<u32> {
        let (at, home) = match key {
            HotKey::Short(key) => (self.find(key).ok()?, self.home(key)),
            HotKey::Long(key) => {
                let at = self.find_long(key).ok()?;
                (at, at)
            }
        };
        let row = self.rows.get_mut(at)?;
        row.count = row.count.wrapping_add(1);
        let count = row.count;
        if self.rows.get(home).is_some_and(|first| first.count < count) {
            // What finds no room comes again.
            let _ = self.displaced.push(at as u32);
        }
        Some(at as u32)
    }

    /// Puts displaced words where they are first looked for, and the rarer words from there in their rows. Only when nobody
    /// remembers a row.
    fn settle(&mut self) {
        while let Some(at) = self.displaced.pop() {
            let at = at as usize;
            let (Some(&word), Some(&beside)) = (self.rows.get(at), self.rows.get(at ^ 1)) else { continue };
            let home = self.home(word.key());
            let Some(&rarer) = self.rows.get(home) else { continue };
            // A number is looked for twice wherever it stands, and a long word stays where it is.
            let stays = word.key().is_number() || rarer.key().is_half();
            // Whichever row of the pair the rarer word looks at first, it must find none free before its own.
            let is_found = beside.count != 0 || home == at ^ 1;
            if rarer.count < word.count && is_found && !stays {
                for (row, word) in [(at, rarer), (home, word)] {
                    if let Some(row) = self.rows.get_mut(row) {
                        *row = word;
                    }
                }
            }
        }
    }

    /// Takes in a word that is not in the table, counted once; returns its row, `None` where there is no room for it.
    pub(crate) fn insert(&mut self, key: HotKey, facts: Facts) -> Option<u32> {
        let row = |key: Key, facts| HotWord { low: key.low, high: key.high, count: 1, facts, unused: [0; 2] };
        match key {
            HotKey::Short(key) => {
                let at = self.find(key).err()?;
                *self.rows.get_mut(at)? = row(key, facts);
                self.used = self.used.saturating_add(1);
                Some(at as u32)
            }
            HotKey::Long(key) => {
                let at = self.find_long(key).err()?;
                let [head, tail] = self.rows.get_mut(at..)?.first_chunk_mut::<2>()?;
                *head = row(key.head, facts);
                *tail = row(key.tail, Facts::standing_for(key.missing));
                self.used = self.used.saturating_add(2);
                Some(at as u32)
            }
        }
    }

    fn find(&self, key: Key) -> Result<usize, usize> {
        let mask = self.rows.len().wrapping_sub(1);
        let home = self.home(key);
        let mut at = home;
        for _ in 0..self.rows.len() {
            let Some(row) = self.rows.get(at) else { break };
            if row.low == key.low && row.high == key.high {
                return Ok(at);
            }
            if row.count == 0 {
                return Err(at);
            }
            // The other row of a pair lies in the same line of the cache. Then the next pair.
            at ^= 1;
            if at & 1 == home & 1 {
                at = at.wrapping_add(2) & mask;
            }
        }
        Err(usize::MAX)
    }

    /// The first of the two rows of a long word, or of two free ones where it would go.
    fn find_long(&self, key: LongKey) -> Result<usize, usize> {
        let pairs = self.rows.as_chunks::<2>().0;
        let mask = pairs.len().wrapping_sub(1);
        let mut at = key.hash() as usize & mask;
        for _ in 0..pairs.len() {
            let Some([head, tail]) = pairs.get(at) else { break };
            if head.key() == key.head && tail.key() == key.tail && tail.facts.stands_for() == key.missing {
                return Ok(at.wrapping_mul(2));
            }
            if head.count == 0 && tail.count == 0 {
                return Err(at.wrapping_mul(2));
            }
            at = at.wrapping_add(1) & mask;
        }
        Err(usize::MAX)
    }

    /// All words with their facts and counts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Spelled, Facts, u32)> + '_ {
        let words = Rows { words: self, next: 0, used: 0 };
        words.filter_map(|place| {
            let (row, behind) = (self.rows.get(place)?, self.rows.get(place.wrapping_add(1)));
            let spelled = match (row.key().is_half(), behind) {
                (false, _) => Spelled::short(row.key()),
                (true, Some(tail)) if place & 1 == 0 => {
                    Spelled::long([row.key(), tail.key()], tail.facts.stands_for())
                }
                (true, _) => return None,
            };
            Some((spelled, row.facts, row.count))
        })
    }

    /// Forgets all words.
    pub(crate) fn clear(&mut self) {
        if self.used != 0 {
            self.rows.fill(HotWord::EMPTY);
            self.displaced.clear();
            self.used = 0;
        }
    }
}

/// The places of the rows that are used. They lie at random: which are is found out without a branch for each.
struct Rows<'w> {
    words: &'w HotWords<'w>,
    /// The row behind those that were looked at.
    next: usize,
    /// Those of the sixty-four before it that are used and still to come, the first in the lowest bit.
    used: u64,
}

impl Iterator for Rows<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        const AT_ONCE: usize = u64::BITS as usize;
        while self.used == 0 {
            let rows = self.words.rows.get(self.next..).filter(|rows| !rows.is_empty())?;
            let is_used = |row: &HotWord| u64::from(row.count != 0);
            let bits = rows.iter().take(AT_ONCE).zip(0u32..);
            self.used = bits.fold(0, |used, (row, bit)| used | is_used(row).wrapping_shl(bit));
            self.next = self.next.wrapping_add(AT_ONCE);
        }
        let place = self.next.wrapping_sub(AT_ONCE).wrapping_add(self.used.trailing_zeros() as usize);
        self.used &= self.used.wrapping_sub(1);
        Some(place)
    }
}

/// The most words of a chunk: every other byte one.
const MOST: usize = 2048;

/// Numbers of words of a chunk.
#[derive(Debug)]
pub(crate) struct Numbers {
    numbers: [u16; MOST],
    count: usize,
}

impl Numbers {
    pub(crate) const fn new() -> Self {
        Self { numbers: [0; MOST], count: 0 }
    }

    pub(crate) const fn clear(&mut self) {
        self.count = 0;
    }

    pub(crate) fn push(&mut self, number: usize) {
        self.push_if(number as u16, true);
    }

    /// Writes always and counts when it is one: no branch to predict.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "masked to the size of the array: no check is left")]
    fn push_if(&mut self, number: u16, is_one: bool) {
        self.numbers[self.count & (MOST - 1)] = number;
        self.count = self.count.wrapping_add(usize::from(is_one));
    }

    /// Appends a number that is not smaller than the last, once.
    pub(crate) fn push_next(&mut self, number: usize) {
        if self.count == 0 || self.get(self.count.wrapping_sub(1)) != Some(number) {
            self.push(number);
        }
    }

    /// Whether a number is among them. They stand in order.
    pub(crate) fn has(&self, number: usize) -> bool {
        self.numbers.get(..self.count).is_some_and(|numbers| numbers.binary_search(&(number as u16)).is_ok())
    }

    pub(crate) fn get(&self, place: usize) -> Option<usize> {
        self.numbers.get(..self.count)?.get(place).map(|&number| usize::from(number))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.numbers.iter().take(self.count).map(|&number| usize::from(number))
    }
}

/// Where the words of a chunk stand in the table.
#[derive(Debug)]
pub(crate) struct Found {
    /// The row of each word, [`Found::NOWHERE`] for one that is in none.
    rows: [u32; MOST],
    /// The keys of those that are looked for at once.
    keys: [Key; AT_ONCE],
    /// The words that were not found at once.
    pub(crate) missed: Numbers,
}

impl Found {
    pub(crate) const NOWHERE: u32 = u32::MAX;

    pub(crate) const fn new() -> Self {
        Self { rows: [0; MOST], keys: [Key::EMPTY; AT_ONCE], missed: Numbers::new() }
    }

    /// The row of a word.
    pub(crate) fn row(&self, number: usize) -> u32 {
        self.rows.get(number).copied().unwrap_or(Self::NOWHERE)
    }

    pub(crate) fn set_row(&mut self, number: usize, row: u32) {
        if let Some(to) = self.rows.get_mut(number) {
            *to = row;
        }
    }
}
