//! How the lines of a document are meant, and how that was found.

use std::fmt;

use lexometer::segment::{self, LineMode};

use super::{Language, Settings};

/// How the lines of a document were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines {
    /// How they are meant.
    pub mode: LineMode,
    /// What the choice rests on.
    pub found_by: LinesFoundBy,
}

/// What the choice of a line mode rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinesFoundBy {
    /// The user said so.
    Choice,
    /// Where the lines of the text break off.
    Detection,
    /// The rules of Unicode, which end a sentence at every line end.
    Rules,
}

impl Lines {
    pub(super) fn of(text: &str, language: Language, settings: Settings) -> Self {
        if language.rules().sentences.is_none() {
            return Self { mode: LineMode::Paragraphs, found_by: LinesFoundBy::Rules };
        }
        match settings.lines {
            Some(mode) => Self { mode, found_by: LinesFoundBy::Choice },
            None => Self { mode: segment::detect_lines(text), found_by: LinesFoundBy::Detection },
        }
    }

    /// The mode of that name, as [`Self::key`] gives it.
    #[must_use]
    pub fn mode_named(key: &str) -> Option<LineMode> {
        [LineMode::Paragraphs, LineMode::Wrapped].into_iter().find(|mode| Self::mode_key(*mode) == key)
    }

    /// The mode in one word for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::mode_key(self.mode)
    }

    fn mode_key(mode: LineMode) -> &'static str {
        match mode {
            LineMode::Wrapped => "wrapped",
            _ => "paragraphs",
        }
    }

    /// The mode in a few words for people.
    #[must_use]
    pub fn mode_name(mode: LineMode) -> &'static str {
        match mode {
            LineMode::Wrapped => "wrapped lines",
            _ => "one paragraph per line",
        }
    }
}

impl LinesFoundBy {
    /// One word for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Choice => "chosen",
            Self::Detection => "detected",
            Self::Rules => "rules",
        }
    }

    /// What it rests on, in a sentence.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Choice => "You have chosen it.",
            Self::Detection => "Where its lines break off tells it.",
            Self::Rules => {
                "Without rules for its language, every line end is taken to end a sentence, as Unicode has it."
            }
        }
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::mode_name(self.mode))?;
        f.write_str(match self.found_by {
            LinesFoundBy::Choice => " (chosen)",
            LinesFoundBy::Detection => " (detected)",
            LinesFoundBy::Rules => " (the only way of Unicode's rules)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRAPPED: &str = "It was a cold\nnight in the city, and nobody\nwent out.\n";

    fn lines(text: &str, language: &str, lines: Option<LineMode>) -> Lines {
        let settings = Settings { lines, ..Settings::default() };
        Lines::of(text, Language::chosen(language).expect("a language"), settings)
    }

    #[test]
    fn lines_are_chosen_or_found() {
        assert_eq!(lines(WRAPPED, "en", None).to_string(), "wrapped lines (detected)");
        let chosen = lines(WRAPPED, "en", Some(LineMode::Paragraphs));
        assert_eq!((chosen.key(), chosen.found_by), ("paragraphs", LinesFoundBy::Choice));
    }

    #[test]
    fn without_a_language_a_line_end_ends_a_sentence_whatever_was_chosen() {
        for choice in [None, Some(LineMode::Wrapped)] {
            let lines = lines(WRAPPED, "und", choice);
            assert_eq!((lines.mode, lines.found_by), (LineMode::Paragraphs, LinesFoundBy::Rules));
        }
    }

    #[test]
    fn keys_name_modes() {
        for mode in [LineMode::Paragraphs, LineMode::Wrapped] {
            assert_eq!(Lines::mode_named(Lines::mode_key(mode)), Some(mode));
        }
        assert_eq!(Lines::mode_named("auto"), None);
    }
}
