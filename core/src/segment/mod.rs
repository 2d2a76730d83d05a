//! To be written: segment.
