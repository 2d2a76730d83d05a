//! The analyser against a naive reading of the same text, and against itself in other chunks and other memory.

use lexometer::document::{Analyser, Quantity, Tally, Token};
use lexometer::fold;
use lexometer::lang::{ENGLISH, Language, UNKNOWN};
use lexometer::lexicon::{Lexicon, Slot, TypeId};
use lexometer::segment;
use lexometer::tables::properties;
use lexometer_tests::chunks::{chunks, cuts};
use lexometer_tests::decoding::{Read, decoded};
use lexometer_tests::frequencies::Frequencies;
use lexometer_tests::reading::{Said, listed, said};
use lexometer_tests::streams::memory;
use lexometer_tests::texts::bytes;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

/// Slots and bytes that hold the words of any text here.
const AMPLE: (usize, usize) = (4000, 100_000);

fn language() -> impl Strategy<Value = &'static Language> {
    prop_oneof![2 => Just(&ENGLISH), 1 => Just(&UNKNOWN)]
}

/// What the document says and what was told on the way.
fn read(chunks: &[&[u8]], language: &'static Language, memory: (usize, usize)) -> (Said, Vec<Token>) {
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; memory.0], vec![0; memory.1]);
    let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), language);
    let mut tokens = Vec::new();
    for chunk in chunks {
        analyser.push_with(chunk, |token| tokens.push(token));
    }
    let document = analyser.finish_with(|token| tokens.push(token));
    (said(&document), tokens)
}

/// A word by the span iterator over the text as the standard library reads it.
struct NaiveWord {
    start: u64,
    end: u64,
    folded: String,
    letters: usize,
}

/// The text as the standard library reads it, and where each of its bytes stands in the input.
struct Lossy {
    text: String,
    reads: Vec<Read>,
    places: BTreeMap<usize, u64>,
}

impl Lossy {
    fn new(bytes: &[u8]) -> Self {
        let reads = decoded(bytes);
        let (mut at, mut places) = (0, BTreeMap::new());
        for read in &reads {
            places.insert(at, read.start as u64);
            at += read.scalar.len_utf8();
        }
        places.insert(at, bytes.len() as u64);
        Self { text: String::from_utf8_lossy(bytes).into_owned(), reads, places }
    }

    fn words(&self) -> Vec<NaiveWord> {
        segment::words(&self.text)
            .map(|span| NaiveWord {
                start: self.places[&span.start],
                end: self.places[&span.end],
                folded: fold::folded(&self.text[span.clone()]).collect(),
                letters: self.text[span].chars().filter(|&scalar| properties(scalar).is_letter()).count(),
            })
            .collect()
    }

    fn count(&self, is_counted: impl Fn(&Read) -> bool) -> u64 {
        self.reads.iter().filter(|read| is_counted(read)).count() as u64
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// In memory of any size: what is dropped does not depend on the chunks either.
    #[test]
    fn any_chunking_gives_the_same_document(
        bytes in bytes(),
        repeat in 1usize..5,
        cuts in cuts(),
        language in language(),
        memory in memory(),
    ) {
        let bytes = bytes.repeat(repeat);
        let whole = read(&[&bytes], language, memory);
        prop_assert_eq!(read(&chunks(&bytes, &cuts), language, memory), whole);
    }

    /// Being told of every word changes nothing.
    #[test]
    fn pushing_is_pushing_with_a_listener(bytes in bytes(), cuts in cuts(), language in language(), memory in memory()) {
        let (mut slots, mut store) = (vec![Slot::EMPTY; memory.0], vec![0; memory.1]);
        let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut store), language);
        let mut before = Tally::default();
        for chunk in chunks(&bytes, &cuts) {
            analyser.push(chunk);
            let now = analyser.tally();
            prop_assert!(before.words <= now.words && before.sentences <= now.sentences && before.bytes <= now.bytes);
            before = now;
        }
        prop_assert_eq!(said(&analyser.finish()), read(&[&bytes], language, memory).0);
    }

    #[test]
    fn tokens_are_the_words_of_the_text(bytes in bytes(), language in language()) {
        let (mut slots, mut store) = (vec![Slot::EMPTY; AMPLE.0], vec![0; AMPLE.1]);
        let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut store), language);
        let mut told: Vec<(u64, u64, Option<TypeId>)> = Vec::new();
        let mut listen = |token| {
            if let Token::Word { start, end, id, .. } = token {
                told.push((start, end, id));
            }
        };
        analyser.push_with(&bytes, &mut listen);
        let document = analyser.finish_with(&mut listen);
        let words = Lossy::new(&bytes).words();
        prop_assert_eq!(
            told.iter().map(|word| (word.0, word.1)).collect::<Vec<_>>(),
            words.iter().map(|word| (word.start, word.end)).collect::<Vec<_>>()
        );
        for (told, word) in told.iter().zip(&words) {
            let id = told.2.expect("there is room for all");
            prop_assert_eq!(document.lexicon().word(id), &word.folded);
        }
        let truth: Frequencies = words.into_iter().map(|word| word.folded).collect();
        prop_assert_eq!(document.lexicon().tokens(), document.tally().words);
        truth.check(document.lexicon(), usize::MAX);
        prop_assert_eq!(listed(document.lexicon()).rows, truth.rows());
        prop_assert_eq!(document.counts().get(Quantity::Types), Some(truth.types()));
    }

    /// Where no language's rules apply, sentences are those of Unicode.
    #[test]
    fn sentences_are_those_of_the_text(bytes in bytes()) {
        let (_, tokens) = read(&[&bytes], &UNKNOWN, AMPLE);
        let lossy = Lossy::new(&bytes);
        let expected: Vec<_> = segment::sentences(&lossy.text)
            .map(|sentence| (lossy.places[&sentence.start], lossy.places[&sentence.end], sentence.words))
            .collect();
        let told: Vec<_> = tokens
            .into_iter()
            .filter_map(|token| match token {
                Token::Sentence { start, end, words, .. } => Some((start, end, words)),
                _ => None,
            })
            .collect();
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn sums_equal_a_naive_count(bytes in bytes(), language in language(), memory in memory()) {
        let (said, tokens) = read(&[&bytes], language, memory);
        let tally = said.tally;
        let lossy = Lossy::new(&bytes);
        let words = lossy.words();
        let with_letters = |is_counted: fn(usize) -> bool| {
            words.iter().filter(|word| is_counted(word.letters)).count() as u64
        };
        prop_assert_eq!(tally.bytes, bytes.len() as u64);
        prop_assert_eq!(tally.invalid, lossy.count(|read| !read.is_valid));
        prop_assert_eq!(tally.letters, lossy.count(|read| properties(read.scalar).is_letter()));
        prop_assert_eq!(tally.characters, lossy.count(|read| properties(read.scalar).is_alphanumeric()));
        prop_assert_eq!(tally.words, words.len() as u64);
        prop_assert_eq!(tally.long_words, with_letters(|letters| letters > 6));
        prop_assert_eq!(tally.short_words, with_letters(|letters| letters <= 3));
        prop_assert_eq!(said.words.tokens, tally.words);

        let (mut syllables, mut sentences) = (Vec::new(), Vec::new());
        for token in tokens {
            match token {
                Token::Word { syllables: count, .. } => syllables.push(u64::from(count)),
                Token::Sentence { words, .. } => sentences.push(words),
                _ => {}
            }
        }
        prop_assert_eq!(tally.sentences, sentences.len() as u64);
        prop_assert_eq!(tally.longest_sentence, sentences.iter().copied().max().unwrap_or(0));
        prop_assert_eq!(tally.words, sentences.iter().sum::<u64>(), "every word is in a sentence");
        prop_assert_eq!(tally.syllables, syllables.iter().sum::<u64>());
        let with_syllables = |is_counted: fn(u64) -> bool| syllables.iter().filter(|&&count| is_counted(count)).count() as u64;
        if language.syllables.is_some() {
            prop_assert_eq!(tally.words_without_syllables, with_syllables(|count| count == 0));
            prop_assert_eq!(tally.one_syllable, with_syllables(|count| count == 1));
            prop_assert_eq!(tally.two_plus_syllables, with_syllables(|count| count >= 2));
            prop_assert_eq!(tally.three_plus_syllables, with_syllables(|count| count >= 3));
        } else {
            prop_assert_eq!(tally.syllables, 0);
        }
    }

    /// What no text can break, whatever it is.
    #[test]
    fn counts_never_exceed_what_the_text_can_hold(bytes in bytes(), language in language(), memory in memory()) {
        let (said, _) = read(&[&bytes], language, memory);
        let tally = said.tally;
        let scalars = decoded(&bytes).len() as u64;
        let chain = [tally.letters, tally.characters, scalars, tally.bytes];
        prop_assert!(chain.is_sorted(), "letters, characters, scalars, bytes: {chain:?}");
        prop_assert!(tally.words <= tally.characters, "a word has an alphanumeric scalar");
        prop_assert!(tally.invalid <= scalars - tally.characters);
        prop_assert!(tally.sentences <= tally.words);
        prop_assert!(tally.longest_sentence <= tally.words);
        prop_assert!(tally.words <= tally.sentences * tally.longest_sentence);
        prop_assert!(tally.long_words + tally.short_words <= tally.words);
        prop_assert!(tally.long_words * 7 <= tally.letters);
        let spoken = [tally.one_syllable, tally.two_plus_syllables, tally.words_without_syllables];
        prop_assert!(spoken.iter().sum::<u64>() <= tally.words);
        prop_assert!(tally.three_plus_syllables <= tally.two_plus_syllables);
        prop_assert!(tally.hard_words <= tally.words);
        let fewest = tally.one_syllable + 2 * tally.two_plus_syllables + tally.three_plus_syllables;
        prop_assert!(fewest <= tally.syllables);
        prop_assert_eq!(said.words.tokens, tally.words);
        prop_assert!(said.words.rows.len() as u64 <= tally.words);
        prop_assert!(said.words.oversized <= tally.words);
        prop_assert!(said.words.rows.iter().map(|row| row.1).sum::<u64>() <= tally.words);
    }

    /// The lexicon that comes out of a text holds its bounds in any memory.
    #[test]
    fn lexicons_keep_their_bounds(bytes in bytes(), repeat in 1usize..6, memory in memory()) {
        let bytes = bytes.repeat(repeat);
        let (mut slots, mut store) = (vec![Slot::EMPTY; memory.0], vec![0; memory.1]);
        let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut store), &ENGLISH);
        let mut lost = Vec::new();
        let mut listen = |token| {
            if let Token::Word { start, id: None, .. } = token {
                lost.push(start);
            }
        };
        analyser.push_with(&bytes, &mut listen);
        let document = analyser.finish_with(&mut listen);
        let words = Lossy::new(&bytes).words();
        prop_assert_eq!(lost.len() as u64, document.lexicon().oversized());
        let shortest_lost =
            words.iter().filter(|word| lost.contains(&word.start)).map(|word| word.folded.len()).min();
        let truth: Frequencies = words.into_iter().map(|word| word.folded).collect();
        truth.check(document.lexicon(), shortest_lost.unwrap_or(usize::MAX));
    }

    /// A host that moves to larger memory on the way, in the middle of a word too, gets the same document.
    #[test]
    fn moving_on_the_way_changes_nothing(bytes in bytes(), at in any::<Index>(), language in language()) {
        let (mut slots, mut store) = (vec![Slot::EMPTY; AMPLE.0], vec![0; AMPLE.1]);
        let (mut more_slots, mut more_bytes) = (vec![Slot::EMPTY; 2 * AMPLE.0], vec![0; 2 * AMPLE.1]);
        let (before, after) = bytes.split_at(at.index(bytes.len() + 1));
        let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut store), language);
        analyser.push(before);
        let Ok(mut moved) = analyser.rehash_into(&mut more_slots, &mut more_bytes) else {
            return Err(TestCaseError::fail("larger memory is enough"));
        };
        moved.push(after);
        prop_assert_eq!(said(&moved.finish()), read(&[&bytes], language, AMPLE).0);
    }
}
