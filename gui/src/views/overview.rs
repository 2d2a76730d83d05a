//! *Overview*: the headline counts of every document, and who copied from whom.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use lexometer::document::Quantity;

use super::card::{card_ui, empty_ui, figure_ui, progress_ui, series_sign_ui, thousands};
use super::command::Command;
use super::culled::culled_ui;
use super::method::method_ui;
use super::screen::{Comparing, Entry, Pair, Screen, State};
use crate::charts::{number, percent};
use crate::export::number::{counted, duration};
use crate::model::{Analysis, Comparison, Directed, DocumentId};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{space, text};
use crate::theme::{Tone, color, tokens_of};

pub(super) fn overview_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        if screen.entries.len() > 1 {
            copying_ui(ui, screen, out);
        }
        for entry in &screen.entries {
            let id = egui::Id::unique(("document in the overview", entry.document.id));
            culled_ui(ui, id, |ui| {
                ui.push_id(entry.document.id, |ui| document_ui(ui, screen, entry, out));
            });
        }
        ui.add_space(space::S);
    });
}

/// The place of a document among those that are open.
fn place(screen: &Screen, id: DocumentId) -> Option<usize> {
    screen.entries.iter().position(|entry| entry.document.id == id)
}

/// Who copied from whom: one line per pair, the most copied first.
fn copying_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let mut pairs: Vec<(Pair, &Comparison)> = screen
        .comparisons
        .iter()
        .filter(|(pair, _)| place(screen, pair.a) < place(screen, pair.b))
        .filter_map(|(pair, comparing)| match comparing {
            Comparing::Done(comparison) => Some((*pair, comparison.as_ref())),
            Comparing::Running(_) | Comparing::Failed(_) => None,
        })
        .collect();
    // Those without a passage are told in one line, however many they are.
    let all = pairs.len();
    pairs.retain(|(_, comparison)| !comparison.passages.is_empty());
    let without = all - pairs.len();
    let most = |comparison: &Comparison| {
        comparison.coverage.a.unwrap_or(0.0).max(comparison.coverage.b.unwrap_or(0.0))
    };
    pairs.sort_by(|(_, x), (_, y)| most(y).total_cmp(&most(x)));
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.label("Shared text".head());
        if all == 0 {
            let says = match screen.comparisons.first() {
                Some((_, Comparing::Failed(reason))) => reason.clone(),
                _ => "The documents are being compared.".to_owned(),
            };
            ui.label(says.note(tokens));
        }
        for (pair, comparison) in pairs {
            ui.push_id((pair.a, pair.b), |ui| pair_ui(ui, screen, pair, comparison, out));
        }
        if without > 0 {
            ui.label(RichText::new(no_passage(without, all)).color(color(tokens.text_muted)));
        }
        let says = format!(
            "A passage counts from {} words in a row on, whatever their case and punctuation.",
            screen.compare.minimum
        );
        ui.label(says.note(tokens));
    });
}

/// How many pairs share no passage, of how many.
fn no_passage(without: usize, all: usize) -> String {
    match (without, all) {
        (1, 1) => "The two documents share no passage.".to_owned(),
        (without, all) if without == all => "No two documents share a passage.".to_owned(),
        (1, _) => "One other pair of documents shares no passage.".to_owned(),
        (without, _) => {
            format!("The other {} pairs of documents share no passage.", thousands(without as u64))
        }
    }
}

fn pair_ui(ui: &mut Ui, screen: &Screen, pair: Pair, comparison: &Comparison, out: &mut Vec<Command>) {
    let (Some(a), Some(b)) = (screen.entry(pair.a), screen.entry(pair.b)) else { return };
    let tokens = tokens_of(ui);
    ui.separator();
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - space::COLUMN - space::M;
        ui.vertical(|ui| {
            ui.set_width(room.max(space::COLUMN));
            ui.spacing_mut().item_spacing.y = space::XS;
            let (name_a, name_b) = (short(&a.name), short(&b.name));
            ui.add(Label::new(headline(&name_a, &name_b, comparison).head()).wrap());
            let says = the_other_way(&name_a, &name_b, comparison);
            if !says.is_empty() {
                ui.add(Label::new(RichText::new(says).color(color(tokens.text_muted))).wrap());
            }
        });
        let size = egui::vec2(ui.available_width(), space::CONTROL);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let compare = ui.button("Compare");
            let compare = compare.accessible_name(format!("Compare {} with {}", a.name, b.name));
            if compare.on_hover_text("See both texts side by side, with the passages they share.").clicked() {
                out.push(Command::Compare(pair));
            }
        });
    });
}

/// A document's name in a sentence: in quotation marks, and not so long that the sentence is lost.
fn short(name: &str) -> String {
    let room = f64::from(space::READER);
    format!("“{}”", fonts::elide(name, room, f64::from(text::BODY), Weight::Semibold))
}

/// What a comparison comes to, in the direction in which more was copied.
pub(super) fn headline(a: &str, b: &str, comparison: &Comparison) -> String {
    let Directed { a: of_a, b: of_b } = comparison.coverage;
    let (Some(of_a), Some(of_b)) = (of_a, of_b) else {
        return "One of the documents has no words, so there is nothing to compare.".to_owned();
    };
    if comparison.passages.is_empty() {
        return format!("{a} and {b} share no passage.");
    }
    let (from, to, share, quoted) =
        if of_a >= of_b { (a, b, of_a, comparison.quoted.a) } else { (b, a, of_b, comparison.quoted.b) };
    let quoted = quoted.unwrap_or(0.0);
    let outside = in_words((share - quoted) / share);
    format!(
        "{} of {from} is word for word in {to}; {outside} of that outside quotation marks.",
        percent(share)
    )
}

/// A share as people say it: by the nearest simple fraction, and whether it is one.
fn in_words(share: f64) -> String {
    const FRACTIONS: [(f64, &str); 13] = [
        (1.0 / 10.0, "a tenth"),
        (1.0 / 6.0, "a sixth"),
        (1.0 / 5.0, "a fifth"),
        (1.0 / 4.0, "a quarter"),
        (1.0 / 3.0, "a third"),
        (2.0 / 5.0, "two fifths"),
        (1.0 / 2.0, "half"),
        (3.0 / 5.0, "three fifths"),
        (2.0 / 3.0, "two thirds"),
        (3.0 / 4.0, "three quarters"),
        (4.0 / 5.0, "four fifths"),
        (5.0 / 6.0, "five sixths"),
        (9.0 / 10.0, "nine tenths"),
    ];
    if share <= 0.0 {
        return "none".to_owned();
    }
    if share >= 1.0 {
        return "all".to_owned();
    }
    if share < 0.05 {
        return "hardly any".to_owned();
    }
    if share > 0.95 {
        return "nearly all".to_owned();
    }
    let distance = |fraction: f64| (fraction - share).abs();
    let nearest = FRACTIONS.into_iter().min_by(|x, y| distance(x.0).total_cmp(&distance(y.0)));
    let Some((fraction, words)) = nearest else { return percent(share) };
    if distance(fraction) < 0.005 { words.to_owned() } else { format!("about {words}") }
}

/// The other direction, and how many passages there are; empty when there is none.
pub(super) fn the_other_way(a: &str, b: &str, comparison: &Comparison) -> String {
    let Directed { a: Some(of_a), b: Some(of_b) } = comparison.coverage else { return String::new() };
    if comparison.passages.is_empty() {
        return String::new();
    }
    let (less, more, share) = if of_a >= of_b { (b, a, of_b) } else { (a, b, of_a) };
    let passages = match comparison.passages.len() {
        1 => "One shared passage".to_owned(),
        count => counted(count as u64, "shared passage"),
    };
    let longest = comparison.passages.iter().map(|passage| passage.words).max().unwrap_or(0);
    format!(
        "The other way round, {} of {less} is in {more}. {passages}, the longest of {}.",
        percent(share),
        counted(u64::from(longest), "word")
    )
}

fn document_ui(ui: &mut Ui, _screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    card_ui(ui, |ui| {
        ui.horizontal(|ui| {
            series_sign_ui(ui, entry.series);
            ui.add(Label::new(entry.name.as_str().head()).truncate());
        });
        if entry.opening() != entry.name {
            ui.add(Label::new(entry.opening().note(tokens)).truncate());
        }
        ui.add_space(space::S);
        match &entry.state {
            State::Measuring(progress) => progress_ui(ui, progress, out),
            State::Failed(reason) => {
                ui.label(RichText::new(reason).color(color(tokens.error)));
            }
            State::Measured(analysis) if analysis.words.is_empty() => {
                empty_ui(ui, "No words", "There is nothing to measure in this document.");
            }
            State::Measured(analysis) => figures_ui(ui, analysis),
        }
        if let Some(progress) = &entry.again {
            progress_ui(ui, progress, out);
        }
        ui.add_space(space::S);
        method_ui(ui, entry, out);
    });
}

fn figures_ui(ui: &mut Ui, analysis: &Analysis) {
    let count = |quantity| analysis.counts.get(quantity).map_or_else(|| "–".to_owned(), thousands);
    let or_dash = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    let verdict = &analysis.verdict;
    let figures = [
        (count(Quantity::Words), "words", "Running words: every occurrence counts."),
        (count(Quantity::Types), "different words", "Each word counted once, whatever its case."),
        (
            count(Quantity::Sentences),
            "sentences",
            "Sentences with at least one word. Sentences shows where each ends, and why.",
        ),
        (count(Quantity::Syllables), "syllables", "As the words are read aloud."),
        (
            or_dash(verdict.grade.map(|grade| number(grade.median, 1))),
            "school grade",
            "The year at school in which it is easily read: the middle of what the formulas say. \
                Readability has each of them.",
        ),
        (
            or_dash(verdict.reading_minutes.map(duration)),
            "reading time",
            "Silently, at the pace of adults reading their own language.",
        ),
    ];
    // As many columns as fit, and no row shorter than the others.
    let fits = |columns: &usize| *columns as f32 * space::TILE <= ui.available_width();
    let columns = [figures.len(), 3, 2].into_iter().find(fits).unwrap_or(1);
    for row in figures.chunks(columns) {
        ui.columns(columns, |cells| {
            for (cell, (figure, name, explains)) in cells.iter_mut().zip(row) {
                figure_ui(cell, figure, name, explains);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_without_a_passage_are_told_in_one_line() {
        let cases = [
            (1, 1, "The two documents share no passage."),
            (6, 6, "No two documents share a passage."),
            (1, 3, "One other pair of documents shares no passage."),
            (1_200, 1_225, "The other 1,200 pairs of documents share no passage."),
        ];
        for (without, all, says) in cases {
            assert_eq!(no_passage(without, all), says);
        }
    }
}
