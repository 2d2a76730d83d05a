//! A table of results: what its columns are, what stands in its cells, and how its rows are put in order and narrowed down.
//!
//! A listing makes its cells when they are asked for, so that one of a million rows costs no more than what it was made
//! of. Which rows are seen, and in which order, is a list of their numbers ([`arrange`]).

use std::borrow::Cow;
use std::cmp::Ordering;

use super::{Cancelled, Task};

/// Which end of a column comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The low end.
    #[default]
    Ascending,
    /// The high end.
    Descending,
}

impl Order {
    /// The other one.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// Whether stop words are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StopWords {
    /// They are left out.
    #[default]
    Hidden,
    /// They are there.
    Shown,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, read from the left. A column takes so many shares of the room that figures leave.
    Words {
        /// Its shares.
        shares: u8,
    },
    /// Words before something: what is nearest to it is read first.
    Before,
    /// A count.
    Count,
    /// A number with so many decimals on screen; files have all of them.
    Number {
        /// How many.
        decimals: u8,
    },
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name in files.
    pub id: Cow<'static, str>,
    /// The name for people.
    pub name: Cow<'static, str>,
    /// What it means, for the pointer.
    pub explains: String,
    /// What stands in it.
    pub kind: Kind,
    /// Whether rows can be put in order by it.
    pub is_sorted: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(
        id: impl Into<Cow<'static, str>>,
        name: impl Into<Cow<'static, str>>,
        explains: impl Into<String>,
    ) -> Self {
        let kind = Kind::Words { shares: 1 };
        Self { id: id.into(), name: name.into(), explains: explains.into(), kind, is_sorted: true }
    }

    /// A column of counts.
    #[must_use]
    pub fn count(
        id: impl Into<Cow<'static, str>>,
        name: impl Into<Cow<'static, str>>,
        explains: impl Into<String>,
    ) -> Self {
        Self { kind: Kind::Count, ..Self::words(id, name, explains) }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(
        id: impl Into<Cow<'static, str>>,
        name: impl Into<Cow<'static, str>>,
        decimals: u8,
        explains: impl Into<String>,
    ) -> Self {
        Self { kind: Kind::Number { decimals }, ..Self::words(id, name, explains) }
    }

    /// The same, by which rows are not put in order.
    #[must_use]
    pub fn unsorted(self) -> Self {
        Self { is_sorted: false, ..self }
    }

    /// Whether figures stand in it.
    #[must_use]
    pub fn is_figures(&self) -> bool {
        matches!(self.kind, Kind::Count | Kind::Number { .. })
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Words.
    Words(Cow<'a, str>),
    /// A count.
    Count(u64),
    /// A number, or none where it is not defined.
    Number(Option<f64>),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Cell<'_> {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

/// A table of results.
pub trait Listing: Send + Sync {
    /// What it lists, in a few words: the name of its file.
    fn name(&self) -> String;

    /// What its figures depend on, as it stands in files beside them.
    fn settings(&self) -> String;

    /// Its columns.
    fn columns(&self) -> &[Column];

    /// How many rows it has.
    fn len(&self) -> usize;

    /// Whether it has none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What stands in a cell.
    fn cell(&self, row: usize, column: usize) -> Cell<'_>;

    /// What a cell means, where that is not what its column means.
    fn explains(&self, _row: usize, _column: usize) -> Option<String> {
        None
    }

    /// Whether a row is one of a stop word.
    fn is_stop(&self, _row: usize) -> bool {
        false
    }
}

/// Which rows of a listing are seen, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The column they are put in order by; `None` for the listing's own order.
    pub column: Option<usize>,
    /// Which end of it comes first.
    pub order: Order,
    /// Only rows that have this in a cell of words.
    pub filter: String,
    /// With stop words or without.
    pub stop_words: StopWords,
}

/// How many rows are looked at between two looks at whether to go on.
const BATCH: usize = 1 << 14;

/// The numbers of the rows that are seen, in the order they are seen in. Equals keep the listing's own order, and what
/// is not defined comes last whichever end is first.
///
/// # Errors
/// [`Cancelled`] when `task` was.
pub fn arrange(listing: &dyn Listing, arrangement: &Arrangement, task: &Task) -> Result<Vec<u32>, Cancelled> {
    let len = listing.len();
    let filter = arrangement.filter.trim().to_lowercase();
    let columns = listing.columns();
    let words: Vec<usize> = (0..columns.len()).filter(|&column| !columns[column].is_figures()).collect();
    let is_found = |row: usize| {
        filter.is_empty()
            || words.iter().any(|&column| match listing.cell(row, column) {
                Cell::Words(words) => words.contains(&filter) || words.to_lowercase().contains(&filter),
                Cell::Count(_) | Cell::Number(_) => false,
            })
    };
    let mut rows: Vec<u32> = Vec::with_capacity(len);
    for row in 0..len {
        if row % BATCH == 0 {
            task.advance(row as u64, len as u64 * 2)?;
        }
        let is_shown = arrangement.stop_words == StopWords::Shown || !listing.is_stop(row);
        if is_shown && is_found(row) {
            rows.push(narrow(row));
        }
    }
    task.advance(1, 2)?;
    if let Some(column) = arrangement.column.filter(|&column| column < columns.len()) {
        let mut keyed: Vec<(Cell<'_>, u32)> =
            rows.iter().map(|&row| (listing.cell(row as usize, column), row)).collect();
        keyed.sort_by(|(a, _), (b, _)| compare(a, b, arrangement.order));
        rows = keyed.into_iter().map(|(_, row)| row).collect();
    }
    task.advance(1, 1)?;
    Ok(rows)
}

fn compare(a: &Cell<'_>, b: &Cell<'_>, order: Order) -> Ordering {
    let turned = |ordering: Ordering| match order {
        Order::Ascending => ordering,
        Order::Descending => ordering.reverse(),
    };
    match (a, b) {
        (Cell::Words(a), Cell::Words(b)) => turned(a.cmp(b)),
        (Cell::Count(a), Cell::Count(b)) => turned(a.cmp(b)),
        (Cell::Number(Some(a)), Cell::Number(Some(b))) => turned(a.total_cmp(b)),
        (Cell::Number(a), Cell::Number(b)) => b.is_some().cmp(&a.is_some()),
        // A column holds cells of one kind.
        _ => Ordering::Equal,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a table of 2^32 rows does not fit in memory")]
const fn narrow(number: usize) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fruit([Column; 3]);

    const ROWS: [(&str, u64, Option<f64>); 4] =
        [("Pear", 3, Some(0.5)), ("the", 9, None), ("Plum", 1, Some(-2.0)), ("apple", 3, Some(7.25))];

    impl Fruit {
        fn new() -> Self {
            Self([
                Column::words("word", "Word", ""),
                Column::count("count", "Count", ""),
                Column::number("share", "Share", 2, ""),
            ])
        }
    }

    impl Listing for Fruit {
        fn name(&self) -> String {
            "Fruit".to_owned()
        }
        fn settings(&self) -> String {
            String::new()
        }
        fn columns(&self) -> &[Column] {
            &self.0
        }
        fn len(&self) -> usize {
            ROWS.len()
        }
        fn cell(&self, row: usize, column: usize) -> Cell<'_> {
            let (word, count, share) = ROWS[row];
            [word.into(), Cell::Count(count), Cell::Number(share)][column].clone()
        }
        fn is_stop(&self, row: usize) -> bool {
            ROWS[row].0 == "the"
        }
    }

    fn arranged(arrangement: &Arrangement) -> Vec<u32> {
        arrange(&Fruit::new(), arrangement, &Task::new()).expect("nobody stops it")
    }

    #[test]
    fn rows_are_put_in_order_and_what_is_undefined_comes_last() {
        let shown = Arrangement { stop_words: StopWords::Shown, ..Arrangement::default() };
        let by = |column, order| arranged(&Arrangement { column: Some(column), order, ..shown.clone() });
        assert_eq!(arranged(&shown), [0, 1, 2, 3]);
        assert_eq!(by(0, Order::Ascending), [0, 2, 3, 1]);
        // Equal counts stay as they were, either way.
        assert_eq!(by(1, Order::Ascending), [2, 0, 3, 1]);
        assert_eq!(by(1, Order::Descending), [1, 0, 3, 2]);
        assert_eq!(by(2, Order::Ascending), [2, 0, 3, 1]);
        assert_eq!(by(2, Order::Descending), [3, 0, 2, 1]);
    }

    #[test]
    fn rows_are_narrowed_down() {
        assert_eq!(arranged(&Arrangement::default()), [0, 2, 3]);
        let filter =
            |filter: &str| arranged(&Arrangement { filter: filter.to_owned(), ..Default::default() });
        assert_eq!(filter(" PL "), [2, 3]);
        assert_eq!(filter("pear"), [0]);
        assert_eq!(filter("the"), [0u32; 0]);
    }

    #[test]
    fn nobody_waits_for_what_nobody_wants() {
        let task = Task::new();
        task.cancel();
        assert_eq!(arrange(&Fruit::new(), &Arrangement::default(), &task), Err(Cancelled));
    }
}
