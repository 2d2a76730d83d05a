//! Columns that stand under one another.

use std::io::{self, Write};

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Columns wider than this do not push the others away: one long word would make the whole table unreadable.
const WIDEST: usize = 32;

/// Writes rows under their headings. The last column is never padded.
pub(super) fn write<const N: usize>(
    out: &mut impl Write,
    columns: [(&str, Align); N],
    rows: &[[String; N]],
) -> io::Result<()> {
    let mut widths = columns.map(|(heading, _)| heading.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count().min(WIDEST));
        }
    }
    let headings = columns.map(|(heading, _)| heading.to_owned());
    for row in std::iter::once(&headings).chain(rows) {
        for (place, ((cell, width), (_, align))) in row.iter().zip(widths).zip(columns).enumerate() {
            if place > 0 {
                out.write_all(b"  ")?;
            }
            match align {
                Align::Right => write!(out, "{cell:>width$}")?,
                Align::Left if place + 1 == N => out.write_all(cell.as_bytes())?,
                Align::Left => write!(out, "{cell:<width$}")?,
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}
