//! `sentences`: one sentence a line, or where each stands.

use std::io::Write;

use serde::Serialize;

use super::arguments::Input;
use super::output::{self, Failure, Format, JsonWriter};
use super::source::{self, for_each};
use crate::model::{Analysis, Document, Places};

#[derive(Serialize)]
struct Sentences {
    sentences: Vec<Span>,
}

/// Bytes of the file where it is UTF-8, else of its text in UTF-8; without the white space around the sentence.
#[derive(Serialize)]
struct Span {
    start: u64,
    end: u64,
    words: u32,
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Kept)?;
        match input.reading.format {
            Format::Json => json.write(&source.label(), spans(document, &analysis)),
            Format::Text => print(json.out(), document, &analysis),
        }
    });
    json.finish()?;
    result
}

fn spans(document: &Document, analysis: &Analysis) -> Sentences {
    let shift = document.bytes_before_text();
    let span = |sentence: &crate::model::Sentence| Span {
        start: u64::from(sentence.start) + shift,
        end: u64::from(sentence.end) + shift,
        words: sentence.words,
    };
    Sentences { sentences: analysis.sentences.iter().map(span).collect() }
}

fn print(out: &mut impl Write, document: &Document, analysis: &Analysis) -> Result<(), Failure> {
    for sentence in &analysis.sentences {
        let mut rest = &document.text[sentence.start as usize..sentence.end as usize];
        // Each line end, of whatever kind, as one space.
        while let Some(place) = rest.find(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
            let (line, behind) = rest.split_at(place);
            write!(out, "{line} ")?;
            rest = behind.strip_prefix("\r\n").unwrap_or_else(|| {
                let mut scalars = behind.chars();
                scalars.next();
                scalars.as_str()
            });
        }
        writeln!(out, "{rest}")?;
    }
    Ok(())
}
