use std::collections::BTreeSet;

use super::axis::{Axis, number};
use super::*;
use crate::theme::tokens::{DARK, LIGHT};
use resvg::usvg;

const LONG: &str =
    "A very long name of a document that nobody could ever fit into a legend, not even on a wide screen";

fn top_words(count: usize) -> TopWords {
    let words = (0..count)
        .map(|n| WordBar { word: format!("word{n}"), count: 1000 - n as u64, per_million: 1234.4 })
        .collect();
    TopWords { document: "A".to_owned(), series: 0, length: 1, words }
}

fn scores() -> Scores {
    let series = |number, name: &str| Series { name: name.to_owned(), number };
    Scores {
        title: "School grade".to_owned(),
        scale: "school grade".to_owned(),
        frame: None,
        documents: vec![series(0, "one"), series(1, LONG), series(2, "three")],
        rows: vec![
            ScoreRow { name: "Flesch–Kincaid".to_owned(), values: vec![Some(9.5), Some(-2.3), None] },
            ScoreRow { name: "SMOG".to_owned(), values: vec![Some(12.0), Some(12.0), Some(12.0)] },
        ],
    }
}

fn sentence_lengths(words: Vec<u32>) -> SentenceLengths {
    let openings = words.iter().map(|words| format!("Begins {words}")).collect();
    SentenceLengths { document: LONG.to_owned(), series: 4, words, openings }
}

fn coverage() -> Coverage {
    let bar =
        |covered, quoted| CoverageBar { document: LONG.to_owned(), other: "B".to_owned(), covered, quoted };
    Coverage { bars: vec![bar(Some(0.6), Some(0.45)), bar(None, None)] }
}

fn coverage_of_three() -> Coverage {
    let names = ["first.txt", LONG, "third.txt"];
    let pairs = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)];
    let bar = |(document, other): (usize, usize)| CoverageBar {
        document: names[document].to_owned(),
        other: names[other].to_owned(),
        covered: Some(0.5),
        quoted: Some(0.1),
    };
    Coverage { bars: pairs.map(bar).to_vec() }
}

fn match_map() -> MatchMap {
    let matches = vec![
        Match { a: 10, b: 200, words: 60, quoted: false, passage: 0 },
        Match { a: 80, b: 5, words: 5, quoted: true, passage: 1 },
    ];
    MatchMap { a: LONG.to_owned(), b: "B".to_owned(), words: [800, 1400], matches, chosen: Some(1) }
}

fn growth(tokens: u64) -> Growth {
    let points = (1..=tokens / 100).map(|n| (n * 100, n * 40)).collect();
    Growth { document: LONG.to_owned(), series: 2, points, law: Some((12.3, 0.61)) }
}

fn rank_frequency(types: u64) -> RankFrequency {
    let word = |rank| RankedWord { rank, word: format!("word{rank}"), count: (types * 3 / rank).max(1) };
    let words = RankFrequency::ranks(types).into_iter().map(word).collect();
    RankFrequency { document: LONG.to_owned(), series: 0, words, law: Some((types as f64 * 3.0, -1.01)) }
}

fn spread() -> Spread {
    let row = |document: &str, count: usize| SpreadRow {
        document: document.to_owned(),
        series: 1,
        shares: std::sync::Arc::new((0..count).map(|n| n as f32 / count as f32).collect()),
    };
    Spread { query: "of *".to_owned(), rows: vec![row(LONG, 1), row("two", 5000), row("none", 0)] }
}

fn all() -> Vec<Box<dyn Drawing>> {
    vec![
        Box::new(top_words(30)),
        Box::new(scores()),
        Box::new(sentence_lengths(vec![3, 40, 12, 7])),
        Box::new(sentence_lengths((0..5000).map(|n| n % 50).collect())),
        Box::new(coverage()),
        Box::new(coverage_of_three()),
        Box::new(match_map()),
        Box::new(growth(400)),
        Box::new(growth(250_000)),
        Box::new(growth(0)),
        Box::new(rank_frequency(7)),
        Box::new(rank_frequency(2_000_000)),
        Box::new(spread()),
        Box::new(top_words(0)),
        Box::new(sentence_lengths(Vec::new())),
        Box::new(Scores { rows: Vec::new(), ..scores() }),
    ]
}

/// The texts of an SVG with the stretch that each takes, measured by the renderer that makes the PNG.
fn texts(svg: &str) -> (usvg::Rect, Vec<(String, usvg::Rect)>) {
    fn gather(group: &usvg::Group, found: &mut Vec<(String, usvg::Rect)>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => gather(group, found),
                usvg::Node::Text(text) => {
                    let says = text.chunks().iter().map(|chunk| chunk.text().trim()).collect();
                    found.push((says, text.abs_bounding_box()));
                }
                _ => {}
            }
        }
    }
    let tree = usvg::Tree::from_str(svg, &export::options()).expect("an SVG");
    let mut found = Vec::new();
    gather(tree.root(), &mut found);
    let page = usvg::Rect::from_xywh(0.0, 0.0, tree.size().width(), tree.size().height()).expect("a page");
    (page, found)
}

#[test]
fn no_label_is_cut_off_or_runs_into_another_at_any_width() {
    for width in [240, 320, 480, 960, 1600] {
        for chart in all() {
            let (page, texts) = texts(&chart.bare_svg(width, &LIGHT));
            for (n, (says, place)) in texts.iter().enumerate() {
                let what = format!("{says:?} of {} at {width}: {place:?}", chart.name());
                assert!(place.left() >= -1.0 && place.right() <= page.right() + 1.0, "cut off: {what}");
                assert!(place.top() >= -1.0 && place.bottom() <= page.bottom() + 1.0, "cut off: {what}");
                for (other, there) in &texts[..n] {
                    let apart = place.left() >= there.right() - 0.5
                        || there.left() >= place.right() - 0.5
                        || place.top() >= there.bottom() - 1.0
                        || there.top() >= place.bottom() - 1.0;
                    assert!(apart, "{what} runs into {other:?}: {there:?}");
                }
            }
        }
    }
}

#[test]
fn bars_of_several_pairs_name_both_documents() {
    let (_, found) = texts(&coverage_of_three().bare_svg(960, &LIGHT));
    let says: Vec<&str> = found.iter().map(|(says, _)| says.as_str()).collect();
    let named = |pair: [&str; 3]| says.windows(3).filter(|window| *window == pair).count();
    assert_eq!(named(["first.txt", "in", "third.txt"]), 1, "{says:?}");
    assert_eq!(named(["third.txt", "in", "first.txt"]), 1, "{says:?}");
    let (_, found) = texts(&coverage().bare_svg(960, &LIGHT));
    assert!(found.iter().all(|(says, _)| says != "in"), "one pair needs no second name");
}

#[test]
fn every_figure_is_in_the_table_too() {
    let table = Chart::table(&top_words(3));
    assert_eq!(table.columns, ["Rank", "Word", "Count", "Per million"]);
    assert_eq!(table.rows[1], ["2", "word1", "999", "1,234"]);
    assert_eq!(Chart::table(&scores()).rows[0], ["Flesch–Kincaid", "9.5", "−2.3", "–"]);
    assert_eq!(Chart::table(&coverage()).rows[0][2..], ["60.0 %", "45.0 %"]);
    assert_eq!(Chart::table(&match_map()).rows[0], ["60", "11", "201", "no"]);
    assert_eq!(Chart::table(&growth(400)).rows[1][..2], ["200", "80"]);
    assert_eq!(Chart::table(&rank_frequency(7)).rows[2][..3], ["3", "word3", "7"]);
    assert_eq!(Chart::table(&spread()).rows[0], [LONG, "1", "0.0"]);
    assert_eq!(Chart::table(&spread()).rows.len(), 5001);
    assert_eq!(Table::of(["a", "b"]).tab_separated(), "a\tb\n");
}

#[test]
fn a_png_is_twice_as_large_as_its_svg_and_not_blank() {
    for chart in all() {
        let svg = chart.svg();
        assert!(svg.contains("aria-label="), "{}", chart.name());
        let bytes = png(&svg).expect("a PNG");
        let picture = resvg::tiny_skia::Pixmap::decode_png(&bytes).expect("a PNG");
        assert_eq!(picture.width(), 1920);
        let colours: BTreeSet<[u8; 3]> =
            picture.pixels().iter().map(|p| [p.red(), p.green(), p.blue()]).collect();
        assert!(colours.len() > 10, "{} has {} colours", chart.name(), colours.len());
    }
}

#[test]
fn names_are_escaped_in_svg() {
    let chart = TopWords { document: "<a> & \"b\"".to_owned(), ..top_words(1) };
    let svg = Drawing::svg(&chart);
    assert!(svg.contains("aria-label=\"Top words: &lt;a&gt; &amp; &quot;b&quot;\""));
    assert!(png(&svg).is_ok());
}

#[test]
fn the_dark_drawing_is_in_dark_colours() {
    let chart = coverage();
    assert_ne!(chart.bare_svg(480, &LIGHT), chart.bare_svg(480, &DARK));
}

#[test]
fn axes_hold_the_data_and_have_round_ends() {
    for (low, high) in
        [(0.0, 1.0), (0.0, 47.0), (9.3, 15.1), (-20.4, 36.6), (5.0, 5.0), (0.0, 123_456.0), (0.02, 0.05)]
    {
        for length in [30.0, 100.0, 700.0] {
            let axis = Axis::new(low, high, 0.0, length, 40.0);
            assert!(axis.at(low) >= -1e-6 && axis.at(high) <= length + 1e-6, "{low}..{high} on {length}");
            let places: Vec<f64> = axis.ticks().map(|(value, _)| axis.at(value)).collect();
            assert!(places.len() >= 2 && places.windows(2).all(|pair| pair[1] > pair[0]));
            let apart = (length / 40.0_f64).floor().max(1.0);
            assert!(places.len() as f64 <= apart + 3.0, "{} ticks on {length}", places.len());
        }
    }
}

#[test]
fn numbers_are_written_as_people_write_them() {
    assert_eq!(number(1_234_567.0, 0), "1,234,567");
    assert_eq!(number(999.0, 0), "999");
    assert_eq!(number(-1.25, 1), "−1.2");
    assert_eq!(number(-0.01, 1), "0.0");
    assert_eq!(number(1000.5, 1), "1,000.5");
}

#[test]
fn a_headline_share_is_never_nothing_or_all_unless_it_is() {
    assert_eq!(percent(0.0), "0 %");
    assert_eq!(percent(0.001), "under 1 %");
    assert_eq!(percent(0.604), "60 %");
    assert_eq!(percent(0.999), "over 99 %");
    assert_eq!(percent(1.0), "100 %");
}
