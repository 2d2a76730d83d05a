//! The Lexometer program.

use std::process::ExitCode;

use lexometer_desktop::app::{self, Start};
use lexometer_desktop::cli::{self, Launch};

fn main() -> ExitCode {
    let files = match cli::launch(std::env::args_os().skip(1)) {
        Launch::Window(files) => files,
        Launch::Done(code) => return code,
    };
    match app::open(if files.is_empty() { Start::Seeds } else { Start::Files(files) }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("lexometer: {line}");
            ExitCode::FAILURE
        }
    }
}
