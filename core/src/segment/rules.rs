//! Which rules divide a text into sentences, and the reasons that they give.

use super::tailored::Thought;
#[cfg(feature = "bulk")]
use crate::bulk::BeforeStop;

/// How the lines of a text are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
/// [`Tailoring::BARE`] knows initials, acronyms, ellipses, quotations and list markers of no language, and no words.
///
/// ```
/// use lexometer::fold::ShortWord;
/// use lexometer::lang::WordList;
/// use lexometer::segment::{Roles, SentenceRules, Tailoring, sentences_with};
///
/// static TITLES: WordList = WordList::new("lic sr sra");
/// static RULES: Tailoring = Tailoring::BARE.with_roles(|word| {
///     let is_title = ShortWord::folded(word).is_some_and(|word| TITLES.contains(word.as_str()));
///     Roles::TITLE.when(is_title)
/// });
///
/// let rules = SentenceRules::tailored(&RULES);
/// assert_eq!(sentences_with("Habló el Lic. Pérez.", rules).count(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Tailoring {
    /// Tells what a word may be. It is asked with words as they are spelled, abbreviations without their last full stop.
    pub roles: fn(&str) -> Roles,
    /// Whether a full stop behind a number makes it an ordinal (`3. Oktober`).
    pub ordinals: Ordinals,
    /// Whether `»` closes a quotation also behind a space.
    pub guillemets: Guillemets,
    /// The code that these rules need.
    pub(crate) thought: Thought,
}

/// What a word may be to the sentences around it: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Roles(u16);

impl Roles {
    /// A plain word.
    pub const NONE: Self = Self(0);
    /// An abbreviation that points forward, as titles do: no sentence ends between it and a name or number.
    pub const TITLE: Self = Self(1);
    /// An abbreviation that is a plain word as well when written small (`He is my rep.`, `a work of art. I`).
    pub const TITLE_AND_WORD: Self = Self(1 << 1);
    /// No sentence ends between it and a number; elsewhere it is a plain word.
    pub const BEFORE_NUMBER: Self = Self(1 << 2);
    /// An abbreviation within sentences and at their ends: a word that opens sentences tells that the sentence ended.
    pub const ANYWHERE: Self = Self(1 << 3);
    /// An abbreviation that ends its sentence wherever a capital letter follows, unless the word may follow a time.
    pub const CLOSING: Self = Self(1 << 4);
    /// What may follow a time of day within the sentence: weekdays, time zones.
    pub const AFTER_TIME: Self = Self(1 << 5);
    /// A word that opens sentences and is hardly ever a name.
    pub const STARTER: Self = Self(1 << 6);
    /// A verb that tells who spoke (`“Where?” John asked.`).
    pub const SPEECH: Self = Self(1 << 7);
    /// A name that ends in a mark (`Yahoo!`).
    pub const MARKED_NAME: Self = Self(1 << 8);

    /// Whether all of `roles` are among these.
    #[must_use]
    pub const fn include(self, roles: Self) -> bool {
        self.0 & roles.0 == roles.0
    }

    /// These and those.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These roles where `applies`, else none.
    #[must_use]
    pub const fn when(self, applies: bool) -> Self {
        if applies { self } else { Self::NONE }
    }

    /// The roles of those bits, in the order above.
    pub(crate) const fn of_bits(bits: u16) -> Self {
        Self(bits)
    }
}

/// What a full stop behind a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Ordinals {
    /// Nothing: the sentence ends.
    Plain,
    /// The number may be an ordinal: the word that follows decides.
    FullStop,
}

/// Which way the quotation marks `«»` point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Guillemets {
    /// `« … »`: `»` closes, behind a space too.
    Outward,
    /// `»…«`: a `»` behind a space opens.
    Inward,
}

impl Tailoring {
    /// No words at all.
    pub const BARE: Self = Self {
        roles: |_| Roles::NONE,
        ordinals: Ordinals::Plain,
        guillemets: Guillemets::Outward,
        thought: Thought::MACHINE,
    };

    /// The same with words.
    #[must_use]
    pub const fn with_roles(self, roles: fn(&str) -> Roles) -> Self {
        Self { roles, ..self }
    }
}

/// Why a sentence ended where it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
