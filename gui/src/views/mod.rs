//! What the user sees. A view reads the [`Screen`] and answers with [`Command`]s; it changes nothing itself.
//!
//! ```text
//! documents │ overview · words · sentences · readability · lexis · concordance · compare · matrix
//!           │   each made of: cards, charts, tables, texts
//! ```
//!
//! One view per file; `card`, `chart`, `grid` and `reader` are what views are made of. Colours and sizes come from
//! [`crate::theme`] alone.

mod card;
mod chart;
mod choice;
mod command;
mod compare;
mod compare_findings;
mod concordance;
mod culled;
mod documents;
mod galley;
mod grid;
mod heights;
mod kept;
mod lexis;
mod linked;
mod matrix;
mod method;
mod notices;
mod open_path;
mod overview;
mod palette;
mod readability;
mod reader;
mod rules;
mod screen;
mod sentence;
mod sentences;
mod sheet;
mod stop_words;
mod studies;
mod top_bar;
mod words;

pub use crate::model::{Order, StopWords};
pub use command::{Command, Format, Picture, Scope, Zoom};
pub use concordance::{ConcordanceSettings, Page as ConcordancePage, Reach};
pub use kept::Same;
pub use matrix::{MatrixOrder, MatrixSettings};
pub use readability::{Page as ReadabilityPage, ReadabilitySettings};
pub use screen::{
    Appearance, Comparing, Dialog, Entry, NoticeKind, Pair, Progress, Screen, Scrolling, SentenceSettings,
    Spot, State, StopWordEdit, UserNotice, View,
};
pub use sheet::{Arranging, Listed, Sheet, SheetSettings};
pub use studies::{Counted, Likeness, PairDetail, Studies, Study, Work};
pub use words::{Against, Page as WordPage, WordSettings};

/// Draws the whole window and says what the user wants.
#[must_use]
pub fn screen_ui(ui: &mut egui::Ui, screen: &Screen) -> Vec<Command> {
    let mut commands = command::pressed(ui.ctx(), screen);
    let out = &mut commands;
    top_bar::top_bar_ui(ui, screen, out);
    documents::documents_ui(ui, screen, out);
    egui::CentralPanel::default().frame(card::page(ui)).show(ui, |ui| {
        notices::notices_ui(ui, screen, out);
        if screen.entries.is_empty() {
            documents::nothing_open_ui(ui, screen, out);
            return;
        }
        match screen.view {
            View::Overview => overview::overview_ui(ui, screen, out),
            View::Words => words::words_ui(ui, screen, out),
            View::Sentences => sentences::sentences_ui(ui, screen, out),
            View::Readability => readability::readability_ui(ui, screen, out),
            View::Lexis => lexis::lexis_ui(ui, screen, out),
            View::Concordance => concordance::concordance_ui(ui, screen, out),
            View::Compare => compare::compare_ui(ui, screen, out),
            View::Matrix => matrix::matrix_ui(ui, screen, out),
        }
    });
    match &screen.dialog {
        None => {}
        Some(Dialog::Palette(typed)) => palette::palette_ui(ui, screen, typed, out),
        Some(Dialog::StopWords(edit)) => stop_words::edit_ui(ui, screen, edit, out),
        Some(Dialog::OpenPath(typed)) => open_path::open_path_ui(ui, typed, out),
    }
    documents::drop_hint_ui(ui);
    commands
}
