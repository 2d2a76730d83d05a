//! The Lexometer program.

use std::process::ExitCode;

use lexometer_desktop::cli::{self, Launch};

fn main() -> ExitCode {
    match cli::launch(std::env::args_os().skip(1)) {
        Launch::Window(_) => ExitCode::SUCCESS,
        Launch::Done(code) => code,
    }
}
