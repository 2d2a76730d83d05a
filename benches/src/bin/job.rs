//! Runs one job once, for tools that count instructions: `job {full|unicode|reference|empty|agree} FILE [BYTES]`.
//!
//! `empty` reads the file and allocates the memory, so that what the job itself takes is the difference. `agree` counts the text in
//! every way there is, and compares every figure and the frequency of every word.

use std::process::ExitCode;

use lexometer_benches::job::{self, TAILORED, UNICODE};
use lexometer_benches::{agreement, corpora};
use lexometer_host::Memory;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, path, size @ ..] = arguments.as_slice() else {
        eprintln!("usage: job {{full|unicode|reference|empty|agree}} FILE [BYTES]");
        return ExitCode::from(2);
    };
    let whole = match std::fs::read_to_string(path) {
        Ok(whole) => whole,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let Ok(bytes) = size.first().map_or(Ok(usize::MAX), |size| size.parse()) else {
        eprintln!("{}: not a number of bytes", size[0]);
        return ExitCode::from(2);
    };
    let text = corpora::prefix(&whole, bytes);
    if name == "agree" {
        return match agreement::word_by_word(text) {
            Ok(()) => {
                println!("{path}: {} bytes, all ways agree", text.len());
                ExitCode::SUCCESS
            }
            Err(difference) => {
                eprintln!("{path}: {difference}");
                ExitCode::FAILURE
            }
        };
    }
    let mut memory = Memory::for_text(text.len());
    let outcome = match name.as_str() {
        "full" => job::full_in(&mut memory, text, TAILORED),
        "unicode" => job::full_in(&mut memory, text, UNICODE),
        "reference" => job::outcome(&job::analyse_by_reference(text, &mut memory, TAILORED), TAILORED),
        "empty" => job::full_in(&mut memory, "", TAILORED),
        other => {
            eprintln!("{other}: no such job");
            return ExitCode::from(2);
        }
    };
    println!("{} bytes: {outcome:?}", text.len());
    ExitCode::SUCCESS
}
