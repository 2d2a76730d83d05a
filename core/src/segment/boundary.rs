//! What a boundary machine says of one scalar, packed into a byte of its transition table.

/// What is known of the boundary before the scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// No boundary.
    Join,
    /// A boundary.
    Break,
    /// It depends on what follows. At most one boundary is open at a time.
    Defer,
}

/// What became of the boundary that was deferred earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deferred {
    /// Nothing new: there is none, or it is still open.
    Unchanged,
    /// It is no boundary.
    Join,
    /// It is a boundary.
    Break,
}

/// One transition: next state, decision on the deferred boundary, decision on the boundary before the scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step(u8);

impl Step {
    pub(super) const fn new(next: u8, before: Before, deferred: Deferred) -> Self {
        let before = match before {
            Before::Join => 0,
            Before::Break => 1,
            Before::Defer => 2,
        };
        let deferred = match deferred {
            Deferred::Unchanged => 0,
            Deferred::Join => 1,
            Deferred::Break => 2,
        };
        Self(next | before << 4 | deferred << 6)
    }

    pub(super) const fn next(self) -> u8 {
        self.0 & 0xF
    }

    pub(super) const fn before(self) -> Before {
        match self.0 >> 4 & 3 {
            0 => Before::Join,
            1 => Before::Break,
            _ => Before::Defer,
        }
    }

    pub(super) const fn deferred(self) -> Deferred {
        match self.0 >> 6 {
            0 => Deferred::Unchanged,
            1 => Deferred::Join,
            _ => Deferred::Break,
        }
    }
}
