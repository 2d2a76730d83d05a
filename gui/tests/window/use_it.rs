//! Using the program, by the roles and names that assistive technology sees.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lexometer_desktop::app::Start;
use lexometer_desktop::import;
use lexometer_desktop::model::{Document, Origin};
use lexometer_desktop::views::{Command, Pair, StopWords, View};

use crate::harness::{Setup, go_to, on, on_seeds, open, settle};

fn document(name: &str, text: &str) -> Document {
    import::bytes(name, Origin::File(PathBuf::from(name)), text.as_bytes().to_vec(), None).expect("a text")
}

#[test]
fn every_view_opens_on_the_seeds_and_shows_their_figures() {
    // So tall that nothing has to be scrolled to.
    let mut harness = on_seeds(Setup { size: [1200.0, 3000.0], ..Setup::default() });
    assert_eq!(harness.state().screen().entries.len(), 3);

    // Python finds 846 words in the rewrite with the pattern `\w+(?:[.,’'‘]\w+)*`.
    harness.get_by_label("846");
    assert_eq!(harness.query_all_by_label_contains("is word for word in").count(), 3);

    go_to(&mut harness, "Words");
    harness.get_by_role_and_label(
        Role::Image,
        "Top words: Media reveal ups and downs in US and Ukraine’s top generals’ relations",
    );
    harness.get_by_label("zaluzhnyi");

    go_to(&mut harness, "Readability");
    harness.get_by_role_and_label(Role::Image, "Reading ease");
    harness.get_by_role_and_label(Role::Image, "School grade it takes to read it easily");
    harness.get_by_label("Flesch–Kincaid grade level");

    go_to(&mut harness, "Compare");
    harness.get_by_role_and_label(Role::Image, "Shared word for word");
    // The rewrite is more than half covered, and its longest passage has sixty words.
    harness.get_by_label_contains("the longest of 60 words");
    let comparison = {
        let screen = harness.state().screen();
        screen.comparison(screen.pair.expect("a pair")).expect("a comparison").clone()
    };
    assert!(comparison.coverage.a.expect("words") > 0.5);
    let longest = comparison.passages.iter().map(|passage| passage.words).max();
    assert_eq!(longest, Some(60));
}

#[test]
fn choosing_a_passage_scrolls_both_texts_to_it() {
    let mut harness = on_seeds(Setup::default());
    go_to(&mut harness, "Compare");
    let (index, text_a) = {
        let screen = harness.state().screen();
        let pair = screen.pair.expect("a pair");
        let comparison = screen.comparison(pair).expect("a comparison");
        let (index, last) = comparison
            .passages
            .iter()
            .enumerate()
            .max_by_key(|(_, passage)| passage.a.start)
            .expect("a passage");
        let text = &screen.entry(pair.a).expect("open").document.text;
        let paragraph = text[..last.a.start as usize].rfind('\n').map_or(0, |at| at + 1);
        let end = text[paragraph..].find('\n').map_or(text.len(), |at| paragraph + at);
        (index, text[paragraph..end].to_owned())
    };
    assert!(harness.query_all_by_label(&text_a).next().is_none(), "the last passage is in sight already");
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Passage(Some(index)));
    harness.run_steps(6);
    assert!(harness.query_all_by_label(&text_a).next().is_some(), "the text did not scroll to the passage");
}

#[test]
fn the_word_list_filters_sorts_and_shows_stop_words() {
    let texts = vec![document("fruit.txt", "The pear and the plum. The plum and the apple. The plum!")];
    let mut harness = on(Setup::default(), texts);
    go_to(&mut harness, "Words");
    harness.get_by_label("3 different words");
    assert!(harness.query_by_label("the").is_none());

    harness.get_by_label("Stop words").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().words.stop_words, StopWords::Shown);
    harness.get_by_label("5 different words");
    harness.get_by_label("the");

    harness.get_by_role_and_label(Role::TextInput, "Find a word").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Find a word").type_text("pl");
    harness.run_steps(3);
    harness.get_by_label("2 different words");
    assert!(harness.query_by_label("pear").is_none());
}

#[test]
fn the_same_text_twice_is_covered_whole() {
    let text = "One two three four five six seven. Eight nine ten.";
    let mut harness = on(Setup::default(), vec![document("a.txt", text), document("b.txt", text)]);
    go_to(&mut harness, "Compare");
    harness.get_by_label("100 % of A is word for word in B: none of it in quotation marks.");
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_others_stay() {
    let folder = std::env::temp_dir().join(format!("lexometer-window-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let files = vec![
        write("good.txt", b"A good text of six words."),
        folder.join("missing.txt"),
        folder.clone(),
        write("empty.txt", b""),
        write("binary.txt", &[0, 1, 2, 0, 0, 159, 146, 150].repeat(64)),
    ];
    let mut harness = open(Setup::default(), Start::Files(files));
    settle(&mut harness);
    let screen = harness.state().screen();
    let names: Vec<&str> = screen.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert!(names.contains(&"good.txt"), "{names:?}");
    let said: Vec<&str> = screen.notices.iter().map(|notice| notice.text.as_str()).collect();
    for (file, reason) in
        [("missing.txt", "no such file"), ("binary.txt", "binary"), ("lexometer-window", "directory")]
    {
        assert!(said.iter().any(|line| line.contains(file) && line.contains(reason)), "{file}: {said:#?}");
    }
    for view in ["Words", "Readability", "Compare", "Overview"] {
        go_to(&mut harness, view);
    }
    let notices = harness.state().screen().notices.len();
    harness.get_all_by_label("Dismiss").next().expect("a notice").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().notices.len(), notices - 1);
    std::fs::remove_dir_all(&folder).expect("to tidy up");
}

#[test]
fn closing_the_last_document_leaves_the_way_to_open_another() {
    let mut harness = on(Setup::default(), vec![document("a.txt", "One text.")]);
    harness.get_by_label("Close a.txt").click();
    harness.run_steps(3);
    assert!(harness.state().screen().entries.is_empty());
    harness.get_by_label("Open the sample articles").click();
    settle(&mut harness);
    assert_eq!(harness.state().screen().entries.len(), 3);
}

#[test]
fn odd_texts_break_no_view() {
    let one_line = "word ".repeat(20_000);
    let texts = vec![
        document("no words.txt", "… — !?\n\n"),
        document("one line.txt", &one_line),
        document("scripts.txt", "Зеленський сказав. Ελληνικά. ½ ﬁ e\u{301} naïve"),
    ];
    let mut harness = on(Setup { size: [640.0, 480.0], ..Setup::default() }, texts);
    let ids: Vec<_> = harness.state().screen().entries.iter().map(|entry| entry.document.id).collect();
    for id in &ids {
        let ctx = harness.ctx.clone();
        harness.state_mut().perform(&ctx, Command::Select(*id));
        for view in ["Words", "Readability", "Overview"] {
            go_to(&mut harness, view);
        }
    }
    for (a, b) in [(0, 1), (1, 2), (1, 0)] {
        let ctx = harness.ctx.clone();
        harness.state_mut().perform(&ctx, Command::Compare(Pair { a: ids[a], b: ids[b] }));
        settle(&mut harness);
        assert_eq!(harness.state().screen().view, View::Compare);
    }
}

#[test]
fn every_chart_has_a_table_and_a_way_to_save_it() {
    let mut harness = on_seeds(Setup::default());
    for (view, charts) in [("Readability", 2), ("Compare", 1)] {
        go_to(&mut harness, view);
        let names: Vec<String> =
            harness.get_all_by_role(Role::Image).filter_map(|node| node.accesskit_node().label()).collect();
        assert!(names.len() >= charts, "{view}: {names:?}");
        for name in names {
            harness.get_by_label(&format!("Save: {name}"));
            harness.get_by_label(&format!("Table: {name}")).click_accesskit();
            harness.run_steps(3);
            assert!(harness.query_by_role_and_label(Role::Image, &name).is_none());
            harness.get_by_label(&format!("Table: {name}")).click_accesskit();
            harness.run_steps(3);
            harness.get_by_role_and_label(Role::Image, &name);
        }
    }
}

#[test]
fn keys_change_the_view_and_the_size() {
    let mut harness = on_seeds(Setup::default());
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num2);
    harness.run_steps(3);
    assert_eq!(harness.state().screen().view, View::Words);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Plus);
    harness.run_steps(3);
    assert!((harness.ctx.zoom_factor() - 1.1).abs() < 1e-4);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num0);
    harness.run_steps(3);
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 1e-4);
}

#[test]
fn the_palette_finds_a_command_by_part_of_its_name() {
    let mut harness = on_seeds(Setup::default());
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::TextInput, "Find a command").type_text("readab");
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Readability").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().view, View::Readability);
    assert_eq!(harness.state().screen().dialog, None);
}

#[test]
fn nothing_is_drawn_while_nothing_happens() {
    let mut harness = on_seeds(Setup::default());
    for view in ["Overview", "Words", "Readability", "Compare"] {
        go_to(&mut harness, view);
        harness.run();
        assert!(!harness.ctx.has_requested_repaint(), "{view}: {:?}", harness.ctx.repaint_causes());
    }
}
