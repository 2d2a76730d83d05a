//! What the images that are measured for their size have in common: the text, the formulas, and what they print.

use core::hint::black_box;

use lexometer::document::{Analyser, Counts};
use lexometer::lang::Language;
use lexometer::lexicon::LexiconMemory;
use lexometer::readability::{
    ARI, COLEMAN_LIAU_GRADE, FLESCH_KINCAID_GRADE, FLESCH_READING_EASE, Formula, GUNNING_FOG, LINSEAR_WRITE,
    LIX, RIX, SMOG,
};

use crate::console::Line;
use crate::{Single, exit};

static MEMORY: Single<LexiconMemory<32, 256>> = Single::new(LexiconMemory::EMPTY);

/// The formulas that need no list of words.
pub static NINE_FORMULAS: [&Formula; 9] = [
    &FLESCH_READING_EASE,
    &FLESCH_KINCAID_GRADE,
    &GUNNING_FOG,
    &SMOG,
    &ARI,
    &COLEMAN_LIAU_GRADE,
    &LINSEAR_WRITE,
    &LIX,
    &RIX,
];

/// Reads the text in that language and prints its report, with the scores that `scores` prints of its counts.
#[inline(always)]
pub fn report(language: &'static Language, scores: impl FnOnce(&Counts)) {
    let Some(memory) = MEMORY.take() else { exit(1) };
    let mut analyser = Analyser::new(memory.lexicon(), language);
    analyser.push(black_box(b"Gen. Mark A. Milley spoke at 10 a.m. He left early."));
    let document = analyser.finish();
    Line::new("tally").number(document.tally().words).number(document.tally().sentences).end();
    scores(&document.counts());
    for row in &document.lexicon().top::<4>() {
        Line::new("top").word(row.word).number(row.estimate).end();
    }
}

/// Prints a score, whatever the language.
#[inline(always)]
pub fn score(formula: &Formula, counts: &Counts) {
    Line::new("score").bits(formula.score(counts).ok()).end();
}
