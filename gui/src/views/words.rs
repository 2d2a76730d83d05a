//! *Words*: the most frequent words or runs of words, how evenly they are spread, and which set a document apart.

use std::sync::Arc;

use egui::{ComboBox, DragValue, Id, RichText, Ui, UiBuilder};

use super::card::{card_ui, elided, empty_ui, progress_ui, thousands};
use super::chart::{chart_card_ui, chart_head_ui, chart_ui};
use super::choice::{choice_ui, pages_ui};
use super::command::Command;
use super::concordance::{found, wait_ui};
use super::kept::{Same, kept};
use super::screen::{Entry, Screen, State};
use super::sheet::{Sheet, Table};
use super::stop_words::stop_words_ui;
use super::studies::Counted;
use crate::charts::{TopWords, WordBar};
use crate::model::{Analysis, DocumentId, GramTable, KeyWordList, Keyness, Listing, Parts, StopWords};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// What is shown of the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The most frequent ones as bars, beside the list.
    #[default]
    Frequency,
    /// How evenly each is spread.
    Dispersion,
    /// Which ones set the document apart from others.
    KeyWords,
}

/// What a document is compared with for its key words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// All others that are open.
    #[default]
    Others,
    /// This one.
    One(DocumentId),
}

/// How words are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordSettings {
    /// What is shown.
    pub page: Page,
    /// Words of a run, 1 to 8.
    pub length: usize,
    /// What dispersion is measured over.
    pub parts: Parts,
    /// What key words are found against.
    pub against: Against,
    /// Words that are rarer in both together are no key words.
    pub minimum: u64,
}

impl Default for WordSettings {
    fn default() -> Self {
        Self {
            page: Page::default(),
            length: 1,
            parts: Parts::default(),
            against: Against::default(),
            minimum: 3,
        }
    }
}

/// The chart takes at most so many.
const MOST_BARS: usize = 40;
/// Among so many of the most frequent ones.
const SEARCHED: usize = 50_000;
/// The longest run.
const LONGEST: usize = 8;

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
    if screen.words.page == Page::KeyWords {
        return key_words_ui(ui, screen, entry, out);
    }
    let counted = match found(&screen.studies.grams) {
        Ok(counted) => counted,
        Err(work) => return card_ui(ui, |ui| wait_ui(ui, work, "The words are being counted.", out)),
    };
    let from = match screen.words.parts {
        Parts::Documents => "all documents".to_owned(),
        Parts::Equal(_) => entry.name.clone(),
    };
    let key = (Same::of(counted), from.clone());
    let list = kept(ui, Id::unique("grams"), key, || {
        GramTable::new(Arc::clone(&counted.corpus), Arc::clone(&counted.list), from)
    });
    match screen.words.page {
        Page::Dispersion => {
            card_ui(ui, |ui| {
                let height = ui.available_height() - space::M - space::LINE;
                list_ui(ui, screen, analysis, counted, &list, height, out);
            });
        }
        _ => frequency_ui(ui, screen, entry, analysis, counted, &list, out),
    }
}

fn run_name(length: usize) -> String {
    match length {
        1 => "Single words".to_owned(),
        length => format!("Runs of {length} words"),
    }
}

fn parts_name(parts: Parts) -> String {
    match parts {
        Parts::Equal(parts) => format!("{parts} equal parts"),
        Parts::Documents => "All documents".to_owned(),
    }
}

fn tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let settings = screen.words;
    let has_others = screen.entries.len() > 1;
    ui.horizontal_wrapped(|ui| {
        if has_others {
            document_choice_ui(ui, screen, entry, out);
        }
        let pages = [
            (Page::Frequency, "Frequency", "The most frequent words or runs of words."),
            (Page::Dispersion, "Dispersion", "How evenly each is spread over the text."),
            (Page::KeyWords, "Key words", "The words that set this document apart from others."),
        ];
        if let Some(page) = pages_ui(ui, settings.page, &pages) {
            out.push(Command::Words(WordSettings { page, ..settings }));
        }
    });
    ui.horizontal_wrapped(|ui| {
        match settings.page {
            Page::KeyWords => key_tools_ui(ui, screen, entry, out),
            _ => {
                let width = space::COLUMN_NAME;
                let lengths = 1..=LONGEST;
                let length =
                    choice_ui(ui, "Words in a run", width, settings.length, lengths, run_name, |_| "");
                if let Some(length) = length {
                    out.push(Command::Words(WordSettings { length, ..settings }));
                }
            }
        }
        if settings.page == Page::Dispersion {
            let equal = [5, 10, 20, 50, 100].map(Parts::Equal);
            let all = equal.into_iter().chain(has_others.then_some(Parts::Documents));
            let explains = |parts| match parts {
                Parts::Equal(_) => "The text is cut into so many parts of as many words each.",
                Parts::Documents => "Every open document is a part.",
            };
            let width = space::COLUMN_NAME;
            if let Some(parts) =
                choice_ui(ui, "Spread over", width, settings.parts, all, parts_name, explains)
            {
                out.push(Command::Words(WordSettings { parts, ..settings }));
            }
        }
        stop_words_ui(ui, screen, out);
    });
}

fn key_tools_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    let settings = screen.words;
    let id = entry.document.id;
    let others = screen.entries.iter().map(|entry| entry.document.id).filter(|other| *other != id);
    let all = std::iter::once(Against::Others).chain(others.map(Against::One));
    let says = |against| match against {
        Against::Others => "All others".to_owned(),
        Against::One(id) => screen.entry(id).map_or_else(String::new, |entry| entry.name.clone()),
    };
    let against = settings.against_of(screen, id);
    ui.label("against".note(tokens_of(ui)));
    // In a small window the row is full to its end.
    let narrow = ui.available_width() < space::MEASURE;
    let width = if narrow { space::COLUMN_NAME } else { space::FIELD };
    if let Some(against) = choice_ui(ui, "Against", width, against, all, says, |_| "") {
        out.push(Command::Words(WordSettings { against, ..settings }));
    }
    let mut minimum = settings.minimum;
    let drag = ui.add(DragValue::new(&mut minimum).range(1..=1000).prefix("Count ≥ "));
    let drag = drag.on_hover_text("Words that occur fewer times in both together are left out");
    if drag.accessible_name("Least number of times").changed() {
        out.push(Command::Words(WordSettings { minimum, ..settings }));
    }
}

impl WordSettings {
    /// What a document is compared with: what was chosen, while it is open and another one.
    #[must_use]
    pub fn against_of(&self, screen: &Screen, id: DocumentId) -> Against {
        match self.against {
            Against::One(other) if other != id && screen.entry(other).is_some() => self.against,
            _ => Against::Others,
        }
    }
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

fn frequency_ui(
    ui: &mut Ui,
    screen: &Screen,
    entry: &Entry,
    analysis: &Arc<Analysis>,
    counted: &Arc<Counted>,
    list: &Arc<GramTable>,
    out: &mut Vec<Command>,
) {
    let chart = chart(ui, screen, entry, list);
    let mut clicked = None;
    let room = ui.available_rect_before_wrap();
    if room.width() >= space::SIDE_BY_SIDE {
        let (left, right) = room.split_left_right_at_fraction(0.5);
        let (left, right) =
            (left.with_max_x(left.right() - space::S), right.with_min_x(right.left() + space::S));
        let frame = space::CONTROL + space::S + space::M * 2.0 + space::LINE;
        ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("chart"), |ui| {
            clicked = chart_card_ui(ui, screen, &*chart, (left.height() - frame).max(space::CHART), out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("list"), |ui| {
            let height = right.height() - space::M * 2.0 - space::LINE;
            card_ui(ui, |ui| {
                ui.set_height(height);
                list_ui(ui, screen, analysis, counted, list, height, out);
            });
        });
    } else {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            card_ui(ui, |ui| {
                chart_head_ui(ui, screen, &*chart, out);
                if screen.as_table.contains(&crate::charts::Chart::name(&*chart)) {
                    super::grid::table_ui(ui, &crate::charts::Chart::table(&*chart), space::CHART);
                } else {
                    clicked = chart_ui(ui, &*chart, space::CHART);
                }
            });
            card_ui(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                list_ui(ui, screen, analysis, counted, list, space::READER, out);
            });
        });
    }
    if let Some(bar) = clicked.and_then(|index| chart.words.get(index)) {
        out.push(Command::LookUp(bar.word.clone()));
    }
}

/// The most frequent ones of those that the list shows.
fn chart(ui: &Ui, screen: &Screen, entry: &Entry, list: &Arc<GramTable>) -> Arc<TopWords> {
    let filter = screen.sheet(Sheet::Words).filter.trim().to_lowercase();
    let key = (Same::of(list), filter.clone(), screen.stop_words, entry.name.clone(), entry.series);
    kept(ui, Id::unique("top words"), key, || {
        let is_shown = |row: &usize| {
            (screen.stop_words == StopWords::Shown || !list.is_stop(*row))
                && (filter.is_empty() || list.text(*row).contains(&filter))
        };
        let words = (0..list.len().min(SEARCHED)).filter(is_shown).take(MOST_BARS).map(|row| {
            let (count, per_million) = list.count(row);
            WordBar { word: list.text(row), count, per_million }
        });
        TopWords {
            document: entry.name.clone(),
            series: entry.series,
            length: list.length(),
            words: words.collect(),
        }
    })
}

fn list_ui(
    ui: &mut Ui,
    screen: &Screen,
    analysis: &Analysis,
    counted: &Counted,
    list: &Arc<GramTable>,
    height: f32,
    out: &mut Vec<Command>,
) {
    let mut height = height;
    if !(analysis.exact && counted.list.exact) {
        let tokens = tokens_of(ui);
        let says = "There are more different words than memory: the counts are estimates.";
        ui.label(says.note(tokens).color(color(tokens.warning)));
        height -= space::L;
    }
    let is_short = screen.words.page == Page::Frequency;
    let mut table = Table { link: Some(GramTable::WORDS), ..Table::new(Sheet::Words, list) };
    if is_short {
        table.columns = GramTable::FREQUENCIES.to_vec();
    } else if ui.available_width() < space::MEASURE {
        table.columns = GramTable::DISPERSION.to_vec();
    } else {
        table.least_share = space::COLUMN_NAME;
    }
    let noun = if list.length() == 1 { "words" } else { "runs" };
    let head = |shown| match shown {
        1 => format!("1 {}", noun.trim_end_matches('s')),
        shown => format!("{} different {noun}", thousands(shown as u64)),
    };
    if let Some(row) = table.ui(ui, screen, head, height, out).row {
        out.push(Command::LookUp(list.text(row)));
    }
}

fn key_words_ui(ui: &mut Ui, screen: &Screen, entry: &Entry, out: &mut Vec<Command>) {
    if screen.entries.len() < 2 {
        let says =
            "Open another document: key words are those that are more frequent in one than in another.";
        return card_ui(ui, |ui| empty_ui(ui, "One document is open", says));
    }
    let keyness: &Arc<Keyness> = match found(&screen.studies.keyness) {
        Ok(keyness) => keyness,
        Err(work) => return card_ui(ui, |ui| wait_ui(ui, work, "The documents are being measured.", out)),
    };
    let settings = screen.words;
    let reference = match settings.against_of(screen, entry.document.id) {
        Against::Others => "all other documents".to_owned(),
        Against::One(id) => screen.entry(id).map_or_else(String::new, |entry| format!("“{}”", entry.name)),
    };
    let key = (Same::of(keyness), entry.name.clone(), reference.clone(), settings.minimum);
    let list = kept(ui, Id::unique("key words"), key, || {
        KeyWordList::new(Arc::clone(keyness), entry.name.clone(), reference, settings.minimum)
    });
    card_ui(ui, |ui| {
        let height = ui.available_height() - space::M - space::LINE - space::L;
        let table = Table { link: Some(0), ..Table::new(Sheet::KeyWords, &list) };
        let head = |shown| match shown {
            1 => "1 word".to_owned(),
            shown => format!("{} words", thousands(shown as u64)),
        };
        if let Some(row) = table.ui(ui, screen, head, height, out).row {
            out.push(Command::LookUp(list.word(row).to_owned()));
        }
        let says = "The first columns say how large the difference is, the last ones how sure it is.";
        ui.label(RichText::new(says).small().color(color(tokens_of(ui).text_muted)));
    });
}
