//! Replacing a short string in a stream of scalars.

/// The longest string that is replaced, in scalars.
const LONGEST: usize = 9;

/// A stream in which every `from` is `to`, from left to right, as Python's `str.replace`.
pub(super) struct Replace<I> {
    stream: I,
    from: &'static str,
    to: Option<char>,
    /// Scalars that were read ahead.
    ahead: [char; LONGEST],
    held: usize,
}

impl<I: Iterator<Item = char>> Replace<I> {
    /// `from` has at most nine scalars.
    pub(super) fn new(stream: I, from: &'static str, to: Option<char>) -> Self {
        Self { stream, from, to, ahead: ['\0'; LONGEST], held: 0 }
    }

    /// Whether what comes is `from`; reads ahead as far as it may be.
    fn matches(&mut self) -> bool {
        for (place, scalar) in self.from.chars().enumerate() {
            if place >= self.held {
                let (Some(read), Some(slot)) = (self.stream.next(), self.ahead.get_mut(place)) else {
                    return false;
                };
                *slot = read;
                self.held = self.held.saturating_add(1);
            }
            if self.ahead.get(place) != Some(&scalar) {
                return false;
            }
        }
        true
    }
}

impl<I: Iterator<Item = char>> Iterator for Replace<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        while self.matches() {
            self.held = 0;
            if self.to.is_some() {
                return self.to;
            }
        }
        if self.held == 0 {
            // An empty stream, for `matches` reads at least one scalar.
            return None;
        }
        let [first, rest @ ..] = self.ahead;
        for (slot, scalar) in self.ahead.iter_mut().zip(rest) {
            *slot = scalar;
        }
        self.held = self.held.saturating_sub(1);
        Some(first)
    }
}
