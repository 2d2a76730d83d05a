//! Words that are read letter by letter.

/// The syllables of a letter's name: three for `w`, one for every other; an apostrophe has none.
pub(super) const fn letter_name(letter: u8) -> u32 {
    match letter {
        b'w' => 3,
        b'\'' => 0,
        _ => 1,
    }
}
