//! The program without a window.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use lexometer_desktop::app::{App, Start};
use lexometer_desktop::import;
use lexometer_desktop::model::{Document, Origin};
use lexometer_desktop::views::{Comparing, Screen, State};

use crate::renderer::CpuRenderer;

/// How the program is shown.
#[derive(Clone, Copy)]
pub(crate) struct Setup {
    pub(crate) size: [f32; 2],
    pub(crate) scale: f32,
    pub(crate) theme: egui::Theme,
}

impl Default for Setup {
    fn default() -> Self {
        Self { size: [1120.0, 720.0], scale: 1.0, theme: egui::Theme::Light }
    }
}

/// The program, started as given, when all its work is done.
pub(crate) fn open(setup: Setup, start: Start) -> Harness<'static, App> {
    let mut harness = Harness::builder()
        .with_size(setup.size)
        .with_pixels_per_point(setup.scale)
        .with_theme(setup.theme)
        .with_max_steps(100)
        .renderer(CpuRenderer::default())
        .build_eframe(move |creation| {
            let app = App::new(creation, start).expect("a worker thread");
            creation.egui_ctx.set_theme(setup.theme);
            app
        });
    harness.set_render_cursor(false);
    settle(&mut harness);
    harness
}

/// The program with the sample articles.
pub(crate) fn on_seeds(setup: Setup) -> Harness<'static, App> {
    open(setup, Start::Seeds)
}

/// The program with these documents.
pub(crate) fn on(setup: Setup, documents: Vec<Document>) -> Harness<'static, App> {
    let mut harness = open(setup, Start::Empty);
    for document in documents {
        harness.state_mut().add(document);
    }
    settle(&mut harness);
    harness
}

fn is_settled(screen: &Screen) -> bool {
    screen.loading.is_empty()
        && screen.exporting.is_empty()
        && screen
            .entries
            .iter()
            .all(|entry| !matches!(entry.state, State::Measuring(_)) && entry.again.is_none())
        && screen.comparisons.iter().all(|(_, comparing)| !matches!(comparing, Comparing::Running(_)))
        && screen.again.is_empty()
        // Of more documents only the pair that is looked at is compared unasked.
        && (screen.entries.len() > 8 || screen.pairs().iter().all(|pair| screen.comparing(*pair).is_some()))
}

/// Lets the program finish its work.
pub(crate) fn settle(harness: &mut Harness<'static, App>) {
    let patience = Instant::now() + Duration::from_secs(60);
    loop {
        harness.run_steps(2);
        if !harness.state().is_busy() && is_settled(harness.state().screen()) {
            break;
        }
        assert!(Instant::now() < patience, "the work does not end");
        std::thread::sleep(Duration::from_millis(10));
    }
    harness.run_steps(4);
}

/// A document of that text.
pub(crate) fn document(name: &str, text: &str) -> Document {
    import::bytes(name, Origin::File(PathBuf::from(name)), text.as_bytes().to_vec(), None).expect("a text")
}

/// What the next frames put on the clipboard.
pub(crate) fn copied(harness: &mut Harness<'static, App>) -> String {
    for _ in 0..4 {
        harness.step();
        let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = copied {
            return text;
        }
    }
    panic!("nothing was copied")
}

/// Goes to a view by its tab.
pub(crate) fn go_to(harness: &mut Harness<'static, App>, tab: &str) {
    harness.get_by_role_and_label(egui::accesskit::Role::Tab, tab).click();
    harness.run_steps(2);
    harness.remove_cursor();
    harness.run_steps(8);
}

/// Whether a node is a row of the list of sentences.
pub(crate) fn is_sentence(node: &Node<'_>) -> bool {
    node.accesskit_node().label().is_some_and(|label| label.starts_with("Sentence "))
}

/// The rows of the list of sentences that are in sight, by what they say.
pub(crate) fn sentences(harness: &Harness<'static, App>) -> Vec<String> {
    let rows = harness.get_all_by_role(egui::accesskit::Role::ListBoxOption).filter(is_sentence);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}
