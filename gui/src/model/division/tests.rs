use lexometer::lang;

use super::why::last_token;
use super::*;
use crate::model::{Analysis, Settings, Task};

fn analysis(text: &str, language: &'static str) -> Analysis {
    let document = crate::import::bytes("a.txt", crate::model::Origin::StandardInput, text.into(), None)
        .expect("a text");
    let settings = Settings { language: Some(language), ..Settings::default() };
    Analysis::of(&document, settings, &Task::new()).expect("nobody stops it")
}

/// Every place of a text: the words of a join before `→`, those of an end before `|`, each with its rule.
fn places(text: &str) -> Vec<String> {
    let analysis = analysis(text, "en");
    let mut places = Vec::new();
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        for join in analysis.division.joins_of(number) {
            let sign = if join.doubt.is_some() { " ?" } else { "" };
            places.push(format!("{} → {}{sign}", join.word(text), join.rule.key()));
        }
        let said = last_token(&text[sentence.start as usize..sentence.end as usize]);
        let sign = if sentence.doubt.is_some() { " ?" } else { "" };
        places.push(format!("{said} | {}{sign}", sentence.rule().key()));
    }
    places
}

#[test]
fn every_mark_is_accounted_for() {
    let cases: [(&str, &[&str]); 9] = [
        (
            "Gen. Mark A. Milley spoke. He left.",
            &["Gen. → abbreviation", "A. → initial ?", "spoke. | terminator", "left. | end_of_text"],
        ),
        (
            "It cost 3.14 at example.org, e.g., then.",
            &[
                "3. → inside_word",
                "example. → inside_word",
                "e. → inside_word",
                "e.g. → continued",
                "then. | end_of_text",
            ],
        ),
        (
            "We met at 5 p.m. The sun set.",
            &["p. → inside_word", "p.m. | starter_after_abbreviation ?", "set. | end_of_text"],
        ),
        ("The U.S. army came.", &["U. → inside_word", "U.S. → acronym", "came. | end_of_text"]),
        ("He said . . . nothing at all.", &[". . . → ellipsis", "all. | end_of_text"]),
        ("One line\nTwo lines", &["line | line_end", "lines | end_of_text"]),
        ("Oh! how odd.", &["Oh! → small_letter", "odd. | end_of_text"]),
        ("The end.The start was late.", &["end. | missing_space ?", "late. | end_of_text"]),
        ("“Where?” John asked.", &["Where? → attribution ?", "asked. | end_of_text"]),
    ];
    for (text, expected) in cases {
        assert_eq!(places(text), expected, "{text}");
    }
}

#[test]
fn no_mark_is_told_twice_and_none_is_left_out() {
    let text = "Mr. J. R. Smith, Ph.D., paid $3.50 (approx. 3 p.m.). “Really?” she asked. Yes… no. 1. One 2. Two!\n\
                Dr. Who? What!? e.g. this. ... And so on … etc. The U.K. and the U.S.A. Then 10.5 p.c. more.";
    let analysis = analysis(text, "en");
    let mut told = vec![0_u32; text.len()];
    for join in &analysis.division.joins {
        for byte in join.start..join.end {
            told[byte as usize] += 1;
        }
    }
    for sentence in &analysis.sentences {
        let said = &text[sentence.start as usize..sentence.end as usize];
        let kept = said.trim_end_matches(closes);
        let marks = kept.trim_end_matches(|scalar: char| is_mark(scalar) || scalar == ' ');
        let start = sentence.start as usize;
        for told in &mut told[start + marks.len()..start + kept.len()] {
            *told += 1;
        }
        let inside = sentence.start as usize..sentence.end as usize;
        for (at, scalar) in text.char_indices().filter(|(at, _)| inside.contains(at)) {
            if is_mark(scalar) {
                assert_eq!(told[at], 1, "{scalar} at {at}: {}", &text[at..]);
            }
        }
    }
}

#[test]
fn the_counts_are_those_of_the_places() {
    for document in crate::import::seeds() {
        let analysis = Analysis::of(&document, Settings::default(), &Task::new()).expect("nobody stops it");
        let division = &analysis.division;
        for count in &division.rules {
            let ends = analysis.sentences.iter().filter(|sentence| sentence.rule() == count.rule).count();
            let joins = division.joins.iter().filter(|join| join.rule == count.rule).count();
            assert_eq!(count.places as usize, ends + joins, "{:?}", count.rule);
            let of_rule = |place: &u32| {
                let sentence = *place as usize;
                analysis.sentences[sentence].rule() == count.rule
                    || division.joins_of(sentence).iter().any(|join| join.rule == count.rule)
            };
            let text: Vec<u32> = (0..narrow(analysis.sentences.len())).filter(of_rule).collect();
            for order in SentenceOrder::ALL {
                let mut listed = division.sentences(Some(count.rule), order).to_vec();
                listed.sort_unstable();
                assert_eq!(listed, text, "{:?} {order:?}", count.rule);
            }
        }
        let lengths: Vec<u32> = division
            .sentences(None, SentenceOrder::LongestFirst)
            .iter()
            .map(|&place| analysis.sentences[place as usize].words)
            .collect();
        assert!(lengths.is_sorted_by(|a, b| a >= b));
        assert_eq!(lengths.len(), analysis.sentences.len());
    }
}

#[test]
fn doubtful_places_come_first() {
    let text = "It is late. We met at 5 p.m. The sun set. J. Smith came. All left.";
    let analysis = analysis(text, "en");
    let first = |n: usize| {
        let place = analysis.division.sentences(None, SentenceOrder::DoubtfulFirst)[n] as usize;
        let sentence = &analysis.sentences[place];
        &text[sentence.start as usize..sentence.end as usize]
    };
    assert_eq!(analysis.division.doubtful, 1, "{:?}", analysis.division);
    assert_eq!((first(0), first(1)), ("We met at 5 p.m.", "It is late."));
}

#[test]
fn a_broken_line_taken_for_a_paragraph_is_doubtful() {
    let text = "First.\nSecond.\nThird.\nThis line was broken\noff here.\nFifth.\nSixth.\n";
    let analysis = analysis(text, "en");
    let doubtful: Vec<u32> =
        (0..).zip(&analysis.sentences).filter(|(_, s)| s.doubt.is_some()).map(|(n, _)| n).collect();
    assert_eq!(doubtful, [3]);
}

#[test]
fn the_reasons_name_the_words() {
    let text = "Gen. Milley met them at 5 p.m. The end.";
    let analysis = analysis(text, "en");
    assert_eq!(analysis.sentences[0].why(text), "“p.m.” may stand within a sentence, but “The” opens one.");
    let first = analysis.division.joins_of(0)[0];
    assert_eq!(first.why(text), "“Gen.” is an abbreviation, and “Milley” goes on with the sentence.");
    let inner = analysis.division.joins_of(0)[1];
    assert_eq!(inner.why(text), "In “p.m”, a letter or digit stands right behind the mark.");
}

#[test]
fn plain_unicode_rules_are_explained_too() {
    let text = "Gen. Milley came. It cost 3.5 etc. and more.";
    let analysis = analysis(text, lang::UNKNOWN.code);
    let keys: Vec<&str> = analysis.sentences.iter().map(|sentence| sentence.rule().key()).collect();
    assert_eq!(keys, ["terminator", "terminator", "end_of_text"]);
    let joins: Vec<&str> = analysis.division.joins.iter().map(|join| join.rule.key()).collect();
    assert_eq!(joins, ["inside_word", "small_letter"]);
}

#[test]
fn places_stand_in_the_order_of_the_text_and_apart() {
    // Marks, spaces and quotation marks in every order that is not to be expected.
    let texts = [
        "[1\u{61F}•e.g.. …“‘no. 5”\u{2028}अno. 5",
        "“Where?” John… . .asked ?! . 2) a 3. b (1. … e.g. . the). – And. * it",
        "1. one 2. two 3 three. 4) four\n- five\n> * six… ... . seven . . . eight",
    ];
    for language in ["en", "de", "ru", "und"] {
        for text in texts {
            let analysis = analysis(text, language);
            for (number, sentence) in analysis.sentences.iter().enumerate() {
                let mut end = sentence.start;
                for join in analysis.division.joins_of(number) {
                    assert!(end <= join.start && join.start < join.end, "{language}: {join:?} of {text}");
                    end = join.end;
                    assert!(
                        !join.why(text).is_empty()
                            && join.word(text).len() >= (join.end - join.start) as usize
                    );
                }
                assert!(end <= sentence.end, "{language}: {sentence:?} of {text}");
            }
        }
    }
}
