//! The whole English pipeline: tailored sentences, syllables, frequencies and every readability formula. Measured for its
//! size.
#![no_std]
#![no_main]

use lexometer::lang::ENGLISH;
use lexometer::readability::FORMULAS;
use lexometer_firmware::{console::Line, entry, exit, sample, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&ENGLISH, |counts| {
        for formula in FORMULAS {
            Line::new("score").word(formula.id).bits(formula.score_of_text("en", counts).ok()).end();
        }
    });
    stack::report();
    exit(0)
}
