//! Strategies, chunkers and naive oracles for the tests of Lexometer.

pub mod chunks;
pub mod decoding;
pub mod firmware;
pub mod frequencies;
pub mod overlap;
pub mod reading;
pub mod streams;
pub mod texts;
pub mod uax29;
