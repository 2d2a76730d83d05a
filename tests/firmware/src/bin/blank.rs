//! The harness alone: what every other image carries besides what it measures.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer_firmware::{console::Line, entry, exit, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    Line::new("blank").number(black_box(1)).word(black_box("word")).end();
    stack::report();
    exit(0)
}
