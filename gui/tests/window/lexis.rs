//! *Lexis*, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use lexometer_desktop::model::LexisSettings;
use lexometer_desktop::views::Command;

use crate::harness::{Setup, copied, document, go_to, on, settle};

/// 24 running words, 7 different ones.
const TEXT: &str = "the cat and the dog and the pig and the cow and the cat and the dog and the hen and the \
    hen and";

#[test]
fn every_index_is_listed_with_its_value_and_its_settings_are_copied() {
    let mut harness =
        on(Setup { size: [1200.0, 2000.0], ..Setup::default() }, vec![document("farm.txt", TEXT)]);
    go_to(&mut harness, "Lexis");
    settle(&mut harness);
    harness.get_by_label("Type–token ratio");
    // 7 of 24: the, and, cat, dog, pig, cow, hen.
    harness.get_by_label("0.2917");
    // 7 / √24.
    harness.get_by_label("1.4289");
    let name = "Lexical indices of farm.txt";
    harness.get_by_label(&format!("Save as CSV: {name}"));
    harness.get_by_label(&format!("Copy: {name}")).click();
    let text = copied(&mut harness);
    assert!(text.lines().nth(1).is_some_and(|line| line.contains("window:50")), "{text}");
}

#[test]
fn the_window_and_the_logarithms_can_be_set() {
    let mut harness = on(Setup::default(), vec![document("farm.txt", &TEXT.repeat(5))]);
    go_to(&mut harness, "Lexis");
    settle(&mut harness);
    let score = |harness: &egui_kittest::Harness<'static, lexometer_desktop::app::App>, id: &str| {
        let studies = &harness.state().screen().studies;
        studies.lexis.as_ref().and_then(|study| study.done()).expect("measured").score(id)
    };
    let before = (score(&harness, "mattr"), score(&harness, "ttr"));
    harness.get_by_label("Base of logarithms");
    harness.get_by_label("Window in words");
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Lexis(LexisSettings { window: 10, base: None }));
    settle(&mut harness);
    let after = (score(&harness, "mattr"), score(&harness, "ttr"));
    assert_eq!(before.1, after.1);
    assert_ne!(before.0, after.0, "a window of ten words is another");
}

#[test]
fn the_curves_have_names_and_tables() {
    let mut harness = on(Setup::default(), vec![document("farm.txt", &TEXT.repeat(5))]);
    go_to(&mut harness, "Lexis");
    settle(&mut harness);
    for name in ["Vocabulary growth: farm.txt", "Rank and frequency: farm.txt"] {
        harness.get_by_role_and_label(Role::Image, name);
        harness.get_by_label(&format!("Save: {name}"));
        harness.get_by_label(&format!("Table: {name}")).click_accesskit();
        harness.run_steps(3);
        assert!(harness.query_by_role_and_label(Role::Image, name).is_none());
    }
}

#[test]
fn a_document_without_words_has_no_indices() {
    let mut harness = on(Setup::default(), vec![document("empty.txt", "")]);
    go_to(&mut harness, "Lexis");
    harness.get_by_label("No words");
}
