//! What the images may cost: flash, RAM, stack and instructions, against a committed table.
//!
//! The table ratchets. A figure over its budget fails, and so does one far under it: then the table is to be written anew,
//! with `cargo run --package lexometer-tests --bin firmware -- --write`.

use super::board::{BOARDS, Board};
use super::elf::Elf;
use super::image::{self, Images, Profile};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The committed table.
pub const TABLE: &str = include_str!("../../firmware/budgets.txt");

/// Where it lies.
#[must_use]
pub fn table_path() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("firmware/budgets.txt")
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Bytes of flash of a whole image, with the harness that starts it and prints.
    Flash,
    /// Bytes of flash that a part adds to an image.
    Part,
    /// Bytes of variables of a whole image.
    Ram,
    /// Bytes of stack of a whole image, from `main` on.
    Stack,
    /// Bytes of stack that one public call takes below its caller's frame.
    Call,
    /// Instructions of a stage for 1,000 bytes of English prose.
    Instructions,
}

impl What {
    const ALL: [Self; 6] = [Self::Flash, Self::Part, Self::Ram, Self::Stack, Self::Call, Self::Instructions];

    /// Its word in the table.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Flash => "flash",
            Self::Part => "part",
            Self::Ram => "ram",
            Self::Stack => "stack",
            Self::Call => "call",
            Self::Instructions => "instructions",
        }
    }

    /// The most that a figure may be, in thousandths of its budget.
    const fn most(self) -> u64 {
        match self {
            // The budget is what was measured once.
            Self::Instructions => 1050,
            // The budget has the head room in it.
            _ => 1000,
        }
    }

    /// What budgets are multiples of.
    const fn step(self) -> u64 {
        match self {
            Self::Instructions => 1,
            Self::Flash | Self::Part => 64,
            Self::Ram | Self::Stack | Self::Call => 16,
        }
    }

    /// The budget for a figure: with head room for small changes.
    fn budget(self, figure: u64, bar: Option<u64>) -> u64 {
        let budget = match self {
            Self::Instructions => figure,
            _ => (figure + figure / 20).next_multiple_of(self.step()),
        };
        bar.filter(|&bar| figure <= bar).map_or(budget, |bar| budget.min(bar))
    }
}

/// The least that a figure may be, in thousandths of its budget, but for what rounding the budget up may have added.
const LEAST: u64 = 900;
/// Figures so small are not held from below: a few bytes are more than a tenth of them.
const SMALL: u64 = 160;

/// Figures of one board, by what and of which item.
pub type Figures = BTreeMap<(What, String), u64>;

/// The images that are measured whole.
const IMAGES: [&str; 7] =
    ["blank", "words", "english", "pipeline", "compared", "peer-unicode-segmentation", "peer-textstat"];

/// A part and the images whose difference it is.
const PARTS: [(&str, &str, &str); 11] = [
    ("syllables", "syllables", "blank"),
    ("comparison", "compared", "words"),
    // From the smallest image to the largest, step by step.
    ("step-words", "words", "blank"),
    ("step-sentences", "step-sentences", "words"),
    ("step-syllables", "step-syllables", "step-sentences"),
    ("step-kinds", "step-kinds", "step-syllables"),
    ("step-formula", "step-formula", "step-kinds"),
    ("step-nine-formulas", "english", "step-formula"),
    ("step-dale-chall", "step-dale-chall", "english"),
    ("step-spache", "step-spache", "step-dale-chall"),
    ("step-all-formulas", "pipeline", "step-spache"),
];

/// A part, the image that it is in, and what stands in the mangled names of its functions and tables.
const NAMED_PARTS: [(&str, &str, &[&str]); 1] =
    [("short-memory", "words", &["7lexicon5heavy", "7lexicon8distinct"])];

/// The bars that the project set itself, in bytes.
const BARS: [(What, &str, u64); 5] = [
    (What::Flash, "words", 32 << 10),
    (What::Flash, "english", 56 << 10),
    (What::Flash, "pipeline", 72 << 10),
    (What::Part, "syllables", 16 << 10),
    (What::Part, "comparison", 12 << 10),
];

/// The bar for the stack of any call.
const CALL_BAR: u64 = 2 << 10;

/// The bar for a figure, where there is one.
#[must_use]
pub fn bar(what: What, item: &str) -> Option<u64> {
    let found = BARS.iter().find(|(kind, name, _)| *kind == what && *name == item).map(|(.., bar)| *bar);
    found.or((what == What::Call).then_some(CALL_BAR))
}

/// The boards that have a column.
pub fn columns() -> impl Iterator<Item = &'static Board> {
    BOARDS.into_iter().filter(|board| board.is_budgeted)
}

/// Builds and runs the images of a board; `None` where a tool is missing. Beside the figures, the compiler's release.
#[must_use]
pub fn measure(board: &'static Board) -> Option<(Figures, String)> {
    let images = image::build(board, Profile::Release)?;
    let mut figures = Figures::new();
    for name in IMAGES {
        let image = images.get(name);
        let elf = Elf::read(&image.path);
        figures.insert((What::Flash, name.to_owned()), elf.flash);
        figures.insert((What::Ram, name.to_owned()), elf.ram);
        let stack = number_after(&image.run()?, "stack");
        figures.insert((What::Stack, name.to_owned()), stack);
    }
    for (part, with, without) in PARTS {
        figures.insert((What::Part, part.to_owned()), flash(&images, with) - flash(&images, without));
    }
    for (part, image, names) in NAMED_PARTS {
        let elf = Elf::read(&images.get(image).path);
        let is_of_part = |symbol: &&(String, u64)| names.iter().any(|name| symbol.0.contains(name));
        let bytes = elf.sizes.iter().filter(is_of_part).map(|symbol| symbol.1).sum();
        figures.insert((What::Part, part.to_owned()), bytes);
    }
    for line in images.get("calls").run()?.lines() {
        if let ["call", call, bytes] = line.split(' ').collect::<Vec<_>>()[..] {
            let bytes = bytes.parse().unwrap_or_else(|_| panic!("{}: {line}", board.processor));
            figures.insert((What::Call, call.to_owned()), bytes);
        }
    }
    for line in images.get("stages").run_counting()?.lines() {
        if let ["stage", stage, instructions, bytes] = line.split(' ').collect::<Vec<_>>()[..] {
            let [instructions, bytes] =
                [instructions, bytes].map(|number| number.parse::<u64>().expect("a number"));
            figures.insert((What::Instructions, stage.to_owned()), instructions * 1000 / bytes);
        }
    }
    let compiler = Elf::read(&images.get("words").path).compiler;
    Some((figures, compiler))
}

fn flash(images: &Images, name: &str) -> u64 {
    Elf::read(&images.get(name).path).flash
}

/// The largest stack frames of the whole pipeline on a board, by function, where the compiler wrote them down.
#[must_use]
pub fn largest_frames(board: &'static Board) -> Vec<(u64, String)> {
    let Some(images) = image::build(board, Profile::Release) else { return Vec::new() };
    let mut frames = Elf::read(&images.get("pipeline").path).frames;
    frames.truncate(12);
    frames
}

/// The number of the line that begins with `keyword`.
fn number_after(output: &str, keyword: &str) -> u64 {
    let line = output.lines().find_map(|line| line.strip_prefix(keyword)?.trim().parse().ok());
    line.unwrap_or_else(|| panic!("no line `{keyword} …` in\n{output}"))
}

/// A table of budgets: a row for each thing, a column for each board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budgets {
    /// The release of the compiler that they hold for.
    pub compiler: String,
    rows: BTreeMap<(What, String), Vec<u64>>,
}

impl Budgets {
    /// Reads the committed form.
    ///
    /// # Panics
    /// Where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut budgets = Self::default();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            match (fields.next(), fields.next()) {
                (Some("compiler"), Some(version)) => budgets.compiler = version.to_owned(),
                (Some(key), Some(item)) => {
                    let what = What::ALL.into_iter().find(|what| what.key() == key);
                    let what = what.unwrap_or_else(|| panic!("nothing measured is called {key}"));
                    let row: Vec<u64> =
                        fields.map(|field| field.parse().unwrap_or_else(|_| panic!("{line}"))).collect();
                    assert_eq!(row.len(), columns().count(), "{line}");
                    budgets.rows.insert((what, item.to_owned()), row);
                }
                _ => panic!("{line}"),
            }
        }
        budgets
    }

    /// The budgets for these figures, one for each board.
    #[must_use]
    pub fn for_figures(figures: &[Figures], compiler: &str) -> Self {
        let Some(first) = figures.first() else { return Self::default() };
        let row = |(what, item): &(What, String)| {
            let key = (*what, item.clone());
            let row = figures.iter().map(|figures| what.budget(figures[&key], bar(*what, item))).collect();
            (key, row)
        };
        Self { compiler: compiler.to_owned(), rows: first.keys().map(row).collect() }
    }

    /// The committed form.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::from(
            "# What the images of this folder may cost. Written by\n\
             #     cargo run --package lexometer-tests --bin firmware -- --write\n\
             # flash, part, ram, stack and call are bytes, with head room; instructions are those for 1,000 bytes of\n\
             # text, as measured. See tests/src/firmware/budget.rs.\n\n",
        );
        let _ = writeln!(text, "compiler {}\n", self.compiler);
        let _ = write!(text, "# {:<12} {:<28}", "what", "of");
        for board in columns() {
            let _ = write!(text, "{:>12}", board.processor);
        }
        text.push('\n');
        for ((what, item), row) in &self.rows {
            let _ = write!(text, "{:<14} {item:<28}", what.key());
            for budget in row {
                let _ = write!(text, "{budget:>12}");
            }
            text.push('\n');
        }
        text
    }

    /// What is wrong with the figures of the board in that column: one line for each.
    #[must_use]
    pub fn violations(&self, column: usize, figures: &Figures) -> Vec<String> {
        let mut wrong = Vec::new();
        for ((what, item), &figure) in figures {
            let name = format!("{} of {item}", what.key());
            let Some(&budget) = self.rows.get(&(*what, item.clone())).and_then(|row| row.get(column)) else {
                wrong.push(format!("{name}: {figure}, and no budget"));
                continue;
            };
            if figure * 1000 > budget * what.most() {
                wrong.push(format!("{name}: {figure} is over the budget of {budget}"));
            } else if (figure + what.step()) * 1000 < budget * LEAST && budget > SMALL {
                wrong.push(format!("{name}: {figure} is far under the budget of {budget}: write it down"));
            }
        }
        let missing = self.rows.keys().filter(|key| !figures.contains_key(key));
        wrong.extend(missing.map(|(what, item)| format!("{} of {item} was not measured", what.key())));
        wrong
    }

    /// A row's budgets.
    fn row(&self, what: What, item: &str) -> Option<&[u64]> {
        self.rows.get(&(what, item.to_owned())).map(Vec::as_slice)
    }

    /// The table of the README and of the crate's page.
    #[must_use]
    pub fn markdown(&self) -> String {
        self.table("flash, at most", &LABELS)
    }

    /// The table of the page on embedding: what each part adds.
    #[must_use]
    pub fn markdown_of_parts(&self) -> String {
        self.table("adds flash, at most", &PART_LABELS)
    }

    fn table(&self, head: &str, labels: &[(What, &str, &str)]) -> String {
        let mut text = format!("| {head} |");
        for board in columns() {
            let _ = write!(text, " {} |", board.processor);
        }
        text.push_str("\n| --- |");
        text.extend(columns().map(|_| " ---: |"));
        text.push('\n');
        for &(what, item, label) in labels {
            let Some(row) = self.row(what, item) else { continue };
            let _ = write!(text, "| {label} |");
            for &bytes in row {
                let _ = write!(text, " {} |", kilobytes(bytes));
            }
            text.push('\n');
        }
        text
    }
}

/// What the rows of the tables for readers are called.
const LABELS: [(What, &str, &str); 9] = [
    (What::Flash, "words", "words, sentences and frequencies, all of Unicode"),
    (What::Flash, "english", "English: tailored sentences, syllables, frequencies, nine formulas"),
    (What::Flash, "pipeline", "the same with lists of familiar words and every formula"),
    (What::Part, "syllables", "of which English syllables"),
    (What::Part, "comparison", "shared passages of two texts, added to the first row"),
    (What::Flash, "blank", "of every image: start, printing, division"),
    (What::Ram, "words", "RAM of the first row, with a lexicon of 32 rows"),
    (What::Flash, "peer-unicode-segmentation", "for comparison: the first row with `unicode-segmentation`"),
    (
        What::Flash,
        "peer-textstat",
        "for comparison: six formulas with `textstat` (ASCII rules, needs a heap)",
    ),
];

/// What the parts are called: each adds to the rows above it, but for the last ones.
const PART_LABELS: [(What, &str, &str); 12] = [
    (What::Flash, "blank", "nothing: start, printing, division"),
    (What::Part, "step-words", "words, sentences by the rules of Unicode, frequencies"),
    (What::Part, "step-sentences", "the sentences of English"),
    (What::Part, "step-syllables", "its syllables"),
    (What::Part, "step-kinds", "its hard words, prepositions, conjunctions, pronouns"),
    (What::Part, "step-formula", "the first formula, with the arithmetic of floats"),
    (What::Part, "step-nine-formulas", "eight more"),
    (
        What::Part,
        "step-dale-chall",
        "feature `dale-chall`: its list, and the rules for forms of familiar words",
    ),
    (What::Part, "step-spache", "feature `spache`: its list"),
    (What::Part, "step-all-formulas", "all the other formulas, with logarithms"),
    (What::Part, "comparison", "shared passages of two texts, added to words alone"),
    (
        What::Part,
        "short-memory",
        "within words: what keeps the frequent ones and estimates types when memory is short",
    ),
];

/// Bytes as KB of 1,024 bytes, to one place.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

/// Where a generated table begins and ends in a text.
pub const MARKS: (&str, &str) = ("<!-- firmware budgets: generated -->", "<!-- end -->");

/// The text with what stands between the [`MARKS`] replaced; each line behind `prefix`.
///
/// # Panics
/// Where the marks are missing.
#[must_use]
pub fn with_table(text: &str, prefix: &str, table: &str) -> String {
    let (before, rest) = text.split_once(MARKS.0).expect("the mark where the table begins");
    let (_, after) = rest.split_once(MARKS.1).expect("the mark where the table ends");
    let mut out = format!("{before}{}\n", MARKS.0);
    for line in table.lines() {
        let _ = writeln!(out, "{prefix}{line}");
    }
    out + prefix + MARKS.1 + after
}

/// A file with a generated table.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    /// Its path from the project's root.
    pub path: &'static str,
    /// What each of the table's lines begins with.
    pub prefix: &'static str,
    /// The table.
    pub table: fn(&Budgets) -> String,
}

/// All of them.
pub const HOLDERS: [Holder; 3] = [
    Holder { path: "README.md", prefix: "", table: Budgets::markdown },
    Holder { path: "core/src/lib.rs", prefix: "//! ", table: Budgets::markdown },
    Holder { path: "core/src/embedding.rs", prefix: "//! ", table: Budgets::markdown_of_parts },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(words: u64) -> Figures {
        Figures::from([
            ((What::Flash, "words".to_owned()), words),
            ((What::Instructions, "decoding".to_owned()), 2000),
        ])
    }

    #[test]
    fn holds_from_above_and_from_below() {
        let budgets = Budgets::for_figures(&vec![figures(10_000); columns().count()], "1.0.0");
        let wrong = |words| budgets.violations(0, &figures(words));
        assert!(wrong(10_000).is_empty());
        assert!(wrong(10_450).is_empty());
        assert!(wrong(10_600)[0].contains("over the budget"));
        assert!(wrong(9_400)[0].contains("far under"));
        let mut slower = figures(10_000);
        slower.insert((What::Instructions, "decoding".to_owned()), 2101);
        assert!(budgets.violations(0, &slower)[0].contains("over"));
        slower.insert((What::Flash, "more".to_owned()), 1);
        assert_eq!(budgets.violations(0, &slower).len(), 2);
        slower.remove(&(What::Flash, "words".to_owned()));
        assert_eq!(budgets.violations(0, &slower).len(), 3);
    }

    #[test]
    fn is_read_as_it_is_written() {
        let budgets = Budgets::for_figures(&vec![figures(10_000); columns().count()], "1.0.0");
        assert_eq!(Budgets::parse(&budgets.text()), budgets);
    }

    /// No budget within the bar goes beyond it.
    #[test]
    fn a_bar_caps_the_head_room() {
        assert_eq!(What::Flash.budget((32 << 10) - 1, bar(What::Flash, "words")), 32 << 10);
        assert_eq!(What::Call.budget(2040, bar(What::Call, "any")), 2048);
    }

    #[test]
    fn a_budget_holds_what_it_was_written_for() {
        for figure in 1..3000 {
            for what in What::ALL {
                let figures = Figures::from([((what, "x".to_owned()), figure)]);
                let columns = vec![figures.clone(); columns().count()];
                let budgets = Budgets::for_figures(&columns, "rustc");
                assert_eq!(budgets.violations(0, &figures), [""; 0], "{what:?} {figure}");
            }
        }
    }

    #[test]
    fn replaces_the_table() {
        let text = format!("a\n{}\nold\n{}\nb\n", MARKS.0, MARKS.1);
        assert_eq!(with_table(&text, "", "new\n"), text.replace("old", "new"));
    }
}
