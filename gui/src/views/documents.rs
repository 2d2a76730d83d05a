//! The list of documents, and what stands in the window while there is none.

use egui::{
    Align, Align2, Button, FontId, Frame, Id, Label, Layout, Order, Panel, RichText, ScrollArea, Sense,
    Stroke, Ui,
};

use egui::epaint::text::{LayoutJob, TextFormat};

use super::card::{command_ui, margin, primary_ui, progress_ui, rounding, series_sign_ui};
use super::command::Command;
use super::culled::culled_ui;
use super::kept::kept;
use super::screen::{Entry, Screen, State};
use crate::export::number::counted;
use crate::model::{FoundBy, Origin};
use crate::theme::style::semibold;
use crate::theme::tokens::{space, text};
use crate::theme::{Tone, color, tokens_of};

pub(super) fn documents_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let frame = Frame::new().fill(color(tokens.sidebar)).inner_margin(margin(space::S, space::M));
    let room = ui.available_width();
    Panel::left("documents")
        .default_size(space::SIDEBAR.min(room / 3.0))
        .size_range(space::SIDEBAR_LEAST..=space::SIDEBAR_MOST.min(room / 2.0).max(space::SIDEBAR_LEAST))
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add_space(space::S);
                ui.label("Documents".head());
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    command_ui(ui, screen, Command::OpenFiles, out);
                });
            });
            ui.add_space(space::S);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                for entry in &screen.entries {
                    let id = Id::unique(("document in the list", entry.document.id));
                    culled_ui(ui, id, |ui| entry_ui(ui, screen, entry, out));
                }
                for progress in screen.loading.iter().chain(&screen.exporting) {
                    let frame = Frame::new().inner_margin(margin(space::S, space::S));
                    ui.push_id(("progress", progress.job), |ui| {
                        frame.show(ui, |ui| progress_ui(ui, progress, out));
                    });
                }
                if screen.entries.is_empty() && screen.loading.is_empty() {
                    ui.horizontal_wrapped(|ui| {
                        ui.add_space(space::S);
                        ui.label("No document is open.".note(tokens));
                    });
                }
            });
        });
}

fn entry_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let id = entry.document.id;
    let chosen = screen.selected_entry().is_some_and(|selected| selected.document.id == id);
    let fill = if chosen { tokens.selection } else { tokens.sidebar };
    let frame = Frame::new()
        .fill(color(fill))
        .corner_radius(rounding(space::RADIUS))
        .inner_margin(margin(space::S, space::S));
    let scope = egui::UiBuilder::new().id_salt(("document", id)).sense(Sense::click());
    let response = ui
        .scope_builder(scope, |ui| {
            let response = ui.response();
            let frame = if response.hovered() && !chosen { frame.fill(color(tokens.hover)) } else { frame };
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::XS / 2.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().interact_size.y = space::L;
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        close_ui(ui, entry, out);
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            series_sign_ui(ui, entry.series);
                            name_ui(ui, &entry.name);
                        });
                    });
                });
                // Under the name, not under its sign.
                indented_ui(ui, |ui| {
                    state_ui(ui, entry, out);
                    for notice in &entry.document.notices {
                        let says = format!("Note: {notice}");
                        ui.add(Label::new(says.note(tokens).color(color(tokens.warning))).wrap());
                    }
                    if shows_boxes(ui, entry) {
                        ui.add(Label::new(NO_FONT.note(tokens).color(color(tokens.warning))).wrap());
                    }
                });
            });
        })
        .response;
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, true, chosen, &entry.name)
    });
    let response = response.on_hover_ui(|ui| about_ui(ui, entry));
    if response.clicked() {
        out.push(Command::Select(id));
    }
}

/// What to do about boxes where letters should be.
const NO_FONT: &str = "Note: no font on this computer has its letters. They are measured, but show as boxes; \
    install a font that has them, such as one of the Noto fonts.";
/// So many letters of a text tell whether there is a font for it.
const LETTERS_ASKED: usize = 500;
/// Among so many characters.
const OPENING: usize = 20_000;

/// Whether a tenth of a document's first letters or more are in no font.
fn shows_boxes(ui: &Ui, entry: &Entry) -> bool {
    let id = entry.document.id;
    *kept(ui, Id::unique(("document without a font", id)), id, || {
        let font = FontId::proportional(text::BODY);
        let letters =
            || entry.document.text.chars().take(OPENING).filter(|c| c.is_alphabetic()).take(LETTERS_ASKED);
        let missing =
            ui.fonts_mut(|fonts| letters().filter(|&letter| !fonts.has_glyph(&font, letter)).count());
        missing * 10 >= letters().count().max(1)
    })
}

/// What stands under a name that has a sign before it.
fn indented_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let mut margin = egui::Margin::ZERO;
    margin.left = self::margin(space::SIGN + space::S, 0.0).left;
    Frame::new().inner_margin(margin).show(ui, content);
}

/// A document's name on at most two lines.
fn name_ui(ui: &mut Ui, name: &str) {
    let format = TextFormat {
        font_id: FontId::new(text::BODY, semibold()),
        color: color(tokens_of(ui).text),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(name.to_owned(), format);
    job.wrap.max_rows = 2;
    ui.add(Label::new(job).wrap());
}

fn close_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    let command = Command::Close(entry.document.id);
    let size = egui::Vec2::splat(space::L);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let tokens = tokens_of(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, rounding(space::XS), color(tokens.hover));
    }
    let cross = egui::Rect::from_center_size(rect.center(), egui::Vec2::splat(space::SIGN));
    let stroke = Stroke::new(space::HAIR, color(tokens.text_muted));
    ui.painter().line_segment([cross.left_top(), cross.right_bottom()], stroke);
    ui.painter().line_segment([cross.left_bottom(), cross.right_top()], stroke);
    let name = format!("Close {}", entry.name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    if response.on_hover_text(command.tooltip()).clicked() {
        out.push(command);
    }
}

fn state_ui(ui: &mut Ui, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    match &entry.state {
        State::Measuring(progress) => progress_ui(ui, progress, out),
        State::Measured(analysis) => {
            let words = counted(analysis.words.len() as u64, "word");
            let is_unsure = analysis.language.found_by == FoundBy::Assumption;
            let unsure = if is_unsure { ", unsure" } else { "" };
            let says = format!("{words} · {}{unsure}", analysis.language.name);
            let ink = if is_unsure { tokens.warning } else { tokens.text_muted };
            ui.add(Label::new(says.note(tokens).color(color(ink))).truncate());
        }
        State::Failed(reason) => {
            ui.add(Label::new(reason.as_str().note(tokens).color(color(tokens.error))).wrap());
        }
    }
    if let Some(progress) = &entry.again {
        progress_ui(ui, progress, out);
    }
}

/// What the list has no room for.
fn about_ui(ui: &mut Ui, entry: &Entry) {
    let tokens = tokens_of(ui);
    ui.label(entry.name.as_str().head());
    let origin = match &entry.document.origin {
        Origin::Seed => format!("Sample article {}", entry.document.name),
        Origin::File(path) => path.display().to_string(),
        Origin::StandardInput => "Standard input".to_owned(),
    };
    ui.label(origin.note(tokens));
    if entry.opening() != entry.name {
        ui.label(format!("Begins: {}", entry.opening()).note(tokens));
    }
    let mut says = format!("Encoding: {}", entry.document.encoding);
    if let Some(analysis) = entry.analysis() {
        says += &format!("\nLanguage: {}\nLines: {}", analysis.language, analysis.lines);
        if !analysis.exact {
            says += "\nThe word list is an estimate: there are more different words than memory.";
        }
    }
    ui.label(says.note(tokens));
}

/// The whole window while no document is open.
pub(super) fn nothing_open_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 4.0).max(space::M));
        ui.label("What is in your texts?".title());
        ui.add_space(space::S);
        for says in
            ["Drop text files anywhere in this window, or open them.", "Nothing leaves this computer."]
        {
            ui.label(RichText::new(says).color(color(tokens.text_muted)));
        }
        ui.add_space(space::M);
        primary_ui(ui, Command::OpenFiles, out);
        ui.add_space(space::XS);
        command_ui(ui, screen, Command::OpenTyped, out);
        command_ui(ui, screen, Command::OpenSeeds, out);
        if !screen.recent.is_empty() {
            ui.add_space(space::M);
            ui.label("Recent".note(tokens));
            for path in &screen.recent {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                let recent = ui.add(Button::new(name).frame_when_inactive(false));
                if recent.on_hover_text(path.display().to_string()).clicked() {
                    out.push(Command::Open(vec![path.clone()]));
                }
            }
        }
    });
}

/// While files hover over the window: where they may be dropped, which is everywhere.
pub(super) fn drop_hint_ui(ui: &mut Ui) {
    let files = ui.input(|input| input.raw.hovered_files.len());
    if files == 0 {
        return;
    }
    let tokens = tokens_of(ui);
    let layer = egui::LayerId::new(Order::Foreground, Id::unique("drop hint"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect().shrink(space::M);
    let stroke = Stroke::new(space::LINE, color(tokens.accent));
    painter.rect(rect, rounding(space::RADIUS_CARD), color(tokens.surface), stroke, egui::StrokeKind::Inside);
    let says = if files == 1 { "Drop the file to open it" } else { "Drop the files to open them" };
    let font = egui::TextStyle::Heading.resolve(ui.style());
    painter.text(rect.center(), Align2::CENTER_CENTER, says, font, color(tokens.text));
}
