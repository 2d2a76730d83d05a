//! The figures of a report: its charts, drawn from the model.

use std::sync::Arc;

use lexometer::overlap;
use lexometer::readability::{self, Unit};

use crate::charts::{
    Coverage, CoverageBar, Drawing, HeatMap, Match, MatchMap, ScoreRow, Scores, SentenceLengths, Series,
    TopWords, WordBar, png,
};
use crate::export::report::{Figure, Report, ReportError, Subject};
use crate::model::{Matrix, Task};
use crate::theme::tokens::{DARK, LIGHT};

/// How wide charts are on the page, in points.
const WIDTH: u32 = 960;
/// How wide a chart is that stands beside others.
const NARROW: u32 = 480;
/// How many words a chart shows.
const TOP_WORDS: usize = 20;
/// The scores that are charted: the ones people ask for, each scale for itself.
const SCALES: [(&str, &str, Unit, &[&str]); 2] = [
    (
        "School grades by several formulas",
        "School grade",
        Unit::Grade,
        &["flesch_kincaid_grade", "gunning_fog", "smog", "coleman_liau_short", "ari", "new_dale_chall_cloze"],
    ),
    ("Reading ease", "Points, 100 is easiest", Unit::Points, &["flesch_reading_ease"]),
];

/// Draws every chart of a report.
///
/// # Errors
/// [`ReportError::Chart`] names the chart that could not be drawn.
pub fn draw(report: &Report, task: &Task) -> Result<Vec<Figure>, ReportError> {
    let mut figures = Vec::new();
    let mut add = |subject, file: String, width, chart: &dyn Drawing| {
        task.advance(0, 1)?;
        let svg = chart.svg();
        let png = png(&svg).map_err(|reason| ReportError::Chart { file: file.clone(), reason })?;
        let [light, dark] = [&LIGHT, &DARK].map(|tokens| chart.bare_svg(width, tokens));
        figures.push(Figure { subject, file, svg, png, light, dark });
        Ok::<(), ReportError>(())
    };
    if !report.comparisons.is_empty() {
        add(Subject::Coverage, "coverage".to_owned(), WIDTH, &coverage(report))?;
    }
    if let Some(matrix) = &report.matrix {
        add(Subject::Matrix, "matrix".to_owned(), WIDTH, &heat_map(report, matrix))?;
    }
    for (number, (title, scale, unit, ids)) in SCALES.into_iter().enumerate() {
        let chart = scores(report, title, scale, unit, ids);
        if !chart.rows.is_empty() {
            add(Subject::Readability, format!("readability-{}", number + 1), WIDTH, &chart)?;
        }
    }
    for (place, (document, analysis)) in report.documents.iter().enumerate() {
        let number = place + 1;
        if !analysis.sentences.is_empty() {
            let chart = SentenceLengths {
                document: document.name.clone(),
                series: place,
                words: analysis.sentences.iter().map(|sentence| sentence.words).collect(),
                openings: Vec::new(),
            };
            add(Subject::SentenceLengths(place), format!("sentence-lengths-{number}"), WIDTH, &chart)?;
        }
        let words: Vec<WordBar> = analysis
            .types
            .iter()
            .filter(|kind| !kind.stop)
            .take(TOP_WORDS)
            .map(|kind| WordBar { word: kind.word.clone(), count: kind.count, per_million: kind.per_million })
            .collect();
        if !words.is_empty() {
            let chart = TopWords { document: document.name.clone(), series: place, length: 1, words };
            add(Subject::TopWords(place), format!("words-{number}"), NARROW, &chart)?;
        }
    }
    for (place, pair) in report.comparisons.iter().enumerate() {
        if !pair.comparison.passages.is_empty() {
            let file = format!("passages-{}-{}", pair.first + 1, pair.second + 1);
            add(Subject::MatchMap(place), file, WIDTH, &match_map(report, place))?;
        }
    }
    Ok(figures)
}

fn coverage(report: &Report) -> Coverage {
    let bars = report.comparisons.iter().flat_map(|pair| {
        let name = |place: usize| report.documents[place].0.name.clone();
        let shared = &pair.comparison;
        [
            (pair.first, pair.second, shared.coverage.a, shared.quoted.a),
            (pair.second, pair.first, shared.coverage.b, shared.quoted.b),
        ]
        .map(|(of, from, covered, quoted)| CoverageBar {
            document: name(of),
            other: name(from),
            covered,
            quoted,
        })
    });
    Coverage { bars: bars.collect() }
}

fn heat_map(report: &Report, matrix: &Matrix) -> HeatMap {
    HeatMap {
        measure: overlap::by_id(matrix.metric).map_or_else(String::new, |metric| metric.name.to_string()),
        names: Arc::new(report.documents.iter().map(|(document, _)| document.name.clone()).collect()),
        values: Arc::new(matrix.values.clone()),
        order: Arc::new(matrix.clustered()),
        ends: [1.0, 0.0],
    }
}

fn scores(report: &Report, title: &str, scale: &str, unit: Unit, ids: &[&str]) -> Scores {
    let names = report.documents.iter().enumerate();
    let documents =
        names.map(|(number, (document, _))| Series { name: document.name.clone(), number }).collect();
    let rows = ids
        .iter()
        .filter_map(|id| {
            let formula = readability::by_id(id).filter(|formula| formula.scale.unit == unit)?;
            let value = |scores: &[crate::model::Score]| {
                scores.iter().find(|score| score.formula.id == *id).and_then(|score| score.value.ok())
            };
            let values: Vec<_> =
                report.documents.iter().map(|(_, analysis)| value(&analysis.scores)).collect();
            values
                .iter()
                .any(Option::is_some)
                .then(|| ScoreRow { name: formula.name.text().to_owned(), values })
        })
        .collect();
    // Points have natural ends; grades have none.
    let frame = (unit == Unit::Points).then_some([0.0, 100.0]);
    Scores { title: title.to_owned(), scale: scale.to_owned(), frame, documents, rows }
}

fn match_map(report: &Report, place: usize) -> MatchMap {
    let pair = &report.comparisons[place];
    let [(a, of_a), (b, of_b)] = [pair.first, pair.second].map(|place| &report.documents[place]);
    let matches = pair.comparison.passages.iter().enumerate().map(|(number, passage)| Match {
        passage: number,
        a: passage.a.word,
        b: passage.b.word,
        words: passage.words,
        quoted: passage.quoted_a || passage.quoted_b,
    });
    MatchMap {
        a: a.name.clone(),
        b: b.name.clone(),
        words: [of_a, of_b].map(|analysis| u32::try_from(analysis.words.len()).unwrap_or(u32::MAX)),
        matches: matches.collect(),
        chosen: None,
    }
}
