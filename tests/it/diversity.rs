//! The indices of lexical diversity against other packages and against plain definitions.

use std::collections::{HashMap, HashSet};

use lexometer::diversity::{
    self, Boundary, INDICES, LastFactor, LogBase, MovingWindow, MtldRule, Remainder, Segments, Spectrum,
    TEXT_INDICES, Text, Undefined, hdd, mtld, mtld_ma_bid, mtld_ma_wrap, vocd_d,
};
use proptest::prelude::*;
use serde_json::Value;

/// The tokens of the golden values: runs of ASCII letters and apostrophes, lower-cased; as numbers, and how often each
/// occurs.
fn tokens(text: &str) -> (Vec<u32>, Vec<u64>) {
    let text = text.replace('\u{2019}', "'").to_ascii_lowercase();
    let mut numbers = HashMap::new();
    let (mut tokens, mut frequencies) = (Vec::new(), Vec::new());
    for word in text.split(|c: char| !(c.is_ascii_lowercase() || c == '\'')).filter(|word| !word.is_empty()) {
        let number = *numbers.entry(word.to_owned()).or_insert(frequencies.len());
        if number == frequencies.len() {
            frequencies.push(0);
        }
        frequencies[number] += 1;
        tokens.push(u32::try_from(number).unwrap());
    }
    (tokens, frequencies)
}

fn moving_window(tokens: &[u32], window: usize) -> Result<f64, Undefined> {
    let mut ring = vec![0; window];
    let mut mattr = MovingWindow::new(&mut ring);
    tokens.iter().for_each(|&token| mattr.push(token));
    mattr.value()
}

fn segments(tokens: &[u32], length: usize, remainder: Remainder) -> Result<f64, Undefined> {
    let mut memory = vec![0; length];
    let mut msttr = Segments::new(&mut memory);
    tokens.iter().for_each(|&token| msttr.push(token));
    msttr.value(remainder)
}

/// The value that a line of the golden file names.
fn named(name: &str, tokens: &[u32], start: &[u32], frequencies: &[u64]) -> Result<f64, Undefined> {
    let scratch = &mut vec![0; 4096];
    let each = frequencies.iter().copied();
    let spectrum = Spectrum::of(each.clone());
    match name {
        "msttr 100 discard" => segments(tokens, 100, Remainder::Discard),
        "msttr 100 segment" => segments(tokens, 100, Remainder::Segment),
        "msttr 50 discard" => segments(tokens, 50, Remainder::Discard),
        "mattr 100" => moving_window(tokens, 100),
        "mattr 50" => moving_window(tokens, 50),
        "mtld original" => mtld(tokens, &MtldRule::ORIGINAL, scratch),
        "mtld ten words" => mtld(tokens, &MtldRule::TEN_WORDS, scratch),
        "mtld_ma_wrap ten words" => mtld_ma_wrap(start, &MtldRule::TEN_WORDS, scratch),
        "mtld_ma_bid ten words" => mtld_ma_bid(start, &MtldRule::TEN_WORDS, scratch),
        "hdd" => hdd(each, 42),
        "vocd_d" => vocd_d(each),
        "entropy e" => diversity::ENTROPY.value_in(LogBase::E, &spectrum),
        "maas_a2 10" => diversity::MAAS_A2.value_in(LogBase::Ten, &spectrum),
        id => diversity::by_id(id).unwrap_or_else(|| panic!("no index {id}")).value(&spectrum),
    }
}

#[test]
fn values_equal_those_of_other_packages() {
    let golden: Value = serde_json::from_str(include_str!("../golden/diversity.json")).unwrap();
    let first = usize::try_from(golden["moving_average_tokens"].as_u64().unwrap()).unwrap();
    let (mut wrong, mut compared) = (String::new(), HashSet::new());
    for text in golden["texts"].as_array().unwrap() {
        let file = text["file"].as_str().unwrap();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
        let (tokens, frequencies) = tokens(&std::fs::read_to_string(path).unwrap());
        assert_eq!(Some(tokens.len() as u64), text["tokens"].as_u64(), "{file}");
        assert_eq!(Some(frequencies.len() as u64), text["types"].as_u64(), "{file}");
        let start = &tokens[..first.min(tokens.len())];
        for (package, values) in text["values"].as_object().unwrap() {
            for (name, expected) in values.as_object().unwrap() {
                let expected = expected.as_f64().unwrap();
                // A fit by another method ends where its own tolerance does.
                let tolerance = if name == "vocd_d" { 1e-6 } else { 1e-9 };
                let value = named(name, &tokens, start, &frequencies).unwrap();
                if (value - expected).abs() > tolerance * expected.abs().max(1.0) {
                    wrong += &format!("{file}: {name} is {value}, {expected} by {package}\n");
                }
                compared.insert(name.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    for index in INDICES {
        assert!(compared.contains(index.id), "{} is compared with nothing", index.id);
    }
}

/// The items for whole texts give what the golden file has under the conventions that they state.
#[test]
fn indices_of_texts_equal_those_of_other_packages() {
    let golden: Value = serde_json::from_str(include_str!("../golden/diversity.json")).unwrap();
    let first = usize::try_from(golden["moving_average_tokens"].as_u64().unwrap()).unwrap();
    let names = [
        ("msttr", "lexical-diversity", "msttr 50 discard"),
        ("mattr", "lexical-diversity", "mattr 50"),
        ("hdd", "lexicalrichness", "hdd"),
        ("vocd_d", "scipy", "vocd_d"),
        ("mtld", "lexicalrichness", "mtld original"),
        ("mtld_ten_words", "lexical-diversity", "mtld ten words"),
        ("mtld_ma_wrap", "lexical-diversity", "mtld_ma_wrap ten words"),
        ("mtld_ma_bid", "lexical-diversity", "mtld_ma_bid ten words"),
    ];
    assert!(TEXT_INDICES.iter().map(|index| index.id).eq(names.map(|(id, ..)| id)));
    for golden in golden["texts"].as_array().unwrap() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let content = std::fs::read_to_string(path.join(golden["file"].as_str().unwrap())).unwrap();
        let (tokens, frequencies) = tokens(&content);
        for (index, (id, package, name)) in TEXT_INDICES.iter().zip(names) {
            let expected = golden["values"][package][name].as_f64().unwrap();
            let tokens = if id.contains("_ma_") { &tokens[..first.min(tokens.len())] } else { &tokens };
            let text = Text { tokens, frequencies: &frequencies, window: Text::DEFAULT_WINDOW };
            let value = index.value(&text, &mut vec![0; text.scratch()]).unwrap();
            let tolerance = if id == "vocd_d" { 1e-6 } else { 1e-9 };
            assert!(
                (value - expected).abs() <= tolerance * expected.max(1.0),
                "{id} is {value}, not {expected}"
            );
        }
    }
    for index in &TEXT_INDICES {
        let described = [index.name, index.formula, index.source, index.notes];
        assert!(described.iter().all(|text| !text.is_empty()), "{}", index.id);
        let empty = Text { tokens: &[], frequencies: &[], window: 50 };
        assert_eq!(index.value(&empty, &mut [0; 50]), Err(Undefined::NoTokens), "{}", index.id);
    }
}

#[test]
fn every_index_describes_itself() {
    for index in INDICES {
        assert!(
            !index.name.is_empty() && !index.formula.is_empty() && !index.source.is_empty(),
            "{}",
            index.id
        );
        assert!(std::ptr::eq(diversity::by_id(index.id).unwrap(), index), "{} twice", index.id);
    }
}

#[test]
fn an_empty_text_has_no_value() {
    for index in INDICES {
        assert_eq!(index.value(&Spectrum::new()), Err(Undefined::NoTokens), "{}", index.id);
    }
    assert_eq!(moving_window(&[], 5), Err(Undefined::TooFewTokens { wanted: 5 }));
    assert_eq!(segments(&[1; 4], 5, Remainder::Segment), Err(Undefined::TooFewTokens { wanted: 5 }));
    assert_eq!(mtld(&[], &MtldRule::ORIGINAL, &mut [0; 4]), Err(Undefined::NoTokens));
    assert_eq!(hdd([41].into_iter(), 42), Err(Undefined::TooFewTokens { wanted: 42 }));
    assert_eq!(vocd_d([49].into_iter()), Err(Undefined::TooFewTokens { wanted: 50 }));
}

#[test]
fn a_text_without_repetition_is_out_of_domain_where_the_formula_divides_by_it() {
    let spectrum = Spectrum::of([1; 60]);
    for id in ["dugast_u", "lg_v0", "yule_i", "honore_h", "michea_m"] {
        assert_eq!(diversity::by_id(id).unwrap().value(&spectrum), Err(Undefined::OutOfDomain), "{id}");
    }
    let tokens: Vec<u32> = (0..60).collect();
    assert_eq!(mtld(&tokens, &MtldRule::ORIGINAL, &mut [0; 60]), Err(Undefined::OutOfDomain));
    assert_eq!(vocd_d([1; 60].into_iter()), Err(Undefined::OutOfDomain));
    assert!(close(hdd([1; 60].into_iter(), 42).unwrap(), 1.0));
}

#[test]
fn scratch_that_fills_up_is_told() {
    let tokens = [1, 2, 3, 1, 1];
    assert_eq!(mtld(&tokens, &MtldRule::ORIGINAL, &mut [0; 2]), Err(Undefined::ScratchFull));
    assert!(mtld(&tokens, &MtldRule::ORIGINAL, &mut [0; 3]).is_ok());
}

/// A long text of which every fourth word is new, so that no index is done with it at once.
#[test]
fn every_index_of_a_long_text_says_how_far_it_is_and_stops_when_told() {
    let (mut types, mut frequencies) = (50_u32, vec![0_u64; 50]);
    let tokens: Vec<u32> = (0_u32..400_000)
        .map(|place| {
            let token = if place % 4 == 0 { types } else { place.wrapping_mul(2_654_435_761) % 50 };
            if token == types {
                types += 1;
                frequencies.push(0);
            }
            frequencies[token as usize] += 1;
            token
        })
        .collect();
    let text = Text { tokens: &tokens, frequencies: &frequencies, window: Text::DEFAULT_WINDOW };
    let scratch = &mut vec![0; text.scratch()];
    for index in &TEXT_INDICES {
        let mut questions = Vec::new();
        let value = index.value_while(&text, scratch, &mut |done, whole| {
            questions.push((done, whole));
            true
        });
        assert_eq!(value, index.value(&text, scratch), "{}: being asked changes nothing", index.id);
        assert!(questions.len() >= 8, "{}: asked {} times", index.id, questions.len());
        assert!(questions.is_sorted(), "{}: goes back", index.id);
        assert!(questions.iter().all(|(done, whole)| done <= whole), "{}: more than all of it", index.id);

        let mut asked = 0;
        let stopped = index.value_while(&text, scratch, &mut |_, _| {
            asked += 1;
            asked < 3
        });
        assert_eq!((stopped, asked), (Err(Undefined::Stopped), 3), "{}", index.id);
    }
}

fn distinct(tokens: &[u32]) -> f64 {
    tokens.iter().collect::<HashSet<_>>().len() as f64
}

fn ratio(tokens: &[u32]) -> f64 {
    distinct(tokens) / tokens.len() as f64
}

/// MTLD word by word as the paper tells it, in floating point and with a set made anew at each step.
fn plain_mtld_one_way(tokens: &[u32], rule: &MtldRule) -> Option<f64> {
    let (mut factors, mut start) = (0.0, 0);
    for end in 1..=tokens.len() {
        let factor = &tokens[start..end];
        let fallen = match rule.boundary {
            Boundary::AtOrBelow => ratio(factor) <= rule.threshold,
            Boundary::Below => ratio(factor) < rule.threshold,
        };
        let long = factor.len() >= rule.minimum_tokens as usize;
        let closable = end < tokens.len() || rule.last_factor == LastFactor::PartialIfOpen;
        if fallen && long && closable {
            factors += 1.0;
            start = end;
        }
    }
    if start < tokens.len() {
        factors += (1.0 - ratio(&tokens[start..])) / (1.0 - rule.threshold);
    }
    (factors > 0.0).then(|| tokens.len() as f64 / factors)
}

fn plain_mtld(tokens: &[u32], rule: &MtldRule) -> Option<f64> {
    let backward: Vec<u32> = tokens.iter().rev().copied().collect();
    Some((plain_mtld_one_way(tokens, rule)? + plain_mtld_one_way(&backward, rule)?) / 2.0)
}

fn close(value: f64, expected: f64) -> bool {
    (value - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

fn rule() -> impl Strategy<Value = MtldRule> {
    (
        0.3..0.95,
        prop_oneof![Just(Boundary::AtOrBelow), Just(Boundary::Below)],
        0_u32..12,
        prop_oneof![Just(LastFactor::PartialIfOpen), Just(LastFactor::AlwaysPartial)],
    )
        .prop_map(|(threshold, boundary, minimum_tokens, last_factor)| MtldRule {
            threshold,
            boundary,
            minimum_tokens,
            last_factor,
        })
}

fn text() -> impl Strategy<Value = Vec<u32>> {
    (1_u32..40).prop_flat_map(|types| proptest::collection::vec(0..types, 1..120))
}

/// C(n, k) in the integers.
fn choose(n: u64, k: u64) -> u128 {
    if k > n {
        return 0;
    }
    (0..k).fold(1, |product, i| product * u128::from(n - i) / u128::from(i + 1))
}

proptest! {
    #[test]
    fn moving_windows_equal_the_mean_of_all_slices(text in text(), window in 1_usize..30) {
        let slices: Vec<f64> = text.windows(window).map(ratio).collect();
        match moving_window(&text, window) {
            Ok(value) => prop_assert!(close(value, slices.iter().sum::<f64>() / slices.len() as f64)),
            Err(reason) => {
                prop_assert!(slices.is_empty());
                prop_assert_eq!(reason, Undefined::TooFewTokens { wanted: window as u64 });
            }
        }
    }

    #[test]
    fn segments_equal_the_mean_of_all_chunks(text in text(), length in 1_usize..30) {
        prop_assume!(text.len() >= length);
        let mean = |ratios: Vec<f64>| ratios.iter().sum::<f64>() / ratios.len() as f64;
        let whole = mean(text.chunks_exact(length).map(ratio).collect());
        let every = mean(text.chunks(length).map(ratio).collect());
        prop_assert!(close(segments(&text, length, Remainder::Discard).unwrap(), whole));
        prop_assert!(close(segments(&text, length, Remainder::Segment).unwrap(), every));
    }

    #[test]
    fn mtld_equals_the_plain_definition(text in text(), rule in rule()) {
        match (mtld(&text, &rule, &mut [0; 64]), plain_mtld(&text, &rule)) {
            (Ok(value), Some(expected)) => prop_assert!(close(value, expected), "{value}, expected {expected}"),
            (value, expected) => {
                prop_assert_eq!(value, Err(Undefined::OutOfDomain));
                prop_assert_eq!(expected, None);
            }
        }
    }

    #[test]
    fn moving_mtld_equals_the_plain_definition(text in text(), mut rule in rule()) {
        rule.last_factor = LastFactor::PartialIfOpen;
        let ends = |tokens: &[u32]| {
            (1..=tokens.len()).find(|&end| {
                let fallen = match rule.boundary {
                    Boundary::AtOrBelow => ratio(&tokens[..end]) <= rule.threshold,
                    Boundary::Below => ratio(&tokens[..end]) < rule.threshold,
                };
                fallen && end >= rule.minimum_tokens as usize
            })
        };
        let mean = |lengths: &[usize]| lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
        let backward: Vec<u32> = text.iter().rev().copied().collect();
        let from_each = |text: &[u32]| (0..text.len()).filter_map(|start| ends(&text[start..])).collect::<Vec<_>>();
        let (forth, back) = (from_each(&text), from_each(&backward));
        match mtld_ma_bid(&text, &rule, &mut [0; 64]) {
            Ok(value) => prop_assert!(close(value, (mean(&forth) + mean(&back)) / 2.0)),
            Err(_) => prop_assert!(forth.is_empty() || back.is_empty()),
        }
        let twice = [text.as_slice(), text.as_slice()].concat();
        let wrapped: Vec<usize> = (0..text.len()).filter_map(|start| ends(&twice[start..])).collect();
        match mtld_ma_wrap(&text, &rule, &mut [0; 64]) {
            Ok(value) => prop_assert!(close(value, mean(&wrapped))),
            Err(_) => prop_assert!(wrapped.is_empty()),
        }
    }

    #[test]
    fn hdd_equals_the_hypergeometric_sum(frequencies in proptest::collection::vec(1_u64..9, 1..12), draws in 1_u32..10) {
        let tokens: u64 = frequencies.iter().sum();
        let draws_wide = u64::from(draws);
        prop_assume!(tokens >= draws_wide);
        let all = choose(tokens, draws_wide) as f64;
        let expected: f64 = frequencies
            .iter()
            .map(|&f| (1.0 - choose(tokens - f, draws_wide) as f64 / all) / f64::from(draws))
            .sum();
        prop_assert!(close(hdd(frequencies.iter().copied(), draws).unwrap(), expected));
    }

    #[test]
    fn the_order_of_the_types_does_not_reach_the_last_bit(
        frequencies in proptest::collection::vec(1_u64..1000, 50..90),
        seed in any::<u64>(),
    ) {
        let mut shuffled = frequencies.clone();
        shuffled.sort_by_key(|f| f.wrapping_mul(seed | 1).rotate_left(17));
        let (one, other) = (Spectrum::of(frequencies.iter().copied()), Spectrum::of(shuffled.iter().copied()));
        prop_assert_eq!(one, other);
        let (one, other) = (frequencies.into_iter(), shuffled.into_iter());
        prop_assert_eq!(hdd(one.clone(), 42).map(f64::to_bits), hdd(other.clone(), 42).map(f64::to_bits));
        prop_assert_eq!(vocd_d(one).map(f64::to_bits), vocd_d(other).map(f64::to_bits));
    }

    #[test]
    fn numbers_stand_for_types_only(text in text(), factor in any::<u32>()) {
        // Multiplication by an odd number permutes the u32.
        let renamed: Vec<u32> = text.iter().map(|token| token.wrapping_mul(factor | 1)).collect();
        prop_assert_eq!(moving_window(&text, 10), moving_window(&renamed, 10));
        let value = |text: &[u32]| mtld(text, &MtldRule::ORIGINAL, &mut [0; 64]);
        prop_assert_eq!(value(&text), value(&renamed));
    }

    #[test]
    fn an_index_is_finite_whatever_the_frequencies(
        frequencies in proptest::collection::vec(prop_oneof![0_u64..4, any::<u64>()], 0..20),
    ) {
        let spectrum = Spectrum::of(frequencies.iter().copied());
        for index in INDICES {
            for base in [LogBase::E, LogBase::Two, LogBase::Ten] {
                if let Ok(value) = index.value_in(base, &spectrum) {
                    prop_assert!(value.is_finite(), "{}", index.id);
                }
            }
        }
        if let Ok(value) = hdd(frequencies.iter().copied(), 42) {
            prop_assert!((0.0..=1.0).contains(&value));
        }
    }
}
