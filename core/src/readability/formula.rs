//! What a formula is: its description, its arithmetic, and the reasons for having no score.

use core::error::Error;
use core::fmt;

use super::Term;
use crate::document::{Counts, Quantities, Quantity};
use crate::prose::Prose;

/// A readability formula.
///
/// The fields are public, so that a caller can state a formula of their own and score it like the others:
///
/// ```
/// use lexometer::document::{Counts, Quantities, Quantity};
/// use lexometer::measure::Prose;
/// use lexometer::readability::{
///     Arithmetic, Counted, Direction, Formula, Languages, Sample, Scale, Term, Unit,
/// };
///
/// static WORDS_PER_SENTENCE: Formula = Formula {
///     id: "words_per_sentence",
///     name: Prose::new("Words per sentence"),
///     formula: Prose::new("ASL"),
///     inputs: Quantities::of(&[Quantity::Words, Quantity::Sentences]),
///     scale: Scale { unit: Unit::Index, low: 5, high: 40 },
///     direction: Direction::HigherIsHarder,
///     source: Prose::new("house style"),
///     languages: Languages::Any,
///     notes: Prose::new(""),
///     sample: Sample::ANY,
///     counted: Counted::FromText,
///     arithmetic: Arithmetic::Sum(&[Term::asl(1.0)]),
/// };
///
/// let counts = Counts::new().with(Quantity::Words, 90).with(Quantity::Sentences, 6);
/// assert_eq!(WORDS_PER_SENTENCE.score(&counts), Ok(15.0));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Formula {
    /// The identifier in files and on the command line: lower case, digits and underscores.
    pub id: &'static str,
    /// The name for people. Empty without the feature `descriptions`.
    pub name: Prose,
    /// The formula in the symbols of [this module](super#the-symbols-of-the-formulas). Empty without `descriptions`.
    pub formula: Prose,
    /// The counts that it reads, all of them and no others.
    pub inputs: Quantities,
    /// The unit of the score and the range that prose usually falls into.
    pub scale: Scale,
    /// Which end of the scale is hard to read.
    pub direction: Direction,
    /// Author and year. Empty without `descriptions`.
    pub source: Prose,
    /// The languages that it was fitted to.
    pub languages: Languages,
    /// What is disputed, and how to read the score. Empty without `descriptions`.
    pub notes: Prose,
    /// The least text that its author wants.
    pub sample: Sample,
    /// Whether this library can count its inputs in a text.
    pub counted: Counted,
    /// The arithmetic. It sees known counts only, with words and sentences above zero where they are inputs; a result
    /// that is not finite makes the score undefined.
    pub arithmetic: Arithmetic,
}

/// How a score comes from counts.
#[derive(Clone, Copy, Debug)]
pub enum Arithmetic {
    /// Terms are added, from the first to the last.
    Sum(&'static [Term]),
    /// Anything else.
    Function(fn(&Inputs<'_>) -> f64),
}

impl Formula {
    /// The score of given counts, whatever the language.
    ///
    /// # Errors
    /// [`Undefined::Missing`] for an input that is not known, [`Undefined::NoWords`] and [`Undefined::NoSentences`] for
    /// an input of zero, [`Undefined::OutOfDomain`] where the arithmetic has no finite result.
    pub fn score(&self, counts: &Counts) -> Result<f64, Undefined> {
        for quantity in self.inputs.iter() {
            match (quantity, counts.get(quantity)) {
                (_, None) => return Err(Undefined::Missing(quantity)),
                (Quantity::Words, Some(0)) => return Err(Undefined::NoWords),
                (Quantity::Sentences, Some(0)) => return Err(Undefined::NoSentences),
                _ => {}
            }
        }
        let inputs = Inputs { counts };
        let score = match self.arithmetic {
            Arithmetic::Sum(terms) => inputs.sum(terms),
            Arithmetic::Function(evaluate) => evaluate(&inputs),
        };
        if score.is_finite() { Ok(score) } else { Err(Undefined::OutOfDomain) }
    }

    /// The score of given counts of a text in that language, an ISO 639-1 code or a tag that begins with one (`en-GB`).
    ///
    /// # Errors
    /// As [`score`](Self::score), and [`Undefined::NotForLanguage`] for a language that the formula was not fitted to.
    pub fn score_for(&self, language: &str, counts: &Counts) -> Result<f64, Undefined> {
        if self.languages.include(language) { self.score(counts) } else { Err(Undefined::NotForLanguage) }
    }

    /// The score of counts that this library took from a text in that language. It differs from
    /// [`score_for`](Self::score_for) in the formulas whose inputs the library cannot count itself.
    ///
    /// # Errors
    /// As [`score_for`](Self::score_for), and [`Undefined::OnlyFromGivenCounts`] for those formulas.
    pub fn score_of_text(&self, language: &str, counts: &Counts) -> Result<f64, Undefined> {
        if !self.languages.include(language) {
            return Err(Undefined::NotForLanguage);
        }
        match self.counted {
            Counted::FromText => self.score(counts),
            Counted::GivenOnly => Err(Undefined::OnlyFromGivenCounts),
        }
    }

    /// The mean of the scores of samples, for formulas that are defined on samples of a fixed length.
    ///
    /// ```
    /// use lexometer::document::{Counts, Quantity::{Sentences, ThreePlusSyllables, Words}};
    /// use lexometer::readability::LINSEAR_WRITE;
    ///
    /// let sample = |sentences, hard| {
    ///     Counts::new().with(Words, 100).with(Sentences, sentences).with(ThreePlusSyllables, hard)
    /// };
    /// // 120 points in 5 sentences are 24, halved 12; 120 points in 8 are 15, less two and halved 6.5.
    /// let mean = LINSEAR_WRITE.mean_score([sample(5, 10), sample(8, 10)])?;
    /// assert!((mean - 9.25).abs() < 1e-12);
    /// # Ok::<(), lexometer::readability::Undefined>(())
    /// ```
    ///
    /// # Errors
    /// As [`score`](Self::score) of the first sample that has none; [`Undefined::NoWords`] without samples.
    pub fn mean_score(&self, samples: impl IntoIterator<Item = Counts>) -> Result<f64, Undefined> {
        let (mut sum, mut samples_seen) = (0.0, 0_u32);
        for sample in samples {
            sum += self.score(&sample)?;
            samples_seen = samples_seen.saturating_add(1);
        }
        if samples_seen == 0 { Err(Undefined::NoWords) } else { Ok(sum / f64::from(samples_seen)) }
    }

    /// What to say beside the score: that the text is shorter than the formula's author wants. `None` where it is long
    /// enough, and where the counts do not tell.
    ///
    /// ```
    /// use lexometer::document::{Counts, Quantity};
    /// use lexometer::readability::{Caution, SMOG};
    ///
    /// let counts = Counts::new().with(Quantity::Sentences, 12);
    /// assert_eq!(SMOG.caution(&counts), Some(Caution::FewSentences { found: 12, wanted: 30 }));
    /// ```
    #[must_use]
    pub fn caution(&self, counts: &Counts) -> Option<Caution> {
        let Sample { words, sentences } = self.sample;
        match (counts.get(Quantity::Words), counts.get(Quantity::Sentences)) {
            (_, Some(found)) if found < u64::from(sentences) => {
                Some(Caution::FewSentences { found, wanted: sentences })
            }
            (Some(found), _) if found < u64::from(words) => Some(Caution::FewWords { found, wanted: words }),
            _ => None,
        }
    }
}

/// The counts of a text as a formula reads them. A count that is not among the formula's inputs reads 0 where it is not
/// known.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    counts: &'a Counts,
}

impl Inputs<'_> {
    /// The count of a quantity.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    pub fn count(&self, quantity: Quantity) -> f64 {
        self.counts.get(quantity).unwrap_or(0) as f64
    }

    /// A quantity per word.
    #[must_use]
    pub fn per_word(&self, quantity: Quantity) -> f64 {
        self.count(quantity) / self.count(Quantity::Words)
    }

    /// A quantity per sentence.
    #[must_use]
    pub fn per_sentence(&self, quantity: Quantity) -> f64 {
        self.count(quantity) / self.count(Quantity::Sentences)
    }

    /// p(x): a quantity per hundred words.
    #[must_use]
    pub fn percent(&self, quantity: Quantity) -> f64 {
        100.0 * self.count(quantity) / self.count(Quantity::Words)
    }

    /// ASL, the average sentence length in words.
    #[must_use]
    pub fn asl(&self) -> f64 {
        self.per_sentence(Quantity::Words)
    }

    /// ASW, the average number of syllables per word.
    #[must_use]
    pub fn asw(&self) -> f64 {
        self.per_word(Quantity::Syllables)
    }

    /// AWL, the average word length in letters.
    #[must_use]
    pub fn awl(&self) -> f64 {
        self.per_word(Quantity::Letters)
    }
}

/// The scale of a score. The range is where prose usually falls: no score is cut off at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Scale {
    /// What the score counts.
    pub unit: Unit,
    /// The usual lower end.
    pub low: i16,
    /// The usual upper end.
    pub high: i16,
}

/// What a score counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Unit {
    /// School years: of the United States where the formula is English, else of the country that the notes name. Only
    /// these scores may be averaged into one.
    Grade,
    /// Points from 0 to 100.
    Points,
    /// The share of gaps that readers fill in a cloze test, in percent.
    ClozePercent,
    /// The same share as a fraction of one.
    ClozeFraction,
    /// Minutes.
    Minutes,
    /// A number with a scale of its own.
    Index,
}

/// Which end of a scale is hard to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Direction {
    /// A higher score is a harder text.
    HigherIsHarder,
    /// A higher score is an easier text.
    HigherIsEasier,
    /// The score rises and falls with difficulty, or has nothing to do with it.
    Neither,
}

/// The languages that a formula was fitted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    /// Made for every language.
    Any,
    /// Made for these, by ISO 639-1 code.
    Only(&'static [&'static str]),
}

impl Languages {
    /// Whether a language is among them: a code, or a tag that begins with one, in either case.
    ///
    /// ```
    /// use lexometer::readability::Languages;
    ///
    /// assert!(Languages::Only(&["en"]).include("en-GB"));
    /// assert!(Languages::Only(&["en"]).include("EN"));
    /// assert!(!Languages::Only(&["en"]).include("enm"));
    /// ```
    #[must_use]
    pub fn include(&self, language: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only(codes) => {
                let primary = language.as_bytes().split(|&byte| byte == b'-' || byte == b'_').next();
                primary.is_some_and(|primary| {
                    codes.iter().any(|code| code.as_bytes().eq_ignore_ascii_case(primary))
                })
            }
        }
    }
}

/// The least text that a formula's author wants; zero where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Sample {
    /// Words.
    pub words: u16,
    /// Sentences.
    pub sentences: u16,
}

impl Sample {
    /// A text of any length.
    pub const ANY: Self = Self { words: 0, sentences: 0 };
}

/// Where the inputs of a formula can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Counted {
    /// This library counts them in a text.
    FromText,
    /// Only the caller can know them.
    GivenOnly,
}

/// What lowers the trust in a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Caution {
    /// Fewer words than the formula's author wants.
    FewWords {
        /// Words of the text.
        found: u64,
        /// Words wanted.
        wanted: u16,
    },
    /// Fewer sentences than the formula's author wants.
    FewSentences {
        /// Sentences of the text.
        found: u64,
        /// Sentences wanted.
        wanted: u16,
    },
}

impl fmt::Display for Caution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FewWords { found, wanted } => write!(f, "{found} words, {wanted} are wanted"),
            Self::FewSentences { found, wanted } => write!(f, "{found} sentences, {wanted} are wanted"),
        }
    }
}

/// Why a formula has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Undefined {
    /// A count that the formula reads is not known.
    Missing(Quantity),
    /// The text has no words.
    NoWords,
    /// The text has no sentences.
    NoSentences,
    /// The arithmetic has no finite result for these counts.
    OutOfDomain,
    /// The formula was not fitted to the language of the text.
    NotForLanguage,
    /// The formula reads counts that this library cannot take from a text.
    OnlyFromGivenCounts,
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(quantity) => write!(f, "not counted: {}", quantity.key()),
            Self::NoWords => f.write_str("no words"),
            Self::NoSentences => f.write_str("no sentences"),
            Self::OutOfDomain => f.write_str("not defined for these counts"),
            Self::NotForLanguage => f.write_str("not validated for this language"),
            Self::OnlyFromGivenCounts => f.write_str("only from given counts"),
        }
    }
}

impl Error for Undefined {}
