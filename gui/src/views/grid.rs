//! Tables.

use egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder};

use crate::charts::Table;
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// Whether a column holds figures, which stand on the right, or words.
pub(super) fn is_figures(table: &Table, column: usize) -> bool {
    let figure =
        |cell: &String| cell.is_empty() || cell.starts_with(|c: char| c.is_ascii_digit() || "−–".contains(c));
    !table.rows.is_empty() && table.rows.iter().filter_map(|row| row.get(column)).all(figure)
}

/// Rows that stand right above each other, and nothing in them higher than they are.
pub(super) fn flat_rows(ui: &mut Ui) {
    let spacing = ui.spacing_mut();
    spacing.item_spacing.y = 0.0;
    spacing.interact_size.y = space::ROW;
}

/// A plain table of the given height.
pub(super) fn table_ui(ui: &mut Ui, table: &Table, height: f32) {
    let tokens = tokens_of(ui);
    let figures: Vec<bool> = (0..table.columns.len()).map(|column| is_figures(table, column)).collect();
    ui.scope(|ui| {
        ui.set_height(height);
        flat_rows(ui);
        let mut builder = TableBuilder::new(ui)
            .id_salt(&table.columns)
            .striped(true)
            .auto_shrink(false)
            .max_scroll_height(height)
            .cell_layout(Layout::left_to_right(Align::Center));
        for (column, figures) in figures.iter().enumerate() {
            let last_words = !figures && figures_behind(&figures_of(table), column);
            builder = builder.column(if *figures {
                Column::initial(space::COLUMN).at_least(space::COLUMN / 2.0).clip(true)
            } else if last_words {
                Column::remainder().at_least(space::COLUMN_NAME).clip(true)
            } else {
                Column::initial(space::COLUMN_NAME).at_least(space::COLUMN).clip(true).resizable(true)
            });
        }
        builder
            .header(space::ROW, |mut header| {
                for (name, figures) in table.columns.iter().zip(&figures) {
                    header.col(|ui| cell_ui(ui, name.as_str().note(tokens), *figures));
                }
            })
            .body(|body| {
                body.rows(space::ROW, table.rows.len(), |mut row| {
                    let Some(cells) = table.rows.get(row.index()) else { return };
                    for (cell, figures) in cells.iter().zip(&figures) {
                        row.col(|ui| cell_ui(ui, RichText::new(cell).color(color(tokens.text)), *figures));
                    }
                });
            });
    });
}

fn figures_of(table: &Table) -> Vec<bool> {
    (0..table.columns.len()).map(|column| is_figures(table, column)).collect()
}

/// Whether this is the last column of words, which takes the room that is left.
fn figures_behind(figures: &[bool], column: usize) -> bool {
    figures.iter().skip(column + 1).all(|figures| *figures)
}

/// A cell: figures on the right, words on the left, shortened to what fits.
pub(super) fn cell_ui(ui: &mut Ui, text: impl Into<RichText>, figures: bool) {
    let layout =
        if figures { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.with_layout(layout, |ui| {
        ui.add_space(space::XS);
        ui.add(Label::new(text.into()).truncate());
    });
}
