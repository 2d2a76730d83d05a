//! Streams of words that a lexicon has to bear.

use proptest::prelude::*;

/// How many words a stream may have.
const LONGEST: usize = 1200;

fn word(number: usize) -> String {
    format!("w{number}")
}

/// A word of about so many bytes, different for each number and beyond ASCII now and then.
fn word_of(number: usize, length: usize) -> String {
    let filler = if number.is_multiple_of(5) { "é" } else { "x" };
    let mut word = word(number);
    while word.len() < length {
        word.push_str(filler);
    }
    word
}

/// A stream of words, skewed or adversarial.
pub fn stream() -> impl Strategy<Value = Vec<String>> {
    let mixture = prop::collection::vec(plain_stream(), 1..4).prop_map(|streams| streams.concat());
    prop_oneof![3 => plain_stream(), 1 => mixture]
}

fn plain_stream() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        // All distinct.
        (0..LONGEST).prop_map(|length| (0..length).map(word).collect()),
        // All equal.
        (0..LONGEST, 0usize..80).prop_map(|(length, bytes)| vec![word_of(0, bytes); length]),
        // Round and round: worst where the rows are one too few.
        (0..LONGEST, 1usize..90).prop_map(|(length, types)| (0..length).map(|at| word(at % types)).collect()),
        // Each so many times in a row, ever more often: what was dropped was the newest.
        (1usize..60).prop_map(|types| (0..types).flat_map(|type_| vec![word(type_); type_ + 1]).collect()),
        // One that stays among ever new ones.
        (0..LONGEST, 2usize..7).prop_map(|(length, step)| {
            (0..length).map(|at| if at % step == 0 { "stays".to_owned() } else { word(at) }).collect()
        }),
        // By Zipf's law: the rank is about the reciprocal of a uniform number.
        prop::collection::vec(1u32..=2000, 0..LONGEST)
            .prop_map(|numbers| numbers.into_iter().map(|number| word(2000 / number as usize)).collect()),
        // Of varying lengths, some longer than any store.
        prop::collection::vec(
            (0usize..50, prop_oneof![6 => 0usize..20, 2 => 20usize..90, 1 => 90usize..400]),
            0..300
        )
        .prop_map(|words| words.into_iter().map(|(number, length)| word_of(number, length)).collect()),
        // Prefixes of each other.
        prop::collection::vec(1usize..40, 0..300)
            .prop_map(|lengths| lengths.into_iter().map(|length| "a".repeat(length)).collect()),
    ]
}

/// Slots and bytes of a lexicon: none, a handful, too few for the longer streams, enough for all.
pub fn memory() -> impl Strategy<Value = (usize, usize)> {
    prop_oneof![
        2 => (0usize..70, 0usize..70),
        2 => (0usize..70, 70usize..600),
        3 => (16usize..300, 100usize..3000),
        1 => Just((4000, 200_000)),
    ]
}
