//! Plain English words, for hosts: the same rules and the same facts, with all letters at hand at once.
//!
//! A word of Latin letters, small but for the first, and perhaps with an `'s` behind it, is most of any text. Nothing of a run is left to find out, the
//! window slides over an array, and the units are summed in vector registers. Everything else goes the long way
//! (`token.rs`); tests hold the two equal on every word of the dictionary and with every accent.

use fearless_simd::prelude::*;
use fearless_simd::{dispatch, i8x32, i16x16, i32x8, u8x32};

use super::en::corrected;
use super::facts::Key;
use super::generated::{BIAS, ENDING, MARGINS, OFFSET, OUT};
use super::letters::{Kind, is_upper, kind};
use super::packed::Packed;
use super::rules::{self, CODES, GROUP_ROWS, LEFT, MAX_GROUPS, PLACE_ROWS, RIGHT, UNITS, unpacked};
use super::{Context, Method, Syllables, abbreviations};
use crate::bulk::{self, Padded, Shape};

/// Letters of the longest word that is read here.
const LONGEST: usize = 32;
/// Letters of the longest abbreviation that a full stop makes of a capitalised word.
pub(crate) const LONGEST_ABBREVIATION: usize = 5;

/// The bits of a set of letters, by their codes.
const fn set(letters: &[u8]) -> u32 {
    let mut bits = 0;
    let mut rest = letters;
    while let [letter, others @ ..] = rest {
        bits |= 1 << (*letter & 31);
        rest = others;
    }
    bits
}

/// The letters as they stand in a window: their codes, which are below 32, times eight. A quarter of the place of a row.
const fn place_of(letter: u8) -> u8 {
    (letter & 31) << CODE_SHIFT
}

const CODE_SHIFT: u32 = 3;
const VOWELS: [u8; 6] =
    [place_of(b'a'), place_of(b'e'), place_of(b'i'), place_of(b'o'), place_of(b'u'), place_of(b'y')];
const BEFORE_SYLLABIC_M: u32 = set(b"shtgl");
const C: u8 = place_of(b'c');
const M: u8 = place_of(b'm');
const S: u8 = place_of(b's');
const APOSTROPHE: u8 = rules::APOSTROPHE << CODE_SHIFT;

const fn is_in(set: u32, place: u8) -> bool {
    set.wrapping_shr((place >> CODE_SHIFT) as u32) & 1 != 0
}

/// The syllables of `word`, if it is a plain one in a plain place.
#[inline]
pub(super) fn read(spelling: &str, context: Context) -> Option<Syllables> {
    let word = spelling.as_bytes();
    let (letters, is_possessive) = match word {
        [stem @ .., b'\'', b's'] | [stem @ .., 0xE2, 0x80, 0x99, b's'] => (stem, true),
        _ => (word, false),
    };
    let first = letters.first()?;
    if !first.is_ascii() && is_of_another_script(spelling) {
        return Some(Syllables::default());
    }
    if matches!(context.before, Some('&' | '@')) {
        return None;
    }
    let Some(shape) = Shape::of(letters) else {
        let latin = Latin::of(spelling.get(..letters.len())?)?;
        return plain(latin.letters(), latin.is_capitalised, is_possessive, context);
    };
    let is_capitalised = shape.is_capitalised();
    if !is_capitalised && !shape.is_small() {
        return None;
    }
    plain(letters, is_capitalised, is_possessive, context)
}

/// The syllables of letters in either case.
#[inline]
fn plain(letters: &[u8], is_capitalised: bool, is_possessive: bool, context: Context) -> Option<Syllables> {
    if letters.len() < 2 {
        return None;
    }
    if context.after == Some('.')
        && is_capitalised
        && let Some(count) = of_abbreviation(letters)
    {
        return Some(Syllables { count, method: Method::Exception });
    }
    count(letters, is_possessive)
}

/// The syllables of what a full stop makes of a capitalised word, if that is an abbreviation.
pub(super) fn of_abbreviation(letters: &[u8]) -> Option<u32> {
    let is_short = letters.len() <= LONGEST_ABBREVIATION;
    is_short.then(|| Packed::of(letters)).and_then(abbreviations::read_in_full)
}

/// The letters of a word beyond ASCII, reduced to those that the rules know.
struct Latin {
    letters: [u8; LONGEST],
    length: usize,
    is_capitalised: bool,
}

impl Latin {
    /// `None` for a word that is not all Latin letters, small but for the first, and for one that needs another look: behind a
    /// ligature in capitals, before a spoken `é`.
    fn of(word: &str) -> Option<Self> {
        let mut latin = Self { letters: [0; LONGEST], length: 0, is_capitalised: false };
        if word.ends_with(['é', 'É']) {
            return None;
        }
        for scalar in word.chars() {
            let Kind::Letter(letter, second) = kind(scalar) else { return None };
            if is_upper(scalar) {
                if latin.length != 0 || second.is_some() {
                    return None;
                }
                latin.is_capitalised = true;
            }
            latin.push(letter)?;
            if let Some(second) = second {
                latin.push(second)?;
            }
        }
        Some(latin)
    }

    fn push(&mut self, letter: u8) -> Option<()> {
        *self.letters.get_mut(self.length)? = letter;
        self.length = self.length.wrapping_add(1);
        Some(())
    }

    fn letters(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or(&[])
    }
}

/// Whether all is of scripts that have no Latin letter, no digit that is read, and nothing that changes a word.
fn is_of_another_script(word: &str) -> bool {
    word.chars().all(|scalar| matches!(scalar, '\u{370}'..='\u{1DFF}' | '\u{2E80}'..='\u{FEFE}'))
}

/// Bytes of a word with its surroundings, zeros; a multiple of eight. A window of it begins at one of the letters.
const ROOM_OF_WORD: usize = 48;
const WINDOW: usize = LEFT + 1 + RIGHT;
const _: () = assert!(LONGEST + WINDOW <= ROOM_OF_WORD);

/// The bits of the bytes that are one of these.
#[inline(always)]
fn bits_of<S: Simd, const N: usize>(letters: u8x32<S>, wanted: [u8; N]) -> u32 {
    let found = wanted.map(|place| letters.simd_eq(place));
    found.into_iter().reduce(|found, is_place| found | is_place).map_or(0, |found| found.to_bitmask() as u32)
}

/// The syllables of a word alone that is [`Shape::is_plain`]; `None` where no vowel is among them.
pub(super) fn count_letters(letters: &Padded) -> Option<Syllables> {
    count_padded(letters, false)
}

/// The syllables of letters of ASCII in either case; `None` where no vowel is among them.
pub(super) fn count(letters: &[u8], is_possessive: bool) -> Option<Syllables> {
    count_padded(&Padded::of(letters)?, is_possessive)
}

fn count_padded(letters: &Padded, is_possessive: bool) -> Option<Syllables> {
    dispatch!(bulk::level(), simd => count_with(simd, letters, is_possessive))
}

#[inline(always)]
fn count_with<V: Simd>(simd: V, letters: &Padded, is_possessive: bool) -> Option<Syllables> {
    let (mut places, mut small) = ([0u8; ROOM_OF_WORD], [0u8; LONGEST]);
    let quarters = letters.quarters();
    for (small, part) in small.as_chunks_mut::<8>().0.iter_mut().zip(quarters) {
        *small = (part | 0x2020_2020_2020_2020).to_le_bytes();
    }
    for (places, part) in places.get_mut(LEFT..)?.as_chunks_mut::<8>().0.iter_mut().zip(quarters) {
        // Small and capital letters have the same lowest five bits.
        *places = ((part & 0x1F1F_1F1F_1F1F_1F1F) << CODE_SHIFT).to_le_bytes();
    }
    let word = u8x32::from_slice(simd, places.get(LEFT..)?.first_chunk::<LONGEST>()?);
    let vowels = bits_of(word, VOWELS);
    if vowels == 0 {
        return None;
    }
    let key = small.iter().take(letters.length()).fold(Key::EMPTY, |key, &letter| key.with(letter));
    let (mut syllables, mut groups) = (0u32, 0u8);
    let mut least = u32::MAX;
    // The first vowels of their groups.
    let group_starts = vowels & !(vowels << 1);
    let mut rest = vowels | syllabic_ms(&places, bits_of(word, [M]));
    while rest != 0 {
        let (at, bit) = (rest.trailing_zeros() as usize, rest & rest.wrapping_neg());
        rest ^= bit;
        let window = places.get(at % LONGEST..)?.first_chunk::<WINDOW>()?;
        let score = score(simd, window, groups);
        let is_syllable = score > 0;
        syllables = syllables.wrapping_add(u32::from(is_syllable));
        // The first of those with the least margin.
        least = least.min(score.unsigned_abs() << 8 | (at as u32) << 1 | u32::from(is_syllable));
        let is_start = group_starts & bit != 0 && groups < MAX_GROUPS;
        groups = groups.wrapping_add(u8::from(is_start));
    }
    let (margin, is_taken) = ((least >> 8) as i32, least & 1 != 0);
    let class = i32x8::simd_from(simd, EDGES).simd_le(margin).to_bitmask().count_ones() as u8;
    let second = if is_taken { syllables.saturating_sub(1) } else { syllables.saturating_add(1) };
    let (mut count, mut is_stored) = corrected(key, class, syllables.max(1), second.max(1));
    if is_possessive {
        let more = count.saturating_add(1);
        let mut window = [0; WINDOW];
        let (before, behind) = window.split_at_mut(LEFT);
        before.copy_from_slice(places.get(letters.length()..)?.first_chunk::<LEFT>()?);
        *behind.first_chunk_mut()? = [APOSTROPHE, S];
        let is_syllable = score(simd, &window, groups) > 0;
        let (guess, second) = if is_syllable { (more, count) } else { (count, more) };
        let whole = corrected(key.with(b'\'').with(b's'), ENDING, guess, second);
        count = whole.0;
        is_stored |= whole.1;
    }
    Some(Syllables { count, method: if is_stored { Method::Exception } else { Method::Rules } })
}

/// The margins that part the classes, and one that no score has.
const EDGES: [i32; MARGINS.len() + 1] = {
    let mut edges = [i32::MAX; MARGINS.len() + 1];
    let mut at = 0;
    while at < MARGINS.len() {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            edges[at] = MARGINS[at];
        }
        at += 1;
    }
    edges
};

/// Those of the letters `m` at these bits that may be syllables: behind a hiss, or in front as in `Mc`.
#[inline(always)]
fn syllabic_ms(places: &[u8; ROOM_OF_WORD], ms: u32) -> u32 {
    let (mut syllabic, mut rest) = (0, ms);
    while rest != 0 {
        let (at, bit) = (rest.trailing_zeros() as usize, rest & rest.wrapping_neg());
        rest ^= bit;
        let beside = places.get(at.wrapping_add(LEFT).wrapping_sub(1)..).and_then(<[u8]>::first_chunk);
        let Some(&[before, _, after]) = beside else { break };
        let is_syllabic = if before == 0 { after == C } else { is_in(BEFORE_SYLLABIC_M, before) };
        syllabic |= if is_syllabic { bit } else { 0 };
    }
    syllabic
}

/// Bytes of a row in a register: a weight for each unit, and zeros behind them.
const WIDTH: usize = 32;
const _: () = assert!(UNITS <= WIDTH);

/// Rows of weights by the codes of letters, one behind the other: four times what stands in a window is where a row begins.
#[repr(align(32))]
struct Rows([i8; Self::LENGTH]);

impl Rows {
    /// Whatever byte tells where a row begins, there is a whole one.
    const LENGTH: usize = 33 * WIDTH;
    const NONE: Self = Self([0; Self::LENGTH]);

    /// The same with a row for a code.
    #[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
    const fn with(mut self, code: usize, row: [i8; UNITS]) -> Self {
        let mut unit = 0;
        while unit < UNITS {
            self.0[code * WIDTH + unit] = row[unit];
            unit += 1;
        }
        self
    }

    #[inline(always)]
    fn at<S: Simd>(&self, simd: S, place: u8) -> i8x32<S> {
        let rows = self.0.get(usize::from(place).wrapping_mul(WIDTH >> CODE_SHIFT)..).unwrap_or(&[]);
        i8x32::simd_from(simd, *rows.first_chunk().unwrap_or(&[0; WIDTH]))
    }
}

/// The rows of the letters around the place, by their distances from the left.
static AROUND: [Rows; LEFT + RIGHT] = {
    let mut all = [Rows::NONE; LEFT + RIGHT];
    let mut distance = 0;
    while distance < LEFT + RIGHT {
        let (mut rows, mut code) = (Rows::NONE, 0);
        while code < CODES {
            rows = rows.with(code, unpacked(distance * CODES + code));
            code += 1;
        }
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            all[distance] = rows;
        }
        distance += 1;
    }
    all
};

/// The rows of the letter at the place.
static PLACE: Rows = {
    let (mut rows, mut code) = (Rows::NONE, 0);
    while code < CODES {
        rows = rows.with(code, unpacked(PLACE_ROWS + rules::place_row(code as u8)));
        code += 1;
    }
    rows
};

/// The rows of the number of vowel groups before the place, and in each the bias.
static GROUPS: Rows = {
    let (mut rows, mut groups) = (Rows::NONE, 0);
    while groups <= MAX_GROUPS as usize {
        let (mut row, mut unit) = (unpacked(GROUP_ROWS + groups), 0);
        while unit < UNITS {
            #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
            {
                row[unit] += BIAS[unit];
            }
            unit += 1;
        }
        rows = rows.with(groups, row);
        groups += 1;
    }
    rows
};

/// The weight of a row lies in -8 … 7 and no bias is beyond 8, so that no sum of eleven rows and a bias leaves eight bits.
const _: () = {
    let mut unit = 0;
    while unit < BIAS.len() {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        let bias = BIAS[unit];
        assert!(-8 <= bias && bias <= 8);
        unit += 1;
    }
};

/// The weights of the units, and zeros behind them.
static OUTS: [[i16; WIDTH / 2]; 2] = {
    let mut outs = [[0; WIDTH / 2]; 2];
    let mut at = 0;
    while at < UNITS {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            outs[at / (WIDTH / 2)][at % (WIDTH / 2)] = OUT[at] as i16;
        }
        at += 1;
    }
    outs
};

/// As `rules::score`.
#[inline(always)]
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
fn score<S: Simd>(simd: S, window: &[u8; WINDOW], groups: u8) -> i32 {
    let [left @ .., place, r1, r2, r3, r4, r5] = *window;
    let [l1, l2, l3, l4] = left;
    let around = [l1, l2, l3, l4, r1, r2, r3, r4, r5];
    let units = GROUPS.at(simd, groups << CODE_SHIFT) + PLACE.at(simd, place);
    let units = AROUND.iter().zip(around).fold(units, |units, (rows, letter)| units + rows.at(simd, letter));
    let (low, high) = units.max(0).widen();
    let [outs_low, outs_high] = OUTS.map(|outs| i16x16::simd_from(simd, outs));
    let sums = low.pairwise_dot_product(outs_low) + high.pairwise_dot_product(outs_high);
    OFFSET.wrapping_add(sums.reduce_sum())
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::super::run::{Ending, Run};
    use super::super::{Context, en, token};
    use super::{count_with, read};
    use crate::bulk::{Padded, levels};
    use fearless_simd::dispatch;
    use std::string::String;

    /// Every word that is read here, against the long way.
    fn check(word: &str) {
        for (before, after) in [(None, None), (Some('"'), Some('.')), (Some('.'), Some(' '))] {
            let context = Context { before, after };
            if let Some(syllables) = read(word, context) {
                assert_eq!(syllables, token::read(word, context), "{word} {context:?}");
            }
        }
        let run = Run::at_start(word);
        let is_possessive = matches!(run.ending, Ending::Possessive | Ending::CapitalPossessive);
        // A letter alone is its name; an apostrophe is looked up with the word.
        if (run.single_letter().is_none() || is_possessive)
            && run.ending != Ending::Apostrophe
            && run.stem.bytes().all(|byte| byte.is_ascii_alphabetic())
            && let Some(letters) = Padded::of(run.stem.as_bytes())
        {
            for level in levels() {
                let count = dispatch!(level, simd => count_with(simd, &letters, is_possessive));
                assert!(
                    count.is_none_or(|count| count == en::by_letters(&run)),
                    "{word} {level:?} {count:?}"
                );
            }
        }
    }

    /// Every Latin letter, wherever it stands.
    #[test]
    fn every_accent_is_read_alike() {
        for scalar in ('\u{AA}'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}').chain('\u{FF21}'..='\u{FF5A}') {
            for word in [
                "_",
                "_s",
                "_te",
                "n_",
                "pl_n_",
                "_le_",
                "Caf_",
                "F_tes",
                "_'s",
                "Andr_'s",
                "Andr_’s",
                "na_ve’s",
                "_n_n_n",
            ] {
                check(&word.replace('_', scalar.encode_utf8(&mut [0; 4])));
            }
        }
        for word in [
            "Ærø",
            "æther",
            "Œuvre",
            "straße",
            "STRASSE",
            "Élan",
            "ÉLAN",
            "résumé",
            "naïve",
            "Übergrößenträger",
            "Sør-Trøndelag",
            "donaudampfschifffahrtsgesellschaftsübersicht",
        ] {
            check(word);
        }
    }

    #[test]
    fn no_scalar_of_another_script_is_read() {
        for scalar in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let word = scalar.encode_utf8(&mut buffer);
            if super::is_of_another_script(word) {
                assert_eq!(token::read(word, Context::NONE), super::Syllables::default(), "{scalar:?}");
            }
        }
    }

    #[test]
    fn plain_words_are_read_as_all_words_are() {
        let dictionary = include_str!("../../tablegen/data/cmudict/cmudict.dict");
        let mut read_here = 0;
        for word in dictionary.lines().filter_map(|line| line.split([' ', '(']).next()) {
            let mut capitalised = String::from(word);
            if let Some(first) = capitalised.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            for word in [word, &capitalised] {
                check(word);
                check(&(String::from(word) + "'s"));
                check(&(String::from(word) + "’s"));
            }
            read_here += usize::from(read(word, Context::NONE).is_some());
        }
        assert!(read_here > 110_000, "{read_here}");
        for word in [
            "Gen",
            "Genx",
            "shh",
            "a",
            "ab",
            "prisms",
            "mcdonald",
            "Mcx",
            "aeiouyaeiouyaeiouyaeiouy",
            "слово",
            "東京",
            "ᾖa",
        ] {
            check(word);
        }
    }
}
