//! A stretch of text as words: four kilobytes at a time.

use fearless_simd::{Simd, dispatch};

use super::beyond::Carry;
use super::masks::{BLOCK, Frequent, Masks, classify, signs};
use crate::tables::{self, WordBreak};
use crate::utf8;

/// Blocks of a chunk.
const BLOCKS: usize = 64;
/// Bytes of a chunk.
const LENGTH: usize = BLOCK * BLOCKS;

/// The bytes of a chunk and a few behind it, so that a block or a word may be read without looking where the text ends.
#[derive(Debug)]
pub(crate) struct Text([u8; LENGTH + BLOCK]);

impl Text {
    /// The bytes from `start` on, zeros behind the end.
    pub(super) fn from(&self, start: usize) -> &[u8] {
        self.0.get(start..).unwrap_or(&[])
    }

    /// Takes the next bytes; behind the end of the text stand zeros.
    fn copy(&mut self, text: &[u8]) -> usize {
        let length = text.len().min(self.0.len());
        let (now, later) = self.0.split_at_mut(length);
        for (to, from) in now.iter_mut().zip(text) {
            *to = *from;
        }
        later.fill(0);
        length.min(LENGTH)
    }

    /// The sixteen bytes from `start` on.
    #[inline]
    pub(crate) fn window(&self, start: u16) -> &[u8; 16] {
        let rest = self.0.get(usize::from(start) & (LENGTH - 1)..).unwrap_or(&[]);
        rest.first_chunk::<16>().unwrap_or(&[0; 16])
    }
}

/// What was found in a chunk of text. All places are bytes from its start.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(crate) text: Text,
    blocks: [Masks; BLOCKS],
    /// The bits of typographic apostrophes that join what stands beside them.
    joined: [u64; BLOCKS],
    /// Start and end of each word, one after the other.
    edges: [u16; LENGTH + BLOCK],
    edge_count: usize,
    /// A bit for every byte at which a word starts.
    starts: [u64; BLOCKS],
    /// How many words start before each block.
    ranks: [u16; BLOCKS],
    /// The bytes at which a sentence may end, in order.
    ends: [u16; LENGTH],
    end_count: usize,
    /// Whether a sign that is read aloud may stand in it.
    has_signs: bool,
    /// How many bytes the chunk is long: up to the last run of blanks that ends a part all understood.
    pub(crate) length: usize,
    /// Where the first byte stands that is not understood, or the text ends.
    pub(crate) trouble: usize,
    /// Letters, and letters with digits.
    pub(crate) letters: u64,
    pub(crate) characters: u64,
}

impl Chunk {
    /// Bytes of a chunk at most.
    pub(crate) const LENGTH: usize = LENGTH;
    /// Words of a chunk at most.
    pub(crate) const MOST_WORDS: usize = LENGTH / 2;

    pub(crate) const fn new() -> Self {
        Self {
            text: Text([0; LENGTH + BLOCK]),
            blocks: [Masks::NONE; BLOCKS],
            joined: [0; BLOCKS],
            edges: [0; LENGTH + BLOCK],
            edge_count: 0,
            starts: [0; BLOCKS],
            ranks: [0; BLOCKS],
            ends: [0; LENGTH],
            end_count: 0,
            has_signs: false,
            length: 0,
            trouble: 0,
            letters: 0,
            characters: 0,
        }
    }

    /// The words: start and end of each.
    pub(crate) fn words(&self) -> &[[u16; 2]] {
        self.edges.get(..self.edge_count).unwrap_or(&[]).as_chunks::<2>().0
    }

    /// Whether a word starts at `place`.
    pub(crate) fn starts_word(&self, place: usize) -> bool {
        self.starts.get(place / BLOCK).is_some_and(|mask| mask.wrapping_shr((place % BLOCK) as u32) & 1 != 0)
    }

    /// The start and the end of a word.
    pub(crate) fn word(&self, number: usize) -> Option<[usize; 2]> {
        self.words().get(number).map(|edges| edges.map(usize::from))
    }

    /// Tells the words with a sign right before or behind them that is read aloud with them, in their order, some of them twice.
    pub(crate) fn beside_signs(&self, mut tell: impl FnMut(usize)) {
        if !self.has_signs {
            return;
        }
        for (index, block) in self.blocks.iter().enumerate() {
            let base = index.wrapping_mul(BLOCK);
            if base >= self.length {
                return;
            }
            let mut rest = block.signs;
            while rest != 0 {
                let place = base.wrapping_add(rest.trailing_zeros() as usize);
                rest &= rest.wrapping_sub(1);
                let next = self.rank(place);
                let last = next.wrapping_sub(1);
                if self.word(last).is_some_and(|[_, end]| end == place) {
                    tell(last);
                }
                if self.word(next).is_some_and(|[start, _]| start == place.wrapping_add(1)) {
                    tell(next);
                }
            }
        }
    }

    /// How many words start before `place`.
    #[inline(always)]
    pub(crate) fn rank(&self, place: usize) -> usize {
        if place >= self.length {
            return self.words().len();
        }
        let (block, bit) = (place / BLOCK, (place % BLOCK) as u32);
        match (self.ranks.get(block), self.starts.get(block)) {
            (Some(&rank), Some(&starts)) => {
                let before = starts & 1u64.wrapping_shl(bit).wrapping_sub(1);
                usize::from(rank).wrapping_add(before.count_ones() as usize)
            }
            _ => 0,
        }
    }

    /// The places where a sentence may end, in order.
    pub(crate) fn ends(&self) -> &[u16] {
        self.ends.get(..self.end_count).unwrap_or(&[])
    }

    /// Reads `text` from its start, which must follow a blank and be none, as far as every byte is understood, but no
    /// more than a chunk. Ends before a blank, so that no word is cut. An empty chunk means that the reference path
    /// must go on.
    #[inline(never)]
    pub(crate) fn read(&mut self, text: &[u8]) {
        dispatch!(super::level(), simd => self.read_with(simd, text));
    }

    #[inline(always)]
    fn read_with(&mut self, simd: impl Simd, text: &[u8]) {
        self.length = 0;
        self.edge_count = 0;
        self.end_count = 0;
        self.has_signs = false;
        let mut limit = 0;
        let mut carry = Carry::NONE;
        let mut before = Masks::NONE;
        let length = self.text.copy(text);
        let places = self.blocks.iter_mut().zip(&mut self.joined).zip(self.text.0.as_chunks::<BLOCK>().0);
        for (index, ((block, joined), bytes)) in places.enumerate() {
            let at = index.wrapping_mul(BLOCK);
            *joined = 0;
            if at >= length {
                // The block behind the last is looked at, too.
                *block = Masks::NONE;
                break;
            }
            *block = classify(simd, bytes);
            if block.underscores != 0 {
                *joined |= understand_underscores(text, at, block);
            }
            if block.others != 0 {
                block.signs = signs(simd, bytes);
                block.others ^= block.signs;
                self.has_signs |= block.signs != 0;
            }
            if block.others != 0 || !carry.is_none() {
                carry.understand(&self.text, at, &before, Frequent::of(simd, bytes), block, joined);
            }
            before = *block;
            let understood = block.others.trailing_zeros() as usize;
            limit = at.wrapping_add(understood);
            if understood < BLOCK {
                break;
            }
        }
        self.trouble = limit;
        self.length = last_blanks(text.get(..limit.min(length)).unwrap_or(&[]));
        // What stands behind the end is forgotten here, once, so that no block need be cut below.
        let last = self.length / BLOCK;
        if let (Some(block), Some(joined)) = (self.blocks.get_mut(last), self.joined.get_mut(last)) {
            let within = 1u64.wrapping_shl((self.length % BLOCK) as u32).wrapping_sub(1);
            block.keep(within);
            *joined &= within;
        }
        self.find_words();
    }

    /// UAX #29 for what the masks understand: letters and digits, and the marks that join them.
    #[inline(always)]
    fn find_words(&mut self) {
        let (blocks, joined) = (&self.blocks, &self.joined);
        let (mut letter_count, mut digit_count) = (0u64, 0u64);
        let (mut letter_before, mut digit_before, mut word_before) = (0u64, 0u64, 0u64);
        let mut foreign_before = 0u64;
        let mut edges = Edges { places: &mut self.edges, count: 0 };
        let mut ends = Ends { places: &mut self.ends, count: 0 };
        let found = self.starts.iter_mut().zip(&mut self.ranks);
        for (index, ((block, joined), (starts, rank))) in blocks.iter().zip(joined).zip(found).enumerate() {
            let at = index.wrapping_mul(BLOCK);
            if at >= self.length {
                break;
            }
            let next = blocks.get(index.wrapping_add(1)).unwrap_or(const { &Masks::NONE });
            let characters = block.letters | block.digits;
            let between_letters =
                (block.letters << 1 | letter_before) & (block.letters >> 1 | next.letters << 63);
            let between_digits = (block.digits << 1 | digit_before) & (block.digits >> 1 | next.digits << 63);
            let words = characters
                | block.join_letters & between_letters
                | block.join_digits & between_digits
                | joined;
            let shifted = words << 1 | word_before;
            ends.push(block.ends, at as u16);
            // A word that is open has started.
            *rank = edges.count.div_ceil(2) as u16;
            if block.foreign | foreign_before == 0 {
                *starts = words & !shifted;
                edges.push(words ^ shifted, at as u16);
            } else {
                // A word may begin where another ends: at a cut, and where a foreign word ends.
                let behind_foreign = block.foreign << 1 | foreign_before;
                let cuts = (block.cuts | behind_foreign & !block.foreign) & words;
                *starts = words & (!shifted | cuts);
                edges.push_each(*starts, shifted & (!words | cuts), at as u16);
                letter_count = letter_count.wrapping_add(u64::from(block.foreign_letters.count_ones()));
                foreign_before = block.foreign >> 63;
            }
            letter_before = block.letters >> 63;
            digit_before = block.digits >> 63;
            word_before = words >> 63;
            letter_count = letter_count.wrapping_add(u64::from((block.letters & !block.tails).count_ones()));
            digit_count = digit_count.wrapping_add(u64::from((characters ^ block.letters).count_ones()));
        }
        self.letters = letter_count;
        self.characters = letter_count.wrapping_add(digit_count);
        // The last word may end with the chunk.
        if edges.count & 1 == 1 {
            edges.push(1, self.length as u16);
        }
        self.edge_count = edges.count;
        self.end_count = ends.count;
    }
}

/// The start of the last run of blanks behind something that is no space of any kind, 0 where there is none.
fn last_blanks(text: &[u8]) -> usize {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n');
    let upto = text.iter().rposition(is_blank).unwrap_or(0);
    let mut before = text.get(..upto).unwrap_or(&[]);
    loop {
        let Some(last) = before.iter().rposition(|byte| !is_blank(byte)) else { return 0 };
        let end = last.wrapping_add(1);
        before = before.get(..end).unwrap_or(&[]);
        match utf8::last(before).filter(|&scalar| is_wide_space(scalar)) {
            // A run of spaces of several kinds is one segment, to which a mark behind it belongs.
            Some(space) => before = before.get(..end.saturating_sub(space.len_utf8())).unwrap_or(&[]),
            None => return end,
        }
    }
}

/// Whether it is a space beyond ASCII that joins the spaces beside it.
pub(crate) fn is_wide_space(scalar: char) -> bool {
    !scalar.is_ascii() && tables::properties(scalar).word_break() == WordBreak::WSegSpace
}

/// The places of bits, gathered.
struct Edges<'a> {
    places: &'a mut [u16; LENGTH + BLOCK],
    count: usize,
}

impl Edges<'_> {
    /// Appends the places of starts and ends in order; where a word begins at the end of another, the place twice.
    fn push_each(&mut self, starts: u64, ends: u64, base: u16) {
        let mut rest = starts | ends;
        while rest != 0 {
            let bit = rest & rest.wrapping_neg();
            let times = 1u32.wrapping_add(u32::from(starts & ends & bit != 0));
            for _ in 0..times {
                if let Some(place) = self.places.get_mut(self.count) {
                    *place = base.wrapping_add(bit.trailing_zeros() as u16);
                    self.count = self.count.wrapping_add(1);
                }
            }
            rest ^= bit;
        }
    }

    /// Appends the places of all bits, eight at a time: the loop runs once for nearly every block.
    #[inline(always)]
    fn push(&mut self, mut bits: u64, base: u16) {
        let mut at = self.count;
        self.count = at.wrapping_add(bits.count_ones() as usize);
        while bits != 0 {
            let Some(eight) = self.places.get_mut(at..).and_then(|places| places.first_chunk_mut::<8>())
            else {
                return;
            };
            for place in eight {
                *place = base.wrapping_add(bits.trailing_zeros() as u16);
                bits &= bits.wrapping_sub(1);
            }
            at = at.wrapping_add(8);
        }
    }
}

/// The places where sentences may end, gathered.
struct Ends<'a> {
    places: &'a mut [u16; LENGTH],
    count: usize,
}

impl Ends<'_> {
    /// Appends the places of all bits. Few blocks have more than two; how many cannot be foretold, so no branch asks.
    #[inline(always)]
    fn push(&mut self, mut bits: u64, base: u16) {
        self.push_lowest(&mut bits, base);
        self.push_lowest(&mut bits, base);
        while bits != 0 {
            self.push_lowest(&mut bits, base);
        }
    }

    #[inline(always)]
    fn push_lowest(&mut self, bits: &mut u64, base: u16) {
        if let Some(place) = self.places.get_mut(self.count) {
            *place = base.wrapping_add(bits.trailing_zeros() as u16);
        }
        self.count = self.count.wrapping_add(usize::from(*bits != 0));
        *bits &= bits.wrapping_sub(1);
    }
}

/// The underscores of a block that belong to a word: behind a letter or digit, or before one and behind a blank. Others are
/// not understood: an underscore that begins a word may stand in another sentence than its first letter.
#[cold]
fn understand_underscores(text: &[u8], at: usize, block: &mut Masks) -> u64 {
    let mut joined = 0;
    let mut rest = block.underscores;
    while rest != 0 {
        let place = at.wrapping_add(rest.trailing_zeros() as usize);
        let bit = rest & rest.wrapping_neg();
        let before = place.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or(b' ');
        let is_before_word = text.get(place.wrapping_add(1)).is_some_and(u8::is_ascii_alphanumeric);
        if before.is_ascii_alphanumeric() || matches!(before, b' ' | b'\n') && is_before_word {
            joined |= bit;
        } else {
            block.others |= bit;
        }
        rest ^= bit;
    }
    joined
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::Chunk;
    use crate::segment;
    use std::boxed::Box;
    use std::string::String;
    use std::vec::Vec;

    /// The words of the chunk are the words of the engine, wherever the blocks cut.
    #[test]
    fn finds_the_words_of_the_engine() {
        let line = "Été l’été d’Été E\u{301}t\u{301} a «жизнь» к.и. µ’1 a’1 ж1 • ¿qué? ب\u{64B}ا, שלום x\u{AD}y l·l 😀 東京abc abcタワー1タタ東タ \u{FF76}\u{FE00}カ 東\u{E0100}。京！สวัสดี 東，京；1，2 a،b 3،4 x，7 \
            Can’t 'stop' U.S. 1,000.5 a:b x;y — “don’t” ‘90s’ e.g. 3’4 a’ ’b it’s… 'tis _x_ a_b_1\r\n";
        for shift in 0..70 {
            let text: String = "x".repeat(shift) + &line.repeat(30) + "end";
            let mut chunk = Box::new(Chunk::new());
            chunk.read(text.as_bytes());
            assert!(chunk.length > 1000, "{}", chunk.length);
            let words: Vec<_> =
                chunk.words().iter().map(|&[start, end]| usize::from(start)..usize::from(end)).collect();
            let expected: Vec<_> = segment::words(&text[..chunk.length]).collect();
            assert_eq!(words, expected, "shifted by {shift}");
            let letters = text[..chunk.length].chars().filter(|scalar| scalar.is_alphabetic()).count();
            assert_eq!(chunk.letters, letters as u64);
        }
    }

    #[test]
    fn stops_before_what_it_does_not_understand() {
        for (text, length) in [
            ("one two été three four", 19),
            ("one two 東京 three four", 20),
            ("one two ٣ x", 7),
            ("東 x", 3),
            ("one 東_x y", 3),
            ("one x_カ y", 3),
            ("one", 0),
            ("one ", 3),
            ("one  two \u{201C}x\u{201E} y", 16),
            ("one  two x\u{301} \u{301} y", 12),
            ("one a_b _two_ three ", 19),
            ("one a___b two", 3),
            ("one _ two", 3),
            ("R&D one two", 7),
        ] {
            let mut chunk = Box::new(Chunk::new());
            chunk.read(text.as_bytes());
            assert_eq!(chunk.length, length, "{text}");
        }
    }

    #[test]
    fn words_beside_signs_are_told() {
        for shift in 0..70 {
            let text: String = "x".repeat(shift) + " a b&c@d @e f@ & g one@two.org. R&D end";
            let mut chunk = Box::new(Chunk::new());
            chunk.read(text.trim_start().as_bytes());
            let mut words = Vec::new();
            chunk.beside_signs(|number| words.push(number));
            words.dedup();
            let words: Vec<_> = words
                .into_iter()
                .map(|number| &text.trim_start()[chunk.word(number).map(|[start, end]| start..end).unwrap()])
                .collect();
            assert_eq!(words, ["b", "c", "d", "e", "f", "one", "two.org", "R", "D"]);
        }
    }

    #[test]
    fn words_are_numbered() {
        let line = "One two. Three? Can’t\n4.5 — six. ";
        for shift in 0..70 {
            let text: String = "x".repeat(shift) + " " + &line.repeat(30) + "end";
            let mut chunk = Box::new(Chunk::new());
            chunk.read(text.trim_start().as_bytes());
            let text = text.trim_start().as_bytes();
            let words = chunk.words().to_vec();
            for place in 0..=chunk.length {
                let before = words.iter().filter(|[start, _]| usize::from(*start) < place).count();
                assert_eq!(chunk.rank(place), before, "{place}, shifted by {shift}");
            }
            let ends = (0..chunk.length).filter(|&at| b".!?\n\r".contains(&text[at]));
            assert!(ends.eq(chunk.ends().iter().map(|&at| usize::from(at))), "shifted by {shift}");
        }
    }
}
