//! Which rules divided a text, and how often: a table that narrows down the list of sentences.

use egui::{Align, Button, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::card::{head_ui, thousands};
use super::command::Command;
use super::grid::{cell_ui, flat_rows};
use super::screen::{Screen, SentenceSettings};
use super::sheet::{SAVE, save_table};
use crate::charts::Table;
use crate::model::{Analysis, Rule, RuleCount};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// A row of the table.
enum Line<'a> {
    Head(&'static str),
    Every,
    Rule(&'a RuleCount),
}

fn lines(analysis: &Analysis) -> Vec<Line<'_>> {
    let rules = &analysis.division.rules;
    let mut lines = vec![Line::Every];
    for (head, ends) in [("The sentence ends", true), ("It goes on", false)] {
        let mut counts = rules.iter().filter(|count| count.rule.ends() == ends).peekable();
        if counts.peek().is_some() {
            lines.push(Line::Head(head));
            lines.extend(counts.map(Line::Rule));
        }
    }
    lines
}

pub(super) fn rules_ui(
    ui: &mut Ui,
    screen: &Screen,
    analysis: &Analysis,
    height: f32,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let lines = lines(analysis);
    head_ui(ui, "Rules", |ui| {
        let save = ui.button("Save").on_hover_text(SAVE);
        if save.accessible_name("Save the rules as CSV").clicked() {
            out.push(save_table(table(analysis), "Rules".to_owned(), analysis.signature()));
        }
        let copy = ui.button("Copy").on_hover_text(Command::Copy(String::new()).tooltip());
        if copy.accessible_name("Copy the rules").clicked() {
            out.push(Command::Copy(table(analysis).tab_separated()));
        }
    });
    let height = (height - space::CONTROL - space::S).min(space::ROW * (lines.len() as f32 + 1.0));
    ui.scope(|ui| {
        ui.set_height(height);
        flat_rows(ui);
        TableBuilder::new(ui)
            .id_salt("rules")
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .max_scroll_height(height - space::ROW)
            .sense(Sense::click())
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::remainder().at_least(space::COLUMN).clip(true))
            .column(Column::exact(space::XL))
            .column(Column::exact(space::XL + space::S))
            .header(space::ROW, |mut header| {
                header.col(|ui| cell_ui(ui, "Rule".note(tokens), false));
                header.col(|ui| cell_ui(ui, "Places".note(tokens), true));
                let doubtful = header.col(|ui| cell_ui(ui, "Doubtful".note(tokens), true));
                doubtful.1.on_hover_text(
                    "Places where more than the marks and spaces of the text had to decide: word lists, the size of \
                     a letter, the layout of lines.",
                );
            })
            .body(|body| {
                body.rows(space::ROW, lines.len(), |mut row| {
                    let line = &lines[row.index()];
                    let (rule, name, explains, figures) = match line {
                        Line::Head(head) => {
                            row.col(|ui| cell_ui(ui, head.note(tokens), false));
                            row.col(|_| {});
                            row.col(|_| {});
                            return;
                        }
                        Line::Every => (None, "Every sentence", "", [analysis.sentences.len(), 0]),
                        Line::Rule(count) => {
                            let figures = [count.places as usize, count.doubtful as usize];
                            (Some(count.rule), count.rule.name(), count.rule.explanation(), figures)
                        }
                    };
                    let chosen = screen.sentences.rule == rule;
                    row.set_selected(chosen);
                    let mut clicked = false;
                    row.col(|ui| {
                        ui.add_space(space::XS);
                        let button = Button::new(RichText::new(name)).frame(false).truncate();
                        let response = ui.add(button).accessible_name(accessible_name(line));
                        let response =
                            if explains.is_empty() { response } else { response.on_hover_text(explains) };
                        clicked |= response.clicked();
                    });
                    row.col(|ui| cell_ui(ui, RichText::new(thousands(figures[0] as u64)), true));
                    row.col(|ui| {
                        if figures[1] > 0 {
                            let says = RichText::new(thousands(figures[1] as u64)).color(color(tokens.warning));
                            cell_ui(ui, says, true);
                        }
                    });
                    if clicked || row.response().clicked() {
                        // Once more takes it back.
                        let rule: Option<Rule> = if chosen { None } else { rule };
                        out.push(Command::Sentences(SentenceSettings { rule, ..screen.sentences }));
                    }
                });
            });
    });
}

fn accessible_name(line: &Line<'_>) -> String {
    match line {
        Line::Head(head) => (*head).to_owned(),
        Line::Every => "Every sentence".to_owned(),
        Line::Rule(count) => format!("Only sentences with: {}", count.rule.name()),
    }
}

fn table(analysis: &Analysis) -> Table {
    let mut table = Table::of(["Rule", "Sentence", "Places", "Doubtful"]);
    table.rows = analysis
        .division
        .rules
        .iter()
        .map(|count| {
            let sentence = if count.rule.ends() { "ends" } else { "goes on" };
            let (places, doubtful) = (count.places.to_string(), count.doubtful.to_string());
            vec![count.rule.name().to_owned(), sentence.to_owned(), places, doubtful]
        })
        .collect();
    table
}
