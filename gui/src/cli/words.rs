//! `words`: the frequency list.

use std::io::Write;

use lexometer::document::Quantity;
use serde::Serialize;

use super::arguments::Input;
use super::output::{self, Failure, Format, JsonWriter};
use super::source::{self, for_each};
use super::table::{self, Align};
use crate::export::method::{self, Method};
use crate::export::number::{counted, grouped};
use crate::model::{Analysis, Places};

#[derive(Serialize)]
struct Frequencies<'a> {
    tokens: u64,
    types: usize,
    exact: bool,
    words: Vec<Frequency<'a>>,
    language: &'static str,
    #[serde(flatten)]
    method: Method,
}

#[derive(Serialize)]
struct Frequency<'a> {
    word: &'a str,
    count: u64,
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Dropped)?;
        let tokens = analysis.counts.get(Quantity::Words).unwrap_or(0);
        match input.reading.format {
            Format::Json => json.write(&source.label(), frequencies(tokens, &analysis)),
            Format::Text => print(json.out(), &source.label(), tokens, &analysis),
        }
    });
    json.finish()?;
    result
}

fn frequencies(tokens: u64, analysis: &Analysis) -> Frequencies<'_> {
    let words = analysis.types.iter().map(|kind| Frequency { word: &kind.word, count: kind.count }).collect();
    Frequencies {
        tokens,
        types: analysis.types.len(),
        exact: analysis.exact,
        words,
        language: analysis.language.code,
        method: Method::of(analysis),
    }
}

fn print(out: &mut impl Write, label: &str, tokens: u64, analysis: &Analysis) -> Result<(), Failure> {
    let exact = if analysis.exact { "exact" } else { "the rarest left out" };
    writeln!(
        out,
        "{label}: {}, {}, {exact}",
        counted(tokens, "word"),
        counted(analysis.types.len() as u64, "type")
    )?;
    writeln!(out, "{}", method::in_words(analysis))?;
    writeln!(out)?;
    let rows: Vec<[String; 4]> = (1u64..)
        .zip(&analysis.types)
        .map(|(rank, kind)| {
            [grouped(rank), kind.word.clone(), grouped(kind.count), format!("{:.1}", kind.per_million)]
        })
        .collect();
    let columns = [
        ("rank", Align::Right),
        ("word", Align::Left),
        ("count", Align::Right),
        ("per million", Align::Right),
    ];
    table::write(out, columns, &rows)?;
    writeln!(out)?;
    Ok(())
}
