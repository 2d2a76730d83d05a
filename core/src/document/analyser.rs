//! Text in, document out.

use super::spelling::Spelling;
use super::{Document, Tally};
use crate::fold;
use crate::lang::{Language, WordInText};
use crate::lexicon::{Lexicon, TypeId};
use crate::segment::{Event, Scalar, Segment, Segmenter};
use crate::syllables::Context;

/// Words of more letters are long (Björnsson 1968).
const LONG: u64 = 6;
/// Words of up to so many letters are short (McAlpine).
const SHORT: u64 = 3;

/// What the analyser tells while it reads, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    },
    /// A sentence with at least one word.
    Sentence {
        /// First byte.
        start: u64,
        /// One past the last byte.
        end: u64,
        /// Its words.
        words: u64,
    },
}

/// Reads a text of any length in any chunks, in bounded memory.
///
/// See the [module](super) for an example. Every chunking of a text gives the same document.
#[derive(Debug)]
pub struct Analyser<'a> {
    segmenter: Segmenter,
    reader: Reader<'a>,
}

impl<'a> Analyser<'a> {
    /// An analyser before its text. The words go into `lexicon`, beside those that are in it.
    #[must_use]
    pub fn new(lexicon: Lexicon<'a>, language: &'static Language) -> Self {
        Self {
            segmenter: Segmenter::new(),
            reader: Reader {
                lexicon,
                language,
                tally: Tally::default(),
                word: Word { spelling: Spelling::new(), letters: 0, is_word: false, before: None },
                mark: None,
                previous: None,
            },
        }
    }

    /// Takes the next bytes, cut anywhere.
    pub fn push(&mut self, bytes: &[u8]) {
        self.push_with(bytes, |_| {});
    }

    /// Takes the next bytes and tells of every word and sentence that they complete.
    pub fn push_with(&mut self, bytes: &[u8], mut sink: impl FnMut(Token)) {
        self.reader.tally.bytes = self.reader.tally.bytes.saturating_add(bytes.len() as u64);
        self.segmenter.push(bytes, |event| self.reader.take(event, &mut sink));
    }

    /// What has been counted so far; the word and the sentence that are still open are not in it.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.reader.tally
    }

    /// The words so far.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon<'a> {
        &self.reader.lexicon
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
    ) -> Result<Analyser<'b>, Self> {
        let Ok(lexicon) = self.reader.lexicon.rehash_into(slots, bytes) else { return Err(self) };
        let Reader { language, tally, word, mark, previous, .. } = self.reader;
        let reader = Reader { lexicon, language, tally, word, mark, previous };
        Ok(Analyser { segmenter: self.segmenter, reader })
    }

    /// Ends the text.
    #[must_use]
    pub fn finish(self) -> Document<'a> {
        self.finish_with(|_| {})
    }

    /// Ends the text and tells of the words and sentences that its end completes.
    #[must_use]
    pub fn finish_with(mut self, mut sink: impl FnMut(Token)) -> Document<'a> {
        self.segmenter.finish(|event| self.reader.take(event, &mut sink));
        let Reader { lexicon, tally, language, .. } = self.reader;
        Document { lexicon, tally, language }
    }
}

/// The open segment, as far as it was read.
#[derive(Clone, Debug)]
struct Word {
    spelling: Spelling,
    letters: u64,
    is_word: bool,
    /// The scalar right before it.
    before: Option<char>,
}

/// How far the open segment had come where it may have ended.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: u64,
    staged: usize,
    spelled: usize,
    letters: u64,
    last: Option<char>,
}

#[derive(Debug)]
struct Reader<'a> {
    lexicon: Lexicon<'a>,
    language: &'static Language,
    tally: Tally,
    word: Word,
    mark: Option<Mark>,
    /// The last scalar read.
    previous: Option<char>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event, sink: &mut impl FnMut(Token)) {
        match event {
            Event::Scalar(scalar) => self.scalar(&scalar),
            Event::Candidate { at } => {
                self.mark = Some(Mark {
                    at,
                    staged: self.lexicon.staged(),
                    spelled: self.word.spelling.length(),
                    letters: self.word.letters,
                    last: self.previous,
                });
            }
            Event::Segment { segment, after, opens_sentence } => {
                self.segment(&segment, after, opens_sentence, sink);
            }
            Event::Sentence(sentence) => {
                if sentence.words != 0 {
                    self.tally.sentences = self.tally.sentences.saturating_add(1);
                    self.tally.longest_sentence = self.tally.longest_sentence.max(sentence.words);
                    sink(Token::Sentence { start: sentence.start, end: sentence.end, words: sentence.words });
                }
            }
        }
    }

    fn scalar(&mut self, scalar: &Scalar) {
        if !scalar.valid {
            self.tally.invalid = self.tally.invalid.saturating_add(1);
        }
        if scalar.properties.is_letter() {
            self.tally.letters = self.tally.letters.saturating_add(1);
            self.word.letters = self.word.letters.saturating_add(1);
        }
        if scalar.properties.is_alphanumeric() {
            self.tally.characters = self.tally.characters.saturating_add(1);
            self.word.is_word = true;
        }
        let mut buffer = [0; 4];
        let folded = fold::scalar(scalar.scalar).encode_utf8(&mut buffer).as_bytes();
        // Rows are dropped for words only, never for a line of dashes.
        if self.word.is_word {
            self.lexicon.make_room(folded.len());
        }
        self.lexicon.stage(folded);
        self.word.spelling.push(scalar.scalar);
        self.previous = Some(scalar.scalar);
    }

    fn segment(
        &mut self,
        segment: &Segment,
        after: Option<char>,
        opens_sentence: bool,
        sink: &mut impl FnMut(Token),
    ) {
        // A mark that is not the end of the segment was joined to it.
        let mark = self.mark.take().filter(|mark| mark.at == segment.end);
        let (staged, spelled, letters) = match mark {
            Some(mark) => (mark.staged, mark.spelled, mark.letters),
            None => (self.lexicon.staged(), self.word.spelling.length(), self.word.letters),
        };
        if segment.is_word {
            let syllables = self.syllables(staged, spelled, after, opens_sentence);
            self.tally.words = self.tally.words.saturating_add(1);
            self.tally.long_words = self.tally.long_words.saturating_add(u64::from(letters > LONG));
            self.tally.short_words = self.tally.short_words.saturating_add(u64::from(letters <= SHORT));
            let id = self.lexicon.commit(staged);
            sink(Token::Word { start: segment.start, end: segment.end, id, syllables });
        } else {
            self.lexicon.discard(staged);
        }
        self.word.spelling.discard(spelled);
        self.word.letters = self.word.letters.saturating_sub(letters);
        self.word.before = mark.map_or(self.previous, |mark| mark.last);
        if mark.is_none() {
            self.word.is_word = false;
        }
    }

    /// Counts the syllables of the word and what follows from them.
    fn syllables(&mut self, staged: usize, spelled: usize, after: Option<char>, opens_sentence: bool) -> u32 {
        let Some(count) = self.language.syllables else { return 0 };
        // A word too long for its original spelling to be kept is read in its folded form.
        let folded = || core::str::from_utf8(self.lexicon.staged_word(staged)?).ok();
        let Some(spelling) = self.word.spelling.get(spelled).or_else(folded) else {
            self.tally.words_without_syllables = self.tally.words_without_syllables.saturating_add(1);
            return 0;
        };
        let syllables = count(spelling, Context { before: self.word.before, after }).count;
        let is_hard = self
            .language
            .hard_word
            .is_some_and(|is_hard| is_hard(&WordInText { spelling, syllables, opens_sentence }));
        let tally = &mut self.tally;
        tally.syllables = tally.syllables.saturating_add(u64::from(syllables));
        let counters = [
            (&mut tally.words_without_syllables, syllables == 0),
            (&mut tally.one_syllable, syllables == 1),
            (&mut tally.two_plus_syllables, syllables >= 2),
            (&mut tally.three_plus_syllables, syllables >= 3),
            (&mut tally.hard_words, is_hard),
        ];
        for (counter, applies) in counters {
            *counter = counter.saturating_add(u64::from(applies));
        }
        syllables
    }
}
