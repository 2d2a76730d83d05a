//! Text in, document out.

#[cfg(feature = "bulk")]
use crate::bulk::HotWords;

use super::spelling::Spelling;
use super::{Document, Settings, Tally, count};
use crate::fold;
use crate::lang::{FamiliarWords, Kinds, Language, WordInText};
use crate::lexicon::{Lexicon, TypeId};
#[cfg(feature = "bulk")]
use crate::segment::SentenceRules;
use crate::segment::{BoundaryReason, Event, JoinReason, Scalar, Segment, Segmenter, SentenceSegment};
use crate::syllables::Context;
use crate::utf8;

/// What the analyser tells while it reads, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Token {
    /// A word.
    Word {
        /// First byte.
        start: u64,
        /// One past the last byte.
        end: u64,
        /// Its type; `None` where the lexicon could not keep it.
        id: Option<TypeId>,
        /// Its syllables, 0 where the language's rules cannot tell.
        syllables: u32,
        /// What the formulas count it as.
        kinds: Kinds,
    },
    /// A sentence with at least one word.
    Sentence {
        /// First byte.
        start: u64,
        /// One past the last byte.
        end: u64,
        /// Its words.
        words: u64,
        /// Why it ends there.
        reason: BoundaryReason,
    },
    /// A place inside the open sentence where it might have ended, but a rule says that it goes on.
    Joined {
        /// The start of what might have been the next sentence.
        at: u64,
        /// The rule.
        reason: JoinReason,
    },
}

/// Reads a text of any length in any chunks, in bounded memory.
///
/// See the [module](super) for an example. Every chunking of a text gives the same document.
#[derive(Debug)]
pub struct Analyser<'a> {
    pub(super) segmenter: Segmenter,
    pub(super) reader: Reader<'a>,
    #[cfg(feature = "bulk")]
    pub(super) hot: Option<HotWords<'a>>,
}

impl<'a> Analyser<'a> {
    /// An analyser before its text. The words go into `lexicon`, beside those that are in it. A language alone is a
    /// setting, too.
    #[must_use]
    pub fn new(lexicon: Lexicon<'a>, settings: impl Into<Settings>) -> Self {
        let settings = settings.into();
        let language = settings.language;
        Self {
            segmenter: Segmenter::with_rules(settings.sentence_rules()),
            reader: Reader {
                lexicon,
                language,
                familiar: settings.familiar,
                #[cfg(feature = "bulk")]
                rules: settings.sentence_rules(),
                tally: Tally::default(),
                word: Word { spelling: Spelling::new(), letters: 0, is_word: false, before: None },
                mark: None,
                previous: None,
            },
            #[cfg(feature = "bulk")]
            hot: None,
        }
    }

    /// Takes the next bytes, cut anywhere.
    pub fn push(&mut self, bytes: &[u8]) {
        count(&mut self.reader.tally.bytes, bytes.len() as u64);
        #[cfg(feature = "bulk")]
        self.push_fast(bytes);
        #[cfg(not(feature = "bulk"))]
        self.push_slow(bytes);
    }

    /// Takes bytes by the reference path.
    pub(super) fn push_slow(&mut self, bytes: &[u8]) {
        self.segmenter.push(bytes, self.reader.ear(&mut |_| {}));
    }

    /// Takes the next bytes and tells of every word and sentence that they complete.
    pub fn push_with(&mut self, bytes: &[u8], mut sink: impl FnMut(Token)) {
        count(&mut self.reader.tally.bytes, bytes.len() as u64);
        self.segmenter.push(bytes, self.reader.ear(&mut sink));
    }

    /// What has been counted so far; the word and the sentence that are still open are not in it.
    #[must_use]
    pub fn tally(&self) -> Tally {
        #[cfg_attr(not(feature = "bulk"), expect(unused_mut, reason = "hot words add to it"))]
        let mut tally = self.reader.tally;
        #[cfg(feature = "bulk")]
        self.add_hot_words(&mut tally);
        tally
    }

    /// How many bytes may still be pushed with the certainty that the lexicon stays exact. A host moves to larger memory
    /// ([`Analyser::rehash_into`]) when this runs low.
    #[must_use]
    pub fn exact_room(&self) -> usize {
        #[cfg(feature = "bulk")]
        let hot = self.hot.as_ref().map_or(0, HotWords::used);
        #[cfg(not(feature = "bulk"))]
        let hot = 0;
        self.reader.lexicon.exact_room_beside(hot)
    }

    /// Moves the words to other memory, usually larger, while the text goes on.
    ///
    /// # Errors
    ///
    /// As [`Lexicon::rehash_into`]; the analyser is then given back as it was.
    #[expect(
        clippy::result_large_err,
        reason = "the analyser is given back, and lives on the stack either way"
    )]
    pub fn rehash_into<'b>(
        self,
        slots: &'b mut [crate::lexicon::Slot],
        bytes: &'b mut [u8],
    ) -> Result<Analyser<'b>, Self>
    where
        'a: 'b,
    {
        let Ok(lexicon) = self.reader.lexicon.rehash_into(slots, bytes) else { return Err(self) };
        let Reader { language, familiar, tally, word, mark, previous, .. } = self.reader;
        let reader = Reader {
            lexicon,
            language,
            familiar,
            #[cfg(feature = "bulk")]
            rules: self.reader.rules,
            tally,
            word,
            mark,
            previous,
        };
        Ok(Analyser {
            segmenter: self.segmenter,
            reader,
            #[cfg(feature = "bulk")]
            hot: self.hot,
        })
    }

    /// Ends the text.
    #[must_use]
    pub fn finish(self) -> Document<'a> {
        self.finish_with(|_| {})
    }

    /// Ends the text and tells of the words and sentences that its end completes.
    #[must_use]
    pub fn finish_with(mut self, mut sink: impl FnMut(Token)) -> Document<'a> {
        self.segmenter.end(self.reader.ear(&mut sink));
        #[cfg(feature = "bulk")]
        self.settle_at_end();
        let Reader { lexicon, tally, language, familiar, .. } = self.reader;
        Document { lexicon, tally, language, told: language.told.without(familiar.missing()) }
    }
}

/// The open segment, as far as it was read.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) spelling: Spelling,
    pub(super) letters: u64,
    pub(super) is_word: bool,
    /// The scalar right before it.
    pub(super) before: Option<char>,
}

impl Word {
    /// Forgets it.
    #[cfg(feature = "bulk")]
    pub(super) fn clear(&mut self) {
        *self = Self { spelling: Spelling::new(), letters: 0, is_word: false, before: None };
    }
}

/// How far the open segment had come where it may have ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) at: u64,
    pub(super) staged: usize,
    pub(super) spelled: usize,
    pub(super) letters: u64,
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
}

#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) lexicon: Lexicon<'a>,
    pub(super) language: &'static Language,
    pub(super) familiar: FamiliarWords,
    #[cfg(feature = "bulk")]
    pub(super) rules: SentenceRules,
    pub(super) tally: Tally,
    pub(super) word: Word,
    pub(super) mark: Option<Mark>,
    /// The last scalar read.
    pub(super) previous: Option<char>,
}

impl Reader<'_> {
    /// Takes what the segmenter tells. One closure for all callers, so that the segmenter is compiled once; the sink hears
    /// of whole words and sentences only, so that calling it through a pointer costs little.
    fn ear(&mut self, sink: &mut dyn FnMut(Token)) -> impl FnMut(Event) {
        move |event| self.take(event, sink)
    }

    pub(super) fn take(&mut self, event: Event, sink: &mut dyn FnMut(Token)) {
        match event {
            Event::Scalar(scalar) => self.scalar(&scalar),
            Event::Candidate { at } => self.set_mark(at),
            Event::Segment { segment, after, opens_sentence } => {
                self.segment(&segment, after, opens_sentence, sink);
            }
            Event::Sentence(sentence) => {
                self.tally.add_sentence(sentence.words);
                if sentence.words != 0 {
                    let SentenceSegment { start, end, words, reason } = sentence;
                    sink(Token::Sentence { start, end, words, reason });
                }
            }
            Event::Joined { at, reason } => sink(Token::Joined { at, reason }),
        }
    }

    /// Remembers how far the open word has come.
    pub(super) fn set_mark(&mut self, at: u64) {
        self.mark = Some(Mark {
            at,
            staged: self.lexicon.staged(),
            spelled: self.word.spelling.length(),
            letters: self.word.letters,
            before: self.previous,
            after: None,
        });
    }

    fn scalar(&mut self, scalar: &Scalar) {
        self.count_scalar(scalar);
        self.spell(scalar.scalar);
    }

    /// Counts a scalar.
    #[inline]
    pub(super) fn count_scalar(&mut self, scalar: &Scalar) {
        if let Some(mark) = &mut self.mark {
            mark.after = mark.after.or(Some(scalar.scalar));
        }
        if !scalar.valid {
            count(&mut self.tally.invalid, 1);
        }
        if scalar.properties.is_letter() {
            self.tally.letters = self.tally.letters.saturating_add(1);
            self.word.letters = self.word.letters.saturating_add(1);
        }
        if scalar.properties.is_alphanumeric() {
            self.tally.characters = self.tally.characters.saturating_add(1);
            self.word.is_word = true;
        }
        self.previous = Some(scalar.scalar);
    }

    /// Adds a scalar to the open word.
    pub(super) fn spell(&mut self, scalar: char) {
        let folded = utf8::encode(fold::scalar(scalar));
        let folded = folded.bytes();
        // Rows are dropped for words only, never for a line of dashes.
        if self.word.is_word {
            self.lexicon.make_room(folded.len());
        }
        self.lexicon.stage(folded);
        self.word.spelling.push(scalar);
    }

    fn segment(
        &mut self,
        segment: &Segment,
        after: Option<char>,
        opens_sentence: bool,
        sink: &mut dyn FnMut(Token),
    ) {
        // A mark that is not the end of the segment was joined to it.
        let mark = self.mark.take().filter(|mark| mark.at == segment.end);
        let (staged, spelled, letters, after) = match mark {
            Some(mark) => (mark.staged, mark.spelled, mark.letters, mark.after),
            None => (self.lexicon.staged(), self.word.spelling.length(), self.word.letters, after),
        };
        if segment.is_word {
            let context = Context { before: self.word.before, after };
            let (syllables, kinds) = self.count_word(staged, spelled, letters, context, opens_sentence);
            let id = self.lexicon.commit(staged);
            self.mark_type(id, kinds);
            sink(Token::Word { start: segment.start, end: segment.end, id, syllables, kinds });
        } else {
            self.lexicon.discard(staged);
        }
        self.word.spelling.discard(spelled);
        self.word.letters = self.word.letters.saturating_sub(letters);
        self.word.before = mark.map_or(self.previous, |mark| mark.before);
        if mark.is_none() {
            self.word.is_word = false;
        }
    }

    /// Counts a word and all that is known of it; returns its syllables and kinds.
    pub(super) fn count_word(
        &mut self,
        staged: usize,
        spelled: usize,
        letters: u64,
        context: Context,
        opens_sentence: bool,
    ) -> (u32, Kinds) {
        count(&mut self.tally.words, 1);
        self.tally.add_lengths(letters, 1);
        // A word too long for its original spelling to be kept is read in its folded form.
        let folded = || core::str::from_utf8(self.lexicon.staged_word(staged)?).ok();
        let spelling = self.word.spelling.get(spelled).or_else(folded);
        let syllables = spelling.map_or(0, |spelling| self.syllables(spelling, context));
        let kinds = spelling.map_or(Kinds::NONE, |spelling| self.kinds(spelling, syllables, opens_sentence));
        if self.language.syllables.is_some() {
            self.tally.add_syllables(syllables, 1);
        }
        self.tally.add_kinds(kinds, 1);
        (syllables, kinds)
    }

    /// Notes of a type that one of its words was unfamiliar.
    pub(super) fn mark_type(&mut self, id: Option<TypeId>, kinds: Kinds) {
        if let Some(id) = id.filter(|_| kinds.include(Kinds::UNFAMILIAR_SPACHE)) {
            self.lexicon.mark(id);
        }
    }

    /// The syllables of a word.
    pub(super) fn syllables(&self, spelling: &str, context: Context) -> u32 {
        self.language.syllables.map_or(0, |count| count(spelling, context).count)
    }

    /// The kinds that a word of so many syllables is of.
    pub(super) fn kinds(&self, spelling: &str, syllables: u32, opens_sentence: bool) -> Kinds {
        let word = WordInText { spelling, syllables, opens_sentence };
        self.language.kinds.map_or(Kinds::NONE, |kinds| kinds(&word, &self.familiar))
    }
}
