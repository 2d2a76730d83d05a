//! The harness alone: what every other image carries besides what it measures.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer_firmware::{console::Line, entry, exit, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    // The compiler's own functions for memory, which every other program has too.
    let mut bytes = [1_u8; 16];
    let length = black_box(3);
    // SAFETY: twice three bytes are in the sixteen.
    unsafe { core::ptr::copy(bytes.as_ptr(), bytes.as_mut_ptr().add(length), length) };
    black_box(&bytes);
    Line::new("blank").number(black_box(1)).word(black_box("word")).end();
    stack::report();
    exit(0)
}
