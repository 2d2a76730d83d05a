//! The 2×2 table that keyness and collocation share, and its tests against chance.

use crate::math;

/// Counts in two rows and two columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    /// The cells, row by row.
    cells: [u64; 4],
    /// What each cell has by chance: the product of its row's and its column's sum over the sum of all.
    expected: [f64; 4],
    /// How much the first cell exceeds chance. The others differ by as much, with alternating sign.
    excess: f64,
    total: u64,
}

impl Table {
    /// A table by its first cell, the sums of its first row and of its first column, and the sum of all. `None` where they
    /// contradict each other, or a row or a column has nothing in it.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) fn new(first: u64, row: u64, column: u64, total: u64) -> Option<Self> {
        let right = row.checked_sub(first)?;
        let below = column.checked_sub(first)?;
        let (other_row, other_column) = (total.checked_sub(row)?, total.checked_sub(column)?);
        let last = other_row.checked_sub(below)?;
        if row == 0 || column == 0 || other_row == 0 || other_column == 0 {
            return None;
        }
        let total_real = total as f64;
        let expect =
            |row: u64, column: u64| u128::from(row).wrapping_mul(u128::from(column)) as f64 / total_real;
        // The products do not wrap: both factors are u64. Their difference is exact, which E and O alone would not give.
        let diagonal = u128::from(first).wrapping_mul(u128::from(last));
        let other = u128::from(right).wrapping_mul(u128::from(below));
        let apart = diagonal.abs_diff(other) as f64 / total_real;
        Some(Self {
            cells: [first, right, below, last],
            expected: [
                expect(row, column),
                expect(row, other_column),
                expect(other_row, column),
                expect(other_row, other_column),
            ],
            excess: if diagonal >= other { apart } else { -apart },
            total,
        })
    }

    /// The sum of all cells.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) const fn total(&self) -> f64 {
        self.total as f64
    }

    fn signed(&self, value: f64) -> f64 {
        if self.excess < 0.0 { -value } else { value }
    }

    /// Signed G² = 2·ΣO·ln(O/E).
    ///
    /// As the excesses add up to zero it is also 2·Σ(O·ln(O/E) − (O − E)), whose terms are all positive: nothing large
    /// cancels in long texts.
    #[expect(clippy::cast_precision_loss, reason = "relative error 2^-53")]
    pub(super) fn g2(&self) -> f64 {
        let signs = [1.0, -1.0, -1.0, 1.0];
        let cells = self.cells.iter().zip(self.expected).zip(signs);
        let sum: f64 = cells
            .map(|((&observed, expected), sign)| {
                let excess = sign * self.excess;
                let surprise =
                    if observed == 0 { 0.0 } else { observed as f64 * math::ln_1p(excess / expected) };
                surprise - excess
            })
            .sum();
        self.signed(2.0 * sum.max(0.0))
    }

    /// Signed χ² with the correction of Yates, which is never larger than the excess itself.
    pub(super) fn chi2(&self) -> f64 {
        let excess = (self.excess.abs() - 0.5).max(0.0);
        self.signed(self.expected.iter().map(|expected| excess * excess / expected).sum())
    }
}

/// The chance of a value of χ² with one degree of freedom that is at least as far from 0.
pub(super) fn p_value(statistic: f64) -> f64 {
    math::erfc(math::sqrt(0.5 * statistic.abs()))
}
