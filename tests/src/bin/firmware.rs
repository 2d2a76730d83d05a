//! What the firmware images cost, board by board, beside their budgets.
//!
//! `cargo run --package lexometer-tests --bin firmware` prints it; with `-- --write` it writes the budgets, and the tables in
//! the README and on the crate's page, anew.

use lexometer_tests::firmware::budget::{self, Budgets, Figures};
use std::process::ExitCode;

fn main() -> ExitCode {
    let writes = match std::env::args().skip(1).collect::<Vec<_>>()[..] {
        [] => false,
        [ref option] if option == "--write" => true,
        _ => {
            eprintln!("usage: firmware [--write]");
            return ExitCode::from(2);
        }
    };
    let mut all: Vec<Figures> = Vec::new();
    let mut compiler = String::new();
    for board in budget::columns() {
        let Some((figures, version)) = budget::measure(board) else { return ExitCode::FAILURE };
        all.push(figures);
        compiler = version;
    }
    println!("compiled by {compiler}");
    print!("{:<14} {:<28}", "what", "of");
    for board in budget::columns() {
        print!("{:>12}", board.processor);
    }
    println!("{:>12}", "bar");
    let Some(first) = all.first() else { return ExitCode::FAILURE };
    for key @ (what, item) in first.keys() {
        print!("{:<14} {item:<28}", what.key());
        for figures in &all {
            print!("{:>12}", figures[key]);
        }
        let Some(bar) = budget::bar(*what, item) else {
            println!();
            continue;
        };
        let is_over = all.iter().any(|figures| figures[key] > bar);
        println!("{bar:>12}{}", if is_over { "  not reached" } else { "" });
    }
    if let Some(board) = budget::columns().next() {
        println!("the largest stack frames of `pipeline` on {}:", board.processor);
        for (bytes, function) in budget::largest_frames(board) {
            println!("{bytes:>12}  {function}");
        }
    }
    if writes {
        return write(&Budgets::for_figures(&all, &compiler));
    }
    let budgets = Budgets::parse(budget::TABLE);
    println!("the budgets are for {}", budgets.compiler);
    let mut status = ExitCode::SUCCESS;
    for (column, (board, figures)) in budget::columns().zip(&all).enumerate() {
        for violation in budgets.violations(column, figures) {
            println!("{}: {violation}", board.processor);
            status = ExitCode::FAILURE;
        }
    }
    status
}

fn write(budgets: &Budgets) -> ExitCode {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = vec![(budget::table_path(), budgets.text())];
    for holder in budget::HOLDERS {
        let path = root.join(holder.path);
        match std::fs::read_to_string(&path) {
            Ok(text) => {
                files.push((path, budget::with_table(&text, holder.prefix, &(holder.table)(budgets))));
            }
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    for (path, text) in files {
        if let Err(error) = std::fs::write(&path, text) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
        println!("wrote {}", path.display());
    }
    ExitCode::SUCCESS
}
