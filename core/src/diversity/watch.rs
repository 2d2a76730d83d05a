//! Long work that can be given up.

use super::Undefined;

/// Steps between two questions whether to go on: about a millisecond of work.
const STEPS: u64 = 1 << 20;

/// Asks now and then whether to go on, and says how far the work is.
pub(super) struct Watch<'a> {
    go_on: &'a mut dyn FnMut(u64, u64) -> bool,
    steps: u64,
    /// Tokens that were read, of so many.
    done: u64,
    whole: u64,
}

impl<'a> Watch<'a> {
    /// Over work that reads so many tokens in all.
    pub(super) fn new(go_on: &'a mut dyn FnMut(u64, u64) -> bool, whole: usize) -> Self {
        Self { go_on, steps: 0, done: 0, whole: whole as u64 }
    }

    /// All tokens of one type were taken at once, which took so many steps.
    pub(super) fn take(&mut self, tokens: u64, steps: usize) -> Result<(), Undefined> {
        self.done = self.done.saturating_add(tokens).min(self.whole);
        self.step(steps)
    }

    /// So many steps were done without an end to a token.
    pub(super) fn step(&mut self, steps: usize) -> Result<(), Undefined> {
        self.steps = self.steps.saturating_add(steps as u64).saturating_add(1);
        if self.steps < STEPS {
            return Ok(());
        }
        self.steps = 0;
        if (self.go_on)(self.done, self.whole) { Ok(()) } else { Err(Undefined::Stopped) }
    }

    /// One more token was read, which took so many steps.
    pub(super) fn read(&mut self, steps: usize) -> Result<(), Undefined> {
        self.done = self.done.saturating_add(1);
        self.step(steps)
    }
}
