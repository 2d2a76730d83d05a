//! The examples that a firmware engineer copies: they run, and do what they say.

use lexometer::document::{Analyser, Document, Quantity};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::readability::FLESCH_KINCAID_GRADE;
use lexometer_tests::firmware::board::{Board, CORTEX_M0, CORTEX_M3, CORTEX_M4F, RISC_V};
use lexometer_tests::firmware::image::{self, Profile};
use lexometer_tests::firmware::picture::Picture;
use std::path::Path;

/// The article that all of them show.
const ARTICLE: &str = include_str!("../../../seeds/002_51a080f5a2fd5b72.txt");

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
