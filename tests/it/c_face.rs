//! The C face: its header is made from its source, and a C program on a Cortex-M3 prints the host's numbers.

use lexometer::document::{Analyser, Quantity};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::readability;
use lexometer::syllables::{Context, english};
use lexometer_tests::firmware::board::CORTEX_M3;
use lexometer_tests::firmware::elf::Elf;
use lexometer_tests::firmware::image;
use std::path::Path;

const SEED: &str = include_str!("../../seeds/001_41d400d65c78f880.txt");

/// The header is what cbindgen makes of the source; `LEXOMETER_WRITE_HEADER=1` writes it.
#[test]
fn the_header_is_current() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/c");
    let config = cbindgen::Config::from_file(package.join("cbindgen.toml")).expect("a configuration");
    let mut builder = cbindgen::Builder::new().with_config(config);
    // File by file: cargo need not be asked for the package's structure.
    for module in ["status", "language", "analyser", "score", "overlap"] {
        builder = builder.with_src(package.join("src").join(module).with_extension("rs"));
    }
    let mut made = Vec::new();
    builder.generate().expect("bindings").write(&mut made);
    let made = String::from_utf8(made).expect("a header is text");
    let path = package.join("include/lexometer.h");
    if std::env::var_os("LEXOMETER_WRITE_HEADER").is_some() {
        std::fs::write(&path, &made).expect("the header can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        made == committed,
        "core/c/include/lexometer.h is old: set LEXOMETER_WRITE_HEADER=1 and run this test"
    );
    for function in ["lexometer_analyser_push", "lexometer_smog", "lexometer_tiles", "lexometer_english"] {
        assert!(made.contains(&format!("{function}(")), "{function} is not declared");
    }
}

/// What the C example must print, by the host.
#[test]
fn c_on_cortex_m3_gives_the_hosts_numbers() {
    let Some(program) = image::build_c(&CORTEX_M3) else { return };
    let symbols = Elf::read(&program.path).symbols;
    assert!(symbols.iter().any(|symbol| symbol == "lexometer_analyser_push"), "the library is not linked");
    let witness = symbols.iter().find(|symbol| symbol.contains("panic"));
    assert_eq!(witness, None, "something in the library can panic");
    let Some(output) = program.run() else { return };

    let (mut slots, mut bytes) = (vec![Slot::EMPTY; 704], vec![0; 704 * 8]);
    let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), &ENGLISH);
    analyser.push(SEED.as_bytes());
    let document = analyser.finish();
    let counts = document.counts();
    // The library for the chip is built without lists of familiar words.
    let needs_lists = |quantity| {
        let lists =
            [Quantity::UnfamiliarDaleChall, Quantity::UnfamiliarSpache, Quantity::UnfamiliarSpacheTypes];
        lists.contains(&quantity)
    };
    let mut expected: Vec<String> = counts
        .iter()
        .filter(|(quantity, _)| !needs_lists(*quantity))
        .map(|(quantity, count)| format!("count {} {count}", quantity as u32))
        .collect();
    for id in [
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog",
        "ari",
        "coleman_liau_grade",
        "lix",
    ] {
        let formula = readability::by_id(id).unwrap_or_else(|| panic!("no formula is called {id}"));
        let score = formula.score(&counts).expect("an article has every basic score");
        expected.push(format!("score {id} {:016x}", score.to_bits()));
    }
    let mut rows: Vec<_> = document.lexicon().rows().collect();
    rows.sort_by(|one, other| other.estimate.cmp(&one.estimate).then(one.word.cmp(other.word)));
    expected.extend(rows.iter().take(10).map(|row| format!("top {} {}", row.word, row.estimate)));
    expected.push(format!("syllables {}", english("aluminium", Context::NONE).count));
    // By hand: `a general of the army spoke` begins as word 1 of both.
    expected.push("passage 1 1 6".to_owned());
    assert_eq!(output.lines().collect::<Vec<_>>(), expected);
}
