//! The last bytes of the text, for a look back at a word.

use crate::tables::{self, SentenceBreak};
use crate::utf8;

/// Bytes kept. Abbreviations are far shorter.
const CAPACITY: usize = 32;

/// A ring of the last bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent {
    bytes: [u8; CAPACITY],
    /// Bytes ever pushed, modulo 256: a multiple of the capacity.
    pushed: u8,
    /// Bytes kept, up to the capacity.
    kept: u8,
}

impl Recent {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], pushed: 0, kept: 0 }
    }

    #[inline]
    pub(super) fn push(&mut self, scalar: char) {
        if scalar.is_ascii() {
            self.push_byte(scalar as u8);
        } else {
            for &byte in utf8::encode(scalar).bytes() {
                self.push_byte(byte);
            }
        }
    }

    /// As a new one.
    #[cfg(feature = "bulk")]
    pub(super) const fn forget(&mut self) {
        (self.pushed, self.kept) = (0, 0);
    }

    /// Takes text, if it is the first.
    #[cfg(feature = "bulk")]
    pub(super) fn recall(&mut self, text: &[u8]) {
        if self.kept == 0 {
            for &byte in text {
                self.push_byte(byte);
            }
        }
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "five bits are below the capacity of 32")]
    fn push_byte(&mut self, byte: u8) {
        self.bytes[usize::from(self.pushed) & (CAPACITY - 1)] = byte;
        self.pushed = self.pushed.wrapping_add(1);
        self.kept = self.kept.saturating_add(1).min(CAPACITY as u8);
    }

    /// The byte so many places back, 0 the last.
    fn back(&self, places: usize) -> Option<u8> {
        if places >= usize::from(self.kept) {
            return None;
        }
        let at = usize::from(self.pushed).wrapping_sub(places).wrapping_sub(1) & (CAPACITY - 1);
        self.bytes.get(at).copied()
    }

    /// Whether the text begins here or a space or line end stands before.
    pub(super) fn is_after_space(&self) -> bool {
        self.back(0).is_none_or(|byte| byte.is_ascii_whitespace())
    }

    /// The run of scalars without spaces that ends here, or as much of it as is kept.
    pub(super) fn token(&self) -> Token {
        let mut length = 0_usize;
        let mut is_whole = false;
        while length < CAPACITY {
            match self.back(length) {
                Some(byte) if !byte.is_ascii_whitespace() => length = length.wrapping_add(1),
                byte => {
                    is_whole = byte.is_some() || usize::from(self.kept) < CAPACITY;
                    break;
                }
            }
        }
        let mut token = Token { bytes: [0; CAPACITY], start: 0, length: 0, is_whole };
        while let Some(places) = length.checked_sub(1) {
            length = places;
            if let (Some(byte), Some(to)) =
                (self.back(places), token.bytes.get_mut(usize::from(token.length)))
            {
                *to = byte;
                token.length = token.length.wrapping_add(1);
            }
        }
        // A scalar may have been cut by the end of the ring.
        while token.raw().first().is_some_and(|byte| byte & 0xC0 == 0x80) {
            token.start = token.start.wrapping_add(1);
        }
        token
    }
}

/// A run of scalars without spaces, copied out of the ring.
#[derive(Clone, Debug)]
pub(super) struct Token {
    bytes: [u8; CAPACITY],
    start: u8,
    length: u8,
    /// Whether its beginning is in it.
    is_whole: bool,
}

impl Token {
    fn raw(&self) -> &[u8] {
        self.bytes.get(usize::from(self.start)..usize::from(self.length)).unwrap_or_default()
    }

    pub(super) fn text(&self) -> &str {
        core::str::from_utf8(self.raw()).unwrap_or_default()
    }

    /// Whether it is an address of the web or of mail, or too long to say.
    pub(super) fn is_address(&self) -> bool {
        !self.is_whole
            || self.raw().iter().any(|byte| matches!(byte, b'/' | b'@' | b'\\' | b'='))
            || self.text().starts_with("www.")
    }

    /// What stands behind the last bracket, quotation mark, dash or slash.
    pub(super) fn word(&self) -> &str {
        let text = self.text();
        let last = text.char_indices().rfind(|&(_, scalar)| is_divider(scalar));
        let start = last.map_or(0, |(at, scalar)| at.wrapping_add(scalar.len_utf8()));
        text.get(start..).unwrap_or_default()
    }
}

/// Brackets, quotation marks, dashes, bullets, and the spaces that do not divide a token.
static DIVIDERS: [u16; 35] = [
    '(' as u16,
    '[' as u16,
    '{' as u16,
    '<' as u16,
    '>' as u16,
    '"' as u16,
    '“' as u16,
    '”' as u16,
    '„' as u16,
    '‘' as u16,
    '‚' as u16,
    '«' as u16,
    '»' as u16,
    '‹' as u16,
    '›' as u16,
    '—' as u16,
    '–' as u16,
    '/' as u16,
    '*' as u16,
    '_' as u16,
    '¿' as u16,
    '•' as u16,
    '‣' as u16,
    '⁃' as u16,
    '¡' as u16,
    '\u{A0}' as u16,
    '\u{202F}' as u16,
    '\u{2009}' as u16,
    '\u{2028}' as u16,
    '\u{2029}' as u16,
    '\u{85}' as u16,
    '|' as u16,
    ',' as u16,
    ';' as u16,
    ':' as u16,
];

fn is_divider(scalar: char) -> bool {
    DIVIDERS.iter().any(|&divider| u32::from(divider) == u32::from(scalar))
}

pub(super) fn is_lower(scalar: char) -> bool {
    tables::properties(scalar).sentence_break() == SentenceBreak::Lower
}

pub(super) fn is_upper(scalar: char) -> bool {
    tables::properties(scalar).sentence_break() == SentenceBreak::Upper
}

pub(super) fn is_letter(scalar: char) -> bool {
    tables::properties(scalar).is_letter()
}
