//! An example to copy: a text comes in over a serial line, an interrupt keeps its bytes, and the main loop analyses them.
//!
//! The interrupt handler does nothing but move a byte into a ring; the analyser stays in the hands of the main loop, so
//! nothing is shared but the ring, and that needs no lock: one side writes, the other reads. A full ring holds the sender back.
//! An `EOT` (0x04) ends the text.
//!
//! Written for the UART of the LM3S6965, a PL011 as Arm licenses it, whose registers and interrupt number stand in one
//! place below. On the other boards it says so and ends.
#![no_std]
#![no_main]

use lexometer_firmware::{console::Line, entry, exit, stack};

#[cfg(board = "lm3s6965evb")]
mod serial {
    use core::ptr::{with_exposed_provenance, with_exposed_provenance_mut};
    use lexometer_firmware::ring::Ring;

    /// Bytes that came and were not read yet.
    pub static RECEIVED: Ring<256> = Ring::EMPTY;

    const UART: usize = 0x4000_C000;
    const DATA: usize = UART;
    const CONTROL: usize = UART + 0x30;
    const INTERRUPT_MASK: usize = UART + 0x38;
    /// Enabled, sending and receiving.
    const ENABLED: u32 = 0x301;
    /// A byte was received.
    const RECEIVE: u32 = 1 << 4;

    /// The interrupt controller's switches, and the line's place among them.
    const SWITCHES: usize = 0xE000_E100;
    const INTERRUPT: u32 = 5;

    fn write(register: usize, value: u32) {
        // SAFETY: the registers of this board's UART and interrupt controller, which nothing else here touches.
        unsafe { with_exposed_provenance_mut::<u32>(register).write_volatile(value) }
    }

    fn read(register: usize) -> u32 {
        // SAFETY: as above.
        unsafe { with_exposed_provenance::<u32>(register).read_volatile() }
    }

    /// Bytes begin to come in. Without the UART's own queue, each of them interrupts.
    pub fn start() {
        write(CONTROL, ENABLED);
        write(INTERRUPT_MASK, RECEIVE);
        write(SWITCHES, 1 << INTERRUPT);
    }

    /// Bytes may come in again.
    pub fn resume() {
        write(INTERRUPT_MASK, RECEIVE);
    }

    /// A program with a device crate writes `#[interrupt] fn UART0()` here.
    #[cortex_m_rt::exception]
    unsafe fn DefaultHandler(number: i16) {
        if i32::from(number) != INTERRUPT as i32 {
            return;
        }
        if RECEIVED.has_room() {
            RECEIVED.push(read(DATA) as u8);
        } else {
            // The byte stays in the UART, whose handshake (RTS) holds the sender back until the ring is empty.
            write(INTERRUPT_MASK, 0);
        }
    }
}

#[cfg(board = "lm3s6965evb")]
fn analyse() {
    use lexometer::document::{Analyser, Quantity};
    use lexometer::lang::ENGLISH;
    use lexometer::lexicon::{LexiconMemory, bytes_for, slots_for};
    use lexometer::readability::FLESCH_KINCAID_GRADE;
    use lexometer_firmware::Single;
    use serial::RECEIVED;

    /// Ends a text.
    const END_OF_TRANSMISSION: u8 = 0x04;
    static MEMORY: Single<LexiconMemory<{ slots_for(400) }, { bytes_for(400, 8) }>> =
        Single::new(LexiconMemory::EMPTY);

    let Some(memory) = MEMORY.take() else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    serial::start();
    loop {
        match RECEIVED.pop() {
            Some(END_OF_TRANSMISSION) => break,
            Some(byte) => analyser.push(&[byte]),
            // A program with more to do does it here, or sleeps until the next interrupt.
            None => serial::resume(),
        }
    }
    let document = analyser.finish();
    let counts = document.counts();
    for quantity in Quantity::ALL {
        if let Some(count) = counts.get(quantity) {
            Line::new("count").word(quantity.key()).number(count).end();
        }
    }
    Line::new("grade").bits(FLESCH_KINCAID_GRADE.score(&counts).ok()).end();
    for row in &document.lexicon().top::<10>() {
        Line::new("top").word(row.word).number(row.estimate).end();
    }
}

#[cfg(not(board = "lm3s6965evb"))]
fn analyse() {
    Line::new("no serial line is known on this board").end();
}

#[entry]
fn main() -> ! {
    stack::paint();
    analyse();
    stack::report();
    exit(0)
}
