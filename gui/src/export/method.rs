//! How a document was measured, as it stands beside every figure.

use serde::Serialize;

use crate::model::Analysis;

/// What was decided before anything was counted, beside the language itself.
#[derive(Serialize)]
pub(crate) struct Method {
    /// `chosen`, `detected` or `unsure`.
    language_found: &'static str,
    /// How far the detector trusts in the language, 0 to 1; `null` where it did not decide.
    language_confidence: Option<f64>,
    /// `tailored` to the language, or `unicode`.
    sentence_mode: &'static str,
    /// `paragraphs` or `wrapped`.
    lines: &'static str,
    /// `chosen`, `detected`, or `rules` where Unicode's rules leave no choice.
    lines_found: &'static str,
}

impl Method {
    pub(crate) fn of(analysis: &Analysis) -> Self {
        Self {
            language_found: analysis.language.found_by.key(),
            language_confidence: analysis.language.found_by.confidence(),
            sentence_mode: analysis.language.sentence_mode(),
            lines: analysis.lines.key(),
            lines_found: analysis.lines.found_by.key(),
        }
    }
}

/// The same for people, on one line.
pub(crate) fn in_words(analysis: &Analysis) -> String {
    format!("{}; {}; {}", analysis.language, analysis.language.sentence_rules(), analysis.lines)
}
