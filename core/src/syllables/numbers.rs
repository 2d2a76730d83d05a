//! Numbers, read aloud.
//!
//! | written | read | syllables |
//! | --- | --- | --- |
//! | `7`, `40`, `1,000` | seven, forty, one thousand | 2, 2, 3 |
//! | `1100` … `2099`, four digits, no comma, no sign | as a year: twenty twenty-three, nineteen oh five, two thousand | `2023` 5, `1905` 4, `2000` 3 |
//! | `21st`, `2nd`, `20th` | twenty-first, second, twentieth | 3, 2, 3 |
//! | `1990s`, `6s`, `16s` | nineteen nineties, sixes, sixteens | 4, 2, 2 |
//! | `3.5`, `3.14` | three point five, three point one four | 3, 4 |
//! | `$40`, `$3.50`, `40 €` | forty dollars, three dollars and fifty cents | 4, 7 |
//! | `50%` | fifty per cent | 4 |
//! | `$4bn`, `5km`, `9am` | four billion dollars, five kilometres, nine A M | 5, 5, 3 |
//! | `05`, `00` (the minutes of `10:05`, `10:00`) | oh five, hundred | 2, 2 |
//! | `007` | oh oh seven | 4 |
//!
//! Limits: "and" is not read after hundreds (`101` is "one hundred one"); a four-digit number from 1100 to 2099 is
//! always a year; numbers of more than 21 digits are read digit by digit; the words after a number (`$4.50 million`)
//! do not change how it is read.

use super::packed::{Packed, pack, with_count};

/// "zero" to "nine".
const DIGITS: [u8; 10] = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1];
/// "ten" to "nineteen".
const TEENS: [u8; 10] = [1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
/// "thousand", "million", … "quintillion".
const SCALES: [u8; 7] = [0, 2, 2, 2, 2, 3, 3];
/// More digits than this are read one by one.
const MAX_DIGITS: usize = 21;

/// Syllables of one digit by its name; zero is "zero".
#[inline(never)]
fn digit_name(digit: u8) -> u32 {
    DIGITS.get(usize::from(digit)).map_or(0, |&count| u32::from(count))
}

/// Syllables of 1 … 99; 0 is silent.
pub(super) fn below_hundred(value: u8) -> u32 {
    let (tens, ones) = (value / 10, value % 10);
    let ones_count = if ones == 0 { 0 } else { digit_name(ones) };
    match tens {
        0 => ones_count,
        1 => TEENS.get(usize::from(ones)).map_or(0, |&count| u32::from(count)),
        // Only "seventy" has three.
        7 => ones_count.wrapping_add(3),
        _ => ones_count.wrapping_add(2),
    }
}

/// The digits of a run that may hold thousands separators.
fn digits(run: &str) -> impl Iterator<Item = u8> + '_ {
    run.bytes().filter(u8::is_ascii_digit).map(|byte| byte.wrapping_sub(b'0'))
}

/// Read one digit after the other; `zero` is what a zero takes ("zero" 2, "oh" 1).
#[inline(never)]
fn one_by_one(run: &str, zero: u32) -> u32 {
    digits(run)
        .fold(0, |sum: u32, digit| sum.saturating_add(if digit == 0 { zero } else { digit_name(digit) }))
}

/// A whole number.
fn cardinal(run: &str) -> u32 {
    // Not `count`, which keeps a panic where overflow checks are on.
    let length = digits(run).fold(0_usize, |length, _| length.saturating_add(1));
    let leading_zero = digits(run).next() == Some(0);
    if leading_zero {
        return match length {
            1 => digit_name(0),
            // "ten hundred", "ten o'clock"
            2 if run == "00" => 2,
            _ => one_by_one(run, 1),
        };
    }
    if length > MAX_DIGITS {
        return one_by_one(run, 2);
    }
    let mut sum = 0u32;
    let mut left = length;
    let mut group_is_read = false;
    let mut tens = 0u8;
    for digit in digits(run) {
        left = left.wrapping_sub(1);
        match left % 3 {
            2 if digit != 0 => {
                sum = sum.wrapping_add(digit_name(digit)).wrapping_add(2);
                group_is_read = true;
            }
            1 => tens = digit,
            0 => {
                let value = tens.wrapping_mul(10).wrapping_add(digit);
                if group_is_read || value != 0 {
                    let scale = SCALES.get(left / 3).map_or(0, |&count| u32::from(count));
                    sum = sum.wrapping_add(below_hundred(value)).wrapping_add(scale);
                }
                group_is_read = false;
                tens = 0;
            }
            _ => {}
        }
    }
    sum
}

/// A four-digit number from 1100 to 2099, as a year.
fn year(run: &str) -> Option<u32> {
    let &[a, b, c, d] = run.as_bytes() else { return None };
    if ![a, b, c, d].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let pair = |x: u8, y: u8| (x & 15).wrapping_mul(10).wrapping_add(y & 15);
    let (century, rest) = (pair(a, b), pair(c, d));
    if !(11..=20).contains(&century) {
        return None;
    }
    Some(match (century, rest) {
        (20, 0..=9) => 3u32.wrapping_add(below_hundred(rest)),
        // "nineteen hundred"
        (_, 0) => below_hundred(century).wrapping_add(2),
        // "nineteen oh five"
        (_, 1..=9) => below_hundred(century).wrapping_add(1).wrapping_add(below_hundred(rest)),
        _ => below_hundred(century).wrapping_add(below_hundred(rest)),
    })
}

/// The last two digits of a run: what an ending is put on.
#[inline(never)]
fn last_two(run: &str) -> u8 {
    digits(run).fold(0u8, |value, digit| (value % 10).wrapping_mul(10).wrapping_add(digit))
}

/// What an ending put on the number's last word adds: `nd`, `th`, `s` and the like.
fn ending(run: &str, suffix: Packed) -> Option<u32> {
    let last = last_two(run);
    let ones = last % 10;
    if suffix.is_in(&[pack("s")]) {
        // "sixes", "twenty-sixes", but "sixteens"
        return Some(u32::from(ones == 6 && last != 16));
    }
    // "two" becomes "second", "twenty" "twentieth"; the other ordinals keep their count.
    let grows = (ones == 2 && last != 12) || (ones == 0 && last >= 20);
    suffix.is_in(&[pack("st"), pack("nd"), pack("rd"), pack("th")]).then_some(u32::from(grows))
}

/// Units that are written right behind a number, with the syllables of their names.
static UNITS: [u32; 36] = [
    with_count("am", 2),
    with_count("b", 2),
    with_count("bn", 2),
    with_count("c", 1),
    with_count("cm", 4),
    with_count("d", 1),
    with_count("f", 1),
    with_count("ft", 1),
    with_count("g", 1),
    with_count("gb", 3),
    with_count("ghz", 3),
    with_count("h", 2),
    with_count("hz", 1),
    with_count("k", 2),
    with_count("kb", 3),
    with_count("kg", 3),
    with_count("khz", 3),
    with_count("km", 4),
    with_count("kmh", 6),
    with_count("kw", 3),
    with_count("lb", 1),
    with_count("lbs", 1),
    with_count("m", 2),
    with_count("mb", 3),
    with_count("mg", 3),
    with_count("mhz", 3),
    with_count("ml", 4),
    with_count("mm", 4),
    with_count("mn", 2),
    with_count("mph", 4),
    with_count("mw", 3),
    with_count("pm", 2),
    with_count("tb", 3),
    with_count("tn", 2),
    with_count("trn", 2),
    with_count("x", 1),
];

/// Whether the unit stands for a power of ten, so that money is named after it: "four billion dollars".
fn is_multiplier(suffix: Packed) -> bool {
    suffix.is_in(&[pack("k"), pack("m"), pack("mn"), pack("b"), pack("bn"), pack("tn"), pack("trn")])
}

/// The name of a currency, in the plural, and of its hundredth part, if it is read.
fn currency(sign: char) -> Option<(u32, u32)> {
    Some(match sign {
        // dollars, euros; cents
        '$' | '€' => (2, 1),
        // pounds; pence
        '£' => (1, 1),
        // cents, yen, won, dong
        '¢' | '¥' | '₩' | '₫' => (1, 0),
        // hryvnias
        '₴' => (3, 0),
        // roubles, rupees, shekels, liras …
        '\u{20A0}'..='\u{20C1}' => (2, 0),
        _ => return None,
    })
}

/// What a sign before a number adds when it is read, currencies apart: "minus", "number", "about", "plus", "times".
const fn sign_before(sign: char) -> u32 {
    match sign {
        '\u{2212}' | '#' | '№' | '~' | '≈' => 2,
        '+' | '×' => 1,
        _ => 0,
    }
}

/// What a sign behind a number adds when it is read, currencies apart: "per cent", "degrees", "plus", "squared".
const fn sign_after(sign: char) -> u32 {
    match sign {
        '%' | '٪' | '°' | '‰' => 2,
        '+' | '²' | '³' => 1,
        _ => 0,
    }
}

/// The syllables of a number with what is written against it.
///
/// `number` is a run of digits that may hold thousands separators and points (`1,000`, `3.5`); `suffix` the letters
/// right behind it. The second value says whether the suffix was read with the number.
pub(super) fn read(number: &str, suffix: Packed, before: Option<char>, after: Option<char>) -> (u32, bool) {
    let (whole, fraction) = split_at_point(number);
    let money = before.and_then(currency).or_else(|| after.and_then(currency));
    let ending = if fraction.is_empty() { ending(number, suffix) } else { None };
    let unit = if ending.is_none() { suffix.count_in(&UNITS) } else { None };
    let plain =
        money.is_none() && fraction.is_empty() && unit.is_none() && after.is_none_or(|sign| sign != '%');

    let mut sum = match year(whole) {
        Some(count) if plain => count,
        _ if whole.is_empty() => 0,
        _ => cardinal(whole),
    };
    if let Some((name, hundredth)) = money {
        sum = sum.saturating_add(name);
        let cents = hundredth != 0 && fraction.len() == 2 && !is_multiplier(suffix);
        if cents && fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            if fraction != "00" {
                // "and fifty cents"
                let count = below_hundred(last_two(fraction));
                sum = sum.saturating_add(count).saturating_add(hundredth).saturating_add(1);
            }
        } else {
            sum = sum.saturating_add(decimals(fraction));
        }
    } else {
        sum = sum.saturating_add(decimals(fraction));
        sum = sum.saturating_add(before.map_or(0, sign_before));
    }
    sum = sum.saturating_add(after.map_or(0, sign_after));
    sum = sum.saturating_add(ending.or(unit).unwrap_or(0));
    (sum, ending.or(unit).is_some())
}

/// What stands before the first point and what behind it. Searched by hand: `str::split_once` with a `char` links the
/// library's search for bytes, whose slicing can panic as far as the optimiser sees.
#[inline(never)]
fn split_at_point(number: &str) -> (&str, &str) {
    let point = number.as_bytes().iter().position(|&byte| byte == b'.').unwrap_or(number.len());
    let whole = number.get(..point).unwrap_or("");
    (whole, number.get(point.saturating_add(1)..).unwrap_or(""))
}

/// What follows the first point: "point one four". With further points (versions, addresses) each part is a number.
fn decimals(fraction: &str) -> u32 {
    if fraction.is_empty() {
        return 0;
    }
    let (mut part, mut rest) = split_at_point(fraction);
    if rest.is_empty() {
        return one_by_one(fraction, 2).saturating_add(1);
    }
    let mut sum = 0u32;
    while !part.is_empty() {
        sum = sum.saturating_add(1).saturating_add(cardinal(part));
        (part, rest) = split_at_point(rest);
    }
    sum
}

/// A vulgar fraction in one scalar: "one half", "three quarters". `None` for every other scalar.
pub(super) fn vulgar_fraction(scalar: char) -> Option<u32> {
    Some(match scalar {
        '¼' | '¾' | '⅐' | '⅞' => 3,
        '½' | '\u{2151}'..='\u{215D}' => 2,
        _ => return None,
    })
}
