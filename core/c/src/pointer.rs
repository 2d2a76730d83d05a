//! Raw pointers into references and slices.

use crate::lexometer_status::{self, LEXOMETER_INVALID};

/// The value behind a pointer, to be changed.
///
/// # Safety
///
/// Where it is neither null nor misaligned, `pointer` points to a value that nothing else uses for as long as `'a`.
pub(crate) unsafe fn change<'a, T>(pointer: *mut T) -> Result<&'a mut T, lexometer_status> {
    if !pointer.is_aligned() {
        return Err(LEXOMETER_INVALID);
    }
    // SAFETY: null gives `None`; else as the caller promises.
    unsafe { pointer.as_mut() }.ok_or(LEXOMETER_INVALID)
}

/// The value behind a pointer, to be read.
///
/// # Safety
///
/// Where it is neither null nor misaligned, `pointer` points to a value that nothing changes for as long as `'a`.
pub(crate) unsafe fn read<'a, T>(pointer: *const T) -> Result<&'a T, lexometer_status> {
    if !pointer.is_aligned() {
        return Err(LEXOMETER_INVALID);
    }
    // SAFETY: null gives `None`; else as the caller promises.
    unsafe { pointer.as_ref() }.ok_or(LEXOMETER_INVALID)
}

/// The values behind a pointer, to be read. None at all may be at null, as C has it.
///
/// # Safety
///
/// Where it is neither null nor misaligned, `pointer` points to `length` values that nothing changes for as long as `'a`.
pub(crate) unsafe fn slice<'a, T>(pointer: *const T, length: usize) -> Result<&'a [T], lexometer_status> {
    if length == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() || !pointer.is_aligned() || !fits::<T>(length) {
        return Err(LEXOMETER_INVALID);
    }
    // SAFETY: not null, aligned, no longer than memory can be; else as the caller promises.
    Ok(unsafe { core::slice::from_raw_parts(pointer, length) })
}

/// The values behind a pointer, to be changed. None at all may be at null.
///
/// # Safety
///
/// Where it is neither null nor misaligned, `pointer` points to `length` values that nothing else uses for as long as `'a`.
pub(crate) unsafe fn slice_mut<'a, T>(
    pointer: *mut T,
    length: usize,
) -> Result<&'a mut [T], lexometer_status> {
    if length == 0 {
        return Ok(&mut []);
    }
    if pointer.is_null() || !pointer.is_aligned() || !fits::<T>(length) {
        return Err(LEXOMETER_INVALID);
    }
    // SAFETY: not null, aligned, no longer than memory can be; else as the caller promises.
    Ok(unsafe { core::slice::from_raw_parts_mut(pointer, length) })
}

/// Whether so many values are no more bytes than an object may have.
const fn fits<T>(length: usize) -> bool {
    length.saturating_mul(size_of::<T>()) <= isize::MAX as usize
}
