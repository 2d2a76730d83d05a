//! The language a document is measured as, and how it was found.

use std::fmt;

use lexometer::{fold, lang, segment};

use super::Settings;

/// The language a document was measured as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// The ISO 639-1 code, `und` where nothing is known of the language.
    pub code: &'static str,
    /// The English name.
    pub name: &'static str,
    /// What the choice rests on.
    pub found_by: FoundBy,
}

/// What the choice of a language rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// The user said so.
    Choice,
    /// The text looks like it.
    Detection,
    /// The text is too short or too mixed to tell, so this is taken for granted.
    Assumption,
}

/// So much of a text is enough to tell its language.
const SAMPLE_BYTES: usize = 1 << 15;

impl Language {
    /// The language of that ISO 639-1 code, or `und` for no language in particular.
    #[must_use]
    pub fn chosen(code: &str) -> Option<Self> {
        let language =
            if code == lang::UNKNOWN.code { Some(&lang::UNKNOWN) } else { lang::Language::by_code(code) };
        language.map(|language| Self::new(language, FoundBy::Choice))
    }

    pub(super) fn of(text: &str, settings: Settings) -> Self {
        if let Some(language) = settings.language.and_then(Self::chosen) {
            return language;
        }
        let mut end = text.len().min(SAMPLE_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let sample = &text[..end];
        match whatlang::detect(sample) {
            Some(guess) if guess.is_reliable() => {
                let known = lang::LANGUAGES
                    .into_iter()
                    .find(|language| three_letters(language.code) == guess.lang().code());
                match known {
                    Some(language) => Self::new(language, FoundBy::Detection),
                    // Detected, but there are no rules for it.
                    None => Self {
                        name: guess.lang().eng_name(),
                        ..Self::new(&lang::UNKNOWN, FoundBy::Detection)
                    },
                }
            }
            guess => match by_stop_words(sample) {
                Some(language) => Self::new(language, FoundBy::Detection),
                // Too short to tell: English where the script allows it.
                None if guess.is_none_or(|guess| guess.script() == whatlang::Script::Latin) => {
                    Self::new(&lang::ENGLISH, FoundBy::Assumption)
                }
                None => Self::new(&lang::UNKNOWN, FoundBy::Assumption),
            },
        }
    }

    const fn new(language: &lang::Language, found_by: FoundBy) -> Self {
        Self { code: language.code, name: language.name, found_by }
    }

    /// What the core knows of it.
    pub(super) fn rules(self) -> &'static lang::Language {
        lang::Language::by_code(self.code).unwrap_or(&lang::UNKNOWN)
    }
}

/// The language with the most stop words in a text too short for the frequencies of its letters: at least three, and
/// twice as many as any other.
fn by_stop_words(sample: &str) -> Option<&'static lang::Language> {
    let mut hits: Vec<(usize, &lang::Language)> =
        lang::LANGUAGES.iter().map(|&language| (0, language)).collect();
    for word in segment::words(sample).take(1000) {
        let folded: String = fold::folded(&sample[word]).collect();
        for (count, language) in &mut hits {
            *count += usize::from(lang::stop_words(language.code).contains(&folded));
        }
    }
    hits.sort_by_key(|&(count, _)| std::cmp::Reverse(count));
    match hits[..] {
        [(most, language), (next, _), ..] if most >= 3 && most >= 2 * next => Some(language),
        _ => None,
    }
}

/// The ISO 639-3 code that the detector uses.
fn three_letters(code: &str) -> &'static str {
    match code {
        "de" => "deu",
        "en" => "eng",
        "es" => "spa",
        "fr" => "fra",
        "it" => "ita",
        "nl" => "nld",
        "pl" => "pol",
        "pt" => "por",
        "ru" => "rus",
        "uk" => "ukr",
        _ => "",
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        if self.code == lang::UNKNOWN.code && self.name != lang::UNKNOWN.name {
            f.write_str(" without rules of its own")?;
        }
        f.write_str(match self.found_by {
            FoundBy::Choice => " (chosen)",
            FoundBy::Detection => " (detected)",
            FoundBy::Assumption => " (assumed: too little text to tell)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        let cases = [
            ("The general said that the war would last for a long time and that nobody knew its end.", "en"),
            ("Der General sagte, dass der Krieg lange dauern werde und niemand sein Ende kenne.", "de"),
            (
                "Le général a dit que la guerre durerait longtemps et que personne n'en connaissait la fin.",
                "fr",
            ),
            ("Генерал сказав, що війна триватиме довго і що ніхто не знає, коли вона скінчиться.", "uk"),
            ("Генерал сказал, что война продлится долго и что никто не знает, когда она кончится.", "ru"),
        ];
        for (text, code) in cases {
            assert_eq!(Language::of(text, Settings::default()).code, code, "{text}");
        }
        for document in crate::import::seeds() {
            let language = Language::of(&document.text, Settings::default());
            assert_eq!((language.code, language.found_by), ("en", FoundBy::Detection));
        }
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        assert_eq!(Language::of("", Settings::default()).found_by, FoundBy::Assumption);
        assert_eq!(Language::of("1234 5678", Settings::default()).code, "en");
        let greek = "Ο στρατηγός είπε ότι ο πόλεμος θα διαρκούσε πολύ και κανείς δεν ήξερε το τέλος του.";
        let language = Language::of(greek, Settings::default());
        assert_eq!((language.code, language.name), ("und", "Greek"));
        assert_eq!(Language::of(greek, Settings { language: Some("de") }).code, "de");
        assert!(Language::chosen("tlh").is_none());
    }
}
