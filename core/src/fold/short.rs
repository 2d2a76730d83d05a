//! A folded word in memory of its own.

#[cfg(feature = "bulk")]
use crate::bulk::Padded;
use crate::utf8;

/// Bytes of the longest word that is kept. The longest on any list has fifteen letters.
const LONGEST: usize = 32;

/// The folded form of a word short enough to be on a list: up to 32 bytes.
///
/// ```
/// use lexometer::fold::ShortWord;
///
/// assert_eq!(ShortWord::folded("Ukraine’s").unwrap().as_str(), "ukraine's");
/// assert!(ShortWord::folded("Donaudampfschifffahrtsgesellschaft").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct ShortWord {
    bytes: [u8; LONGEST],
    length: usize,
}

impl ShortWord {
    const EMPTY: Self = Self { bytes: [0; LONGEST], length: 0 };

    /// The folded form of a word; `None` where it is too long.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    #[must_use]
    pub fn folded(word: &str) -> Option<Self> {
        let mut folded = Self::EMPTY;
        // The way below is good for ASCII too; a chip spares itself this one.
        #[cfg(feature = "bulk")]
        if let Some(folded) = Self::folded_ascii(word.as_bytes()) {
            return Some(folded);
        }
        #[cfg(feature = "bulk")]
        if let Some(folded) = Self::folded_in_place(word) {
            return Some(folded);
        }
        for scalar in super::folded(word) {
            // Few bytes: a copy would call the library's.
            for &byte in utf8::encode(scalar).bytes() {
                *folded.bytes.get_mut(folded.length)? = byte;
                folded.length = folded.length.wrapping_add(1);
            }
        }
        Some(folded)
    }

    /// A word of ASCII, eight bytes at a time; `None` for others.
    #[cfg(feature = "bulk")]
    #[inline]
    pub(crate) fn folded_ascii(word: &[u8]) -> Option<Self> {
        Self::folded_padded(&Padded::of(word)?)
    }

    /// The same of a word with zeros behind it.
    #[cfg(feature = "bulk")]
    #[inline]
    pub(crate) fn folded_padded(word: &Padded) -> Option<Self> {
        let (quarters, length) = (word.quarters(), word.length());
        const HIGH: u64 = 0x8080_8080_8080_8080;
        if quarters.into_iter().fold(0, |all, quarter| all | quarter) & HIGH != 0 {
            return None;
        }
        let mut folded = Self { bytes: [0; LONGEST], length };
        for (to, quarter) in folded.bytes.as_chunks_mut::<8>().0.iter_mut().zip(quarters) {
            // What lies from `A` on reaches the highest bit with the first number, what lies behind `Z` with the second.
            let from_a = quarter.wrapping_add(0x3F3F_3F3F_3F3F_3F3F);
            let behind_z = quarter.wrapping_add(0x2525_2525_2525_2525);
            let capitals = from_a & !behind_z & HIGH;
            *to = (quarter | capitals >> 2).to_le_bytes();
        }
        Some(folded)
    }

    /// Few scalars of a word change when they are folded, and most of those keep their length: the others give `None`.
    #[cfg(feature = "bulk")]
    fn folded_in_place(word: &str) -> Option<Self> {
        let mut folded = Self::EMPTY;
        folded.push(word.as_bytes())?;
        for (at, scalar) in word.char_indices() {
            let to = super::scalar(scalar);
            if to != scalar {
                let encoded = utf8::encode(to);
                let place = folded.bytes.get_mut(at..)?.get_mut(..scalar.len_utf8())?;
                if place.len() != encoded.bytes().len() {
                    return None;
                }
                place.copy_from_slice(encoded.bytes());
            }
        }
        Some(folded)
    }

    /// A folded word and a tail to it; `None` where they are too long.
    #[must_use]
    pub(crate) fn joined(word: &[u8], tail: &[u8]) -> Option<Self> {
        let mut whole = Self::EMPTY;
        whole.push(word)?;
        whole.push(tail)?;
        Some(whole)
    }

    fn push(&mut self, bytes: &[u8]) -> Option<()> {
        let to = self.bytes.get_mut(self.length..)?.get_mut(..bytes.len())?;
        to.copy_from_slice(bytes);
        self.length = self.length.wrapping_add(bytes.len());
        Some(())
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(self.bytes()).unwrap_or("")
    }
}
