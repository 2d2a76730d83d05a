//! Word frequencies, readability and overlap metrics on fixed buffers.
//!
//! Lexometer's core measures text without a heap, without an operating system and without a panic: text streams in
//! as bytes, cut anywhere, and counts, frequencies, scores and shared passages come out. The memory is the caller's. The
//! numbers are the same to the last bit on every target.
//!
//! ```
//! use lexometer::document::{Analyser, Quantity};
//! use lexometer::{lang::ENGLISH, lexicon::LexiconMemory, readability::GUNNING_FOG};
//!
//! let mut memory = LexiconMemory::<128, 2048>::EMPTY;
//! let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
//! analyser.push("Milley’s jabs became an inside joke. Zaluzhny laughed.".as_bytes());
//! let document = analyser.finish();
//! assert_eq!(document.counts().get(Quantity::Words), Some(8));
//! assert!(GUNNING_FOG.score(&document.counts()).is_ok());
//! ```
//!
//! # How it is built
//!
//! ```text
//! bytes ─▶ utf8 ─▶ segment ─▶ fold ─▶ lexicon ─┐
//!                   │ words, sentences         ├─▶ document (counts) ─▶ readability
//!                   └─▶ syllables ─────────────┘        │               diversity
//!                                                  lexicon ─────────────▶ frequency, keyness
//!                                          word ids of two documents ───▶ overlap
//! ```
//!
//! | module | what it does |
//! | --- | --- |
//! | [`math`], [`hash`], [`utf8`], [`tables`], [`measure`] | floats that agree everywhere, the hash of a word, a streaming decoder, Unicode properties, what a measure states of itself |
//! | [`segment`], [`fold`], [`syllables`] | words and sentences by UAX #29, which spellings are one type, syllables as read aloud |
//! | [`lang`] | what is known of each language |
//! | [`lexicon`] | every word with its frequency, in lent memory; exact while it fits, bounded after |
//! | [`document`] | all of it over one text |
//! | [`readability`], [`diversity`], [`frequency`], [`keyness`], [`overlap`] | the measures; they see only counts and ids, so your own tokenizer serves as well |
//!
//! # Promises
//!
//! - No input of any bytes in any chunks panics; every chunking gives the same result as one push.
//! - What is called exact is exact. When memory is full, a result says so and carries its bounds.
//! - Undefined is `None` or an error with its reason, never `NaN`, and never 0.0 for an empty text.
//! - Every formula is an item that states its inputs, source and known disagreements.
//!
//! # What it takes
//!
//! The flash of linked images, held by a test (opt-level `s`, on RISC-V `z`; start and printing included). No public call takes more than
//! 2 KB of stack; memory for words is the caller's: [`embedding`] tells how much.
//!
//! <!-- firmware budgets: generated -->
//! | flash, at most | Cortex-M0 | Cortex-M3 | Cortex-M4F | RISC-V |
//! | --- | ---: | ---: | ---: | ---: |
//! | words, sentences and frequencies, all of Unicode | 19.9 KB | 19.5 KB | 19.6 KB | 19.0 KB |
//! | English: tailored sentences, syllables, frequencies, nine formulas | 56.0 KB | 56.0 KB | 56.0 KB | 55.9 KB |
//! | the same with lists of familiar words and every formula | 72.0 KB | 72.0 KB | 72.0 KB | 72.0 KB |
//! | of which English syllables | 15.7 KB | 15.9 KB | 15.9 KB | 16.0 KB |
//! | shared passages of two texts, added to the first row | 7.0 KB | 6.8 KB | 6.9 KB | 6.4 KB |
//! | of every image: start, printing, division | 3.6 KB | 4.1 KB | 4.1 KB | 3.4 KB |
//! | RAM of the first row, with a lexicon of 32 rows | 0.8 KB | 0.8 KB | 0.8 KB | 0.8 KB |
//! | for comparison: the first row with `unicode-segmentation` | 64.7 KB | 65.0 KB | 65.1 KB | 64.2 KB |
//! | for comparison: six formulas with `textstat` (ASCII rules, needs a heap) | 15.4 KB | 15.6 KB | 16.0 KB | 14.5 KB |
//! <!-- end -->
//!
//! # What this crate does not do
//!
//! No input or output, no guess of the language, no lemmas, no part-of-speech tags, no word lists of Chinese, Japanese or Thai, no
//! normalisation: a host that mixes composed and decomposed text normalises it to NFC first.
//!
//! # Features
//!
//! - `dale-chall`, `spache` (off): the lists of familiar words that the formulas of those names need, as filters of 4,512 and 1,692 bytes that
//!   cannot be read back. Of the words of CMUdict that are on neither list, 27 and 33 in 123,110 and 124,974 pass by mistake.
//! - `serde` (off): `Serialize` and `Deserialize` of what a report holds: counts (as a map by their keys), sums, rows, types, scores'
//!   errors and cautions, tokens, sentences, passages, verdicts. Without `std` and `alloc`.
//! - `defmt` (off): `Format` of the same. It needs what your logger needs and no more: neither atomics nor a critical section.
//! - `bulk` (off): larger and faster tables, and the block path for hosts (`bulk` module). Same results.
//! - `std` (off): the same, and the processor is asked for its vector instructions when the program runs. Same results. `lexometer-host` has
//!   memory for it, by the length of a text.
//!
//! Unicode 17.0. Rust 1.95, edition 2024.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects,
        clippy::unreachable,
        clippy::string_slice
    )
)]

#[cfg(feature = "bulk")]
pub mod bulk;
pub mod diversity;
pub mod document;
pub mod embedding;
pub mod fold;
pub mod frequency;
pub mod hash;
pub mod keyness;
pub mod lang;
pub mod lexicon;
pub mod math;
pub mod measure;
#[cfg(feature = "bulk")]
pub mod numbering;
pub mod overlap;
mod prose;
pub mod readability;
pub mod segment;
pub mod syllables;
pub mod tables;
pub mod utf8;
pub mod word_list;

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct ReadmeExamples;
