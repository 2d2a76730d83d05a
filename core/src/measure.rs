//! What a measure of words states of itself: the shape of the items in [`frequency`](crate::frequency) and
//! [`keyness`](crate::keyness).

use core::fmt;

pub use crate::prose::Prose;

/// A measure of counts of type `I`.
pub struct Measure<I: 'static> {
    /// The identifier in files and on the command line.
    pub id: &'static str,
    /// The name for people. Empty without the feature `descriptions`.
    pub name: Prose,
    /// The formula. Empty without `descriptions`.
    pub formula: Prose,
    /// The least and the greatest value; `None` where there is none.
    pub range: (Option<f64>, Option<f64>),
    /// What a higher value means.
    pub direction: Direction,
    /// What it is evidence of.
    pub kind: Kind,
    /// Author and year. Empty without `descriptions`.
    pub source: Prose,
    /// How to read it, and what is disputed. Empty without `descriptions`.
    pub notes: Prose,
    /// The arithmetic. A result that is not finite makes the value undefined.
    pub evaluate: fn(&I) -> Option<f64>,
}

impl<I> Measure<I> {
    /// The value for these counts, `None` where it is not defined.
    #[must_use]
    pub fn value(&self, counts: &I) -> Option<f64> {
        (self.evaluate)(counts).filter(|value| value.is_finite())
    }
}

impl<I> fmt::Debug for Measure<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Measure").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What a higher value of a [`Measure`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More of what is measured: a stronger association, a more even spread.
    HigherIsMore,
    /// Less of it.
    LowerIsMore,
}

/// What a [`Measure`] is evidence of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// How large a difference or an association is. It does not grow with the texts.
    Effect,
    /// How sure one can be that there is one at all. It grows with the texts, so it ranks frequent words first.
    Significance,
    /// How evenly a word is spread.
    Dispersion,
    /// The course of a curve.
    Shape,
}
