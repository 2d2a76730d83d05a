//! `matrix`: every file against every other by one metric.

use std::io::Write;

use lexometer::overlap::Metric;
use serde::Serialize;

use super::arguments::{Comparing, Input};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter, figure};
use super::source::{for_each, read_all, template};
use crate::export::csv::Cell;
use crate::model::{Matrix, Numbered, Places};

#[derive(Serialize)]
struct Whole<'a> {
    settings: &'a str,
    metric: &'static str,
    files: &'a [&'a str],
    values: &'a [Vec<Option<f64>>],
    /// The places in `files` in an order in which documents that are alike stand together.
    clustered: Vec<usize>,
}

pub(super) fn run(input: &Input, metric: &'static Metric, comparing: &Comparing) -> Result<(), Failure> {
    let (files, matrix, result) = if Matrix::needs_analyses(metric) {
        of_measured(input, metric, comparing)?
    } else {
        of_words(input, metric, comparing)?
    };
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let mut json = JsonWriter::new(output::stdout(), 1);
    match input.reading.format {
        Format::Json => {
            let Matrix { settings, metric, values } = &matrix;
            let clustered = matrix.clustered();
            json.write("", Whole { settings, metric, files: &files, values, clustered })?;
        }
        Format::Csv => {
            let columns: Vec<&str> = std::iter::once("file").chain(files.iter().copied()).collect();
            let mut csv = CsvWriter::new(&columns, 1);
            for (file, row) in files.iter().zip(&matrix.values) {
                let values = row.iter().map(|&value| Cell::Number(value));
                csv.row("", std::iter::once(Cell::Text(file)).chain(values));
            }
            csv.finish(json.out())?;
        }
        Format::Text => print(json.out(), &files, metric, &matrix)?,
    }
    json.finish()?;
    result
}

type Compared = (Vec<String>, Matrix, Result<(), Failure>);

/// By a metric that asks no more than which words are the same.
fn of_words(input: &Input, metric: &Metric, comparing: &Comparing) -> Result<Compared, Failure> {
    let template = comparing.template.as_ref().map(|source| source.read(input.reading)).transpose()?;
    let (mut files, mut documents) = (Vec::new(), Vec::new());
    let result = for_each(&input.sources, input.reading, |source, document| {
        files.push(source.label());
        documents.push(document.text.clone());
        Ok(())
    });
    if documents.is_empty() {
        result?;
        return Err(Failure::Said);
    }
    let texts: Vec<&str> = documents.iter().map(|text| &**text).collect();
    let template = template.as_ref().map(|document| &*document.text);
    let minimum = comparing.settings.minimum;
    let meter = Meter::start("reading words");
    let words = Numbered::of_texts(&texts, template, minimum, meter.task()).map_err(|_| Failure::Said)?;
    drop(meter);
    let meter = Meter::start("comparing");
    let matrix = Matrix::of_words(&words, metric, comparing.settings, meter.task());
    drop(meter);
    Ok((files, matrix.map_err(|_| Failure::Said)?, result))
}

/// By a metric of sentences or characters.
fn of_measured(input: &Input, metric: &Metric, comparing: &Comparing) -> Result<Compared, Failure> {
    let template = template(comparing.template.as_ref(), input.reading)?;
    let (mut read, result) = read_all(&input.sources, input.reading, Places::Kept)?;
    if let Some(template) = &template {
        for read in &mut read {
            read.analysis = read.analysis.without(template, comparing.settings.minimum);
        }
    }
    let documents: Vec<_> = read.iter().map(|read| (&read.document, &read.analysis)).collect();
    let meter = Meter::start("comparing");
    let matrix = Matrix::with(&documents, metric, comparing.settings, meter.task());
    drop(meter);
    let files = read.iter().map(|read| read.label.clone()).collect();
    Ok((files, matrix.map_err(|_| Failure::Said)?, result))
}

/// Columns are numbered as the rows are, for names are long.
fn print(out: &mut impl Write, files: &[&str], metric: &Metric, matrix: &Matrix) -> Result<(), Failure> {
    writeln!(out, "{}: {}; rows are A, columns B", metric.id, metric.name)?;
    writeln!(out, "{} = {}", metric.id, metric.formula)?;
    writeln!(out)?;
    let digits = files.len().to_string().len();
    write!(out, "{:digits$}", "")?;
    for column in 1..=files.len() {
        write!(out, "  {column:>9}")?;
    }
    writeln!(out)?;
    for ((number, file), row) in (1..).zip(files).zip(&matrix.values) {
        write!(out, "{number:>digits$}")?;
        for value in row {
            write!(out, "  {:>9}", figure(metric, *value))?;
        }
        writeln!(out, "  {file}")?;
    }
    writeln!(out, "\n{}", matrix.settings)?;
    Ok(())
}
