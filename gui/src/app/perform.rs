//! What the program does when the user wants something.

use super::App;
use crate::model::{DocumentId, Syntax};
use crate::views::{
    Command, Comparing, ConcordancePage, Dialog, NoticeKind, Pair, Spot, State, StopWordEdit, StopWords,
    View, Zoom,
};
use crate::worker::JobId;

/// The smallest magnification.
pub(super) const ZOOM_LEAST: f32 = 0.5;
/// The largest magnification.
pub(super) const ZOOM_MOST: f32 = 3.0;
const ZOOM_STEP: f32 = 0.1;

impl App {
    /// Does what the user wants.
    pub fn perform(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::OpenFiles => self.dialogs.open_files(),
            Command::OpenTyped => {
                self.screen.dialog = Some(crate::views::Dialog::OpenPath(String::new()));
            }
            Command::Open(paths) => self.open_files(paths),
            Command::OpenSeeds => self.open_seeds(),
            Command::Close(id) => self.close(id),
            Command::CloseAll => {
                let ids: Vec<DocumentId> =
                    self.screen.entries.iter().map(|entry| entry.document.id).collect();
                for id in ids {
                    self.close(id);
                }
            }
            Command::Show(view) => self.screen.view = view,
            Command::Select(id) => {
                if self.screen.selected_entry().is_none_or(|entry| entry.document.id != id) {
                    self.forget_sentence();
                }
                self.screen.selected = Some(id);
            }
            Command::Compare(pair) => {
                if self.screen.pair != Some(pair) {
                    self.screen.passage = None;
                }
                self.screen.pair = Some(pair);
                self.screen.view = View::Compare;
            }
            Command::Passage(passage) => {
                self.screen.passage = passage;
                self.screen.spot = None;
                self.screen.passage_choice += 1;
            }
            Command::SetCompare(settings) => {
                if self.screen.compare != settings {
                    self.screen.compare = settings;
                    self.compare_again();
                }
            }
            Command::SetTemplate(template) => {
                if self.screen.template != template {
                    self.screen.template = template;
                    self.compare_again();
                }
            }
            Command::Scrolling(scrolling) => self.screen.scrolling = scrolling,
            Command::Matrix(settings) => self.screen.matrix = settings,
            Command::ToggleStopWords => {
                let stop_words = &mut self.screen.stop_words;
                *stop_words = match stop_words {
                    StopWords::Hidden => StopWords::Shown,
                    StopWords::Shown => StopWords::Hidden,
                };
            }
            Command::EditStopWords => {
                let code = self
                    .screen
                    .selected_entry()
                    .and_then(|entry| Some(entry.analysis()?.language.code))
                    .unwrap_or(lexometer::lang::ENGLISH.code);
                let text = self.screen.stop_lists.words(code).join("\n");
                self.screen.dialog = Some(Dialog::StopWords(StopWordEdit { code, text }));
            }
            Command::SetStopWords(code, text) => self.set_stop_words(code, text),
            Command::Words(settings) => self.screen.words = settings,
            Command::SetLanguage(scope, language) => {
                self.set(scope, |settings| settings.language = language);
            }
            Command::SetLines(scope, lines) => self.set(scope, |settings| settings.lines = lines),
            Command::SetEncoding(id, encoding) => self.read_again(id, encoding),
            Command::Sentences(settings) => self.screen.sentences = settings,
            Command::Sentence(sentence) => self.screen.sentence = sentence,
            Command::GoToSentence(sentence) => {
                self.screen.sentence = Some(sentence);
                self.screen.sentence_choice += 1;
            }
            Command::ShowInCompare(spot) => self.show_in_compare(spot),
            Command::ToggleTable(name) => {
                let shown = &mut self.screen.as_table;
                match shown.iter().position(|other| *other == name) {
                    Some(place) => drop(shown.remove(place)),
                    None => shown.push(name),
                }
            }
            Command::Sheet(sheet, settings) => {
                let sheets = &mut self.screen.sheets;
                sheets.retain(|(other, _)| *other != sheet);
                sheets.push((sheet, settings));
            }
            Command::ArrangeLong(arranging) => self.arrange_long(arranging),
            Command::CopyTable(listing, rows) => self.copy_table(ctx, listing, rows),
            Command::SaveTable(listing, rows) => self.dialogs.save_table(listing, rows),
            Command::Readability(settings) => self.screen.readability = settings,
            Command::Hardest(sentence) => {
                self.screen.hardest = sentence;
                self.screen.hardest_choice += 1;
            }
            Command::Lexis(settings) => self.screen.lexis = settings,
            Command::Concordance(settings) => self.screen.concordance = settings,
            Command::LookUp(words) => self.look_up(words),
            Command::Match(at) => {
                self.screen.chosen_match = at;
                self.screen.match_choice += 1;
            }
            Command::ShowMatch(at) => {
                self.screen.chosen_match = Some(at);
                self.screen.match_choice += 1;
                self.screen.match_jump += 1;
                self.screen.concordance.page = ConcordancePage::Context;
            }
            Command::Save(picture, format) => self.dialogs.save(picture, format),
            Command::Copy(text) => ctx.copy_text(text),
            Command::Stop(job) => self.stop(job),
            Command::Dismiss(index) => {
                if index < self.screen.notices.len() {
                    self.screen.notices.remove(index);
                }
            }
            Command::Appearance(appearance) => {
                self.screen.appearance = appearance;
                self.apply_look(ctx);
            }
            Command::Zoom(zoom) => {
                let zoomed = match zoom {
                    Zoom::In => self.zoom + ZOOM_STEP,
                    Zoom::Out => self.zoom - ZOOM_STEP,
                    Zoom::Reset => 1.0,
                };
                self.zoom = zoomed.clamp(ZOOM_LEAST, ZOOM_MOST);
                self.apply_look(ctx);
            }
            Command::Dialog(dialog) => self.screen.dialog = dialog,
            Command::Quit => self.quit = true,
        }
    }

    /// Looks for words in *Concordance*.
    fn look_up(&mut self, words: String) {
        let concordance = &mut self.screen.concordance;
        concordance.text = words;
        // A word of a text is no expression.
        concordance.syntax = Syntax::Wildcards;
        concordance.page = ConcordancePage::Context;
        self.screen.chosen_match = None;
        self.screen.view = View::Concordance;
    }

    pub(super) fn forget_sentence(&mut self) {
        self.screen.sentence = None;
        self.screen.hardest = None;
        self.screen.sentences.rule = None;
    }

    /// Shows a place beside another document: the pair that is compared if the document is in it.
    fn show_in_compare(&mut self, spot: Spot) {
        let screen = &mut self.screen;
        let has = |pair: Pair| pair.a == spot.document || pair.b == spot.document;
        if !screen.pair.is_some_and(has) {
            let other = screen.entries.iter().map(|entry| entry.document.id).find(|id| *id != spot.document);
            let Some(other) = other else { return };
            screen.pair = Some(Pair { a: spot.document, b: other });
        }
        screen.passage = None;
        screen.spot = Some(spot);
        screen.passage_choice += 1;
        screen.view = View::Compare;
    }

    fn close(&mut self, id: DocumentId) {
        self.worker.forget(id);
        self.measuring.retain(|(measuring, _)| *measuring != id);
        self.reading.retain(|(reading, _)| *reading != id);
        self.compared.retain(|(pair, _)| pair.a != id && pair.b != id);
        let screen = &mut self.screen;
        screen.entries.retain(|entry| entry.document.id != id);
        screen.comparisons.retain(|(pair, _)| pair.a != id && pair.b != id);
        screen.again.retain(|(pair, _)| pair.a != id && pair.b != id);
        let was_template = screen.template == Some(id);
        if was_template {
            screen.template = None;
        }
        if screen.selected.is_none_or(|selected| selected == id) {
            screen.selected = None;
            self.forget_sentence();
        }
        if was_template {
            self.compare_again();
        }
        self.forget_studies();
        self.choose_pair();
    }

    /// Stops some work, and says what that leaves undone.
    fn stop(&mut self, job: JobId) {
        self.worker.cancel(job);
        self.stop_study(job);
        if let Some(place) = self.measuring.iter().position(|(_, measuring)| *measuring == job) {
            let (id, _) = self.measuring.remove(place);
            if let Some(entry) = self.screen.entries.iter_mut().find(|entry| entry.document.id == id) {
                match (entry.again.take(), entry.analysis()) {
                    // What was measured before stays, as it was measured.
                    (Some(_), Some(analysis)) => entry.settings = analysis.settings,
                    _ => {
                        let says = "Stopped. Close it and open it again to measure it.";
                        entry.state = State::Failed(says.to_owned());
                    }
                }
            }
        }
        if let Some(place) = self.reading.iter().position(|(_, reading)| *reading == job) {
            let (id, _) = self.reading.remove(place);
            self.keep_reading_as_it_was(id);
        }
        if let Some(place) = self.compared.iter().position(|(_, comparing)| *comparing == job)
            && let Some((pair, _)) = self.compared.remove(place)
        {
            let says = "Stopped. Choose the documents again to compare them.".to_owned();
            let was_again = self.screen.again.iter().any(|(made, _)| *made == pair);
            self.screen.again.retain(|(made, _)| *made != pair);
            for (made, state) in &mut self.screen.comparisons {
                // What was found before stays, and says with which settings.
                if *made == pair && !was_again {
                    *state = Comparing::Failed(says.clone());
                }
            }
        }
    }

    /// What came of the dialogs.
    pub(super) fn take_answers(&mut self) {
        for answer in self.dialogs.answers() {
            match answer {
                super::dialogs::Answer::Open(paths) => self.open_files(paths),
                super::dialogs::Answer::Save { picture, format, path } => {
                    self.worker.submit(super::dialogs::save_job(picture, format, path));
                }
                super::dialogs::Answer::SaveTable { listing, rows, path } => {
                    self.worker.submit(super::dialogs::save_table_job(listing, rows, path));
                }
                super::dialogs::Answer::Unavailable(reason) => self.notice(NoticeKind::Failure, reason),
            }
        }
    }
}
