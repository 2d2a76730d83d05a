//! CSV tables (RFC 4180) that a spreadsheet opens without running them.

use std::borrow::Cow;

/// A table in the making.
#[derive(Clone, Debug, Default)]
pub struct Csv {
    text: String,
}

impl Csv {
    /// A table of these columns.
    #[must_use]
    pub fn new(columns: &[&str]) -> Self {
        let mut table = Self::default();
        table.row(columns.iter().map(|&column| Cell::Text(column)));
        table
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            match cell {
                Cell::Text(text) => self.text.push_str(&quoted(&guarded(text))),
                Cell::Count(count) => self.text.push_str(&count.to_string()),
                Cell::Number(Some(number)) => self.text.push_str(&number.to_string()),
                Cell::Number(None) => {}
            }
        }
        self.text.push_str("\r\n");
    }

    /// The table.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }
}

/// A cell of a table.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Text, which is quoted and guarded as needed.
    Text(&'a str),
    /// A count.
    Count(u64),
    /// A number in full, or an empty cell where it is undefined.
    Number(Option<f64>),
}

/// A spreadsheet runs a cell that begins like a formula, in quotes too. An apostrophe before it makes it text again.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn quoted(text: &str) -> Cow<'_, str> {
    if text.contains(['"', ',', '\n', '\r', ';', '\t']) || text.starts_with(' ') || text.ends_with(' ') {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_as_rfc_4180_says() {
        let mut table = Csv::new(&["word", "count", "share"]);
        table.row([Cell::Text("plain"), Cell::Count(3), Cell::Number(Some(0.1))]);
        table.row([Cell::Text("a \"b\", c\nd"), Cell::Count(0), Cell::Number(None)]);
        assert_eq!(table.into_text(), "word,count,share\r\nplain,3,0.1\r\n\"a \"\"b\"\", c\nd\",0,\r\n");
    }

    #[test]
    fn no_cell_is_run_as_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"] {
            let mut table = Csv::default();
            table.row([Cell::Text(text)]);
            assert!(table.into_text().trim_start_matches('"').starts_with('\''), "{text}");
        }
    }
}
