//! The rules that divided a text into sentences, and how often each decided.

use std::sync::Arc;

use crate::model::{Analysis, Cell, Column, Listing, Rule};

/// The rules that divided a text.
pub struct RuleList {
    analysis: Arc<Analysis>,
    /// What the document is called.
    from: String,
    columns: [Column; 4],
}

impl RuleList {
    /// The columns of a window; files also say in words whether the sentence ends.
    pub const ON_SCREEN: [usize; 3] = [0, 2, 3];

    /// Those of a document of that name.
    #[must_use]
    pub fn new(analysis: Arc<Analysis>, from: String) -> Self {
        let columns = [
            Column::words("rule", "Rule", "Click a rule for the sentences in which it decided."),
            Column::words("sentence", "Sentence", "Whether the sentence ends at such a place or goes on."),
            Column::count("places", "Places", "How often the rule decided."),
            Column::count(
                "doubtful",
                "Doubtful",
                "Places where more than the marks and spaces of the text had to decide: word lists, the size of a letter, \
                 the layout of lines.",
            ),
        ];
        Self { analysis, from, columns }
    }

    /// The rule of a row.
    #[must_use]
    pub fn rule(&self, row: usize) -> Rule {
        self.analysis.division.rules[row].rule
    }

    /// The row of a rule.
    #[must_use]
    pub fn row(&self, rule: Rule) -> Option<usize> {
        self.analysis.division.rules.iter().position(|count| count.rule == rule)
    }
}

impl Listing for RuleList {
    fn name(&self) -> String {
        format!("Sentence rules of {}", self.from)
    }

    fn settings(&self) -> String {
        self.analysis.signature()
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn len(&self) -> usize {
        self.analysis.division.rules.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let count = &self.analysis.division.rules[row];
        match column {
            0 => count.rule.name().into(),
            1 => if count.rule.ends() { "ends" } else { "goes on" }.into(),
            2 => Cell::Count(count.places.into()),
            _ => Cell::Count(count.doubtful.into()),
        }
    }

    fn explains(&self, row: usize, column: usize) -> Option<String> {
        let rule = self.rule(row);
        let becomes = if rule.ends() { "The sentence ends." } else { "The sentence goes on." };
        (column == 0).then(|| format!("{becomes} {}", rule.explanation()))
    }
}
