//! `readability`: every score that applies, of a text or of given counts.

use std::io::Write;

use lexometer::document::{Counts, Quantity};
use lexometer::readability::{FORMULAS, Formula, Undefined};
use serde::Serialize;
use serde_json::{Map, Value};

use super::arguments::{Input, Reading, Weighed};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter};
use super::source::{self, Source, for_each};
use super::table::{self, Align};
use super::verdict;
use crate::export::csv::Cell;
use crate::export::method::{self, Method};
use crate::export::number::grouped;
use crate::model::{Analysis, Document, Moved, Places, Score, Verdict};

#[derive(Serialize)]
struct Readability {
    counts: Map<String, Value>,
    scores: Map<String, Value>,
    language: Option<&'static str>,
    /// `None` of given counts, which no text was read for.
    #[serde(flatten)]
    method: Option<Method>,
    verdict: verdict::Said,
}

impl Readability {
    fn of(analysis: &Analysis, moved: &[Moved], weighed: Weighed) -> Self {
        let Analysis { counts, scores, language, .. } = analysis;
        let principal = match weighed {
            Weighed::Every => moved.iter().find(|moved| moved.formula.id == analysis.principal_formula().id),
            Weighed::Principal | Weighed::One(_) => moved.first(),
        };
        let mut verdict = verdict::Said::new(counts, scores, Some(&analysis.verdict), principal);
        if matches!(weighed, Weighed::Every) {
            verdict.say_each(moved);
        }
        Self { method: Some(Method::of(analysis)), ..Self::new(counts, scores, Some(language.code), verdict) }
    }

    fn new(
        counts: &Counts,
        scores: &[Score],
        language: Option<&'static str>,
        verdict: verdict::Said,
    ) -> Self {
        Self {
            verdict,
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

/// What moved the scores that are to be taken apart.
fn moved(
    source: &Source,
    analysis: &Analysis,
    document: &Document,
    weighed: Weighed,
) -> Result<Vec<Moved>, Failure> {
    let formulas: Vec<&'static Formula> = match weighed {
        Weighed::Principal => vec![analysis.principal_formula()],
        Weighed::One(formula) => vec![formula],
        Weighed::Every => analysis.movable().collect(),
    };
    let meter = Meter::start(&format!("finding what moved {}", source.label()));
    let moved =
        analysis.moved(&formulas, document, verdict::MOST, meter.task()).map_err(|_| Failure::Said)?;
    drop(meter);
    if let (Weighed::One(formula), []) = (weighed, moved.as_slice()) {
        output::complain(&format!(
            "{}: {} has no score for it that sentences and words could move; readability without --moved says why",
            source.label(),
            formula.id
        ));
    }
    Ok(moved)
}

pub(super) fn run(input: &Input, weighed: Weighed) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let mut csv = CsvWriter::new(&COLUMNS, input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Dropped)?;
        match input.reading.format {
            Format::Json => {
                let moved = moved(source, &analysis, document, weighed)?;
                json.write(&source.label(), Readability::of(&analysis, &moved, weighed))
            }
            Format::Csv => {
                rows(&mut csv, &source.label(), &analysis.counts, &analysis.scores);
                Ok(())
            }
            Format::Text => {
                let title = format!("{}: {}", source.label(), method::in_words(&analysis));
                verdict::print(json.out(), &title, &analysis.verdict)?;
                print(json.out(), &analysis.counts, &analysis.scores)?;
                for moved in moved(source, &analysis, document, weighed)? {
                    verdict::print_moved(json.out(), &document.text, &moved)?;
                }
                Ok(())
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
const COLUMNS: [&str; 5] = ["id", "value", "name", "meaning", "note"];

fn rows(csv: &mut CsvWriter, file: &str, counts: &Counts, scores: &[Score]) {
    for score in scores {
        let Formula { id, name, .. } = score.formula;
        let meaning = score.value.map_or("", |value| score.formula.meaning(value));
        // What lowers the trust in the score, or why there is none.
        let note = match score.value {
            Ok(_) => score.formula.caution(counts).map(|caution| caution.to_string()),
            Err(reason) => Some(reason.to_string()),
        };
        let note = note.unwrap_or_default();
        csv.row(
            file,
            [
                Cell::Text(id),
                Cell::Number(score.value.ok()),
                Cell::Text(name.text()),
                Cell::Text(meaning),
                Cell::Text(&note),
            ],
        );
    }
}

/// Scores counts that are given as a JSON object.
pub(super) fn run_on_counts(path: &Source, reading: Reading) -> Result<(), Failure> {
    let document = path.import(reading)?;
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
    // Without a language there is no telling which formulas may be drawn together.
    let verdict = reading
        .language
        .map(|language| Verdict::of(language, &counts, |formula| formula.score_for(language, &counts)));
    let mut json = JsonWriter::new(output::stdout(), 1);
    match reading.format {
        Format::Json => {
            let said = verdict::Said::new(&counts, &scores, verdict.as_ref(), None);
            json.write(&path.label(), Readability::new(&counts, &scores, reading.language, said))?;
        }
        Format::Csv => {
            let mut csv = CsvWriter::new(&COLUMNS, 1);
            rows(&mut csv, &path.label(), &counts, &scores);
            csv.finish(json.out())?;
        }
        Format::Text => {
            let title = format!("{}: given counts", path.label());
            match &verdict {
                Some(verdict) => verdict::print(json.out(), &title, verdict)?,
                None => writeln!(json.out(), "{title}\n")?,
            }
            print(json.out(), &counts, &scores)?;
        }
    }
    json.finish()
}

/// The counts of a JSON object: of the object itself, or of its member `counts`, as this command prints it.
fn given_counts(text: &str) -> Result<Counts, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        format!("this is not JSON ({error}); give an object like {{\"words\": 100, \"sentences\": 5}}")
    })?;
    let counts = value.get("counts").unwrap_or(&value);
    let Some(members) = counts.as_object() else {
        return Err("this is not a JSON object; give one like {\"words\": 100, \"sentences\": 5}".to_owned());
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
            return Err(format!("{key} is {value}; a count is a whole number from 0 to 2^53, or null"));
        };
        counts.set(quantity, count);
    }
    if counts.iter().next().is_none() {
        return Err("there is no count in it; give at least words and sentences, as {\"words\": 100, \"sentences\": 5}".to_owned());
    }
    match contradiction(&counts) {
        Some(contradiction) => Err(contradiction),
        None => Ok(counts),
    }
}

/// Counts of which no text can have the first without the second, which is at least as many.
const PARTS: [(Quantity, Quantity); 18] = [
    (Quantity::Sentences, Quantity::Words),
    (Quantity::OneSyllable, Quantity::Words),
    (Quantity::TwoPlusSyllables, Quantity::Words),
    (Quantity::ThreePlusSyllables, Quantity::Words),
    (Quantity::ThreePlusSyllables, Quantity::TwoPlusSyllables),
    (Quantity::OneSyllable, Quantity::Syllables),
    (Quantity::TwoPlusSyllables, Quantity::Syllables),
    (Quantity::LongWords, Quantity::Words),
    (Quantity::ShortWords, Quantity::Words),
    (Quantity::HardWords, Quantity::Words),
    (Quantity::UnfamiliarDaleChall, Quantity::Words),
    (Quantity::UnfamiliarSpache, Quantity::Words),
    (Quantity::UnfamiliarSpacheTypes, Quantity::UnfamiliarSpache),
    (Quantity::Types, Quantity::Words),
    (Quantity::Prepositions, Quantity::Words),
    (Quantity::Conjunctions, Quantity::Words),
    (Quantity::Pronouns, Quantity::Words),
    (Quantity::FaseehWords, Quantity::Words),
];

/// Two counts that no text can have together, if there are any, with the way out.
fn contradiction(counts: &Counts) -> Option<String> {
    PARTS.iter().find_map(|&(part, whole)| {
        let (more, fewer) = (counts.get(part)?, counts.get(whole)?);
        let (part, whole) = (part.key(), whole.key());
        (more > fewer).then(|| {
            format!("{part} is {more} and {whole} only {fewer}, which no text can have; correct one of them")
        })
    })
}

/// A whole number, also where a program wrote it as `100.0`.
fn whole_number(value: &Value) -> Option<u64> {
    // Up to 2^53 every whole number has a float of its own, which the formulas reckon with.
    const MOST: u64 = 1 << 53;
    let whole = value.as_u64().or_else(|| {
        let number = value.as_f64()?;
        #[expect(clippy::cast_precision_loss, reason = "a power of two")]
        let is_whole = (0.0..=MOST as f64).contains(&number) && number.fract() == 0.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
        is_whole.then_some(number as u64)
    });
    whole.filter(|number| *number <= MOST)
}

fn print(out: &mut impl Write, counts: &Counts, scores: &[Score]) -> Result<(), Failure> {
    let rows: Vec<[String; 2]> =
        counts.iter().map(|(quantity, count)| [quantity.key().to_owned(), grouped(count)]).collect();
    table::write(out, [("quantity", Align::Left), ("count", Align::Right)], &rows)?;
    writeln!(out)?;
    let rows: Vec<[String; 3]> = scores
        .iter()
        .filter_map(|score| {
            let value = score.value.ok()?;
            let Formula { id, name, .. } = score.formula;
            let caution =
                score.formula.caution(counts).map(|caution| format!(" ({caution})")).unwrap_or_default();
            let says = format!("{name}{caution}. {}", score.formula.meaning(value));
            Some([(*id).to_owned(), format!("{value:.2}"), says])
        })
        .collect();
    table::write(
        out,
        [("score", Align::Left), ("value", Align::Right), ("what it says", Align::Left)],
        &rows,
    )?;
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
            ("", "not JSON"),
            (r#"{"words": NaN}"#, "not JSON"),
            ("{}", "no count"),
            (r#"{"words": null}"#, "no count"),
            ("[1]", "not a JSON object"),
            (r#"{"wrods": 1}"#, "wrods"),
            (r#"{"words": -1}"#, "-1"),
            (r#"{"words": 1.5}"#, "1.5"),
            (r#"{"words": "many"}"#, "many"),
            (r#"{"words": 1e308}"#, "2^53"),
            (r#"{"words": 18446744073709551615}"#, "2^53"),
            (r#"{"words": 5, "sentences": 6}"#, "sentences is 6 and words only 5"),
            (r#"{"words": 0, "sentences": 1}"#, "sentences is 1"),
            (r#"{"words": 5, "three_plus_syllables": 6}"#, "three_plus_syllables is 6 and words only 5"),
            (r#"{"three_plus_syllables": 6, "two_plus_syllables": 5}"#, "two_plus_syllables only 5"),
            (r#"{"unfamiliar_spache": 1, "unfamiliar_spache_types": 2}"#, "unfamiliar_spache only 1"),
        ] {
            let reason = given_counts(text).unwrap_err();
            assert!(reason.contains(word), "{reason}");
        }
    }
}
