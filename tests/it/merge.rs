//! Paragraphs apart and merged equal the whole.

use lexometer::document::{Analyser, Document};
use lexometer::fold;
use lexometer::lang::{ENGLISH, Language, UNKNOWN};
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::segment;
use lexometer_tests::frequencies::Frequencies;
use lexometer_tests::reading::{Said, said};
use lexometer_tests::streams::memory;
use lexometer_tests::texts::text;
use proptest::prelude::*;
use proptest::sample::Index;

const AMPLE: (usize, usize) = (4000, 100_000);

/// Paragraphs, each with its line end.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text().prop_map(|text| text + "\n"), 1..6)
}

/// Memory for one document.
struct Memory(Vec<Slot>, Vec<u8>);

impl Memory {
    fn new((slots, bytes): (usize, usize)) -> Self {
        Self(vec![Slot::EMPTY; slots], vec![0; bytes])
    }

    fn read(&mut self, text: &str, language: &'static Language) -> Document<'_> {
        let mut analyser = Analyser::new(Lexicon::new(&mut self.0, &mut self.1), language);
        analyser.push(text.as_bytes());
        analyser.finish()
    }
}

fn read(text: &str, language: &'static Language) -> Said {
    said(&Memory::new(AMPLE).read(text, language))
}

/// Merges neighbours or strangers, in the order that `picks` give, until one document is left.
fn merge_all<'a>(mut documents: Vec<Document<'a>>, picks: &[(Index, Index)]) -> Document<'a> {
    let mut picks = picks.iter().cycle();
    while documents.len() > 1 {
        let (from, to) = picks.next().expect("picks go round");
        let other = documents.swap_remove(from.index(documents.len()));
        let to = to.index(documents.len());
        documents[to].merge(&other);
    }
    documents.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is merged with whatever first: this is associativity and commutativity, and that the parts are the whole.
    #[test]
    fn parts_merged_equal_the_whole(
        paragraphs in paragraphs(),
        picks in prop::collection::vec(any::<(Index, Index)>(), 5),
        is_english in any::<bool>(),
    ) {
        let language = if is_english { &ENGLISH } else { &UNKNOWN };
        let mut memories: Vec<Memory> = paragraphs.iter().map(|_| Memory::new(AMPLE)).collect();
        let documents =
            memories.iter_mut().zip(&paragraphs).map(|(memory, text)| memory.read(text, language)).collect();
        let merged = merge_all(documents, &picks);
        prop_assert_eq!(said(&merged), read(&paragraphs.concat(), language));
    }

    /// Nothing is the neutral element.
    #[test]
    fn an_empty_text_adds_nothing(text in text()) {
        let (mut one, mut other) = (Memory::new(AMPLE), Memory::new((0, 0)));
        let mut document = one.read(&text, &ENGLISH);
        document.merge(&other.read("", &ENGLISH));
        prop_assert_eq!(said(&document), read(&text, &ENGLISH));
        let (mut one, mut other) = (Memory::new(AMPLE), Memory::new(AMPLE));
        let mut empty = one.read("", &ENGLISH);
        empty.merge(&other.read(&text, &ENGLISH));
        prop_assert_eq!(said(&empty), read(&text, &ENGLISH));
    }

    /// In memory that is too small the sums are exact all the same, and the words within their bounds.
    #[test]
    fn parts_merged_in_small_memory_keep_their_bounds(
        paragraphs in paragraphs(),
        sizes in prop::collection::vec(memory(), 6),
        picks in prop::collection::vec(any::<(Index, Index)>(), 5),
    ) {
        let whole = paragraphs.concat();
        let mut memories: Vec<Memory> = sizes.iter().map(|&size| Memory::new(size)).collect();
        let documents: Vec<_> =
            memories.iter_mut().zip(&paragraphs).map(|(memory, text)| memory.read(text, &UNKNOWN)).collect();
        let merged = merge_all(documents, &picks);
        prop_assert_eq!(*merged.tally(), read(&whole, &UNKNOWN).tally);
        let words = segment::words(&whole).map(|span| fold::folded(&whole[span]).collect::<String>());
        let truth: Frequencies = words.collect();
        // Any word may be among those that found no room.
        let shortest_lost = if merged.lexicon().oversized() == 0 { usize::MAX } else { 0 };
        truth.check(merged.lexicon(), shortest_lost);
    }
}
