//! The counts of keyness.

use super::table::Table;

/// How often a word occurs in a target text and in a reference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Contrast {
    /// How often it occurs in the target.
    pub target: u64,
    /// The running words of the target.
    pub target_tokens: u64,
    /// How often it occurs in the reference.
    pub reference: u64,
    /// The running words of the reference.
    pub reference_tokens: u64,
}

impl Contrast {
    /// The same with target and reference exchanged.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self {
            target: self.reference,
            target_tokens: self.reference_tokens,
            reference: self.target,
            reference_tokens: self.target_tokens,
        }
    }

    /// Occurrences of the word against those of all others, in the target against the reference.
    pub(super) fn table(&self) -> Option<Table> {
        let tokens = self.target_tokens.saturating_add(self.reference_tokens);
        Table::new(self.target, self.target_tokens, self.target.saturating_add(self.reference), tokens)
    }
}
