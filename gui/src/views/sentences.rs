//! *Sentences*: every sentence, why it ends where it does, and where it might have ended and goes on.
//!
//! The lists are made when a document is measured; a frame looks up which one is wanted and lays out the rows in sight,
//! so a text of any length scrolls alike.

use std::sync::Arc;

use egui::{Button, Id, Key, Modifiers, ScrollArea, Ui, UiBuilder};

use super::card::{card_ui, empty_ui, progress_ui, thousands};
use super::command::Command;
use super::heights::{self, Heights, Scroll};
use super::kept::{Same, kept};
use super::method::method_ui;
use super::rules::rules_ui;
use super::screen::{Entry, Screen, SentenceSettings, State};
use super::sentence::{Columns, Row, detail_ui};
use super::sheet::{Sheet, Table};
use super::studies::Work;
use super::words::document_choice_ui;
use crate::model::{Analysis, SentenceList, SentenceOrder};
use crate::theme::tokens::space;

/// A sentence that is gone to comes to rest this far down the list.
const REST: f32 = 0.3;
/// The share of the room that the side has at most.
const SIDE: f32 = 0.4;
/// The share of the side that the chosen sentence has; the rules have the rest.
const DETAIL: f32 = 0.6;

pub(super) fn sentences_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let Some(entry) = screen.selected_entry() else { return };
    tools_ui(ui, screen, entry, out);
    ui.add_space(space::XS);
    let analysis = match &entry.state {
        State::Measured(analysis) => analysis,
        State::Measuring(progress) => return card_ui(ui, |ui| progress_ui(ui, progress, out)),
        State::Failed(reason) => return card_ui(ui, |ui| empty_ui(ui, "Not measured", reason)),
    };
    if analysis.sentences.is_empty() {
        let says = "There is no sentence in this document.";
        return card_ui(ui, |ui| empty_ui(ui, "No sentences", says));
    }
    let SentenceSettings { order, rule } = screen.sentences;
    let key = (Same::of(analysis), rule, order);
    let list = kept(ui, Id::unique("sentence list"), key, || {
        SentenceList::new(Arc::clone(&entry.document), Arc::clone(analysis), rule, order)
    });
    let rows = match Table::new(Sheet::Sentences, &list).rows(ui, screen, out) {
        Ok(rows) => Ok(rows),
        Err(Some(Work::Failed(reason))) => return card_ui(ui, |ui| empty_ui(ui, "Not searched", &reason)),
        Err(work) => Err(work),
    };
    let none = Arc::default();
    let (shown, waits_for) = match &rows {
        Ok(rows) => (rows, None),
        Err(work) => (&none, work.as_ref()),
    };
    let listed = kept(ui, Id::unique("sentences listed"), (Same::of(&list), Same::of(shown)), || {
        shown.iter().map(|&row| list.number(row as usize)).collect::<Vec<u32>>()
    });
    let is_ready = rows.is_ok();
    let listed = &Listed { list: &list, rows: shown, numbers: &listed, is_ready, waits_for };
    keys(ui, screen, listed.numbers, out);
    let frame = space::M * 2.0 + space::LINE;
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let side = space::READER.min(room.width() * SIDE);
        let left = room.with_max_x(room.right() - side - space::M);
        let right = room.with_min_x(room.right() - side);
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("list"), |ui| {
            card_ui(ui, |ui| list_ui(ui, screen, entry, listed, left.height() - frame, out));
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("side"), |ui| {
            let both = right.height() - space::M - frame * 2.0;
            let above = (both * DETAIL).max(space::LIST);
            let below = (both - above).max(space::CHART / 2.0);
            card_ui(ui, |ui| {
                ui.set_height(above);
                detail_ui(ui, screen, entry, analysis, listed.numbers, above, out);
            });
            ui.add_space(space::S);
            card_ui(ui, |ui| {
                ui.set_height(below);
                rules_ui(ui, screen, entry, analysis, below, out);
            });
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            // So that what is said of a chosen sentence is in sight.
            let half = (room.height() * 0.5).max(space::LIST);
            card_ui(ui, |ui| list_ui(ui, screen, entry, listed, half, out));
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                detail_ui(ui, screen, entry, analysis, listed.numbers, space::READER, out);
            });
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                rules_ui(ui, screen, entry, analysis, space::READER, out);
            });
            ui.add_space(space::XS);
        });
    }
}

/// The sentences that are listed.
struct Listed<'a> {
    list: &'a Arc<SentenceList>,
    /// Those rows of the list that are seen.
    rows: &'a Arc<Vec<u32>>,
    /// The numbers of their sentences.
    numbers: &'a Arc<Vec<u32>>,
    /// Whether they are in order; a long list is put in order beside the window.
    is_ready: bool,
    /// While that is done.
    waits_for: Option<&'a Work<Vec<u32>>>,
}

fn tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        if screen.entries.len() > 1 {
            document_choice_ui(ui, screen, entry, out);
        }
        for order in SentenceOrder::ALL {
            let (says, explains) = match order {
                SentenceOrder::Text => ("In order", "As the sentences stand in the text."),
                SentenceOrder::DoubtfulFirst => {
                    ("Doubtful first", "Those with the most doubtful places first: there, word lists, the size of a letter or the layout decided.")
                }
                SentenceOrder::LongestFirst => ("Longest first", "Those with the most words first."),
            };
            let button = Button::new(says).selected(screen.sentences.order == order);
            if ui.add(button).on_hover_text(explains).clicked() {
                out.push(Command::Sentences(SentenceSettings { order, ..screen.sentences }));
            }
        }
        if screen.sentences.rule.is_some() {
            let all = ui.button("Show all").on_hover_text("Not only those in which the chosen rule decided.");
            if all.clicked() {
                out.push(Command::Sentences(SentenceSettings { rule: None, ..screen.sentences }));
            }
        }
    });
    method_ui(ui, entry, out);
    if let Some(progress) = &entry.again {
        progress_ui(ui, progress, out);
    }
}

/// The arrow keys go from sentence to sentence.
fn keys(ui: &Ui, screen: &Screen, listed: &[u32], out: &mut Vec<Command>) {
    if screen.dialog.is_some() || ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let pressed = |key| ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step: isize = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
        (true, false) => 1,
        (false, true) => -1,
        _ => return,
    };
    let place = screen.sentence.and_then(|number| listed.iter().position(|other| *other == number));
    let next = match place {
        Some(place) => place.checked_add_signed(step),
        None => Some(0),
    };
    if let Some(next) = next.and_then(|next| listed.get(next)) {
        out.push(Command::GoToSentence(*next));
    }
}

/// The list as it was drawn last.
#[derive(Clone, Default)]
struct List {
    drawn: Option<Drawn>,
    heights: Heights,
    scroll: Scroll,
    /// The choice that the list was scrolled to last.
    shown_choice: u64,
}

/// What the heights of the rows depend on.
#[derive(Clone, PartialEq)]
struct Drawn {
    analysis: Same<Analysis>,
    listed: Same<Vec<u32>>,
    columns: Columns,
}

fn list_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    listed: &Listed<'_>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let Some(analysis) = entry.analysis() else { return };
    let head = head(screen, analysis, listed.is_ready.then_some(listed.numbers.as_slice()));
    Table::new(Sheet::Sentences, listed.list).head_ui(ui, screen, &head, Some(listed.rows), out);
    if listed.numbers.is_empty() {
        return match listed.waits_for {
            Some(Work::Running(progress)) => progress_ui(ui, progress, out),
            _ if !listed.is_ready => {}
            _ => empty_ui(
                ui,
                "Nothing found",
                "No sentence, and no rule that ended one, contains these letters.",
            ),
        };
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = Columns::new(ui.available_width() - space::S);
    columns.head_ui(ui);
    let height = (height - space::CONTROL - space::S - space::ROW).max(space::CHART / 2.0);

    let id = Id::unique(("sentences", entry.document.id));
    let mut list: List = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
    let drawn = Drawn { analysis: Same::of(analysis), listed: Same::of(listed.numbers), columns };
    if list.drawn.as_ref() != Some(&drawn) {
        let share = heights::bytes_per_scalar(&entry.document.text);
        let estimate = |number: &u32| {
            let sentence = &analysis.sentences[*number as usize];
            columns.estimate((sentence.end - sentence.start) as usize, share)
        };
        list.heights = Heights::new(listed.numbers.iter().map(estimate).collect());
        list.drawn = Some(drawn);
    }
    let settings = screen.sentences;
    let filter = screen.sheet(Sheet::Sentences).filter;
    let salt = (entry.document.id, settings.rule, settings.order as u8, filter);
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false).max_height(height);
    if list.shown_choice != screen.sentence_choice {
        list.shown_choice = screen.sentence_choice;
        let place = listed.numbers.iter().position(|number| Some(*number) == screen.sentence);
        if let Some(offset) = place.and_then(|place| offset_for(&list, place, height)) {
            list.scroll.wanted = Some(offset);
        }
    }
    heights::rows_ui(ui, area, &mut list.heights, &mut list.scroll, |ui, place, at| {
        let number = listed.numbers[place];
        let chosen = screen.sentence == Some(number);
        let row = Row { text: &entry.document.text, analysis, number: number as usize, chosen, columns };
        let (height, clicked) = row.ui(ui, at);
        if clicked {
            out.push(Command::Sentence((!chosen).then_some(number)));
        }
        height
    });
    ui.data_mut(|data| data.insert_temp(id, list));
}

/// How far the list must be scrolled to show a row; `None` if it is in sight.
fn offset_for(list: &List, place: usize, height: f32) -> Option<f32> {
    let (top, bottom) = (list.heights.top(place), list.heights.top(place + 1));
    let seen = list.scroll.offset..list.scroll.offset + height;
    if top >= seen.start && bottom <= seen.end {
        return None;
    }
    let offset = if bottom > seen.end && top < seen.end + height {
        bottom - height
    } else if top < seen.start && bottom > seen.start - height {
        top
    } else {
        top - height * REST
    };
    Some(offset.max(0.0))
}

/// How many sentences are listed; of all that there are while they are put in order.
fn head(screen: &Screen, analysis: &Analysis, listed: Option<&[u32]>) -> String {
    let counted = || match listed.map_or(analysis.sentences.len(), <[u32]>::len) {
        1 => "1 sentence".to_owned(),
        count => format!("{} sentences", thousands(count as u64)),
    };
    match (screen.sentences.rule, listed) {
        (Some(rule), Some(_)) => format!("{}: {}", counted(), rule.name()),
        (Some(rule), None) => rule.name().to_owned(),
        (None, _) if analysis.division.doubtful == 0 => counted(),
        (None, _) => {
            let doubtful = thousands(u64::from(analysis.division.doubtful));
            format!("{}, {doubtful} doubtful", counted())
        }
    }
}
