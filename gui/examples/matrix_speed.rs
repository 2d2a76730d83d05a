//! How long the matrix of all pairs takes, from the texts to the values, beside a set of n-grams for each document:
//! `cargo run --release -p lexometer-desktop --example matrix_speed -- METRIC FILE...`. Without files it makes a thousand texts of
//! 4 KB of the seeds' words.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use lexometer::{fold, overlap, segment};
use lexometer_desktop::import;
use lexometer_desktop::model::{CompareSettings, Matrix, Numbered, Task};

const ROUNDS: usize = 5;
const TEXTS: usize = 1000;
const WORDS: usize = 700;
const STRETCH: usize = 20;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let metric = arguments.next().unwrap_or_else(|| "jaccard_5".to_owned());
    let metric = overlap::by_id(&metric).expect("the id of a metric, such as jaccard_5");
    let files: Vec<String> = arguments.collect();
    let read = |file: &String| std::fs::read_to_string(file).expect("a file in UTF-8");
    let texts: Vec<String> = if files.is_empty() { made() } else { files.iter().map(read).collect() };
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    println!("{} texts, {} KB, {}", texts.len(), bytes / 1000, metric.id);
    let how = CompareSettings::default();
    let (mut reading, mut whole) = (Vec::new(), Vec::new());
    let mut values = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let words = Numbered::of_texts(&texts, None, how.minimum, &Task::new()).expect("not stopped");
        reading.push(start.elapsed());
        values = Matrix::of_words(&words, metric, how, &Task::new()).expect("not stopped").values;
        whole.push(start.elapsed());
    }
    let ours = median(whole);
    println!("all pairs {ours:.1?}, of which reading words {:.1?} (medians of {ROUNDS})", median(reading));
    if metric.id == "jaccard_5" {
        let start = Instant::now();
        let naive = naive(&texts);
        let theirs = start.elapsed();
        assert!(naive == values, "both count the same");
        println!(
            "a hash set of 5-grams each, each pair once, on one thread: {theirs:.1?}, {:.0} times as long",
            theirs.as_secs_f64() / ours.as_secs_f64()
        );
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Texts that share some runs: stretches of the seeds in an order of their own.
fn made() -> Vec<String> {
    let seeds: Vec<String> = import::seeds().iter().map(|seed| seed.text.to_string()).collect();
    let words: Vec<&str> = seeds.iter().flat_map(|seed| seed.split_whitespace()).collect();
    let mut state = 1_u64;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound
    };
    let mut text = || {
        let stretches = (0..WORDS / STRETCH).flat_map(|_| {
            let start = below(words.len() - STRETCH);
            words[start..start + STRETCH].iter().copied()
        });
        stretches.collect::<Vec<_>>().join(" ")
    };
    (0..TEXTS).map(|_| text()).collect()
}

fn naive(texts: &[&str]) -> Vec<Vec<Option<f64>>> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let sets: Vec<HashSet<[u32; 5]>> = texts
        .iter()
        .map(|text| {
            let ids: Vec<u32> = segment::words(text)
                .map(|place| {
                    let next = numbers.len() as u32;
                    *numbers.entry(fold::folded(&text[place]).collect()).or_insert(next)
                })
                .collect();
            ids.windows(5).map(|run| [run[0], run[1], run[2], run[3], run[4]]).collect()
        })
        .collect();
    let jaccard = |a: &HashSet<[u32; 5]>, b: &HashSet<[u32; 5]>| {
        let shared = a.intersection(b).count();
        let all = a.len() + b.len() - shared;
        (all > 0).then(|| shared as f64 / all as f64)
    };
    // The index is the same in both directions, so each pair is looked at once.
    let mut values = vec![vec![None; sets.len()]; sets.len()];
    for (a, in_a) in sets.iter().enumerate() {
        for (b, in_b) in sets.iter().enumerate().skip(a) {
            let value = jaccard(in_a, in_b);
            values[a][b] = value;
            values[b][a] = value;
        }
    }
    values
}
