//! Latin letters, reduced to the alphabet that the English rules know.

/// The base letters of U+00C0 … U+017F, in order; `.` where there is none, upper case where one scalar stands for two
/// letters (`A` is `ae`, `O` is `oe`, `S` is `ss`, `T` is `th`, `I` is `ij`).
const BASE: &[u8; 192] = b"aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// What a scalar is to the reader of an English word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Latin letter: its base letter, and a second one for ligatures.
    Letter(u8, Option<u8>),
    /// An apostrophe, typewriter's or typographer's.
    Apostrophe,
    /// Changes nothing: combining marks, soft hyphens, joiners.
    Ignored,
    /// A decimal digit and its value.
    Digit(u8),
    /// Everything else.
    Other,
}

/// Classifies a scalar. Letters come out in lower case.
pub(super) fn kind(scalar: char) -> Kind {
    if let 'a'..='z' = scalar {
        return Kind::Letter(ascii(scalar), None);
    }
    match scalar {
        'A'..='Z' => Kind::Letter(ascii(scalar.to_ascii_lowercase()), None),
        '0'..='9' => Kind::Digit(ascii(scalar).wrapping_sub(b'0')),
        '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{FF07}' => Kind::Apostrophe,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => Kind::Ignored,
        '\u{C0}'..='\u{17F}' => {
            let offset = u32::from(scalar).wrapping_sub(0xC0) as usize;
            match BASE.get(offset).copied().unwrap_or(b'.') {
                b'A' => Kind::Letter(b'a', Some(b'e')),
                b'O' => Kind::Letter(b'o', Some(b'e')),
                b'S' => Kind::Letter(b's', Some(b's')),
                b'T' => Kind::Letter(b't', Some(b'h')),
                b'I' => Kind::Letter(b'i', Some(b'j')),
                b'.' => Kind::Other,
                letter => Kind::Letter(letter, None),
            }
        }
        // Vietnamese and the rest of Latin Extended Additional, by their base vowels.
        '\u{1EA0}'..='\u{1EB7}' => Kind::Letter(b'a', None),
        '\u{1EB8}'..='\u{1EC7}' => Kind::Letter(b'e', None),
        '\u{1EC8}'..='\u{1ECB}' => Kind::Letter(b'i', None),
        '\u{1ECC}'..='\u{1EE3}' => Kind::Letter(b'o', None),
        '\u{1EE4}'..='\u{1EF1}' => Kind::Letter(b'u', None),
        '\u{1EF2}'..='\u{1EF9}' => Kind::Letter(b'y', None),
        '\u{218}' | '\u{219}' => Kind::Letter(b's', None),
        '\u{21A}' | '\u{21B}' => Kind::Letter(b't', None),
        // Full-width forms.
        '\u{FF21}'..='\u{FF3A}' => Kind::Letter(fullwidth(scalar, 0xFF21), None),
        '\u{FF41}'..='\u{FF5A}' => Kind::Letter(fullwidth(scalar, 0xFF41), None),
        _ => Kind::Other,
    }
}

/// The byte of an ASCII scalar.
const fn ascii(scalar: char) -> u8 {
    scalar as u32 as u8
}

/// The lower-case letter of a full-width form whose `A` or `a` is `first`.
const fn fullwidth(scalar: char, first: u32) -> u8 {
    (scalar as u32).wrapping_sub(first).wrapping_add(b'a' as u32) as u8
}

/// Whether the scalar is an upper-case Latin letter.
pub(super) fn is_upper(scalar: char) -> bool {
    match scalar {
        'A'..='Z' => true,
        '\u{C0}'..='\u{DE}' => scalar != '\u{D7}',
        // In Latin Extended-A the case alternates; the parity flips after two gaps.
        '\u{100}'..='\u{137}' | '\u{14A}'..='\u{177}' => u32::from(scalar) & 1 == 0,
        '\u{139}'..='\u{148}' | '\u{178}'..='\u{17E}' => u32::from(scalar) & 1 == 1 || scalar == '\u{178}',
        '\u{1EA0}'..='\u{1EF9}' => u32::from(scalar) & 1 == 0,
        _ => false,
    }
}
