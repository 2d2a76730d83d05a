extern crate std;

use super::{Analyser, Quantity, Token};
use crate::lang::{ENGLISH, UNKNOWN};
use crate::lexicon::LexiconMemory;
use crate::segment::JoinReason;
use std::string::{String, ToString};
use std::vec::Vec;

fn words_of(chunks: &[&[u8]]) -> Vec<(String, u64, u64)> {
    let mut memory = LexiconMemory::<256, 4096>::EMPTY;
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    let mut tokens = Vec::new();
    for chunk in chunks {
        analyser.push_with(chunk, |token| tokens.push(token));
    }
    let document = analyser.finish_with(|token| tokens.push(token));
    let name = |id| document.lexicon().word(id).to_string();
    tokens
        .into_iter()
        .filter_map(|token| match token {
            Token::Word { start, end, id, .. } => Some((id.map(name).unwrap_or_default(), start, end)),
            Token::Sentence { .. } | Token::Joined { .. } => None,
        })
        .collect()
}

#[test]
fn words_come_folded_with_their_places() {
    let words = words_of(&["Can’t 'Stop' A.B. ÉTÉ".as_bytes()]);
    let expected = [("can't", 0, 7), ("stop", 9, 13), ("a.b", 15, 18), ("été", 20, 25)];
    let expected: Vec<_> =
        expected.iter().map(|&(word, start, end)| (word.to_string(), start, end)).collect();
    assert_eq!(words, expected);
}

#[test]
fn chunks_do_not_matter() {
    let text = "Can’t 'Stop' A.B. ÉTÉ 3.14. U.S. (x)".as_bytes();
    let whole = words_of(&[text]);
    for cut in 0..=text.len() {
        let (left, right) = text.split_at(cut);
        assert_eq!(words_of(&[left, right]), whole, "cut at {cut}");
    }
}

#[test]
fn counts_by_hand() {
    let mut memory = LexiconMemory::<64, 1024>::EMPTY;
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push("Intelligence costs $40. The soldier commanded 1,000 men!".as_bytes());
    let document = analyser.finish();
    let counts = document.counts();
    let expect =
        |quantity: Quantity, count| assert_eq!(counts.get(quantity), Some(count), "{}", quantity.key());
    expect(Quantity::Words, 8);
    expect(Quantity::Sentences, 2);
    expect(Quantity::Types, 8);
    expect(Quantity::Letters, 12 + 5 + 3 + 7 + 9 + 3);
    expect(Quantity::Characters, 12 + 5 + 2 + 3 + 7 + 9 + 4 + 3);
    // in-tel-li-gence costs for-ty dol-lars the sol-dier com-mand-ed one thou-sand men
    expect(Quantity::Syllables, 4 + 1 + 4 + 1 + 2 + 3 + 3 + 1);
    expect(Quantity::LongWords, 3);
    expect(Quantity::ShortWords, 4);
    expect(Quantity::ThreePlusSyllables, 4);
}

#[test]
fn a_language_without_rules_has_no_syllables() {
    let mut memory = LexiconMemory::<64, 1024>::EMPTY;
    let mut analyser = Analyser::new(memory.lexicon(), &UNKNOWN);
    analyser.push(b"Bonjour. ");
    let counts = analyser.finish().counts();
    assert_eq!(counts.get(Quantity::Words), Some(1));
    assert_eq!(counts.get(Quantity::Syllables), None);
    assert_eq!(counts.get(Quantity::HardWords), None);
}

#[test]
fn an_endless_line_of_dashes_drops_no_word() {
    let mut memory = LexiconMemory::<32, 256>::EMPTY;
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(b"word ");
    for _ in 0..1000 {
        analyser.push(b"          ________ --------");
    }
    analyser.push(b" end");
    let document = analyser.finish();
    assert!(document.lexicon().is_exact());
    assert_eq!(document.tally().words, 2);
}

#[test]
fn a_place_where_a_sentence_goes_on_is_told_with_its_rule() {
    let mut memory = LexiconMemory::<32, 512>::EMPTY;
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    let mut told = Vec::new();
    let mut note = |token| {
        if let Token::Joined { at, reason } = token {
            told.push((at, reason));
        }
    };
    analyser.push_with(b"Gen. Milley left. The U.S. army", &mut note);
    let _ = analyser.finish_with(note);
    assert_eq!(told, [(5, JoinReason::Abbreviation), (27, JoinReason::Acronym)]);
}
