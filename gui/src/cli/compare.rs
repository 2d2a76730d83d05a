//! `compare`: what two documents share.

use std::io::Write;

use lexometer::overlap::{self, Family};

use super::arguments::{Comparing, Reading};
use super::output::{self, CsvWriter, Failure, Format, JsonWriter, Meter, figure, share};
use super::source::{self, Source};
use crate::export::compared;
use crate::export::csv::Cell;
use crate::export::number::{counted, percent};
use crate::model::{
    Analysis, Chained, Comparison, Directed, Document, EstimateKind, Estimates, Names, Places,
};

pub(super) fn run(a: &Source, b: &Source, reading: Reading, comparing: &Comparing) -> Result<(), Failure> {
    let template = source::template(comparing.template.as_ref(), reading)?;
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
    let mut analysis_a = source::analyse(a, &document_a, reading, Places::Kept)?;
    let mut analysis_b = source::analyse(b, &document_b, reading, Places::Kept)?;
    if let Some(template) = &template {
        analysis_a = analysis_a.without(template, comparing.settings.minimum);
        analysis_b = analysis_b.without(template, comparing.settings.minimum);
    }
    let meter = Meter::start("comparing");
    let sides = ((&document_a, &analysis_a), (&document_b, &analysis_b));
    let comparison = Comparison::with(sides.0, sides.1, comparing.settings, meter.task());
    let estimates = Estimates::of(&analysis_a, &analysis_b);
    drop(meter);
    let comparison = comparison.map_err(|_| Failure::Said)?;
    let mut json = JsonWriter::new(output::stdout(), 1);
    match reading.format {
        Format::Json => {
            json.write("", compared::object(&comparison, &document_a, &document_b, Some(&estimates)))?;
        }
        Format::Csv => table(&comparison, &estimates).finish(json.out())?,
        Format::Text => {
            let sides = [(a.label(), &document_a, &analysis_a), (b.label(), &document_b, &analysis_b)];
            print(json.out(), &sides, &comparison, &estimates)?;
        }
    }
    json.finish()
}

/// Every figure with what it depends on.
fn table(comparison: &Comparison, estimates: &Estimates) -> CsvWriter {
    let columns = ["id", "value", "standard_error", "family", "name", "formula", "settings"];
    let mut csv = CsvWriter::new(&columns, 1);
    let mut row = |figures: (&str, Option<f64>, Option<f64>),
                   [family, name, formula, settings]: [&str; 4]| {
        let (id, value, error) = figures;
        let texts = [family, name, formula, settings].map(Cell::Text);
        csv.row("", [Cell::Text(id), Cell::Number(value), Cell::Number(error)].into_iter().chain(texts));
    };
    let exact = &comparison.settings;
    let joined = format!("{exact}|{}", comparison.chained.settings());
    let (coverage, quoted, chained) = (comparison.coverage, comparison.quoted, comparison.chained.coverage);
    let of_quoted = "words in passages and in quotation marks / all words";
    let of_joined = "words with a partner, gaps joined / all words";
    for (id, value, name, formula, settings) in [
        ("coverage_a", coverage.a, "Coverage of A", "words in passages / all words", exact),
        ("coverage_b", coverage.b, "Coverage of B", "words in passages / all words", exact),
        ("quoted_a", quoted.a, "Coverage of A inside quotation marks", of_quoted, exact),
        ("quoted_b", quoted.b, "Coverage of B inside quotation marks", of_quoted, exact),
        ("chains_a", chained.a, "Coverage of A with gaps joined", of_joined, &joined),
        ("chains_b", chained.b, "Coverage of B with gaps joined", of_joined, &joined),
    ] {
        row((id, value, None), ["copying", name, formula, settings]);
    }
    for metric in &comparison.metrics {
        let known = overlap::by_id(metric.id);
        let (name, formula) = known.map_or(("", ""), |metric| (metric.name.text(), metric.formula.text()));
        let family = known.map_or("", |metric| family_key(metric.family));
        row((metric.id, metric.value, None), [family, name, formula, &comparison.settings_of(metric.id)]);
    }
    for estimated in &estimates.list {
        let error = estimated.value.filter(|_| estimated.kind == EstimateKind::StandardError);
        let (value, error) =
            (estimated.value.map(|estimate| estimate.value), error.map(|estimate| estimate.standard_error));
        let promise = estimated.kind.promise();
        let settings = estimates.settings_of(estimated);
        row((estimated.id, value, error), ["estimate", estimated.name, &promise, &settings]);
    }
    csv
}

const fn family_key(family: Family) -> &'static str {
    match family {
        Family::Copying => "copying",
        Family::Wording => "wording",
        Family::Topic => "topic",
    }
}

fn print(
    out: &mut impl Write,
    sides: &[(String, &Document, &Analysis); 2],
    comparison: &Comparison,
    estimates: &Estimates,
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
    let minimum = comparison.how.minimum;
    for (label, _, analysis) in sides {
        let words = analysis.words.len();
        if words > 0 && words < minimum as usize {
            writeln!(
                out,
                "{label} is shorter than the shortest passage of {minimum} words, so none can be in it; ask for fewer with --minimum"
            )?;
        }
    }
    if comparison.characters.a || comparison.characters.b {
        writeln!(
            out,
            "words are single characters here, because the script sets no spaces between words: passages are runs of characters"
        )?;
    }
    if comparison.left_out != Directed::default() {
        let Directed { a, b } = comparison.left_out;
        writeln!(
            out,
            "left out as boilerplate: {} of {label_a}, {} of {label_b}; every figure is of the rest",
            counted(u64::from(a), "word"),
            counted(u64::from(b), "word")
        )?;
    }
    let passages = comparison.passages.len() as u64;
    writeln!(
        out,
        "\n{} of at least {} words{}",
        counted(passages, "passage"),
        comparison.how.minimum,
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
        writeln!(out, "  {}", shortened(text))?;
    }
    print_chained(out, [label_a, label_b], &comparison.chained)?;
    let mut family = None;
    for metric in Comparison::CHOSEN_METRICS.into_iter().filter_map(overlap::by_id) {
        if family != Some(metric.family) {
            family = Some(metric.family);
            writeln!(out, "{}", says(metric.family))?;
        }
        let value = figure(metric, comparison.metric(metric.id));
        writeln!(out, "  {:<19} {value:>9}  {} = {}", metric.id, metric.name, metric.formula)?;
    }
    writeln!(out, "estimates, from a few hundred bytes of each (± standard error):")?;
    for estimated in &estimates.list {
        let error = match (estimated.kind, estimated.value) {
            (EstimateKind::StandardError, Some(estimate)) => format!("± {:.4}", estimate.standard_error),
            (EstimateKind::Winnowed { never_missed }, _) => format!("never misses {never_missed} words"),
            _ => String::new(),
        };
        let value = share(estimated.value.map(|estimate| estimate.value));
        writeln!(out, "  {:<19} {value:>9} {error:<22} for {}", estimated.id, estimated.exact)?;
    }
    writeln!(out, "`--json` and `--csv` have every metric, each with its settings")?;
    writeln!(out, "\n{}\nchains: {}", comparison.settings, comparison.chained.settings())?;
    Ok(())
}

/// Longer passages are printed by their ends.
const PRINTED_WORDS: usize = 200;

/// A passage on one line.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(left_out) = words.len().checked_sub(PRINTED_WORDS).filter(|left_out| *left_out > 0) else {
        return words.join(" ");
    };
    let (first, last) = (&words[..PRINTED_WORDS / 2], &words[words.len() - PRINTED_WORDS / 2..]);
    format!("{} [… {} left out …] {}", first.join(" "), counted(left_out as u64, "word"), last.join(" "))
}

/// What a family of metrics is evidence of, in a sentence.
const fn says(family: Family) -> &'static str {
    match family {
        Family::Copying => "copying: runs of words taken over",
        Family::Wording => "wording: the same turns of phrase",
        Family::Topic => "same topic: the same words, in any order",
    }
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
        "  {} more in gaps: {} repeated, {}; {} with the dots of acronyms dropped\n",
        counted(chained.repeated + chained.names, "word"),
        chained.repeated,
        match chained.aids.names {
            Names::Matched => counted(chained.names, "name") + " as another spelling",
            Names::Apart => "other spellings not looked for".to_owned(),
        },
        counted(chained.acronyms, "word"),
    )?;
    Ok(())
}
