//! The engine over a `&str`: iterators of byte spans.

use super::{Event, Segment, SentenceSegment, Tracker, WordStep, WordTracker};
use crate::tables;
use crate::utf8::Decoded;
use core::ops::Range;
use core::str::CharIndices;

/// An offset of a text in memory. Texts in memory are never longer than `usize` can say.
const fn offset(at: u64) -> usize {
    at as usize
}

/// The words of `text`, as byte ranges: word segments with at least one alphanumeric scalar.
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    Words { bounds: word_bounds(text) }
}

/// All word segments of `text`: words, spaces, punctuation. Together they are the whole text.
#[must_use]
pub fn word_bounds(text: &str) -> WordBounds<'_> {
    WordBounds {
        rest: text.char_indices(),
        end: text.len() as u64,
        tracker: WordTracker::new(),
        queue: WordStep::default(),
    }
}

/// The sentences of `text`: sentence segments with at least one word.
#[must_use]
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { bounds: sentence_bounds(text) }
}

/// All sentence segments of `text`, those without words too. Together they are the whole text.
#[must_use]
pub fn sentence_bounds(text: &str) -> SentenceBounds<'_> {
    SentenceBounds { rest: text.chars(), tracker: Tracker::new(), last: None, finished: false }
}

/// Iterator over the words of a text; see [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    bounds: WordBounds<'t>,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        self.bounds.find(|segment| segment.is_word).map(|segment| offset(segment.start)..offset(segment.end))
    }
}

/// Iterator over the word segments of a text; see [`word_bounds`].
#[derive(Clone, Debug)]
pub struct WordBounds<'t> {
    rest: CharIndices<'t>,
    end: u64,
    tracker: WordTracker,
    /// Segments that are complete but not yet handed out.
    queue: WordStep,
}

impl Iterator for WordBounds<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        loop {
            if let Some(segment) = self.queue.first.take().or_else(|| self.queue.second.take()) {
                return Some(segment);
            }
            let Some((at, scalar)) = self.rest.next() else {
                self.queue = self.tracker.finish(self.end);
                return self.queue.first.take();
            };
            self.queue = self.tracker.scalar(tables::properties(scalar), at as u64);
        }
    }
}

/// A sentence of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// First byte.
    pub start: usize,
    /// One past the last byte, white space after the sentence included.
    pub end: usize,
    /// Words that belong to it.
    pub words: u64,
}

impl Sentence {
    /// Its bytes.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<SentenceSegment> for Sentence {
    fn from(segment: SentenceSegment) -> Self {
        Self { start: offset(segment.start), end: offset(segment.end), words: segment.words }
    }
}

/// Iterator over the sentences of a text; see [`sentences`].
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    bounds: SentenceBounds<'t>,
}

impl Iterator for Sentences<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        self.bounds.find(|sentence| sentence.words != 0)
    }
}

/// Iterator over the sentence segments of a text; see [`sentence_bounds`].
#[derive(Clone, Debug)]
pub struct SentenceBounds<'t> {
    rest: core::str::Chars<'t>,
    tracker: Tracker,
    /// The last segment, when the end of the text closed two.
    last: Option<Sentence>,
    finished: bool,
}

impl Iterator for SentenceBounds<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        if let Some(sentence) = self.last.take() {
            return Some(sentence);
        }
        let mut found = None;
        for scalar in self.rest.by_ref() {
            let decoded = Decoded { scalar, bytes: scalar.len_utf8() as u8, valid: true };
            self.tracker.scalar(decoded, &mut |event| {
                if let Event::Sentence(sentence) = event {
                    found = Some(sentence.into());
                }
            });
            if found.is_some() {
                return found;
            }
        }
        if !self.finished {
            self.finished = true;
            self.tracker.finish(&mut |event| {
                if let Event::Sentence(sentence) = event {
                    if found.is_none() {
                        found = Some(sentence.into());
                    } else {
                        self.last = Some(sentence.into());
                    }
                }
            });
        }
        found
    }
}
