//! The figures of a chart as a listing, to be saved like any other table.

use super::Table;
use crate::model::{Cell, Column, Listing};

/// A table with a name, and what its figures depend on.
pub struct TableListing {
    name: String,
    settings: String,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

impl TableListing {
    /// A table of that name.
    #[must_use]
    pub fn new(table: Table, name: String, settings: String) -> Self {
        let columns = table.columns.into_iter().map(|name| Column::words(name.clone(), name, "")).collect();
        Self { name, settings, columns, rows: table.rows }
    }
}

impl Listing for TableListing {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn settings(&self) -> String {
        self.settings.clone()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.rows.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        self.rows[row].get(column).map_or("", String::as_str).into()
    }
}
