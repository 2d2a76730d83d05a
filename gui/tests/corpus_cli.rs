//! The commands of the vocabulary and of the corpus, run as a script runs them: `diversity`, `words --ngrams`, `keyness`,
//! `collocates`, `kwic`, `matrix`.
//!
//! Expected values come from naive counting in here, from published formulas, or from hand; never from the program.

#[allow(dead_code, reason = "shared with other tests, each of which uses a part")]
mod terminal;

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use terminal::{Place, complaint, json, keys, run, run_on, seeds, text};

const PLAIN: &str =
    "The old man and the sea. A man, a plan, a canal. The sea was calm and the man was old.\n";

/// Words of a text of ASCII letters and punctuation, where UAX #29 and common sense agree.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|scalar: char| !scalar.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    parts.map(str::to_ascii_lowercase).collect()
}

fn close(value: &Value, expected: f64) -> bool {
    value.as_f64().is_some_and(|value| (value - expected).abs() <= 1e-9 * expected.abs().max(1.0))
}

/// The cells of a CSV without quotes or commas in its texts.
fn csv(output: &std::process::Output) -> Vec<Vec<String>> {
    text(output).lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn index<'a>(rows: &'a Value, key: &str, word: &str) -> &'a Value {
    let row = rows.as_array().unwrap().iter().find(|row| row[key] == word);
    row.unwrap_or_else(|| panic!("{word} is not there"))
}

#[test]
fn diversity_gives_every_index() {
    let place = Place::new("diversity");
    let file = place.file("plain.txt", PLAIN.repeat(4));
    let object = json(&run(&["diversity", "--json", &file]));
    assert_eq!(keys(&object), ["scores", "settings"]);
    let all = words(&PLAIN.repeat(4));
    let mut counts: HashMap<&str, f64> = HashMap::new();
    all.iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
    let (n, v) = (all.len() as f64, counts.len() as f64);
    let scores = &object["scores"];
    let entropy: f64 = counts.values().map(|count| -(count / n) * (count / n).log2()).sum();
    let squares: f64 = counts.values().map(|count| count * count).sum();
    let windows = all
        .windows(50)
        .map(|window| window.iter().collect::<std::collections::HashSet<_>>().len() as f64 / 50.0);
    let mattr: Vec<f64> = windows.collect();
    let expected = [
        ("ttr", v / n),
        ("root_ttr", v / n.sqrt()),
        ("herdan_c", v.ln() / n.ln()),
        ("maas_a2", (n.ln() - v.ln()) / (n.ln() * n.ln())),
        ("yule_k", 1e4 * (squares / (n * n) - 1.0 / n)),
        ("entropy", entropy),
        ("mattr", mattr.iter().sum::<f64>() / mattr.len() as f64),
        ("hapax_legomena", counts.values().filter(|&&count| count == 1.0).count() as f64),
    ];
    for (id, value) in expected {
        assert!(close(&scores[id], value), "{id} is {} and not {value}", scores[id]);
    }
    for id in ["msttr", "hdd", "vocd_d", "mtld", "mtld_ma_wrap", "mtld_ma_bid", "zipf_exponent", "heaps_beta"]
    {
        assert!(scores[id].is_f64(), "{id} is {}", scores[id]);
    }
    // Maas by logarithms to base 10 is ln 10 times as large.
    let decimal = json(&run(&["diversity", "--json", "--log-base", "10", &file]));
    assert!(close(
        &decimal["scores"]["maas_a2"],
        std::f64::consts::LN_10 * scores["maas_a2"].as_f64().unwrap()
    ));
    assert!(decimal["settings"].as_str().unwrap().contains("log:10"));
    let narrow = json(&run(&["diversity", "--json", "--window", "1", &file]));
    assert!(close(&narrow["scores"]["mattr"], 1.0));
    // The same in a table and in columns.
    let rows = csv(&run(&["diversity", "--csv", &file]));
    assert_eq!(rows[0], ["id", "value", "name"]);
    assert_eq!(rows[1][..2], ["ttr".to_owned(), (v / n).to_string()]);
    assert_eq!(rows.len(), scores.as_object().unwrap().len() + 1);
    assert!(text(&run(&["diversity", &file])).contains("ttr"));
}

#[test]
fn a_text_too_short_has_null_for_what_needs_more() {
    let place = Place::new("short");
    let file = place.file("short.txt", "One two one.");
    let scores = &json(&run(&["diversity", "--json", &file]))["scores"];
    assert!(close(&scores["ttr"], 2.0 / 3.0));
    for id in ["mattr", "msttr", "hdd", "vocd_d"] {
        assert_eq!(scores[id], Value::Null, "{id}");
    }
    let empty = place.file("empty.txt", "");
    let scores = &json(&run(&["diversity", "--json", &empty]))["scores"];
    assert!(scores.as_object().unwrap().values().all(Value::is_null), "{scores}");
    assert!(text(&run(&["diversity", &empty])).contains("no words"));
    let both = json(&run(&["diversity", "--json", &file, &empty]));
    assert_eq!(both[1]["file"], empty);
}

#[test]
fn ngrams_are_those_of_a_map() {
    let place = Place::new("ngrams");
    let content = PLAIN.repeat(3);
    let file = place.file("plain.txt", &content);
    let all = words(&content);
    for n in [1usize, 2, 3, 8] {
        let mut expected: BTreeMap<String, u64> = BTreeMap::new();
        for gram in all.windows(n) {
            *expected.entry(gram.join(" ")).or_default() += 1;
        }
        let object = json(&run(&["words", "--json", "--ngrams", &n.to_string(), &file]));
        assert_eq!(object["tokens"], all.len() - n + 1, "n = {n}");
        assert_eq!(object["types"], expected.len());
        assert_eq!(
            (&object["exact"], &object["ngrams"], &object["parts"]),
            (&true.into(), &n.into(), &10.into())
        );
        let rows = object["words"].as_array().unwrap();
        assert_eq!(keys(&rows[0]), ["word", "count", "per_million", "range", "juilland_d", "dp", "dp_norm"]);
        let found: BTreeMap<String, u64> = rows
            .iter()
            .map(|row| (row["word"].as_str().unwrap().to_owned(), row["count"].as_u64().unwrap()))
            .collect();
        assert_eq!(found, expected);
        assert!(rows.is_sorted_by(|a, b| a["count"].as_u64() >= b["count"].as_u64()));
    }
    complaint(&run(&["words", "--ngrams", "9", &file]), 2, "--ngrams 9");
    complaint(&run(&["words", "--ngrams", "0", &file]), 2, "--ngrams 0");
    complaint(&run(&["words", "--parts", "3", &file]), 2, "--ngrams");
}

#[test]
fn dispersion_is_over_equal_parts() {
    let place = Place::new("dispersion");
    // Four parts of ten words. "all" is in each once, "one" only in the second, four times.
    let part = |special: &str, fill: &str| {
        format!("{special} {}. ", vec![fill; 10 - words(special).len()].join(" "))
    };
    let content =
        part("all", "a") + &part("all one one one one", "b") + &part("all", "c") + &part("all", "d");
    let file = place.file("parts.txt", content);
    let object = json(&run(&["words", "--json", "--ngrams", "1", "--parts", "4", &file]));
    let all = index(&object["words"], "word", "all");
    assert_eq!((&all["range"], &all["juilland_d"], &all["dp"]), (&4.0.into(), &1.0.into(), &0.0.into()));
    let one = index(&object["words"], "word", "one");
    assert_eq!(one["range"], 1.0);
    // ½·(¾ + 3·¼), over 1 − ¼; sd/mean = √3 = √(n − 1).
    assert!(
        close(&one["dp"], 0.75) && close(&one["dp_norm"], 1.0) && close(&one["juilland_d"], 0.0),
        "{one}"
    );
    let rows = csv(&run(&["words", "--csv", "--ngrams", "1", "--parts", "4", &file]));
    assert_eq!(rows[0], ["rank", "word", "count", "per_million", "range", "juilland_d", "dp", "dp_norm"]);
    assert_eq!(rows.iter().find(|row| row[1] == "all").unwrap()[2..], ["4", "100000", "4", "1", "0", "0"]);
    assert!(text(&run(&["words", "--ngrams", "2", &file])).contains("all one"));
    // Files as the parts of one text.
    let (x, y) = (place.file("x.txt", "one two three"), place.file("y.txt", "one one one"));
    let joined = json(&run(&["words", "--json", "--ngrams", "1", "--parts", "files", &x, &y]));
    assert_eq!((&joined["tokens"], &joined["parts"]), (&6.into(), &2.into()));
    let both = index(&joined["words"], "word", "one");
    assert_eq!((&both["count"], &both["range"], &both["dp"]), (&4.into(), &2.0.into(), &0.25.into()));
    assert_eq!(index(&joined["words"], "word", "two")["range"], 1.0);
}

#[test]
fn keyness_by_hand() {
    let place = Place::new("keyness");
    // quanteda's own case: b 7 of 10 against 2 of 9.
    let a = place.file("a.txt", "b b b b b b b a a a");
    let b = place.file("b.txt", "a a a a a a a b b");
    let object = json(&run(&["keyness", "--json", &a, &b]));
    assert_eq!(keys(&object), ["target", "reference", "minimum_frequency", "words", "stop_words"]);
    assert_eq!((&object["target"]["tokens"], &object["reference"]["tokens"]), (&10.into(), &9.into()));
    let first = &object["words"][0];
    assert_eq!((&first["word"], &first["target"], &first["reference"]), (&"b".into(), &7.into(), &2.into()));
    assert!(close(&first["log_ratio"], ((7.0 / 10.0) / (2.0f64 / 9.0)).log2()));
    assert!(close(&first["percent_diff"], 215.0));
    // R's chisq.test, which quanteda is tested against, and its G without correction.
    assert!(close(&first["chi2"], 2.632_438_271_604_939), "{first}");
    assert!(close(&first["g2"], 4.534_939_332_256_226), "{first}");
    assert!(close(&first["bic"], 4.534_939_332_256_226 - 19.0f64.ln()));
    assert!(close(&first["p_g2"], 0.033_209_633_968_387_844));
    assert!(object["words"][1]["g2"].as_f64().unwrap() < 0.0);

    // A word that is there alone; the rest of the files as one reference.
    let c = place.file("c.txt", "c a");
    let object = json(&run(&["keyness", "--json", &c, &a, &b]));
    assert_eq!(object["reference"]["tokens"], 19);
    let alone = index(&object["words"], "word", "c");
    assert_eq!((&alone["reference"], &alone["percent_diff"]), (&0.into(), &Value::Null));
    assert!(close(&alone["log_ratio"], ((1.0 / 2.0) / (0.5f64 / 19.0)).log2()));
    let frequent = json(&run(&["keyness", "--json", "--min-frequency", "2", &c, &a, &b]));
    assert_eq!(frequent["words"].as_array().unwrap().len(), 2);
    assert_eq!(csv(&run(&["keyness", "--csv", &a, &b]))[1][..3], ["b", "7", "2"]);
    assert!(text(&run(&["keyness", &a, &b])).contains("4.53"));

    // Words that are left out change no figure of the others.
    let list = place.file("stop.txt", "B; x\n");
    let listed = json(&run(&["keyness", "--json", "--stop-words", &list, &c, &a, &b]));
    assert_eq!(listed["stop_words"], list.as_str());
    let left: Vec<&Value> =
        object["words"].as_array().unwrap().iter().filter(|row| row["word"] != "b").collect();
    assert_eq!(listed["words"].as_array().unwrap().iter().collect::<Vec<_>>(), left);
    assert_eq!(object["stop_words"], "none");

    complaint(&run(&["keyness", &a]), 2, "two files");
    complaint(&run(&["keyness", &a, &place.path("no.txt")]), 1, "no.txt");
    complaint(&run(&["keyness", &place.path("no.txt"), &a]), 1, "no.txt");
}

/// The words within so many words of each node, by looking at every place.
fn near(all: &[String], node: &str, left: usize, right: usize) -> (u64, HashMap<String, u64>) {
    let (mut windows, mut counts) = (0, HashMap::new());
    for (place, word) in all.iter().enumerate() {
        let is_near = all.iter().enumerate().any(|(other, word)| {
            word == node
                && ((other > place && other - place <= left) || (other < place && place - other <= right))
        });
        if is_near {
            windows += 1;
            *counts.entry(word.clone()).or_default() += 1;
        }
    }
    (windows, counts)
}

#[test]
fn collocates_are_what_is_near() {
    let place = Place::new("collocates");
    let content = PLAIN.repeat(3);
    let file = place.file("plain.txt", &content);
    let all = words(&content);
    for (span, left, right) in [("2", 2, 2), ("0,3", 0, 3), ("4,1", 4, 1)] {
        let arguments = ["collocates", "man", "--json", "--span", span, "--min-frequency", "1", &file];
        let object = json(&run(&arguments));
        let (windows, expected) = near(&all, "man", left, right);
        let node = all.iter().filter(|word| *word == "man").count();
        assert_eq!((&object["count"], &object["tokens"]), (&node.into(), &all.len().into()));
        assert_eq!(object["window_tokens"], windows);
        let rows = object["collocates"].as_array().unwrap();
        assert_eq!(rows.len(), expected.len(), "{span}");
        for row in rows {
            let word = row["word"].as_str().unwrap();
            let together = expected[word];
            assert_eq!(row["together"], together, "{word}");
            let total = all.iter().filter(|other| *other == word).count();
            assert_eq!(row["count"], total);
            let chance = windows as f64 * total as f64 / all.len() as f64;
            assert!(close(&row["pmi"], (together as f64 / chance).log2()), "{row}");
            assert!(close(&row["t"], (together as f64 - chance) / (together as f64).sqrt()), "{row}");
            let dice = 2.0 * together as f64 / (node + total) as f64;
            assert!(close(&row["log_dice"], 14.0 + dice.log2()), "{row}");
            let sides = row["left"].as_u64().unwrap() + row["right"].as_u64().unwrap();
            assert!(sides >= together && sides <= 2 * together);
        }
        assert!(rows.is_sorted_by(|a, b| a["log_dice"].as_f64() >= b["log_dice"].as_f64()));
    }
    // At least twice, unless asked otherwise; nothing for a word that is not there.
    let once = place.file("once.txt", "one two three one two");
    let object = json(&run(&["collocates", "one", "--json", "--span", "1", &once]));
    assert_eq!(object["collocates"].as_array().unwrap().len(), 1);
    assert_eq!(object["collocates"][0]["word"], "two");
    let object = json(&run(&["collocates", "nowhere", "--json", &once]));
    assert_eq!((&object["count"], &object["collocates"]), (&0.into(), &Value::Array(Vec::new())));
    assert_eq!(csv(&run(&["collocates", "one", "--csv", "--span", "1", &once]))[1][0], "two");
    assert!(text(&run(&["collocates", "one", "--span", "1", &once])).contains("two"));
    complaint(&run(&["collocates", "one"]), 2, "needs a file");
    complaint(&run(&["collocates"]), 2, "word to look for");
    complaint(&run(&["collocates", "one", "--span", "x", &once]), 2, "--span x");
    complaint(&run(&["collocates", "one", "--span", "0", &once]), 2, "--span 0");
}

/// What stands in the lines: left, match, right.
fn lines(object: &Value) -> Vec<[String; 3]> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let lines = object["lines"].as_array().unwrap().iter();
    lines.map(|line| [text(&line["left"]), text(&line["match"]), text(&line["right"])]).collect()
}

#[test]
fn kwic_finds_words_phrases_patterns_and_expressions() {
    let place = Place::new("kwic");
    let content = "\u{FEFF}The cat sat. A CAT’s hat!\n\nCats, and the\tcat\r\nsat; caf\u{e9}s.";
    let file = place.file("a.txt", content);
    let find = |arguments: &[&str]| {
        let all = [&["kwic", "--json", "--context", "1"], arguments, &[file.as_str()]].concat();
        json(&run(&all))
    };
    let matches = |arguments: &[&str]| {
        lines(&find(arguments)).into_iter().map(|[_, matched, _]| matched).collect::<Vec<_>>()
    };
    assert_eq!(matches(&["cat"]), ["cat", "cat"]);
    assert_eq!(matches(&["CAT*"]), ["cat", "CAT’s", "Cats", "cat"]);
    assert_eq!(matches(&["cat's"]), ["CAT’s"]);
    assert_eq!(matches(&["?at"]), ["cat", "sat", "hat", "cat", "sat"]);
    assert_eq!(matches(&["cafe\u{301}s"]), ["caf\u{e9}s"]);
    assert_eq!(matches(&["the cat"]), ["The cat", "the cat"]);
    assert_eq!(matches(&["the * sat"]), ["The cat sat", "the cat sat"]);
    assert_eq!(matches(&["--regex", "[ch]at"]), ["cat", "hat", "cat"]);
    assert_eq!(matches(&["--regex", "the c.t"]), ["The cat", "the cat"]);
    // An expression is of a whole word.
    assert_eq!(matches(&["--regex", "ca|at"]), [""; 0]);
    assert_eq!(matches(&["nowhere"]), [""; 0]);
    // Each line: one word on either side, as written, with offsets of the file.
    let object = find(&["cat"]);
    assert_eq!(keys(&object), ["pattern", "files", "tokens", "matches", "lines"]);
    assert_eq!((&object["tokens"], &object["matches"]), (&12.into(), &2.into()));
    assert_eq!(lines(&object)[0], ["The", "cat", "sat"]);
    assert_eq!(lines(&object)[1], ["the", "cat", "sat"]);
    for line in object["lines"].as_array().unwrap() {
        assert_eq!(keys(line), ["file", "start", "end", "word", "left", "match", "right"]);
        let at = |key: &str| usize::try_from(line[key].as_u64().unwrap()).unwrap();
        assert_eq!(&content[at("start")..at("end")], "cat");
    }
    assert_eq!(object["lines"][1]["word"], 9);
    let rows = csv(&run(&["kwic", "cat", "--csv", "--context", "0", &file]));
    assert_eq!(rows[0], ["file", "start", "end", "word", "left", "match", "right"]);
    assert_eq!(rows[1][1..], ["7", "10", "1", "", "cat", ""]);
    assert_eq!(
        text(&run(&["kwic", "hat", "--context", "2", &file])),
        "A CAT’s [hat]!\n\nCats, and\n".replace("\n\n", " ")
    );
}

#[test]
fn kwic_sorts_by_up_to_three_words() {
    let place = Place::new("sort");
    let content = "b x c. a x d. b x b. a x c. x c. x.";
    let file = place.file("a.txt", content);
    let sorted = |keys: &str| {
        let object = json(&run(&["kwic", "x", "--json", "--context", "1", "--sort", keys, &file]));
        lines(&object).iter().map(|[left, _, right]| format!("{left}|{right}")).collect::<Vec<_>>()
    };
    // The last match has nothing to its right, which comes first.
    assert_eq!(sorted("R1"), ["c.|", "b|b", "b|c", "a|c", "c.|c", "a|d"]);
    assert_eq!(sorted("L1,R1"), ["a|c", "a|d", "b|b", "b|c", "c.|", "c.|c"]);
    assert_eq!(sorted("l1,m,r1"), sorted("L1,R1"));
    for keys in ["X1", "L0", "L", "R1,R2,R3,R4", ""] {
        complaint(&run(&["kwic", "x", "--sort", keys, &file]), 2, "--sort");
    }
}

#[test]
fn kwic_keeps_documents_apart() {
    let place = Place::new("apart");
    let (a, b) = (place.file("a.txt", "one two"), place.file("b.txt", "three one two"));
    let object = json(&run(&["kwic", "two *", "--json", &a, &b]));
    assert_eq!(object["matches"], 0, "a phrase runs from one file into the next");
    let object = json(&run(&["kwic", "one", "--json", &a, &b]));
    assert_eq!(lines(&object), [["", "one", "two"], ["three", "one", "two"]]);
    assert_eq!(
        (&object["lines"][0]["file"], &object["lines"][1]["file"]),
        (&a.as_str().into(), &b.as_str().into())
    );
    assert_eq!(object["files"], Value::from(vec![a.as_str(), b.as_str()]));
    let shown = run(&["kwic", "one", &a, &b]);
    assert_eq!(text(&shown).lines().count(), 2);
    assert!(text(&shown).starts_with(&a));
    // A file that cannot be read is told, the others are searched.
    let output = run(&["kwic", "one", "--json", &a, &place.path("no.txt")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["matches"], 1);
    assert_eq!(json(&run_on(b"one two", &["kwic", "one", "--json", "-"]))["matches"], 1);
    complaint(&run(&["kwic", "...", &a]), 2, "no word");
    complaint(&run(&["kwic", "--regex", "(one", &a]), 2, "(one");
    complaint(&run(&["kwic", "one", &place.path("no.txt")]), 1, "no.txt");
}

#[test]
fn matrix_is_compare_for_every_pair() {
    let seeds = seeds();
    let [a, b, c] = seeds.each_ref().map(String::as_str);
    let object = json(&run(&["matrix", "--json", a, b, c]));
    assert_eq!(keys(&object), ["settings", "metric", "files", "values", "clustered"]);
    assert_eq!((&object["metric"], &object["files"]), (&"tiling_a".into(), &Value::from(vec![a, b, c])));
    let files = [a, b, c];
    for (row, first) in files.iter().enumerate() {
        for (column, second) in files.iter().enumerate() {
            let value = &object["values"][row][column];
            if row == column {
                assert_eq!(*value, 1.0);
                continue;
            }
            let compared = json(&run(&["compare", "--json", first, second]));
            assert_eq!(value, &compared["metrics"]["tiling_a"], "{first} and {second}");
        }
    }
    let other = json(&run(&["matrix", "--json", "--metric", "jensen_shannon", a, c]));
    assert_eq!((&other["values"][0][0], &other["values"][0][1]), (&0.0.into(), &other["values"][1][0]));
    assert_eq!(text(&run(&["matrix", "--csv", a, b])).lines().count(), 3);
    assert!(text(&run(&["matrix", a, b])).contains("1.0000"));
    complaint(&run(&["matrix", "--metric", "levenshtien", a]), 2, "levenshtien");
    complaint(&run(&["matrix"]), 2, "needs a file");
}

#[test]
fn options_say_where_they_belong() {
    let place = Place::new("belong");
    let file = place.file("a.txt", PLAIN);
    for arguments in [
        &["words", "--span", "3"][..],
        &["sentences", "--csv"],
        &["compare", "--metric", "lcs", &file],
        &["diversity", "--ngrams", "2"],
        &["kwic", "man", "--min-frequency", "2"],
        &["words", "--regex"],
    ] {
        let line = complaint(&run(&[arguments, &[file.as_str()]].concat()), 2, "belongs to");
        assert!(line.contains("--help"), "{line}");
    }
    complaint(&run(&["words", "--csv", "--json", &file]), 2, "not both");
    complaint(&run(&["diversity", "--log-base", "7", &file]), 2, "--log-base 7");
    let rows = csv(&run(&["words", "--csv", &file, &file]));
    assert_eq!(rows[0], ["file", "rank", "word", "count", "per_million"]);
    assert_eq!(rows[1][1..4], ["1", "the", "4"]);
    assert_eq!(csv(&run(&["readability", "--csv", &file]))[0], ["id", "value", "name", "meaning", "note"]);
    let help = run(&["--help"]);
    for command in ["diversity", "matrix", "keyness", "collocates", "kwic", "--csv", "--ngrams"] {
        assert!(text(&help).contains(command), "{command}");
    }
}

/// The words of a table of `words` or `collocates`.
fn listed(arguments: &[&str], rows: &str) -> Vec<String> {
    let object = json(&run(arguments));
    let word = |row: &Value| row["word"].as_str().unwrap().to_owned();
    object[rows].as_array().unwrap().iter().map(word).collect()
}

#[test]
fn stop_words_are_those_of_the_file_that_is_named() {
    let place = Place::new("stop");
    let file = place.file("plain.txt", PLAIN);
    let list = place.file("my list.txt", "The, sea\nÉté; – MAN");
    let all = listed(&["words", "--json", &file], "words");
    let kept = |hidden: &[&str]| -> Vec<String> {
        all.iter().filter(|word| !hidden.contains(&word.as_str())).cloned().collect()
    };
    assert_eq!(
        listed(&["words", "--json", "--stop-words", &list, &file], "words"),
        kept(&["the", "sea", "man"])
    );
    let of_language = ["words", "--json", "--language", "en", "--stop-words", "auto", &file];
    assert_eq!(listed(&of_language, "words"), kept(&["the", "a", "and", "was"]));
    assert_eq!(json(&run(&of_language))["stop_words"], "language");
    // The totals are of all words, and a rank is that among all.
    let rows = csv(&run(&["words", "--csv", "--stop-words", &list, &file]));
    assert_eq!(rows[1][..2], ["2", "a"]);
    assert_eq!(json(&run(&["words", "--json", "--stop-words", &list, &file]))["types"], all.len());
    assert!(text(&run(&["words", "--stop-words", &list, &file])).contains("without the words of"));
    // A run goes with the stop word that it begins or ends with.
    let runs = listed(&["words", "--json", "--ngrams", "2", "--stop-words", &list, &file], "words");
    assert!(runs.contains(&"was calm".to_owned()) && !runs.contains(&"the old".to_owned()));
    assert!(!runs.contains(&"old man".to_owned()));
    let near = ["collocates", "calm", "--json", "--min-frequency", "1", "--stop-words", &list, &file];
    let near = listed(&near, "collocates");
    assert!(near.contains(&"was".to_owned()) && !near.contains(&"the".to_owned()), "{near:?}");

    let empty = place.file("empty.txt", " – ;\n");
    complaint(&run(&["words", "--stop-words", &empty, &file]), 1, "no word in it");
    complaint(&run(&["words", "--stop-words", &place.path("no.txt"), &file]), 1, "no.txt");
    complaint(
        &run(&["kwic", "--stop-words", &list, "man", &file]),
        2,
        "words, keyness, collocates and report",
    );
    complaint(&run(&["words", "--stop-words", "-", "-"]), 2, "only once");
}
