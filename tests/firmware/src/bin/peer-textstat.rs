//! What `english` does, with the crate `textstat`, but for the frequencies, which it does not count: measured for its size.
//!
//! It needs a heap; here it gets the simplest there is, which only takes back the block that it gave last.
#![no_std]
#![no_main]

use core::alloc::{GlobalAlloc, Layout};
use core::cell::{Cell, UnsafeCell};
use core::hint::black_box;
use core::ptr::null_mut;
use lexometer_firmware::{console::Line, entry, exit, stack};

const HEAP_BYTES: usize = 8192;

struct Heap {
    bytes: UnsafeCell<[u8; HEAP_BYTES]>,
    used: Cell<usize>,
}

// SAFETY: this program has one thread and takes no interrupts, so no two accesses can happen at once.
unsafe impl Sync for Heap {}

// SAFETY: blocks are handed out one behind the other and never twice.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.bytes.get().cast::<u8>();
        let padding = start.wrapping_add(self.used.get()).align_offset(layout.align());
        let from = self.used.get().saturating_add(padding);
        let end = from.saturating_add(layout.size());
        if end > HEAP_BYTES {
            return null_mut();
        }
        self.used.set(end);
        start.wrapping_add(from)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let from = block.addr().wrapping_sub(self.bytes.get().addr());
        if from.wrapping_add(layout.size()) == self.used.get() {
            self.used.set(from);
        }
    }
}

#[global_allocator]
static HEAP: Heap = Heap { bytes: UnsafeCell::new([0; HEAP_BYTES]), used: Cell::new(0) };

#[entry]
fn main() -> ! {
    stack::paint();
    let text = black_box("Gen. Mark A. Milley spoke at 10 a.m. He left early.");
    Line::new("tally")
        .number(textstat::lexicon_count(text) as u64)
        .number(textstat::sentence_count(text) as u64)
        .end();
    let scores = [
        textstat::flesch_reading_ease(text),
        textstat::flesch_kincaid_grade(text),
        textstat::gunning_fog(text),
        textstat::smog_index(text),
        textstat::automated_readability_index(text),
        textstat::coleman_liau_index(text),
    ];
    for score in scores {
        Line::new("score").bits(Some(score)).end();
    }
    stack::report();
    exit(0)
}
