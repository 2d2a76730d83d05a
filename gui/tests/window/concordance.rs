//! *Concordance*: looking for words, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lexometer_desktop::app::App;
use lexometer_desktop::model::{SortKey, Syntax};
use lexometer_desktop::views::{Command, ConcordanceSettings, View};

use crate::harness::{Setup, copied, document, go_to, on, on_seeds, settle};

const FRUIT: &str =
    "An apple a day. The pear and the plum, an apple and a pear. No apples here; a pear an hour.";

fn ask(harness: &mut Harness<'static, App>, query: &str) {
    harness.get_by_role_and_label(Role::TextInput, "Look for").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Look for").type_text(query);
    settle(harness);
}

fn change(harness: &mut Harness<'static, App>, change: impl Fn(&mut ConcordanceSettings)) {
    let mut settings = harness.state().screen().concordance.clone();
    change(&mut settings);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Concordance(settings));
    settle(harness);
}

/// The words after the matches, in the order that these are listed in.
fn matches(harness: &Harness<'static, App>) -> Vec<String> {
    let screen = harness.state().screen();
    let corpus = screen.studies.corpus.as_ref().and_then(|study| study.done()).expect("indexed").clone();
    let found = screen.studies.matches.as_ref().and_then(|study| study.done()).expect("searched").clone();
    (0..found.matches.len())
        .map(|row| found.line(&corpus, row, 1).right)
        .map(|right| right.trim_matches(|scalar: char| !scalar.is_alphanumeric()).to_owned())
        .collect()
}

#[test]
fn a_word_is_found_as_typed_and_is_shown_in_its_text() {
    let mut harness = on_seeds(Setup::default());
    go_to(&mut harness, "Concordance");
    harness.get_by_label("What are you looking for?");
    ask(&mut harness, "weapons");
    // `cat seeds/*.txt | grep -oiw weapons | wc -l` says 4; the three articles have 2,627 words.
    harness.get_by_label_contains("4 matches, 1,523 per million words");
    harness.get_by_label("Choose a match to see it in its text.");

    let rows = || Role::Button;
    harness.get_all_by_role_and_label(rows(), "weapons").next().expect("a match").click();
    harness.run_steps(6);
    let screen = harness.state().screen();
    let corpus = screen.studies.corpus.as_ref().and_then(|study| study.done()).expect("indexed").clone();
    let at = screen.chosen_match.expect("chosen");
    let member = &corpus.documents()[corpus.document_of(at)];
    let (text, start) = (&member.text, corpus.bytes(at).start);
    let paragraph = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[paragraph..].find('\n').map_or(text.len(), |at| paragraph + at);
    let paragraph = text[paragraph..end].trim_end().to_owned();
    assert!(harness.query_all_by_label(&paragraph).next().is_some(), "the text is not at the match");

    // The arrow keys go to the next one.
    harness.key_press(egui::Key::ArrowDown);
    harness.run_steps(4);
    assert_ne!(harness.state().screen().chosen_match, Some(at));
}

#[test]
fn matches_are_sorted_by_the_words_beside_them() {
    let mut harness = on(Setup::default(), vec![document("fruit.txt", FRUIT)]);
    go_to(&mut harness, "Concordance");
    ask(&mut harness, "pear");
    assert_eq!(matches(&harness), ["an", "and", "No"].map(str::to_owned).as_slice());
    // By the word before: a, a, the; equals as they stand in the text.
    harness.get_by_label("Sort by Before").click();
    settle(&mut harness);
    assert_eq!(harness.state().screen().concordance.keys[0], Some(SortKey::Left(1)));
    assert_eq!(matches(&harness)[2], "and");
    change(&mut harness, |settings| settings.keys = [None; 3]);
    assert_eq!(matches(&harness), ["and", "No", "an"].map(str::to_owned).as_slice());
}

#[test]
fn wildcards_phrases_and_expressions_are_understood_and_a_bad_one_is_explained() {
    let mut harness = on(Setup::default(), vec![document("fruit.txt", FRUIT)]);
    go_to(&mut harness, "Concordance");
    let count = |harness: &Harness<'static, App>| matches(harness).len();
    ask(&mut harness, "apple*");
    assert_eq!(count(&harness), 3);
    change(&mut harness, |settings| settings.text = "a pear".to_owned());
    assert_eq!(count(&harness), 2);
    change(&mut harness, |settings| {
        settings.text = "an? (apple|pear)".to_owned();
        settings.syntax = Syntax::Regex;
    });
    assert_eq!(count(&harness), 4);
    change(&mut harness, |settings| settings.text = "(apple".to_owned());
    harness.get_by_label_contains("“(apple” is not a regular expression: unclosed group");
    assert!(harness.query_by_label_contains("matches").is_none(), "what was found before is still there");
    change(&mut harness, |settings| settings.text = "banana".to_owned());
    harness.get_by_label_contains("0 matches");
    harness.get_by_label("Nothing found");
}

#[test]
fn a_collocate_leads_to_its_own_concordance() {
    let mut harness = on(Setup::default(), vec![document("fruit.txt", FRUIT)]);
    go_to(&mut harness, "Concordance");
    ask(&mut harness, "apple");
    harness.get_by_label("Collocates").click();
    settle(&mut harness);
    // Within five words of the two: pear and plum; “day” and “no” once only.
    harness.get_by_role_and_label(Role::Button, "pear");
    assert!(harness.query_by_role_and_label(Role::Button, "day").is_none());
    change(&mut harness, |settings| settings.near.minimum = 1);
    harness.get_by_role_and_label(Role::Button, "day");
    for column in ["logDice", "PMI", "MI³", "t", "z", "G²"] {
        harness.get_by_label(&format!("Sort by {column}"));
    }
    harness.get_by_role_and_label(Role::Button, "pear").click();
    settle(&mut harness);
    let settings = &harness.state().screen().concordance;
    assert_eq!(settings.text, "pear");
    harness.get_by_label_contains("3 matches");
}

#[test]
fn a_line_of_the_spread_leads_to_its_match() {
    let mut harness = on_seeds(Setup::default());
    go_to(&mut harness, "Concordance");
    ask(&mut harness, "milley");
    harness.get_by_label("Dispersion plot").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Image, "Where “milley” stands");
    harness.get_by_label("Save: Where “milley” stands");
    let at = harness
        .state()
        .screen()
        .studies
        .matches
        .as_ref()
        .and_then(|study| study.done())
        .expect("done")
        .matches[0];
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::ShowMatch(at));
    harness.run_steps(6);
    assert!(harness.query_by_label("Choose a match to see it in its text.").is_none());
}

#[test]
fn what_is_copied_says_what_it_depends_on() {
    let mut harness = on(Setup::default(), vec![document("fruit.txt", FRUIT)]);
    go_to(&mut harness, "Concordance");
    ask(&mut harness, "plum");
    harness.get_by_label("Save as CSV: Concordance");
    harness.get_by_label("Copy: Concordance").click();
    let text = copied(&mut harness);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[0].starts_with("Document\tBefore\tMatch\tAfter\t"), "{text}");
    assert!(lines[1].contains("\tplum\t") && lines[1].contains("query:plum|sort:R1,R2,R3"), "{text}");
}

#[test]
fn what_is_found_goes_with_the_document() {
    let mut harness = on(Setup::default(), vec![document("a.txt", FRUIT), document("b.txt", "A pear.")]);
    go_to(&mut harness, "Concordance");
    ask(&mut harness, "pear");
    harness.get_by_label_contains("4 matches");
    harness.get_by_label("Close a.txt").click();
    settle(&mut harness);
    harness.get_by_label_contains("1 match,");
    assert_eq!(harness.state().screen().view, View::Concordance);
    assert!(
        harness
            .get_all_by_role(Role::Button)
            .all(|node| node.accesskit_node().label().as_deref() != Some("apple"))
    );
}
