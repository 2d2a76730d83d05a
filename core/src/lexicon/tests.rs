extern crate std;

use super::{Lexicon, LexiconMemory, Slot, Types, bytes_for, slots_for};
use std::collections::HashMap;
use std::format;
use std::string::{String, ToString};
use std::vec;
use std::vec::Vec;

fn check(lexicon: &Lexicon<'_>, truth: &HashMap<String, u64>) {
    let tokens: u64 = truth.values().sum();
    assert_eq!(lexicon.tokens(), tokens);
    let mut seen = 0;
    for row in lexicon.rows() {
        let count = truth[row.word];
        assert!(row.lower <= count && count <= row.upper, "{row:?}, true {count}");
        assert!(row.upper - row.lower <= lexicon.floor(), "{row:?}");
        assert_eq!(lexicon.get(row.word), Some(row));
        seen += 1;
    }
    assert_eq!(seen, u64::from(lexicon.tracked()));
    if lexicon.is_exact() {
        assert_eq!(lexicon.types(), Types::Exact(truth.len() as u64));
    }
    if lexicon.oversized() == 0 {
        for (word, &count) in truth {
            assert!(lexicon.get(word).is_some() || count <= lexicon.floor(), "{word} occurred {count} times");
        }
    }
}

#[test]
fn sizing_functions_suffice() {
    for types in [1, 7, 50, 333, 1000] {
        let mut slots = vec![Slot::EMPTY; slots_for(types)];
        let mut bytes = vec![0; bytes_for(types, 4)];
        let mut lexicon = Lexicon::new(&mut slots, &mut bytes);
        for n in 0..types {
            lexicon.add(&format!("{n:04}"));
        }
        assert!(lexicon.is_exact(), "{types}");
        assert_eq!(lexicon.types(), Types::Exact(types as u64));
    }
}

#[test]
fn full_lexicons_keep_their_bounds() {
    let mut memory = LexiconMemory::<64, 1024>::EMPTY;
    let mut lexicon = memory.lexicon();
    let mut truth = HashMap::new();
    let mut state = 1u32;
    for _ in 0..20_000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // A skewed stream: the rank is about the reciprocal of a uniform number.
        let word = format!("w{}", 5_000 / ((state >> 16) % 5_000 + 1));
        lexicon.add(&word);
        *truth.entry(word).or_insert(0) += 1;
    }
    assert!(!lexicon.is_exact());
    assert_eq!(lexicon.oversized(), 0);
    check(&lexicon, &truth);
    assert!(lexicon.floor() <= 20_000 / (60 * 7 / 8), "{}", lexicon.floor());
}

#[test]
fn the_end_of_a_staged_word_begins_the_next() {
    let mut memory = LexiconMemory::<16, 64>::EMPTY;
    let mut lexicon = memory.lexicon();
    lexicon.stage(b"can'tell");
    let first = lexicon.commit(3);
    assert_eq!(first.map(|id| lexicon.word(id).to_string()).as_deref(), Some("can"));
    lexicon.discard(1);
    assert_eq!(lexicon.staged(), 4);
    lexicon.commit(4);
    let words: Vec<String> = lexicon.top::<4>().iter().map(|row| row.word.to_string()).collect();
    assert_eq!(words, ["can", "tell"]);
}

#[test]
fn words_longer_than_the_store_are_counted_apart() {
    let mut memory = LexiconMemory::<16, 64>::EMPTY;
    let mut lexicon = memory.lexicon();
    lexicon.add(&"x".repeat(100));
    lexicon.add("y");
    assert_eq!((lexicon.tokens(), lexicon.oversized(), lexicon.is_exact()), (2, 1, false));
    assert_eq!(lexicon.get("y").map(|row| (row.lower, row.upper)), Some((1, 1)));
}

#[test]
fn no_memory_at_all_still_counts_tokens() {
    let mut lexicon = Lexicon::new(&mut [], &mut []);
    for _ in 0..3 {
        lexicon.add("word");
    }
    assert_eq!((lexicon.tokens(), lexicon.tracked(), lexicon.is_exact()), (3, 0, false));
}

#[test]
fn moving_keeps_ids_and_rows() {
    let mut small = LexiconMemory::<20, 128>::EMPTY;
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; 100], vec![0; 1000]);
    let mut lexicon = small.lexicon();
    let ids: Vec<_> = ["one", "two", "three", "one"].iter().map(|word| lexicon.add(word)).collect();
    lexicon.stage(b"fo");
    assert_eq!(lexicon.rehash_into(&mut slots, &mut []).err(), Some(super::TooSmall));
    let mut moved = lexicon.rehash_into(&mut slots, &mut bytes).unwrap();
    moved.stage(b"ur");
    moved.commit(4);
    assert_eq!(moved.get("one").map(|row| row.estimate), Some(2));
    assert_eq!(moved.get("four").map(|row| row.estimate), Some(1));
    assert_eq!(ids[0], ids[3]);
    assert_eq!(ids[1].map(|id| moved.word(id).to_string()).as_deref(), Some("two"));
}
