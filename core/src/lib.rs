//! Word frequencies, readability and overlap metrics on fixed buffers.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects,
        clippy::unreachable,
        clippy::string_slice
    )
)]

#[cfg(feature = "bulk")]
pub mod bulk;
pub mod diversity;
pub mod document;
pub mod fold;
pub mod hash;
pub mod lang;
pub mod lexicon;
pub mod math;
pub mod overlap;
mod prose;
pub mod readability;
pub mod segment;
pub mod syllables;
pub mod tables;
pub mod utf8;
