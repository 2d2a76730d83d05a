//! *Readability*: the scores of all documents side by side, and sentence lengths along a text.

use egui::{Align, Id, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};
use lexometer::readability::{Direction, Formula, Unit};

use super::card::{card_ui, empty_ui, head_ui, progress_ui};
use super::chart::chart_card_ui;
use super::command::Command;
use super::grid::{cell_ui, flat_rows};
use super::kept::{Same, kept};
use super::screen::{Entry, Screen, State};
use super::words::document_choice_ui;
use crate::charts::{Chart, ScoreRow, Scores, SentenceLengths, Series, Table};
use crate::model::{Analysis, Score};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// The formulas that readers of other programs know; the table has all.
const GRADES: [&str; 6] =
    ["flesch_kincaid_grade", "gunning_fog", "smog", "coleman_liau_short", "ari", "new_dale_chall_cloze"];
const POINTS: [&str; 1] = ["flesch_reading_ease"];
/// So much of a sentence is shown where it is named.
const OPENING_CHARS: usize = 60;
/// Longer texts share bars, which name no sentence.
const MOST_OPENINGS: usize = 1000;

pub(super) fn readability_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let measured: Vec<(&Entry, &Analysis)> =
        screen.measured().map(|(entry, analysis)| (entry, analysis.as_ref())).collect();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for entry in &screen.entries {
            if let State::Measuring(progress) = &entry.state {
                card_ui(ui, |ui| progress_ui(ui, progress, out));
            }
        }
        let charts = [
            ("Reading ease", "points, 100 is easiest", Unit::Points, &POINTS[..]),
            ("School grade it takes to read it easily", "school grade", Unit::Grade, &GRADES),
        ];
        for (title, scale, unit, ids) in charts {
            let chart = chart(&measured, title, scale, unit, ids);
            if chart.rows.is_empty() {
                continue;
            }
            let height = Chart::height(&chart, ui.available_width() - space::M * 2.0);
            ui.push_id(scale, |ui| chart_card_ui(ui, screen, &chart, height, out));
        }
        if let Some(entry) = screen.selected_entry() {
            sentences_ui(ui, screen, entry, out);
        }
        if !measured.is_empty() {
            all_scores_ui(ui, &measured, out);
        }
        ui.add_space(space::S);
    });
}

fn value(analysis: &Analysis, id: &str) -> Option<f64> {
    analysis.scores.iter().find(|score| score.formula.id == id).and_then(|score| score.value.ok())
}

fn chart(measured: &[(&Entry, &Analysis)], title: &str, scale: &str, unit: Unit, ids: &[&str]) -> Scores {
    let documents =
        measured.iter().map(|(entry, _)| Series { name: entry.name.clone(), number: entry.series }).collect();
    let rows = ids
        .iter()
        .filter_map(|id| {
            let formula = lexometer::readability::by_id(id).filter(|formula| formula.scale.unit == unit)?;
            let values: Vec<_> = measured.iter().map(|(_, analysis)| value(analysis, id)).collect();
            values.iter().any(Option::is_some).then(|| ScoreRow { name: formula.name.to_owned(), values })
        })
        .collect();
    // Points have a natural frame; grades have none.
    let frame = (unit == Unit::Points).then_some([0.0, 100.0]);
    Scores { title: title.to_owned(), scale: scale.to_owned(), frame, documents, rows }
}

fn sentences_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let Some(analysis) = entry.analysis() else { return };
    if analysis.sentences.is_empty() {
        let says = "There is no sentence in this document.";
        return card_ui(ui, |ui| empty_ui(ui, "No sentences", says));
    }
    let text = &entry.document.text;
    let opening = |start: u32, end: u32| {
        let sentence = text.get(start as usize..end as usize).unwrap_or("");
        let mut opening: String = sentence.chars().take(OPENING_CHARS).collect();
        if opening.len() < sentence.len() {
            opening.push('…');
        }
        opening.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let key = (Same::of(analysis), entry.name.clone(), entry.series);
    let chart = kept(ui, Id::unique("sentence lengths"), key, || SentenceLengths {
        document: entry.name.clone(),
        series: entry.series,
        words: analysis.sentences.iter().map(|sentence| sentence.words).collect(),
        openings: analysis
            .sentences
            .iter()
            .take(MOST_OPENINGS)
            .map(|sentence| opening(sentence.start, sentence.end))
            .collect(),
    });
    if screen.entries.len() > 1 {
        ui.horizontal(|ui| {
            ui.label("Along the text of");
            document_choice_ui(ui, screen, entry, out);
        });
    }
    let height = Chart::height(&*chart, ui.available_width());
    chart_card_ui(ui, screen, &*chart, height, out);
}

fn all_scores_ui(ui: &mut Ui, measured: &[(&Entry, &Analysis)], out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    // Every document was measured by the same formulas, in the same order.
    let formulas: Vec<&'static Formula> = measured
        .first()
        .map(|(_, analysis)| analysis.scores.iter().map(|score| score.formula).collect())
        .unwrap_or_default();
    let applies = |formula: &&'static Formula| {
        measured.iter().any(|(_, analysis)| value(analysis, formula.id).is_some())
    };
    let formulas: Vec<&'static Formula> = formulas.into_iter().filter(applies).collect();
    card_ui(ui, |ui| {
        head_ui(ui, "All scores", |ui| {
            let copy = ui.button("Copy").on_hover_text(Command::Copy(String::new()).tooltip());
            if copy.accessible_name("Copy all scores").clicked() {
                out.push(Command::Copy(all_scores(&formulas, measured).tab_separated()));
            }
        });
        ui.label("Point at a score for its formula, its source and how to read it.".note(tokens));
        flat_rows(ui);
        let mut builder = TableBuilder::new(ui)
            .id_salt("all scores")
            .striped(true)
            .vscroll(false)
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::remainder().at_least(space::COLUMN_NAME).clip(true));
        for _ in measured {
            builder = builder.column(Column::initial(space::COLUMN).at_least(space::COLUMN).clip(true));
        }
        builder
            .header(space::ROW, |mut header| {
                header.col(|ui| cell_ui(ui, "Score".note(tokens), false));
                for (entry, _) in measured {
                    header.col(|ui| cell_ui(ui, entry.name.as_str().note(tokens), true));
                }
            })
            .body(|body| {
                body.rows(space::ROW, formulas.len(), |mut row| {
                    let formula = formulas[row.index()];
                    row.col(|ui| cell_ui(ui, RichText::new(formula.name), false)).1.on_hover_ui(|ui| {
                        definition_ui(ui, formula);
                    });
                    for (_, analysis) in measured {
                        let score = analysis.scores.iter().find(|score| score.formula.id == formula.id);
                        row.col(|ui| score_ui(ui, score));
                    }
                });
            });
    });
}

fn score_ui(ui: &mut Ui, score: Option<&Score>) {
    let tokens = tokens_of(ui);
    let Some(score) = score else { return };
    let text = match &score.value {
        Ok(value) => RichText::new(format!("{value:.1}").replace('-', "−")),
        Err(_) => RichText::new("–").color(color(tokens.text_muted)),
    };
    let response = ui.scope(|ui| cell_ui(ui, text, true)).response;
    if let Err(undefined) = &score.value {
        response.on_hover_text(format!("No value: {undefined}"));
    }
}

/// What a score is: its formula, its unit, its source, and how to read it.
fn definition_ui(ui: &mut Ui, formula: &Formula) {
    let tokens = tokens_of(ui);
    ui.label(formula.name.head());
    ui.label(RichText::new(formula.formula));
    let reading = match formula.direction {
        Direction::HigherIsHarder => "Higher is harder to read.",
        Direction::HigherIsEasier => "Higher is easier to read.",
        _ => "",
    };
    let unit = match formula.scale.unit {
        Unit::Grade => "School grade.",
        Unit::Points => "Points.",
        Unit::ClozePercent => "Percent of gaps that readers fill.",
        Unit::ClozeFraction => "Fraction of gaps that readers fill.",
        Unit::Minutes => "Minutes.",
        _ => "A scale of its own.",
    };
    let usual = format!("Prose usually lies between {} and {}.", formula.scale.low, formula.scale.high);
    ui.label(format!("{unit} {reading} {usual}").note(tokens));
    if !formula.notes.is_empty() {
        ui.label(formula.notes.note(tokens));
    }
    ui.label(format!("Source: {}", formula.source).note(tokens));
    let symbols =
        "ASL words per sentence, ASW syllables per word, W words, S sentences, L letters, C characters";
    ui.label(symbols.note(tokens));
}

fn all_scores(formulas: &[&'static Formula], measured: &[(&Entry, &Analysis)]) -> Table {
    let columns = std::iter::once("Score".to_owned())
        .chain(measured.iter().map(|(entry, _)| entry.name.clone()))
        .collect();
    let cell = |analysis: &Analysis, id: &str| {
        value(analysis, id).map_or_else(String::new, |value| format!("{value:.2}"))
    };
    let rows = formulas
        .iter()
        .map(|formula| {
            let cells = measured.iter().map(|(_, analysis)| cell(analysis, formula.id));
            std::iter::once(formula.name.to_owned()).chain(cells).collect()
        })
        .collect();
    Table { columns, rows }
}
