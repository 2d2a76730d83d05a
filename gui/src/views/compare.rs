//! *Compare*: two documents side by side, with the passages they share.

use std::sync::Arc;

use egui::{
    Align, Button, ComboBox, Id, Label, Layout, RichText, ScrollArea, Sense, TextStyle, Ui, UiBuilder,
};
use egui_extras::{Column, TableBuilder};

use super::card::{card_ui, elided, empty_ui, head_ui, progress_ui, series_sign_ui};
use super::chart::chart_card_ui;
use super::command::Command;
use super::grid::{cell_ui, flat_rows};
use super::kept::{Same, kept};
use super::overview::{headline, the_other_way};
use super::reader::{Marked, Reader};
use super::screen::{Comparing, Entry, Pair, Screen};
use crate::charts::{Chart, Coverage, CoverageBar, Match, MatchMap, Table};
use crate::model::{Comparison, Passage, Place};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

pub(super) fn compare_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    if screen.entries.len() < 2 {
        let says = "Open another document to see what the two have in common.";
        return card_ui(ui, |ui| empty_ui(ui, "One document is open", says));
    }
    let Some(pair) = screen.pair else { return };
    let (Some(a), Some(b)) = (screen.entry(pair.a), screen.entry(pair.b)) else { return };
    choice_ui(ui, screen, pair, out);
    ui.add_space(space::XS);
    match screen.comparing(pair) {
        Some(Comparing::Done(comparison)) => comparison_ui(ui, screen, (a, b), comparison, out),
        Some(Comparing::Running(progress)) => card_ui(ui, |ui| progress_ui(ui, progress, out)),
        Some(Comparing::Failed(reason)) => card_ui(ui, |ui| empty_ui(ui, "Not compared", reason)),
        None => card_ui(ui, |ui| empty_ui(ui, "Not compared yet", "The documents are being measured.")),
    }
}

fn choice_ui(ui: &mut Ui, screen: &Screen, pair: Pair, out: &mut Vec<Command>) {
    let narrow = ui.available_width() < space::SIDE_BY_SIDE;
    let width = if narrow { space::FIELD } else { space::LIST };
    ui.horizontal_wrapped(|ui| {
        for (side, chosen, other) in [("A", pair.a, pair.b), ("B", pair.b, pair.a)] {
            let Some(entry) = screen.entry(chosen) else { continue };
            ui.label(side.head());
            let choice = ComboBox::from_id_salt(("side", side))
                .width(width)
                .truncate()
                .selected_text(elided(&entry.name, width))
                .show_ui(ui, |ui| {
                    for entry in &screen.entries {
                        let id = entry.document.id;
                        if ui.selectable_label(id == chosen, entry.name.as_str()).clicked() {
                            // Choosing the other side's document swaps the two.
                            let other = if id == other { chosen } else { other };
                            let pair =
                                if side == "A" { Pair { a: id, b: other } } else { Pair { a: other, b: id } };
                            out.push(Command::Compare(pair));
                        }
                    }
                });
            choice.response.accessible_name(format!("Document {side}"));
        }
        let swap = ui.button("Swap").on_hover_text("Exchange A and B");
        if swap.clicked() {
            out.push(Command::Compare(Pair { a: pair.b, b: pair.a }));
        }
    });
}

fn comparison_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add(Label::new(RichText::new(headline("A", "B", comparison)).text_style(TextStyle::Heading)).wrap());
    let says = the_other_way("A", "B", comparison);
    if !says.is_empty() {
        ui.add(Label::new(RichText::new(says).color(color(tokens_of(ui).text_muted))).wrap());
    }
    ui.add_space(space::S);
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let side = space::READER.min(room.width() * 0.36);
        let left = room.with_max_x(room.left() + side);
        let right = room.with_min_x(room.left() + side + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("findings"), |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                findings_ui(ui, screen, (a, b), comparison, out);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("texts"), |ui| {
            texts_ui(ui, screen, (a, b), comparison, right.height(), out);
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            texts_ui(ui, screen, (a, b), comparison, space::READER, out);
            findings_ui(ui, screen, (a, b), comparison, out);
        });
    }
}

fn findings_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    let coverage = Coverage {
        bars: vec![
            CoverageBar {
                document: a.name.clone(),
                other: b.name.clone(),
                covered: comparison.coverage.a,
                quoted: comparison.quoted.a,
            },
            CoverageBar {
                document: b.name.clone(),
                other: a.name.clone(),
                covered: comparison.coverage.b,
                quoted: comparison.quoted.b,
            },
        ],
    };
    let inner = ui.available_width() - space::M * 2.0;
    let height = Chart::height(&coverage, inner);
    ui.push_id("coverage", |ui| chart_card_ui(ui, screen, &coverage, height, out));
    passages_ui(ui, screen, a, comparison, out);

    let words = |entry: &Entry| entry.analysis().map_or(0, |analysis| analysis.words.len());
    let map = MatchMap {
        a: a.name.clone(),
        b: b.name.clone(),
        words: [words(a), words(b)].map(|words| u32::try_from(words).unwrap_or(u32::MAX)),
        matches: comparison
            .passages
            .iter()
            .map(|passage| Match {
                a: passage.a.word,
                b: passage.b.word,
                words: passage.words,
                quoted: passage.quoted_a || passage.quoted_b,
            })
            .collect(),
        chosen: screen.passage,
    };
    let height = Chart::height(&map, inner);
    let clicked = ui.push_id("map", |ui| chart_card_ui(ui, screen, &map, height, out)).inner;
    if let Some(passage) = clicked {
        out.push(Command::Passage(Some(passage)));
    }
    ui.add_space(space::XS);
}

/// The text of a passage on one line.
fn on_one_line(entry: &Entry, place: Place) -> String {
    let text = entry.document.text.get(place.start as usize..place.end as usize).unwrap_or("");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quoted(passage: &Passage) -> &'static str {
    match (passage.quoted_a, passage.quoted_b) {
        (true, true) => "in both",
        (true, false) => "in A",
        (false, true) => "in B",
        (false, false) => "no",
    }
}

/// All passages, the longest first.
fn passages_ui(
    ui: &mut Ui,
    screen: &Screen,
    a: &Entry,
    comparison: &Arc<Comparison>,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let order = kept(ui, Id::unique("passages"), Same::of(comparison), || {
        let mut order: Vec<usize> = (0..comparison.passages.len()).collect();
        order.sort_by_key(|&passage| std::cmp::Reverse(comparison.passages[passage].words));
        order
    });
    card_ui(ui, |ui| {
        let head = match order.len() {
            1 => "1 shared passage".to_owned(),
            count => format!("{count} shared passages"),
        };
        head_ui(ui, &head, |ui| {
            let copy = ui.button("Copy").on_hover_text(Command::Copy(String::new()).tooltip());
            if copy.accessible_name("Copy the passages").clicked() {
                let mut table = Table::of(["Words", "Passage", "In quotation marks"]);
                table.rows = order
                    .iter()
                    .map(|&n| {
                        let passage = &comparison.passages[n];
                        let text = on_one_line(a, passage.a);
                        vec![passage.words.to_string(), text, quoted(passage).to_owned()]
                    })
                    .collect();
                out.push(Command::Copy(table.tab_separated()));
            }
        });
        if order.is_empty() {
            ui.label("The two share no five words in a row.".note(tokens));
            return;
        }
        let height = (space::ROW * (order.len() as f32 + 1.0)).min(space::LIST);
        ui.scope(|ui| {
            ui.set_height(height);
            flat_rows(ui);
            TableBuilder::new(ui)
                .id_salt("passages")
                .striped(true)
                .auto_shrink(false)
                .max_scroll_height(height)
                .sense(Sense::click())
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Column::exact(space::XL))
                .column(Column::remainder().at_least(space::COLUMN).clip(true))
                .column(Column::exact(space::COLUMN - space::L))
                .header(space::ROW, |mut header| {
                    header.col(|ui| cell_ui(ui, "Words".note(tokens), true));
                    header.col(|ui| cell_ui(ui, "Passage".note(tokens), false));
                    let quotes = header.col(|ui| cell_ui(ui, "Quoted".note(tokens), false));
                    quotes.1.on_hover_text("Whether it stands inside quotation marks");
                })
                .body(|body| {
                    body.rows(space::ROW, order.len(), |mut row| {
                        let index = order[row.index()];
                        let passage = &comparison.passages[index];
                        row.set_selected(screen.passage == Some(index));
                        let mut clicked = false;
                        row.col(|ui| cell_ui(ui, RichText::new(passage.words.to_string()), true));
                        row.col(|ui| {
                            let text = on_one_line(a, passage.a);
                            let button = Button::new(RichText::new(&text)).frame(false).truncate();
                            clicked |= ui.add(button).on_hover_text(&text).clicked();
                        });
                        row.col(|ui| cell_ui(ui, quoted(passage).note(tokens), false));
                        if clicked || row.response().clicked() {
                            out.push(Command::Passage(Some(index)));
                        }
                    });
                });
        });
    });
}

/// The passages in one of the texts, in its order.
fn marks(comparison: &Comparison, place: fn(&Passage) -> (Place, bool)) -> Vec<Marked> {
    let mut marks: Vec<Marked> = comparison
        .passages
        .iter()
        .enumerate()
        .map(|(index, passage)| {
            let (place, quoted) = place(passage);
            let (start, end) = (place.start as usize, place.end as usize);
            Marked { start, end, passage: index, quoted, words: passage.words }
        })
        .collect();
    marks.sort_by_key(|mark| mark.start);
    marks
}

/// Both texts, side by side.
fn texts_ui(
    ui: &mut Ui,
    screen: &Screen,
    (a, b): (&Entry, &Entry),
    comparison: &Arc<Comparison>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let frame = space::M * 2.0 + space::LINE;
    let marked = |ui: &Ui, side: &str, place: fn(&Passage) -> (Place, bool)| {
        let id = Id::unique(("marks", side));
        kept(ui, id, Same::of(comparison), || marks(comparison, place))
    };
    let sides = [
        ("A", "B", a, marked(ui, "A", |passage| (passage.a, passage.quoted_a))),
        ("B", "A", b, marked(ui, "B", |passage| (passage.b, passage.quoted_b))),
    ];
    ui.columns(2, |columns| {
        for (ui, (side, other, entry, marks)) in columns.iter_mut().zip(sides) {
            card_ui(ui, |ui| {
                ui.set_height((height - frame).max(space::CHART));
                ui.horizontal(|ui| {
                    series_sign_ui(ui, entry.series);
                    ui.add(Label::new(format!("{side}  {}", entry.name).head()).truncate());
                });
                let says = |mark: &Marked| {
                    let quoted = if mark.quoted { ", inside quotation marks here" } else { "" };
                    format!("{} words that are also in {other}{quoted}. Click to see them there.", mark.words)
                };
                let reader = Reader {
                    document: &entry.document,
                    marks: &marks,
                    chosen: screen.passage,
                    spot: screen
                        .spot
                        .filter(|spot| spot.document == entry.document.id)
                        .map(|spot| spot.start as usize..spot.end as usize),
                    choice: screen.passage_choice,
                    says: &says,
                };
                if let Some(passage) = reader.ui(ui, side) {
                    out.push(Command::Passage(Some(passage)));
                }
                if entry.document.text.is_empty() {
                    ui.label(RichText::new("Empty").color(color(tokens_of(ui).text_muted)));
                }
            });
        }
    });
}
