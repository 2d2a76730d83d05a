//! Listings as tables for other programs, with what their figures depend on beside every row.

use super::csv::{self, Csv};
use crate::model::{Cancelled, Cell, Listing, Task};

/// How many rows are written between two looks at whether to go on.
const BATCH: usize = 1 << 12;
/// The last column: figures from different runs can be told apart after their files were put together.
const SETTINGS: &str = "settings";

/// These rows of a listing as CSV.
///
/// # Errors
/// [`Cancelled`] when `task` was.
pub fn csv(listing: &dyn Listing, rows: &[u32], task: &Task) -> Result<String, Cancelled> {
    let columns = listing.columns();
    let heads: Vec<&str> = columns.iter().map(|column| column.id.as_ref()).chain([SETTINGS]).collect();
    let mut table = Csv::new(&heads);
    let settings = listing.settings();
    for (done, &row) in rows.iter().enumerate() {
        if done % BATCH == 0 {
            task.advance(done as u64, rows.len() as u64)?;
        }
        let cells: Vec<Cell<'_>> =
            (0..columns.len()).map(|column| listing.cell(row as usize, column)).collect();
        let cells = cells.iter().map(|cell| match cell {
            Cell::Words(words) => csv::Cell::Text(words),
            Cell::Count(count) => csv::Cell::Count(*count),
            Cell::Number(number) => csv::Cell::Number(*number),
        });
        table.row(cells.chain([csv::Cell::Text(&settings)]));
    }
    Ok(table.into_text())
}

/// These rows of a listing as tab-separated text, which every spreadsheet takes from the clipboard.
///
/// # Errors
/// [`Cancelled`] when `task` was.
pub fn tab_separated(listing: &dyn Listing, rows: &[u32], task: &Task) -> Result<String, Cancelled> {
    let columns = listing.columns();
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                text.push('\t');
            }
            text.push_str(&cell.replace(['\t', '\n', '\r'], " "));
        }
        text.push('\n');
    };
    let heads = columns.iter().map(|column| column.name.clone().into_owned());
    line(&mut heads.chain(["Settings".to_owned()]));
    let settings = listing.settings();
    for (done, &row) in rows.iter().enumerate() {
        if done % BATCH == 0 {
            task.advance(done as u64, rows.len() as u64)?;
        }
        let cells = (0..columns.len()).map(|column| match listing.cell(row as usize, column) {
            Cell::Words(words) => words.into_owned(),
            Cell::Count(count) => count.to_string(),
            Cell::Number(number) => number.map_or_else(String::new, |number| number.to_string()),
        });
        line(&mut cells.chain([settings.clone()]));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Column;

    struct Two([Column; 2]);

    impl Listing for Two {
        fn name(&self) -> String {
            "Two".to_owned()
        }
        fn settings(&self) -> String {
            "window:50".to_owned()
        }
        fn columns(&self) -> &[Column] {
            &self.0
        }
        fn len(&self) -> usize {
            2
        }
        fn cell(&self, row: usize, column: usize) -> Cell<'_> {
            match (row, column) {
                (0, 0) => "=a\tb".into(),
                (_, 0) => "c".into(),
                (0, _) => Cell::Number(Some(0.123_456)),
                _ => Cell::Number(None),
            }
        }
    }

    #[test]
    fn files_have_every_digit_and_the_settings() {
        let two = Two([Column::words("word", "Word", ""), Column::number("share", "Share", 1, "")]);
        let task = Task::new();
        let csv = csv(&two, &[1, 0], &task).expect("nobody stops it");
        assert_eq!(csv, "word,share,settings\r\nc,,window:50\r\n\"'=a\tb\",0.123456,window:50\r\n");
        let tabs = tab_separated(&two, &[0], &task).expect("nobody stops it");
        assert_eq!(tabs, "Word\tShare\tSettings\n=a b\t0.123456\twindow:50\n");
    }
}
