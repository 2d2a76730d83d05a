//! The Unicode tables: both encodings, for every scalar, against the data files and against the standard library.
//!
//! The files are read here anew, as plain lists of ranges, and the names of the values are written out once more, so
//! that a mistake of the generator cannot agree with itself.

use lexometer::tables::{
    CLASS_COUNT, Properties, SentenceBreak, UNICODE_VERSION, WordBreak, compact, fast, properties,
    properties_of_ascii, properties_of_class, simple_fold,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The ranges of a property file, in the order of their first scalars.
struct Ranges(Vec<(u32, u32, String)>);

impl Ranges {
    /// The ranges of `file` whose value is wanted.
    fn read(file: &str, wanted: impl Fn(&str) -> bool) -> Self {
        let mut ranges: Vec<(u32, u32, String)> = fields(file)
            .into_iter()
            .filter(|fields| wanted(&fields[1]))
            .map(|fields| {
                let (first, last) = fields[0].split_once("..").unwrap_or((&fields[0], &fields[0]));
                (hexadecimal(first), hexadecimal(last), fields[1].clone())
            })
            .collect();
        ranges.sort();
        assert!(!ranges.is_empty(), "{file} has no range of the wanted value");
        Self(ranges)
    }

    fn of(file: &str, value: &str) -> Self {
        Self::read(file, |found| found == value)
    }

    fn value(&self, scalar: char) -> Option<&str> {
        let before = self.0.partition_point(|range| range.0 <= u32::from(scalar));
        let (_, last, value) = self.0.get(before.checked_sub(1)?)?;
        (u32::from(scalar) <= *last).then_some(value.as_str())
    }

    fn contains(&self, scalar: char) -> bool {
        self.value(scalar).is_some()
    }
}

fn fields(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tablegen/data/unicode-17.0").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .map(|line| line.split('#').next().unwrap().trim())
        .filter(|line| !line.is_empty())
        .map(|line| line.split(';').map(|field| field.trim().to_owned()).collect())
        .collect()
}

fn hexadecimal(digits: &str) -> u32 {
    u32::from_str_radix(digits, 16).unwrap_or_else(|_| panic!("`{digits}` is not hexadecimal"))
}

fn every_scalar() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

/// A lookup and a folding, each with the name of its encoding.
type Lookup = (&'static str, fn(char) -> Properties);
type Fold = (&'static str, fn(char) -> char);

/// Both encodings, and what the public function chose.
const LOOKUPS: [Lookup; 3] =
    [("compact", compact::properties), ("fast", fast::properties), ("chosen", properties)];

const FOLDS: [Fold; 3] =
    [("compact", compact::simple_fold), ("fast", fast::simple_fold), ("chosen", simple_fold)];

/// Asserts that all lookups give `expected` for every scalar; a failure names the first few that differ.
fn agree<T: PartialEq + std::fmt::Debug>(
    what: &str,
    found: impl Fn(Properties) -> T,
    expected: impl Fn(char) -> T,
) {
    let mut wrong = Vec::new();
    for scalar in every_scalar() {
        let expected = expected(scalar);
        for (name, lookup) in LOOKUPS {
            let found = found(lookup(scalar));
            if found != expected && wrong.len() < 8 {
                wrong.push(format!("{name} {:04X}: {found:?}, not {expected:?}", u32::from(scalar)));
            }
        }
    }
    assert!(wrong.is_empty(), "{what}\n{}", wrong.join("\n"));
}

/// The name that the data files give the value.
fn word_break_name(value: WordBreak) -> String {
    let name = format!("{value:?}");
    match value {
        WordBreak::RegionalIndicator => "Regional_Indicator".to_owned(),
        WordBreak::HebrewLetter => "Hebrew_Letter".to_owned(),
        WordBreak::SingleQuote => "Single_Quote".to_owned(),
        WordBreak::DoubleQuote => "Double_Quote".to_owned(),
        _ => name,
    }
}

#[test]
fn word_break_of_every_scalar() {
    let ranges = Ranges::read("WordBreakProperty.txt", |_| true);
    agree(
        "Word_Break",
        |found| word_break_name(found.word_break()),
        |scalar| ranges.value(scalar).unwrap_or("Other").to_owned(),
    );
}

#[test]
fn sentence_break_of_every_scalar() {
    let ranges = Ranges::read("SentenceBreakProperty.txt", |_| true);
    agree(
        "Sentence_Break",
        |found| format!("{:?}", found.sentence_break()),
        |scalar| ranges.value(scalar).unwrap_or("Other").to_owned(),
    );
}

#[test]
fn letters_and_numbers_of_every_scalar() {
    let alphabetic = Ranges::of("BinaryProperties.txt", "Alphabetic");
    let numbers = Ranges::read("GeneralCategory.txt", |value| value.ends_with("_Number"));
    agree("Alphabetic", Properties::is_letter, |scalar| alphabetic.contains(scalar));
    agree("alphanumeric", Properties::is_alphanumeric, |scalar| {
        alphabetic.contains(scalar) || numbers.contains(scalar)
    });
}

#[test]
fn pictographs_and_white_space_of_every_scalar() {
    let pictographic = Ranges::of("BinaryProperties.txt", "Extended_Pictographic");
    let white_space = Ranges::of("BinaryProperties.txt", "White_Space");
    agree("Extended_Pictographic", Properties::is_extended_pictographic, |scalar| {
        pictographic.contains(scalar)
    });
    agree("White_Space", Properties::is_white_space, |scalar| white_space.contains(scalar));
}

/// Where the standard library states the same version of Unicode, it must agree. White space is stable across versions.
#[test]
fn the_standard_library_agrees() {
    agree("is_whitespace", Properties::is_white_space, char::is_whitespace);
    if char::UNICODE_VERSION == UNICODE_VERSION {
        agree("is_alphabetic", Properties::is_letter, char::is_alphabetic);
        agree("is_alphanumeric", Properties::is_alphanumeric, char::is_alphanumeric);
        // UAX #29 derives these two from Lowercase and Uppercase; it takes out of Lower what it calls Extend.
        agree(
            "is_lowercase",
            |found| matches!(found.sentence_break(), SentenceBreak::Lower),
            |scalar| scalar.is_lowercase() && scalar != '\u{345}' && !georgian_mkhedruli(scalar),
        );
    }
}

/// The everyday letters of Georgian, whose capitals do not begin sentences: UAX #29 makes them `OLetter`.
fn georgian_mkhedruli(scalar: char) -> bool {
    matches!(scalar, '\u{10D0}'..='\u{10FA}' | '\u{10FD}'..='\u{10FF}')
}

#[test]
fn folding_of_every_scalar() {
    let mappings: BTreeMap<u32, u32> = fields("CaseFolding.txt")
        .into_iter()
        .filter(|fields| fields[1] == "C" || fields[1] == "S")
        .map(|fields| (hexadecimal(&fields[0]), hexadecimal(&fields[2])))
        .collect();
    assert!(mappings.len() > 1400, "CaseFolding.txt was read in part only");
    for scalar in every_scalar() {
        let number = u32::from(scalar);
        let expected = mappings.get(&number).copied().unwrap_or(number);
        for (name, fold) in FOLDS {
            assert_eq!(u32::from(fold(scalar)), expected, "{name} {number:04X}");
        }
    }
}

#[test]
fn folding_twice_is_folding_once() {
    for scalar in every_scalar() {
        let once = simple_fold(scalar);
        assert_eq!(simple_fold(once), once, "{:04X}", u32::from(scalar));
    }
}

#[test]
fn class_numbers_are_dense_and_tell_the_properties() {
    let used: BTreeSet<u8> = every_scalar().map(|scalar| properties(scalar).class()).collect();
    assert_eq!(used, (0..CLASS_COUNT).collect());
    let distinct: BTreeSet<String> = used
        .iter()
        .map(|&class| properties_of_class(class))
        .map(|class| {
            format!(
                "{:?} {:?} {} {} {} {}",
                class.word_break(),
                class.sentence_break(),
                class.is_letter(),
                class.is_alphanumeric(),
                class.is_extended_pictographic(),
                class.is_white_space()
            )
        })
        .collect();
    assert_eq!(distinct.len(), usize::from(CLASS_COUNT), "two classes have the same properties");
    for class in CLASS_COUNT..=u8::MAX {
        assert_eq!(properties_of_class(class).class(), 0);
    }
}

#[test]
fn the_ascii_table_is_that_of_every_lookup() {
    for byte in 0..0x80_u8 {
        assert_eq!(properties_of_ascii(byte), properties(char::from(byte)));
        assert_eq!(properties_of_ascii(byte | 0x80), properties_of_ascii(byte));
    }
}
