//! Every document against every other by one metric.

use lexometer::overlap::{self, Direction};

use super::quick_pairs::Quick;
use super::{Analysis, Cancelled, CompareSettings, Comparison, Document, Task, cluster_order, comparison};

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
        if let Some(quick) = Quick::of(metric.id) {
            let analyses: Vec<&Analysis> = documents.iter().map(|(_, analysis)| *analysis).collect();
            let values = quick.values(&analyses, how.minimum, task)?;
            let settings = comparison::settings_of_all(metric.id, how.minimum, &analyses);
            task.advance(1, 1)?;
            return Ok(Self { metric: metric.id, settings, values });
        }
        let count = documents.len();
        let pairs = (count * (count + 1) / 2) as u64;
        let mut values = vec![vec![None; count]; count];
        let exchanged = exchanged(metric.id);
        let mut done = 0;
        for a in 0..count {
            for b in a..count {
                task.advance(done, pairs)?;
                // A task of its own: the comparison's steps are not those of the matrix.
                let comparison = Comparison::with(documents[a], documents[b], how, &Task::new())?;
                values[a][b] = comparison.metric(metric.id);
                values[b][a] = comparison.metric(exchanged.as_deref().unwrap_or(metric.id));
                done += 1;
            }
        }
        let analyses: Vec<&Analysis> = documents.iter().map(|(_, analysis)| *analysis).collect();
        let settings = comparison::settings_of_all(metric.id, how.minimum, &analyses);
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

/// The metric that says of B and A what this one says of A and B; `None` where that is the same.
fn exchanged(id: &str) -> Option<String> {
    let (stem, side) = id.rsplit_once('_')?;
    let other = match side {
        "a" => "b",
        "b" => "a",
        "ab" => "ba",
        "ba" => "ab",
        _ => return None,
    };
    let exchanged = format!("{stem}_{other}");
    overlap::by_id(&exchanged).is_some().then_some(exchanged)
}
