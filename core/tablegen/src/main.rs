//! Generator of the tables that the core carries.
//!
//! ```text
//! cargo run -p lexometer-tablegen                      # every table
//! cargo run -p lexometer-tablegen -- unicode           # one of them
//! cargo run -p lexometer-tablegen -- --check           # write nothing; exit status 1 if a committed table is stale
//! cargo run --release -p lexometer-tablegen -- syllables-train     # on demand: takes a minute
//! ```
//!
//! The generated files are committed, so that building the library needs neither this program nor its data. A test
//! regenerates them and compares.

mod familiar;
mod filter;
mod hash;
mod output;
mod ribbon;
mod syllables;
mod unicode;
mod words;

use output::Output;
use std::process::ExitCode;

/// A kind of table: its name on the command line, and what generates it.
type Generator = (&'static str, fn(&mut Output) -> Result<(), String>);

const GENERATORS: &[Generator] = &[
    ("unicode", unicode::generate),
    ("syllables", syllables::generate),
    ("familiar", familiar::generate),
    ("words", words::generate),
];

/// What runs only when it is named: learning, measuring what was learned, and what needs data from outside.
const ON_DEMAND: &[Generator] = &[
    ("syllables-train", syllables::train),
    ("syllables-folds", syllables::folds),
    ("familiar-import", familiar::import),
];

fn run(arguments: &[String]) -> Result<(), String> {
    let mut output = Output::writing();
    let mut chosen = Vec::new();
    for argument in arguments {
        match argument.as_str() {
            "--check" => output = Output::checking(),
            name => match GENERATORS.iter().chain(ON_DEMAND).find(|generator| generator.0 == name) {
                Some(generator) => chosen.push(generator),
                None => {
                    let known: Vec<&str> =
                        GENERATORS.iter().chain(ON_DEMAND).map(|generator| generator.0).collect();
                    return Err(format!("unknown argument `{name}`; known: --check {}", known.join(" ")));
                }
            },
        }
    }
    if chosen.is_empty() {
        chosen.extend(GENERATORS);
    }
    for (_, generate) in chosen {
        generate(&mut output)?;
    }
    output.finish()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn committed_tables_are_what_the_generator_writes() {
        super::run(&["--check".to_owned()]).unwrap();
    }

    #[test]
    fn unknown_arguments_are_named() {
        let message = super::run(&["unicorn".to_owned()]).unwrap_err();
        assert!(message.contains("unicorn"), "{message}");
    }
}
