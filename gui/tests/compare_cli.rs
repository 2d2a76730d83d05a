//! `compare` and `matrix` as a script runs them: their settings, their tables, and the cases that are easily got wrong.

mod terminal;

use serde_json::Value;
use terminal::{Place, complaint, json, keys, run, run_on, seeds, text};

const A: &str = "The army chief Gen. Zaluzhny told them that the U.S. would not go in at all, he said.";
const B: &str = "The army chief Gen. Zaluzhnyi told them that the US would not go in at all, it says.";

/// Cells of a CSV table without line ends in cells.
fn table(text: &str) -> Vec<Vec<String>> {
    let line = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match (letter, quoted) {
                ('"', _) => quoted = !quoted,
                (',', false) => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    text.lines().map(line).collect()
}

#[test]
fn compare_takes_its_settings() {
    let place = Place::new("settings");
    let (a, b) = (place.file("a.txt", A), place.file("b.txt", B));
    let with = |options: &[&str]| json(&run(&[&["compare", "--json", &a, &b], options].concat()));
    // Four words, then "told them that the" with the acronym's dots apart, then "would not go in at all".
    let short = with(&["--minimum", "4"]);
    let words = |object: &Value| -> Vec<u64> {
        object["passages"]
            .as_array()
            .unwrap()
            .iter()
            .map(|passage| passage["words"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(words(&short), [4, 4, 6]);
    assert_eq!(words(&with(&[])), [6]);
    assert!(short["settings"].as_str().unwrap().ends_with("|minimum:4"));
    let chained = |options: &[&str]| {
        let chains = with(&[&["--minimum", "4"], options].concat())["chains"].clone();
        (
            chains["passages"].as_array().unwrap().len(),
            chains["words"]["names"].clone(),
            chains["words"]["acronyms"].clone(),
        )
    };
    assert_eq!(chained(&[]), (1, 1.into(), 1.into()));
    assert_eq!(chained(&["--no-names"]), (1, 0.into(), 1.into()));
    assert_eq!(chained(&["--no-acronyms"]), (1, 1.into(), 0.into()));
    assert_eq!(chained(&["--no-acronyms", "--gap", "0"]), (3, 0.into(), 0.into()));
    // The last one counts.
    assert_eq!(chained(&["--no-names", "--names"]), (1, 1.into(), 1.into()));
    for (arguments, names) in [
        (["--minimum", "1"], "--minimum 1"),
        (["--minimum", "many"], "--minimum many"),
        (["--gap", "17"], "--gap 17"),
        (["--span", "2"], "belongs to"),
    ] {
        complaint(&run(&[&["compare", &a, &b], &arguments[..]].concat()), 2, names);
    }
}

#[test]
fn every_figure_has_its_settings() {
    let [a, b, _] = seeds();
    let object = json(&run(&["compare", "--json", &a, &b]));
    assert_eq!(keys(&object["metrics"]), keys(&object["metric_settings"]));
    for (id, expected) in [
        ("containment_5_a", "|n:5"),
        ("tiling_a", "|minimum:5"),
        ("rouge_s", "|skip:4"),
        ("chrf_a", "|characters:1-6|beta:2|space:no"),
    ] {
        let settings = object["metric_settings"][id].as_str().unwrap();
        assert!(settings.starts_with("lexometer:") && settings.ends_with(expected), "{settings}");
    }
    for (id, of) in [
        ("minhash_jaccard_5", "jaccard_5"),
        ("bottom_k_jaccard_5", "jaccard_5"),
        ("simhash_cosine_tf_1", "cosine_tf_1"),
        ("winnowing_5_a", "containment_5_a"),
        ("winnowing_5_b", "containment_5_b"),
    ] {
        let estimate = &object["estimates"][id];
        assert_eq!(estimate["estimates"], of);
        assert!(estimate["settings"].as_str().unwrap().contains("|seed:1"));
        assert!(estimate["promise"].as_str().unwrap().starts_with("An estimate"));
        let exact = object["metrics"][of].as_f64().unwrap();
        let value = estimate["value"].as_f64().unwrap();
        // The error of an angle is known from the angle itself, not from its estimate.
        let angle = |cosine: f64| cosine.acos() / std::f64::consts::PI;
        if id == "simhash_cosine_tf_1" {
            let deviation = (angle(exact) * (1.0 - angle(exact)) / 64.0).sqrt();
            assert!((angle(value) - angle(exact)).abs() <= 3.0 * deviation, "{value} for {exact}");
            assert!(estimate["standard_error"].as_f64().unwrap() > 0.0);
            continue;
        }
        match estimate["standard_error"].as_f64() {
            Some(error) => assert!((value - exact).abs() <= 3.0 * error, "{id}: {value} ± {error}, {exact}"),
            None => assert!(id.starts_with("winnowing") && (value - exact).abs() < 0.1),
        }
    }
    // The table has the same.
    let csv = run(&["compare", "--csv", &a, &b]);
    let rows = table(text(&csv));
    assert_eq!(rows[0], ["id", "value", "standard_error", "family", "name", "formula", "settings"]);
    let metrics = object["metrics"].as_object().unwrap();
    assert_eq!(rows.len(), 1 + 6 + metrics.len() + 5);
    for (id, value) in metrics {
        let row = rows.iter().find(|row| row[0] == *id).unwrap();
        match (value.as_f64(), row[1].parse::<f64>()) {
            // Numbers are read from JSON to the last place but one.
            (Some(value), Ok(cell)) => {
                assert!((value - cell).abs() <= value.abs() * 1e-15, "{id}: {value}, {cell}");
            }
            (value, cell) => assert!(value.is_none() && cell.is_err() && row[1].is_empty(), "{id}"),
        }
        assert!(["copying", "wording", "topic"].contains(&row[3].as_str()));
        assert!(!row[4].is_empty() && !row[5].is_empty() && row[6].starts_with("lexometer:"));
    }
    let printed = run(&["compare", &a, &b]);
    for says in ["copying:", "wording:", "same topic:", "estimates", "standard error", "never misses 8 words"]
    {
        assert!(text(&printed).contains(says), "{says}");
    }
}

/// What it is, A, B, the shares of either and the number of passages.
type Case = (&'static str, &'static str, &'static str, [Option<f64>; 2], usize);

/// Both ways, the shares that are known by hand, and the number of passages.
#[test]
fn cases_that_must_come_right() {
    let place = Place::new("cases");
    let some = "one two three four five six seven eight";
    let ten = "他说不要战争我们也说";
    let cases: [Case; 13] = [
        ("one is empty", "", some, [None, Some(0.0)], 0),
        ("both are empty", "", "", [None, None], 0),
        ("punctuation only", "?!... — «»", some, [None, Some(0.0)], 0),
        ("both punctuation", "--- !!!", "?!... — «»", [None, None], 0),
        ("shorter than a passage", "one two three", some, [Some(0.0), Some(0.0)], 0),
        ("both shorter", "one two", "one two", [Some(0.0), Some(0.0)], 0),
        ("identical", some, some, [Some(1.0), Some(1.0)], 1),
        ("one inside the other", "two three four five six", some, [Some(1.0), Some(5.0 / 8.0)], 1),
        ("digits and no letters", "1 2 3 4 5 6", "0 1 2 3 4 5", [Some(5.0 / 6.0), Some(5.0 / 6.0)], 1),
        (
            "mixed scripts",
            "the генерал said 不要 to all",
            "THE Генерал SAID 不要 to none",
            [Some(6.0 / 7.0), Some(6.0 / 7.0)],
            1,
        ),
        ("letters that only look alike", "a b c e o", "а b с е о", [Some(0.0), Some(0.0)], 0),
        ("Chinese", ten, "她说不要战争我们都说", [Some(0.7), Some(0.7)], 1),
        ("halves exchanged", "a b c d e v w x y z", "v w x y z a b c d e", [Some(1.0), Some(1.0)], 2),
    ];
    for (what, a, b, coverage, passages) in cases {
        let (file_a, file_b) = (place.file("a.txt", a), place.file("b.txt", b));
        for (first, second, expected) in
            [(&file_a, &file_b, coverage), (&file_b, &file_a, [coverage[1], coverage[0]])]
        {
            let object = json(&run(&["compare", "--json", first, second]));
            for (side, expected) in ["a", "b"].into_iter().zip(expected) {
                assert_eq!(object["coverage"][side], Value::from(expected), "{what}, {side}");
                assert_eq!(
                    object["metrics"][format!("tiling_{side}")],
                    Value::from(expected),
                    "{what}, {side}"
                );
            }
            assert_eq!(object["passages"].as_array().unwrap().len(), passages, "{what}");
            // No NaN and no share beyond its range, in any format.
            for metric in object["metrics"].as_object().unwrap().values() {
                assert!(metric.is_null() || metric.as_f64().is_some_and(|value| value >= -1e-12), "{what}");
            }
            for format in [&["compare", first, second][..], &["compare", "--csv", first, second]] {
                let output = run(format);
                assert!(!text(&output).contains("NaN") && !text(&output).contains("inf"), "{what}");
            }
            let matrix = json(&run(&["matrix", "--json", first, second]));
            assert_eq!(matrix["values"][0][1], Value::from(expected[0]), "{what}");
            assert_eq!(matrix["values"][1][0], Value::from(expected[1]), "{what}");
        }
    }
    let is_said = |a: &str, b: &str| {
        let (a, b) = (place.file("a.txt", a), place.file("b.txt", b));
        let object = json(&run(&["compare", "--json", &a, &b]));
        let said = text(&run(&["compare", &a, &b])).contains("single characters");
        assert_eq!(said, object["settings"].as_str().unwrap().contains("units:characters"));
        said
    };
    assert!(is_said(ten, ten));
    assert!(is_said("นายพลกล่าวว่าสงคราม", "พลกล่าวว่าสงครามยาว"));
    assert!(!is_said(some, some));
}

#[test]
fn what_is_printed_is_read_by_people() {
    let place = Place::new("printed");
    let words = |from: usize, to: usize| (from..to).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    let (long, three, other) = (
        place.file("long.txt", words(0, 1000)),
        place.file("three.txt", "w1 w2 w3"),
        place.file("other", "x"),
    );
    // A long passage is shown by its ends, and a number of words has no decimals.
    let printed = run(&["compare", &long, &long]);
    let printed = text(&printed);
    assert!(printed.contains("w0 w1 ") && printed.contains("w99 [… 800 words left out …] w900 w901 "));
    assert!(!printed.contains("w100 ") && printed.contains("w999\n"));
    let longest = printed.lines().find(|line| line.trim_start().starts_with("longest_passage")).unwrap();
    assert_eq!(longest.split_whitespace().nth(1), Some("1000"));
    let matrix = run(&["matrix", "--metric", "levenshtein", &long, &three]);
    let row = text(&matrix).lines().find(|line| line.ends_with("long.txt")).unwrap();
    assert_eq!(row.split_whitespace().take(3).collect::<Vec<_>>(), ["1", "0", "997"]);
    // Nothing is found in what is too short for it, and that is said.
    let printed = run(&["compare", &three, &long]);
    assert!(text(&printed).contains("three.txt is shorter than the shortest passage of 5 words"));
    assert!(!text(&run(&["compare", "--minimum", "3", &three, &long])).contains("is shorter than"));
    // No estimate of a cosine is below 0, whatever chance did to the bits.
    for n in 0..40 {
        let one = place.file("one.txt", format!("lone{n}"));
        let estimate =
            json(&run(&["compare", "--json", &one, &other]))["estimates"]["simhash_cosine_tf_1"].clone();
        assert!(estimate["value"].as_f64().unwrap() >= 0.0 && estimate["upper"].as_f64().unwrap() > 0.3);
    }
    for (files, named) in
        [(&[][..], "none was"), (&[&long][..], "one was"), (&[&long, &long, &long], "3 were")]
    {
        let arguments: Vec<&str> =
            std::iter::once("compare").chain(files.iter().map(|file| file.as_str())).collect();
        complaint(&run(&arguments), 2, &format!("it needs two files, and {named} named"));
    }
}

#[test]
fn matrix_goes_both_ways_and_puts_like_beside_like() {
    let place = Place::new("matrix");
    let whole = place.file("whole.txt", "one two three four five six seven eight nine ten");
    let other = place.file("other.txt", "red green blue white black grey pink");
    let part = place.file("part.txt", "one two three four five");
    let object = json(&run(&["matrix", "--json", &whole, &other, &part]));
    assert_eq!(object["values"][0][2], 0.5);
    assert_eq!(object["values"][2][0], 1.0);
    assert_eq!(object["clustered"], Value::from(vec![0, 2, 1]));
    for metric in ["tiling_b", "containment_3_b", "lcs", "bleu_a", "jensen_shannon"] {
        let object = json(&run(&["matrix", "--json", "--metric", metric, &whole, &other, &part]));
        let compared = json(&run(&["compare", "--json", &part, &whole]));
        assert_eq!(object["values"][2][0], compared["metrics"][metric], "{metric}");
        assert_eq!(object["settings"], compared["metric_settings"][metric], "{metric}");
    }
    let shorter = json(&run(&["matrix", "--json", "--minimum", "6", &whole, &part]));
    assert_eq!(shorter["values"][0][1], 0.0);
    complaint(&run(&["matrix", "--gap", "3", &whole]), 2, "--gap belongs to compare");
}

#[test]
fn a_template_is_left_out() {
    let place = Place::new("template");
    let notice = "All rights are reserved by the publisher of this paper.";
    let template = place.file("template.txt", notice);
    let a = place.file("a.txt", format!("The sun rose over the quiet harbour. {notice}"));
    let b = place.file("b.txt", format!("{notice} Nobody saw the thief who took it."));
    let without = |options: &[&str]| json(&run(&[&["compare", "--json", &a, &b], options].concat()));
    assert_eq!(without(&[])["passages"].as_array().unwrap().len(), 1);
    let rest = without(&["--template", &template]);
    assert_eq!(rest["coverage"]["a"], 0.0);
    assert!(rest["settings"].as_str().unwrap().ends_with("|boilerplate:10+10"), "{}", rest["settings"]);
    let said = run(&["compare", &a, &b, "--template", &template]);
    assert!(text(&said).contains("left out as boilerplate: 10 words"), "{}", text(&said));
    let matrix = |options: &[&str]| {
        json(&run(&[&["matrix", "--json", &a, &b], options].concat()))["values"][0][1].clone()
    };
    assert_eq!(matrix(&[]), 10.0 / 17.0);
    assert_eq!(matrix(&["--template", &template]), 0.0);
    // From standard input as well, but only once.
    let piped = run_on(notice.as_bytes(), &["matrix", "--json", &a, &b, "--template", "-"]);
    assert_eq!(json(&piped)["values"][0][1], 0.0);
    complaint(&run(&["matrix", "-", "--template", "-"]), 2, "only once");
    let folder = place.folder().to_str().unwrap();
    complaint(&run(&["matrix", &a, "--template", folder]), 1, folder);
}
