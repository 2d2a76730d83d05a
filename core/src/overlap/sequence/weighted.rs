//! The longest common subsequence that prefers unbroken runs (ROUGE-W).

use super::blocks;
use super::places::bit;
use super::union::Sentences;
use crate::math;
use crate::overlap::Full;
use crate::overlap::rouge::WeightedHits;
use crate::overlap::scratch::{Link, WordId, cut, to_index, to_place};
use crate::overlap::shingle::{ShingleIndex, default_chains};

/// What is kept of one word of the reference between two words of the candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WeightedCell {
    /// The greatest weight of a subsequence of the words so far.
    value: f64,
    /// The number of equal words in a row that end here.
    run: u32,
}

/// How many cells [`weighted_lcs`] needs for a reference of so many words, and [`weighted_union_lcs`] for one whose longest
/// sentence has so many.
#[must_use]
pub const fn weighted_scratch(reference_words: usize) -> usize {
    reference_words
}

/// The weights of runs: `k` words in a row weigh `k` to the power of `exponent`.
struct Weights {
    exponent: f64,
    /// The weights of short runs, which are nearly all.
    short: [f64; 32],
}

impl Weights {
    fn new(exponent: f64) -> Self {
        let mut short = [0.0; 32];
        for (run, weight) in (0u32..).zip(&mut short) {
            *weight = math::pow(f64::from(run), exponent);
        }
        Self { exponent, short }
    }

    fn of(&self, run: u32) -> f64 {
        match self.short.get(to_index(run)) {
            Some(&weight) => weight,
            None => math::pow(f64::from(run), self.exponent),
        }
    }

    /// One word of the candidate. `level` is told the place of each word of the reference without which the value is
    /// the same.
    fn advance<W: WordId>(
        &self,
        word: W,
        reference: &[W],
        cells: &mut [WeightedCell],
        mut level: impl FnMut(usize),
    ) {
        let mut above_left = WeightedCell::default();
        let mut left = 0.0;
        for (place, (cell, &other)) in cells.iter_mut().zip(reference).enumerate() {
            let above = *cell;
            *cell = if word == other {
                let run = above_left.run.saturating_add(1);
                WeightedCell { value: above_left.value + self.of(run) - self.of(above_left.run), run }
            } else {
                WeightedCell { value: if left > above.value { left } else { above.value }, run: 0 }
            };
            if cell.value <= left {
                level(place);
            }
            left = cell.value;
            above_left = above;
        }
    }
}

/// The weighted longest common subsequence of two texts as one sentence each (Lin 2004, section 3.3): a run of
/// *k* equal words weighs *k* to the power of `exponent`, 1.2 by custom.
///
/// As in Lin's recurrence, equal words are always matched, which is not in every case the greatest possible weight.
///
/// ```
/// use lexometer::overlap::{WeightedCell, weighted_lcs, weighted_scratch};
///
/// // Lin's example with weight 2: A B C D against A B C D H I K has one run of four, 16 of 7² = 49.
/// let (candidate, reference) = ([1u16, 2, 3, 4, 8, 9, 10], [1u16, 2, 3, 4, 5, 6, 7]);
/// let mut cells = [WeightedCell::default(); weighted_scratch(7)];
/// let hits = weighted_lcs(&candidate, &reference, 2.0, &mut cells)?;
/// assert_eq!((hits.hits, hits.reference), (16.0, 49.0));
/// assert!((hits.recall().unwrap() - 4.0 / 7.0).abs() < 1e-12);
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `cells` has fewer elements than [`weighted_scratch`].
pub fn weighted_lcs<W: WordId>(
    candidate: &[W],
    reference: &[W],
    exponent: f64,
    cells: &mut [WeightedCell],
) -> Result<WeightedHits, Full> {
    let needed = Full::Scratch { needed: weighted_scratch(reference.len()) };
    let cells = cells.get_mut(..reference.len()).ok_or(needed)?;
    cells.fill(WeightedCell::default());
    let weights = Weights::new(exponent);
    for &word in candidate {
        weights.advance(word, reference, cells, |_| {});
    }
    Ok(WeightedHits {
        hits: cells.last().map_or(0.0, |cell| cell.value),
        candidate: weights.of(to_place(candidate.len())),
        reference: weights.of(to_place(reference.len())),
        exponent,
    })
}

/// How many 64-bit blocks [`weighted_union_lcs`] needs: a bit for each word of the candidate, and one for each pair of words of
/// the longest sentences, and a few.
#[must_use]
pub fn weighted_union_bits<W>(candidate: Sentences<'_, W>, reference: Sentences<'_, W>) -> usize {
    let table = blocks(reference.longest()).saturating_mul(candidate.longest().saturating_add(1));
    blocks(candidate.words.len()).saturating_add(table)
}

/// The hits of ROUGE-W over sentences, as the package `rouge-metric` counts them: for each sentence of the reference the
/// union of its weighted subsequences with the candidate's sentences, each word of the candidate used once, runs
/// of neighbours weighed.
///
/// Three habits of that program are kept, because its figures would be others without: the whole of the reference
/// weighs f(Σ f(sentence)) and the candidate f(Σ words); a word that the candidate has no more of does not break a
/// run; and when it would have ended one, the run goes on with the next.
///
/// # Errors
/// [`Full::Scratch`] when `links` has fewer elements than [`lcs_links`](super::lcs_links) for the candidate, `bits` fewer
/// than [`weighted_union_bits`], or `cells` fewer than [`weighted_scratch`] for the longest sentence of the reference.
pub fn weighted_union_lcs<W: WordId, L: Link>(
    candidate: Sentences<'_, W>,
    reference: Sentences<'_, W>,
    exponent: f64,
    links: &mut [L],
    bits: &mut [u64],
    cells: &mut [WeightedCell],
) -> Result<WeightedHits, Full> {
    let words = candidate.in_sentences();
    let weights = Weights::new(exponent);
    let mut rest = links;
    let needed = Full::Scratch { needed: super::lcs_links(words.len()) };
    let heads = cut(&mut rest, default_chains(words.len())).ok_or(needed)?;
    let next = cut(&mut rest, words.len()).ok_or(needed)?;
    let needed = Full::Scratch { needed: weighted_union_bits(candidate, reference) };
    // The candidate's words that are used up, and the reference's that are in the union.
    let mut rest = bits;
    let in_union = cut(&mut rest, blocks(reference.longest())).ok_or(needed)?;
    let used = cut(&mut rest, blocks(words.len())).ok_or(needed)?;
    let levels =
        rest.get_mut(..blocks(reference.longest()).saturating_mul(candidate.longest())).ok_or(needed)?;
    let needed = Full::Scratch { needed: weighted_scratch(reference.longest()) };
    let cells = cells.get_mut(..reference.longest()).ok_or(needed)?;
    used.fill(0);
    let index = ShingleIndex::new(words, 1, heads, next);
    let (mut hits, mut reference_weight) = (0.0, 0.0);
    for (_, sentence) in reference.iter() {
        in_union.fill(0);
        for (_, other) in candidate.iter() {
            each_in_weighted_lcs(&weights, other, sentence, cells, levels, |place| set(in_union, place));
        }
        let mut run = 0u32;
        for (place, &word) in sentence.iter().enumerate() {
            if !is_set(in_union, place) {
                continue;
            }
            let mut equal = index.candidates(&[word]);
            let Some(free) = equal.find(|&at| words.get(at) == Some(&word) && !is_set(used, at)) else {
                continue;
            };
            set(used, free);
            run = run.saturating_add(1);
            let following = place.saturating_add(1);
            if following == sentence.len() || !is_set(in_union, following) {
                hits += weights.of(run);
                run = 0;
            }
        }
        reference_weight += weights.of(to_place(sentence.len()));
    }
    Ok(WeightedHits {
        hits,
        candidate: weights.of(to_place(words.len())),
        reference: math::pow(reference_weight, exponent),
        exponent,
    })
}

fn is_set(bits: &[u64], place: usize) -> bool {
    bits.get(place / super::BLOCK).is_some_and(|block| block & bit(place) != 0)
}

fn set(bits: &mut [u64], place: usize) {
    if let Some(block) = bits.get_mut(place / super::BLOCK) {
        *block |= bit(place);
    }
}

/// Gives the places of a weighted subsequence in `reference`, from the last to the first.
fn each_in_weighted_lcs<W: WordId>(
    weights: &Weights,
    candidate: &[W],
    reference: &[W],
    cells: &mut [WeightedCell],
    levels: &mut [u64],
    mut sink: impl FnMut(usize),
) {
    let width = blocks(reference.len());
    levels.fill(0);
    cells.fill(WeightedCell::default());
    for (row, &word) in candidate.iter().enumerate() {
        let start = row.saturating_mul(width).saturating_mul(super::BLOCK);
        weights.advance(word, reference, cells, |place| set(levels, start.saturating_add(place)));
    }
    let (mut left, mut row) = (reference.len(), candidate.len());
    while let (Some(place), Some(above)) = (left.checked_sub(1), row.checked_sub(1)) {
        if reference.get(place) == candidate.get(above) {
            sink(place);
            (left, row) = (place, above);
        } else {
            let at = above.saturating_mul(width).saturating_mul(super::BLOCK).saturating_add(place);
            if is_set(levels, at) { left = place } else { row = above }
        }
    }
}
