//! The texts.

use std::fs;
use std::path::{Path, PathBuf};

/// The environment variable that names the folder of the corpora, where it is not `target/corpora`.
pub const VARIABLE: &str = "LEXOMETER_CORPORA";

/// A kind of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "described by Corpus::description")]
pub enum Corpus {
    Kjv,
    Prose,
    Typographic,
    Multilingual,
}

impl Corpus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Kjv, Self::Prose, Self::Typographic, Self::Multilingual];

    /// The name on the command line and in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kjv => "kjv",
            Self::Prose => "prose",
            Self::Typographic => "typographic",
            Self::Multilingual => "multilingual",
        }
    }

    /// What it is.
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Self::Kjv => "the King James Bible ten times, ASCII",
            Self::Prose => "distinct English prose, ASCII",
            Self::Typographic => "the same prose with typographic quotation marks and dashes",
            Self::Multilingual => "manuals, help and handbooks in more than twenty languages",
        }
    }

    /// Its file, as `corpora/make.sh` names it.
    const fn file(self) -> &'static str {
        match self {
            Self::Kjv => "kjv_x10.txt",
            Self::Prose => "english_prose_ascii.txt",
            Self::Typographic => "english_typographic.txt",
            Self::Multilingual => "multilingual.txt",
        }
    }
}

/// A text to measure on.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its kind.
    pub corpus: Corpus,
    /// What it is called in tables: the kind, and whether it is only a stand-in.
    pub name: String,
    /// The text.
    pub content: String,
}

impl Text {
    /// The first so many bytes of it, up to a line end.
    #[must_use]
    pub fn first(&self, bytes: usize) -> &str {
        prefix(&self.content, bytes)
    }
}

/// The first `bytes` bytes of a text, up to the last line end within.
#[must_use]
pub fn prefix(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let cut = text.as_bytes()[..bytes].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    &text[..cut]
}

/// The folder in which the corpora are looked for.
#[must_use]
pub fn folder() -> PathBuf {
    std::env::var_os(VARIABLE).map_or_else(|| root().join("target/corpora"), PathBuf::from)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".."))
}

/// Reads the corpus from [`folder`]; where it is not there, the seeds repeated to `stand_in_bytes`.
#[must_use]
pub fn load(corpus: Corpus, stand_in_bytes: usize) -> Text {
    let path = folder().join(corpus.file());
    match fs::read_to_string(&path) {
        Ok(content) => Text { corpus, name: corpus.name().to_owned(), content },
        Err(error) => {
            eprintln!(
                "{}: {error}. The seeds repeated stand in for it; benches/corpora/make.sh builds it.",
                path.display()
            );
            Text {
                corpus,
                name: format!("{} (seeds repeated)", corpus.name()),
                content: repeated(stand_in(corpus), stand_in_bytes),
            }
        }
    }
}

/// The three news articles, as they lie in `seeds/`.
///
/// # Panics
/// If they do not.
#[must_use]
pub fn seeds() -> String {
    let folder = root().join("seeds");
    let listed = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = listed.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: &PathBuf| {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths.iter().map(|path| read(path) + "\n\n").collect()
}

/// The seeds as this kind of text would have them.
#[must_use]
pub fn stand_in(corpus: Corpus) -> String {
    let seeds = seeds();
    match corpus {
        Corpus::Kjv | Corpus::Prose => in_ascii(&seeds),
        Corpus::Typographic | Corpus::Multilingual => seeds,
    }
}

/// Typographic marks as ASCII has them; what else is beyond ASCII goes.
fn in_ascii(text: &str) -> String {
    let written = |scalar| match scalar {
        '‘' | '’' => "'",
        '“' | '”' => "\"",
        '–' => "-",
        '—' => "--",
        '…' => "...",
        '\u{A0}' => " ",
        _ => "",
    };
    let mut ascii = String::with_capacity(text.len());
    for scalar in text.chars() {
        if scalar.is_ascii() { ascii.push(scalar) } else { ascii.push_str(written(scalar)) }
    }
    ascii
}

fn repeated(text: String, bytes: usize) -> String {
    if text.is_empty() { text } else { text.repeat(bytes.div_ceil(text.len())) }
}

#[cfg(test)]
mod tests {
    use super::{Corpus, in_ascii, prefix, stand_in};

    #[test]
    fn a_prefix_ends_with_a_line() {
        assert_eq!(prefix("ab\ncd\nef", 100), "ab\ncd\nef");
        assert_eq!(prefix("ab\ncd\nef", 7), "ab\ncd\n");
        assert_eq!(prefix("ab\nçd\n", 4), "ab\n");
        assert_eq!(prefix("abc", 2), "");
    }

    #[test]
    fn stand_ins_have_their_alphabet() {
        assert!(stand_in(Corpus::Prose).is_ascii());
        assert!(!stand_in(Corpus::Typographic).is_ascii());
        assert_eq!(in_ascii("“It’s” — é"), "\"It's\" -- ");
    }
}
