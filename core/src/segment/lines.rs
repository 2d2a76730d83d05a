//! Telling wrapped lines from paragraphs.

use super::LineMode;
use crate::tables::{self, SentenceBreak};

/// How the lines of `text` seem to be meant: [`LineMode::Wrapped`] where many of them break off within a sentence.
///
/// A line breaks off where it does not end in a terminator and the next one, with no blank line between, goes on with a
/// small letter. A text in which no line ever ends in a terminator is no prose but a list.
///
/// ```
/// use lexometer::segment::{LineMode, detect_lines};
///
/// assert_eq!(detect_lines("It was a cold\nnight in the city."), LineMode::Wrapped);
/// assert_eq!(detect_lines("It was cold.\nNight fell."), LineMode::Paragraphs);
/// assert_eq!(detect_lines("butter\nmilk\nflour\n"), LineMode::Paragraphs);
/// ```
#[must_use]
pub fn detect_lines(text: &str) -> LineMode {
    let mut ended = 0_usize;
    let mut neighbours = 0_usize;
    let mut continued = 0_usize;
    // Whether the line before broke off; `None` behind a blank one.
    let mut before: Option<bool> = None;
    // The carriage return of a pair is white space at the end of its line.
    for line in text.split(['\n', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        if line.is_empty() {
            before = None;
            continue;
        }
        if let Some(is_open) = before {
            neighbours = neighbours.saturating_add(1);
            continued = continued.saturating_add(usize::from(is_open && goes_on(line)));
        }
        let is_open = !ends(line);
        ended = ended.saturating_add(usize::from(!is_open));
        before = Some(is_open);
    }
    if ended != 0 && continued.saturating_mul(CONTINUED_DIVISOR) >= neighbours && continued != 0 {
        LineMode::Wrapped
    } else {
        LineMode::Paragraphs
    }
}

/// Of the line ends between neighbours, at least one in so many breaks a sentence in wrapped text. Names, numbers and
/// the ends of sentences take their share of the others.
const CONTINUED_DIVISOR: usize = 3;

/// Whether the line ends in a terminator, quotation marks and brackets behind it aside.
fn ends(line: &str) -> bool {
    let class = |scalar: char| tables::properties(scalar).sentence_break();
    let line = line.trim_end_matches(|scalar| class(scalar) == SentenceBreak::Close);
    line.ends_with(|scalar| {
        matches!(class(scalar), SentenceBreak::ATerm | SentenceBreak::STerm) || matches!(scalar, '…' | ':')
    })
}

/// Whether the line begins within a sentence.
fn goes_on(line: &str) -> bool {
    line.starts_with(|scalar| tables::properties(scalar).sentence_break() == SentenceBreak::Lower)
}
