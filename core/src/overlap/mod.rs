//! To be written: overlap.
