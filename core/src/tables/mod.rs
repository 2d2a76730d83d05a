//! What Unicode says of each scalar: one lookup gives every property that the engine needs.
//!
//! Scalars that agree in every property share a *class*; there are about fifty. A lookup finds the class, and a table
//! of packed bits tells its properties, so that a state machine may index by class and never ask for a property:
//!
//! ```text
//! scalar ──▶ ASCII: table of 128 ───────────┐
//!        └─▶ others: compact or fast ───────┴─▶ class ──▶ packed properties
//! ```
//!
//! | encoding | chosen by | classes: tables, code | folding: tables, code | lookup beyond ASCII |
//! | --- | --- | --- | --- | --- |
//! | [`compact`] | default | 3.8 K + 256, 412 bytes | 1,040, 252 bytes | a binary search, then 48 runs at most |
//! | `fast` | feature `bulk` | 45 K + 256 | 8.6 K | two loads |
//!
//! (Code on a Cortex-M0 at `opt-level = "s"`; the 256 bytes are the tables of ASCII and of the packed properties.)
//! Both give the same answers for every `char`. The tables are generated from the Unicode Character Database by
//! `cargo run -p lexometer-tablegen` and are under the Unicode License V3 (`LICENSE-UNICODE` in this folder).

#[doc(hidden)]
pub mod compact;
#[cfg(feature = "bulk")]
#[doc(hidden)]
pub mod fast;
#[rustfmt::skip]
mod generated_classes;
#[rustfmt::skip]
mod generated_compact;
#[cfg(feature = "bulk")]
#[rustfmt::skip]
mod generated_fast;
mod property;
#[cfg(test)]
mod tests;

pub use property::{Properties, SentenceBreak, WordBreak};

#[cfg(not(feature = "bulk"))]
use compact as chosen;
#[cfg(feature = "bulk")]
use fast as chosen;

/// The version of the Unicode Standard that the tables state.
pub const UNICODE_VERSION: (u8, u8, u8) = generated_classes::VERSION;

/// How many classes there are: [`Properties::class`] is below this.
pub const CLASS_COUNT: u8 = generated_classes::CLASS_COUNT;

/// The properties of `scalar`.
///
/// ```
/// use lexometer::tables::{SentenceBreak, WordBreak, properties};
/// assert_eq!(properties('’').word_break(), WordBreak::MidNumLet);
/// assert_eq!(properties('’').sentence_break(), SentenceBreak::Close);
/// assert!(properties('é').is_letter() && properties('٣').is_alphanumeric());
/// ```
#[inline]
#[must_use]
pub fn properties(scalar: char) -> Properties {
    chosen::properties(scalar)
}

/// The properties of an ASCII byte, without the path for the others.
///
/// The high bit of `byte` is ignored.
///
/// ```
/// use lexometer::tables::{properties, properties_of_ascii};
/// assert_eq!(properties_of_ascii(b'7'), properties('7'));
/// ```
#[inline]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "seven bits are below the table's length of 128")]
pub const fn properties_of_ascii(byte: u8) -> Properties {
    Properties::from_table(generated_classes::ASCII[(byte & 0x7F) as usize])
}

/// The properties of a class number, for tables that are computed per class; class 0, which has none, if there is no
/// such class.
///
/// ```
/// use lexometer::tables::{CLASS_COUNT, properties, properties_of_class};
/// assert_eq!(properties_of_class(properties('x').class()), properties('x'));
/// assert_eq!(properties_of_class(CLASS_COUNT), properties_of_class(0));
/// ```
#[inline]
#[must_use]
pub const fn properties_of_class(class: u8) -> Properties {
    Properties::from_table(if class < CLASS_COUNT { class } else { 0 })
}

/// The ellipsis, which ends sentences though no property says so.
pub(crate) const ELLIPSIS: char = '…';

/// Whether it is a mark that opens the items of lists.
pub(crate) const fn is_bullet(scalar: char) -> bool {
    matches!(scalar, '•' | '‣' | '⁃' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '❖' | '➢' | '✓' | '✔')
}

/// Simple case folding (`CaseFolding.txt`, status C and S): one scalar to one scalar, so `ß` stays and `ẞ` becomes `ß`.
///
/// ```
/// use lexometer::tables::simple_fold;
/// assert_eq!(simple_fold('É'), 'é');
/// assert_eq!(simple_fold('ς'), 'σ');
/// assert_eq!(simple_fold('İ'), 'İ', "folds only to two scalars, or in Turkic");
/// ```
#[inline]
#[must_use]
pub fn simple_fold(scalar: char) -> char {
    chosen::simple_fold(scalar)
}
