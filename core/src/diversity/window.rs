//! Type–token ratios of windows of one length, whose mean does not fall as the text grows.

use super::Undefined;
use crate::math;

/// MATTR, the moving-average type–token ratio (Covington and McFall 2010): the mean over every window of as many tokens
/// as the caller's ring holds.
///
/// The published window is 500; 50 is usual for short texts. One comparison of a token with each of the window is all
/// that a step costs, and the sum is an integer, so no text is too long to be exact.
///
/// ```
/// use lexometer::diversity::MovingWindow;
///
/// let mut ring = [0; 3];
/// let mut mattr = MovingWindow::new(&mut ring);
/// [7, 7, 8, 9, 7].into_iter().for_each(|token| mattr.push(token));
/// // windows 7 7 8, 7 8 9, 8 9 7: 2, 3 and 3 types
/// assert_eq!(mattr.value(), Ok(8.0 / 9.0));
/// ```
#[derive(Debug)]
pub struct MovingWindow<'a> {
    ring: &'a mut [u32],
    /// Where the next token goes; its oldest stands there once the ring is full.
    next: usize,
    full: bool,
    types: u64,
    windows: u64,
    types_of_windows: u64,
}

impl<'a> MovingWindow<'a> {
    /// A window over no tokens yet, as long as the ring.
    #[must_use]
    pub const fn new(ring: &'a mut [u32]) -> Self {
        Self { ring, next: 0, full: false, types: 0, windows: 0, types_of_windows: 0 }
    }

    /// Takes the next token.
    pub fn push(&mut self, token: u32) {
        let held = if self.full { self.ring.len() } else { self.next };
        let (mut token_known, mut oldest_stays) = (false, false);
        let oldest = if self.full { self.ring.get(self.next).copied() } else { None };
        for (place, &other) in self.ring.iter().enumerate().take(held) {
            if place != self.next {
                token_known |= other == token;
                oldest_stays |= Some(other) == oldest;
            }
        }
        if oldest.is_some() && !oldest_stays {
            self.types = self.types.saturating_sub(1);
        }
        if !token_known {
            self.types = self.types.saturating_add(1);
        }
        if let Some(place) = self.ring.get_mut(self.next) {
            *place = token;
        }
        self.next = self.next.wrapping_add(1);
        if self.next >= self.ring.len() {
            self.next = 0;
            self.full = true;
        }
        if self.full {
            self.windows = self.windows.saturating_add(1);
            self.types_of_windows = self.types_of_windows.saturating_add(self.types);
        }
    }

    /// The mean of the type–token ratios of all windows so far.
    ///
    /// # Errors
    /// [`Undefined::TooFewTokens`] before the first full window.
    pub fn value(&self) -> Result<f64, Undefined> {
        let wanted = self.ring.len() as u64;
        math::ratio(self.types_of_windows, self.windows.saturating_mul(wanted))
            .ok_or(Undefined::TooFewTokens { wanted })
    }
}

/// What becomes of the tokens after the last full segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remainder {
    /// They are left out (Johnson 1944).
    Discard,
    /// They are one more segment, with the type–token ratio of its own, shorter length.
    Segment,
}

/// MSTTR, the mean segmental type–token ratio (Johnson 1944): the mean over consecutive segments of as many tokens as the
/// caller's memory holds. The published segment is 100.
///
/// ```
/// use lexometer::diversity::{Remainder, Segments};
///
/// let mut memory = [0; 3];
/// let mut msttr = Segments::new(&mut memory);
/// [7, 7, 8, 9, 7].into_iter().for_each(|token| msttr.push(token));
/// // 7 7 8 has 2 types; 9 7 remains with 2 of 2
/// assert_eq!(msttr.value(Remainder::Discard), Ok(2.0 / 3.0));
/// assert_eq!(msttr.value(Remainder::Segment), Ok((2.0 / 3.0 + 1.0) / 2.0));
/// ```
#[derive(Debug)]
pub struct Segments<'a> {
    /// The distinct tokens of the open segment stand at its beginning.
    distinct: &'a mut [u32],
    types: usize,
    tokens: usize,
    segments: u64,
    types_of_segments: u64,
}

impl<'a> Segments<'a> {
    /// No tokens yet; segments as long as the memory.
    #[must_use]
    pub const fn new(distinct: &'a mut [u32]) -> Self {
        Self { distinct, types: 0, tokens: 0, segments: 0, types_of_segments: 0 }
    }

    /// Takes the next token.
    pub fn push(&mut self, token: u32) {
        if !self.distinct.iter().take(self.types).any(|&known| known == token) {
            if let Some(place) = self.distinct.get_mut(self.types) {
                *place = token;
            }
            self.types = self.types.saturating_add(1);
        }
        self.tokens = self.tokens.saturating_add(1);
        if self.tokens >= self.distinct.len() {
            self.segments = self.segments.saturating_add(1);
            self.types_of_segments = self.types_of_segments.saturating_add(self.types as u64);
            (self.types, self.tokens) = (0, 0);
        }
    }

    /// The mean of the type–token ratios of all segments so far.
    ///
    /// # Errors
    /// [`Undefined::TooFewTokens`] before the first full segment.
    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub fn value(&self, remainder: Remainder) -> Result<f64, Undefined> {
        let wanted = self.distinct.len() as u64;
        let full = math::ratio(self.types_of_segments, self.segments.saturating_mul(wanted))
            .ok_or(Undefined::TooFewTokens { wanted })?;
        match (remainder, math::ratio(self.types as u64, self.tokens as u64)) {
            (Remainder::Segment, Some(rest)) => {
                let segments = self.segments as f64;
                Ok((full * segments + rest) / (segments + 1.0))
            }
            _ => Ok(full),
        }
    }
}
