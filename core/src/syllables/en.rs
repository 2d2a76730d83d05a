//! English words: the rules, then what the dictionary knows better.

use super::acronyms::letter_name;
use super::facts::{Correction, Key, correction};
use super::generated::{ENDING, SPELLED};
use super::letters::{Kind, kind};
use super::rules::{Guess, Reader};
use super::{Method, Syllables};

/// The letters and apostrophes of a word, in lower case.
pub(super) fn letters(word: &str) -> impl Iterator<Item = u8> + '_ {
    word.chars()
        .flat_map(|scalar| match kind(scalar) {
            Kind::Letter(first, second) => [Some(first), second],
            Kind::Apostrophe => [Some(b'\''), None],
            _ => [None, None],
        })
        .flatten()
}

/// What follows a stem and is spoken for itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Nothing.
    None,
    /// A lone apostrophe: `workers'`, `goin'`.
    Apostrophe,
    /// `'s`.
    Possessive,
}

/// Cuts apostrophes in front, and `'s` or apostrophes behind.
pub(super) fn stem(word: &str) -> (&str, Ending) {
    let is_quiet = |scalar| matches!(kind(scalar), Kind::Apostrophe | Kind::Ignored);
    let word = word.trim_start_matches(is_quiet);
    let trimmed = word.trim_end_matches(is_quiet);
    if word.get(trimmed.len()..).is_some_and(|end| end.chars().any(|scalar| kind(scalar) == Kind::Apostrophe))
    {
        return (trimmed, Ending::Apostrophe);
    }
    let Some(before) = trimmed.strip_suffix(['s', 'S']) else { return (trimmed, Ending::None) };
    let stem = before.trim_end_matches(is_quiet);
    if before.get(stem.len()..).is_some_and(|end| end.chars().any(|scalar| kind(scalar) == Kind::Apostrophe))
    {
        (stem, Ending::Possessive)
    } else {
        (trimmed, Ending::None)
    }
}

fn read(stem: &str) -> (Guess, bool, Key) {
    let mut reader = Reader::new();
    // A last `é` is always spoken (`résumé`, `Beyoncé`): the rules see `ay`.
    let (body, spoken) = stem.strip_suffix(['é', 'É']).map_or((stem, ""), |body| (body, "ay"));
    letters(body).chain(spoken.bytes()).for_each(|letter| reader.push(letter));
    let key = reader.key();
    let (guess, possessive) = reader.finish();
    (guess, possessive, key)
}

fn corrected(key: Key, class: u8, guess: u32, second: u32) -> (u32, bool) {
    match correction(key, class) {
        Some(Correction::Second) => (second, true),
        Some(Correction::Count(count)) => (count, true),
        None => (guess, false),
    }
}

/// The count of a word of letters and apostrophes.
pub(super) fn word(word: &str) -> Syllables {
    let (stem, ending) = stem(word);
    if letters(stem).next().is_none() {
        return Syllables::default();
    }
    if ending != Ending::Possessive {
        // A letter alone is its name: `W`, `F-16`. The article `a` has as many syllables as the name.
        let mut letters = letters(stem);
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Syllables { count: letter_name(letter), method: Method::Spelled };
        }
    }
    let (guess, extra, key) = read(stem);
    let (mut count, mut stored) = corrected(key, guess.class, guess.count, guess.second);
    let guess_class = guess.class;
    let more = count.saturating_add(1);
    let (key, guess, second) = match ending {
        Ending::None => (None, count, count),
        Ending::Apostrophe => (Some(key.with(b'\'')), count, more),
        Ending::Possessive => {
            let (guess, second) = if extra { (more, count) } else { (count, more) };
            (Some(key.with(b'\'').with(b's')), guess, second)
        }
    };
    if let Some(key) = key {
        let (whole, whole_is_stored) = corrected(key, ENDING, guess, second);
        count = whole;
        stored |= whole_is_stored;
    }
    let method = match (stored, guess_class) {
        (true, _) => Method::Exception,
        (false, SPELLED) => Method::Spelled,
        (false, _) => Method::Rules,
    };
    Syllables { count, method }
}

/// The count by rule alone.
pub(super) fn by_rules(word: &str) -> u32 {
    let (stem, ending) = stem(word);
    if letters(stem).next().is_none() {
        return 0;
    }
    let (guess, extra, _) = read(stem);
    guess.count.saturating_add(u32::from(ending == Ending::Possessive && extra))
}
