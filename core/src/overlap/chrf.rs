//! chrF and chrF++, as sacrebleu defines them.

use super::Tallies;
use super::rouge::mean;
use crate::math;

/// The longest n-grams of characters.
const CHARACTER_ORDERS: usize = 6;
/// The longest n-grams of words.
const WORD_ORDERS: usize = 2;
/// How much more recall counts than precision.
const BETA: f64 = 2.0;

/// chrF of a candidate (A of the tallies) against a reference (B), 0 to 100; with `words` it is chrF++.
///
/// The tallies of `characters` are those of scalars without white space as ids. The precisions of n-grams of
/// one to six characters (and of one and two words) are averaged, so are the recalls, and of both the mean
/// F₂ is taken. A length that one of the texts does not have is left out. Source: Popović 2015 and 2017, sacrebleu's settings
/// (nc 6, nw 0 or 2, β 2).
///
/// `None` where either text has no characters. Peers answer 0.
///
/// ```
/// use lexometer::overlap::{GramOrder, chrf, grams_scratch};
///
/// // "ab" against "ac": one of two characters, none of one pair. P = R = ¼.
/// let ids = |text: &str| text.chars().map(u32::from).collect::<Vec<_>>();
/// let (a, b) = (ids("ab"), ids("ac"));
/// let mut scratch = [0u16; grams_scratch(2, 2)];
/// let characters = GramOrder::new(&a, &b, &mut scratch)?.tallies();
/// assert_eq!(chrf(&characters, None), Some(25.0));
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
#[must_use]
pub fn chrf(characters: &Tallies, words: Option<&Tallies>) -> Option<f64> {
    let characters = (1..=CHARACTER_ORDERS).filter_map(|length| characters.of(length));
    let words = words.into_iter().flat_map(|words| (1..=WORD_ORDERS).filter_map(|length| words.of(length)));
    let (mut precision, mut recall, mut orders) = (0.0, 0.0, 0.0);
    for tally in characters.chain(words) {
        if let (Some(of_candidate), Some(of_reference)) = (
            math::ratio(tally.tokens_shared, tally.tokens_a),
            math::ratio(tally.tokens_shared, tally.tokens_b),
        ) {
            precision += of_candidate;
            recall += of_reference;
            orders += 1.0;
        }
    }
    (orders > 0.0).then(|| 100.0 * mean(precision / orders, recall / orders, BETA))
}
