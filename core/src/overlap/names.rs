//! Whether two words are one name spelled in two ways.

use crate::fold;
use crate::math;

/// The least similarity at which two words count as one name.
pub const NAME_SIMILARITY: f64 = 0.85;

/// The longest words that are compared, in scalars.
const LONGEST: usize = 64;

/// The Levenshtein similarity of two words: 1 less the least number of scalars to insert, delete or exchange, divided
/// by the length of the longer word in scalars. 0 to 1, 1 where they are equal after folding (`fold::scalar`).
///
/// `None` where both are empty, or either has more than 64 scalars. Source: Levenshtein 1966. There are other
/// similarities of that name; one common in Python (`Levenshtein.ratio`) counts an exchange as two steps and divides by both
/// lengths, which gives higher values.
///
/// ```
/// use lexometer::overlap::spelling_similarity;
///
/// // One letter of nine is inserted.
/// assert_eq!(spelling_similarity("Zaluzhny", "Zaluzhnyi"), Some(8.0 / 9.0));
/// assert_eq!(spelling_similarity("Kyiv", "Kiev"), Some(0.5));
/// assert_eq!(spelling_similarity("", ""), None);
/// ```
#[must_use]
pub fn spelling_similarity(x: &str, y: &str) -> Option<f64> {
    // Against each scalar of `x` so far, the distance to the first scalars of `y`, one more each time.
    let mut distances = [0u32; LONGEST];
    let mut row_start = 0u32;
    let mut length_y = 0u32;
    for (cell, _) in distances.iter_mut().zip(y.chars()) {
        length_y = length_y.saturating_add(1);
        *cell = length_y;
    }
    if y.chars().nth(LONGEST).is_some() || x.chars().nth(LONGEST).is_some() {
        return None;
    }
    for scalar in x.chars().map(fold::scalar) {
        let mut above_left = row_start;
        row_start = row_start.saturating_add(1);
        let mut left = row_start;
        for (cell, other) in distances.iter_mut().zip(fold::folded(y)) {
            let above = *cell;
            let changed = above_left.saturating_add(u32::from(scalar != other));
            *cell = changed.min(above.saturating_add(1)).min(left.saturating_add(1));
            (left, above_left) = (*cell, above);
        }
    }
    let last = length_y.checked_sub(1).and_then(|index| distances.get(index as usize));
    let distance = last.copied().unwrap_or(row_start);
    let longer = row_start.max(length_y);
    math::ratio(u64::from(longer.saturating_sub(distance)), u64::from(longer))
}

/// Whether two words may be one name in two spellings: both begin with a capital letter, and their
/// [`spelling_similarity`] is at least [`NAME_SIMILARITY`]. One letter may differ in seven, two in fourteen.
///
/// Scripts without capitals have no names by this rule, and the first word of a sentence looks like one.
///
/// ```
/// use lexometer::overlap::is_same_name;
///
/// assert!(is_same_name("Zaluzhny", "Zaluzhnyi"));
/// assert!(is_same_name("Залужний", "Залужный"));
/// assert!(!is_same_name("general", "generals"));
/// assert!(!is_same_name("Milley", "Miller"));
/// ```
#[must_use]
pub fn is_same_name(x: &str, y: &str) -> bool {
    let is_capital = |word: &str| word.chars().next().is_some_and(|first| fold::scalar(first) != first);
    is_capital(x)
        && is_capital(y)
        && spelling_similarity(x, y).is_some_and(|similarity| similarity >= NAME_SIMILARITY)
}
