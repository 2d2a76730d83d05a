//! Words and sentences: UAX #29 as a machine that text streams through.
//!
//! One engine, three faces:
//!
//! - [`Segmenter`] takes bytes in any chunks and tells of words and sentences as [`Event`]s;
//! - [`words`] and [`word_bounds`] walk over a `&str` and yield byte spans;
//! - [`sentences`] does the same for sentences.
//!
//! The state is bounded, whatever the text: two transition tables, a few offsets, and for each kind of boundary at
//! most one that is still open because the rules look ahead. Passes every case of the official
//! `WordBreakTest.txt` and `SentenceBreakTest.txt` of [`crate::tables::UNICODE_VERSION`].
//!
//! A *word* is a word segment with at least one alphanumeric scalar. A word belongs to the sentence in which its first
//! alphanumeric scalar stands, and a *sentence* is a sentence segment with at least one word: a line of dashes is
//! none.
//!
//! ```
//! use lexometer::segment::{sentences, words};
//!
//! let text = "Can't stop? 3.14 pies!";
//! let found: Vec<&str> = words(text).map(|span| &text[span]).collect();
//! assert_eq!(found, ["Can't", "stop", "3.14", "pies"]);
//! let found: Vec<&str> = sentences(text).map(|sentence| &text[sentence.span()]).collect();
//! assert_eq!(found, ["Can't stop? ", "3.14 pies!"]);
//! ```

mod boundary;
pub mod quotation;
mod sentence;
#[cfg(feature = "bulk")]
mod skim;
mod spans;
mod word;

pub use spans::{
    Sentence, SentenceBounds, Sentences, WordBounds, Words, sentence_bounds, sentences, word_bounds, words,
};

#[cfg(feature = "bulk")]
pub(crate) use skim::Skimmed;

use crate::tables::{self, Properties};
use crate::utf8::{Decoded, Decoder};
use boundary::{Before, Deferred};

/// What the segmenter tells, in the order of the text. Offsets are bytes from the start of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The next scalar. It belongs to the open segment and to the open sentence.
    Scalar(Scalar),
    /// The segment may have ended before the next scalar; a later [`Event::Segment`] tells. At most one such place is
    /// open.
    Candidate {
        /// Where it may have ended.
        at: u64,
    },
    /// A word segment is complete.
    Segment {
        /// Its place.
        segment: Segment,
        /// The scalar right behind it, unless that is a mark that might have joined it to the next (`.` in `3.14`) or the
        /// text is over.
        after: Option<char>,
        /// Whether it is the first word of its sentence.
        opens_sentence: bool,
    },
    /// A sentence segment is complete.
    Sentence(SentenceSegment),
}

/// A scalar with its properties and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The scalar; U+FFFD where the input was invalid.
    pub scalar: char,
    /// What Unicode says of it.
    pub properties: Properties,
    /// Where it starts.
    pub start: u64,
    /// Whether it stood in the input as valid UTF-8.
    pub valid: bool,
}

/// A word segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
    /// Whether it is a word: has an alphanumeric scalar.
    pub is_word: bool,
}

/// A sentence segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentenceSegment {
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
    /// How many words belong to it; a segment without words is not counted as a sentence.
    pub words: u64,
}

/// The push machine for words and sentences.
///
/// ```
/// use lexometer::segment::{Event, Segmenter};
///
/// let mut words = 0;
/// let mut count = |event| words += u32::from(matches!(event, Event::Segment { segment, .. } if segment.is_word));
/// let mut segmenter = Segmenter::new();
/// for chunk in ["One wo", "rd, tw", "o."] {
///     segmenter.push(chunk.as_bytes(), &mut count);
/// }
/// segmenter.finish(&mut count);
/// assert_eq!(words, 3);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Segmenter {
    decoder: Decoder,
    tracker: Tracker,
}

impl Segmenter {
    /// A segmenter before its text.
    #[must_use]
    pub const fn new() -> Self {
        Self { decoder: Decoder::new(), tracker: Tracker::new() }
    }

    /// Takes the next bytes, cut anywhere.
    pub fn push(&mut self, bytes: &[u8], mut sink: impl FnMut(Event)) {
        for &byte in bytes {
            self.decoder.push(byte, |decoded| self.tracker.scalar(decoded, &mut sink));
        }
    }

    /// Ends the text and starts anew.
    pub fn finish(&mut self, mut sink: impl FnMut(Event)) {
        self.decoder.finish(|decoded| self.tracker.scalar(decoded, &mut sink));
        self.tracker.finish(&mut sink);
        *self = Self::new();
    }

    /// Bytes of complete scalars taken so far.
    #[must_use]
    pub const fn position(&self) -> u64 {
        self.tracker.position
    }
}

/// Both machines with the offsets and counters that turn their boundaries into segments.
#[derive(Clone, Debug, Default)]
struct Tracker {
    position: u64,
    word: WordTracker,
    sentence: SentenceTracker,
    /// Whether the open word is the first of its sentence.
    opens_sentence: bool,
}

impl Tracker {
    const fn new() -> Self {
        Self {
            position: 0,
            word: WordTracker::new(),
            sentence: SentenceTracker::new(),
            opens_sentence: false,
        }
    }

    #[inline]
    fn scalar(&mut self, decoded: Decoded, sink: &mut impl FnMut(Event)) {
        let properties = tables::properties(decoded.scalar);
        let at = self.position;
        let word = self.word.scalar(properties, at);
        self.tell_words(&word, Some(decoded.scalar), at, sink);
        if word.candidate {
            sink(Event::Candidate { at });
        }
        if let Some(sentence) = self.sentence.scalar(properties, at) {
            sink(Event::Sentence(sentence));
        }
        if word.words_at != 0 {
            self.opens_sentence = self.sentence.is_at_start();
            self.sentence.count(word.words_at);
        }
        let scalar = Scalar { scalar: decoded.scalar, properties, start: at, valid: decoded.valid };
        sink(Event::Scalar(scalar));
        self.position = at.wrapping_add(u64::from(decoded.bytes));
    }

    /// Tells of the segments that are complete.
    #[inline]
    fn tell_words(&mut self, word: &WordStep, next: Option<char>, at: u64, sink: &mut impl FnMut(Event)) {
        let mut tell = |segment: Segment, opens_sentence| {
            let after = if segment.end == at { next } else { None };
            sink(Event::Segment { segment, after, opens_sentence });
        };
        if let Some(segment) = word.first {
            tell(segment, core::mem::take(&mut self.opens_sentence));
        }
        if word.words_before != 0 {
            self.opens_sentence = self.sentence.is_at_start();
            self.sentence.count(word.words_before);
        }
        if let Some(segment) = word.second {
            tell(segment, core::mem::take(&mut self.opens_sentence));
        }
    }

    fn finish(&mut self, sink: &mut impl FnMut(Event)) {
        let word = self.word.finish(self.position);
        self.tell_words(&word, None, self.position, sink);
        for sentence in self.sentence.finish(self.position).into_iter().flatten() {
            sink(Event::Sentence(sentence));
        }
    }
}

/// The word machine with the segment that is open.
#[derive(Clone, Debug, Default)]
struct WordTracker {
    machine: word::Machine,
    start: u64,
    is_word: bool,
    /// Where the deferred boundary stands, while there is one.
    candidate: Option<u64>,
    /// Whether an alphanumeric scalar stands behind it.
    candidate_is_word: bool,
}

/// What one scalar did to the words: up to two segments are complete, and words have begun.
#[derive(Clone, Copy, Debug, Default)]
struct WordStep {
    first: Option<Segment>,
    second: Option<Segment>,
    /// A boundary before the scalar is now deferred.
    candidate: bool,
    /// Words that are now known to have begun before the scalar.
    words_before: u64,
    /// 1 if a word begins with the scalar, else 0.
    words_at: u64,
}

impl WordTracker {
    const fn new() -> Self {
        Self {
            machine: word::Machine::new(),
            start: 0,
            is_word: false,
            candidate: None,
            candidate_is_word: false,
        }
    }

    #[inline]
    fn scalar(&mut self, properties: Properties, at: u64) -> WordStep {
        let mut told = WordStep::default();
        let step = self.machine.step(properties);
        if step.deferred() != Deferred::Unchanged {
            self.resolve(step.deferred() == Deferred::Break, &mut told);
        }
        match step.before() {
            Before::Join => {}
            Before::Break => {
                let segment = self.close(at);
                if told.first.is_none() {
                    told.first = segment;
                } else {
                    told.second = segment;
                }
            }
            Before::Defer => {
                self.candidate = Some(at);
                told.candidate = true;
            }
        }
        if properties.is_alphanumeric() {
            if self.candidate.is_some() {
                self.candidate_is_word = true;
            } else if !self.is_word {
                self.is_word = true;
                told.words_at = 1;
            }
        }
        told
    }

    /// Settles the deferred boundary.
    fn resolve(&mut self, is_boundary: bool, told: &mut WordStep) {
        let Some(candidate) = self.candidate.take() else { return };
        let behind = core::mem::take(&mut self.candidate_is_word);
        if is_boundary {
            told.first = self.close(candidate);
        }
        if behind && !self.is_word {
            self.is_word = true;
            told.words_before = 1;
        }
    }

    /// The open segment, up to `end`; an empty one is none.
    fn close(&mut self, end: u64) -> Option<Segment> {
        let segment = Segment { start: self.start, end, is_word: self.is_word };
        self.start = end;
        self.is_word = false;
        (segment.start < end).then_some(segment)
    }

    fn finish(&mut self, end: u64) -> WordStep {
        let mut told = WordStep::default();
        self.resolve(true, &mut told);
        let last = self.close(end);
        if told.first.is_none() {
            told.first = last;
        } else {
            told.second = last;
        }
        told
    }
}

/// The sentence machine with the sentence that is open.
#[derive(Clone, Debug, Default)]
struct SentenceTracker {
    machine: sentence::Machine,
    start: u64,
    words: u64,
    /// Where the deferred boundary stands, while there is one, …
    deferred: Option<u64>,
    /// … and the words behind it: the shadow counter.
    deferred_words: u64,
}

impl SentenceTracker {
    const fn new() -> Self {
        Self { machine: sentence::Machine::new(), start: 0, words: 0, deferred: None, deferred_words: 0 }
    }

    #[inline]
    fn count(&mut self, words: u64) {
        let counter = if self.deferred.is_some() { &mut self.deferred_words } else { &mut self.words };
        *counter = counter.wrapping_add(words);
    }

    /// Whether the next word opens a sentence. Behind a boundary that is still deferred it does if the boundary
    /// stands.
    const fn is_at_start(&self) -> bool {
        if self.deferred.is_some() { self.deferred_words == 0 } else { self.words == 0 }
    }

    /// Whether the machine rests: what comes next makes no boundary until a terminator or a line end.
    #[cfg(feature = "bulk")]
    fn is_resting(&self) -> bool {
        self.deferred.is_none() && self.machine.is_resting()
    }

    /// Brings the resting machine behind a blank.
    #[cfg(feature = "bulk")]
    fn rest(&mut self) {
        self.machine.rest();
    }

    #[inline]
    fn scalar(&mut self, properties: Properties, at: u64) -> Option<SentenceSegment> {
        let step = self.machine.step(properties.sentence_break());
        let mut told = None;
        if step.deferred() != Deferred::Unchanged {
            told = self.resolve(step.deferred() == Deferred::Break);
        }
        match step.before() {
            Before::Join => {}
            // No rule settles a deferred boundary and divides before the same scalar.
            Before::Break => told = self.close(at),
            Before::Defer => self.deferred = Some(at),
        }
        told
    }

    fn resolve(&mut self, is_boundary: bool) -> Option<SentenceSegment> {
        let deferred = self.deferred.take()?;
        let told = if is_boundary { self.close(deferred) } else { None };
        self.words = self.words.wrapping_add(core::mem::take(&mut self.deferred_words));
        told
    }

    fn close(&mut self, end: u64) -> Option<SentenceSegment> {
        let sentence = SentenceSegment { start: self.start, end, words: self.words };
        self.start = end;
        self.words = 0;
        (sentence.start < end).then_some(sentence)
    }

    fn finish(&mut self, end: u64) -> [Option<SentenceSegment>; 2] {
        [self.resolve(true), self.close(end)]
    }
}

#[cfg(test)]
mod tests;
