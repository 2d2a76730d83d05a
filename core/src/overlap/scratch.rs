//! Scratch memory: the two widths of links, bit sets in it, and cutting it into parts.

use super::Full;

mod sealed {
    /// What ids and links have in common; sealed so that the two widths are all there is.
    pub trait Unsigned: Copy + Eq + Ord {
        /// The bits of one element.
        const BITS: u32;
        /// The value, widened.
        fn get(self) -> u32;
        /// The value of the low bits of `value`.
        fn truncate(value: u32) -> Self;
    }

    impl Unsigned for u16 {
        const BITS: u32 = u16::BITS;
        #[inline]
        fn get(self) -> u32 {
            u32::from(self)
        }
        #[inline]
        #[expect(clippy::cast_possible_truncation, reason = "the low bits are asked for")]
        fn truncate(value: u32) -> Self {
            value as u16
        }
    }

    impl Unsigned for u32 {
        const BITS: u32 = u32::BITS;
        #[inline]
        fn get(self) -> u32 {
            self
        }
        #[inline]
        fn truncate(value: u32) -> Self {
            value
        }
    }
}

pub(super) use sealed::Unsigned;

/// The id of a folded word: equal ids are equal words. Implemented for `u16` (small vocabularies) and `u32`.
pub trait WordId: Unsigned {}
impl WordId for u16 {}
impl WordId for u32 {}

/// An element of scratch memory: `u16` for texts of up to 65,535 words, `u32` beyond.
pub trait Link: Unsigned {}
impl Link for u16 {}
impl Link for u32 {}

/// The link that leads nowhere.
#[inline]
pub(super) fn no_link<L: Link>() -> L {
    L::truncate(u32::MAX)
}

/// The longest text, in words, whose places a link can hold beside [`no_link`].
pub(super) fn longest_text<L: Link>() -> usize {
    to_index(no_link::<L>().get())
}

/// `Ok` when both lengths can be addressed by links of this width.
pub(super) fn check_lengths<L: Link>(a: usize, b: usize) -> Result<(), Full> {
    let longest = longest_text::<L>();
    if a > longest || b > longest { Err(Full::Links { longest }) } else { Ok(()) }
}

/// A place in a text as an index. Exact where `usize` has 32 bits or more, which is everywhere this library runs.
#[inline]
pub(super) const fn to_index(place: u32) -> usize {
    place as usize
}

/// An index as a place; texts are checked to be short enough.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "lengths were checked against the width of the links")]
pub(super) const fn to_place(index: usize) -> u32 {
    index as u32
}

/// Reads element `index`; beyond the end, the link that leads nowhere.
#[inline]
pub(super) fn read<L: Link>(links: &[L], index: usize) -> u32 {
    match links.get(index) {
        Some(link) => link.get(),
        None => no_link::<L>().get(),
    }
}

/// Writes element `index`; beyond the end, nothing.
#[inline]
pub(super) fn write<L: Link>(links: &mut [L], index: usize, value: u32) {
    if let Some(link) = links.get_mut(index) {
        *link = L::truncate(value);
    }
}

/// Cuts the first `len` elements off `rest`.
pub(super) fn cut<'s, L>(rest: &mut &'s mut [L], len: usize) -> Option<&'s mut [L]> {
    let (first, tail) = core::mem::take(rest).split_at_mut_checked(len)?;
    *rest = tail;
    Some(first)
}

/// How many 16-bit elements hold a set of `len` bits; enough, too, when the elements are wider.
pub(super) const fn bits_len(len: usize) -> usize {
    len.div_ceil(16)
}

/// A set of places, one bit each, in scratch memory.
pub(super) struct Bits<'s, L>(&'s mut [L]);

impl<'s, L: Link> Bits<'s, L> {
    /// The empty set in `elements`.
    pub(super) fn new(elements: &'s mut [L]) -> Self {
        elements.fill(L::truncate(0));
        Self(elements)
    }

    #[inline]
    fn split(place: usize) -> (usize, u32) {
        let bits = L::BITS as usize;
        // A power of two: the compiler makes a shift and a mask of it, and no division by zero is possible.
        (place.checked_div(bits).unwrap_or(0), to_place(place & bits.wrapping_sub(1)))
    }

    #[inline]
    pub(super) fn contains(&self, place: usize) -> bool {
        let (element, bit) = Self::split(place);
        self.0.get(element).is_some_and(|bits| bits.get().wrapping_shr(bit) & 1 == 1)
    }

    #[inline]
    pub(super) fn insert(&mut self, place: usize) {
        let (element, bit) = Self::split(place);
        if let Some(bits) = self.0.get_mut(element) {
            *bits = L::truncate(bits.get() | 1u32.wrapping_shl(bit));
        }
    }

    #[inline]
    pub(super) fn remove(&mut self, place: usize) {
        let (element, bit) = Self::split(place);
        if let Some(bits) = self.0.get_mut(element) {
            *bits = L::truncate(bits.get() & !1u32.wrapping_shl(bit));
        }
    }

    /// How many of the `most` places from `start` on are outside the set before the first one inside.
    #[inline]
    pub(super) fn gap(&self, start: usize, most: usize) -> usize {
        let (mut element, bit) = Self::split(start);
        let mut clear = 0usize;
        let mut skip = bit;
        while clear < most {
            let Some(bits) = self.0.get(element) else { break };
            let rest = bits.get().wrapping_shr(skip);
            if rest != 0 {
                clear = clear.saturating_add(rest.trailing_zeros() as usize);
                break;
            }
            clear = clear.saturating_add(L::BITS.saturating_sub(skip) as usize);
            skip = 0;
            element = element.saturating_add(1);
        }
        clear.min(most)
    }
}
