//! A comparison as JSON, the same on the command line and in the report.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::model::{
    Chained, ChainedPassage, Comparison, Directed, Document, EstimateKind, Estimated, Estimates, Passage,
    Place,
};

/// The JSON object of a comparison.
#[derive(Debug, Serialize)]
pub struct Compared<'a> {
    settings: &'a str,
    coverage: Pair,
    quoted: Pair,
    passages: Vec<Shared>,
    chains: Chains,
    metrics: Map<String, Value>,
    /// Of each metric, all that it depends on.
    metric_settings: Map<String, Value>,
    /// What sketches of the documents say; absent where none were made.
    #[serde(skip_serializing_if = "Option::is_none")]
    estimates: Option<Map<String, Value>>,
}

/// What a sketch says, and how far it is to be trusted.
#[derive(Debug, Serialize)]
struct Sketched {
    value: Option<f64>,
    standard_error: Option<f64>,
    /// Two standard errors on either side.
    lower: Option<f64>,
    upper: Option<f64>,
    /// The metric that it stands for.
    estimates: &'static str,
    promise: String,
    settings: String,
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

/// What a reader would add to the exact figures above.
#[derive(Debug, Serialize)]
struct Chains {
    settings: String,
    coverage: Pair,
    spanned: Pair,
    words: ChainedWords,
    passages: Vec<Joined>,
}

/// Where the words of the coverage come from; `acronyms` are part of `tiled`.
#[derive(Debug, Serialize)]
struct ChainedWords {
    tiled: u64,
    acronyms: u64,
    repeated: u64,
    names: u64,
}

#[derive(Debug, Serialize)]
struct Joined {
    words: u32,
    tiled: u32,
    repeated: u32,
    names: u32,
    tiles: u32,
    a: Stretch,
    b: Stretch,
    quoted_a: bool,
    quoted_b: bool,
}

/// A span with its gaps, and the number of its words.
#[derive(Debug, Serialize)]
struct Stretch {
    #[serde(flatten)]
    span: Span,
    words: u32,
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
pub fn object<'a>(
    comparison: &'a Comparison,
    a: &Document,
    b: &Document,
    estimates: Option<&Estimates>,
) -> Compared<'a> {
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
        chains: chains(&comparison.chained, a, b),
        metrics: comparison
            .metrics
            .iter()
            .map(|metric| (metric.id.to_owned(), metric.value.into()))
            .collect(),
        metric_settings: comparison
            .metrics
            .iter()
            .map(|metric| (metric.id.to_owned(), comparison.settings_of(metric.id).into()))
            .collect(),
        estimates: estimates.map(sketched),
    }
}

fn sketched(estimates: &Estimates) -> Map<String, Value> {
    let object = |estimated: &Estimated| {
        let with_error = estimated.value.filter(|_| estimated.kind == EstimateKind::StandardError);
        let sketched = Sketched {
            value: estimated.value.map(|estimate| estimate.value),
            standard_error: with_error.map(|estimate| estimate.standard_error),
            lower: with_error.map(|estimate| estimate.lower()),
            upper: with_error.map(|estimate| estimate.upper()),
            estimates: estimated.exact,
            promise: estimated.kind.promise(),
            settings: estimates.settings_of(estimated),
        };
        serde_json::to_value(sketched).expect("strings and numbers are JSON")
    };
    estimates.list.iter().map(|estimated| (estimated.id.to_owned(), object(estimated))).collect()
}

fn chains(chained: &Chained, a: &Document, b: &Document) -> Chains {
    let joined = |passage: &ChainedPassage| Joined {
        words: passage.words,
        tiled: passage.tiled,
        repeated: passage.repeated,
        names: passage.names,
        tiles: passage.tiles,
        a: Stretch { span: span(passage.a, a), words: passage.span.a },
        b: Stretch { span: span(passage.b, b), words: passage.span.b },
        quoted_a: passage.quoted.a,
        quoted_b: passage.quoted.b,
    };
    Chains {
        settings: chained.settings(),
        coverage: pair(chained.coverage),
        spanned: pair(chained.spanned),
        words: ChainedWords {
            tiled: chained.tiled,
            acronyms: chained.acronyms,
            repeated: chained.repeated,
            names: chained.names,
        },
        passages: chained.passages.iter().map(joined).collect(),
    }
}

fn pair(values: Directed<Option<f64>>) -> Pair {
    Pair { a: values.a, b: values.b }
}

fn span(place: Place, document: &Document) -> Span {
    let shift = document.bytes_before_text();
    Span { start: u64::from(place.start) + shift, end: u64::from(place.end) + shift, word: place.word }
}
