//! Which rules divide a text into sentences, and the reasons that they give.

use super::tailored::Thought;
#[cfg(feature = "bulk")]
use crate::bulk::BeforeStop;
use crate::word_list::WordList;

/// How the lines of a text are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineMode {
    /// Every line end ends a sentence, as in UAX #29: a paragraph is one line.
    #[default]
    Paragraphs,
    /// Lines are broken to fit a width, as in mail and old electronic books. A sentence runs on over a line end; blank
    /// lines end it, and so do lines that are clearly headings or items of a list. A `>` that opens a line is quoting.
    Wrapped,
}

/// The rules by which a text is divided into sentences: those of Unicode, or those of a language over them.
///
/// ```
/// use lexometer::lang::sentences::ENGLISH;
/// use lexometer::segment::{SentenceRules, sentences, sentences_with};
///
/// let text = "Gen. Mark A. Milley spoke.";
/// assert_eq!(sentences(text).count(), 3);
/// assert_eq!(sentences_with(text, SentenceRules::tailored(&ENGLISH)).count(), 1);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SentenceRules {
    tailoring: Option<&'static Tailoring>,
    lines: LineMode,
}

impl SentenceRules {
    /// UAX #29 to the letter.
    pub const UNICODE: Self = Self { tailoring: None, lines: LineMode::Paragraphs };

    /// UAX #29 with the abbreviations and habits of a language, every line end a sentence end.
    #[must_use]
    pub const fn tailored(tailoring: &'static Tailoring) -> Self {
        Self { tailoring: Some(tailoring), lines: LineMode::Paragraphs }
    }

    /// The same rules for lines that are meant so. [`SentenceRules::UNICODE`] knows no other lines than paragraphs.
    #[must_use]
    pub const fn with_lines(self, lines: LineMode) -> Self {
        Self { tailoring: self.tailoring, lines }
    }

    /// The language's habits, `None` for plain Unicode rules.
    #[must_use]
    pub const fn tailoring(self) -> Option<&'static Tailoring> {
        self.tailoring
    }

    /// How lines are meant.
    #[must_use]
    pub const fn lines(self) -> LineMode {
        self.lines
    }

    /// What a terminator behind a word that stands alone means.
    #[cfg(feature = "bulk")]
    pub(crate) fn before_stop(self, word: &str) -> BeforeStop {
        self.tailoring().map_or(BeforeStop::Plain, |tailoring| super::tailored::before_stop(word, tailoring))
    }
}

/// What a language knows of the ends of its sentences.
///
/// Abbreviations are folded and without their last full stop; an abbreviation may stand in several lists. Every list may
/// be empty: [`Tailoring::BARE`] knows initials, acronyms, ellipses, quotations and list markers of no language.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Tailoring {
    /// Titles and whatever else points forward: no sentence ends between them and a name or number.
    pub before_names: WordList,
    /// Those of them that are plain words as well when written small (`He is my rep.`).
    pub also_words: WordList,
    /// No sentence ends between them and a number; elsewhere they are plain words.
    pub before_numbers: WordList,
    /// They stand within sentences and at their ends: a word of `starters` behind them tells that the sentence ended.
    pub anywhere: WordList,
    /// They end their sentence wherever a capital letter follows, unless the word is in `continuers`.
    pub closing: WordList,
    /// What may follow a time of day within the sentence: weekdays, time zones.
    pub continuers: WordList,
    /// Words that open sentences and are hardly ever names.
    pub starters: WordList,
    /// Those of them that are believed to open a sentence also in small letters.
    pub small_starters: WordList,
    /// Verbs that tell who spoke (`“Where?” John asked.`).
    pub speech: WordList,
    /// Names that end in a mark (`Yahoo!`).
    pub marked_names: WordList,
    /// Whether a full stop behind a number makes it an ordinal (`3. Oktober`).
    pub ordinals: Ordinals,
    /// Whether `»` closes a quotation also behind a space.
    pub guillemets: Guillemets,
    /// The code that these rules need.
    pub(crate) thought: Thought,
}

/// What a full stop behind a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordinals {
    /// Nothing: the sentence ends.
    Plain,
    /// The number may be an ordinal: the word that follows decides.
    FullStop,
}

/// Which way the quotation marks `«»` point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guillemets {
    /// `« … »`: `»` closes, behind a space too.
    Outward,
    /// `»…«`: a `»` behind a space opens.
    Inward,
}

impl Tailoring {
    /// No words at all.
    pub const BARE: Self = Self {
        before_names: WordList::EMPTY,
        also_words: WordList::EMPTY,
        before_numbers: WordList::EMPTY,
        anywhere: WordList::EMPTY,
        closing: WordList::EMPTY,
        continuers: WordList::EMPTY,
        starters: WordList::EMPTY,
        small_starters: WordList::EMPTY,
        speech: WordList::EMPTY,
        marked_names: WordList::EMPTY,
        ordinals: Ordinals::Plain,
        guillemets: Guillemets::Outward,
        thought: Thought::MACHINE,
    };
}

/// Why a sentence ended where it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BoundaryReason {
    /// A full stop, question or exclamation mark.
    Terminator,
    /// An ellipsis before a capital letter.
    Ellipsis,
    /// An abbreviation, initial or acronym, and behind it a word that opens sentences.
    StarterAfterAbbreviation,
    /// A full stop before a capital letter, with the space between them missing.
    MissingSpace,
    /// The next item of a list begins.
    ListItem,
    /// A line end, where lines are paragraphs.
    LineEnd,
    /// A blank line.
    BlankLine,
    /// A line of its own: a heading, or one that ends far from the margin.
    Heading,
    /// The end of the text.
    EndOfText,
}

/// Why a sentence did not end at a place where it might have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JoinReason {
    /// An abbreviation.
    Abbreviation,
    /// The initial of a name.
    Initial,
    /// An acronym with full stops.
    Acronym,
    /// A small letter follows.
    SmallLetter,
    /// An ellipsis within the sentence.
    Ellipsis,
    /// The number or letter of a list item.
    ListMarker,
    /// An ordinal number.
    Ordinal,
    /// A quotation ended, and its speaker is named.
    Attribution,
    /// The mark belongs to a name.
    MarkedName,
}

#[cfg(test)]
mod tests {
    use super::{LineMode, SentenceRules, Tailoring};

    #[test]
    fn rules_keep_what_they_are_told() {
        static BARE: Tailoring = Tailoring::BARE;
        let rules = SentenceRules::tailored(&BARE).with_lines(LineMode::Wrapped);
        assert!(rules.tailoring().is_some());
        assert_eq!(rules.lines(), LineMode::Wrapped);
        assert!(SentenceRules::UNICODE.tailoring().is_none());
    }
}
