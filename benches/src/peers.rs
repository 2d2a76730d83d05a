//! The same tasks by other crates.

use std::collections::HashMap;
use std::hint::black_box;

use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use unicode_segmentation::UnicodeSegmentation;

use crate::job::{Count, Outcome};

/// `unicode-segmentation`: the number of words.
#[must_use]
pub fn unicode_words(text: &str) -> Outcome {
    Outcome { words: Count::Standard(text.unicode_words().count() as u64), ..Outcome::default() }
}

/// `unicode-segmentation`: the number of sentences.
#[must_use]
pub fn unicode_sentences(text: &str) -> Outcome {
    Outcome { sentences: Count::Standard(text.unicode_sentences().count() as u64), ..Outcome::default() }
}

/// Words in a hash map, as one writes it first.
#[must_use]
pub fn hash_map(text: &str) -> Outcome {
    let mut words = 0;
    let mut counts: HashMap<String, u64> = HashMap::new();
    for word in text.unicode_words() {
        words += 1;
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    let types = black_box(counts).len() as u64;
    // Lower case and case folding are the same in ASCII only.
    let types = if text.is_ascii() { Count::Standard(types) } else { Count::Own(types) };
    Outcome { words: Count::Standard(words), types, ..Outcome::default() }
}

/// Words in a hash map, and sentences: what comes nearest to the full job, less syllables and letters.
#[must_use]
pub fn hash_map_and_sentences(text: &str) -> Outcome {
    Outcome { sentences: unicode_sentences(text).sentences, ..hash_map(text) }
}

/// `icu_segmenter` without dictionaries: the number of words. Its rules are Unicode's as CLDR tailors them: a colon joins no
/// letters, and runs of Thai or Chinese stay whole.
#[must_use]
pub fn icu_words(text: &str) -> Outcome {
    let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let words = segmenter.segment_str(text).iter_with_word_type().filter(|(_, kind)| kind.is_word_like());
    Outcome { words: Count::Own(words.count() as u64), ..Outcome::default() }
}

/// `icu_segmenter`: the number of sentences, also those without a word.
#[must_use]
pub fn icu_sentences(text: &str) -> Outcome {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let boundaries = segmenter.segment_str(text).count() as u64;
    Outcome { sentences: Count::Own(boundaries.saturating_sub(1)), ..Outcome::default() }
}

/// `textstat`: its six scores. It counts the words anew for each.
#[must_use]
pub fn textstat_scores(text: &str) -> Outcome {
    let reading_ease = textstat::flesch_reading_ease(text);
    black_box([
        textstat::flesch_kincaid_grade(text),
        textstat::gunning_fog(text),
        textstat::smog_index(text),
        textstat::automated_readability_index(text),
        textstat::coleman_liau_index(text),
    ]);
    Outcome { reading_ease: Some(reading_ease), ..Outcome::default() }
}
