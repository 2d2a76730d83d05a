//! Frames, buttons and lines that all views share.

use egui::{
    Align, Button, CornerRadius, Frame, Layout, Margin, Response, RichText, Stroke, TextEdit, TextStyle, Ui,
};

use super::command::Command;
use super::screen::{Progress, Screen};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{space, text};
use crate::theme::{Tone, color, tokens_of};

/// The frame around a view.
pub(super) fn page(ui: &Ui) -> Frame {
    let tokens = tokens_of(ui);
    Frame::new().fill(color(tokens.canvas)).inner_margin(margin(space::L, space::M))
}

/// The frame of a dialog.
pub(super) fn dialog(ui: &Ui) -> Frame {
    Frame::popup(ui.style()).inner_margin(margin(space::M, space::M))
}

pub(super) fn margin(x: f32, y: f32) -> Margin {
    #[expect(clippy::cast_possible_truncation, reason = "a few points")]
    let margin = Margin::symmetric(x as i8, y as i8);
    margin
}

pub(super) fn rounding(radius: f32) -> CornerRadius {
    CornerRadius::from(radius)
}

/// A white sheet that holds what belongs together, as wide as there is room.
pub(super) fn card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = tokens_of(ui);
    Frame::new()
        .fill(color(tokens.surface))
        .stroke(Stroke::new(space::HAIR, color(tokens.border)))
        .corner_radius(rounding(space::RADIUS_CARD))
        .inner_margin(margin(space::M, space::M))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// The rail of the sliders in `ui` stands out from the card: egui takes its colour for that of a field.
pub(super) fn slider_style(ui: &mut Ui) {
    let rail = color(tokens_of(ui).border_strong);
    ui.visuals_mut().widgets.inactive.bg_fill = rail;
    ui.spacing_mut().slider_rail_height = space::PROGRESS;
}

/// The head of a card: its name on the left, what can be done with it on the right.
pub(super) fn head_ui(ui: &mut Ui, name: &str, tools: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        tools(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(name.head()).truncate());
        });
    });
}

/// A button for a command, with its tooltip and its keys.
pub(super) fn command_ui(ui: &mut Ui, screen: &Screen, command: Command, out: &mut Vec<Command>) -> Response {
    let button = Button::new(command.text()).selected(command.is_chosen(screen));
    let enabled = command.is_available(screen);
    let response = with_tooltip(ui.add_enabled(enabled, button), &command);
    if response.clicked() {
        out.push(command);
    }
    response
}

/// The one button that a view wants pressed.
pub(super) fn primary_ui(ui: &mut Ui, command: Command, out: &mut Vec<Command>) -> Response {
    let tokens = tokens_of(ui);
    let text =
        RichText::new(command.text()).color(color(tokens.on_accent)).family(crate::theme::style::semibold());
    let button = Button::new(text).fill(color(tokens.accent)).stroke(Stroke::NONE);
    let response = with_tooltip(ui.add(button), &command);
    if response.clicked() {
        out.push(command);
    }
    response
}

/// A field to type into, as high as a button.
pub(super) fn field<'t>(text: &'t mut String, hint: &'static str) -> TextEdit<'t> {
    TextEdit::singleline(text)
        .hint_text(hint)
        .min_size(egui::vec2(0.0, space::CONTROL))
        .align(egui::Align2::LEFT_CENTER)
}

/// A name for a choice of that width, shortened to what fits beside the arrow.
pub(super) fn elided(name: &str, width: f32) -> String {
    let room = f64::from(width - space::L - space::S);
    fonts::elide(name, room, f64::from(text::BODY), Weight::Regular)
}

/// Adds what a command's name does not say.
pub(super) fn with_tooltip(response: Response, command: &Command) -> Response {
    let keys = command.shortcut().map(|shortcut| response.ctx.format_shortcut(&shortcut));
    let tip = command.tooltip();
    match (tip.is_empty(), keys) {
        (true, None) => response,
        (false, None) => response.on_hover_text(tip),
        (true, Some(keys)) => response.on_hover_text(keys),
        (false, Some(keys)) => response.on_hover_text(format!("{tip}\n{keys}")),
    }
}

/// A small round sign in a series colour.
pub(super) fn series_sign_ui(ui: &mut Ui, series: usize) {
    let size = egui::Vec2::splat(space::SIGN);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().circle_filled(rect.center(), space::SIGN / 2.0, color(tokens_of(ui).series(series)));
}

/// How far some work is, and a way to stop it.
pub(super) fn progress_ui(ui: &mut Ui, progress: &Progress, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let done = progress.task.progress();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let stop = ui.add(Button::new("Stop".note(tokens)).frame_when_inactive(false));
            if stop.on_hover_text(Command::Stop(progress.job).tooltip()).clicked() {
                out.push(Command::Stop(progress.job));
            }
            // The share is read however long the name of the work is.
            let share = format!("{:.0} %", done * 100.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                #[expect(clippy::cast_possible_truncation, reason = "the width of a number on screen")]
                let taken = fonts::width(&share, f64::from(text::SMALL), Weight::Regular) as f32;
                let room = (ui.available_width() - taken - space::L).max(0.0);
                let what = fonts::elide(&progress.what, room.into(), text::SMALL.into(), Weight::Regular);
                ui.label(what.note(tokens));
                ui.label(share.note(tokens));
            });
        });
    });
    let size = egui::vec2(ui.available_width(), space::PROGRESS);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let rounding = rounding(space::PROGRESS / 2.0);
    ui.painter().rect_filled(rect, rounding, color(tokens.border));
    let filled = rect.with_max_x(rect.left() + rect.width() * done);
    ui.painter().rect_filled(filled, rounding, color(tokens.accent));
    response.widget_info(|| {
        let mut info =
            egui::WidgetInfo::labeled(egui::accesskit::Role::ProgressIndicator, true, &progress.what);
        info.value = Some(f64::from(done));
        info
    });
}

/// What stands where there is nothing yet.
pub(super) fn empty_ui(ui: &mut Ui, head: &str, says: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space(space::XL);
        ui.label(head.head());
        ui.label(RichText::new(says).color(color(tokens_of(ui).text_muted)));
        ui.add_space(space::XL);
    });
}

/// A headline figure with its name under it.
pub(super) fn figure_ui(ui: &mut Ui, figure: &str, name: &str, explains: &str) {
    let tokens = tokens_of(ui);
    let response = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.label(RichText::new(figure).text_style(TextStyle::Heading));
            ui.label(name.note(tokens));
        })
        .response;
    if !explains.is_empty() {
        response.on_hover_text(explains);
    }
}

/// A whole number as people write it, thousands apart.
pub(super) fn thousands(number: u64) -> String {
    let plain = number.to_string();
    let mut grouped = String::new();
    for (n, figure) in plain.chars().enumerate() {
        if n > 0 && (plain.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(figure);
    }
    grouped
}
