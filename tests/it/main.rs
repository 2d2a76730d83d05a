//! The integration tests, as one binary.

mod bulk;
mod c_face;
mod chains;
mod conformance;
mod diversity;
mod document;
mod familiar;
mod firmware;
mod frequency;
mod grams;
mod keyness;
mod layers;
mod lexicon;
mod merge;
mod overlap;
mod peers;
mod quotation;
mod readability;
mod segment;
mod sentences;
mod sequence;
mod sketch;
mod syllables;
mod tables;
mod utf8;
mod verdict;
