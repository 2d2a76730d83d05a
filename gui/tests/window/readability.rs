//! *Readability*, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use lexometer_desktop::views::{Command, Scope, View};

use crate::harness::{Setup, copied, document, go_to, on, on_seeds, settle};

#[test]
fn the_summary_says_what_the_formulas_agree_on_and_how_long_it_takes() {
    let mut harness = on_seeds(Setup { size: [1200.0, 3000.0], ..Setup::default() });
    go_to(&mut harness, "Readability");
    harness.get_by_label("school grade");
    harness.get_by_label("by 9 formulas");
    // 846 words at 238 words a minute (Brysbaert 2019) are 3.6 minutes, at 183 a minute 4.6.
    harness.get_by_label("4 min");
    harness.get_by_label("5 min");
    harness.get_by_role_and_label(Role::Image, "Reading ease");
    harness.get_by_role_and_label(Role::Image, "School grade it takes to read it easily");
}

#[test]
fn every_score_has_a_meaning_and_every_gap_a_reason() {
    // 12 words, 2 sentences, 12 syllables: 206.835 − 1.015 · 6 − 84.6 · 1 = 116.1.
    let text = "The cat sat on the mat. The dog ran to the park.";
    let mut harness =
        on(Setup { size: [1200.0, 2400.0], ..Setup::default() }, vec![document("cat.txt", text)]);
    let ctx = harness.ctx.clone();
    let id = harness.state().screen().entries[0].document.id;
    harness.state_mut().perform(&ctx, Command::SetLanguage(Scope::One(id), Some("en")));
    settle(&mut harness);
    go_to(&mut harness, "Readability");
    harness.get_by_label("All scores").click();
    harness.run_steps(4);
    harness.get_by_label("Flesch Reading Ease");
    harness.get_by_label("116.1");
    assert!(harness.query_all_by_label("Very easy: most readers of ten years follow it.").next().is_some());
    assert!(harness.query_by_label_contains("not validated for this language").is_none());

    harness.get_by_label("Also formulas without a score").click();
    harness.run_steps(4);
    assert!(harness.query_all_by_label_contains("not validated for this language").count() > 5);

    harness.get_by_role_and_label(Role::TextInput, "Filter: Readability of cat.txt").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Filter: Readability of cat.txt").type_text("gunning");
    harness.run_steps(4);
    assert!(harness.query_by_label("Flesch Reading Ease").is_none());
    harness.get_by_label("Copy: Readability of cat.txt").click();
    let copied = copied(&mut harness);
    assert!(copied.contains("language:en (chosen)") && copied.contains("Gunning"), "{copied}");
}

#[test]
fn the_hardest_sentence_is_found_in_the_text_and_a_hard_word_in_its_concordance() {
    let mut text = "The cat sat on the mat. The dog ran to the park.\n\n".repeat(60);
    let hard = "Notwithstanding considerable organizational difficulties, international representatives \
        unanimously recommended institutional transformation.";
    text.push_str(hard);
    let mut harness = on(Setup::default(), vec![document("cat.txt", &text)]);
    go_to(&mut harness, "Readability");
    harness.get_by_label("In the text").click();
    settle(&mut harness);
    // In the list, but far down the text.
    assert_eq!(harness.query_all_by_label(hard).count(), 1);
    harness.get_by_role_and_label(Role::Button, hard).click();
    harness.run_steps(6);
    assert_eq!(harness.state().screen().hardest, Some(0));
    assert_eq!(harness.query_all_by_label(hard).count(), 2, "the text is not at the sentence");

    // A stop word makes no text hard.
    assert!(harness.query_by_role_and_label(Role::Button, "the").is_none());
    harness.get_by_role_and_label(Role::TextInput, "Filter: Hardest words").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Filter: Hardest words").type_text("organ");
    harness.run_steps(4);
    assert!(harness.query_by_role_and_label(Role::Button, "cat").is_none());
    harness.get_by_role_and_label(Role::Button, "organizational").click();
    settle(&mut harness);
    assert_eq!(harness.state().screen().view, View::Concordance);
    harness.get_by_label_contains("1 match,");
}

#[test]
fn a_document_without_words_or_without_a_formula_says_so() {
    let swahili =
        "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri. ".repeat(20);
    let texts = vec![document("empty.txt", ""), document("swahili.txt", &swahili)];
    let mut harness = on(Setup { size: [1000.0, 1400.0], ..Setup::default() }, texts);
    let ids: Vec<_> = harness.state().screen().entries.iter().map(|entry| entry.document.id).collect();
    for (id, says) in ids.into_iter().zip(["There is no word in it.", "No formula that gives a school grade"])
    {
        let ctx = harness.ctx.clone();
        harness.state_mut().perform(&ctx, Command::SetLanguage(Scope::One(id), Some("und")));
        harness.state_mut().perform(&ctx, Command::Select(id));
        settle(&mut harness);
        go_to(&mut harness, "Readability");
        harness.get_by_label("Summary").click();
        harness.run_steps(4);
        assert!(harness.query_all_by_label_contains(says).next().is_some(), "{says}");
        harness.get_by_label("In the text").click();
        settle(&mut harness);
        harness.get_by_label("All scores").click();
        harness.run_steps(4);
    }
}
