extern crate std;

use std::string::String;
use std::vec;
use std::vec::Vec;

use super::{Numbering, Spelling};
use crate::fold;
use crate::lexicon::{Lexicon, Slot};
use crate::segment;

/// Reads the text in memory of that size, and in four times as much whenever it ends; tells how often it did.
fn read(text: &str, slots: usize, rows: usize) -> (Vec<(usize, usize, String)>, usize) {
    let mut memory: Vec<(Vec<Slot>, Vec<u8>)> = (0..4)
        .map(|power| slots << (2 * power))
        .map(|slots| (vec![Slot::EMPTY; slots], vec![0; 8 * slots]))
        .collect();
    let mut rows = vec![Spelling::EMPTY; rows];
    let mut memory = memory.iter_mut();
    let (slots, bytes) = memory.next().unwrap();
    let mut numbering = Numbering::new(Lexicon::new(slots, bytes), &mut rows);
    let (mut places, mut moves) = (Vec::new(), 0);
    let mut rest = text;
    loop {
        let base = text.len() - rest.len();
        rest = numbering.read(rest, |place, id| places.push((base + place.start, base + place.end, id)));
        if rest.is_empty() {
            break;
        }
        let (slots, bytes) = memory.next().unwrap();
        numbering = numbering.rehash_into(slots, bytes).unwrap();
        moves += 1;
    }
    let word = |id: Option<_>| id.map_or("", |id| numbering.lexicon().word(id)).into();
    (places.into_iter().map(|(start, end, id)| (start, end, word(id))).collect(), moves)
}

fn expected(text: &str) -> Vec<(usize, usize, String)> {
    segment::words(text).map(|word| (word.start, word.end, fold::folded(&text[word]).collect())).collect()
}

#[test]
fn numbers_the_words_of_the_engine() {
    let line = "Été l’été d’Été E\u{301}t\u{301} R&D a@b.c «жизнь» ЖИЗНЬ ٣٤ x_y ب\u{64B}ا שלום l·l 東京abc タワー1 สวัสดี \
        Can’t 'stop' U.S. 1,000.5 Donaudampfschifffahrtsgesellschaft\u{2003} \u{301}a \u{2003}b \u{1F1E6}\u{1F1E7}c\r\n";
    for shift in 0..70 {
        let text: String = "x".repeat(shift) + &line.repeat(30) + "end";
        for rows in [0, 16, 4096] {
            assert_eq!(read(&text, 8192, rows), (expected(&text), 0), "shifted by {shift}, {rows} rows");
        }
    }
}

#[test]
fn goes_on_in_larger_memory() {
    let words: String = (0..20_000).map(|number| std::format!("w{number} é{number}\u{3000}")).collect();
    // Without a blank anywhere, too.
    for text in [words.clone(), words.replace([' ', '\u{3000}'], "-")] {
        let (found, moves) = read(&text, 2400, 1 << 16);
        assert_eq!(found, expected(&text));
        assert!(moves > 2, "{moves}");
    }
}

#[test]
fn a_word_that_is_too_long_has_no_id() {
    let text = "one ".repeat(100) + &"x".repeat(70_000) + " one";
    let (found, _) = read(&text, 4096, 256);
    assert_eq!(found[100], (400, 70_400, String::new()));
    assert_eq!(found[101], (70_401, 70_404, "one".into()));
}
