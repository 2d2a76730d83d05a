//! Plain English words, for hosts: the same rules and the same facts, with all letters at hand at once.
//!
//! A word of Latin letters, small but for the first, and perhaps with an `'s` behind it, is most of any text. Nothing of a run is left to find out, the
//! window slides over an array, and the units are summed in vector registers. Everything else goes the long way
//! (`token.rs`); tests hold the two equal on every word of the dictionary and with every accent.

use wide::{i8x16, i16x8, i32x4, u8x16};

use super::en::corrected;
use super::facts::Key;
use super::generated::{BIAS, ENDING, MARGINS, OFFSET, OUT};
use super::letters::{Kind, is_upper, kind};
use super::packed::Packed;
use super::rules::{
    self, CODES, GROUP_ROWS, LEFT, MAX_GROUPS, PLACE_ROWS, Possessive, RIGHT, ROOM, UNPACKED, WIDTH,
};
use super::{Context, Method, Syllables, abbreviations};
use crate::bulk::{Padded, Shape};

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

const VOWELS: [u8; 6] = [b'a' & 31, b'e' & 31, b'i' & 31, b'o' & 31, b'u' & 31, b'y' & 31];
const BEFORE_SYLLABIC_M: u32 = set(b"shtgl");
const C: u8 = b'c' & 31;
const M: u8 = b'm' & 31;

const fn is_in(set: u32, code: u8) -> bool {
    set.wrapping_shr(code as u32) & 1 != 0
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

/// Bytes of a word with its surroundings, zeros; a multiple of sixteen.
const ROOM_OF_WORD: usize = 48;
const _: () = assert!(LEFT + LONGEST + RIGHT <= ROOM_OF_WORD);

/// The bits of the bytes that are one of the letters with these codes.
#[inline]
fn bits_of<const N: usize>(codes: &[u8; LONGEST], wanted: [u8; N]) -> u32 {
    let [low, high] = *codes.as_chunks::<16>().0 else { return 0 };
    let [low, high] = [low, high].map(|half| {
        let half = u8x16::new(half);
        let found =
            wanted.into_iter().fold(u8x16::ZERO, |found, code| found | half.simd_eq(u8x16::splat(code)));
        found.to_bitmask()
    });
    low | high << 16
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
    let mut codes = [0u8; ROOM_OF_WORD];
    for (codes, part) in codes.get_mut(LEFT..)?.as_chunks_mut::<8>().0.iter_mut().zip(letters.quarters()) {
        // Small and capital letters have the same lowest five bits.
        *codes = (part & 0x1F1F_1F1F_1F1F_1F1F).to_le_bytes();
    }
    let word = codes.get(LEFT..)?.first_chunk::<LONGEST>()?;
    let vowels = bits_of(word, VOWELS);
    if vowels == 0 {
        return None;
    }
    // The codes with the bits that all small letters have.
    let key = word.iter().take(letters.length()).fold(Key::EMPTY, |key, &code| key.with(code | 0x60));
    let (mut places, mut groups) = (0u32, 0u8);
    let mut least = u32::MAX;
    // The first vowels of their groups.
    let group_starts = vowels & !(vowels << 1);
    let mut rest = vowels | syllabic_ms(&codes, bits_of(word, [M]));
    while rest != 0 {
        let (at, bit) = (rest.trailing_zeros() as usize, rest & rest.wrapping_neg());
        rest ^= bit;
        let window = codes.get(at..)?.first_chunk::<{ LEFT + 1 + RIGHT }>()?;
        let score = score(window, groups);
        let is_place = score > 0;
        places = places.wrapping_add(u32::from(is_place));
        // The first of those with the least margin.
        least = least.min(score.unsigned_abs() << 8 | (at as u32) << 1 | u32::from(is_place));
        if group_starts & bit != 0 && groups < MAX_GROUPS {
            groups = groups.wrapping_add(1);
        }
    }
    let (margin, is_taken) = ((least >> 8) as i32, least & 1 != 0);
    let class = MARGINS.iter().fold(0u8, |class, &edge| class.wrapping_add(u8::from(margin >= edge)));
    let second = if is_taken { places.saturating_sub(1) } else { places.saturating_add(1) };
    let (mut count, mut is_stored) = corrected(key, class, places.max(1), second.max(1));
    if is_possessive {
        let more = count.saturating_add(1);
        let last = codes.get(letters.length()..).and_then(|codes| codes.first_chunk::<LEFT>())?;
        let is_syllable = Possessive::behind(*last, groups).is_syllable();
        let (guess, second) = if is_syllable { (more, count) } else { (count, more) };
        let whole = corrected(key.with(b'\'').with(b's'), ENDING, guess, second);
        count = whole.0;
        is_stored |= whole.1;
    }
    Some(Syllables { count, method: if is_stored { Method::Exception } else { Method::Rules } })
}

/// Those of the letters `m` at these bits that may be syllables: behind a hiss, or in front as in `Mc`.
#[inline]
fn syllabic_ms(codes: &[u8; ROOM_OF_WORD], ms: u32) -> u32 {
    let (mut syllabic, mut rest) = (0, ms);
    while rest != 0 {
        let (at, bit) = (rest.trailing_zeros() as usize, rest & rest.wrapping_neg());
        rest ^= bit;
        let beside = codes.get(at.wrapping_add(LEFT).wrapping_sub(1)..).and_then(<[u8]>::first_chunk);
        let Some(&[before, _, after]) = beside else { break };
        let is_syllabic = if before == 0 { after == C } else { is_in(BEFORE_SYLLABIC_M, before) };
        syllabic |= if is_syllabic { bit } else { 0 };
    }
    syllabic
}

/// A row of weights as vectors.
#[inline]
fn vectors(row: &[i8; WIDTH]) -> [i8x16; 2] {
    let [a, b] = *row.as_chunks::<16>().0 else { return [i8x16::ZERO; 2] };
    [i8x16::new(a), i8x16::new(b)]
}

/// Letters at the place that are told apart.
const PLACES: usize = GROUP_ROWS - PLACE_ROWS;
/// Numbers of vowel groups that are told apart.
const GROUPS: usize = MAX_GROUPS as usize + 1;

/// What every letter at the place and number of groups before it begin with: their rows and the bias in one.
static BEGINNINGS: [[i8; WIDTH]; PLACES * GROUPS] = {
    let mut rows = [[0; WIDTH]; PLACES * GROUPS];
    let mut row = 0;
    while row < PLACES * GROUPS {
        let mut unit = 0;
        while unit < BIAS.len() {
            #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
            {
                let (place, groups) = (PLACE_ROWS + row / GROUPS, GROUP_ROWS + row % GROUPS);
                rows[row][unit] = BIAS[unit] + UNPACKED[place][unit] + UNPACKED[groups][unit];
            }
            unit += 1;
        }
        row += 1;
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

static OUTS: [i16; 24] = {
    let mut wide = [0; 24];
    let mut at = 0;
    while at < 24 {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            wide[at] = OUT[at] as i16;
        }
        at = at.wrapping_add(1);
    }
    wide
};

/// As `rules::score`.
#[inline]
#[expect(clippy::arithmetic_side_effects, reason = "the arithmetic of vectors wraps")]
#[expect(clippy::indexing_slicing, reason = "masked to the size of the table: no check is left")]
fn score(window: &[u8; LEFT + 1 + RIGHT], groups: u8) -> i32 {
    let [l1, l2, l3, l4, place, r1, r2, r3, r4, r5] = *window;
    let beginning = rules::place_row(place).wrapping_mul(GROUPS).wrapping_add(usize::from(groups));
    let [mut low, mut high] = vectors(&BEGINNINGS[beginning % (PLACES * GROUPS)]);
    for (distance, code) in [l1, l2, l3, l4, r1, r2, r3, r4, r5].into_iter().enumerate() {
        let row = distance.wrapping_mul(CODES).wrapping_add(usize::from(code));
        let [a, b] = vectors(&UNPACKED[row % ROOM]);
        low += a;
        high += b;
    }
    let positive = [low, high].map(|units| {
        let units = units.max(i8x16::ZERO).to_array().map(|unit| unit as u8);
        u8x16::new(units)
    });
    let [low, high] = positive;
    let units = [i16x8::from_u8x16_low(low), i16x8::from_u8x16_high(low), i16x8::from_u8x16_low(high)];
    let [a, b, c] = *OUTS.as_chunks::<8>().0 else { return 0 };
    let outs = [a, b, c].map(i16x8::new);
    let sum = units.into_iter().zip(outs).fold(i32x4::ZERO, |sum, (unit, out)| sum + unit.dot(out));
    let [a, b, c, d] = sum.to_array();
    OFFSET.wrapping_add(a).wrapping_add(b).wrapping_add(c).wrapping_add(d)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::super::run::{Ending, Run};
    use super::super::{Context, en, token};
    use super::{count, read};
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
            && let Some(syllables) = count(run.stem.as_bytes(), is_possessive)
        {
            assert_eq!(syllables, en::by_letters(&run), "{word}");
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
