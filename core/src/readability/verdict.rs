//! One verdict from many formulas: the grade that they agree on, how far they part, and how long the text takes.
//!
//! Only grades may be averaged, and only of formulas that stand for themselves: of each family one votes, in its author's own
//! form, so that four variants of one idea do not outvote another. A formula votes where it was fitted to the language and
//! where the text does not lead it beyond its scale (Spache ends with the fourth school year). Formulas that want a longer
//! text are left out while three others are sure.

use super::{
    ARI, BORMUTH_GP, COLEMAN_LIAU_GRADE, CRAWFORD, DALE_CHALL, DOUMA, FERNANDEZ_HUERTA, FLESCH_HU,
    FLESCH_KINCAID_GRADE, FORCAST, Formula, GULPEASE, GUNNING_FOG, KANDEL_MOLES, LINSEAR_WRITE, LIX,
    OBORNEVA, READING_TIME, SMOG, SMOG_DE, SPACHE, SPEAKING_TIME, TULDAVA, Undefined, WIENER_1,
};
use crate::document::Counts;

/// A formula that votes, and the grade that its score stands for.
struct Voter {
    formula: &'static Formula,
    grade: fn(f64) -> Option<f64>,
}

const fn voter(formula: &'static Formula) -> Voter {
    Voter { formula, grade: Some }
}

/// Most votes that there can be.
const VOTERS: usize = 13;

static ELECTORATE: [Voter; VOTERS] = [
    voter(&FLESCH_KINCAID_GRADE),
    voter(&GUNNING_FOG),
    voter(&SMOG),
    voter(&ARI),
    voter(&COLEMAN_LIAU_GRADE),
    Voter { formula: &DALE_CHALL, grade: |score| Some(dale_chall_grade(score)) },
    voter(&LINSEAR_WRITE),
    voter(&BORMUTH_GP),
    voter(&FORCAST),
    // Beyond their last grade these go on counting, and mean nothing. Spache’s revised formula counts types, of which a long
    // text has few: it would call every long text easy.
    Voter { formula: &SPACHE, grade: |score| (score <= 4.5).then_some(score) },
    voter(&WIENER_1),
    voter(&SMOG_DE),
    Voter { formula: &CRAWFORD, grade: |score| (score <= 6.5).then_some(score) },
];

/// The middle of the grades that Dale and Chall's table (1948) gives a raw score.
fn dale_chall_grade(score: f64) -> f64 {
    let table = [(5.0, 4.0), (6.0, 5.5), (7.0, 7.5), (8.0, 9.5), (9.0, 11.5), (10.0, 14.0)];
    table.iter().find(|row| score < row.0).map_or(16.0, |row| row.1)
}

/// The grade that a formula gives a text.
#[derive(Clone, Copy, Debug)]
pub struct Vote {
    /// The formula.
    pub formula: &'static Formula,
    /// The grade.
    pub grade: f64,
    /// Whether the formula's author wants a longer text.
    pub is_cautious: bool,
}

/// What the formulas agree on.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Consensus {
    /// The middle of the grades: school years of the country whose formulas they are.
    pub median: f64,
    /// The lowest of them.
    pub lowest: f64,
    /// The highest of them.
    pub highest: f64,
    /// How many formulas voted.
    pub votes: u32,
    /// Whether the text is shorter than most of them want.
    pub is_cautious: bool,
}

/// A verdict on a text.
///
/// ```
/// use lexometer::document::{Counts, Quantity::{HardWords, Sentences, Syllables, Words}};
/// use lexometer::readability::Verdict;
///
/// let counts = Counts::new()
///     .with(Words, 238)
///     .with(Sentences, 14)
///     .with(Syllables, 357)
///     .with(HardWords, 19);
/// let verdict = Verdict::of("en", &counts, |formula| formula.score_of_text("en", &counts));
/// let grade = verdict.grade.unwrap();
/// // Flesch–Kincaid: 0.39 · 17 + 11.8 · 1.5 − 15.59 = 8.74. Gunning: 0.4 · (17 + 7.98) = 9.99.
/// assert_eq!(grade.votes, 2);
/// assert!((grade.lowest - 8.74).abs() < 0.005 && (grade.highest - 9.99).abs() < 0.005);
/// assert!((grade.median - 9.37).abs() < 0.005);
/// assert_eq!(verdict.reading_minutes, Some(1.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Verdict {
    /// What the formulas agree on; `None` where none votes.
    pub grade: Option<Consensus>,
    /// Minutes to read the text silently; `None` for a language whose pace is not known here.
    pub reading_minutes: Option<f64>,
    /// Minutes to read it aloud.
    pub speaking_minutes: Option<f64>,
}

/// The votes on a text in that language, in the order of the families. `score` is asked for the score of each formula, so
/// that a caller can give the mean over samples ([`SampleMean`](super::SampleMean)).
pub fn votes(
    language: &str,
    counts: &Counts,
    mut score: impl FnMut(&'static Formula) -> Result<f64, Undefined>,
) -> heapless::Vec<Vote, VOTERS> {
    let mut votes = heapless::Vec::<Vote, VOTERS>::new();
    for Voter { formula, grade } in
        ELECTORATE.iter().filter(|voter| voter.formula.languages.include(language))
    {
        if let Some(grade) = score(formula).ok().and_then(grade) {
            // There is room for all of them.
            let _ = votes.push(Vote { formula, grade, is_cautious: formula.caution(counts).is_some() });
        }
    }
    let sure = votes.iter().filter(|vote| !vote.is_cautious).count();
    if sure >= 3 {
        votes.retain(|vote| !vote.is_cautious);
    }
    votes
}

impl Verdict {
    /// The verdict on a text in that language. `score` is asked for the score of each formula, as for [`votes`].
    pub fn of(
        language: &str,
        counts: &Counts,
        score: impl FnMut(&'static Formula) -> Result<f64, Undefined>,
    ) -> Self {
        Self {
            grade: Consensus::of(&votes(language, counts, score)),
            reading_minutes: READING_TIME.score_for(language, counts).ok(),
            speaking_minutes: SPEAKING_TIME.score_for(language, counts).ok(),
        }
    }
}

impl Consensus {
    /// The consensus of votes, `None` without one.
    #[must_use]
    pub fn of(votes: &[Vote]) -> Option<Self> {
        let below = |grade: f64| votes.iter().filter(|vote| vote.grade < grade).count();
        let at_most = |grade: f64| votes.iter().filter(|vote| vote.grade <= grade).count();
        // The grade at that place in the order of the grades.
        let at = |place: usize| {
            let grades = votes.iter().map(|vote| vote.grade);
            grades.into_iter().find(|&grade| below(grade) <= place && place < at_most(grade))
        };
        let count = votes.len();
        let (low, high) = (at(count.checked_sub(1)? / 2)?, at(count / 2)?);
        let cautious = votes.iter().filter(|vote| vote.is_cautious).count();
        Some(Self {
            median: f64::midpoint(low, high),
            lowest: at(0)?,
            highest: at(count.checked_sub(1)?)?,
            votes: u32::try_from(count).unwrap_or(u32::MAX),
            is_cautious: cautious > count / 2,
        })
    }
}

/// The formula by which to show what moved a text in that language: one that reads sentences and words.
///
/// ```
/// use lexometer::readability;
///
/// assert_eq!(readability::principal("en").id, "flesch_kincaid_grade");
/// assert_eq!(readability::principal("fr").id, "kandel_moles");
/// assert_eq!(readability::principal("sw").id, "tuldava");
/// ```
#[must_use]
pub fn principal(language: &str) -> &'static Formula {
    let formulas = [
        &FLESCH_KINCAID_GRADE,
        &WIENER_1,
        &FERNANDEZ_HUERTA,
        &KANDEL_MOLES,
        &GULPEASE,
        &DOUMA,
        &OBORNEVA,
        &FLESCH_HU,
        &LIX,
    ];
    formulas.into_iter().find(|formula| formula.languages.include(language)).unwrap_or(&TULDAVA)
}
