//! Using the program, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lexometer_desktop::app::{App, Start};
use lexometer_desktop::model::{LineMode, LinesFoundBy};
use lexometer_desktop::views::{Command, Pair, View};

use crate::harness::{Setup, document, go_to, is_sentence, on, on_seeds, open, sentences, settle};

#[test]
fn every_view_opens_on_the_seeds_and_shows_their_figures() {
    // So tall that nothing has to be scrolled to.
    let mut harness = on_seeds(Setup { size: [1200.0, 3000.0], ..Setup::default() });
    assert_eq!(harness.state().screen().entries.len(), 3);

    // Python finds 846 words in the rewrite with the pattern `\w+(?:[.,’'‘]\w+)*`.
    harness.get_by_label("846");
    assert_eq!(harness.query_all_by_label_contains("is word for word in").count(), 3);

    go_to(&mut harness, "Words");
    settle(&mut harness);
    harness.get_by_role_and_label(
        Role::Image,
        "Top words: Media reveal ups and downs in US and Ukraine’s top generals’ relations",
    );
    harness.get_by_label("zaluzhnyi");

    go_to(&mut harness, "Readability");
    harness.get_by_role_and_label(Role::Image, "Reading ease");
    harness.get_by_role_and_label(Role::Image, "School grade it takes to read it easily");
    harness.get_by_label("All scores").click();
    harness.run_steps(4);
    harness.get_by_label("Flesch–Kincaid grade level");
    harness.get_by_label("Summary").click();

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
            .chained
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

const SENTENCES: &str =
    "Gen. Mark Milley met them at 5 p.m. The sun set. It cost 3.14, he said.\nA heading\n";

#[test]
fn every_sentence_says_why_it_ends() {
    let texts = vec![document("a.txt", SENTENCES)];
    let mut harness = on(Setup { size: [1200.0, 900.0], ..Setup::default() }, texts);
    choose(&mut harness, "Language of a.txt", "English");
    go_to(&mut harness, "Sentences");
    let all = sentences(&harness);
    let ends = ["Final abbreviation", "Full stop, ? or !", "Line end", "Line end"];
    assert_eq!(all.len(), ends.len(), "{all:?}");
    for (number, (row, end)) in all.iter().zip(ends).enumerate() {
        assert!(row.starts_with(&format!("Sentence {}, ", number + 1)) && row.contains(end), "{row}");
    }
    harness.get_by_label("4 sentences, 1 doubtful");

    // The places of the chosen one are explained beside it.
    harness.get_by_label_contains("The sun set.").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().sentence, Some(1));
    harness.get_by_label_contains("It ends in a full stop, and “It” begins the next sentence.");
    harness.get_by_label("Previous sentence").click();
    harness.run_steps(3);
    harness.get_by_label_contains("“Gen.” is an abbreviation, and “Mark” goes on with the sentence.");
    harness.get_by_label_contains("“p.m.” may stand within a sentence, but “The” opens one.");
    harness.key_press(egui::Key::ArrowDown);
    harness.run_steps(3);
    assert_eq!(harness.state().screen().sentence, Some(1));

    // A rule narrows the list, and once more widens it.
    harness.get_by_label("Only sentences with: Line end").click();
    harness.run_steps(3);
    harness.get_by_label("2 sentences: Line end");
    assert_eq!(sentences(&harness).len(), 2);
    harness.get_by_label("Longest first").click();
    harness.run_steps(3);
    let rows = sentences(&harness);
    assert!(rows[0].contains("3.14") && rows[1].contains("A heading"), "{rows:?}");
    harness.get_by_label("Show all").click();
    harness.run_steps(3);
    harness.get_by_label("Doubtful first").click();
    harness.run_steps(3);
    assert!(sentences(&harness)[0].contains("p.m."));
}

#[test]
fn of_a_long_text_only_the_sentences_in_sight_are_laid_out() {
    let text: String = (1..=20_000).map(|n| format!("Sentence number {n} is here. ")).collect();
    let mut harness = on(Setup::default(), vec![document("long.txt", &text)]);
    choose(&mut harness, "Language of long.txt", "English");
    go_to(&mut harness, "Sentences");
    harness.get_by_label("20,000 sentences");
    let first = sentences(&harness);
    assert!(first.len() < 40 && first[0].starts_with("Sentence 1,"), "{}", first.len());
    let ctx = harness.ctx.clone();
    for number in [19_999, 10_000, 3] {
        harness.state_mut().perform(&ctx, Command::GoToSentence(number));
        harness.run_steps(6);
        let rows = sentences(&harness);
        let wanted = format!("Sentence {}, ", number + 1);
        assert!(rows.len() < 40 && rows.iter().any(|row| row.starts_with(&wanted)), "{number}: {rows:?}");
    }
}

#[test]
fn a_sentence_is_shown_in_the_text_beside_another() {
    let mut harness = on_seeds(Setup::default());
    go_to(&mut harness, "Sentences");
    harness.get_by_label("Longest first").click();
    harness.run_steps(3);
    harness.get_all_by_role(Role::ListBoxOption).find(is_sentence).expect("a sentence").click();
    harness.run_steps(3);
    let (id, sentence) = {
        let screen = harness.state().screen();
        let entry = screen.selected_entry().expect("a document");
        let number = screen.sentence.expect("chosen") as usize;
        (entry.document.id, entry.analysis().expect("measured").sentences[number])
    };
    harness.get_by_label("Show in Compare").click_accesskit();
    harness.run_steps(4);
    let screen = harness.state().screen();
    assert_eq!(screen.view, View::Compare);
    let spot = screen.spot.expect("a place");
    assert_eq!((spot.document, spot.start, spot.end), (id, sentence.start, sentence.end));
    let text = &screen.entry(id).expect("open").document.text;
    let paragraph = text[..sentence.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let end = text[paragraph..].find('\n').map_or(text.len(), |at| paragraph + at);
    let paragraph = text[paragraph..end].to_owned();
    assert!(harness.query_all_by_label(&paragraph).next().is_some(), "the text did not scroll to it");
}

/// Chooses from a menu.
fn choose(harness: &mut Harness<'static, App>, menu: &str, choice: &str) {
    harness.get_by_label(menu).click();
    harness.run_steps(3);
    harness.get_by_label(choice).click();
    settle(harness);
}

#[test]
fn the_language_and_the_lines_are_shown_and_can_be_chosen() {
    let wrapped = "It was a cold\nnight in the city, and nobody\nwent out at all that night.\n";
    let mut harness = on(Setup::default(), vec![document("a.txt", wrapped), document("b.txt", "Hm.")]);
    let found = |harness: &Harness<'static, App>, n: usize| {
        let analysis = harness.state().screen().entries[n].analysis().expect("measured").clone();
        (analysis.language.code, analysis.lines, analysis.sentences.len())
    };
    let (_, lines, sentences) = found(&harness, 0);
    assert_eq!((lines.mode, lines.found_by, sentences), (LineMode::Wrapped, LinesFoundBy::Detection, 1));
    // What is unsure is said in the list of documents.
    harness.get_by_label_contains("English, unsure");

    choose(&mut harness, "Lines of a.txt", "One paragraph per line");
    let (_, lines, sentences) = found(&harness, 0);
    assert_eq!((lines.mode, lines.found_by, sentences), (LineMode::Paragraphs, LinesFoundBy::Choice, 3));
    choose(&mut harness, "Language of b.txt", "Polish");
    assert_eq!((found(&harness, 0).0, found(&harness, 1).0), ("en", "pl"));
    choose(&mut harness, "Language of b.txt", "Use this for all documents");
    assert_eq!((found(&harness, 0).0, found(&harness, 1).0), ("pl", "pl"));
    // Those to come, too.
    harness.state_mut().add(document("c.txt", "Three."));
    settle(&mut harness);
    assert_eq!(found(&harness, 2).0, "pl");
    choose(&mut harness, "Language of a.txt", "Another language");
    let (code, lines, _) = found(&harness, 0);
    assert_eq!((code, lines.found_by), ("und", LinesFoundBy::Rules));
    choose(&mut harness, "Language of a.txt", "Automatic");
    assert_eq!(found(&harness, 0).0, "en");
}

#[test]
fn a_file_is_read_anew_in_another_encoding() {
    let folder = std::env::temp_dir().join(format!("lexometer-encoding-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("old.txt");
    // «Привет, мир» in KOI8-R.
    let bytes = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, b',', b' ', 0xCD, 0xC9, 0xD2];
    std::fs::write(&path, bytes).expect("a file");
    let mut harness = open(Setup::default(), Start::Files(vec![path]));
    harness.state_mut().add(document("other.txt", "Another text."));
    settle(&mut harness);
    let place = |harness: &Harness<'static, App>| {
        let screen = harness.state().screen();
        screen.entries.iter().position(|entry| entry.name == "old.txt").expect("open")
    };
    let before = place(&harness);
    for (choice, text) in [("windows-1252", "ðÒÉ×ÅÔ, ÍÉÒ"), ("KOI8-R", "Привет, мир")] {
        choose(&mut harness, "Encoding of old.txt", choice);
        let screen = harness.state().screen();
        assert_eq!(place(&harness), before, "it keeps its place in the list");
        let entry = &screen.entries[before];
        assert_eq!(&*entry.document.text, text);
        assert_eq!(entry.document.encoding.name, choice);
        assert!(entry.analysis().is_some());
        assert!(screen.pair.is_some_and(|pair| pair.a == entry.document.id || pair.b == entry.document.id));
    }
    // A file that is gone leaves the document as it was, and says so.
    std::fs::remove_dir_all(&folder).expect("to tidy up");
    choose(&mut harness, "Encoding of old.txt", "windows-1252");
    let screen = harness.state().screen();
    assert_eq!(screen.entries[before].document.encoding.name, "KOI8-R");
    assert!(screen.notices.iter().any(|notice| notice.text.contains("old.txt")), "{:?}", screen.notices);
}

#[test]
fn the_same_text_twice_is_covered_whole() {
    let text = "One two three four five six seven. Eight nine ten.";
    let mut harness = on(Setup::default(), vec![document("a.txt", text), document("b.txt", text)]);
    go_to(&mut harness, "Compare");
    harness.get_by_label("100 % of A is word for word in B; all of that outside quotation marks.");
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
    for view in ["Words", "Sentences", "Readability", "Lexis", "Concordance", "Compare", "Overview"] {
        go_to(&mut harness, view);
        settle(&mut harness);
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
        for view in ["Words", "Sentences", "Readability", "Lexis", "Concordance", "Overview"] {
            go_to(&mut harness, view);
            settle(&mut harness);
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
            harness.get_by_label(&format!("Save: {name}")).click_accesskit();
            harness.run_steps(3);
            for way in ["Save as SVG…", "Save as PNG…", "Save as CSV…", "Copy the figures"] {
                harness.get_by_label(way);
            }
            harness.key_press(egui::Key::Escape);
            harness.run_steps(3);
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
    for view in ["Overview", "Words", "Sentences", "Readability", "Lexis", "Concordance", "Compare"] {
        go_to(&mut harness, view);
        settle(&mut harness);
        harness.run();
        assert!(!harness.ctx.has_requested_repaint(), "{view}: {:?}", harness.ctx.repaint_causes());
    }
}

#[test]
fn no_view_waits_for_what_another_one_asked() {
    let text: String = (0..60_000).map(|n| format!("word{n} and another ")).collect();
    let mut harness = on(Setup::default(), vec![document("long.txt", &text)]);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Show(View::Lexis));
    harness.step();
    assert!(harness.state().screen().studies.lexis.is_some(), "it was begun");
    harness.state_mut().perform(&ctx, Command::LookUp("another".to_owned()));
    harness.step();
    assert!(harness.state().screen().studies.lexis.is_none(), "it was given up");
    settle(&mut harness);
    harness.get_by_label_contains("60,000 matches");
    // A table so long is put in order on the worker thread, and can be narrowed down there.
    harness.get_by_role_and_label(Role::TextInput, "Filter: Concordance").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Filter: Concordance").type_text("word59999");
    settle(&mut harness);
    // Twelve words on either side are four of these words with what is between them: its own line, and four before.
    harness.get_by_label_contains("5 of 60,000 matches");
    harness.state_mut().perform(&ctx, Command::Show(View::Lexis));
    settle(&mut harness);
    harness.get_by_label("Type–token ratio");
}

#[test]
fn what_takes_long_can_be_stopped_and_begun_again() {
    let text: String = (0..60_000).map(|n| format!("word{n} and another ")).collect();
    let mut harness = on(Setup::default(), vec![document("long.txt", &text)]);
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, Command::Show(View::Lexis));
    harness.run_steps(2);
    harness.get_by_role(Role::ProgressIndicator);
    harness.get_by_label("Stop").click();
    settle(&mut harness);
    harness.get_by_label_contains("Stopped.");
    harness.state_mut().perform(&ctx, Command::Show(View::Overview));
    settle(&mut harness);
    harness.state_mut().perform(&ctx, Command::Show(View::Lexis));
    settle(&mut harness);
    harness.get_by_label("Type–token ratio");
}
