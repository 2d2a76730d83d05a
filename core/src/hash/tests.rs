extern crate std;

use super::{of, of_short, parity};
use std::collections::HashSet;
use std::format;

/// Every bit of the hash is set in about half of many short words: a binomial of 60,000 draws lies within five
/// standard deviations of its mean.
#[test]
fn every_bit_is_balanced() {
    let hashes: std::vec::Vec<u64> = (0..60_000).map(|n| of(format!("{n}").as_bytes())).collect();
    for bit in 0..64 {
        let ones = hashes.iter().filter(|hash| *hash >> bit & 1 == 1).count();
        assert!((29_400..30_600).contains(&ones), "bit {bit}: {ones} of 60000");
    }
}

#[test]
fn halves_of_the_hash_rarely_collide() {
    let distinct: HashSet<u32> =
        (0..60_000).map(|n| (of(format!("word{n}").as_bytes()) >> 32) as u32).collect();
    assert!(distinct.len() > 59_990, "{}", distinct.len());
}

#[test]
fn short_words_hash_as_two_integers() {
    for word in ["", "a", "sixteen_letters_", "eight_by"] {
        let mut padded = [0u8; 16];
        padded[..word.len()].copy_from_slice(word.as_bytes());
        let low = u64::from_le_bytes(padded[..8].try_into().unwrap());
        let high = u64::from_le_bytes(padded[8..].try_into().unwrap());
        assert_eq!(of(word.as_bytes()), of_short(low, high), "{word}");
    }
}

#[test]
fn length_and_order_matter() {
    let words = ["a", "aa", "ab", "ba", "abcdefghijklmnop", "abcdefghijklmnopq", "qabcdefghijklmnop"];
    let distinct: HashSet<u64> = words.iter().map(|word| of(word.as_bytes())).collect();
    assert_eq!(distinct.len(), words.len());
}

#[test]
fn parity_is_that_of_the_ones() {
    for number in
        (0..64).map(|bit| 0x9E37_79B9_u32.rotate_left(bit).wrapping_mul(bit | 1)).chain([0, 1, u32::MAX])
    {
        assert_eq!(parity(number), number.count_ones() % 2, "{number:x}");
    }
}
