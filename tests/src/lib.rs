//! Strategies, chunkers and naive oracles for the tests of Lexometer.

pub mod chunks;
pub mod decoding;
pub mod overlap;
pub mod reading;
pub mod texts;
pub mod uax29;
