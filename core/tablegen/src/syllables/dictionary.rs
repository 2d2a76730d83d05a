//! The CMU Pronouncing Dictionary as sets of syllable counts.

use crate::output::workspace_root;
use std::collections::BTreeMap;
use std::fs;

/// Where the dictionary lies, relative to the workspace root.
pub(crate) const DICTIONARY: &str = "core/tablegen/data/cmudict/cmudict.dict";

/// A set of syllable counts, one bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts(pub(super) u32);

impl Counts {
    /// Whether the dictionary lists this count.
    pub(super) fn holds(self, count: u32) -> bool {
        count < 32 && self.0 >> count & 1 == 1
    }
}

/// Reads every alphabetic entry: the letters a–z and the apostrophe.
pub(super) fn read() -> Result<BTreeMap<Vec<u8>, Counts>, String> {
    let place = workspace_root().join(DICTIONARY);
    let text = fs::read_to_string(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let mut words: BTreeMap<Vec<u8>, Counts> = BTreeMap::new();
    for line in text.lines() {
        let entry = line.split('#').next().unwrap_or("");
        let mut fields = entry.split_whitespace();
        let Some(word) = fields.next().and_then(|headword| headword.split('(').next()) else { continue };
        if !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'') {
            continue;
        }
        // A phoneme that ends in a stress digit is a vowel.
        let count = fields.filter(|phoneme| phoneme.ends_with(|end: char| end.is_ascii_digit())).count();
        words.entry(word.into()).or_default().0 |= 1 << count;
    }
    if words.is_empty() { Err(format!("{}: no words", place.display())) } else { Ok(words) }
}
