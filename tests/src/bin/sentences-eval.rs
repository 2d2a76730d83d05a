//! Measures the sentences of English text against sentences divided by hand.
//!
//! `cargo run --release -p lexometer-tests --bin sentences-eval -- FILE.json [--errors]`
//!
//! Two forms of file are read:
//!
//! - a list of objects `{text, sentences}`: each text is divided as it stands, its line mode detected, and the sentences
//!   are compared exactly, white space at their ends aside and inside as one space;
//! - a list of lists of sentences: those of a document are joined by one space, and the boundaries between them are
//!   compared.
//!
//! Prints the exact matches, and precision, recall and F1 of the boundaries inside documents (the end of a document is
//! none). `--errors` shows each wrong boundary in its context, `--plain` measures the rules of Unicode instead, and
//! `--language CODE` those of another language.

use lexometer::lang::Language;
use lexometer::segment::{SentenceRules, detect_lines, sentences_with};
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::ExitCode;

const USAGE: &str = "usage: sentences-eval FILE.json [--errors] [--plain] [--language CODE]";
/// Bytes of context on each side of an error.
const CONTEXT: usize = 40;

fn main() -> ExitCode {
    let mut file = None;
    let mut settings = Settings { shows_errors: false, is_plain: false, language: "en".to_owned() };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--errors" => settings.shows_errors = true,
            "--plain" => settings.is_plain = true,
            "--language" => settings.language = arguments.next().unwrap_or_default(),
            _ => file = Some(argument),
        }
    }
    let Some(file) = file else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match measure(&file, &settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{file}: {message}");
            ExitCode::FAILURE
        }
    }
}

struct Settings {
    shows_errors: bool,
    is_plain: bool,
    language: String,
}

impl Settings {
    fn rules(&self, text: &str) -> Result<SentenceRules, String> {
        if self.is_plain {
            return Ok(SentenceRules::UNICODE);
        }
        let language = Language::by_code(&self.language).ok_or("no such language")?;
        let tailoring = language.sentences.ok_or("the language has no rules for sentences")?;
        Ok(SentenceRules::tailored(tailoring).with_lines(detect_lines(text)))
    }
}

/// Boundaries that both have, that only the gold has, that only we have.
#[derive(Default)]
struct Score {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Score {
    fn print(&self) {
        let share = |part: usize, rest: usize| part as f64 / (part + rest).max(1) as f64;
        let precision = share(self.right, self.wrong);
        let recall = share(self.right, self.missed);
        let f1 = if self.right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        println!(
            "boundaries: right {}, missed {}, wrong {}; precision {precision:.4}, recall {recall:.4}, F1 {f1:.4}",
            self.right, self.missed, self.wrong
        );
    }
}

fn measure(file: &str, settings: &Settings) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let value: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let cases = value.as_array().ok_or("the file must hold a list")?;
    let mut score = Score::default();
    let mut exact = 0;
    for case in cases {
        let (text, gold) = match case {
            Value::Array(sentences) => {
                let gold = strings(sentences)?;
                (gold.join(" "), gold)
            }
            _ => {
                let text = case["text"].as_str().ok_or("a case has no text")?.to_owned();
                (text, strings(case["sentences"].as_array().ok_or("a case has no sentences")?)?)
            }
        };
        let found = divide(&text, settings)?;
        if found == gold {
            exact += 1;
        } else if settings.shows_errors && !case.is_array() {
            println!("expected {gold:#?}\nfound    {found:#?}");
        }
        compare(&gold, &found, settings.shows_errors && case.is_array(), &mut score);
    }
    println!("exact: {exact} of {}", cases.len());
    score.print();
    Ok(())
}

fn strings(values: &[Value]) -> Result<Vec<String>, String> {
    let string =
        |value: &Value| value.as_str().map(str::to_owned).ok_or("a sentence is no string".to_owned());
    values.iter().map(string).collect()
}

/// The sentences of `text`, trimmed, white space inside as one space.
fn divide(text: &str, settings: &Settings) -> Result<Vec<String>, String> {
    let tidy = |span: &str| span.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(sentences_with(text, settings.rules(text)?).map(|sentence| tidy(&text[sentence.span()])).collect())
}

/// Compares the places of the boundaries among the scalars that are no white space.
fn compare(gold: &[String], found: &[String], shows_errors: bool, score: &mut Score) {
    let boundaries = |sentences: &[String]| {
        let mut at = 0;
        let mut places = BTreeSet::new();
        for sentence in sentences {
            at += sentence.chars().filter(|scalar| !scalar.is_whitespace()).count();
            places.insert(at);
        }
        places.remove(&at);
        places
    };
    let (expected, actual) = (boundaries(gold), boundaries(found));
    score.right += expected.intersection(&actual).count();
    score.missed += expected.difference(&actual).count();
    score.wrong += actual.difference(&expected).count();
    if shows_errors {
        let text = gold.join(" ");
        for &place in expected.symmetric_difference(&actual) {
            let kind = if expected.contains(&place) { "missed" } else { "wrong " };
            let (before, after) = around(&text, place);
            println!("{kind} {before} ¶ {after}");
        }
    }
}

/// The text before and behind the scalar that so many others, white space aside, precede.
fn around(text: &str, place: usize) -> (&str, &str) {
    let solid = text.char_indices().filter(|(_, scalar)| !scalar.is_whitespace());
    let at = solid.map(|(at, _)| at).nth(place).unwrap_or(text.len());
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    (&text[floor(at.saturating_sub(CONTEXT))..at], &text[at..floor((at + CONTEXT).min(text.len()))])
}
