//! A run of letters in a token, seen once: where it ends, its stem and ending, its case.

use super::letters::{Kind, is_upper, kind};
use super::packed::Packed;

/// What follows a stem and is spoken for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Nothing.
    None,
    /// A lone apostrophe: `workers'`, `goin'`.
    Apostrophe,
    /// `'s`.
    Possessive,
    /// `'S`: the word stands in capitals.
    CapitalPossessive,
}

/// Letters that the lists of short words look at.
const HEAD: usize = 6;

/// A run of letters, apostrophes and marks at the start of a text.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    /// Bytes of the whole run.
    pub(super) length: usize,
    /// From the first letter to the last, without an ending.
    pub(super) stem: &'a str,
    /// What was cut from the stem.
    pub(super) ending: Ending,
    head: [u8; HEAD],
    /// Letters of the stem.
    letters: usize,
    /// Capitals of the stem.
    capitals: usize,
    /// Whether the first letter is a capital.
    pub(super) is_capitalised: bool,
    /// The last letter of the stem in its own case, if it is ASCII.
    last: char,
    inner_apostrophe: bool,
}

impl<'a> Run<'a> {
    /// The run at the start of `text`; empty where no letter stands there.
    pub(super) fn at_start(text: &'a str) -> Self {
        let mut run = Self {
            length: text.len(),
            stem: "",
            ending: Ending::None,
            head: [0; HEAD],
            letters: 0,
            capitals: 0,
            is_capitalised: false,
            last: '\0',
            inner_apostrophe: false,
        };
        let (mut start, mut end) = (0usize, 0usize);
        // The end of the letters, their number, capitals and last one before the latest apostrophe.
        let mut before_apostrophe = (0usize, 0usize, 0usize, '\0', false);
        let mut apostrophe = false;
        for (at, scalar) in text.char_indices() {
            let (letter, second) = match kind(scalar) {
                Kind::Letter(letter, second) => (letter, second),
                Kind::Apostrophe => {
                    apostrophe = true;
                    continue;
                }
                Kind::Ignored => continue,
                Kind::Digit(_) | Kind::Other => {
                    run.length = at;
                    break;
                }
            };
            let is_capital = is_upper(scalar);
            if run.letters == 0 {
                start = at;
                run.is_capitalised = is_capital;
            } else if apostrophe {
                before_apostrophe = (end, run.letters, run.capitals, run.last, run.inner_apostrophe);
                run.inner_apostrophe = true;
            }
            apostrophe = false;
            for letter in [Some(letter), second].into_iter().flatten() {
                if let Some(slot) = run.head.get_mut(run.letters) {
                    *slot = letter;
                }
                run.letters = run.letters.saturating_add(1);
                run.capitals = run.capitals.saturating_add(usize::from(is_capital));
            }
            run.last = scalar;
            end = at.saturating_add(scalar.len_utf8());
        }
        if run.letters != 0 && apostrophe {
            run.ending = Ending::Apostrophe;
        } else if before_apostrophe.1 != 0
            && before_apostrophe.1.saturating_add(1) == run.letters
            && matches!(run.last, 's' | 'S')
        {
            run.ending = if run.last == 's' { Ending::Possessive } else { Ending::CapitalPossessive };
            (end, run.letters, run.capitals, run.last, run.inner_apostrophe) = before_apostrophe;
        }
        run.stem = text.get(start..end).unwrap_or("");
        run
    }

    /// Whether the run has no letter.
    pub(super) const fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// The letter, if the stem is a single one.
    pub(super) fn single_letter(&self) -> Option<u8> {
        self.head.first().copied().filter(|_| self.letters == 1)
    }

    /// The letters of a short stem in lower case; empty for a longer one.
    pub(super) fn short(&self) -> &[u8] {
        self.head.get(..self.letters).unwrap_or(&[])
    }

    /// The short stem as a list holds it.
    pub(super) fn packed(&self) -> Packed {
        Packed::of(self.short())
    }

    /// Whether the stem is all capitals (at least two), and whether a plural `s` follows them.
    pub(super) const fn all_capitals(&self) -> Option<bool> {
        if self.inner_apostrophe || self.capitals < 2 || matches!(self.ending, Ending::CapitalPossessive) {
            None
        } else if self.capitals == self.letters {
            Some(false)
        } else if self.capitals.saturating_add(1) == self.letters && self.last == 's' {
            Some(true)
        } else {
            None
        }
    }

    /// The same run without the last letter of its stem, a plural `s`.
    pub(super) fn without_plural(mut self) -> Self {
        self.stem = self.stem.strip_suffix('s').unwrap_or(self.stem);
        self.letters = self.letters.saturating_sub(1);
        self.ending = Ending::None;
        self
    }
}
