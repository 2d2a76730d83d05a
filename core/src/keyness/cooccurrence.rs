//! The counts of collocation.

use super::table::Table;
use crate::math;

/// How often two words stand near each other.
///
/// The words within the span around the occurrences of one word, the **node**, are its *windows*; a word that two
/// windows share is one word. The other word is the **collocate**.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cooccurrence {
    /// O, occurrences of the collocate within the windows.
    pub together: u64,
    /// f_x, occurrences of the node.
    pub node: u64,
    /// f_y, occurrences of the collocate.
    pub collocate: u64,
    /// W, running words within the windows.
    pub window_tokens: u64,
    /// N, all running words.
    pub tokens: u64,
}

impl Cooccurrence {
    /// The counts of two words of which one follows the other, as in a list of bigrams: the windows are the words behind
    /// the node, as many as there are nodes.
    #[must_use]
    pub const fn adjacent(together: u64, node: u64, collocate: u64, tokens: u64) -> Self {
        Self { together, node, collocate, window_tokens: node, tokens }
    }

    /// E, how often the collocate would stand within the windows by chance.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub fn expected(&self) -> Option<f64> {
        let product = u128::from(self.window_tokens).wrapping_mul(u128::from(self.collocate));
        (product != 0 && self.tokens != 0).then(|| product as f64 / self.tokens as f64)
    }

    /// O and E, `None` where either is none.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) fn observed_and_expected(&self) -> Option<(f64, f64)> {
        let expected = self.expected()?;
        (self.together != 0).then_some((self.together as f64, expected))
    }

    /// 2·f_xy / (f_x + f_y).
    pub(super) fn dice(&self) -> Option<f64> {
        math::ratio(self.together.saturating_mul(2), self.node.saturating_add(self.collocate))
            .filter(|&dice| dice > 0.0)
    }

    /// Occurrences of the collocate against those of all other words, within the windows against outside.
    pub(super) fn table(&self) -> Option<Table> {
        Table::new(self.together, self.window_tokens, self.collocate, self.tokens)
    }
}
