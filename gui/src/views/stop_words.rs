//! The stop words: one list for each language, which every view respects.

use egui::{Id, Modal, ScrollArea, TextEdit, Ui};
use lexometer::lang::{LANGUAGES, UNKNOWN};

use super::card::{dialog, primary_ui, with_tooltip};
use super::choice::choice_ui;
use super::command::Command;
use super::screen::{Dialog, Screen, StopWordEdit};
use crate::model::StopWords;
use crate::theme::tokens::space;
use crate::theme::{Tone, tokens_of};

/// Whether stop words are shown, and the way to their list.
pub(super) fn stop_words_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let mut shown = screen.stop_words == StopWords::Shown;
    let toggle = ui.checkbox(&mut shown, "Stop words");
    if with_tooltip(toggle, &Command::ToggleStopWords).clicked() {
        out.push(Command::ToggleStopWords);
    }
    let edit = ui.button("Edit…");
    let edit = edit.accessible_name(Command::EditStopWords.text());
    if with_tooltip(edit, &Command::EditStopWords).clicked() {
        out.push(Command::EditStopWords);
    }
}

fn language_name(code: &str) -> String {
    LANGUAGES
        .iter()
        .find(|language| language.code == code)
        .map_or("Another language", |language| language.name)
        .to_owned()
}

/// The list of a language, to be changed.
pub(super) fn edit_ui(ui: &mut Ui, screen: &Screen, edit: &StopWordEdit, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let response = Modal::new(Id::unique("stop words")).frame(dialog(ui)).show(ui.ctx(), |ui| {
        ui.set_width(space::DIALOG.min(ui.ctx().content_rect().width() - space::XL));
        ui.label("Stop words".head());
        let mut codes: Vec<&'static str> = LANGUAGES.iter().map(|language| language.code).collect();
        codes.sort_by_key(|code| language_name(code));
        codes.push(UNKNOWN.code);
        let says = |code: &'static str| {
            let changed = if screen.stop_lists.is_changed(code) { ", changed" } else { "" };
            language_name(code) + changed
        };
        if let Some(code) = choice_ui(ui, "Language of the list", space::LIST, edit.code, codes, says, |_| "") {
            let text = screen.stop_lists.words(code).join("\n");
            out.push(Command::Dialog(Some(Dialog::StopWords(StopWordEdit { code, text }))));
        }
        let says = "These words are left out of lists and charts of every document in this language while stop words are hidden. They \
            are counted all the same, and scores and indices do not change.";
        ui.label(says.note(tokens));
        let mut text = edit.text.clone();
        ScrollArea::vertical().max_height(space::LIST).show(ui, |ui| {
            let area = TextEdit::multiline(&mut text).desired_width(f32::INFINITY).desired_rows(ROWS);
            if ui.add(area).accessible_name("Words of the list").changed() {
                let edit = StopWordEdit { text: text.clone(), ..*edit };
                out.push(Command::Dialog(Some(Dialog::StopWords(edit))));
            }
        });
        ui.horizontal_wrapped(|ui| {
            let mut chosen = Vec::new();
            primary_ui(ui, Command::SetStopWords(edit.code, Some(edit.text.clone())), &mut chosen);
            let reset = Command::SetStopWords(edit.code, None);
            let is_changed = screen.stop_lists.is_changed(edit.code);
            let button = ui.add_enabled(is_changed, egui::Button::new(reset.text()));
            if with_tooltip(button, &reset).clicked() {
                chosen.push(reset);
            }
            if ui.button("Cancel").clicked() {
                out.push(Command::Dialog(None));
            }
            if !chosen.is_empty() {
                out.push(Command::Dialog(None));
                out.append(&mut chosen);
            }
        });
    });
    if response.should_close() {
        out.push(Command::Dialog(None));
    }
}

/// So many words of the list are in sight.
const ROWS: usize = 12;
