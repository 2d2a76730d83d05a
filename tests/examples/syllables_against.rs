//! Prints how often a language's syllable rules agree with a reference.
//!
//! ```text
//! cargo run -p lexometer-tests --example syllables_against -- LANGUAGE FILE [MISTAKES]
//! ```
//!
//! LANGUAGE is a code such as `de`; FILE has a line `word<TAB>syllables` for each word, the most frequent first, and may
//! have a third column to show beside mistakes: `tests/golden/spoken.py` writes such files. Odd lines and even lines are
//! counted apart: the rules may be changed after the mistakes of the first half, the figure to state is that of the
//! second. MISTAKES is how many mistakes of the first half to print; those of the second are never shown.

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
    let (language, file, mut mistakes) = match &arguments[..] {
        [language, file] => (language, file, 0),
        [language, file, mistakes] => {
            (language, file, mistakes.parse::<u32>().map_err(|error| format!("{mistakes}: {error}"))?)
        }
        _ => return Err("usage: syllables_against LANGUAGE FILE [MISTAKES]".to_owned()),
    };
    let found = LANGUAGES.iter().find(|(code, _)| code == language);
    let (_, count) = found.ok_or_else(|| format!("{language}: no rules for this language"))?;
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let (mut words, mut right) = ([0u32; 2], [0u32; 2]);
    for (number, line) in text.lines().enumerate() {
        let mut fields = line.split('\t');
        let (word, reference) = (fields.next().unwrap_or_default(), fields.next().map(str::parse::<u32>));
        let Some(Ok(reference)) = reference else {
            return Err(format!("{file}:{}: not `word<TAB>syllables`", number + 1));
        };
        let counted = count(word, Context::NONE).count;
        words[number % 2] += 1;
        right[number % 2] += u32::from(counted == reference);
        if counted != reference && number % 2 == 0 && mistakes > 0 {
            mistakes -= 1;
            println!("{word}: {counted}, reference {reference} {}", fields.next().unwrap_or_default());
        }
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
