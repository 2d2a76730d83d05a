//! What a score says, in one plain sentence.
//!
//! The sentences are data: ranges of a scale, by formula where its author or its use has published some, else by the unit.

use super::{Direction, Formula, Unit};
use crate::prose::prose;

/// A range of a scale, up to but without `below`, and what it says.
struct Band {
    below: f64,
    says: &'static str,
}

const fn band(below: f64, says: &'static str) -> Band {
    Band { below, says: prose(says).text() }
}

const REST: f64 = f64::INFINITY;

/// School years.
static GRADES: [Band; 16] = [
    band(1.5, "A child in the first school year can follow it."),
    band(2.5, "A child in the second school year can follow it."),
    band(3.5, "A child in the third school year can follow it."),
    band(4.5, "A child in the fourth school year can follow it."),
    band(5.5, "A reader in the fifth school year can follow it."),
    band(6.5, "A reader in the sixth school year can follow it."),
    band(7.5, "A reader in the seventh school year can follow it."),
    band(8.5, "A reader in the eighth school year can follow it."),
    band(9.5, "A reader in the ninth school year can follow it."),
    band(10.5, "A reader in the tenth school year can follow it."),
    band(11.5, "A reader in the eleventh school year can follow it."),
    band(12.5, "A reader in the twelfth school year can follow it."),
    band(14.5, "A reader in the first years at a university can follow it."),
    band(16.5, "A reader in the later years at a university can follow it."),
    band(20.5, "It is written for readers with a university degree."),
    band(REST, "It is written for readers with years of practice in its field."),
];

/// Flesch's own table of 1948.
static FLESCH: [Band; 7] = [
    band(30.0, "Very hard, as scientific writing is: for readers with a university degree."),
    band(50.0, "Hard, as academic magazines are: for readers at a university."),
    band(60.0, "Fairly hard, as quality magazines are: for the last school years."),
    band(70.0, "Plain English: most readers of thirteen to fifteen years follow it."),
    band(80.0, "Fairly easy: most readers of twelve years follow it."),
    band(90.0, "Easy, as conversation is: most readers of eleven years follow it."),
    band(REST, "Very easy: most readers of ten years follow it."),
];

/// Points from 0 to 100, higher is easier.
static EASE: [Band; 7] = [
    band(30.0, "Very hard to read."),
    band(50.0, "Hard to read."),
    band(60.0, "Fairly hard to read."),
    band(70.0, "Neither hard nor easy to read."),
    band(80.0, "Fairly easy to read."),
    band(90.0, "Easy to read."),
    band(REST, "Very easy to read."),
];

/// Gaps filled in a cloze test, in percent, by Bormuth's criteria of 1968.
static CLOZE: [Band; 3] = [
    band(44.0, "Readers would fill fewer than 44 of 100 gaps: they would want help."),
    band(57.0, "Readers would fill 44 to 57 of 100 gaps: enough to learn from it with some help."),
    band(REST, "Readers would fill more than 57 of 100 gaps: enough to read it on their own."),
];

static MINUTES: [Band; 2] = [
    band(1.0, "Less than a minute at an average pace."),
    band(REST, "At an average pace; most adults need between four fifths of it and a third more."),
];

/// Ranges that belong to one formula or two.
static OWN: [(&[&str], &[Band]); 9] = [
    (&["flesch_reading_ease", "farr_jenkins_paterson"], &FLESCH),
    (
        &["dale_chall", "dale_chall_thresholded"],
        &[
            band(5.0, "A reader in the fourth school year can follow it."),
            band(6.0, "A reader in the fifth or sixth school year can follow it."),
            band(7.0, "A reader in the seventh or eighth school year can follow it."),
            band(8.0, "A reader in the ninth or tenth school year can follow it."),
            band(9.0, "A reader in the eleventh or twelfth school year can follow it."),
            band(10.0, "A reader at a university can follow it."),
            band(REST, "It is written for readers with a university degree."),
        ],
    ),
    (
        &["new_dale_chall_cloze"],
        &[
            band(16.0, "It is written for readers with a university degree."),
            band(22.0, "A reader in the first years at a university can follow it."),
            band(28.0, "A reader in the eleventh or twelfth school year can follow it."),
            band(34.0, "A reader in the ninth or tenth school year can follow it."),
            band(40.0, "A reader in the seventh or eighth school year can follow it."),
            band(45.0, "A reader in the fifth or sixth school year can follow it."),
            band(50.0, "A child in the fourth school year can follow it."),
            band(54.0, "A child in the third school year can follow it."),
            band(58.0, "A child in the second school year can follow it."),
            band(REST, "A child in the first school year can follow it."),
        ],
    ),
    (
        &["lix"],
        &[
            band(30.0, "Very easy, as books for children are."),
            band(40.0, "Easy, as fiction and magazines are."),
            band(50.0, "Of middle difficulty, as newspapers are."),
            band(60.0, "Hard, as official and technical writing is."),
            band(REST, "Very hard, as law and theory are."),
        ],
    ),
    (
        &["rix"],
        &[
            band(0.5, "A child in the first or second school year can follow it."),
            band(1.8, "A child in the third to fifth school year can follow it."),
            band(3.7, "A reader in the sixth to eighth school year can follow it."),
            band(7.2, "A reader in the ninth to twelfth school year can follow it."),
            band(REST, "A reader at a university can follow it."),
        ],
    ),
    (
        &["gulpease"],
        &[
            band(40.0, "Hard for readers who left school after the secondary stage."),
            band(60.0, "Readers who finished secondary school follow it."),
            band(80.0, "Readers who finished middle school follow it."),
            band(REST, "Readers who finished primary school follow it."),
        ],
    ),
    (
        &["elf"],
        &[
            band(12.0, "Easy to follow by ear, as broadcast news is."),
            band(20.0, "A listener has to pay attention."),
            band(REST, "Made for the eye more than for the ear."),
        ],
    ),
    (
        &["eflaw"],
        &[
            band(20.5, "Very easy for readers of English as a foreign language."),
            band(25.5, "Quite easy for readers of English as a foreign language."),
            band(29.5, "A little hard for readers of English as a foreign language."),
            band(REST, "Confusing for readers of English as a foreign language."),
        ],
    ),
    (
        &["gutierrez_de_polini"],
        &[
            band(20.0, "Very hard to read."),
            band(40.0, "Hard to read."),
            band(60.0, "Neither hard nor easy to read."),
            band(80.0, "Easy to read."),
            band(REST, "Very easy to read."),
        ],
    ),
];

/// A third of the scale of a formula that says no more: the easy, the middle and the hard one.
static THIRDS: [Band; 3] = [
    band(1.0 / 3.0, "Towards the easy end of the range in which prose usually falls."),
    band(2.0 / 3.0, "Around the middle of the range in which prose usually falls."),
    band(REST, "Towards the hard end of the range in which prose usually falls."),
];

/// What is said of a scale without a direction.
const NOTHING: &str = prose("It rises and falls with the length of words and sentences alone.").text();

impl Formula {
    /// What a score of this formula says, in one sentence. Empty without the feature `descriptions`.
    ///
    /// ```
    /// use lexometer::readability::{FLESCH_READING_EASE, LIX};
    ///
    /// assert_eq!(
    ///     FLESCH_READING_EASE.meaning(65.0),
    ///     "Plain English: most readers of thirteen to fifteen years follow it."
    /// );
    /// assert_eq!(LIX.meaning(45.0), "Of middle difficulty, as newspapers are.");
    /// ```
    #[must_use]
    pub fn meaning(&self, score: f64) -> &'static str {
        let own = OWN.iter().find(|(ids, _)| ids.contains(&self.id)).map(|(_, bands)| *bands);
        let by_unit: Option<&[Band]> = match (self.scale.unit, self.direction) {
            (Unit::Grade, _) => Some(&GRADES),
            (Unit::Points, Direction::HigherIsEasier) => Some(&EASE),
            (Unit::ClozePercent | Unit::ClozeFraction, _) => Some(&CLOZE),
            (Unit::Minutes, _) => Some(&MINUTES),
            _ => None,
        };
        let percent = if self.scale.unit == Unit::ClozeFraction { 100.0 * score } else { score };
        match own.or(by_unit) {
            Some(bands) => said(bands, percent),
            None => {
                let (low, high) = (f64::from(self.scale.low), f64::from(self.scale.high));
                let place = (score - low) / (high - low);
                match self.direction {
                    Direction::HigherIsHarder => said(&THIRDS, place),
                    Direction::HigherIsEasier => said(&THIRDS, 1.0 - place),
                    Direction::Neither => NOTHING,
                }
            }
        }
    }
}

fn said(bands: &[Band], score: f64) -> &'static str {
    bands.iter().find(|band| score < band.below).or(bands.last()).map_or("", |band| band.says)
}
