//! English without a formula: measured for what telling hard words, prepositions, conjunctions and pronouns adds.
#![no_std]
#![no_main]

use lexometer::lang::ENGLISH;
use lexometer_firmware::{entry, exit, sample, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&ENGLISH, |_| {});
    stack::report();
    exit(0)
}
