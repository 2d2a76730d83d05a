//! Where a command reads from.

use std::ffi::OsStr;
use std::path::PathBuf;

use lexometer::document::Quantity;

use super::arguments::Reading;
use super::output::{self, Failure, Meter};
use crate::import;
use crate::model::{Analysis, Corpus, Document, LineMode, LinesFoundBy, Notice, Places, Settings};

/// A file, or standard input.
pub(super) enum Source {
    File(PathBuf),
    StandardInput,
}

impl Source {
    pub(super) fn of(value: impl AsRef<OsStr>) -> Self {
        if value.as_ref() == "-" { Self::StandardInput } else { Self::File(value.as_ref().into()) }
    }

    /// The name as the user gave it.
    pub(super) fn label(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::StandardInput => "-".to_owned(),
        }
    }

    /// Reads it, and says on standard error what the user should know of it as a text.
    pub(super) fn read(&self, reading: Reading) -> Result<Document, Failure> {
        let document = self.import(reading)?;
        for notice in &document.notices {
            output::complain(&format!("{}: {notice}", self.label()));
        }
        Ok(document)
    }

    /// Reads it, text or not.
    pub(super) fn import(&self, reading: Reading) -> Result<Document, Failure> {
        let meter = Meter::start(&format!("reading {}", self.label()));
        let document = match self {
            Self::File(path) => import::file(path, reading.encoding, meter.task()),
            Self::StandardInput => import::standard_input(reading.encoding, meter.task()),
        };
        drop(meter);
        document.map_err(|error| Failure::Line(error.to_string()))
    }
}

/// Measures what was read.
pub(super) fn analyse(
    source: &Source,
    document: &Document,
    reading: Reading,
    places: Places,
) -> Result<Analysis, Failure> {
    let meter = Meter::start(&format!("measuring {}", source.label()));
    let settings = Settings { language: reading.language, lines: reading.lines };
    // Nobody cancels in the terminal: Ctrl+C ends the program.
    let analysis = Analysis::with(document, settings, places, meter.task()).map_err(|_| Failure::Said)?;
    drop(meter);
    // A blank file was reported when it was read.
    let is_blank = document.notices.contains(&Notice::Empty);
    if analysis.counts.get(Quantity::Words) == Some(0) && !is_blank {
        output::complain(&format!("{}: {}", source.label(), Notice::Empty));
    }
    if reading.lines == Some(LineMode::Wrapped) && analysis.lines.found_by == LinesFoundBy::Rules {
        output::complain(&format!(
            "{}: --lines wrapped needs the rules of a language, and there are none for it; name another with --language",
            source.label()
        ));
    }
    Ok(analysis)
}

/// Reads each source and does `each` with it. One that cannot be read is reported and left out; the others are done.
pub(super) fn for_each(
    sources: &[Source],
    reading: Reading,
    mut each: impl FnMut(&Source, &Document) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut result = Ok(());
    for source in sources {
        match source.read(reading) {
            Ok(document) => each(source, &document)?,
            Err(Failure::Line(line)) => {
                output::complain(&line);
                result = Err(Failure::Said);
            }
            Err(other) => return Err(other),
        }
    }
    result
}

/// A source that was read and measured.
pub(super) struct Read {
    /// The name as the user gave it.
    pub(super) label: String,
    pub(super) document: Document,
    pub(super) analysis: Analysis,
}

/// Reads and measures every source that can be read; the others are reported. Fails where there is none.
pub(super) fn read_all(
    sources: &[Source],
    reading: Reading,
    places: Places,
) -> Result<(Vec<Read>, Result<(), Failure>), Failure> {
    let mut all = Vec::new();
    let result = for_each(sources, reading, |source, document| {
        let analysis = analyse(source, document, reading, places)?;
        all.push(Read { label: source.label(), document: document.clone(), analysis });
        Ok(())
    });
    match result {
        Err(failure) if all.is_empty() => Err(failure),
        result => Ok((all, result)),
    }
}

/// What is to be left out of documents that are compared: measured, if the user named a template.
pub(super) fn template(source: Option<&Source>, reading: Reading) -> Result<Option<Analysis>, Failure> {
    let Some(source) = source else { return Ok(None) };
    let document = source.read(reading)?;
    analyse(source, &document, reading, Places::Kept).map(Some)
}

/// Several sources as one text.
pub(super) fn corpus(read: &[Read]) -> Result<Corpus, Failure> {
    let meter = Meter::start("indexing");
    let documents: Vec<_> = read.iter().map(|read| (&read.document, &read.analysis)).collect();
    Corpus::of(&documents, meter.task()).map_err(|_| Failure::Said)
}
