//! `report`: everything about some documents, as files.

use std::io::Write;
use std::path::Path;

use super::arguments::Input;
use super::output::{self, Failure, Meter};
use super::source::for_each;
use super::stop_words::StopWords;
use crate::export::report::Report;
use crate::figures;
use crate::import;
use crate::model::Settings;

pub(super) fn run(input: &Input, directory: &Path) -> Result<(), Failure> {
    let Input { sources, reading, stop_words } = input;
    let stop_words = StopWords::read(stop_words, *reading)?;
    let mut documents = Vec::new();
    let mut result = Ok(());
    if sources.is_empty() {
        documents = import::seeds();
    } else {
        result = for_each(sources, *reading, |_, document| {
            documents.push(document.clone());
            Ok(())
        });
        if documents.is_empty() {
            return result;
        }
    }
    let meter = Meter::start("measuring");
    let report =
        Report::of(documents, Settings { language: reading.language, lines: reading.lines }, meter.task());
    drop(meter);
    let mut report = report.map_err(|_| Failure::Said)?;
    report.documents.iter_mut().for_each(|(_, analysis)| stop_words.mark(analysis));
    let meter = Meter::start("writing");
    let written =
        figures::draw(&report, meter.task()).and_then(|drawn| report.write(directory, &drawn, meter.task()));
    drop(meter);
    let written = written.map_err(|error| Failure::Line(error.to_string()))?;
    let mut out = output::stdout();
    for path in written {
        writeln!(out, "{}", path.display())?;
    }
    out.flush()?;
    result
}
