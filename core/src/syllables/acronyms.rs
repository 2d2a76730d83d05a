//! Words that are read letter by letter.

/// The syllables of a letter's name: three for `w`, one for every other.
pub(super) const fn letter_name(letter: u8) -> u32 {
    if letter == b'w' { 3 } else { 1 }
}
