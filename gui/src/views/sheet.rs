//! A listing on screen: its head, its rows in sight, and what can be done with it. Every table of results is one, so that
//! each sorts, narrows down, copies and exports alike.

use std::sync::Arc;

use egui::{Align, Button, Id, Label, Layout, Response, RichText, ScrollArea, Sense, Ui};
use egui_extras::{Column as Room, TableBuilder};

use super::card::{empty_ui, field, progress_ui, thousands, with_tooltip};
use super::command::Command;
use super::grid::{cell_ui, flat_rows};
use super::kept::{Same, kept};
use super::screen::Screen;
use super::studies::{Study, Work};
use crate::charts::{TableListing, number};
use crate::model::{Arrangement, Cell, Column, Kind, Listing, Order, StopWords, Task, arrange};
use crate::theme::fonts::{self, Weight};
use crate::theme::tokens::{space, text};
use crate::theme::{Tone, color, tokens_of};

/// A table of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// The matches of a query.
    Matches,
    /// The words near them.
    Collocates,
    /// Words or runs of words by frequency.
    Words,
    /// The words that set a document apart.
    KeyWords,
    /// Lexical indices.
    Indices,
    /// Readability scores.
    Scores,
    /// The sentences that make a text hardest.
    MovedSentences,
    /// The words that do.
    MovedWords,
    /// The sentences of a document.
    Sentences,
    /// The rules that divided it into them.
    Rules,
    /// The passages of two documents.
    Passages,
    /// Every measure of two documents.
    Measures,
    /// Every two documents of a matrix.
    Pairs,
    /// The documents that have a phrase.
    Holders,
}

impl Sheet {
    /// Whether its rows are words, of which stop words can be hidden.
    #[must_use]
    fn leaves_stop_words_out(self) -> bool {
        matches!(self, Self::Collocates | Self::Words | Self::KeyWords | Self::MovedWords)
    }

    /// Its name among the topics of the worker.
    #[must_use]
    pub fn topic(self) -> &'static str {
        match self {
            Self::Matches => "order of matches",
            Self::Collocates => "order of collocates",
            Self::Words => "order of words",
            Self::KeyWords => "order of key words",
            Self::Indices => "order of indices",
            Self::Scores => "order of scores",
            Self::MovedSentences => "order of sentences",
            Self::MovedWords => "order of hard words",
            Self::Sentences => "order of all sentences",
            Self::Rules => "order of rules",
            Self::Passages => "order of passages",
            Self::Measures => "order of measures",
            Self::Pairs => "order of pairs",
            Self::Holders => "order of documents",
        }
    }
}

/// How a table is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetSettings {
    /// The column it is put in order by, `None` for its own order.
    pub column: Option<usize>,
    /// Which end of it comes first.
    pub order: Order,
    /// Only rows that contain this.
    pub filter: String,
}

/// A listing, known by who it is.
#[derive(Clone)]
pub struct Listed(pub Arc<dyn Listing>);

impl PartialEq for Listed {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Arc::as_ptr(&self.0), Arc::as_ptr(&other.0))
    }
}

impl std::fmt::Debug for Listed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Listed").field(&self.0.name()).finish()
    }
}

/// The order of a long table, made on the worker thread.
pub(super) type Arranged = Study<(Listed, Arrangement), Vec<u32>>;

/// A long table that is to be put in order.
#[derive(Clone, Debug)]
pub struct Arranging {
    /// Which one.
    pub sheet: Sheet,
    /// Its rows.
    pub listing: Listed,
    /// The order.
    pub arrangement: Arrangement,
}

/// What saving a table does.
pub(super) const SAVE: &str = "Save these rows as CSV, with every digit and the settings behind the figures.";

/// Saves a table that is not a sheet: the twin of a chart, a list that is drawn in another way.
pub(super) fn save_table(table: crate::charts::Table, name: String, settings: String) -> Command {
    let rows = (0..u32::try_from(table.rows.len()).unwrap_or(u32::MAX)).collect();
    Command::SaveTable(Listed(Arc::new(TableListing::new(table, name, settings))), Arc::new(rows))
}

/// Shorter tables are put in order at once: it takes less than a frame.
const SHORT: usize = 20_000;

/// What the user did with a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clicked {
    /// The row that was clicked.
    pub(super) row: Option<usize>,
    /// The head of an unsorted column that was clicked.
    pub(super) head: Option<usize>,
}

/// A table of a listing.
pub(super) struct Table<'a, L> {
    pub(super) sheet: Sheet,
    pub(super) listing: &'a Arc<L>,
    /// The columns that are on screen; files have all.
    pub(super) columns: Vec<usize>,
    /// The row that is chosen.
    pub(super) chosen: Option<usize>,
    /// The column of words whose cells can be clicked, if any.
    pub(super) link: Option<usize>,
    /// What screen readers say before the words of such a cell.
    pub(super) link_name: &'static str,
    /// The row to bring into sight, once for each.
    pub(super) go_to: Option<usize>,
    /// A share of the room is not narrower: a table that does not fit is scrolled across.
    pub(super) least_share: f32,
}

impl<'a, L: Listing + 'static> Table<'a, L> {
    /// A table of all columns, none of whose rows is chosen or can be clicked.
    pub(super) fn new(sheet: Sheet, listing: &'a Arc<L>) -> Self {
        let columns = (0..listing.columns().len()).collect();
        Self {
            sheet,
            listing,
            columns,
            chosen: None,
            link: None,
            link_name: "",
            go_to: None,
            least_share: space::COLUMN,
        }
    }

    /// The rows in the order they are seen in; `None` while they are put in order.
    pub(super) fn rows(
        &self,
        ui: &Ui,
        screen: &Screen,
        out: &mut Vec<Command>,
    ) -> Result<Arc<Vec<u32>>, Option<Work<Vec<u32>>>> {
        let SheetSettings { column, order, filter } = screen.sheet(self.sheet);
        let arrangement = Arrangement { column, order, filter, stop_words: screen.stop_words };
        if self.listing.len() <= SHORT {
            let key = (Same::of(self.listing), arrangement.clone());
            return Ok(kept(ui, Id::unique(("rows", self.sheet)), key, || {
                arrange(self.listing.as_ref(), &arrangement, &Task::new()).unwrap_or_default()
            }));
        }
        let listing = Listed(Arc::clone(self.listing) as Arc<dyn Listing>);
        let key = (listing, arrangement);
        let found = screen.studies.arranged.iter().find(|(sheet, _)| *sheet == self.sheet);
        match found.and_then(|(_, study)| study.as_ref()) {
            Some(study) if study.key == key => match (&study.work, &study.before) {
                (Work::Done(rows), _) | (Work::Running(_), Some(rows)) => Ok(Arc::clone(rows)),
                (work, _) => Err(Some(work.clone())),
            },
            _ => {
                let (listing, arrangement) = key;
                out.push(Command::ArrangeLong(Arranging { sheet: self.sheet, listing, arrangement }));
                Err(None)
            }
        }
    }

    /// Shows the table with its head, so high in all.
    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        screen: &Screen,
        head: impl FnOnce(usize) -> String,
        height: f32,
        out: &mut Vec<Command>,
    ) -> Clicked {
        let rows = self.rows(ui, screen, out);
        // Of a table that is not in order yet, all rows count.
        let shown = rows.as_ref().map_or(self.listing.len(), |rows| rows.len());
        self.head_ui(ui, screen, &head(shown), rows.as_ref().ok(), out);
        let height = (height - space::CONTROL - space::S).max(space::ROW * 3.0);
        match rows {
            Ok(rows) if rows.is_empty() => {
                let says = if screen.sheet(self.sheet).filter.is_empty() {
                    "There is nothing to list."
                } else {
                    "No row contains these letters."
                };
                let hides_words =
                    self.sheet.leaves_stop_words_out() && screen.stop_words == StopWords::Hidden;
                let says =
                    if hides_words { format!("{says} Stop words are hidden.") } else { says.to_owned() };
                empty_ui(ui, "Nothing found", &says);
                Clicked::default()
            }
            Ok(rows) => self.rows_ui(ui, screen, &rows, height, out),
            Err(Some(Work::Running(progress))) => {
                progress_ui(ui, &progress, out);
                Clicked::default()
            }
            Err(Some(Work::Failed(reason))) => {
                empty_ui(ui, "Not put in order", &reason);
                Clicked::default()
            }
            Err(_) => Clicked::default(),
        }
    }

    pub(super) fn head_ui(
        &self,
        ui: &mut Ui,
        screen: &Screen,
        head: &str,
        rows: Option<&Arc<Vec<u32>>>,
        out: &mut Vec<Command>,
    ) {
        let name = self.listing.name();
        let size = egui::vec2(ui.available_width(), space::CONTROL);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let listing = || Listed(Arc::clone(self.listing) as Arc<dyn Listing>);
            if let Some(rows) = rows {
                let save = Command::SaveTable(listing(), Arc::clone(rows));
                let button = with_tooltip(ui.button("Save"), &save);
                if button.accessible_name(format!("Save as CSV: {name}")).clicked() {
                    out.push(save);
                }
                let copy = Command::CopyTable(listing(), Arc::clone(rows));
                let button = with_tooltip(ui.button("Copy"), &copy);
                if button.accessible_name(format!("Copy: {name}")).clicked() {
                    out.push(copy);
                }
            }
            let settings = screen.sheet(self.sheet);
            let mut filter = settings.filter.clone();
            let width = filter_width(ui.available_width(), head);
            let edit = ui.add(field(&mut filter, "Filter").desired_width(width));
            let edit = edit.on_hover_text("Only rows that contain these letters");
            if edit.accessible_name(format!("Filter: {name}")).changed() {
                out.push(Command::Sheet(self.sheet, SheetSettings { filter, ..settings }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let settings = self.listing.settings();
                ui.add(Label::new(head.head()).truncate().sense(Sense::hover())).on_hover_text(settings);
            });
        });
    }

    fn rows_ui(
        &self,
        ui: &mut Ui,
        screen: &Screen,
        rows: &[u32],
        height: f32,
        out: &mut Vec<Command>,
    ) -> Clicked {
        let columns: Vec<(usize, &Column)> =
            self.columns.iter().map(|&column| (column, &self.listing.columns()[column])).collect();
        let (widths, whole) = widths(&columns, ui.available_width(), self.least_share);
        let mut clicked = Clicked::default();
        let body_height = height.min(space::ROW * (rows.len() as f32 + 1.0) + space::S);
        let go_to = self.go_to.and_then(|row| rows.iter().position(|shown| *shown as usize == row));
        // Where the columns do not fit beside each other, the table is wider than its card.
        ScrollArea::horizontal().id_salt((self.sheet, "across")).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_width(whole);
            ui.set_height(body_height);
            flat_rows(ui);
            let mut builder = TableBuilder::new(ui)
                .id_salt(self.sheet)
                .striped(true)
                .auto_shrink(false)
                .sense(Sense::click())
                .min_scrolled_height(0.0)
                .max_scroll_height(body_height - space::ROW)
                .cell_layout(Layout::left_to_right(Align::Center));
            for width in &widths {
                builder = builder.column(Room::exact(*width).clip(true));
            }
            if let Some(place) = go_to {
                builder = builder.scroll_to_row(place, Some(Align::Center));
            }
            builder
                .header(space::ROW, |mut header| {
                    for (number, column) in &columns {
                        header.col(|ui| {
                            if self.column_head_ui(ui, screen, *number, column, out) {
                                clicked.head = Some(*number);
                            }
                        });
                    }
                })
                .body(|body| {
                    body.rows(space::ROW, rows.len(), |mut line| {
                        let row = rows[line.index()] as usize;
                        line.set_selected(self.chosen == Some(row));
                        let mut pressed = false;
                        for (number, column) in &columns {
                            line.col(|ui| pressed |= self.cell_ui(ui, row, *number, column));
                        }
                        if pressed || self.link.is_some() && line.response().clicked() {
                            clicked.row = Some(row);
                        }
                    });
                });
        });
        clicked
    }

    /// The head of a column, which puts the table in order; says whether one was clicked that does not.
    fn column_head_ui(
        &self,
        ui: &mut Ui,
        screen: &Screen,
        number: usize,
        column: &Column,
        out: &mut Vec<Command>,
    ) -> bool {
        let tokens = tokens_of(ui);
        let settings = screen.sheet(self.sheet);
        let chosen = settings.column == Some(number) && column.is_sorted;
        let sign = match (chosen, settings.order) {
            (false, _) => "",
            (true, Order::Ascending) => " ↓",
            (true, Order::Descending) => " ↑",
        };
        let is_right = column.is_figures() || column.kind == Kind::Before;
        let layout = if is_right {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        let mut was_clicked = false;
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().button_padding.x = space::XS;
            let text = format!("{}{sign}", column.name).note(tokens);
            let button = Button::new(text).frame_when_inactive(false).truncate();
            let name = format!("Sort by {}", column.name);
            let response =
                ui.add(button).accessible_name(name).on_hover_ui(|ui| explain_ui(ui, &column.explains));
            was_clicked = response.clicked();
        });
        if was_clicked && column.is_sorted {
            // Figures are wanted with the high end first; a third click gives back the table's own order.
            let first = if column.is_figures() { Order::Descending } else { Order::Ascending };
            let (column, order) = match (chosen, settings.order) {
                (false, _) => (Some(number), first),
                (true, order) if order == first => (Some(number), order.reversed()),
                (true, order) => (None, order),
            };
            out.push(Command::Sheet(self.sheet, SheetSettings { column, order, ..settings }));
        }
        was_clicked && !column.is_sorted
    }

    /// A cell; says whether it was clicked.
    fn cell_ui(&self, ui: &mut Ui, row: usize, number: usize, column: &Column) -> bool {
        let tokens = tokens_of(ui);
        let explains = |response: Response| {
            response.on_hover_ui(|ui| {
                let own = self.listing.explains(row, number);
                explain_ui(ui, own.as_deref().unwrap_or(&column.explains));
            })
        };
        match self.listing.cell(row, number) {
            Cell::Words(words) if self.link == Some(number) => {
                let says = words.into_owned();
                let mut clicked = false;
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(space::XS);
                    let button = Button::new(RichText::new(&says)).frame(false).truncate();
                    let mut response = ui.add(button);
                    if !self.link_name.is_empty() {
                        response = response.accessible_name(format!("{}{says}", self.link_name));
                    }
                    let own = self.listing.explains(row, number);
                    let response = response.on_hover_ui(|ui| match &own {
                        Some(own) => explain_ui(ui, &format!("{says}\n{own}")),
                        None => {
                            ui.label(&says);
                        }
                    });
                    clicked = response.clicked();
                });
                clicked
            }
            Cell::Words(words) if column.kind == Kind::Before => {
                // What is nearest to the match is in sight, whatever the width.
                let room = f64::from(ui.available_width() - space::S);
                let says = elided_before(&words, room);
                let layout = Layout::right_to_left(Align::Center);
                let response = ui
                    .with_layout(layout, |ui| {
                        ui.add_space(space::XS);
                        ui.add(Label::new(RichText::new(says)).extend());
                    })
                    .response;
                response.on_hover_text(words.into_owned());
                false
            }
            Cell::Words(words) => {
                let says = words.into_owned();
                let own = self.listing.explains(row, number);
                // Words may be longer than their column.
                let is_whole = width(&says) <= ui.available_width() - space::XS;
                let response = ui.scope(|ui| cell_ui(ui, RichText::new(&says), false)).response;
                if !is_whole || own.is_some() {
                    response.on_hover_ui(|ui| {
                        if !is_whole {
                            ui.add(Label::new(RichText::new(&says)).wrap());
                        }
                        if let Some(own) = own.as_deref() {
                            explain_ui(ui, own);
                        }
                    });
                }
                false
            }
            Cell::Count(count) => {
                explains(ui.scope(|ui| cell_ui(ui, RichText::new(thousands(count)), true)).response);
                false
            }
            Cell::Number(number) => {
                let says = match (number, column.kind) {
                    (Some(number), Kind::Number { decimals }) => {
                        RichText::new(rounded(number, decimals.into()))
                    }
                    _ => RichText::new("–").color(color(tokens.text_muted)),
                };
                explains(ui.scope(|ui| cell_ui(ui, says, true)).response);
                false
            }
        }
    }
}

/// A number as people write it; one that would round to nothing says so.
fn rounded(value: f64, decimals: usize) -> String {
    let says = number(value, decimals);
    let is_nothing = decimals > 2 && value > 0.0 && !says.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if is_nothing { format!("<0.{:0>decimals$}", 1) } else { says }
}

/// The share of the head that the filter takes.
const FILTER_SHARE: f32 = 0.3;

/// How wide the filter is: it gives way to the words beside it, down to what its own name takes.
fn filter_width(room: f32, head: &str) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "the width of a text on screen")]
    let head = fonts::width(head, f64::from(text::BODY), Weight::Semibold) as f32;
    let least = space::FIGURES + space::S;
    // A field is wider than what it is asked for by its own margins.
    (room * FILTER_SHARE).clamp(space::COLUMN, space::FIELD).min(room - head - space::L).max(least)
}

/// The first line says what it is, the others explain it.
pub(super) fn explain_ui(ui: &mut Ui, says: &str) {
    let tokens = tokens_of(ui);
    let (first, rest) = says.split_once('\n').unwrap_or((says, ""));
    if rest.is_empty() {
        ui.label(first);
    } else {
        ui.label(first.head());
        ui.label(rest.note(tokens));
    }
}

/// How wide a text is in a cell.
#[expect(clippy::cast_possible_truncation, reason = "the width of a text on screen")]
fn width(says: &str) -> f32 {
    fonts::width(says, f64::from(text::BODY), Weight::Regular) as f32
}

/// The end of a text that fits.
fn elided_before(words: &str, room: f64) -> &str {
    let size = f64::from(text::BODY);
    let mut start = words.len();
    let mut taken = 0.0;
    for (at, scalar) in words.char_indices().rev() {
        taken += fonts::width(scalar.encode_utf8(&mut [0; 4]), size, Weight::Regular);
        if taken > room {
            break;
        }
        start = at;
    }
    &words[start..]
}

/// How wide each column is, and all of them: figures as wide as their heads, words share what is left.
fn widths(columns: &[(usize, &Column)], room: f32, least_share: f32) -> (Vec<f32>, f32) {
    // Beside the rows is the scroll bar; egui puts a gap between columns.
    let room = room - space::S - space::S * columns.len() as f32;
    let figures = |column: &Column| {
        #[expect(clippy::cast_possible_truncation, reason = "the width of a word on screen")]
        let head = fonts::width(&column.name, f64::from(text::SMALL), Weight::Regular) as f32;
        let least = match column.kind {
            Kind::Number { decimals } if decimals > 2 => space::COLUMN,
            _ => space::FIGURES,
        };
        (head + space::L).clamp(least, space::COLUMN)
    };
    let shares = |column: &Column| match column.kind {
        Kind::Words { shares } => f32::from(shares),
        Kind::Before => 3.0,
        Kind::Count | Kind::Number { .. } => 0.0,
    };
    let taken: f32 =
        columns.iter().filter(|(_, column)| column.is_figures()).map(|(_, column)| figures(column)).sum();
    let all: f32 = columns.iter().map(|(_, column)| shares(column)).sum();
    let share = ((room - taken) / all.max(1.0)).max(least_share);
    let widths: Vec<f32> = columns
        .iter()
        .map(|(_, column)| if column.is_figures() { figures(column) } else { share * shares(column) })
        .map(f32::floor)
        .collect();
    let whole = widths.iter().sum::<f32>() + space::S * columns.len() as f32 + space::S;
    (widths, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rounds_to_nothing_says_so() {
        assert_eq!(rounded(0.000_01, 4), "<0.0001");
        assert_eq!(rounded(0.0, 4), "0.0000");
        assert_eq!(rounded(0.000_06, 4), "0.0001");
        assert_eq!(rounded(0.001, 1), "0.0");
        assert_eq!(rounded(-2.0, 2), "−2.00");
    }

    #[test]
    fn the_filter_gives_way_to_the_words_beside_it() {
        let head = "Hardest sentences";
        let least = space::FIGURES + space::S;
        assert!((filter_width(800.0, head) - space::FIELD).abs() < 0.01);
        for room in [220.0, 240.0, 300.0] {
            let filter = filter_width(room, head);
            assert!(filter >= least && filter + width(head) <= room, "{filter} in {room}");
        }
        // Where there is no room for both, it can still be used.
        assert!((filter_width(100.0, head) - least).abs() < 0.01);
    }

    #[test]
    fn of_a_text_before_a_match_the_end_is_kept() {
        let room = f64::from(width("the Ukrainian")) + 1.0;
        assert_eq!(elided_before("a sign of the comfort the Ukrainian", room), "the Ukrainian");
        assert_eq!(elided_before("short", 1e6), "short");
        assert_eq!(elided_before("short", 0.0), "");
    }

    #[test]
    fn columns_share_the_room_and_are_never_too_narrow() {
        let columns = [
            Column::words("word", "Word", ""),
            Column::count("count", "Count", ""),
            Column { kind: Kind::Before, ..Column::words("left", "Before", "") },
        ];
        let columns: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
        for room in [0.0, 300.0, 900.0, 2000.0] {
            let (widths, whole) = widths(&columns, room, space::COLUMN);
            assert!(widths[0] >= space::COLUMN && widths[1] >= space::FIGURES, "{widths:?}");
            assert!(room < 600.0 || whole <= room, "{whole} in {room}");
        }
    }
}
