//! Sentence boundaries (UAX #29, section 5) as a finite-state machine.
//!
//! SB8 looks ahead without bound: after `etc. (1998)` only the next letter tells whether the sentence went on. The
//! boundary is then deferred, one at a time, and the text behind it is not kept: whoever counts keeps a second
//! set of counters for it.

use super::boundary::{Before, Deferred, Step};
use crate::tables::SentenceBreak;

const CLASSES: usize = 15;
const STATES: usize = 13;

const START: u8 = 0;
const OTHER: u8 = 1;
/// After an upper- or lower-case letter (SB7 asks for it).
const LETTER: u8 = 2;
const CR: u8 = 3;
const PARAGRAPH: u8 = 4;
const ATERM: u8 = 5;
/// After a letter and `ATerm`.
const LETTER_ATERM: u8 = 6;
const ATERM_CLOSE: u8 = 7;
const ATERM_SPACE: u8 = 8;
const STERM: u8 = 9;
const STERM_CLOSE: u8 = 10;
const STERM_SPACE: u8 = 11;
/// In the skipped run of SB8: a boundary is deferred.
const SKIPPING: u8 = 12;

const ALL: [SentenceBreak; CLASSES] = [
    SentenceBreak::Other,
    SentenceBreak::CR,
    SentenceBreak::LF,
    SentenceBreak::Sep,
    SentenceBreak::Extend,
    SentenceBreak::Format,
    SentenceBreak::Sp,
    SentenceBreak::Lower,
    SentenceBreak::Upper,
    SentenceBreak::OLetter,
    SentenceBreak::Numeric,
    SentenceBreak::ATerm,
    SentenceBreak::SContinue,
    SentenceBreak::STerm,
    SentenceBreak::Close,
];

const fn state_of(class: SentenceBreak) -> u8 {
    match class {
        SentenceBreak::CR => CR,
        SentenceBreak::LF | SentenceBreak::Sep => PARAGRAPH,
        SentenceBreak::Lower | SentenceBreak::Upper => LETTER,
        SentenceBreak::ATerm => ATERM,
        SentenceBreak::STerm => STERM,
        _ => OTHER,
    }
}

/// The rules, by their names in UAX #29.
const fn rule(state: u8, class: SentenceBreak) -> Step {
    use SentenceBreak as S;
    let next = state_of(class);
    let join = Step::new(next, Before::Join, Deferred::Unchanged);
    let divide = Step::new(next, Before::Break, Deferred::Unchanged);
    let paragraph = matches!(class, S::CR | S::LF | S::Sep);
    match state {
        START => join,
        CR if matches!(class, S::LF) => join, // SB3
        CR | PARAGRAPH => divide,             // SB4
        _ if matches!(class, S::Extend | S::Format) => Step::new(state, Before::Join, Deferred::Unchanged), // SB5
        LETTER if matches!(class, S::ATerm) => Step::new(LETTER_ATERM, Before::Join, Deferred::Unchanged),
        OTHER | LETTER => join, // SB998
        SKIPPING => match class {
            S::Lower => Step::new(next, Before::Join, Deferred::Join), // SB8
            S::Upper | S::OLetter | S::ATerm | S::STerm | S::CR | S::LF | S::Sep => {
                Step::new(next, Before::Join, Deferred::Break) // SB11
            }
            _ => Step::new(SKIPPING, Before::Join, Deferred::Unchanged),
        },
        ATERM | LETTER_ATERM if matches!(class, S::Numeric) => join, // SB6
        LETTER_ATERM if matches!(class, S::Upper) => join,           // SB7
        // SB8a, SB9 and SB10: what may follow a terminator before its sentence ends.
        _ if matches!(class, S::SContinue | S::ATerm | S::STerm) || paragraph => join,
        ATERM | LETTER_ATERM | ATERM_CLOSE => match class {
            S::Close => Step::new(ATERM_CLOSE, Before::Join, Deferred::Unchanged), // SB9
            S::Sp => Step::new(ATERM_SPACE, Before::Join, Deferred::Unchanged),    // SB9
            _ => after_aterm(class),
        },
        ATERM_SPACE => match class {
            S::Sp => Step::new(ATERM_SPACE, Before::Join, Deferred::Unchanged), // SB10
            _ => after_aterm(class),
        },
        STERM | STERM_CLOSE => match class {
            S::Close => Step::new(STERM_CLOSE, Before::Join, Deferred::Unchanged), // SB9
            S::Sp => Step::new(STERM_SPACE, Before::Join, Deferred::Unchanged),    // SB9
            _ => divide,                                                           // SB11
        },
        STERM_SPACE => match class {
            S::Sp => Step::new(STERM_SPACE, Before::Join, Deferred::Unchanged), // SB10
            _ => divide,                                                        // SB11
        },
        _ => join,
    }
}

/// SB8 and SB11 where a full stop and all that belongs to it is over.
const fn after_aterm(class: SentenceBreak) -> Step {
    match class {
        SentenceBreak::Lower => Step::new(LETTER, Before::Join, Deferred::Unchanged),
        SentenceBreak::Upper | SentenceBreak::OLetter => {
            Step::new(state_of(class), Before::Break, Deferred::Unchanged)
        }
        _ => Step::new(SKIPPING, Before::Defer, Deferred::Unchanged),
    }
}

const COLUMNS: usize = 16;

static TRANSITIONS: [[Step; COLUMNS]; 16] = {
    let join = Step::new(OTHER, Before::Join, Deferred::Unchanged);
    let mut table = [[join; COLUMNS]; 16];
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

/// The machine. One byte of state.
#[derive(Clone, Debug, Default)]
pub(super) struct Machine {
    state: u8,
}

impl Machine {
    pub(super) const fn new() -> Self {
        Self { state: START }
    }

    /// Whether the last scalar ended a paragraph.
    pub(super) const fn is_after_paragraph(&self) -> bool {
        matches!(self.state, CR | PARAGRAPH)
    }

    /// Takes the next scalar.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "masked to the size of the table: no check is left")]
    pub(super) fn step(&mut self, class: SentenceBreak) -> Step {
        let row = &TRANSITIONS[usize::from(self.state & 0xF)];
        let step = row[class as usize & (COLUMNS - 1)];
        self.state = step.next();
        step
    }

    /// Whether only a terminator or a line end can make a boundary now.
    #[cfg(feature = "bulk")]
    pub(super) const fn is_resting(&self) -> bool {
        matches!(self.state, OTHER | LETTER)
    }

    /// As behind a blank inside a sentence.
    #[cfg(feature = "bulk")]
    pub(super) fn rest(&mut self) {
        self.state = OTHER;
    }
}
