//! Which words stand near the matches of a query more often than by chance.

use lexometer::keyness::{COLLOCATION, Cooccurrence, LOG_DICE, PAIR_G2};

use super::{Cancelled, Concordance, Corpus, Query, Task};

/// How far a collocate may be from its node, and how often the two must meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollocateSettings {
    /// Words to the left of a match.
    pub left: u32,
    /// Words to the right of a match.
    pub right: u32,
    /// Collocates that meet the node less often are left out.
    pub minimum: u64,
}

impl Default for CollocateSettings {
    /// Five words on either side, met at least twice.
    fn default() -> Self {
        Self { left: 5, right: 5, minimum: 2 }
    }
}

/// The collocates of a query.
#[derive(Clone, Debug)]
pub struct Collocates {
    /// Matches of the query.
    pub node: u64,
    /// Running words of the corpus.
    pub tokens: u64,
    /// Running words within the span of a match.
    pub window_tokens: u64,
    /// How they were found.
    pub settings: CollocateSettings,
    /// The collocates, by logDice, then by G², then by code point.
    pub rows: Vec<Collocate>,
}

/// One collocate.
#[derive(Clone, Debug)]
pub struct Collocate {
    /// Its type in the corpus.
    pub kind: u32,
    /// The counts that its measures read.
    pub counts: Cooccurrence,
    /// How often it stands to the left of a match.
    pub left: u64,
    /// How often it stands to the right of a match. One between two matches stands on both sides and counts once in
    /// [`Cooccurrence::together`].
    pub right: u64,
    /// The values of [`COLLOCATION`], in its order.
    pub values: [Option<f64>; COLLOCATION.len()],
}

impl Collocates {
    /// Counts the words within the span of every match, up to the ends of its document. A word within the spans of several
    /// matches counts once.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(
        corpus: &Corpus,
        query: &Query,
        settings: CollocateSettings,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        let found = Concordance::of(corpus, query, &[], task)?;
        let tokens = corpus.tokens();
        let (mut left, mut right) = (vec![false; tokens.len()], vec![false; tokens.len()]);
        for &at in &found.matches {
            let member = &corpus.documents()[corpus.document_of(at)].tokens;
            let first = at as usize;
            let behind = first + found.length;
            left[first.saturating_sub(settings.left as usize).max(member.start)..first].fill(true);
            right[behind..(behind + settings.right as usize).min(member.end)].fill(true);
        }
        task.advance(1, 1)?;
        let mut counted = vec![(0u64, 0u64, 0u64); corpus.words().len()];
        let mut window_tokens = 0;
        for ((&kind, &left), &right) in tokens.iter().zip(&left).zip(&right) {
            if left || right {
                let (together, on_left, on_right) = &mut counted[kind as usize];
                *together += 1;
                *on_left += u64::from(left);
                *on_right += u64::from(right);
                window_tokens += 1;
            }
        }
        let (node, tokens) = (found.matches.len() as u64, tokens.len() as u64);
        let mut rows: Vec<Collocate> = (0u32..)
            .zip(counted)
            .filter(|(_, (together, ..))| *together >= settings.minimum.max(1))
            .map(|(kind, (together, left, right))| {
                let collocate = corpus.positions(kind).len() as u64;
                let counts = Cooccurrence { together, node, collocate, window_tokens, tokens };
                Collocate {
                    kind,
                    counts,
                    left,
                    right,
                    values: COLLOCATION.map(|measure| measure.value(&counts)),
                }
            })
            .collect();
        rows.sort_by(|a, b| {
            let rank = |row: &Collocate, measure: &lexometer::measure::Measure<Cooccurrence>| {
                measure.value(&row.counts).unwrap_or(f64::NEG_INFINITY)
            };
            let by = |measure| rank(b, measure).total_cmp(&rank(a, measure));
            by(&LOG_DICE).then_with(|| by(&PAIR_G2)).then_with(|| a.kind.cmp(&b.kind))
        });
        Ok(Self { node, tokens, window_tokens, settings, rows })
    }
}
