//! What is known of the words of each language, as tables that take an eighth of the words' text.
//!
//! The lists stand in `core/src/lang`, one module a language, and are read from there. The core's `lang/word_table.rs` reads
//! the tables; the bits of the facts are those of its constants, of `Kinds` and of `Roles`.

mod lists;

use crate::filter::Filter;
use crate::hash;
use crate::output::{Output, header, table, workspace_root};
use std::collections::{BTreeMap, BTreeSet};

use lists::{WordList, de, en, es, fr, it, nl, pl, pt, ru, uk};

/// `Kinds`.
const PREPOSITION: u16 = 1 << 3;
const CONJUNCTION: u16 = 1 << 4;
const PRONOUN: u16 = 1 << 5;
/// `word_table`.
const JOINED: u16 = 1 << 8;
const ADJECTIVE: u16 = 1;
const ABBREVIATION: u16 = 1 << 1;
/// `Roles`.
const TITLE: u16 = 1;
const TITLE_AND_WORD: u16 = 1 << 1;
const BEFORE_NUMBER: u16 = 1 << 2;
const ANYWHERE: u16 = 1 << 3;
const CLOSING: u16 = 1 << 4;
const AFTER_TIME: u16 = 1 << 5;
const STARTER: u16 = 1 << 6;
const SPEECH: u16 = 1 << 7;
const MARKED_NAME: u16 = 1 << 8;

/// A table to be made: its file, its name, what it is, and the lists with the fact that each tells.
struct Table {
    file: &'static str,
    name: &'static str,
    about: &'static str,
    lists: &'static [(u16, &'static WordList)],
}

/// The lists of the sentences of a language with no other lists than these five.
macro_rules! sentences {
    ($file:literal, $name:literal, $language:ident) => {
        Table {
            file: $file,
            name: $name,
            about: "What words are to the sentences around them.",
            lists: &[
                (TITLE, &$language::ABBREVIATIONS_BEFORE_NAMES),
                (BEFORE_NUMBER, &$language::ABBREVIATIONS_BEFORE_NUMBERS),
                (ANYWHERE, &$language::ABBREVIATIONS_ANYWHERE),
                (CLOSING, &$language::ABBREVIATIONS_CLOSING),
                (STARTER, &$language::STOP_WORDS),
            ],
        }
    };
}

const TABLES: [Table; 13] = [
    Table {
        file: "en",
        name: "KINDS",
        about: "The closed classes, and easy words joined in one.",
        lists: &[
            (PREPOSITION, &en::PREPOSITIONS),
            (CONJUNCTION, &en::CONJUNCTIONS),
            (PRONOUN, &en::PRONOUNS),
            (JOINED, &en::JOINED_WORDS),
        ],
    },
    Table {
        file: "en",
        name: "FAMILIAR_FORMS",
        about: "Adjectives that are compared, and abbreviations of familiar words.",
        lists: &[(ADJECTIVE, &en::COMPARED_ADJECTIVES), (ABBREVIATION, &en::FAMILIAR_ABBREVIATIONS)],
    },
    Table {
        file: "en",
        name: "ROLES",
        about: "What words are to the sentences around them.",
        lists: &[
            (TITLE, &en::ABBREVIATIONS_BEFORE_NAMES),
            (TITLE_AND_WORD, &en::ABBREVIATIONS_AND_WORDS),
            (BEFORE_NUMBER, &en::ABBREVIATIONS_BEFORE_NUMBERS),
            (ANYWHERE, &en::ABBREVIATIONS_ANYWHERE),
            (CLOSING, &en::ABBREVIATIONS_CLOSING),
            (AFTER_TIME, &en::AFTER_TIMES),
            (STARTER, &en::SENTENCE_STARTERS),
            (SPEECH, &en::SPEECH_VERBS),
            (MARKED_NAME, &en::MARKED_NAMES),
        ],
    },
    Table {
        file: "de",
        name: "KINDS",
        about: "The closed classes.",
        lists: &[(PREPOSITION, &de::PREPOSITIONS), (CONJUNCTION, &de::CONJUNCTIONS)],
    },
    sentences!("de", "ROLES", de),
    sentences!("es", "ROLES", es),
    sentences!("fr", "ROLES", fr),
    sentences!("it", "ROLES", it),
    sentences!("nl", "ROLES", nl),
    sentences!("pl", "ROLES", pl),
    sentences!("pt", "ROLES", pt),
    sentences!("ru", "ROLES", ru),
    sentences!("uk", "ROLES", uk),
];

/// Planes that check. The core's `word_table` states the same number.
const CHECKS: u8 = 16;

impl Table {
    /// Each word with its facts. A word that points forward is also a word where it is a title only.
    fn words(&self) -> BTreeMap<&'static str, u16> {
        let mut words = BTreeMap::new();
        for (fact, list) in self.lists {
            for word in list.0.split_ascii_whitespace() {
                *words.entry(word).or_default() |= fact;
            }
        }
        words
    }

    /// Its text, with the names of its parts behind `prefix`.
    fn text(&self, strangers: &[String]) -> Result<String, String> {
        let words = self.words();
        let facts: Vec<u16> = words.values().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let bits = (facts.len().next_power_of_two().trailing_zeros()) as u8;
        let number = |fact: &u16| facts.binary_search(fact).map_or(0, |number| number as u32);
        let keys: Vec<(u64, u32)> =
            words.iter().map(|(word, fact)| (hash::of(word.as_bytes()), number(fact))).collect();
        let strangers: Vec<u64> = strangers
            .iter()
            .filter(|word| !words.contains_key(word.as_str()))
            .map(|word| hash::of(word.as_bytes()))
            .collect();
        let filter = Filter::build(&keys, CHECKS, CHECKS + bits, &strangers)?;
        let (name, answers, seed) = (self.name, CHECKS + bits, filter.seed);
        let mut text = format!(
            "\n/// {} {} words.\npub(super) static {name}: WordTable = WordTable {{ planes: &{name}_PLANES, answers: {answers}, seed: {seed}, facts: &{name}_FACTS, marks: {:?} }};\n",
            self.about,
            words.len(),
            marks(words.keys().copied()),
        );
        let facts: Vec<String> = facts.iter().map(u16::to_string).collect();
        text += &table("Facts that words have together.", &format!("{name}_FACTS"), "u16", &facts);
        let bytes: Vec<String> = filter.planes.iter().map(u8::to_string).collect();
        text += &table("The answers.", &format!("{name}_PLANES"), "u8", &bytes);
        Ok(text)
    }
}

/// Marks that the core tells apart.
const MARKS: usize = 1024;

/// The marks of words, as the core's `word_table` computes them.
fn marks<'w>(words: impl Iterator<Item = &'w str>) -> [u32; MARKS / 32] {
    let mut marks = [0; MARKS / 32];
    for word in words.map(str::as_bytes) {
        let (first, last) = (word[0], word[word.len() - 1]);
        let second = word.get(1).copied().unwrap_or(first);
        let ends = u32::from_le_bytes([first, second, last, word.len() as u8]);
        let mark = ends.wrapping_mul(0x9E37_79B1) >> 22;
        marks[mark as usize / 32] |= 1 << (mark % 32);
    }
    marks
}

/// The words that no English table may take for its own: those of the dictionary, folded.
fn dictionary() -> Result<Vec<String>, String> {
    let path = crate::syllables::DICTIONARY;
    let text =
        std::fs::read_to_string(workspace_root().join(path)).map_err(|error| format!("{path}: {error}"))?;
    let word = |line: &str| {
        let word = line.split_whitespace().next()?;
        Some(word.split('(').next()?.to_owned())
    };
    Ok(text.lines().filter_map(word).collect::<BTreeSet<_>>().into_iter().collect())
}

/// Generates `core/src/lang/generated_words_*.rs`.
pub(crate) fn generate(output: &mut Output) -> Result<(), String> {
    let english = dictionary()?;
    let files: BTreeSet<&str> = TABLES.iter().map(|table| table.file).collect();
    for file in files {
        let source = format!("core/src/lang/{file}.rs");
        let mut sources = vec![source.as_str()];
        let strangers: &[String] = if file == "en" { &english } else { &[] };
        if file == "en" {
            sources.push(crate::syllables::DICTIONARY);
        }
        let mut text = header("words", "What is known of words, without the words.", &sources);
        text += "\nuse super::word_table::WordTable;\n";
        for table in TABLES.iter().filter(|table| table.file == file) {
            text += &table.text(strangers)?;
        }
        output.file(&format!("core/src/lang/generated_words_{file}.rs"), &text)?;
    }
    Ok(())
}
