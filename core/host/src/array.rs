//! Arrays of zeros from the operating system.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Range};

use bytemuck::Pod;
use memmap2::MmapMut;

/// Bytes of a large page of most processors.
const LARGE_PAGE: usize = 1 << 21;

/// An array that is all zeros at first. One of more than a large page asks for large pages, where the system has them.
///
/// A table that is visited at random costs a walk through the system's own tables for nearly every visit when its pages are
/// small. Large ones are asked for and not demanded: without them all is the same, only slower.
pub struct Array<T> {
    held: Held<T>,
}

enum Held<T> {
    Own(Vec<T>),
    /// The array takes these bytes of it; they start at a large page.
    Mapped {
        map: MmapMut,
        range: Range<usize>,
        of: PhantomData<T>,
    },
}

impl<T: Pod> Array<T> {
    /// An array of so many zeros.
    ///
    /// # Panics
    /// If it would be larger than memory can be, as with a [`Vec`].
    #[must_use]
    pub fn zeroed(length: usize) -> Self {
        let bytes = size_of::<T>().checked_mul(length).expect("an array is smaller than memory");
        let mapped = if bytes < LARGE_PAGE { None } else { map(bytes) };
        Self { held: mapped.unwrap_or_else(|| Held::Own(vec![T::zeroed(); length])) }
    }
}

/// So many bytes of whole pages, `None` where the system gives none.
fn map<T>(bytes: usize) -> Option<Held<T>> {
    let map = MmapMut::map_anon(bytes.checked_add(LARGE_PAGE)?).ok()?;
    let start = map.as_ptr().align_offset(LARGE_PAGE);
    let range = start..start.checked_add(bytes)?;
    map.get(range.clone())?;
    // Without large pages all is the same but for the time it takes. The end, which does not fill one, is left to small ones.
    #[cfg(target_os = "linux")]
    let _ = map.advise_range(memmap2::Advice::HugePage, start, bytes - bytes % LARGE_PAGE);
    Some(Held::Mapped { map, range, of: PhantomData })
}

impl<T: Pod> Deref for Array<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.held {
            Held::Own(own) => own,
            Held::Mapped { map, range, .. } => bytemuck::cast_slice(&map[range.clone()]),
        }
    }
}

impl<T: Pod> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.held {
            Held::Own(own) => own,
            Held::Mapped { map, range, .. } => bytemuck::cast_slice_mut(&mut map[range.clone()]),
        }
    }
}

/// Without elements.
impl<T> Default for Array<T> {
    fn default() -> Self {
        Self { held: Held::Own(Vec::new()) }
    }
}

impl<T: Pod> fmt::Debug for Array<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_mapped = matches!(self.held, Held::Mapped { .. });
        f.debug_struct("Array").field("length", &self.len()).field("is_mapped", &is_mapped).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Array, LARGE_PAGE};
    use lexometer::bulk::HotWord;
    use lexometer::lexicon::Slot;

    /// Arrays around the sizes at which they come from elsewhere: all zeros, as long as asked for, every element their own.
    #[test]
    fn an_array_is_zeros_that_can_be_written() {
        for bytes in [0, 8, 4096, LARGE_PAGE - 8, LARGE_PAGE, LARGE_PAGE + 8, 3 * LARGE_PAGE + 4096] {
            let mut array = Array::<u64>::zeroed(bytes / 8);
            assert_eq!(array.len(), bytes / 8);
            assert!(array.iter().all(|&number| number == 0));
            for (to, number) in array.iter_mut().zip(1..) {
                *to = number;
            }
            assert!(array.iter().copied().eq(1..=bytes as u64 / 8));
        }
    }

    #[test]
    fn what_the_core_borrows_fits() {
        let large = LARGE_PAGE / size_of::<HotWord>();
        let (slots, rows) = (Array::<Slot>::zeroed(large), Array::<HotWord>::zeroed(large));
        assert_eq!((slots.len(), rows.len()), (large, large));
        assert_eq!(rows.as_ptr().align_offset(align_of::<HotWord>()), 0);
    }
}
