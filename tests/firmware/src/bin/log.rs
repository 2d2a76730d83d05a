//! An example to copy: the report of a text in a `defmt` log.
//!
//! The logger is the whole of what `defmt` needs: four functions, here printing each frame's bytes in hexadecimal digits, which
//! a host reads with the table of texts in the image (`defmt-decoder`, `defmt-print`, `probe-rs`). There are no interrupts in
//! this program, so nothing has to be locked; a logger for programs that have them takes a critical section in `acquire`, as
//! `defmt-rtt` does, and with `critical-section-single-core` that is switching interrupts off: no atomic instruction is needed.
//! The linker wants `-Tdefmt.x`, which `build.rs` gives it; the compiler wants `DEFMT_LOG=info`, or nothing but errors is
//! compiled in.
#![no_std]
#![no_main]

use lexometer::document::Analyser;
use lexometer::lang::ENGLISH;
use lexometer::lexicon::LexiconMemory;
use lexometer::readability::{FLESCH_KINCAID_GRADE, Undefined};
use lexometer_firmware::{SEEDS, Single, console::Line, entry, exit, stack};

static MEMORY: Single<LexiconMemory<432, { 432 * 8 }>> = Single::new(LexiconMemory::EMPTY);

#[defmt::global_logger]
struct Frames;

// SAFETY: one thread, no interrupts: no two frames are begun at once.
unsafe impl defmt::Logger for Frames {
    fn acquire() {
        Line::new("frame").end();
    }

    unsafe fn flush() {}

    unsafe fn release() {}

    unsafe fn write(bytes: &[u8]) {
        let mut line = Line::new("bytes ");
        for &byte in bytes {
            line = line.hexadecimal(byte);
        }
        line.end();
    }
}

#[entry]
fn main() -> ! {
    stack::paint();
    let Some(memory) = MEMORY.take() else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(SEEDS[2]);
    let document = analyser.finish();
    let counts = document.counts();
    defmt::info!("{}", counts);
    defmt::info!("{}", document.tally());
    defmt::info!("{}", document.lexicon().types());
    for row in &document.lexicon().top::<3>() {
        defmt::info!("{}", row);
    }
    match FLESCH_KINCAID_GRADE.score(&counts) {
        Ok(grade) => defmt::info!("grade {}", grade),
        Err(reason) => defmt::warn!("no grade: {}", reason),
    }
    defmt::warn!("{}", Undefined::NoWords);
    stack::report();
    exit(0)
}
