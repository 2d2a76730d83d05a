//! A path to open, typed or pasted.

use std::path::PathBuf;

use egui::{Id, Key, Modal, Ui};

use super::card::{dialog, field, primary_ui};
use super::command::Command;
use super::screen::Dialog;
use crate::theme::tokens::space;
use crate::theme::{Tone, tokens_of};

pub(super) fn open_path_ui(ui: &mut Ui, typed: &str, out: &mut Vec<Command>) {
    let response = Modal::new(Id::unique("open by path")).frame(dialog(ui)).show(ui.ctx(), |ui| {
        ui.set_width(space::DIALOG.min(ui.ctx().content_rect().width() - space::XL));
        ui.label("Open by path".head());
        let mut path = typed.to_owned();
        let edit = field(&mut path, "Documents/article.txt").desired_width(f32::INFINITY);
        let field = ui.add(edit).accessible_name("Path of the file");
        if field.changed() {
            out.push(Command::Dialog(Some(Dialog::OpenPath(path.clone()))));
        }
        if !ui.memory(|memory| memory.focused().is_some()) {
            field.request_focus();
        }
        ui.label("Text files of any encoding. The file is only read.".note(tokens_of(ui)));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.horizontal(|ui| {
            let open = Command::Open(vec![path_of(&path)]);
            let mut chosen = Vec::new();
            primary_ui(ui, open.clone(), &mut chosen);
            if entered {
                chosen.push(open);
            }
            if ui.button("Cancel").clicked() {
                out.push(Command::Dialog(None));
            }
            if !path.trim().is_empty() && !chosen.is_empty() {
                out.push(Command::Dialog(None));
                out.append(&mut chosen);
            }
        });
    });
    if response.should_close() {
        out.push(Command::Dialog(None));
    }
}

/// What was typed as a path: without the quotation marks and the scheme that file managers copy along.
fn path_of(typed: &str) -> PathBuf {
    let bare = typed.trim().trim_matches(['"', '\'']);
    PathBuf::from(bare.strip_prefix("file://").unwrap_or(bare))
}
