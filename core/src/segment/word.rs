//! Word boundaries (UAX #29, section 4) as a finite-state machine.
//!
//! The state is what the rules can still see of the text on the left: the class of the last scalar that WB4 does
//! not ignore, and whether a boundary is open. WB6, WB7b and WB12 look one scalar ahead (past ignored ones): the
//! boundary before the mark in `can't`, `3.14` is deferred until the next scalar decides it.

use super::boundary::{Before, Deferred, Step};
use crate::tables::{Properties, WordBreak};

const CLASSES: usize = 19;
const STATES: usize = 15;

const START: u8 = 0;
const OTHER: u8 = 1;
const CR: u8 = 2;
const NEWLINE: u8 = 3;
/// Directly after a `WSegSpace` (WB3d does not look through ignored scalars).
const SPACE: u8 = 4;
const LETTER: u8 = 5;
const HEBREW: u8 = 6;
const NUMERIC: u8 = 7;
const KATAKANA: u8 = 8;
const EXTEND_NUM_LET: u8 = 9;
/// After an odd number of regional indicators: the next one completes a flag.
const REGIONAL_ODD: u8 = 10;
/// After a letter and a mark that may stand inside a word; the boundary before the mark is deferred.
const LETTER_MID: u8 = 11;
/// After a digit and a mark that may stand inside a number; deferred likewise.
const NUMERIC_MID: u8 = 12;
/// After a Hebrew letter and a double quote; deferred likewise.
const HEBREW_DOUBLE: u8 = 13;
/// After a Hebrew letter and a single quote, which WB7a has already joined.
const HEBREW_SINGLE: u8 = 14;

/// All classes in the order of their numbers.
const ALL: [WordBreak; CLASSES] = [
    WordBreak::Other,
    WordBreak::CR,
    WordBreak::LF,
    WordBreak::Newline,
    WordBreak::Extend,
    WordBreak::ZWJ,
    WordBreak::Format,
    WordBreak::RegionalIndicator,
    WordBreak::Katakana,
    WordBreak::HebrewLetter,
    WordBreak::ALetter,
    WordBreak::SingleQuote,
    WordBreak::DoubleQuote,
    WordBreak::MidNumLet,
    WordBreak::MidLetter,
    WordBreak::MidNum,
    WordBreak::Numeric,
    WordBreak::ExtendNumLet,
    WordBreak::WSegSpace,
];

/// The state that a scalar of the class leaves behind when nothing on its left matters.
const fn state_of(class: WordBreak) -> u8 {
    match class {
        WordBreak::CR => CR,
        WordBreak::LF | WordBreak::Newline => NEWLINE,
        WordBreak::WSegSpace => SPACE,
        WordBreak::ALetter => LETTER,
        WordBreak::HebrewLetter => HEBREW,
        WordBreak::Numeric => NUMERIC,
        WordBreak::Katakana => KATAKANA,
        WordBreak::ExtendNumLet => EXTEND_NUM_LET,
        WordBreak::RegionalIndicator => REGIONAL_ODD,
        _ => OTHER,
    }
}

const fn is_letter(class: WordBreak) -> bool {
    matches!(class, WordBreak::ALetter | WordBreak::HebrewLetter)
}

/// The rules, by their names in UAX #29.
const fn rule(state: u8, class: WordBreak) -> Step {
    use WordBreak as W;
    let next = state_of(class);
    let join = Step::new(next, Before::Join, Deferred::Unchanged);
    let divide = Step::new(next, Before::Break, Deferred::Unchanged);
    let ignored = matches!(class, W::Extend | W::Format | W::ZWJ);
    match state {
        START => join,
        CR if matches!(class, W::LF) => join, // WB3
        CR | NEWLINE => divide,               // WB3a
        // WB4 goes before WB6, WB7b and WB12, so an ignored scalar leaves a deferred boundary open.
        _ if ignored => {
            // WB3d wants the two spaces side by side.
            let kept = if state == SPACE { OTHER } else { state };
            Step::new(kept, Before::Join, Deferred::Unchanged)
        }
        LETTER_MID if is_letter(class) => Step::new(next, Before::Join, Deferred::Join), // WB6, WB7
        NUMERIC_MID if matches!(class, W::Numeric) => Step::new(next, Before::Join, Deferred::Join), // WB11, WB12
        HEBREW_DOUBLE if matches!(class, W::HebrewLetter) => Step::new(next, Before::Join, Deferred::Join), // WB7b, WB7c
        LETTER_MID | NUMERIC_MID | HEBREW_DOUBLE => Step::new(next, Before::Break, Deferred::Break),
        HEBREW_SINGLE if is_letter(class) => join,      // WB7
        SPACE if matches!(class, W::WSegSpace) => join, // WB3d
        LETTER | HEBREW => match class {
            W::ALetter | W::HebrewLetter | W::Numeric | W::ExtendNumLet => join, // WB5, WB9, WB13a
            W::SingleQuote if state == HEBREW => Step::new(HEBREW_SINGLE, Before::Join, Deferred::Unchanged), // WB7a
            W::DoubleQuote if state == HEBREW => Step::new(HEBREW_DOUBLE, Before::Defer, Deferred::Unchanged),
            W::MidLetter | W::MidNumLet | W::SingleQuote => {
                Step::new(LETTER_MID, Before::Defer, Deferred::Unchanged)
            }
            _ => divide,
        },
        NUMERIC => match class {
            W::Numeric | W::ALetter | W::HebrewLetter | W::ExtendNumLet => join, // WB8, WB10, WB13a
            W::MidNum | W::MidNumLet | W::SingleQuote => {
                Step::new(NUMERIC_MID, Before::Defer, Deferred::Unchanged)
            }
            _ => divide,
        },
        KATAKANA if matches!(class, W::Katakana | W::ExtendNumLet) => join, // WB13, WB13a
        EXTEND_NUM_LET
            if matches!(class, W::ALetter | W::HebrewLetter | W::Numeric | W::Katakana | W::ExtendNumLet) =>
        {
            join // WB13a, WB13b
        }
        REGIONAL_ODD if matches!(class, W::RegionalIndicator) => {
            Step::new(OTHER, Before::Join, Deferred::Unchanged) // WB15, WB16
        }
        _ => divide, // WB999
    }
}

/// One row of 32 a state, so that a state and a class make an index by bits alone.
const COLUMNS: usize = 32;

static TRANSITIONS: [[Step; COLUMNS]; 16] = {
    let divide = Step::new(OTHER, Before::Break, Deferred::Unchanged);
    let mut table = [[divide; COLUMNS]; 16];
    let mut state = 0;
    while state < STATES {
        let mut class = 0;
        while class < CLASSES {
            #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
            {
                table[state][ALL[class] as usize] = rule(state as u8, ALL[class]);
            }
            class += 1;
        }
        state += 1;
    }
    table
};

/// The machine. Two bytes of state.
#[derive(Clone, Debug, Default)]
pub(super) struct Machine {
    state: u8,
    after_joiner: bool,
}

impl Machine {
    pub(super) const fn new() -> Self {
        Self { state: START, after_joiner: false }
    }

    /// Takes the next scalar.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "masked to the size of the table: no check is left")]
    pub(super) fn step(&mut self, properties: Properties) -> Step {
        let class = properties.word_break();
        let row = &TRANSITIONS[usize::from(self.state & 0xF)];
        let mut step = row[class as usize & (COLUMNS - 1)];
        if self.after_joiner && properties.is_extended_pictographic() {
            // WB3c. A pictograph that is a letter too (`ℹ`) settles a deferred boundary as any letter.
            step = Step::new(step.next(), Before::Join, step.deferred());
        }
        self.after_joiner = matches!(class, WordBreak::ZWJ);
        self.state = step.next();
        step
    }

    /// Whether the last scalar was a space or a line end of its own.
    #[cfg(feature = "bulk")]
    pub(super) const fn is_after_blank(&self) -> bool {
        matches!(self.state, SPACE | NEWLINE)
    }
}
