//! The rules: where in a word the syllables are.
//!
//! A syllable may begin at a vowel letter, at an apostrophe (`couldn't`) and at an `m` that can be syllabic (`prism`,
//! `McDonald`). Whether it does is decided by the four letters before, the five behind, the letter itself, and how many
//! groups of vowels came before: a table has a row of weights for each of these, the rows are added up in 24 units,
//! and a weighted sum of the positive units is positive where a syllable begins. The weights were learned from the
//! dictionary, four bits each (`core/tablegen/src/syllables/network.rs`); the arithmetic is in whole numbers.
//!
//! Words of any length pass through a window of ten letters.

use super::facts::Key;
use super::generated::{BIAS, MARGINS, OFFSET, OUT, ROWS, SPELLED};

/// Letters to the left of the place.
pub(super) const LEFT: usize = 4;
/// Letters to the right of the place.
pub(super) const RIGHT: usize = 5;
/// Codes of a letter: 0 outside the word, 1 … 26 `a` … `z`, 27 the apostrophe.
pub(super) const CODES: usize = 28;
pub(super) const APOSTROPHE: u8 = 27;
/// The rows that do not depend on a distance come behind the others.
pub(super) const PLACE_ROWS: usize = (LEFT + RIGHT) * CODES;
pub(super) const GROUP_ROWS: usize = PLACE_ROWS + 8;
/// Vowel groups before the place are told apart up to this number.
pub(super) const MAX_GROUPS: u8 = 3;

/// The code of a letter or apostrophe.
const fn code(letter: u8) -> u8 {
    match letter {
        b'a'..=b'z' => letter.wrapping_sub(b'a').wrapping_add(1),
        b'\'' => APOSTROPHE,
        _ => 0,
    }
}

const fn of(letter: u8) -> u8 {
    code(letter)
}

const A: u8 = of(b'a');
const C: u8 = of(b'c');
const E: u8 = of(b'e');
const G: u8 = of(b'g');
const H: u8 = of(b'h');
const I: u8 = of(b'i');
const L: u8 = of(b'l');
const M: u8 = of(b'm');
const O: u8 = of(b'o');
const S: u8 = of(b's');
const T: u8 = of(b't');
const U: u8 = of(b'u');
const Y: u8 = of(b'y');

const fn is_vowel(code: u8) -> bool {
    matches!(code, A | E | I | O | U | Y)
}

/// Whether a letter is a vowel letter.
pub(super) const fn is_vowel_letter(letter: u8) -> bool {
    is_vowel(code(letter))
}

/// What the rules say of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    /// The count, at least 1 for a word with letters.
    pub(super) count: u32,
    /// The count if the least certain place were decided the other way.
    pub(super) second: u32,
    /// How sure the rules are: a class for the lookup in the stored facts.
    pub(super) class: u8,
}

/// Reads the letters of a word one by one.
pub(super) struct Reader {
    /// The codes around the place in the middle, which is at index `LEFT`.
    window: [u8; LEFT + RIGHT + 1],
    /// Vowel groups before the place, up to `MAX_GROUPS`.
    groups: u8,
    places: u32,
    /// The margin of the least certain place, and whether it was taken for a syllable.
    least: (i32, bool),
    vowels: bool,
    /// The sum of the letters' names.
    names: u32,
    key: Key,
}

impl Reader {
    /// Before the first letter.
    pub(super) const fn new() -> Self {
        Self {
            window: [0; LEFT + RIGHT + 1],
            groups: 0,
            places: 0,
            least: (i32::MAX, false),
            vowels: false,
            names: 0,
            key: Key::EMPTY,
        }
    }

    /// Takes the next letter (`a` … `z`, lower case) or apostrophe.
    pub(super) fn push(&mut self, letter: u8) {
        self.key = self.key.with(letter);
        self.vowels |= is_vowel_letter(letter);
        self.names = self.names.saturating_add(super::acronyms::letter_name(letter));
        self.shift(code(letter));
    }

    /// Moves the window by one and judges the place that comes into its middle.
    fn shift(&mut self, code: u8) {
        // By hand: the library moves bytes with a function of several hundred of them.
        let mut moved = code;
        for place in self.window.iter_mut().rev() {
            moved = core::mem::replace(place, moved);
        }
        let [.., before, place, after, _, _, _, _] = self.window;
        let syllabic = match before {
            0 => after == C,
            before => matches!(before, S | H | T | G | L),
        };
        if is_vowel(place) || place == APOSTROPHE || (place == M && syllabic) {
            let score = score(&self.window, self.groups);
            self.places = self.places.saturating_add(u32::from(score > 0));
            if score.saturating_abs() < self.least.0 {
                self.least = (score.saturating_abs(), score > 0);
            }
        }
        if is_vowel(place) && !is_vowel(before) && self.groups < MAX_GROUPS {
            self.groups = self.groups.wrapping_add(1);
        }
    }

    /// The hash of the letters so far.
    pub(super) const fn key(&self) -> Key {
        self.key
    }

    /// Ends the word: judges what is left in the window. Also tells of an `'s` behind this word.
    pub(super) fn finish(mut self) -> (Guess, Possessive) {
        let [.., a, b, c, d] = self.window;
        for _ in 0..RIGHT {
            self.shift(0);
        }
        let possessive = Possessive { last: [a, b, c, d], groups: self.groups };
        if !self.vowels {
            // Nothing to pronounce: the letters' names.
            return (Guess { count: self.names, second: 1, class: SPELLED }, possessive);
        }
        let (margin, taken) = self.least;
        let second = if taken { self.places.saturating_sub(1) } else { self.places.saturating_add(1) };
        let class = MARGINS.iter().fold(0u8, |class, &edge| class.wrapping_add(u8::from(margin >= edge)));
        (Guess { count: self.places.max(1), second: second.max(1), class }, possessive)
    }
}

/// An `'s` behind a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possessive {
    /// The last letters of the word.
    last: [u8; 4],
    groups: u8,
}

impl Possessive {
    /// Whether it is a syllable of its own.
    pub(super) fn is_syllable(self) -> bool {
        let [a, b, c, d] = self.last;
        score(&[a, b, c, d, APOSTROPHE, S, 0, 0, 0, 0], self.groups) > 0
    }
}

/// Units of the rules.
#[cfg(feature = "bulk")]
pub(super) const UNITS: usize = BIAS.len();

/// The weights of a row, for hosts.
#[cfg(feature = "bulk")]
#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
pub(super) const fn unpacked(row: usize) -> [i8; UNITS] {
    const HALF: usize = UNITS / 2;
    let (mut units, mut pair) = ([0; UNITS], 0);
    while pair < HALF {
        units[pair] = ((ROWS[row][pair] << 4) as i8) >> 4;
        units[pair + HALF] = (ROWS[row][pair] as i8) >> 4;
        pair += 1;
    }
    units
}

/// Adds a row of weights to the units.
fn add(units: &mut [i16; 24], row: usize) {
    let Some(row) = ROWS.get(row) else { return };
    let (low, high) = units.split_at_mut(12);
    for ((low, high), &pair) in low.iter_mut().zip(high).zip(row) {
        *low = low.wrapping_add(i16::from(((pair << 4) as i8) >> 4));
        *high = high.wrapping_add(i16::from((pair as i8) >> 4));
    }
}

/// Which of the rows for places is that of a letter.
pub(super) const fn place_row(place: u8) -> usize {
    match place {
        A => 0,
        E => 1,
        I => 2,
        O => 3,
        U => 4,
        Y => 5,
        M => 6,
        _ => 7,
    }
}

/// Positive where a syllable begins; the distance from zero says how sure that is.
fn score(window: &[u8; LEFT + RIGHT + 1], groups: u8) -> i32 {
    let mut units = BIAS.map(i16::from);
    let [left @ .., place, r1, r2, r3, r4, r5] = window;
    let mut row = 0usize;
    for &code in left.iter().chain([r1, r2, r3, r4, r5]) {
        add(&mut units, row.wrapping_add(usize::from(code)));
        row = row.wrapping_add(CODES);
    }
    add(&mut units, PLACE_ROWS.wrapping_add(place_row(*place)));
    add(&mut units, GROUP_ROWS.wrapping_add(usize::from(groups)));
    // At most 24 products of 16-bit and 8-bit values: far inside an i32.
    units.iter().zip(&OUT).fold(OFFSET, |sum, (&unit, &out)| {
        sum.wrapping_add(i32::from(unit.max(0)).wrapping_mul(i32::from(out)))
    })
}
