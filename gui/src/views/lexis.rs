//! *Lexis*: how rich the vocabulary of a document is: every index, how it grows, and how its frequencies fall.

use std::sync::Arc;

use egui::{DragValue, Id, ScrollArea, Ui, UiBuilder};
use lexometer::diversity::LogBase;
use lexometer::frequency::PowerLaw;

use super::card::{card_ui, empty_ui, progress_ui};
use super::chart::chart_card_ui;
use super::choice::choice_ui;
use super::command::Command;
use super::concordance::{found, wait_ui};
use super::kept::{Same, kept};
use super::screen::{Entry, Screen, State};
use super::sheet::{Sheet, Table};
use super::words::document_choice_ui;
use crate::charts::{Chart, Growth, RankFrequency, RankedWord};
use crate::model::{Analysis, IndexList, Lexis, LexisSettings};
use crate::theme::tokens::space;
use crate::theme::{Tone, tokens_of};

/// Windows of so many words make sense of a text.
const WINDOWS: std::ops::RangeInclusive<u32> = 10..=1000;
/// The share of the room that the indices have beside the charts.
const INDICES: f32 = 0.5;

pub(super) fn lexis_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let Some(entry) = screen.selected_entry() else { return };
    tools_ui(ui, screen, entry, out);
    ui.add_space(space::S);
    let analysis = match &entry.state {
        State::Measured(analysis) => analysis,
        State::Measuring(progress) => return card_ui(ui, |ui| progress_ui(ui, progress, out)),
        State::Failed(reason) => return card_ui(ui, |ui| empty_ui(ui, "Not measured", reason)),
    };
    if analysis.types.is_empty() {
        return card_ui(ui, |ui| empty_ui(ui, "No words", "There is nothing to measure in this document."));
    }
    let lexis = match found(&screen.studies.lexis) {
        Ok(lexis) => lexis,
        Err(work) => return card_ui(ui, |ui| wait_ui(ui, work, "The vocabulary is being measured.", out)),
    };
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let side = (room.width() * INDICES).floor();
        let left = room.with_max_x(room.left() + side);
        let right = room.with_min_x(room.left() + side + space::M);
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("indices"), |ui| {
            let height = left.height() - space::M * 2.0 - space::LINE;
            card_ui(ui, |ui| {
                ui.set_height(height);
                indices_ui(ui, screen, entry, lexis, height, out);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("curves"), |ui| {
            let frame = space::CONTROL + space::M * 3.0 + space::LINE;
            let height = ((right.height() - space::M) / 2.0 - frame).max(space::CHART / 2.0);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                curves_ui(ui, screen, entry, (analysis, lexis), Some(height), out);
            });
        });
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                indices_ui(ui, screen, entry, lexis, space::READER, out);
            });
            curves_ui(ui, screen, entry, (analysis, lexis), None, out);
        });
    }
}

fn base_name(base: Option<LogBase>) -> String {
    match base {
        None => "Log base as published",
        Some(LogBase::Two) => "Log base 2",
        Some(LogBase::E) => "Log base e",
        Some(LogBase::Ten) => "Log base 10",
    }
    .to_owned()
}

fn tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let settings = screen.lexis;
    ui.horizontal_wrapped(|ui| {
        if screen.entries.len() > 1 {
            document_choice_ui(ui, screen, entry, out);
        }
        let mut window = settings.window;
        let says = "The window of MATTR and the segments of MSTTR, in words";
        let drag = ui.add(DragValue::new(&mut window).range(WINDOWS).prefix("Window ").suffix(" words"));
        if drag.accessible_name("Window in words").on_hover_text(says).changed() {
            out.push(Command::Lexis(LexisSettings { window, ..settings }));
        }
        let bases = [None, Some(LogBase::E), Some(LogBase::Two), Some(LogBase::Ten)];
        let explains = |base: Option<LogBase>| match base {
            None => "Each index with logarithms to the base of its source.",
            Some(_) => "All indices with logarithms to this base.",
        };
        let width = space::COLUMN_NAME + space::XL;
        if let Some(base) =
            choice_ui(ui, "Base of logarithms", width, settings.base, bases, base_name, explains)
        {
            out.push(Command::Lexis(LexisSettings { base, ..settings }));
        }
    });
}

fn indices_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    lexis: &Arc<Lexis>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let key = (Same::of(lexis), entry.name.clone());
    let list = kept(ui, Id::unique("indices"), key, || IndexList::new(Arc::clone(lexis), entry.name.clone()));
    let note = "Of all running words, stop words included, without lemmas.";
    let table = Table {
        columns: IndexList::ON_SCREEN.to_vec(),
        least_share: space::FIELD,
        ..Table::new(Sheet::Indices, &list)
    };
    let head = |shown| if shown == 1 { "1 index".to_owned() } else { format!("{shown} indices") };
    table.ui(ui, screen, head, height - space::L, out);
    ui.label(note.note(tokens_of(ui)));
}

fn curves_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    (analysis, lexis): (&Arc<Analysis>, &Arc<Lexis>),
    height: Option<f32>,
    out: &mut Vec<Command>,
) {
    let key = (Same::of(lexis), Same::of(analysis), entry.name.clone(), entry.series);
    let curves = kept(ui, Id::unique("curves"), key, || {
        let law = |law: Option<PowerLaw>| law.map(|law| (law.factor, law.exponent));
        let growth = Growth {
            document: entry.name.clone(),
            series: entry.series,
            points: lexis.growth.iter().map(|point| (point.tokens, point.types)).collect(),
            law: law(lexis.heaps),
        };
        let words = RankFrequency::ranks(analysis.types.len() as u64).into_iter().filter_map(|rank| {
            let kind = analysis.types.get(usize::try_from(rank).ok()?.checked_sub(1)?)?;
            Some(RankedWord { rank, word: kind.word.clone(), count: kind.count })
        });
        let zipf = RankFrequency {
            document: entry.name.clone(),
            series: entry.series,
            words: words.collect(),
            law: law(lexis.zipf),
        };
        (growth, zipf)
    });
    let (growth, zipf) = &*curves;
    let high = |natural: f32| height.unwrap_or(natural);
    ui.push_id("growth", |ui| {
        let height = high(Chart::height(growth, ui.available_width()));
        chart_card_ui(ui, screen, growth, height, out)
    });
    let clicked = ui.push_id("zipf", |ui| {
        let height = high(Chart::height(zipf, ui.available_width()));
        chart_card_ui(ui, screen, zipf, height, out)
    });
    if let Some(word) = clicked.inner.and_then(|index| zipf.words.get(index)) {
        out.push(Command::LookUp(word.word.clone()));
    }
}
