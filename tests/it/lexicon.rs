//! The lexicon against a map of the standard library: equal while it is exact, within its bounds ever after.

use lexometer::document::Analyser;
use lexometer::lang::UNKNOWN;
use lexometer::lexicon::{Lexicon, Row, Slot, TypeId, Types};
use lexometer_tests::frequencies::Frequencies;
use lexometer_tests::reading::listed;
use lexometer_tests::streams::{memory, stream};
use lexometer_tests::texts::text;
use proptest::prelude::*;
use proptest::sample::Index;

/// Memory for a lexicon.
struct Memory(Vec<Slot>, Vec<u8>);

impl Memory {
    fn new((slots, bytes): (usize, usize)) -> Self {
        // Neither slots nor bytes need to be clean.
        Self(vec![Slot::EMPTY; slots], vec![0xA5; bytes])
    }

    fn lexicon(&mut self) -> Lexicon<'_> {
        Lexicon::new(&mut self.0, &mut self.1)
    }
}

/// A lexicon with the truth beside it.
struct Watched<'a> {
    lexicon: Lexicon<'a>,
    truth: Frequencies,
    shortest_lost: usize,
    /// The fewest rows that a purge has left.
    fewest_kept: u64,
}

impl<'a> Watched<'a> {
    fn new(lexicon: Lexicon<'a>) -> Self {
        Self { lexicon, truth: Frequencies::default(), shortest_lost: usize::MAX, fewest_kept: u64::MAX }
    }

    fn add(&mut self, word: &str) -> Option<TypeId> {
        let floor = self.lexicon.floor();
        let id = self.lexicon.add(word);
        if id.is_none() {
            self.shortest_lost = self.shortest_lost.min(word.len());
        }
        if self.lexicon.floor() != floor {
            // The word itself may have come in behind the purge.
            let kept = u64::from(self.lexicon.tracked()).saturating_sub(u64::from(id.is_some()));
            self.fewest_kept = self.fewest_kept.min(kept);
        }
        self.truth.extend([word]);
        id
    }

    fn read(lexicon: Lexicon<'a>, words: &[String]) -> Self {
        let mut watched = Self::new(lexicon);
        for word in words {
            watched.add(word);
        }
        watched
    }

    fn check(&self) {
        self.truth.check(&self.lexicon, self.shortest_lost);
        if self.fewest_kept != u64::MAX {
            let (floor, tokens) = (self.lexicon.floor(), self.truth.tokens());
            assert!(
                floor.saturating_mul(self.fewest_kept) <= tokens,
                "floor {floor} after {tokens} words with at least {} rows kept",
                self.fewest_kept
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn equals_a_map_while_it_is_exact(words in stream()) {
        let mut memory = Memory::new((8000, 400_000));
        let watched = Watched::read(memory.lexicon(), &words);
        prop_assert!(watched.lexicon.is_exact());
        watched.check();
        prop_assert_eq!(listed(&watched.lexicon).rows, watched.truth.rows());
    }

    /// At every moment, not only at the end.
    #[test]
    fn bounds_hold_in_any_memory(words in stream(), memory in memory(), stops in prop::collection::vec(any::<Index>(), 3)) {
        let mut memory = Memory::new(memory);
        let mut watched = Watched::new(memory.lexicon());
        for (at, word) in words.iter().enumerate() {
            let id = watched.add(word);
            if let Some(id) = id {
                prop_assert_eq!(watched.lexicon.word(id), word);
            }
            if at < 40 || stops.iter().any(|stop| stop.index(words.len()) == at) {
                watched.check();
            }
        }
        watched.check();
    }

    /// The more rows, the lower the floor: of R slots a purge keeps seven eighths.
    #[test]
    fn the_floor_is_as_low_as_stated(words in stream(), slots in 16usize..300) {
        let mut memory = Memory::new((slots, 500_000));
        let watched = Watched::read(memory.lexicon(), &words);
        watched.check();
        prop_assert_eq!(watched.lexicon.oversized(), 0);
        let rows = slots - slots.div_ceil(16);
        let kept = (rows - (rows / 8).max(1)) as u64;
        prop_assert!(watched.lexicon.floor() * kept <= words.len() as u64, "{}", watched.lexicon.floor());
    }

    #[test]
    fn ids_are_stable_while_it_is_exact(words in stream(), memory in memory()) {
        let mut memory = Memory::new(memory);
        let mut lexicon = memory.lexicon();
        let mut ids = std::collections::BTreeMap::new();
        for word in &words {
            let id = lexicon.add(word);
            if !lexicon.is_exact() {
                break;
            }
            prop_assert_eq!(*ids.entry(word).or_insert(id), id);
        }
        if lexicon.is_exact() {
            for (word, id) in ids {
                prop_assert_eq!(lexicon.get(word).map(|row| row.id), id);
            }
        }
    }

    #[test]
    fn the_top_is_the_sorted_list(words in stream(), memory in memory()) {
        let mut memory = Memory::new(memory);
        let watched = Watched::read(memory.lexicon(), &words);
        let lexicon = &watched.lexicon;
        let mut sorted: Vec<Row<'_>> = lexicon.rows().collect();
        sorted.sort_by(|a, b| b.estimate.cmp(&a.estimate).then_with(|| a.word.cmp(b.word)));
        prop_assert_eq!(&lexicon.top::<0>()[..], &[]);
        prop_assert_eq!(&lexicon.top::<1>()[..], &sorted[..sorted.len().min(1)]);
        prop_assert_eq!(&lexicon.top::<10>()[..], &sorted[..sorted.len().min(10)]);
        prop_assert_eq!(&lexicon.top::<5000>()[..], &sorted[..]);
    }

    /// Spelled in pieces, or with the beginning of the next word behind it, a word is the same word.
    #[test]
    fn spelling_is_adding(words in stream(), memory in memory(), cut in any::<Index>(), times in 1u32..4) {
        let (mut one, mut other) = (Memory::new(memory), Memory::new(memory));
        let (mut added, mut spelled) = (one.lexicon(), other.lexicon());
        for word in &words {
            for _ in 0..times {
                added.add(word);
            }
            spelled.make_room(word.len());
            let (head, tail) = word.as_bytes().split_at(cut.index(word.len() + 1));
            spelled.stage(head);
            spelled.stage(tail);
            prop_assert_eq!(spelled.staged(), word.len());
            if let Some(staged) = spelled.staged_word(word.len()) {
                prop_assert_eq!(staged, word.as_bytes());
            }
            spelled.commit_times(word.len(), times);
            prop_assert_eq!(spelled.staged(), 0);
        }
        if added.is_exact() {
            prop_assert_eq!(listed(&spelled), listed(&added));
        }
        prop_assert_eq!(spelled.tokens(), added.tokens());
        spelled.clear();
        prop_assert_eq!((spelled.tokens(), spelled.tracked(), spelled.is_exact()), (0, 0, true));
    }

    /// What stands behind a word begins the next one.
    #[test]
    fn the_rest_of_a_word_begins_the_next(first in "[a-z]{1,9}", mark in ":?", second in "[a-z]{1,9}", bytes in 0usize..40) {
        let mut memory = Memory::new((8, bytes));
        let mut lexicon = memory.lexicon();
        lexicon.stage(first.as_bytes());
        lexicon.stage(mark.as_bytes());
        lexicon.stage(second.as_bytes());
        let first_id = lexicon.commit(first.len());
        lexicon.discard(mark.len());
        let second_id = lexicon.commit(second.len());
        let ids = [(first_id, &first), (second_id, &second)];
        for (id, word) in ids {
            prop_assert_eq!(id.map_or(word.as_str(), |id| lexicon.word(id)), word.as_str());
        }
        let lost: Vec<usize> = ids.iter().filter(|(id, _)| id.is_none()).map(|(_, word)| word.len()).collect();
        let truth: Frequencies = [first.clone(), second.clone()].into_iter().collect();
        truth.check(&lexicon, lost.iter().copied().min().unwrap_or(usize::MAX));
        // With room for both and their headers nothing is lost.
        prop_assert!(lost.is_empty() || bytes < first.len() + mark.len() + second.len() + 4);
    }

    #[test]
    fn moving_keeps_everything(
        words in stream(),
        from in memory(),
        to in memory(),
        at in any::<Index>(),
        staged in "[a-z]{0,20}",
    ) {
        let (mut from, mut to) = (Memory::new(from), Memory::new(to));
        let (first, second) = words.split_at(at.index(words.len() + 1));
        let mut watched = Watched::read(from.lexicon(), first);
        let half = staged.len() / 2;
        watched.lexicon.stage(&staged.as_bytes()[..half]);
        let Watched { lexicon, mut truth, shortest_lost, fewest_kept } = watched;
        let before = listed(&lexicon);
        let ids: Vec<_> = lexicon.rows().map(|row| (row.id, row.word.to_owned())).collect();
        let moved = match lexicon.rehash_into(&mut to.0, &mut to.1) {
            Ok(moved) => moved,
            Err(_) => {
                prop_assert_eq!(listed(&lexicon), before);
                let (mut slots, mut bytes) = (vec![Slot::EMPTY; from_len(&lexicon)], vec![0; 2_000_000]);
                prop_assert!(lexicon.rehash_into(&mut slots, &mut bytes).is_ok(), "ample memory is enough");
                return Ok(());
            }
        };
        prop_assert_eq!(listed(&moved), before);
        for (id, word) in ids {
            prop_assert_eq!(moved.word(id), word.as_str());
            prop_assert_eq!(moved.get(&word).map(|row| row.id), Some(id));
        }
        // The staged word goes on where it was.
        prop_assert_eq!(moved.staged(), half);
        if half != 0 {
            prop_assert_eq!(moved.staged_word(half), lexicon.staged_word(half));
        }
        let mut watched = Watched { lexicon: moved, truth: Frequencies::default(), shortest_lost, fewest_kept };
        watched.lexicon.make_room(staged.len() - half);
        watched.lexicon.stage(&staged.as_bytes()[half..]);
        if staged.is_empty() {
            watched.lexicon.discard(0);
        } else {
            truth.extend([staged.clone()]);
            match watched.lexicon.commit(staged.len()) {
                Some(id) => prop_assert_eq!(watched.lexicon.word(id), staged.as_str()),
                None => watched.shortest_lost = watched.shortest_lost.min(staged.len()),
            }
        }
        watched.truth = truth;
        watched.fewest_kept = u64::MAX;
        watched.check();
        for word in second {
            watched.add(word);
        }
        watched.fewest_kept = u64::MAX;
        watched.check();
    }

    #[test]
    fn merging_keeps_the_bounds(
        parts in prop::collection::vec((stream(), memory()), 2..5),
        more in stream(),
    ) {
        let mut memories: Vec<Memory> = parts.iter().map(|part| Memory::new(part.1)).collect();
        let mut all = Frequencies::default();
        let mut lexicons = Vec::new();
        for (memory, (words, _)) in memories.iter_mut().zip(&parts) {
            let watched = Watched::read(memory.lexicon(), words);
            watched.check();
            all.extend(words.clone());
            lexicons.push(watched);
        }
        let mut merged = lexicons.remove(0);
        // A word that is being spelled is no part of a lexicon.
        merged.lexicon.stage(b"half a wo");
        for mut other in lexicons {
            other.lexicon.stage(b"another ha");
            merged.lexicon.merge(&other.lexicon);
            prop_assert_eq!(merged.lexicon.staged(), 0);
            merged.shortest_lost = merged.shortest_lost.min(other.shortest_lost);
        }
        merged.truth = all;
        merged.fewest_kept = u64::MAX;
        check_merged(&merged);
        for word in &more {
            merged.add(word);
        }
        merged.fewest_kept = u64::MAX;
        check_merged(&merged);
    }

    /// Where all fits, merging is adding up, in whatever order.
    #[test]
    fn merging_exact_lexicons_is_adding_up(a in stream(), b in stream(), c in stream()) {
        let size = (12_000, 600_000);
        let whole = [a.clone(), b.clone(), c.clone()].concat();
        let mut memory = Memory::new(size);
        let whole = listed(&Watched::read(memory.lexicon(), &whole).lexicon);
        let parts = [&a, &b, &c];
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let (mut one, mut two, mut three) = (Memory::new(size), Memory::new(size), Memory::new(size));
            let mut first = Watched::read(one.lexicon(), parts[order[0]]).lexicon;
            let mut second = Watched::read(two.lexicon(), parts[order[1]]).lexicon;
            let third = Watched::read(three.lexicon(), parts[order[2]]).lexicon;
            if order[0] == 2 {
                // (x + y) + z and x + (y + z).
                second.merge(&third);
                first.merge(&second);
            } else {
                first.merge(&second);
                first.merge(&third);
            }
            prop_assert_eq!(&listed(&first), &whole);
        }
    }

    /// So many bytes of any kind leave it exact.
    #[test]
    fn the_exact_room_is_honest(first in text(), second in text(), memory in memory()) {
        let (mut one, mut other) = (Memory::new(memory), Memory::new(memory));
        let mut alone = Analyser::new(one.lexicon(), &UNKNOWN);
        alone.push(first.as_bytes());
        let was_exact = alone.finish().lexicon().is_exact();
        let mut analyser = Analyser::new(other.lexicon(), &UNKNOWN);
        analyser.push(first.as_bytes());
        let room = analyser.exact_room().min(second.len());
        analyser.push(&second.as_bytes()[..room]);
        let is_exact = analyser.finish().lexicon().is_exact();
        prop_assert!(is_exact || room == 0 || !was_exact, "{room} bytes were too many");
    }
}

fn from_len(lexicon: &Lexicon<'_>) -> usize {
    lexicon.tracked() as usize * 2 + 2
}

/// A merged lexicon does not tell which of its words found no room in the merging, only how many: any may be among them.
fn check_merged(merged: &Watched<'_>) {
    let is_any_lost = merged.lexicon.oversized() != 0;
    let shortest_lost = if is_any_lost { 0 } else { usize::MAX };
    merged.truth.check(&merged.lexicon, shortest_lost);
}

/// The number of types, within four standard errors, over memories and magnitudes.
#[test]
fn estimates_of_types_are_within_their_error() {
    for (slots, bytes) in [(40, 400), (100, 1_000), (200, 2_000), (700, 5_600), (900, 20_000)] {
        for types in [1_000u32, 3_000, 20_000] {
            let mut memory = Memory::new((slots, bytes));
            let mut lexicon = memory.lexicon();
            for number in 0..types {
                lexicon.add(&format!("{number:x}"));
                lexicon.add(&format!("{:x}", number / 3));
            }
            assert_within_error(&lexicon, types, &format!("{slots} slots, {bytes} bytes"));
        }
    }
}

/// Merged lexicons know the types of both, whatever their sizes and whichever of them is full.
#[test]
fn estimates_of_types_survive_merging() {
    let sizes = [(40, 400), (200, 2_000), (900, 20_000), (9_000, 200_000)];
    for one_size in sizes {
        for other_size in sizes {
            for (from, to) in [(2_000, 5_000), (4_900, 5_000)] {
                let (mut first, mut second) = (Memory::new(one_size), Memory::new(other_size));
                let (mut merged, mut other) = (first.lexicon(), second.lexicon());
                for number in 0..from {
                    merged.add(&format!("{number:x}"));
                }
                for number in from / 2..to {
                    other.add(&format!("{number:x}"));
                }
                merged.merge(&other);
                let what = format!("{one_size:?} merged with {other_size:?}, {from} and {to} words");
                assert_within_error(&merged, to, &what);
            }
        }
    }
}

fn assert_within_error(lexicon: &Lexicon<'_>, truth: u32, what: &str) {
    assert_eq!(lexicon.oversized(), 0, "{what}");
    match lexicon.types() {
        Types::Exact(types) => assert_eq!(types, u64::from(truth), "{what}"),
        Types::Estimate { types, standard_error } => {
            let error = (types - f64::from(truth)).abs();
            let limit = 4.0 * standard_error * f64::from(truth);
            assert!(error <= limit, "{what}: {types} types, true {truth}, at most {limit} off");
        }
        other => panic!("{what}: {other:?}"),
    }
}

/// A field of 32 bits that is full says no more than the truth.
#[test]
fn counts_beyond_a_field_keep_their_bounds() {
    let mut memory = Memory::new((32, 400));
    let mut lexicon = memory.lexicon();
    for _ in 0..3 {
        lexicon.stage(b"word");
        lexicon.commit_times(4, u32::MAX);
    }
    let truth = 3 * u64::from(u32::MAX);
    assert_eq!(lexicon.tokens(), truth);
    assert!(!lexicon.is_exact());
    let row = lexicon.get("word").unwrap();
    assert!(row.lower <= truth && truth <= row.upper, "{row:?}");
}
