//! All commands in one list, narrowed down by typing.

use egui::{Align, Button, Id, Key, Layout, Modal, ScrollArea, Ui};

use super::card::{dialog, field, with_tooltip};
use super::command::Command;
use super::screen::{Dialog, Screen};
use crate::theme::Tone;
use crate::theme::tokens::space;

pub(super) fn palette_ui(ui: &mut Ui, screen: &Screen, typed: &str, out: &mut Vec<Command>) {
    let response = Modal::new(Id::unique("commands")).frame(dialog(ui)).show(ui.ctx(), |ui| {
        ui.set_width(space::DIALOG.min(ui.ctx().content_rect().width() - space::XL));
        ui.label("Find a command".head());
        let mut text = typed.to_owned();
        let edit = field(&mut text, "Type a few letters").desired_width(f32::INFINITY);
        let field = ui.add(edit).accessible_name("Find a command");
        if field.changed() {
            out.push(Command::Dialog(Some(Dialog::Palette(text.clone()))));
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !ui.memory(|memory| memory.focused().is_some()) {
            field.request_focus();
        }
        let is_palette = |command: &Command| matches!(command, Command::Dialog(_));
        let found: Vec<Command> = Command::menu()
            .into_iter()
            .flatten()
            .filter(|command| {
                !is_palette(command) && command.is_available(screen) && matches(command.text(), &text)
            })
            .collect();
        ScrollArea::vertical().max_height(space::LIST).show(ui, |ui| {
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if found.is_empty() {
                    ui.weak("No command of that name");
                }
                for (n, command) in found.into_iter().enumerate() {
                    let mut button = Button::new(command.text()).frame_when_inactive(n == 0);
                    if let Some(shortcut) = command.shortcut() {
                        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
                    }
                    let response = ui.add(button).accessible_name(command.text());
                    let clicked = with_tooltip(response, &command).clicked();
                    if clicked || (entered && n == 0) {
                        out.push(Command::Dialog(None));
                        out.push(command);
                    }
                }
            });
        });
    });
    if response.should_close() {
        out.push(Command::Dialog(None));
    }
}

/// Whether every word that was typed occurs in the command's name.
fn matches(name: &str, typed: &str) -> bool {
    let name = name.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| name.contains(word))
}
