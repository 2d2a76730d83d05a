//! Texts that people read and the arithmetic does not.

/// A text of a description, or nothing where the feature `descriptions` is off.
pub(crate) const fn prose(text: &'static str) -> &'static str {
    if cfg!(feature = "descriptions") { text } else { "" }
}
