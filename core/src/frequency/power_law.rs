//! Power laws, fitted by least squares on the logarithms of both axes.

use super::Point;
use crate::math;
use crate::measure::{Direction, Kind, Measure};
use crate::prose::prose;

/// `y = factor · x^exponent`, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PowerLaw {
    /// The exponent. Negative where y falls.
    pub exponent: f64,
    /// y at x = 1.
    pub factor: f64,
    /// R², the share of the variance of log y that the line explains, 0 to 1.
    pub r_squared: f64,
}

/// Running means and sums of products about them (Welford 1962), which lose no digits to large sums.
#[derive(Default)]
struct Line {
    points: f64,
    mean_x: f64,
    mean_y: f64,
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Line {
    fn add(&mut self, x: f64, y: f64) {
        self.points += 1.0;
        let (from_x, from_y) = (x - self.mean_x, y - self.mean_y);
        self.mean_x += from_x / self.points;
        self.mean_y += from_y / self.points;
        self.xx += from_x * (x - self.mean_x);
        self.xy += from_x * (y - self.mean_y);
        self.yy += from_y * (y - self.mean_y);
    }

    /// `None` with fewer than two different points, and where all y are one: then there is no variance to explain.
    fn power_law(&self) -> Option<PowerLaw> {
        if self.points < 2.0 || self.xx <= 0.0 || self.yy <= 0.0 {
            return None;
        }
        let exponent = self.xy / self.xx;
        Some(PowerLaw {
            exponent,
            factor: math::exp(self.mean_y - exponent * self.mean_x),
            r_squared: (self.xy * self.xy / (self.xx * self.yy)).clamp(0.0, 1.0),
        })
    }
}

/// Zipf’s law, `f = C · r^−a` (Zipf 1935): fitted to the frequencies in the order of their ranks, the highest first. The
/// exponent is −a.
///
/// Every type is one point, so the many rare words weigh most: the usual fit, and for that reason not the one of maximum
/// likelihood (Clauset, Shalizi and Newman 2009), which the exponents in print differ from by a tenth or so.
///
/// `None` with fewer than two types, and where all are equally frequent.
///
/// ```
/// use lexometer::frequency::zipf;
///
/// let law = zipf([1200, 600, 400, 300, 240, 200]).unwrap();
/// assert!((law.exponent + 1.0).abs() < 1e-12 && (law.factor - 1200.0).abs() < 1e-9);
/// assert!(law.r_squared > 1.0 - 1e-12);
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
pub fn zipf(frequencies: impl IntoIterator<Item = u64>) -> Option<PowerLaw> {
    let mut line = Line::default();
    for (rank, frequency) in (1_u64..).zip(frequencies).filter(|&(_, frequency)| frequency != 0) {
        line.add(math::ln(rank as f64), math::ln(frequency as f64));
    }
    line.power_law()
}

/// Heaps’ law, `V = K · N^β` (Herdan 1960, Heaps 1978): fitted to points of the growth of a vocabulary. The factor is K, the
/// exponent β.
///
/// Evenly spaced points, as those of [`Growth`](super::Growth), weigh the later course of a text most. `None` with fewer than
/// two points.
///
/// ```
/// use lexometer::frequency::{Point, heaps};
///
/// let points = [1, 4, 16, 64].map(|root| Point { tokens: root * root, types: 3 * root });
/// let law = heaps(points).unwrap();
/// assert!((law.exponent - 0.5).abs() < 1e-12 && (law.factor - 3.0).abs() < 1e-12);
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
pub fn heaps(points: impl IntoIterator<Item = Point>) -> Option<PowerLaw> {
    let mut line = Line::default();
    for point in points.into_iter().filter(|point| point.tokens != 0 && point.types != 0) {
        line.add(math::ln(point.tokens as f64), math::ln(point.types as f64));
    }
    line.power_law()
}

/// What is stated of a fit of Zipf’s law.
///
/// ```
/// use lexometer::frequency::{ZIPF, zipf};
///
/// let law = zipf([1200, 600, 400, 300]).unwrap();
/// let values = ZIPF.each_ref().map(|measure| (measure.id, measure.value(&law)));
/// assert_eq!(values[0].0, "zipf_exponent");
/// assert!((values[0].1.unwrap() - 1.0).abs() < 1e-12);
/// ```
pub static ZIPF: [Measure<PowerLaw>; 2] = [
    Measure {
        id: "zipf_exponent",
        name: prose("Zipf’s exponent"),
        formula: prose("a of f = C · r^−a, least squares on log f and log r"),
        range: (Some(0.0), None),
        direction: Direction::HigherIsMore,
        kind: Kind::Shape,
        source: prose("Zipf 1935"),
        notes: prose(
            "About 1 in long texts. Every type is a point; a fit of maximum likelihood differs by a tenth or so.",
        ),
        evaluate: |law| Some(-law.exponent),
    },
    Measure {
        id: "zipf_r2",
        name: prose("R² of Zipf’s law"),
        formula: prose("share of the variance of log f that the line explains"),
        range: (Some(0.0), Some(1.0)),
        direction: Direction::HigherIsMore,
        kind: Kind::Shape,
        source: prose("Zipf 1935"),
        notes: prose("Near 1 for any text, and no proof of a power law."),
        evaluate: |law| Some(law.r_squared),
    },
];

/// What is stated of a fit of Heaps’ law.
///
/// ```
/// use lexometer::frequency::{HEAPS, Point, heaps};
///
/// let law = heaps([1, 4, 16].map(|root| Point { tokens: root * root, types: 3 * root })).unwrap();
/// let values = HEAPS.each_ref().map(|measure| measure.value(&law).unwrap());
/// assert!((values[0] - 3.0).abs() < 1e-12 && (values[1] - 0.5).abs() < 1e-12);
/// ```
pub static HEAPS: [Measure<PowerLaw>; 3] = [
    Measure {
        id: "heaps_k",
        name: prose("Heaps’ K"),
        formula: prose("K of V = K · N^β, least squares on log V and log N"),
        range: (Some(0.0), None),
        direction: Direction::HigherIsMore,
        kind: Kind::Shape,
        source: prose("Herdan 1960; Heaps 1978"),
        notes: prose("At 128 to 256 evenly spaced points of the text."),
        evaluate: |law| Some(law.factor),
    },
    Measure {
        id: "heaps_beta",
        name: prose("Heaps’ β"),
        formula: prose("β of V = K · N^β, least squares on log V and log N"),
        range: (Some(0.0), Some(1.0)),
        direction: Direction::HigherIsMore,
        kind: Kind::Shape,
        source: prose("Herdan 1960; Heaps 1978"),
        notes: prose("Between 0.4 and 0.8 in most texts; higher where new words keep coming."),
        evaluate: |law| Some(law.exponent),
    },
    Measure {
        id: "heaps_r2",
        name: prose("R² of Heaps’ law"),
        formula: prose("share of the variance of log V that the line explains"),
        range: (Some(0.0), Some(1.0)),
        direction: Direction::HigherIsMore,
        kind: Kind::Shape,
        source: prose("Herdan 1960; Heaps 1978"),
        notes: prose("At 128 to 256 evenly spaced points of the text."),
        evaluate: |law| Some(law.r_squared),
    },
];
