//! Lexical diversity: how rich the vocabulary of a text is.
//!
//! Three kinds of index, by what they read:
//!
//! | reads | indices | memory |
//! | --- | --- | --- |
//! | how often each type occurs, in any order: a [`Spectrum`] | [`INDICES`] | none |
//! | the same, with the number of tokens known before | [`hdd`], [`vocd_d`] | none |
//! | the tokens in their order | [`MovingWindow`] (MATTR), [`Segments`] (MSTTR), [`mtld`], [`mtld_ma_wrap`], [`mtld_ma_bid`] | a window of the caller's |
//!
//! Those of the last two rows are also items that explain themselves, [`TEXT_INDICES`], for who has the whole [`Text`].
//!
//! Tokens are `u32` numbers, equal where the types are equal; which number stands for which type does not matter.
//!
//! ```
//! use lexometer::diversity::{self, Spectrum};
//!
//! // "the cat and the dog and the bird": the 3, and 2, three more once
//! let spectrum = Spectrum::of([3, 2, 1, 1, 1]);
//! assert_eq!(spectrum.tokens(), 8);
//! assert_eq!(diversity::TTR.value(&spectrum), Ok(0.625));
//! for index in diversity::INDICES {
//!     println!("{}: {:?}", index.id, index.value(&spectrum));
//! }
//! ```
//!
//! # Conventions
//! The tools in use differ silently in three things, so each is stated with the number and can be chosen:
//! the **base** of the logarithm ([`Index::base`], [`Index::value_in`]), the **window** (the length of the slice that
//! the caller lends) and the **edge rule**, what becomes of the tokens after the last full window or factor
//! ([`Remainder`], [`MtldRule`]).
//!
//! # Same numbers everywhere
//! Sums over types are taken in integers or fixed point: the order in which a hash table gives its types cannot reach
//! the last bit of an index.

mod entropy;
mod index;
mod mtld;
mod rare;
mod repetition;
mod sampling;
mod spectrum;
mod text;
mod type_token;
mod watch;
mod window;

pub use entropy::{ENTROPY, EVENNESS};
pub use index::{Direction, Index, LogBase, Undefined};
pub use mtld::{Boundary, LastFactor, MtldRule, mtld, mtld_ma_bid, mtld_ma_wrap};
pub use rare::{DIS_LEGOMENA, HAPAX_LEGOMENA, HONORE_H, MICHEA_M, SICHEL_S};
pub use repetition::{HERDAN_VM, SIMPSON_D, YULE_I, YULE_K};
pub use sampling::{hdd, vocd_d};
pub use spectrum::Spectrum;
pub use text::{TEXT_INDICES, Text, TextIndex, text_index_by_id};
pub use type_token::{
    BRUNET_W, CORRECTED_TTR, DUGAST_K, DUGAST_U, HERDAN_C, LG_V0, MAAS_A, MAAS_A2, ROOT_TTR, SUMMER_S, TTR,
    TULDAVA_LN,
};
pub use window::{MovingWindow, Remainder, Segments};

/// Every index of the frequency spectrum.
pub static INDICES: [&Index; 23] = [
    &TTR,
    &ROOT_TTR,
    &CORRECTED_TTR,
    &HERDAN_C,
    &DUGAST_U,
    &DUGAST_K,
    &MAAS_A2,
    &MAAS_A,
    &LG_V0,
    &SUMMER_S,
    &TULDAVA_LN,
    &BRUNET_W,
    &YULE_K,
    &YULE_I,
    &SIMPSON_D,
    &HERDAN_VM,
    &HONORE_H,
    &SICHEL_S,
    &MICHEA_M,
    &ENTROPY,
    &EVENNESS,
    &HAPAX_LEGOMENA,
    &DIS_LEGOMENA,
];

/// The index of that identifier.
///
/// ```
/// use lexometer::diversity;
///
/// assert_eq!(diversity::by_id("yule_k").map(|index| index.id), Some("yule_k"));
/// assert!(diversity::by_id("yule_q").is_none());
/// ```
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Index> {
    INDICES.into_iter().find(|index| index.id == id)
}
