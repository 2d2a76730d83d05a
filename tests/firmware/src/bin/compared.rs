//! Words, sentences and frequencies, and the shared passages of two texts: measured for what the comparison adds.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::document::{Analyser, Token};
use lexometer::lang::UNKNOWN;
use lexometer::lexicon::{Lexicon, LexiconMemory};
use lexometer::overlap::{Coverage, Passage, passages, passages_scratch, tiles, tiles_scratch};
use lexometer_firmware::{Single, console::Line, entry, exit, stack};

/// Words that each text may have.
const WORDS: usize = 16;

/// The larger of what the two searches need.
const SCRATCH: usize = {
    let (passages, tiles) = (passages_scratch(WORDS, WORDS), tiles_scratch(WORDS, WORDS));
    if passages > tiles { passages } else { tiles }
};

static MEMORY: Single<LexiconMemory<32, 256>> = Single::new(LexiconMemory::EMPTY);
static LINKS: Single<[u16; SCRATCH]> = Single::new([0; SCRATCH]);

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(memory), Some(links)) = (MEMORY.take(), LINKS.take()) else { exit(1) };
    let mut lexicon = memory.lexicon();
    let (mut first, mut second) = ([0; WORDS], [0; WORDS]);
    let a;
    (lexicon, a) = read(lexicon, black_box(b"A general of the army spoke."), &mut first);
    let b;
    (lexicon, b) = read(lexicon, black_box(b"So a general of the army said."), &mut second);

    let mut list = [Passage::EMPTY; 4];
    for passage in passages(a, b, 3, links, &mut list).unwrap_or_default() {
        print("passage", passage);
    }
    let tiles = tiles(a, b, 3, links, &mut list).unwrap_or_default();
    for tile in tiles {
        print("tile", tile);
    }
    let coverage = Coverage::new(tiles, a.len() as u64, b.len() as u64);
    Line::new("coverage").bits(coverage.share_a()).bits(coverage.share_b()).end();
    for row in &lexicon.top::<4>() {
        Line::new("top").word(row.word).number(row.estimate).end();
    }
    stack::report();
    exit(0)
}

/// Reads a text into the lexicon, and its words' ids into `ids`, as far as they fit.
fn read<'l, 'i>(lexicon: Lexicon<'l>, text: &[u8], ids: &'i mut [u32]) -> (Lexicon<'l>, &'i [u32]) {
    let mut analyser = Analyser::new(lexicon, &UNKNOWN);
    let mut count = 0_usize;
    let mut keep = |token| {
        if let Token::Word { id: Some(id), .. } = token
            && let Some(place) = ids.get_mut(count)
        {
            *place = id.0;
            count = count.saturating_add(1);
        }
    };
    analyser.push_with(text, &mut keep);
    let document = analyser.finish_with(&mut keep);
    Line::new("tally").number(document.tally().words).number(document.tally().sentences).end();
    (document.into_lexicon(), ids.get(..count).unwrap_or_default())
}

fn print(kind: &str, passage: &Passage) {
    let Passage { a, b, words } = *passage;
    Line::new(kind).number(a.into()).number(b.into()).number(words.into()).end();
}
