//! Standard output and standard error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use lexometer::overlap::Metric;
use serde::Serialize;

use crate::export::csv::{Cell, Csv};
use crate::import::ImportError;
use crate::model::Task;

/// How results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// Why a command could not do all it was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// Nobody reads the output any more.
    BrokenPipe,
    /// This line tells.
    Line(String),
    /// It was told already.
    Said,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::BrokenPipe
        } else {
            Self::Line(format!(
                "standard output: it cannot be written ({error}); free some space or print elsewhere"
            ))
        }
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Line(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

/// A share or another number without a unit.
pub(super) fn share(value: Option<f64>) -> String {
    value.map_or_else(|| "undefined".to_owned(), |value| format!("{value:.4}"))
}

/// The value of a metric: a number of words has no decimals.
pub(super) fn figure(metric: &Metric, value: Option<f64>) -> String {
    match value {
        Some(value) if metric.range.1.is_none() && value.fract() == 0.0 => format!("{value:.0}"),
        value => share(value),
    }
}

/// Says one line on standard error.
pub(super) fn complain(line: &str) {
    // Where standard error is closed nobody can be told of it.
    let _ = writeln!(io::stderr().lock(), "lexometer: {}", line.replace(['\n', '\r'], " "));
}

/// Standard output, written in large pieces.
pub(super) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = stdout();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// The JSON of a command: one object for one file, an array of objects for several, each of which then has `file`.
pub(super) struct JsonWriter<W> {
    out: W,
    is_array: bool,
    objects: usize,
}

#[derive(Serialize)]
struct WithFile<'a, T> {
    file: &'a str,
    #[serde(flatten)]
    result: T,
}

impl<W: Write> JsonWriter<W> {
    pub(super) fn new(out: W, sources: usize) -> Self {
        Self { out, is_array: sources > 1, objects: 0 }
    }

    /// For output that is no JSON.
    pub(super) fn out(&mut self) -> &mut W {
        &mut self.out
    }

    pub(super) fn write(&mut self, file: &str, result: impl Serialize) -> Result<(), Failure> {
        if self.is_array {
            self.out.write_all(if self.objects == 0 { b"[" } else { b"," })?;
            serde_json::to_writer(&mut self.out, &WithFile { file, result })?;
        } else {
            serde_json::to_writer(&mut self.out, &result)?;
        }
        self.objects += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<(), Failure> {
        match (self.is_array, self.objects) {
            // Text was printed, or nothing could be read.
            (_, 0) => {}
            (false, _) => self.out.write_all(b"\n")?,
            (true, _) => self.out.write_all(b"]\n")?,
        }
        self.out.flush()?;
        Ok(())
    }
}

/// The CSV of a command: one table, with a column `file` in front where there are several files.
pub(super) struct CsvWriter {
    table: Csv,
    has_files: bool,
}

impl CsvWriter {
    pub(super) fn new(columns: &[&str], sources: usize) -> Self {
        let has_files = sources > 1;
        let file = has_files.then_some("file");
        let columns: Vec<&str> = file.into_iter().chain(columns.iter().copied()).collect();
        Self { table: Csv::new(&columns), has_files }
    }

    pub(super) fn row<'a>(&mut self, file: &'a str, cells: impl IntoIterator<Item = Cell<'a>>) {
        let file = self.has_files.then_some(Cell::Text(file));
        self.table.row(file.into_iter().chain(cells));
    }

    pub(super) fn finish(self, out: &mut impl Write) -> Result<(), Failure> {
        out.write_all(self.table.into_text().as_bytes())?;
        out.flush()?;
        Ok(())
    }
}

/// Shows on standard error how far long work is, if that is a terminal; gone when dropped.
pub(super) struct Meter {
    task: Task,
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Work that is done sooner shows nothing.
const QUIET: Duration = Duration::from_millis(700);
const BEAT: Duration = Duration::from_millis(150);

impl Meter {
    pub(super) fn start(what: &str) -> Self {
        let task = Task::new();
        if !io::stderr().is_terminal() {
            return Self { task, end: None, thread: None };
        }
        let (end, ended) = channel::<()>();
        let (seen, what) = (task.clone(), what.to_owned());
        let thread = std::thread::Builder::new().name("lexometer-meter".to_owned()).spawn(move || {
            let mut wait = QUIET;
            while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                wait = BEAT;
                let _ = write!(io::stderr(), "\r\x1b[K{what}: {:.0} %", seen.progress() * 100.0);
                let _ = io::stderr().flush();
            }
            if wait == BEAT {
                let _ = write!(io::stderr(), "\r\x1b[K");
            }
        });
        Self { task, end: Some(end), thread: thread.ok() }
    }

    pub(super) fn task(&self) -> &Task {
        &self.task
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.end = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
