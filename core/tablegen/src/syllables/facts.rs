//! What the dictionary knows better than the network, as two tables.
//!
//! A word is asked for in the *filter* first: `k` answers that must all be yes. The words to correct were built in
//! with yes; of the others, 1 in 2^k passes by chance. Those that pass are asked for in the *values*, which know every
//! word of the dictionary that passes: first whether to correct at all, then how. The rarer the mistakes among words
//! of which the network is as sure as of this one, the larger the best `k`; so each class of certainty has its own.
//! That costs close to the entropy of the mistakes, and a word outside the dictionary is changed with a chance of only
//! 1 in 2^(k+1).

use super::dictionary::Counts;
use super::retrieval::{Question, Table, hash};
use super::weights::Weights;
use super::windows::{is_vowel, of_possessive, of_stem, parts};
use std::collections::BTreeMap;

/// Share of the stems, in per mille, that are less certain than each class boundary.
const CLASS_SHARES: [usize; 7] = [15, 35, 65, 110, 180, 300, 500];
/// Classes of certainty; then the words without a vowel letter, then the words with an ending of their own.
pub(super) const CLASSES: usize = CLASS_SHARES.len() + 1;
pub(super) const SPELLED: usize = CLASSES;
pub(super) const ENDING: usize = CLASSES + 1;

/// Bits of flash that one part of wrongly changed unknown words is worth: a tenth of a per cent, 200 bytes.
const PRICE: f64 = 200.0 * 8.0 * 1000.0;

/// The tables of the core, besides the network.
pub(super) struct Facts {
    /// Below each of these distances from zero, the least certain place puts a word into an earlier class.
    pub(super) margins: [i32; CLASSES - 1],
    /// Answers in the filter for each class.
    pub(super) filter_bits: [u8; CLASSES + 2],
    pub(super) filter: Table,
    pub(super) values: Table,
}

/// What the rules say of a stem.
pub(super) struct Guess {
    count: u32,
    /// The count if the least certain place were decided the other way.
    second: u32,
    /// How far the least certain place is from the other decision.
    margin: i32,
    spelled: bool,
}

/// The rules' count of a stem.
pub(super) fn guess(weights: &Weights, stem: &[u8]) -> Guess {
    if !stem.iter().any(|&letter| is_vowel(letter)) {
        // Nothing to pronounce: the letters' names.
        let names = |letter: &u8| match letter {
            b'\'' => 0,
            b'w' => 3,
            _ => 1,
        };
        let count = stem.iter().map(names).sum();
        return Guess { count, second: 1, margin: 0, spelled: true };
    }
    let mut places = 0u32;
    let mut least = (i32::MAX, false);
    for window in of_stem(stem) {
        let score = weights.score(&window);
        places += u32::from(score > 0);
        if score.abs() < least.0 {
            least = (score.abs(), score > 0);
        }
    }
    let second = if least.1 { places - 1 } else { places + 1 };
    Guess { count: places.max(1), second: second.max(1), margin: least.0, spelled: false }
}

/// One word or stem as the tables see it.
struct Entry {
    key: u64,
    class: usize,
    guess: u32,
    second: u32,
    right: u32,
}

/// The count to store: the guess if it is listed, else the second guess, else the least that is listed.
fn choose(counts: Counts, guess: u32, second: u32) -> u32 {
    [guess, second].into_iter().find(|&count| counts.holds(count)).unwrap_or(counts.0.trailing_zeros())
}

impl Facts {
    /// Builds the tables and prints what they cost.
    pub(super) fn build(words: &BTreeMap<Vec<u8>, Counts>, weights: &Weights) -> Result<Self, String> {
        let stems = stems(words, weights);
        let guesses: BTreeMap<&[u8], Guess> =
            stems.keys().map(|stem| (&stem[..], guess(weights, stem))).collect();

        let mut certainties: Vec<i32> = guesses.values().filter(|g| !g.spelled).map(|g| g.margin).collect();
        certainties.sort_unstable();
        let margins = CLASS_SHARES.map(|share| certainties[certainties.len() * share / 1000]);

        let mut right: BTreeMap<&[u8], u32> = BTreeMap::new();
        let mut entries = Vec::new();
        for (stem, &counts) in &stems {
            let guess = &guesses[&stem[..]];
            let chosen = choose(counts, guess.count, guess.second);
            right.insert(stem, chosen);
            let class = match guess.spelled {
                true => SPELLED,
                false => margins.iter().filter(|&&margin| guess.margin >= margin).count(),
            };
            entries.push(Entry {
                key: hash(stem),
                class,
                guess: guess.count,
                second: guess.second,
                right: chosen,
            });
        }
        for (word, &counts) in words {
            let parts = parts(word);
            if parts.stem.is_empty() || !(parts.possessive || parts.apostrophe) {
                continue;
            }
            let extra = u32::from(parts.possessive && weights.score(&of_possessive(parts.stem)) > 0);
            let stem = right[parts.stem];
            let (guess, second) = (stem + extra, if parts.possessive { stem + 1 - extra } else { stem + 1 });
            let mut key = parts.stem.to_vec();
            key.extend_from_slice(if parts.possessive { b"'s" } else { b"'" });
            let chosen = choose(counts, guess, second);
            entries.push(Entry { key: hash(&key), class: ENDING, guess, second, right: chosen });
        }
        let mut keys: Vec<u64> = entries.iter().map(|entry| entry.key).collect();
        keys.sort_unstable();
        keys.dedup();
        if keys.len() < entries.iter().filter(|entry| entry.class != ENDING).count() {
            return Err("two stems have one hash".to_owned());
        }

        let filter_bits = filter_bits(&entries);
        let bits = |entry: &Entry| filter_bits[entry.class];
        let mut asked = Vec::new();
        for entry in entries.iter().filter(|entry| entry.right != entry.guess) {
            asked.extend((0..bits(entry)).map(|number| (Question { key: entry.key, number }, true)));
        }
        let filter = Table::build(&asked)?;
        let passes = |entry: &&Entry| {
            (0..bits(entry)).all(|number| filter.answer(Question { key: entry.key, number }))
        };
        let mut answers = Vec::new();
        for entry in entries.iter().filter(passes) {
            let mut answer = |number, value| answers.push((Question { key: entry.key, number }, value));
            answer(0, entry.right != entry.guess);
            if entry.right == entry.guess {
                continue;
            }
            answer(1, entry.right != entry.second);
            if entry.right != entry.second {
                (0..4).for_each(|bit| answer(2 + bit, entry.right >> bit & 1 == 1));
            }
        }
        if let Some(entry) = entries.iter().find(|entry| entry.right > 15) {
            return Err(format!("a count of {} does not fit", entry.right));
        }
        let values = Table::build(&answers)?;
        println!(
            "syllables: filter {} bytes for {} answers, values {} bytes for {}",
            filter.bytes.len(),
            asked.len(),
            values.bytes.len(),
            answers.len()
        );
        Ok(Self { margins, filter_bits, filter, values })
    }
}

/// The stems of the dictionary with their counts, chosen so that the forms with apostrophes come out right as well
/// wherever that is possible. A stem that is no entry itself gets the counts that its possessive asks for.
fn stems(words: &BTreeMap<Vec<u8>, Counts>, weights: &Weights) -> BTreeMap<Vec<u8>, Counts> {
    let mut stems: BTreeMap<Vec<u8>, Counts> = BTreeMap::new();
    let mut narrow = |stem: &[u8], counts: Counts| {
        if stem.is_empty() || counts.0 == 0 {
            return;
        }
        let present = stems.entry(stem.to_vec()).or_insert(counts);
        if present.0 & counts.0 != 0 {
            present.0 &= counts.0;
        }
    };
    let ends = |word: &[u8]| {
        let parts = parts(word);
        parts.possessive || parts.apostrophe
    };
    for (word, &counts) in words.iter().filter(|(word, _)| !ends(word)) {
        narrow(parts(word).stem, counts);
    }
    for (word, &counts) in words.iter().filter(|(word, _)| ends(word)) {
        let parts = parts(word);
        let extra = parts.possessive && weights.score(&of_possessive(parts.stem)) > 0;
        narrow(parts.stem, Counts(counts.0 >> u32::from(extra)));
    }
    // A stem without any possible count keeps the guess.
    for word in words.keys() {
        let stem = parts(word).stem;
        if !stem.is_empty() && !stems.contains_key(stem) {
            stems.insert(stem.to_vec(), Counts(1 << guess(weights, stem).count));
        }
    }
    stems
}

/// The number of filter answers of each class with the least cost in flash and in unknown words changed.
fn filter_bits(entries: &[Entry]) -> [u8; CLASSES + 2] {
    let mut bits = [0; CLASSES + 2];
    let total = entries.len() as f64;
    let mut changed = 0.0;
    for (class, best) in bits.iter_mut().enumerate() {
        let of_class = || entries.iter().filter(|entry| entry.class == class);
        let wrong = of_class().filter(|entry| entry.right != entry.guess).count() as f64;
        let size = of_class().count() as f64;
        // Spelled words are rare in the dictionary, but not in text.
        let share = if class < CLASSES { size / total } else { 0.1 };
        let harm = |k: u8| share * (1.0 - 1.8 * wrong / size).max(0.0) / f64::from(2 << k);
        let cost = |k: u8| wrong * f64::from(k) + (size - wrong) / f64::from(1 << k) + PRICE * harm(k);
        *best = (0..16).min_by(|&a, &b| cost(a).total_cmp(&cost(b))).unwrap_or(0);
        if class < CLASSES {
            changed += share / f64::from(2 << *best);
        }
        println!("syllables: class {class}: {size} words, {wrong} wrong, {best} filter answers");
    }
    println!("syllables: a word outside the dictionary is changed with a chance of {:.2} %", 100.0 * changed);
    bits
}
