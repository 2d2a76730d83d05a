//! *Matrix*: every document against every other, by the roles and names that assistive technology sees.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use lexometer_desktop::app::App;
use lexometer_desktop::model::Document;
use lexometer_desktop::views::{Command, Likeness, MatrixOrder, MatrixSettings, Pair, View};

use crate::harness::{Setup, copied, document, go_to, on, settle};

const SIZE: Setup = Setup { size: [1300.0, 800.0], scale: 1.0, theme: egui::Theme::Light };

fn four() -> Vec<Document> {
    vec![
        document("whole.txt", "one two three four five six seven eight nine ten"),
        document("colours.txt", "red green blue white black grey pink"),
        document("part.txt", "one two three four five"),
        document("colour.txt", "red green blue white black gold"),
    ]
}

fn open(documents: Vec<Document>) -> Harness<'static, App> {
    let mut harness = on(SIZE, documents);
    go_to(&mut harness, "Matrix");
    settle(&mut harness);
    harness
}

fn likeness(harness: &Harness<'static, App>) -> Likeness {
    let study = harness.state().screen().studies.likeness.as_ref().expect("asked");
    Likeness::clone(study.done().expect("compared"))
}

fn perform(harness: &mut Harness<'static, App>, command: Command) {
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, command);
    settle(harness);
}

#[test]
fn values_go_both_ways_and_like_stands_beside_like() {
    let harness = open(four());
    let found = likeness(&harness);
    assert_eq!((found.matrix.values[0][2], found.matrix.values[2][0]), (Some(0.5), Some(1.0)));
    assert_eq!(*found.clustered, [0, 2, 1, 3]);
    harness.get_by_role_and_label(Role::Image, "All with all: Coverage of A, 4 documents");
    harness.get_by_label("6 pairs");
}

#[test]
fn the_measure_and_the_order_can_be_chosen() {
    let mut harness = open(four());
    harness.get_by_label("Measure").click();
    harness.run_steps(3);
    harness.get_by_label("Coverage of both (copying)").click();
    settle(&mut harness);
    // Twice five words of fifteen.
    let found = likeness(&harness);
    assert_eq!((found.matrix.metric, found.matrix.values[0][2]), ("tiling", Some(2.0 / 3.0)));
    let settings = MatrixSettings { metric: "jensen_shannon", ..MatrixSettings::default() };
    perform(&mut harness, Command::Matrix(settings));
    let found = likeness(&harness);
    assert_eq!(
        (found.matrix.metric, found.matrix.values[0][0], found.ends),
        ("jensen_shannon", Some(0.0), [0.0, 1.0])
    );
    assert_eq!(found.matrix.values[0][1], Some(1.0));
    harness.get_by_label("Order").click();
    harness.run_steps(3);
    harness.get_by_label("As opened").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen().matrix.order, MatrixOrder::Opened);
}

#[test]
fn a_cell_and_a_pair_open_in_compare() {
    let mut harness = open(four());
    let ids = likeness(&harness).documents;
    let image = harness.get_by_role_and_label(Role::Image, "All with all: Coverage of A, 4 documents").rect();
    // The cells are below a row of numbers and beside the names: rows 0 2 1 3, columns likewise.
    let side = image.height() - 24.0;
    let cell = side / 4.0;
    let at = egui::pos2(image.right() - side + cell * 0.5, image.top() + 24.0 + cell * 1.5);
    harness.hover_at(at);
    harness.run_steps(2);
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run_steps(3);
    let screen = harness.state().screen();
    assert_eq!((screen.view, screen.pair), (View::Compare, Some(Pair { a: ids[2], b: ids[0] })));

    go_to(&mut harness, "Matrix");
    settle(&mut harness);
    harness.get_all_by_role_and_label(Role::Button, "colours.txt").next().expect("a row").click();
    harness.run_steps(3);
    let screen = harness.state().screen();
    assert_eq!((screen.view, screen.pair), (View::Compare, Some(Pair { a: ids[1], b: ids[3] })));
}

#[test]
fn boilerplate_is_left_out_of_all() {
    let notice = "All rights are reserved by the publisher of this paper.";
    let mut harness = open(vec![
        document("a.txt", &format!("The sun rose over the quiet harbour. {notice}")),
        document("notice.txt", notice),
        document("b.txt", &format!("{notice} Nobody saw the thief who took it.")),
    ]);
    assert_eq!(likeness(&harness).matrix.values[0][2], Some(10.0 / 17.0));
    harness.get_by_role_and_label(Role::ComboBox, "Template to leave out");
    let notice = likeness(&harness).documents[1];
    perform(&mut harness, Command::SetTemplate(Some(notice)));
    let found = likeness(&harness);
    assert_eq!((found.names.len(), found.matrix.values[0][1]), (2, Some(0.0)));
    // *Compare* leaves it out as well, and says so.
    perform(&mut harness, Command::Compare(Pair { a: found.documents[0], b: found.documents[1] }));
    assert!(harness.query_all_by_label_contains("“notice.txt” is left out: 10 words of A").next().is_some());
    assert_eq!(harness.state().screen().template, Some(notice));
    perform(&mut harness, Command::Close(notice));
    assert_eq!(harness.state().screen().template, None);
    assert!(harness.query_all_by_label_contains("is left out").next().is_none());
}

#[test]
fn a_phrase_leads_to_its_documents() {
    let mut harness = open(four());
    harness.get_by_role_and_label(Role::TextInput, "Phrase to look for").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Phrase to look for").type_text("Three, FOUR");
    settle(&mut harness);
    harness.get_by_label("2 documents");
    harness.get_by_label("Copy: Documents with the phrase").click();
    let copied = copied(&mut harness);
    assert_eq!(copied.lines().count(), 3, "{copied}");
    assert!(copied.contains("whole.txt\t1\t") && copied.contains("part.txt\t1\t"), "{copied}");
    let ids = likeness(&harness).documents;
    harness.get_all_by_role_and_label(Role::Button, "part.txt").last().expect("a row").click();
    harness.run_steps(3);
    let screen = harness.state().screen();
    let spot = screen.spot.expect("a place");
    // "one two " is eight bytes, "three four" ten.
    assert_eq!((screen.view, spot.document, spot.start, spot.end), (View::Compare, ids[2], 8, 18));
    go_to(&mut harness, "Matrix");
    let settings = MatrixSettings { phrase: "no such words".to_owned(), ..MatrixSettings::default() };
    perform(&mut harness, Command::Matrix(settings));
    harness.get_by_label("No document has it.");
}

#[test]
fn many_documents_are_one_picture() {
    let documents = (0..60).map(|n| {
        let words: Vec<String> = (0..12).map(|k| format!("w{}", (n % 6) * 100 + k)).collect();
        document(&format!("{n}.txt"), &words.join(" "))
    });
    let harness = open(documents.collect());
    let found = likeness(&harness);
    harness.get_by_label("1,770 pairs");
    // Six groups of ten, each together.
    let groups: Vec<usize> = found.clustered.iter().map(|document| document % 6).collect();
    assert!(groups.chunks(10).all(|group| group.iter().all(|own| *own == group[0])), "{groups:?}");
    // One picture, whatever their number: the frame has few shapes.
    let shapes = harness.output().shapes.len();
    assert!(shapes < 2000, "{shapes} shapes");
    harness.get_by_label("Magnify the matrix");
}
