//! A comparison as JSON, the same on the command line and in the report.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::model::{Comparison, Directed, Document, Passage, Place};

/// The JSON object of a comparison.
#[derive(Debug, Serialize)]
pub struct Compared<'a> {
    settings: &'a str,
    coverage: Pair,
    quoted: Pair,
    passages: Vec<Shared>,
    metrics: Map<String, Value>,
}

#[derive(Debug, Serialize)]
struct Pair {
    a: Option<f64>,
    b: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Shared {
    words: u32,
    a: Span,
    b: Span,
    quoted_a: bool,
    quoted_b: bool,
}

/// Bytes of the file where it is UTF-8, else of its text in UTF-8, and the index of the first word.
#[derive(Debug, Serialize)]
struct Span {
    start: u64,
    end: u64,
    word: u32,
}

/// The JSON object of the comparison of `a` with `b`.
#[must_use]
pub fn object<'a>(comparison: &'a Comparison, a: &Document, b: &Document) -> Compared<'a> {
    let shared = |passage: &Passage| Shared {
        words: passage.words,
        a: span(passage.a, a),
        b: span(passage.b, b),
        quoted_a: passage.quoted_a,
        quoted_b: passage.quoted_b,
    };
    Compared {
        settings: &comparison.settings,
        coverage: pair(comparison.coverage),
        quoted: pair(comparison.quoted),
        passages: comparison.passages.iter().map(shared).collect(),
        metrics: comparison
            .metrics
            .iter()
            .map(|metric| (metric.id.to_owned(), metric.value.into()))
            .collect(),
    }
}

fn pair(values: Directed<Option<f64>>) -> Pair {
    Pair { a: values.a, b: values.b }
}

fn span(place: Place, document: &Document) -> Span {
    let shift = document.bytes_before_text();
    Span { start: u64::from(place.start) + shift, end: u64::from(place.end) + shift, word: place.word }
}
