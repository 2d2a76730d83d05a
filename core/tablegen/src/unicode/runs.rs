//! The compact encoding of the classes: coded runs, and checkpoints to start reading at.
//!
//! The scalars beyond ASCII are a sequence of runs of one class. Runs of length one in which two classes alternate
//! (upper and lower case, mostly) are joined to one run of a pseudo class. A run is one byte of the stream when it is
//! common enough to stand in the dictionary of runs; otherwise the byte names only its class and a length follows.
//! The bytes that are left name common pairs of dictionary runs.

use std::collections::{BTreeMap, BTreeSet};

/// The pseudo class of runs whose scalars alternate between two classes.
pub(super) const ALTERNATING: u8 = 63;

/// A class and how many scalars in a row have it.
type Run = (u8, usize);

/// One unit of the stream.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Run(Run),
    /// Two runs, by the number of the pair.
    Pair(usize),
}

/// A way to write the runs.
struct Coding {
    /// Bytes of the stream, the dictionary and the pairs.
    bytes: usize,
    units: Vec<Unit>,
    pairs: Vec<(Run, Run)>,
    dictionary: Vec<Run>,
}

/// The encoded classes.
pub(super) struct Encoded {
    /// The two classes that `ALTERNATING` stands for.
    pub(super) alternate: [u8; 2],
    /// Class and length of the tokens 0, 1, 2, …; length 0 where the length follows in the stream.
    pub(super) runs: Vec<[u8; 2]>,
    /// The two run tokens of the tokens after those of `runs`.
    pub(super) pairs: Vec<[u8; 2]>,
    /// The first scalar of each chunk of the stream.
    pub(super) starts: Vec<usize>,
    /// The tokens and lengths, in chunks of `chunk` bytes.
    pub(super) stream: Vec<u8>,
    /// Bytes of a chunk.
    pub(super) chunk: usize,
    /// The most runs that a chunk holds, which bounds the time of a lookup.
    pub(super) most_runs: usize,
}

impl Encoded {
    /// Bytes that the tables take.
    pub(super) fn bytes(&self) -> usize {
        2 + 2 * self.runs.len() + 2 * self.pairs.len() + 3 * self.starts.len() + self.stream.len()
    }
}

/// Encodes the classes of all scalars from `first` on, in chunks of `chunk` bytes.
pub(super) fn encode(classes: &[u8], first: usize, chunk: usize) -> Encoded {
    let mut runs = runs_of(classes, first);
    // After the last token every scalar has class 0, so a last run of class 0 need not be stored.
    if runs.last().is_some_and(|run| run.0 == 0) {
        runs.pop();
    }
    let alternate = commonest_alternation(&runs);
    let runs = join_alternations(&runs, alternate);
    let Coding { units, pairs, dictionary, .. } = choose(&runs);

    let token_of: BTreeMap<Run, u8> =
        dictionary.iter().enumerate().map(|(token, &run)| (run, token as u8)).collect();
    let mut encoded = Encoded {
        alternate,
        runs: dictionary.iter().map(|&(class, length)| [class, length as u8]).collect(),
        pairs: pairs.iter().map(|(a, b)| [token_of[a], token_of[b]]).collect(),
        starts: Vec::new(),
        stream: Vec::new(),
        chunk,
        most_runs: 0,
    };
    let (mut scalar, mut runs_in_chunk, mut end_of_chunk) = (first, 0, 0);
    for unit in units {
        let (bytes, length, runs) = match unit {
            Unit::Pair(pair) => {
                let (a, b) = pairs[pair];
                (vec![(dictionary.len() + pair) as u8], a.1 + b.1, 2)
            }
            Unit::Run(run) => match token_of.get(&run) {
                Some(&token) => (vec![token], run.1, 1),
                None => {
                    let mut bytes = vec![token_of[&(run.0, 0)]];
                    bytes.extend(length_bytes(run.1));
                    (bytes, run.1, 1)
                }
            },
        };
        if encoded.stream.len() + bytes.len() > end_of_chunk {
            encoded.stream.resize(end_of_chunk, 0);
            end_of_chunk += chunk;
            encoded.starts.push(scalar);
            runs_in_chunk = 0;
        }
        encoded.stream.extend(bytes);
        scalar += length;
        runs_in_chunk += runs;
        encoded.most_runs = encoded.most_runs.max(runs_in_chunk);
    }
    encoded
}

/// A length in seven bits a byte, low bits first, the high bit set on all but the last byte.
fn length_bytes(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while length >= 0x80 {
        bytes.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes
}

fn runs_of(classes: &[u8], first: usize) -> Vec<Run> {
    classes[first..].chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect()
}

/// How many runs from `runs[0]` on have length one and alternate between the classes of the first two.
fn alternation(runs: &[Run]) -> usize {
    let alternates = |&(position, run): &(usize, &Run)| run.1 == 1 && run.0 == runs[position % 2].0;
    runs.iter().enumerate().take_while(alternates).count()
}

fn commonest_alternation(runs: &[Run]) -> [u8; 2] {
    let mut saved: BTreeMap<[u8; 2], usize> = BTreeMap::new();
    let mut rest = runs;
    while rest.len() >= 2 {
        let length = alternation(rest);
        if length >= 3 {
            *saved.entry([rest[0].0, rest[1].0]).or_default() += length - 1;
        }
        rest = &rest[length.max(1)..];
    }
    saved.into_iter().max_by_key(|&(_, saved)| saved).map_or([0, 0], |(pair, _)| pair)
}

fn join_alternations(runs: &[Run], pair: [u8; 2]) -> Vec<Run> {
    let mut joined = Vec::new();
    let mut rest = runs;
    while let [first, after @ ..] = rest {
        let length = alternation(rest);
        if length >= 3 && [first.0, rest[1].0] == pair {
            joined.push((ALTERNATING, length));
            rest = &rest[length..];
        } else {
            joined.push(*first);
            rest = after;
        }
    }
    joined
}

/// Chooses dictionary and pairs: takes the commonest pair of neighbours into the pairs, again and again until the tokens
/// run out, and keeps the smallest coding met on the way.
fn choose(runs: &[Run]) -> Coding {
    let mut units: Vec<Unit> = runs.iter().map(|&run| Unit::Run(run)).collect();
    let mut pairs: Vec<(Run, Run)> = Vec::new();
    let mut best: Option<Coding> = None;
    while let Some((bytes, dictionary)) = dictionary_for(&units, &pairs) {
        if best.as_ref().is_none_or(|best| bytes < best.bytes) {
            best = Some(Coding { bytes, units: units.clone(), pairs: pairs.clone(), dictionary });
        }
        let Some(pair) = commonest_pair(&units) else { break };
        let mut shorter = Vec::with_capacity(units.len());
        let mut rest = units.as_slice();
        while let [first, after @ ..] = rest {
            if let (Unit::Run(a), Some(Unit::Run(b))) = (first, after.first())
                && (*a, *b) == pair
            {
                shorter.push(Unit::Pair(pairs.len()));
                rest = &after[1..];
            } else {
                shorter.push(*first);
                rest = after;
            }
        }
        units = shorter;
        pairs.push(pair);
    }
    best.expect("at most 64 classes: their escapes alone fit in 256 tokens")
}

fn commonest_pair(units: &[Unit]) -> Option<(Run, Run)> {
    let mut counts: BTreeMap<(Run, Run), usize> = BTreeMap::new();
    let mut overlapping = None;
    for neighbours in units.windows(2) {
        let [Unit::Run(a), Unit::Run(b)] = *neighbours else {
            overlapping = None;
            continue;
        };
        if overlapping == Some((a, b)) {
            overlapping = None;
            continue;
        }
        *counts.entry((a, b)).or_default() += 1;
        overlapping = Some((a, b));
    }
    counts.into_iter().filter(|&(_, count)| count >= 3).max_by_key(|&(_, count)| count).map(|(pair, _)| pair)
}

/// The dictionary that makes `units` smallest, and the bytes of stream, dictionary and pairs; `None` if the tokens
/// run out.
fn dictionary_for(units: &[Unit], pairs: &[(Run, Run)]) -> Option<(usize, Vec<Run>)> {
    let mut counts: BTreeMap<Run, usize> = BTreeMap::new();
    for unit in units {
        if let Unit::Run(run) = unit {
            *counts.entry(*run).or_default() += 1;
        }
    }
    // The runs that pairs consist of must stand in the dictionary.
    let mut dictionary: BTreeSet<Run> = pairs.iter().flat_map(|&(a, b)| [a, b]).collect();
    // Every class gets an escape (a run of length 0), except those that are cheaper as dictionary runs throughout.
    let mut runs_of_class: BTreeMap<u8, Vec<Run>> = BTreeMap::new();
    for &run in counts.keys() {
        runs_of_class.entry(run.0).or_default().push(run);
    }
    for (&class, runs) in &runs_of_class {
        if runs.len() == 1 && runs[0].1 < 256 {
            dictionary.insert(runs[0]);
        } else {
            dictionary.insert((class, 0));
        }
    }
    let mut gains: Vec<(usize, Run)> = counts
        .iter()
        .filter(|(run, _)| !dictionary.contains(run) && run.1 < 256)
        .map(|(&run, &count)| (count * length_bytes(run.1).len(), run))
        .filter(|&(saved, _)| saved > 2)
        .collect();
    gains.sort_by_key(|&(saved, run)| (std::cmp::Reverse(saved), run));
    let free = 256_usize.checked_sub(pairs.len() + dictionary.len())?;
    dictionary.extend(gains.iter().take(free).map(|&(_, run)| run));
    let stream: usize = units
        .iter()
        .map(|unit| match unit {
            Unit::Run(run) if !dictionary.contains(run) => 1 + length_bytes(run.1).len(),
            _ => 1,
        })
        .sum();
    Some((stream + 2 * dictionary.len() + 2 * pairs.len(), dictionary.into_iter().collect()))
}
