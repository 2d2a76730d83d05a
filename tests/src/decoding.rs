//! Bytes as the standard library reads them.

/// A scalar of a text that need not be valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The scalar, U+FFFD where the bytes are invalid.
    pub scalar: char,
    /// The first of its bytes.
    pub start: usize,
    /// How many bytes it stands for.
    pub bytes: usize,
    /// Whether they are UTF-8.
    pub is_valid: bool,
}

/// The scalars of `bytes`, each maximal subpart of an invalid sequence as one U+FFFD.
#[must_use]
pub fn decoded(bytes: &[u8]) -> Vec<Read> {
    let mut scalars = Vec::new();
    let mut start = 0;
    let mut push = |scalar, bytes, is_valid| {
        scalars.push(Read { scalar, start, bytes, is_valid });
        start += bytes;
    };
    for chunk in bytes.utf8_chunks() {
        for scalar in chunk.valid().chars() {
            push(scalar, scalar.len_utf8(), true);
        }
        if !chunk.invalid().is_empty() {
            push(char::REPLACEMENT_CHARACTER, chunk.invalid().len(), false);
        }
    }
    scalars
}
