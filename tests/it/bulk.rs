//! The fast path equals the reference path, whatever the text and its cuts.

use lexometer::bulk::HotWord;
use lexometer::document::{Analyser, Settings};
use lexometer::lang::{ENGLISH, GERMAN, RUSSIAN, UNKNOWN};
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::segment::LineMode;
use lexometer_tests::reading::{Said, said};
use lexometer_tests::texts::{foreign_piece, piece};
use proptest::prelude::*;

struct Memory {
    slots: usize,
    bytes: usize,
    hot: usize,
}

fn read(text: &[u8], cuts: &[usize], settings: impl Into<Settings>, memory: &Memory, is_fast: bool) -> Said {
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; memory.slots], vec![0; memory.bytes]);
    let mut hot = vec![HotWord::EMPTY; memory.hot];
    let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), settings);
    if is_fast {
        analyser = analyser.with_hot_words(&mut hot);
    }
    let mut at = 0;
    for &cut in cuts {
        let cut = cut.clamp(at, text.len());
        analyser.push(&text[at..cut]);
        at = cut;
    }
    analyser.push(&text[at..]);
    let before = analyser.tally();
    let document = analyser.finish();
    assert!(before.words <= document.tally().words);
    assert!(document.tally().words - before.words <= 2, "a word and a mark may be open");
    said(&document)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn fast_equals_reference(
        pieces in prop::collection::vec(piece(), 0..600),
        cuts in prop::collection::vec(0usize..4000, 0..4),
        broken in prop::option::of((0usize..4000, any::<u8>())),
        hot in prop::sample::select(vec![0usize, 1, 8, 64, 4096]),
        is_english in any::<bool>(),
    ) {
        let mut text = pieces.concat().into_bytes();
        if let Some((at, byte)) = broken && at < text.len() {
            text[at] = byte;
        }
        let mut cuts = cuts;
        cuts.sort_unstable();
        let language = if is_english { &ENGLISH } else { &UNKNOWN };
        let memory = Memory { slots: 20_000, bytes: 200_000, hot };
        let fast = read(&text, &cuts, language, &memory, true);
        let reference = read(&text, &[], language, &memory, false);
        prop_assert_eq!(fast, reference);
    }

    /// In the scripts of the world, with the words of a language or none.
    #[test]
    fn fast_equals_reference_in_every_script(
        pieces in prop::collection::vec(prop_oneof![4 => foreign_piece(), 1 => piece()], 60..400),
        cuts in prop::collection::vec(0usize..4000, 0..3),
        hot in prop::sample::select(vec![2usize, 64, 4096]),
        language in prop::sample::select(vec![&ENGLISH, &GERMAN, &RUSSIAN, &UNKNOWN]),
        lines in prop::sample::select(vec![LineMode::Paragraphs, LineMode::Wrapped]),
    ) {
        let text = pieces.concat().into_bytes();
        let mut cuts = cuts;
        cuts.sort_unstable();
        let settings = Settings::new(language).with_lines(lines);
        let memory = Memory { slots: 20_000, bytes: 200_000, hot };
        let fast = read(&text, &cuts, settings, &memory, true);
        let reference = read(&text, &[], settings, &memory, false);
        prop_assert_eq!(fast, reference);
    }

    /// In a lexicon that is too small too: the fast path then leaves the words to the reference path.
    #[test]
    fn fast_equals_reference_when_memory_runs_out(
        pieces in prop::collection::vec(piece(), 400..900),
        slots in 30usize..6000,
        repeat in 1usize..4,
    ) {
        let text = pieces.concat().repeat(repeat).into_bytes();
        let memory = Memory { slots, bytes: slots * 9, hot: 4096 };
        let fast = read(&text, &[], &ENGLISH, &memory, true);
        let reference = read(&text, &[], &ENGLISH, &memory, false);
        prop_assert_eq!(fast, reference);
    }
}

/// Every word of two letters and every word of the dictionary, small, as a name, and as the first word of a sentence.
#[test]
fn every_word_is_counted_alike() {
    let dictionary = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tablegen/data/cmudict/cmudict.dict");
    let dictionary = std::fs::read_to_string(dictionary).expect("the dictionary is there");
    let letters = 'a'..='z';
    let short = letters
        .clone()
        .flat_map(|first| letters.clone().map(move |second| String::from_iter([first, second])));
    let long = dictionary.lines().filter_map(|line| line.split([' ', '(']).next()).map(str::to_owned);
    let mut text = String::new();
    for word in short.chain(long) {
        let mut name = word.clone();
        name[..1].make_ascii_uppercase();
        text.extend(
            [&word, " ", &name, " ", &name, "'s ", &name, ". ", &name, " so.\n"].map(|part: &str| part),
        );
    }
    let memory = Memory { slots: 500_000, bytes: 6_000_000, hot: 1 << 18 };
    let fast = read(text.as_bytes(), &[], &ENGLISH, &memory, true);
    let reference = read(text.as_bytes(), &[], &ENGLISH, &memory, false);
    assert!(fast == reference, "{:?} against {:?}", fast.tally, reference.tally);
}

/// The seeds, repeated beyond a chunk, whole and at every cut of one of them.
#[test]
fn fast_equals_reference_on_the_seeds() {
    let memory = Memory { slots: 20_000, bytes: 400_000, hot: 4096 };
    for name in ["000_43c5ccbe6ef67afe.txt", "001_41d400d65c78f880.txt", "002_51a080f5a2fd5b72.txt"] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/");
        let text = std::fs::read(format!("{path}{name}")).expect("the seeds are there").repeat(5);
        let reference = read(&text, &[], &ENGLISH, &memory, false);
        for cut in 0..80 {
            assert_eq!(
                read(&text, &[cut * 61], &ENGLISH, &memory, true),
                reference,
                "{name}, cut at {}",
                cut * 61
            );
        }
    }
}

/// The hot words move on behind spaces of two kinds, which a combining letter then makes a word.
#[test]
fn spaces_of_several_kinds_stay_in_their_order() {
    let filler: String = (0..12).map(|number| format!("{}\u{430} ", "\u{430}".repeat(number % 7))).collect();
    for words in 0..80 {
        let before: String = (0..words).map(|number| format!("w{number}x ")).collect();
        let text = format!("{before}\u{430} \u{3000} \u{345} {filler}{}", "a.b \u{E31} ".repeat(40));
        let memory = Memory { slots: 20_000, bytes: 200_000, hot: 64 };
        let fast = read(text.as_bytes(), &[], &GERMAN, &memory, true);
        assert_eq!(fast, read(text.as_bytes(), &[], &GERMAN, &memory, false), "{words}");
    }
}
