extern crate std;

use super::{Event, Segmenter, sentences, word_bounds, words};
use std::vec::Vec;

fn word_list(text: &str) -> Vec<&str> {
    words(text).map(|span| &text[span]).collect()
}

fn sentence_list(text: &str) -> Vec<(&str, u64)> {
    sentences(text).map(|sentence| (&text[sentence.span()], sentence.words)).collect()
}

#[test]
fn words_keep_what_belongs_together() {
    assert_eq!(word_list("can't U.S. 3.14 a_b 1,000 x"), ["can't", "U.S", "3.14", "a_b", "1,000", "x"]);
    assert_eq!(word_list("— ... !?"), [""; 0]);
    assert_eq!(word_list(""), [""; 0]);
}

#[test]
fn a_mark_at_the_end_is_no_part_of_the_word() {
    assert_eq!(word_list("can' 3. a:"), ["can", "3", "a"]);
    // The mark and what WB4 hangs on it become a segment of their own.
    let spans: Vec<_> =
        word_bounds("a'\u{308}\u{308} b").map(|segment| (segment.start, segment.end)).collect();
    assert_eq!(spans, [(0, 1), (1, 6), (6, 7), (7, 8)]);
}

/// `ℹ` is a letter and a pictograph: it joins by WB3c and by WB7, and WB7 settles the mark too.
#[test]
fn a_pictograph_that_is_a_letter_joins_across_a_mark() {
    assert_eq!(word_list("a:\u{200D}ℹ"), ["a:\u{200D}ℹ"]);
    assert_eq!(word_list("a:\u{200D}👍"), ["a"]);
}

#[test]
fn the_look_ahead_of_sb8_keeps_its_words() {
    assert_eq!(sentence_list("He left etc. (1998) 12 then."), [("He left etc. (1998) 12 then.", 6)]);
    assert_eq!(sentence_list("He left etc. (1998) 12 Then."), [("He left etc. ", 3), ("(1998) 12 Then.", 3)]);
    assert_eq!(sentence_list("He left. 12"), [("He left. ", 2), ("12", 1)]);
}

#[test]
fn a_sentence_without_words_is_none() {
    assert_eq!(sentence_list("One.\n---\nTwo."), [("One.\n", 1), ("Two.", 1)]);
}

/// U+05D1 is a letter for SB8 and for WB6: the sentence ends inside a word, which belongs where it began.
#[test]
fn a_word_across_a_sentence_end_counts_once() {
    assert_eq!(sentence_list("A.\u{5D1} x."), [("A.", 1), ("\u{5D1} x.", 1)]);
}

#[test]
fn events_tell_every_byte_once() {
    let text = "a'b c.\r\n\u{1F468}\u{200D}\u{1F469} \u{5D0}\"\u{5D1}";
    let mut bytes = 0;
    let mut segmenter = Segmenter::new();
    let mut sink = |event| {
        if let Event::Segment { segment, .. } = event {
            assert_eq!(segment.start, bytes);
            bytes = segment.end;
        }
    };
    segmenter.push(text.as_bytes(), &mut sink);
    segmenter.finish(&mut sink);
    assert_eq!(bytes, text.len() as u64);
}
