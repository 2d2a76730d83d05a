//! How words are distributed: over the parts of a text, over the ranks of its frequency list, over its course, and in runs.
//!
//! | question | item | memory |
//! | --- | --- | --- |
//! | is the word everywhere or in one place? | [`Spread`], [`DISPERSION`] | none |
//! | how fast do frequencies fall from rank to rank? | [`zipf`], [`ZIPF`] | none |
//! | how fast do new words come? | [`Growth`], [`heaps`], [`HEAPS`] | 2 KB |
//! | which runs of 1 to 8 words recur? | [`Grams`] | the caller's |
//!
//! ```
//! use lexometer::frequency::{DP, Grams, Part, Spread};
//!
//! // Three times in the first hundred words, once in the next three hundred.
//! let spread = Spread::of([Part { count: 3, tokens: 100 }, Part { count: 1, tokens: 300 }].into_iter());
//! assert_eq!(DP.value(&spread), Some(0.5));
//!
//! // "to be or not to be": pairs of words, in memory for 12 of them.
//! let mut memory = [0; 12 * Grams::row_words(2)];
//! let mut pairs = Grams::new(2, &mut memory);
//! [1, 2, 3, 4, 1, 2].into_iter().for_each(|word| pairs.push(word));
//! assert_eq!(pairs.top::<1>()[0].words, [1, 2]);
//! assert!(pairs.is_exact());
//! ```

mod dispersion;
mod grams;
mod growth;
mod power_law;

pub use dispersion::{DISPERSION, DP, DP_NORM, JUILLAND_D, Part, RANGE, Spread};
pub use grams::{GramRow, Grams, LONGEST_GRAM, TooSmall};
pub use growth::{Growth, Point};
pub use power_law::{HEAPS, PowerLaw, ZIPF, heaps, zipf};
