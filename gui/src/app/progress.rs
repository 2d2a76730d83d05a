//! Which work is under way, for the list of documents.

use super::App;
use crate::model::DocumentId;
use crate::views::Progress;
use crate::worker::{JobId, Subject};

impl App {
    pub(super) fn show_progress(&mut self) {
        let (mut loading, mut exporting) = (Vec::new(), Vec::new());
        for running in self.worker.running() {
            let progress = |what: String| Progress { job: running.job, what, task: running.task.clone() };
            match &running.subject {
                // Shown with its document.
                Subject::Load(_) if self.is_read_again(running.job) => {}
                Subject::Load(path) => {
                    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                    loading.push(progress(format!("Reading {name}")));
                }
                Subject::Export(what) => exporting.push(progress(format!("Saving {what}"))),
                Subject::Analyse(_) | Subject::Compare(..) | Subject::Study(_) => {}
            }
        }
        let running: Vec<JobId> = self.worker.running().iter().map(|running| running.job).collect();
        let lost: Vec<DocumentId> =
            self.reading.extract_if(.., |(_, job)| !running.contains(job)).map(|(id, _)| id).collect();
        for id in lost {
            // Another job on the same file took its place.
            self.keep_reading_as_it_was(id);
        }
        self.screen.loading = loading;
        self.screen.exporting = exporting;
    }
}
