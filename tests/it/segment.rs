//! The segmenter against UAX #29 asked rule by rule, and against itself in other chunks.

use lexometer::segment::{Event, Segmenter, Sentence, sentence_bounds, sentences, word_bounds, words};
use lexometer::tables::{WordBreak, properties};
use lexometer_tests::chunks::{chunks, cuts};
use lexometer_tests::decoding::{Read, decoded};
use lexometer_tests::texts::{bytes, prose, scalars, text};
use lexometer_tests::uax29::{Part, sentence_parts, word_parts, word_starts};
use proptest::prelude::*;

fn events<'t>(chunks: impl IntoIterator<Item = &'t [u8]>) -> Vec<Event> {
    let mut events = Vec::new();
    let mut segmenter = Segmenter::new();
    for chunk in chunks {
        segmenter.push(chunk, |event| events.push(event));
    }
    segmenter.finish(|event| events.push(event));
    events
}

/// The parts with their places in bytes: start, end, words.
fn placed(parts: &[Part], scalars: &[Read]) -> Vec<(u64, u64, u64)> {
    let place = |index: usize| {
        let start = scalars.get(index).map(|read| read.start);
        start.unwrap_or_else(|| scalars.last().map_or(0, |last| last.start + last.bytes)) as u64
    };
    parts.iter().map(|part| (place(part.scalars.start), place(part.scalars.end), part.words)).collect()
}

fn scalars_of(text: &str) -> (Vec<char>, Vec<Read>) {
    (text.chars().collect(), decoded(text.as_bytes()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn word_spans_follow_the_rules(text in prop_oneof![3 => scalars(), 1 => text()]) {
        let (characters, reads) = scalars_of(&text);
        let expected = placed(&word_parts(&characters), &reads);
        let found: Vec<_> = word_bounds(&text)
            .map(|segment| (segment.start, segment.end, u64::from(segment.is_word)))
            .collect();
        prop_assert_eq!(&found, &expected);
        let found: Vec<_> = words(&text).map(|span| (span.start as u64, span.end as u64, 1)).collect();
        let expected: Vec<_> = expected.into_iter().filter(|part| part.2 == 1).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn sentence_spans_follow_the_rules(text in prop_oneof![3 => scalars(), 1 => text()]) {
        let (characters, reads) = scalars_of(&text);
        let expected = placed(&sentence_parts(&characters), &reads);
        let place = |sentence: Sentence| (sentence.start as u64, sentence.end as u64, sentence.words);
        let found: Vec<_> = sentence_bounds(&text).map(place).collect();
        prop_assert_eq!(&found, &expected);
        let found: Vec<_> = sentences(&text).map(place).collect();
        let expected: Vec<_> = expected.into_iter().filter(|part| part.2 != 0).collect();
        prop_assert_eq!(found, expected);
    }

    /// Valid or not, the push machine tells what the rules say of the text that the standard library reads.
    #[test]
    fn events_follow_the_rules(bytes in bytes()) {
        let reads = decoded(&bytes);
        let characters: Vec<char> = reads.iter().map(|read| read.scalar).collect();
        let (mut scalars, mut segments, mut sentences) = (vec![], vec![], vec![]);
        for event in events([&bytes[..]]) {
            match event {
                Event::Scalar(scalar) => {
                    prop_assert_eq!(scalar.properties, properties(scalar.scalar));
                    scalars.push((scalar.scalar, scalar.start as usize, scalar.valid));
                }
                Event::Segment { segment, .. } => {
                    segments.push((segment.start, segment.end, u64::from(segment.is_word)));
                }
                Event::Sentence(sentence) => sentences.push((sentence.start, sentence.end, sentence.words)),
                _ => {}
            }
        }
        let expected: Vec<_> = reads.iter().map(|read| (read.scalar, read.start, read.is_valid)).collect();
        prop_assert_eq!(scalars, expected);
        prop_assert_eq!(segments, placed(&word_parts(&characters), &reads));
        prop_assert_eq!(sentences, placed(&sentence_parts(&characters), &reads));
    }

    /// The first word of a sentence is told as such. So may be a word behind a full stop that later turns out to be none
    /// (SB8): it is the first if the text ends with it.
    #[test]
    fn first_words_open_their_sentences(text in prop_oneof![scalars(), prose(12)]) {
        let (characters, reads) = scalars_of(&text);
        let parts = word_parts(&characters);
        let mut told = Vec::new();
        for event in events([text.as_bytes()]) {
            if let Event::Segment { segment, opens_sentence: true, .. } = event {
                told.push(segment.start as usize);
            }
        }
        let first_words = |text: &[char]| -> Vec<usize> {
            let starts = word_starts(text);
            let sentences = sentence_parts(text).into_iter();
            sentences.filter_map(|part| starts.iter().copied().find(|start| part.scalars.contains(start))).collect()
        };
        let first = first_words(&characters);
        for start in word_starts(&characters) {
            let segment = parts.iter().find(|part| part.scalars.contains(&start)).unwrap();
            let is_told = told.contains(&reads[segment.scalars.start].start);
            let may_be_first = first_words(&characters[..=start]).contains(&start);
            prop_assert!(is_told || !first.contains(&start), "scalar {start} opens a sentence");
            prop_assert!(!is_told || may_be_first, "scalar {start} opens no sentence");
        }
    }

    /// What a reader that keeps only the open segment has to rely on.
    #[test]
    fn events_come_in_order(bytes in bytes()) {
        let reads = decoded(&bytes);
        let (mut position, mut segment_end, mut sentence_end) = (0, 0, 0);
        let mut candidate = None;
        for event in events([&bytes[..]]) {
            match event {
                Event::Scalar(scalar) => {
                    prop_assert_eq!(scalar.start, position);
                    let read = reads.iter().find(|read| read.start as u64 == position).unwrap();
                    position += read.bytes as u64;
                }
                Event::Candidate { at } => {
                    prop_assert_eq!(at, position, "a candidate stands before the next scalar");
                    prop_assert!(at > segment_end);
                    candidate = Some(at);
                }
                Event::Segment { segment, after, .. } => {
                    prop_assert_eq!(segment.start, segment_end);
                    prop_assert!(segment.end > segment.start);
                    prop_assert!(segment.end == position || Some(segment.end) == candidate);
                    segment_end = segment.end;
                    let next = reads.iter().find(|read| read.start as u64 == segment.end);
                    let next = next.map(|read| read.scalar);
                    if let Some(after) = after {
                        prop_assert_eq!(Some(after), next);
                    } else if let Some(next) = next {
                        use WordBreak as W;
                        let class = properties(next).word_break();
                        let may_join = [W::MidLetter, W::MidNum, W::MidNumLet, W::SingleQuote, W::DoubleQuote];
                        prop_assert!(may_join.contains(&class), "{next:?} is behind the segment");
                    }
                }
                Event::Sentence(sentence) => {
                    prop_assert_eq!(sentence.start, sentence_end);
                    prop_assert!(sentence.end > sentence.start && sentence.end <= position);
                    sentence_end = sentence.end;
                }
                _ => {}
            }
        }
        let length = bytes.len() as u64;
        prop_assert_eq!((position, segment_end, sentence_end), (length, length, length));
    }

    #[test]
    fn any_chunking_gives_the_same_events(bytes in bytes(), cuts in cuts()) {
        prop_assert_eq!(events(chunks(&bytes, &cuts)), events([&bytes[..]]));
    }

    /// A segmenter that ended a text is as good as new.
    #[test]
    fn finishing_starts_anew(first in bytes(), second in bytes()) {
        let mut segmenter = Segmenter::new();
        segmenter.push(&first, |_| {});
        segmenter.finish(|_| {});
        prop_assert_eq!(segmenter.position(), 0);
        let mut found = Vec::new();
        segmenter.push(&second, |event| found.push(event));
        segmenter.finish(|event| found.push(event));
        prop_assert_eq!(found, events([&second[..]]));
    }
}
