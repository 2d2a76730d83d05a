//! Every figure of a comparison, with its definition and its settings.

use std::sync::Arc;

use lexometer::overlap::{self, Direction, Family};

use crate::model::{Cell, Column, Comparison, EstimateKind, Estimates, Kind, Listing};

/// The metrics of a comparison, and what sketches estimate, each a row.
pub struct MeasureList {
    comparison: Arc<Comparison>,
    estimates: Option<Arc<Estimates>>,
    columns: Vec<Column>,
}

impl MeasureList {
    /// The measures of a comparison, and estimates if there are any.
    #[must_use]
    pub fn new(comparison: Arc<Comparison>, estimates: Option<Arc<Estimates>>) -> Self {
        let wide =
            |id, name, says| Column { kind: Kind::Words { shares: 3 }, ..Column::words(id, name, says) };
        let columns = vec![
            wide("name", "Measure", "The measure. The pointer on it shows how it is computed."),
            Column::number("value", "Value", 4, "Value\nA dash where it is not defined for these documents."),
            Column::number(
                "standard_error",
                "±",
                4,
                "Standard error\nOf an estimate: two of three are off by no more.",
            ),
            Column::words(
                "family",
                "Tells",
                "Tells\nWhat it is evidence of: copying, wording or the same topic.",
            ),
            Column::words("id", "Name in files", "The name in files and on the command line."),
            wide("formula", "Formula", "How it is computed."),
            wide("settings", "Settings", "What it depends on besides the two texts."),
        ];
        Self { comparison, estimates, columns }
    }

    /// The columns that have room beside the texts.
    pub const SHOWN: [usize; 4] = [0, 1, 2, 3];
}

/// What a family of metrics is evidence of, in a word.
pub(crate) const fn family_name(family: Family) -> &'static str {
    match family {
        Family::Copying => "copying",
        Family::Wording => "wording",
        Family::Topic => "topic",
    }
}

/// What a metric says of itself: its name, how it is computed and how to read it.
#[must_use]
pub(crate) fn explained(metric: &overlap::Metric) -> String {
    let closer = match metric.direction {
        Direction::HigherIsCloser => "higher is closer",
        Direction::LowerIsCloser => "lower is closer",
    };
    let range = match metric.range {
        (least, Some(most)) => format!("{least} to {most}, {closer}"),
        (least, None) => format!("{least} or more, {closer}"),
    };
    format!("{}\n{}\n{}\n{range}\nSource: {}", metric.name, metric.formula, metric.notes, metric.source)
}

impl Listing for MeasureList {
    fn name(&self) -> String {
        "Measures".to_owned()
    }

    fn settings(&self) -> String {
        self.comparison.settings.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.comparison.metrics.len() + self.estimates.as_ref().map_or(0, |estimates| estimates.list.len())
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let Some(metric) = self.comparison.metrics.get(row) else {
            let Some(estimates) = &self.estimates else { return "".into() };
            let estimated = &estimates.list[row - self.comparison.metrics.len()];
            let has_error = estimated.kind == EstimateKind::StandardError;
            return match column {
                0 => estimated.name.into(),
                1 => Cell::Number(estimated.value.map(|estimate| estimate.value)),
                2 => Cell::Number(
                    estimated.value.filter(|_| has_error).map(|estimate| estimate.standard_error),
                ),
                3 => "estimate".into(),
                4 => estimated.id.into(),
                5 => estimated.kind.promise().into(),
                _ => estimates.settings_of(estimated).into(),
            };
        };
        let known = overlap::by_id(metric.id);
        match column {
            0 => known.map_or("", |metric| metric.name.text()).into(),
            1 => Cell::Number(metric.value),
            2 => Cell::Number(None),
            3 => known.map_or("", |metric| family_name(metric.family)).into(),
            4 => metric.id.into(),
            5 => known.map_or("", |metric| metric.formula.text()).into(),
            _ => self.comparison.settings_of(metric.id).into(),
        }
    }

    fn explains(&self, row: usize, _column: usize) -> Option<String> {
        let Some(metric) = self.comparison.metrics.get(row) else {
            let estimates = self.estimates.as_ref()?;
            let estimated = estimates.list.get(row - self.comparison.metrics.len())?;
            let (promise, settings) = (estimated.kind.promise(), estimates.settings_of(estimated));
            return Some(format!("{}\n{promise}\nFor: {}\n{settings}", estimated.name, estimated.exact));
        };
        let explained = explained(overlap::by_id(metric.id)?);
        Some(format!("{explained}\n{}", self.comparison.settings_of(metric.id)))
    }
}
