//! Lexometer's jobs.

use std::hint::black_box;
use std::thread;
use std::time::Duration;

use lexometer::document::{Document, Quantity, SentenceMode, Settings};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::Types;
use lexometer::readability::{
    ARI, COLEMAN_LIAU_GRADE, FLESCH_KINCAID_GRADE, FLESCH_READING_EASE, GUNNING_FOG, SMOG,
};
use lexometer_host::Memory;

use crate::clock;
use crate::rounds::Run;

/// English, with sentences by the rules of the language: what the full job means.
pub const TAILORED: Settings = Settings::new(&ENGLISH);
/// English, with sentences by the rules of Unicode, which others know too.
pub const UNICODE: Settings = TAILORED.with_sentences(SentenceMode::Unicode);

/// A count, and what it may be compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    /// The job does not count this.
    #[default]
    Absent,
    /// By the common definition (words and sentences of UAX #29; types under case folding): equal for every job.
    Standard(u64),
    /// By a definition of the job's own.
    Own(u64),
}

/// What a job counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Running words.
    pub words: Count,
    /// Sentences with a word.
    pub sentences: Count,
    /// Distinct words.
    pub types: Count,
    /// Flesch's reading ease, where the job comes as far.
    pub reading_ease: Option<f64>,
}

/// The outcome of a document, with the six scores of the customary formulas.
///
/// # Panics
/// If the lexicon is not exact: then the memory was too small and the job another one.
#[must_use]
pub fn outcome(document: &Document<'_>, settings: Settings) -> Outcome {
    assert!(document.lexicon().is_exact(), "the memory did not suffice");
    let counts = document.counts();
    let scores =
        [&FLESCH_READING_EASE, &FLESCH_KINCAID_GRADE, &GUNNING_FOG, &SMOG, &ARI, &COLEMAN_LIAU_GRADE]
            .map(|formula| formula.score(&counts));
    let count = |quantity| counts.get(quantity).map_or(Count::Absent, Count::Standard);
    let sentences = match settings.sentences {
        SentenceMode::Unicode => count(Quantity::Sentences),
        _ => counts.get(Quantity::Sentences).map_or(Count::Absent, Count::Own),
    };
    let types = match document.lexicon().types() {
        Types::Exact(types) => Count::Standard(types),
        _ => Count::Absent,
    };
    let [reading_ease, ..] = black_box(scores);
    Outcome { words: count(Quantity::Words), sentences, types, reading_ease: reading_ease.ok() }
}

/// The full job: words, sentences, syllables, letters, frequencies and six scores, by the fast path, in fresh memory.
#[must_use]
pub fn full(text: &str) -> Outcome {
    full_in(&mut Memory::for_text(text.len()), text, TAILORED)
}

/// The full job with the sentences of Unicode.
#[must_use]
pub fn full_unicode(text: &str) -> Outcome {
    full_in(&mut Memory::for_text(text.len()), text, UNICODE)
}

/// The full job in memory that was there before, as a program has it from its second text on.
#[must_use]
pub fn full_in(memory: &mut Memory, text: &str, settings: Settings) -> Outcome {
    outcome(&analyse(text, memory, settings), settings)
}

/// The full job by the reference path, as a microcontroller does it.
#[must_use]
pub fn reference(text: &str) -> Outcome {
    let mut memory = Memory::for_text(text.len());
    outcome(&analyse_by_reference(text, &mut memory, TAILORED), TAILORED)
}

/// The full job by two threads, each on a processor of its own: halves apart, then merged.
#[must_use]
pub fn two_threads(text: &str) -> Run<Outcome> {
    let (first, second) = text.split_at(middle(text));
    let mut memories = [Memory::for_text(first.len()), Memory::for_text(second.len())];
    let (document, longer) = analyse_halves([first, second], &mut memories, TAILORED);
    Run { outcome: outcome(&document, TAILORED), elsewhere: longer }
}

/// Analyses a text by the fast path.
pub fn analyse<'m>(text: &str, memory: &'m mut Memory, settings: Settings) -> Document<'m> {
    let mut analyser = memory.fast(settings);
    analyser.push(text.as_bytes());
    analyser.finish()
}

/// Analyses a text by the reference path.
pub fn analyse_by_reference<'m>(text: &str, memory: &'m mut Memory, settings: Settings) -> Document<'m> {
    let mut analyser = memory.reference(settings);
    analyser.push(text.as_bytes());
    analyser.finish()
}

/// Analyses two parts of a text at the same time and merges them. Tells how much longer the other thread took than this one.
///
/// # Panics
/// If the other thread did.
pub fn analyse_halves<'m>(
    halves: [&str; 2],
    memories: &'m mut [Memory; 2],
    settings: Settings,
) -> (Document<'m>, Duration) {
    let [first, second] = memories;
    // A thread starts where the one that starts it may run: it must not wait for that one.
    clock::pin(&[0, 1]);
    let (mut merged, other, longer) = thread::scope(|scope| {
        let other = scope.spawn(|| {
            clock::pin(&[1]);
            let document = analyse(halves[1], second, settings);
            (document, clock::thread_time())
        });
        clock::pin(&[0]);
        let start = clock::thread_time();
        let document = analyse(halves[0], first, settings);
        let time = clock::thread_time() - start;
        let (other, other_time) = other.join().expect("the analysis does not panic");
        (document, other, other_time.saturating_sub(time))
    });
    merged.merge(&other);
    (merged, longer)
}

/// Where a text is cut in two: after the empty line next to its middle, else after a line end. Both end every sentence.
#[must_use]
pub fn middle(text: &str) -> usize {
    let half = text.len() / 2;
    let after = |ending: &[u8]| {
        let tail = text.as_bytes().get(half..).unwrap_or(&[]);
        tail.windows(ending.len()).position(|bytes| bytes == ending).map(|at| half + at + ending.len())
    };
    after(b"\n\n").or_else(|| after(b"\n")).unwrap_or(text.len())
}

/// All words with their frequencies, by code point.
#[must_use]
pub fn frequencies(document: &Document<'_>) -> Vec<(String, u64)> {
    let rows = document.lexicon().rows();
    let mut list: Vec<_> = rows.map(|row| (row.word.to_owned(), row.estimate)).collect();
    list.sort_unstable();
    list
}

#[cfg(test)]
mod tests {
    use super::middle;

    #[test]
    fn the_middle_is_after_a_paragraph() {
        assert_eq!(middle("one\n\ntwo\n\nthree"), 10);
        assert_eq!(middle("one two\nthree\nfour"), 14);
        assert_eq!(middle("one"), 3);
        assert_eq!(middle("ééééé\n"), 11);
    }
}
