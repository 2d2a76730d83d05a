//! Every two documents of a matrix, the closest first.

use std::sync::Arc;

use lexometer::overlap::{self, Direction};

use super::measures::explained;
use crate::model::{Cell, Column, Kind, Listing, Matrix};

/// Every two documents, each pair once.
pub struct PairList {
    matrix: Arc<Matrix>,
    /// What the documents are called on screen, in the order of the matrix.
    names: Arc<Vec<String>>,
    /// The closest first.
    pairs: Vec<(u32, u32)>,
    columns: Vec<Column>,
}

impl PairList {
    /// The pairs of a matrix.
    #[must_use]
    pub fn new(matrix: Arc<Matrix>, names: Arc<Vec<String>>) -> Self {
        let metric = overlap::by_id(matrix.metric);
        let is_lower = metric.is_some_and(|metric| metric.direction == Direction::LowerIsCloser);
        let closeness = |value: Option<f64>| match value {
            Some(value) if is_lower => -value,
            Some(value) => value,
            None => f64::NEG_INFINITY,
        };
        let count = u32::try_from(matrix.values.len()).unwrap_or(u32::MAX);
        let mut keyed: Vec<(f64, u32, u32)> = Vec::new();
        for a in 0..count {
            for b in a + 1..count {
                let (x, y) = (a as usize, b as usize);
                let closest = closeness(matrix.values[x][y]).max(closeness(matrix.values[y][x]));
                keyed.push((closest, a, b));
            }
        }
        keyed.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let pairs = keyed.into_iter().map(|(_, a, b)| (a, b)).collect();
        let name =
            |id, name, says| Column { kind: Kind::Words { shares: 1 }, ..Column::words(id, name, says) };
        let explained = metric.map_or_else(String::new, explained);
        let columns = vec![
            name("a", "Document A", "The first document. Click to compare the two."),
            name("b", "Document B", "The second document."),
            Column::number(
                "value",
                "A to B",
                2,
                format!("{explained}\nWith the documents as they stand here."),
            ),
            Column::number(
                "value_exchanged",
                "B to A",
                2,
                format!("{explained}\nWith the documents exchanged."),
            ),
        ];
        Self { matrix, names, pairs, columns }
    }

    /// The two documents of a row: their places in the matrix.
    #[must_use]
    pub fn pair(&self, row: usize) -> Option<(usize, usize)> {
        self.pairs.get(row).map(|&(a, b)| (a as usize, b as usize))
    }
}

impl Listing for PairList {
    fn name(&self) -> String {
        "Pairs".to_owned()
    }

    fn settings(&self) -> String {
        format!("{}|metric:{}", self.matrix.settings, self.matrix.metric)
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.pairs.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let (a, b) = self.pairs[row];
        let (a, b) = (a as usize, b as usize);
        match column {
            0 => self.names[a].as_str().into(),
            1 => self.names[b].as_str().into(),
            2 => Cell::Number(self.matrix.values[a][b]),
            _ => Cell::Number(self.matrix.values[b][a]),
        }
    }
}
