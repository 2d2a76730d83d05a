//! One pass of the core's analyser over a text, in memory that grows with the vocabulary.

use std::collections::HashMap;

use lexometer::bulk::HotWord;
use lexometer::document::{Analyser, Counts, Quantity, Settings, Token};
use lexometer::fold;
use lexometer::lang::{self, Language};
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::segment::{JoinReason, LineMode};
use lexometer_host::Array;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Cancelled, Division, Sentence, Task, Type, Word};

/// What one pass found.
pub(super) struct Measured {
    pub(super) counts: Counts,
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) division: Division,
    /// The most frequent first, equals by code point.
    pub(super) types: Vec<Type>,
    pub(super) exact: bool,
}

/// Which places of the text are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// The place of every word and sentence: twelve bytes for each.
    Kept,
    /// None, where only counts are wanted.
    Dropped,
}

/// How much is measured between two looks at whether to go on.
const CHUNK_BYTES: usize = 1 << 18;

/// A lexicon that may not stay exact for so many more bytes of text moves to larger memory.
const LEAST_ROOM: usize = 1 << 14;

/// Slots of the first lexicon, by the length of the text: enough for most texts of the length. Each next one is four
/// times as large.
const LEAST_SLOTS: usize = 1 << 13;
const MOST_SLOTS: usize = 1 << 18;
/// With the mean length of a type, and the same again as room for the fast path's words.
const BYTES_PER_SLOT: usize = 24;
const GROWTH: usize = 4;
/// How many rows the fast path remembers words in, by the length of the text.
const LEAST_HOT_WORDS: usize = 1 << 12;
const MOST_HOT_WORDS: usize = 1 << 18;
/// Enough for more types than a text of 4 GiB can have.
const GENERATIONS: usize = 11;

/// Memory of one lexicon.
type Memory = (Array<Slot>, Vec<u8>);

pub(super) fn measure(
    text: &str,
    language: &'static Language,
    lines: LineMode,
    places: Places,
    task: &Task,
) -> Result<Measured, Cancelled> {
    // Each generation borrows memory of its own; those before it are given back at the end, a third of the last.
    let mut memory: [Memory; GENERATIONS] = Default::default();
    let mut slots = (text.len() / 32).next_power_of_two().clamp(LEAST_SLOTS, MOST_SLOTS);
    let mut generations = memory.iter_mut().map(|(slot_memory, byte_memory)| {
        *slot_memory = Array::zeroed(slots);
        *byte_memory = vec![0; slots * BYTES_PER_SLOT];
        slots *= GROWTH;
        (&mut **slot_memory, byte_memory.as_mut_slice())
    });
    let rows = match places {
        // The fast path tells of no places.
        Places::Kept => 0,
        Places::Dropped => (text.len() / 16).clamp(LEAST_HOT_WORDS, MOST_HOT_WORDS),
    };
    let mut hot = Array::<HotWord>::zeroed(rows);
    let first = generations.next().map(|(slots, bytes)| Lexicon::new(slots, bytes));
    let settings = Settings::new(language).with_lines(lines);
    let mut analyser = Analyser::new(first.unwrap_or_else(|| Lexicon::new(&mut [], &mut [])), settings);
    if places == Places::Dropped {
        analyser = analyser.with_hot_words(&mut hot);
    }
    let mut notes = Notes {
        text,
        places,
        words: Vec::new(),
        sentences: Vec::new(),
        joins: Vec::new(),
        oversized: HashMap::new(),
    };
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        task.advance((text.len() - rest.len()) as u64, text.len() as u64)?;
        while analyser.exact_room() < LEAST_ROOM.min(rest.len()) {
            let Some((slots, bytes)) = generations.next() else { break };
            analyser = match analyser.rehash_into(slots, bytes) {
                Ok(larger) => larger,
                Err(same) => {
                    analyser = same;
                    break;
                }
            };
        }
        let room = analyser.exact_room().clamp(LEAST_ROOM, CHUNK_BYTES);
        let (chunk, behind) = rest.split_at(room.min(rest.len()));
        match places {
            Places::Kept => analyser.push_with(chunk, |token| notes.take(token)),
            Places::Dropped => analyser.push(chunk),
        }
        rest = behind;
    }
    let document = analyser.finish_with(|token| notes.take(token));
    if places == Places::Dropped && document.lexicon().oversized() > 0 {
        // A word of more than 64 KiB: only who sees its place can tell which it is.
        let whole = measure(text, language, lines, Places::Kept, task)?;
        let division = Division::default();
        return Ok(Measured { words: Vec::new(), sentences: Vec::new(), division, ..whole });
    }
    let division = Division::new(text, &mut notes.sentences, &notes.joins, language);
    let measured = rank(document.lexicon(), document.counts(), notes, division, language);
    task.advance(1, 1)?;
    Ok(measured)
}

/// What is noted of the text while it is read.
struct Notes<'t> {
    text: &'t str,
    places: Places,
    /// With the ids of the lexicon.
    words: Vec<Word>,
    sentences: Vec<Sentence>,
    /// Where a sentence goes on though it might have ended.
    joins: Vec<(u32, JoinReason)>,
    /// The folded words that are too long for the lexicon. Their ids count down from the highest.
    oversized: HashMap<String, (u32, u64)>,
}

impl Notes<'_> {
    fn take(&mut self, token: Token) {
        match token {
            Token::Word { start, end, id, .. } => {
                let id = match id {
                    Some(id) => id.0,
                    None => self.oversized(&self.text[offset(start)..offset(end)]),
                };
                if self.places == Places::Kept {
                    self.words.push(Word { start: narrow(start), end: narrow(end), type_id: id });
                }
            }
            Token::Sentence { start, end, words, reason } if self.places == Places::Kept => {
                let sentence = &self.text[offset(start)..offset(end)];
                let start = start + (sentence.len() - sentence.trim_start().len()) as u64;
                let end = start + sentence.trim().len() as u64;
                self.sentences.push(Sentence {
                    start: narrow(start),
                    end: narrow(end),
                    words: narrow(words),
                    reason,
                    doubt: None,
                });
            }
            Token::Joined { at, reason } if self.places == Places::Kept => {
                self.joins.push((narrow(at), reason));
            }
            _ => {}
        }
    }

    fn oversized(&mut self, word: &str) -> u32 {
        let next = u32::MAX - narrow(self.oversized.len() as u64);
        let (id, count) = self.oversized.entry(fold::folded(word).collect()).or_insert((next, 0));
        *count += 1;
        *id
    }
}

/// Puts the types in order and gives the words their ranks for ids.
fn rank(
    lexicon: &Lexicon<'_>,
    mut counts: Counts,
    notes: Notes<'_>,
    division: Division,
    language: &Language,
) -> Measured {
    let Notes { mut words, sentences, oversized, .. } = notes;
    let exact = lexicon.floor() == 0;
    // Every spelling with its id; then spellings that differ only in how accents are typed become one type.
    let mut spellings: Vec<(String, u64, u32)> = lexicon
        .rows()
        .map(|row| (row.word, row.estimate, row.id.0))
        .chain(oversized.iter().map(|(word, &(id, count))| (word.as_str(), count, id)))
        .map(|(word, count, id)| match is_nfc_quick(word.chars()) {
            IsNormalized::Yes => (word.to_owned(), count, id),
            _ => (word.nfc().collect(), count, id),
        })
        .collect();
    spellings.sort_unstable();
    let mut ranked: Vec<(String, u64, Vec<u32>)> = Vec::with_capacity(spellings.len());
    for (word, count, id) in spellings {
        match ranked.last_mut() {
            Some((last, sum, ids)) if *last == word => {
                *sum += count;
                ids.push(id);
            }
            _ => ranked.push((word, count, vec![id])),
        }
    }
    // Stable, so that equal counts stay in the order of their code points.
    ranked.sort_by_key(|&(_, count, _)| std::cmp::Reverse(count));
    if !words.is_empty() {
        let ranks =
            ranked.iter().zip(0..).flat_map(|((_, _, ids), rank)| ids.iter().map(move |&id| (id, rank)));
        let rank_of: HashMap<u32, u32> = ranks.collect();
        for word in &mut words {
            word.type_id = rank_of[&word.type_id];
        }
    }
    let tokens = counts.get(Quantity::Words).unwrap_or(0);
    let stop_words = lang::stop_words(language.code);
    let types: Vec<Type> = ranked
        .into_iter()
        .map(|(word, count, _)| {
            let stop = stop_words.contains(&word);
            Type { word, count, per_million: per_million(count, tokens), stop }
        })
        .collect();
    if exact {
        counts.set(Quantity::Types, types.len() as u64);
    }
    Measured { counts, words, sentences, division, types, exact }
}

#[expect(clippy::cast_precision_loss, reason = "a text has fewer than 2^32 words")]
fn per_million(count: u64, tokens: u64) -> f64 {
    count as f64 * 1e6 / tokens as f64
}

/// An offset of a text in memory.
#[expect(clippy::cast_possible_truncation, reason = "the text is in memory, so its offsets fit")]
const fn offset(at: u64) -> usize {
    at as usize
}

/// An offset or a number of words of a document's text.
#[expect(clippy::cast_possible_truncation, reason = "the importer refuses texts of 4 GiB and more")]
const fn narrow(at: u64) -> u32 {
    at as u32
}
