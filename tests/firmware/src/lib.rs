//! What every image shares: printing and leaving through semihosting, and the panic handler of the no-panic proof.
//!
//! # The proof
//!
//! The panic handler does nothing but call [`panic_is_possible`]. It is a named, never inlined function, so the
//! linked image holds that symbol exactly where some path to a panic was left by the optimiser. The host's test
//! asserts that the symbol is absent from every image, and present in the image `panics`, which shows that the
//! proof can fail.
//!
//! So that the proof speaks of the library and not of this harness, nothing here can panic either: numbers are
//! printed by hand, never through `core::fmt`.
#![no_std]

pub mod clock;
pub mod console;
pub mod digest;
pub mod panel;
pub mod ring;
pub mod sample;
mod single;
pub mod stack;

pub use single::Single;

#[cfg(target_arch = "arm")]
pub use cortex_m_rt::entry;
#[cfg(target_arch = "riscv32")]
pub use riscv_rt::entry;

use core::panic::PanicInfo;

/// The three seed articles, in flash.
pub static SEEDS: [&[u8]; 3] = [
    include_bytes!("../../../seeds/000_43c5ccbe6ef67afe.txt"),
    include_bytes!("../../../seeds/001_41d400d65c78f880.txt"),
    include_bytes!("../../../seeds/002_51a080f5a2fd5b72.txt"),
];

/// The sizes, in bytes, of the chunks that text comes in: cut everywhere, cut inside words, a packet, a disk block.
pub static CHUNKS: [usize; 4] = [1, 7, 64, 512];

/// Exit status of an image that ran into a processor fault.
pub const FAULTED: i32 = 102;
/// Exit status of an image that panicked.
pub const PANICKED: i32 = 101;

/// Leaves the emulator with that exit status.
pub fn exit(status: i32) -> ! {
    semihosting::process::exit(status)
}

/// The witness of the no-panic proof: in the linked image where and only where something can panic.
#[unsafe(no_mangle)]
#[inline(never)]
pub extern "C" fn panic_is_possible() -> ! {
    exit(PANICKED)
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    panic_is_possible()
}

/// A fault (memory that is not there, a stack that ran over) ends the run with a status of its own, rather than in
/// the runtime's endless loop.
#[cfg(target_arch = "arm")]
#[cortex_m_rt::exception]
unsafe fn HardFault(_: &cortex_m_rt::ExceptionFrame) -> ! {
    exit(FAULTED)
}

/// The same for RISC-V.
#[cfg(target_arch = "riscv32")]
#[unsafe(no_mangle)]
extern "C" fn ExceptionHandler() -> ! {
    exit(FAULTED)
}
