//! Which documents have a run of words, and how often.

use lexometer::overlap::Tally;

/// For each run of words the documents that have it.
pub(super) struct Postings {
    /// Who has a run, run by run, each in the order of the documents.
    entries: Vec<Entry>,
    /// For each document, where it stands before others that have the run too.
    links: Vec<Vec<Link>>,
    totals: Vec<Totals>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    document: u32,
    count: u32,
}

struct Link {
    entry: u32,
    /// Behind the last document that has the run.
    end: u32,
}

/// The runs of a document: all, distinct ones, and the sum of the squares of how often each stands there.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    tokens: u64,
    types: u64,
    squares: u64,
}

/// What one document shares with another.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    types: u64,
    tokens: u64,
    dot: u64,
    squares_a: u64,
    squares_b: u64,
}

impl Postings {
    /// Of the runs of each document, as numbers from 0 on.
    pub(super) fn new(documents: &[Vec<u32>]) -> Self {
        let kinds = documents.iter().flatten().max().map_or(0, |&most| most as usize + 1);
        let mut holders = vec![0_u32; kinds];
        let mut last = vec![u32::MAX; kinds];
        for (document, runs) in (0..).zip(documents) {
            for &run in runs {
                let run = run as usize;
                holders[run] += u32::from(last[run] != document);
                last[run] = document;
            }
        }
        let mut behind = 0;
        // Where the next holder goes; in the end, where those of the run end.
        let mut next: Vec<u32> = Vec::with_capacity(kinds);
        for holders in &holders {
            next.push(behind);
            behind += holders;
        }
        let mut entries = vec![Entry::default(); behind as usize];
        last.fill(u32::MAX);
        for (document, runs) in (0..).zip(documents) {
            for &run in runs {
                let run = run as usize;
                if last[run] != document {
                    last[run] = document;
                    entries[next[run] as usize] = Entry { document, count: 0 };
                    next[run] += 1;
                }
                entries[next[run] as usize - 1].count += 1;
            }
        }
        let mut totals = vec![Totals::default(); documents.len()];
        let mut links: Vec<Vec<Link>> = documents.iter().map(|_| Vec::new()).collect();
        for (&end, &holders) in next.iter().zip(&holders) {
            for entry in end - holders..end {
                let Entry { document, count } = entries[entry as usize];
                let (document, count) = (document as usize, u64::from(count));
                let Totals { tokens, types, squares } = totals[document];
                totals[document] =
                    Totals { tokens: tokens + count, types: types + 1, squares: squares + count * count };
                if entry + 1 < end {
                    links[document].push(Link { entry, end });
                }
            }
        }
        Self { entries, links, totals }
    }

    /// How many documents there are.
    pub(super) fn documents(&self) -> usize {
        self.totals.len()
    }

    /// Every run that document `a` shares with one behind it, in the order of the runs: the other, and how often the run stands in
    /// either.
    pub(super) fn each_shared(&self, a: usize, mut each: impl FnMut(usize, u32, u32)) {
        for link in &self.links[a] {
            let in_a = self.entries[link.entry as usize].count;
            for other in &self.entries[link.entry as usize + 1..link.end as usize] {
                each(other.document as usize, in_a, other.count);
            }
        }
    }

    /// What document `a` shares with each one behind it.
    pub(super) fn row(&self, a: usize, shared: &mut [Shared]) {
        shared[a..].fill(Shared::default());
        self.each_shared(a, |b, in_a, in_b| {
            let (a, b, shared) = (u64::from(in_a), u64::from(in_b), &mut shared[b]);
            shared.types += 1;
            shared.tokens += a.min(b);
            shared.dot += a * b;
            shared.squares_a += a * a;
            shared.squares_b += b * b;
        });
    }

    /// The tally of two documents that share so much.
    pub(super) fn tally(&self, a: usize, b: usize, shared: &Shared) -> Tally {
        let (of_a, of_b) = (self.totals[a], self.totals[b]);
        // With itself a document shares all.
        let all = Shared {
            types: of_a.types,
            tokens: of_a.tokens,
            dot: of_a.squares,
            squares_a: of_a.squares,
            squares_b: of_a.squares,
        };
        let shared = if a == b { &all } else { shared };
        Tally {
            tokens_a: of_a.tokens,
            tokens_b: of_b.tokens,
            types_a: of_a.types,
            types_b: of_b.types,
            types_shared: shared.types,
            tokens_shared: shared.tokens,
            dot: shared.dot,
            squares_a: of_a.squares,
            squares_b: of_b.squares,
            shared_squares_a: shared.squares_a,
            shared_squares_b: shared.squares_b,
        }
    }
}
