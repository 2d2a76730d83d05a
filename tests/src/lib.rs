//! Strategies, chunkers and naive oracles for the tests of Lexometer.

pub mod overlap;
