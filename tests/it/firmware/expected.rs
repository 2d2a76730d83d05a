//! What the images must print, by the host's build of the core.
//!
//! The host reads each text in one push, with the larger tables and the accelerator of the feature `bulk`, and writes
//! with the standard library's formatting: it has only the core's sources in common with the images.

use lexometer::document::{Analyser, Document, Token};
use lexometer::lang::ENGLISH;
use lexometer::lexicon::{Lexicon, Slot, Types};
use lexometer::overlap::{self, Coverage, Passage};
use lexometer::readability::FORMULAS;
use lexometer::segment::words;
use lexometer_tests::firmware::board::Board;
use std::collections::HashMap;

const SEEDS: [&str; 3] = [
    include_str!("../../../seeds/000_43c5ccbe6ef67afe.txt"),
    include_str!("../../../seeds/001_41d400d65c78f880.txt"),
    include_str!("../../../seeds/002_51a080f5a2fd5b72.txt"),
];

/// Line by line; the last line, on the stack, is the board's own.
pub(super) fn compare(board: &Board, output: &str, expected: &[String]) {
    let processor = board.processor;
    let (body, stack) = output.trim_end().rsplit_once('\n').expect("more than one line");
    let printed: Vec<&str> = body.lines().collect();
    for (number, (printed, expected)) in printed.iter().zip(expected).enumerate() {
        assert_eq!(printed, expected, "{processor}, line {} of\n{output}", number + 1);
    }
    assert_eq!(printed.len(), expected.len(), "{processor} printed more or fewer lines:\n{output}");
    let depth = stack.strip_prefix("stack ").and_then(|bytes| bytes.parse::<u32>().ok());
    assert!(depth.is_some_and(|bytes| bytes > 0), "{processor}: {stack}");
}

/// The numbers of the line that begins with `keyword`.
fn numbers_after(output: &str, keyword: &str) -> Vec<usize> {
    let line = output.lines().next().unwrap_or_default();
    let rest =
        line.strip_prefix(keyword).unwrap_or_else(|| panic!("the first line is not `{keyword} …`: {line}"));
    rest.split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

/// What the image `seeds` prints, with as much memory for words as its first line states.
pub(super) fn seeds(output: &str) -> Vec<String> {
    let [slots, bytes] = numbers_after(output, "memory")[..] else { panic!("memory is two numbers") };
    let mut lines = vec![format!("memory {slots} {bytes}")];
    for (index, seed) in SEEDS.iter().enumerate() {
        let document = describe(seed, slots, bytes);
        for chunk in [1, 7, 64, 512] {
            lines.push(format!("seed {index} chunk {chunk}"));
            lines.extend_from_slice(&document);
        }
    }
    lines
}

fn describe(text: &str, slots: usize, bytes: usize) -> Vec<String> {
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; slots], vec![0; bytes]);
    let mut tokens = 0xCBF2_9CE4_8422_2325_u64;
    let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), &ENGLISH);
    analyser.push_with(text.as_bytes(), |token| digest(&mut tokens, token));
    let document = analyser.finish_with(|token| digest(&mut tokens, token));

    let mut lines = vec![format!("tokens {tokens}")];
    let tally = document.tally();
    lines.push(format!(
        "tally {} {} {} {}",
        tally.bytes, tally.invalid, tally.longest_sentence, tally.words_without_syllables
    ));
    let counts = document.counts();
    lines.extend(counts.iter().map(|(quantity, count)| format!("count {} {count}", quantity.key())));
    lines.extend(
        FORMULAS.iter().map(|formula| {
            format!("score {} {}", formula.id, bits(formula.score_of_text("en", &counts).ok()))
        }),
    );
    lines.push(match document.lexicon().types() {
        Types::Exact(types) => format!("types exact {types}"),
        Types::Estimate { types, standard_error } => {
            format!("types estimate {} {}", bits(Some(types)), bits(Some(standard_error)))
        }
        Types::AtLeast(types) => format!("types at least {types}"),
        _ => "types unknown".to_owned(),
    });
    lines.extend(top(&document));
    lines
}

fn top(document: &Document<'_>) -> Vec<String> {
    // Not by `top`, which the images use: all rows, sorted.
    let mut rows: Vec<_> = document.lexicon().rows().collect();
    rows.sort_by(|one, other| other.estimate.cmp(&one.estimate).then(one.word.cmp(other.word)));
    rows.truncate(20);
    rows.iter().map(|row| format!("top {} {} {} {}", row.word, row.estimate, row.lower, row.upper)).collect()
}

/// FNV-1a over everything that the analyser told.
fn digest(state: &mut u64, token: Token) {
    let numbers = match token {
        Token::Word { start, end, id, syllables, .. } => {
            vec![0, start, end, id.map_or(u64::MAX, |id| u64::from(id.0)), u64::from(syllables)]
        }
        Token::Sentence { start, end, words, .. } => vec![1, start, end, words],
        _ => vec![2],
    };
    for byte in numbers.into_iter().flat_map(u64::to_le_bytes) {
        *state = (*state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
}

fn bits(value: Option<f64>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| format!("{:016x}", value.to_bits()))
}

/// The 20 words that an image lists are among the most frequent, also where its memory is too small to be exact, and
/// their bounds hold the true frequency.
pub(super) fn assert_heavy_hitters(output: &str) {
    let mut seed = 0;
    let mut listed: Vec<u64> = Vec::new();
    let check = |seed: usize, listed: &mut Vec<u64>| {
        let mut truth: Vec<u64> = frequencies(SEEDS[seed]).into_values().collect();
        truth.sort_unstable_by(|one, other| other.cmp(one));
        listed.sort_unstable_by(|one, other| other.cmp(one));
        assert_eq!(listed[..], truth[..20], "the top words of seed {seed} are not the most frequent");
        listed.clear();
    };
    for line in output.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        match fields[..] {
            ["seed", index, "chunk", _] => {
                if !listed.is_empty() {
                    check(seed, &mut listed);
                }
                seed = index.parse().expect("an index");
            }
            ["top", word, _, lower, upper] => {
                let truth = frequencies(SEEDS[seed])[word];
                let (lower, upper): (u64, u64) =
                    (lower.parse().expect("a number"), upper.parse().expect("a number"));
                assert!((lower..=upper).contains(&truth), "seed {seed}: {line}, but it occurs {truth} times");
                listed.push(truth);
            }
            _ => {}
        }
    }
    check(seed, &mut listed);
}

/// How often each word occurs, counted with the standard library.
fn frequencies(text: &str) -> HashMap<String, u64> {
    let mut frequencies = HashMap::new();
    for span in words(text) {
        *frequencies.entry(folded(&text[span])).or_insert(0) += 1;
    }
    frequencies
}

fn folded(word: &str) -> String {
    lexometer::fold::folded(word).collect()
}

/// What the image `overlap` prints for the pair of articles that its first line states.
pub(super) fn overlap(output: &str) -> Vec<String> {
    let [a, b] = numbers_after(output, "pair")[..] else { panic!("a pair is two numbers") };
    let mut lines = vec![format!("pair {a} {b}")];
    // Ids from a map of the standard library, where the image has hashes: the same words must be equal.
    let mut known = HashMap::new();
    let [a, b] = [a, b].map(|index| {
        let mut ids = Vec::new();
        for span in words(SEEDS[index]) {
            let next = u32::try_from(known.len()).expect("few words");
            ids.push(*known.entry(folded(&SEEDS[index][span])).or_insert(next));
        }
        ids
    });
    let scratch = overlap::passages_scratch(a.len(), b.len()).max(overlap::tiles_scratch(a.len(), b.len()));
    let mut links = vec![0_u32; scratch];
    let mut list = vec![Passage::EMPTY; 1000];
    let minimum = overlap::DEFAULT_MINIMUM;
    let line =
        |kind: &str, passage: &Passage| format!("{kind} {} {} {}", passage.a, passage.b, passage.words);
    let passages = overlap::passages(&a, &b, minimum, &mut links, &mut list).expect("enough memory");
    lines.extend(passages.iter().map(|passage| line("passage", passage)));
    let tiles = overlap::tiles(&a, &b, minimum, &mut links, &mut list).expect("enough memory");
    lines.extend(tiles.iter().map(|tile| line("tile", tile)));
    let coverage = Coverage::new(tiles, a.len() as u64, b.len() as u64);
    lines.push(format!(
        "coverage {} {} {}",
        bits(coverage.share_a()),
        bits(coverage.share_b()),
        bits(coverage.resemblance())
    ));
    lines
}
