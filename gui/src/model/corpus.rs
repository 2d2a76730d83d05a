//! Several documents as one text: every running word as a number, and where each type stands.

use std::ops::Range;
use std::sync::Arc;

use super::{Analysis, Cancelled, Document, DocumentId, Task};

/// How much is done between two looks at whether to go on.
const BATCH: usize = 1 << 20;

/// Several documents as one text, with an index of the places of every type.
///
/// Running words are numbered through all documents. A type is the number of its word in the alphabet of all (by code
/// point), so that numbers compare as words do.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    documents: Vec<Member>,
    /// Every type, by code point.
    words: Vec<String>,
    /// Whether each type is a stop word of a document that has it.
    stop: Vec<bool>,
    /// The type of each running word.
    tokens: Vec<u32>,
    /// The first byte of each running word in its document, and the byte behind its last.
    places: Vec<(u32, u32)>,
    /// Of each type, where its places begin in `positions`; and the end.
    starts: Vec<u32>,
    /// The running words, by type and then in the order of the text.
    positions: Vec<u32>,
}

/// One document of a corpus.
#[derive(Clone, Debug)]
pub struct Member {
    /// The document.
    pub id: DocumentId,
    /// What people call it.
    pub name: String,
    /// Its text.
    pub text: Arc<str>,
    /// Bytes of the file before the text; see [`Document::bytes_before_text`].
    pub bytes_before_text: u64,
    /// Its running words, as numbers of the corpus.
    pub tokens: Range<usize>,
}

impl Corpus {
    /// Joins documents by their analyses, which must have kept the places of words, and indexes their words. About 20 bytes
    /// for each running word.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(documents: &[(&Document, &Analysis)], task: &Task) -> Result<Self, Cancelled> {
        let all: usize = documents.iter().map(|(_, analysis)| analysis.words.len()).sum();
        assert!(u32::try_from(all).is_ok(), "more than 2^32 words do not fit in memory with their texts");
        let mut alphabet: Vec<(&str, bool)> = documents
            .iter()
            .flat_map(|(_, analysis)| analysis.types.iter().map(|kind| (kind.word.as_str(), kind.stop)))
            .collect();
        alphabet.sort_unstable();
        // A stop word of one language and not of another is one.
        alphabet.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= same && next.1;
            same
        });
        let mut corpus = Self {
            words: alphabet.iter().map(|(word, _)| (*word).to_owned()).collect(),
            stop: alphabet.iter().map(|(_, stop)| *stop).collect(),
            tokens: Vec::with_capacity(all),
            places: Vec::with_capacity(all),
            ..Self::default()
        };
        for (document, analysis) in documents {
            let number = |word: &str| {
                let place = alphabet.binary_search_by(|(other, _)| (*other).cmp(word));
                narrow(place.expect("the alphabet has every type"))
            };
            let numbers: Vec<u32> = analysis.types.iter().map(|kind| number(&kind.word)).collect();
            let start = corpus.tokens.len();
            for batch in analysis.words.chunks(BATCH) {
                task.advance(corpus.tokens.len() as u64 / 2, all as u64)?;
                corpus.tokens.extend(batch.iter().map(|word| numbers[word.type_id as usize]));
                corpus.places.extend(batch.iter().map(|word| (word.start, word.end)));
            }
            corpus.documents.push(Member {
                id: document.id,
                name: document.name.clone(),
                text: Arc::clone(&document.text),
                bytes_before_text: document.bytes_before_text(),
                tokens: start..corpus.tokens.len(),
            });
        }
        task.advance(all as u64 / 2, all as u64)?;
        corpus.index();
        task.advance(1, 1)?;
        Ok(corpus)
    }

    /// Sorts the running words by their types: a counting sort.
    fn index(&mut self) {
        let mut starts = vec![0u32; self.words.len() + 1];
        for &kind in &self.tokens {
            starts[kind as usize + 1] += 1;
        }
        for kind in 1..starts.len() {
            starts[kind] += starts[kind - 1];
        }
        let mut next = starts.clone();
        self.positions = vec![0; self.tokens.len()];
        for (position, &kind) in (0u32..).zip(&self.tokens) {
            let place = &mut next[kind as usize];
            self.positions[*place as usize] = position;
            *place += 1;
        }
        self.starts = starts;
    }

    /// The documents.
    #[must_use]
    pub fn documents(&self) -> &[Member] {
        &self.documents
    }

    /// The document that a running word is in: an index into [`Self::documents`].
    #[must_use]
    pub fn document_of(&self, position: u32) -> usize {
        self.documents.partition_point(|document| document.tokens.end <= position as usize)
    }

    /// The types of all running words.
    #[must_use]
    pub fn tokens(&self) -> &[u32] {
        &self.tokens
    }

    /// Every type, by code point.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The word of a type.
    #[must_use]
    pub fn word(&self, kind: u32) -> &str {
        &self.words[kind as usize]
    }

    /// Whether a type is a stop word of a document that has it.
    #[must_use]
    pub fn is_stop(&self, kind: u32) -> bool {
        self.stop[kind as usize]
    }

    /// The type of a folded word.
    #[must_use]
    pub fn kind(&self, word: &str) -> Option<u32> {
        self.words.binary_search_by(|other| other.as_str().cmp(word)).ok().map(narrow)
    }

    /// Where a type stands, in the order of the text.
    #[must_use]
    pub fn positions(&self, kind: u32) -> &[u32] {
        let kind = kind as usize;
        &self.positions[self.starts[kind] as usize..self.starts[kind + 1] as usize]
    }

    /// The bytes of a running word in its document.
    #[must_use]
    pub fn bytes(&self, position: u32) -> Range<usize> {
        let (start, end) = self.places[position as usize];
        start as usize..end as usize
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a text of less than 4 GiB has fewer than 2^32 words and types"
)]
const fn narrow(number: usize) -> u32 {
    number as u32
}
