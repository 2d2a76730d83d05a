//! Words and sentences: UAX #29 as a machine that text streams through.
//!
//! One engine, three faces:
//!
//! - [`Segmenter`] takes bytes in any chunks and tells of words and sentences as [`Event`]s;
//! - [`words`] and [`word_bounds`] walk over a `&str` and yield byte spans;
//! - [`sentences`] and [`sentences_with`] do the same for sentences.
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
mod lines;
pub mod quotation;
mod rules;
mod sentence;
#[cfg(feature = "bulk")]
mod skim;
mod spans;
mod tailored;
mod word;

pub use lines::detect_lines;
pub use rules::{
    BoundaryReason, Guillemets, JoinReason, LineMode, Ordinals, Roles, SentenceRules, Tailoring,
};
pub use spans::{
    Sentence, SentenceBounds, Sentences, WordBounds, Words, sentence_bounds, sentence_bounds_with, sentences,
    sentences_with, word_bounds, words,
};

#[cfg(feature = "bulk")]
pub(crate) use skim::{Listener, Skimmed};

use crate::tables::{self, Properties};
use crate::utf8::{Decoded, Decoder};
use boundary::{Before, Deferred};
use tailored::{Place, Settled, Verdict, WordsSoFar};

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
    /// Here a sentence might have ended, but a rule of the language says that it goes on.
    Joined {
        /// The start of what might have been the next sentence.
        at: u64,
        /// The rule.
        reason: JoinReason,
    },
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct SentenceSegment {
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
    /// How many words belong to it; a segment without words is not counted as a sentence.
    pub words: u64,
    /// Why it ends here.
    pub reason: BoundaryReason,
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
    /// A segmenter before its text, with the rules of Unicode.
    #[must_use]
    pub const fn new() -> Self {
        Self::with_rules(SentenceRules::UNICODE)
    }

    /// A segmenter before its text, with these rules for sentences.
    #[must_use]
    pub const fn with_rules(rules: SentenceRules) -> Self {
        Self { decoder: Decoder::new(), tracker: Tracker::new(rules) }
    }

    /// Takes the next bytes, cut anywhere.
    pub fn push(&mut self, bytes: &[u8], mut sink: impl FnMut(Event)) {
        for &byte in bytes {
            self.decoder.push(byte, |decoded| self.tracker.scalar(decoded, &mut sink));
        }
    }

    /// Ends the text and starts anew.
    pub fn finish(&mut self, sink: impl FnMut(Event)) {
        self.end(sink);
        *self = Self::with_rules(self.tracker.sentence.rules);
    }

    /// Ends the text, and with it the use of the segmenter.
    pub(crate) fn end(&mut self, mut sink: impl FnMut(Event)) {
        self.decoder.finish(|decoded| self.tracker.scalar(decoded, &mut sink));
        self.tracker.finish(&mut sink);
    }

    /// Where the open word segment starts.
    #[cfg(feature = "bulk")]
    pub(crate) const fn open_segment(&self) -> u64 {
        self.tracker.word.start
    }

    /// All bytes taken so far, those of an unfinished scalar too.
    #[cfg(feature = "bulk")]
    pub(crate) const fn taken(&self) -> u64 {
        self.tracker.position.wrapping_add(self.decoder.taken() as u64)
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
    opening: Opening,
}

impl Tracker {
    const fn new(rules: SentenceRules) -> Self {
        Self {
            position: 0,
            word: WordTracker::new(),
            sentence: SentenceTracker::new(rules),
            opening: Opening::No,
        }
    }

    #[cfg_attr(feature = "bulk", inline)]
    fn scalar(&mut self, decoded: Decoded, sink: &mut impl FnMut(Event)) {
        let properties = tables::properties(decoded.scalar);
        let at = self.position;
        let word = self.word.scalar(properties, at);
        let next_opening = self.count_before(&word);
        let sentence = self.sentence.scalar(decoded.scalar, properties, at);
        self.tell(&word, next_opening, &sentence, Some(decoded.scalar), sink);
        if word.candidate {
            sink(Event::Candidate { at });
        }
        if word.begins_at {
            self.opening = self.sentence.opening();
            self.sentence.count(1);
        }
        let scalar = Scalar { scalar: decoded.scalar, properties, start: at, valid: decoded.valid };
        sink(Event::Scalar(scalar));
        self.position = at.wrapping_add(u64::from(decoded.bytes));
    }

    /// Counts the word that is now known to have begun before the scalar; tells whether it opens a sentence.
    #[inline]
    fn count_before(&mut self, word: &WordStep) -> Opening {
        if !word.begins_before {
            return Opening::No;
        }
        let opening = self.sentence.opening();
        self.sentence.count(1);
        opening
    }

    /// Tells of the segments and sentences that are complete.
    #[cfg_attr(feature = "bulk", inline)]
    fn tell(
        &mut self,
        word: &WordStep,
        mut next_opening: Opening,
        sentence: &SentenceStep,
        next: Option<char>,
        sink: &mut impl FnMut(Event),
    ) {
        self.opening.settle(sentence.settled);
        next_opening.settle(sentence.settled);
        let at = self.position;
        let mut tell = |segment: Segment, opening: Opening| {
            let after = if segment.end == at { next } else { None };
            sink(Event::Segment { segment, after, opens_sentence: opening.is_likely() });
        };
        if let Some(segment) = word.first {
            tell(segment, core::mem::take(&mut self.opening));
        }
        if word.begins_before {
            self.opening = next_opening;
        }
        if let Some(segment) = word.second {
            tell(segment, core::mem::take(&mut self.opening));
        }
        if let Some(first) = sentence.first {
            sink(Event::Sentence(first));
        }
        if let Some(second) = sentence.second {
            sink(Event::Sentence(second));
        }
        if let Some((at, reason)) = sentence.joined {
            sink(Event::Joined { at, reason });
        }
    }

    fn finish(&mut self, sink: &mut impl FnMut(Event)) {
        let word = self.word.finish(self.position);
        let next_opening = self.count_before(&word);
        let sentence = self.sentence.finish(self.position);
        self.tell(&word, next_opening, &sentence, None, sink);
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

/// What one scalar did to the words: up to two segments are complete, and a word has begun.
#[derive(Clone, Copy, Debug, Default)]
struct WordStep {
    first: Option<Segment>,
    second: Option<Segment>,
    /// A boundary before the scalar is now deferred.
    candidate: bool,
    /// Whether a word is now known to have begun before the scalar.
    begins_before: bool,
    /// Whether a word begins with the scalar.
    begins_at: bool,
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
                told.begins_at = true;
            }
        }
        told
    }

    /// Settles the deferred boundary.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn resolve(&mut self, is_boundary: bool, told: &mut WordStep) {
        let Some(candidate) = self.candidate.take() else { return };
        let behind = core::mem::take(&mut self.candidate_is_word);
        if is_boundary {
            told.first = self.close(candidate);
        }
        if behind && !self.is_word {
            self.is_word = true;
            told.begins_before = true;
        }
    }

    /// The open segment, up to `end`; an empty one is none.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
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
    rules: SentenceRules,
    plain: sentence::Machine,
    tailored: tailored::Machine,
    start: u64,
    words: u64,
    /// Where the deferred boundary stands, while there is one, …
    deferred: Option<u64>,
    /// … and the words behind it: the shadow counter.
    deferred_words: u64,
}

/// What one scalar did to the sentences.
#[derive(Clone, Copy, Debug, Default)]
struct SentenceStep {
    first: Option<SentenceSegment>,
    second: Option<SentenceSegment>,
    /// A place where the sentence goes on though it might have ended.
    joined: Option<(u64, JoinReason)>,
    /// Whether the deferred boundary turned out to be one.
    settled: Option<bool>,
}

/// Whether a word is the first of its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Opening {
    #[default]
    No,
    Yes,
    /// If the deferred boundary stands.
    IfDeferredStands,
}

impl Opening {
    const fn settle(&mut self, settled: Option<bool>) {
        if let (Self::IfDeferredStands, Some(stands)) = (*self, settled) {
            *self = if stands { Self::Yes } else { Self::No };
        }
    }

    const fn is_likely(self) -> bool {
        !matches!(self, Self::No)
    }
}

impl SentenceTracker {
    const fn new(rules: SentenceRules) -> Self {
        Self {
            rules,
            plain: sentence::Machine::new(),
            tailored: tailored::Machine::new(),
            start: 0,
            words: 0,
            deferred: None,
            deferred_words: 0,
        }
    }

    #[inline]
    fn count(&mut self, words: u64) {
        let counter = if self.deferred.is_some() { &mut self.deferred_words } else { &mut self.words };
        *counter = counter.wrapping_add(words);
    }

    /// Whether the next word is the first of its sentence, with no boundary open.
    #[cfg(feature = "bulk")]
    const fn is_at_start(&self) -> bool {
        self.deferred.is_none() && self.words == 0
    }

    /// Whether the next word opens a sentence.
    const fn opening(&self) -> Opening {
        match self.deferred {
            Some(_) if self.deferred_words == 0 && self.words == 0 => Opening::Yes,
            Some(_) if self.deferred_words == 0 => Opening::IfDeferredStands,
            None if self.words == 0 => Opening::Yes,
            _ => Opening::No,
        }
    }

    /// Whether the machine rests: what comes next makes no boundary until a terminator or a line end.
    #[cfg(feature = "bulk")]
    fn is_resting(&self) -> bool {
        let is_resting = match self.rules.tailoring() {
            None => self.plain.is_resting(),
            Some(_) => self.tailored.is_resting(),
        };
        self.deferred.is_none() && is_resting
    }

    /// Brings the resting machine behind a blank, past text of ASCII and punctuation.
    #[cfg(feature = "bulk")]
    #[inline(always)]
    fn rest(&mut self, passed: &[u8]) {
        match self.rules.tailoring() {
            None => self.plain.rest(),
            Some(_) => self.tailored.rest(passed, self.rules.lines()),
        }
    }

    /// Takes the next scalar, if it is one inside a sentence that needs no thought.
    #[cfg(feature = "bulk")]
    #[inline]
    fn pass(&mut self, scalar: char, properties: Properties) -> bool {
        self.rules.tailoring().is_some() && self.tailored.pass(scalar, properties.sentence_break())
    }

    /// Passes a terminator that ends no sentence for sure, where the machine rests.
    #[cfg(feature = "bulk")]
    const fn pass_terminator(&mut self, is_cited: bool) {
        self.tailored.pass_terminator(is_cited);
    }

    /// Tells the resting machine what stood right before, if it has forgotten.
    #[cfg(feature = "bulk")]
    fn recall(&mut self, text: &[u8]) {
        self.tailored.recall(text);
    }

    /// Ends the sentence at `end` where the machine rests, behind a blank, and the next scalar is sure to begin another.
    #[cfg(feature = "bulk")]
    fn end_plainly(&mut self, end: u64, reason: BoundaryReason) -> Option<SentenceSegment> {
        self.pass_terminator(false);
        self.close(end, reason)
    }

    /// Whether the first word of a sentence has a bearing on what follows: it may be the marker of a list item.
    #[cfg(feature = "bulk")]
    const fn heeds_markers(&self) -> bool {
        self.rules.tailoring().is_some()
    }

    #[inline]
    fn scalar(&mut self, scalar: char, properties: Properties, at: u64) -> SentenceStep {
        let verdict = match self.rules.tailoring() {
            None => self.plain_verdict(properties),
            Some(tailoring) => {
                let rules = tailored::Rules { tailoring, lines: self.rules.lines() };
                self.tailored.step(scalar, properties, at, self.words_so_far(), rules)
            }
        };
        if verdict == Verdict::default() { SentenceStep::default() } else { self.obey(verdict, at) }
    }

    const fn words_so_far(&self) -> WordsSoFar {
        WordsSoFar { before: self.words, behind: self.deferred_words }
    }

    /// What the plain machine says, in the words of the tailored one.
    #[inline]
    fn plain_verdict(&mut self, properties: Properties) -> Verdict {
        let is_after_paragraph = self.plain.is_after_paragraph();
        let step = self.plain.step(properties.sentence_break());
        let deferred = match step.deferred() {
            Deferred::Unchanged => None,
            Deferred::Join => Some(Settled::Join(JoinReason::SmallLetter)),
            Deferred::Break => Some(Settled::Break(BoundaryReason::Terminator)),
        };
        let before = match step.before() {
            Before::Join => Place::Inside,
            Before::Break if is_after_paragraph => Place::Settled(Settled::Break(BoundaryReason::LineEnd)),
            Before::Break => Place::Settled(Settled::Break(BoundaryReason::Terminator)),
            Before::Defer => Place::Open,
        };
        Verdict { deferred, before }
    }

    /// Does what the rules say of the boundary before the scalar at `at`, and of the deferred one.
    fn obey(&mut self, verdict: Verdict, at: u64) -> SentenceStep {
        let mut told = SentenceStep::default();
        if let Some(settled) = verdict.deferred {
            self.resolve(settled, &mut told);
        }
        match verdict.before {
            Place::Inside => {}
            Place::Open => self.deferred = Some(at),
            Place::Settled(Settled::Break(reason)) => {
                let segment = self.close(at, reason);
                if told.first.is_none() {
                    told.first = segment;
                } else {
                    told.second = segment;
                }
            }
            Place::Settled(Settled::Join(reason)) => told.joined = Some((at, reason)),
        }
        told
    }

    fn resolve(&mut self, settled: Settled, told: &mut SentenceStep) {
        let Some(deferred) = self.deferred.take() else { return };
        match settled {
            Settled::Break(reason) => told.first = self.close(deferred, reason),
            Settled::Join(reason) => told.joined = Some((deferred, reason)),
        }
        told.settled = Some(matches!(settled, Settled::Break(_)));
        self.words = self.words.wrapping_add(core::mem::take(&mut self.deferred_words));
    }

    fn close(&mut self, end: u64, reason: BoundaryReason) -> Option<SentenceSegment> {
        let sentence = SentenceSegment { start: self.start, end, words: self.words, reason };
        self.start = end;
        self.words = 0;
        (sentence.start < end).then_some(sentence)
    }

    fn finish(&mut self, end: u64) -> SentenceStep {
        let (settled, is_after_paragraph) = match self.rules.tailoring() {
            None => (Settled::Break(BoundaryReason::Terminator), self.plain.is_after_paragraph()),
            Some(tailoring) => {
                let rules = tailored::Rules { tailoring, lines: self.rules.lines() };
                let is_after_paragraph = self.tailored.is_after_paragraph();
                (self.tailored.finish(self.words_so_far(), rules), is_after_paragraph)
            }
        };
        let reason = if is_after_paragraph { BoundaryReason::LineEnd } else { BoundaryReason::EndOfText };
        self.obey(Verdict { deferred: Some(settled), before: Place::Settled(Settled::Break(reason)) }, end)
    }
}

#[cfg(test)]
mod tests;
