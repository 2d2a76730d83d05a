//! What moved a score: how much a sentence or a word adds to it.

use core::ops::Range;

use super::{Direction, Formula, Undefined};
use crate::document::{Counts, Settings, counts_of_part};
use crate::segment;

impl Formula {
    /// How much harder a part makes the whole, in the unit of the score: the difficulty of the whole less the difficulty of
    /// the rest. Positive where the text would be easier without the part, whichever way the scale runs.
    ///
    /// The part's counts are those of [`counts_of_part`] or [`counts_of_word`](crate::document::counts_of_word), or a
    /// caller's own.
    ///
    /// ```
    /// use lexometer::document::{Counts, Quantity::{Sentences, Syllables, Words}};
    /// use lexometer::readability::FLESCH_READING_EASE;
    ///
    /// let counts = |words, sentences, syllables| {
    ///     Counts::new().with(Words, words).with(Sentences, sentences).with(Syllables, syllables)
    /// };
    /// // 20 words a sentence with the part, 15 without; the syllables are 1.5 a word either way: 1.015 · 5 points.
    /// let effect = FLESCH_READING_EASE.effect(&counts(100, 5, 150), &counts(40, 1, 60))?;
    /// assert!((effect - 5.075).abs() < 1e-9);
    /// # Ok::<(), lexometer::readability::Undefined>(())
    /// ```
    ///
    /// # Errors
    /// As [`Formula::score`] of the whole, and of what is left without the part.
    pub fn effect(&self, whole: &Counts, part: &Counts) -> Result<f64, Undefined> {
        let (with, without) = (self.score(whole)?, self.score(&whole.without(part))?);
        Ok(match self.direction {
            Direction::HigherIsEasier => without - with,
            Direction::HigherIsHarder | Direction::Neither => with - without,
        })
    }
}

/// A sentence and what it does to a score.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceEffect {
    /// Its bytes.
    pub place: Range<usize>,
    /// How much harder it makes the text, in the unit of the score ([`Formula::effect`]).
    pub effect: f64,
}

/// What each sentence of a text does to a score, in the order of the text. `whole` are the counts of all of it. Sentences
/// without which there is no score are left out.
///
/// ```
/// use lexometer::document::{Settings, counts_of_part};
/// use lexometer::lang::ENGLISH;
/// use lexometer::readability::{GUNNING_FOG, sentence_effects};
///
/// let text = "The cat sat. Intelligence necessitates considerable observation. The dog ran.";
/// let settings = Settings::new(&ENGLISH);
/// let whole = counts_of_part(text, &settings);
/// let effects = sentence_effects(&GUNNING_FOG, &whole, text, settings);
/// let hardest = effects.max_by(|a, b| a.effect.total_cmp(&b.effect)).unwrap();
/// assert!(text[hardest.place].starts_with("Intelligence"));
/// ```
pub fn sentence_effects<'t>(
    formula: &'static Formula,
    whole: &Counts,
    text: &'t str,
    settings: Settings,
) -> impl Iterator<Item = SentenceEffect> + use<'t> {
    let whole = *whole;
    segment::sentences_with(text, settings.sentence_rules()).filter_map(move |sentence| {
        let place = sentence.start..sentence.end;
        let part = counts_of_part(text.get(place.clone())?, &settings);
        let effect = formula.effect(&whole, &part).ok()?;
        Some(SentenceEffect { place, effect })
    })
}
