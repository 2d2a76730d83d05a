//! *Matrix*: every document against every other, and which documents have a phrase.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align2, Color32, ColorImage, CursorIcon, FontId, Id, Label, Pos2, Rect, ScrollArea, Sense, Shape,
    TextureHandle, TextureOptions, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use lexometer::overlap::{self, Direction, Family};

use super::card::{card_ui, empty_ui, field, head_ui, progress_ui, slider_style, thousands};
use super::chart::chart_head_ui;
use super::choice::choice_ui;
use super::command::Command;
use super::compare_findings::template_ui;
use super::concordance::{found, wait_ui};
use super::kept::{Same, kept};
use super::screen::{Pair, Screen, Spot};
use super::sheet::{Sheet, Table, explain_ui};
use super::studies::{Likeness, Work};
use crate::charts::{HeatMap, number};
use crate::export::number::counted;
use crate::model::{CompareSettings, HolderList, Matrix, measures};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{Tokens, space, text};
use crate::theme::{Tone, UNTINTED, color, tokens_of};

/// The order of rows and columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatrixOrder {
    /// Documents that are alike stand together.
    #[default]
    Clustered,
    /// As they were opened.
    Opened,
}

/// What *Matrix* shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixSettings {
    /// The metric, by its id.
    pub metric: &'static str,
    /// The order of rows and columns.
    pub order: MatrixOrder,
    /// The phrase whose documents are listed, as typed.
    pub phrase: String,
}

impl Default for MatrixSettings {
    fn default() -> Self {
        Self { metric: Matrix::DEFAULT_METRIC, order: MatrixOrder::default(), phrase: String::new() }
    }
}

/// The metrics that are offered: those that tell most, and are quick enough for many documents.
const OFFERED: [&str; 14] = [
    "tiling_a",
    "tiling",
    "longest_passage",
    "containment_5_a",
    "jaccard_5",
    "multiset_dice_5",
    "containment_3_a",
    "jaccard_3",
    "rouge_2",
    "jaccard_1",
    "cosine_tf_1",
    "cosine_tf_idf_1",
    "jensen_shannon",
    "hellinger",
];

pub(super) fn matrix_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    if screen.entries.len() < 2 {
        let says = "Open more documents to see how much each has in common with each.";
        return card_ui(ui, |ui| empty_ui(ui, "One document is open", says));
    }
    tools_ui(ui, screen, out);
    ui.add_space(space::S);
    let likeness = match found(&screen.studies.likeness) {
        Ok(likeness) => likeness,
        Err(work) => return card_ui(ui, |ui| wait_ui(ui, work, "The documents are being measured.", out)),
    };
    if let Some(Work::Running(progress)) = screen.studies.likeness.as_ref().map(|study| &study.work) {
        progress_ui(ui, progress, out);
        ui.add_space(space::S);
    }
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let (left, right) = room.split_left_right_at_fraction(0.56);
        let (left, right) =
            (left.with_max_x(left.right() - space::S), right.with_min_x(right.left() + space::S));
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("map"), |ui| {
            map_ui(ui, screen, likeness, left.height(), out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("lists"), |ui| {
            let frame = space::M * 2.0 + space::LINE;
            let both = right.height() - space::M - frame * 2.0;
            let pairs = (both * PAIRS).floor();
            ui.spacing_mut().item_spacing.y = space::M;
            card_ui(ui, |ui| {
                ui.set_height(pairs);
                pairs_ui(ui, screen, likeness, pairs - space::S, out);
            });
            card_ui(ui, |ui| {
                ui.set_height(both - pairs);
                phrase_ui(ui, screen, both - pairs - space::S, out);
            });
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            let height = ui.available_width() + space::CONTROL;
            map_ui(ui, screen, likeness, height.min(space::READER * 1.5), out);
            card_ui(ui, |ui| pairs_ui(ui, screen, likeness, space::READER, out));
            card_ui(ui, |ui| phrase_ui(ui, screen, space::READER, out));
        });
    }
}

/// The share of the height that the pairs have over the documents with a phrase.
const PAIRS: f32 = 0.62;

fn tools_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let settings = &screen.matrix;
    ui.horizontal_wrapped(|ui| {
        let width = space::READER.min(ui.available_width());
        let says = |id: &'static str| measure_name(id);
        if let Some(metric) = choice_ui(ui, "Measure", width, settings.metric, OFFERED, says, explained) {
            out.push(Command::Matrix(MatrixSettings { metric, ..settings.clone() }));
        }
        let orders = [MatrixOrder::Clustered, MatrixOrder::Opened];
        let says = |order| match order {
            MatrixOrder::Clustered => "Alike together".to_owned(),
            MatrixOrder::Opened => "As opened".to_owned(),
        };
        let explains = |order| match order {
            MatrixOrder::Clustered => {
                "Documents that are alike stand together: clusters with average linkage, by the closer of both directions."
            }
            MatrixOrder::Opened => "In the order in which they were opened.",
        };
        if let Some(order) = choice_ui(ui, "Order", space::COLUMN_NAME, settings.order, orders, says, explains) {
            out.push(Command::Matrix(MatrixSettings { order, ..settings.clone() }));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let mut how = screen.compare;
        ui.label("Passages from");
        let range = CompareSettings::LEAST_MINIMUM..=CompareSettings::GREATEST_MINIMUM;
        let drag = ui.add(egui::DragValue::new(&mut how.minimum).range(range));
        drag.accessible_name("Least words of a passage")
            .on_hover_text("The fewest words in a row that make a passage");
        ui.label("words");
        if how != screen.compare {
            out.push(Command::SetCompare(how));
        }
        ui.add_space(space::S);
        template_ui(ui, screen, out);
    });
}

/// A measure's name with what it is evidence of.
fn measure_name(id: &str) -> String {
    let Some(metric) = overlap::by_id(id) else { return String::new() };
    let family = match metric.family {
        Family::Copying => "copying",
        Family::Wording => "wording",
        Family::Topic => "topic",
    };
    let name = match id {
        "tiling_a" => "Coverage of the row",
        "containment_5_a" => "Containment of the row, 5-grams",
        "containment_3_a" => "Containment of the row, 3-grams",
        _ => metric.name.text(),
    };
    format!("{name} ({family})")
}

fn explained(id: &'static str) -> &'static str {
    overlap::by_id(id).map_or("", |metric| metric.notes.text())
}

/// The heat map with its head and its names.
fn map_ui(ui: &mut Ui, screen: &Screen, likeness: &Arc<Likeness>, height: f32, out: &mut Vec<Command>) {
    let order = screen.matrix.order;
    let map = kept(ui, Id::unique("heat map"), (Same::of(likeness), order), || {
        let order = match order {
            MatrixOrder::Clustered => Arc::clone(&likeness.clustered),
            MatrixOrder::Opened => Arc::new((0..likeness.names.len()).collect()),
        };
        HeatMap {
            measure: overlap::by_id(likeness.matrix.metric)
                .map_or_else(String::new, |metric| metric.name.text().to_owned()),
            names: Arc::clone(&likeness.names),
            values: Arc::new(likeness.matrix.values.clone()),
            order,
            ends: likeness.ends,
        }
    });
    let frame = space::M * 2.0 + space::LINE;
    card_ui(ui, |ui| {
        ui.set_height(height - frame);
        let top = ui.cursor().top();
        chart_head_ui(ui, screen, map.as_ref(), out);
        if screen.as_table.contains(&crate::charts::Chart::name(map.as_ref())) {
            let table = kept(ui, Id::unique("heat table"), Same::of(&map), || {
                crate::charts::Chart::table(map.as_ref())
            });
            super::grid::table_ui(ui, &table, height - frame - space::CONTROL);
            return;
        }
        zoom_ui(ui, map.order.len());
        let says = match overlap::by_id(likeness.matrix.metric).map(|metric| metric.direction) {
            Some(Direction::LowerIsCloser) => {
                "Rows are A, columns B. The stronger the colour, the closer: a low value. Click on a cell to compare the two."
            }
            _ => {
                "Rows are A, columns B. The stronger the colour, the more they share. Click on a cell to compare the two."
            }
        };
        let metric = overlap::by_id(likeness.matrix.metric);
        let note = ui.add(Label::new(says.note(tokens_of(ui))).wrap());
        note.on_hover_ui(|ui| {
            if let Some(metric) = metric {
                explain_ui(ui, &measures::explained(metric));
            }
            ui.label(likeness.matrix.settings.as_str().note(tokens_of(ui)));
        });
        let used = ui.cursor().top() - top;
        cells_ui(ui, screen, likeness, &map, (height - frame - used - space::S).max(space::CHART), out);
    });
}

/// The numbers over the columns.
const HEAD: f32 = space::L;

/// How large a cell is: as large as fits, or larger by steps.
fn zoom_id() -> Id {
    Id::unique("matrix zoom")
}

fn zoom_ui(ui: &mut Ui, count: usize) {
    // Few documents fit with their names.
    if count <= NAMED {
        return;
    }
    let mut zoom: f32 = ui.data(|data| data.get_temp(zoom_id())).unwrap_or(1.0);
    ui.horizontal(|ui| {
        ui.label("Magnify");
        slider_style(ui);
        let slider = egui::Slider::new(&mut zoom, 1.0..=MOST_ZOOM).logarithmic(true).show_value(false);
        if ui.add(slider).accessible_name("Magnify the matrix").changed() {
            ui.data_mut(|data| data.insert_temp(zoom_id(), zoom));
        }
    });
}

/// Up to so many documents all names are beside their rows whatever the window.
const NAMED: usize = 12;
const MOST_ZOOM: f32 = 40.0;

/// The picture of the cells, a pixel for so many by so many of them, as it was made from a map in these colours.
type Picture = (Same<HeatMap>, bool, usize, TextureHandle);

fn picture(ui: &Ui, map: &Arc<HeatMap>, tokens: &Tokens, joined: usize) -> TextureHandle {
    let id = Id::unique("matrix picture");
    let known: Option<Picture> = ui.data(|data| data.get_temp(id));
    let key = Same::of(map);
    if let Some((of, dark, by, texture)) = known
        && of == key
        && (dark, by) == (tokens.dark, joined)
    {
        return texture;
    }
    let side = map.order.len().div_ceil(joined);
    let mut image = ColorImage::filled([side, side], Color32::TRANSPARENT);
    for (y, rows) in map.order.chunks(joined).enumerate() {
        for (x, columns) in map.order.chunks(joined).enumerate() {
            let all = rows.iter().flat_map(|&row| columns.iter().map(move |&column| map.values[row][column]));
            image.pixels[y * side + x] = color(map.color(closest(map, all), tokens));
        }
    }
    let texture = ui.ctx().load_texture("matrix", image, TextureOptions::NEAREST);
    ui.data_mut(|data| data.insert_temp::<Picture>(id, (key, tokens.dark, joined, texture.clone())));
    texture
}

/// Of cells that share a pixel the closest is seen: none is lost among those that are far.
fn closest(map: &HeatMap, values: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    values.flatten().max_by(|x, y| map.closeness(*x).total_cmp(&map.closeness(*y)))
}

/// How many cells in a row share a pixel of the screen.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of cells")]
fn cells_of_a_pixel(cell: f32, pixels_per_point: f32) -> usize {
    let pixels = (cell * pixels_per_point).max(f32::MIN_POSITIVE);
    // A little less than a pixel passes for one.
    (1.0 / pixels - 0.1).ceil().max(1.0) as usize
}

/// How wide the longest name is with the number of its row; of many documents only a guess.
fn names_width(names: &[String]) -> f32 {
    if names.len() > MEASURED {
        return space::CELL_NAMES;
    }
    let width = |name: &String| fonts::width(name, f64::from(text::SMALL), Weight::Regular);
    #[expect(clippy::cast_possible_truncation, reason = "the width of a name")]
    let widest = names.iter().map(width).fold(0.0, f64::max).ceil() as f32;
    widest + space::L + space::S * 2.0
}

/// The names of so many documents are measured in every frame.
const MEASURED: usize = 40;

fn cells_ui(
    ui: &mut Ui,
    screen: &Screen,
    likeness: &Likeness,
    map: &Arc<HeatMap>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let count = map.order.len();
    let zoom: f32 = if count > NAMED { ui.data(|data| data.get_temp(zoom_id())).unwrap_or(1.0) } else { 1.0 };
    let width = ui.available_width() - space::S;
    let wanted = names_width(&map.names);
    let least = wanted.min(space::CELL_NAMES).min(width / 3.0);
    let fit = |names: f32| {
        let room = (width - names).min(height - space::M - HEAD);
        (room / count as f32).min(space::CELL_MOST)
    };
    // Where rows are too low for names, the cells have their room.
    let fit = if fit(least) >= space::CELL_NAMED { fit(least) } else { fit(0.0) };
    let cell = (fit * zoom).min(space::CELL_MOST);
    let side = cell * count as f32;
    let names = if cell >= space::CELL_NAMED { wanted.min((width - side).max(least)) } else { 0.0 };
    let joined = cells_of_a_pixel(cell, ui.ctx().pixels_per_point());
    let texture = picture(ui, map, tokens, joined);
    let area = ScrollArea::both().id_salt("matrix").auto_shrink([false, false]).max_height(height);
    area.show_viewport(ui, |ui, seen| {
        let (whole, response) = ui.allocate_exact_size(vec2(names + side, HEAD + side), Sense::click());
        let says = format!("{}, {} documents", crate::charts::Chart::name(map.as_ref()), count);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &says));
        let origin = whole.min + vec2(names, HEAD);
        let cells = Rect::from_min_size(origin, vec2(side, side));
        let painter = ui.painter();
        // The last pixel may stand for fewer cells than the others.
        let end = count as f32 / (count.div_ceil(joined) * joined) as f32;
        let uv = Rect::from_min_max(Pos2::ZERO, pos2(end, end));
        if cell < space::CELL_VALUED {
            painter.image(texture.id(), cells, uv, UNTINTED);
        }
        painter.rect_stroke(
            cells,
            0.0,
            egui::Stroke::new(space::HAIR, color(tokens.border)),
            egui::StrokeKind::Outside,
        );
        // Names stay beside their rows, however far it is scrolled across.
        let left = whole.left() + seen.left();
        let shown = |from: f32, to: f32| place_at(from, cell)..(place_at(to, cell) + 1).min(count);
        let rows = shown(seen.top() - HEAD, seen.bottom() - HEAD);
        let columns = shown(seen.left(), seen.right() - names);
        let font = FontId::proportional(text::SMALL);
        if cell >= space::CELL_VALUED {
            for place in rows.clone() {
                for at in columns.clone() {
                    let value = map.values[map.order[place]][map.order[at]];
                    let middle = origin + vec2(at as f32 + 0.5, place as f32 + 0.5) * cell;
                    let says = value.map_or_else(|| "–".to_owned(), |value| number(value, map.decimals(2)));
                    let ground = map.color(value, tokens);
                    painter.rect_filled(Rect::from_center_size(middle, vec2(cell, cell)), 0.0, color(ground));
                    let ink = tokens.on_heat(ground);
                    painter.text(middle, Align2::CENTER_CENTER, says, font.clone(), color(ink));
                }
            }
        }
        if cell >= space::CELL_NAMED {
            let ground = Rect::from_min_max(
                pos2(left, whole.top() + seen.top()),
                pos2(left + names, whole.top() + seen.bottom()),
            );
            painter.rect_filled(ground, 0.0, color(tokens.surface));
            for place in rows {
                let Some(&row) = map.order.get(place) else { break };
                let number = (place + 1).to_string();
                let room = f64::from(names - space::L - space::S);
                let name = fonts::elide(&map.names[row], room, f64::from(text::SMALL), Weight::Regular);
                let at = pos2(left, origin.y + (place as f32 + 0.5) * cell);
                painter.text(at, Align2::LEFT_CENTER, name, font.clone(), color(tokens.text));
                let at = pos2(left + names - space::S, at.y);
                painter.text(at, Align2::RIGHT_CENTER, number, font.clone(), color(tokens.text_muted));
            }
            let ground = Rect::from_min_size(pos2(left, whole.top() + seen.top()), vec2(seen.width(), HEAD));
            painter.rect_filled(ground, 0.0, color(tokens.surface));
            // Columns have the numbers of the rows, as many as have room.
            let every = (space::CELL_NAMED * 1.5 / cell).ceil().max(1.0);
            for place in
                columns.filter(|place| place_at(*place as f32, every) as f32 * every == *place as f32)
            {
                let at = pos2(origin.x + (place as f32 + 0.5) * cell, ground.center().y);
                if at.x >= left + names {
                    let number = (place + 1).to_string();
                    painter.text(at, Align2::CENTER_CENTER, number, font.clone(), color(tokens.text_muted));
                }
            }
        } else {
            let says = format!("{} documents", thousands(count as u64));
            let at = pos2(left, whole.top() + seen.top() + text::SMALL);
            painter.text(at, Align2::LEFT_CENTER, says, font, color(tokens.text_muted));
        }
        let chosen = screen.pair.and_then(|pair| {
            let place = |id| {
                let member = likeness.documents.iter().position(|other| *other == id)?;
                map.order.iter().position(|other| *other == member)
            };
            Some((place(pair.a)?, place(pair.b)?))
        });
        let frame = |(row, column): (usize, usize)| {
            Rect::from_min_size(origin + vec2(column as f32 * cell, row as f32 * cell), vec2(cell, cell))
        };
        let stroke = egui::Stroke::new(space::LINE, color(tokens.text));
        if let Some(chosen) = chosen.filter(|_| cell >= space::S) {
            painter.add(Shape::rect_stroke(frame(chosen), 0.0, stroke, egui::StrokeKind::Inside));
        }
        let Some(pointer) = response.hover_pos().filter(|pointer| cells.contains(*pointer)) else { return };
        let at = (place_at(pointer.y - origin.y, cell), place_at(pointer.x - origin.x, cell));
        let (Some(&row), Some(&column)) = (map.order.get(at.0), map.order.get(at.1)) else { return };
        if cell >= space::XS {
            painter.add(Shape::rect_stroke(frame(at), 0.0, stroke, egui::StrokeKind::Inside));
        }
        if response.clicked() && row != column {
            let (a, b) = (likeness.documents[row], likeness.documents[column]);
            out.push(Command::Compare(Pair { a, b }));
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| {
            explain_ui(ui, &map.says(row, column));
        });
    });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on screen")]
fn place_at(offset: f32, cell: f32) -> usize {
    (offset.max(0.0) / cell.max(f32::MIN_POSITIVE)) as usize
}

fn pairs_ui(ui: &mut Ui, screen: &Screen, likeness: &Likeness, height: f32, out: &mut Vec<Command>) {
    let all = likeness.matrix.values.len() * likeness.matrix.values.len().saturating_sub(1) / 2;
    let table =
        Table { link: Some(0), least_share: space::FIGURES, ..Table::new(Sheet::Pairs, &likeness.pairs) };
    let head = |shown: usize| {
        let of = counted(all as u64, "pair");
        if shown < all { format!("{} of {of}", thousands(shown as u64)) } else { of }
    };
    let clicked = table.ui(ui, screen, head, height, out);
    if let Some((a, b)) = clicked.row.and_then(|row| likeness.pairs.pair(row)) {
        out.push(Command::Compare(Pair { a: likeness.documents[a], b: likeness.documents[b] }));
    }
}

/// Which documents have a phrase.
fn phrase_ui(ui: &mut Ui, screen: &Screen, height: f32, out: &mut Vec<Command>) {
    let settings = &screen.matrix;
    head_ui(ui, "Who has this phrase?", |ui| {
        let mut phrase = settings.phrase.clone();
        let width = (ui.available_width() - space::FIELD).max(space::COLUMN_NAME);
        let edit = ui.add(field(&mut phrase, "Words in a row").desired_width(width));
        let edit = edit.on_hover_text(
            "The documents in which these words stand in a row, whatever their case and punctuation",
        );
        if edit.accessible_name("Phrase to look for").changed() {
            out.push(Command::Matrix(MatrixSettings { phrase, ..settings.clone() }));
        }
    });
    let height = height - space::CONTROL - space::S;
    if settings.phrase.trim().is_empty() {
        let says = "Type or paste some words to list the documents that have them.";
        ui.add(Label::new(says.note(tokens_of(ui))).wrap());
        return;
    }
    let (found, study) = match (found(&screen.studies.phrase), &screen.studies.phrase) {
        (Ok(found), Some(study)) => (found, study),
        (Ok(_), None) => return,
        (Err(work), _) => return wait_ui(ui, work, "The search begins.", out),
    };
    if found.holders.is_empty() {
        ui.label("No document has it.".note(tokens_of(ui)));
        return;
    }
    let listed = kept(ui, Id::unique("holders"), Same::of(found), || {
        let looked_into = screen.measured().filter(|(_, analysis)| study.key.0.contains(&Same::of(analysis)));
        let (ids, names): (Vec<_>, Vec<_>) =
            looked_into.map(|(entry, _)| (entry.document.id, entry.name.clone())).unzip();
        (ids, Arc::new(HolderList::new(Arc::clone(found), Arc::new(names))))
    });
    let (ids, list) = listed.as_ref();
    let table = Table { link: Some(0), least_share: space::FIGURES, ..Table::new(Sheet::Holders, list) };
    let clicked = table.ui(ui, screen, |shown| counted(shown as u64, "document"), height, out);
    if let Some((document, bytes)) = clicked.row.and_then(|row| list.place(row))
        && let Some(document) = ids.get(document)
    {
        out.push(Command::ShowInCompare(Spot { document: *document, start: bytes.start, end: bytes.end }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_close_pair_is_lost_where_cells_share_a_pixel() {
        assert_eq!(cells_of_a_pixel(96.0, 1.0), 1);
        assert_eq!(cells_of_a_pixel(0.95, 1.0), 1);
        assert_eq!(cells_of_a_pixel(0.33, 1.0), 3);
        assert_eq!(cells_of_a_pixel(0.33, 2.0), 2);
        let map = |ends| HeatMap {
            measure: String::new(),
            names: Arc::default(),
            values: Arc::default(),
            order: Arc::default(),
            ends,
        };
        let values = [None, Some(0.0), Some(0.9), Some(0.2)];
        assert_eq!(closest(&map([1.0, 0.0]), values.into_iter()), Some(0.9));
        // A divergence is close where it is low.
        assert_eq!(closest(&map([0.0, 1.0]), values.into_iter()), Some(0.0));
        assert_eq!(closest(&map([1.0, 0.0]), [None].into_iter()), None);
    }
}
