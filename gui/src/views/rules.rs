//! Which rules divided a text, and how often: a table that narrows down the list of sentences.

use std::sync::Arc;

use egui::{Id, Ui};

use super::command::Command;
use super::kept::{Same, kept};
use super::screen::{Entry, Screen, SentenceSettings};
use super::sheet::{Sheet, Table};
use crate::model::{Analysis, RuleList};
use crate::theme::tokens::space;

pub(super) fn rules_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    analysis: &Arc<Analysis>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let key = (Same::of(analysis), entry.name.clone());
    let list = kept(ui, Id::unique("rules"), key, || RuleList::new(Arc::clone(analysis), entry.name.clone()));
    let chosen = screen.sentences.rule;
    let table = Table {
        columns: RuleList::ON_SCREEN.to_vec(),
        chosen: chosen.and_then(|rule| list.row(rule)),
        link: Some(0),
        link_name: "Only sentences with: ",
        least_share: space::XL,
        ..Table::new(Sheet::Rules, &list)
    };
    if let Some(row) = table.ui(ui, screen, |_| "Rules".to_owned(), height, out).row {
        // Once more takes it back.
        let rule = Some(list.rule(row)).filter(|rule| chosen != Some(*rule));
        out.push(Command::Sentences(SentenceSettings { rule, ..screen.sentences }));
    }
}
