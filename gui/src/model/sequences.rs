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
/// Characters of both documents, up to which their n-grams are counted.
const MOST_CHARACTERS: usize = 1 << 21;
/// The exponent of ROUGE-W and the most words between two of a pair in ROUGE-S, by custom.
pub(super) const WEIGHT: f64 = 1.2;
pub(super) const SKIP: u32 = 4;

/// Why memory that was asked for by its length always suffices.
const FITS: &str = "the scratch has the length that the function asks for";

/// All that is quick enough for documents of their length; `words` are ids of both.
pub(super) fn sequences(a: &Analysis, b: &Analysis, words: (&[u32], &[u32])) -> overlap::Sequences {
    let (words_a, words_b) = words;
    let pairs = words_a.len().saturating_mul(words_b.len());
    let mut found = overlap::Sequences::default();
    let mut links = vec![0u32; overlap::lcs_links(words_a.len().max(words_b.len()))];
    if pairs <= MOST_PAIRS {
        let mut bits = vec![0; overlap::levenshtein_bits(words_a.len())];
        found.lcs = Some(overlap::lcs(words_a, words_b, &mut links, &mut bits).expect(FITS));
        found.levenshtein = Some(overlap::levenshtein(words_a, words_b, &mut links, &mut bits).expect(FITS));
        let (ends_a, ends_b) = (sentence_ends(a), sentence_ends(b));
        let in_a = overlap::Sentences { words: words_a, ends: &ends_a };
        let in_b = overlap::Sentences { words: words_b, ends: &ends_b };
        let mut union = |candidate, reference| {
            let needed = overlap::union_bits(candidate, reference);
            let mut bits = (needed <= MOST_UNION_BITS).then(|| vec![0; needed])?;
            Some(overlap::union_lcs(candidate, reference, &mut links, &mut bits).expect(FITS))
        };
        found.union_a = union(in_a, in_b);
        found.union_b = union(in_b, in_a);
    }
    if pairs <= MOST_WEIGHED_PAIRS {
        let mut cells = vec![WeightedCell::default(); overlap::weighted_scratch(words_b.len())];
        found.weighted = Some(overlap::weighted_lcs(words_a, words_b, WEIGHT, &mut cells).expect(FITS));
    }
    if words_a.len().saturating_add(words_b.len()) <= MOST_SKIPPING_WORDS {
        let mut scratch = vec![0; overlap::skip_scratch(words_a.len(), words_b.len(), SKIP)];
        let mut skip =
            |single| Some(overlap::skip_bigrams(words_a, words_b, SKIP, single, &mut scratch).expect(FITS));
        found.skip = skip(SingleWords::Left);
        found.skip_and_single = skip(SingleWords::Counted);
    }
    found
}

/// The index behind the last word of each sentence.
fn sentence_ends(analysis: &Analysis) -> Vec<u32> {
    let ends = analysis.sentences.iter().scan(0, |end, sentence| {
        *end += sentence.words;
        Some(*end)
    });
    ends.collect()
}

/// The n-grams of the folded characters without white space; `None` where that would take long.
pub(super) fn characters(a: (&Document, &Analysis), b: (&Document, &Analysis)) -> Option<Tallies> {
    let ids = |(document, analysis): (&Document, &Analysis)| -> Vec<u32> {
        let ends = analysis.left_out.iter().map(|left_out| left_out.bytes.end);
        let starts = analysis.left_out.iter().map(|left_out| left_out.bytes.start);
        let whole = u32::try_from(document.text.len()).unwrap_or(u32::MAX);
        let kept = std::iter::once(0).chain(ends).zip(starts.chain(std::iter::once(whole)));
        let text = kept.flat_map(|(start, end)| fold::folded(&document.text[start as usize..end as usize]));
        text.filter(|scalar| !scalar.is_whitespace()).map(u32::from).collect()
    };
    if a.0.text.len().saturating_add(b.0.text.len()) > MOST_CHARACTERS {
        return None;
    }
    let (of_a, of_b) = (ids(a), ids(b));
    let mut scratch = vec![0u32; overlap::bulk_grams_scratch(of_a.len(), of_b.len())];
    Some(GramOrder::bulk(&of_a, &of_b, &mut scratch).expect(FITS).tallies())
}
