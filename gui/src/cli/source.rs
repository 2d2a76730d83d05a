//! Where a command reads from.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::arguments::Reading;
use super::output::{self, Failure, Meter};
use crate::import;
use crate::model::{Analysis, Document, LineMode, LinesFoundBy, Places, Settings};

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

    /// Reads it, and says on standard error what the user should know of it.
    pub(super) fn read(&self, reading: Reading) -> Result<Document, Failure> {
        let meter = Meter::start(&format!("reading {}", self.label()));
        let document = match self {
            Self::File(path) => import::file(path, reading.encoding, meter.task()),
            Self::StandardInput => import::standard_input(reading.encoding, meter.task()),
        };
        drop(meter);
        let document = document.map_err(|error| Failure::Line(error.to_string()))?;
        for notice in &document.notices {
            output::complain(&format!("{}: {notice}", self.label()));
        }
        Ok(document)
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
