//! BLEU, as sacrebleu defines it.

use super::Tallies;
use crate::math;

/// The longest n-grams of BLEU.
const ORDERS: usize = 4;

/// What BLEU does with a candidate that is too short for n-grams of four words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BleuOrder {
    /// It scores 0: the rule for whole collections.
    #[default]
    Four,
    /// Only the lengths that it has count: sacrebleu's `effective_order`, the rule for single sentences.
    Effective,
}

/// BLEU of a candidate (A of the tallies) against one reference (B), 0 to 100.
///
/// The geometric mean of the precisions of n-grams of one to four words, each n-gram counted as often as the reference
/// has it at most, times a penalty exp(1 − |B|/|A|) where the candidate is shorter. A length without a hit counts
/// as half a hit, the next such as a quarter, and so on (exponential smoothing). Source: Papineni et al. 2002;
/// smoothing method 3 of Chen and Cherry 2014; Post 2018 (sacrebleu). With sacrebleu's tokenizer the value is sacrebleu's.
///
/// `None` where either text is empty. Peers answer 0.
///
/// ```
/// use lexometer::overlap::{BleuOrder, GramOrder, bleu, grams_scratch};
///
/// // 1 2 3 9 against 1 2 3 4: 3/4, 2/3, 1/2, and half of one of one.
/// let (a, b) = ([1u16, 2, 3, 9], [1u16, 2, 3, 4]);
/// let mut scratch = [0u16; grams_scratch(4, 4)];
/// let tallies = GramOrder::new(&a, &b, &mut scratch)?.tallies();
/// let score = bleu(&tallies, BleuOrder::Four).unwrap();
/// assert!((score - 100.0 * (0.75f64 * (2.0 / 3.0) * 0.5 * 0.5).powf(0.25)).abs() < 1e-9);
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
#[must_use]
pub fn bleu(tallies: &Tallies, order: BleuOrder) -> Option<f64> {
    let words = tallies.of(1)?;
    let reference_per_candidate = math::ratio(words.tokens_b, words.tokens_a)?;
    if words.tokens_b == 0 {
        return None;
    }
    if words.tokens_shared == 0 {
        // Without a common word there is no longer run either.
        return Some(0.0);
    }
    let (mut logarithms, mut orders, mut smoothing) = (0.0, 0.0, 1.0);
    for length in 1..=ORDERS {
        let tally = tallies.of(length)?;
        let Some(precision) = math::ratio(tally.tokens_shared, tally.tokens_a) else {
            match order {
                BleuOrder::Four => return Some(0.0),
                BleuOrder::Effective => break,
            }
        };
        if tally.tokens_shared == 0 {
            smoothing *= 2.0;
            logarithms += math::ln(math::ratio(1, tally.tokens_a)? / smoothing);
        } else {
            logarithms += math::ln(precision);
        }
        orders += 1.0;
    }
    let penalty = if reference_per_candidate > 1.0 { math::exp(1.0 - reference_per_candidate) } else { 1.0 };
    Some((100.0 * penalty * math::exp(logarithms / orders)).min(100.0))
}
