//! The C face of Lexometer.
//!
//! C lends the memory: an analyser's own (`lexometer_analyser`, whose size is part of its type), the rows of the lexicon
//! and the bytes of its words. Nothing here allocates, calls back or panics; every function returns a status.
//!
//! This is the only package of the project with `unsafe`: pointers from C are trusted as their functions' `# Safety`
//! sections say, and turned into references in the module `pointer` alone.
#![no_std]
#![allow(non_camel_case_types, reason = "the names are C's")]

// On a system with one, its panic handler serves.
#[cfg(not(target_os = "none"))]
extern crate std;

mod analyser;
mod language;
mod overlap;
mod pointer;
mod score;
mod status;

pub use analyser::*;
pub use language::*;
pub use overlap::*;
pub use score::*;
pub use status::*;

/// Asked for by the compiler and never linked: the library does not panic.
#[cfg(target_os = "none")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    lexometer_panic_is_possible()
}

/// In a linked program where and only where something in the library can panic, which a test shows is nowhere.
#[cfg(target_os = "none")]
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn lexometer_panic_is_possible() -> ! {
    loop {
        core::hint::spin_loop();
    }
}
