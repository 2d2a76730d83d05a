//! What two documents have in the same order, as far as it can be measured in a moment.

use lexometer::fold;
use lexometer::overlap::{self, GramOrder, SingleWords, Tallies, WeightedCell};

use super::{Analysis, Document};

/// Words of both documents multiplied, up to which 64 words are compared at a step: a quarter of a second.
const MOST_PAIRS: usize = 1 << 32;
/// Words of both documents multiplied, up to which they are compared one by one.
const MOST_WEIGHED_PAIRS: usize = 1 << 26;
/// Blocks of 64 bits, up to which the union of subsequences is looked for: 32 MB.
const MOST_UNION_BITS: usize = 1 << 22;
/// Words of both documents, up to which pairs of words are sorted.
const MOST_SKIPPING_WORDS: usize = 1 << 18;
/// Bytes of both documents, up to which the n-grams of their characters are counted.
pub(super) const MOST_CHARACTERS: usize = 1 << 21;
/// The exponent of ROUGE-W and the most words between two of a pair in ROUGE-S, by custom.
pub(super) const WEIGHT: f64 = 1.2;
pub(super) const SKIP: u32 = 4;

/// Why memory that was asked for by its length always suffices.
const FITS: &str = "the scratch has the length that the function asks for";

/// What is compared at once; several metrics follow from some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The longest common subsequence.
    Lcs,
    /// The fewest edits.
    Levenshtein,
    /// The union of subsequences, sentence by sentence.
    Union,
    /// The subsequence that prefers unbroken runs.
    Weighted,
    /// Pairs of words with others between.
    Skip,
}

impl Part {
    pub(super) const ALL: [Self; 5] = [Self::Lcs, Self::Levenshtein, Self::Union, Self::Weighted, Self::Skip];

    /// What the metric of that id follows from, if it is one of sequences.
    pub(super) fn of(id: &str) -> Option<Self> {
        match id {
            "lcs" | "indel" | "rouge_l" | "rouge_l_a" | "rouge_l_b" => Some(Self::Lcs),
            "levenshtein" => Some(Self::Levenshtein),
            "rouge_lsum_a" | "rouge_lsum_b" => Some(Self::Union),
            "rouge_w" => Some(Self::Weighted),
            "rouge_s" | "rouge_su" => Some(Self::Skip),
            _ => None,
        }
    }
}

/// Those parts that are quick enough for documents of their length. `ends` are those of sentences; `words` are ids of both.
pub(super) fn sequences(
    parts: &[Part],
    (ends_a, ends_b): (&[u32], &[u32]),
    (words_a, words_b): (&[u32], &[u32]),
) -> overlap::Sequences {
    let pairs = words_a.len().saturating_mul(words_b.len());
    let mut found = overlap::Sequences::default();
    let links = || vec![0u32; overlap::lcs_links(words_a.len().max(words_b.len()))];
    for part in parts {
        match part {
            Part::Lcs if pairs <= MOST_PAIRS => {
                let mut bits = vec![0; overlap::lcs_bits(words_a.len())];
                found.lcs = Some(overlap::lcs(words_a, words_b, &mut links(), &mut bits).expect(FITS));
            }
            Part::Levenshtein if pairs <= MOST_PAIRS => {
                let mut bits = vec![0; overlap::levenshtein_bits(words_a.len())];
                let edits = overlap::levenshtein(words_a, words_b, &mut links(), &mut bits);
                found.levenshtein = Some(edits.expect(FITS));
            }
            Part::Union if pairs <= MOST_PAIRS => {
                let in_a = overlap::Sentences { words: words_a, ends: ends_a };
                let in_b = overlap::Sentences { words: words_b, ends: ends_b };
                let mut links = links();
                let mut union = |candidate, reference| {
                    let needed = overlap::union_bits(candidate, reference);
                    let mut bits = (needed <= MOST_UNION_BITS).then(|| vec![0; needed])?;
                    Some(overlap::union_lcs(candidate, reference, &mut links, &mut bits).expect(FITS))
                };
                found.union_a = union(in_a, in_b);
                found.union_b = union(in_b, in_a);
            }
            Part::Weighted if pairs <= MOST_WEIGHED_PAIRS => {
                let mut cells = vec![WeightedCell::default(); overlap::weighted_scratch(words_b.len())];
                let weighted = overlap::weighted_lcs(words_a, words_b, WEIGHT, &mut cells);
                found.weighted = Some(weighted.expect(FITS));
            }
            Part::Skip if words_a.len().saturating_add(words_b.len()) <= MOST_SKIPPING_WORDS => {
                let mut scratch = vec![0; overlap::skip_scratch(words_a.len(), words_b.len(), SKIP)];
                let mut skip = |single| {
                    let hits = overlap::skip_bigrams(words_a, words_b, SKIP, single, &mut scratch);
                    Some(hits.expect(FITS))
                };
                found.skip = skip(SingleWords::Left);
                found.skip_and_single = skip(SingleWords::Counted);
            }
            _ => {}
        }
    }
    found
}

/// The index behind the last word of each sentence.
pub(super) fn sentence_ends(analysis: &Analysis) -> Vec<u32> {
    let ends = analysis.sentences.iter().scan(0, |end, sentence| {
        *end += sentence.words;
        Some(*end)
    });
    ends.collect()
}

/// The folded characters without white space and without what was left out.
pub(super) fn character_ids((document, analysis): (&Document, &Analysis)) -> Vec<u32> {
    let ends = analysis.left_out.iter().map(|left_out| left_out.bytes.end);
    let starts = analysis.left_out.iter().map(|left_out| left_out.bytes.start);
    let whole = u32::try_from(document.text.len()).unwrap_or(u32::MAX);
    let kept = std::iter::once(0).chain(ends).zip(starts.chain(std::iter::once(whole)));
    let text = kept.flat_map(|(start, end)| fold::folded(&document.text[start as usize..end as usize]));
    text.filter(|scalar| !scalar.is_whitespace()).map(u32::from).collect()
}

/// The n-grams of those characters; `None` where that would take long.
pub(super) fn characters(a: (&Document, &Analysis), b: (&Document, &Analysis)) -> Option<Tallies> {
    if a.0.text.len().saturating_add(b.0.text.len()) > MOST_CHARACTERS {
        return None;
    }
    let (of_a, of_b) = (character_ids(a), character_ids(b));
    let mut scratch = vec![0u32; overlap::bulk_grams_scratch(of_a.len(), of_b.len())];
    Some(GramOrder::bulk(&of_a, &of_b, &mut scratch).expect(FITS).tallies())
}
