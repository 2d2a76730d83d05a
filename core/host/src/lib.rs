//! Memory for Lexometer on a computer with an operating system.
//!
//! The core borrows all its memory and never asks how much there is. Here is the other half for a host: [`Memory`], by the length of a
//! text, and [`Array`], which asks the system for large pages.
//!
//! ```
//! use lexometer::{document::Settings, lang::ENGLISH};
//! use lexometer_host::Memory;
//!
//! let text = "The cat sat on the mat. The mat was flat.";
//! let mut memory = Memory::for_text(text.len());
//! let mut analyser = memory.fast(Settings::new(&ENGLISH));
//! analyser.push(text.as_bytes());
//! assert_eq!(analyser.finish().lexicon().tokens(), 10);
//! ```

mod array;
mod memory;

pub use array::Array;
pub use memory::Memory;
