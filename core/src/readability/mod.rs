//! To be written: readability.
