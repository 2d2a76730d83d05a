//! The negative control of the no-panic proof: an index that the optimiser cannot know to be in bounds.
#![no_std]
#![no_main]

use lexometer_firmware::{entry, exit};

#[entry]
fn main() -> ! {
    let table = [2, 3, 5, 7];
    exit(table[core::hint::black_box(4)])
}
