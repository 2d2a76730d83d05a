//! The rules that decide about sentences, and what speaks against a decision, in plain English.

use lexometer::segment::{BoundaryReason, JoinReason};

/// A rule that ended a sentence, or let it go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The sentence ends.
    Ends(BoundaryReason),
    /// It goes on: a rule was asked.
    GoesOn(JoinReason),
    /// It goes on: a letter or digit stands right behind the mark.
    InsideWord,
    /// It goes on: what stands behind the mark begins no sentence, as a comma.
    Continued,
}

/// Why a decision is worth a look: what it rests on is less than the marks and spaces of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Lists of abbreviations, or of words that open sentences, decided.
    WordLists,
    /// Only the size of a letter decided, against the mark before it or for want of one.
    LetterSize,
    /// Ellipses stand within sentences and at their ends.
    Ellipsis,
    /// A space is missing, by mistake or not.
    Space,
    /// Numbers, capitals or the lengths of lines decided.
    Layout,
}

impl Rule {
    /// The rules in the order of a table: those that end sentences first.
    const RANKS: [Self; 20] = [
        Self::Ends(BoundaryReason::Terminator),
        Self::Ends(BoundaryReason::StarterAfterAbbreviation),
        Self::Ends(BoundaryReason::Ellipsis),
        Self::Ends(BoundaryReason::MissingSpace),
        Self::Ends(BoundaryReason::ListItem),
        Self::Ends(BoundaryReason::LineEnd),
        Self::Ends(BoundaryReason::BlankLine),
        Self::Ends(BoundaryReason::Heading),
        Self::Ends(BoundaryReason::EndOfText),
        Self::GoesOn(JoinReason::Abbreviation),
        Self::GoesOn(JoinReason::Initial),
        Self::GoesOn(JoinReason::Acronym),
        Self::GoesOn(JoinReason::SmallLetter),
        Self::GoesOn(JoinReason::Ellipsis),
        Self::GoesOn(JoinReason::Attribution),
        Self::GoesOn(JoinReason::ListMarker),
        Self::GoesOn(JoinReason::Ordinal),
        Self::GoesOn(JoinReason::MarkedName),
        Self::InsideWord,
        Self::Continued,
    ];

    pub(super) fn rank(self) -> usize {
        Self::RANKS.iter().position(|rule| *rule == self).unwrap_or(Self::RANKS.len())
    }

    /// Whether it ends a sentence.
    #[must_use]
    pub fn ends(self) -> bool {
        matches!(self, Self::Ends(_))
    }

    /// One word for programs; an end and a join may have the same.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ends(BoundaryReason::Terminator) => "terminator",
            Self::Ends(BoundaryReason::StarterAfterAbbreviation) => "starter_after_abbreviation",
            Self::Ends(BoundaryReason::Ellipsis) | Self::GoesOn(JoinReason::Ellipsis) => "ellipsis",
            Self::Ends(BoundaryReason::MissingSpace) => "missing_space",
            Self::Ends(BoundaryReason::ListItem) => "list_item",
            Self::Ends(BoundaryReason::LineEnd) => "line_end",
            Self::Ends(BoundaryReason::BlankLine) => "blank_line",
            Self::Ends(BoundaryReason::Heading) => "heading",
            Self::Ends(BoundaryReason::EndOfText) => "end_of_text",
            Self::GoesOn(JoinReason::Abbreviation) => "abbreviation",
            Self::GoesOn(JoinReason::Initial) => "initial",
            Self::GoesOn(JoinReason::Acronym) => "acronym",
            Self::GoesOn(JoinReason::SmallLetter) => "small_letter",
            Self::GoesOn(JoinReason::ListMarker) => "list_marker",
            Self::GoesOn(JoinReason::Ordinal) => "ordinal",
            Self::GoesOn(JoinReason::Attribution) => "attribution",
            Self::GoesOn(JoinReason::MarkedName) => "marked_name",
            Self::InsideWord => "inside_word",
            Self::Continued => "continued",
            _ => "other",
        }
    }

    /// What it is called, in a few words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ends(BoundaryReason::Terminator) => "Full stop, ? or !",
            Self::Ends(BoundaryReason::StarterAfterAbbreviation) => "Final abbreviation",
            Self::Ends(BoundaryReason::Ellipsis) => "Final ellipsis",
            Self::Ends(BoundaryReason::MissingSpace) => "Missing space",
            Self::Ends(BoundaryReason::ListItem) => "Next list item",
            Self::Ends(BoundaryReason::LineEnd) => "Line end",
            Self::Ends(BoundaryReason::BlankLine) => "Blank line",
            Self::Ends(BoundaryReason::Heading) => "Heading",
            Self::Ends(BoundaryReason::EndOfText) => "End of the text",
            Self::GoesOn(JoinReason::Abbreviation) => "Abbreviation",
            Self::GoesOn(JoinReason::Initial) => "Initial",
            Self::GoesOn(JoinReason::Acronym) => "Acronym",
            Self::GoesOn(JoinReason::SmallLetter) => "Small letter follows",
            Self::GoesOn(JoinReason::Ellipsis) => "Ellipsis within",
            Self::GoesOn(JoinReason::ListMarker) => "List number",
            Self::GoesOn(JoinReason::Ordinal) => "Ordinal number",
            Self::GoesOn(JoinReason::Attribution) => "Speaker named",
            Self::GoesOn(JoinReason::MarkedName) => "Name with a mark",
            Self::InsideWord => "Inside a word",
            Self::Continued => "Punctuation follows",
            Self::Ends(_) => "Another rule at the end",
            Self::GoesOn(_) => "Another rule",
        }
    }

    /// What it says, in a sentence.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Ends(BoundaryReason::Terminator) => {
                "A full stop, question mark or exclamation mark, and what follows begins a sentence."
            }
            Self::Ends(BoundaryReason::StarterAfterAbbreviation) => {
                "An abbreviation, initial or acronym, and behind it a word that opens sentences."
            }
            Self::Ends(BoundaryReason::Ellipsis) => "An ellipsis, and behind it a capital letter.",
            Self::Ends(BoundaryReason::MissingSpace) => {
                "A mark right before a capital letter, where the space was forgotten."
            }
            Self::Ends(BoundaryReason::ListItem) => "The next item of a list begins.",
            Self::Ends(BoundaryReason::LineEnd) => "The line ends, and every line is a paragraph of its own.",
            Self::Ends(BoundaryReason::BlankLine) => "A blank line follows.",
            Self::Ends(BoundaryReason::Heading) => {
                "A line of its own: all in capitals, or ending far from the margin."
            }
            Self::Ends(BoundaryReason::EndOfText) => "The text ends.",
            Self::GoesOn(JoinReason::Abbreviation) => "The full stop belongs to an abbreviation.",
            Self::GoesOn(JoinReason::Initial) => "The full stop belongs to the initial of a name.",
            Self::GoesOn(JoinReason::Acronym) => "The full stop belongs to an acronym.",
            Self::GoesOn(JoinReason::SmallLetter) => {
                "A small letter follows, and sentences begin with capitals."
            }
            Self::GoesOn(JoinReason::Ellipsis) => "The ellipsis stands within the sentence.",
            Self::GoesOn(JoinReason::ListMarker) => {
                "A number or letter that is, or might have been, that of a list item."
            }
            Self::GoesOn(JoinReason::Ordinal) => "The full stop makes the number an ordinal one.",
            Self::GoesOn(JoinReason::Attribution) => {
                "A quotation ended, and the sentence goes on to say who spoke."
            }
            Self::GoesOn(JoinReason::MarkedName) => "The mark belongs to a name.",
            Self::InsideWord => "A letter or digit stands right behind the mark, as in 3.14 and example.org.",
            Self::Continued => "What stands behind the mark begins no sentence, as a comma.",
            Self::Ends(_) | Self::GoesOn(_) => "A rule that this version of the program has no words for.",
        }
    }
}

impl Doubt {
    /// One word for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WordLists => "word_lists",
            Self::LetterSize => "letter_size",
            Self::Ellipsis => "ellipsis",
            Self::Space => "space",
            Self::Layout => "layout",
        }
    }

    /// Why the decision is worth a look, in a sentence.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::WordLists => {
                "Doubtful: lists of abbreviations and of words that open sentences decided, and no list is complete."
            }
            Self::LetterSize => {
                "Doubtful: only the size of the next letter decided, and not every writer keeps to it."
            }
            Self::Ellipsis => "Doubtful: an ellipsis may end a sentence or stand within it.",
            Self::Space => "Doubtful: the mark may as well stand within a name or an address.",
            Self::Layout => "Doubtful: only numbers, capitals or the lengths of lines decided.",
        }
    }
}
