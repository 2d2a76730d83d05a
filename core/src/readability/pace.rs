//! How long a text takes, silently or aloud.

use super::Arithmetic::Function;
use super::{Counted, Direction, ENGLISH, Formula, Sample, Scale, Unit};
use crate::document::Quantities;
use crate::document::Quantity::Words;
use crate::math;
use crate::prose::prose;

/// The minutes that `words` words take at a pace of the caller's, `None` at a pace of zero.
///
/// ```
/// assert_eq!(lexometer::readability::minutes_at(1000, 200), Some(5.0));
/// assert_eq!(lexometer::readability::minutes_at(1000, 0), None);
/// ```
#[must_use]
pub fn minutes_at(words: u64, words_per_minute: u32) -> Option<f64> {
    math::ratio(words, u64::from(words_per_minute))
}

/// Silent reading time: `W / 238`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Words}};
/// use lexometer::readability::READING_TIME;
///
/// let counts = Counts::new().with(Words, 100);
/// // 100 / 238
/// assert!((READING_TIME.score(&counts)? - 0.4201680672).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static READING_TIME: Formula = Formula {
    id: "reading_time",
    name: prose("Silent reading time in minutes"),
    formula: prose("W / 238"),
    inputs: Quantities::of(&[Words]),
    scale: Scale { unit: Unit::Minutes, low: 0, high: 1000 },
    direction: Direction::Neither,
    source: prose("Brysbaert 2019"),
    languages: ENGLISH,
    notes: prose(
        "Adults read English non-fiction at 238 words per minute on average, most of them between 175 and 300; fiction at 260. For another pace use `minutes_at`.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| x.count(Words) / 238.0),
};

/// Speaking time: `W / 183`.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{Words}};
/// use lexometer::readability::SPEAKING_TIME;
///
/// let counts = Counts::new().with(Words, 100);
/// // 100 / 183
/// assert!((SPEAKING_TIME.score(&counts)? - 0.5464480874).abs() < 1e-9);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
pub static SPEAKING_TIME: Formula = Formula {
    id: "speaking_time",
    name: prose("Speaking time in minutes"),
    formula: prose("W / 183"),
    inputs: Quantities::of(&[Words]),
    scale: Scale { unit: Unit::Minutes, low: 0, high: 1000 },
    direction: Direction::Neither,
    source: prose("Brysbaert 2019"),
    languages: ENGLISH,
    notes: prose(
        "Adults read English aloud at 183 words per minute on average. For another pace use `minutes_at`.",
    ),
    sample: Sample::ANY,
    counted: Counted::FromText,
    arithmetic: Function(|x| x.count(Words) / 183.0),
};
