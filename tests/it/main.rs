//! The integration tests, as one binary.

mod overlap;
mod readability;
mod tables;
