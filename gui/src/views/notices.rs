//! What the user is told, over the view.

use egui::{Align, Button, Frame, Label, Layout, RichText, Ui};

use super::card::{margin, rounding};
use super::command::Command;
use super::screen::{NoticeKind, Screen};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

pub(super) fn notices_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    for (index, notice) in screen.notices.iter().enumerate() {
        let (ground, head_color, head) = match notice.kind {
            NoticeKind::Success => (tokens.selection, tokens.text, "Done"),
            NoticeKind::Failure => (tokens.error_surface, tokens.error, "Not done"),
        };
        Frame::new()
            .fill(color(ground))
            .corner_radius(rounding(space::RADIUS_CARD))
            .inner_margin(margin(space::M, space::S))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal_top(|ui| {
                    let room = ui.available_width() - space::COLUMN - space::S;
                    ui.vertical(|ui| {
                        ui.set_width(room.max(space::COLUMN));
                        ui.add_space(space::XS);
                        ui.label(head.head().color(color(head_color)));
                        let text = RichText::new(&notice.text).color(color(tokens.text));
                        ui.add(Label::new(text).wrap().selectable(true));
                    });
                    let size = egui::vec2(ui.available_width(), space::CONTROL);
                    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                        let dismiss = ui.add(Button::new("Dismiss").frame_when_inactive(false));
                        if dismiss.clicked() {
                            out.push(Command::Dismiss(index));
                        }
                    });
                });
            });
    }
    if !screen.notices.is_empty() {
        ui.add_space(space::S);
    }
}
