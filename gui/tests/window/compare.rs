//! *Compare*: its settings, its texts that scroll together, and what it says of the chosen passage.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use lexometer_desktop::app::App;
use lexometer_desktop::model::{Acronyms, CompareSettings, Comparison, Kinship, Names};
use lexometer_desktop::views::{Command, Pair, Scrolling};

use crate::harness::{Setup, copied, document, go_to, on, on_seeds, settle};

const TALL: Setup = Setup { size: [1300.0, 3600.0], scale: 1.0, theme: egui::Theme::Light };

fn comparison(harness: &Harness<'static, App>) -> Comparison {
    let screen = harness.state().screen();
    Comparison::clone(screen.comparison(screen.pair.expect("a pair")).expect("compared"))
}

fn perform(harness: &mut Harness<'static, App>, command: Command) {
    let ctx = harness.ctx.clone();
    harness.state_mut().perform(&ctx, command);
    settle(harness);
}

const A: &str = "The army chief Gen. Zaluzhny told them that they would not go in at all, he said.";
const B: &str = "The army chief Gen. Zaluzhnyi told them that they would surely not go in at all, it says.";

#[test]
fn the_settings_change_what_a_passage_is() {
    let mut harness = on(TALL, vec![document("a.txt", A), document("b.txt", B)]);
    go_to(&mut harness, "Compare");
    // Five words, then another five of them.
    assert_eq!(comparison(&harness).passages.len(), 2);
    harness.get_by_label("What counts as a passage");
    assert!(harness.query_all_by_label("Least words of a passage").next().is_some());
    perform(&mut harness, Command::SetCompare(CompareSettings { minimum: 4, ..CompareSettings::default() }));
    let found = comparison(&harness);
    assert_eq!((found.how.minimum, found.passages.len(), found.chained.passages.len()), (4, 3, 1));
    harness.get_by_label("1 passage");

    harness.get_by_label("Names in two spellings").click();
    settle(&mut harness);
    let found = comparison(&harness);
    assert_eq!((found.how.aids.names, found.chained.names), (Names::Apart, 0));
    harness.get_by_label("Acronyms with and without dots").click();
    settle(&mut harness);
    assert_eq!(comparison(&harness).how.aids.acronyms, Acronyms::Apart);
    harness.get_by_label("Usual settings").click();
    settle(&mut harness);
    assert_eq!(comparison(&harness).how, CompareSettings::default());
}

#[test]
fn work_that_is_out_of_date_is_dropped() {
    let mut harness = on_seeds(Setup::default());
    go_to(&mut harness, "Compare");
    let ctx = harness.ctx.clone();
    // As while a slider is dragged: each setting before the last one's work is done.
    for minimum in [6, 7, 8, 9, 40, 3, 12] {
        let how = CompareSettings { minimum, ..CompareSettings::default() };
        harness.state_mut().perform(&ctx, Command::SetCompare(how));
        harness.step();
    }
    settle(&mut harness);
    assert_eq!(comparison(&harness).how.minimum, 12);
    assert!(comparison(&harness).passages.iter().all(|passage| passage.words >= 12));
    assert!(harness.state().screen().again.is_empty());
}

#[test]
fn the_chosen_passage_is_shown_word_by_word() {
    let mut harness = on(TALL, vec![document("a.txt", A), document("b.txt", B)]);
    go_to(&mut harness, "Compare");
    perform(&mut harness, Command::SetCompare(CompareSettings { minimum: 4, ..CompareSettings::default() }));
    harness
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("The army chief")))
        .expect("the passage in the list")
        .click();
    harness.run_steps(4);
    assert_eq!(harness.state().screen().passage, Some(0));
    let kinds: Vec<Kinship> =
        comparison(&harness).chained.passages[0].stretches.iter().map(|stretch| stretch.kinship).collect();
    assert_eq!(kinds, [Kinship::Same, Kinship::Name, Kinship::Same, Kinship::Changed, Kinship::Same]);
    harness.get_by_label("2 differences word by word");
    harness.get_by_label(
        "The army chief Gen Zaluzhny Zaluzhnyi told them that they would surely not go in at all",
    );
}

/// What a text on screen says.
fn says(node: &Node<'_>) -> Option<String> {
    let node = node.accesskit_node();
    node.value().or(node.label())
}

/// The number of the paragraphs of a text that are in sight.
fn in_sight(harness: &Harness<'static, App>, name: &str) -> Vec<usize> {
    let labels = harness.get_all_by_role(Role::Label).filter_map(|node| says(&node));
    let own = labels.filter(|label| label.starts_with(name));
    own.filter_map(|label| label[name.len()..].split_whitespace().next()?.parse().ok()).collect()
}

/// Paragraphs of words that no other has, named and numbered.
fn paragraphs(name: &str, numbers: impl Iterator<Item = usize>) -> String {
    numbers
        .map(|n| {
            let words: Vec<String> = (0..30).map(|k| format!("w{n}x{k}")).collect();
            format!("{name}{n} {}\n", words.join(" "))
        })
        .collect()
}

#[test]
fn the_texts_scroll_together_also_where_blocks_were_moved() {
    let moved = (100..200).chain(0..100);
    let texts = vec![document("a.txt", &paragraphs("A", 0..200)), document("b.txt", &paragraphs("B", moved))];
    let mut harness = on(Setup::default(), texts);
    go_to(&mut harness, "Compare");
    assert_eq!(in_sight(&harness, "A")[0], 0);
    assert_eq!(in_sight(&harness, "B")[0], 100);
    let place = {
        let node = harness
            .get_all_by_role(Role::Label)
            .find(|node| says(node).is_some_and(|label| label.starts_with("A0 ")));
        node.expect("in sight").rect().center()
    };
    let scroll = |harness: &mut Harness<'static, App>, points: f32| {
        harness.event(egui::Event::PointerMoved(place));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(12);
    };
    for points in [2000.0, 700.0, 4000.0] {
        scroll(&mut harness, points);
        let (a, b) = (in_sight(&harness, "A"), in_sight(&harness, "B"));
        let common = a.iter().filter(|paragraph| b.contains(paragraph)).count();
        assert!(a[0] > 0 && common >= 2, "{a:?} beside {b:?}");
    }
    // Each for itself.
    harness.get_by_label("Scroll together").click();
    harness.run_steps(2);
    assert_eq!(harness.state().screen().scrolling, Scrolling::Apart);
    let before = in_sight(&harness, "B");
    scroll(&mut harness, 3000.0);
    assert_eq!(in_sight(&harness, "B"), before);
}

#[test]
fn the_curve_and_the_measures_are_of_the_pair_that_is_chosen() {
    let mut harness = on_seeds(TALL);
    go_to(&mut harness, "Compare");
    let name = "Shared, by least length";
    harness.get_by_role_and_label(Role::Image, name);
    harness.get_by_role_and_label(Role::Image, "Where the passages lie");
    for group in ["Copying", "Wording", "Same topic"] {
        harness.get_by_label(group);
    }
    harness.get_by_label_contains("These tell a copy from another text on the same subject.");
    let [first, second, third] = {
        let entries = &harness.state().screen().entries;
        [0, 1, 2].map(|place: usize| entries[place].document.id)
    };
    harness.get_by_label(format!("Table: {name}").as_str()).click();
    harness.run_steps(3);
    for pair in [Pair { a: first, b: second }, Pair { a: third, b: first }, Pair { a: second, b: third }] {
        perform(&mut harness, Command::Compare(pair));
        let screen = harness.state().screen();
        for (side, id) in [("A", pair.a), ("B", pair.b)] {
            let name = &screen.entry(id).expect("open").name;
            harness.get_by_label(format!("Of {side}, {name}").as_str());
        }
        let detail = screen.studies.detail.as_ref().and_then(|study| study.done()).expect("measured");
        let shared = screen.comparison(pair).expect("compared");
        let usual = detail.curve.points.iter().find(|point| point.minimum == 5);
        assert_eq!(usual.map_or(Some(0.0), |point| point.coverage.a), shared.coverage.a);
    }
}

#[test]
fn passages_and_measures_are_copied_with_every_digit() {
    let mut harness = on_seeds(TALL);
    go_to(&mut harness, "Compare");
    harness.get_by_label("Copy: Shared passages").click();
    let passages = copied(&mut harness);
    assert_eq!(passages.lines().count(), comparison(&harness).chained.passages.len() + 1);
    harness.get_by_label("Copy: Measures").click();
    let measures = copied(&mut harness);
    let value = comparison(&harness).metric("containment_5_a").expect("defined").to_string();
    assert!(measures.lines().any(|line| line.contains("containment_5_a") && line.contains(&value)));
    assert!(measures.lines().any(|line| line.contains("minhash_jaccard_5") && line.contains("|seed:1")));
}

#[test]
fn documents_with_nothing_to_compare_say_so() {
    for (a, b, says) in [
        ("", A, "nothing to compare"),
        ("?!... — «»", "?!... — «»", "nothing to compare"),
        ("One two three.", A, "share no passage"),
        (A, A, "100 % of A is word for word in B"),
    ] {
        let mut harness = on(Setup::default(), vec![document("a.txt", a), document("b.txt", b)]);
        go_to(&mut harness, "Compare");
        assert!(harness.query_all_by_label_contains(says).next().is_some(), "{a:?} and {b:?}: {says}");
        go_to(&mut harness, "Matrix");
        settle(&mut harness);
        assert!(harness.query_all_by_label("1 pair").next().is_some());
    }
}
