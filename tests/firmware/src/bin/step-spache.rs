//! English with both lists of familiar words: measured for what the second adds.
#![no_std]
#![no_main]

use lexometer::lang::ENGLISH;
use lexometer_firmware::{entry, exit, sample, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&ENGLISH, |counts| {
        for formula in sample::NINE_FORMULAS {
            sample::score(formula, counts);
        }
    });
    stack::report();
    exit(0)
}
