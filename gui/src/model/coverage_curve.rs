//! How much two documents share, for every minimum length of a passage.

use lexometer::overlap::Coverage;

use super::comparison::{self, CompareSettings, SharedIds, quoted_words};
use super::{Acronyms, Analysis, Cancelled, Directed, Document, DocumentId, Task};

/// The shares at one minimum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoverageAt {
    /// The fewest words of a passage.
    pub minimum: u32,
    /// The share of each document's words inside such passages; `None` for a document without words.
    pub coverage: Directed<Option<f64>>,
    /// Of that, what also stands inside quotation marks, as a share of all words.
    pub quoted: Directed<Option<f64>>,
    /// How many passages there are.
    pub passages: u32,
}

/// The coverage of two documents by each other over the minimum length of a passage: it falls from idiom to what was copied,
/// and where it is level, the choice of the minimum matters little.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageCurve {
    /// The first document.
    pub a: DocumentId,
    /// The second document.
    pub b: DocumentId,
    /// One point for each minimum from [`CompareSettings::LEAST_MINIMUM`] on, up to one where nothing is shared or
    /// [`CompareSettings::GREATEST_MINIMUM`].
    pub points: Vec<CoverageAt>,
}

impl CoverageCurve {
    /// Measures all minimums at once. Tiles are chosen longest first, so those of a greater minimum are the longer ones of
    /// those of a smaller.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(a: (&Document, &Analysis), b: (&Document, &Analysis), task: &Task) -> Result<Self, Cancelled> {
        task.advance(0, 3)?;
        let ids = SharedIds::of(a.1, b.1, Acronyms::Apart);
        let (words_a, words_b) = (ids.a(), ids.b());
        task.advance(1, 3)?;
        let mut tiles = comparison::tiles(&words_a, &words_b, CompareSettings::LEAST_MINIMUM);
        task.advance(2, 3)?;
        tiles.sort_unstable_by_key(|tile| tile.words);
        let (quoted_a, quoted_b) = (quoted_words(a.0, a.1), quoted_words(b.0, b.1));
        let (whole_a, whole_b) = (words_a.len() as u64, words_b.len() as u64);
        let inside = |quoted: &[bool], first: u32, words: u32| {
            quoted[first as usize..][..words as usize].iter().filter(|word| **word).count() as u64
        };
        let mut points = Vec::new();
        // From the longest down, so that each tile is counted once.
        let (mut covered, mut in_a, mut in_b, mut passages) = (0u64, 0u64, 0u64, 0u32);
        let longest = tiles.last().map_or(0, |tile| tile.words);
        let last = (longest + 1).clamp(CompareSettings::LEAST_MINIMUM, CompareSettings::GREATEST_MINIMUM);
        let mut rest = &tiles[..];
        for minimum in (CompareSettings::LEAST_MINIMUM..=last).rev() {
            while let Some((tile, shorter)) = rest.split_last().filter(|(tile, _)| tile.words >= minimum) {
                covered += u64::from(tile.words);
                in_a += inside(&quoted_a, tile.a, tile.words);
                in_b += inside(&quoted_b, tile.b, tile.words);
                passages += 1;
                rest = shorter;
            }
            let share = |part, whole| lexometer::math::ratio(part, whole);
            let coverage = Coverage { tiled: covered, words_a: whole_a, words_b: whole_b };
            points.push(CoverageAt {
                minimum,
                coverage: Directed { a: coverage.share_a(), b: coverage.share_b() },
                quoted: Directed { a: share(in_a, whole_a), b: share(in_b, whole_b) },
                passages,
            });
        }
        points.reverse();
        task.advance(3, 3)?;
        Ok(Self { a: a.0.id, b: b.0.id, points })
    }
}
