//! To be written: hash.
