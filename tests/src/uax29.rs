//! UAX #29 from its text: each rule asked in turn of each place between two scalars, looking as far as it needs to.
//!
//! Slow and without state, so that it has nothing in common with the machine under test but the property tables, which
//! are proven against the data files by themselves.

use lexometer::tables::{SentenceBreak, WordBreak, properties};
use std::ops::Range;

/// A segment or a sentence, as indices of scalars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its scalars.
    pub scalars: Range<usize>,
    /// The words in it: 0 or 1 for a segment.
    pub words: u64,
}

/// The word segments of a text.
#[must_use]
pub fn word_parts(text: &[char]) -> Vec<Part> {
    let parts = divide(text.len(), |at| word_boundary(text, at));
    let count = |scalars: Range<usize>| {
        let words = u64::from(text[scalars.clone()].iter().any(|&scalar| is_alphanumeric(scalar)));
        Part { scalars, words }
    };
    parts.into_iter().map(count).collect()
}

/// The sentence segments of a text. A word is part of the sentence in which its first alphanumeric scalar stands.
#[must_use]
pub fn sentence_parts(text: &[char]) -> Vec<Part> {
    let words: Vec<usize> = word_starts(text);
    let parts = divide(text.len(), |at| sentence_boundary(text, at));
    let count = |scalars: Range<usize>| {
        let words = words.iter().filter(|&start| scalars.contains(start)).count() as u64;
        Part { scalars, words }
    };
    parts.into_iter().map(count).collect()
}

/// Where each word has its first alphanumeric scalar.
#[must_use]
pub fn word_starts(text: &[char]) -> Vec<usize> {
    word_parts(text)
        .into_iter()
        .filter_map(|part| part.scalars.into_iter().find(|&at| is_alphanumeric(text[at])))
        .collect()
}

fn is_alphanumeric(scalar: char) -> bool {
    properties(scalar).is_alphanumeric()
}

fn divide(length: usize, is_boundary: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let inner = (1..length).filter(|&at| is_boundary(at));
    let ends: Vec<usize> = inner.chain((length != 0).then_some(length)).collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| start..end).collect()
}

/// A text as the rules behind WB4 and SB5 see it: scalars that are ignored hang on the one before them.
struct Seen<C> {
    /// The classes that are left.
    classes: Vec<C>,
    /// The index among them of the first that stands at or behind the place.
    at: usize,
}

impl<C: Copy> Seen<C> {
    fn new(text: &[C], at: usize, is_ignored: impl Fn(C) -> bool, is_line_end: impl Fn(C) -> bool) -> Self {
        let hangs = |index: usize| index != 0 && is_ignored(text[index]) && !is_line_end(text[index - 1]);
        let left: Vec<usize> = (0..text.len()).filter(|&index| !hangs(index)).collect();
        Self {
            at: left.iter().filter(|&&index| index < at).count(),
            classes: left.into_iter().map(|index| text[index]).collect(),
        }
    }

    /// The class so many steps from the place: 0 is the first behind it, −1 the last before it.
    fn class(&self, steps: isize) -> Option<C> {
        self.classes.get(self.at.checked_add_signed(steps)?).copied()
    }
}

/// Whether there is a word boundary before the scalar `at`, which is not the first.
fn word_boundary(text: &[char], at: usize) -> bool {
    use WordBreak as W;
    let is_line_end = |class| matches!(class, W::CR | W::LF | W::Newline);
    let is_ignored = |class| matches!(class, W::Extend | W::Format | W::ZWJ);
    let classes: Vec<W> = text.iter().map(|&scalar| properties(scalar).word_break()).collect();
    let (before, behind) = (classes[at - 1], classes[at]);

    // WB3, WB3a, WB3b
    if before == W::CR && behind == W::LF {
        return false;
    }
    if is_line_end(before) || is_line_end(behind) {
        return true;
    }
    // WB3c, WB3d, WB4
    if before == W::ZWJ && properties(text[at]).is_extended_pictographic() {
        return false;
    }
    if before == W::WSegSpace && behind == W::WSegSpace || is_ignored(behind) {
        return false;
    }

    let seen = Seen::new(&classes, at, is_ignored, is_line_end);
    let is = |steps: isize, wanted: &[W]| seen.class(steps).is_some_and(|class| wanted.contains(&class));
    let letter = [W::ALetter, W::HebrewLetter];
    let mid_letter = [W::MidLetter, W::MidNumLet, W::SingleQuote];
    let mid_number = [W::MidNum, W::MidNumLet, W::SingleQuote];
    let indicators = (1..=at as isize).take_while(|&steps| is(-steps, &[W::RegionalIndicator])).count();
    let joins = [
        is(-1, &letter) && is(0, &letter),                        // WB5
        is(-1, &letter) && is(0, &mid_letter) && is(1, &letter),  // WB6
        is(-2, &letter) && is(-1, &mid_letter) && is(0, &letter), // WB7
        is(-1, &[W::HebrewLetter]) && is(0, &[W::SingleQuote]),   // WB7a
        is(-1, &[W::HebrewLetter]) && is(0, &[W::DoubleQuote]) && is(1, &[W::HebrewLetter]), // WB7b
        is(-2, &[W::HebrewLetter]) && is(-1, &[W::DoubleQuote]) && is(0, &[W::HebrewLetter]), // WB7c
        is(-1, &[W::Numeric]) && is(0, &[W::Numeric]),            // WB8
        is(-1, &letter) && is(0, &[W::Numeric]),                  // WB9
        is(-1, &[W::Numeric]) && is(0, &letter),                  // WB10
        is(-2, &[W::Numeric]) && is(-1, &mid_number) && is(0, &[W::Numeric]), // WB11
        is(-1, &[W::Numeric]) && is(0, &mid_number) && is(1, &[W::Numeric]), // WB12
        is(-1, &[W::Katakana]) && is(0, &[W::Katakana]),          // WB13
        is(-1, &[W::ALetter, W::HebrewLetter, W::Numeric, W::Katakana, W::ExtendNumLet])
            && is(0, &[W::ExtendNumLet]), // WB13a
        is(-1, &[W::ExtendNumLet]) && is(0, &[W::ALetter, W::HebrewLetter, W::Numeric, W::Katakana]), // WB13b
        is(0, &[W::RegionalIndicator]) && indicators % 2 == 1,    // WB15, WB16
    ];
    !joins.contains(&true)
}

/// Whether there is a sentence boundary before the scalar `at`, which is not the first.
fn sentence_boundary(text: &[char], at: usize) -> bool {
    use SentenceBreak as S;
    let is_paragraph = |class| matches!(class, S::CR | S::LF | S::Sep);
    let is_ignored = |class| matches!(class, S::Extend | S::Format);
    let is_terminator = |class| matches!(class, S::ATerm | S::STerm);
    let classes: Vec<S> = text.iter().map(|&scalar| properties(scalar).sentence_break()).collect();
    let (before, behind) = (classes[at - 1], classes[at]);

    // SB3, SB4, SB5
    if before == S::CR && behind == S::LF {
        return false;
    }
    if is_paragraph(before) {
        return true;
    }
    if is_ignored(behind) {
        return false;
    }

    let seen = Seen::new(&classes, at, is_ignored, is_paragraph);
    // SB6, SB7
    if seen.class(-1) == Some(S::ATerm) {
        if behind == S::Numeric {
            return false;
        }
        if matches!(seen.class(-2), Some(S::Upper | S::Lower)) && behind == S::Upper {
            return false;
        }
    }
    // What SB8 to SB11 have on their left: a terminator, then Close*, then Sp*.
    let mut steps = -1;
    while seen.class(steps) == Some(S::Sp) {
        steps -= 1;
    }
    let spaces = -1 - steps;
    while seen.class(steps) == Some(S::Close) {
        steps -= 1;
    }
    let Some(terminator) = seen.class(steps).filter(|&class| is_terminator(class)) else {
        return false; // SB998
    };
    // SB8
    let rest = (0..).map_while(|steps| seen.class(steps));
    let next = rest.clone().find(|&class| {
        matches!(class, S::OLetter | S::Upper | S::Lower) || is_paragraph(class) || is_terminator(class)
    });
    if terminator == S::ATerm && next == Some(S::Lower) {
        return false;
    }
    // SB8a
    if behind == S::SContinue || is_terminator(behind) {
        return false;
    }
    // SB9, SB10
    if spaces == 0 && behind == S::Close || behind == S::Sp || is_paragraph(behind) {
        return false;
    }
    true // SB11
}
