//! What the program knows: documents, what was measured of each, and what two of them share.
//!
//! ```text
//! Document ──analyse──▶ Analysis ──compare (two of them)──▶ Comparison
//! ```
//!
//! Plain data and pure functions: nothing here opens a file, starts a thread or draws. All offsets are bytes of
//! [`Document::text`], which is the file's own text whenever the file is UTF-8, so they are the file's own offsets.

mod analysis;
mod chained;
mod comparison;
mod division;
mod document;
mod language;
mod lines;
mod measure;
mod task;

pub use analysis::{Analysis, Score, Sentence, Settings, Type, Word};
pub use chained::{Acronyms, Chained, ChainedPassage, ReadingAids};
pub use comparison::{Comparison, Directed, Metric, Passage, Place};
pub use division::{Division, Doubt, Join, Rule, RuleCount, SentenceOrder};
pub use document::{Document, DocumentId, Encoding, EncodingFoundBy, Notice, Origin};
pub use language::{FoundBy, Language};
pub use lexometer::readability::{Formula, Undefined};
pub use lexometer::segment::LineMode;
pub use lines::{Lines, LinesFoundBy};
pub use measure::Places;
pub use task::{Cancelled, Task};

#[cfg(test)]
mod tests;
