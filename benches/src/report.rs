//! Tables, and goals.

use std::fmt::Write as _;

use crate::job::{Count, Outcome};
use crate::passages::Found;
use crate::rounds::{Clock, Series, Spread};

/// A goal with what was found.
#[derive(Clone, Debug)]
pub struct Goal {
    /// What is compared.
    pub what: String,
    /// The ratio found.
    pub found: Spread,
    /// What it is held to.
    pub bound: Bound,
}

/// The side on which a ratio should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// At least this.
    AtLeast(f64),
    /// At most this.
    AtMost(f64),
}

impl Goal {
    /// Whether the median is on the right side.
    #[must_use]
    pub fn is_met(&self) -> bool {
        match self.bound {
            Bound::AtLeast(bound) => self.found.median >= bound,
            Bound::AtMost(bound) => self.found.median <= bound,
        }
    }

    /// One line: whether it is met, the ratio, the bound, what is compared.
    #[must_use]
    pub fn line(&self) -> String {
        let verdict = if self.is_met() { "PASS " } else { "short" };
        let (sign, bound) = match self.bound {
            Bound::AtLeast(bound) => ('≥', bound),
            Bound::AtMost(bound) => ('≤', bound),
        };
        format!("{verdict}  {:>18}  {sign} {bound:<4}  {}", ratio(self.found), self.what)
    }
}

fn figure(value: f64) -> String {
    let decimals = if value < 10.0 { 2 } else { usize::from(value < 100.0) };
    format!("{value:.decimals$}")
}

/// `12.3 (11.9–12.8)`
fn ratio(spread: Spread) -> String {
    format!("{} ({}–{})", figure(spread.median), figure(spread.lowest), figure(spread.highest))
}

fn count(count: Count) -> String {
    match count {
        Count::Absent => String::new(),
        Count::Standard(count) => count.to_string(),
        Count::Own(count) => format!("~{count}"),
    }
}

/// A table of jobs on texts; the first is what the others are compared with. `~` marks counts by a definition of the job's
/// own.
#[must_use]
pub fn speeds(title: &str, series: &[Series<Outcome>], clock: Clock) -> String {
    let Some(first) = series.first() else { return String::new() };
    let mut table = format!("\n### {title}\n\n");
    table += "| job | MB/s, median (lowest–highest) | the first is × as fast | words | sentences | types | ease |\n";
    table += "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    for one in series {
        let Outcome { words, sentences, types, reading_ease } = one.outcome;
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {} | {} | {} |",
            one.name,
            ratio(one.speed(clock)),
            ratio(first.times_as_fast_as(one, clock)),
            count(words),
            count(sentences),
            count(types),
            reading_ease.map_or(String::new(), |ease| format!("{ease:.1}")),
        );
    }
    table
}

/// A table of searches for what two texts share.
#[must_use]
pub fn searches(title: &str, series: &[Series<Found>]) -> String {
    let Some(first) = series.first() else { return String::new() };
    let mut table = format!("\n### {title}\n\n");
    table += "| search | ms, median (lowest–highest) | the first is × as fast | of A found, % | passages |\n";
    table += "| --- | ---: | ---: | ---: | ---: |\n";
    for one in series {
        let Spread { median, lowest, highest } = one.seconds(Clock::Cpu);
        let [median, lowest, highest] = [median, lowest, highest].map(|seconds| seconds * 1e3);
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {} |",
            one.name,
            ratio(Spread { median, lowest, highest }),
            ratio(first.times_as_fast_as(one, Clock::Cpu)),
            one.outcome.share().map_or(String::new(), |share| format!("{:.1}", 100.0 * share)),
            one.outcome.passages.map_or(String::new(), |passages| passages.to_string()),
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Bound, Goal, Spread};

    #[test]
    fn a_goal_says_whether_it_is_met() {
        let found = Spread { median: 12.34, lowest: 9.0, highest: 123.4 };
        let goal = |bound| Goal { what: "this".to_owned(), found, bound };
        assert_eq!(goal(Bound::AtLeast(10.0)).line(), "PASS      12.3 (9.00–123)  ≥ 10    this");
        assert_eq!(goal(Bound::AtMost(10.0)).line(), "short     12.3 (9.00–123)  ≤ 10    this");
    }
}
