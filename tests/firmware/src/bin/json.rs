//! An example to copy: the report of a text as JSON, as it would go over a serial line or a radio.
//!
//! Everything that a report holds implements `serde::Serialize`, so that any format of `serde` will do that needs no heap:
//! `postcard` in place of `serde_json_core` makes a third of the bytes. The proof that nothing can panic is of the library:
//! `serde_json_core` has paths that could.
#![no_std]
#![no_main]

use lexometer::document::{Analyser, Counts, Tally};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{LexiconMemory, Row, Types};
use lexometer::readability::{FLESCH_KINCAID_GRADE, FLESCH_READING_EASE};
use lexometer_firmware::{SEEDS, Single, console::Line, entry, exit, stack};
use serde::Serialize;

static MEMORY: Single<LexiconMemory<432, { 432 * 8 }>> = Single::new(LexiconMemory::EMPTY);
static ROOM: Single<[u8; 2048]> = Single::new([0; 2048]);

/// What is sent: the library's own parts under names of one's choice.
#[derive(Serialize)]
struct Report<'d> {
    tally: &'d Tally,
    counts: &'d Counts,
    types: Types,
    /// `null` where the score is not defined.
    ease: Option<f64>,
    grade: Option<f64>,
    top: &'d [Row<'d>],
}

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(memory), Some(room)) = (MEMORY.take(), ROOM.take()) else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(SEEDS[2]);
    let document = analyser.finish();
    let counts = document.counts();
    let report = Report {
        tally: document.tally(),
        counts: &counts,
        types: document.lexicon().types(),
        ease: FLESCH_READING_EASE.score(&counts).ok(),
        grade: FLESCH_KINCAID_GRADE.score(&counts).ok(),
        top: &document.lexicon().top::<5>(),
    };
    // It fails where the room is too small.
    let Ok(length) = serde_json_core::to_slice(&report, room) else { exit(1) };
    let json = room.get(..length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default();
    Line::new(json).end();
    stack::report();
    exit(0)
}
