//! How a text is read.

use crate::lang::{FamiliarWords, Language};
use crate::segment::{LineMode, SentenceRules};

/// Which rules divide a text into sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SentenceMode {
    /// The rules of the language where it has some, else those of Unicode.
    #[default]
    Tailored,
    /// UAX #29 to the letter, whatever the language. Every line end then ends a sentence.
    Unicode,
}

/// How a text is read: its language, its sentences, its lines.
///
/// A language alone makes the usual settings: sentences by its own rules, every line end the end of a paragraph.
///
/// ```
/// use lexometer::document::{Analyser, Settings};
/// use lexometer::lang::ENGLISH;
/// use lexometer::lexicon::LexiconMemory;
/// use lexometer::segment::LineMode;
///
/// let mut memory = LexiconMemory::<32, 256>::EMPTY;
/// let settings = Settings::new(&ENGLISH).with_lines(LineMode::Wrapped);
/// let mut analyser = Analyser::new(memory.lexicon(), settings);
/// analyser.push(b"It was a cold\nnight in the city.");
/// assert_eq!(analyser.finish().tally().sentences, 1);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// The language of the text.
    pub language: &'static Language,
    /// Which rules divide it into sentences.
    pub sentences: SentenceMode,
    /// How its lines are meant; [`detect_lines`](crate::segment::detect_lines) tells. Only the rules of a language
    /// heed it.
    pub lines: LineMode,
    /// The lists of familiar words that it is compared with: those of the language, or the caller's.
    pub familiar: FamiliarWords,
}

impl Settings {
    /// The usual settings for a language.
    #[must_use]
    pub const fn new(language: &'static Language) -> Self {
        Self {
            language,
            sentences: SentenceMode::Tailored,
            lines: LineMode::Paragraphs,
            familiar: language.familiar,
        }
    }

    /// The same settings with these rules for sentences.
    #[must_use]
    pub const fn with_sentences(self, sentences: SentenceMode) -> Self {
        Self { sentences, ..self }
    }

    /// The same settings with lines that are meant so.
    #[must_use]
    pub const fn with_lines(self, lines: LineMode) -> Self {
        Self { lines, ..self }
    }

    /// The same settings with these lists of familiar words.
    #[must_use]
    pub const fn with_familiar_words(self, familiar: FamiliarWords) -> Self {
        Self { familiar, ..self }
    }

    /// The kinds of words that are counted so.
    pub(super) fn told(&self) -> crate::lang::Kinds {
        self.language.told.without(self.familiar.missing())
    }

    /// The rules for the segmenter.
    #[must_use]
    pub const fn sentence_rules(&self) -> SentenceRules {
        match (self.sentences, self.language.sentences) {
            (SentenceMode::Tailored, Some(tailoring)) => {
                SentenceRules::tailored(tailoring).with_lines(self.lines)
            }
            _ => SentenceRules::UNICODE,
        }
    }
}

impl From<&'static Language> for Settings {
    fn from(language: &'static Language) -> Self {
        Self::new(language)
    }
}
