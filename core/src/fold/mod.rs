//! To be written: fold.
