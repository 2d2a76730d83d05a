//! What the worker brings, and what comes in from outside.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::model::{Document, DocumentId, Origin, Settings};
use crate::views::{Comparing, Entry, NoticeKind, Pair, Progress, State, UserNotice};
use crate::worker::{Event, Job, JobId, Measured, Outcome, Subject};

/// So many recent files are remembered.
const RECENT: usize = 8;
/// Up to so many documents, every two are compared unasked.
const COMPARED_UNASKED: usize = 8;

impl App {
    pub(super) fn open_seeds(&mut self) {
        for document in crate::import::seeds() {
            self.admit(document);
        }
    }

    pub(super) fn open_files(&mut self, paths: Vec<PathBuf>) {
        for path in paths {
            self.worker.submit(Job::Load { path, choice: None });
        }
    }

    /// Puts a document into the list and has it measured.
    pub(super) fn admit(&mut self, document: Document) {
        let document = Arc::new(document);
        let used = |series: &usize| self.screen.entries.iter().any(|entry| entry.series == *series);
        let series = (0..).find(|series| !used(series)).unwrap_or(0);
        let settings = self.settings;
        let progress = self.measure(&document, settings);
        let name = Entry::name_of(&document);
        let state = State::Measuring(progress);
        let entry = Entry { document, name, state, series, settings, encoding: None, again: None };
        self.screen.entries.push(entry);
        self.choose_pair();
    }

    /// Has a document measured; an older job on it is stopped.
    pub(super) fn measure(&mut self, document: &Arc<Document>, settings: Settings) -> Progress {
        let job = self.worker.submit(Job::Analyse {
            document: Arc::clone(document),
            settings,
            stop_lists: Arc::clone(&self.screen.stop_lists),
        });
        self.measuring.retain(|(measuring, _)| *measuring != document.id);
        self.measuring.push((document.id, job));
        self.progress_of(job, "Measuring")
    }

    /// Two documents to compare: those chosen while both are open, else the first two.
    pub(super) fn choose_pair(&mut self) {
        let screen = &mut self.screen;
        let open = |id: DocumentId| screen.entries.iter().any(|entry| entry.document.id == id);
        if screen.pair.is_some_and(|pair| open(pair.a) && open(pair.b)) {
            return;
        }
        screen.pair = match &screen.entries[..] {
            [a, b, ..] => Some(Pair { a: a.document.id, b: b.document.id }),
            _ => None,
        };
        screen.passage = None;
    }

    pub(super) fn take_dropped_files(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped.into_iter().map(|file| file.path().to_path_buf()).collect();
        if !paths.is_empty() {
            self.open_files(paths);
        }
    }

    pub(super) fn take_results(&mut self) {
        while let Some(event) = self.worker.try_recv() {
            self.take_result(event);
        }
    }

    fn take_result(&mut self, Event { job, subject, outcome }: Event) {
        match (subject, outcome) {
            (subject @ Subject::Study(_), outcome) => self.take_study(Event { job, subject, outcome }),
            (_, Outcome::Loaded(Ok(document))) if self.is_read_again(job) => self.replace(job, document),
            (_, Outcome::Loaded(Ok(document))) => {
                if let Origin::File(path) = &document.origin {
                    self.remember(path.clone());
                }
                self.admit(document);
            }
            (_, Outcome::Loaded(Err(error))) => {
                self.give_up_reading(job);
                self.notice(NoticeKind::Failure, error.to_string());
            }
            (_, Outcome::Analysed(analysis)) => {
                self.measuring.retain(|(_, measuring)| *measuring != job);
                let id = analysis.document;
                if self.screen.selected_entry().is_some_and(|entry| entry.document.id == id) {
                    // Its sentences may be others now.
                    self.forget_sentence();
                }
                if let Some(entry) = self.entry_mut(id) {
                    entry.state = State::Measured(Arc::from(analysis));
                    entry.again = None;
                }
            }
            (_, Outcome::Compared(comparison)) => {
                let pair = Pair { a: comparison.a, b: comparison.b };
                self.set_comparing(pair, Comparing::Done(Arc::new(comparison)));
                self.compared.retain(|(made, _)| *made != pair);
                self.screen.again.retain(|(made, _)| *made != pair);
                if self.screen.pair == Some(pair) {
                    // Its passages are other passages.
                    self.screen.passage = None;
                }
            }
            (_, Outcome::Studied(_)) => {}
            (_, Outcome::Exported(Ok(paths))) => {
                let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
                self.notice(NoticeKind::Success, format!("Saved {}.", names.join(", ")));
            }
            (_, Outcome::Exported(Err(reason))) => self.notice(NoticeKind::Failure, reason),
            (Subject::Analyse(id), Outcome::Failed(reason)) => {
                self.measuring.retain(|(_, measuring)| *measuring != job);
                if let Some(entry) = self.entry_mut(id) {
                    entry.state = State::Failed(reason);
                    entry.again = None;
                }
            }
            (Subject::Compare(a, b), Outcome::Failed(reason)) => {
                let pair = Pair { a, b };
                self.compared.retain(|(made, _)| *made != pair);
                self.screen.again.retain(|(made, _)| *made != pair);
                self.set_comparing(pair, Comparing::Failed(reason));
            }
            (Subject::Load(path), Outcome::Failed(reason)) => {
                self.give_up_reading(job);
                self.notice(NoticeKind::Failure, format!("{}: {reason}", path.display()));
            }
            (Subject::Export(what), Outcome::Failed(reason)) => {
                self.notice(NoticeKind::Failure, format!("{what}: {reason}"));
            }
        }
    }

    pub(super) fn entry_mut(&mut self, id: DocumentId) -> Option<&mut Entry> {
        self.screen.entries.iter_mut().find(|entry| entry.document.id == id)
    }

    fn set_comparing(&mut self, pair: Pair, comparing: Comparing) {
        match self.screen.comparisons.iter_mut().find(|(made, _)| *made == pair) {
            Some((_, state)) => *state = comparing,
            None => self.screen.comparisons.push((pair, comparing)),
        }
    }

    /// Has compared what is wanted: the pair that is looked at, and while there are few documents, every pair.
    pub(super) fn begin_comparisons(&mut self) {
        let mut wanted: Vec<Pair> = self.screen.pair.into_iter().collect();
        if self.screen.entries.len() <= COMPARED_UNASKED {
            wanted.extend(self.screen.pairs());
        }
        for pair in wanted {
            let outdated = self.outdated.iter().position(|other| *other == pair);
            if self.screen.comparing(pair).is_some() && outdated.is_none() {
                continue;
            }
            let measured = |id: DocumentId| {
                let entry = self.screen.entry(id)?;
                let analysis = Arc::clone(entry.analysis()?);
                Some(Measured { document: Arc::clone(&entry.document), analysis })
            };
            let (Some(a), Some(b)) = (measured(pair.a), measured(pair.b)) else { continue };
            let template = match self.screen.template_entry() {
                Some(entry) => match entry.analysis() {
                    Some(analysis) => Some(Arc::clone(analysis)),
                    None => continue,
                },
                None => None,
            };
            let how = self.screen.compare;
            let job = self.worker.submit(Job::Compare { a, b, how, template });
            self.compared.push_back((pair, job));
            let progress = self.progress_of(job, "Comparing");
            if let Some(outdated) = outdated {
                self.outdated.remove(outdated);
            }
            // What was found before is seen until the next is there.
            if self.screen.comparison(pair).is_some() {
                self.screen.again.push((pair, progress));
            } else {
                self.set_comparing(pair, Comparing::Running(progress));
            }
        }
    }

    pub(super) fn progress_of(&self, job: JobId, what: &str) -> Progress {
        let running = self.worker.running().iter().find(|running| running.job == job);
        let task = running.map(|running| running.task.clone()).unwrap_or_default();
        Progress { job, what: what.to_owned(), task }
    }

    pub(super) fn notice(&mut self, kind: NoticeKind, text: String) {
        let notice = UserNotice { kind, text };
        // The same thing is not said twice.
        self.screen.notices.retain(|said| *said != notice);
        self.screen.notices.push(notice);
    }

    fn remember(&mut self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.screen.recent.retain(|recent| *recent != path);
        self.screen.recent.insert(0, path);
        self.screen.recent.truncate(RECENT);
    }
}
