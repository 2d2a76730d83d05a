//! To be written: lang.
