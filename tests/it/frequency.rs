//! Dispersion, the laws of Zipf and Heaps, growth and n-grams against plain definitions and other packages.

use std::collections::{BTreeMap, HashMap, HashSet};

use lexometer::frequency::{
    DISPERSION, DP, DP_NORM, Grams, Growth, JUILLAND_D, LONGEST_GRAM, Part, Point, PowerLaw, RANGE, Spread,
    heaps, zipf,
};
use lexometer::measure::Kind;
use proptest::prelude::*;
use serde_json::Value;

/// Tokens as those of the other golden values: runs of ASCII letters and apostrophes, lower-cased.
fn words(text: &str) -> Vec<String> {
    let text = text.replace('\u{2019}', "'").to_ascii_lowercase();
    let parts = text.split(|c: char| !(c.is_ascii_lowercase() || c == '\''));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn same(law: PowerLaw, expected: &Value) -> bool {
    let close = |value: f64, key: &str| {
        let expected = expected[key].as_f64().unwrap();
        (value - expected).abs() <= 1e-9 * expected.abs().max(1.0)
    };
    close(law.exponent, "exponent") && close(law.factor, "factor") && close(law.r_squared, "r_squared")
}

#[test]
fn the_laws_fit_as_scipys_regression_does() {
    let golden: Value = serde_json::from_str(include_str!("../golden/frequency.json")).unwrap();
    for text in golden["laws"].as_array().unwrap() {
        let file = text["file"].as_str().unwrap();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
        let words = words(&std::fs::read_to_string(path).unwrap());
        let (mut counts, mut growth) = (HashMap::<&str, u64>::new(), Growth::new());
        for word in &words {
            let count = counts.entry(word).or_default();
            growth.push(*count == 0);
            *count += 1;
        }
        let mut frequencies: Vec<u64> = counts.into_values().collect();
        frequencies.sort_unstable_by(|a, b| b.cmp(a));
        assert!(same(zipf(frequencies).unwrap(), &text["zipf"]), "{file}: Zipf");
        assert_eq!(Some(growth.step()), text["step"].as_u64(), "{file}");
        assert_eq!(Some(growth.evenly_spaced().count() as u64), text["points"].as_u64(), "{file}");
        assert!(same(heaps(growth.evenly_spaced()).unwrap(), &text["heaps"]), "{file}: Heaps");
    }
}

#[test]
fn laws_of_nothing_have_no_value() {
    assert_eq!(zipf([]), None);
    assert_eq!(zipf([3]), None);
    assert_eq!(zipf([2, 2, 2]), None);
    assert_eq!(heaps([Point { tokens: 5, types: 5 }]), None);
    assert_eq!(heaps([]), None);
}

#[test]
fn every_dispersion_describes_itself() {
    for measure in DISPERSION {
        let text = [
            measure.id,
            measure.name.text(),
            measure.formula.text(),
            measure.source.text(),
            measure.notes.text(),
        ];
        assert!(text.iter().all(|text| !text.is_empty()), "{}", measure.id);
        assert_eq!(measure.kind, Kind::Dispersion);
        assert_eq!(measure.value(&Spread::of([].into_iter())), None, "{}", measure.id);
    }
}

/// The three words beside `a` in the example of Gries 2008, with the values of his text and of his table.
#[test]
fn dispersion_by_the_published_example() {
    let sizes = [9, 10, 10, 10, 11];
    let spread = |counts: [u64; 5]| {
        Spread::of(counts.into_iter().zip(sizes).map(|(count, tokens)| Part { count, tokens }))
    };
    // b: twice in every part; the parts are not quite equal.
    let b = spread([2, 2, 2, 2, 2]);
    assert!((DP.value(&b).unwrap() - 0.02).abs() < 1e-12);
    assert_eq!(RANGE.value(&b), Some(5.0));
    // A word that one part alone has, of a fifth of the text.
    let one = spread([0, 3, 0, 0, 0]);
    assert!((DP.value(&one).unwrap() - 0.8).abs() < 1e-12);
    assert!((DP_NORM.value(&one).unwrap() - 0.8 / 0.82).abs() < 1e-12);
    assert!(JUILLAND_D.value(&one).unwrap().abs() < 1e-12);
    // The word is nowhere: it has a range, and nothing that could be even.
    let none = spread([0; 5]);
    assert_eq!((RANGE.value(&none), JUILLAND_D.value(&none), DP.value(&none)), (Some(0.0), None, None));
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (0_u64..300, 0.0..1.0_f64)
        .prop_map(|(tokens, share)| Part { count: (tokens as f64 * share * share) as u64, tokens });
    proptest::collection::vec(part, 0..20)
}

fn stream() -> impl Strategy<Value = Vec<u32>> {
    (1_u32..12).prop_flat_map(|types| proptest::collection::vec(0..types, 0..200))
}

/// How often each n-gram occurs, by a map.
fn plain_grams(words: &[u32], n: usize) -> BTreeMap<Vec<u32>, u64> {
    let mut counts = BTreeMap::new();
    for gram in words.windows(n) {
        *counts.entry(gram.to_vec()).or_default() += 1;
    }
    counts
}

fn held(grams: &Grams<'_>) -> BTreeMap<Vec<u32>, u64> {
    grams.rows().map(|row| (row.words.to_vec(), row.estimate)).collect()
}

/// What counts promise of n-grams that truly occurred so often.
fn keeps_its_promises(grams: &Grams<'_>, truth: &BTreeMap<Vec<u32>, u64>) -> Result<(), TestCaseError> {
    prop_assert_eq!(grams.total(), truth.values().sum::<u64>());
    prop_assert_eq!(grams.rows().count(), grams.tracked());
    let mut seen = HashSet::new();
    for row in grams.rows() {
        let count = truth.get(row.words).copied().unwrap_or(0);
        prop_assert!(row.lower <= count && count <= row.upper, "{:?} occurred {} times", row, count);
        prop_assert_eq!(grams.get(row.words), Some(row));
        prop_assert!(seen.insert(row.words.to_vec()), "{:?} twice", row);
    }
    for (words, &count) in truth {
        prop_assert!(
            grams.get(words).is_some() || count <= grams.floor(),
            "{:?} occurred {} times",
            words,
            count
        );
    }
    if grams.is_exact() {
        prop_assert_eq!(&held(grams), truth);
    }
    Ok(())
}

fn counted<'m>(words: &[u32], n: usize, memory: &'m mut [u32]) -> Grams<'m> {
    let mut grams = Grams::new(n, memory);
    words.iter().for_each(|&word| grams.push(word));
    grams
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn dispersion_is_what_its_formulas_say(parts in parts()) {
        let spread = Spread::of(parts.iter().copied());
        let parts: Vec<(f64, f64)> =
            parts.iter().filter(|part| part.tokens > 0).map(|part| (part.count as f64, part.tokens as f64)).collect();
        let n = parts.len() as f64;
        let (f, tokens) = parts.iter().fold((0.0, 0.0), |(f, t), part| (f + part.0, t + part.1));
        let dp = parts.iter().map(|(v, s)| (v / f - s / tokens).abs()).sum::<f64>() / 2.0;
        let smallest = parts.iter().map(|part| part.1 / tokens).fold(1.0, f64::min);
        let mean = parts.iter().map(|(v, s)| v / s).sum::<f64>() / n;
        let sd = (parts.iter().map(|(v, s)| (v / s - mean).powi(2)).sum::<f64>() / n).sqrt();
        let close = |value: Option<f64>, expected: f64| {
            if expected.is_finite() {
                value.is_some_and(|value| (value - expected).abs() < 1e-9)
            } else {
                value.is_none()
            }
        };
        let dp_value = if f > 0.0 { dp } else { f64::NAN };
        prop_assert!(close(DP.value(&spread), dp_value));
        let norm = if f > 0.0 && parts.len() > 1 { dp / (1.0 - smallest) } else { f64::NAN };
        prop_assert!(close(DP_NORM.value(&spread), norm));
        let juilland = if f > 0.0 && parts.len() > 1 { (1.0 - sd / mean / (n - 1.0).sqrt()).max(0.0) } else { f64::NAN };
        prop_assert!(close(JUILLAND_D.value(&spread), juilland), "{:?} {}", JUILLAND_D.value(&spread), juilland);
        let range = parts.iter().filter(|part| part.0 > 0.0).count() as f64;
        let range = if parts.is_empty() { f64::NAN } else { range };
        prop_assert!(close(RANGE.value(&spread), range));
        for measure in DISPERSION {
            if let (Some(value), (_, Some(most))) = (measure.value(&spread), measure.range) {
                prop_assert!((0.0..=most + 1e-9).contains(&value), "{} is {value}", measure.id);
            }
        }
    }

    #[test]
    fn growth_counts_the_types_of_every_beginning(words in proptest::collection::vec(0_u32..200, 0..3000)) {
        let (mut seen, mut growth, mut after) = (HashSet::new(), Growth::new(), vec![0]);
        for word in &words {
            growth.push(seen.insert(*word));
            after.push(seen.len() as u64);
        }
        let points: Vec<Point> = growth.points().collect();
        for point in &points {
            prop_assert_eq!(after[point.tokens as usize], point.types);
        }
        prop_assert!(points.windows(2).all(|pair| pair[0].tokens < pair[1].tokens));
        prop_assert_eq!(points.last().map_or(0, |last| last.tokens), words.len() as u64);
        prop_assert!(growth.step().is_power_of_two() && points.len() <= 257);
        prop_assert!(words.len() <= 256 || growth.evenly_spaced().count() >= 128);
        prop_assert_eq!(growth.evenly_spaced().count() as u64, words.len() as u64 / growth.step());
    }

    #[test]
    fn grams_with_room_are_those_of_a_map(words in stream(), n in 1..=LONGEST_GRAM) {
        let truth = plain_grams(&words, n);
        let mut memory = vec![7; Grams::rows_for(truth.len()) * Grams::row_words(n)];
        let grams = counted(&words, n, &mut memory);
        prop_assert!(grams.is_exact());
        prop_assert_eq!(held(&grams), truth.clone());
        keeps_its_promises(&grams, &truth)?;
        // The most frequent first, as a sort has it.
        let mut ranked: Vec<(u64, Vec<u32>)> = truth.into_iter().map(|(words, count)| (count, words)).collect();
        ranked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        ranked.truncate(5);
        let top: Vec<(u64, Vec<u32>)> =
            grams.top::<5>().iter().map(|row| (row.estimate, row.words.to_vec())).collect();
        prop_assert_eq!(top, ranked);
    }

    #[test]
    fn grams_without_room_stay_within_their_bounds(words in stream(), n in 1..=LONGEST_GRAM, room in 0_usize..120) {
        let mut memory = vec![0; room];
        keeps_its_promises(&counted(&words, n, &mut memory), &plain_grams(&words, n))?;
    }

    #[test]
    fn merged_grams_keep_the_promises_of_both(
        (one, other) in (stream(), stream()),
        n in 1_usize..5,
        rooms in (0_usize..200, 0_usize..200),
    ) {
        let (mut memory, mut other_memory) = (vec![0; rooms.0], vec![0; rooms.1]);
        let mut merged = counted(&one, n, &mut memory);
        merged.merge(&counted(&other, n, &mut other_memory));
        let mut truth = plain_grams(&one, n);
        for (words, count) in plain_grams(&other, n) {
            *truth.entry(words).or_default() += count;
        }
        keeps_its_promises(&merged, &truth)?;
        // With room for all, the order does not show and nothing is lost.
        let size = Grams::rows_for(truth.len()) * Grams::row_words(n);
        let (mut a, mut b, mut c, mut d) = (vec![0; size], vec![0; size], vec![0; size], vec![0; size]);
        let (mut forth, mut back) = (counted(&one, n, &mut a), counted(&other, n, &mut b));
        forth.merge(&counted(&other, n, &mut c));
        back.merge(&counted(&one, n, &mut d));
        prop_assert_eq!(held(&forth), truth.clone());
        prop_assert_eq!(held(&back), truth);
    }

    #[test]
    fn larger_memory_takes_the_grams_along(words in stream(), more in stream(), n in 1_usize..5) {
        let all = [words.as_slice(), more.as_slice()].concat();
        let truth = plain_grams(&all, n);
        let mut small = vec![0; Grams::rows_for(plain_grams(&words, n).len()) * Grams::row_words(n)];
        let mut large = vec![9; Grams::rows_for(truth.len()) * Grams::row_words(n)];
        let grams = counted(&words, n, &mut small);
        let mut grams = grams.rehash_into(&mut large).unwrap();
        more.iter().for_each(|&word| grams.push(word));
        prop_assert_eq!(held(&grams), truth);
        if grams.tracked() > 0 {
            prop_assert!(grams.rehash_into(&mut [0; 3]).is_err());
        }
    }

    #[test]
    fn no_gram_runs_across_an_interruption(words in stream(), n in 1..=LONGEST_GRAM, cut in 0_usize..200) {
        let (first, second) = words.split_at(cut.min(words.len()));
        let mut memory = vec![0; Grams::rows_for(words.len()) * Grams::row_words(n)];
        let mut grams = counted(first, n, &mut memory);
        grams.interrupt();
        second.iter().for_each(|&word| grams.push(word));
        let mut truth = plain_grams(first, n);
        for (words, count) in plain_grams(second, n) {
            *truth.entry(words).or_default() += count;
        }
        prop_assert_eq!(held(&grams), truth);
    }
}
