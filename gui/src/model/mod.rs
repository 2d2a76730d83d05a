//! What the program knows: documents, what was measured of each, and what two of them share.
//!
//! ```text
//! Document ──analyse──▶ Analysis ──compare (two of them)──▶ Comparison, Keyness; (any of them)──▶ Matrix
//!                          ├──▶ Lexis
//!                          └──join (any of them)──▶ Corpus ──▶ GramList, Concordance, Collocates
//! ```
//!
//! Plain data and pure functions: nothing here opens a file, starts a thread or draws. All offsets are bytes of
//! [`Document::text`], which is the file's own text whenever the file is UTF-8, so they are the file's own offsets.

mod analysis;
mod boilerplate;
mod chained;
mod clusters;
mod collocates;
mod comparison;
mod concordance;
mod corpus;
mod coverage_curve;
mod difference;
mod division;
mod document;
mod estimates;
mod gram_list;
mod halves;
mod keyness;
mod language;
mod lexis;
mod lines;
mod listing;
mod matrix;
mod measure;
mod numbered;
mod pairs;
mod phrase;
mod query;
mod samples;
mod sequences;
mod stop_lists;
mod tables;
mod task;
mod verdict;

pub use analysis::{Analysis, Score, Sentence, Settings, Type, Word};
pub use boilerplate::LeftOut;
pub use chained::{Acronyms, Chained, ChainedPassage, Names, ReadingAids};
pub use clusters::cluster_order;
pub use collocates::{Collocate, CollocateSettings, Collocates};
pub use comparison::{CompareSettings, Comparison, Directed, Metric, Passage, Place};
pub use concordance::{Concordance, Line, MOST_SORT_KEYS, SortKey};
pub use corpus::{Corpus, Member};
pub use coverage_curve::{CoverageAt, CoverageCurve};
pub use difference::{Bytes, Kinship, Stretch};
pub use division::{Division, Doubt, Join, Rule, RuleCount, SentenceOrder};
pub use document::{Document, DocumentId, Encoding, EncodingFoundBy, Notice, Origin};
pub use estimates::{EstimateKind, Estimated, Estimates};
pub use gram_list::{Gram, GramList, Parts};
pub use keyness::{KeyWord, Keyness};
pub use language::{FoundBy, Language};
pub use lexis::{LexicalScore, Lexis, LexisSettings};
pub use lexometer::readability::{Consensus, Formula, Undefined, Verdict};
pub use lexometer::segment::LineMode;
pub use lines::{Lines, LinesFoundBy};
pub use listing::{Arrangement, Cell, Column, Kind, Listing, Order, StopWords, arrange};
pub use matrix::Matrix;
pub use measure::Places;
pub use numbered::Numbered;
pub use phrase::{Holder, Phrase};
pub use query::{Query, QueryError, Syntax};
pub use stop_lists::StopLists;
pub(crate) use tables::measures;
pub use tables::{
    CollocateList, GramTable, HolderList, IndexList, KeyWordList, MatchList, MeasureList, MovedSentenceList,
    MovedWordList, PairList, PassageList, RuleList, ScoreList, SentenceList, UndefinedScores, made_by,
};
pub use task::{Cancelled, Task};
pub use verdict::{Moved, MovedSentence, MovedWord};

#[cfg(test)]
mod compare_tests;
#[cfg(test)]
mod tests;
