//! Measuring and reading a document anew, when the user knows better how.

use std::sync::Arc;

use super::App;
use crate::import::Choice;
use crate::model::{Document, DocumentId, EncodingFoundBy, Origin, Settings};
use crate::views::{Entry, Scope, State};
use crate::worker::{Job, JobId};

impl App {
    /// Changes how documents are measured, and measures again those that this concerns.
    pub(super) fn set(&mut self, scope: Scope, change: impl Fn(&mut Settings)) {
        if scope == Scope::All {
            change(&mut self.settings);
        }
        let concerned: Vec<DocumentId> = match scope {
            Scope::One(id) => vec![id],
            Scope::All => self.screen.entries.iter().map(|entry| entry.document.id).collect(),
        };
        for id in concerned {
            let Some(entry) = self.entry_mut(id) else { continue };
            let before = entry.settings;
            change(&mut entry.settings);
            if entry.settings != before {
                self.measure_again(id);
            }
        }
    }

    fn measure_again(&mut self, id: DocumentId) {
        let Some(entry) = self.screen.entry(id) else { return };
        let (document, settings) = (Arc::clone(&entry.document), entry.settings);
        let progress = self.measure(&document, settings);
        let Some(entry) = self.entry_mut(id) else { return };
        match entry.state {
            State::Measured(_) => entry.again = Some(progress),
            State::Measuring(_) | State::Failed(_) => entry.state = State::Measuring(progress),
        }
    }

    /// Reads the file of a document anew in that encoding, or in the one that is found.
    pub(super) fn read_again(&mut self, id: DocumentId, encoding: Option<Choice>) {
        let Some(entry) = self.entry_mut(id) else { return };
        let Origin::File(path) = &entry.document.origin else { return };
        let path = path.clone();
        entry.encoding = encoding;
        let job = self.worker.submit(Job::Load { path, choice: encoding });
        self.reading.retain(|(reading, _)| *reading != id);
        self.reading.push((id, job));
        let progress = self.progress_of(job, "Reading");
        if let Some(entry) = self.entry_mut(id) {
            entry.again = Some(progress);
        }
    }

    pub(super) fn is_read_again(&self, job: JobId) -> bool {
        self.reading.iter().any(|(_, reading)| *reading == job)
    }

    /// Puts a document in the place of the one whose file it was read from again. It is another document: whatever was
    /// said of the old one is void.
    pub(super) fn replace(&mut self, job: JobId, document: Document) {
        let Some(place) = self.reading.iter().position(|(_, reading)| *reading == job) else { return };
        let (old, _) = self.reading.remove(place);
        let document = Arc::new(document);
        let new = document.id;
        self.worker.forget(old);
        self.measuring.retain(|(measuring, _)| *measuring != old);
        self.compared.retain(|(pair, _)| pair.a != old && pair.b != old);
        let screen = &mut self.screen;
        screen.comparisons.retain(|(pair, _)| pair.a != old && pair.b != old);
        screen.again.retain(|(pair, _)| pair.a != old && pair.b != old);
        if let Some(pair) = &mut screen.pair {
            for side in [&mut pair.a, &mut pair.b] {
                if *side == old {
                    *side = new;
                }
            }
        }
        screen.passage = None;
        screen.spot = None;
        let was_template = screen.template == Some(old);
        if was_template {
            screen.template = Some(new);
        }
        if screen.selected == Some(old) {
            screen.selected = Some(new);
        }
        if was_template {
            self.compare_again();
        }
        self.forget_sentence();
        self.forget_studies();
        let Some(entry) = self.entry_mut(old) else { return };
        let settings = entry.settings;
        entry.name = Entry::name_of(&document);
        entry.document = Arc::clone(&document);
        entry.again = None;
        let progress = self.measure(&document, settings);
        if let Some(entry) = self.entry_mut(new) {
            entry.state = State::Measuring(progress);
        }
    }

    /// A file that was to be read anew could not be read: the document stays as it was.
    pub(super) fn give_up_reading(&mut self, job: JobId) {
        if let Some(place) = self.reading.iter().position(|(_, reading)| *reading == job) {
            let (id, _) = self.reading.remove(place);
            self.keep_reading_as_it_was(id);
        }
    }

    /// The encoding's menu shows again what the document was read in.
    pub(super) fn keep_reading_as_it_was(&mut self, id: DocumentId) {
        let Some(entry) = self.entry_mut(id) else { return };
        entry.again = None;
        let encoding = entry.document.encoding;
        entry.encoding = match encoding.found_by {
            EncodingFoundBy::Choice => crate::import::encoding_named(encoding.name),
            _ => None,
        };
    }
}
