//! A chart on a card: with its table twin, tooltips, clicks and a menu to save it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align, Id, Layout, Rect, Sense, Shape, Ui, Vec2, WidgetInfo, vec2};

use super::card::{card_ui, head_ui, with_tooltip};
use super::command::{Command, Format};
use super::grid;
use super::screen::Screen;
use super::sheet::save_table;
use crate::charts::egui_backend::{Recording, record};
use crate::charts::{Chart, Mark};
use crate::model::made_by;
use crate::theme::tokens::{Tokens, space};
use crate::theme::{color, tokens_of};

/// What was drawn last time, and what it was drawn from.
#[derive(Clone)]
struct Cached<C> {
    chart: C,
    size: Vec2,
    pixels_per_point: f32,
    tokens: &'static Tokens,
    /// Glyphs lie in an atlas that egui starts anew when it is full; then it is emptier than it was.
    atlas_fill: f32,
    recording: Arc<Recording>,
}

/// A chart on a card of its own; says which datum was clicked.
pub(super) fn chart_card_ui<C: Chart>(
    ui: &mut Ui,
    screen: &Screen,
    chart: &C,
    height: f32,
    out: &mut Vec<Command>,
) -> Option<usize> {
    card_ui(ui, |ui| {
        chart_head_ui(ui, screen, chart, out);
        if screen.as_table.contains(&chart.name()) {
            grid::table_ui(ui, &chart.table(), height);
            None
        } else {
            chart_ui(ui, chart, height)
        }
    })
}

/// The name of a chart and what can be done with it.
pub(super) fn chart_head_ui<C: Chart>(ui: &mut Ui, screen: &Screen, chart: &C, out: &mut Vec<Command>) {
    let name = chart.name();
    head_ui(ui, &name, |ui| {
        let save = ui.menu_button("Save", |ui| {
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                for format in Format::ALL {
                    let command = Command::Save(Arc::new(chart.clone()), format);
                    if with_tooltip(ui.button(command.text()), &command).clicked() {
                        out.push(command);
                    }
                }
                let save = save_table(chart.table(), name.clone(), made_by());
                if with_tooltip(ui.button(save.text()), &save).clicked() {
                    out.push(save);
                }
                let copy = Command::Copy(chart.table().tab_separated());
                if with_tooltip(ui.button("Copy the figures"), &copy).clicked() {
                    out.push(copy);
                }
            });
        });
        save.response.accessible_name(format!("Save: {name}"));
        let command = Command::ToggleTable(name.clone());
        let button = egui::Button::new("Table").selected(screen.as_table.contains(&name));
        let table = with_tooltip(ui.add(button), &command);
        if table.accessible_name(format!("Table: {name}")).clicked() {
            out.push(command);
        }
    });
}

/// A chart as wide as there is room; says which datum was clicked.
pub(super) fn chart_ui<C: Chart>(ui: &mut Ui, chart: &C, height: f32) -> Option<usize> {
    let size = vec2(ui.available_width(), height).round();
    let name = chart.name();
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if !ui.is_rect_visible(rect) || size.min_elem() < 1.0 {
        return None;
    }
    let recording = recording(ui, response.id, chart, size);
    let origin = rect.min.to_vec2();
    let painter = ui.painter_at(rect.expand(space::LINE));
    painter.extend(recording.shapes.iter().cloned().map(|mut shape: Shape| {
        shape.translate(origin);
        shape
    }));

    let pointer = response.hover_pos().map(|pointer| pointer - origin)?;
    let inside = |mark: &&Mark| mark.place.contains(f64::from(pointer.x), f64::from(pointer.y));
    let mark = recording.marks.iter().rfind(inside)?;
    let place = &mark.place;
    #[expect(clippy::cast_possible_truncation, reason = "a place on screen")]
    let [left, top, right, bottom] =
        [place.left, place.top, place.right, place.bottom].map(|edge| edge as f32);
    let place = Rect::from_min_max(egui::pos2(left, top), egui::pos2(right, bottom)).translate(origin);
    let stroke = egui::Stroke::new(space::HAIR, color(tokens_of(ui).text));
    painter.rect_stroke(place.intersect(rect), space::HAIR, stroke, egui::StrokeKind::Inside);
    let clicked = response.clicked();
    response.on_hover_text_at_pointer(&mark.says);
    clicked.then_some(mark.index)
}

fn recording<C: Chart>(ui: &Ui, id: Id, chart: &C, size: Vec2) -> Arc<Recording> {
    let (ctx, tokens) = (ui.ctx(), tokens_of(ui));
    let pixels_per_point = ctx.pixels_per_point();
    let atlas_fill = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
    let cached: Option<Cached<C>> = ctx.data(|data| data.get_temp(id));
    if let Some(cached) = cached
        && cached.size == size
        && cached.pixels_per_point.to_bits() == pixels_per_point.to_bits()
        && cached.tokens == tokens
        && cached.atlas_fill <= atlas_fill
        && cached.chart == *chart
    {
        return cached.recording;
    }
    let recording = Arc::new(record(chart, ctx, size, tokens));
    let atlas_fill = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
    let fresh = Cached {
        chart: chart.clone(),
        size,
        pixels_per_point,
        tokens,
        atlas_fill,
        recording: Arc::clone(&recording),
    };
    ctx.data_mut(|data| data.insert_temp(id, fresh));
    recording
}
