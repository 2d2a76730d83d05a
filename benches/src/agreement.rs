//! That jobs which mean the same count the same.

use std::collections::HashMap;

use lexometer::document::Settings;
use lexometer_host::Memory;
use unicode_segmentation::UnicodeSegmentation;

use crate::job::{self, Count, Outcome};
use crate::rounds::Series;

/// A figure of an outcome.
type Figure = fn(&Outcome) -> Count;

/// Whether jobs that count the same thing count it the same.
///
/// # Errors
/// Words that name the first two jobs whose counts of the same thing differ.
pub fn between(series: &[Series<Outcome>]) -> Result<(), String> {
    let figures: [(&str, Figure); 3] = [
        ("words", |outcome| outcome.words),
        ("sentences", |outcome| outcome.sentences),
        ("types", |outcome| outcome.types),
    ];
    for (what, figure) in figures {
        let mut standards = series.iter().filter_map(|series| match figure(&series.outcome) {
            Count::Standard(count) => Some((&series.name, count)),
            _ => None,
        });
        let Some((first, count)) = standards.next() else { continue };
        if let Some((other, differing)) = standards.find(|&(_, other)| other != count) {
            return Err(format!("{first} has {count} {what}, {other} {differing}"));
        }
    }
    Ok(())
}

/// Compares every way to count this text, word by word: the fast path, the reference path, two threads, and, where
/// its folding is the same, a hash map.
///
/// # Errors
/// Words that name what differs.
pub fn word_by_word(text: &str) -> Result<(), String> {
    for settings in [job::TAILORED, job::UNICODE] {
        paths(text, settings)?;
    }
    // Folding is lower case in ASCII only.
    if text.is_ascii() {
        let mut counts: HashMap<String, u64> = HashMap::new();
        for word in text.unicode_words() {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_unstable();
        let mut memory = room(text);
        let document = job::analyse(text, &mut memory, job::UNICODE);
        same("a hash map", &job::frequencies(&document), &counts)?;
    }
    Ok(())
}

/// Memory for a text with twice as many types as most, such as a collection of logs and tables.
fn room(text: &str) -> Memory {
    Memory::for_text(4 * text.len())
}

/// The ways of Lexometer.
fn paths(text: &str, settings: Settings) -> Result<(), String> {
    let mut memory = room(text);
    let document = job::analyse(text, &mut memory, settings);
    if !document.lexicon().is_exact() {
        return Err("the memory did not suffice: nothing can be told".to_owned());
    }
    let expected = job::frequencies(&document);

    let mut memory = room(text);
    let reference = job::analyse_by_reference(text, &mut memory, settings);
    let (first, second) = text.split_at(job::middle(text));
    // The first half takes in the words of both.
    let mut memories = [room(text), room(second)];
    let (merged, _) = job::analyse_halves([first, second], &mut memories, settings);
    for (name, other) in [("the reference path", &reference), ("two threads", &merged)] {
        if document.tally() != other.tally() {
            return Err(format!("the fast path: {:?}; {name}: {:?}", document.tally(), other.tally()));
        }
        same(name, &expected, &job::frequencies(other))?;
    }
    Ok(())
}

fn same(name: &str, expected: &[(String, u64)], found: &[(String, u64)]) -> Result<(), String> {
    match expected.iter().zip(found).find(|(expected, found)| expected != found) {
        Some((expected, found)) => Err(format!("the fast path has {expected:?}, {name} {found:?}")),
        None if expected.len() != found.len() => {
            Err(format!("the fast path has {} types, {name} {}", expected.len(), found.len()))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{same, word_by_word};
    use crate::corpora::{Corpus, stand_in};

    #[test]
    fn on_the_seeds() {
        for corpus in [Corpus::Prose, Corpus::Typographic] {
            let text = stand_in(corpus);
            assert_eq!(word_by_word(&text), Ok(()));
            assert_eq!(word_by_word(&text.repeat(40)), Ok(()));
        }
    }

    #[test]
    fn a_difference_is_seen() {
        let list =
            |words: &[(&str, u64)]| words.iter().map(|&(word, n)| (word.to_owned(), n)).collect::<Vec<_>>();
        assert!(same("x", &list(&[("a", 1)]), &list(&[("a", 2)])).is_err());
        assert!(same("x", &list(&[("a", 1)]), &list(&[])).is_err());
        assert!(same("x", &list(&[("a", 1)]), &list(&[("a", 1)])).is_ok());
    }
}
