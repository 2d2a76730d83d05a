//! `kwic`: every match of a pattern with the words around it.

use std::io::Write;

use serde::Serialize;

use super::arguments::{Input, Question};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter};
use super::source::{Read, corpus, read_all};
use crate::export::csv::Cell;
use crate::export::number::counted;
use crate::model::{Concordance, Corpus, Line, Places, SortKey};

#[derive(Serialize)]
struct Whole<'a> {
    pattern: &'a str,
    files: Vec<&'a str>,
    tokens: usize,
    matches: usize,
    lines: Vec<Row<'a>>,
}

/// Bytes of the file where it is UTF-8, else of its text in UTF-8; `word` is counted from 0.
#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    start: u64,
    end: u64,
    word: u32,
    left: String,
    #[serde(rename = "match")]
    matched: String,
    right: String,
    /// As it follows the match in the text, with or without a space.
    #[serde(skip)]
    behind: String,
}

/// Characters to the left of a match, at most, in lines for people.
const WIDEST_LEFT: usize = 60;

pub(super) fn run(
    input: &Input,
    question: &Question,
    keys: &[SortKey],
    context: usize,
) -> Result<(), Failure> {
    let (read, result) = read_all(&input.sources, input.reading, Places::Kept)?;
    let corpus = corpus(&read)?;
    let meter = Meter::start("searching");
    let found = Concordance::of(&corpus, &question.query, keys, meter.task());
    drop(meter);
    let found = found.map_err(|_| Failure::Said)?;
    let lines =
        (0..found.matches.len()).map(|index| row(&read, &corpus, found.line(&corpus, index, context)));
    let mut json = JsonWriter::new(output::stdout(), 1);
    match input.reading.format {
        Format::Json => json.write(
            "",
            Whole {
                pattern: &question.pattern,
                files: read.iter().map(|read| read.label.as_str()).collect(),
                tokens: corpus.tokens().len(),
                matches: found.matches.len(),
                lines: lines.collect(),
            },
        )?,
        Format::Csv => {
            let mut csv = CsvWriter::new(&["file", "start", "end", "word", "left", "match", "right"], 1);
            for line in lines {
                let place = [Cell::Count(line.start), Cell::Count(line.end), Cell::Count(line.word.into())];
                let texts = [Cell::Text(&line.left), Cell::Text(&line.matched), Cell::Text(&line.right)];
                csv.row("", [Cell::Text(line.file)].into_iter().chain(place).chain(texts));
            }
            csv.finish(json.out())?;
        }
        Format::Text if found.matches.is_empty() => {
            let words = counted(corpus.tokens().len() as u64, "word");
            output::complain(&format!("{}: no match among {words}", question.pattern));
        }
        Format::Text => print(json.out(), &lines.collect::<Vec<_>>(), read.len() > 1)?,
    }
    json.finish()?;
    result
}

fn row<'a>(read: &'a [Read], corpus: &Corpus, line: Line) -> Row<'a> {
    let shift = corpus.documents()[line.document].bytes_before_text;
    Row {
        file: &read[line.document].label,
        start: line.bytes.start as u64 + shift,
        end: line.bytes.end as u64 + shift,
        word: line.word,
        left: line.left.trim().to_owned(),
        matched: line.matched,
        right: line.right.trim().to_owned(),
        behind: line.right,
    }
}

/// The matches under one another, the file in front where there are several.
fn print(out: &mut impl Write, lines: &[Row<'_>], has_files: bool) -> Result<(), Failure> {
    let characters = |text: &str| text.chars().count();
    let left = lines.iter().map(|line| characters(&line.left)).max().unwrap_or(0).min(WIDEST_LEFT);
    for line in lines {
        if has_files {
            write!(out, "{}:", line.file)?;
        }
        let over = characters(&line.left).saturating_sub(left);
        let shown: String = line.left.chars().skip(over).collect();
        writeln!(out, "{shown:>left$} [{}]{}", line.matched, line.behind)?;
    }
    Ok(())
}
