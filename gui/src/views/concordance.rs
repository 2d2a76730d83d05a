//! *Concordance*: where words stand, with the words around them; how they are spread; and which words stand near them.

use std::sync::Arc;

use egui::{Button, DragValue, Id, Key, Label, Modifiers, RichText, ScrollArea, Ui};

use super::card::{card_ui, empty_ui, field, progress_ui, thousands, with_tooltip};
use super::chart::chart_card_ui;
use super::choice::{choice_ui, pages_ui};
use super::command::Command;
use super::kept::{Same, kept};
use super::reader::{Ink, Marked, Reader};
use super::screen::{Entry, Screen};
use super::sheet::{Sheet, Table};
use super::stop_words::stop_words_ui;
use super::studies::{Study, Work};
use crate::charts::{Chart, Spread, SpreadRow};
use crate::model::{
    CollocateList, CollocateSettings, Collocates, Concordance, Corpus, MOST_SORT_KEYS, MatchList, SortKey,
    Syntax,
};
use crate::theme::tokens::space;
use crate::theme::{Tone, color, tokens_of};

/// What is shown of the matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Each with the words around it.
    #[default]
    Context,
    /// Where in the documents they stand.
    Spread,
    /// The words near them.
    Collocates,
}

/// Which documents are looked into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// All that are open.
    #[default]
    All,
    /// The one that is chosen in the list.
    Selected,
}

/// What is looked for, and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcordanceSettings {
    /// The query, as typed.
    pub text: String,
    /// How it is written.
    pub syntax: Syntax,
    /// Which documents are looked into.
    pub reach: Reach,
    /// The places whose words put the matches in order.
    pub keys: [Option<SortKey>; MOST_SORT_KEYS],
    /// What is shown.
    pub page: Page,
    /// Which words are near.
    pub near: CollocateSettings,
}

impl Default for ConcordanceSettings {
    fn default() -> Self {
        Self {
            text: String::new(),
            syntax: Syntax::default(),
            reach: Reach::default(),
            keys: [1, 2, 3].map(|steps| Some(SortKey::Right(steps))),
            page: Page::default(),
            near: CollocateSettings::default(),
        }
    }
}

impl ConcordanceSettings {
    /// The places that put the matches in order, without those left open.
    #[must_use]
    pub fn sort_keys(&self) -> Vec<SortKey> {
        self.keys.iter().copied().flatten().collect()
    }
}

/// So many words are offered to begin with.
const FREQUENT: usize = 8;
/// A match is looked for at most so many words away.
const FARTHEST: u32 = 20;
/// Sorting goes so far to either side.
const SORT_STEPS: u32 = 5;
/// The share of the room that the list of matches has above the text.
const LIST: f32 = 0.56;

pub(super) fn concordance_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    tools_ui(ui, screen, out);
    ui.add_space(space::S);
    let settings = &screen.concordance;
    if settings.text.trim().is_empty() {
        let says = "Type a word or a phrase. * stands for any letters and ? for one: climat* finds climate and climatic.";
        return card_ui(ui, |ui| {
            empty_ui(ui, "What are you looking for?", says);
            frequent_ui(ui, screen, out);
        });
    }
    let corpus = match found(&screen.studies.corpus) {
        Ok(corpus) => corpus,
        Err(work) => return card_ui(ui, |ui| wait_ui(ui, work, "The documents are being measured.", out)),
    };
    match settings.page {
        Page::Context | Page::Spread => match found(&screen.studies.matches) {
            Ok(found) if settings.page == Page::Context => context_ui(ui, screen, corpus, found, out),
            Ok(found) => spread_ui(ui, screen, corpus, found, out),
            Err(work) => card_ui(ui, |ui| wait_ui(ui, work, "The search begins.", out)),
        },
        Page::Collocates => match found(&screen.studies.collocates) {
            Ok(found) => collocates_ui(ui, screen, corpus, found, out),
            Err(work) => card_ui(ui, |ui| wait_ui(ui, work, "The search begins.", out)),
        },
    }
}

/// Words to begin with: the most frequent ones of the document that is chosen.
fn frequent_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let Some(analysis) = screen.selected_entry().and_then(Entry::analysis) else { return };
    ui.horizontal_wrapped(|ui| {
        ui.label("Frequent here:".note(tokens_of(ui)));
        for kind in analysis.types.iter().filter(|kind| !kind.stop).take(FREQUENT) {
            let command = Command::LookUp(kind.word.clone());
            if with_tooltip(ui.add(Button::new(kind.word.as_str())), &command).clicked() {
                out.push(command);
            }
        }
    });
}

/// What a study found, now or before the question that is asked now.
pub(super) fn found<K, T>(study: &Option<Study<K, T>>) -> Result<&Arc<T>, Option<&Work<T>>> {
    match study {
        Some(Study { work: Work::Done(found), .. } | Study { before: Some(found), .. }) => Ok(found),
        Some(study) => Err(Some(&study.work)),
        None => Err(None),
    }
}

/// What stands in the place of something that is not there yet.
pub(super) fn wait_ui<T>(ui: &mut Ui, work: Option<&Work<T>>, soon: &str, out: &mut Vec<Command>) {
    match work {
        Some(Work::Running(progress)) => progress_ui(ui, progress, out),
        Some(Work::Failed(reason)) => empty_ui(ui, "There is nothing to show", reason),
        _ => {
            ui.label(soon.note(tokens_of(ui)));
        }
    }
}

fn tools_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let settings = &screen.concordance;
    let is_narrow = ui.available_width() < space::MEASURE;
    let change = |changed: ConcordanceSettings| Command::Concordance(changed);
    let has_choice = screen.entries.len() > 1;
    ui.horizontal_wrapped(|ui| {
        let width = if is_narrow { space::COLUMN_NAME } else { space::FIELD };
        let menus = if has_choice { 2.0 } else { 1.0 };
        let room = ui.available_width() - menus * (width + space::S);
        let mut text = settings.text.clone();
        let edit =
            field(&mut text, "Word, phrase or pattern").desired_width(room.min(space::READER) - space::M);
        if ui.add(edit).accessible_name("Look for").changed() {
            out.push(change(ConcordanceSettings { text, ..settings.clone() }));
        }
        let syntaxes = [Syntax::Wildcards, Syntax::Literal, Syntax::Regex];
        let says = |syntax| syntax_name(syntax).to_owned();
        let syntax =
            choice_ui(ui, "How it is written", width, settings.syntax, syntaxes, says, syntax_explained);
        if let Some(syntax) = syntax {
            out.push(change(ConcordanceSettings { syntax, ..settings.clone() }));
        }
        if has_choice {
            let name = screen.selected_entry().map_or("", |entry| entry.name.as_str());
            let says = |reach| match reach {
                Reach::All => "All documents".to_owned(),
                Reach::Selected => format!("Only {name}"),
            };
            let reaches = [Reach::All, Reach::Selected];
            let reach = choice_ui(ui, "Documents to look into", width, settings.reach, reaches, says, |_| "");
            if let Some(reach) = reach {
                out.push(change(ConcordanceSettings { reach, ..settings.clone() }));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let pages = [
            (Page::Context, "In context", "Every match with the words around it."),
            (Page::Spread, "Dispersion plot", "Where in the documents the matches stand."),
            (
                Page::Collocates,
                "Collocates",
                "The words that stand near the matches more often than by chance.",
            ),
        ];
        if let Some(page) = pages_ui(ui, settings.page, &pages) {
            out.push(change(ConcordanceSettings { page, ..settings.clone() }));
        }
        if !is_narrow {
            page_tools_ui(ui, screen, out);
        }
    });
    if is_narrow && settings.page != Page::Spread {
        ui.horizontal_wrapped(|ui| page_tools_ui(ui, screen, out));
    }
}

fn page_tools_ui(ui: &mut Ui, screen: &Screen, out: &mut Vec<Command>) {
    let settings = &screen.concordance;
    match settings.page {
        Page::Context => sort_ui(ui, settings, out),
        Page::Spread => {}
        Page::Collocates => {
            near_ui(ui, settings, out);
            stop_words_ui(ui, screen, out);
        }
    }
}

fn syntax_name(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Wildcards => "Words, * and ?",
        Syntax::Literal => "Exact words",
        Syntax::Regex => "Regular expression",
    }
}

fn syntax_explained(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Wildcards => "* stands for any letters, ? for one: in * of finds in spite of, in front of.",
        Syntax::Literal => "The words as they are spelled. Capitals make no difference.",
        Syntax::Regex => "A regular expression for each word, with spaces between: (colou?r|hue)s? of.",
    }
}

fn place_name(key: Option<SortKey>) -> String {
    match key {
        None => "Text order".to_owned(),
        Some(SortKey::Match) => "Match".to_owned(),
        Some(SortKey::Left(steps)) => format!("{steps} before"),
        Some(SortKey::Right(steps)) => format!("{steps} after"),
    }
}

/// Which three words put the matches in order.
fn sort_ui(ui: &mut Ui, settings: &ConcordanceSettings, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    for (place, key) in settings.keys.iter().enumerate() {
        // Behind the text's order nothing is left to be put in order.
        if place > 0 && settings.keys[place - 1].is_none() {
            break;
        }
        let says = if place == 0 { "Sort by word" } else { "then" };
        ui.label(says.note(tokens));
        let left = (1..=SORT_STEPS).rev().map(SortKey::Left);
        let right = (1..=SORT_STEPS).map(SortKey::Right);
        let all = std::iter::once(None).chain(left.chain([SortKey::Match]).chain(right).map(Some));
        let name = ["Sort by, first", "Sort by, second", "Sort by, third"][place];
        let width = space::COLUMN + space::S;
        if let Some(other) = choice_ui(ui, name, width, *key, all, place_name, |_| "") {
            let mut keys = settings.keys;
            keys[place] = other;
            if other.is_none() {
                keys[place..].fill(None);
            }
            out.push(Command::Concordance(ConcordanceSettings { keys, ..settings.clone() }));
        }
    }
}

/// How near collocates are.
fn near_ui(ui: &mut Ui, settings: &ConcordanceSettings, out: &mut Vec<Command>) {
    let tokens = tokens_of(ui);
    let mut near = settings.near;
    let mut minimum = near.minimum;
    ui.label("Words before".note(tokens));
    let left = ui.add(DragValue::new(&mut near.left).range(0..=FARTHEST));
    left.accessible_name("Words before a match");
    ui.label("after".note(tokens));
    let right = ui.add(DragValue::new(&mut near.right).range(0..=FARTHEST));
    right.accessible_name("Words after a match");
    ui.label("at least".note(tokens));
    let least = ui.add(DragValue::new(&mut minimum).range(1..=1000));
    least
        .accessible_name("Least number of times")
        .on_hover_text("Words that stand near a match less often are left out");
    near.minimum = minimum;
    if near != settings.near {
        out.push(Command::Concordance(ConcordanceSettings { near, ..settings.clone() }));
    }
}

fn context_ui(
    ui: &mut Ui,
    screen: &Screen,
    corpus: &Arc<Corpus>,
    found: &Arc<Concordance>,
    out: &mut Vec<Command>,
) {
    let settings = &screen.concordance;
    let list = kept(ui, Id::unique("matches"), (Same::of(corpus), Same::of(found)), || {
        let name = |place| entry(screen, corpus, place).map_or_else(String::new, |entry| entry.name.clone());
        let names = (0..corpus.documents().len()).map(name).collect();
        MatchList::new(Arc::clone(corpus), Arc::clone(found), names, &settings.text, &settings.sort_keys())
    });
    let chosen = screen.chosen_match.and_then(|at| found.matches.iter().position(|other| *other == at));
    keys(ui, screen, found, chosen, out);
    let room = ui.available_height() - (space::M * 2.0 + space::LINE) * 2.0 - space::M;
    let (list_height, text_height) = if room > space::LIST * 1.5 {
        (room * LIST, room * (1.0 - LIST))
    } else {
        (space::LIST, space::LIST)
    };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        card_ui(ui, |ui| {
            ui.set_height(list_height);
            let table = Table {
                columns: if corpus.documents().len() > 1 && ui.available_width() >= space::MEASURE {
                    MatchList::LINES_WITH_DOCUMENTS.to_vec()
                } else {
                    MatchList::LINES.to_vec()
                },
                least_share: space::FIGURES,
                chosen,
                link: Some(2),
                go_to: chosen.filter(|_| is_new(ui, "matches", screen.match_jump)),
                ..Table::new(Sheet::Matches, &list)
            };
            let head = |shown| head(corpus, found.matches.len(), shown);
            let clicked = table.ui(ui, screen, head, list_height, out);
            if let Some(row) = clicked.row {
                out.push(Command::Match(found.matches.get(row).copied()));
            }
            if let Some(head) = clicked.head {
                let keys = match head {
                    1 => [1, 2, 3].map(|steps| Some(SortKey::Left(steps))),
                    2 => [Some(SortKey::Match), Some(SortKey::Right(1)), Some(SortKey::Left(1))],
                    3 => [1, 2, 3].map(|steps| Some(SortKey::Right(steps))),
                    _ => [None; MOST_SORT_KEYS],
                };
                out.push(Command::Concordance(ConcordanceSettings { keys, ..settings.clone() }));
            }
        });
        ui.add_space(space::M - ui.spacing().item_spacing.y * 2.0);
        card_ui(ui, |ui| {
            ui.set_height(text_height);
            text_ui(ui, screen, corpus, found, chosen, out);
        });
    });
}

/// Whether a count has risen since this was last asked.
fn is_new(ui: &Ui, name: &str, count: u64) -> bool {
    let id = Id::unique(("seen", name));
    let seen: u64 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(id, count));
    seen != count
}

/// How many there are, and how often that is.
fn head(corpus: &Corpus, all: usize, shown: usize) -> String {
    let counted = match all {
        1 => "1 match".to_owned(),
        all => format!("{} matches", thousands(all as u64)),
    };
    let words = corpus.tokens().len();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a million")]
    let per_million = (all as f64 * 1e6 / words.max(1) as f64).round() as u64;
    let of = format!("{counted}, {} per million words", thousands(per_million));
    if shown < all { format!("{} of {of}", thousands(shown as u64)) } else { of }
}

/// The arrow keys go from match to match.
fn keys(ui: &Ui, screen: &Screen, found: &Concordance, chosen: Option<usize>, out: &mut Vec<Command>) {
    if screen.dialog.is_some() || ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let pressed = |key| ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
        (true, false) => chosen.map_or(Some(0), |row| row.checked_add(1)),
        (false, true) => chosen.and_then(|row| row.checked_sub(1)),
        _ => return,
    };
    if let Some(at) = next.and_then(|row| found.matches.get(row)) {
        out.push(Command::ShowMatch(*at));
    }
}

/// The text with the chosen match in it.
fn text_ui(
    ui: &mut Ui,
    screen: &Screen,
    corpus: &Arc<Corpus>,
    found: &Arc<Concordance>,
    chosen: Option<usize>,
    out: &mut Vec<Command>,
) {
    let tokens = tokens_of(ui);
    let document = screen.chosen_match.filter(|_| chosen.is_some()).map(|at| corpus.document_of(at));
    let Some((document, entry)) = document.and_then(|place| Some((place, entry(screen, corpus, place)?)))
    else {
        ui.label("Choose a match to see it in its text.".note(tokens));
        return;
    };
    let marks =
        kept(ui, Id::unique("match marks"), (Same::of(found), document), || marks(corpus, found, document));
    ui.add(Label::new(entry.name.as_str().head()).truncate());
    let says = |_: &Marked| "A match. Click to choose it.".to_owned();
    let reader = Reader {
        document: &entry.document,
        marks: &marks,
        chosen,
        spot: None,
        choice: screen.match_choice,
        says: &says,
    };
    if let Some(row) = reader.ui(ui, "match") {
        out.extend(found.matches.get(row).map(|at| Command::ShowMatch(*at)));
    }
}

/// The open document that a corpus has in that place.
fn entry<'a>(screen: &'a Screen, corpus: &Corpus, place: usize) -> Option<&'a Entry> {
    screen.entry(corpus.documents().get(place)?.id)
}

/// The matches in one of the texts, in its order.
fn marks(corpus: &Corpus, found: &Concordance, document: usize) -> Vec<Marked> {
    let words = u32::try_from(found.length).unwrap_or(u32::MAX);
    let mut marks: Vec<Marked> = found
        .matches
        .iter()
        .enumerate()
        .filter(|(_, at)| corpus.document_of(**at) == document)
        .map(|(row, &at)| {
            let last = at + words.saturating_sub(1);
            let (start, end) = (corpus.bytes(at).start, corpus.bytes(last).end);
            Marked { start, end, passage: row, quoted: false, words, ink: Ink::Plain }
        })
        .collect();
    marks.sort_by_key(|mark| mark.start);
    // Matches of a phrase may overlap; marks do not.
    let mut behind = 0;
    marks.retain_mut(|mark| {
        mark.start = mark.start.max(behind);
        behind = behind.max(mark.end);
        mark.start < mark.end
    });
    marks
}

fn spread_ui(
    ui: &mut Ui,
    screen: &Screen,
    corpus: &Arc<Corpus>,
    found: &Arc<Concordance>,
    out: &mut Vec<Command>,
) {
    if found.matches.is_empty() {
        return card_ui(ui, |ui| empty_ui(ui, "No match", "There is nothing to show a place of."));
    }
    // In the order of the text, whatever order the list is in.
    let places = kept(ui, Id::unique("places"), Same::of(found), || {
        let mut rows: Vec<usize> = (0..found.matches.len()).collect();
        rows.sort_by_key(|&row| found.matches[row]);
        let mut shares: Vec<Arc<Vec<f32>>> = vec![Arc::default(); corpus.documents().len()];
        for &row in &rows {
            #[expect(clippy::cast_possible_truncation, reason = "a place on screen")]
            let share = found.share(corpus, row) as f32;
            Arc::make_mut(&mut shares[corpus.document_of(found.matches[row])]).push(share);
        }
        let at: Vec<u32> = rows.into_iter().map(|row| found.matches[row]).collect();
        (at, shares)
    });
    let (at, shares) = &*places;
    let rows = shares.iter().enumerate().filter_map(|(place, shares)| {
        let entry = entry(screen, corpus, place)?;
        Some(SpreadRow { document: entry.name.clone(), series: entry.series, shares: Arc::clone(shares) })
    });
    let chart = Spread { query: screen.concordance.text.trim().to_owned(), rows: rows.collect() };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let height = Chart::height(&chart, ui.available_width());
        if let Some(clicked) = chart_card_ui(ui, screen, &chart, height, out) {
            out.extend(at.get(clicked).map(|at| Command::ShowMatch(*at)));
        }
        ui.label(
            RichText::new("Click a line to see the match in its text.")
                .color(color(tokens_of(ui).text_muted)),
        );
    });
}

fn collocates_ui(
    ui: &mut Ui,
    screen: &Screen,
    corpus: &Arc<Corpus>,
    found: &Arc<Collocates>,
    out: &mut Vec<Command>,
) {
    let list = kept(ui, Id::unique("collocates"), (Same::of(corpus), Same::of(found)), || {
        CollocateList::new(Arc::clone(corpus), Arc::clone(found), &screen.concordance.text)
    });
    card_ui(ui, |ui| {
        let height = ui.available_height() - space::M;
        let table = Table { link: Some(0), ..Table::new(Sheet::Collocates, &list) };
        let head = |shown| match shown {
            1 => format!("1 word near {} matches", thousands(found.node)),
            shown => format!("{} words near {} matches", thousands(shown as u64), thousands(found.node)),
        };
        if let Some(row) = table.ui(ui, screen, head, height, out).row {
            out.push(Command::LookUp(list.word(row).to_owned()));
        }
    });
}
