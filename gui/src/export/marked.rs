//! A text with its shared passages marked, each leading to its partner in the other text.

use std::fmt::{self, Display};

use super::html::Escaped;
use crate::model::{Comparison, Document, Passage, Place};

/// Which of the two documents of a comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    A,
    B,
}

impl Side {
    fn place(self, passage: &Passage) -> Place {
        match self {
            Self::A => passage.a,
            Self::B => passage.b,
        }
    }

    fn is_quoted(self, passage: &Passage) -> bool {
        match self {
            Self::A => passage.quoted_a,
            Self::B => passage.quoted_b,
        }
    }

    const fn letter(self) -> char {
        match self {
            Self::A => 'a',
            Self::B => 'b',
        }
    }

    const fn partner(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// How many colours, each with an underline style of its own, passages take in turn.
const COLOURS: usize = 6;

/// A document's text as HTML, marked.
pub(super) struct Marked<'a> {
    pub(super) document: &'a Document,
    pub(super) comparison: &'a Comparison,
    pub(super) side: Side,
    /// A number that no other comparison of the page has.
    pub(super) pair: usize,
}

impl Display for Marked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { document, comparison, side, pair } = *self;
        let mut passages: Vec<(usize, &Passage)> = comparison.passages.iter().enumerate().collect();
        passages.sort_by_key(|(_, passage)| side.place(passage).start);
        let mut written = 0;
        for (number, passage) in passages {
            let Place { start, end, .. } = side.place(passage);
            let (start, end) = (start as usize, end as usize);
            write!(f, "{}", Escaped(&document.text[written..start]))?;
            let quoted = if side.is_quoted(passage) { ", in quotation marks" } else { "" };
            write!(
                f,
                "<a class=\"m m{colour}\" id=\"{own}\" href=\"#{partner}\" title=\"Passage {shown}: {words} words{quoted}\">{text}</a>",
                colour = number % COLOURS,
                own = anchor(pair, side, number),
                partner = anchor(pair, side.partner(), number),
                shown = number + 1,
                words = passage.words,
                text = Escaped(&document.text[start..end]),
            )?;
            written = end;
        }
        write!(f, "{}", Escaped(&document.text[written..]))
    }
}

/// The name of a passage's place on the page.
pub(super) fn anchor(pair: usize, side: Side, passage: usize) -> String {
    format!("p{pair}{}{passage}", side.letter())
}
