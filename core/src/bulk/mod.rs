//! The host's accelerator: the same results, many times faster (cargo feature `bulk`).
//!
//! English prose is nearly all ASCII, nearly all in words of at most sixteen bytes, and most of them are the same few
//! thousand. So the accelerator looks at 64 bytes at once as bit masks, finds the words of UAX #29 by bit logic,
//! and counts them in a table whose keys are sixteen bytes compared whole. What is known
//! per type (syllables, letters) is found once per type and multiplied.
//!
//! It sits in front of the same state as the reference path and takes over only between words, where it understands
//! every byte; the rest goes the reference path. Property tests hold the two equal.

mod beyond;
mod hot;
mod masks;
mod prefetch;
mod scan;
mod shape;

pub use hot::HotWord;
pub(crate) use hot::{BeforeStop, Facts, Found, HotKey, HotWords, Key, LONGEST, Numbers};
pub(crate) use prefetch::prefetch;
pub(crate) use scan::{Chunk, is_wide_space};
pub(crate) use shape::{Padded, Shape};

/// The vector instructions of this processor, as far as they can be found out.
pub(crate) fn level() -> fearless_simd::Level {
    use fearless_simd::Level;

    Level::try_detect().unwrap_or_else(Level::baseline)
}

/// What every processor of this kind has, and what this one has.
#[cfg(test)]
pub(crate) fn levels() -> impl Iterator<Item = fearless_simd::Level> {
    [fearless_simd::Level::baseline(), level()].into_iter()
}
