//! The English syllable tables: a small neural network, learned from the CMU Pronouncing Dictionary, and the
//! dictionary's words that it gets wrong, in a structure that answers without listing them.
//!
//! - `syllables-train` learns the network on the whole dictionary and writes its weights as data;
//! - `syllables-folds` learns it ten times on nine tenths and prints how it does on the other tenth;
//! - `syllables` makes the core's tables from the weights and the dictionary.

mod dictionary;
mod facts;
mod network;
mod retrieval;
mod rust;
mod weights;
mod windows;

pub(crate) use dictionary::DICTIONARY;
pub(crate) use network::{folds, train};
pub(crate) use rust::generate;
