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

/// A small generator of texts, so that this test needs nothing: xorshift.
struct Noise(u32);

impl Noise {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }
}

/// The suffix array on its own (a budget of nothing) against the chained search, where repetition is worst.
#[test]
fn the_suffix_array_gives_the_same_tiles() {
    let mut noise = Noise(2_463_534_242);
    for round in 0..3000u32 {
        let types = 1 + round % 5;
        let mut text = |most: u32| -> Vec<u16> {
            let words = noise.below(most);
            let period = 1 + noise.below(12);
            let mut text: Vec<u16> = (0..words).map(|_| u16::try_from(noise.below(types)).unwrap()).collect();
            if noise.below(2) == 0 {
                for place in period as usize..text.len() {
                    if noise.below(10) > 0 {
                        text[place] = text[place - period as usize];
                    }
                }
            }
            text
        };
        let (a, b) = (text(90), text(90));
        let minimum = 1 + round % 6;
        let mut scratch = vec![7u32; bulk_tiles_scratch(a.len(), b.len())];
        let mut list = vec![Passage::EMPTY; 90];
        let by_suffixes = tiling::bulk_tiles_within(0, &a, &b, minimum, &mut scratch, &mut list).unwrap();
        assert_eq!(by_suffixes, found(&a, &b, minimum), "{a:?} {b:?} {minimum}");
    }
}
