//! The integration tests, as one binary.

mod conformance;
mod diversity;
mod overlap;
mod readability;
mod syllables;
mod tables;
