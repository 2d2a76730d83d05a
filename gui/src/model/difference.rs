//! The words of a joined passage side by side: which both documents have, and which only one of them.

use lexometer::overlap::{LONGEST_GAP, Passage};

use super::{Analysis, Directed, Word};

/// How a stretch of a joined passage stands in the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// A run of words that both have.
    Same,
    /// A word of a gap that both have.
    Repeated,
    /// A word of a gap that is the same name in another spelling.
    Name,
    /// Words that have no partner; one of the sides may have none.
    Changed,
}

/// A stretch of a joined passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What it is.
    pub kinship: Kinship,
    /// The number of its first word in each document, or of the word before which it is missing.
    pub first: Directed<u32>,
    /// How many words it has in each document.
    pub words: Directed<u32>,
    /// Its bytes in each document: from its first word to its last. Where it has none, the place where they are missing.
    pub bytes: Directed<Bytes>,
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

/// A stretch as words: what [`Stretch`] is made of.
pub(super) struct Piece {
    pub(super) kinship: Kinship,
    pub(super) first: Directed<u32>,
    pub(super) words: Directed<u32>,
}

impl Piece {
    pub(super) fn stretch(&self, a: &Analysis, b: &Analysis) -> Stretch {
        let bytes = |words: &[Word], first: u32, count: u32| {
            let (first, count) = (first as usize, count as usize);
            let place = |word: usize| words.get(word).copied();
            match place(first).zip(count.checked_sub(1).and_then(|last| place(first + last))) {
                Some((first, last)) => Bytes { start: first.start, end: last.end },
                // Behind the word before it: a gap is never the first stretch.
                None => {
                    let end = first.checked_sub(1).and_then(place).map_or(0, |word| word.end);
                    Bytes { start: end, end }
                }
            }
        };
        Stretch {
            kinship: self.kinship,
            first: Directed { a: a.number_in_text(self.first.a), b: b.number_in_text(self.first.b) },
            words: self.words,
            bytes: Directed {
                a: bytes(&a.words, self.first.a, self.words.a),
                b: bytes(&b.words, self.first.b, self.words.b),
            },
        }
    }
}

/// How two words of a gap are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pairing {
    Equal,
    SameName,
    Unlike,
}

/// The pieces of a chain, in order. `tiles` are in the order of A, and `tiles[first]` begins the chain of `count` tiles. `pairing` tells how the words at two places are related.
pub(super) fn pieces(
    tiles: &[Passage],
    first: usize,
    count: u32,
    gap: u32,
    pairing: impl Fn(u32, u32) -> Pairing,
) -> Vec<Piece> {
    let mut found = Vec::with_capacity(2 * count as usize - 1);
    let mut at = first;
    for place in 0..count {
        let tile = tiles[at];
        found.push(Piece {
            kinship: Kinship::Same,
            first: Directed { a: tile.a, b: tile.b },
            words: Directed { a: tile.words, b: tile.words },
        });
        if place + 1 < count {
            let (next, follower) = following(tiles, at, gap);
            in_gap((tile.a + tile.words..follower.a, tile.b + tile.words..follower.b), &pairing, &mut found);
            at = next;
        }
    }
    found
}

/// The tile that a chain goes on with: of those that may follow the nearest, which is one where a chain goes on.
fn following(tiles: &[Passage], at: usize, gap: u32) -> (usize, Passage) {
    let tile = tiles[at];
    let (end_a, end_b) = (tile.a + tile.words, tile.b + tile.words);
    let near = tiles.iter().enumerate().skip(at + 1).take_while(|(_, other)| other.a <= end_a + gap);
    let may = near.filter(|(_, other)| other.a >= end_a && (end_b..=end_b + gap).contains(&other.b));
    let nearest = may.min_by_key(|(_, other)| other.a - end_a + other.b - end_b);
    let (next, follower) = nearest.expect("the chain has more tiles");
    (next, *follower)
}

/// Pairs the words of a gap in order: as many pairs as possible, and of those ways one with the most equal words.
fn in_gap(
    (a, b): (std::ops::Range<u32>, std::ops::Range<u32>),
    pairing: &impl Fn(u32, u32) -> Pairing,
    found: &mut Vec<Piece>,
) {
    const PAIR: u32 = 1 << 8;
    const SIDE: usize = LONGEST_GAP as usize + 1;
    let worth = |x: u32, y: u32| match pairing(x, y) {
        Pairing::Equal => PAIR + 1,
        Pairing::SameName => PAIR,
        Pairing::Unlike => 0,
    };
    // The best sum of the words from there on.
    let mut best = [[0u32; SIDE]; SIDE];
    let (width_a, width_b) = (a.len(), b.len());
    for (i, x) in a.clone().enumerate().rev() {
        for (j, y) in b.clone().enumerate().rev() {
            let paired = match worth(x, y) {
                0 => 0,
                some => some + best[i + 1][j + 1],
            };
            best[i][j] = best[i + 1][j].max(best[i][j + 1]).max(paired);
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut open_a, mut open_b) = (a.start, b.start);
    while i < width_a && j < width_b {
        let (x, y) = (a.start + narrow(i), b.start + narrow(j));
        let paired = worth(x, y);
        if paired > 0 && best[i][j] == paired + best[i + 1][j + 1] {
            push_changed(open_a..x, open_b..y, found);
            let kinship = if paired > PAIR { Kinship::Repeated } else { Kinship::Name };
            found.push(Piece { kinship, first: Directed { a: x, b: y }, words: Directed { a: 1, b: 1 } });
            (i, j) = (i + 1, j + 1);
            (open_a, open_b) = (x + 1, y + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    push_changed(open_a..a.end, open_b..b.end, found);
}

fn push_changed(a: std::ops::Range<u32>, b: std::ops::Range<u32>, found: &mut Vec<Piece>) {
    if !a.is_empty() || !b.is_empty() {
        let words = Directed { a: narrow(a.len()), b: narrow(b.len()) };
        found.push(Piece { kinship: Kinship::Changed, first: Directed { a: a.start, b: b.start }, words });
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a gap has at most sixteen words on a side")]
const fn narrow(number: usize) -> u32 {
    number as u32
}
