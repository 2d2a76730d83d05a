//! Which documents have a phrase.

use super::query::words;
use super::{Analysis, Bytes, Cancelled, Document, Task};

/// Bytes of the text on either side of a phrase.
const CONTEXT: usize = 60;

/// A phrase, and the documents that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its folded words.
    pub words: Vec<String>,
    /// The documents, those that have it most often first.
    pub holders: Vec<Holder>,
}

/// A document that has a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Its place among the documents that were looked into.
    pub document: usize,
    /// How often it has the phrase; overlapping matches count.
    pub times: u64,
    /// Where it stands first.
    pub first: Bytes,
    /// The text around that place, on one line.
    pub context: String,
}

impl Phrase {
    /// Looks for the words of `text`, one after the other, whatever their case and what stands between them.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(text: &str, documents: &[(&Document, &Analysis)], task: &Task) -> Result<Self, Cancelled> {
        let words: Vec<String> = words(text).collect();
        let mut holders = Vec::new();
        for (place, (document, analysis)) in documents.iter().enumerate() {
            task.advance(place as u64, documents.len() as u64)?;
            let kind = |word: &String| analysis.types.iter().position(|kind| kind.word == *word);
            let Some(kinds) = words.iter().map(kind).collect::<Option<Vec<usize>>>() else { continue };
            if kinds.is_empty() {
                continue;
            }
            let is_here = |run: &&[super::Word]| {
                run.iter().zip(&kinds).all(|(word, &kind)| word.type_id as usize == kind)
            };
            let mut found = analysis.words.windows(kinds.len()).filter(is_here);
            let Some([begin, .., end] | [begin @ end]) = found.next() else { continue };
            let first = Bytes { start: begin.start, end: end.end };
            let times = 1 + found.count() as u64;
            holders.push(Holder { document: place, times, first, context: context(document, first) });
        }
        holders.sort_by_key(|holder| std::cmp::Reverse(holder.times));
        task.advance(1, 1)?;
        Ok(Self { words, holders })
    }
}

fn context(document: &Document, Bytes { start, end }: Bytes) -> String {
    let text = &document.text;
    let from = text.ceil_char_boundary((start as usize).saturating_sub(CONTEXT));
    let to = text.floor_char_boundary((end as usize + CONTEXT).min(text.len()));
    text[from..to].split_whitespace().collect::<Vec<_>>().join(" ")
}
