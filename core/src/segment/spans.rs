//! The engine over a `&str`: iterators of byte spans.

use super::{BoundaryReason, Event, Segment, SentenceRules, SentenceSegment, Tracker, WordStep, WordTracker};
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

/// The sentences of `text` by the rules of Unicode: sentence segments with at least one word.
#[must_use]
pub fn sentences(text: &str) -> Sentences<'_> {
    sentences_with(text, SentenceRules::UNICODE)
}

/// The sentences of `text` by these rules: sentence segments with at least one word.
#[must_use]
pub fn sentences_with(text: &str, rules: SentenceRules) -> Sentences<'_> {
    Sentences { bounds: sentence_bounds_with(text, rules) }
}

/// All sentence segments of `text` by the rules of Unicode, those without words too. Together they are the whole text.
#[must_use]
pub fn sentence_bounds(text: &str) -> SentenceBounds<'_> {
    sentence_bounds_with(text, SentenceRules::UNICODE)
}

/// All sentence segments of `text` by these rules, those without words too. Together they are the whole text.
#[must_use]
pub fn sentence_bounds_with(text: &str, rules: SentenceRules) -> SentenceBounds<'_> {
    SentenceBounds { rest: text.chars(), tracker: Tracker::new(rules), last: None, finished: false }
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
    /// Why it ends here.
    pub reason: BoundaryReason,
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
        Self {
            start: offset(segment.start),
            end: offset(segment.end),
            words: segment.words,
            reason: segment.reason,
        }
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
    /// The second segment, when one scalar or the end of the text closed two.
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
            let last = &mut self.last;
            self.tracker.scalar(decoded, &mut |event| keep(event, &mut found, last));
            if found.is_some() {
                return found;
            }
        }
        if !self.finished {
            self.finished = true;
            let last = &mut self.last;
            self.tracker.finish(&mut |event| keep(event, &mut found, last));
        }
        found
    }
}

/// Keeps a sentence in the first place that is free; there are never more than two at once.
fn keep(event: Event, first: &mut Option<Sentence>, second: &mut Option<Sentence>) {
    if let Event::Sentence(sentence) = event {
        let place = if first.is_none() { first } else { second };
        *place = Some(sentence.into());
    }
}
