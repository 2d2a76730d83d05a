//! `words`: the frequency list, of words or of runs of them.

use std::io::Write;

use lexometer::document::Quantity;
use lexometer::frequency::DISPERSION;
use serde::Serialize;

use super::arguments::{GramOptions, Input};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter};
use super::source::{self, corpus, for_each, read_all};
use super::stop_words::{self, StopWords};
use super::table::{self, Align};
use crate::export::csv::Cell;
use crate::export::method::{self, Method};
use crate::export::number::{counted, grouped};
use crate::model::{Analysis, Corpus, Gram, GramList, Parts, Places, Task, Type};

#[derive(Serialize)]
struct Frequencies<'a> {
    tokens: u64,
    types: usize,
    exact: bool,
    words: Vec<Frequency<'a>>,
    language: &'static str,
    #[serde(flatten)]
    method: Method,
    #[serde(flatten)]
    stop_words: stop_words::Said,
}

#[derive(Serialize)]
struct Frequency<'a> {
    word: &'a str,
    count: u64,
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let stop_words = StopWords::read(&input.stop_words, input.reading)?;
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let mut csv = CsvWriter::new(&["rank", "word", "count", "per_million"], input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let mut analysis = source::analyse(source, document, input.reading, Places::Dropped)?;
        stop_words.mark(&mut analysis);
        let tokens = analysis.counts.get(Quantity::Words).unwrap_or(0);
        match input.reading.format {
            Format::Json => json.write(&source.label(), frequencies(tokens, &analysis, &stop_words)),
            Format::Csv => {
                for (rank, kind) in ranked(&analysis, &stop_words) {
                    let frequency = [Cell::Count(kind.count), Cell::Number(Some(kind.per_million))];
                    csv.row(
                        &source.label(),
                        [Cell::Count(rank), Cell::Text(&kind.word)].into_iter().chain(frequency),
                    );
                }
                Ok(())
            }
            Format::Text => print(json.out(), &source.label(), tokens, &analysis, &stop_words),
        }
    });
    if input.reading.format == Format::Csv {
        csv.finish(json.out())?;
    }
    json.finish()?;
    result
}

/// The types that are listed, with their rank among all.
fn ranked<'a>(analysis: &'a Analysis, stop_words: &StopWords) -> impl Iterator<Item = (u64, &'a Type)> {
    (1u64..).zip(&analysis.types).filter(|(_, kind)| stop_words.shows(kind.stop))
}

fn frequencies<'a>(tokens: u64, analysis: &'a Analysis, stop_words: &StopWords) -> Frequencies<'a> {
    let words = ranked(analysis, stop_words)
        .map(|(_, kind)| Frequency { word: &kind.word, count: kind.count })
        .collect();
    Frequencies {
        tokens,
        types: analysis.types.len(),
        exact: analysis.exact,
        words,
        language: analysis.language.code,
        method: Method::of(analysis),
        stop_words: stop_words.said(),
    }
}

fn print(
    out: &mut impl Write,
    label: &str,
    tokens: u64,
    analysis: &Analysis,
    stop_words: &StopWords,
) -> Result<(), Failure> {
    let exact = if analysis.exact { "exact" } else { "the rarest left out" };
    writeln!(
        out,
        "{label}: {}, {}, {exact}{}",
        counted(tokens, "word"),
        counted(analysis.types.len() as u64, "type"),
        stop_words.in_words()
    )?;
    writeln!(out, "{}", method::in_words(analysis))?;
    writeln!(out)?;
    let rows: Vec<[String; 4]> = ranked(analysis, stop_words)
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

#[derive(Serialize)]
struct Grams {
    tokens: u64,
    types: usize,
    exact: bool,
    ngrams: usize,
    parts: u32,
    words: Vec<GramRow>,
    #[serde(flatten)]
    stop_words: stop_words::Said,
}

#[derive(Serialize)]
struct GramRow {
    word: String,
    count: u64,
    per_million: f64,
    range: Option<f64>,
    juilland_d: Option<f64>,
    dp: Option<f64>,
    dp_norm: Option<f64>,
}

/// The n-grams of each file, and how evenly each is spread over the parts of the file; or those of all files together, over
/// the files.
pub(super) fn run_on_grams(input: &Input, options: GramOptions) -> Result<(), Failure> {
    let stop_words = StopWords::read(&input.stop_words, input.reading)?;
    let is_joined = options.parts == Parts::Documents;
    let tables = if is_joined { 1 } else { input.sources.len() };
    let mut json = JsonWriter::new(output::stdout(), tables);
    let columns: Vec<&str> = ["rank", "word", "count", "per_million"]
        .into_iter()
        .chain(DISPERSION.iter().map(|measure| measure.id))
        .collect();
    let mut csv = CsvWriter::new(&columns, tables);
    let mut emit = |label: &str, corpus: &Corpus| {
        let meter = Meter::start("counting");
        let list = GramList::of(corpus, options.length, options.parts, meter.task());
        drop(meter);
        let list = list.map_err(|_| Failure::Said)?;
        match input.reading.format {
            Format::Json => json.write(label, grams(corpus, &list, &stop_words)),
            Format::Csv => {
                for (rank, gram) in ranked_grams(corpus, &list, &stop_words) {
                    let text = list.text(corpus, gram);
                    let front = [
                        Cell::Count(rank),
                        Cell::Text(&text),
                        Cell::Count(gram.count),
                        Cell::Number(Some(gram.per_million)),
                    ];
                    csv.row(label, front.into_iter().chain(gram.dispersion.map(Cell::Number)));
                }
                Ok(())
            }
            Format::Text => print_grams(json.out(), label, corpus, &list, &stop_words),
        }
    };
    let result = if is_joined {
        let (mut read, result) = read_all(&input.sources, input.reading, Places::Kept)?;
        stop_words.mark_all(&mut read);
        let labels: Vec<&str> = read.iter().map(|read| read.label.as_str()).collect();
        emit(&labels.join(", "), &corpus(&read)?)?;
        result
    } else {
        for_each(&input.sources, input.reading, |source, document| {
            let mut analysis = source::analyse(source, document, input.reading, Places::Kept)?;
            stop_words.mark(&mut analysis);
            let corpus = Corpus::of(&[(document, &analysis)], &Task::new()).map_err(|_| Failure::Said)?;
            emit(&source.label(), &corpus)
        })
    };
    if input.reading.format == Format::Csv {
        csv.finish(json.out())?;
    }
    json.finish()?;
    result
}

/// The runs that are listed, with their rank among all.
fn ranked_grams<'a>(
    corpus: &Corpus,
    list: &'a GramList,
    stop_words: &StopWords,
) -> impl Iterator<Item = (u64, &'a Gram)> {
    (1u64..).zip(&list.rows).filter(|(_, gram)| stop_words.shows(list.is_stop(corpus, gram)))
}

fn grams(corpus: &Corpus, list: &GramList, stop_words: &StopWords) -> Grams {
    let row = |gram: &Gram| {
        let [range, juilland_d, dp, dp_norm] = gram.dispersion;
        GramRow {
            word: list.text(corpus, gram),
            count: gram.count,
            per_million: gram.per_million,
            range,
            juilland_d,
            dp,
            dp_norm,
        }
    };
    Grams {
        tokens: list.tokens,
        types: list.rows.len(),
        exact: list.exact,
        ngrams: list.length,
        parts: list.parts,
        words: ranked_grams(corpus, list, stop_words).map(|(_, gram)| row(gram)).collect(),
        stop_words: stop_words.said(),
    }
}

fn print_grams(
    out: &mut impl Write,
    label: &str,
    corpus: &Corpus,
    list: &GramList,
    stop_words: &StopWords,
) -> Result<(), Failure> {
    let (noun, kind) = if list.length == 1 { ("word", "type") } else { ("n-gram", "distinct n-gram") };
    writeln!(
        out,
        "{label}: {}, {}, {}; dispersion over {}{}",
        counted(list.tokens, noun),
        counted(list.rows.len() as u64, kind),
        if list.exact { "exact" } else { "the rarest left out" },
        counted(u64::from(list.parts), "part"),
        stop_words.in_words()
    )?;
    writeln!(out)?;
    let rows: Vec<[String; 8]> = ranked_grams(corpus, list, stop_words)
        .map(|(rank, gram)| {
            let [range, others @ ..] = gram.dispersion;
            let [juilland, dp, norm] =
                others.map(|value| value.map_or_else(String::new, |value| format!("{value:.3}")));
            let range = range.map_or_else(String::new, |range| format!("{range:.0}"));
            let word = list.text(corpus, gram);
            let per_million = format!("{:.1}", gram.per_million);
            [grouped(rank), word, grouped(gram.count), per_million, range, juilland, dp, norm]
        })
        .collect();
    let columns = [
        ("rank", Align::Right),
        ("word", Align::Left),
        ("count", Align::Right),
        ("per million", Align::Right),
        ("range", Align::Right),
        ("Juilland D", Align::Right),
        ("DP", Align::Right),
        ("DPnorm", Align::Right),
    ];
    table::write(out, columns, &rows)?;
    writeln!(out)?;
    Ok(())
}
