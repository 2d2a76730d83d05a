//! The verdict on a text, what its scores say, and what moved them.

use std::ops::Range;

use lexometer::document::{Analyser, Counts, Quantity, Settings, Token, counts_of_part, counts_of_word};
use lexometer::lang::{ENGLISH, GERMAN, Language, SPANISH};
use lexometer::lexicon::{Lexicon, Slot};
use lexometer::readability::{
    self, Consensus, Direction, FORMULAS, GUNNING_FOG, LINSEAR_WRITE, LIX, SMOG, SampleMean, Undefined,
    Verdict, sentence_effects, votes,
};
use lexometer::segment;
use lexometer_tests::texts::prose;
use proptest::prelude::*;

fn counts_of(text: &str, language: &'static Language) -> Counts {
    let (mut slots, mut bytes) = (vec![Slot::EMPTY; 4000], vec![0; 60_000]);
    let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), language);
    analyser.push(text.as_bytes());
    analyser.finish().counts()
}

fn tokens(text: &str) -> Vec<Token> {
    let mut analyser = Analyser::new(Lexicon::new(&mut [], &mut []), &ENGLISH);
    let mut tokens = Vec::new();
    analyser.push_with(text.as_bytes(), |token| tokens.push(token));
    let _ = analyser.finish_with(|token| tokens.push(token));
    tokens
}

/// Sorted grades by another way than the library's.
fn sorted(grades: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut grades: Vec<f64> = grades.collect();
    grades.sort_by(f64::total_cmp);
    grades
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The sentences of a text have what the text has: their counts add up to those of the whole. Where a space is missing
    /// (`on Tuesday.Mr. Smith`), a boundary cuts one word of UAX #29 into two.
    #[test]
    fn sentences_add_up_to_the_text(text in prose(80)) {
        let settings = Settings::new(&ENGLISH);
        let whole = counts_of_part(&text, &settings);
        let none = Counts::new();
        let none = Quantity::ALL.into_iter().fold(none, |counts, quantity| counts.with(quantity, 0));
        let sentences: Vec<_> = segment::sentence_bounds_with(&text, settings.sentence_rules()).collect();
        let sum = sentences
            .iter()
            .map(|sentence| counts_of_part(&text[sentence.start..sentence.end], &settings))
            .fold(none, |sum, part| sum.plus(&part));
        // Of a word that a boundary cuts, each part with a letter or digit is a word (`_A` is one, `_` is none).
        let is_cut = |word: &Range<usize>| {
            let parts = sentences.iter().filter_map(|sentence| {
                text.get(word.start.max(sentence.start)..word.end.min(sentence.end))
            });
            parts.filter(|part| part.contains(char::is_alphanumeric)).count().saturating_sub(1)
        };
        let cuts: usize = segment::words(&text).map(|word| is_cut(&word)).sum();
        for quantity in [Quantity::Letters, Quantity::Characters] {
            prop_assert_eq!(sum.get(quantity), whole.get(quantity), "{:?}", quantity);
        }
        prop_assert_eq!(sum.get(Quantity::Words), whole.get(Quantity::Words).map(|words| words + cuts as u64));
        for quantity in [Quantity::LongWords, Quantity::ShortWords] {
            prop_assert!(cuts != 0 || sum.get(quantity) == whole.get(quantity), "{:?}", quantity);
        }
        prop_assert_eq!(whole.without(&whole).get(Quantity::Words), Some(0));
    }

    /// A part of a text is what the analyser counts of it, but for types.
    #[test]
    fn parts_are_read_as_texts_are(text in prose(60)) {
        let part = counts_of_part(&text, &Settings::new(&ENGLISH));
        let whole = counts_of(&text, &ENGLISH);
        for (quantity, count) in whole.iter() {
            match quantity {
                Quantity::Types | Quantity::UnfamiliarSpacheTypes => prop_assert_eq!(part.get(quantity), None),
                _ => prop_assert_eq!(part.get(quantity), Some(count), "{:?}", quantity),
            }
        }
    }

    /// The median stands in the middle of the votes, the ends at their ends, in whatever order they came.
    #[test]
    fn consensus_is_the_middle(words in 300u64..3000, sentences in 30u64..100, parts in proptest::array::uniform16(0u64..300)) {
        let mut counts = Counts::new();
        Quantity::ALL.into_iter().skip(2).zip(parts).for_each(|(quantity, part)| counts.set(quantity, part));
        let counts = counts
            .with(Quantity::Words, words)
            .with(Quantity::Sentences, sentences)
            .with(Quantity::Syllables, words * 3 / 2)
            .with(Quantity::Letters, words * 4)
            .with(Quantity::Characters, words * 4);
        let cast = votes("en", &counts, |formula| formula.score_of_text("en", &counts));
        let consensus = Consensus::of(&cast).unwrap();
        let grades = sorted(cast.iter().map(|vote| vote.grade));
        prop_assert_eq!(consensus.votes as usize, grades.len());
        prop_assert_eq!((consensus.lowest, consensus.highest), (grades[0], grades[grades.len() - 1]));
        let middle = f64::midpoint(grades[(grades.len() - 1) / 2], grades[grades.len() / 2]);
        prop_assert_eq!(consensus.median, middle);
        let mut turned: Vec<_> = cast.iter().copied().collect();
        turned.reverse();
        prop_assert_eq!(Consensus::of(&turned), Some(consensus));
    }

    /// An effect is the score with the part less the score without it, turned so that harder is more.
    #[test]
    fn effects_are_differences_of_scores(text in prose(60)) {
        let settings = Settings::new(&ENGLISH);
        let whole = counts_of_part(&text, &settings);
        for formula in [&GUNNING_FOG, &LIX, &readability::FLESCH_READING_EASE] {
            for sentence in sentence_effects(formula, &whole, &text, settings) {
                let part = counts_of_part(&text[sentence.place.clone()], &settings);
                let rest = formula.score(&whole.without(&part)).unwrap();
                let moved = formula.score(&whole).unwrap() - rest;
                let expected = if formula.direction == Direction::HigherIsEasier { -moved } else { moved };
                prop_assert_eq!(sentence.effect, expected);
            }
        }
    }

    /// Every score has a sentence, and a harder score never one that stands before.
    #[test]
    fn every_score_says_something(score in -200.0f64..400.0) {
        for formula in FORMULAS {
            let said = formula.meaning(score);
            prop_assert!(said.ends_with('.') && said.len() > 10, "{}: {said}", formula.id);
            prop_assert_eq!(said.matches('.').count(), 1);
        }
    }

    /// Samples are stretches of whole sentences, each as long as is wanted; the mean is that of their scores.
    #[test]
    fn sample_means_are_means_of_samples(text in prose(400)) {
        let mut mean = SampleMean::new(&LINSEAR_WRITE);
        let (mut samples, mut words, mut sentences, mut hard) = (Vec::new(), 0u64, 0u64, 0u64);
        for token in tokens(&text) {
            mean.take(&token);
            match token {
                Token::Word { syllables, .. } => {
                    words += 1;
                    hard += u64::from(syllables > 2);
                }
                Token::Sentence { .. } => {
                    sentences += 1;
                    if words >= 100 {
                        let points = (words + 2 * hard) as f64 / sentences as f64;
                        samples.push(if points > 20.0 { points / 2.0 } else { (points - 2.0) / 2.0 });
                        (words, sentences, hard) = (0, 0, 0);
                    }
                }
                _ => {}
            }
        }
        prop_assert_eq!(mean.samples() as usize, samples.len());
        if !samples.is_empty() {
            let expected = samples.iter().sum::<f64>() / samples.len() as f64;
            prop_assert!((mean.score().unwrap() - expected).abs() < 1e-9);
        }
    }
}

/// Harder scores are never said to be easier: along each scale the sentences come in one order.
#[test]
fn meanings_stand_in_the_order_of_their_scales() {
    for formula in FORMULAS {
        let mut said: Vec<&str> = (-300..900).map(|step| formula.meaning(f64::from(step) / 3.0)).collect();
        said.dedup();
        let distinct: std::collections::BTreeSet<&str> = said.iter().copied().collect();
        assert_eq!(said.len(), distinct.len(), "{} says something twice: {said:?}", formula.id);
    }
}

/// Grade 8.4 is the eighth school year, 30 points of Flesch's are hard, and so on, by the tables of the authors.
#[test]
fn meanings_are_those_of_the_tables() {
    for (id, score, word) in [
        ("flesch_kincaid_grade", 8.4, "eighth"),
        ("flesch_reading_ease", 29.9, "Very hard"),
        ("flesch_reading_ease", 30.0, "Hard"),
        ("flesch_reading_ease", 95.0, "Very easy"),
        ("dale_chall", 7.3, "ninth or tenth"),
        ("new_dale_chall_cloze", 53.0, "third"),
        ("new_dale_chall_cloze", 17.0, "first years at a university"),
        ("lix", 25.0, "children"),
        ("gulpease", 39.0, "secondary"),
        ("eflaw", 27.0, "little hard"),
        ("bormuth_mc", 0.5, "44 to 57"),
    ] {
        let formula = readability::by_id(id).unwrap();
        assert!(formula.meaning(score).contains(word), "{id} {score}: {}", formula.meaning(score));
    }
}

#[test]
fn only_the_languages_own_formulas_vote() {
    let sentence = "The committee deliberated about the budget for hours and decided nothing. ";
    let text = sentence.repeat(40);
    let english = counts_of(&text, &ENGLISH);
    let cast = votes("en", &english, |formula| formula.score_of_text("en", &english));
    assert!(cast.len() >= 8, "{cast:?}");
    assert!(cast.iter().all(|vote| vote.formula.languages.include("en") && !vote.is_cautious));
    for (language, most) in [(&GERMAN, 2), (&SPANISH, 1)] {
        let counts = counts_of(&text, language);
        let cast = votes(language.code, &counts, |formula| formula.score_of_text(language.code, &counts));
        assert!(!cast.is_empty() && cast.len() <= most, "{cast:?}");
    }
    let none = Verdict::of("sw", &english, |formula| formula.score_of_text("sw", &english));
    assert_eq!((none.grade, none.reading_minutes), (None, None));
}

/// SMOG wants thirty sentences: on fewer it is scored, cautioned, and votes only where too few others do.
#[test]
fn short_texts_are_cautioned() {
    let text = "The committee deliberated about the budget for hours and decided nothing. ".repeat(12);
    let counts = counts_of(&text, &ENGLISH);
    assert!(SMOG.score(&counts).is_ok() && SMOG.caution(&counts).is_some());
    let cast = votes("en", &counts, |formula| formula.score_of_text("en", &counts));
    assert!(cast.iter().all(|vote| vote.formula.id != "smog" && !vote.is_cautious));
    let shorter = counts_of("The committee deliberated.", &ENGLISH);
    let verdict = Verdict::of("en", &shorter, |formula| formula.score_of_text("en", &shorter));
    assert!(verdict.grade.unwrap().is_cautious);
}

/// A text too short for a sample is one sample; one without sentences has no score.
#[test]
fn a_short_text_is_its_own_sample() {
    let mut mean = SampleMean::new(&LINSEAR_WRITE);
    tokens("The animal ran off. The dog ran off.").iter().for_each(|token| mean.take(token));
    // Eight words, one hard: 10 points in two sentences are 5, less two and halved 1.5.
    assert_eq!(mean.score(), Ok(1.5));
    assert_eq!(SampleMean::new(&LINSEAR_WRITE).score(), Err(Undefined::NoWords));
}

#[test]
fn a_word_alone_is_no_sentence() {
    let settings = Settings::new(&ENGLISH);
    let counts = counts_of_word("Zaluzhny’s", &settings);
    assert_eq!(counts.get(Quantity::Sentences), Some(0));
    assert_eq!(counts.get(Quantity::Letters), Some(9));
    // A name, where it stands inside a sentence.
    assert_eq!(counts.get(Quantity::UnfamiliarDaleChall), Some(0));
    assert_eq!(counts_of_word("ameliorate", &settings).get(Quantity::UnfamiliarDaleChall), Some(1));
}
