//! The bar on top: the program's name, the views, and the menu.

use egui::{Align, Button, Frame, Layout, Panel, Response, RichText, ScrollArea, Stroke, TextStyle, Ui};

use super::card::{margin, with_tooltip};
use super::command::Command;
use super::screen::{Screen, View};
use crate::theme::fonts::{self, Weight};
use crate::theme::style::semibold;
use crate::theme::tokens::{space, text as text_size};
use crate::theme::{color, tokens_of};

/// What the bar has before the tabs.
const NAME: &str = "Lexometer";
/// What the tabs are behind that have no room.
const MORE: &str = "More";

pub(super) fn top_bar_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let frame = Frame::new().fill(color(tokens.surface)).inner_margin(margin(space::M, 0.0));
    Panel::top("top bar").exact_size(space::TOP_BAR).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            menu_ui(ui, screen, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let names = View::ALL.map(|view| Command::Show(view).text());
                let fit = Fit::of(ui.available_width(), &names);
                if fit.is_named {
                    let name = RichText::new(NAME).family(semibold()).text_style(TextStyle::Body);
                    ui.label(name.color(color(tokens.accent)));
                    ui.add_space(space::M - fit.gap);
                }
                ui.spacing_mut().item_spacing.x = fit.gap;
                ui.spacing_mut().button_padding.x = fit.padding;
                let (shown, rest) = View::ALL.split_at(fit.shown);
                for view in shown {
                    tab_ui(ui, screen, *view, fit.padding, out);
                }
                if !rest.is_empty() {
                    more_ui(ui, screen, rest, out);
                }
            });
        });
    });
}

/// How much of the bar has room.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fit {
    /// Whether the program's name stands before the tabs.
    is_named: bool,
    /// On either side of a tab's text.
    padding: f32,
    /// Between two tabs.
    gap: f32,
    /// How many tabs; the rest are in a menu.
    shown: usize,
}

impl Fit {
    /// As wide as there is room: first the tabs move together, then the name goes, then the last tabs.
    fn of(room: f32, names: &[&str]) -> Self {
        let texts: f32 = names.iter().map(|name| width(name)).sum();
        let count = names.len() as f32;
        let looks = [
            (true, space::S + space::XS, space::S),
            (true, space::S + space::XS, 0.0),
            (true, space::S, 0.0),
            (false, space::S, 0.0),
            (false, space::XS, 0.0),
        ];
        for (is_named, padding, gap) in looks {
            let name = if is_named { width(NAME) + space::M } else { 0.0 };
            if name + texts + count * padding * 2.0 + (count - 1.0) * gap <= room {
                return Self { is_named, padding, gap, shown: names.len() };
            }
        }
        let padding = space::S;
        let tab = |name: &str| width(name) + padding * 2.0;
        let mut taken = tab(MORE);
        let fits = names.iter().take_while(|name| {
            taken += tab(name);
            taken <= room
        });
        Self { is_named: false, padding, gap: 0.0, shown: fits.count() }
    }
}

/// As wide as a text is while its tab is chosen, so that the others stay where they are.
#[expect(clippy::cast_possible_truncation, reason = "the width of a word")]
fn width(text: &str) -> f32 {
    (fonts::width(text, f64::from(text_size::BODY), Weight::Semibold) as f32).ceil()
}

fn tab_ui(ui: &mut Ui, screen: &Screen, view: View, padding: f32, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let command = Command::Show(view);
    let chosen = command.is_chosen(screen) && !screen.entries.is_empty();
    let text = RichText::new(command.text());
    let text = if chosen { text.family(semibold()) } else { text.color(color(tokens.text_muted)) };
    let button = Button::selectable(chosen, text)
        .fill(color(tokens.surface))
        .stroke(Stroke::NONE)
        .min_size(egui::vec2(width(command.text()) + padding * 2.0, 0.0));
    let enabled = command.is_available(screen);
    let response = with_tooltip(ui.add_enabled(enabled, button), &command);
    if chosen {
        chosen_ui(ui, &response);
    }
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::Tab, enabled, chosen, command.text())
    });
    if response.clicked() {
        out.push(command);
    }
}

/// The line under what is open.
fn chosen_ui(ui: &Ui, response: &Response) {
    let y = ui.max_rect().bottom() - space::LINE;
    let stroke = Stroke::new(space::LINE, color(tokens_of(ui).accent));
    let inset = ui.spacing().button_padding.x - space::XS;
    ui.painter().hline(response.rect.shrink2(egui::vec2(inset, 0.0)).x_range(), y, stroke);
}

/// The views that have no room for a tab.
fn more_ui(ui: &mut Ui, screen: &Screen, views: &[View], out: &mut Vec<Command>) {
    let menu = ui.menu_button(MORE, |ui| {
        ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
            entries_style(ui);
            for view in views {
                entry_ui(ui, screen, Command::Show(*view), out);
            }
        });
    });
    if views.contains(&screen.view) {
        chosen_ui(ui, &menu.response);
    }
    menu.response.accessible_name("More views").on_hover_text("The views that have no room here");
}

fn menu_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    ui.menu_button("Menu", |ui| {
        // It is longer than the smallest window is high.
        let room = ui.ctx().content_rect().height() - space::M * 2.0;
        ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                entries_style(ui);
                ui.set_width(space::LIST + space::XL);
                for (n, group) in Command::menu().into_iter().enumerate() {
                    if n > 0 {
                        ui.separator();
                    }
                    for command in group {
                        entry_ui(ui, screen, command, out);
                    }
                }
            });
        });
    });
}

/// Entries of a menu stand close, and their words are not at its edge.
fn entries_style(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().button_padding = egui::vec2(space::S, space::XS);
}

/// A command in a menu.
fn entry_ui(ui: &mut Ui, screen: &Screen, command: Command, out: &mut Vec<Command>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    const EIGHT: [&str; 8] =
        ["Overview", "Words", "Sentences", "Readability", "Lexis", "Concordance", "Compare", "Matrix"];

    fn taken(fit: Fit, names: &[&str]) -> f32 {
        let tabs: f32 = names[..fit.shown].iter().map(|name| width(name) + fit.padding * 2.0).sum();
        let name = if fit.is_named { width(NAME) + space::M } else { 0.0 };
        let more = if fit.shown < names.len() { width(MORE) + fit.padding * 2.0 } else { 0.0 };
        name + tabs + more + fit.gap * (fit.shown as f32 - 1.0)
    }

    #[test]
    fn eight_tabs_fit_a_window_of_800_points() {
        // Beside the menu's button and the margins.
        let fit = Fit::of(800.0 - 112.0, &EIGHT);
        assert_eq!(fit.shown, EIGHT.len());
        assert!(fit.padding >= space::S, "{fit:?}");
    }

    #[test]
    fn whatever_the_room_no_tab_runs_out_of_it() {
        for names in [&EIGHT[..], &EIGHT[..5]] {
            let mut before = 0;
            for room in (200_u16..1400).step_by(10).map(f32::from) {
                let fit = Fit::of(room, names);
                assert!(taken(fit, names) <= room, "{fit:?} in {room}");
                assert!(fit.shown >= before, "wider, and fewer tabs: {fit:?} in {room}");
                before = fit.shown;
            }
            assert_eq!(before, names.len());
        }
    }
}
