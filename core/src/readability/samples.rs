//! Scores of samples of a text, and their mean.

use super::{Formula, Undefined};
use crate::document::{Counts, Quantity, Token};
use crate::lang::Kinds;

/// The mean of a formula over samples of a text: for formulas that are defined on samples of a certain length, as Linsear
/// Write is on a hundred words.
///
/// It listens to the words and sentences of a text. A sample ends with the sentence in which it reaches the length that the
/// formula's [`sample`](Formula::sample) asks for; what is left at the end of the text is no sample, unless it is the only
/// one.
///
/// Tokens tell words, sentences, syllables and kinds. A formula that reads something else has no score here.
///
/// ```
/// use lexometer::document::Analyser;
/// use lexometer::lang::ENGLISH;
/// use lexometer::lexicon::LexiconMemory;
/// use lexometer::readability::{LINSEAR_WRITE, SampleMean};
///
/// let mut mean = SampleMean::new(&LINSEAR_WRITE);
/// let mut memory = LexiconMemory::<32, 256>::EMPTY;
/// let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
/// // 25 sentences of four words are a sample: (4 − 2) / 2. Then 50 with one hard word each make two: (6 − 2) / 2.
/// for _ in 0..25 {
///     analyser.push_with(b"The dog ran off. ", |token| mean.take(&token));
/// }
/// for _ in 0..50 {
///     analyser.push_with(b"The animal ran off. ", |token| mean.take(&token));
/// }
/// let _ = analyser.finish_with(|token| mean.take(&token));
/// assert_eq!(mean.samples(), 3);
/// let score = mean.score()?;
/// assert!((score - (1.0 + 2.0 + 2.0) / 3.0).abs() < 1e-12);
/// # Ok::<(), lexometer::readability::Undefined>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SampleMean {
    formula: &'static Formula,
    sample: Sums,
    sum: f64,
    samples: u32,
    undefined: Option<Undefined>,
}

/// What tokens tell of a sample.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    words: u64,
    sentences: u64,
    syllables: u64,
    one_syllable: u64,
    two_plus_syllables: u64,
    three_plus_syllables: u64,
    hard_words: u64,
}

impl Sums {
    fn counts(&self) -> Counts {
        Counts::new()
            .with(Quantity::Words, self.words)
            .with(Quantity::Sentences, self.sentences)
            .with(Quantity::Syllables, self.syllables)
            .with(Quantity::OneSyllable, self.one_syllable)
            .with(Quantity::TwoPlusSyllables, self.two_plus_syllables)
            .with(Quantity::ThreePlusSyllables, self.three_plus_syllables)
            .with(Quantity::HardWords, self.hard_words)
    }
}

impl SampleMean {
    /// Before the text.
    #[must_use]
    pub fn new(formula: &'static Formula) -> Self {
        Self { formula, sample: Sums::default(), sum: 0.0, samples: 0, undefined: None }
    }

    /// Takes the next token of the text.
    pub fn take(&mut self, token: &Token) {
        match *token {
            Token::Word { syllables, kinds, .. } => {
                let sample = &mut self.sample;
                let sums = [
                    (&mut sample.words, 1),
                    (&mut sample.syllables, u64::from(syllables)),
                    (&mut sample.one_syllable, u64::from(syllables == 1)),
                    (&mut sample.two_plus_syllables, u64::from(syllables >= 2)),
                    (&mut sample.three_plus_syllables, u64::from(syllables >= 3)),
                    (&mut sample.hard_words, u64::from(kinds.include(Kinds::HARD))),
                ];
                for (sum, more) in sums {
                    *sum = sum.saturating_add(more);
                }
            }
            Token::Sentence { .. } => {
                self.sample.sentences = self.sample.sentences.saturating_add(1);
                if self.sample.words >= u64::from(self.formula.sample.words) {
                    self.close();
                }
            }
            Token::Joined { .. } => {}
        }
    }

    /// Ends a sample where the text is left out up to the next token: samples are not made across a gap.
    pub fn skip(&mut self) {
        self.sample = Sums::default();
    }

    fn close(&mut self) {
        match self.formula.score(&self.sample.counts()) {
            Ok(score) => {
                self.sum += score;
                self.samples = self.samples.saturating_add(1);
            }
            Err(reason) => self.undefined = Some(reason),
        }
        self.sample = Sums::default();
    }

    /// How many samples there were so far.
    #[must_use]
    pub const fn samples(&self) -> u32 {
        self.samples
    }

    /// The mean of the samples; of a text too short for one, the score of the whole.
    ///
    /// # Errors
    /// As [`Formula::score`] of a sample that has none.
    pub fn score(&self) -> Result<f64, Undefined> {
        match self.undefined {
            Some(reason) => Err(reason),
            None if self.samples == 0 => self.formula.score(&self.sample.counts()),
            None => Ok(self.sum / f64::from(self.samples)),
        }
    }
}
