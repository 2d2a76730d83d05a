//! The core on microcontrollers: images of `tests/firmware`, run in QEMU and looked into.
//!
//! The tests need a compiler for bare metal (what `tests/firmware/build.sh` asks for) and QEMU. Where one is missing they
//! say so, with what to install, and pass; with `LEXOMETER_REQUIRE_FIRMWARE=1`, as in CI, that is a failure.

mod expected;

use lexometer_tests::firmware::board::{
    BOARDS, Board, CORTEX_M0, CORTEX_M3, CORTEX_M4F, RISC_V, RISC_V_WITHOUT_ATOMICS,
};
use lexometer_tests::firmware::budget::{self, Budgets};
use lexometer_tests::firmware::elf::Elf;
use lexometer_tests::firmware::image::{self, Image, Profile};

/// The images that ship the core; each must hold no way to a panic.
const IMAGES: [&str; 9] =
    ["seeds", "overlap", "words", "english", "pipeline", "syllables", "compared", "calls", "stages"];

/// The symbol that is in an image where and only where something in it can panic.
const WITNESS: &str = "panic_is_possible";

#[test]
fn cortex_m0_gives_the_hosts_numbers() {
    gives_the_hosts_numbers(&CORTEX_M0);
}

#[test]
fn cortex_m3_gives_the_hosts_numbers() {
    gives_the_hosts_numbers(&CORTEX_M3);
}

#[test]
fn cortex_m4f_gives_the_hosts_numbers() {
    gives_the_hosts_numbers(&CORTEX_M4F);
}

#[test]
fn risc_v_gives_the_hosts_numbers() {
    gives_the_hosts_numbers(&RISC_V);
}

#[test]
fn risc_v_without_atomics_gives_the_hosts_numbers() {
    gives_the_hosts_numbers(&RISC_V_WITHOUT_ATOMICS);
}

/// Every count, score, top word and passage, to the last bit, whatever the chunks.
fn gives_the_hosts_numbers(board: &'static Board) {
    let Some(images) = image::build(board, Profile::Release) else { return };
    if let Some(output) = images.get("seeds").run() {
        expected::compare(board, &output, &expected::seeds(&output));
        expected::assert_heavy_hitters(&output);
    }
    if let Some(output) = images.get("overlap").run() {
        expected::compare(board, &output, &expected::overlap(&output));
    }
    if let Some(output) = images.get("words").run() {
        let by_hand = ["tally 3 2", "top καλημέρα 2", "top κόσμε 1"].map(str::to_owned);
        expected::compare(board, &output, &by_hand);
    }
}

#[test]
fn no_image_can_panic() {
    for board in BOARDS {
        for &profile in board.profiles {
            let Some(images) = image::build(board, profile) else { continue };
            for name in IMAGES {
                assert_clean(&images.get(name));
            }
        }
    }
}

/// Nothing of the machinery of panics, of formatting (which brings panics along) and of allocation is linked.
fn assert_clean(image: &Image) {
    let elf = Elf::read(&image.path);
    let unwanted = |symbol: &&String| {
        *symbol == WITNESS
            || symbol.contains("4core9panicking")
            || symbol.contains("4core3fmt")
            || symbol.contains("__rust_alloc")
            || symbol.contains("__rdl_alloc")
            || *symbol == "malloc"
    };
    let found: Vec<_> = elf.symbols.iter().filter(unwanted).collect();
    assert!(
        found.is_empty(),
        "{}: something can panic, format or allocate: {found:#?}",
        image.path.display()
    );
    assert!(!elf.symbols.is_empty(), "{} was stripped: nothing is proved", image.path.display());
}

/// Flash, RAM, stack and instructions are within the committed budgets, and not far under them.
#[test]
fn the_budgets_hold() {
    let budgets = Budgets::parse(budget::TABLE);
    let mut wrong = Vec::new();
    for (column, board) in budget::columns().enumerate() {
        let Some((figures, compiler)) = budget::measure(board) else { continue };
        if compiler != budgets.compiler {
            // Another compiler's code has other sizes: the figures are told and not judged.
            println!("compiled by {compiler}, where the budgets are for {}: {figures:#?}", budgets.compiler);
            continue;
        }
        let violations = budgets.violations(column, &figures);
        wrong.extend(violations.into_iter().map(|violation| format!("{}: {violation}", board.processor)));
    }
    assert!(
        wrong.is_empty(),
        "{}\nIf that is as it should be: cargo run --package lexometer-tests --bin firmware -- --write",
        wrong.join("\n")
    );
}

/// The tables in the README and on the crate's page are those of the committed budgets.
#[test]
fn the_tables_of_budgets_are_current() {
    let table = Budgets::parse(budget::TABLE).markdown();
    for (name, prefix) in budget::HOLDERS {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        let text = std::fs::read_to_string(&path).expect("the file is there");
        assert!(
            budget::with_table(&text, prefix, &table) == text,
            "the table in {name} is old: cargo run --package lexometer-tests --bin firmware -- --write"
        );
    }
}

/// The proof can fail: an image with an index out of bounds holds the witness, and ends with the status of a panic.
#[test]
fn the_negative_control_is_found() {
    for board in BOARDS {
        for &profile in board.profiles {
            let Some(images) = image::build(board, profile) else { continue };
            let control = images.get("panics");
            assert!(
                Elf::read(&control.path).symbols.iter().any(|symbol| symbol == WITNESS),
                "{}: a program that panics does not hold the witness",
                control.path.display()
            );
            if let Some(status) = control.status() {
                assert_eq!(status, 101, "{}", control.path.display());
            }
        }
    }
}
