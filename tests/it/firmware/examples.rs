//! The examples that a firmware engineer copies: they run, and do what they say.

use lexometer::document::{Analyser, Counts, Document, Quantity, Tally};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::readability::{FLESCH_KINCAID_GRADE, FLESCH_READING_EASE, Undefined};
use lexometer_tests::firmware::board::{
    Board, CORTEX_M0, CORTEX_M3, CORTEX_M4F, RISC_V, RISC_V_WITHOUT_ATOMICS,
};
use lexometer_tests::firmware::frames::Texts;
use lexometer_tests::firmware::image::{self, Profile};
use lexometer_tests::firmware::picture::Picture;
use serde_json::{Value, json};
use std::path::Path;

/// The article that all of them show.
const ARTICLE: &str = include_str!("../../../seeds/002_51a080f5a2fd5b72.txt");

/// Rows of the memory of the images that hand the report on: the numbers of types depend on it.
const ROWS: usize = 432;

/// What the host makes of the article.
fn document<'m>(slots: &'m mut [Slot], bytes: &'m mut [u8]) -> Document<'m> {
    let mut analyser = Analyser::new(Lexicon::new(slots, bytes), &ENGLISH);
    analyser.push(ARTICLE.as_bytes());
    analyser.finish()
}

/// The article comes in over the serial line of the board, byte by byte, each with an interrupt.
#[test]
fn the_serial_line_brings_the_whole_article() {
    let Some(images) = image::build(&CORTEX_M3, Profile::Release) else { return };
    let sent = [ARTICLE.as_bytes(), &[0x04]].concat();
    let Some(output) = images.get("uart").run_with_serial(&sent) else { return };
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; 1024], vec![0; 8192]);
    let document = document(&mut slots, &mut bytes);
    let counts = document.counts();
    let mut expected: Vec<String> = Quantity::ALL
        .into_iter()
        .filter(|quantity| !matches!(quantity.key(), key if key.starts_with("unfamiliar")))
        .filter_map(|quantity| Some(format!("count {} {}", quantity.key(), counts.get(quantity)?)))
        .collect();
    let grade = FLESCH_KINCAID_GRADE.score(&counts).expect("the article has sentences");
    expected.push(format!("grade {:016x}", grade.to_bits()));
    let top = document.lexicon().top::<10>();
    expected.extend(top.iter().map(|row| format!("top {} {}", row.word, row.estimate)));
    super::expected::compare(&CORTEX_M3, &output, &expected);
}

#[test]
fn the_display_shows_ten_words() {
    is_drawn("display");
}

#[test]
fn the_badge_shows_the_reading_level() {
    is_drawn("badge");
}

/// The panel looks on every board as it does in the picture that is kept.
fn is_drawn(name: &str) {
    let boards: [&'static Board; 4] = [&CORTEX_M0, &CORTEX_M3, &CORTEX_M4F, &RISC_V];
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/panel_{name}.png"));
    for board in boards {
        let Some(images) = image::build(board, Profile::Release) else { continue };
        let image = images.get(name);
        let Some(output) = image.run() else { continue };
        let drawn = Picture::of_pages(&output);
        let path = image.path.with_extension("png");
        drawn.write(&path);
        let is_same = kept.exists() && Picture::read(&kept) == drawn;
        assert!(
            is_same,
            "{}: the panel shows {}, and {} was kept. If it looks as it should, copy it there.",
            board.processor,
            path.display(),
            kept.display()
        );
    }
}

/// A report as JSON is what the host makes of the same article.
#[test]
fn the_json_holds_the_report() {
    for board in [&CORTEX_M0, &RISC_V, &RISC_V_WITHOUT_ATOMICS] {
        let Some(images) = image::build(board, Profile::Release) else { continue };
        let Some(output) = images.get("json").run() else { continue };
        let (mut slots, mut bytes) = (vec![Slot::EMPTY; ROWS], vec![0; ROWS * 8]);
        let document = document(&mut slots, &mut bytes);
        let counts = counts_without_lists(&document);
        let expected = json!({
            "tally": tally_without_lists(&document),
            "counts": counts,
            "types": document.lexicon().types(),
            "ease": FLESCH_READING_EASE.score(&counts).expect("the article has sentences"),
            "grade": FLESCH_KINCAID_GRADE.score(&counts).expect("the article has sentences"),
            "top": document.lexicon().top::<5>()[..],
        });
        // Both through text: the shortest digits of a float are the same, and are read the same.
        let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        let found = read(output.lines().next().unwrap_or_default());
        assert_eq!(found, read(&expected.to_string()), "{}", board.processor);
    }
}

/// A report goes through `defmt`: with the texts in the image the host reads what it would print itself.
#[test]
fn the_log_holds_the_report() {
    for board in [&CORTEX_M0, &RISC_V, &RISC_V_WITHOUT_ATOMICS] {
        let Some(images) = image::build(board, Profile::Release) else { continue };
        let image = images.get("log");
        let Some(output) = image.run() else { continue };
        let texts = Texts::read(&image.path);
        let lines: Vec<String> =
            output.split("frame\n").skip(1).map(|frame| texts.line(&bytes_of_frame(frame))).collect();
        let (mut slots, mut bytes) = (vec![Slot::EMPTY; ROWS], vec![0; ROWS * 8]);
        let document = document(&mut slots, &mut bytes);
        let counts = counts_without_lists(&document);
        let known: String = counts.iter().map(|(quantity, count)| format!(" {quantity:?}={count}")).collect();
        let mut expected = vec![
            format!("info Counts{known}"),
            format!("info {:?}", tally_without_lists(&document)),
            format!("info {:?}", document.lexicon().types()),
        ];
        expected.extend(document.lexicon().top::<3>().iter().map(|row| format!("info {row:?}")));
        let grade = FLESCH_KINCAID_GRADE.score(&counts).expect("the article has sentences");
        expected.push(format!("info grade {grade}"));
        expected.push(format!("warn {:?}", Undefined::NoWords));
        assert_eq!(lines, expected, "{}", board.processor);
    }
}

/// The images of the examples are built without the lists of familiar words.
fn counts_without_lists(document: &Document<'_>) -> Counts {
    let known = document.counts();
    let told = known.iter().filter(|(quantity, _)| !quantity.key().starts_with("unfamiliar"));
    told.fold(Counts::new(), |counts, (quantity, count)| counts.with(quantity, count))
}

fn tally_without_lists(document: &Document<'_>) -> Tally {
    let mut tally = *document.tally();
    tally.unfamiliar_dale_chall = 0;
    tally.unfamiliar_spache = 0;
    tally
}

fn bytes_of_frame(text: &str) -> Vec<u8> {
    let digits: String = text.lines().filter_map(|line| line.strip_prefix("bytes ")).collect();
    (0..digits.len() / 2)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).expect("hexadecimal digits"))
        .collect()
}
