//! Scores that are means over samples of a text.

use lexometer::document::{Analyser, Settings};
use lexometer::lexicon::Lexicon;
use lexometer::readability::{Formula, SampleMean, Undefined};

use super::{Language, Lines};

/// A text up to this length is sampled whole.
const WHOLE: usize = 1 << 20;
/// Of a longer one so many windows of so many bytes are, at even distances: the samples in them are enough for a mean, and
/// the formulas’ authors take far fewer.
const WINDOWS: usize = 64;
const WINDOW: usize = 1 << 14;

/// The mean of a formula over samples of a text.
pub(super) fn sample_mean(
    formula: &'static Formula,
    text: &str,
    language: Language,
    lines: Lines,
) -> Result<f64, Undefined> {
    let settings = Settings::new(language.rules()).with_lines(lines.mode);
    let mut mean = SampleMean::new(formula);
    if text.len() <= WHOLE {
        let mut analyser = Analyser::new(Lexicon::new(&mut [], &mut []), settings);
        analyser.push_with(text.as_bytes(), |token| mean.take(&token));
        let _ = analyser.finish_with(|token| mean.take(&token));
    } else {
        for window in windows(text) {
            let mut analyser = Analyser::new(Lexicon::new(&mut [], &mut []), settings);
            // The sentence that is open at the end of the window is cut off: it is no part of a sample.
            analyser.push_with(window.as_bytes(), |token| mean.take(&token));
            mean.skip();
        }
    }
    mean.score()
}

/// Stretches of a long text, each from the start of a line where one starts within it.
fn windows(text: &str) -> impl Iterator<Item = &str> {
    (0..WINDOWS).map(|number| {
        let from = text.ceil_char_boundary(text.len() / WINDOWS * number);
        let to = text.floor_char_boundary(from + WINDOW);
        let window = &text[from..to];
        match window.find('\n') {
            Some(line_end) if number > 0 => &window[line_end + 1..],
            _ => window,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_stand_in_order_and_begin_with_lines() {
        let text = "Élan vital.\n".repeat(200_000);
        assert!(text.len() > WHOLE);
        let mut from = 0;
        for window in windows(&text) {
            let at = window.as_ptr() as usize - text.as_ptr() as usize;
            assert!(at >= from && window.len() > WINDOW / 2);
            assert!(window.starts_with("Élan"));
            from = at + window.len();
        }
        assert!(from > text.len() / WINDOWS * (WINDOWS - 1));
    }
}
