//! Lines of text to the host.

use core::ffi::CStr;
use semihosting::sys::arm_compat::sys_write0;

const CAPACITY: usize = 120;

/// A line in the making. Text that does not fit is sent on, so a line has no limit.
pub struct Line {
    /// Always ends in a zero that `length` does not count.
    bytes: [u8; CAPACITY + 1],
    length: usize,
}

impl Line {
    /// A line that begins with that word.
    #[must_use]
    pub fn new(word: &str) -> Self {
        Self { bytes: [0; CAPACITY + 1], length: 0 }.text(word)
    }

    /// Adds text as it is. A zero byte, which semihosting would take for the end, becomes `?`.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        for &byte in text.as_bytes() {
            self.byte(if byte == 0 { b'?' } else { byte });
        }
        self
    }

    /// Adds a space and text.
    #[must_use]
    pub fn word(self, text: &str) -> Self {
        self.text(" ").text(text)
    }

    /// Adds a space and a number, decimal.
    #[must_use]
    pub fn number(mut self, mut number: u64) -> Self {
        // 2^64 has 20 digits. They come last first; spaces stand where there is none.
        let mut digits = [b' '; 20];
        for digit in digits.iter_mut().rev() {
            *digit = b'0' | (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.byte(b' ');
        for &digit in digits.iter().filter(|&&digit| digit != b' ') {
            self.byte(digit);
        }
        self
    }

    /// Adds a space and the 16 hexadecimal digits of a float's bits, or `none`.
    #[must_use]
    pub fn bits(mut self, value: Option<f64>) -> Self {
        let Some(value) = value else { return self.word("none") };
        let bits = value.to_bits();
        self.byte(b' ');
        for shift in (0..64).step_by(4).rev() {
            let digit = (bits >> shift) & 0xF;
            self.byte(b"0123456789abcdef".get(digit as usize).copied().unwrap_or(b'?'));
        }
        self
    }

    /// Adds a byte as two hexadecimal digits, without a space.
    #[must_use]
    pub fn hexadecimal(mut self, byte: u8) -> Self {
        for digit in [byte >> 4, byte & 0xF] {
            self.byte(b"0123456789abcdef".get(usize::from(digit)).copied().unwrap_or(b'?'));
        }
        self
    }

    /// Sends the line.
    pub fn end(mut self) {
        self.byte(b'\n');
        self.flush();
    }

    fn byte(&mut self, byte: u8) {
        if self.length >= CAPACITY {
            self.flush();
        }
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length = self.length.saturating_add(1);
        }
    }

    fn flush(&mut self) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = 0;
        }
        // SAFETY: the zero was just written; `text` lets no other in. The tested constructors search for it, and leave
        // an overflow check behind that the no-panic proof would find.
        sys_write0(unsafe {
            CStr::from_bytes_with_nul_unchecked(self.bytes.get(..=self.length).unwrap_or(b"\0"))
        });
        self.length = 0;
    }
}
