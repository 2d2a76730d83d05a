//! Learning the network.
//!
//! Each place of a word that may hold a syllable gets a probability from a network with one hidden layer of rectified
//! units; the number of syllables is the sum of these independent draws (a Poisson binomial). What is made likely is
//! that the sum is one of the counts that the dictionary lists, so nothing has to say which letter carries which
//! vowel. The weights of the first layer are kept at four bits while learning (straight-through estimation), so that
//! the network that is measured is the network that the core computes.
//!
//! Every step is deterministic: one thread per network, a seeded order of the words, IEEE operations and `libm`.

use super::dictionary::{self, Counts};
use super::weights::{UNITS, WEIGHTS, Weights};
use super::windows::{ROWS, Window, of_possessive, of_stem, parts};
use crate::output::Output;
use std::thread;

const EPOCHS: usize = 24;
const BATCH: usize = 96;
const RATE: f32 = 0.006;
const DECAY: f32 = 0.003;
/// From this epoch on the weights are quantised in the forward pass.
const QUANTISE_FROM: usize = 10;
/// Words with more places than this teach nothing; there is none in the dictionary.
const MAX_PLACES: usize = 24;
const FOLDS: u64 = 10;

type Row = [f32; UNITS];

/// A word as the network learns it.
struct Example {
    windows: Vec<Window>,
    counts: Counts,
    fold: u64,
}

/// The network while it learns. `rows` holds the first layer, then the output row, then the bias row.
#[derive(Clone)]
struct Network {
    rows: Vec<Row>,
    offset: f32,
}

const OUT: usize = ROWS;
const BIAS: usize = ROWS + 1;

/// Xorshift, scaled to −½ … ½.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / 16_777_216.0 - 0.5
    }
}

impl Network {
    fn new(random: &mut Random) -> Self {
        let mut rows = vec![[0.0; UNITS]; ROWS + 2];
        for row in &mut rows[..ROWS] {
            row.fill_with(|| random.next() * 0.5);
        }
        rows[OUT].fill_with(|| random.next() * 0.8);
        rows[BIAS] = [0.1; UNITS];
        Self { rows, offset: -0.5 }
    }

    /// The score of a place; `units` receives the outputs of the hidden layer.
    fn score(&self, window: &Window, units: &mut Row) -> f32 {
        *units = self.rows[BIAS];
        for &row in window {
            for (unit, weight) in units.iter_mut().zip(&self.rows[usize::from(row)]) {
                *unit += weight;
            }
        }
        let mut lanes = [0.0f32; 8];
        for (at, (unit, out)) in units.iter_mut().zip(&self.rows[OUT]).enumerate() {
            *unit = unit.max(0.0);
            lanes[at % 8] += *unit * out;
        }
        lanes.iter().sum::<f32>() + self.offset
    }

    /// The nearest network in whole numbers, with the size of a step of each unit and of the output.
    fn quantise(&self) -> (Weights, Row, f32) {
        let mut weights =
            Weights { rows: vec![[0; UNITS]; ROWS], bias: [0; UNITS], out: [0; UNITS], offset: 0 };
        let mut steps = [0.0f32; UNITS];
        for (unit, step) in steps.iter_mut().enumerate() {
            let column = || self.rows[..ROWS].iter().map(|row| row[unit]);
            let largest = column().fold(1e-6f32, |largest, weight| largest.max(weight.abs()));
            // The step with the least squared error among a few that clip the largest weights.
            let error = |step: f32| {
                column().map(|weight| (round(weight / step, -8.0, 7.0) * step - weight).powi(2)).sum::<f32>()
            };
            let candidates = (0..12u8).map(|shrink| largest / 7.0 * (1.0 - 0.06 * f32::from(shrink)));
            let best = candidates.map(|step| (error(step), step)).min_by(|a, b| a.0.total_cmp(&b.0));
            *step = best.map_or(1.0, |(_, step)| step);
            for (row, quantised) in self.rows.iter().zip(&mut weights.rows) {
                quantised[unit] = round(row[unit] / *step, -8.0, 7.0) as i8;
            }
            weights.bias[unit] = round(self.rows[BIAS][unit] / *step, -128.0, 127.0) as i8;
        }
        let products = self.rows[OUT].iter().zip(&steps).map(|(out, step)| out * step);
        let out_step = products.clone().fold(1e-9f32, |largest, product| largest.max(product.abs())) / 127.0;
        for (quantised, product) in weights.out.iter_mut().zip(products) {
            *quantised = round(product / out_step, -127.0, 127.0) as i8;
        }
        weights.offset = libm::roundf(self.offset / out_step) as i32;
        (weights, steps, out_step)
    }

    /// The quantised network, back in floating point.
    fn quantised(&self) -> Self {
        let (weights, steps, out_step) = self.quantise();
        let scaled = |row: &[i8; UNITS]| {
            let mut scaled = steps;
            scaled.iter_mut().zip(row).for_each(|(value, &weight)| *value *= f32::from(weight));
            scaled
        };
        let mut rows: Vec<Row> = weights.rows.iter().map(scaled).collect();
        let mut out = steps;
        out.iter_mut()
            .zip(&weights.out)
            .for_each(|(value, &weight)| *value = f32::from(weight) * out_step / *value);
        rows.push(out);
        rows.push(scaled(&weights.bias));
        Self { rows, offset: weights.offset as f32 * out_step }
    }
}

fn round(value: f32, least: f32, most: f32) -> f32 {
    libm::roundf(value).clamp(least, most)
}

fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-score))
}

/// Adds the gradient of one word's loss to `gradient`; the last value is that of the offset.
fn learn_from(example: &Example, network: &Network, gradient: &mut [Row], offset_gradient: &mut f32) {
    let places = example.windows.len();
    if places == 0 || places > MAX_PLACES {
        return;
    }
    let mut units = [[0.0f32; UNITS]; MAX_PLACES];
    let mut chances = [0.0f32; MAX_PLACES];
    for (at, window) in example.windows.iter().enumerate() {
        chances[at] = sigmoid(network.score(window, &mut units[at]));
    }
    // ahead[i][c]: the chance of c syllables at the places before i.
    let mut ahead = [[0.0f32; MAX_PLACES + 2]; MAX_PLACES + 1];
    ahead[0][0] = 1.0;
    for at in 0..places {
        for count in 0..=at {
            let chance = ahead[at][count];
            ahead[at + 1][count] += chance * (1.0 - chances[at]);
            ahead[at + 1][count + 1] += chance * chances[at];
        }
    }
    // behind[i][c]: the chance that a listed count comes out, given c syllables before i.
    let mut behind = [[0.0f32; MAX_PLACES + 3]; MAX_PLACES + 1];
    for (count, chance) in behind[places][..=places].iter_mut().enumerate() {
        *chance = f32::from(u8::from(example.counts.holds(count as u32)));
    }
    for at in (0..places).rev() {
        for count in 0..=at {
            behind[at][count] =
                behind[at + 1][count] * (1.0 - chances[at]) + behind[at + 1][count + 1] * chances[at];
        }
    }
    let likelihood = behind[0][0].max(1e-6);
    for (at, window) in example.windows.iter().enumerate() {
        let slope: f32 = (0..=at).map(|c| ahead[at][c] * (behind[at + 1][c + 1] - behind[at + 1][c])).sum();
        let slope = -(slope / likelihood) * chances[at] * (1.0 - chances[at]);
        if slope.abs() < 1e-4 {
            continue;
        }
        let mut inner = [0.0f32; UNITS];
        for unit in 0..UNITS {
            gradient[OUT][unit] += slope * units[at][unit];
            inner[unit] = if units[at][unit] > 0.0 { slope * network.rows[OUT][unit] } else { 0.0 };
        }
        for row in window.iter().map(|&row| usize::from(row)).chain([BIAS]) {
            gradient[row].iter_mut().zip(&inner).for_each(|(sum, value)| *sum += value);
        }
        *offset_gradient += slope;
    }
}

/// Learns a network by Adam with a rate that rises, then falls to nothing.
fn learn(examples: &[&Example]) -> Weights {
    let mut random = Random(0x1234_5678_9ABC_DEF1);
    let mut network = Network::new(&mut random);
    let zero = || vec![[0.0f32; UNITS]; ROWS + 2];
    let (mut mean, mut square, mut gradient) = (zero(), zero(), zero());
    let (mut offset_mean, mut offset_square) = (0.0f32, 0.0f32);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let steps = EPOCHS * examples.len().div_ceil(BATCH);
    let (mut mean_left, mut square_left) = (1.0f32, 1.0f32);
    let mut step = 0;
    for epoch in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            let other = ((random.next() + 0.5) * (at as f32 + 1.0)) as usize;
            order.swap(at, other.min(at));
        }
        for batch in order.chunks(BATCH) {
            gradient.iter_mut().for_each(|row| *row = [0.0; UNITS]);
            let mut offset_gradient = 0.0;
            let quantised;
            let current = if epoch >= QUANTISE_FROM {
                quantised = network.quantised();
                &quantised
            } else {
                &network
            };
            for &at in batch {
                learn_from(examples[at], current, &mut gradient, &mut offset_gradient);
            }
            step += 1;
            let done = step as f32 / steps as f32;
            let rate = RATE * (if done < 0.05 { done / 0.05 } else { (1.0 - done) / 0.95 }).max(0.005);
            mean_left *= 0.9;
            square_left *= 0.99;
            let scale = 1.0 / batch.len() as f32;
            let adam = |value: &mut f32, mean: &mut f32, square: &mut f32, gradient: f32, decay: f32| {
                let gradient = gradient * scale;
                *mean = 0.9 * *mean + 0.1 * gradient;
                *square = 0.99 * *square + 0.01 * gradient * gradient;
                let change = (*mean / (1.0 - mean_left)) / ((*square / (1.0 - square_left)).sqrt() + 1e-6);
                *value -= rate * (change + decay * *value);
            };
            for row in 0..ROWS + 2 {
                for unit in 0..UNITS {
                    adam(
                        &mut network.rows[row][unit],
                        &mut mean[row][unit],
                        &mut square[row][unit],
                        gradient[row][unit],
                        DECAY,
                    );
                }
            }
            adam(&mut network.offset, &mut offset_mean, &mut offset_square, offset_gradient, 0.0);
        }
    }
    network.quantise().0
}

/// The count by the rules alone.
fn count(weights: &Weights, windows: &[Window]) -> u32 {
    let places = windows.iter().filter(|window| weights.score(window) > 0).count();
    (places as u32).max(1)
}

fn right(weights: &Weights, examples: &[&Example]) -> f64 {
    let right = examples.iter().filter(|e| e.counts.holds(count(weights, &e.windows))).count();
    100.0 * right as f64 / examples.len() as f64
}

/// The words with a vowel letter or another place: the others are read letter by letter and teach nothing.
fn examples() -> Result<Vec<Example>, String> {
    let examples = dictionary::read()?.into_iter().map(|(word, counts)| {
        let parts = parts(&word);
        let mut windows = of_stem(parts.stem);
        if parts.possessive {
            windows.push(of_possessive(parts.stem));
        }
        // A word and its possessive stand in the same fold, or one would give the other away.
        let fold = super::retrieval::hash(parts.stem) >> 32;
        Example { windows, counts, fold: fold % FOLDS }
    });
    Ok(examples.collect())
}

/// Learns the network on the whole dictionary.
pub(crate) fn train(output: &mut Output) -> Result<(), String> {
    let examples = examples()?;
    let all: Vec<&Example> = examples.iter().collect();
    let weights = learn(&all);
    println!("syllables: the rules alone are right on {:.2} % of {} words", right(&weights, &all), all.len());
    output.file(WEIGHTS, &weights.to_text())
}

/// Learns ten networks, each on nine tenths, and prints how each does on the tenth that it has not seen.
pub(crate) fn folds(_output: &mut Output) -> Result<(), String> {
    let examples = examples()?;
    let fold = |fold: u64| {
        let (unseen, seen): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.fold == fold);
        let weights = learn(&seen);
        (right(&weights, &unseen), unseen.len())
    };
    let mut results = Vec::new();
    for pair in 0..FOLDS / 2 {
        thread::scope(|scope| {
            let threads = [2 * pair, 2 * pair + 1].map(|number| (number, scope.spawn(move || fold(number))));
            for (number, thread) in threads {
                let (percent, words) = thread.join().map_err(|_| format!("fold {number} failed"))?;
                println!("fold {number}: {percent:.2} % of {words} unseen words");
                results.push((percent, words));
            }
            Ok::<(), String>(())
        })?;
    }
    let words: usize = results.iter().map(|&(_, words)| words).sum();
    let mean = results.iter().map(|&(percent, words)| percent * words as f64).sum::<f64>() / words as f64;
    let least = results.iter().map(|&(percent, _)| percent).fold(f64::INFINITY, f64::min);
    println!("rules alone, ten-fold: {mean:.2} % of {words} words, worst fold {least:.2} %");
    if mean < 93.0 {
        Err(format!("the rules must be right on 93 % of unseen words, not {mean:.2} %"))
    } else {
        Ok(())
    }
}
