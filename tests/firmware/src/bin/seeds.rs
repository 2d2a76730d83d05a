//! Analyses the seed articles from flash, in chunks of several sizes, and prints every number.
#![no_std]
#![no_main]

use lexometer::document::{Analyser, Document, Token};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{LexiconMemory, Types};
use lexometer::readability::FORMULAS;
use lexometer_firmware::digest::Digest;
use lexometer_firmware::{CHUNKS, SEEDS, Single, console::Line, entry, exit, stack};

/// Types that fit with the stack into the 16 KB of the smallest board; each of the two shorter articles has fewer.
#[cfg(board = "microbit")]
const SLOTS: usize = 432;
/// Types of the longest article, and some more.
#[cfg(not(board = "microbit"))]
const SLOTS: usize = 704;
/// Bytes of their spelling.
const BYTES: usize = SLOTS * 8;

static MEMORY: Single<LexiconMemory<SLOTS, BYTES>> = Single::new(LexiconMemory::EMPTY);

#[entry]
fn main() -> ! {
    stack::paint();
    let Some(memory) = MEMORY.take() else { exit(1) };
    Line::new("memory").number(SLOTS as u64).number(BYTES as u64).end();
    for (index, seed) in [0, 1, 2].into_iter().zip(SEEDS) {
        for &chunk in &CHUNKS {
            Line::new("seed").number(index).word("chunk").number(chunk as u64).end();
            let mut tokens = Digest::new();
            let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
            for bytes in seed.chunks(chunk.max(1)) {
                analyser.push_with(bytes, |token| add(&mut tokens, token));
            }
            let document = analyser.finish_with(|token| add(&mut tokens, token));
            Line::new("tokens").number(tokens.value()).end();
            print(&document);
        }
    }
    stack::report();
    exit(0)
}

/// Every word and sentence, in order, goes into one number, so that the host compares all of them.
fn add(digest: &mut Digest, token: Token) {
    match token {
        Token::Word { start, end, id, syllables, .. } => {
            let id = id.map_or(u64::MAX, |id| id.0.into());
            digest.add(&[0, start, end, id, syllables.into()]);
        }
        Token::Sentence { start, end, words, .. } => digest.add(&[1, start, end, words]),
        _ => digest.add(&[2]),
    }
}

fn print(document: &Document<'_>) {
    let tally = document.tally();
    Line::new("tally")
        .number(tally.bytes)
        .number(tally.invalid)
        .number(tally.longest_sentence)
        .number(tally.words_without_syllables)
        .end();
    let counts = document.counts();
    for (quantity, count) in counts.iter() {
        Line::new("count").word(quantity.key()).number(count).end();
    }
    for formula in FORMULAS {
        Line::new("score").word(formula.id).bits(formula.score_of_text("en", &counts).ok()).end();
    }
    let lexicon = document.lexicon();
    match lexicon.types() {
        Types::Exact(types) => Line::new("types exact").number(types).end(),
        Types::Estimate { types, standard_error } => {
            Line::new("types estimate").bits(Some(types)).bits(Some(standard_error)).end();
        }
        Types::AtLeast(types) => Line::new("types at least").number(types).end(),
        _ => Line::new("types unknown").end(),
    }
    for row in &lexicon.top::<20>() {
        Line::new("top").word(row.word).number(row.estimate).number(row.lower).number(row.upper).end();
    }
}
