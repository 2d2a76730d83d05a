//! Two texts that scroll together: which place of one is beside which place of the other.

use crate::model::{ChainedPassage, Place};

/// A passage that does not follow those before it in both texts, because it was moved, leads the other text there only from so
/// many words on: shorter ones are mostly idiom, and a text that jumps at every idiom cannot be read.
const MOVED_WORDS: u32 = 20;

/// A stretch of one text that stands in the other.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Anchor {
    here: [f32; 2],
    there: [f32; 2],
}

/// From one text to the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Link {
    /// In the order of this text.
    anchors: Vec<Anchor>,
    lengths: [f32; 2],
}

/// Which way a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    FromA,
    FromB,
}

impl Link {
    /// The link over these passages between texts of so many bytes.
    pub(super) fn new(passages: &[ChainedPassage], [bytes_a, bytes_b]: [usize; 2], way: Way) -> Self {
        let sides = |passage: &ChainedPassage| match way {
            Way::FromA => (passage.a, passage.b),
            Way::FromB => (passage.b, passage.a),
        };
        let mut all: Vec<(Place, Place, u32)> = passages
            .iter()
            .map(|passage| {
                let (here, there) = sides(passage);
                (here, there, passage.words)
            })
            .collect();
        all.sort_by_key(|(here, ..)| here.start);
        let in_order = in_order(&all);
        let ends = |place: Place| [place.start as f32, place.end as f32];
        let anchors = all
            .iter()
            .zip(in_order)
            .filter(|((_, _, words), in_order)| *in_order || *words >= MOVED_WORDS)
            .map(|((here, there, _), _)| Anchor { here: ends(*here), there: ends(*there) });
        let lengths = match way {
            Way::FromA => [bytes_a as f32, bytes_b as f32],
            Way::FromB => [bytes_b as f32, bytes_a as f32],
        };
        Self { anchors: anchors.collect(), lengths }
    }

    /// The place of the other text beside a place of this one: inside a passage the same place of it, between two passages
    /// as far between them as here; where they are not in order there, as far from the nearer one.
    pub(super) fn beside(&self, at: f32) -> f32 {
        let place = self.anchors.partition_point(|anchor| anchor.here[0] <= at);
        let before = place.checked_sub(1).and_then(|last| self.anchors.get(last));
        let after = self.anchors.get(place);
        if let Some(inside) = before.filter(|anchor| at < anchor.here[1]) {
            return between(at, inside.here, inside.there);
        }
        let from = before.map_or([0.0, 0.0], |anchor| [anchor.here[1], anchor.there[1]]);
        let to = after.map_or(self.lengths, |anchor| [anchor.here[0], anchor.there[0]]);
        if from[1] <= to[1] {
            return between(at, [from[0], to[0]], [from[1], to[1]]);
        }
        let (behind, ahead) = (at - from[0], to[0] - at);
        let found = if behind <= ahead { from[1] + behind } else { to[1] - ahead };
        found.clamp(0.0, self.lengths[1])
    }
}

fn between(at: f32, [from, to]: [f32; 2], [there, there_to]: [f32; 2]) -> f32 {
    let share = if to > from { ((at - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
    there + share * (there_to - there)
}

/// Of passages in the order of one text, which also follow each other in the other: of all such choices one with the most words.
fn in_order(passages: &[(Place, Place, u32)]) -> Vec<bool> {
    // The places in the other text by rank, for a Fenwick tree of greatest sums.
    let mut ranks: Vec<usize> = (0..passages.len()).collect();
    ranks.sort_by_key(|&passage| passages[passage].1.start);
    let mut rank = vec![0; passages.len()];
    for (place, &passage) in ranks.iter().enumerate() {
        rank[passage] = place + 1;
    }
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); passages.len() + 1];
    let mut before: Vec<Option<usize>> = vec![None; passages.len()];
    let mut greatest: (u64, Option<usize>) = (0, None);
    for (passage, &(_, _, words)) in passages.iter().enumerate() {
        let mut found = (0, None);
        let mut node = rank[passage] - 1;
        while node > 0 {
            if best[node].0 > found.0 {
                found = best[node];
            }
            node -= node & node.wrapping_neg();
        }
        before[passage] = found.1;
        let sum = (found.0 + u64::from(words), Some(passage));
        let mut node = rank[passage];
        while node < best.len() {
            if sum.0 > best[node].0 {
                best[node] = sum;
            }
            node += node & node.wrapping_neg();
        }
        if sum.0 > greatest.0 {
            greatest = sum;
        }
    }
    let mut chosen = vec![false; passages.len()];
    let mut next = greatest.1;
    while let Some(passage) = next {
        chosen[passage] = true;
        next = before[passage];
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Directed;

    fn passage(a: [u32; 2], b: [u32; 2], words: u32) -> ChainedPassage {
        let place = |[start, end]: [u32; 2]| Place { start, end, word: 0 };
        ChainedPassage {
            words,
            tiled: words,
            repeated: 0,
            names: 0,
            tiles: 1,
            a: place(a),
            b: place(b),
            span: Directed { a: words, b: words },
            quoted: Directed::default(),
            stretches: Vec::new(),
        }
    }

    #[test]
    fn a_passage_is_beside_itself() {
        let passages = [passage([100, 200], [1100, 1200], 20), passage([400, 500], [1300, 1500], 20)];
        let link = Link::new(&passages, [1000, 2000], Way::FromA);
        for (at, expected) in [
            (0.0, 0.0),
            (50.0, 550.0),
            (100.0, 1100.0),
            (150.0, 1150.0),
            (300.0, 1250.0),
            (450.0, 1400.0),
            (1000.0, 2000.0),
        ] {
            assert_eq!(link.beside(at), expected, "{at}");
        }
        let back = Link::new(&passages, [1000, 2000], Way::FromB);
        for at in [0.0, 50.0, 120.0, 170.0, 300.0, 450.0, 800.0] {
            assert!((back.beside(link.beside(at)) - at).abs() < 0.01, "{at}");
        }
    }

    #[test]
    fn a_moved_block_is_followed_and_an_idiom_is_not() {
        let halves = [passage([0, 500], [500, 1000], 100), passage([500, 1000], [0, 500], 99)];
        let link = Link::new(&halves, [1000, 1000], Way::FromA);
        assert_eq!((link.beside(250.0), link.beside(750.0)), (750.0, 250.0));
        let idiom = [
            passage([0, 100], [0, 100], 50),
            passage([300, 320], [900, 920], 5),
            passage([400, 500], [400, 500], 50),
        ];
        let link = Link::new(&idiom, [1000, 1000], Way::FromA);
        assert_eq!(link.beside(310.0), 310.0);
    }

    #[test]
    fn texts_without_passages_go_along_by_their_length() {
        let link = Link::new(&[], [100, 400], Way::FromA);
        assert_eq!((link.beside(0.0), link.beside(50.0), link.beside(100.0)), (0.0, 200.0, 400.0));
        assert_eq!(Link::new(&[], [0, 400], Way::FromA).beside(0.0), 0.0);
    }

    #[test]
    fn in_order_are_those_with_the_most_words() {
        let place = |start: u32| Place { start, end: start + 1, word: 0 };
        let all = |there: &[(u32, u32)]| -> Vec<(Place, Place, u32)> {
            (0..).zip(there).map(|(here, &(there, words))| (place(here), place(there), words)).collect()
        };
        assert_eq!(in_order(&all(&[(0, 5), (9, 30), (1, 5), (2, 5)])), [true, true, false, false]);
        assert_eq!(in_order(&all(&[(0, 5), (9, 9), (1, 5), (2, 5)])), [true, false, true, true]);
        assert_eq!(in_order(&[]), [false; 0]);
    }
}
