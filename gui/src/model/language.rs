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
    /// The frequencies of its letters, in which the detector trusts so much.
    Letters {
        /// From 0 to 1000; a measure of the detector's own and no probability.
        confidence_permille: u16,
    },
    /// Its most common words: it is too short for the frequencies of letters.
    StopWords,
    /// The text is too short or too mixed to tell, so this is taken for granted.
    Assumption,
}

impl FoundBy {
    /// One word for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Choice => "chosen",
            Self::Letters { .. } | Self::StopWords => "detected",
            Self::Assumption => "unsure",
        }
    }

    /// How far the detector trusts in what it found, from 0 to 1; `None` where it did not find it.
    #[must_use]
    pub fn confidence(self) -> Option<f64> {
        match self {
            Self::Letters { confidence_permille } => Some(f64::from(confidence_permille) / 1000.0),
            Self::Choice | Self::StopWords | Self::Assumption => None,
        }
    }

    /// What it rests on, in a sentence.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Choice => "You have chosen it.",
            Self::Letters { .. } => "The frequencies of its letters tell it.",
            Self::StopWords => "Its most common words tell it; it is short for anything surer.",
            Self::Assumption => {
                "There is too little text to tell, or it is too mixed. Choose the language if it is another one."
            }
        }
    }
}

/// So much of a text is enough to tell its language. Of a longer one as much is read in pieces, spread evenly: many a text begins
/// with a notice in another language.
const SAMPLE_BYTES: usize = 1 << 15;
const PIECES: usize = 8;

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
        let pieces = pieces(text);
        let sample = &pieces.join("\n");
        match whatlang::detect(sample) {
            Some(guess) if guess.is_reliable() => {
                let found_by = if is_mixed(sample, guess.script()) || disagree(&pieces, guess.lang()) {
                    FoundBy::Assumption
                } else {
                    FoundBy::Letters { confidence_permille: permille(guess.confidence()) }
                };
                let known = lang::LANGUAGES
                    .into_iter()
                    .find(|language| three_letters(language.code) == guess.lang().code());
                match known {
                    Some(language) => Self::new(language, found_by),
                    // Detected, but there are no rules for it.
                    None => Self { name: guess.lang().eng_name(), ..Self::new(&lang::UNKNOWN, found_by) },
                }
            }
            guess => match by_stop_words(&pieces) {
                Some(language) => Self::new(language, FoundBy::StopWords),
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

    /// Whether the core has rules for it.
    #[must_use]
    pub fn has_rules(self) -> bool {
        self.code != lang::UNKNOWN.code
    }

    /// Its name; where there are no rules for it, that too.
    #[must_use]
    pub fn full_name(self) -> String {
        if self.has_rules() || self.name == lang::UNKNOWN.name {
            self.name.to_owned()
        } else {
            format!("{} without rules of its own", self.name)
        }
    }

    /// Which rules divide its sentences, in a few words.
    #[must_use]
    pub fn sentence_rules(self) -> String {
        match self.rules().sentences {
            Some(_) => format!("sentences by the rules of {}", self.name),
            None => "sentences by the rules of Unicode".to_owned(),
        }
    }

    /// Which rules divide its sentences, in one word for programs.
    #[must_use]
    pub fn sentence_mode(self) -> &'static str {
        if self.rules().sentences.is_some() { "tailored" } else { "unicode" }
    }

    /// What the core knows of it.
    pub(super) fn rules(self) -> &'static lang::Language {
        lang::Language::by_code(self.code).unwrap_or(&lang::UNKNOWN)
    }
}

/// The language with the most stop words in a text too short for the frequencies of its letters: at least three, and
/// twice as many as any other.
fn by_stop_words(pieces: &[&str]) -> Option<&'static lang::Language> {
    let mut hits: Vec<(usize, &lang::Language)> =
        lang::LANGUAGES.iter().map(|&language| (0, language)).collect();
    let words = pieces
        .iter()
        .flat_map(|piece| segment::words(piece).take(1000 / pieces.len()).map(|word| &piece[word]));
    for word in words {
        let folded: String = fold::folded(word).collect();
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

/// What is read of a text.
fn pieces(text: &str) -> Vec<&str> {
    if text.len() <= SAMPLE_BYTES {
        return vec![text];
    }
    let length = SAMPLE_BYTES / PIECES;
    let piece = |number| {
        let start = text.ceil_char_boundary((text.len() - length) / (PIECES - 1) * number);
        &text[start..text.floor_char_boundary(start + length)]
    };
    (0..PIECES).map(piece).collect()
}

/// Whether of the pieces that tell a language for sure a third or more tell another.
fn disagree(pieces: &[&str], language: whatlang::Lang) -> bool {
    let sure =
        || pieces.iter().filter_map(|piece| whatlang::detect(piece)).filter(whatlang::Info::is_reliable);
    let others = sure().filter(|guess| guess.lang() != language).count();
    others * 3 >= sure().count() && others > 0
}

/// Whether a third of the letters or more are of another script, which the detector passes over.
fn is_mixed(sample: &str, script: whatlang::Script) -> bool {
    use whatlang::Script::{Hiragana, Katakana, Mandarin};
    // Japanese is written in three.
    let one = |script| if matches!(script, Hiragana | Katakana) { Mandarin } else { script };
    let (mut own, mut others) = (0_usize, 0_usize);
    for letter in sample.chars().filter(|letter| letter.is_alphabetic()) {
        match whatlang::detect_script(letter.encode_utf8(&mut [0; 4])) {
            Some(other) if one(other) == one(script) => own += 1,
            // Not told: a sign of many scripts, or one that the detector does not know.
            None if letter.is_ascii() => own += 1,
            _ => others += 1,
        }
    }
    others * 2 >= own && others > 0
}

/// A share in thousandths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
fn permille(share: f64) -> u16 {
    (share.clamp(0.0, 1.0) * 1000.0).floor() as u16
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
        f.write_str(&self.full_name())?;
        match self.found_by {
            FoundBy::Choice => f.write_str(" (chosen)"),
            // Down, so that only what is sure is called so.
            FoundBy::Letters { confidence_permille } => {
                write!(f, " (detected, {} % sure)", confidence_permille / 10)
            }
            FoundBy::StopWords => f.write_str(" (detected by its common words)"),
            FoundBy::Assumption => f.write_str(" (unsure: too little text to tell, or too mixed)"),
        }
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
            assert_eq!(language.code, "en");
            assert!(language.found_by.confidence().is_some_and(|confidence| confidence > 0.9));
            assert_eq!(language.found_by.key(), "detected");
        }
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        assert_eq!(Language::of("", Settings::default()).found_by, FoundBy::Assumption);
        assert_eq!(Language::of("1234 5678", Settings::default()).code, "en");
        let greek = "Ο στρατηγός είπε ότι ο πόλεμος θα διαρκούσε πολύ και κανείς δεν ήξερε το τέλος του.";
        let language = Language::of(greek, Settings::default());
        assert_eq!((language.code, language.name), ("und", "Greek"));
        assert!(!language.has_rules());
        assert_eq!(language.full_name(), "Greek without rules of its own");
        let settings = Settings { language: Some("de"), ..Settings::default() };
        assert_eq!(Language::of(greek, settings).to_string(), "German (chosen)");
        // Half of the letters are Greek, and the detector of languages looks at the others only.
        let mixed = format!(
            "The general said that the war would last for a long time, and nobody knew its end. {greek}"
        );
        assert_eq!(Language::of(&mixed, Settings::default()).found_by, FoundBy::Assumption);
        let named =
            format!("{} He called it ο πόλεμος.", "The general said that it would last for long. ".repeat(4));
        assert_eq!(Language::of(&named, Settings::default()).found_by.key(), "detected");
        let japanese = "将軍は戦争が長く続くだろうと言い、その終わりを知る者はいなかった。ニュースで聞いた。";
        assert_eq!(Language::of(japanese, Settings::default()).name, "Japanese");
        assert_eq!(Language::of(japanese, Settings::default()).found_by.key(), "detected");
        let (english, german) = (
            "The general said that the war would last for a long time, and nobody knew its end. ".repeat(700),
            "Der General sagte, dass der Krieg lange dauern werde und niemand sein Ende kenne. ".repeat(700),
        );
        let halves = english.clone() + &german;
        assert_eq!(Language::of(&halves, Settings::default()).found_by, FoundBy::Assumption);
        // A notice in another language in front is no doubt.
        let noticed = english[..36_000].to_owned() + &german.repeat(5);
        let language = Language::of(&noticed, Settings::default());
        assert_eq!((language.code, language.found_by.key()), ("de", "detected"));
        let short = Language::of("Hm.", Settings::default());
        assert_eq!((short.found_by.key(), short.found_by.confidence()), ("unsure", None));
        assert!(short.to_string().contains("unsure"));
        assert!(Language::chosen("tlh").is_none());
    }
}
