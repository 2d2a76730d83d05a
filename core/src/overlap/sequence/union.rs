//! The union of longest common subsequences, sentence by sentence (ROUGE-Lsum).

use super::blocks;
use super::lcs::{advance, lcs_links};
use super::places::{PlaceBlocks, bit};
use crate::overlap::Full;
use crate::overlap::rouge::Hits;
use crate::overlap::scratch::{Link, WordId, check_lengths, cut, to_index};
use crate::overlap::shingle::{ShingleIndex, default_chains};

/// A text in sentences: its words, and for each sentence the index behind its last word, ascending.
#[derive(Debug)]
pub struct Sentences<'t, W> {
    /// All words.
    pub words: &'t [W],
    /// Where each sentence ends. Words behind the last end are left out.
    pub ends: &'t [u32],
}

// Two borrowed slices, whatever the ids are; a derive would ask for ids that can be copied.
impl<W> Clone for Sentences<'_, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Sentences<'_, W> {}

impl<'t, W> Sentences<'t, W> {
    /// The sentences, each with the index of its first word.
    pub(super) fn iter(self) -> impl Iterator<Item = (usize, &'t [W])> + Clone {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(self.ends).map(move |(start, &end)| {
            let start = to_index(start);
            (start, self.words.get(start..to_index(end)).unwrap_or_default())
        })
    }

    /// The number of words of the longest sentence.
    pub(super) fn longest(self) -> usize {
        self.iter().map(|(_, words)| words.len()).max().unwrap_or(0)
    }

    /// The words that stand in sentences.
    pub(super) fn in_sentences(self) -> &'t [W] {
        let end = self.ends.last().map_or(0, |&end| to_index(end));
        self.words.get(..end.min(self.words.len())).unwrap_or_default()
    }
}

/// How many 64-bit blocks [`union_lcs`] needs: one bit for each word of the reference, and one for each pair of words of the
/// longest sentences.
#[must_use]
pub fn union_bits<W>(candidate: Sentences<'_, W>, reference: Sentences<'_, W>) -> usize {
    let table = blocks(reference.longest()).saturating_mul(candidate.longest());
    blocks(reference.words.len()).saturating_add(table)
}

/// The hits of ROUGE-Lsum (Lin 2004, section 3.2, as counted by ROUGE-1.5.5 and rouge-score): for each sentence of the
/// reference the words that stand in its longest common subsequence with *any* sentence of the candidate, each
/// word of the candidate used once.
///
/// Where a sentence has several longest subsequences, the choice is that of both programs: read from the end, a word
/// of the reference that is not needed is dropped first.
///
/// ```
/// use lexometer::overlap::{Sentences, lcs_links, union_bits, union_lcs};
///
/// // Lin's example: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5: w1 w2 and w1 w3 w5, together four.
/// let reference = Sentences { words: &[1u16, 2, 3, 4, 5], ends: &[5] };
/// let candidate = Sentences { words: &[1u16, 2, 6, 7, 8, 1, 3, 8, 9, 5], ends: &[5, 10] };
/// let mut bits = vec![0; union_bits(candidate, reference)];
/// let hits = union_lcs(candidate, reference, &mut [0u16; lcs_links(10)], &mut bits)?;
/// assert_eq!(hits.hits, 4);
/// assert_eq!((hits.recall(), hits.precision()), (Some(0.8), Some(0.4)));
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `links` has fewer elements than [`lcs_links`] for the longer text, or `bits` fewer than
/// [`union_bits`]; [`Full::Links`] when the links are too narrow.
pub fn union_lcs<W: WordId, L: Link>(
    candidate: Sentences<'_, W>,
    reference: Sentences<'_, W>,
    links: &mut [L],
    bits: &mut [u64],
) -> Result<Hits, Full> {
    check_lengths::<L>(candidate.words.len(), reference.words.len())?;
    let links_needed = lcs_links(candidate.words.len().max(reference.words.len()));
    let links = links.get_mut(..links_needed).ok_or(Full::Scratch { needed: links_needed })?;
    let needed = Full::Scratch { needed: union_bits(candidate, reference) };
    let mut rest = bits;
    let in_union = cut(&mut rest, blocks(reference.words.len())).ok_or(needed)?;
    let table =
        rest.get_mut(..blocks(reference.longest()).saturating_mul(candidate.longest())).ok_or(needed)?;
    in_union.fill(0);
    for (start, sentence) in reference.iter() {
        let mut links = &mut *links;
        let (Some(heads), Some(next)) =
            (cut(&mut links, default_chains(sentence.len())), cut(&mut links, sentence.len()))
        else {
            continue;
        };
        let index = ShingleIndex::new(sentence, 1, heads, next);
        for (_, other) in candidate.iter() {
            each_in_lcs(sentence, other, &index, table, |place| {
                let place = start.saturating_add(place);
                if let Some(block) = in_union.get_mut(place / super::BLOCK) {
                    *block |= bit(place);
                }
            });
        }
    }
    Ok(clip(candidate.in_sentences(), reference.in_sentences(), in_union, links))
}

/// Gives the places of a longest common subsequence in `words`, from the last to the first.
fn each_in_lcs<W: WordId, L: Link>(
    words: &[W],
    other: &[W],
    index: &ShingleIndex<'_, L>,
    table: &mut [u64],
    mut sink: impl FnMut(usize),
) {
    let width = blocks(words.len());
    if width == 0 {
        return;
    }
    // A row for each word of the other, of which the bits are clear where the subsequence grows.
    let mut last: Option<usize> = None;
    for (row, &word) in other.iter().enumerate() {
        let start = row.saturating_mul(width);
        let (before, rest) = table.split_at_mut_checked(start).unwrap_or_default();
        let Some(bits) = rest.get_mut(..width) else { return };
        match last.and_then(|last| before.get(last..)) {
            Some(before) => bits.iter_mut().zip(before).for_each(|(bits, &before)| *bits = before),
            None => bits.fill(u64::MAX),
        }
        advance(bits, PlaceBlocks::new(words, word, index));
        last = Some(start);
    }
    let (mut left, mut row) = (words.len(), other.len());
    while let (Some(place), Some(above)) = (left.checked_sub(1), row.checked_sub(1)) {
        if words.get(place) == other.get(above) {
            sink(place);
            (left, row) = (place, above);
        } else {
            let at = above.saturating_mul(width).saturating_add(place / super::BLOCK);
            let grows = table.get(at).is_some_and(|bits| bits & bit(place) == 0);
            // A word that the subsequence does not need is dropped first; otherwise the other's word goes.
            if grows { row = above } else { left = place }
        }
    }
}

/// Counts the marked words of the reference, each as often as the candidate has it at most. The marks are used up.
fn clip<W: WordId, L: Link>(candidate: &[W], reference: &[W], marked: &mut [u64], links: &mut [L]) -> Hits {
    let mut links = links;
    let mut hits = Hits::of_words(candidate, reference);
    let (Some(heads), Some(next)) =
        (cut(&mut links, default_chains(reference.len())), cut(&mut links, reference.len()))
    else {
        return hits;
    };
    let index = ShingleIndex::new(reference, 1, heads, next);
    for word in candidate {
        let partner = index.candidates(core::slice::from_ref(word)).find(|&place| {
            let is_marked = marked.get(place / super::BLOCK).is_some_and(|bits| bits & bit(place) != 0);
            is_marked && reference.get(place) == Some(word)
        });
        if let Some(place) = partner {
            hits.hits = hits.hits.saturating_add(1);
            if let Some(bits) = marked.get_mut(place / super::BLOCK) {
                *bits &= !bit(place);
            }
        }
    }
    hits
}
