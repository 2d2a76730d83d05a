//! Words in capitals: which are read letter by letter, and which as words.
//!
//! Capitals alone do not tell: a heading is all capitals too. A word in capitals is
//! 1. a Roman numeral, if it is one below forty of at least two letters: `II` "two", `XIV` "fourteen";
//! 2. spelled, if it is on the short list of those that could be pronounced but are not: `US`, `WHO`, `EPA`;
//! 3. spelled, if it has up to five letters and cannot be pronounced: no vowel, or vowels only, or a beginning or an
//!    end that English words do not have (`NGO`, `IMF`);
//! 4. else a word like any other: `NATO`, `NASA`, `COVID`, and headings. The dictionary knows the spelled ones that
//!    it lists (`FBI`, `CEO`, `USA`), in any case.
//!
//! Limits: `JOIN US` in a heading counts one too many; a spelled acronym that could be a word and is on no list is
//! read as a word; `Elizabeth II` is "Elizabeth two".

use super::packed::{Packed, pack};

/// The syllables of a letter's name: three for `w`, one for every other; an apostrophe has none.
pub(super) const fn letter_name(letter: u8) -> u32 {
    match letter {
        b'w' => 3,
        b'\'' => 0,
        _ => 1,
    }
}

/// How a word in capitals is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Like a word in lower case.
    Word,
    /// Letter by letter: this many syllables.
    Spelled(u32),
    /// As a number.
    Roman(u8),
}

/// Longer words in capitals are always words.
const MAX_LETTERS: usize = 5;

/// In capitals these are spelled, though they could be pronounced.
static SPELLED: [u32; 63] = [
    pack("us"),
    pack("it"),
    pack("who"),
    pack("eu"),
    pack("un"),
    pack("ai"),
    pack("uae"),
    pack("epa"),
    pack("hiv"),
    pack("suv"),
    pack("gop"),
    pack("doj"),
    pack("dod"),
    pack("ufo"),
    pack("iou"),
    pack("usa"),
    pack("usaid"),
    pack("osce"),
    pack("nyc"),
    pack("nypd"),
    pack("lapd"),
    pack("led"),
    pack("url"),
    pack("usb"),
    pack("api"),
    pack("cad"),
    pack("cpu"),
    pack("gpu"),
    pack("ip"),
    pack("os"),
    pack("ui"),
    pack("ux"),
    pack("hr"),
    pack("pr"),
    pack("ira"),
    pack("isi"),
    pack("isp"),
    pack("roi"),
    pack("uav"),
    pack("ucla"),
    pack("eta"),
    pack("diy"),
    pack("oecd"),
    pack("iaea"),
    pack("sec"),
    pack("faq"),
    pack("asap"),
    pack("mit"),
    pack("la"),
    pack("va"),
    pack("ma"),
    pack("ba"),
    pack("pa"),
    pack("ad"),
    pack("er"),
    pack("ev"),
    pack("id"),
    pack("ipo"),
    pack("ioc"),
    pack("icu"),
    pack("dea"),
    pack("tsa"),
    pack("aclu"),
];

/// Pairs of consonants: for each first one the second ones, as bits.
type Pairs = [u32; 26];

/// Pairs of consonants that English words begin with.
static ONSETS: Pairs = pairs(
    b"blbrchclcrczdrdwflfrghglgngrklknkrkwllmcphplprpsptrhscshskslsmsnspsqstswthtrtstwvlwhwrhrkhzhgwdhfjsrbjvrzwszkvsvhshlmc",
);

/// Pairs of consonants that English words end in.
static CODAS: Pairs = pairs(
    b"bbbsbtchckcsctddds\
dtffftfsggghglgmgngshnhshtksldlflklllmlnlplslt\
lvmbmmmnmpmsmtndngnknnnsntnxnzpepfphpppsptrbrcrdrfrgrkrlrm\
rnrprrrsrtrvscshskspssstthtstttzwdwkwlwnwszzlcrxrzncnchtwsxttclbhlhmhrhnhslzsmwtkhtlvshdhtrz",
);

/// Letters `a` … `z` that stand by twos.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn pairs(mut letters: &[u8]) -> Pairs {
    let mut pairs = [0; 26];
    while let [first, second, rest @ ..] = letters {
        pairs[first.wrapping_sub(b'a') as usize] |= 1 << (second.wrapping_sub(b'a') % 32);
        letters = rest;
    }
    pairs
}

fn is_pair(pairs: &Pairs, first: u8, second: u8) -> bool {
    let seconds = pairs.get(usize::from(first.wrapping_sub(b'a'))).copied().unwrap_or(0);
    seconds.wrapping_shr(u32::from(second.wrapping_sub(b'a'))) & 1 != 0
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether a word of two to five letters begins and ends as English words do.
fn is_pronounceable(letters: &[u8]) -> bool {
    // `y` is a consonant here: `YOU`, `EYE`.
    let only_vowels = letters.len() > 2 && letters.iter().all(|&letter| is_vowel(letter) && letter != b'y');
    if !letters.iter().any(|&letter| is_vowel(letter)) || only_vowels {
        return false;
    }
    let begins = match *letters {
        [a, b, c, ..] if !is_vowel(a) && !is_vowel(b) && !is_vowel(c) => {
            is_pair(&ONSETS, a, b) && is_pair(&ONSETS, b, c)
        }
        [a, b, ..] if !is_vowel(a) && !is_vowel(b) => is_pair(&ONSETS, a, b),
        _ => true,
    };
    let ends = match *letters {
        [.., a, b, c] if !is_vowel(a) && !is_vowel(b) && !is_vowel(c) => {
            is_pair(&CODAS, a, b) && (is_pair(&CODAS, b, c) || c == b's' || c == b't')
        }
        [.., a, b] if !is_vowel(a) && !is_vowel(b) => is_pair(&CODAS, a, b),
        _ => true,
    };
    begins && ends
}

/// The ones of a Roman numeral, from one on.
static ROMAN_ONES: [u32; 9] = [
    pack("i"),
    pack("ii"),
    pack("iii"),
    pack("iv"),
    pack("v"),
    pack("vi"),
    pack("vii"),
    pack("viii"),
    pack("ix"),
];

/// The value of a Roman numeral below forty.
fn roman(letters: &[u8]) -> Option<u8> {
    let mut ones = letters;
    let mut tens = 0u8;
    while let [b'x', rest @ ..] = ones {
        ones = rest;
        tens = tens.wrapping_add(10);
    }
    let ones = match ones {
        [] => 0,
        _ => Packed::of(ones).place_in(&ROMAN_ONES)?.wrapping_add(1),
    };
    (tens <= 30).then_some(tens.wrapping_add(ones))
}

/// How capitals are read; `letters` are theirs in lower case, empty where there are many. `spelled`: something beside them
/// says that they are spelled, as in `AT&T`.
pub(super) fn reading(letters: &[u8], spelled: bool) -> Reading {
    if letters.len() < 2 || letters.len() > MAX_LETTERS {
        return Reading::Word;
    }
    if let Some(value) = roman(letters) {
        return Reading::Roman(value);
    }
    let spelled =
        (spelled && letters.len() <= 3) || Packed::of(letters).is_in(&SPELLED) || !is_pronounceable(letters);
    // Without a vowel the rules spell a word anyway, and the dictionary knows those that are not (`MR`, `HMM`).
    if spelled && letters.iter().any(|&letter| is_vowel(letter)) {
        Reading::Spelled(letters.iter().fold(0, |sum, &letter| sum.saturating_add(letter_name(letter))))
    } else {
        Reading::Word
    }
}
