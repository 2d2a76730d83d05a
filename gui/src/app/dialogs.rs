//! File dialogs of the operating system, each on a thread of its own: they can take for ever.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::charts::png;
use crate::export;
use crate::views::{Format, Listed, Picture};
use crate::worker::Job;

/// What came of a dialog.
pub(super) enum Answer {
    /// Open these files.
    Open(Vec<PathBuf>),
    /// Save a chart there.
    Save { picture: Picture, format: Format, path: PathBuf },
    /// Save these rows of a table there.
    SaveTable { listing: Listed, rows: Arc<Vec<u32>>, path: PathBuf },
    /// There is no dialog, for this reason.
    Unavailable(String),
}

/// The dialogs.
pub(super) struct Dialogs {
    ctx: egui::Context,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
}

impl Dialogs {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, sender, receiver }
    }

    /// Lets the user choose files to open.
    pub(super) fn open_files(&self) {
        let way_out =
            "No dialog could be shown to choose files. Drop them on the window, or use “Open by path”.";
        self.run("lexometer-open-dialog", way_out, || {
            let dialog = rfd::FileDialog::new()
                .set_title("Open texts")
                .add_filter("Texts", &["txt", "text", "md", "csv", "log"])
                .add_filter("All files", &["*"]);
            dialog.pick_files().map(Answer::Open)
        });
    }

    /// Lets the user choose where a chart is saved.
    pub(super) fn save(&self, picture: Picture, format: Format) {
        let way_out =
            "No dialog could be shown to choose a place. `lexometer report` saves all charts to a folder.";
        let name = format!("{}.{}", file_name(&picture.name()), format.extension());
        self.run("lexometer-save-dialog", way_out, move || {
            let dialog = rfd::FileDialog::new()
                .set_title("Save chart")
                .set_file_name(name)
                .add_filter(format.name(), &[format.extension()]);
            dialog.save_file().map(|path| Answer::Save { picture, format, path })
        });
    }

    /// Lets the user choose where a table is saved.
    pub(super) fn save_table(&self, listing: Listed, rows: Arc<Vec<u32>>) {
        let way_out = "No dialog could be shown to choose a place. Copy the table instead, or use the command line with `--csv`.";
        let name = format!("{}.csv", file_name(&listing.0.name()));
        self.run("lexometer-save-dialog", way_out, move || {
            let dialog = rfd::FileDialog::new()
                .set_title("Save table")
                .set_file_name(name)
                .add_filter("CSV", &["csv"]);
            dialog.save_file().map(|path| Answer::SaveTable { listing, rows, path })
        });
    }

    /// What came of dialogs since last time.
    pub(super) fn answers(&self) -> Vec<Answer> {
        self.receiver.try_iter().collect()
    }

    fn run(&self, name: &str, way_out: &str, ask: impl FnOnce() -> Option<Answer> + Send + 'static) {
        let (ctx, sender) = (self.ctx.clone(), self.sender.clone());
        let way_out_there = way_out.to_owned();
        let asked = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(ask))
                .unwrap_or(Some(Answer::Unavailable(way_out_there)));
            if let Some(answer) = answer {
                // The window may be gone by now.
                let _ = sender.send(answer);
                ctx.request_repaint();
            }
        });
        if asked.is_err() {
            let _ = self.sender.send(Answer::Unavailable(way_out.to_owned()));
        }
    }
}

/// A chart's name as the name of a file: what some system forbids becomes a dash.
fn file_name(name: &str) -> String {
    let allowed = |c: char| if c.is_alphanumeric() || " -_.,’".contains(c) { c } else { '-' };
    let name: String = name.chars().map(allowed).take(80).collect();
    name.trim_matches([' ', '.', '-']).to_owned()
}

/// Writes a chart to a file, off the frame.
pub(super) fn save_job(picture: Picture, format: Format, path: PathBuf) -> Job {
    let what = picture.name();
    let export = Box::new(move |_: &crate::model::Task| {
        let fail = |reason: String| not_written(&path, &reason);
        let svg = picture.svg();
        let bytes = match format {
            Format::Svg => svg.into_bytes(),
            Format::Png => png(&svg).map_err(fail)?,
        };
        std::fs::write(&path, bytes).map_err(|error| fail(error.to_string()))?;
        Ok(vec![path])
    });
    Job::Export { what, export }
}

fn not_written(path: &Path, reason: &str) -> String {
    format!("{}: {reason}. Choose another place, or check that there is room and permission.", path.display())
}

/// Writes rows of a table to a file, off the frame.
pub(super) fn save_table_job(Listed(listing): Listed, rows: Arc<Vec<u32>>, path: PathBuf) -> Job {
    let what = listing.name();
    let export = Box::new(move |task: &crate::model::Task| {
        // Who stopped it needs no reason.
        let table =
            export::listing::csv(listing.as_ref(), &rows, task).map_err(|stopped| stopped.to_string())?;
        std::fs::write(&path, table).map_err(|error| not_written(&path, &error.to_string()))?;
        Ok(vec![path])
    });
    Job::Export { what, export }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_name_of_a_file() {
        assert_eq!(file_name("Most frequent words in a/b: “c”?"), "Most frequent words in a-b- -c");
        assert_eq!(file_name("../.."), "");
    }
}
