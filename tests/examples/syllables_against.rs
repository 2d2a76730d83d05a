//! Prints how often a language's syllable rules agree with a reference.
//!
//! ```text
//! cargo run -p lexometer-tests --example syllables_against -- LANGUAGE FILE
//! ```
//!
//! LANGUAGE is a code such as `de`; FILE has a line `word<TAB>syllables` for each word, the most frequent first. Odd
//! lines and even lines are counted apart: look at the mistakes of the first half only when changing rules, and state
//! the figure of the second.

use lexometer::syllables::{self, Context, Syllables};
use std::process::ExitCode;
use std::{env, fs};

type Count = fn(&str, Context) -> Syllables;

const LANGUAGES: [(&str, Count); 10] = [
    ("de", syllables::german),
    ("en", syllables::english),
    ("es", syllables::spanish),
    ("fr", syllables::french),
    ("it", syllables::italian),
    ("nl", syllables::dutch),
    ("pl", syllables::polish),
    ("pt", syllables::portuguese),
    ("ru", syllables::russian),
    ("uk", syllables::ukrainian),
];

fn run() -> Result<(), String> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [language, file] = &arguments[..] else {
        return Err("usage: syllables_against LANGUAGE FILE".to_owned());
    };
    let found = LANGUAGES.iter().find(|(code, _)| code == language);
    let (_, count) = found.ok_or_else(|| format!("{language}: no rules for this language"))?;
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let (mut words, mut right) = ([0u32; 2], [0u32; 2]);
    for (number, line) in text.lines().enumerate() {
        let fields = line.split_once('\t').and_then(|(word, count)| Some((word, count.parse::<u32>().ok()?)));
        let (word, reference) =
            fields.ok_or_else(|| format!("{file}:{}: not `word<TAB>syllables`", number + 1))?;
        words[number % 2] += 1;
        right[number % 2] += u32::from(count(word, Context::NONE).count == reference);
    }
    let percent = |half: usize| 100.0 * f64::from(right[half]) / f64::from(words[half].max(1));
    println!(
        "{language}: first half {:.2} % of {} words, second half {:.2} % of {}",
        percent(0),
        words[0],
        percent(1),
        words[1]
    );
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
