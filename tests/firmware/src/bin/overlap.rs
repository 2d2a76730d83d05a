//! Compares two seed articles and prints every shared passage.
//!
//! No lexicon is held: a word's id is its hash, which leaves the memory to the comparison.
#![no_std]
#![no_main]

use lexometer::overlap::{
    Coverage, DEFAULT_MINIMUM, Passage, passages, passages_scratch, tiles, tiles_scratch,
};
use lexometer::{fold, hash, segment::words};
use lexometer_firmware::{SEEDS, Single, console::Line, entry, exit, stack};

/// The two articles compared: on the smallest board the two short ones, otherwise the two long ones.
#[cfg(board = "microbit")]
const PAIR: [usize; 2] = [0, 2];
/// The two articles compared.
#[cfg(not(board = "microbit"))]
const PAIR: [usize; 2] = [0, 1];

/// Words that the two documents may have.
#[cfg(board = "microbit")]
const WORDS: [usize; 2] = [900, 400];
/// Words that the two documents may have.
#[cfg(not(board = "microbit"))]
const WORDS: [usize; 2] = [900, 1600];

/// The larger of what the two searches need.
const SCRATCH: usize = {
    let [a, b] = WORDS;
    let (passages, tiles) = (passages_scratch(a, b), tiles_scratch(a, b));
    if passages > tiles { passages } else { tiles }
};

static FIRST: Single<[u32; WORDS[0]]> = Single::new([0; WORDS[0]]);
static SECOND: Single<[u32; WORDS[1]]> = Single::new([0; WORDS[1]]);
static LINKS: Single<[u16; SCRATCH]> = Single::new([0; SCRATCH]);
static LIST: Single<[Passage; 100]> = Single::new([Passage::EMPTY; 100]);

#[entry]
fn main() -> ! {
    stack::paint();
    compare();
    stack::report();
    exit(0)
}

fn compare() -> Option<()> {
    let (first, second, links, list) = (FIRST.take()?, SECOND.take()?, LINKS.take()?, LIST.take()?);
    let [index_a, index_b] = PAIR;
    Line::new("pair").number(index_a as u64).number(index_b as u64).end();
    let a = ids(SEEDS.get(index_a)?, first)?;
    let b = ids(SEEDS.get(index_b)?, second)?;

    for passage in passages(a, b, DEFAULT_MINIMUM, links, list).ok()? {
        print("passage", passage);
    }
    let tiles = tiles(a, b, DEFAULT_MINIMUM, links, list).ok()?;
    for tile in tiles {
        print("tile", tile);
    }
    let coverage = Coverage::new(tiles, a.len() as u64, b.len() as u64);
    Line::new("coverage")
        .bits(coverage.share_a())
        .bits(coverage.share_b())
        .bits(coverage.resemblance())
        .end();
    Some(())
}

/// The ids of the words of `text`; `None` where there are more than `ids` holds.
fn ids<'i>(text: &[u8], ids: &'i mut [u32]) -> Option<&'i [u32]> {
    let text = core::str::from_utf8(text).ok()?;
    let mut count = 0_usize;
    for span in words(text) {
        let mut folded = [0_u8; 64];
        let mut free = folded.iter_mut();
        for scalar in fold::folded(text.get(span)?) {
            for &byte in scalar.encode_utf8(&mut [0; 4]).as_bytes() {
                *free.next()? = byte;
            }
        }
        // The zeros behind the word do no harm: no word here holds one.
        *ids.get_mut(count)? = hash::of(&folded) as u32;
        count = count.saturating_add(1);
    }
    ids.get(..count)
}

fn print(kind: &str, passage: &Passage) {
    let Passage { a, b, words } = *passage;
    Line::new(kind).number(a.into()).number(b.into()).number(words.into()).end();
}
