//! The built program, run as a script runs it: every command, the shape of its JSON, and every kind of bad input.
//!
//! Expected values come from naive counting in here, from published formulas, or from hand; never from the program.

mod terminal;

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;
use terminal::{Place, complaint, json, keys, program, run, run_on, seeds, text};

/// Words of a text of ASCII letters, spaces, commas and full stops, where UAX #29 and common sense agree.
fn naive_counts(text: &str) -> HashMap<String, u64> {
    let mut counts = HashMap::new();
    for word in text.split(|scalar: char| !scalar.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_ascii_lowercase()).or_default() += 1;
    }
    counts
}

/// How a text was measured, in every JSON object about one.
const METHOD: [&str; 6] =
    ["language", "language_found", "language_confidence", "sentence_mode", "lines", "lines_found"];

const PLAIN: &str =
    "The old man and the sea. A man, a plan, a canal. The sea was calm and the man was old.\n";

#[test]
fn words_counts_what_a_naive_counter_counts() {
    let place = Place::new("words");
    let file = place.file("plain.txt", PLAIN);
    let object = json(&run(&["words", "--json", &file]));
    assert_eq!(
        keys(&object),
        [&["tokens", "types", "exact", "words"][..], &METHOD, &["stop_words"]].concat()
    );
    let expect = naive_counts(PLAIN);
    let total = expect.values().sum::<u64>();
    assert_eq!(object["tokens"], total);
    assert_eq!(object["types"], expect.len());
    assert_eq!(object["exact"], true);
    let rows: Vec<(&str, u64)> = object["words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            assert_eq!(keys(row), ["word", "count"]);
            (row["word"].as_str().unwrap(), row["count"].as_u64().unwrap())
        })
        .collect();
    let mut sorted: Vec<(&str, u64)> = expect.iter().map(|(word, &count)| (word.as_str(), count)).collect();
    sorted.sort_by(|(word_a, a), (word_b, b)| b.cmp(a).then(word_a.cmp(word_b)));
    assert_eq!(rows, sorted);

    // The same in columns: rank, word, count, per million.
    let output = run(&["words", &file]);
    let lines: Vec<Vec<&str>> = text(&output).lines().map(|line| line.split_whitespace().collect()).collect();
    for (place, (word, count)) in sorted.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let per_million = format!("{:.1}", *count as f64 * 1e6 / total as f64);
        let row = [(place + 1).to_string(), (*word).to_owned(), count.to_string(), per_million];
        assert!(lines.iter().any(|line| *line == row), "{row:?} is not in {lines:?}");
    }
}

#[test]
fn several_files_make_an_array_with_file_names() {
    let place = Place::new("several");
    let (a, b) = (place.file("a.txt", "One two."), place.file("b.txt", "Three."));
    for command in ["words", "readability", "sentences"] {
        let array = json(&run(&[command, &a, "--json", &b]));
        let files = array.as_array().unwrap().iter().map(|object| object["file"].as_str().unwrap());
        assert!(files.eq([a.as_str(), b.as_str()]), "{command}: {array}");
        assert!(json(&run(&[command, &a, "--json"])).get("file").is_none());
    }
}

#[test]
fn one_bad_file_leaves_the_others_done() {
    let place = Place::new("partial");
    let (a, b) = (place.file("a.txt", "One two."), place.file("b.txt", "Three."));
    let missing = place.path("no.txt");
    let output = run(&["words", "--json", &a, &missing, &b]);
    assert_eq!(output.status.code(), Some(1));
    let array: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(array.as_array().unwrap().len(), 2);
    let line = String::from_utf8(output.stderr).unwrap();
    assert!(line.lines().count() == 1 && line.contains(&missing), "{line}");
}

#[test]
fn sentences_are_lines_and_spans() {
    let place = Place::new("sentences");
    let content = "\u{FEFF}First one.  Is it?\n\nThird, with\u{2028}two lines!\r\n---\n";
    let file = place.file("a.txt", content);
    let object = json(&run(&["sentences", "--json", &file]));
    assert_eq!(keys(&object), [&["sentences"][..], &METHOD].concat());
    let sentences = object["sentences"].as_array().unwrap();
    for sentence in sentences {
        assert_eq!(keys(sentence), ["start", "end", "words"]);
        let at = |key: &str| usize::try_from(sentence[key].as_u64().unwrap()).unwrap();
        // Offsets are the file's own, its byte order mark included.
        let slice = &content[at("start")..at("end")];
        assert_eq!(slice, slice.trim());
        let words = slice.split(|scalar: char| !scalar.is_alphanumeric()).filter(|word| !word.is_empty());
        assert_eq!(sentence["words"], words.count(), "{slice}");
    }
    let output = run(&["sentences", &file]);
    let lines: Vec<&str> = text(&output).lines().collect();
    assert_eq!(lines.len(), sentences.len());
    assert_eq!(lines[..2], ["First one.", "Is it?"]);
    assert!(!text(&output).contains(['\r', '\u{2028}', '\u{FEFF}']));
}

/// Long enough for the frequencies of its letters to tell.
const ENGLISH: &str = "\
The general said that the war would last for a long time and that nobody knew its end.
He had been asked about the weather in the mountains, which was worse than they thought it would be.
Everything that could be done had been done, and those who were there knew how little that was.
";
const WRAPPED: &str = "It was a cold\nnight in the city, and nobody\nwent out at all that night.\n";
const GREEK: &str = "Ο στρατηγός είπε ότι ο πόλεμος θα διαρκούσε πολύ και κανείς δεν ήξερε το τέλος του.\n";

#[test]
fn every_result_says_how_it_was_measured() {
    let place = Place::new("method");
    let method = |content: &str, options: &[&str]| {
        let file = place.file("a.txt", content);
        let [from_words, from_scores, from_sentences] =
            ["words", "readability", "sentences"].map(|command| {
                let object = json(&run(&[&[command, "--json", &file], options].concat()));
                METHOD.map(|key| object[key].clone())
            });
        assert!(from_words == from_scores && from_scores == from_sentences);
        from_words
    };
    let [language, found, confidence, mode, lines, lines_found] = method(ENGLISH, &[]);
    assert_eq!(
        [&language, &found, &mode, &lines, &lines_found],
        ["en", "detected", "tailored", "paragraphs", "detected"]
    );
    assert!((0.5..=1.0).contains(&confidence.as_f64().unwrap()));
    let chosen = method(ENGLISH, &["--language", "de", "--lines", "wrapped"]);
    let expect: [Value; 6] =
        ["de".into(), "chosen".into(), Value::Null, "tailored".into(), "wrapped".into(), "chosen".into()];
    assert_eq!(chosen, expect);
    let automatic =
        method(ENGLISH, &["--language", "de", "--language", "auto", "--lines", "wrapped", "--lines", "auto"]);
    assert_eq!(automatic, method(ENGLISH, &[]));
    let [language, found, confidence, ..] = method("Hm.", &[]);
    assert_eq!((language, found, confidence), ("en".into(), "unsure".into(), Value::Null));
    let [language, found, _, mode, lines, lines_found] = method(GREEK, &[]);
    assert_eq!(
        [&language, &found, &mode, &lines, &lines_found],
        ["und", "detected", "unicode", "paragraphs", "rules"]
    );

    // For people: in the head of a table, or beside the lines.
    let file = place.file("a.txt", ENGLISH);
    for command in ["words", "readability"] {
        let output = run(&[command, &file]);
        for part in [
            "English (detected, ",
            " % sure)",
            "sentences by the rules of English",
            "one paragraph per line (detected)",
        ] {
            assert!(text(&output).contains(part), "{command}: {part}");
        }
        assert!(output.stderr.is_empty());
    }
    let output = run(&["sentences", &file]);
    assert_eq!(text(&output), ENGLISH);
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(
        note.lines().count() == 1 && note.contains(&file) && note.contains("English (detected"),
        "{note}"
    );
    let file = place.file("greek.txt", GREEK);
    let output = run(&["sentences", "--lines", "wrapped", &file]);
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(
        note.contains("--lines wrapped needs") && note.contains("Greek without rules of its own"),
        "{note}"
    );
}

#[test]
fn lines_are_what_they_are_said_to_be() {
    let place = Place::new("lines");
    let file = place.file("a.txt", WRAPPED);
    let count = |options: &[&str]| {
        let object = json(&run(&[&["sentences", "--json", &file], options].concat()));
        object["sentences"].as_array().unwrap().len()
    };
    assert_eq!((count(&[]), count(&["--lines", "auto"]), count(&["--lines", "wrapped"])), (1, 1, 1));
    assert_eq!(count(&["--lines", "paragraphs"]), 3);
}

#[test]
fn sentences_say_why() {
    let place = Place::new("why");
    let content = "\u{FEFF}Gen. Mark A. Milley met them at 5 p.m. The end.\nIt cost 3.14, etc., he said.";
    let file = place.file("a.txt", content);
    let object = json(&run(&["sentences", "--json", "--why", "--language", "en", &file]));
    assert_eq!(keys(&object), [&["sentences"][..], &METHOD, &["rules"]].concat());
    let slice = |value: &Value| {
        let at = |key: &str| usize::try_from(value[key].as_u64().unwrap()).unwrap();
        &content[at("start")..at("end")]
    };
    let mut found = Vec::new();
    for sentence in object["sentences"].as_array().unwrap() {
        assert_eq!(keys(sentence), ["start", "end", "words", "rule", "doubt", "why", "joins"]);
        for join in sentence["joins"].as_array().unwrap() {
            assert_eq!(keys(join), ["start", "end", "rule", "doubt", "why"]);
            assert!(slice(join).chars().all(|scalar| scalar == '.'), "{join}");
            found.push((join["rule"].as_str().unwrap(), join["doubt"].as_str()));
        }
        found.push((sentence["rule"].as_str().unwrap(), sentence["doubt"].as_str()));
    }
    let lists = Some("word_lists");
    let expect = [
        ("abbreviation", None),
        ("initial", lists),
        ("inside_word", None),
        ("starter_after_abbreviation", lists),
        ("line_end", None),
        ("inside_word", None),
        ("continued", None),
        ("end_of_text", None),
    ];
    assert_eq!(found, expect);
    let whys: Vec<&str> = object["sentences"][0]["joins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|join| join["why"].as_str().unwrap())
        .collect();
    assert!(whys[0].contains("“Gen.” is an abbreviation"), "{whys:?}");
    assert!(whys[1].contains("“A.” is an initial"), "{whys:?}");
    // Every place is counted by its rule.
    let places: u64 =
        object["rules"].as_array().unwrap().iter().map(|rule| rule["places"].as_u64().unwrap()).sum();
    assert_eq!(places, found.len() as u64);

    let output = run(&["sentences", "--why", "--language", "en", &file]);
    for part in [
        "3 sentences",
        "1. bytes 3-41, 9 words: Gen. Mark",
        "? goes on at 14, Initial: ",
        "? ends, Final abbreviation: “p.m.” may stand",
        "ends, Line end: ",
    ] {
        assert!(text(&output).contains(part), "{part}: {}", text(&output));
    }
}

#[test]
fn standard_input_gives_what_the_file_gives() {
    let place = Place::new("stdin");
    let file = place.file("a.txt", PLAIN);
    for command in ["words", "sentences", "readability"] {
        let from_file = run(&[command, "--json", &file]);
        let from_input = run_on(PLAIN.as_bytes(), &[command, "--json", "-"]);
        assert_eq!(text(&from_file), text(&from_input), "{command}");
    }
    let line = complaint(&run_on(b"x", &["words", "-", "-"]), 2, "(-)");
    assert!(line.contains("only once"), "{line}");
}

#[test]
fn syllables_keeps_line_for_line() {
    let input = "cat\n\nwater\r\nbeautiful\nlarger-than-life\nstrength";
    let output = run_on(input.as_bytes(), &["syllables"]);
    let expect = "cat\t1\n\t0\nwater\t2\nbeautiful\t3\nlarger-than-life\t4\nstrength\t1\n";
    assert_eq!(text(&output), expect);
    assert_eq!(text(&run_on(b"cat", &["syllables", "-"])), "cat\t1\n");
    for (language, words, counts) in [
        ("en", "w larger-than-life", [3, 4]),
        ("de", "Medien SPD", [3, 3]),
        ("fr", "rapidement aujourd’hui", [3, 3]),
        ("ru", "молоко СССР", [3, 4]),
    ] {
        let lines = words.replace(' ', "\n");
        let of_lines = words.split(' ').zip(counts).map(|(word, count)| format!("{word}\t{count}\n"));
        assert_eq!(
            text(&run_on(lines.as_bytes(), &["syllables", "--language", language])),
            of_lines.collect::<String>()
        );
        let sum: i32 = counts.iter().sum();
        assert_eq!(
            text(&run_on(words.as_bytes(), &["syllables", "--language", language])),
            format!("{words}\t{sum}\n")
        );
    }
    complaint(&run_on(b"cat", &["syllables", "--language", "und"]), 2, "und");
    complaint(&run_on(b"cat", &["syllables", "--lines", "wrapped"]), 2, "--lines");
    let object = json(&run_on(input.as_bytes(), &["syllables", "--json"]));
    assert_eq!(object["words"].as_array().unwrap().len(), 6);
    assert_eq!((&object["words"][2]["word"], &object["words"][2]["count"]), (&"water".into(), &2.into()));
    // Any bytes: as many lines as there were.
    let noise: Vec<u8> = (0..=255u8).cycle().take(5000).collect();
    let count = |bytes: &[u8]| bytes.iter().filter(|&&byte| byte == b'\n').count();
    assert_eq!(count(&run_on(&noise, &["syllables"]).stdout), count(&noise) + 1);
}

#[test]
fn readability_states_counts_scores_and_language() {
    let place = Place::new("readability");
    // By hand: sentences of 7 and 5 words, each of one syllable, 3+3+3+2+3+3+3 and 2+3+1+3+4 letters; "the" is there twice.
    let file = place.file("a.txt", "The cat sat on the red mat. It was a hat once.");
    let object = json(&run(&["readability", "--json", &file, "--language", "en"]));
    assert_eq!(keys(&object), [&["counts", "scores"][..], &METHOD, &["verdict"]].concat());
    assert_eq!(object["language"], "en");
    assert_eq!(object["language_found"], "chosen");
    let counts = [
        ("words", 12),
        ("sentences", 2),
        ("syllables", 12),
        ("one_syllable", 12),
        ("letters", 33),
        ("types", 11),
    ];
    for (key, count) in counts {
        assert_eq!(object["counts"][key], count, "{key}");
    }
    // Flesch 1948, Kincaid 1975, Senter and Smith 1967, by their published coefficients.
    let close = |id: &str, expect: f64| {
        let value = object["scores"][id].as_f64().unwrap();
        assert!((value - expect).abs() < 1e-9, "{id} is {value} and not {expect}");
    };
    close("flesch_reading_ease", 206.835 - 1.015 * 6.0 - 84.6);
    close("flesch_kincaid_grade", 0.39 * 6.0 + 11.8 - 15.59);
    close("ari", 4.71 * 33.0 / 12.0 + 0.5 * 6.0 - 21.43);
    // Fitted to German.
    assert_eq!(object["scores"]["amstad"], Value::Null);
}

#[test]
fn readability_says_what_its_scores_mean() {
    let place = Place::new("verdict");
    let hard = "The administration’s comprehensive evaluation necessitated considerable deliberation.";
    let file = place.file("a.txt", format!("The cat sat. The dog ran off. {hard} It was late."));
    let verdict = &json(&run(&["readability", "--json", &file, "--language", "en"]))["verdict"];
    let grade = |key: &str| verdict["grade"][key].as_f64().unwrap();
    assert!(grade("lowest") <= grade("median") && grade("median") <= grade("highest"));
    assert_eq!(verdict["grade"]["cautious"], true);
    assert_eq!(verdict["cautions"]["smog"], "4 sentences, 30 are wanted");
    assert_eq!(verdict["reasons"]["amstad"], "not validated for this language");
    let object = json(&run(&["readability", "--json", &file, "--language", "en"]));
    let scores = object["scores"].as_object().unwrap();
    for (id, value) in scores {
        // A sentence for every score, a reason for every score that is missing.
        assert_eq!(verdict["meanings"][id].is_string(), !value.is_null(), "{id}");
        assert_eq!(verdict["reasons"][id].is_string(), value.is_null(), "{id}");
    }
    let moved = &verdict["moved"];
    assert_eq!(moved["formula"], "flesch_kincaid_grade");
    let start = "The cat sat. The dog ran off. ".len();
    assert_eq!(moved["sentences"][0]["start"], start);
    assert_eq!(moved["sentences"][0]["end"], start + hard.len());
    // Of the words of five syllables the first by the alphabet.
    assert_eq!(moved["words"][0]["word"], "administration's");
    assert_eq!(moved["sentences"][0]["quantities"]["words"], 7);
    assert_eq!(moved["words"][0]["quantities"]["syllables"], 5);
    // Any other score, by what it counts; or each that tells hard from easy.
    let of = |id: &str| {
        json(&run(&["readability", "--json", "--moved", id, &file, "--language", "en"]))["verdict"].clone()
    };
    let fog = of("gunning_fog");
    assert_eq!(fog["moved"]["formula"], "gunning_fog");
    assert_eq!(keys(&fog["moved"]["sentences"][0]["quantities"]), ["words", "hard_words"]);
    assert_eq!(fog["moved"]["sentences"][0]["quantities"]["hard_words"], 6);
    let every = of("all");
    assert_eq!(every["moved"], *moved);
    let each = every["moved_by_formula"].as_array().unwrap();
    assert!(each.len() > 40 && each.contains(&fog["moved"]), "{}", each.len());
    complaint(&run(&["readability", "--moved", "fog", &file]), 2, "--moved fog");
    let without = run(&["readability", "--moved", "amstad", &file, "--language", "en"]);
    assert!(String::from_utf8_lossy(&without.stderr).contains("amstad has no score"));
    // For people: the same sentence, and no score without a word on it.
    let printed = run(&["readability", &file, "--language", "en"]);
    assert!(text(&printed).contains("the sentence: The administration’s"));
    assert!(text(&printed).contains("School grade"));
}

#[test]
fn readability_of_given_counts() {
    let place = Place::new("counts");
    let file = place.file("counts.json", r#"{"words": 100, "sentences": 5, "syllables": 150}"#);
    let object = json(&run(&["readability", "--json", "--counts", &file]));
    assert_eq!(keys(&object), ["counts", "scores", "language", "verdict"]);
    assert_eq!(object["verdict"]["grade"], Value::Null);
    assert_eq!(object["language"], Value::Null);
    let score = |id: &str| object["scores"][id].as_f64().unwrap();
    assert!((score("flesch_reading_ease") - (206.835 - 1.015 * 20.0 - 84.6 * 1.5)).abs() < 1e-9);
    // Without a language, the formulas of all languages; without letters, none that needs them.
    assert!((score("amstad") - (180.0 - 20.0 - 58.5 * 1.5)).abs() < 1e-9);
    assert_eq!(object["scores"]["coleman_liau_grade"], Value::Null);

    // What the command prints, it reads.
    let [seed, ..] = seeds();
    let printed = run(&["readability", "--json", &seed]);
    let again = place.file("again.json", &printed.stdout);
    let again = json(&run(&["readability", "--json", "--language", "en", "--counts", &again]));
    let printed = json(&printed);
    assert_eq!(printed["counts"], again["counts"]);
    for (id, value) in printed["scores"].as_object().unwrap() {
        // Of a text it is the mean over samples of a hundred words, of counts the score of the totals.
        let is_sampled = id == "linsear_write";
        assert!(value.is_null() || is_sampled || *value == again["scores"][id], "{id}");
    }

    for (content, word) in [
        ("", "not JSON"),
        ("{", "JSON"),
        ("[]", "object"),
        ("{}", "no count"),
        (r#"{"wordz": 1}"#, "wordz"),
        (r#"{"words": -1}"#, "-1"),
        (r#"{"words": NaN}"#, "not JSON"),
        (r#"{"words": 1e308}"#, "2^53"),
        // No text has more sentences with a word in them than words.
        (r#"{"words": 5, "sentences": 6}"#, "sentences is 6 and words only 5"),
    ] {
        let file = place.file("bad.json", content);
        let line = complaint(&run(&["readability", "--counts", &file]), 1, &file);
        assert!(line.contains(word), "{line}");
    }
}

#[test]
fn compare_shows_who_copied() {
    let [a, b, c] = seeds();
    let object = json(&run(&["compare", "--json", &a, &b]));
    for key in ["settings", "coverage", "quoted", "passages", "metrics"] {
        assert!(keys(&object).contains(&key), "{key}");
    }
    // Known of the articles from outside this program.
    assert!(object["coverage"]["a"].as_f64().unwrap() > 0.5);
    let passages = object["passages"].as_array().unwrap();
    assert!(passages.len() >= 24);
    assert_eq!(passages.iter().map(|passage| passage["words"].as_u64().unwrap()).max(), Some(60));

    // Each passage is the same words in both files, at its offsets.
    let texts = [&a, &b].map(|path| std::fs::read_to_string(path).unwrap());
    let letters = |text: &str| -> String {
        text.chars().filter(|scalar| scalar.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut covered = 0;
    for passage in passages {
        assert_eq!(keys(passage), ["words", "a", "b", "quoted_a", "quoted_b"]);
        let [in_a, in_b] = ["a", "b"].map(|side| {
            assert_eq!(keys(&passage[side]), ["start", "end", "word"]);
            let at = |key: &str| usize::try_from(passage[side][key].as_u64().unwrap()).unwrap();
            letters(&texts[usize::from(side == "b")][at("start")..at("end")])
        });
        assert_eq!(in_a, in_b);
        assert!(passage["words"].as_u64().unwrap() >= 5);
        covered += passage["words"].as_u64().unwrap();
    }
    let words = json(&run(&["words", "--json", &a]))["tokens"].as_f64().unwrap();
    #[expect(clippy::cast_precision_loss, reason = "a few words")]
    let share = covered as f64 / words;
    assert!((object["coverage"]["a"].as_f64().unwrap() - share).abs() < 1e-12);
    for side in ["a", "b"] {
        assert!(object["quoted"][side].as_f64().unwrap() <= object["coverage"][side].as_f64().unwrap());
    }

    for other in [&a, &b] {
        assert!(json(&run(&["compare", "--json", other, &c]))["coverage"]["b"].as_f64().unwrap() < 0.05);
    }
    let itself = json(&run(&["compare", "--json", &c, &c]));
    assert_eq!(itself["coverage"]["a"], 1.0);
    assert_eq!(itself["passages"].as_array().unwrap().len(), 1);
    assert!(text(&run(&["compare", &a, &b])).contains("passages of at least 5 words"));
}

#[test]
fn compare_with_nothing_in_it() {
    let place = Place::new("nothing");
    let words = place.file("words.txt", "Some words are in here.");
    for nothing in [place.file("empty.txt", ""), place.file("marks.txt", "--- !!! ---\n")] {
        let object = json(&run(&["compare", "--json", &nothing, &words]));
        assert_eq!(object["coverage"]["a"], Value::Null);
        assert_eq!(object["coverage"]["b"], 0.0);
        assert_eq!(object["passages"], Value::Array(Vec::new()));
        assert!(run(&["compare", &nothing, &nothing]).status.success());
    }
}

#[test]
fn an_empty_file_has_no_scores_and_says_so() {
    let place = Place::new("empty");
    let file = place.file("empty.txt", "");
    let object = json(&run(&["readability", "--json", &file]));
    assert_eq!(object["counts"]["words"], 0);
    for (id, value) in object["scores"].as_object().unwrap() {
        assert_eq!(*value, Value::Null, "{id}");
    }
    let output = run(&["words", "--json", &file]);
    assert_eq!(json(&output)["tokens"], 0);
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(note.lines().count() == 1 && note.contains(&file), "{note}");

    // So does a file of other signs, once.
    let marks = place.file("marks.txt", "... !!! ???");
    for command in ["readability", "words", "diversity", "sentences"] {
        let output = run(&[command, &marks]);
        assert!(output.status.success());
        let notes = String::from_utf8(output.stderr).unwrap();
        let notes = notes.lines().filter(|line| line.contains("there is no word in it"));
        assert_eq!(notes.map(|line| line.contains(&marks)).collect::<Vec<_>>(), [true], "{command}");
    }
}

#[test]
fn a_search_without_a_match_says_so() {
    let place = Place::new("no match");
    let file = place.file("plain.txt", "The cat sat. The dog ran.");
    let output = run(&["kwic", "zebra", &file]);
    assert!(output.status.success() && output.stdout.is_empty());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "lexometer: zebra: no match among 6 words\n");
    // Programs read it in the result.
    let output = run(&["kwic", "zebra", "--json", &file]);
    assert_eq!(json(&output)["matches"], 0);
    assert!(output.stderr.is_empty());
}

#[test]
fn bad_files_are_named_with_a_way_out() {
    let place = Place::new("bad");
    let missing = place.path("missing.txt");
    let folder = place.path("folder");
    std::fs::create_dir(&folder).unwrap();
    let binary = place.file("binary.bin", [0u8, 1, 2, 3, 0, 0, 0, 250, 251, 0, 0, 7]);
    let pdf = place.file("paper.pdf", "%PDF-1.7\n1 0 obj");
    let docx = place.file("letter.docx", "PK\x03\x04....[Content_Types].xml....word/document.xml");
    let good = place.file("good.txt", PLAIN);
    let report = place.path("report");
    let cases = [
        (&missing, "no such file"),
        (&folder, "directory"),
        (&binary, "binary"),
        (&pdf, "PDF"),
        (&docx, "Word"),
    ];
    for (file, word) in cases {
        let commands: [&[&str]; 5] = [
            &["words"],
            &["readability", "--json"],
            &["sentences"],
            &["report", "-o", &report],
            &["compare", &good],
        ];
        for command in commands {
            let line = complaint(&run(&[command, &[file.as_str()]].concat()), 1, file);
            // The reason, then the way out.
            assert!(line.contains(word) && line.contains("; "), "{line}");
        }
    }
    complaint(&run(&["syllables", &missing]), 1, &missing);
    complaint(&run(&["syllables", &folder]), 1, &folder);
    assert!(!Path::new(&report).exists(), "a report on nothing");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("forbidden");
    let file = place.file("secret.txt", PLAIN);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything: then there is nothing to see.
    if std::fs::read(&file).is_err() {
        let line = complaint(&run(&["words", &file]), 1, &file);
        assert!(line.contains("permissions"), "{line}");
    }
}

#[test]
fn other_encodings_and_damage_are_read_and_said() {
    let place = Place::new("encodings");
    let latin =
        b"Un \xE9t\xE9 \xE0 la fran\xE7aise, o\xF9 les gar\xE7ons jouent encore apr\xE8s le d\xEEner.";
    let latin = place.file("latin1.txt", latin);
    let output = run(&["words", "--json", &latin]);
    let words = json(&output);
    assert!(words["words"].as_array().unwrap().iter().any(|row| row["word"] == "été"), "{words}");
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(note.contains("windows-1252") && note.contains(&latin), "{note}");

    let utf16: Vec<u8> = "\u{FEFF}Der Überfall".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = place.file("utf16.txt", utf16);
    assert_eq!(json(&run(&["words", "--json", &utf16]))["words"][1]["word"], "überfall");

    // Five whole sequences and two broken ones.
    let damaged = b"\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9 \xFF and \xE2\x80 end";
    let damaged = place.file("damaged.txt", damaged);
    let output = run(&["words", "--json", &damaged]);
    assert_eq!(json(&output)["tokens"], 4);
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(note.contains(": 2 byte sequences") && note.contains("U+FFFD"), "{note}");

    let chosen = run(&["words", "--json", "--encoding", "koi8-r", &latin]);
    assert!(chosen.status.success() && chosen.stderr.is_empty());
    complaint(&run(&["words", "--encoding", "klingon", &latin]), 2, "klingon");
}

#[test]
fn a_file_of_twenty_megabytes() {
    let place = Place::new("big");
    let times = 20_000_000 / PLAIN.len();
    let file = place.file("big.txt", PLAIN.repeat(times));
    let object = json(&run(&["words", "--json", &file]));
    let expect = naive_counts(PLAIN);
    assert_eq!(object["tokens"], expect.values().sum::<u64>() * times as u64);
    assert_eq!(object["types"], expect.len());
    assert_eq!(object["exact"], true);
    for row in object["words"].as_array().unwrap() {
        assert_eq!(row["count"], expect[row["word"].as_str().unwrap()] * times as u64);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough() {
    use std::process::Stdio;
    let place = Place::new("pipe");
    let content: String = (0..200_000).map(|number| format!("word{number}\n")).collect();
    let file = place.file("many.txt", content);
    for command in ["words", "sentences"] {
        let mut child =
            program().args([command, &file]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn usage_errors_name_the_way_out() {
    let place = Place::new("usage");
    let file = place.file("a.txt", PLAIN);
    let cases: [(&[&str], &str); 15] = [
        (&["wrods", &file], "perhaps words"),
        (&["words"], "needs a file"),
        (&["words", "--jsno", &file], "--jsno"),
        (&["words", "-x", &file], "-x"),
        (&["compare", &file], "two files"),
        (&["compare", &file, &file, &file], "two files"),
        (&["report", &file], "-o"),
        (&["report", "-o"], "-o"),
        (&["words", "-o", "x", &file], "-o"),
        (&["words", "--language", "tlh", &file], "tlh"),
        (&["words", "--lines", "long", &file], "--lines long"),
        (&["words", "--why", &file], "--why"),
        (&["--lines", "wrapped", &file], "command"),
        (&["--json", &file], "command"),
        (&["readability", "--counts", "x.json", &file], "--counts"),
    ];
    for (arguments, word) in cases {
        let line = complaint(&run(arguments), 2, word);
        assert!(line.contains("--help"), "{line}");
    }
}

#[test]
fn help_and_version() {
    for arguments in [["--help"], ["-h"]] {
        let output = run(&arguments);
        for word in ["words", "sentences", "syllables", "readability", "compare", "report", "--json", "-o"] {
            assert!(text(&output).contains(word), "{word}");
        }
        assert!(text(&output).lines().all(|line| line.chars().count() <= 120));
    }
    assert_eq!(text(&run(&["--version"])), format!("lexometer {}\n", env!("CARGO_PKG_VERSION")));
    assert!(run(&["words", "--help"]).status.success());
}

#[test]
fn files_that_are_named_like_options_and_commands() {
    let place = Place::new("names");
    place.file("words", PLAIN);
    place.file("-dash.txt", PLAIN);
    let total = naive_counts(PLAIN).values().sum::<u64>();
    for file in [&["words"][..], &["--", "-dash.txt"], &["./-dash.txt"]] {
        let arguments = [&["words", "--json"], file].concat();
        let output = program().current_dir(place.folder()).args(&arguments).output().unwrap();
        assert_eq!(json(&output)["tokens"], total, "{arguments:?}");
    }
}

/// The elements that are open at the end of an HTML page, by a scanner that knows tags and void elements only.
fn open_elements(page: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').expect("a tag is closed");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or_default();
        if tag.starts_with('!') || tag.ends_with('/') || ["meta", "br", "img"].contains(&name) {
            continue;
        }
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "</{name}> closes another element");
        } else {
            open.push(name.to_owned());
            if name == "style" {
                rest = &rest[rest.find("</style>").expect("the style ends")..];
            }
        }
    }
    open
}

const REPORT_FILES: [&str; 7] = [
    "report.html",
    "report.json",
    "counts.csv",
    "readability.csv",
    "words.csv",
    "comparisons.csv",
    "passages.csv",
];

#[test]
fn the_report_is_one_page_that_needs_nothing() {
    let place = Place::new("report");
    let directory = place.path("new/folder");
    let output = run(&["report", "-o", &directory]);
    let path = |name: &str| format!("{directory}/{name}");
    for name in REPORT_FILES {
        assert!(Path::new(&path(name)).is_file(), "{name}");
        assert!(text(&output).lines().any(|line| line == path(name)), "{name} is not said");
    }
    let page = std::fs::read_to_string(path("report.html")).unwrap();
    assert_eq!(open_elements(&page), [""; 0]);
    for outside in ["src=\"http", "href=\"http", "url(http", "@import", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
    // Every reference has its place on the page, and no two places have one name.
    let behind = |mark: &'static str| page.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut names: Vec<&str> = behind(" id=\"").collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(behind("href=\"#").count() > 50);
    assert!(behind("href=\"#").all(|reference| names.binary_search(&reference).is_ok()));

    let report: Value = serde_json::from_slice(&std::fs::read(path("report.json")).unwrap()).unwrap();
    assert_eq!(report["documents"].as_array().unwrap().len(), 3);
    assert_eq!(report["comparisons"].as_array().unwrap().len(), 3);
    let [a, b, _] = seeds();
    let compared = json(&run(&["compare", "--json", &a, &b]));
    for key in ["passages", "coverage", "quoted", "metrics"] {
        assert_eq!(report["comparisons"][0][key], compared[key], "{key}");
    }
}

#[test]
fn the_report_replaces_only_its_own_files() {
    let place = Place::new("replace");
    let directory = place.path("out");
    let file = place.file("a.txt", "=SUM(1) <script>alert(1)</script> & \"x\". Another sentence is here.");
    assert!(run(&["report", "-o", &directory]).status.success());
    assert!(run(&["report", &file, "-o", &directory]).status.success());
    let page = std::fs::read_to_string(format!("{directory}/report.html")).unwrap();
    assert!(page.contains("a.txt") && !page.contains("43c5ccbe6ef67afe"));
    assert!(!page.contains("<script>"));

    let foreign = place.path("foreign");
    std::fs::create_dir(&foreign).unwrap();
    let words = format!("{foreign}/words.csv");
    std::fs::write(&words, "mine").unwrap();
    let line = complaint(&run(&["report", &file, "-o", &foreign]), 1, "words.csv");
    assert!(line.contains("another directory"), "{line}");
    assert_eq!(std::fs::read_to_string(&words).unwrap(), "mine");
    assert_eq!(std::fs::read_dir(&foreign).unwrap().count(), 1, "something was written");

    complaint(&run(&["report", &file, "-o", &file]), 1, &file);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let place = Place::new("same");
    let [one, two] = ["one", "two"].map(|name| {
        let directory = place.path(name);
        assert!(run(&["report", "-o", &directory]).status.success());
        directory
    });
    for name in REPORT_FILES {
        let read = |directory: &str| std::fs::read(format!("{directory}/{name}")).unwrap();
        assert!(read(&one) == read(&two), "{name}");
    }
}
