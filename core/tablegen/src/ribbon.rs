//! Banded systems of linear equations over GF(2), as ribbon filters are built from (Dillinger and Walzer, 2021).

/// Unknowns that an equation reaches over at most.
const BAND: usize = 128;

/// A system that is solved while equations come in. An answer has up to 32 bits: so many systems with the same left sides.
pub(crate) struct Equations {
    /// The equation whose first unknown is this column: a mask shifted so that this unknown is bit 0, and the answer.
    rows: Vec<Option<(u128, u32)>>,
}

impl Equations {
    pub(crate) fn new(columns: usize) -> Self {
        Self { rows: vec![None; columns] }
    }

    /// Takes in the equation of the unknowns under `mask` from `column` on. Whether it contradicts none before.
    pub(crate) fn add(&mut self, mut column: usize, mut mask: u128, mut answer: u32) -> bool {
        while mask != 0 {
            let shift = mask.trailing_zeros();
            mask >>= shift;
            column += shift as usize;
            match &self.rows[column] {
                Some((present, value)) => {
                    mask ^= present;
                    answer ^= value;
                }
                None => {
                    self.rows[column] = Some((mask, answer));
                    return true;
                }
            }
        }
        // The equation follows from others, or contradicts them.
        answer == 0
    }

    /// The unknowns, by back substitution; those that no equation begins with are 0.
    pub(crate) fn solve(&self) -> Vec<u32> {
        let mut solution = vec![0u32; self.rows.len() + BAND];
        for (column, row) in self.rows.iter().enumerate().rev() {
            let Some((mask, answer)) = row else { continue };
            let others = (1..BAND).filter(|bit| mask >> bit & 1 == 1);
            solution[column] = others.fold(*answer, |sum, bit| sum ^ solution[column + bit]);
        }
        solution.truncate(self.rows.len());
        solution
    }
}

/// Bit `plane` of the unknowns, eight to a byte.
pub(crate) fn bytes_of_plane(solution: &[u32], plane: usize) -> impl Iterator<Item = u8> + '_ {
    let byte = move |eight: &[u32]| {
        eight.iter().zip(0..).fold(0, |byte, (bits, at)| byte | ((bits >> plane & 1) as u8) << at)
    };
    solution.chunks(8).map(byte)
}

/// Spreads the bits of a hash (SplitMix64).
pub(crate) const fn spread(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ value >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ value >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ value >> 31
}
