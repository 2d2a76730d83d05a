//! The counts of a part of a text: what a sentence or a word adds to the whole.

use super::{Analyser, Counts, Settings, Tally};
use crate::lang::{Kinds, WordInText};
use crate::lexicon::Lexicon;
use crate::syllables::Context;
use crate::tables;

/// Bytes for the longest word whose syllables are counted.
const LONGEST: usize = 256;

/// The counts of a part of a text that begins and ends with a sentence. The counts of all sentences of a text add up to
/// those of the whole, but for types, which are not known of a part, and for a word that a boundary cuts because a space
/// is missing (`on Tuesday.Mr. Smith`). A word of about 250 bytes or more has no syllables here.
///
/// ```
/// use lexometer::document::{Quantity, Settings, counts_of_part};
/// use lexometer::lang::ENGLISH;
///
/// let counts = counts_of_part("The soldier laughed.", &Settings::new(&ENGLISH));
/// assert_eq!(counts.get(Quantity::Words), Some(3));
/// assert_eq!(counts.get(Quantity::Syllables), Some(4));
/// assert_eq!(counts.get(Quantity::Types), None);
/// ```
#[must_use]
pub fn counts_of_part(text: &str, settings: &Settings) -> Counts {
    // A word too long to be kept as it is spelled is read as it is folded, and that needs a place.
    let mut bytes = [0; LONGEST];
    let mut analyser = Analyser::new(Lexicon::new(&mut [], &mut bytes), *settings);
    analyser.push(text.as_bytes());
    let document = analyser.finish();
    document.tally.counts(settings.language, settings.told())
}

/// The counts of a word as it stands in a text, which is no sentence: what is left of a text without the word has as many
/// sentences as before.
///
/// ```
/// use lexometer::document::{Quantity, Settings, counts_of_word};
/// use lexometer::lang::ENGLISH;
///
/// let counts = counts_of_word("intelligence", &Settings::new(&ENGLISH));
/// assert_eq!(counts.get(Quantity::HardWords), Some(1));
/// assert_eq!(counts.get(Quantity::Sentences), Some(0));
/// ```
#[must_use]
pub fn counts_of_word(spelling: &str, settings: &Settings) -> Counts {
    let language = settings.language;
    let mut tally = Tally { words: 1, ..Tally::default() };
    for properties in spelling.chars().map(tables::properties) {
        tally.letters = tally.letters.saturating_add(u64::from(properties.is_letter()));
        tally.characters = tally.characters.saturating_add(u64::from(properties.is_alphanumeric()));
    }
    let letters = tally.letters;
    tally.add_lengths(letters, 1);
    let syllables = language.syllables.map_or(0, |count| count(spelling, Context::NONE).count);
    if language.syllables.is_some() {
        tally.add_syllables(syllables, 1);
    }
    let word = WordInText { spelling, syllables, opens_sentence: false };
    tally.add_kinds(language.kinds.map_or(Kinds::NONE, |kinds| kinds(&word, &settings.familiar)), 1);
    tally.counts(language, settings.told())
}
