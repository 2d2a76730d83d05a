//! The stack that each public call takes, in bytes below its caller's frame.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::diversity::{self, MtldRule, Spectrum, hdd, mtld, vocd_d};
use lexometer::document::{Analyser, Document, Settings};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::LexiconMemory;
use lexometer::overlap::{
    Coverage, GramOrder, Passage, grams_scratch, passages, passages_scratch, tiles, tiles_scratch,
};
use lexometer::readability::FORMULAS;
use lexometer::segment::quotation::quotations;
use lexometer::segment::{LineMode, detect_lines, sentences, words};
use lexometer::syllables::{Context, english};
use lexometer_firmware::{SEEDS, Single, console::Line, entry, exit, stack};

/// Too few rows for the article, so that some are dropped, and the most registers to estimate the types with.
type Large = LexiconMemory<32, 8192>;
/// Just as much as it takes.
type Small = LexiconMemory<32, 256>;

static LARGE: Single<Large> = Single::new(LexiconMemory::EMPTY);
static ONE: Single<Small> = Single::new(LexiconMemory::EMPTY);
static OTHER: Single<Small> = Single::new(LexiconMemory::EMPTY);

/// Words of the two lists that are compared.
const WORDS: usize = 32;

static LINKS: Single<[u16; SCRATCH]> = Single::new([0; SCRATCH]);

const SCRATCH: usize = {
    let mut most = passages_scratch(WORDS, WORDS);
    let others = [tiles_scratch(WORDS, WORDS), grams_scratch(WORDS, WORDS)];
    let mut index = 0;
    while index < others.len() {
        if others[index] > most {
            most = others[index];
        }
        index += 1;
    }
    most
};

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(large), Some(one), Some(other)) = (LARGE.take(), ONE.take(), OTHER.take()) else { exit(1) };
    reading(large);
    results(one, other);
    diverse(other);
    pure();
    compared();
    stack::report();
    exit(0)
}

/// Measures one call and prints it. The result is dropped within.
fn measure<R>(name: &str, mut call: impl FnMut() -> R) {
    let depth = stack::depth_of(&mut || {
        black_box(call());
    });
    let line = Line::new("call").word(name);
    match depth {
        Some(bytes) => line.number(bytes).end(),
        None => line.word("overflow").end(),
    }
}

/// Reading a text.
#[inline(never)]
fn reading(memory: &mut Large) {
    let seed = black_box(SEEDS[0]);
    let mut slot = None;
    let mut memory = Some(memory);
    measure("Analyser::new", || {
        let settings = Settings::new(&ENGLISH).with_lines(LineMode::Wrapped);
        slot = memory.take().map(|memory| Analyser::new(memory.lexicon(), settings));
    });
    let Some(analyser) = &mut slot else { exit(1) };
    measure("Analyser::push", || analyser.push(seed));
    measure("Analyser::push_with", || analyser.push_with(seed, |_| {}));
    measure("Analyser::tally", || analyser.tally());
    measure("Analyser::finish", || slot.take().map(|analyser| analyser.finish().tally().words));
}

/// A document's results, and its union with another.
#[inline(never)]
fn results(one: &mut Small, other: &mut Small) {
    let mut document = document(one, SEEDS[0]);
    measure("Document::counts", || document.counts());
    measure("Lexicon::types", || document.lexicon().types());
    measure("Lexicon::get", || document.lexicon().get("the").is_some());
    measure("Lexicon::top", || document.lexicon().top::<20>().len());
    let counts = document.counts();
    measure("Formula::score", || {
        for formula in FORMULAS {
            let _ = black_box(formula.score(&counts));
        }
    });
    let second = self::document(other, SEEDS[2]);
    measure("Document::merge", || document.merge(&second));
}

/// The indices of lexical diversity.
#[inline(never)]
fn diverse(memory: &mut Small) {
    let document = document(memory, SEEDS[2]);
    let frequencies = document.lexicon().rows().map(|row| row.estimate);
    let spectrum = Spectrum::of(frequencies.clone());
    measure("Index::value", || {
        for index in diversity::INDICES {
            let _ = black_box(index.value(&spectrum));
        }
    });
    measure("hdd", || hdd(frequencies.clone(), 42));
    measure("vocd_d", || vocd_d(frequencies.clone()));
}

#[inline(never)]
fn document<'m>(memory: &'m mut Small, text: &[u8]) -> Document<'m> {
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(black_box(text));
    analyser.finish()
}

/// Calls that keep nothing.
#[inline(never)]
fn pure() {
    let text = core::str::from_utf8(black_box(SEEDS[2])).unwrap_or_default();
    measure("english", || english(black_box("$1,234.56"), Context::NONE));
    measure("words", || words(text).last());
    measure("sentences", || sentences(text).last());
    measure("quotations", || quotations(text).last());
    measure("detect_lines", || detect_lines(text));
}

/// The comparison of two lists of words.
#[inline(never)]
fn compared() {
    let Some(links) = LINKS.take() else { exit(1) };
    let mut a = [0_u32; WORDS];
    for (number, id) in (0..).zip(&mut a) {
        *id = number % 20;
    }
    let mut b = a;
    b.reverse();
    for (number, id) in (0..9).zip(b.iter_mut().skip(7)) {
        *id = number;
    }
    let (a, b) = black_box((&a, &b));
    let mut list = [Passage::EMPTY; 16];
    measure("passages", || passages(a, b, 3, links, &mut list).map(<[_]>::len));
    measure("tiles", || tiles(a, b, 3, links, &mut list).map(<[_]>::len));
    let found = tiles(a, b, 3, links, &mut list).unwrap_or_default();
    measure("Coverage::new", || Coverage::new(found, WORDS as u64, WORDS as u64).resemblance());
    measure("GramOrder::new", || GramOrder::new(a, b, links).is_ok());
    if let Ok(grams) = GramOrder::new(a, b, links) {
        measure("GramOrder::tallies", || grams.tallies().of(1).copied());
        measure("GramOrder::divergences", || grams.divergences());
    }
    let mut scratch = [0; WORDS];
    measure("mtld", || mtld(a, &MtldRule::default(), &mut scratch));
}
