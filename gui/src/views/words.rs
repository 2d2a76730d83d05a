//! *Words*: the most frequent words as bars, beside the whole list.

use std::sync::Arc;

use egui::{Align, Button, ComboBox, Id, Layout, RichText, Ui, UiBuilder};
use egui_extras::{Column, TableBuilder};

use super::card::{card_ui, elided, empty_ui, field, head_ui, progress_ui, thousands, with_tooltip};
use super::chart::{chart_card_ui, chart_ui};
use super::command::Command;
use super::grid::{cell_ui, flat_rows};
use super::kept::{Same, kept};
use super::screen::{Entry, Screen, State, WordColumn, WordSettings};
use crate::charts::{Table, TopWords, WordBar};
use crate::model::{Analysis, Order, StopWords, Type};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// The chart takes at most so many.
const MOST_BARS: usize = 40;

pub(super) fn words_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let Some(entry) = screen.selected_entry() else { return };
    tools_ui(ui, screen, entry, out);
    ui.add_space(space::S);
    let analysis = match &entry.state {
        State::Measured(analysis) => analysis,
        State::Measuring(progress) => return card_ui(ui, |ui| progress_ui(ui, progress, out)),
        State::Failed(reason) => return card_ui(ui, |ui| empty_ui(ui, "Not measured", reason)),
    };
    if analysis.types.is_empty() {
        return card_ui(ui, |ui| empty_ui(ui, "No words", "There is nothing to count in this document."));
    }
    let shown = shown(ui, screen, analysis);
    let chart = chart(entry, analysis, &shown);
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let (left, right) = room.split_left_right_at_fraction(0.5);
        let (left, right) =
            (left.with_max_x(left.right() - space::S), right.with_min_x(right.left() + space::S));
        let frame = space::CONTROL + space::S + space::M * 2.0 + space::LINE;
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("chart"), |ui| {
            chart_card_ui(ui, screen, &chart, (left.height() - frame).max(space::CHART), out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("list"), |ui| {
            list_ui(ui, screen, entry, (analysis, &shown.list), right.height() - frame, out);
        });
    } else {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            card_ui(ui, |ui| {
                super::chart::chart_head_ui(ui, screen, &chart, out);
                chart_ui(ui, &chart, space::CHART);
            });
            list_ui(ui, screen, entry, (analysis, &shown.list), space::READER, out);
        });
    }
}

fn tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        document_choice_ui(ui, screen, entry, out);
        let mut shown = screen.words.stop_words == StopWords::Shown;
        let toggle = ui.checkbox(&mut shown, "Stop words");
        if with_tooltip(toggle, &Command::ToggleStopWords).clicked() {
            out.push(Command::ToggleStopWords);
        }
        let mut filter = screen.words.filter.clone();
        let edit = field(&mut filter, "Find a word")
            .desired_width(space::FIELD.min(ui.available_width() - space::L));
        if ui.add(edit).accessible_name("Find a word").changed() {
            out.push(Command::Words(WordSettings { filter, ..screen.words.clone() }));
        }
    });
}

/// A choice among the open documents.
pub(super) fn document_choice_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let narrow = ui.ctx().content_rect().width() < space::SIDE_BY_SIDE + space::SIDEBAR;
    let width = if narrow { space::FIELD } else { space::LIST };
    let choice = ComboBox::from_id_salt("document choice")
        .width(width)
        .truncate()
        .selected_text(elided(&entry.name, width))
        .show_ui(ui, |ui| {
            for other in &screen.entries {
                let chosen = other.document.id == entry.document.id;
                if ui.selectable_label(chosen, other.name.as_str()).clicked() {
                    out.push(Command::Select(other.document.id));
                }
            }
        });
    choice.response.accessible_name("Document").on_hover_text("Which document is shown");
}

fn is_shown(settings: &WordSettings, filter: &str, word: &Type) -> bool {
    (settings.stop_words == StopWords::Shown || !word.stop)
        && (filter.is_empty() || word.word.contains(filter))
}

fn chart(entry: &Entry, analysis: &Analysis, shown: &Shown) -> TopWords {
    let words = shown
        .top
        .iter()
        .map(|&place| &analysis.types[place])
        .map(|word| WordBar { word: word.word.clone(), count: word.count, per_million: word.per_million })
        .collect();
    TopWords { document: entry.name.clone(), series: entry.series, words }
}

/// What is shown of a word list, as places in it.
struct Shown {
    /// In the order that was asked for.
    list: Vec<usize>,
    /// The most frequent.
    top: Vec<usize>,
}

/// Made anew only when the list or the settings change: a long list takes longer to sort than a frame may take.
fn shown(ui: &Ui, screen: &Screen, analysis: &Arc<Analysis>) -> Arc<Shown> {
    let key = (Same::of(analysis), screen.words.clone());
    kept(ui, Id::unique("words shown"), key, || {
        let top = WordSettings { column: WordColumn::Rank, order: Order::Ascending, ..screen.words.clone() };
        let mut top = sorted(&top, &analysis.types);
        top.truncate(MOST_BARS);
        Shown { list: sorted(&screen.words, &analysis.types), top }
    })
}

/// The places in the word list of what is shown, in the order it is shown in.
fn sorted(settings: &WordSettings, types: &[Type]) -> Vec<usize> {
    let filter = settings.filter.trim().to_lowercase();
    let mut shown: Vec<usize> =
        (0..types.len()).filter(|&place| is_shown(settings, &filter, &types[place])).collect();
    match settings.column {
        WordColumn::Rank => {}
        WordColumn::Word => shown.sort_by(|&x, &y| types[x].word.cmp(&types[y].word)),
        // Equals keep their rank.
        WordColumn::Count => shown.sort_by_key(|&place| types[place].count),
    }
    if settings.order == Order::Descending {
        shown.reverse();
    }
    shown
}

fn list_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    (analysis, shown): (&Analysis, &[usize]),
    height: f32,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let types = &analysis.types;
    card_ui(ui, |ui| {
        let head = match shown.len() {
            1 => "1 word".to_owned(),
            count => format!("{} different words", thousands(count as u64)),
        };
        head_ui(ui, &head, |ui| {
            let copy = ui.button("Copy").on_hover_text(Command::Copy(String::new()).tooltip());
            if copy.accessible_name(format!("Copy the word list of {}", entry.name)).clicked() {
                out.push(Command::Copy(list(shown, types).tab_separated()));
            }
        });
        if !analysis.exact {
            let says = "There are more different words than memory: the counts are estimates.";
            ui.label(says.note(tokens).color(color(tokens.warning)));
        }
        if shown.is_empty() {
            return empty_ui(
                ui,
                "No word found",
                "No word contains these letters. Stop words may be hidden.",
            );
        }
        let tall = height.max(space::ROW * 2.0);
        ui.scope(|ui| {
            ui.set_height(tall);
            flat_rows(ui);
            TableBuilder::new(ui)
                .id_salt("word list")
                .striped(true)
                .auto_shrink(false)
                .max_scroll_height(tall)
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Column::exact(space::COLUMN * 0.5 + space::S))
                .column(Column::remainder().at_least(space::COLUMN).clip(true))
                .column(Column::exact(space::COLUMN * 0.5 + space::M))
                .column(Column::exact(space::COLUMN))
                .header(space::ROW, |mut header| {
                    let heads = [
                        (WordColumn::Rank, "Rank", true),
                        (WordColumn::Word, "Word", false),
                        (WordColumn::Count, "Count", true),
                    ];
                    for (column, name, figures) in heads {
                        header.col(|ui| sort_ui(ui, screen, column, name, figures, out));
                    }
                    header.col(|ui| cell_ui(ui, "Per million".note(tokens), true));
                })
                .body(|body| {
                    body.rows(space::ROW, shown.len(), |mut row| {
                        let place = shown[row.index()];
                        let word = &types[place];
                        row.col(|ui| cell_ui(ui, thousands(place as u64 + 1).note(tokens), true));
                        row.col(|ui| cell_ui(ui, RichText::new(&word.word), false));
                        row.col(|ui| cell_ui(ui, RichText::new(thousands(word.count)), true));
                        #[expect(
                            clippy::cast_possible_truncation,
                            clippy::cast_sign_loss,
                            reason = "a share"
                        )]
                        let per_million = thousands(word.per_million.round() as u64);
                        row.col(|ui| cell_ui(ui, RichText::new(per_million), true));
                    });
                });
        });
    });
}

fn sort_ui(
    ui: &mut Ui,
    screen: &Screen,
    column: WordColumn,
    name: &str,
    figures: bool,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let chosen = screen.words.column == column;
    let sign = match (chosen, screen.words.order) {
        (false, _) => "",
        (true, Order::Ascending) => " ↓",
        (true, Order::Descending) => " ↑",
    };
    let layout =
        if figures { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().button_padding.x = space::XS;
        let button = Button::new(format!("{name}{sign}").note(tokens)).frame_when_inactive(false);
        let response = ui.add(button).accessible_name(format!("Sort by {}", name.to_lowercase()));
        if response.on_hover_text("Sort by this; once more turns it round").clicked() {
            // Figures are wanted with the high end first, except ranks.
            let first = if column == WordColumn::Count { Order::Descending } else { Order::Ascending };
            let order = match (chosen, screen.words.order) {
                (false, _) => first,
                (true, Order::Ascending) => Order::Descending,
                (true, Order::Descending) => Order::Ascending,
            };
            out.push(Command::Words(WordSettings { column, order, ..screen.words.clone() }));
        }
    });
}

fn list(shown: &[usize], types: &[Type]) -> Table {
    let mut table = Table::of(["Rank", "Word", "Count", "Per million"]);
    table.rows = shown
        .iter()
        .map(|&place| {
            let word = &types[place];
            let (rank, count) = ((place + 1).to_string(), word.count.to_string());
            vec![rank, word.word.clone(), count, format!("{:.1}", word.per_million)]
        })
        .collect();
    table
}
