//! One number for a long list of numbers.

/// FNV-1a of 64 bits (Fowler, Noll, Vo 1991), over the little-endian bytes of the numbers.
pub struct Digest(u64);

impl Digest {
    /// The digest of nothing.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "never made by generic code")]
    pub const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Goes on with those numbers.
    #[inline(never)]
    pub fn add(&mut self, numbers: &[u64]) {
        for byte in numbers.iter().flat_map(|number| number.to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    /// The digest so far.
    #[must_use]
    pub const fn value(&self) -> u64 {
        self.0
    }
}
