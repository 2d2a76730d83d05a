extern crate std;

use std::vec;
use std::vec::Vec;

use super::*;

fn found(a: &[u16], b: &[u16], minimum: u32) -> Vec<Passage> {
    let mut scratch = vec![0u16; tiles_scratch(a.len(), b.len())];
    let mut list = vec![Passage::EMPTY; a.len()];
    tiles(a, b, minimum, &mut scratch, &mut list).unwrap().to_vec()
}

#[test]
fn a_match_partly_taken_keeps_its_rest_in_the_game() {
    // 1..=8 stands whole in B; of 5..=14 only 9..=14 is left after that.
    let a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    let b = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 99, 1, 2, 3, 4, 5, 6, 7, 8];
    assert_eq!(found(&a, &b, 5), [Passage { a: 4, b: 0, words: 10 }]);
    assert_eq!(found(&a, &b, 4), [Passage { a: 4, b: 0, words: 10 }, Passage { a: 0, b: 11, words: 4 }]);
}

#[test]
fn a_word_repeated_is_one_tile() {
    assert_eq!(found(&[7; 300], &[7; 100], 5), [Passage { a: 0, b: 0, words: 100 }]);
}

#[test]
fn what_does_not_fit_is_reported() {
    let words = [1u16, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    let turned = [6u16, 7, 8, 9, 10, 1, 2, 3, 4, 5];
    let needed = tiles_scratch(10, 10);
    let mut scratch = vec![0u16; needed];
    let mut list = [Passage::EMPTY; 1];
    assert_eq!(tiles(&words, &turned, 5, &mut scratch, &mut list), Err(Full::List));
    assert_eq!(list, [Passage { a: 0, b: 5, words: 5 }]);
    assert_eq!(tiles(&words, &turned, 5, &mut scratch[1..], &mut list), Err(Full::Scratch { needed }));
    let needed = passages_scratch(10, 10);
    assert_eq!(passages(&words, &turned, 5, &mut scratch[..needed], &mut list), Err(Full::List));
    assert_eq!(
        passages(&words, &turned, 5, &mut scratch[..needed - 1], &mut list),
        Err(Full::Scratch { needed })
    );
    let long = vec![0u16; 65_536];
    assert_eq!(tiles(&long, &words, 5, &mut scratch, &mut list), Err(Full::Links { longest: 65_535 }));
}
