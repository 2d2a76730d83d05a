//! `diversity`: every lexical index.

use std::io::Write;

use serde::Serialize;
use serde_json::{Map, Value};

use super::arguments::Input;
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter};
use super::source::{self, for_each};
use super::table::{self, Align};
use crate::export::csv::Cell;
use crate::export::number::counted;
use crate::model::{Analysis, Lexis, LexisSettings, Places};

#[derive(Serialize)]
struct Diversity {
    scores: Map<String, Value>,
    settings: String,
}

pub(super) fn run(input: &Input, settings: LexisSettings) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let mut csv = CsvWriter::new(&["id", "value", "name"], input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Kept)?;
        let meter = Meter::start("measuring the vocabulary");
        let lexis = Lexis::of(&analysis, settings, meter.task());
        drop(meter);
        let lexis = lexis.map_err(|_| Failure::Said)?;
        match input.reading.format {
            Format::Json => {
                let scores = lexis.scores.iter().map(|score| (score.id.to_owned(), score.value.ok().into()));
                let diversity = Diversity { scores: scores.collect(), settings: settings.signature() };
                json.write(&source.label(), diversity)
            }
            Format::Csv => {
                for score in &lexis.scores {
                    let cells =
                        [Cell::Text(score.id), Cell::Number(score.value.ok()), Cell::Text(score.name)];
                    csv.row(&source.label(), cells);
                }
                Ok(())
            }
            Format::Text => print(json.out(), &source.label(), &analysis, &lexis),
        }
    });
    if input.reading.format == Format::Csv {
        csv.finish(json.out())?;
    }
    json.finish()?;
    result
}

fn print(out: &mut impl Write, label: &str, analysis: &Analysis, lexis: &Lexis) -> Result<(), Failure> {
    writeln!(
        out,
        "{label}: {}, {}",
        counted(analysis.words.len() as u64, "word"),
        counted(analysis.types.len() as u64, "type")
    )?;
    writeln!(out)?;
    let rows: Vec<[String; 3]> = lexis
        .scores
        .iter()
        .map(|score| {
            let value = match score.value {
                Ok(value) => format!("{value:.4}"),
                Err(reason) => reason.to_string(),
            };
            [score.id.to_owned(), value, score.name.to_owned()]
        })
        .collect();
    table::write(out, [("id", Align::Left), ("value", Align::Right), ("name", Align::Left)], &rows)?;
    writeln!(out, "\n{}\n", lexis.settings.signature())?;
    Ok(())
}
