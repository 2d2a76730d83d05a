//! The passages as a reader sees them: tiles joined over small gaps, beside the exact ones.

use lexometer::overlap::{self, Chain, NAME_SIMILARITY, is_mostly_quoted, is_same_name};

use super::comparison::{self, CompareSettings, Directed, Place, SharedIds};
use super::difference::{self, Pairing, Stretch};
use super::{Analysis, Document};

/// Whether the dots of acronyms count when words are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Acronyms {
    /// `U.S.` and `US` are the same word.
    #[default]
    Joined,
    /// They are two.
    Apart,
}

/// Whether a name in two spellings is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// `Zaluzhny` and `Zaluzhnyi` are the same name, where they stand in the same gap.
    #[default]
    Matched,
    /// They are two.
    Apart,
}

/// How far the passages of a reader may be from the exact ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingAids {
    /// The most words between two runs that are joined, on either side: 0 to [`overlap::LONGEST_GAP`].
    pub gap: u32,
    /// How names in gaps are compared.
    pub names: Names,
    /// How acronyms are compared.
    pub acronyms: Acronyms,
}

impl Default for ReadingAids {
    fn default() -> Self {
        Self { gap: overlap::DEFAULT_GAP, names: Names::default(), acronyms: Acronyms::default() }
    }
}

/// Runs of words joined over gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainedPassage {
    /// Words that have a partner on the other side: [`Self::tiled`], [`Self::repeated`] and [`Self::names`].
    pub words: u32,
    /// Words in shared runs.
    pub tiled: u32,
    /// Words in gaps that stand on both sides.
    pub repeated: u32,
    /// Words in gaps that are one name in two spellings.
    pub names: u32,
    /// How many shared runs are joined.
    pub tiles: u32,
    /// Where it stands in the first document, gaps included.
    pub a: Place,
    /// Where it stands in the second document, gaps included.
    pub b: Place,
    /// How many words it spans in each document, gaps included.
    pub span: Directed<u32>,
    /// Whether more than half of it stands inside quotation marks in each document.
    pub quoted: Directed<bool>,
    /// Its words side by side, in order.
    pub stretches: Vec<Stretch>,
}

/// What a reader would add to the exact figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Chained {
    /// What was allowed.
    pub aids: ReadingAids,
    /// The share of each document's words that have a partner.
    pub coverage: Directed<Option<f64>>,
    /// The share of each document's words that the passages span, gaps included.
    pub spanned: Directed<Option<f64>>,
    /// Words in shared runs.
    pub tiled: u64,
    /// Of those, the words that differ in the dots of an acronym.
    pub acronyms: u64,
    /// Words in gaps that stand on both sides.
    pub repeated: u64,
    /// Words in gaps that are one name in two spellings.
    pub names: u64,
    /// All of them, in the order of the first document.
    pub passages: Vec<ChainedPassage>,
}

impl Chained {
    /// Joins what `tiles` leaves apart; they are tiles of the ids in which acronyms with dots are words of their own.
    pub(super) fn of(
        a: (&Document, &Analysis),
        b: (&Document, &Analysis),
        (tiles, exact): (&[overlap::Passage], (&[u32], &[u32])),
        quoted: (&[bool], &[bool]),
        CompareSettings { minimum, aids }: CompareSettings,
    ) -> Self {
        let ids = SharedIds::of(a.1, b.1, aids.acronyms);
        let (words_a, words_b) = (ids.a(), ids.b());
        let mut tiles =
            if ids.joins_any { comparison::tiles(&words_a, &words_b, minimum) } else { tiles.to_vec() };
        let acronyms = tiles.iter().map(|tile| {
            let side_a = &exact.0[tile.a as usize..][..tile.words as usize];
            let side_b = &exact.1[tile.b as usize..][..tile.words as usize];
            side_a.iter().zip(side_b).filter(|(x, y)| x != y).count() as u64
        });
        let acronyms = acronyms.sum();
        let is_name = |x: usize, y: usize| {
            let (x, y) = (a.1.words[x], b.1.words[y]);
            aids.names == Names::Matched
                && is_same_name(
                    &a.0.text[x.start as usize..x.end as usize],
                    &b.0.text[y.start as usize..y.end as usize],
                )
        };
        let pairing = |x: u32, y: u32| {
            let (x, y) = (x as usize, y as usize);
            match (words_a[x] == words_b[y], is_name(x, y)) {
                (true, _) => Pairing::Equal,
                (false, true) => Pairing::SameName,
                (false, false) => Pairing::Unlike,
            }
        };
        let mut list = vec![Chain::EMPTY; tiles.len()];
        let gap = aids.gap.min(overlap::LONGEST_GAP);
        let found = overlap::chains(&words_a, &words_b, &mut tiles, gap, is_name, &mut list);
        let found = found.expect("there are no more chains than tiles");
        let sums = overlap::Chained::new(found, words_a.len() as u64, words_b.len() as u64);
        let passage = |chain: &Chain| ChainedPassage {
            words: chain.matched(),
            tiled: chain.exact,
            repeated: chain.repeated,
            names: chain.names,
            tiles: chain.tiles,
            a: comparison::place(a.1, chain.a, chain.words_a),
            b: comparison::place(b.1, chain.b, chain.words_b),
            span: Directed { a: chain.words_a, b: chain.words_b },
            quoted: Directed {
                a: is_mostly_quoted(chain.a, chain.words_a, |word| quoted.0[word]),
                b: is_mostly_quoted(chain.b, chain.words_b, |word| quoted.1[word]),
            },
            stretches: {
                let first = tiles.partition_point(|tile| tile.a < chain.a);
                let pieces = difference::pieces(&tiles, first, chain.tiles, gap, pairing);
                pieces.iter().map(|piece| piece.stretch(a.1, b.1)).collect()
            },
        };
        Self {
            aids,
            coverage: Directed { a: sums.share_a(), b: sums.share_b() },
            spanned: Directed { a: sums.span_share_a(), b: sums.span_share_b() },
            tiled: sums.exact,
            acronyms,
            repeated: sums.repeated,
            names: sums.names,
            passages: found.iter().map(passage).collect(),
        }
    }

    /// How it was measured, beside the settings of the comparison.
    #[must_use]
    pub fn settings(&self) -> String {
        let acronyms = match self.aids.acronyms {
            Acronyms::Joined => "joined",
            Acronyms::Apart => "apart",
        };
        let names = match self.aids.names {
            Names::Matched => format!("levenshtein>={NAME_SIMILARITY}"),
            Names::Apart => "apart".to_owned(),
        };
        format!("gap:{}|names:{names}|acronyms:{acronyms}", self.aids.gap.min(overlap::LONGEST_GAP))
    }
}
