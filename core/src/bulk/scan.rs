//! A stretch of text as words: four kilobytes at a time.

use super::masks::{BLOCK, Masks, classify};

/// Blocks of a chunk.
const BLOCKS: usize = 64;
/// Bytes of a chunk.
const LENGTH: usize = BLOCK * BLOCKS;

/// The bytes of a chunk and a few behind it, so that a block or a word may be read without looking where the text ends.
#[derive(Debug)]
pub(crate) struct Text([u8; LENGTH + BLOCK]);

impl Text {
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
    /// Start and end of each word, one after the other.
    edges: [u16; LENGTH + BLOCK],
    edge_count: usize,
    /// A bit for every byte at which a word starts.
    pub(crate) starts: [u64; BLOCKS],
    /// A bit for every byte at which a sentence may end.
    pub(crate) ends: [u64; BLOCKS],
    /// How many bytes the chunk is long: up to the last run of blanks that ends a part all understood.
    pub(crate) length: usize,
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
            edges: [0; LENGTH + BLOCK],
            edge_count: 0,
            starts: [0; BLOCKS],
            ends: [0; BLOCKS],
            length: 0,
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

    /// The end of the word that starts at `start`.
    pub(crate) fn word_end(&self, start: usize) -> Option<usize> {
        let words = self.words();
        let number = words.binary_search_by_key(&start, |&[start, _]| usize::from(start)).ok()?;
        words.get(number).map(|&[_, end]| usize::from(end))
    }

    /// Reads `text` from its start, which must follow a blank and be none, as far as every byte is understood, but no
    /// more than a chunk. Ends before a blank, so that no word is cut. An empty chunk means that the reference path
    /// must go on.
    #[inline(never)]
    pub(crate) fn read(&mut self, text: &[u8]) {
        let mut blocks = [Masks::default(); BLOCKS];
        let mut joined = [0u64; BLOCKS];
        self.length = 0;
        self.edge_count = 0;
        let mut limit = 0;
        let mut spill = 0;
        let mut previous_blank = 1;
        // The start of the last run of blanks.
        let mut end = 0;
        let length = self.text.copy(text);
        let places = blocks.iter_mut().zip(&mut joined).zip(self.text.0.as_chunks::<BLOCK>().0);
        for (index, ((block, joined), bytes)) in places.enumerate() {
            let at = index.wrapping_mul(BLOCK);
            if at >= length {
                break;
            }
            *block = classify(bytes);
            *joined = core::mem::take(&mut spill);
            if block.others != 0 {
                spill = understand_marks(text, at, block, joined);
            }
            let understood = block.others.trailing_zeros() as usize;
            limit = at.wrapping_add(understood);
            let runs = block.blanks & !(block.blanks << 1 | previous_blank);
            previous_blank = block.blanks >> 63;
            let runs = if understood < BLOCK {
                runs & 1u64.wrapping_shl(understood as u32).wrapping_sub(1)
            } else {
                runs
            };
            if runs != 0 {
                end = at.wrapping_add(63usize.wrapping_sub(runs.leading_zeros() as usize));
            }
            if understood < BLOCK {
                break;
            }
        }
        self.length = end.min(limit);
        self.find_words(&blocks, &joined);
    }

    /// UAX #29 for what the masks understand: letters and digits, and the marks that join them.
    #[inline(never)]
    fn find_words(&mut self, blocks: &[Masks; BLOCKS], joined: &[u64; BLOCKS]) {
        (self.letters, self.characters) = (0, 0);
        let (mut letter_before, mut digit_before, mut word_before) = (0u64, 0u64, 0u64);
        let mut following = blocks.iter().skip(1);
        let mut edges = Edges { places: &mut self.edges, count: 0 };
        let masks = blocks.iter().zip(joined).zip(self.starts.iter_mut().zip(&mut self.ends)).enumerate();
        for (index, ((block, joined), (starts, ends))) in masks {
            let at = index.wrapping_mul(BLOCK);
            if at >= self.length {
                break;
            }
            let next = following.next().copied().unwrap_or_default();
            let within = u64::MAX.wrapping_shr(BLOCK.saturating_sub(self.length.wrapping_sub(at)) as u32);
            let letters = block.letters & within;
            let characters = letters | block.digits & within;
            let between_letters =
                (block.letters << 1 | letter_before) & (block.letters >> 1 | next.letters << 63);
            let between_digits = (block.digits << 1 | digit_before) & (block.digits >> 1 | next.digits << 63);
            let words = (characters
                | block.join_letters & between_letters
                | block.join_digits & between_digits
                | joined)
                & within;
            let shifted = words << 1 | word_before;
            *starts = words & !shifted;
            *ends = block.ends & within;
            edges.push(words ^ shifted, at as u16);
            letter_before = block.letters >> 63;
            digit_before = block.digits >> 63;
            word_before = words >> 63;
            self.letters = self.letters.wrapping_add(u64::from(letters.count_ones()));
            self.characters = self.characters.wrapping_add(u64::from(characters.count_ones()));
        }
        // The last word may end with the chunk.
        if edges.count & 1 == 1 {
            edges.push(1, self.length as u16);
        }
        self.edge_count = edges.count;
    }
}

/// The places of bits, gathered.
struct Edges<'a> {
    places: &'a mut [u16; LENGTH + BLOCK],
    count: usize,
}

impl Edges<'_> {
    /// Appends the places of all bits, eight at a time: the loop runs once for nearly every block.
    #[inline]
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

/// Makes sense of the typographic marks of a block: quotation marks, dashes, the ellipsis. Each is three bytes that lose
/// their bit in `others`; an apostrophe between letters or digits joins them. Returns what of a join belongs to the next
/// block.
#[inline]
fn understand_marks(text: &[u8], at: usize, block: &mut Masks, joined: &mut u64) -> u64 {
    let mut spill = 0u128;
    // The rest of a mark that began in the block before.
    let begun = at.checked_sub(2).and_then(|from| text.get(from..)).map_or(0, |before| match before {
        [0xE2, 0x80, third, ..] if is_mark(*third) => 0b001,
        [_, 0xE2, 0x80, third, ..] if is_mark(*third) => 0b011,
        _ => 0,
    });
    block.others &= !begun;
    let mut rest = block.others;
    while rest != 0 {
        let place = rest.trailing_zeros();
        let Some([0xE2, 0x80, third]) =
            text.get(at.wrapping_add(place as usize)..).and_then(|bytes| bytes.first_chunk::<3>()).copied()
        else {
            break;
        };
        if !is_mark(third) {
            break;
        }
        let bits = 0b111u128.wrapping_shl(place);
        rest &= !(bits as u64);
        block.others &= !(bits as u64);
        match third {
            0x98 | 0x99 if is_joining(text, at.wrapping_add(place as usize)) => spill |= bits,
            0xA6 => block.ends |= 1u64.wrapping_shl(place),
            _ => {}
        }
    }
    *joined |= spill as u64;
    (spill >> 64) as u64
}

/// Third bytes of U+2013, U+2014 (dashes), U+2018, U+2019, U+201C, U+201D (quotation marks), U+2026 (ellipsis).
const fn is_mark(third: u8) -> bool {
    matches!(third, 0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D | 0xA6)
}

/// Whether a three-byte mark stands between two letters or between two digits.
fn is_joining(text: &[u8], mark: usize) -> bool {
    let before = mark.checked_sub(1).and_then(|at| text.get(at));
    let after = text.get(mark.wrapping_add(3));
    match (before, after) {
        (Some(before), Some(after)) => {
            before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
                || before.is_ascii_digit() && after.is_ascii_digit()
        }
        _ => false,
    }
}

/// How many bits are set from place `from` up to `to`.
pub(crate) fn bits_between(masks: &[u64], from: usize, to: usize) -> u64 {
    parts(masks, from, to).map(|(mask, _)| u64::from(mask.count_ones())).sum()
}

/// The first bit that is set from place `from` up to `to`.
pub(crate) fn first_bit_between(masks: &[u64], from: usize, to: usize) -> Option<usize> {
    parts(masks, from, to)
        .find(|(mask, _)| *mask != 0)
        .map(|(mask, base)| base.wrapping_add(mask.trailing_zeros() as usize))
}

/// The masks between two places, each with the place of its first bit.
fn parts(masks: &[u64], from: usize, to: usize) -> impl Iterator<Item = (u64, usize)> + '_ {
    let first = from / BLOCK;
    let count = to.div_ceil(BLOCK).saturating_sub(first);
    masks.iter().enumerate().skip(first).take(count).map(move |(index, &mask)| {
        let base = index.wrapping_mul(BLOCK);
        let below = |place: usize| match place.saturating_sub(base) {
            0 => 0,
            bits => u64::MAX.wrapping_shr(BLOCK.saturating_sub(bits) as u32),
        };
        (mask & below(to) & !below(from), base)
    })
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::{Chunk, bits_between, first_bit_between};
    use crate::segment;
    use std::boxed::Box;
    use std::string::String;
    use std::vec::Vec;

    /// The words of the chunk are the words of the engine, wherever the blocks cut.
    #[test]
    fn finds_the_words_of_the_engine() {
        let line = "Can’t 'stop' U.S. 1,000.5 a:b x;y — “don’t” ‘90s’ e.g. 3’4 a’ ’b it’s… 'tis\r\n";
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
            ("one two été three four", 7),
            ("one two été", 7),
            ("été", 0),
            ("one", 0),
            ("one ", 3),
            ("one  two \u{201C}x\u{201E}", 8),
            ("one a_b two three ", 3),
            ("R&D one two", 0),
        ] {
            let mut chunk = Box::new(Chunk::new());
            chunk.read(text.as_bytes());
            assert_eq!(chunk.length, length, "{text}");
        }
    }

    #[test]
    fn bits_are_counted_across_masks() {
        let masks = [1 << 3 | 1 << 63, 1, 1 << 5];
        assert_eq!(bits_between(&masks, 0, 192), 4);
        assert_eq!(bits_between(&masks, 4, 64), 1);
        assert_eq!(bits_between(&masks, 63, 65), 2);
        assert_eq!(bits_between(&masks, 64, 64), 0);
        assert_eq!(bits_between(&masks, 4, 63), 0);
        assert_eq!(first_bit_between(&masks, 4, 192), Some(63));
        assert_eq!(first_bit_between(&masks, 65, 192), Some(133));
        assert_eq!(first_bit_between(&masks, 134, 192), None);
    }
}
