//! An example to copy: the ten most frequent words of an article that say what it is about, on a display of 128 by 64
//! pixels.
#![no_std]
#![no_main]

use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::iso_8859_1::{FONT_5X8, FONT_6X9};
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::prelude::{Drawable, Point, Primitive};
use embedded_graphics::primitives::{Line as Stroke, PrimitiveStyle};
use embedded_graphics::text::{Alignment, Baseline, Text, TextStyleBuilder};
use lexometer::document::Analyser;
use lexometer::lang::{ENGLISH, en};
use lexometer::lexicon::{LexiconMemory, Row, bytes_for, slots_for};
use lexometer_firmware::panel::Panel;
use lexometer_firmware::{SEEDS, Single, entry, exit, stack};

static MEMORY: Single<LexiconMemory<{ slots_for(400) }, { bytes_for(400, 8) }>> =
    Single::new(LexiconMemory::EMPTY);
static PANEL: Single<Panel> = Single::new(Panel::DARK);

/// Words that are asked for, so that ten are left without those that every text has.
const ASKED: usize = 48;
/// Words of a column, and their distance.
const COLUMN: usize = 5;
const STEP: i32 = 10;

#[entry]
fn main() -> ! {
    stack::paint();
    let (Some(memory), Some(panel)) = (MEMORY.take(), PANEL.take()) else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), &ENGLISH);
    analyser.push(SEEDS[2]);
    let document = analyser.finish();
    draw(panel, &document.lexicon().top::<ASKED>());
    panel.show();
    stack::report();
    exit(0)
}

/// Two columns of five words with their frequencies.
fn draw(panel: &mut Panel, rows: &[Row<'_>]) {
    let title = MonoTextStyle::new(&FONT_6X9, BinaryColor::On);
    let body = MonoTextStyle::new(&FONT_5X8, BinaryColor::On);
    let left = TextStyleBuilder::new().baseline(Baseline::Top).build();
    let right = TextStyleBuilder::new().baseline(Baseline::Top).alignment(Alignment::Right).build();
    // Drawing on this panel cannot fail.
    let _ = Text::with_text_style("Top ten words", Point::new(0, 0), title, left).draw(panel);
    let rule = Stroke::new(Point::new(0, 10), Point::new(127, 10));
    let _ = rule.into_styled(PrimitiveStyle::with_stroke(BinaryColor::On, 1)).draw(panel);
    let telling = rows.iter().filter(|row| !en::STOP_WORDS.contains(row.word));
    for (place, row) in telling.take(2 * COLUMN).enumerate() {
        let x = if place < COLUMN { 0 } else { 66 };
        let y = 13 + STEP * (place % COLUMN) as i32;
        // Nine letters of five pixels and two digits fit half the panel.
        let word =
            row.word.char_indices().nth(9).and_then(|(end, _)| row.word.get(..end)).unwrap_or(row.word);
        let _ = Text::with_text_style(word, Point::new(x, y), body, left).draw(panel);
        let mut digits = [0; 20];
        let count = decimal(row.estimate, &mut digits);
        let _ = Text::with_text_style(count, Point::new(x + 61, y), body, right).draw(panel);
    }
}

/// A number in decimal digits.
fn decimal(mut number: u64, digits: &mut [u8; 20]) -> &str {
    let mut start = digits.len();
    while let Some(place) = start.checked_sub(1) {
        digits[place] = b'0' + (number % 10) as u8;
        number /= 10;
        start = place;
        if number == 0 {
            break;
        }
    }
    core::str::from_utf8(&digits[start..]).unwrap_or("")
}
