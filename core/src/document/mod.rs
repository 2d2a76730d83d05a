//! A document: what is counted while it streams by.

mod counts;

pub use counts::{Counts, Quantity};
