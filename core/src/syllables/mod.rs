//! To be written: syllables.
