//! The command line: the engine in the terminal, as text or JSON. Needs no display.
//!
//! Results go to standard output. Everything else goes to standard error, one line each, naming the file and the way
//! out. Exit status: 0 done, 1 something could not be read or written (the rest was done), 2 not understood.

mod arguments;
mod collocates;
mod compare;
mod diversity;
mod keyness;
mod kwic;
mod matrix;
mod output;
mod readability;
mod report;
mod sentences;
mod source;
mod stop_words;
mod syllables;
mod table;
mod verdict;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use arguments::{Command, Invocation};
use output::Failure;

/// What is left to do after the command line was read.
#[derive(Debug)]
pub enum Launch {
    /// Open the window with these files; with none, with the seeds.
    Window(Vec<PathBuf>),
    /// Nothing: the command ran.
    Done(ExitCode),
}

/// Reads the command line, without the program's own name, and runs its command if it has one.
pub fn launch(arguments: impl IntoIterator<Item = OsString>) -> Launch {
    let invocation = match arguments::parse(arguments) {
        Ok(invocation) => invocation,
        Err(error) => {
            output::complain(&error.to_string());
            return Launch::Done(ExitCode::from(2));
        }
    };
    match invocation {
        Invocation::Window(files) => Launch::Window(files),
        Invocation::Command(command) => Launch::Done(run(command)),
    }
}

fn run(command: Command) -> ExitCode {
    let result = match command {
        Command::Print(text) => output::print(&text),
        Command::Words { input, grams: None } => words::run(&input),
        Command::Words { input, grams: Some(grams) } => words::run_on_grams(&input, grams),
        Command::Sentences(input) => sentences::run(&input),
        Command::Syllables(input) => syllables::run(&input),
        Command::Readability { input, weighed } => readability::run(&input, weighed),
        Command::ReadabilityOfCounts { path, reading } => readability::run_on_counts(&path, reading),
        Command::Compare { a, b, reading, comparing } => compare::run(&a, &b, reading, &comparing),
        Command::Diversity { input, settings } => diversity::run(&input, settings),
        Command::Keyness { input, minimum } => keyness::run(&input, minimum),
        Command::Collocates { input, question, settings } => collocates::run(&input, &question, settings),
        Command::Kwic { input, question, keys, context } => kwic::run(&input, &question, &keys, context),
        Command::Matrix { input, metric, comparing } => matrix::run(&input, metric, &comparing),
        Command::Report { input, directory } => report::run(&input, &directory),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the output has seen enough, as `head` does: nothing failed.
        Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Err(Failure::Said) => ExitCode::from(1),
        Err(Failure::Line(line)) => {
            output::complain(&line);
            ExitCode::from(1)
        }
    }
}
