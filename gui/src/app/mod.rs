//! The program behind the window: it alone changes what there is to see.
//!
//! ```text
//! worker ─▶ App::logic ─▶ Screen ─▶ views ─▶ Commands ─▶ App::perform ─▶ Screen, worker, dialogs
//! ```
//!
//! Frames are drawn only when something happened: input, or news from the worker, which asks for a frame itself. While
//! work runs, its progress is drawn ten times a second.

mod again;
mod dialogs;
mod likeness;
mod perform;
mod progress;
mod remembered;
mod results;
mod studies;
mod window;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::Duration;

pub use window::open;

use self::dialogs::Dialogs;
use self::remembered::Remembered;
use crate::model::{Document, DocumentId, Settings};
use crate::views::{Screen, screen_ui};
use crate::worker::{JobId, Worker};

/// How often progress is drawn.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// What to show at first.
#[derive(Clone, Debug, Default)]
pub enum Start {
    /// The three articles that come with the program.
    #[default]
    Seeds,
    /// These files.
    Files(Vec<PathBuf>),
    /// Nothing.
    Empty,
}

/// The program.
pub struct App {
    screen: Screen,
    worker: Worker,
    dialogs: Dialogs,
    /// Comparisons that wait for both documents to be measured are found anew; this is what was begun.
    compared: VecDeque<(crate::views::Pair, JobId)>,
    /// Comparisons that were made with other settings than those of now.
    outdated: Vec<crate::views::Pair>,
    measuring: Vec<(DocumentId, JobId)>,
    /// Documents whose files are read anew.
    reading: Vec<(DocumentId, JobId)>,
    /// How documents are measured that are opened from now on.
    settings: Settings,
    zoom: f32,
    /// What is to be put on the clipboard.
    copied: Option<String>,
    quit: bool,
}

impl App {
    /// Starts the program in a window of egui's.
    ///
    /// # Errors
    /// When the operating system gives no thread to work on.
    pub fn new(creation: &eframe::CreationContext<'_>, start: Start) -> std::io::Result<Self> {
        let ctx = creation.egui_ctx.clone();
        crate::theme::install(&ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let remembered = creation.storage.map(Remembered::load).unwrap_or_default();
        let notify = {
            let ctx = ctx.clone();
            move || ctx.request_repaint()
        };
        let mut app = Self {
            screen: Screen {
                recent: remembered.recent,
                appearance: remembered.appearance,
                stop_lists: std::sync::Arc::new(remembered.stop_lists),
                ..Screen::default()
            },
            worker: Worker::new(notify)?,
            dialogs: Dialogs::new(ctx.clone()),
            compared: VecDeque::new(),
            outdated: Vec::new(),
            measuring: Vec::new(),
            reading: Vec::new(),
            settings: Settings::default(),
            zoom: remembered.zoom,
            copied: None,
            quit: false,
        };
        app.apply_look(&ctx);
        match start {
            Start::Seeds => app.open_seeds(),
            Start::Files(paths) => app.open_files(paths),
            Start::Empty => {}
        }
        Ok(app)
    }

    /// What there is to see.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Whether any work is waiting or under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        !self.worker.running().is_empty()
    }

    /// Adds a document that is there already.
    pub fn add(&mut self, document: Document) {
        self.admit(document);
    }

    fn apply_look(&self, ctx: &egui::Context) {
        use crate::views::Appearance;
        ctx.set_theme(match self.screen.appearance {
            Appearance::System => egui::ThemePreference::System,
            Appearance::Light => egui::ThemePreference::Light,
            Appearance::Dark => egui::ThemePreference::Dark,
        });
        ctx.set_zoom_factor(self.zoom);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_dropped_files(ctx);
        self.take_results();
        self.take_answers();
        self.begin_comparisons();
        self.begin_studies();
        self.show_progress();
        if self.is_busy() {
            ctx.request_repaint_after(PROGRESS_EVERY);
        }
        if self.quit {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if let Some(text) = self.copied.take() {
            ui.ctx().copy_text(text);
        }
        let commands = screen_ui(ui, &self.screen);
        let any = !commands.is_empty();
        for command in commands {
            self.perform(ui.ctx(), command);
        }
        if any {
            // What a command changed is drawn in the next frame.
            ui.ctx().request_repaint();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        Remembered {
            appearance: self.screen.appearance,
            zoom: self.zoom,
            recent: self.screen.recent.clone(),
            stop_lists: self.screen.stop_lists.as_ref().clone(),
        }
        .save(storage);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
