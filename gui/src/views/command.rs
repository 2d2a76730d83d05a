//! Everything the user can want. Menus, keys, tooltips and the palette are all derived from here.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::concordance::ConcordanceSettings;
use super::matrix::MatrixSettings;
use super::readability::ReadabilitySettings;
use super::screen::{Appearance, Dialog, Pair, Screen, Scrolling, SentenceSettings, Spot, View};
use super::sheet::{Arranging, Listed, SAVE, Sheet, SheetSettings};
use super::words::WordSettings;
use crate::charts::Drawing;
use crate::import::Choice;
use crate::model::{CompareSettings, DocumentId, LexisSettings, LineMode, StopWords};
use crate::worker::JobId;

/// A chart that is to be saved.
pub type Picture = Arc<dyn Drawing>;

/// What a chart is saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Scalable, for print and for the web.
    Svg,
    /// Pixels, for slides and documents.
    Png,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The name people know.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }

    /// The end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A step of magnification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// The usual size.
    Reset,
}

/// Which documents a setting is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// This one.
    One(DocumentId),
    /// All that are open or will be.
    All,
}

/// Something the user wants.
#[derive(Clone)]
pub enum Command {
    /// Choose files to open.
    OpenFiles,
    /// Type a path to open.
    OpenTyped,
    /// Open these files.
    Open(Vec<PathBuf>),
    /// Open the three articles that come with the program.
    OpenSeeds,
    /// Close a document.
    Close(DocumentId),
    /// Close all documents.
    CloseAll,
    /// Go to a view.
    Show(View),
    /// Show a document in detail.
    Select(DocumentId),
    /// Compare two documents.
    Compare(Pair),
    /// Choose a shared passage, or none.
    Passage(Option<usize>),
    /// Compare in another way.
    SetCompare(CompareSettings),
    /// Leave out of every document what stands in this one, or leave nothing out.
    SetTemplate(Option<DocumentId>),
    /// Let both texts scroll together, or each for itself.
    Scrolling(Scrolling),
    /// Show another matrix.
    Matrix(MatrixSettings),
    /// Show stop words, or leave them out.
    ToggleStopWords,
    /// Change which words are stop words.
    EditStopWords,
    /// Take the words of a text for the stop words of a language, or those that the program has.
    SetStopWords(&'static str, Option<String>),
    /// Show the word list in another way.
    Words(WordSettings),
    /// Measure as this language, or as the one that is found.
    SetLanguage(Scope, Option<&'static str>),
    /// Take lines as meant so, or as is found.
    SetLines(Scope, Option<LineMode>),
    /// Read the file anew in this encoding, or in the one that is found.
    SetEncoding(DocumentId, Option<Choice>),
    /// List the sentences in another way.
    Sentences(SentenceSettings),
    /// Choose a sentence by its number from 0, or none.
    Sentence(Option<u32>),
    /// Choose a sentence and bring it into sight.
    GoToSentence(u32),
    /// Show a place in *Compare*.
    ShowInCompare(Spot),
    /// Put a table in order, or narrow it down.
    Sheet(Sheet, SheetSettings),
    /// Put a long table in order.
    ArrangeLong(Arranging),
    /// Put these rows of a table on the clipboard.
    CopyTable(Listed, Arc<Vec<u32>>),
    /// Save these rows of a table.
    SaveTable(Listed, Arc<Vec<u32>>),
    /// Show readability in another way.
    Readability(ReadabilitySettings),
    /// Choose one of the sentences that make a text hardest, or none.
    Hardest(Option<usize>),
    /// Measure the vocabulary in another way.
    Lexis(LexisSettings),
    /// Look for something else, or show it in another way.
    Concordance(ConcordanceSettings),
    /// Look for words in *Concordance*.
    LookUp(String),
    /// Choose a match by the running word that it begins with, or none.
    Match(Option<u32>),
    /// Choose a match and bring it into sight, in the list as in its text.
    ShowMatch(u32),
    /// Show a chart as a table, or the other way round.
    ToggleTable(String),
    /// Save a chart.
    Save(Picture, Format),
    /// Put a text on the clipboard.
    Copy(String),
    /// Stop some work.
    Stop(JobId),
    /// Put away a notice.
    Dismiss(usize),
    /// Light or dark.
    Appearance(Appearance),
    /// Magnify.
    Zoom(Zoom),
    /// Open a dialog, or change what is typed in it, or close it.
    Dialog(Option<Dialog>),
    /// End the program.
    Quit,
}

/// The keys of the views, in the order of the tabs.
const FIGURES: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

const fn ctrl(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

impl Command {
    /// The commands of the menu, in groups.
    #[must_use]
    pub fn menu() -> Vec<Vec<Self>> {
        vec![
            vec![Self::OpenFiles, Self::OpenTyped, Self::OpenSeeds, Self::CloseAll],
            View::ALL.map(Self::Show).to_vec(),
            vec![Self::ToggleStopWords, Self::EditStopWords],
            vec![Self::Zoom(Zoom::In), Self::Zoom(Zoom::Out), Self::Zoom(Zoom::Reset)],
            [Appearance::System, Appearance::Light, Appearance::Dark].map(Self::Appearance).to_vec(),
            vec![Self::Dialog(Some(Dialog::Palette(String::new()))), Self::Quit],
        ]
    }

    /// What it is called.
    #[must_use]
    pub fn text(&self) -> &'static str {
        match self {
            Self::OpenFiles => "Open files…",
            Self::OpenTyped => "Open by path…",
            Self::Open(_) => "Open",
            Self::OpenSeeds => "Open the sample articles",
            Self::Close(_) => "Close",
            Self::CloseAll => "Close all documents",
            Self::Show(view) => view.name(),
            Self::Select(_) => "Show",
            Self::Compare(_) => "Compare",
            Self::Passage(_) => "Choose passage",
            Self::SetCompare(_) => "Compare in another way",
            Self::SetTemplate(_) => "Choose the template",
            Self::Scrolling(_) => "Scroll together",
            Self::Matrix(_) => "Change the matrix",
            Self::ToggleStopWords => "Show or hide stop words",
            Self::EditStopWords => "Edit stop words…",
            Self::SetStopWords(_, Some(_)) => "Use these words",
            Self::SetStopWords(_, None) => "Restore the default words",
            Self::Words(_) => "Change the word list",
            Self::SetLanguage(..) => "Choose the language",
            Self::SetLines(..) => "Choose how lines are meant",
            Self::SetEncoding(..) => "Choose the encoding",
            Self::Sentences(_) => "Change the list of sentences",
            Self::Sentence(_) => "Choose sentence",
            Self::GoToSentence(_) => "Show in the text’s order",
            Self::ShowInCompare(_) => "Show in Compare",
            Self::Sheet(..) | Self::ArrangeLong(_) => "Put in order",
            Self::CopyTable(..) => "Copy",
            Self::SaveTable(..) => "Save as CSV…",
            Self::Readability(_) => "Change how readability is shown",
            Self::Hardest(_) => "Choose sentence",
            Self::Lexis(_) => "Measure the vocabulary otherwise",
            Self::Concordance(_) => "Change the search",
            Self::LookUp(_) => "Look for it in all texts",
            Self::Match(_) | Self::ShowMatch(_) => "Choose match",
            Self::ToggleTable(_) => "Table",
            Self::Save(_, Format::Svg) => "Save as SVG…",
            Self::Save(_, Format::Png) => "Save as PNG…",
            Self::Copy(_) => "Copy",
            Self::Stop(_) => "Stop",
            Self::Dismiss(_) => "Dismiss",
            Self::Appearance(Appearance::System) => "System appearance",
            Self::Appearance(Appearance::Light) => "Light appearance",
            Self::Appearance(Appearance::Dark) => "Dark appearance",
            Self::Zoom(Zoom::In) => "Zoom in",
            Self::Zoom(Zoom::Out) => "Zoom out",
            Self::Zoom(Zoom::Reset) => "Actual size",
            Self::Dialog(Some(Dialog::Palette(_))) => "Find a command…",
            Self::Dialog(_) => "Dialog",
            Self::Quit => "Quit",
        }
    }

    /// The keys for it.
    #[must_use]
    pub fn shortcut(&self) -> Option<KeyboardShortcut> {
        match self {
            Self::OpenFiles => ctrl(Key::O),
            Self::OpenTyped => ctrl(Key::L),
            Self::Show(view) => {
                let place = View::ALL.iter().position(|other| other == view)?;
                FIGURES.get(place).copied().and_then(ctrl)
            }
            Self::ToggleStopWords => ctrl(Key::T),
            Self::Zoom(Zoom::In) => ctrl(Key::Plus),
            Self::Zoom(Zoom::Out) => ctrl(Key::Minus),
            Self::Zoom(Zoom::Reset) => ctrl(Key::Num0),
            Self::Dialog(Some(Dialog::Palette(_))) => ctrl(Key::K),
            Self::Quit => ctrl(Key::Q),
            _ => None,
        }
    }

    /// What it does, where its name does not say all.
    #[must_use]
    pub fn tooltip(&self) -> &'static str {
        match self {
            Self::OpenFiles => "Open text files. You can also drop them on the window.",
            Self::OpenTyped => "Type or paste the path of a file.",
            Self::OpenSeeds => "Three news articles: a report, a rewrite of it, and an older report.",
            Self::Close(_) => "Close this document. The file stays as it is.",
            Self::CloseAll => "Close every document. The files stay as they are.",
            Self::ToggleStopWords => {
                "Stop words are the most common words of a language, such as “the” and “of”."
            }
            Self::EditStopWords => "Change the list of stop words of a language.",
            Self::SetStopWords(_, None) => "Those that come with the program.",
            Self::Scrolling(_) => "Where one text is scrolled to, the other shows what it shares with it.",
            Self::GoToSentence(_) => "List every sentence, and this one among its neighbours.",
            Self::ShowInCompare(_) => "See it in the text beside another document.",
            Self::CopyTable(..) => "Copy these rows, ready to paste into a spreadsheet.",
            Self::SaveTable(..) => SAVE,
            Self::LookUp(_) => "See every place where it stands, with the words around it.",
            Self::ToggleTable(_) => "The same figures as a table.",
            Self::Save(_, Format::Svg) => "Scalable, for print and for the web.",
            Self::Save(_, Format::Png) => "Pixels, for slides and documents.",
            Self::Copy(_) => "Copy the table, ready to paste into a spreadsheet.",
            Self::Stop(_) => "Stop this work.",
            _ => "",
        }
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn is_available(&self, screen: &Screen) -> bool {
        match self {
            Self::CloseAll | Self::Show(_) => !screen.entries.is_empty(),
            Self::ToggleStopWords => !screen.entries.is_empty(),
            Self::OpenSeeds => {
                let seeds = |entry: &&super::Entry| entry.document.origin == crate::model::Origin::Seed;
                screen.entries.iter().filter(seeds).count() == 0
            }
            _ => true,
        }
    }

    /// Whether it stands for how things are now, as the view that is open does.
    #[must_use]
    pub fn is_chosen(&self, screen: &Screen) -> bool {
        match self {
            Self::Show(view) => screen.view == *view,
            Self::Appearance(appearance) => screen.appearance == *appearance,
            Self::ToggleStopWords => screen.stop_words == StopWords::Shown,
            _ => false,
        }
    }
}

/// The commands whose keys were pressed.
pub(super) fn pressed(ctx: &egui::Context, screen: &Screen) -> Vec<Command> {
    let mut pressed = Vec::new();
    for command in Command::menu().into_iter().flatten() {
        let Some(shortcut) = command.shortcut() else { continue };
        if command.is_available(screen) && ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            pressed.push(command);
        }
    }
    // The plus of most keyboards is a shifted key, and that of others an equals sign.
    if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Equals)) {
        pressed.push(Command::Zoom(Zoom::In));
    }
    pressed
}
