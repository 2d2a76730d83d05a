//! Sentences of a stretch whose words are known: the machine runs only where a sentence may end.
//!
//! Away from terminators and line ends the sentence machine rests: no scalar there makes a boundary. So it is fed
//! from the start of the token in which the next candidate stands until it rests again, and the rest is skipped. The words
//! are counted by their start bits.

use super::{BoundaryReason, LineMode, Opening, Segmenter, SentenceSegment, Tracker, WordTracker};
use crate::bulk::{BeforeStop, Chunk};
use crate::tables::{self, SentenceBreak, WordBreak};
use crate::utf8;

/// Bytes before a terminator from which on the machine sees no difference.
const LOOK_BACK: usize = 64;

/// What a skimmed stretch tells, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skimmed {
    /// A sentence segment is complete.
    Sentence(SentenceSegment),
    /// The word of this number in the chunk is the first of its sentence.
    Opening(usize),
}

/// Who is told what a stretch holds.
pub(crate) trait Listener {
    /// What a terminator means by a word, by its number in the chunk: what `SentenceRules::before_stop` says of it. It need not
    /// know every one.
    fn before_stop(&mut self, number: usize) -> BeforeStop;

    /// Takes what was found.
    fn hear(&mut self, skimmed: Skimmed);
}

impl Segmenter {
    /// Whether the last scalar was a space or a line feed, so that no word is open and the words that follow do not
    /// depend on what was before.
    pub(crate) fn is_between_words(&self) -> bool {
        !self.decoder.is_open() && self.tracker.word.machine.is_after_blank()
    }

    /// Takes a stretch whose words `chunk` knows. It starts behind a blank and ends before one.
    pub(crate) fn skim(&mut self, text: &[u8], chunk: &Chunk, listener: &mut impl Listener) {
        let rules = self.tracker.sentence.rules;
        let mut skimmer = Skimmer {
            listener,
            lines_end: rules.tailoring().is_none() || rules.lines() == LineMode::Paragraphs,
            base: self.tracker.position,
            tracker: &mut self.tracker,
            text,
            chunk,
            at: 0,
            rank: 0,
            end: 0,
            opening: None,
        };
        // Ones are counted at once where the processor can.
        fearless_simd::dispatch!(crate::bulk::level(), _ => skimmer.run());
        self.tracker.position = self.tracker.position.wrapping_add(text.len() as u64);
        self.tracker.word = WordTracker { start: self.tracker.position, ..WordTracker::new() };
    }
}

struct Skimmer<'s, L> {
    listener: &'s mut L,
    /// Whether every line end ends a sentence.
    lines_end: bool,
    tracker: &'s mut Tracker,
    text: &'s [u8],
    chunk: &'s Chunk,
    /// Where the stretch starts in the document.
    base: u64,
    /// How far the machine has come.
    at: usize,
    /// How many words start before.
    rank: usize,
    /// The number of the next place where a sentence may end.
    end: usize,
    /// The number of a word that is the first of its sentence if the deferred boundary stands.
    opening: Option<usize>,
}

/// What a place where a sentence may end turns out to be without the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Glance {
    /// A boundary stands at `end`, and nothing before it matters.
    End { end: usize, reason: BoundaryReason },
    /// The sentence goes on; `is_cited`: with a number that is cited.
    Inside { is_cited: bool },
    /// So it does behind the points of an ellipsis, at `end`.
    Ellipsis { end: usize },
    /// The machine must tell.
    Unclear,
}

impl<L: Listener> Skimmer<'_, L> {
    #[inline(always)]
    fn run(&mut self) {
        while self.at < self.text.len() {
            if self.tracker.sentence.is_resting() {
                self.pass();
            } else {
                self.step();
            }
        }
        if let Some(number) = self.opening.take() {
            // The word ends with the stretch, and the blank behind it may decide.
            let mut sentence = self.tracker.sentence.clone();
            let place = self.base.wrapping_add(self.at as u64);
            let step = sentence.scalar(' ', tables::properties_of_ascii(b' '), place);
            if step.settled != Some(false) {
                self.listener.hear(Skimmed::Opening(number));
            }
        }
    }

    /// Passes on to the next place that the machine must look at, over it, and over what can be seen at a glance.
    #[inline(always)]
    fn pass(&mut self) {
        let mut from = self.at;
        loop {
            let candidate = self.next_end(from);
            let limit = candidate.unwrap_or(self.text.len());
            if self.tracker.sentence.words <= 1
                && let Some((start, end)) = self.marker_before(limit)
            {
                self.skip(start);
                return self.step_to(end);
            }
            let Some(place) = candidate else { return self.skip(self.text.len()) };
            match self.glance(place) {
                Glance::Inside { is_cited } => {
                    self.tracker.sentence.pass_terminator(is_cited);
                    from = place.wrapping_add(1);
                }
                Glance::Ellipsis { end } => {
                    self.tracker.sentence.pass_terminator(false);
                    from = end;
                }
                Glance::End { end, reason } => {
                    if end == self.at {
                        self.tracker.sentence.rest(&[]);
                    } else {
                        self.skip(end);
                    }
                    let end = self.base.wrapping_add(end as u64);
                    if let Some(sentence) = self.tracker.sentence.end_plainly(end, reason) {
                        self.listener.hear(Skimmed::Sentence(sentence));
                    }
                    return;
                }
                Glance::Unclear => {
                    let start = self.token_start(place);
                    if start < self.at {
                        self.tracker.sentence.recall(self.text.get(start..self.at).unwrap_or(&[]));
                    } else {
                        self.skip(start);
                    }
                    return self.step_to(place.wrapping_add(1));
                }
            }
        }
    }

    /// The first place from `from` on where a sentence may end.
    #[inline(always)]
    fn next_end(&mut self, from: usize) -> Option<usize> {
        let ends = self.chunk.ends();
        loop {
            let place = usize::from(*ends.get(self.end)?);
            if place >= from {
                return Some(place);
            }
            self.end = self.end.wrapping_add(1);
        }
    }

    fn step_to(&mut self, end: usize) {
        while self.at < end {
            self.step();
        }
    }

    /// What a candidate is, as far as a few bytes tell: a line end that ends its sentence, with or without a terminator; a
    /// terminator between a plain word and a capital letter; a full stop inside a token or behind a title.
    #[inline(always)]
    fn glance(&mut self, place: usize) -> Glance {
        let mark = match self.text.get(place) {
            Some(b'\n') => return self.end_of_line(place),
            Some(&mark @ (b'.' | b'!' | b'?')) => mark,
            Some(0x80..) => return self.before_foreign_letter(place),
            _ => return Glance::Unclear,
        };
        let mut at = place.wrapping_add(1);
        let (mut is_single, mut has_quote) = (true, false);
        loop {
            let length = match self.text.get(at..).unwrap_or(&[]) {
                [b'.' | b'!' | b'?', ..] => {
                    is_single = false;
                    1
                }
                [b')' | b']', ..] => 1,
                [b'"' | b'\'', ..] => {
                    has_quote = true;
                    1
                }
                [0xE2, 0x80, 0x99 | 0x9D, ..] => {
                    has_quote = true;
                    3
                }
                _ => break,
            };
            at = at.wrapping_add(length);
        }
        let is_bare = at == place.wrapping_add(1);
        let inside = Glance::Inside { is_cited: false };
        match self.text.get(at) {
            Some(b'\n') => return self.end_of_line(at),
            Some(b' ') => {}
            Some(b'a'..=b'z' | b'0'..=b'9' | b',' | b':' | b'-')
                if mark == b'.' && is_bare && self.words_before(place) > 1 =>
            {
                return inside;
            }
            _ => return Glance::Unclear,
        }
        while self.text.get(at) == Some(&b' ') {
            at = at.wrapping_add(1);
        }
        let (next, is_opened) = match self.text.get(at..).unwrap_or(&[]) {
            [b'\n', ..] => return self.end_of_line(at),
            [b'"' | b'(' | b'[' | b'\'', next, ..] | [0xE2, 0x80, 0x98 | 0x9C, next, ..] => (*next, true),
            [next, ..] => (*next, false),
            [] => return Glance::Unclear,
        };
        let is_tailored = self.tracker.sentence.rules.tailoring().is_some();
        // An exclamation may stand within the sentence.
        if is_single && mark == b'!' && next.is_ascii_lowercase() && !is_opened && is_tailored {
            return inside;
        }
        if is_bare && mark == b'.' && next == b'.' && self.words_before(place) > 1 {
            return self.spaced_ellipsis(at);
        }
        let is_capital = next.is_ascii_uppercase();
        if !is_single || !is_capital && (is_opened || !next.is_ascii_digit()) {
            return Glance::Unclear;
        }
        let is_stop = mark == b'.';
        match self.word_before(place) {
            BeforeStop::Plain if is_capital && (is_stop || !has_quote) => {
                Glance::End { end: at, reason: BoundaryReason::Terminator }
            }
            BeforeStop::Title if is_stop && is_bare && !is_opened => inside,
            BeforeStop::Citation
                if is_stop && is_bare && next.is_ascii_digit() && self.words_before(place) > 1 =>
            {
                Glance::Inside { is_cited: true }
            }
            _ => Glance::Unclear,
        }
    }

    /// A full stop behind another one and a space: the points of a spaced ellipsis stand inside their sentence before a small
    /// letter.
    fn spaced_ellipsis(&self, place: usize) -> Glance {
        let mut end = place;
        while let [b'.', b' ', ..] = self.text.get(end..).unwrap_or(&[]) {
            end = end.wrapping_add(2);
        }
        match self.text.get(end) {
            Some(b'a'..=b'z') => Glance::Ellipsis { end },
            _ => Glance::Unclear,
        }
    }

    /// A mark beyond ASCII: the boundary is behind one that ends sentences, right before a letter without case.
    fn before_foreign_letter(&self, place: usize) -> Glance {
        let scalar_at = |place| self.text.get(place..).and_then(utf8::first);
        let class_of = |scalar| tables::properties(scalar).sentence_break();
        let Some((mark, length)) = scalar_at(place) else { return Glance::Unclear };
        let end = place.wrapping_add(length);
        match scalar_at(end) {
            Some((next, _))
                if class_of(mark) == SentenceBreak::STerm && class_of(next) == SentenceBreak::OLetter =>
            {
                Glance::End { end, reason: BoundaryReason::Terminator }
            }
            _ => Glance::Unclear,
        }
    }

    /// A line end: the boundary is behind it, before a scalar that must be known.
    #[inline(always)]
    fn end_of_line(&self, place: usize) -> Glance {
        let end = place.wrapping_add(1);
        if self.lines_end && end < self.text.len() {
            Glance::End { end, reason: BoundaryReason::LineEnd }
        } else {
            Glance::Unclear
        }
    }

    /// How many words of the open sentence start before `place`.
    #[inline(always)]
    fn words_before(&self, place: usize) -> u64 {
        let passed = self.chunk.rank(place).wrapping_sub(self.rank) as u64;
        self.tracker.sentence.words.wrapping_add(passed)
    }

    /// What a terminator at `place` means by the word before it, if that is alone in its token but for what opens a quotation
    /// or a bracket. What closes one is no word.
    #[inline(always)]
    fn word_before(&mut self, place: usize) -> BeforeStop {
        let before = self.text.get(..place).unwrap_or(&[]);
        if let [.., b')' | b']' | b'"'] = before {
            return BeforeStop::Plain;
        }
        let Some(number) = self.chunk.rank(place).checked_sub(1) else { return BeforeStop::Unclear };
        let Some([start, end]) = self.chunk.word(number) else { return BeforeStop::Unclear };
        let is_alone = match self.text.get(..start) {
            Some([before @ .., b'"' | b'('] | [before @ .., 0xE2, 0x80, 0x9C] | before) => {
                before.last().is_none_or(|&byte| is_blank(byte))
            }
            None => false,
        };
        if end == place && is_alone { self.listener.before_stop(number) } else { BeforeStop::Unclear }
    }

    /// The start of the token in which `place` stands, or as far back as the machine looks.
    fn token_start(&self, place: usize) -> usize {
        let from = place.saturating_sub(LOOK_BACK);
        let before = self.text.get(from..place).unwrap_or(&[]);
        if let Some(blank) = before.iter().rposition(|&byte| is_blank(byte)) {
            return from.wrapping_add(blank).wrapping_add(1);
        }
        let tail = before.iter().take_while(|&byte| byte & 0xC0 == 0x80);
        from.wrapping_add(tail.fold(0, |length, _| length.wrapping_add(1)))
    }

    /// The token before `limit` that opens the sentence, if it may be the marker of a list item: a word of one
    /// scalar or a number, with a bracket behind it.
    #[inline]
    fn marker_before(&self, limit: usize) -> Option<(usize, usize)> {
        let sentence = &self.tracker.sentence;
        if sentence.words == 0 {
            let [start, end] = self.chunk.word(self.rank)?;
            let is_marker = self.text.get(end) == Some(&b')') && end < limit && sentence.heeds_markers();
            return is_marker.then(|| (self.token_start(start).max(self.at), end.wrapping_add(1)));
        }
        self.marker_behind_word(limit)
    }

    /// The same where a word of the sentence was passed.
    #[inline(never)]
    fn marker_behind_word(&self, limit: usize) -> Option<(usize, usize)> {
        let sentence = &self.tracker.sentence;
        if sentence.words > 1 || !sentence.heeds_markers() {
            return None;
        }
        let token = self.text.get(self.at..limit)?;
        let length = token.iter().position(|&byte| is_blank(byte)).unwrap_or(token.len());
        let has_bracket = token.get(..length)?.contains(&b')');
        has_bracket.then(|| (self.at, self.at.wrapping_add(length)))
    }

    /// Passes over text in which the machine rests.
    #[inline(always)]
    fn skip(&mut self, to: usize) {
        if to == self.at {
            return;
        }
        let (from, rank) = (self.at, self.chunk.rank(to));
        if rank != self.rank && self.tracker.sentence.is_at_start() {
            self.listener.hear(Skimmed::Opening(self.rank));
        }
        self.tracker.sentence.count(rank.wrapping_sub(self.rank) as u64);
        (self.at, self.rank) = (to, rank);
        self.tracker.sentence.rest(self.text.get(from..to).unwrap_or(&[]));
    }

    /// Feeds the machine one scalar.
    fn step(&mut self) {
        let Some((scalar, length)) = self.text.get(self.at..).and_then(utf8::first) else {
            self.at = self.text.len();
            return;
        };
        let properties = tables::properties(scalar);
        let mut settled = None;
        if !self.tracker.sentence.pass(scalar, properties) {
            let place = self.base.wrapping_add(self.at as u64);
            let step = self.tracker.sentence.scalar(scalar, properties, place);
            for sentence in [step.first, step.second].into_iter().flatten() {
                self.listener.hear(Skimmed::Sentence(sentence));
            }
            settled = step.settled;
        }
        if let Some(number) = self.opening {
            let end = self.chunk.word(number).map_or(0, |[_, end]| end);
            let is_told = self.at > end || self.at == end && !may_join(properties.word_break());
            if settled.is_some() || is_told {
                self.opening = None;
                if settled != Some(false) {
                    self.listener.hear(Skimmed::Opening(number));
                }
            }
        }
        if self.chunk.starts_word(self.at) {
            match self.tracker.sentence.opening() {
                Opening::No => {}
                Opening::Yes => self.listener.hear(Skimmed::Opening(self.rank)),
                Opening::IfDeferredStands => self.opening = Some(self.rank),
            }
            self.tracker.sentence.count(1);
            self.rank = self.rank.wrapping_add(1);
        }
        self.at = self.at.wrapping_add(length);
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Whether the end of a word before such a scalar is known only behind it.
const fn may_join(class: WordBreak) -> bool {
    matches!(class, WordBreak::MidLetter | WordBreak::MidNum | WordBreak::MidNumLet | WordBreak::SingleQuote)
}
