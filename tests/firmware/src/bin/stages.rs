//! The instructions that each stage takes of a seed article.
#![no_std]
#![no_main]

use core::hint::black_box;
use lexometer::document::{Analyser, Token};
use lexometer::fold;
use lexometer::lang::{ENGLISH, Language, UNKNOWN, sentences};
use lexometer::lexicon::LexiconMemory;
use lexometer::overlap::{DEFAULT_MINIMUM, Passage, tiles, tiles_scratch};
use lexometer::segment::{Segmenter, SentenceRules, words};
use lexometer::syllables::{Context, english};
use lexometer::utf8::Decoder;
use lexometer_firmware::clock::Clock;
use lexometer_firmware::{SEEDS, Single, console::Line, entry, exit, stack};

/// The article that all is measured on: it fits the smallest board.
const SEED: usize = 2;
/// Its words, and some more.
const WORDS: usize = 512;

static MEMORY: Single<LexiconMemory<256, 2048>> = Single::new(LexiconMemory::EMPTY);
static IDS: Single<[u32; WORDS]> = Single::new([0; WORDS]);
static LINKS: Single<[u16; tiles_scratch(WORDS, WORDS)]> = Single::new([0; tiles_scratch(WORDS, WORDS)]);

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(memory), Some(ids), Some(links)) = (MEMORY.take(), IDS.take(), LINKS.take()) else { exit(1) };
    let clock = Clock::start();
    let bytes = black_box(SEEDS[SEED]);
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    let tell = |stage: &str, instructions: u64| {
        Line::new("stage").word(stage).number(instructions).number(bytes.len() as u64).end();
    };
    let measure = |stage: &str, work: &mut dyn FnMut()| tell(stage, clock.instructions(work));

    measure("decoding", &mut || decode(bytes));
    measure("segmentation", &mut || segment(bytes, SentenceRules::UNICODE));
    measure("tailored-segmentation", &mut || segment(bytes, SentenceRules::tailored(&sentences::ENGLISH)));
    measure("folding", &mut || {
        black_box(fold::folded(text).fold(0, |sum: u32, scalar| sum ^ u32::from(scalar)));
    });

    let mut count = 0_usize;
    for (span, place) in words(text).zip(ids.iter_mut()) {
        *place = (span.start as u32) << 16 | span.end as u32;
        count = count.saturating_add(1);
    }
    let spans = ids.get(..count).unwrap_or_default();
    let word = |&span: &u32| text.get(span as usize >> 16..span as usize & 0xFFFF).unwrap_or_default();
    measure("syllables", &mut || {
        for span in spans {
            black_box(english(word(span), Context::NONE));
        }
    });
    measure("lexicon", &mut || {
        let mut lexicon = memory.lexicon();
        for span in spans {
            lexicon.add(word(span));
        }
    });
    measure("words-sentences-frequencies", &mut || analyse(memory, bytes, &UNKNOWN, &mut |_| {}));
    let mut count = 0_usize;
    measure("english-document", &mut || {
        count = 0;
        analyse(memory, bytes, &ENGLISH, &mut |token| {
            if let Token::Word { id: Some(id), .. } = token
                && let Some(place) = ids.get_mut(count)
            {
                *place = id.0;
                count = count.saturating_add(1);
            }
        });
    });
    let ids = ids.get(..count).unwrap_or_default();
    // The article's halves, exchanged, share no passage across the cut.
    let (first, second) = ids.split_at_checked(count / 2).unwrap_or_default();
    let mut list = [Passage::EMPTY; 16];
    measure("tiles-of-itself", &mut || {
        black_box(tiles(ids, ids, DEFAULT_MINIMUM, links, &mut list).is_ok());
    });
    measure("tiles-of-halves", &mut || {
        black_box(tiles(first, second, DEFAULT_MINIMUM, links, &mut list).is_ok());
    });
    stack::report();
    exit(0)
}

fn decode(bytes: &[u8]) {
    let mut decoder = Decoder::new();
    let mut sum = 0_u32;
    for &byte in bytes {
        decoder.push(byte, |decoded| sum ^= u32::from(decoded.scalar));
    }
    decoder.finish(|decoded| sum ^= u32::from(decoded.scalar));
    black_box(sum);
}

#[inline(never)]
fn segment(bytes: &[u8], rules: SentenceRules) {
    let mut segmenter = Segmenter::with_rules(rules);
    let mut events = 0_u32;
    segmenter.push(bytes, |_| events = events.wrapping_add(1));
    segmenter.finish(|_| events = events.wrapping_add(1));
    black_box(events);
}

#[inline(never)]
fn analyse(
    memory: &mut LexiconMemory<256, 2048>,
    bytes: &[u8],
    language: &'static Language,
    sink: &mut dyn FnMut(Token),
) {
    let mut analyser = Analyser::new(memory.lexicon(), language);
    analyser.push_with(bytes, &mut *sink);
    black_box(analyser.finish_with(sink).tally().words);
}
