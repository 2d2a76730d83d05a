//! Runs of words by frequency, and how evenly each is spread.

use lexometer::frequency::{DISPERSION, Grams, Part, Spread};

use super::{Cancelled, Corpus, Task};

/// The parts that dispersion is measured over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// So many, as equal as they can be, of the corpus as one text.
    Equal(u32),
    /// The documents.
    Documents,
}

impl Default for Parts {
    fn default() -> Self {
        Self::Equal(10)
    }
}

/// The n-grams of a corpus.
#[derive(Clone, Debug)]
pub struct GramList {
    /// Words of an n-gram, 1 to 8.
    pub length: usize,
    /// Running n-grams. None runs from one document into the next.
    pub tokens: u64,
    /// How many parts the dispersion is over.
    pub parts: u32,
    /// Whether every n-gram is there and every count exact.
    pub exact: bool,
    /// The n-grams, the most frequent first, equals by their words.
    pub rows: Vec<Gram>,
}

/// One n-gram.
#[derive(Clone, Debug)]
pub struct Gram {
    /// A running word of the corpus that it begins with: its types are those from there on.
    pub first: u32,
    /// How often it occurs.
    pub count: u64,
    /// How often it occurs in a million running n-grams.
    pub per_million: f64,
    /// The values of [`DISPERSION`], in its order.
    pub dispersion: [Option<f64>; DISPERSION.len()],
}

/// Rows of the first memory; each next one is twice as large.
const FIRST_ROWS: usize = 1 << 12;
/// Enough for every run of 2^32 words.
const GENERATIONS: usize = 24;
/// How much is done between two looks at whether to go on.
const BATCH: usize = 1 << 18;

impl GramList {
    /// Counts the n-grams of `length` words (1 to 8).
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(corpus: &Corpus, length: usize, parts: Parts, task: &Task) -> Result<Self, Cancelled> {
        let all = corpus.tokens().len() as u64;
        let mut memory: Vec<Vec<u32>> = vec![Vec::new(); GENERATIONS];
        let mut rows = FIRST_ROWS;
        let mut generations = memory.iter_mut().map(|memory| {
            *memory = vec![0; rows * Grams::row_words(length)];
            rows *= 2;
            memory.as_mut_slice()
        });
        let mut grams = Grams::new(length, generations.next().unwrap_or_default());
        let length = grams.length();
        let mut done = 0;
        for member in corpus.documents() {
            grams.interrupt();
            for batch in corpus.tokens()[member.tokens.clone()].chunks(BATCH) {
                task.advance(done, all * 2)?;
                for &kind in batch {
                    if grams.exact_room() == 0 {
                        let larger = generations.next().expect("no text fills the largest");
                        grams =
                            grams.rehash_into(larger).expect("twice the rows hold what half of them held");
                    }
                    grams.push(kind);
                }
                done += batch.len() as u64;
            }
        }
        let rows = rank(corpus, &grams, parts, task)?;
        task.advance(1, 1)?;
        Ok(Self { length, tokens: grams.total(), parts: parts.count(corpus), exact: grams.is_exact(), rows })
    }

    /// The words of an n-gram, with spaces between.
    #[must_use]
    pub fn text(&self, corpus: &Corpus, gram: &Gram) -> String {
        let kinds = &corpus.tokens()[gram.first as usize..][..self.length];
        let words: Vec<&str> = kinds.iter().map(|&kind| corpus.word(kind)).collect();
        words.join(" ")
    }

    /// Whether an n-gram begins or ends with a stop word, with which it is left out.
    #[must_use]
    pub fn is_stop(&self, corpus: &Corpus, gram: &Gram) -> bool {
        let kinds = &corpus.tokens()[gram.first as usize..][..self.length];
        matches!(kinds, [first, .., last] | [first @ last] if corpus.is_stop(*first) || corpus.is_stop(*last))
    }
}

impl Parts {
    fn count(self, corpus: &Corpus) -> u32 {
        match self {
            Self::Equal(parts) => parts.max(1),
            Self::Documents => narrow(corpus.documents().len()),
        }
    }

    /// The running word behind each part.
    fn ends(self, corpus: &Corpus) -> Vec<usize> {
        let all = corpus.tokens().len();
        match self {
            Self::Documents => corpus.documents().iter().map(|member| member.tokens.end).collect(),
            Self::Equal(parts) => {
                let parts = parts.max(1) as usize;
                (1..=parts).map(|part| all * part / parts).collect()
            }
        }
    }
}

/// Puts the n-grams in order and measures how each is spread.
fn rank(corpus: &Corpus, grams: &Grams<'_>, parts: Parts, task: &Task) -> Result<Vec<Gram>, Cancelled> {
    let mut ranked: Vec<_> = grams.rows().collect();
    ranked.sort_unstable_by(|a, b| a.rank_order(b));
    let mut rank_of = vec![0u32; grams.places()];
    for (rank, row) in (0u32..).zip(&ranked) {
        rank_of[row.place] = rank;
    }
    // Where each n-gram begins, those of one after those of the other: a counting sort.
    let mut next: Vec<usize> = Vec::with_capacity(ranked.len());
    let mut behind = 0;
    for row in &ranked {
        next.push(behind);
        behind += wide(row.estimate);
    }
    let mut places = vec![0u32; behind];
    let ends = parts.ends(corpus);
    let mut sizes = vec![0u64; ends.len()];
    let mut part = 0;
    let tokens = corpus.tokens();
    for member in corpus.documents() {
        for (place, gram) in tokens[member.tokens.clone()].windows(grams.length()).enumerate() {
            let at = member.tokens.start + place;
            if place % BATCH == 0 {
                task.advance((tokens.len() + at) as u64, 2 * tokens.len() as u64)?;
            }
            while ends[part] <= at {
                part += 1;
            }
            sizes[part] += 1;
            let row = grams.get(gram).expect("every n-gram was counted");
            let slot = &mut next[rank_of[row.place] as usize];
            places[*slot] = narrow(at);
            *slot += 1;
        }
    }
    let total = grams.total();
    let mut rows = Vec::with_capacity(ranked.len());
    let mut counts = vec![0u64; ends.len()];
    let mut rest = places.as_slice();
    for row in ranked {
        let (here, others) = rest.split_at(wide(row.estimate));
        rest = others;
        counts.fill(0);
        for &at in here {
            counts[ends.partition_point(|&end| end <= at as usize)] += 1;
        }
        let spread = counts.iter().zip(&sizes).map(|(&count, &tokens)| Part { count, tokens });
        let spread = Spread::of(spread);
        rows.push(Gram {
            first: here[0],
            count: row.estimate,
            #[expect(clippy::cast_precision_loss, reason = "a text has fewer than 2^32 words")]
            per_million: row.estimate as f64 * 1e6 / total as f64,
            dispersion: DISPERSION.map(|measure| measure.value(&spread)),
        });
    }
    Ok(rows)
}

#[expect(clippy::cast_possible_truncation, reason = "counts of words in memory fit")]
const fn wide(count: u64) -> usize {
    count as usize
}

#[expect(clippy::cast_possible_truncation, reason = "a corpus has fewer than 2^32 words")]
const fn narrow(number: usize) -> u32 {
    number as u32
}
