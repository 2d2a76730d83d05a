//! To be written: utf8.
