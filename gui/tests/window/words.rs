//! *Words*: frequencies, dispersion, key words and stop words, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lexometer_desktop::app::App;
use lexometer_desktop::model::StopWords;
use lexometer_desktop::views::{Command, Scope, View, WordPage, WordSettings};

use crate::harness::{Setup, copied, document, go_to, on, settle};

const FRUIT: &str = "The pear and the plum. The plum and the apple. The plum!";

/// The program with documents that are measured as English.
fn on_english(texts: &[(&str, &str)]) -> Harness<'static, App> {
    let texts = texts.iter().map(|(name, text)| document(name, text)).collect();
    let mut harness = on(Setup::default(), texts);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::SetLanguage(Scope::All, Some("en")));
    settle(&mut harness);
    go_to(&mut harness, "Words");
    settle(&mut harness);
    harness
}

fn set(harness: &mut Harness<'static, App>, change: impl Fn(&mut WordSettings)) {
    let mut settings = harness.state().screen().words;
    change(&mut settings);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Words(settings));
    settle(harness);
}

/// The words of the list, as they are seen.
fn listed(harness: &Harness<'static, App>, words: &[&str]) -> Vec<String> {
    let buttons = harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    buttons.filter(|label| words.contains(&label.as_str())).collect()
}

#[test]
fn the_word_list_filters_sorts_and_shows_stop_words() {
    let mut harness = on_english(&[("fruit.txt", FRUIT)]);
    let words = ["the", "plum", "and", "apple", "pear"];
    harness.get_by_label("3 different words");
    assert_eq!(listed(&harness, &words), ["plum", "apple", "pear"]);

    harness.get_by_label("Stop words").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().stop_words, StopWords::Shown);
    harness.get_by_label("5 different words");
    assert_eq!(listed(&harness, &words), ["the", "plum", "and", "apple", "pear"]);
    harness.get_by_label("Sort by Word").click();
    harness.run_steps(3);
    assert_eq!(listed(&harness, &words), ["and", "apple", "pear", "plum", "the"]);
    harness.get_by_label("Sort by Count").click();
    harness.run_steps(3);
    assert_eq!(listed(&harness, &words)[..2], ["the", "plum"]);

    harness.get_by_role_and_label(Role::TextInput, "Filter: Words of fruit.txt").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Filter: Words of fruit.txt").type_text("pl");
    harness.run_steps(3);
    harness.get_by_label("2 different words");
    assert_eq!(listed(&harness, &words), ["plum", "apple"]);
    harness.get_by_label("Copy: Words of fruit.txt").click();
    let text = copied(&mut harness);
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(text.contains("ngrams:1|parts:10|lemmas:no"), "{text}");
}

#[test]
fn a_word_leads_to_its_concordance() {
    let mut harness = on_english(&[("fruit.txt", FRUIT)]);
    harness.get_by_role_and_label(Role::Button, "plum").click();
    settle(&mut harness);
    assert_eq!(harness.state().screen().view, View::Concordance);
    harness.get_by_label_contains("3 matches");
}

#[test]
fn runs_of_words_are_counted_up_to_eight() {
    let mut harness = on_english(&[("fruit.txt", FRUIT)]);
    harness.get_by_label("Words in a run");
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::ToggleStopWords);
    set(&mut harness, |settings| settings.length = 2);
    // 12 words have 11 runs of two; “the plum” three times and “and the” twice, so 8 are different.
    harness.get_by_label("8 different runs");
    harness.get_by_role_and_label(Role::Button, "the plum");
    harness.get_by_role_and_label(Role::Image, "Top runs of 2 words: fruit.txt");
    set(&mut harness, |settings| settings.length = 8);
    harness.get_by_label("5 different runs");
    // A run that begins or ends with a stop word goes with it.
    harness.state_mut().perform(&ctx, Command::ToggleStopWords);
    set(&mut harness, |settings| settings.length = 2);
    assert!(harness.query_by_role_and_label(Role::Button, "the plum").is_none());
}

#[test]
fn dispersion_has_its_four_measures_and_its_parts() {
    let text = "pear ".repeat(50) + &"plum apple ".repeat(75);
    let mut harness = on_english(&[("a.txt", &text), ("b.txt", "pear plum")]);
    harness.get_by_label("Dispersion").click();
    settle(&mut harness);
    for column in ["Range", "D", "DP", "DPnorm"] {
        harness.get_by_label(&format!("Sort by {column}"));
    }
    harness.get_by_label("Spread over");
    // Apple and plum stand in 8 of 10 parts, pear in 3: its last word begins the third.
    let table = |harness: &mut Harness<'static, App>| {
        harness.get_by_label_contains("Copy: Words of").click();
        copied(harness)
    };
    let copied = table(&mut harness);
    let row = copied.lines().find(|line| line.contains("\tpear\t")).expect("a row").to_owned();
    assert_eq!(row.split('\t').nth(4), Some("3"), "{row}");
    set(&mut harness, |settings| settings.parts = lexometer_desktop::model::Parts::Documents);
    let copied = table(&mut harness);
    assert!(copied.contains("parts:2"), "{copied}");
}

#[test]
fn key_words_show_the_difference_before_its_significance() {
    let a = "war ".repeat(20) + &"peace ".repeat(5) + &"pear ".repeat(25);
    let b = "war ".repeat(5) + &"peace ".repeat(20) + &"pear ".repeat(25);
    let mut harness = on_english(&[("a.txt", &a), ("b.txt", &b)]);
    harness.get_by_label("Key words").click();
    settle(&mut harness);
    assert_eq!(harness.state().screen().words.page, WordPage::KeyWords);
    assert_eq!(listed(&harness, &["war", "peace", "pear"]), ["war", "pear", "peace"]);
    // Four times as frequent here: 2².
    harness.get_by_label("2.00");
    harness.get_by_label("−2.00");
    let heads: Vec<String> = harness
        .get_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("Sort by"))
        .collect();
    let place = |name: &str| heads.iter().position(|head| head == name).expect("a column");
    assert!(place("Sort by Log ratio") < place("Sort by G²"), "{heads:?}");
    harness.get_by_label("Save as CSV: Key words of a.txt");
}

#[test]
fn stop_words_are_edited_in_one_place_for_every_view() {
    let mut harness = on_english(&[("fruit.txt", FRUIT), ("other.txt", "The plum and a war.")]);
    harness.get_by_label("Edit stop words…").click();
    harness.run_steps(3);
    let edit = harness.get_by_role_and_label(Role::MultilineTextInput, "Words of the list");
    assert!(edit.accesskit_node().value().is_some_and(|value| value.contains("the")));
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::SetStopWords("en", Some("plum, and".to_owned())));
    harness.state_mut().perform(&ctx, Command::Dialog(None));
    settle(&mut harness);
    let words = ["the", "plum", "and", "apple", "pear"];
    assert_eq!(listed(&harness, &words), ["the", "apple", "pear"]);
    // In the other views, and in documents that are opened later.
    harness.state_mut().perform(&ctx, Command::LookUp("pear".to_owned()));
    settle(&mut harness);
    harness.get_by_label("Collocates").click();
    settle(&mut harness);
    assert!(harness.query_by_role_and_label(Role::Button, "plum").is_none());
    harness.state_mut().add(document("later.txt", "Plum and pear."));
    settle(&mut harness);
    let later = harness.state().screen().entries[2].analysis().expect("measured").clone();
    assert!(later.types.iter().any(|kind| kind.word == "plum" && kind.stop));
    // And back.
    harness.state_mut().perform(&ctx, Command::SetStopWords("en", None));
    settle(&mut harness);
    go_to(&mut harness, "Words");
    settle(&mut harness);
    assert_eq!(listed(&harness, &words), ["plum", "apple", "pear"]);
}
