//! The report: what was measured of some documents and of every two of them, as files.
//!
//! | file | holds |
//! | --- | --- |
//! | `report.html` | everything, in one file that needs no network and prints well |
//! | `report.json` | everything, for programs |
//! | `charts/*.svg`, `charts/*.png` | each chart for itself |
//! | `counts.csv`, `readability.csv`, `words.csv`, `comparisons.csv`, `passages.csv` | tables |
//!
//! Files of an earlier report in the same directory are replaced; a file of the same name that is no part of a report
//! is never touched.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use lexometer::overlap;

use super::csv::{Cell, Csv};
use super::{json, page};
use crate::model::{Analysis, Cancelled, Comparison, Document, Estimates, Matrix, Settings, Task};

/// What was measured of some documents.
#[derive(Debug)]
pub struct Report {
    /// The documents, each with its analysis.
    pub documents: Vec<(Document, Analysis)>,
    /// Every two of them.
    pub comparisons: Vec<Pair>,
    /// How much of each is word for word in each other one; `None` of one or two documents, of which the comparison says it.
    pub matrix: Option<Matrix>,
}

/// A chart of a report, drawn.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is about: where it stands in the report.
    pub subject: Subject,
    /// The name of its files, without an ending: lower case, digits and hyphens.
    pub file: String,
    /// A self-contained SVG.
    pub svg: String,
    /// The same as PNG.
    pub png: Vec<u8>,
    /// An SVG without headline in the colours of a light page.
    pub light: String,
    /// The same in the colours of a dark page.
    pub dark: String,
}

/// What a chart is about. Numbers are places in [`Report::documents`] and [`Report::comparisons`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// How much of each document is in the others.
    Coverage,
    /// The same of all with all, as colours.
    Matrix,
    /// The scores of all documents.
    Readability,
    /// The sentence lengths along that document.
    SentenceLengths(usize),
    /// The most frequent words of that document.
    TopWords(usize),
    /// Where two documents share passages.
    MatchMap(usize),
}

/// Two documents of a report.
#[derive(Debug)]
pub struct Pair {
    /// The place of the first in [`Report::documents`].
    pub first: usize,
    /// The place of the second.
    pub second: usize,
    /// What they share.
    pub comparison: Comparison,
    /// What sketches of them say.
    pub estimates: Estimates,
}

/// Why a report could not be written: a path, the reason, and the way out.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReportError {
    /// A file that is no part of a report has a name that the report needs.
    Foreign(PathBuf),
    /// The directory's name is that of a file.
    NotADirectory(PathBuf),
    /// The operating system failed to write.
    Io(PathBuf, io::Error),
    /// A chart could not be drawn; that is a fault of the program.
    Chart {
        /// The chart's file.
        file: String,
        /// Why.
        reason: String,
    },
    /// Nobody wants the report any more.
    Cancelled,
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(path) => write!(
                f,
                "{}: this file is no part of a report and is not replaced; name another directory",
                path.display()
            ),
            Self::NotADirectory(path) => {
                write!(f, "{}: this is a file and no directory; name a directory", path.display())
            }
            Self::Io(path, error) => {
                let way_out = match error.kind() {
                    io::ErrorKind::PermissionDenied => "name a directory that you may write to",
                    io::ErrorKind::StorageFull => "free some space or name a directory on another disk",
                    _ => "name another directory",
                };
                write!(f, "{}: it cannot be written ({error}); {way_out}", path.display())
            }
            Self::Chart { file, reason } => {
                write!(f, "the chart {file} cannot be drawn ({reason}); please report it with the documents")
            }
            Self::Cancelled => f.write_str("the report was stopped"),
        }
    }
}

impl std::error::Error for ReportError {}

impl From<Cancelled> for ReportError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl Report {
    /// Measures documents and compares every two of them.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(documents: Vec<Document>, settings: Settings, task: &Task) -> Result<Self, Cancelled> {
        let pairs = documents.len() * documents.len().saturating_sub(1) / 2;
        let whole = (documents.len() + pairs) as u64;
        let mut done = 0;
        let mut step = || {
            done += 1;
            task.advance(done, whole)
        };
        let mut measured = Vec::with_capacity(documents.len());
        for document in documents {
            let analysis = Analysis::of(&document, settings, &Task::new())?;
            measured.push((document, analysis));
            step()?;
        }
        let mut comparisons = Vec::with_capacity(pairs);
        for (second, (document_b, analysis_b)) in measured.iter().enumerate() {
            for (first, (document_a, analysis_a)) in measured[..second].iter().enumerate() {
                let sides = ((document_a, analysis_a), (document_b, analysis_b));
                let comparison = Comparison::of(sides.0, sides.1, &Task::new())?;
                let estimates = Estimates::of(analysis_a, analysis_b);
                comparisons.push(Pair { first, second, comparison, estimates });
                step()?;
            }
        }
        comparisons.sort_by_key(|pair| (pair.first, pair.second));
        let matrix = match measured.len() {
            ..=2 => None,
            _ => {
                let documents: Vec<_> =
                    measured.iter().map(|(document, analysis)| (document, analysis)).collect();
                let metric = overlap::by_id(Matrix::DEFAULT_METRIC).expect("the core has the metric");
                Some(Matrix::of(&documents, metric, &Task::new())?)
            }
        };
        Ok(Self { documents: measured, comparisons, matrix })
    }

    /// Writes the report with its charts, `figures`, into `directory`, which is made if it is missing, and returns the
    /// files' paths.
    ///
    /// # Errors
    /// [`ReportError`], before anything is written where a file would be replaced that is not the report's own.
    pub fn write(
        &self,
        directory: &Path,
        figures: &[Figure],
        task: &Task,
    ) -> Result<Vec<PathBuf>, ReportError> {
        let mut files = self.files(figures);
        let names: Vec<String> =
            files.iter().map(|(name, _)| name.clone()).chain(["report.json".to_owned()]).collect();
        files.push(("report.json".to_owned(), json::report(self, &names).into_bytes()));
        if directory.exists() && !directory.is_dir() {
            return Err(ReportError::NotADirectory(directory.to_owned()));
        }
        let earlier = earlier_files(directory);
        for name in &names {
            if directory.join(name).exists() && !earlier.contains(name) {
                return Err(ReportError::Foreign(directory.join(name)));
            }
        }
        let mut written = Vec::with_capacity(files.len());
        for (place, (name, content)) in files.iter().enumerate() {
            task.advance(place as u64, files.len() as u64)?;
            let path = directory.join(name);
            write_whole(&path, content).map_err(|error| ReportError::Io(path.clone(), error))?;
            written.push(path);
        }
        for name in earlier.iter().filter(|name| !names.contains(name)) {
            // Left from a report on other documents. That it cannot be removed does no harm to this one.
            let _ = fs::remove_file(directory.join(name));
        }
        Ok(written)
    }

    /// Every file but `report.json`: its name, with `/` between folders, and what is in it.
    fn files(&self, figures: &[Figure]) -> Vec<(String, Vec<u8>)> {
        let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
        let mut files = vec![
            file("report.html", page::page(self, figures)),
            file("counts.csv", self.counts()),
            file("readability.csv", self.readability()),
            file("words.csv", self.words()),
            file("comparisons.csv", self.comparison_table()),
            file("passages.csv", self.passages()),
        ];
        for figure in figures {
            files.push(file(&format!("charts/{}.svg", figure.file), figure.svg.clone()));
            files.push((format!("charts/{}.png", figure.file), figure.png.clone()));
        }
        files
    }

    fn counts(&self) -> String {
        let mut table = Csv::new(&["document", "language", "count", "value"]);
        for (document, analysis) in &self.documents {
            for (quantity, count) in analysis.counts.iter() {
                let name = Cell::Text(&document.name);
                table.row([
                    name,
                    Cell::Text(analysis.language.code),
                    Cell::Text(quantity.key()),
                    Cell::Count(count),
                ]);
            }
        }
        table.into_text()
    }

    fn readability(&self) -> String {
        let mut table = Csv::new(&["document", "id", "score", "value", "without a value because"]);
        for (document, analysis) in &self.documents {
            for score in &analysis.scores {
                let reason = score.value.err().map(|reason| reason.to_string()).unwrap_or_default();
                table.row([
                    Cell::Text(&document.name),
                    Cell::Text(score.formula.id),
                    Cell::Text(score.formula.name.text()),
                    Cell::Number(score.value.ok()),
                    Cell::Text(&reason),
                ]);
            }
        }
        table.into_text()
    }

    fn words(&self) -> String {
        let mut table = Csv::new(&["document", "rank", "word", "count", "per million", "stop word"]);
        for (document, analysis) in &self.documents {
            for (rank, kind) in (1..).zip(&analysis.types) {
                table.row([
                    Cell::Text(&document.name),
                    Cell::Count(rank),
                    Cell::Text(&kind.word),
                    Cell::Count(kind.count),
                    Cell::Number(Some(kind.per_million)),
                    Cell::Text(if kind.stop { "yes" } else { "no" }),
                ]);
            }
        }
        table.into_text()
    }

    fn comparison_table(&self) -> String {
        let mut table = Csv::new(&["first", "second", "measure", "value"]);
        for pair in &self.comparisons {
            let shared = &pair.comparison;
            let headline = [
                ("coverage_a", shared.coverage.a),
                ("coverage_b", shared.coverage.b),
                ("quoted_a", shared.quoted.a),
                ("quoted_b", shared.quoted.b),
            ];
            for (id, value) in
                headline.into_iter().chain(shared.metrics.iter().map(|metric| (metric.id, metric.value)))
            {
                let names = [pair.first, pair.second].map(|place| Cell::Text(&self.documents[place].0.name));
                table.row([names[0], names[1], Cell::Text(id), Cell::Number(value)]);
            }
        }
        table.into_text()
    }

    fn passages(&self) -> String {
        let columns = [
            "first",
            "second",
            "words",
            "word in first",
            "word in second",
            "quoted in first",
            "quoted in second",
            "text",
        ];
        let mut table = Csv::new(&columns);
        for pair in &self.comparisons {
            let first = &self.documents[pair.first].0;
            let second = &self.documents[pair.second].0;
            let yes = |is: bool| Cell::Text(if is { "yes" } else { "no" });
            for passage in &pair.comparison.passages {
                table.row([
                    Cell::Text(&first.name),
                    Cell::Text(&second.name),
                    Cell::Count(u64::from(passage.words)),
                    Cell::Count(u64::from(passage.a.word) + 1),
                    Cell::Count(u64::from(passage.b.word) + 1),
                    yes(passage.quoted_a),
                    yes(passage.quoted_b),
                    Cell::Text(&first.text[passage.a.start as usize..passage.a.end as usize]),
                ]);
            }
        }
        table.into_text()
    }
}

/// The files that an earlier report in the directory says it wrote.
fn earlier_files(directory: &Path) -> Vec<String> {
    let Ok(text) = fs::read_to_string(directory.join("report.json")) else { return Vec::new() };
    let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) else { return Vec::new() };
    if value["made_by"] != json::MAKER {
        return Vec::new();
    }
    let files = value["files"].as_array().into_iter().flatten().filter_map(|name| name.as_str());
    // A list that was tampered with must not lead out of the directory.
    let is_inside = |name: &&str| {
        Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)))
    };
    files.filter(is_inside).map(str::to_owned).collect()
}

/// Writes a file as a whole or not at all.
fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let result = fs::write(&part, content).and_then(|()| fs::rename(&part, path));
    if result.is_err() {
        let _ = fs::remove_file(&part);
    }
    result
}
