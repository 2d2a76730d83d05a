//! `report.html`: one page that needs no network, no script and no other file.

use std::fmt::{self, Write};

use lexometer::document::Quantity;
use lexometer::overlap;

use super::html::Escaped;
use super::marked::{Marked, Side, anchor};
use super::number::{grouped, grouped_tenths};
use super::report::{Figure, Report, Subject};
use crate::model::{Analysis, Comparison, Document};

/// How many of the most frequent words are shown of each document; all of them are in `words.csv`.
const TOP_WORDS: usize = 25;

/// How many passages of a pair are listed; all of them are in `passages.csv`.
const LISTED_PASSAGES: usize = 20;

/// Two texts of up to so many bytes together are shown side by side. Browsers grow sluggish beyond.
const SHOWN_BYTES: usize = 2 << 20;

pub(super) fn page(report: &Report, figures: &[Figure]) -> String {
    let mut out = String::new();
    write_page(&mut out, report, figures).expect("writing to memory succeeds");
    out
}

fn write_page(out: &mut String, report: &Report, figures: &[Figure]) -> fmt::Result {
    let documents = &report.documents;
    let title = match &documents[..] {
        [(only, _)] => format!("Lexometer report: {}", only.name),
        _ => format!("Lexometer report on {} documents", documents.len()),
    };
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"generator\" content=\"Lexometer {version}\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        version = env!("CARGO_PKG_VERSION"),
        title = Escaped(&title),
        style = include_str!("page.css"),
    )?;
    headline(out, report)?;
    overview(out, documents, figures)?;
    if !report.comparisons.is_empty() {
        coverage(out, report, figures)?;
    }
    readability(out, documents, figures)?;
    words(out, documents, figures)?;
    for (number, pair) in report.comparisons.iter().enumerate() {
        if !pair.comparison.passages.is_empty() {
            comparison(out, report, figures, number)?;
        }
    }
    write!(
        out,
        "<h2>How it was measured</h2>\n<p>Words as Unicode Standard Annex #29 cuts them, folded to one case; sentences by the rules of the \
         document’s language, and by the same Annex where there are none for it. A passage is a run of at least {} words that two documents share; no word is in two passages, the \
         longest are taken first. A score stands without a verdict on the text: each formula was made for one kind of \
         reader and one language. Made by Lexometer {} on this machine; nothing was sent anywhere.</p>\n</body>\n</html>\n",
        Comparison::MINIMUM_WORDS,
        env!("CARGO_PKG_VERSION"),
    )
}

/// The one sentence that an editor reads: the document that is covered most.
fn headline(out: &mut String, report: &Report) -> fmt::Result {
    let sides = report.comparisons.iter().flat_map(|pair| {
        let Comparison { coverage, quoted, .. } = &pair.comparison;
        [
            (coverage.a.unwrap_or(0.0), quoted.a.unwrap_or(0.0), pair.first, pair.second),
            (coverage.b.unwrap_or(0.0), quoted.b.unwrap_or(0.0), pair.second, pair.first),
        ]
    });
    let Some((coverage, quoted, of, from)) = sides.max_by(|a, b| a.0.total_cmp(&b.0)) else { return Ok(()) };
    let [of, from] = [of, from].map(|place| Escaped(&report.documents[place].0.name));
    if coverage == 0.0 {
        return writeln!(
            out,
            "<p class=\"headline\">No two of these documents share a passage of {} words.</p>",
            Comparison::MINIMUM_WORDS
        );
    }
    writeln!(
        out,
        "<p class=\"headline\"><strong>{:.0} %</strong> of {of} is word for word in {from}; {:.0} % of its words are \
         shared outside quotation marks.</p>",
        coverage * 100.0,
        (coverage - quoted) * 100.0,
    )
}

fn overview(out: &mut String, documents: &[(Document, Analysis)], figures: &[Figure]) -> fmt::Result {
    out.write_str(
        "<h2>Documents</h2>\n<div class=\"scroll\"><table>\n<tr><th>Document</th><th class=\"n\">Words</th>\
         <th class=\"n\">Types</th><th class=\"n\">Sentences</th><th class=\"n\">Words per sentence</th>\
         <th class=\"n\">Syllables per word</th><th>Language</th><th>Lines</th><th>Encoding</th></tr>\n",
    )?;
    for (document, analysis) in documents {
        let count = |quantity| Grouped(analysis.counts.get(quantity));
        let mean = |part, whole| {
            let (part, whole) = (analysis.counts.get(part)?, analysis.counts.get(whole)?);
            lexometer::math::ratio(part, whole)
        };
        writeln!(
            out,
            "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
             <td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            Escaped(&document.name),
            count(Quantity::Words),
            count(Quantity::Types),
            count(Quantity::Sentences),
            Rounded(mean(Quantity::Words, Quantity::Sentences), 1),
            Rounded(mean(Quantity::Syllables, Quantity::Words), 2),
            Escaped(&analysis.language),
            Escaped(&analysis.lines),
            Escaped(&document.encoding),
        )?;
    }
    out.write_str("</table></div>\n")?;
    for (document, _) in documents {
        for notice in &document.notices {
            writeln!(out, "<p class=\"note\">{}: {}</p>", Escaped(&document.name), Escaped(notice))?;
        }
    }
    for (place, (document, analysis)) in documents.iter().enumerate() {
        if !analysis.sentences.is_empty() {
            writeln!(out, "<h3>Sentence lengths: {}</h3>", Escaped(&document.name))?;
            figure(out, figures, Subject::SentenceLengths(place))?;
        }
    }
    Ok(())
}

/// The charts of a subject, in the colours of the page.
fn figure(out: &mut String, figures: &[Figure], subject: Subject) -> fmt::Result {
    for figure in figures.iter().filter(|figure| figure.subject == subject) {
        writeln!(
            out,
            "<div class=\"light\">{}</div>\n<div class=\"dark\">{}</div>",
            figure.light, figure.dark
        )?;
    }
    Ok(())
}

fn coverage(out: &mut String, report: &Report, figures: &[Figure]) -> fmt::Result {
    out.write_str(
        "<h2>Who copied what</h2>\n<div class=\"scroll\"><table>\n<caption>How much of the first is word for word in the second</caption>\n<tr><th>How much of</th><th>is in</th>\
         <th class=\"n\">Coverage</th><th class=\"n\">Quoted</th><th class=\"n\">Not quoted</th>\
         <th class=\"n\">Passages</th><th class=\"n\">Longest</th></tr>\n",
    )?;
    for (number, pair) in report.comparisons.iter().enumerate() {
        let shared = &pair.comparison;
        let sides = [
            (pair.first, pair.second, shared.coverage.a, shared.quoted.a),
            (pair.second, pair.first, shared.coverage.b, shared.quoted.b),
        ];
        for (of, from, coverage, quoted) in sides {
            let unquoted = coverage.zip(quoted).map(|(coverage, quoted)| coverage - quoted);
            let passages = match shared.passages.len() {
                0 => "0".to_owned(),
                some => format!("<a href=\"#pair{number}\">{some}</a>"),
            };
            writeln!(
                out,
                "<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
                 <td class=\"n\">{passages}</td><td class=\"n\">{}</td></tr>",
                Escaped(&report.documents[of].0.name),
                Escaped(&report.documents[from].0.name),
                Percent(coverage),
                Percent(quoted),
                Percent(unquoted),
                shared.passages.iter().map(|passage| passage.words).max().unwrap_or(0),
            )?;
        }
    }
    out.write_str("</table></div>\n")?;
    figure(out, figures, Subject::Coverage)?;
    if let Some(matrix) = &report.matrix {
        writeln!(
            out,
            "<h3>All with all</h3>\n<p class=\"note\">How much of the document of the row is word for word in the document of the \
             column: the stronger the colour, the more. Documents that are alike stand together. {}</p>",
            Escaped(&matrix.settings)
        )?;
        figure(out, figures, Subject::Matrix)?;
    }
    Ok(())
}

fn readability(out: &mut String, documents: &[(Document, Analysis)], figures: &[Figure]) -> fmt::Result {
    let Some((_, first)) = documents.first() else { return Ok(()) };
    out.write_str("<h2>Readability</h2>\n")?;
    figure(out, figures, Subject::Readability)?;
    out.write_str("<div class=\"scroll\"><table>\n<tr><th>Score</th>")?;
    for (document, _) in documents {
        write!(out, "<th class=\"n name\">{}</th>", Escaped(&document.name))?;
    }
    out.write_str("<th>Formula</th><th>Source</th></tr>\n")?;
    for (row, score) in first.scores.iter().enumerate() {
        let values = documents.iter().map(|(_, analysis)| analysis.scores[row].value);
        if values.clone().all(|value| value.is_err()) {
            continue;
        }
        write!(out, "<tr><td>{}</td>", Escaped(score.formula.name.text()))?;
        for value in values {
            match value {
                Ok(value) => write!(out, "<td class=\"n\">{value:.2}</td>")?,
                Err(reason) => write!(out, "<td class=\"n note\">{}</td>", Escaped(reason))?,
            }
        }
        writeln!(
            out,
            "<td class=\"note\">{}</td><td class=\"note\">{}</td></tr>",
            Escaped(score.formula.formula.text()),
            Escaped(score.formula.source.text())
        )?;
    }
    out.write_str(
        "</table></div>\n<p class=\"note\">W words, S sentences, Y syllables, L letters, C letters and digits; W1, W2, W3 words of exactly one, at least two, \
         at least three syllables; LW words of more than six letters; ASL = W/S, ASW = Y/W, AWL = L/W; p(x) = 100·x/W. \
         Formulas that were not made for the language, or read counts that were not taken, are in readability.csv with \
         the reason.</p>\n",
    )
}

fn words(out: &mut String, documents: &[(Document, Analysis)], figures: &[Figure]) -> fmt::Result {
    writeln!(
        out,
        "<h2>Words</h2>\n<p class=\"note\">The {TOP_WORDS} most frequent words that are no stop words; words.csv has \
         all.</p>\n<div class=\"columns\">"
    )?;
    for (place, (document, analysis)) in documents.iter().enumerate() {
        writeln!(out, "<div><h3>{}</h3>", Escaped(&document.name))?;
        figure(out, figures, Subject::TopWords(place))?;
        writeln!(
            out,
            "<table>\n<tr><th class=\"n\">Rank</th><th>Word</th><th class=\"n\">Count</th>\
             <th class=\"n\">Per million</th></tr>"
        )?;
        for (rank, kind) in (1..).zip(&analysis.types).filter(|(_, kind)| !kind.stop).take(TOP_WORDS) {
            writeln!(
                out,
                "<tr><td class=\"n\">{rank}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
                Escaped(&kind.word),
                grouped(kind.count),
                grouped_tenths(kind.per_million)
            )?;
        }
        out.write_str("</table></div>\n")?;
    }
    out.write_str("</div>\n")
}

fn comparison(out: &mut String, report: &Report, figures: &[Figure], number: usize) -> fmt::Result {
    let pair = &report.comparisons[number];
    let shared = &pair.comparison;
    let sides = [(&report.documents[pair.first].0, Side::A), (&report.documents[pair.second].0, Side::B)];
    writeln!(
        out,
        "<h2 id=\"pair{number}\">{} and {}</h2>",
        Escaped(&sides[0].0.name),
        Escaped(&sides[1].0.name)
    )?;
    let is_shown = sides.iter().map(|(document, _)| document.text.len()).sum::<usize>() <= SHOWN_BYTES;
    let mut by_length: Vec<_> = shared.passages.iter().enumerate().collect();
    by_length.sort_by_key(|(_, passage)| std::cmp::Reverse(passage.words));
    figure(out, figures, Subject::MatchMap(number))?;
    out.write_str(
        "<div class=\"scroll\"><table>\n<tr><th class=\"n\">Words</th><th>Quoted</th><th>Passage</th></tr>\n",
    )?;
    for (place, passage) in by_length.iter().take(LISTED_PASSAGES) {
        let quoted = match (passage.quoted_a, passage.quoted_b) {
            (true, true) => "in both",
            (true, false) => "in the first",
            (false, true) => "in the second",
            (false, false) => "no",
        };
        let text = Escaped(&sides[0].0.text[passage.a.start as usize..passage.a.end as usize]);
        let text = if is_shown {
            format!("<a href=\"#{}\">{text}</a>", anchor(number, Side::A, *place))
        } else {
            text.to_string()
        };
        writeln!(out, "<tr><td class=\"n\">{}</td><td>{quoted}</td><td>{text}</td></tr>", passage.words)?;
    }
    out.write_str("</table></div>\n")?;
    if by_length.len() > LISTED_PASSAGES {
        writeln!(
            out,
            "<p class=\"note\">The {LISTED_PASSAGES} longest of {} passages; passages.csv has all.</p>",
            by_length.len()
        )?;
    }
    if is_shown {
        out.write_str("<div class=\"texts\">\n")?;
        for (document, side) in sides {
            let marked = Marked { document, comparison: shared, side, pair: number };
            writeln!(
                out,
                "<section><h4>{}</h4><div class=\"text\">{marked}</div></section>",
                Escaped(&document.name)
            )?;
        }
        out.write_str("</div>\n")?;
    } else {
        writeln!(
            out,
            "<p class=\"note\">The texts are longer than {} MB together and are not shown here; open them in the window.</p>",
            SHOWN_BYTES >> 20
        )?;
    }
    out.write_str(
        "<table>\n<tr><th>Measure</th><th class=\"n\">Value</th><th>Formula</th><th>Source</th></tr>\n",
    )?;
    for metric in Comparison::CHOSEN_METRICS.into_iter().filter_map(overlap::by_id) {
        writeln!(
            out,
            "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"note\">{}</td><td class=\"note\">{}</td></tr>",
            Escaped(metric.name.text()),
            // A number of words has no decimals.
            Rounded(shared.metric(metric.id), if metric.range.1.is_some() { 4 } else { 0 }),
            Escaped(metric.formula.text()),
            Escaped(metric.source.text())
        )?;
    }
    let apart = |share: Option<f64>| Percent(share).to_string();
    let chained = &shared.chained;
    writeln!(
        out,
        "</table>\n<p class=\"note\">Compared with {}. Joined over gaps, and with names that are spelled in two ways, {} of the first and \
         {} of the second would be shared ({}).</p>",
        Escaped(&shared.settings),
        apart(chained.coverage.a),
        apart(chained.coverage.b),
        Escaped(&chained.settings()),
    )
}

/// A number with so many decimals, or a dash where it is undefined.
struct Rounded(Option<f64>, usize);

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "{number:.*}", self.1),
            None => f.write_str("–"),
        }
    }
}

/// A share in per cent, or a dash.
struct Percent(Option<f64>);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(share) => write!(f, "{:.1} %", share * 100.0),
            None => f.write_str("–"),
        }
    }
}

/// A count with commas, or a dash where it is not known.
struct Grouped(Option<u64>);

impl fmt::Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(count) => f.write_str(&grouped(count)),
            None => f.write_str("–"),
        }
    }
}
