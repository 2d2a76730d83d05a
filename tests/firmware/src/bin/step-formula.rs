//! English with one formula: measured for what the first formula adds.
#![no_std]
#![no_main]

use lexometer::lang::ENGLISH;
use lexometer::readability::FLESCH_KINCAID_GRADE;
use lexometer_firmware::{entry, exit, sample, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&ENGLISH, |counts| sample::score(&FLESCH_KINCAID_GRADE, counts));
    stack::report();
    exit(0)
}
