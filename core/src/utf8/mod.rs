//! UTF-8, one byte at a time.
//!
//! The decoder takes bytes as they come, cut anywhere. Invalid input is one U+FFFD per *maximal subpart* (the
//! Unicode Standard, section 3.9, "U+FFFD substitution of maximal subparts"), as `String::from_utf8_lossy` and
//! the WHATWG decoders do it.

/// One scalar that came out of the decoder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The scalar: U+FFFD for an invalid sequence.
    pub scalar: char,
    /// How many bytes of the input it stands for, 1 to 4.
    pub bytes: u8,
    /// Whether those bytes were valid UTF-8.
    pub valid: bool,
}

/// The decoder: at most three bytes of an unfinished sequence.
///
/// ```
/// use lexometer::utf8::Decoder;
///
/// let mut decoder = Decoder::new();
/// let mut text = String::new();
/// for byte in "naïve".bytes() {
///     decoder.push(byte, |decoded| text.push(decoded.scalar));
/// }
/// decoder.finish(|decoded| text.push(decoded.scalar));
/// assert_eq!(text, "naïve");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// The payload bits gathered so far.
    bits: u32,
    /// Bytes taken of the open sequence, 0 when none is open.
    taken: u8,
    /// Continuation bytes still wanted.
    wanted: u8,
    /// The smallest and the largest byte that may come next.
    low: u8,
    high: u8,
}

impl Decoder {
    /// A decoder before its first byte.
    #[must_use]
    pub const fn new() -> Self {
        Self { bits: 0, taken: 0, wanted: 0, low: 0x80, high: 0xBF }
    }

    /// Whether a sequence is open, so that the next bytes belong to it.
    #[inline]
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.taken != 0
    }

    /// Bytes of the open sequence.
    #[cfg(feature = "bulk")]
    pub(crate) const fn taken(&self) -> u8 {
        self.taken
    }

    /// Takes one byte; calls `sink` for each scalar that it completes (none, one, or two: an unfinished sequence
    /// and the scalar that cut it off).
    #[inline]
    pub fn push(&mut self, byte: u8, mut sink: impl FnMut(Decoded)) {
        if self.taken == 0 && byte < 0x80 {
            return sink(Decoded { scalar: char::from(byte), bytes: 1, valid: true });
        }
        if let Some(broken) = self.interrupt(byte) {
            sink(broken);
        }
        if let Some(decoded) = self.take(byte) {
            sink(decoded);
        }
    }

    /// Ends the text: an unfinished sequence is one U+FFFD.
    pub fn finish(&mut self, mut sink: impl FnMut(Decoded)) {
        if let Some(broken) = self.abandon() {
            sink(broken);
        }
    }

    /// The replacement for the open sequence if `byte` cannot continue it.
    fn interrupt(&mut self, byte: u8) -> Option<Decoded> {
        if self.taken != 0 && !(self.low..=self.high).contains(&byte) { self.abandon() } else { None }
    }

    fn abandon(&mut self) -> Option<Decoded> {
        if self.taken == 0 {
            return None;
        }
        let bytes = self.taken;
        *self = Self::new();
        Some(Decoded { scalar: char::REPLACEMENT_CHARACTER, bytes, valid: false })
    }

    fn take(&mut self, byte: u8) -> Option<Decoded> {
        if self.taken == 0 {
            return self.lead(byte);
        }
        self.bits = self.bits << 6 | u32::from(byte & 0x3F);
        self.taken = self.taken.wrapping_add(1);
        self.wanted = self.wanted.wrapping_sub(1);
        (self.low, self.high) = (0x80, 0xBF);
        if self.wanted != 0 {
            return None;
        }
        // The ranges of the second byte leave no surrogate, overlong form or value above U+10FFFF.
        let scalar = char::from_u32(self.bits).unwrap_or(char::REPLACEMENT_CHARACTER);
        let bytes = self.taken;
        *self = Self::new();
        Some(Decoded { scalar, bytes, valid: true })
    }

    /// The first byte of a sequence (the Unicode Standard, table 3-7).
    fn lead(&mut self, byte: u8) -> Option<Decoded> {
        let (wanted, payload, low, high) = match byte {
            0..=0x7F => return Some(Decoded { scalar: char::from(byte), bytes: 1, valid: true }),
            0xC2..=0xDF => (1, byte & 0x1F, 0x80, 0xBF),
            0xE0 => (2, byte & 0x0F, 0xA0, 0xBF),
            0xED => (2, byte & 0x0F, 0x80, 0x9F),
            0xE1..=0xEF => (2, byte & 0x0F, 0x80, 0xBF),
            0xF0 => (3, byte & 0x07, 0x90, 0xBF),
            0xF1..=0xF3 => (3, byte & 0x07, 0x80, 0xBF),
            0xF4 => (3, byte & 0x07, 0x80, 0x8F),
            _ => return Some(Decoded { scalar: char::REPLACEMENT_CHARACTER, bytes: 1, valid: false }),
        };
        *self = Self { bits: u32::from(payload), taken: 1, wanted, low, high };
        None
    }
}

/// The bytes of a scalar and their number. One copy for all who spell words: the library's own is put in everywhere.
#[cfg_attr(feature = "bulk", inline)]
#[cfg_attr(not(feature = "bulk"), inline(never))]
pub(crate) const fn encode(scalar: char) -> Encoded {
    let mut bytes = [0; 4];
    let length = scalar.encode_utf8(&mut bytes).len() as u8;
    Encoded { bytes, length }
}

/// A scalar as UTF-8.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Encoded {
    bytes: [u8; 4],
    length: u8,
}

impl Encoded {
    /// Its bytes.
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

/// The scalar that `bytes` begin with and its length, if it is valid and beyond ASCII.
#[cfg(feature = "bulk")]
#[inline]
pub(crate) fn first_beyond_ascii(bytes: &[u8]) -> Option<(char, usize)> {
    let tail = |byte: u8| (byte & 0xC0 == 0x80).then_some(u32::from(byte & 0x3F));
    let (bits, length) = match *bytes {
        [a @ 0xC2..=0xDF, b, ..] => (u32::from(a & 0x1F) << 6 | tail(b)?, 2),
        [a @ 0xE0..=0xEF, b, c, ..] => {
            let bits = u32::from(a & 0x0F) << 12 | tail(b)? << 6 | tail(c)?;
            (bits, if bits < 0x800 { return None } else { 3 })
        }
        [a @ 0xF0..=0xF4, b, c, d, ..] => {
            let bits = u32::from(a & 0x07) << 18 | tail(b)? << 12 | tail(c)? << 6 | tail(d)?;
            (bits, if bits < 0x1_0000 { return None } else { 4 })
        }
        _ => return None,
    };
    // Surrogates and what lies beyond U+10FFFF are no scalars.
    Some((char::from_u32(bits)?, length))
}

/// The scalar that valid text begins with, and its length.
#[cfg(feature = "bulk")]
#[inline]
pub(crate) fn first(text: &[u8]) -> Option<(char, usize)> {
    match text {
        [byte @ 0..=0x7F, ..] => Some((char::from(*byte), 1)),
        _ => first_beyond_ascii(text),
    }
}

/// The scalar that valid text ends with.
#[cfg(feature = "bulk")]
pub(crate) fn last(text: &[u8]) -> Option<char> {
    let head = text.iter().rposition(|byte| byte & 0xC0 != 0x80)?;
    first(text.get(head..)?).map(|(scalar, _)| scalar)
}

#[cfg(test)]
mod tests;
