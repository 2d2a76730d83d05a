//! How every view looks, in light and in dark, small and at twice the resolution. The pictures are in
//! `tests/snapshots`; `UPDATE_SNAPSHOTS=1 cargo test -p lexometer-desktop` draws them anew, to be looked at before they
//! are committed.

use egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use lexometer_desktop::app::Start;
use lexometer_desktop::views::Command;

use crate::harness::{Setup, go_to, is_sentence, on_seeds, open, settle};

const VIEWS: [&str; 8] =
    ["Overview", "Words", "Sentences", "Readability", "Lexis", "Concordance", "Compare", "Matrix"];

fn picture_views(setup: Setup, views: &[&str], suffix: &str) {
    let mut results = SnapshotResults::new();
    let mut harness = on_seeds(setup);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::LookUp("general*".to_owned()));
    settle(&mut harness);
    let at = harness
        .state()
        .screen()
        .studies
        .matches
        .as_ref()
        .and_then(|study| study.done())
        .map(|found| found.matches[4]);
    harness.state_mut().perform(&ctx, Command::Match(at));
    for view in views {
        go_to(&mut harness, view);
        settle(&mut harness);
        results.add(harness.try_snapshot(format!("{}_{suffix}", view.to_lowercase())));
    }
    results.unwrap();
}

#[test]
fn every_view_in_light() {
    picture_views(Setup::default(), &VIEWS, "light");
}

#[test]
fn every_view_in_dark() {
    picture_views(Setup { theme: egui::Theme::Dark, ..Setup::default() }, &VIEWS, "dark");
}

#[test]
fn every_view_in_a_small_window() {
    picture_views(Setup { size: [800.0, 600.0], ..Setup::default() }, &VIEWS, "small");
}

#[test]
fn a_view_at_twice_the_resolution() {
    picture_views(
        Setup { size: [800.0, 600.0], scale: 2.0, ..Setup::default() },
        &["Words", "Sentences"],
        "2x",
    );
}

#[test]
fn a_doubtful_sentence_chosen() {
    let mut results = SnapshotResults::new();
    for (theme, suffix) in [(egui::Theme::Light, "light"), (egui::Theme::Dark, "dark")] {
        let mut harness = on_seeds(Setup { theme, ..Setup::default() });
        let second = harness.state().screen().entries[1].document.id;
        let ctx = harness.ctx.clone();
        harness.state_mut().perform(&ctx, Command::Select(second));
        go_to(&mut harness, "Sentences");
        harness.get_by_label("Doubtful first").click();
        harness.run_steps(3);
        harness.get_all_by_role(Role::ListBoxOption).find(is_sentence).expect("a sentence").click();
        harness.run_steps(3);
        harness.remove_cursor();
        harness.run_steps(4);
        results.add(harness.try_snapshot(format!("sentence_{suffix}")));
    }
    results.unwrap();
}

/// Further pages of the views: the tab, the page, and the name of its picture.
const PAGES: [(&str, &str, &str); 6] = [
    ("Readability", "All scores", "scores"),
    ("Readability", "In the text", "hardest"),
    ("Words", "Dispersion", "dispersion"),
    ("Words", "Key words", "key_words"),
    ("Concordance", "Dispersion plot", "spread"),
    ("Concordance", "Collocates", "collocates"),
];

fn picture_pages(setup: Setup, suffix: &str) {
    let mut results = SnapshotResults::new();
    let mut harness = on_seeds(setup);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::LookUp("general*".to_owned()));
    for (view, page, name) in PAGES {
        go_to(&mut harness, view);
        settle(&mut harness);
        harness.get_by_label(page).click();
        settle(&mut harness);
        if name == "hardest" {
            harness.state_mut().perform(&ctx, Command::Hardest(Some(2)));
        }
        harness.remove_cursor();
        harness.run_steps(8);
        results.add(harness.try_snapshot(format!("{name}_{suffix}")));
    }
    results.unwrap();
}

#[test]
fn further_pages_in_light() {
    picture_pages(Setup::default(), "light");
}

#[test]
fn further_pages_in_dark_and_small() {
    let setup = Setup { size: [800.0, 600.0], theme: egui::Theme::Dark, ..Setup::default() };
    picture_pages(setup, "small_dark");
}

#[test]
fn nothing_open() {
    let mut harness = open(Setup { size: [800.0, 600.0], ..Setup::default() }, Start::Empty);
    harness.snapshot("nothing_open");
}
