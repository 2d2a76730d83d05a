//! Round numbers along an axis.

/// A stretch of numbers, laid along a stretch of points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    step: f64,
}

impl Axis {
    /// An axis from `from` to `to` (points) that holds `low` to `high` with round ends, and has room for ticks that are
    /// `tick` points apart.
    pub(super) fn new(low: f64, high: f64, from: f64, to: f64, tick: f64) -> Self {
        let span = if high > low { high - low } else { 1.0 };
        let most = ((to - from).abs() / tick).floor().max(1.0);
        let step = round_up(span / most);
        let high = (((low + span) / step) - 1e-9).ceil() * step;
        let low = ((low / step) + 1e-9).floor() * step;
        Self { low, high, from, to, step }
    }

    /// An axis that holds 0 to `high` exactly.
    pub(super) fn exact(high: f64, from: f64, to: f64) -> Self {
        let high = high.max(1.0);
        Self { low: 0.0, high, from, to, step: high }
    }

    /// Where a value lies, in points.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// The round values, each with its label.
    pub(super) fn ticks(&self) -> impl Iterator<Item = (f64, String)> + '_ {
        let digits = usize::from(self.step < 1.0) + usize::from(self.step < 0.1);
        let count = ((self.high - self.low) / self.step).round();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few ticks")]
        let count = count.clamp(0.0, 1000.0) as u32;
        (0..=count).map(move |n| {
            let value = self.low + f64::from(n) * self.step;
            (value, number(value, digits))
        })
    }
}

/// The smallest of 1, 2, 5, 10, 20 … that is at least `step`; fractions down to 0.01.
fn round_up(step: f64) -> f64 {
    let mut power = 0.01;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if factor * power >= step * (1.0 - 1e-9) {
                return factor * power;
            }
        }
        power *= 10.0;
    }
}

/// A number as people write it: thousands apart, a true minus.
pub(crate) fn number(value: f64, digits: usize) -> String {
    let plain = format!("{:.digits$}", value.abs());
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let mut grouped = String::new();
    for (n, figure) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(figure);
    }
    let sign = if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) { "−" } else { "" };
    match fraction {
        Some(fraction) => format!("{sign}{grouped}.{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

/// A stretch of numbers from 1 up, laid along a stretch of points by their logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LogAxis {
    decades: f64,
    from: f64,
    to: f64,
    step: i32,
}

impl LogAxis {
    /// An axis from 1 to `high` at least, with room for ticks that are `tick` points apart.
    pub(super) fn new(high: f64, from: f64, to: f64, tick: f64) -> Self {
        let decades = high.max(2.0).log10();
        let most = ((to - from).abs() / tick).floor().max(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "a few decades")]
        let step = (decades / most).ceil().max(1.0) as i32;
        Self { decades, from, to, step }
    }

    /// Where a value lies, in points; what is below 1 lies where 1 does.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.from + value.max(1.0).log10() / self.decades * (self.to - self.from)
    }

    /// The end of the axis.
    pub(super) fn most(&self) -> f64 {
        10_f64.powf(self.decades)
    }

    /// Powers of ten, each with its label.
    pub(super) fn ticks(&self) -> impl Iterator<Item = (f64, String)> + '_ {
        #[expect(clippy::cast_possible_truncation, reason = "a few decades")]
        let last = self.decades.floor() as i32;
        (0..=last).filter(|power| power % self.step == 0).map(|power| {
            let value = 10_f64.powi(power);
            (value, number(value, 0))
        })
    }
}
