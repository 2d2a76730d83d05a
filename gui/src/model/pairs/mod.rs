//! Every document against every other by one metric. What documents have in common is looked up once for all, and a pair costs no more
//! than what it has in common: lists of who has an n-gram tell for each document which others have it too, one order of all words
//! tells the longest runs, and tiles are only sought where two documents share a run that is long enough. What has no such
//! short cut (subsequences, edits) is compared pair by pair, each metric by itself.
//!
//! Rows are shared out over the processors; a row does not depend on which one it gets, so neither does any value.

mod divergence;
mod grams;
mod longest;
mod postings;
mod rows;

use lexometer::overlap::{self, Coverage, LONGEST_GRAM, Tallies, Tally};

use self::divergence::Divergence;
use self::postings::{Postings, Shared};
use self::rows::{Both, each_pair, each_row};
use super::sequences::{self, Part};
use super::{Analysis, Cancelled, CompareSettings, Comparison, Document, Numbered, Task, comparison};

/// How a metric is found for all pairs.
enum Way {
    /// By tiles; as A, and exchanged.
    Tiles(fn(Coverage) -> Option<f64>, fn(Coverage) -> Option<f64>),
    /// By n-grams of so many words.
    Grams(usize, fn(&Tally) -> Option<f64>),
    /// By n-grams of several lengths: of up to so many words, and of up to so many characters.
    ManyGrams { words: usize, characters: usize },
    /// By how often each word occurs.
    Divergence(Divergence),
    /// By the longest run of words.
    Longest,
    /// By what stands in the same order.
    Sequence(Part),
}

impl Way {
    fn of(id: &str) -> Option<Self> {
        if let Some(part) = Part::of(id) {
            return Some(Self::Sequence(part));
        }
        if let Some(divergence) = Divergence::of(id) {
            return Some(Self::Divergence(divergence));
        }
        match id {
            "tiling_a" => return Some(Self::Tiles(Coverage::share_a, Coverage::share_b)),
            "tiling_b" => return Some(Self::Tiles(Coverage::share_b, Coverage::share_a)),
            "tiling" => return Some(Self::Tiles(Coverage::resemblance, Coverage::resemblance)),
            "longest_passage" => return Some(Self::Longest),
            "bleu_a" | "bleu_b" => return Some(Self::ManyGrams { words: 4, characters: 0 }),
            "chrf_a" | "chrf_b" => return Some(Self::ManyGrams { words: 0, characters: 6 }),
            "chrf_pp_a" | "chrf_pp_b" => return Some(Self::ManyGrams { words: 2, characters: 6 }),
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
}

/// Whether the metric of that id is of more than which words are the same: of sentences or of characters.
pub(super) fn needs_analyses(id: &str) -> bool {
    match Way::of(id) {
        Some(Way::Sequence(part)) => part == Part::Union,
        Some(Way::ManyGrams { characters, .. }) => characters > 0,
        Some(_) => false,
        None => true,
    }
}

/// The metric that is wanted, and the one that says of B and A what it says of A and B.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'m> {
    pub(super) metric: &'m overlap::Metric,
    pub(super) exchanged: &'m overlap::Metric,
}

impl Wanted<'_> {
    fn of(self, compared: &overlap::Comparison) -> Both {
        (self.metric.score(compared), self.exchanged.score(compared))
    }
}

/// The values of all pairs, a row for each document as A. `analyses` has all documents where the metric needs them
/// ([`needs_analyses`]), else it may be empty.
///
/// # Errors
/// [`Cancelled`] when `task` was.
pub(super) fn values(
    wanted: Wanted<'_>,
    documents: &Numbered,
    analyses: &[(&Document, &Analysis)],
    how: CompareSettings,
    task: &Task,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    task.advance(0, 1)?;
    let words = documents.words();
    match Way::of(wanted.metric.id) {
        Some(Way::Tiles(as_a, exchanged)) => tiled(words, how.minimum, (as_a, exchanged), task),
        Some(Way::Grams(length, score)) => of_grams(words, length, score, task),
        Some(Way::ManyGrams { words: of_words, characters: 0 }) => {
            let lengths = Lengths::new(words, of_words, task)?;
            each_row(
                words.len(),
                task,
                || lengths.memory(),
                |shared, a, progress, row| {
                    progress.add(words.len() - a)?;
                    lengths.row(a, shared);
                    row.extend((a..words.len()).map(|b| {
                        let grams = lengths.tallies(a, b, shared);
                        wanted.of(&overlap::Comparison { grams, ..overlap::Comparison::default() })
                    }));
                    Ok(())
                },
            )
        }
        Some(Way::ManyGrams { words: of_words, characters: of_characters }) => {
            let ways = (Lengths::new(words, of_words, task)?, of_characters);
            of_characters_too(wanted, analyses, ways, task)
        }
        Some(Way::Divergence(divergence)) => divergence.values(words, task),
        Some(Way::Longest) => longest::values(words, task),
        Some(Way::Sequence(part)) => {
            let ends: Vec<_> =
                analyses.iter().map(|(_, analysis)| sequences::sentence_ends(analysis)).collect();
            let ends = |document: usize| ends.get(document).map_or(&[][..], Vec::as_slice);
            each_pair(words.len(), task, |a, b| {
                let sides = (&words[a][..], &words[b][..]);
                let sequences = sequences::sequences(&[part], (ends(a), ends(b)), sides);
                let tiles = Coverage::new(&[], sides.0.len() as u64, sides.1.len() as u64);
                Ok(wanted.of(&overlap::Comparison { tiles, sequences, ..overlap::Comparison::default() }))
            })
        }
        // A metric of the core that has no way of its own here.
        None => each_pair(words.len(), task, |a, b| {
            let compared = Comparison::with(analyses[a], analyses[b], how, &Task::new())?;
            Ok((compared.metric(wanted.metric.id), compared.metric(wanted.exchanged.id)))
        }),
    }
}

fn of_grams(
    words: &[Vec<u32>],
    length: usize,
    score: fn(&Tally) -> Option<f64>,
    task: &Task,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let postings = Postings::new(&grams::numbered(words, length, task)?);
    each_row(
        words.len(),
        task,
        || vec![Shared::default(); words.len()],
        |shared, a, progress, row| {
            progress.add(words.len() - a)?;
            postings.row(a, shared);
            row.extend((a..words.len()).map(|b| {
                let tally = postings.tally(a, b, &shared[b]);
                (score(&tally), score(&tally.swapped()))
            }));
            Ok(())
        },
    )
}

/// The n-grams of 1 to so many words or characters.
struct Lengths(Vec<Postings>);

impl Lengths {
    fn new(documents: &[Vec<u32>], most: usize, task: &Task) -> Result<Self, Cancelled> {
        let lengths = 1..=most;
        lengths
            .map(|length| Ok(Postings::new(&grams::numbered(documents, length, task)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn memory(&self) -> Vec<Vec<Shared>> {
        self.0.iter().map(|postings| vec![Shared::default(); postings.documents()]).collect()
    }

    fn row(&self, a: usize, memory: &mut [Vec<Shared>]) {
        for (postings, shared) in self.0.iter().zip(memory) {
            postings.row(a, shared);
        }
    }

    fn tallies(&self, a: usize, b: usize, memory: &[Vec<Shared>]) -> Tallies {
        let mut tallies = [Tally::default(); LONGEST_GRAM];
        for ((postings, shared), tally) in self.0.iter().zip(memory).zip(&mut tallies) {
            *tally = postings.tally(a, b, &shared[b]);
        }
        tallies.into()
    }
}

fn of_characters_too(
    wanted: Wanted<'_>,
    analyses: &[(&Document, &Analysis)],
    (of_words, most_characters): (Lengths, usize),
    task: &Task,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let characters: Vec<Vec<u32>> = analyses
        .iter()
        .map(|&document| {
            task.advance(0, 1)?;
            // Too long beside any other.
            let is_short = document.0.text.len() <= sequences::MOST_CHARACTERS;
            Ok(if is_short { sequences::character_ids(document) } else { Vec::new() })
        })
        .collect::<Result<_, _>>()?;
    let of_characters = Lengths::new(&characters, most_characters, task)?;
    each_row(
        analyses.len(),
        task,
        || (of_words.memory(), of_characters.memory()),
        |(word_memory, character_memory), a, progress, row| {
            progress.add(analyses.len() - a)?;
            of_words.row(a, word_memory);
            of_characters.row(a, character_memory);
            row.extend((a..analyses.len()).map(|b| {
                let bytes = analyses[a].0.text.len().saturating_add(analyses[b].0.text.len());
                let counted = bytes <= sequences::MOST_CHARACTERS;
                wanted.of(&overlap::Comparison {
                    grams: of_words.tallies(a, b, word_memory),
                    characters: counted.then(|| of_characters.tallies(a, b, character_memory)),
                    ..overlap::Comparison::default()
                })
            }));
            Ok(())
        },
    )
}

type Share = fn(Coverage) -> Option<f64>;

fn tiled(
    words: &[Vec<u32>],
    minimum: u32,
    (as_a, exchanged): (Share, Share),
    task: &Task,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let runs = Postings::new(&grams::numbered(words, minimum.max(1) as usize, task)?);
    each_row(
        words.len(),
        task,
        || vec![false; words.len()],
        |shares_run, a, progress, row| {
            shares_run.fill(false);
            runs.each_shared(a, |b, _, _| shares_run[b] = true);
            for b in a..words.len() {
                progress.add(1)?;
                let tiles = match shares_run[b] {
                    true => comparison::tiles(&words[a], &words[b], minimum),
                    false => Vec::new(),
                };
                let (of_a, of_b) = (words[a].len() as u64, words[b].len() as u64);
                let mut coverage = Coverage::new(&tiles, of_a, of_b);
                if a == b && of_a >= u64::from(minimum) {
                    // A text is one passage of itself.
                    coverage.tiled = of_a;
                }
                row.push((as_a(coverage), exchanged(coverage)));
            }
            Ok(())
        },
    )
}
