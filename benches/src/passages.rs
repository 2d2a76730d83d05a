//! What two texts share, by Lexometer and by others.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use imara_diff::{Algorithm, Diff, InternedInput};
use lexometer::numbering::{Numbering, Spelling};
use lexometer::overlap::{DEFAULT_MINIMUM, Passage, bulk_tiles, bulk_tiles_scratch};
use lexometer_host::{Array, Memory};
use similar::DiffOp;
use unicode_segmentation::UnicodeSegmentation;

/// The fewest words of a passage.
const MINIMUM: usize = DEFAULT_MINIMUM as usize;

/// What a search found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Words of A.
    pub words: usize,
    /// Words of A inside passages; `None` where only words were looked for.
    pub covered: Option<usize>,
    /// Passages; `None` where the search knows none.
    pub passages: Option<usize>,
}

impl Found {
    /// The share of A that was found.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "numbers of words")]
    pub fn share(&self) -> Option<f64> {
        self.covered.filter(|_| self.words > 0).map(|covered| covered as f64 / self.words as f64)
    }
}

/// Two texts as word ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    /// The one.
    pub a: Vec<u32>,
    /// The other.
    pub b: Vec<u32>,
}

/// Lexometer's words of both texts: folded, by one lexicon.
///
/// # Panics
/// If its memory does not suffice.
#[must_use]
pub fn tokenise(a: &str, b: &str) -> Ids {
    let mut memory = Memory::for_text((a.len() + b.len()).max(LEAST_BYTES));
    let mut spellings = Array::<Spelling>::zeroed(SPELLINGS);
    let mut numbering = Numbering::new(memory.lexicon(), &mut spellings);
    Ids { a: ids(&mut numbering, a), b: ids(&mut numbering, b) }
}

/// Memory for a text that is shorter would not hold what a block may bring.
const LEAST_BYTES: usize = 1 << 20;
/// Rows for spellings: 8 MB.
const SPELLINGS: usize = 1 << 18;

fn ids(numbering: &mut Numbering<'_>, text: &str) -> Vec<u32> {
    let mut ids = Vec::with_capacity(text.len() / 5);
    let rest = numbering.read(text, |_, id| ids.push(id.expect("no word is so long").0));
    assert!(rest.is_empty(), "the memory suffices");
    ids
}

/// Lexometer's passages of word ids.
///
/// # Panics
/// Never: list and scratch are as long as is asked for.
#[must_use]
pub fn tiles(ids: &Ids) -> Vec<Passage> {
    let (a, b) = (&ids.a, &ids.b);
    let mut scratch = vec![0; bulk_tiles_scratch(a.len(), b.len())];
    let mut list = vec![Passage::EMPTY; a.len().min(b.len()) / MINIMUM];
    let found = bulk_tiles(a, b, DEFAULT_MINIMUM, &mut scratch, &mut list);
    found.expect("list and scratch have the lengths that the function asks for").to_vec()
}

/// Lexometer's passages.
#[must_use]
pub fn lexometer_ids(ids: &Ids) -> Found {
    let tiles = tiles(ids);
    let covered = tiles.iter().map(|tile| tile.words as usize).sum();
    Found { words: ids.a.len(), covered: Some(covered), passages: Some(tiles.len()) }
}

/// Lexometer's passages, from the text on.
#[must_use]
pub fn lexometer(a: &str, b: &str) -> Found {
    lexometer_ids(&tokenise(a, b))
}

/// `unicode-segmentation`'s words of both texts as they are spelled, by a hash map: the tokenising of the peers that
/// bring none.
#[must_use]
pub fn hash_map_ids(a: &str, b: &str) -> Ids {
    let mut numbers = HashMap::new();
    let mut ids = |text| {
        let mut list = Vec::new();
        for word in UnicodeSegmentation::unicode_words(text) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            list.push(*numbers.entry(word).or_insert(next));
        }
        list
    };
    Ids { a: ids(a), b: ids(b) }
}

/// What remains of A where a comparison by lines or words left runs of at least the minimum unchanged.
fn unchanged(words: usize, runs: impl Iterator<Item = usize>) -> Found {
    let (mut covered, mut passages) = (0, 0);
    for run in runs.filter(|&run| run >= MINIMUM) {
        covered += run;
        passages += 1;
    }
    Found { words, covered: Some(covered), passages: Some(passages) }
}

/// `imara-diff` (histogram) over words, with its own interning.
#[must_use]
pub fn imara_diff(a: &str, b: &str) -> Found {
    let mut input = InternedInput::default();
    input.update_before(a.unicode_words());
    input.update_after(b.unicode_words());
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let mut from = 0;
    let mut runs: Vec<usize> = Vec::new();
    for hunk in diff.hunks() {
        runs.push(hunk.before.start.saturating_sub(from) as usize);
        from = hunk.before.end;
    }
    runs.push(input.before.len().saturating_sub(from as usize));
    unchanged(input.before.len(), runs.into_iter())
}

/// `similar` (its default, Myers) over words. It gives up looking after `most` and answers with what it has.
#[must_use]
pub fn similar(a: &str, b: &str, most: Duration) -> Found {
    let ids = hash_map_ids(a, b);
    let deadline = Instant::now().checked_add(most);
    let operations =
        similar::capture_diff_slices_deadline(similar::Algorithm::Myers, &ids.a, &ids.b, deadline);
    let runs = operations.iter().map(|operation| match operation {
        DiffOp::Equal { len, .. } => *len,
        _ => 0,
    });
    unchanged(ids.a.len(), runs)
}

/// The words of A inside runs of five that B has somewhere, by a hash set: how much is shared, not where.
#[must_use]
pub fn five_grams(a: &str, b: &str) -> Found {
    five_grams_ids(&hash_map_ids(a, b))
}

/// The same of ids.
#[must_use]
pub fn five_grams_ids(ids: &Ids) -> Found {
    let grams: HashSet<&[u32]> = ids.b.windows(MINIMUM).collect();
    let mut covered = 0;
    let mut covered_to = 0;
    for (start, gram) in ids.a.windows(MINIMUM).enumerate() {
        if grams.contains(gram) {
            let end = start + MINIMUM;
            covered += end - start.max(covered_to);
            covered_to = end;
        }
    }
    Found { words: ids.a.len(), covered: Some(covered), passages: None }
}

/// Holds the search to what it promises: every passage is word for word in both texts, none overlaps another, and
/// together they cover no more than the runs of five that both have.
///
/// # Errors
/// Words that name the promise broken.
pub fn verify(ids: &Ids) -> Result<(), String> {
    let tiles = tiles(ids);
    let mut taken = [vec![false; ids.a.len()], vec![false; ids.b.len()]];
    for tile in &tiles {
        let range = |start: u32| start as usize..start as usize + tile.words as usize;
        if ids.a[range(tile.a)] != ids.b[range(tile.b)] || (tile.words as usize) < MINIMUM {
            return Err(format!("{tile:?} is no passage"));
        }
        for (taken, start) in taken.iter_mut().zip([tile.a, tile.b]) {
            if taken[range(start)].contains(&true) {
                return Err(format!("{tile:?} overlaps another"));
            }
            taken[range(start)].fill(true);
        }
    }
    let (covered, most) = (lexometer_ids(ids).covered, five_grams_ids(ids).covered);
    if covered > most { Err(format!("{covered:?} words covered of {most:?} shared")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Found, five_grams, hash_map_ids, imara_diff, lexometer, similar, tokenise, verify};

    const A: &str = "one two three four five six seven eight nine ten eleven twelve";

    /// All find a run that stayed; only who looks everywhere finds one that moved.
    #[test]
    fn what_each_finds() {
        let found = |covered, passages| Found { words: 12, covered: Some(covered), passages };
        let replaced = "one two three four five six x eight nine ten eleven twelve";
        assert_eq!(lexometer(A, replaced), found(11, Some(2)));
        assert_eq!(imara_diff(A, replaced), found(11, Some(2)));
        assert_eq!(similar(A, replaced, Duration::from_secs(1)), found(11, Some(2)));
        assert_eq!(five_grams(A, replaced), found(11, None));
        let moved = "seven eight nine ten eleven twelve one two three four five six";
        assert_eq!(lexometer(A, moved), found(12, Some(2)));
        assert_eq!(imara_diff(A, moved), found(6, Some(1)));
        assert_eq!(five_grams(A, moved), found(12, None));
    }

    #[test]
    fn ids_are_equal_where_words_are() {
        let ids = tokenise("Two two TWO three", "three it’s it's");
        let [two, three] = [ids.a[0], ids.a[3]];
        assert_eq!(ids.a, [two, two, two, three]);
        assert_eq!(ids.b, [three, ids.b[1], ids.b[1]]);
        assert_eq!(hash_map_ids("b a b", "a c").b, [1, 2]);
        assert_eq!(verify(&ids), Ok(()));
    }
}
