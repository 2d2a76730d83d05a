//! The official break tests of Unicode: every case through every door of the segmenter.
//!
//! A case goes whole through the span iterators; through the push machine whole, scalar by scalar, byte by byte, cut in
//! two at every byte, and cut at random.

use lexometer::segment::{Event, Segmenter, sentence_bounds, word_bounds};
use lexometer::tables::{UNICODE_VERSION, properties};
use lexometer_tests::uax29::{sentence_parts, word_parts};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

/// A line of a break test.
struct Case {
    line: usize,
    text: String,
    /// The byte offsets of the boundaries, 0 and the end included.
    boundaries: BTreeSet<usize>,
    /// What the file says of the rules that apply.
    comment: String,
}

/// The kind of boundary that a file tests.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Word,
    Sentence,
}

impl Kind {
    fn file(self) -> &'static str {
        match self {
            Self::Word => "WordBreakTest.txt",
            Self::Sentence => "SentenceBreakTest.txt",
        }
    }

    fn cases(self) -> &'static [Case] {
        static WORD: LazyLock<Vec<Case>> = LazyLock::new(|| read(Kind::Word));
        static SENTENCE: LazyLock<Vec<Case>> = LazyLock::new(|| read(Kind::Sentence));
        match self {
            Self::Word => &WORD,
            Self::Sentence => &SENTENCE,
        }
    }

    fn property(self, scalar: char) -> String {
        let properties = properties(scalar);
        match self {
            Self::Word => format!("{:?}", properties.word_break()),
            Self::Sentence => format!("{:?}", properties.sentence_break()),
        }
    }

    /// Start and end of the segments by the oracle that the properties trust: it has to pass the official tests itself.
    fn asked(self, text: &str) -> Vec<(usize, usize)> {
        let scalars: Vec<char> = text.chars().collect();
        let parts = match self {
            Self::Word => word_parts(&scalars),
            Self::Sentence => sentence_parts(&scalars),
        };
        let place = |index: usize| scalars[..index].iter().map(|scalar| scalar.len_utf8()).sum();
        parts.into_iter().map(|part| (place(part.scalars.start), place(part.scalars.end))).collect()
    }

    /// Start and end of the segments that the span iterator yields.
    fn spans(self, text: &str) -> Vec<(usize, usize)> {
        match self {
            Self::Word => {
                word_bounds(text).map(|segment| (segment.start as usize, segment.end as usize)).collect()
            }
            Self::Sentence => sentence_bounds(text).map(|sentence| (sentence.start, sentence.end)).collect(),
        }
    }

    /// Start and end of the segments that the push machine tells of.
    fn pushed<'t>(self, chunks: impl IntoIterator<Item = &'t [u8]>) -> Vec<(usize, usize)> {
        let mut segments = Vec::new();
        let mut sink = |event| match (self, event) {
            (Self::Word, Event::Segment { segment, .. }) => {
                segments.push((segment.start as usize, segment.end as usize));
            }
            (Self::Sentence, Event::Sentence(sentence)) => {
                segments.push((sentence.start as usize, sentence.end as usize));
            }
            _ => {}
        };
        let mut segmenter = Segmenter::new();
        for chunk in chunks {
            segmenter.push(chunk, &mut sink);
        }
        segmenter.finish(&mut sink);
        segments
    }
}

fn read(kind: Kind) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/unicode-17.0").join(kind.file());
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (major, minor, patch) = UNICODE_VERSION;
    let version = format!("-{major}.{minor}.{patch}.txt");
    assert!(
        text.lines().next().unwrap().contains(&version),
        "{} is not of the tables' version",
        path.display()
    );
    text.lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let (marks, comment) = line.split_once('#').unwrap_or((line, ""));
            (!marks.trim().is_empty()).then(|| parse(index + 1, marks, comment))
        })
        .collect()
}

/// `÷ 0061 × 0308 ÷`: scalars between marks, `÷` where there is a boundary.
fn parse(line: usize, marks: &str, comment: &str) -> Case {
    let mut case =
        Case { line, text: String::new(), boundaries: BTreeSet::new(), comment: comment.trim().to_owned() };
    for field in marks.split_whitespace() {
        match field {
            "÷" => {
                case.boundaries.insert(case.text.len());
            }
            "×" => {}
            hexadecimal => {
                let number = u32::from_str_radix(hexadecimal, 16);
                let scalar = number.ok().and_then(char::from_u32);
                case.text.push(scalar.unwrap_or_else(|| panic!("line {line}: `{hexadecimal}` is no scalar")));
            }
        }
    }
    case
}

/// The boundaries of segments, or what is wrong with them as a cover of the text.
fn boundaries(segments: &[(usize, usize)], length: usize) -> Result<BTreeSet<usize>, String> {
    let mut at = 0;
    for &(start, end) in segments {
        if start != at || end <= start {
            return Err(format!("segment {start}..{end} does not follow on {at}"));
        }
        at = end;
    }
    if at != length {
        return Err(format!("the segments end at {at} of {length} bytes"));
    }
    Ok(segments.iter().map(|segment| segment.1).chain([0]).collect())
}

/// Compares, and on a difference returns a table with a line per scalar.
fn compare(kind: Kind, case: &Case, way: &str, segments: &[(usize, usize)]) -> Result<(), String> {
    let found = boundaries(segments, case.text.len());
    if found.as_ref() == Ok(&case.boundaries) {
        return Ok(());
    }
    let mut table = format!("{} line {}, {way}\n{}\n", kind.file(), case.line, case.comment);
    let found = found.unwrap_or_else(|error| {
        let _ = writeln!(table, "{error}");
        segments.iter().flat_map(|segment| [segment.0, segment.1]).collect()
    });
    let mark = |there: bool| if there { "÷" } else { "×" };
    let _ = writeln!(table, "  byte  expected  found  scalar    property");
    let places = case.text.char_indices().map(|(at, scalar)| (at, Some(scalar)));
    for (at, scalar) in places.chain([(case.text.len(), None)]) {
        let (expected, found) = (case.boundaries.contains(&at), found.contains(&at));
        let _ = write!(
            table,
            "{} {at:>4}  {:<8}  {:<5}",
            if expected == found { " " } else { ">" },
            mark(expected),
            mark(found)
        );
        if let Some(scalar) = scalar {
            let _ =
                write!(table, "  {:<8}  {}", format!("U+{:04X}", u32::from(scalar)), kind.property(scalar));
        }
        table.push('\n');
    }
    Err(table)
}

/// All cases by one way of feeding them; a failure shows the first few tables and says how many there are.
fn check(kind: Kind, way: &str, segments: impl Fn(&str) -> Vec<(usize, usize)>) {
    let cases = kind.cases();
    let failures: Vec<String> =
        cases.iter().filter_map(|case| compare(kind, case, way, &segments(&case.text)).err()).collect();
    let shown = failures.iter().take(3).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {} cases fail\n{shown}", failures.len(), cases.len());
}

fn check_every_way(kind: Kind) {
    check(kind, "rule by rule", |text| kind.asked(text));
    check(kind, "span iterator", |text| kind.spans(text));
    check(kind, "pushed whole", |text| kind.pushed([text.as_bytes()]));
    check(kind, "pushed by the scalar", |text| {
        kind.pushed(text.char_indices().map(|(at, scalar)| &text.as_bytes()[at..at + scalar.len_utf8()]))
    });
    check(kind, "pushed by the byte", |text| kind.pushed(text.as_bytes().chunks(1)));
}

#[test]
fn words_pass_the_official_test() {
    check_every_way(Kind::Word);
}

#[test]
fn sentences_pass_the_official_test() {
    check_every_way(Kind::Sentence);
}

/// The files of Unicode 17 hold this many cases (their last lines say so); reading fewer would be a fault of the reader.
#[test]
fn every_case_is_read() {
    for kind in [Kind::Word, Kind::Sentence] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/unicode-17.0").join(kind.file());
        let text = std::fs::read_to_string(path).unwrap();
        let stated = text.lines().find_map(|line| line.strip_prefix("# Lines: ")).expect("a line count");
        assert_eq!(kind.cases().len().to_string(), stated.trim());
    }
}

#[test]
fn every_cut_in_two_gives_the_same_boundaries() {
    for kind in [Kind::Word, Kind::Sentence] {
        for case in kind.cases() {
            for cut in 0..=case.text.len() {
                let (before, after) = case.text.as_bytes().split_at(cut);
                if let Err(table) =
                    compare(kind, case, &format!("cut at {cut}"), &kind.pushed([before, after]))
                {
                    panic!("{table}");
                }
            }
        }
    }
}

/// A table of a wrong result points at the places that differ; nobody reads it before the day it is needed.
#[test]
fn a_failure_is_shown_scalar_by_scalar() {
    let case = parse(7, "÷ 0061 × 0308 ÷ 0020 ÷", " comment ");
    assert_eq!(
        (case.text.as_str(), case.boundaries.iter().copied().collect::<Vec<_>>()),
        ("a\u{308} ", vec![0, 3, 4])
    );
    assert_eq!(compare(Kind::Word, &case, "by hand", &[(0, 3), (3, 4)]), Ok(()));
    let table = compare(Kind::Word, &case, "by hand", &[(0, 1), (1, 4)]).unwrap_err();
    let expected = "\
WordBreakTest.txt line 7, by hand
comment
  byte  expected  found  scalar    property
     0  ÷         ÷      U+0061    ALetter
>    1  ×         ÷      U+0308    Extend
>    3  ÷         ×      U+0020    WSegSpace
     4  ÷         ÷    
";
    assert_eq!(table, expected);
    assert!(compare(Kind::Word, &case, "by hand", &[(0, 3)]).unwrap_err().contains("end at 3 of 4 bytes"));
}

proptest! {
    /// Bit `n` of `cuts` cuts before byte `n`; the cases are shorter than 128 bytes.
    #[test]
    fn random_cuts_give_the_same_boundaries(
        kind in prop_oneof![Just(Kind::Word), Just(Kind::Sentence)],
        index in any::<prop::sample::Index>(),
        cuts in any::<u128>(),
    ) {
        let case = index.get(kind.cases());
        let bytes = case.text.as_bytes();
        let mut chunks = Vec::new();
        let mut start = 0;
        for at in 1..bytes.len() {
            if cuts.unbounded_shr(at as u32) & 1 == 1 {
                chunks.push(&bytes[start..at]);
                start = at;
            }
        }
        chunks.push(&bytes[start..]);
        if let Err(table) = compare(kind, case, &format!("cuts {cuts:#X}"), &kind.pushed(chunks)) {
            prop_assert!(false, "{}", table);
        }
    }
}
