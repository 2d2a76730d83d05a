//! An example to copy: a badge that tells how hard a text is to read, as a school grade and on a bar of reading ease.
#![no_std]
#![no_main]

use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::ascii::{FONT_6X9, FONT_10X20};
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::prelude::{Drawable, Point, Primitive, Size};
use embedded_graphics::primitives::{PrimitiveStyle, Rectangle};
use embedded_graphics::text::{Baseline, Text};
use lexometer::document::{Analyser, Counts};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::LexiconMemory;
use lexometer::readability::{FLESCH_KINCAID_GRADE, FLESCH_READING_EASE};
use lexometer_firmware::panel::Panel;
use lexometer_firmware::{SEEDS, Single, entry, exit, stack};

// The scores need no frequencies: the words go through a lexicon of hardly any memory, and the sums stay exact.
static MEMORY: Single<LexiconMemory<16, 128>> = Single::new(LexiconMemory::EMPTY);
static PANEL: Single<Panel> = Single::new(Panel::DARK);

/// Reading ease from which on a text is as easy as its word says (Flesch 1948, table 5).
const BANDS: [(f64, &str); 6] = [
    (90.0, "very easy"),
    (80.0, "easy"),
    (70.0, "fairly easy"),
    (60.0, "standard"),
    (50.0, "fairly hard"),
    (30.0, "hard"),
];

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(memory), Some(panel)) = (MEMORY.take(), PANEL.take()) else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(SEEDS[2]);
    draw(panel, &analyser.finish().counts());
    panel.show();
    stack::report();
    exit(0)
}

fn draw(panel: &mut Panel, counts: &Counts) {
    let small = MonoTextStyle::new(&FONT_6X9, BinaryColor::On);
    let large = MonoTextStyle::new(&FONT_10X20, BinaryColor::On);
    let mut text = |at: Point, style, words: &str| {
        // Drawing on this panel cannot fail.
        let _ = Text::with_baseline(words, at, style, Baseline::Top).draw(panel);
    };
    let (Ok(grade), Ok(ease)) = (FLESCH_KINCAID_GRADE.score(counts), FLESCH_READING_EASE.score(counts))
    else {
        text(Point::new(0, 0), small, "No text yet");
        return;
    };
    text(Point::new(0, 0), small, "Reading level");
    text(Point::new(0, 12), large, "Grade");
    let mut digits = [b' '; 4];
    text(Point::new(60, 12), large, tenths(grade, &mut digits));
    let band = BANDS.iter().find(|(from, _)| ease >= *from).map_or("very hard", |(_, name)| name);
    text(Point::new(0, 35), small, band);
    let outline = Rectangle::new(Point::new(0, 48), Size::new(128, 12));
    let _ = outline.into_styled(PrimitiveStyle::with_stroke(BinaryColor::On, 1)).draw(panel);
    let bar = Rectangle::new(Point::new(2, 50), Size::new((ease.clamp(0.0, 100.0) * 1.24) as u32, 8));
    let _ = bar.into_styled(PrimitiveStyle::with_fill(BinaryColor::On)).draw(panel);
}

/// A grade with one decimal, between 0 and 99.9.
fn tenths(grade: f64, digits: &mut [u8; 4]) -> &str {
    let tenths = (grade.clamp(0.0, 99.9) * 10.0 + 0.5) as u32;
    let digit = |value: u32| b'0' + (value % 10) as u8;
    *digits = [digit(tenths / 100), digit(tenths / 10), b'.', digit(tenths)];
    let start = usize::from(tenths < 100);
    core::str::from_utf8(&digits[start..]).unwrap_or("")
}
