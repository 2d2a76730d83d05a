//! How each language ends its sentences.
//!
//! The abbreviations are those of the languages' modules, and so are the words that open sentences: in English a list of
//! its own, elsewhere the stop words. English has been measured; the others' rules are the same, with their own words, and
//! go by the tables of their tests.

use super::{
    generated_words_de as de, generated_words_en as en, generated_words_es as es, generated_words_fr as fr,
    generated_words_it as it, generated_words_nl as nl, generated_words_pl as pl, generated_words_pt as pt,
    generated_words_ru as ru, generated_words_uk as uk,
};
use crate::segment::{Guillemets, Ordinals, Roles, Tailoring};

/// English.
pub static ENGLISH: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(en::ROLES.facts_of(word)));

/// German: a full stop behind a number may make an ordinal, and `»` opens.
pub static GERMAN: Tailoring = Tailoring {
    ordinals: Ordinals::FullStop,
    guillemets: Guillemets::Inward,
    ..Tailoring::BARE.with_roles(|word| Roles::of_bits(de::ROLES.facts_of(word)))
};

/// Spanish.
pub static SPANISH: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(es::ROLES.facts_of(word)));

/// French.
pub static FRENCH: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(fr::ROLES.facts_of(word)));

/// Italian.
pub static ITALIAN: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(it::ROLES.facts_of(word)));

/// Dutch.
pub static DUTCH: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(nl::ROLES.facts_of(word)));

/// Polish: a full stop behind a number may make an ordinal.
pub static POLISH: Tailoring = Tailoring {
    ordinals: Ordinals::FullStop,
    ..Tailoring::BARE.with_roles(|word| Roles::of_bits(pl::ROLES.facts_of(word)))
};

/// Portuguese.
pub static PORTUGUESE: Tailoring =
    Tailoring::BARE.with_roles(|word| Roles::of_bits(pt::ROLES.facts_of(word)));

/// Russian.
pub static RUSSIAN: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(ru::ROLES.facts_of(word)));

/// Ukrainian.
pub static UKRAINIAN: Tailoring = Tailoring::BARE.with_roles(|word| Roles::of_bits(uk::ROLES.facts_of(word)));
