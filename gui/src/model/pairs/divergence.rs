//! How differently documents use their words: the formulas of the core, taken apart into what is known of each document and
//! what is summed over the words that two share, in the order of the alphabet.

use super::postings::Postings;
use super::rows::{Both, each_row};
use crate::model::{Cancelled, Task};

/// A metric of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Divergence {
    JensenShannon,
    Hellinger,
    KullbackLeiblerA,
    KullbackLeiblerB,
}

/// What is summed over the words that two documents share.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    types: u64,
    words_a: u64,
    words_b: u64,
    /// Of the terms of the formula.
    terms: f64,
    exchanged: f64,
    /// What those words contribute to [`Own`].
    own_a: Own,
    own_b: Own,
}

/// Of the words of one document, c times each: Σ(c+½)·log₂(2c+1) and ½·Σlog₂(2c+1).
#[derive(Clone, Copy, Debug, Default)]
struct Own {
    types: u64,
    weighed: f64,
    halves: f64,
}

impl Own {
    fn add(&mut self, count: u32) {
        let doubled = log2(2.0 * f64::from(count) + 1.0);
        self.types += 1;
        self.weighed += (f64::from(count) + 0.5) * doubled;
        self.halves += 0.5 * doubled;
    }
}

fn log2(value: f64) -> f64 {
    lexometer::math::log2(value)
}

impl Divergence {
    pub(super) fn of(id: &str) -> Option<Self> {
        match id {
            "jensen_shannon" => Some(Self::JensenShannon),
            "hellinger" => Some(Self::Hellinger),
            "kullback_leibler_a" => Some(Self::KullbackLeiblerA),
            "kullback_leibler_b" => Some(Self::KullbackLeiblerB),
            _ => None,
        }
    }

    const fn is_kullback_leibler(self) -> bool {
        matches!(self, Self::KullbackLeiblerA | Self::KullbackLeiblerB)
    }

    pub(super) fn values(self, words: &[Vec<u32>], task: &Task) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
        let postings = Postings::new(words);
        let own: Vec<Own> = words
            .iter()
            .map(|words| {
                let mut own = Own::default();
                if self.is_kullback_leibler() {
                    let mut sorted = words.clone();
                    sorted.sort_unstable();
                    for same in sorted.chunk_by(|x, y| x == y) {
                        own.add(u32::try_from(same.len()).unwrap_or(u32::MAX));
                    }
                }
                own
            })
            .collect();
        each_row(
            words.len(),
            task,
            || vec![Sums::default(); words.len()],
            |all, a, progress, row| {
                progress.add(words.len() - a)?;
                all[a..].fill(Sums::default());
                let total = |document: usize| words[document].len() as f64;
                postings.each_shared(a, |b, in_a, in_b| {
                    let sums = &mut all[b];
                    sums.types += 1;
                    sums.words_a += u64::from(in_a);
                    sums.words_b += u64::from(in_b);
                    let (p, q) = (f64::from(in_a) / total(a), f64::from(in_b) / total(b));
                    match self {
                        Self::JensenShannon => {
                            let middle = 0.5 * (p + q);
                            sums.terms += 0.5 * (p * log2(p / middle) + q * log2(q / middle));
                        }
                        Self::Hellinger => {
                            let apart = p.sqrt() - q.sqrt();
                            sums.terms += 0.5 * apart * apart;
                        }
                        Self::KullbackLeiblerA | Self::KullbackLeiblerB => {
                            let (a, b) = (f64::from(in_a) + 0.5, f64::from(in_b) + 0.5);
                            let ratio = log2(a / b);
                            sums.terms += a * ratio;
                            sums.exchanged -= b * ratio;
                            sums.own_a.add(in_a);
                            sums.own_b.add(in_b);
                        }
                    }
                });
                row.extend((a..words.len()).map(|b| {
                    let counts = (words[a].len() as u64, words[b].len() as u64);
                    if counts.0 == 0 || counts.1 == 0 {
                        (None, None)
                    } else if a == b {
                        (Some(0.0), Some(0.0))
                    } else {
                        self.value(counts, (&own[a], &own[b]), &all[b])
                    }
                }));
                Ok(())
            },
        )
    }

    /// Of two documents of so many words, which share those.
    fn value(self, (words_a, words_b): (u64, u64), (own_a, own_b): (&Own, &Own), shared: &Sums) -> Both {
        let (total_a, total_b) = (words_a as f64, words_b as f64);
        let alone_a = (words_a - shared.words_a) as f64 / total_a;
        let alone_b = (words_b - shared.words_b) as f64 / total_b;
        // Words of one document alone: ½p·log₂2 each, and ½p.
        let alone = 0.5 * (alone_a + alone_b);
        match self {
            Self::JensenShannon => {
                let value = Some((shared.terms + alone).clamp(0.0, 1.0));
                (value, value)
            }
            Self::Hellinger => {
                let value = Some((shared.terms + alone).clamp(0.0, 1.0).sqrt());
                (value, value)
            }
            Self::KullbackLeiblerA | Self::KullbackLeiblerB => {
                let half = 0.5 * (own_a.types + own_b.types - shared.types) as f64;
                let (total_a, total_b) = (total_a + half, total_b + half);
                let only_a = (own_a.weighed - shared.own_a.weighed, own_a.halves - shared.own_a.halves);
                let only_b = (own_b.weighed - shared.own_b.weighed, own_b.halves - shared.own_b.halves);
                let of_a = log2(total_b / total_a) + (shared.terms + only_a.0 - only_b.1) / total_a;
                let of_b = log2(total_a / total_b) + (shared.exchanged + only_b.0 - only_a.1) / total_b;
                let (of_a, of_b) = (Some(of_a.max(0.0)), Some(of_b.max(0.0)));
                if self == Self::KullbackLeiblerA { (of_a, of_b) } else { (of_b, of_a) }
            }
        }
    }
}
