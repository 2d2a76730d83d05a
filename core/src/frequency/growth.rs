//! How the vocabulary grows as a text goes on.

use heapless::Vec;

/// Points that are kept at most.
const MOST: usize = 256;

/// After so many running words there were so many types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Point {
    /// N, running words so far.
    pub tokens: u64,
    /// V, distinct words so far.
    pub types: u64,
}

/// The growth of a vocabulary at 128 to 256 evenly spaced points, whatever the length of the text.
///
/// The points stand at every so many words, a power of two. When there are too many, every second one goes. So a text has
/// the same points on every machine.
///
/// ```
/// use lexometer::frequency::{Growth, Point};
///
/// let mut growth = Growth::new();
/// // "to be or not to be"
/// [true, true, true, true, false, false].into_iter().for_each(|is_new| growth.push(is_new));
/// assert_eq!(growth.points().last(), Some(Point { tokens: 6, types: 4 }));
/// ```
#[derive(Clone, Debug)]
pub struct Growth {
    /// The types after every `step` words.
    types: Vec<u64, MOST>,
    step: u64,
    now: Point,
}

impl Growth {
    /// No words yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { types: Vec::new(), step: 1, now: Point { tokens: 0, types: 0 } }
    }

    /// Takes the next word: whether it is the first of its type.
    pub fn push(&mut self, is_new: bool) {
        self.now.tokens = self.now.tokens.saturating_add(1);
        self.now.types = self.now.types.saturating_add(u64::from(is_new));
        // The step is a power of two.
        if self.now.tokens & self.step.wrapping_sub(1) != 0 {
            return;
        }
        if self.types.is_full() {
            let mut place = 0_usize;
            self.types.retain(|_| {
                place = place.wrapping_add(1);
                place & 1 == 0
            });
            self.step = self.step.saturating_mul(2);
        }
        // A full list has an even number of points, so the word behind them is not at the wider step.
        if self.now.tokens & self.step.wrapping_sub(1) == 0 {
            let _ = self.types.push(self.now.types);
        }
    }

    /// How many words there are between two points.
    #[must_use]
    pub const fn step(&self) -> u64 {
        self.step
    }

    /// The points, and the end of the text as the last.
    pub fn points(&self) -> impl Iterator<Item = Point> + Clone + '_ {
        let spaced = self.evenly_spaced();
        let end = self.now.tokens & self.step.wrapping_sub(1) != 0;
        spaced.chain(end.then_some(self.now))
    }

    /// The points without an end that is nearer than the others: those that [`heaps`](super::heaps) is fitted to.
    pub fn evenly_spaced(&self) -> impl Iterator<Item = Point> + Clone + '_ {
        (1_u64..)
            .zip(&self.types)
            .map(|(place, &types)| Point { tokens: place.saturating_mul(self.step), types })
    }
}

impl Default for Growth {
    fn default() -> Self {
        Self::new()
    }
}
