//! Analyses the seed articles from flash and prints every number.
#![no_std]
#![no_main]

use lexometer::{document::{Counts, Quantity}, math};
use lexometer_firmware::{console::Line, entry, exit, stack};

#[entry]
fn main() -> ! {
    stack::paint();
    let counts = core::hint::black_box(Counts::new().with(Quantity::Words, 100));
    for (quantity, count) in counts.iter() {
        Line::new("count").word(quantity.key()).number(count).end();
    }
    Line::new("ln").bits(Some(math::ln(core::hint::black_box(3.0)))).end();
    Line::new("pow").bits(Some(math::pow(core::hint::black_box(3.0), core::hint::black_box(0.3)))).end();
    if let Some(depth) = stack::depth_bytes() {
        Line::new("stack").number(depth).end();
    }
    exit(0)
}
