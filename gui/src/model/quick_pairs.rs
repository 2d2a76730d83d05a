//! Metrics that many pairs of documents can be compared by in a moment: those of tiles and of n-grams. Words and n-grams are numbered
//! once for all documents, so that a pair costs no more than a walk along two sorted lists, and tiles are only sought where
//! two documents share a run that is long enough.

use std::collections::HashMap;

use lexometer::overlap::{Coverage, Tally};

use super::{Analysis, Cancelled, Task, comparison};

/// A metric of this kind.
pub(super) enum Quick {
    /// Of tiles; as A, and exchanged.
    Tiles(fn(Coverage) -> Option<f64>, fn(Coverage) -> Option<f64>),
    /// Of n-grams of so many words.
    Grams(usize, fn(&Tally) -> Option<f64>),
}

impl Quick {
    /// The metric of that id, if it is one of them.
    pub(super) fn of(id: &str) -> Option<Self> {
        match id {
            "tiling_a" => return Some(Self::Tiles(Coverage::share_a, Coverage::share_b)),
            "tiling_b" => return Some(Self::Tiles(Coverage::share_b, Coverage::share_a)),
            "tiling" => return Some(Self::Tiles(Coverage::resemblance, Coverage::resemblance)),
            _ => {}
        }
        let place = id.find(|letter: char| letter.is_ascii_digit())?;
        let (stem, rest) = id.split_at(place);
        let (length, side) = rest.split_once('_').unwrap_or((rest, ""));
        let score: fn(&Tally) -> Option<f64> = match (stem, side) {
            ("containment_", "a") => Tally::containment_a,
            ("containment_", "b") => Tally::containment_b,
            ("jaccard_", "") => Tally::jaccard,
            ("dice_", "") => Tally::dice,
            ("overlap_coefficient_", "") => Tally::overlap_coefficient,
            ("ruzicka_", "") => Tally::ruzicka,
            ("multiset_dice_" | "rouge_", "") => Tally::multiset_dice,
            ("multiset_containment_", "a") => Tally::multiset_containment_a,
            ("multiset_containment_", "b") => Tally::multiset_containment_b,
            ("cosine_tf_", "") => Tally::cosine,
            ("cosine_tf_idf_", "") => Tally::cosine_tf_idf,
            _ => return None,
        };
        Some(Self::Grams(length.parse().ok()?, score))
    }

    /// The values of all pairs, a row for each document as A.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub(super) fn values(
        &self,
        documents: &[&Analysis],
        minimum: u32,
        task: &Task,
    ) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
        task.advance(0, 1)?;
        let words = numbered(documents);
        match self {
            Self::Tiles(as_a, exchanged) => tiled(&words, minimum, (*as_a, *exchanged), task),
            Self::Grams(length, score) => {
                let grams: Vec<Vec<(u32, u64)>> = grams(&words, *length).into_iter().map(counted).collect();
                let count = grams.len();
                let mut values = vec![vec![None; count]; count];
                for a in 0..count {
                    task.advance(walked(a, count), walked(count, count))?;
                    for b in a..count {
                        let tally = tally(&grams[a], &grams[b]);
                        values[a][b] = score(&tally);
                        values[b][a] = score(&tally.swapped());
                    }
                }
                Ok(values)
            }
        }
    }
}

/// How many pairs come before the row of that document.
const fn walked(row: usize, count: usize) -> u64 {
    (row * count - row * row.saturating_sub(1) / 2) as u64
}

/// The words of each document as numbers in the alphabet of all: in the same order as in the alphabet of any two, so that the
/// choice of tiles is the same.
fn numbered(documents: &[&Analysis]) -> Vec<Vec<u32>> {
    let mut alphabet: Vec<&str> =
        documents.iter().flat_map(|analysis| analysis.types.iter().map(|kind| kind.word.as_str())).collect();
    alphabet.sort_unstable();
    alphabet.dedup();
    let rank: HashMap<&str, u32> = alphabet.into_iter().zip(0..).collect();
    let of_document = |analysis: &&Analysis| {
        let ranks: Vec<u32> = analysis.types.iter().map(|kind| rank[kind.word.as_str()]).collect();
        analysis.words.iter().map(|word| ranks[word.type_id as usize]).collect()
    };
    documents.iter().map(of_document).collect()
}

/// The n-grams of each document as numbers, the same for the same words in all: a longer one is numbered by the shorter one
/// that it begins with and its last word.
fn grams(words: &[Vec<u32>], length: usize) -> Vec<Vec<u32>> {
    let mut grams = words.to_vec();
    for longer in 1..length {
        let mut numbers: HashMap<(u32, u32), u32> = HashMap::new();
        for (grams, words) in grams.iter_mut().zip(words) {
            let ends = words.get(longer..).unwrap_or_default();
            let next = grams.iter().zip(ends).map(|(&shorter, &last)| {
                let new = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry((shorter, last)).or_insert(new)
            });
            *grams = next.collect();
        }
    }
    grams
}

/// Each number once, ascending, with how often it stands there.
fn counted(mut numbers: Vec<u32>) -> Vec<(u32, u64)> {
    numbers.sort_unstable();
    numbers.chunk_by(|x, y| x == y).map(|same| (same[0], same.len() as u64)).collect()
}

fn tally(a: &[(u32, u64)], b: &[(u32, u64)]) -> Tally {
    let tokens = |grams: &[(u32, u64)]| grams.iter().map(|(_, count)| count).sum();
    let squares = |grams: &[(u32, u64)]| grams.iter().map(|(_, count)| count * count).sum();
    let mut tally = Tally {
        tokens_a: tokens(a),
        tokens_b: tokens(b),
        types_a: a.len() as u64,
        types_b: b.len() as u64,
        squares_a: squares(a),
        squares_b: squares(b),
        ..Tally::default()
    };
    let (mut rest_a, mut rest_b) = (a, b);
    while let ([(x, in_a), behind_a @ ..], [(y, in_b), behind_b @ ..]) = (rest_a, rest_b) {
        if x == y {
            tally.types_shared += 1;
            tally.tokens_shared += in_a.min(in_b);
            tally.dot += in_a * in_b;
            tally.shared_squares_a += in_a * in_a;
            tally.shared_squares_b += in_b * in_b;
        }
        if x <= y {
            rest_a = behind_a;
        }
        if y <= x {
            rest_b = behind_b;
        }
    }
    tally
}

type Share = fn(Coverage) -> Option<f64>;

fn tiled(
    words: &[Vec<u32>],
    minimum: u32,
    (as_a, exchanged): (Share, Share),
    task: &Task,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let count = words.len();
    let runs: Vec<Vec<(u32, u64)>> = grams(words, minimum.max(1) as usize).into_iter().map(counted).collect();
    let mut holders: HashMap<u32, Vec<usize>> = HashMap::new();
    for (document, runs) in runs.iter().enumerate() {
        for (run, _) in runs {
            holders.entry(*run).or_default().push(document);
        }
    }
    let mut values = vec![vec![None; count]; count];
    let mut shares_run = vec![false; count];
    for a in 0..count {
        task.advance(walked(a, count), walked(count, count))?;
        shares_run.fill(false);
        for other in runs[a].iter().filter_map(|(run, _)| holders.get(run)).flatten() {
            shares_run[*other] = true;
        }
        for b in a..count {
            let tiles = if a != b && shares_run[b] {
                comparison::tiles(&words[a], &words[b], minimum)
            } else {
                Vec::new()
            };
            let (of_a, of_b) = (words[a].len() as u64, words[b].len() as u64);
            let mut coverage = Coverage::new(&tiles, of_a, of_b);
            if a == b && of_a >= u64::from(minimum) {
                // A text is one passage of itself.
                coverage.tiled = of_a;
            }
            values[a][b] = as_a(coverage);
            values[b][a] = exchanged(coverage);
        }
    }
    Ok(values)
}
