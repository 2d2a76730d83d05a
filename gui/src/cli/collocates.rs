//! `collocates`: the words near a word, more often than by chance.

use std::io::Write;

use lexometer::keyness::COLLOCATION;
use serde::Serialize;
use serde_json::{Map, Value};

use super::arguments::{Input, Question};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter};
use super::source::{corpus, read_all};
use super::stop_words::{self, StopWords};
use super::table::{self, Align};
use crate::export::csv::Cell;
use crate::export::number::{counted, grouped};
use crate::model::{Collocate, CollocateSettings, Collocates, Corpus, Places};

#[derive(Serialize)]
struct Whole<'a> {
    pattern: &'a str,
    files: Vec<&'a str>,
    count: u64,
    tokens: u64,
    window_tokens: u64,
    span: Span,
    minimum_frequency: u64,
    collocates: Vec<Map<String, Value>>,
    #[serde(flatten)]
    stop_words: stop_words::Said,
}

#[derive(Serialize)]
struct Span {
    left: u32,
    right: u32,
}

pub(super) fn run(input: &Input, question: &Question, settings: CollocateSettings) -> Result<(), Failure> {
    let stop_words = StopWords::read(&input.stop_words, input.reading)?;
    let (mut read, result) = read_all(&input.sources, input.reading, Places::Kept)?;
    stop_words.mark_all(&mut read);
    let corpus = corpus(&read)?;
    let meter = Meter::start("counting");
    let collocates = Collocates::of(&corpus, &question.query, settings, meter.task());
    drop(meter);
    let mut collocates = collocates.map_err(|_| Failure::Said)?;
    collocates.rows.retain(|row| stop_words.shows(corpus.is_stop(row.kind)));
    let mut json = JsonWriter::new(output::stdout(), 1);
    match input.reading.format {
        Format::Json => json.write(
            "",
            Whole {
                pattern: &question.pattern,
                files: read.iter().map(|read| read.label.as_str()).collect(),
                count: collocates.node,
                tokens: collocates.tokens,
                window_tokens: collocates.window_tokens,
                span: Span { left: settings.left, right: settings.right },
                minimum_frequency: settings.minimum,
                collocates: collocates.rows.iter().map(|row| object(&corpus, row)).collect(),
                stop_words: stop_words.said(),
            },
        )?,
        Format::Csv => csv(&corpus, &collocates).finish(json.out())?,
        Format::Text => print(json.out(), &question.pattern, &corpus, &collocates, &stop_words)?,
    }
    json.finish()?;
    result
}

/// The counts of a row, with their names.
fn counts(row: &Collocate) -> [(&'static str, u64); 4] {
    [
        ("count", row.counts.collocate),
        ("together", row.counts.together),
        ("left", row.left),
        ("right", row.right),
    ]
}

fn object(corpus: &Corpus, row: &Collocate) -> Map<String, Value> {
    let word = [("word", Value::from(corpus.word(row.kind)))];
    let counts = counts(row).map(|(key, count)| (key, count.into()));
    let values = COLLOCATION.iter().zip(row.values).map(|(measure, value)| (measure.id, value.into()));
    word.into_iter().chain(counts).chain(values).map(|(key, value)| (key.to_owned(), value)).collect()
}

fn csv(corpus: &Corpus, collocates: &Collocates) -> CsvWriter {
    let columns = ["word", "count", "together", "left", "right"];
    let columns = columns.into_iter().chain(COLLOCATION.iter().map(|measure| measure.id));
    let mut csv = CsvWriter::new(&columns.collect::<Vec<_>>(), 1);
    for row in &collocates.rows {
        let word = [Cell::Text(corpus.word(row.kind))];
        let counts = counts(row).map(|(_, count)| Cell::Count(count));
        csv.row("", word.into_iter().chain(counts).chain(row.values.map(Cell::Number)));
    }
    csv
}

fn print(
    out: &mut impl Write,
    pattern: &str,
    corpus: &Corpus,
    collocates: &Collocates,
    stop_words: &StopWords,
) -> Result<(), Failure> {
    let CollocateSettings { left, right, minimum } = collocates.settings;
    writeln!(
        out,
        "{pattern}: {} in {}; words up to {left} to the left and {right} to the right, at least {minimum} times{}",
        counted(collocates.node, "time"),
        counted(collocates.tokens, "word"),
        stop_words.in_words(),
    )?;
    writeln!(out)?;
    let rows: Vec<[String; 9]> = collocates
        .rows
        .iter()
        .map(|row| {
            let [log_dice, pmi, mi3, t, z, g2, _] =
                row.values.map(|value| value.map_or_else(String::new, |value| format!("{value:.2}")));
            let word = corpus.word(row.kind).to_owned();
            [word, grouped(row.counts.collocate), grouped(row.counts.together), log_dice, pmi, mi3, t, z, g2]
        })
        .collect();
    let columns = [
        ("word", Align::Left),
        ("count", Align::Right),
        ("together", Align::Right),
        ("logDice", Align::Right),
        ("PMI", Align::Right),
        ("MI³", Align::Right),
        ("t", Align::Right),
        ("z", Align::Right),
        ("G²", Align::Right),
    ];
    table::write(out, columns, &rows)?;
    Ok(())
}
