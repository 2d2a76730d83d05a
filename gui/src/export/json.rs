//! `report.json`: everything that the report shows, for programs.

use serde::Serialize;
use serde_json::{Map, Value};

use super::compared::{self, Compared};
use super::method::Method;
use super::report::Report;
use crate::model::{Analysis, Document};

/// What tells a report of ours from another file of its name.
pub(super) const MAKER: &str = "lexometer";

#[derive(Serialize)]
struct Whole<'a> {
    made_by: &'static str,
    version: &'static str,
    files: &'a [String],
    documents: Vec<Measured<'a>>,
    comparisons: Vec<Pair<'a>>,
    /// Of three documents and more.
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<All<'a>>,
}

/// A row for each document as A, with a value for each one as B, in the order of `documents`.
#[derive(Serialize)]
struct All<'a> {
    metric: &'static str,
    settings: &'a str,
    values: &'a [Vec<Option<f64>>],
}

#[derive(Serialize)]
struct Measured<'a> {
    name: &'a str,
    encoding: String,
    notices: Vec<String>,
    language: &'static str,
    #[serde(flatten)]
    method: Method,
    exact: bool,
    counts: Map<String, Value>,
    scores: Map<String, Value>,
    words: Vec<Frequency<'a>>,
}

#[derive(Serialize)]
struct Frequency<'a> {
    word: &'a str,
    count: u64,
}

/// `first` and `second` are places in `documents`, counted from 0.
#[derive(Serialize)]
struct Pair<'a> {
    first: usize,
    second: usize,
    #[serde(flatten)]
    compared: Compared<'a>,
}

pub(super) fn report(report: &Report, files: &[String]) -> String {
    let whole = Whole {
        made_by: MAKER,
        version: env!("CARGO_PKG_VERSION"),
        files,
        documents: report.documents.iter().map(|(document, analysis)| measured(document, analysis)).collect(),
        comparisons: report
            .comparisons
            .iter()
            .map(|pair| Pair {
                first: pair.first,
                second: pair.second,
                compared: compared::object(
                    &pair.comparison,
                    &report.documents[pair.first].0,
                    &report.documents[pair.second].0,
                    Some(&pair.estimates),
                ),
            })
            .collect(),
        matrix: report.matrix.as_ref().map(|matrix| All {
            metric: matrix.metric,
            settings: &matrix.settings,
            values: &matrix.values,
        }),
    };
    let mut text =
        serde_json::to_string_pretty(&whole).expect("all keys are strings, and writing to memory succeeds");
    text.push('\n');
    text
}

fn measured<'a>(document: &'a Document, analysis: &'a Analysis) -> Measured<'a> {
    let counts = analysis.counts.iter().map(|(quantity, count)| (quantity.key().to_owned(), count.into()));
    let scores = analysis.scores.iter().map(|score| (score.formula.id.to_owned(), score.value.ok().into()));
    Measured {
        name: &document.name,
        encoding: document.encoding.to_string(),
        notices: document.notices.iter().map(ToString::to_string).collect(),
        language: analysis.language.code,
        method: Method::of(analysis),
        exact: analysis.exact,
        counts: counts.collect(),
        scores: scores.collect(),
        words: analysis.types.iter().map(|kind| Frequency { word: &kind.word, count: kind.count }).collect(),
    }
}
