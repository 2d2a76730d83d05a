//! English words: the rules, then what the dictionary knows better.

use super::acronyms::letter_name;
use super::facts::{Correction, Key, correction};
use super::generated::{ENDING, SPELLED};
use super::letters::{Kind, kind};
use super::rules::{Guess, Possessive, Reader};
use super::run::{Ending, Run};
use super::{Method, Syllables};

/// What the rules say of a stem, and of an `'s` behind it; its hash.
fn read(stem: &str) -> (Guess, Possessive, Key) {
    let mut reader = Reader::new();
    // A last `é` is always spoken (`résumé`, `Beyoncé`): the rules see `ay`.
    let (body, spoken) = stem.strip_suffix(['é', 'É']).map_or((stem, false), |body| (body, true));
    for scalar in body.chars() {
        match kind(scalar) {
            Kind::Letter(letter, second) => {
                reader.push(letter);
                if let Some(letter) = second {
                    reader.push(letter);
                }
            }
            Kind::Apostrophe => reader.push(b'\''),
            _ => {}
        }
    }
    if spoken {
        reader.push(b'a');
        reader.push(b'y');
    }
    let key = reader.key();
    let (guess, possessive) = reader.finish();
    (guess, possessive, key)
}

/// A guess as the dictionary corrects it, and whether it does.
#[cfg_attr(feature = "bulk", inline(always))]
pub(super) fn corrected(key: Key, class: u8, guess: u32, second: u32) -> (u32, bool) {
    match correction(key, class) {
        Some(Correction::Second) => (second, true),
        Some(Correction::Count(count)) => (count, true),
        None => (guess, false),
    }
}

/// The count of a run of letters.
pub(super) fn word(run: &Run<'_>) -> Syllables {
    if run.is_empty() {
        return Syllables::default();
    }
    let is_possessive = matches!(run.ending, Ending::Possessive | Ending::CapitalPossessive);
    // A letter alone is its name: `W`, `F-16`. The article `a` has as many syllables as the name.
    if let Some(letter) = run.single_letter().filter(|_| !is_possessive) {
        return Syllables { count: letter_name(letter), method: Method::Spelled };
    }
    #[cfg(feature = "bulk")]
    if run.ending != Ending::Apostrophe
        && run.stem.bytes().all(|byte| byte.is_ascii_alphabetic())
        && let Some(syllables) = super::quick::count(run.stem.as_bytes(), is_possessive)
    {
        return syllables;
    }
    by_letters(run)
}

/// The same letter by letter, of a run with letters.
pub(super) fn by_letters(run: &Run<'_>) -> Syllables {
    let (guess, possessive, key) = read(run.stem);
    let class = guess.class;
    let (mut count, mut stored) = corrected(key, class, guess.count, guess.second);
    let more = count.saturating_add(1);
    let (key, guess, second) = match run.ending {
        Ending::None => (None, count, count),
        Ending::Apostrophe => (Some(key.with(b'\'')), count, more),
        Ending::Possessive | Ending::CapitalPossessive => {
            let (guess, second) = if possessive.is_syllable() { (more, count) } else { (count, more) };
            (Some(key.with(b'\'').with(b's')), guess, second)
        }
    };
    if let Some(key) = key {
        let (whole, whole_is_stored) = corrected(key, ENDING, guess, second);
        count = whole;
        stored |= whole_is_stored;
    }
    let method = match (stored, class) {
        (true, _) => Method::Exception,
        (false, SPELLED) => Method::Spelled,
        (false, _) => Method::Rules,
    };
    Syllables { count, method }
}

/// The count of the first run of letters by rule alone.
pub(super) fn by_rules(word: &str) -> u32 {
    let run = Run::at_start(word);
    if run.is_empty() {
        return 0;
    }
    let (guess, possessive, _) = read(run.stem);
    let is_possessive = matches!(run.ending, Ending::Possessive | Ending::CapitalPossessive);
    guess.count.saturating_add(u32::from(is_possessive && possessive.is_syllable()))
}
