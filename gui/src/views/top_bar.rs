//! The bar on top: the program's name, the views, and the menu.

use egui::{Align, Button, Frame, Layout, Panel, RichText, Stroke, TextStyle, Ui};

use super::card::{margin, with_tooltip};
use super::command::Command;
use super::screen::{Screen, View};
use crate::theme::fonts::{self, Weight};
use crate::theme::style::semibold;
use crate::theme::tokens::{space, text as text_size};
use crate::theme::{color, tokens_of};

pub(super) fn top_bar_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let frame = Frame::new().fill(color(tokens.surface)).inner_margin(margin(space::M, 0.0));
    Panel::top("top bar").exact_size(space::TOP_BAR).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            menu_ui(ui, screen, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = RichText::new("Lexometer").family(semibold()).text_style(TextStyle::Body);
                ui.label(name.color(color(tokens.accent)));
                ui.add_space(space::M);
                for view in View::ALL {
                    tab_ui(ui, screen, view, out);
                }
            });
        });
    });
}

fn tab_ui(ui: &mut Ui, screen: &Screen, view: View, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let command = Command::Show(view);
    let chosen = command.is_chosen(screen) && !screen.entries.is_empty();
    let text = RichText::new(command.text());
    let text = if chosen { text.family(semibold()) } else { text.color(color(tokens.text_muted)) };
    // As wide as when it is chosen, so that the others stay where they are.
    #[expect(clippy::cast_possible_truncation, reason = "the width of a word")]
    let width = fonts::width(command.text(), f64::from(text_size::BODY), Weight::Semibold) as f32;
    let button = Button::selectable(chosen, text)
        .fill(color(tokens.surface))
        .stroke(Stroke::NONE)
        .min_size(egui::vec2(width.ceil() + space::L, 0.0));
    let enabled = command.is_available(screen);
    let response = with_tooltip(ui.add_enabled(enabled, button), &command);
    if chosen {
        let y = ui.max_rect().bottom() - space::LINE;
        let stroke = Stroke::new(space::LINE, color(tokens.accent));
        ui.painter().hline(response.rect.shrink2(egui::vec2(space::S, 0.0)).x_range(), y, stroke);
    }
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::Tab, enabled, chosen, command.text())
    });
    if response.clicked() {
        out.push(command);
    }
}

fn menu_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    ui.menu_button("Menu", |ui| {
        ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (n, group) in Command::menu().into_iter().enumerate() {
                if n > 0 {
                    ui.separator();
                }
                for command in group {
                    let mut button = Button::selectable(command.is_chosen(screen), command.text());
                    if let Some(shortcut) = command.shortcut() {
                        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
                    }
                    let response = ui.add_enabled(command.is_available(screen), button);
                    let response = response.accessible_name(command.text());
                    let tip = command.tooltip();
                    let response = if tip.is_empty() { response } else { response.on_hover_text(tip) };
                    if response.clicked() {
                        out.push(command);
                        ui.close();
                    }
                }
            }
        });
    });
}
