//! `readability`: every score that applies, of a text or of given counts.

use std::io::Write;

use lexometer::document::{Counts, Quantity};
use lexometer::readability::{FORMULAS, Formula, Undefined};
use serde::Serialize;
use serde_json::{Map, Value};

use super::arguments::{Input, Reading};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter};
use super::source::{self, Source, for_each};
use super::table::{self, Align};
use crate::export::csv::Cell;
use crate::export::method::{self, Method};
use crate::export::number::grouped;
use crate::model::{Analysis, Places, Score};

#[derive(Serialize)]
struct Readability {
    counts: Map<String, Value>,
    scores: Map<String, Value>,
    language: Option<&'static str>,
    /// `None` of given counts, which no text was read for.
    #[serde(flatten)]
    method: Option<Method>,
}

impl Readability {
    fn of(analysis: &Analysis) -> Self {
        let method = Some(Method::of(analysis));
        Self { method, ..Self::new(&analysis.counts, &analysis.scores, Some(analysis.language.code)) }
    }

    fn new(counts: &Counts, scores: &[Score], language: Option<&'static str>) -> Self {
        Self {
            counts: counts
                .iter()
                .map(|(quantity, count)| (quantity.key().to_owned(), count.into()))
                .collect(),
            scores: scores
                .iter()
                .map(|score| (score.formula.id.to_owned(), score.value.ok().into()))
                .collect(),
            language,
            method: None,
        }
    }
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let mut csv = CsvWriter::new(&COLUMNS, input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Dropped)?;
        match input.reading.format {
            Format::Json => json.write(&source.label(), Readability::of(&analysis)),
            Format::Csv => {
                rows(&mut csv, &source.label(), &analysis.scores);
                Ok(())
            }
            Format::Text => {
                let title = format!("{}: {}", source.label(), method::in_words(&analysis));
                print(json.out(), &title, &analysis.counts, &analysis.scores)
            }
        }
    });
    if input.reading.format == Format::Csv {
        csv.finish(json.out())?;
    }
    json.finish()?;
    result
}

/// The columns of the CSV.
const COLUMNS: [&str; 3] = ["id", "value", "name"];

fn rows(csv: &mut CsvWriter, file: &str, scores: &[Score]) {
    for score in scores {
        let Formula { id, name, .. } = score.formula;
        csv.row(file, [Cell::Text(id), Cell::Number(score.value.ok()), Cell::Text(name)]);
    }
}

/// Scores counts that are given as a JSON object.
pub(super) fn run_on_counts(path: &Source, reading: Reading) -> Result<(), Failure> {
    let document = path.read(reading)?;
    let counts = given_counts(&document.text)
        .map_err(|reason| Failure::Line(format!("{}: {reason}", path.label())))?;
    let score = |&formula: &&'static Formula| {
        let value = match reading.language {
            Some(language) => formula.score_for(language, &counts),
            None => formula.score(&counts),
        };
        Score { formula, value }
    };
    let scores: Vec<Score> = FORMULAS.iter().map(score).collect();
    let mut json = JsonWriter::new(output::stdout(), 1);
    match reading.format {
        Format::Json => json.write(&path.label(), Readability::new(&counts, &scores, reading.language))?,
        Format::Csv => {
            let mut csv = CsvWriter::new(&COLUMNS, 1);
            rows(&mut csv, &path.label(), &scores);
            csv.finish(json.out())?;
        }
        Format::Text => print(json.out(), &format!("{}: given counts", path.label()), &counts, &scores)?,
    }
    json.finish()
}

/// The counts of a JSON object: of the object itself, or of its member `counts`, as this command prints it.
fn given_counts(text: &str) -> Result<Counts, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        format!("this is no JSON ({error}); give an object like {{\"words\": 100, \"sentences\": 5}}")
    })?;
    let counts = value.get("counts").unwrap_or(&value);
    let Some(members) = counts.as_object() else {
        return Err("this is no JSON object; give one like {\"words\": 100, \"sentences\": 5}".to_owned());
    };
    let mut counts = Counts::new();
    for (key, value) in members {
        let Some(quantity) = Quantity::from_key(key) else {
            let keys: Vec<&str> = Quantity::ALL.iter().map(|quantity| quantity.key()).collect();
            return Err(format!("there is no count named {key}; the counts are {}", keys.join(", ")));
        };
        if value.is_null() {
            // Not known, as if it were missing.
            continue;
        }
        let Some(count) = whole_number(value) else {
            return Err(format!("{key} is {value}; a count is a whole number from 0 up, or null"));
        };
        counts.set(quantity, count);
    }
    Ok(counts)
}

/// A whole number, also where a program wrote it as `100.0`.
fn whole_number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| {
        let number = value.as_f64()?;
        // Up to 2^53 every whole number has a float of its own.
        let is_whole = (0.0..=9_007_199_254_740_992.0).contains(&number) && number.fract() == 0.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
        is_whole.then_some(number as u64)
    })
}

fn print(out: &mut impl Write, title: &str, counts: &Counts, scores: &[Score]) -> Result<(), Failure> {
    writeln!(out, "{title}")?;
    writeln!(out)?;
    let rows: Vec<[String; 2]> =
        counts.iter().map(|(quantity, count)| [quantity.key().to_owned(), grouped(count)]).collect();
    table::write(out, [("count", Align::Left), ("", Align::Right)], &rows)?;
    writeln!(out)?;
    let rows: Vec<[String; 3]> = scores
        .iter()
        .filter_map(|score| {
            let value = format!("{:.2}", score.value.ok()?);
            let caution =
                score.formula.caution(counts).map(|caution| format!(" ({caution})")).unwrap_or_default();
            Some([score.formula.id.to_owned(), value, format!("{}{caution}", score.formula.name)])
        })
        .collect();
    table::write(out, [("score", Align::Left), ("value", Align::Right), ("name", Align::Left)], &rows)?;
    // What has no value is told by its reason, and not line by line.
    let mut reasons: Vec<(Undefined, Vec<&str>)> = Vec::new();
    for score in scores {
        if let Err(reason) = score.value {
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, ids)) => ids.push(score.formula.id),
                None => reasons.push((reason, vec![score.formula.id])),
            }
        }
    }
    if !reasons.is_empty() {
        writeln!(out, "\nWithout a value:")?;
    }
    for (reason, ids) in reasons {
        writeln!(out, "  {reason}: {}", ids.join(", "))?;
    }
    writeln!(out)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_in_every_shape() {
        for text in [
            r#"{"words": 100, "sentences": 5}"#,
            r#"{"words": 100.0, "sentences": 5, "syllables": null}"#,
            r#"{"counts": {"words": 100, "sentences": 5}, "scores": {}}"#,
        ] {
            let counts = given_counts(text).unwrap();
            assert_eq!(counts, Counts::new().with(Quantity::Words, 100).with(Quantity::Sentences, 5));
        }
        for (text, word) in [
            ("", "no JSON"),
            ("[1]", "no JSON object"),
            (r#"{"wrods": 1}"#, "wrods"),
            (r#"{"words": -1}"#, "-1"),
            (r#"{"words": 1.5}"#, "1.5"),
            (r#"{"words": "many"}"#, "many"),
        ] {
            let reason = given_counts(text).unwrap_err();
            assert!(reason.contains(word), "{reason}");
        }
    }
}
