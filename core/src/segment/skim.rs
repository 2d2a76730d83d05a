//! Sentences of a stretch whose words are known: the machine runs only where a sentence may end.
//!
//! Away from terminators and line ends the sentence machine rests: no scalar there makes a boundary. So it is fed
//! from the start of the token in which the next candidate stands until it rests again, and the rest is skipped. The words
//! are counted by their start bits.

use super::{Segmenter, SentenceSegment, Tracker, WordTracker};
use crate::bulk::{Chunk, bits_between, first_bit_between};
use crate::tables;

/// What a skimmed stretch tells, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skimmed {
    /// A sentence segment is complete.
    Sentence(SentenceSegment),
    /// The word that starts at this byte of the stretch is the first of its sentence.
    Opening(usize),
}

impl Segmenter {
    /// Whether the last scalar was a space or a line feed, so that no word is open and the words that follow do not
    /// depend on what was before.
    pub(crate) fn is_between_words(&self) -> bool {
        !self.decoder.is_open() && self.tracker.word.machine.is_after_blank()
    }

    /// Takes a stretch whose words `chunk` knows. It starts behind a blank and ends before one.
    pub(crate) fn skim(&mut self, text: &[u8], chunk: &Chunk, mut sink: impl FnMut(Skimmed)) {
        let mut skimmer =
            Skimmer { base: self.tracker.position, tracker: &mut self.tracker, text, chunk, at: 0 };
        skimmer.run(&mut sink);
        self.tracker.position = self.tracker.position.wrapping_add(text.len() as u64);
        self.tracker.word = WordTracker { start: self.tracker.position, ..WordTracker::new() };
    }
}

struct Skimmer<'s> {
    tracker: &'s mut Tracker,
    text: &'s [u8],
    chunk: &'s Chunk,
    /// Where the stretch starts in the document.
    base: u64,
    /// How far the machine has come.
    at: usize,
}

impl Skimmer<'_> {
    fn run(&mut self, sink: &mut impl FnMut(Skimmed)) {
        while self.at < self.text.len() {
            if self.tracker.sentence.is_resting() {
                let candidate = first_bit_between(&self.chunk.ends, self.at, self.text.len());
                let token = self.token_start(candidate.unwrap_or(self.text.len()));
                self.skip(token, sink);
            }
            // At least one scalar: the candidate, or the token before it.
            self.step(sink);
        }
    }

    /// The start of the token in which `place` stands.
    fn token_start(&self, place: usize) -> usize {
        let before = self.text.get(self.at..place).unwrap_or(&[]);
        let blank = before.iter().rposition(|&byte| matches!(byte, b' ' | b'\n'));
        blank.map_or(self.at, |blank| self.at.wrapping_add(blank).wrapping_add(1))
    }

    /// Passes over text in which the machine rests.
    fn skip(&mut self, to: usize, sink: &mut impl FnMut(Skimmed)) {
        let words = bits_between(&self.chunk.starts, self.at, to);
        if words != 0
            && self.tracker.sentence.is_at_start()
            && let Some(first) = first_bit_between(&self.chunk.starts, self.at, to)
        {
            sink(Skimmed::Opening(first));
        }
        self.tracker.sentence.count(words);
        if to != self.at {
            self.tracker.sentence.rest();
        }
        self.at = to;
    }

    /// Feeds the machine one scalar.
    fn step(&mut self, sink: &mut impl FnMut(Skimmed)) {
        let Some((scalar, length)) = scalar_at(self.text, self.at) else {
            self.at = self.text.len();
            return;
        };
        let properties = tables::properties(scalar);
        let place = self.base.wrapping_add(self.at as u64);
        if let Some(sentence) = self.tracker.sentence.scalar(properties, place) {
            sink(Skimmed::Sentence(sentence));
        }
        if bits_between(&self.chunk.starts, self.at, self.at.wrapping_add(1)) != 0 {
            if self.tracker.sentence.is_at_start() {
                sink(Skimmed::Opening(self.at));
            }
            self.tracker.sentence.count(1);
        }
        self.at = self.at.wrapping_add(length);
    }
}

/// The scalar at a place of a text that holds ASCII and marks of the block U+2000 only.
fn scalar_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    match text.get(at..)? {
        [byte @ 0..=0x7F, ..] => Some((char::from(*byte), 1)),
        [_, _, third, ..] => char::from_u32(0x2000 | u32::from(third & 0x3F)).map(|scalar| (scalar, 3)),
        _ => None,
    }
}
