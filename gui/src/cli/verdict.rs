//! The verdict of `readability`: a grade, a time, what each score says, and what moved the text.

use std::io::Write;

use lexometer::document::Counts;
use lexometer::readability::Unit;
use serde::Serialize;
use serde_json::{Map, Value};

use super::output::Failure;
use crate::export::number::duration;
use crate::model::{Consensus, Moved, Score, Verdict};

/// How many sentences and words are named.
pub(super) const MOST: usize = 10;
/// How many of them the terminal shows, and how much of a sentence.
const SHOWN: usize = 5;
const EXCERPT: usize = 100;

/// The verdict for programs.
#[derive(Serialize)]
pub(super) struct Said {
    grade: Option<Grade>,
    reading_minutes: Option<f64>,
    speaking_minutes: Option<f64>,
    /// What each score says, by formula.
    meanings: Map<String, Value>,
    /// What lowers the trust in a score, by formula.
    cautions: Map<String, Value>,
    /// Why a formula has no score.
    reasons: Map<String, Value>,
    moved: Option<SaidMoved>,
    /// The same of every formula, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved_by_formula: Option<Vec<SaidMoved>>,
}

#[derive(Serialize)]
struct Grade {
    median: f64,
    lowest: f64,
    highest: f64,
    formulas: u32,
    /// Whether the text is shorter than most of the formulas want.
    cautious: bool,
}

#[derive(Serialize)]
struct SaidMoved {
    formula: &'static str,
    sentences: Vec<SaidSentence>,
    words: Vec<SaidWord>,
}

#[derive(Serialize)]
struct SaidSentence {
    start: usize,
    end: usize,
    effect: f64,
    /// What the formula counts in it.
    quantities: Map<String, Value>,
}

#[derive(Serialize)]
struct SaidWord {
    word: String,
    count: u64,
    effect: f64,
    /// What the formula counts in all of them together.
    quantities: Map<String, Value>,
}

impl From<Consensus> for Grade {
    fn from(consensus: Consensus) -> Self {
        let Consensus { median, lowest, highest, votes, is_cautious } = consensus;
        Self { median, lowest, highest, formulas: votes, cautious: is_cautious }
    }
}

impl From<&Moved> for SaidMoved {
    fn from(moved: &Moved) -> Self {
        let quantities = |counts: &Counts| {
            let counted =
                moved.quantities().map(|quantity| (quantity.key().to_owned(), counts.get(quantity).into()));
            counted.collect()
        };
        let sentences = moved.sentences.iter().map(|sentence| SaidSentence {
            start: sentence.start,
            end: sentence.end,
            effect: sentence.effect,
            quantities: quantities(&sentence.counts),
        });
        let words = moved.words.iter().map(|word| SaidWord {
            word: word.word.clone(),
            count: word.count,
            effect: word.effect,
            quantities: quantities(&word.counts),
        });
        Self { formula: moved.formula.id, sentences: sentences.collect(), words: words.collect() }
    }
}

impl Said {
    pub(super) fn new(
        counts: &Counts,
        scores: &[Score],
        verdict: Option<&Verdict>,
        moved: Option<&Moved>,
    ) -> Self {
        let with_value = || scores.iter().filter_map(|score| Some((score.formula, score.value.ok()?)));
        let named = |id: &str, text: String| (id.to_owned(), Value::from(text));
        Self {
            grade: verdict.and_then(|verdict| verdict.grade).map(Grade::from),
            reading_minutes: verdict.and_then(|verdict| verdict.reading_minutes),
            speaking_minutes: verdict.and_then(|verdict| verdict.speaking_minutes),
            meanings: with_value()
                .map(|(formula, value)| named(formula.id, formula.meaning(value).to_owned()))
                .collect(),
            cautions: with_value()
                .filter_map(|(formula, _)| Some(named(formula.id, formula.caution(counts)?.to_string())))
                .collect(),
            reasons: scores
                .iter()
                .filter_map(|score| Some(named(score.formula.id, score.value.err()?.to_string())))
                .collect(),
            moved: moved.map(SaidMoved::from),
            moved_by_formula: None,
        }
    }

    /// Says of each formula what moved its score.
    pub(super) fn say_each(&mut self, moved: &[Moved]) {
        self.moved_by_formula = Some(moved.iter().map(SaidMoved::from).collect());
    }
}

/// Prints the verdict under its title.
pub(super) fn print(out: &mut impl Write, title: &str, verdict: &Verdict) -> Result<(), Failure> {
    writeln!(out, "{title}\n")?;
    if let Some(Consensus { median, lowest, highest, votes, is_cautious }) = verdict.grade {
        let spread = match votes {
            1 => "by one formula".to_owned(),
            _ => format!("{lowest:.1} to {highest:.1} by {votes} formulas"),
        };
        let caution = if is_cautious { "; the text is shorter than most of them want" } else { "" };
        writeln!(out, "School grade {median:.1}: {spread}{caution}.")?;
    }
    if let (Some(reading), Some(speaking)) = (verdict.reading_minutes, verdict.speaking_minutes) {
        writeln!(out, "{} to read, {} to read aloud.", duration(reading), duration(speaking))?;
    }
    writeln!(out)?;
    Ok(())
}

/// Prints what moved the text.
pub(super) fn print_moved(out: &mut impl Write, text: &str, moved: &Moved) -> Result<(), Failure> {
    if moved.sentences.is_empty() && moved.words.is_empty() {
        return Ok(());
    }
    let unit = match moved.formula.scale.unit {
        Unit::Grade => "school years",
        _ => "points",
    };
    writeln!(out, "What moved it, in {unit} of {}:", moved.formula.name)?;
    for sentence in moved.sentences.iter().take(SHOWN) {
        let line = text[sentence.start..sentence.end].split_whitespace().collect::<Vec<_>>().join(" ");
        let excerpt = match line.char_indices().nth(EXCERPT) {
            Some((end, _)) => format!("{}…", line[..end].trim_end()),
            None => line,
        };
        writeln!(
            out,
            "  {:.2}  the sentence: {excerpt}{}",
            sentence.effect,
            counted(moved, &sentence.counts)
        )?;
    }
    for word in moved.words.iter().take(SHOWN) {
        let times = if word.count == 1 { String::new() } else { format!(", {} times", word.count) };
        writeln!(
            out,
            "  {:.2}  the word: {}{times}{}",
            word.effect,
            word.word,
            counted(moved, &word.counts)
        )?;
    }
    writeln!(out)?;
    Ok(())
}

/// What the formula counts in a part of the text, in brackets.
fn counted(moved: &Moved, counts: &Counts) -> String {
    let said = moved.quantities().filter_map(|quantity| {
        let count = counts.get(quantity).filter(|count| *count > 0)?;
        Some(format!("{count} {}", quantity.key().replace('_', " ")))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
}
