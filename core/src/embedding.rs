//! Embedding: the library on a microcontroller. A page of documentation; there is no code here.
//!
//! # In ten lines
//!
//! Memory for words is a `static` or lies on the stack; text comes as it arrives, from a UART, an SD card, a radio.
//!
//! ```
//! use lexometer::document::Analyser;
//! use lexometer::lang::ENGLISH;
//! use lexometer::lexicon::{LexiconMemory, bytes_for, slots_for};
//! use lexometer::readability::FLESCH_KINCAID_GRADE;
//!
//! # fn uart_read(_: &mut [u8]) -> usize { 0 }
//! let mut memory = LexiconMemory::<{ slots_for(300) }, { bytes_for(300, 8) }>::EMPTY;
//! let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
//! let mut piece = [0; 64];
//! loop {
//!     match uart_read(&mut piece) {
//!         0 => break,
//!         length => analyser.push(&piece[..length]),
//!     }
//! }
//! let document = analyser.finish();
//! let grade = FLESCH_KINCAID_GRADE.score(&document.counts()); // an error, with its reason, for an empty text
//! # assert!(grade.is_err());
//! ```
//!
//! The images in `tests/firmware` are whole programs for four processors; `core/c` has the same for C. Five of them are there
//! to be copied: `uart` (a text comes in over a serial line with interrupts), `display` (the top ten words on 128 by 64 pixels
//! with `embedded-graphics`), `badge` (a reading level), `log` (the report through `defmt`) and `json` (the report through
//! `serde`); their tests run them in QEMU.
//!
//! For RISC-V, compile with `-C target-feature=+relax`: the linker then shortens calls, as it does unasked in C, and an image
//! loses a fifteenth. With `opt-level = "z"` in place of `"s"` it loses a ninth more and takes a sixth more instructions. The
//! figures here are with both, those for Cortex-M with `"s"`.
//!
//! # How much memory
//!
//! | memory | bytes |
//! | --- | --- |
//! | a row of the lexicon | 16 |
//! | a word in it | its folded bytes and 2 |
//! | an [`Analyser`](crate::document::Analyser) beside its lexicon | less than 1,024, whatever the text |
//! | stack of the deepest call | less than 2,048 |
//! | comparing two texts | 2 or 4 a word for the ids, and [`tiles_scratch`](crate::overlap::tiles_scratch) links of 2 or 4 |
//!
//! [`slots_for`](crate::lexicon::slots_for) and [`bytes_for`](crate::lexicon::bytes_for) are `const fn` and size an exact lexicon for a
//! vocabulary. In the news articles of `seeds/`, 300 words have about 190 types, 850 words 400 and 1,450 words 620, of 6 bytes
//! on average; long-worded languages have more of both, and a Cyrillic letter is two bytes.
//!
//! ```
//! use lexometer::lexicon::{LexiconMemory, bytes_for, slots_for};
//!
//! type News = LexiconMemory<{ slots_for(620) }, { bytes_for(620, 7) }>;
//! assert!(size_of::<News>() < 16 * 1024);
//! ```
//!
//! # When memory is short
//!
//! Nothing fails; the result says what it is no longer sure of.
//!
//! | what is short | what becomes of it | how it shows |
//! | --- | --- | --- |
//! | rows or bytes of words | the rarest eighth goes; frequent words stay, with bounds; the number of types is estimated | [`is_exact`](crate::lexicon::Lexicon::is_exact) is false, a row's `lower` and `upper` differ, [`types`](crate::lexicon::Lexicon::types) is an `Estimate` |
//! | a word longer than the byte store | counted as a token, kept in no row | [`oversized`](crate::lexicon::Lexicon::oversized) |
//! | links of a comparison | nothing is computed | [`Full::Scratch`](crate::overlap::Full::Scratch) tells how many are needed |
//! | a list of passages | the longest are kept | [`Full::List`](crate::overlap::Full::List) |
//!
//! Words, sentences, syllables, letters and every other sum stay exact in any memory, and with them all scores that do not
//! need the number of types. [`exact_room`](crate::document::Analyser::exact_room) tells how many bytes may still come with
//! the certainty that all stays exact; [`rehash_into`](crate::document::Analyser::rehash_into) moves to larger memory while
//! the text goes on.
//!
//! # What links what
//!
//! A program links what it names. The crate's page has the bytes of linked images.
//!
//! | naming | links |
//! | --- | --- |
//! | [`lang::UNKNOWN`](crate::lang::UNKNOWN) | words and sentences by the rules of Unicode |
//! | [`lang::ENGLISH`](crate::lang::ENGLISH) | its tailored sentences, its syllables with their tables, its closed classes of words |
//! | another language | the same sentence machine, that language's words, its much smaller rules for syllables |
//! | [`Language::by_code`](crate::lang::Language::by_code) | every language |
//! | one formula | its arithmetic |
//! | [`readability::FORMULAS`](crate::readability::FORMULAS) or [`by_id`](crate::readability::by_id) | all of them |
//! | feature `descriptions` (on) | names, formulas, sources and notes of what is linked; switch it off where nothing shows them |
//! | features `dale-chall`, `spache` | lists of familiar words: 4.4 KB and 1.7 KB, and the rules for their forms |
//! | features `bulk`, `std` | nothing a chip wants: larger tables for hosts |
//!
//! In bytes, step by step (the figures of the images `step-*` in `tests/firmware`, held by a test):
//!
//! <!-- firmware budgets: generated -->
//! | adds flash, at most | Cortex-M0 | Cortex-M3 | Cortex-M4F | RISC-V |
//! | --- | ---: | ---: | ---: | ---: |
//! | nothing: start, printing, division | 3.6 KB | 4.1 KB | 4.1 KB | 3.4 KB |
//! | words, sentences by the rules of Unicode, frequencies | 16.4 KB | 15.5 KB | 15.6 KB | 15.7 KB |
//! | the sentences of English | 12.6 KB | 12.2 KB | 12.3 KB | 11.4 KB |
//! | its syllables | 16.5 KB | 16.5 KB | 16.5 KB | 16.7 KB |
//! | its hard words, prepositions, conjunctions, pronouns | 3.1 KB | 3.1 KB | 3.2 KB | 2.7 KB |
//! | the first formula, with the arithmetic of floats | 4.4 KB | 3.8 KB | 4.1 KB | 4.3 KB |
//! | eight more | 1.8 KB | 1.9 KB | 2.0 KB | 2.0 KB |
//! | feature `dale-chall`: its list, and the rules for forms of familiar words | 7.5 KB | 7.5 KB | 7.5 KB | 7.7 KB |
//! | feature `spache`: its list | 1.9 KB | 1.9 KB | 1.9 KB | 1.9 KB |
//! | all the other formulas, with logarithms | 8.2 KB | 8.4 KB | 8.9 KB | 8.1 KB |
//! | shared passages of two texts, added to words alone | 7.0 KB | 6.8 KB | 6.9 KB | 6.4 KB |
//! | within words: what keeps the frequent ones and estimates types when memory is short | 1.9 KB | 1.7 KB | 1.7 KB | 1.5 KB |
//! <!-- end -->
//!
//! # Time
//!
//! `tests/firmware/budgets.txt` has the instructions of each stage for 1,000 bytes of text; a change of more than 5 % fails a
//! test.
//!
//! # What is proved
//!
//! On the linked images, with and without overflow checks: no path to a panic, no formatting, no allocator. The library has no
//! `unsafe` and needs no atomic instructions. No function calls itself over whatever others: the calls are read from the machine
//! code, and where pointers to functions lead stands in the test. Each image prints the host's numbers, to the last bit.
