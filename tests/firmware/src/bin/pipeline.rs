//! The whole English pipeline: tailored sentences, syllables, frequencies and every readability formula. Measured for its
//! size.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::document::Analyser;
use lexometer::lang::ENGLISH;
use lexometer::lexicon::LexiconMemory;
use lexometer::readability::FORMULAS;
use lexometer_firmware::{Single, console::Line, entry, exit, stack};

static MEMORY: Single<LexiconMemory<32, 256>> = Single::new(LexiconMemory::EMPTY);

#[entry]
fn main() -> ! {
    stack::paint();
    let Some(memory) = MEMORY.take() else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(black_box(b"Gen. Mark A. Milley spoke at 10 a.m. He left early."));
    let document = analyser.finish();
    Line::new("tally").number(document.tally().words).number(document.tally().sentences).end();
    let counts = document.counts();
    for formula in FORMULAS {
        Line::new("score").word(formula.id).bits(formula.score_of_text("en", &counts).ok()).end();
    }
    for row in &document.lexicon().top::<4>() {
        Line::new("top").word(row.word).number(row.estimate).end();
    }
    stack::report();
    exit(0)
}
