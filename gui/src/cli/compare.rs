//! `compare`: what two documents share.

use std::io::Write;

use lexometer::overlap;

use super::arguments::Reading;
use super::output::{self, Failure, Format, JsonWriter, Meter};
use super::source::{self, Source};
use crate::export::compared;
use crate::export::number::{counted, percent};
use crate::model::{Analysis, Chained, Comparison, Document, Places};

pub(super) fn run(a: &Source, b: &Source, reading: Reading) -> Result<(), Failure> {
    // Both are tried, so that both errors are told at once.
    let read = |source: &Source| match source.read(reading) {
        Err(Failure::Line(line)) => {
            output::complain(&line);
            Err(Failure::Said)
        }
        other => other,
    };
    let (document_a, document_b) = (read(a), read(b));
    let (document_a, document_b) = (document_a?, document_b?);
    let analysis_a = source::analyse(a, &document_a, reading, Places::Kept)?;
    let analysis_b = source::analyse(b, &document_b, reading, Places::Kept)?;
    let meter = Meter::start("comparing");
    let comparison = Comparison::of((&document_a, &analysis_a), (&document_b, &analysis_b), meter.task());
    drop(meter);
    let comparison = comparison.map_err(|_| Failure::Said)?;
    let mut json = JsonWriter::new(output::stdout(), 1);
    match reading.format {
        Format::Json => json.write("", compared::object(&comparison, &document_a, &document_b))?,
        Format::Text | Format::Csv => {
            let sides = [(a.label(), &document_a, &analysis_a), (b.label(), &document_b, &analysis_b)];
            print(json.out(), &sides, &comparison)?;
        }
    }
    json.finish()
}

fn print(
    out: &mut impl Write,
    sides: &[(String, &Document, &Analysis); 2],
    comparison: &Comparison,
) -> Result<(), Failure> {
    let [(label_a, document_a, analysis_a), (label_b, _, analysis_b)] = sides;
    let shares = [
        (label_a, label_b, analysis_a, comparison.coverage.a, comparison.quoted.a),
        (label_b, label_a, analysis_b, comparison.coverage.b, comparison.quoted.b),
    ];
    for (label, other, analysis, coverage, quoted) in shares {
        let words = counted(analysis.words.len() as u64, "word");
        match coverage {
            Some(_) => writeln!(
                out,
                "{} of {label} ({words}) is word for word in {other}: {} inside quotation marks, {} outside",
                percent(coverage),
                percent(quoted),
                percent(coverage.zip(quoted).map(|(coverage, quoted)| coverage - quoted))
            )?,
            None => writeln!(out, "{label} has no words, so no share of it is in {other}")?,
        }
    }
    if comparison.characters.a || comparison.characters.b {
        writeln!(
            out,
            "words are single characters here, because the script sets no spaces between words: passages are runs of characters"
        )?;
    }
    let passages = comparison.passages.len() as u64;
    writeln!(
        out,
        "\n{} of at least {} words{}",
        counted(passages, "passage"),
        Comparison::MINIMUM_WORDS,
        if passages == 0 { "" } else { ", the longest first:" }
    )?;
    let mut by_length: Vec<_> = comparison.passages.iter().collect();
    by_length.sort_by_key(|passage| std::cmp::Reverse(passage.words));
    for passage in by_length {
        let marks = match (passage.quoted_a, passage.quoted_b) {
            (true, true) => ", quoted in both",
            (true, false) => ", quoted in the first only",
            (false, true) => ", quoted in the second only",
            (false, false) => "",
        };
        writeln!(
            out,
            "\n{} words, from word {} and word {}{marks}",
            passage.words,
            passage.a.word + 1,
            passage.b.word + 1
        )?;
        let text = &document_a.text[passage.a.start as usize..passage.a.end as usize];
        writeln!(out, "  {}", text.split_whitespace().collect::<Vec<_>>().join(" "))?;
    }
    print_chained(out, [label_a, label_b], &comparison.chained)?;
    for id in Comparison::CHOSEN_METRICS {
        let value =
            comparison.metric(id).map_or_else(|| "undefined".to_owned(), |value| format!("{value:.4}"));
        let name = overlap::by_id(id).map_or("", |metric| metric.name);
        writeln!(out, "{id:<16} {value:>9}  {name}")?;
    }
    writeln!(out, "\n{}\nchains: {}", comparison.settings, comparison.chained.settings())?;
    Ok(())
}

/// What a reader would add to the exact figures, said apart from them.
fn print_chained(out: &mut impl Write, [a, b]: [&String; 2], chained: &Chained) -> Result<(), Failure> {
    let joined = chained.passages.iter().filter(|passage| passage.tiles > 1).count() as u64;
    writeln!(
        out,
        "\nwith gaps of up to {} joined ({} of more than one passage): {} of {a}, {} of {b}",
        counted(u64::from(chained.aids.gap), "word"),
        counted(joined, "chain"),
        percent(chained.coverage.a),
        percent(chained.coverage.b),
    )?;
    writeln!(
        out,
        "  {} more in gaps: {} repeated, {} as another spelling; {} with the dots of acronyms dropped\n",
        counted(chained.repeated + chained.names, "word"),
        chained.repeated,
        counted(chained.names, "name"),
        counted(chained.acronyms, "word"),
    )?;
    Ok(())
}
