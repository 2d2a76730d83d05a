//! Which words set one set of documents apart from another.

use std::collections::HashMap;

use lexometer::document::Quantity;
use lexometer::keyness::{Contrast, G2, KEYNESS, LOG_RATIO};

use super::Analysis;

/// The words of target and reference, and how much each sets them apart.
#[derive(Clone, Debug)]
pub struct Keyness {
    /// Running words of the target.
    pub target_tokens: u64,
    /// Running words of the reference.
    pub reference_tokens: u64,
    /// The words, the log ratio's highest first, then by G², then by code point: those of the target at the beginning,
    /// those of the reference at the end.
    pub rows: Vec<KeyWord>,
}

/// One word and how much it sets the texts apart.
#[derive(Clone, Debug)]
pub struct KeyWord {
    /// The folded word.
    pub word: String,
    /// Whether it is a stop word of a document that has it.
    pub stop: bool,
    /// The counts that the measures read.
    pub counts: Contrast,
    /// The values of [`KEYNESS`], in its order.
    pub values: [Option<f64>; KEYNESS.len()],
}

impl Keyness {
    /// Compares the frequencies of a target with those of a reference, each of one document or several. Words that occur
    /// less than `minimum` times in both together are left out.
    #[must_use]
    pub fn of(target: &[&Analysis], reference: &[&Analysis], minimum: u64) -> Self {
        let tokens = |analyses: &[&Analysis]| -> u64 {
            analyses.iter().map(|analysis| analysis.counts.get(Quantity::Words).unwrap_or(0)).sum()
        };
        let (target_tokens, reference_tokens) = (tokens(target), tokens(reference));
        let mut counts: HashMap<&str, (u64, u64, bool)> = HashMap::new();
        for kind in target.iter().flat_map(|analysis| &analysis.types) {
            let entry = counts.entry(&kind.word).or_default();
            entry.0 += kind.count;
            entry.2 |= kind.stop;
        }
        for kind in reference.iter().flat_map(|analysis| &analysis.types) {
            let entry = counts.entry(&kind.word).or_default();
            entry.1 += kind.count;
            entry.2 |= kind.stop;
        }
        let mut rows: Vec<KeyWord> = counts
            .into_iter()
            .filter(|(_, (target, reference, _))| target + reference >= minimum)
            .map(|(word, (target, reference, stop))| {
                let counts = Contrast { target, target_tokens, reference, reference_tokens };
                let values = KEYNESS.map(|measure| measure.value(&counts));
                KeyWord { word: word.to_owned(), stop, counts, values }
            })
            .collect();
        rows.sort_by(|a, b| {
            let by = |measure: &lexometer::measure::Measure<Contrast>| {
                let rank = |row: &KeyWord| measure.value(&row.counts).unwrap_or(f64::NEG_INFINITY);
                rank(b).total_cmp(&rank(a))
            };
            by(&LOG_RATIO).then_with(|| by(&G2)).then_with(|| a.word.cmp(&b.word))
        });
        Self { target_tokens, reference_tokens, rows }
    }
}
