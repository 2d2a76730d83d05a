//! Values that the authors printed, and the words of the reasons.

extern crate std;

use std::string::ToString;

use super::{Caution, LINSEAR_WRITE, NEW_DALE_CHALL_CLOZE, SMOG, Undefined};
use crate::document::{Counts, Quantity};

fn counts(words: u64, sentences: u64) -> Counts {
    Counts::new().with(Quantity::Words, words).with(Quantity::Sentences, sentences)
}

/// Chall and Dale 1995 print the cloze scores of samples that they scored by hand (pages 146 and 149, and one more).
#[test]
fn new_dale_chall_gives_the_printed_cloze_scores() {
    for (sentences, unfamiliar, printed) in [(8, 3, 53.0), (5, 35, 17.0), (2, 37, -6.0)] {
        let sample = counts(100, sentences).with(Quantity::UnfamiliarDaleChall, unfamiliar);
        assert_eq!(NEW_DALE_CHALL_CLOZE.score(&sample).map(f64::round), Ok(printed));
    }
}

/// McLaughlin 1969 gives the grade of a text with as many hard words in thirty sentences as a square.
#[test]
fn smog_of_thirty_sentences_reads_the_count_itself() {
    let text = counts(600, 30).with(Quantity::ThreePlusSyllables, 49);
    let grade = SMOG.score(&text).unwrap();
    // 1.0430 · 7 + 3.1291
    assert!((grade - 10.4301).abs() < 1e-12, "{grade}");
}

/// The two branches of Linsear Write, at the boundary and beside it.
#[test]
fn linsear_write_halves_above_twenty_and_takes_off_two_below() {
    for (words, hard, grade) in [(100, 0, 9.0), (101, 0, 10.1), (90, 5, 9.0), (90, 10, 11.0)] {
        let sample = counts(words, 5).with(Quantity::ThreePlusSyllables, hard);
        let score = LINSEAR_WRITE.score(&sample).unwrap();
        assert!((score - grade).abs() < 1e-12, "{words} words, {hard} hard: {score}");
    }
}

#[test]
fn samples_without_a_score_have_no_mean() {
    assert_eq!(LINSEAR_WRITE.mean_score([]), Err(Undefined::NoWords));
    let (known, unknown) = (counts(100, 5).with(Quantity::ThreePlusSyllables, 3), counts(100, 5));
    assert_eq!(
        LINSEAR_WRITE.mean_score([known, unknown]),
        Err(Undefined::Missing(Quantity::ThreePlusSyllables))
    );
}

#[test]
fn a_short_text_is_scored_and_cautioned() {
    let short = counts(80, 29).with(Quantity::ThreePlusSyllables, 4);
    assert!(SMOG.score(&short).is_ok());
    assert_eq!(SMOG.caution(&short), Some(Caution::FewSentences { found: 29, wanted: 30 }));
    assert_eq!(SMOG.caution(&counts(80, 30)), None);
    assert_eq!(LINSEAR_WRITE.caution(&short), Some(Caution::FewWords { found: 80, wanted: 100 }));
    assert_eq!(LINSEAR_WRITE.caution(&Counts::new()), None);
}

#[test]
fn reasons_can_be_shown() {
    assert_eq!(Undefined::Missing(Quantity::HardWords).to_string(), "not counted: hard_words");
    assert_eq!(Undefined::NotForLanguage.to_string(), "not validated for this language");
    assert_eq!(Caution::FewSentences { found: 3, wanted: 30 }.to_string(), "3 sentences, 30 are wanted");
}
