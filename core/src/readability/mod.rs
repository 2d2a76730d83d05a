//! Readability: every formula as an item that explains itself.
//!
//! A [`Formula`] reads [`Counts`](crate::document::Counts) and nothing else, so a caller with a tokenizer of their own can use it. It states its
//! inputs, its scale and the direction of its scale, its source and the languages it was fitted to, and what is disputed
//! about it. Where sources disagree, each variant is an item under its own name.
//!
//! ```
//! use lexometer::document::{Counts, Quantity};
//! use lexometer::readability::{self, Undefined};
//!
//! let counts = Counts::new()
//!     .with(Quantity::Words, 100)
//!     .with(Quantity::Sentences, 5)
//!     .with(Quantity::Syllables, 150);
//!
//! // One formula …
//! let ease = readability::FLESCH_READING_EASE.score(&counts)?;
//! assert!((ease - 59.635).abs() < 1e-9);
//!
//! // … or all that apply to an English text, by their identifiers.
//! for formula in readability::FORMULAS {
//!     match formula.score_for("en", &counts) {
//!         Ok(score) => println!("{} = {score:.2}", formula.id),
//!         Err(reason) => println!("{} is undefined: {reason}", formula.id),
//!     }
//! }
//! # assert_eq!(
//! #     readability::AMSTAD.score_for("en", &counts),
//! #     Err(Undefined::NotForLanguage),
//! # );
//! # Ok::<(), Undefined>(())
//! ```
//!
//! # The symbols of the formulas
//! | symbol | meaning |
//! | --- | --- |
//! | W, S, Y, L, C | words, sentences, syllables, letters, characters (letters and digits) |
//! | W1, W2, W3 | words of exactly one, at least two, at least three syllables |
//! | LW | words of more than six letters |
//! | ASL, ASW, AWL | W/S, Y/W, L/W |
//! | p(x) | 100·x/W |
//! | UD, US | words not on the Dale list, not on the Spache list |
//! | hard | hard words by Gunning's rules |
//! | V, N | types, tokens |
//!
//! # From scores to a verdict
//! [`Verdict`] draws the grade formulas that fit the language and the text together; [`Formula::meaning`] says in a sentence what
//! a score says; [`sentence_effects`] and [`Formula::effect`] tell which sentences and words moved it. [`SampleMean`] scores a
//! text by samples, as Linsear Write wants it.
//!
//! # Undefined scores
//! A score that is not defined is an error with its reason, never `NaN`, an infinity or 0: see [`Undefined`].
//!
//! # Flash
//! Each formula is a `static` of its own, so a program links the ones that it names; [`FORMULAS`] and [`by_id`] link all.
//! Names, formula texts, sources and notes weigh more than the arithmetic: without the feature `descriptions` these four
//! fields are empty and take no room. Most formulas are sums of weighted ratios: their terms are data ([`Term`]), one function adds them.

mod ari;
mod bormuth;
mod coleman;
mod coleman_liau;
mod dale_chall;
mod danielson_bryan;
mod effect;
mod farr_jenkins_paterson;
mod flesch;
mod fog;
mod forcast;
mod formula;
mod fucks;
mod german;
mod gulpease;
mod harris_jacobson;
mod linsear;
mod lix;
mod meaning;
mod osman;
mod pace;
mod samples;
mod sentence_load;
mod smog;
mod spache;
mod spanish;
mod term;
mod verdict;
mod wiener;

pub use ari::{ARI, ARI_NRI, ARI_SIMPLE};
pub use bormuth::{BORMUTH_GP, BORMUTH_MC, DRP};
pub use coleman::{COLEMAN_1, COLEMAN_2, COLEMAN_3, COLEMAN_4};
pub use coleman_liau::{COLEMAN_LIAU_ECP, COLEMAN_LIAU_GRADE, COLEMAN_LIAU_SHORT};
pub use dale_chall::{DALE_CHALL, DALE_CHALL_PSK, DALE_CHALL_THRESHOLDED, NEW_DALE_CHALL_CLOZE};
pub use danielson_bryan::{DANIELSON_BRYAN_1, DANIELSON_BRYAN_2};
pub use effect::{SentenceEffect, sentence_effects};
pub use farr_jenkins_paterson::{FARR_JENKINS_PATERSON, FJP_PSK};
pub use flesch::{
    AMSTAD, BROUWER, DOUMA, FERNANDEZ_HUERTA, FLESCH_HU, FLESCH_KINCAID_GRADE, FLESCH_PSK,
    FLESCH_READING_EASE, KANDEL_MOLES, KANDEL_MOLES_VARIANT, OBORNEVA, OBORNEVA_VARIANT, SZIGRISZT_PAZOS,
    VACCA, VACCA_1972,
};
pub use fog::{FOG_NRI, FOG_PSK, FOG_SIMPLE, GUNNING_FOG};
pub use forcast::{FORCAST, FORCAST_RGL};
pub use fucks::{FUCKS, FUCKS_GRADE, TULDAVA};
pub use german::{DICKES_STEIWER, TRAENKLE_BAILER_1, TRAENKLE_BAILER_2};
pub use gulpease::GULPEASE;
pub use harris_jacobson::{
    HARRIS_JACOBSON_1, HARRIS_JACOBSON_2, HARRIS_JACOBSON_3, HARRIS_JACOBSON_4, HARRIS_JACOBSON_5,
};
pub use linsear::LINSEAR_WRITE;
pub use lix::{LIX, RIX};
pub use osman::OSMAN;
pub use pace::{READING_TIME, SPEAKING_TIME, minutes_at};
pub use samples::SampleMean;
pub use sentence_load::{EFLAW, ELF, ELF_WORDS, STRAIN, WHEELER_SMITH};
pub use smog::{SMOG, SMOG_C, SMOG_DE, SMOG_SIMPLE};
pub use spache::{SPACHE, SPACHE_REVISED};
pub use spanish::{CRAWFORD, GUTIERREZ_DE_POLINI};
pub use verdict::{Consensus, Verdict, Vote, principal, votes};
pub use wiener::{WIENER_1, WIENER_2, WIENER_3, WIENER_4};

pub use term::Term;

pub use formula::{
    Arithmetic, Caution, Counted, Direction, Formula, Inputs, Languages, Sample, Scale, Undefined, Unit,
};

/// Every formula, in the order of the families.
pub static FORMULAS: [&Formula; 77] = [
    &FLESCH_READING_EASE,
    &FLESCH_KINCAID_GRADE,
    &FLESCH_PSK,
    &AMSTAD,
    &FERNANDEZ_HUERTA,
    &SZIGRISZT_PAZOS,
    &KANDEL_MOLES,
    &KANDEL_MOLES_VARIANT,
    &VACCA,
    &VACCA_1972,
    &DOUMA,
    &BROUWER,
    &OBORNEVA,
    &OBORNEVA_VARIANT,
    &FLESCH_HU,
    &GUTIERREZ_DE_POLINI,
    &CRAWFORD,
    &GULPEASE,
    &GUNNING_FOG,
    &FOG_SIMPLE,
    &FOG_PSK,
    &FOG_NRI,
    &SMOG,
    &SMOG_C,
    &SMOG_SIMPLE,
    &SMOG_DE,
    &ARI,
    &ARI_NRI,
    &ARI_SIMPLE,
    &COLEMAN_1,
    &COLEMAN_2,
    &COLEMAN_3,
    &COLEMAN_4,
    &COLEMAN_LIAU_ECP,
    &COLEMAN_LIAU_GRADE,
    &COLEMAN_LIAU_SHORT,
    &DALE_CHALL,
    &DALE_CHALL_THRESHOLDED,
    &DALE_CHALL_PSK,
    &NEW_DALE_CHALL_CLOZE,
    &SPACHE,
    &SPACHE_REVISED,
    &HARRIS_JACOBSON_1,
    &HARRIS_JACOBSON_2,
    &HARRIS_JACOBSON_3,
    &HARRIS_JACOBSON_4,
    &HARRIS_JACOBSON_5,
    &LINSEAR_WRITE,
    &BORMUTH_MC,
    &BORMUTH_GP,
    &DRP,
    &LIX,
    &RIX,
    &WIENER_1,
    &WIENER_2,
    &WIENER_3,
    &WIENER_4,
    &FORCAST,
    &FORCAST_RGL,
    &FARR_JENKINS_PATERSON,
    &FJP_PSK,
    &WHEELER_SMITH,
    &ELF,
    &ELF_WORDS,
    &STRAIN,
    &EFLAW,
    &FUCKS,
    &FUCKS_GRADE,
    &TULDAVA,
    &DANIELSON_BRYAN_1,
    &DANIELSON_BRYAN_2,
    &DICKES_STEIWER,
    &TRAENKLE_BAILER_1,
    &TRAENKLE_BAILER_2,
    &OSMAN,
    &READING_TIME,
    &SPEAKING_TIME,
];

/// The formula of that identifier.
///
/// ```
/// use lexometer::readability;
///
/// assert_eq!(readability::by_id("smog").map(|formula| formula.id), Some("smog"));
/// assert!(readability::by_id("smock").is_none());
/// ```
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Formula> {
    FORMULAS.into_iter().find(|formula| formula.id == id)
}

// The languages that several families share.
const ARABIC: Languages = Languages::Only(&["ar"]);
const DUTCH: Languages = Languages::Only(&["nl"]);
const ENGLISH: Languages = Languages::Only(&["en"]);
const FRENCH: Languages = Languages::Only(&["fr"]);
const GERMAN: Languages = Languages::Only(&["de"]);
const HUNGARIAN: Languages = Languages::Only(&["hu"]);
const ITALIAN: Languages = Languages::Only(&["it"]);
const RUSSIAN: Languages = Languages::Only(&["ru"]);
const SPANISH: Languages = Languages::Only(&["es"]);

#[cfg(test)]
mod tests;
