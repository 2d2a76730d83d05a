//! Sentences of a stretch whose words are known: the machine runs only where a sentence may end.
//!
//! Away from terminators and line ends the sentence machine rests: no scalar there makes a boundary. So it is fed
//! from the start of the token in which the next candidate stands until it rests again, and the rest is skipped. The words
//! are counted by their start bits.

use super::{BoundaryReason, LineMode, Opening, Segmenter, SentenceSegment, Tracker, WordTracker};
use crate::bulk::{Chunk, bits_between, first_bit_between};
use crate::tables::{self, WordBreak};

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
    ///
    /// `is_plain` tells of a word that `SentenceRules::ends_plainly` holds for it; it need not know every one.
    pub(crate) fn skim(
        &mut self,
        text: &[u8],
        chunk: &Chunk,
        is_plain: impl Fn(&[u8]) -> bool,
        mut sink: impl FnMut(Skimmed),
    ) {
        let mut skimmer = Skimmer {
            is_plain,
            base: self.tracker.position,
            tracker: &mut self.tracker,
            text,
            chunk,
            at: 0,
            opening: None,
        };
        skimmer.run(&mut sink);
        self.tracker.position = self.tracker.position.wrapping_add(text.len() as u64);
        self.tracker.word = WordTracker { start: self.tracker.position, ..WordTracker::new() };
    }
}

struct Skimmer<'s, P> {
    is_plain: P,
    tracker: &'s mut Tracker,
    text: &'s [u8],
    chunk: &'s Chunk,
    /// Where the stretch starts in the document.
    base: u64,
    /// How far the machine has come.
    at: usize,
    /// Start and end of a word that is the first of its sentence if the deferred boundary stands.
    opening: Option<(usize, usize)>,
}

impl<P: Fn(&[u8]) -> bool> Skimmer<'_, P> {
    fn run(&mut self, sink: &mut impl FnMut(Skimmed)) {
        while self.at < self.text.len() {
            if self.tracker.sentence.is_resting() {
                let candidate = first_bit_between(&self.chunk.ends, self.at, self.text.len());
                let token = self.token_start(candidate.unwrap_or(self.text.len()));
                match self.marker_before(token) {
                    Some((start, end)) => {
                        self.skip(start, sink);
                        while self.at < end {
                            self.step(sink);
                        }
                        continue;
                    }
                    None => {
                        if let Some((end, reason)) = candidate.and_then(|place| self.plain_end(place)) {
                            self.skip(end, sink);
                            let end = self.base.wrapping_add(end as u64);
                            if let Some(sentence) = self.tracker.sentence.end_plainly(end, reason) {
                                sink(Skimmed::Sentence(sentence));
                            }
                            continue;
                        }
                        self.skip(token, sink);
                    }
                }
            }
            // At least one scalar: the candidate, or the token before it.
            self.step(sink);
        }
        if let Some((start, _)) = self.opening.take() {
            // The word ends with the stretch, and the blank behind it may decide.
            let mut sentence = self.tracker.sentence.clone();
            let place = self.base.wrapping_add(self.at as u64);
            let step = sentence.scalar(' ', tables::properties_of_ascii(b' '), place);
            if step.settled != Some(false) {
                sink(Skimmed::Opening(start));
            }
        }
    }

    /// Where the sentence of a candidate ends, and why, if that is plain to see: behind a line end, and between a full stop
    /// and a capital letter where the word before is no abbreviation.
    fn plain_end(&self, place: usize) -> Option<(usize, BoundaryReason)> {
        let rules = self.tracker.sentence.rules;
        let ends_line = rules.tailoring().is_none() || rules.lines() == LineMode::Paragraphs;
        match self.text.get(place..)? {
            // What stands behind the line end must be known, for the boundary is before it.
            [b'\n', _, ..] if ends_line => Some((place.wrapping_add(1), BoundaryReason::LineEnd)),
            [b'.', b'\n', _, ..] if ends_line => Some((place.wrapping_add(2), BoundaryReason::LineEnd)),
            [b'.', b' ', b'A'..=b'Z', ..] if self.is_behind_plain_word(place) => {
                Some((place.wrapping_add(2), BoundaryReason::Terminator))
            }
            _ => None,
        }
    }

    /// Whether a word of two or more small letters stands right before `place` and behind a blank, and is a plain one.
    fn is_behind_plain_word(&self, place: usize) -> bool {
        let before = self.text.get(self.at..place).unwrap_or(&[]);
        let letters = before.iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
        let (rest, word) =
            before.split_at_checked(before.len().saturating_sub(letters)).unwrap_or((before, &[]));
        // At `at` itself a word may have begun earlier.
        rest.last().is_some_and(is_blank_ref) && word.len() >= 2 && (self.is_plain)(word)
    }

    /// The start of the token in which `place` stands.
    fn token_start(&self, place: usize) -> usize {
        let before = self.text.get(self.at..place).unwrap_or(&[]);
        let blank = before.iter().rposition(|&byte| is_blank(byte));
        blank.map_or(self.at, |blank| self.at.wrapping_add(blank).wrapping_add(1))
    }

    /// The token before `limit` that opens the sentence, if it may be the marker of a list item: a word of one
    /// scalar or a number, with a bracket behind it.
    fn marker_before(&self, limit: usize) -> Option<(usize, usize)> {
        let sentence = &self.tracker.sentence;
        if !sentence.heeds_markers() || sentence.words > 1 {
            return None;
        }
        let from = match sentence.words {
            0 => first_bit_between(&self.chunk.starts, self.at, limit)?,
            _ => self.at,
        };
        let token = self.text.get(from..limit)?;
        let length = token.iter().position(|&byte| is_blank(byte)).unwrap_or(token.len());
        let has_bracket = token.get(..length)?.contains(&b')');
        has_bracket.then(|| (self.token_start(from), from.wrapping_add(length)))
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
            self.tracker.sentence.rest(self.text.get(self.at..to).unwrap_or(&[]));
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
        let step = self.tracker.sentence.scalar(scalar, properties, place);
        for sentence in [step.first, step.second].into_iter().flatten() {
            sink(Skimmed::Sentence(sentence));
        }
        if let Some((start, end)) = self.opening {
            let is_told = self.at > end || self.at == end && !may_join(properties.word_break());
            if step.settled.is_some() || is_told {
                self.opening = None;
                if step.settled != Some(false) {
                    sink(Skimmed::Opening(start));
                }
            }
        }
        if self.chunk.starts_word(self.at) {
            match self.tracker.sentence.opening() {
                Opening::No => {}
                Opening::Yes => sink(Skimmed::Opening(self.at)),
                Opening::IfDeferredStands => {
                    self.opening = self.chunk.word_end(self.at).map(|end| (self.at, end));
                }
            }
            self.tracker.sentence.count(1);
        }
        self.at = self.at.wrapping_add(length);
    }
}

const fn is_blank_ref(byte: &u8) -> bool {
    is_blank(*byte)
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Whether the end of a word before such a scalar is known only behind it.
const fn may_join(class: WordBreak) -> bool {
    matches!(class, WordBreak::MidLetter | WordBreak::MidNum | WordBreak::MidNumLet | WordBreak::SingleQuote)
}

/// The scalar at a place of a text that holds ASCII and marks of the block U+2000 only.
fn scalar_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    match text.get(at..)? {
        [byte @ 0..=0x7F, ..] => Some((char::from(*byte), 1)),
        [_, _, third, ..] => char::from_u32(0x2000 | u32::from(third & 0x3F)).map(|scalar| (scalar, 3)),
        _ => None,
    }
}
