//! The syllables of English words and nothing else: measured for its size.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::syllables::{Context, english};
use lexometer_firmware::{console::Line, entry, exit, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    let word = black_box("aluminium");
    Line::new("syllables").number(english(word, Context::NONE).count.into()).end();
    stack::report();
    exit(0)
}
