//! Which words set one text apart from another (keyness), and which keep company (collocation).
//!
//! Both ask of four counts whether a word is more frequent in one place than in another. Every [`Measure`] is an item
//! that states its formula, range, source and disputes, and reads counts only:
//!
//! | question | counts | measures |
//! | --- | --- | --- |
//! | is the word more frequent here than there? | [`Contrast`] | [`KEYNESS`] |
//! | does the word stand near that one more often than by chance? | [`Cooccurrence`] | [`COLLOCATION`] |
//!
//! The lists begin with measures of **effect** (how much more), then come those of **significance** (how surely). A
//! significance grows with the length of the texts, so that in long texts everything is significant: rank by an effect and
//! ask a significance only whether to believe it.
//!
//! ```
//! use lexometer::keyness::{Contrast, KEYNESS, LOG_RATIO};
//!
//! // 80 times in 10,000 words against 10 times in 10,000: eight times as frequent, 2³.
//! let contrast = Contrast { target: 80, target_tokens: 10_000, reference: 10, reference_tokens: 10_000 };
//! assert_eq!(LOG_RATIO.value(&contrast), Some(3.0));
//! for measure in KEYNESS {
//!     println!("{}: {:?}", measure.id, measure.value(&contrast));
//! }
//! ```
//!
//! A measure that compares with chance is **signed** here: negative where the word is rarer than by chance. Where tools
//! disagree (natural or binary logarithm, two cells or four, with a correction or without) the notes of the item say so.

mod collocation;
mod contrast;
mod cooccurrence;
mod differences;
mod table;

pub use collocation::{LOG_DICE, MI3, PAIR_G2, PAIR_P_G2, PMI, T_SCORE, Z_SCORE};
pub use contrast::Contrast;
pub use cooccurrence::Cooccurrence;
pub use differences::{BIC, CHI2, G2, LOG_RATIO, P_CHI2, P_G2, PERCENT_DIFF};

use crate::measure::Measure;

/// Every measure of keyness, effects first.
pub static KEYNESS: [&Measure<Contrast>; 7] = [&LOG_RATIO, &PERCENT_DIFF, &G2, &CHI2, &BIC, &P_G2, &P_CHI2];

/// Every measure of collocation, effects first.
pub static COLLOCATION: [&Measure<Cooccurrence>; 7] =
    [&LOG_DICE, &PMI, &MI3, &T_SCORE, &Z_SCORE, &PAIR_G2, &PAIR_P_G2];
