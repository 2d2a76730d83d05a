//! To be written: lexicon.
