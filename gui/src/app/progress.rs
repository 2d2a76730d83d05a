//! Which work is under way, for the list of documents.

use super::App;
use crate::views::Progress;
use crate::worker::Subject;

impl App {
    pub(super) fn show_progress(&mut self) {
        let (mut loading, mut exporting) = (Vec::new(), Vec::new());
        for running in self.worker.running() {
            let progress = |what: String| Progress { job: running.job, what, task: running.task.clone() };
            match &running.subject {
                Subject::Load(path) => {
                    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                    loading.push(progress(format!("Reading {name}")));
                }
                Subject::Export(what) => exporting.push(progress(format!("Saving {what}"))),
                Subject::Analyse(_) | Subject::Compare(..) => {}
            }
        }
        self.screen.loading = loading;
        self.screen.exporting = exporting;
    }
}
