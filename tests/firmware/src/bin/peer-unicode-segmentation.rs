//! What `words` does, with the crate `unicode-segmentation` and a counter without a heap: measured for its size.
#![no_std]
#![no_main]

use core::hint::black_box;
use heapless::{String, index_map::FnvIndexMap};
use lexometer_firmware::{Single, console::Line, entry, exit, stack};
use unicode_segmentation::UnicodeSegmentation;

static COUNTS: Single<Option<FnvIndexMap<String<24>, u32, 32>>> = Single::new(None);

#[entry]
fn main() -> ! {
    stack::paint();
    let Some(counts) = COUNTS.take() else { exit(1) };
    let counts = counts.insert(FnvIndexMap::new());
    let text = black_box("Καλημέρα κόσμε. Καλημέρα!");
    let mut words = 0;
    for word in text.unicode_words() {
        words += 1;
        let mut folded = String::new();
        for scalar in word.chars().flat_map(char::to_lowercase) {
            let _ = folded.push(scalar);
        }
        match counts.get_mut(&folded) {
            Some(count) => *count += 1,
            None => drop(counts.insert(folded, 1)),
        }
    }
    Line::new("tally").number(words).number(text.unicode_sentences().count() as u64).end();
    for (word, &count) in counts.iter() {
        Line::new("top").word(word).number(count.into()).end();
    }
    stack::report();
    exit(0)
}
