//! Words, sentences and frequencies of any language, and nothing else: measured for its size.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::document::Analyser;
use lexometer::lang::UNKNOWN;
use lexometer::lexicon::LexiconMemory;
use lexometer_firmware::{Single, console::Line, entry, exit, stack};

static MEMORY: Single<LexiconMemory<32, 256>> = Single::new(LexiconMemory::EMPTY);

#[entry]
fn main() -> ! {
    stack::paint();
    let Some(memory) = MEMORY.take() else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &UNKNOWN);
    analyser.push(black_box("Καλημέρα κόσμε. Καλημέρα!".as_bytes()));
    let document = analyser.finish();
    Line::new("tally").number(document.tally().words).number(document.tally().sentences).end();
    for row in &document.lexicon().top::<4>() {
        Line::new("top").word(row.word).number(row.estimate).end();
    }
    stack::report();
    exit(0)
}
