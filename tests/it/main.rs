//! The integration tests, as one binary.

mod bulk;
mod conformance;
mod diversity;
mod overlap;
mod readability;
mod syllables;
mod tables;
