//! Every document against every other by one metric.

use lexometer::overlap::{self, Direction};

use super::pairs::{self, Wanted};
use super::{Analysis, Cancelled, CompareSettings, Document, Numbered, Task, cluster_order, comparison};

/// The values of one metric for all pairs of documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The metric.
    pub metric: &'static str,
    /// How it was measured.
    pub settings: String,
    /// A row for each document: it as A, and the document of the column as B. `None` where the value is undefined.
    pub values: Vec<Vec<Option<f64>>>,
}

impl Matrix {
    /// The metric where the user chose none: the share of the row's document that is word for word in the column's.
    pub const DEFAULT_METRIC: &'static str = "tiling_a";

    /// Compares all pairs by the metric of that id, which must be one of the core's.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(
        documents: &[(&Document, &Analysis)],
        metric: &overlap::Metric,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        Self::with(documents, metric, CompareSettings::default(), task)
    }

    /// Compares all pairs with other settings. Boilerplate is left out by giving [`Analysis::without`] it.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn with(
        documents: &[(&Document, &Analysis)],
        metric: &overlap::Metric,
        how: CompareSettings,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        let analyses: Vec<&Analysis> = documents.iter().map(|(_, analysis)| *analysis).collect();
        Self::of_numbered(&Numbered::of_analyses(&analyses), documents, metric, how, task)
    }

    /// Whether the metric of that id needs documents to be measured, because it is of sentences or characters. If not,
    /// [`Self::of_words`] does.
    #[must_use]
    pub fn needs_analyses(metric: &overlap::Metric) -> bool {
        pairs::needs_analyses(metric.id)
    }

    /// Compares all pairs by a metric that does not need them to be measured; of another one nothing is defined.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of_words(
        documents: &Numbered,
        metric: &overlap::Metric,
        how: CompareSettings,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        if Self::needs_analyses(metric) {
            let count = documents.words().len();
            let settings = comparison::settings_of_all(metric.id, how.minimum, documents);
            return Ok(Self { metric: metric.id, settings, values: vec![vec![None; count]; count] });
        }
        Self::of_numbered(documents, &[], metric, how, task)
    }

    fn of_numbered(
        numbered: &Numbered,
        documents: &[(&Document, &Analysis)],
        metric: &overlap::Metric,
        how: CompareSettings,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        let wanted = Wanted { metric, exchanged: exchanged(metric) };
        let values = pairs::values(wanted, numbered, documents, how, task)?;
        let settings = comparison::settings_of_all(metric.id, how.minimum, numbered);
        task.advance(1, 1)?;
        Ok(Self { metric: metric.id, settings, values })
    }

    /// The rows in an order in which documents that are alike stand together, by the closer of the two directions.
    #[must_use]
    pub fn clustered(&self) -> Vec<usize> {
        let all = self.values.iter().flatten().flatten();
        let greatest = all.copied().fold(0.0, f64::max);
        let is_higher_closer =
            overlap::by_id(self.metric).is_none_or(|metric| metric.direction == Direction::HigherIsCloser);
        let far = |value: Option<f64>| match value {
            Some(value) if greatest > 0.0 && is_higher_closer => 1.0 - value / greatest,
            Some(value) if greatest > 0.0 => value / greatest,
            Some(_) => 0.0,
            None => 1.0,
        };
        cluster_order(self.values.len(), |x, y| far(self.values[x][y]).min(far(self.values[y][x])))
    }
}

/// The metric that says of B and A what this one says of A and B: most often itself.
fn exchanged(metric: &overlap::Metric) -> &overlap::Metric {
    let other = metric.id.rsplit_once('_').and_then(|(stem, side)| match side {
        "a" => overlap::by_id(&format!("{stem}_b")),
        "b" => overlap::by_id(&format!("{stem}_a")),
        _ => None,
    });
    other.unwrap_or(metric)
}
