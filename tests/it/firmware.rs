//! The core on microcontrollers: images of `tests/firmware`, run in QEMU and looked into.
//!
//! The tests need a compiler for bare metal (what `tests/firmware/build.sh` asks for) and QEMU. Where one is missing they
//! say so, with what to install, and pass; with `LEXOMETER_REQUIRE_FIRMWARE=1`, as in CI, that is a failure.

mod examples;
mod expected;

use lexometer_tests::firmware::board::{
    BOARDS, Board, CORTEX_M0, CORTEX_M3, CORTEX_M4F, RISC_V, RISC_V_WITHOUT_ATOMICS,
};
use lexometer_tests::firmware::budget::{self, Budgets};
use lexometer_tests::firmware::calls::Calls;
use lexometer_tests::firmware::elf::Elf;
use lexometer_tests::firmware::image::{self, Image, Profile};

/// The images that ship the core; each must hold no way to a panic.
const IMAGES: [&str; 9] =
    ["seeds", "overlap", "words", "english", "pipeline", "syllables", "compared", "calls", "stages"];

/// Those of them that do not measure, which is calling through pointers of all kinds.
const SHIPPED: [&str; 7] = ["seeds", "overlap", "words", "english", "pipeline", "syllables", "compared"];

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

/// Where the library's pointers to functions lead: parts of the mangled names of who calls through one, and of what it may
/// call so. Whoever is not told here may call nothing through a pointer.
const POINTERS: [(&str, &str); 16] = [
    // The programs themselves: formulas, the stages that are measured. A host's own sinks are called through `take`.
    ("main", "readability"),
    // A language's sentences: the machine, and in it the words' roles.
    ("7Tracker", "7Machine5think"),
    ("7Tracker", "7Machine8end_text"),
    ("15SentenceTracker", "7Machine"),
    ("8compared4read", "7Machine"),
    ("7Machine", "4lang9sentences"),
    ("4Left6listed", "4lang9sentences"),
    // A language's syllables and kinds of words.
    ("6Reader4take", "9syllables"),
    ("6Reader4take", "4lang7classes"),
    ("6Reader3ear", "9syllables"),
    ("6Reader3ear", "4lang7classes"),
    ("4lang7classes", "8familiar11is_familiar"),
    ("8familiar10unfamiliar", "8familiar11is_familiar"),
    // The runtime of RISC-V hands a fault or an interrupt over.
    ("_start_trap_rust", "ExceptionHandler"),
    ("_dispatch_exception", "ExceptionHandler"),
    ("_dispatch_core_interrupt", "DefaultHandler"),
];

/// No function calls itself, over whatever others: not by calls whose target stands in the code, and not through the
/// pointers that are told above. Every image, release and with overflow checks.
#[test]
fn nothing_recurses() {
    for board in BOARDS {
        for &profile in board.profiles {
            let Some(images) = image::build(board, profile) else { continue };
            for name in SHIPPED {
                let image = images.get(name);
                let mut calls = Calls::read(&image.path);
                let (functions, edges) = calls.size();
                let path = image.path.display();
                assert!(
                    functions > 20 && edges > functions / 2,
                    "{path}: {functions} functions, {edges} calls"
                );
                let is_told = |name: &str| POINTERS.iter().any(|(from, _)| name.contains(from));
                let unknown: Vec<_> = calls.indirect().into_iter().filter(|name| !is_told(name)).collect();
                assert!(unknown.is_empty(), "{path}: where do the pointers of these lead? {unknown:#?}");
                calls.add_pointers(&POINTERS);
                assert_eq!(calls.cycle(), None, "{path}");
            }
        }
    }
}

/// A function that calls itself is found: the negative control does.
#[test]
fn recursion_is_found() {
    for board in BOARDS {
        let Some(images) = image::build(board, Profile::Release) else { continue };
        let cycle = Calls::read(&images.get("panics").path).cycle().unwrap_or_default().join(" ");
        assert!(cycle.contains("recurse"), "{}: {cycle}", board.processor);
    }
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
    let budgets = Budgets::parse(budget::TABLE);
    for budget::Holder { path: name, prefix, table } in budget::HOLDERS {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        let text = std::fs::read_to_string(&path).expect("the file is there");
        assert!(
            budget::with_table(&text, prefix, &table(&budgets)) == text,
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
