//! Work that takes a while: how far it is, and whether it is still wanted.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// A handle to work in progress, shared between who does it and who waits for it.
#[derive(Clone, Debug, Default)]
pub struct Task {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    permille: AtomicU32,
}

impl Task {
    /// Work that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the work to stop; it ends with [`Cancelled`] soon after.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// States how much is done, and learns whether to go on.
    ///
    /// # Errors
    /// [`Cancelled`] when nobody wants the result any more.
    pub fn advance(&self, done: u64, whole: u64) -> Result<(), Cancelled> {
        let permille = (u128::from(done) * 1000).checked_div(u128::from(whole)).unwrap_or(0).min(1000);
        self.shared.permille.store(u32::try_from(permille).unwrap_or(1000), Ordering::Relaxed);
        if self.is_wanted() { Ok(()) } else { Err(Cancelled) }
    }

    /// Whether anybody still wants the result. For loops that cannot say how far they are.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        !self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// How much is done, from 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "at most 1000")]
        let permille = self.shared.permille.load(Ordering::Relaxed) as f32;
        permille / 1000.0
    }
}

/// The work was stopped because nobody wants its result any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl fmt::Display for Cancelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for Cancelled {}
