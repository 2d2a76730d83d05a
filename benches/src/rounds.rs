//! Jobs that take turns.
//!
//! One round runs every job once, A B C; the next round runs them again. What slows the machine down for a while slows
//! all of them, so the ratio within a round is steadier than either time. Of all rounds the median is told, with the lowest and the
//! highest.

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::clock;

/// One run of a job.
#[derive(Clone, Debug)]
pub struct Run<T> {
    /// What it gave.
    pub outcome: T,
    /// Processor time that other threads took while the calling one waited for them: of the slowest.
    pub elsewhere: Duration,
}

impl<T> From<T> for Run<T> {
    fn from(outcome: T) -> Self {
        Self { outcome, elsewhere: Duration::ZERO }
    }
}

/// A job that takes part.
pub struct Entry<'t, T> {
    /// Its name in tables.
    pub name: String,
    /// Bytes of text that one run works through.
    pub bytes: usize,
    /// The job.
    pub run: Box<dyn FnMut() -> Run<T> + 't>,
}

impl<'t, T> Entry<'t, T> {
    /// An entry for a job on the calling thread.
    pub fn new(name: impl Into<String>, bytes: usize, mut run: impl FnMut() -> T + 't) -> Self {
        Self { name: name.into(), bytes, run: Box::new(move || run().into()) }
    }
}

impl<T> fmt::Debug for Entry<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("name", &self.name).field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

/// The times of a job, one for each round.
#[derive(Clone, Debug)]
pub struct Series<T> {
    /// Its name.
    pub name: String,
    /// Bytes of text of each run.
    pub bytes: usize,
    /// What the last run gave.
    pub outcome: T,
    cpu: Vec<Duration>,
    wall: Vec<Duration>,
}

/// Which time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Processor time of the longest chain of threads.
    Cpu,
    /// Time on the wall, which needs an idle machine.
    Wall,
}

/// The middle and the ends of some figures.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "their names say it")]
pub struct Spread {
    pub median: f64,
    pub lowest: f64,
    pub highest: f64,
}

impl Spread {
    /// Of these figures, of which there must be at least one.
    fn of(figures: impl Iterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = figures.collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        let median = if sorted.len() % 2 == 1 {
            sorted[middle]
        } else {
            f64::midpoint(sorted[middle - 1], sorted[middle])
        };
        Self { median, lowest: sorted[0], highest: sorted[sorted.len() - 1] }
    }
}

impl<T> Series<T> {
    fn times(&self, clock: Clock) -> &[Duration] {
        match clock {
            Clock::Cpu => &self.cpu,
            Clock::Wall => &self.wall,
        }
    }

    /// Seconds of a run.
    #[must_use]
    pub fn seconds(&self, clock: Clock) -> Spread {
        Spread::of(self.times(clock).iter().map(Duration::as_secs_f64))
    }

    /// Megabytes (10⁶ bytes) a second.
    #[must_use]
    pub fn speed(&self, clock: Clock) -> Spread {
        #[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
        let megabytes = self.bytes as f64 / 1e6;
        Spread::of(self.times(clock).iter().map(|time| megabytes / time.as_secs_f64()))
    }

    /// How many times as fast as the other job this one was, round by round, for each byte.
    #[must_use]
    pub fn times_as_fast_as<U>(&self, other: &Series<U>, clock: Clock) -> Spread {
        #[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
        let work = self.bytes as f64 / other.bytes as f64;
        let pairs = self.times(clock).iter().zip(other.times(clock));
        Spread::of(pairs.map(|(own, others)| work * others.as_secs_f64() / own.as_secs_f64()))
    }
}

/// Runs every job once to warm up and then once in each of so many rounds (at least one).
pub fn take_turns<T>(entries: &mut [Entry<'_, T>], rounds: usize) -> Vec<Series<T>> {
    let mut series: Vec<Series<T>> = entries
        .iter_mut()
        .map(|entry| Series {
            name: entry.name.clone(),
            bytes: entry.bytes,
            outcome: (entry.run)().outcome,
            cpu: Vec::new(),
            wall: Vec::new(),
        })
        .collect();
    for _ in 0..rounds.max(1) {
        for (entry, series) in entries.iter_mut().zip(&mut series) {
            let (cpu, wall) = (clock::thread_time(), Instant::now());
            let run = black_box((entry.run)());
            series.wall.push(wall.elapsed());
            series.cpu.push(clock::thread_time().saturating_sub(cpu) + run.elsewhere);
            series.outcome = run.outcome;
        }
    }
    series
}

#[cfg(test)]
mod tests {
    use super::{Clock, Entry, Series, Spread, take_turns};
    use std::time::Duration;

    fn series(bytes: usize, milliseconds: &[u64]) -> Series<()> {
        let cpu: Vec<_> = milliseconds.iter().copied().map(Duration::from_millis).collect();
        Series { name: String::new(), bytes, outcome: (), wall: cpu.clone(), cpu }
    }

    #[test]
    fn a_ratio_is_taken_within_its_round() {
        let (fast, slow) = (series(100, &[10, 20, 10]), series(200, &[40, 80, 60]));
        let ratio = fast.times_as_fast_as(&slow, Clock::Cpu);
        assert_eq!(ratio, Spread { median: 2.0, lowest: 2.0, highest: 3.0 });
        assert_eq!(series(2_000_000, &[500]).speed(Clock::Wall).median, 4.0);
        assert_eq!(series(1, &[1000, 2000]).seconds(Clock::Cpu).median, 1.5);
    }

    #[test]
    fn jobs_alternate() {
        let order = std::cell::RefCell::new(String::new());
        let order = &order;
        let job = |letter| Entry::new(letter, 1, move || order.borrow_mut().push_str(letter));
        take_turns(&mut [job("A"), job("B")], 2);
        assert_eq!(*order.borrow(), "ABABAB");
    }
}
