//! Memory that a program takes once.

use core::cell::{Cell, UnsafeCell};

/// A value in a `static`, given out once, for good.
///
/// For programs of one thread without interrupt handlers only, as all here are.
pub struct Single<T> {
    is_taken: Cell<bool>,
    value: UnsafeCell<T>,
}

// SAFETY: these programs have one thread and take no interrupts, so no two accesses can happen at once.
unsafe impl<T> Sync for Single<T> {}

impl<T> Single<T> {
    /// The value, not yet taken.
    pub const fn new(value: T) -> Self {
        Self { is_taken: Cell::new(false), value: UnsafeCell::new(value) }
    }

    /// The value; `None` from the second time on.
    pub fn take(&'static self) -> Option<&'static mut T> {
        if self.is_taken.replace(true) {
            return None;
        }
        // SAFETY: only the first call comes here, so this is the only reference.
        Some(unsafe { &mut *self.value.get() })
    }
}
