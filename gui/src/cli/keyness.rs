//! `keyness`: the words that set a file apart from others.

use std::io::Write;

use lexometer::keyness::KEYNESS;
use serde::Serialize;
use serde_json::{Map, Value};

use super::arguments::Input;
use super::output::{self, CsvWriter, Failure, Format, JsonWriter};
use super::source::{Read, read_all};
use super::stop_words::{self, StopWords};
use super::table::{self, Align};
use crate::export::csv::Cell;
use crate::export::number::{counted, grouped};
use crate::model::{Analysis, KeyWord, Keyness, Places};

#[derive(Serialize)]
struct Whole<'a> {
    target: Side<'a>,
    reference: Side<'a>,
    minimum_frequency: u64,
    words: Vec<Map<String, Value>>,
    #[serde(flatten)]
    stop_words: stop_words::Said,
}

#[derive(Serialize)]
struct Side<'a> {
    files: Vec<&'a str>,
    tokens: u64,
}

pub(super) fn run(input: &Input, minimum: u64) -> Result<(), Failure> {
    let stop_words = StopWords::read(&input.stop_words, input.reading)?;
    let (target, reference) = input.sources.split_at(1);
    // Both sides are tried, so that all errors are told at once; a reference without one of its files is another.
    let (target, reference) = (
        read_all(target, input.reading, Places::Dropped),
        read_all(reference, input.reading, Places::Dropped),
    );
    let ((mut target, all_of_target), (mut reference, all_of_reference)) = (target?, reference?);
    all_of_target?;
    all_of_reference?;
    stop_words.mark_all(&mut target);
    stop_words.mark_all(&mut reference);
    fn analyses(read: &[Read]) -> Vec<&Analysis> {
        read.iter().map(|read| &read.analysis).collect()
    }
    let mut keyness = Keyness::of(&analyses(&target), &analyses(&reference), minimum);
    keyness.rows.retain(|row| stop_words.shows(row.stop));
    let mut json = JsonWriter::new(output::stdout(), 1);
    match input.reading.format {
        Format::Json => {
            fn side(read: &[Read], tokens: u64) -> Side<'_> {
                Side { files: read.iter().map(|read| read.label.as_str()).collect(), tokens }
            }
            let whole = Whole {
                target: side(&target, keyness.target_tokens),
                reference: side(&reference, keyness.reference_tokens),
                minimum_frequency: minimum,
                words: keyness.rows.iter().map(object).collect(),
                stop_words: stop_words.said(),
            };
            json.write("", whole)?;
        }
        Format::Csv => csv(&keyness).finish(json.out())?,
        Format::Text => print(json.out(), &target, &reference, &keyness, &stop_words)?,
    }
    json.finish()
}

fn object(row: &KeyWord) -> Map<String, Value> {
    let counts = [
        ("word", Value::from(row.word.as_str())),
        ("target", row.counts.target.into()),
        ("reference", row.counts.reference.into()),
    ];
    let values = KEYNESS.iter().zip(row.values).map(|(measure, value)| (measure.id, value.into()));
    counts.into_iter().chain(values).map(|(key, value)| (key.to_owned(), value)).collect()
}

fn csv(keyness: &Keyness) -> CsvWriter {
    let columns = ["word", "target", "reference"].into_iter().chain(KEYNESS.iter().map(|measure| measure.id));
    let mut csv = CsvWriter::new(&columns.collect::<Vec<_>>(), 1);
    for row in &keyness.rows {
        let counts =
            [Cell::Text(&row.word), Cell::Count(row.counts.target), Cell::Count(row.counts.reference)];
        csv.row("", counts.into_iter().chain(row.values.map(Cell::Number)));
    }
    csv
}

fn print(
    out: &mut impl Write,
    target: &[Read],
    reference: &[Read],
    keyness: &Keyness,
    stop_words: &StopWords,
) -> Result<(), Failure> {
    let names = |read: &[Read]| read.iter().map(|read| read.label.as_str()).collect::<Vec<_>>().join(", ");
    writeln!(
        out,
        "{} ({}) against {} ({}){}",
        names(target),
        counted(keyness.target_tokens, "word"),
        names(reference),
        counted(keyness.reference_tokens, "word"),
        stop_words.in_words()
    )?;
    writeln!(out)?;
    let rows: Vec<[String; 8]> = keyness
        .rows
        .iter()
        .map(|row| {
            let [log_ratio, percent, g2, chi2, bic, ..] =
                row.values.map(|value| value.map_or_else(String::new, |value| format!("{value:.2}")));
            let (target, reference) = (grouped(row.counts.target), grouped(row.counts.reference));
            [row.word.clone(), target, reference, log_ratio, percent, g2, chi2, bic]
        })
        .collect();
    let columns = [
        ("word", Align::Left),
        ("target", Align::Right),
        ("reference", Align::Right),
        ("log ratio", Align::Right),
        ("%DIFF", Align::Right),
        ("G²", Align::Right),
        ("χ²", Align::Right),
        ("BIC", Align::Right),
    ];
    table::write(out, columns, &rows)?;
    Ok(())
}
