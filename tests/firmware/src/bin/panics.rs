//! The negative control of the proofs: an index that the optimiser cannot know to be in bounds, and a function that calls
//! itself.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer_firmware::{entry, exit};

#[inline(never)]
fn recurse(depth: u32) -> u32 {
    match black_box(depth).checked_sub(1) {
        Some(less) => black_box(recurse(less)).wrapping_add(1),
        None => 0,
    }
}

#[entry]
fn main() -> ! {
    black_box(recurse(3));
    let table = [2, 3, 5, 7];
    exit(table[black_box(4)])
}
