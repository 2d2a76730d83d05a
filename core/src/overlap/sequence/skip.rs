//! Pairs of words with few between them (ROUGE-S, ROUGE-SU).

use crate::overlap::Full;
use crate::overlap::rouge::Hits;
use crate::overlap::scratch::{WordId, cut, to_index};

/// How many 64-bit elements [`skip_bigrams`] needs: one for each pair, and room to sort the longer list.
#[must_use]
pub const fn skip_scratch(candidate_words: usize, reference_words: usize, skip: u32) -> usize {
    let pairs = (skip as usize).saturating_add(1);
    let longer = if candidate_words > reference_words { candidate_words } else { reference_words };
    candidate_words.saturating_add(reference_words).saturating_add(longer).saturating_mul(pairs)
}

/// Whether single words count beside the pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleWords {
    /// They do not: ROUGE-S.
    Left,
    /// All but the last word of each text do: ROUGE-SU, as ROUGE-1.5.5 counts them.
    Counted,
}

/// The hits of ROUGE-S and ROUGE-SU (Lin 2004, section 3.4 and 3.5): pairs of words in their order with at most `skip` words
/// between, 4 by custom, each as often as both texts have it.
///
/// ```
/// use lexometer::overlap::{SingleWords, skip_bigrams, skip_scratch};
///
/// // Lin's example: "police killed the gunman" has six pairs, three of them also in "police kill the gunman".
/// let (reference, candidate) = ([1u16, 2, 3, 4], [1u16, 5, 3, 4]);
/// let mut scratch = [0; skip_scratch(4, 4, 4)];
/// let hits = skip_bigrams(&candidate, &reference, 4, SingleWords::Left, &mut scratch)?;
/// assert_eq!((hits.hits, hits.reference, hits.recall()), (3, 6, Some(0.5)));
/// # Ok::<(), lexometer::overlap::Full>(())
/// ```
///
/// # Errors
/// [`Full::Scratch`] when `scratch` has fewer elements than [`skip_scratch`].
pub fn skip_bigrams<W: WordId>(
    candidate: &[W],
    reference: &[W],
    skip: u32,
    single: SingleWords,
    scratch: &mut [u64],
) -> Result<Hits, Full> {
    let needed = skip_scratch(candidate.len(), reference.len(), skip);
    let full = Full::Scratch { needed };
    let reach = to_index(skip).saturating_add(1);
    let mut rest = scratch.get_mut(..needed).ok_or(full)?;
    let of_candidate = cut(&mut rest, candidate.len().saturating_mul(reach)).ok_or(full)?;
    let of_reference = cut(&mut rest, reference.len().saturating_mul(reach)).ok_or(full)?;
    let mut hits = clip(
        collect(of_candidate, pairs(candidate, reach)),
        collect(of_reference, pairs(reference, reach)),
        rest,
    );
    if single == SingleWords::Counted {
        let single =
            clip(collect(of_candidate, singles(candidate)), collect(of_reference, singles(reference)), rest);
        hits.hits = hits.hits.saturating_add(single.hits);
        hits.candidate = hits.candidate.saturating_add(single.candidate);
        hits.reference = hits.reference.saturating_add(single.reference);
    }
    Ok(hits)
}

/// Both words of each pair in one number.
fn pairs<W: WordId>(words: &[W], reach: usize) -> impl Iterator<Item = u64> + '_ {
    words.iter().enumerate().flat_map(move |(place, first)| {
        let behind = words.get(place.saturating_add(1)..).unwrap_or_default();
        let high = u64::from(first.get()).wrapping_shl(32);
        behind.iter().take(reach).map(move |second| high | u64::from(second.get()))
    })
}

fn singles<W: WordId>(words: &[W]) -> impl Iterator<Item = u64> + '_ {
    words.split_last().map_or(&[][..], |(_, before)| before).iter().map(|word| u64::from(word.get()))
}

/// Writes what comes and returns the part that was written.
fn collect(list: &mut [u64], values: impl Iterator<Item = u64>) -> &mut [u64] {
    let mut written = 0usize;
    for (slot, value) in list.iter_mut().zip(values) {
        *slot = value;
        written = written.saturating_add(1);
    }
    list.get_mut(..written).unwrap_or_default()
}

/// How many values the lists share, each as often as both have it.
fn clip(candidate: &mut [u64], reference: &mut [u64], spare: &mut [u64]) -> Hits {
    sort(candidate, spare);
    sort(reference, spare);
    let mut hits = 0u64;
    let mut others = reference.iter().peekable();
    for value in candidate.iter() {
        while others.next_if(|&other| other < value).is_some() {}
        hits = hits.saturating_add(u64::from(others.next_if_eq(&value).is_some()));
    }
    let count = |list: &[u64]| u64::try_from(list.len()).unwrap_or(u64::MAX);
    Hits { hits, candidate: count(candidate), reference: count(reference) }
}

/// Sorts by one byte after the other, the lowest first; bytes that are the same everywhere are passed over. `spare` is at least
/// as long.
fn sort(values: &mut [u64], spare: &mut [u64]) {
    let Some(spare) = spare.get_mut(..values.len()) else { return };
    for shift in [0, 8, 16, 24, 32, 40, 48, 56] {
        let byte = |value: u64| (value.wrapping_shr(shift) & 0xFF) as usize;
        let mut ends = [0usize; 256];
        for &value in values.iter() {
            if let Some(count) = ends.get_mut(byte(value)) {
                *count = count.wrapping_add(1);
            }
        }
        if ends.contains(&values.len()) {
            continue;
        }
        let mut sum = 0usize;
        for count in &mut ends {
            sum = sum.wrapping_add(core::mem::replace(count, sum));
        }
        for &value in values.iter() {
            if let Some(next) = ends.get_mut(byte(value)) {
                if let Some(slot) = spare.get_mut(*next) {
                    *slot = value;
                }
                *next = next.wrapping_add(1);
            }
        }
        for (value, &sorted) in values.iter_mut().zip(spare.iter()) {
            *value = sorted;
        }
    }
}
