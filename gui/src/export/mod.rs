//! Writing results: CSV tables, JSON, and the report, which is one HTML file that needs nothing else.
//!
//! Everything here turns the model into text; only [`report`] touches files, and it never replaces a file that is not
//! its own.

pub mod compared;
pub mod csv;
mod html;
mod json;
pub mod listing;
mod marked;
pub(crate) mod method;
pub(crate) mod number;
mod page;
pub mod report;
