//! What two texts share.

use crate::lexometer_status;
use crate::pointer::{change, slice, slice_mut};
use crate::status::{LEXOMETER_TOO_SMALL, status};
use core::mem::{MaybeUninit, offset_of};
use lexometer::overlap::{Passage, tiles, tiles_scratch};

/// A run of words that two texts share: places and length are counted in words.
#[repr(C)]
#[derive(Debug)]
pub struct lexometer_passage {
    /// Its first word in text A, from 0.
    pub a: u32,
    /// Its first word in text B.
    pub b: u32,
    /// Its words.
    pub words: u32,
}

// The library writes its own passages into C's.
const _: () = assert!(
    size_of::<Passage>() == size_of::<lexometer_passage>()
        && align_of::<Passage>() == align_of::<lexometer_passage>()
        && offset_of!(Passage, a) == offset_of!(lexometer_passage, a)
        && offset_of!(Passage, b) == offset_of!(lexometer_passage, b)
        && offset_of!(Passage, words) == offset_of!(lexometer_passage, words)
);

/// How many links `lexometer_tiles` needs for texts of so many words.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_tiles_links(a_words: usize, b_words: usize) -> usize {
    tiles_scratch(a_words, b_words)
}

/// The shared passages of at least `minimum` words, none of which overlap: every word is in one at most. `a` and `b` are
/// numbers of words, as `lexometer_analyser_push_ids` writes them from the same lexicon. Texts have up to 65,535 words.
///
/// `LEXOMETER_TOO_SMALL` where the links are too few, or the passages more than `capacity`; none are written then.
///
/// # Safety
///
/// The pointers are null, or point to as many values as stated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_tiles(
    a: *const u32,
    a_words: usize,
    b: *const u32,
    b_words: usize,
    minimum: u32,
    links: *mut u16,
    link_count: usize,
    passages: *mut lexometer_passage,
    capacity: usize,
    written: *mut usize,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (a, b, links, written) = unsafe {
            (slice(a, a_words)?, slice(b, b_words)?, slice_mut(links, link_count)?, change(written)?)
        };
        // SAFETY: the caller promises the room, of the size, alignment and order of fields checked above.
        let list = unsafe { slice_mut(passages.cast::<MaybeUninit<Passage>>(), capacity) }?;
        list.fill(const { MaybeUninit::new(Passage::EMPTY) });
        // SAFETY: every one has just been written.
        let list: &mut [Passage] = unsafe { slice_mut(list.as_mut_ptr().cast(), capacity) }?;
        *written = tiles(a, b, minimum, links, list).map_err(|_| LEXOMETER_TOO_SMALL)?.len();
        Ok(())
    })
}
