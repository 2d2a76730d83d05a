//! What there is to see: all that views read.

use std::path::PathBuf;
use std::sync::Arc;

use super::concordance::ConcordanceSettings;
use super::matrix::MatrixSettings;
use super::readability::ReadabilitySettings;
use super::sheet::{Sheet, SheetSettings};
use super::studies::Studies;
use super::words::WordSettings;
use crate::import::Choice;
use crate::model::{
    Analysis, CompareSettings, Comparison, Document, DocumentId, LexisSettings, Origin, Rule, SentenceOrder,
    Settings, StopLists, StopWords, Task,
};
use crate::worker::JobId;

/// One of the views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Headline counts.
    #[default]
    Overview,
    /// Word frequencies.
    Words,
    /// Every sentence, and why it ends where it does.
    Sentences,
    /// Readability scores and sentence lengths.
    Readability,
    /// How rich the vocabulary is.
    Lexis,
    /// Where words stand, and which words stand near them.
    Concordance,
    /// What two documents share.
    Compare,
    /// Every document against every other.
    Matrix,
}

impl View {
    /// All views, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Words,
        Self::Sentences,
        Self::Readability,
        Self::Lexis,
        Self::Concordance,
        Self::Compare,
        Self::Matrix,
    ];

    /// What it is called on its tab, in menus and in the palette.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Words => "Words",
            Self::Sentences => "Sentences",
            Self::Readability => "Readability",
            Self::Lexis => "Lexis",
            Self::Concordance => "Concordance",
            Self::Compare => "Compare",
            Self::Matrix => "Matrix",
        }
    }
}

/// Light or dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// How far a document is.
#[derive(Clone, Debug)]
pub enum State {
    /// It is being measured.
    Measuring(Progress),
    /// It was measured.
    Measured(Arc<Analysis>),
    /// It could not be measured, for this reason.
    Failed(String),
}

/// Work under way.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The work, to stop it by.
    pub job: JobId,
    /// What it does, in a few words.
    pub what: String,
    /// How far it is.
    pub task: Task,
}

/// One document in the list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The document.
    pub document: Arc<Document>,
    /// What it is called on screen.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// The number of its series colour, which stays while it is open.
    pub series: usize,
    /// How it is to be measured.
    pub settings: Settings,
    /// The encoding it is to be read in, `None` to find it.
    pub encoding: Option<Choice>,
    /// While it is measured or read anew, what is known of it stays in [`Self::state`].
    pub again: Option<Progress>,
}

impl Entry {
    /// What was measured, if it was.
    #[must_use]
    pub fn analysis(&self) -> Option<&Arc<Analysis>> {
        match &self.state {
            State::Measured(analysis) => Some(analysis),
            State::Measuring(_) | State::Failed(_) => None,
        }
    }

    /// What a document is called on screen: a file by its name, an article of ours by its headline.
    #[must_use]
    pub fn name_of(document: &Document) -> String {
        match document.origin {
            Origin::Seed => headline(&document.text).unwrap_or(&document.name).to_owned(),
            Origin::File(_) | Origin::StandardInput => document.name.clone(),
        }
    }

    /// How its text begins: its headline if it has one.
    #[must_use]
    pub fn opening(&self) -> &str {
        headline(&self.document.text)
            .or_else(|| self.document.text.lines().map(str::trim).find(|line| !line.is_empty()))
            .map_or("", |line| &line[..line.floor_char_boundary(OPENING_BYTES)])
    }
}

/// So much of a line is shown where a document is named by it.
const OPENING_BYTES: usize = 200;

/// The first line that reads like a headline: four words or more, not a paragraph, among the first five lines.
fn headline(text: &str) -> Option<&str> {
    let is_headline = |line: &&str| line.len() <= 160 && line.split_whitespace().count() >= 4;
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(5).find(is_headline)
}

/// How the sentences are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentenceSettings {
    /// In which order.
    pub order: SentenceOrder,
    /// Only those in which this rule decided.
    pub rule: Option<Rule>,
}

/// A stretch of a text to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The document.
    pub document: DocumentId,
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

/// Whether two texts scroll together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scrolling {
    /// What one shows, the other shows beside it.
    #[default]
    Together,
    /// Each for itself.
    Apart,
}

/// Two documents to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The first.
    pub a: DocumentId,
    /// The second.
    pub b: DocumentId,
}

/// How far a comparison is.
#[derive(Clone, Debug)]
pub enum Comparing {
    /// Under way.
    Running(Progress),
    /// Done.
    Done(Arc<Comparison>),
    /// It could not be made, for this reason.
    Failed(String),
}

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// It worked.
    Success,
    /// It did not.
    Failure,
}

/// Something the user is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserNotice {
    /// How grave it is.
    pub kind: NoticeKind,
    /// What happened: what, why, and the way out.
    pub text: String,
}

/// A dialog over the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// All commands, narrowed down by what was typed.
    Palette(String),
    /// A path to open, as typed.
    OpenPath(String),
    /// The stop words of a language.
    StopWords(StopWordEdit),
}

/// The stop words of a language, as they are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopWordEdit {
    /// The language, as an ISO 639-1 code.
    pub code: &'static str,
    /// The words, with anything between them.
    pub text: String,
}

/// All that views read.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    /// The open documents, in the order they were opened.
    pub entries: Vec<Entry>,
    /// Files that are being read.
    pub loading: Vec<Progress>,
    /// What is being written.
    pub exporting: Vec<Progress>,
    /// The view that is open.
    pub view: View,
    /// The document that *Words* and *Readability* show in detail.
    pub selected: Option<DocumentId>,
    /// Whether stop words are shown, in every view.
    pub stop_words: StopWords,
    /// Which words they are.
    pub stop_lists: Arc<StopLists>,
    /// How words are listed.
    pub words: WordSettings,
    /// How the sentences are listed.
    pub sentences: SentenceSettings,
    /// The sentence that is chosen, by its number from 0.
    pub sentence: Option<u32>,
    /// Rises with every choice of a sentence that is not in sight, so that the list scrolls once for each.
    pub sentence_choice: u64,
    /// The two documents of *Compare*.
    pub pair: Option<Pair>,
    /// Every comparison that was made or is under way.
    pub comparisons: Vec<(Pair, Comparing)>,
    /// Comparisons that are made anew with other settings; what is known of them stays in [`Self::comparisons`].
    pub again: Vec<(Pair, Progress)>,
    /// How documents are compared.
    pub compare: CompareSettings,
    /// The document whose passages are left out of all others when they are compared.
    pub template: Option<DocumentId>,
    /// Whether the two texts of *Compare* scroll together.
    pub scrolling: Scrolling,
    /// What *Matrix* shows.
    pub matrix: MatrixSettings,
    /// The passage that is chosen in *Compare*.
    pub passage: Option<usize>,
    /// A place to go to in *Compare*, if no passage is chosen.
    pub spot: Option<Spot>,
    /// Rises with every choice of a passage or place, so that a text scrolls once for each.
    pub passage_choice: u64,
    /// What the user is told.
    pub notices: Vec<UserNotice>,
    /// Files that were open lately, the last first.
    pub recent: Vec<PathBuf>,
    /// Light or dark.
    pub appearance: Appearance,
    /// A dialog over the window.
    pub dialog: Option<Dialog>,
    /// Charts that are shown as tables, by name.
    pub as_table: Vec<String>,
    /// How scores are shown.
    pub readability: ReadabilitySettings,
    /// Which of the sentences that make a text hardest is chosen.
    pub hardest: Option<usize>,
    /// Rises with every choice of such a sentence, so that the text scrolls once for each.
    pub hardest_choice: u64,
    /// How the vocabulary is measured in *Lexis*.
    pub lexis: LexisSettings,
    /// What is looked for in *Concordance*, and how it is shown.
    pub concordance: ConcordanceSettings,
    /// The match that is chosen: the running word of the corpus that it begins with.
    pub chosen_match: Option<u32>,
    /// Rises with every choice of a match, so that the text scrolls once for each.
    pub match_choice: u64,
    /// Rises with every choice of a match outside the list, so that the list scrolls once for each.
    pub match_jump: u64,
    /// How tables are shown that the user has put in order or narrowed down.
    pub sheets: Vec<(Sheet, SheetSettings)>,
    /// What views asked for.
    pub studies: Studies,
}

impl Screen {
    /// How a table is shown.
    #[must_use]
    pub fn sheet(&self, sheet: Sheet) -> SheetSettings {
        self.sheets.iter().find(|(other, _)| *other == sheet).map(|(_, set)| set.clone()).unwrap_or_default()
    }

    /// An open document.
    #[must_use]
    pub fn entry(&self, id: DocumentId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.document.id == id)
    }

    /// The document that is shown in detail.
    #[must_use]
    pub fn selected_entry(&self) -> Option<&Entry> {
        self.selected.and_then(|id| self.entry(id)).or_else(|| self.entries.first())
    }

    /// The documents that were measured, with what was measured.
    pub fn measured(&self) -> impl Iterator<Item = (&Entry, &Arc<Analysis>)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.analysis()?)))
    }

    /// How far the comparison of two documents is, if it was begun.
    #[must_use]
    pub fn comparing(&self, pair: Pair) -> Option<&Comparing> {
        self.comparisons.iter().find(|(made, _)| *made == pair).map(|(_, comparing)| comparing)
    }

    /// The template, if it is open and was measured.
    #[must_use]
    pub fn template_entry(&self) -> Option<&Entry> {
        self.template.and_then(|id| self.entry(id))
    }

    /// The comparison of two documents, if it was made.
    #[must_use]
    pub fn comparison(&self, pair: Pair) -> Option<&Arc<Comparison>> {
        match self.comparing(pair)? {
            Comparing::Done(comparison) => Some(comparison),
            Comparing::Running(_) | Comparing::Failed(_) => None,
        }
    }

    /// Every two documents that can be compared, the earlier one first.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let ids: Vec<DocumentId> = self.measured().map(|(entry, _)| entry.document.id).collect();
        let mut pairs = Vec::new();
        for (n, &a) in ids.iter().enumerate() {
            pairs.extend(ids.iter().skip(n + 1).map(|&b| Pair { a, b }));
        }
        pairs
    }
}
