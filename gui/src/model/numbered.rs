//! The words of many documents as numbers, for metrics that ask no more than which words are the same.

use std::collections::HashMap;

use lexometer::fold;
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::numbering::{Numbering, Spelling};
use lexometer_host::Array;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::boilerplate::known_runs;
use super::comparison::is_character;
use super::{Analysis, Cancelled, Task};

/// The words of documents as ranks in the alphabet of all, so that they stand in the same order as in the alphabet of any two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    words: Vec<Vec<u32>>,
    /// Documents of which most words are single characters.
    in_characters: usize,
    words_left_out: u64,
}

/// Slots of the first lexicon, by the length of all texts; each next one is four times as large.
const LEAST_SLOTS: usize = 1 << 14;
const BYTES_PER_SLOT: usize = 24;
const GENERATIONS: usize = 11;
/// Rows for spellings, by the length of all texts.
const LEAST_SPELLINGS: usize = 1 << 12;
const MOST_SPELLINGS: usize = 1 << 18;

/// The number of a word that is too long for the lexicon has this bit.
const OVERSIZED: u32 = 1 << 31;

impl Numbered {
    /// Reads texts without measuring them: several times as fast as an [`Analysis`] of each, and the same words. What stands in runs
    /// of at least `minimum` words in the template is left out.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of_texts(
        texts: &[&str],
        template: Option<&str>,
        minimum: u32,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        let bytes: usize = texts.iter().copied().chain(template).map(str::len).sum();
        let mut slots = (bytes / 64).next_power_of_two().max(LEAST_SLOTS);
        let mut memory: [(Array<Slot>, Vec<u8>); GENERATIONS] = Default::default();
        let mut generations = memory.iter_mut();
        // Each next one is larger, and made when it is needed.
        let mut larger = || {
            let (slot_memory, byte_memory) = generations.next().expect("no text of 4 GiB fills the largest");
            *slot_memory = Array::zeroed(slots);
            *byte_memory = vec![0; slots * BYTES_PER_SLOT];
            slots *= 4;
            (&mut **slot_memory, byte_memory.as_mut_slice())
        };
        let spellings = (bytes / 32).next_power_of_two().clamp(LEAST_SPELLINGS, MOST_SPELLINGS);
        let mut spellings = Array::<Spelling>::zeroed(spellings);
        let (first_slots, first_bytes) = larger();
        let mut numbering = Numbering::new(Lexicon::new(first_slots, first_bytes), &mut spellings);
        let mut oversized: HashMap<String, u32> = HashMap::new();
        let mut words: Vec<Vec<u32>> = Vec::with_capacity(texts.len() + 1);
        let mut done = 0;
        for text in texts.iter().copied().chain(template) {
            let mut ids = Vec::with_capacity(text.len() / 5);
            let mut rest = text;
            while !rest.is_empty() {
                task.advance((done + text.len() - rest.len()) as u64, 2 * bytes as u64)?;
                let here = rest;
                rest = numbering.read(here, |place, id| {
                    ids.push(match id {
                        Some(id) => id.0,
                        None => {
                            let next = OVERSIZED | u32::try_from(oversized.len()).unwrap_or(0);
                            *oversized.entry(fold::folded(&here[place]).collect()).or_insert(next)
                        }
                    });
                });
                if rest.is_empty() {
                    break;
                }
                let (slots, bytes) = larger();
                numbering = numbering.rehash_into(slots, bytes).expect("four times the memory holds more");
            }
            done += text.len();
            words.push(ids);
        }
        let rows = numbering.lexicon().rows().map(|row| (row.word, row.id.0));
        let spelled = rows.chain(oversized.iter().map(|(word, &id)| (word.as_str(), id)));
        let characters = rank(spelled, &mut words);
        let template = template.and_then(|_| words.pop());
        Ok(Self::new(words, template.as_deref(), minimum, &characters))
    }

    /// The words of documents that are measured, without what was left out of them.
    pub(super) fn of_analyses(documents: &[&Analysis]) -> Self {
        let mut alphabet: Vec<&str> = documents
            .iter()
            .flat_map(|analysis| analysis.types.iter().map(|kind| kind.word.as_str()))
            .collect();
        alphabet.sort_unstable();
        alphabet.dedup();
        let characters: Vec<bool> = alphabet.iter().map(|word| is_character(word)).collect();
        let rank: HashMap<&str, u32> = alphabet.into_iter().zip(0..).collect();
        let of_document = |analysis: &&Analysis| {
            let ranks: Vec<u32> = analysis.types.iter().map(|kind| rank[kind.word.as_str()]).collect();
            analysis.words.iter().map(|word| ranks[word.type_id as usize]).collect()
        };
        let words = documents.iter().map(of_document).collect();
        let left_out = documents.iter().map(|analysis| u64::from(analysis.words_left_out())).sum();
        Self { words_left_out: left_out, ..Self::new(words, None, 0, &characters) }
    }

    fn new(mut words: Vec<Vec<u32>>, template: Option<&[u32]>, minimum: u32, characters: &[bool]) -> Self {
        let mut words_left_out = 0;
        if let Some(template) = template {
            for words in &mut words {
                let mut is_known = known_runs(words, template, minimum).into_iter();
                let all = words.len();
                words.retain(|_| !is_known.next().unwrap_or(false));
                words_left_out += (all - words.len()) as u64;
            }
        }
        let is_mostly_characters = |words: &&Vec<u32>| {
            words.iter().filter(|&&word| characters[word as usize]).count() > words.len() / 2
        };
        let in_characters = words.iter().filter(is_mostly_characters).count();
        Self { words, in_characters, words_left_out }
    }

    /// The words of each document.
    pub(super) fn words(&self) -> &[Vec<u32>] {
        &self.words
    }

    /// Of how many documents most words are single characters.
    pub(super) const fn in_characters(&self) -> usize {
        self.in_characters
    }

    pub(super) const fn words_left_out(&self) -> u64 {
        self.words_left_out
    }
}

/// Gives words their ranks in the alphabet of all instead of the ids that they are spelled with, and tells of each word of the
/// alphabet whether it is a single character. Spellings that differ only in how accents are typed become one word.
fn rank<'w>(spelled: impl Iterator<Item = (&'w str, u32)>, words: &mut [Vec<u32>]) -> Vec<bool> {
    let mut composed: Vec<(String, u32)> = Vec::new();
    let mut alphabet: Vec<(&str, u32)> = Vec::new();
    for (word, id) in spelled {
        match is_nfc_quick(word.chars()) {
            IsNormalized::Yes => alphabet.push((word, id)),
            _ => composed.push((word.nfc().collect(), id)),
        }
    }
    alphabet.extend(composed.iter().map(|(word, id)| (word.as_str(), *id)));
    alphabet.sort_unstable();
    // Ids are places in memory of the lexicon, those of words too long for it numbers from the bit on.
    let (mut of_kept, mut of_oversized) = (Vec::new(), Vec::new());
    let mut characters = Vec::new();
    let mut last = None;
    for (word, id) in alphabet {
        if last != Some(word) {
            last = Some(word);
            characters.push(is_character(word));
        }
        let (ranks, id) =
            if id < OVERSIZED { (&mut of_kept, id) } else { (&mut of_oversized, id ^ OVERSIZED) };
        let id = id as usize;
        if ranks.len() <= id {
            ranks.resize((id + 1).next_power_of_two(), 0);
        }
        ranks[id] = u32::try_from(characters.len() - 1).unwrap_or(u32::MAX);
    }
    for id in words.iter_mut().flatten() {
        *id = if *id < OVERSIZED { of_kept[*id as usize] } else { of_oversized[(*id ^ OVERSIZED) as usize] };
    }
    characters
}
