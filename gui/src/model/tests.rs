use std::collections::BTreeMap;
use std::sync::Arc;

use lexometer::document::Quantity;

use super::*;
use crate::import::{self, seeds};

fn document(text: &str) -> Document {
    Document { text: Arc::from(text), ..seeds().remove(0) }
}

fn analysis(text: &str) -> Analysis {
    Analysis::of(&document(text), Settings::default(), &Task::new()).unwrap()
}

fn comparison(a: &str, b: &str) -> Comparison {
    let (a, b) = (document(a), document(b));
    let settings = Settings::default();
    let (of_a, of_b) = (
        Analysis::of(&a, settings, &Task::new()).unwrap(),
        Analysis::of(&b, settings, &Task::new()).unwrap(),
    );
    Comparison::of((&a, &of_a), (&b, &of_b), &Task::new()).unwrap()
}

#[test]
fn a_text_by_hand() {
    let text = "The cat sat. The CAT’s hat, the end!\n";
    let measured = analysis(text);
    let slices: Vec<&str> =
        measured.words.iter().map(|word| &text[word.start as usize..word.end as usize]).collect();
    assert_eq!(slices, ["The", "cat", "sat", "The", "CAT’s", "hat", "the", "end"]);
    let types: Vec<(&str, u64)> =
        measured.types.iter().map(|kind| (kind.word.as_str(), kind.count)).collect();
    assert_eq!(types, [("the", 3), ("cat", 1), ("cat's", 1), ("end", 1), ("hat", 1), ("sat", 1)]);
    let sentences: Vec<(&str, u32)> = measured
        .sentences
        .iter()
        .map(|sentence| (&text[sentence.start as usize..sentence.end as usize], sentence.words))
        .collect();
    assert_eq!(sentences, [("The cat sat.", 3), ("The CAT’s hat, the end!", 5)]);
    let expected = [
        (Quantity::Words, 8),
        (Quantity::Sentences, 2),
        (Quantity::Syllables, 8),
        // 3+3+3 and 3+4+3+3+3.
        (Quantity::Letters, 25),
        (Quantity::Characters, 25),
        (Quantity::OneSyllable, 8),
        (Quantity::LongWords, 0),
        (Quantity::ShortWords, 7),
        (Quantity::Types, 6),
    ];
    for (quantity, count) in expected {
        assert_eq!(measured.counts.get(quantity), Some(count), "{}", quantity.key());
    }
    assert!((measured.types[0].per_million - 375_000.0).abs() < 1e-9);
    assert!(measured.exact);
}

#[test]
fn an_empty_text_has_no_words_and_no_nan() {
    for text in ["", " \n\n", "--- ... !!!", "\u{1F600}"] {
        let measured = analysis(text);
        assert!(measured.words.is_empty() && measured.types.is_empty() && measured.sentences.is_empty());
        assert_eq!(measured.counts.get(Quantity::Words), Some(0));
        let shared = comparison(text, "some words are in here at least");
        assert_eq!(shared.coverage, Directed { a: None, b: Some(0.0) });
        assert_eq!(shared.quoted, Directed { a: None, b: Some(0.0) });
        assert!(shared.passages.is_empty());
    }
}

#[test]
fn one_spelling_however_the_accent_is_typed() {
    let measured = analysis("Café cafe\u{301} CAFE\u{301} cafe");
    let types: Vec<(&str, u64)> =
        measured.types.iter().map(|kind| (kind.word.as_str(), kind.count)).collect();
    assert_eq!(types, [("café", 3), ("cafe", 1)]);
    let ids: Vec<u32> = measured.words.iter().map(|word| word.type_id).collect();
    assert_eq!(ids, [0, 0, 0, 1]);
    assert_eq!(measured.counts.get(Quantity::Types), Some(2));
}

/// A vocabulary far beyond the first lexicon, words far beyond its longest, against a map of the standard library.
#[test]
fn a_large_vocabulary_stays_exact() {
    let mut text = String::new();
    let mut expect: BTreeMap<String, u64> = BTreeMap::new();
    let long = "x".repeat(70_000);
    let mut state = 7u64;
    for turn in 0..60_000u64 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let word = match turn % 20_000 {
            0 => long.clone(),
            _ => format!("w{}", (state >> 33) % 40_000),
        };
        text.push_str(&word);
        text.push(' ');
        *expect.entry(word).or_default() += 1;
    }
    let measured = analysis(&text);
    let found: BTreeMap<String, u64> =
        measured.types.iter().map(|kind| (kind.word.clone(), kind.count)).collect();
    assert!(found == expect);
    assert!(measured.exact);
    for word in &measured.words {
        assert_eq!(measured.types[word.type_id as usize].word, text[word.start as usize..word.end as usize]);
    }
    let dropped =
        Analysis::with(&document(&text), Settings::default(), Places::Dropped, &Task::new()).unwrap();
    assert_eq!(dropped.counts, measured.counts);
    assert_eq!(dropped.types, measured.types);
    assert!(dropped.words.is_empty() && dropped.sentences.is_empty());
}

#[test]
fn passages_by_hand() {
    let a = "He began. “We will never give up our land,” he said on Monday.";
    let b = "On Monday he told them: we will never give up our land, not now. Then he said on Monday.";
    let shared = comparison(a, b);
    assert_eq!(shared.passages.len(), 1);
    let passage = shared.passages[0];
    assert_eq!(passage.words, 7);
    assert_eq!(&a[passage.a.start as usize..passage.a.end as usize], "We will never give up our land");
    assert_eq!(&b[passage.b.start as usize..passage.b.end as usize], "we will never give up our land");
    assert_eq!((passage.a.word, passage.b.word), (2, 5));
    assert_eq!((passage.quoted_a, passage.quoted_b), (true, false));
    assert_eq!(shared.coverage, Directed { a: Some(7.0 / 13.0), b: Some(7.0 / 19.0) });
    assert_eq!(shared.quoted, Directed { a: Some(7.0 / 13.0), b: Some(0.0) });
}

#[test]
fn the_direction_of_a_comparison_changes_only_its_sides() {
    let [a, b, _] = &seeds()[..] else { panic!() };
    let (one, other) = (comparison(&a.text, &b.text), comparison(&b.text, &a.text));
    assert_eq!(one.coverage, Directed { a: other.coverage.b, b: other.coverage.a });
    assert_eq!(one.quoted, Directed { a: other.quoted.b, b: other.quoted.a });
    let mut swapped: Vec<(Place, Place)> =
        other.passages.iter().map(|passage| (passage.b, passage.a)).collect();
    swapped.sort_by_key(|(a, _)| a.start);
    let straight: Vec<(Place, Place)> = one.passages.iter().map(|passage| (passage.a, passage.b)).collect();
    assert_eq!(straight, swapped);
}

/// What is known of the articles from outside this program: the rewrite is more than half covered, the longest
/// passage has sixty words, and the third article shares only a title of office.
#[test]
fn the_seeds_show_who_copied() {
    let seeds = seeds();
    let shared = comparison(&seeds[0].text, &seeds[1].text);
    assert!(shared.coverage.a.unwrap() > 0.5, "{:?}", shared.coverage);
    assert!(shared.passages.len() >= 24, "{}", shared.passages.len());
    assert_eq!(shared.passages.iter().map(|passage| passage.words).max(), Some(60));
    for pair in [(0, 2), (1, 2)] {
        let shared = comparison(&seeds[pair.0].text, &seeds[pair.1].text);
        assert!(shared.coverage.b.unwrap() < 0.05, "{:?}", shared.coverage);
    }
}

#[test]
fn what_a_reader_would_join_stands_beside_the_exact_figures() {
    let a = "The army chief of staff Zaluzhny told the general one day that the war would be long and hard.";
    let b =
        "The army chief of staff Zaluzhnyi told the general one day that this war would be long and hard.";
    let shared = comparison(a, b);
    let words: Vec<u32> = shared.passages.iter().map(|passage| passage.words).collect();
    assert_eq!(words, [5, 6, 6]);
    assert_eq!(shared.coverage, Directed { a: Some(17.0 / 19.0), b: Some(17.0 / 19.0) });
    let chained = shared.chained;
    assert_eq!(chained.passages.len(), 1);
    let chain = &chained.passages[0];
    assert_eq!((chain.tiled, chain.names, chain.repeated, chain.tiles), (17, 1, 0, 3));
    assert_eq!(chain.span, Directed { a: 19, b: 19 });
    assert_eq!(&b[chain.b.start as usize..chain.b.end as usize], &b[..b.len() - 1]);
    assert_eq!(chained.coverage, Directed { a: Some(18.0 / 19.0), b: Some(18.0 / 19.0) });
}

#[test]
fn metrics_of_sequences_by_hand() {
    // Two words are exchanged for one each; nothing else is.
    let shared =
        comparison("One two three four. Five six seven eight.", "One two ten four. Five six seven nine.");
    let expected = [
        ("lcs", 6.0),
        ("levenshtein", 2.0),
        ("indel", 4.0),
        ("rouge_l", 0.75),
        ("rouge_lsum_a", 0.75),
        ("rouge_1", 0.75),
        ("longest_passage", 4.0),
    ];
    for (id, value) in expected {
        assert_eq!(shared.metric(id), Some(value), "{id}");
    }
    let itself = comparison("One two three four five six.", "One two three four five six.");
    for id in ["bleu_a", "bleu_b", "chrf_a", "chrf_pp_b"] {
        assert!((itself.metric(id).unwrap() - 100.0).abs() < 1e-9, "{id}");
    }
    assert_eq!(itself.metric("rouge_su"), Some(1.0));
    let nothing = comparison("", "One two.");
    assert_eq!(["rouge_l", "bleu_a", "chrf_a", "rouge_w"].map(|id| nothing.metric(id)), [None; 4]);
}

#[test]
fn cases_that_must_come_right() {
    let words = "One two three four five six seven eight.";
    // Shorter than a passage, identical, one inside the other, punctuation only.
    assert_eq!(comparison("One two three.", words).coverage, Directed { a: Some(0.0), b: Some(0.0) });
    assert_eq!(comparison(words, words).coverage, Directed { a: Some(1.0), b: Some(1.0) });
    let inside = comparison("two three four five six", words);
    assert_eq!(inside.coverage, Directed { a: Some(1.0), b: Some(5.0 / 8.0) });
    let marks = comparison("?!... — «»", "?!... — «»");
    assert_eq!(marks.coverage, Directed { a: None, b: None });
    assert_eq!(marks.chained.coverage, Directed { a: None, b: None });
    // Numbers only: no letters, but words.
    assert_eq!(comparison("1 2 3 4 5 6", "0 1 2 3 4 5").coverage.a, Some(5.0 / 6.0));
    // Scripts mixed, and another script that looks the same.
    let mixed = comparison("The генерал said 不要 to all", "the ГЕНЕРАЛ said 不要 to none");
    assert_eq!(mixed.passages.iter().map(|passage| passage.words).collect::<Vec<_>>(), [6]);
    assert_eq!(comparison("a b c e o", "а b с е о").coverage.a, Some(0.0));
    assert!(!mixed.characters.a);
}

#[test]
fn scripts_without_spaces_are_compared_by_characters_and_it_says_so() {
    for (a, b) in
        [("他说不要战争我们也说", "她说不要战争我们都说"), ("นายพลกล่าวว่าสงคราม", "พลกล่าวว่าสงครามยาว")]
    {
        let shared = comparison(a, b);
        assert_eq!(shared.characters, Directed { a: true, b: true });
        assert!(shared.settings.contains("|units:characters|"), "{}", shared.settings);
        assert_eq!(shared.passages.len(), 1);
        assert!(shared.passages[0].words >= 7);
    }
    assert!(!comparison("Only words.", "Only words.").settings.contains("units"));
    assert!(comparison("他说不要战争", "Only words.").settings.contains("|units:characters-in-a|"));
}

#[test]
fn acronyms_are_joined_or_not_as_one_likes() {
    let a = "He said the U.S. Army would not go in.";
    let b = "He said the US Army would not go in.";
    let (a, b) = (document(a), document(b));
    let of = |document| Analysis::of(document, Settings::default(), &Task::new()).unwrap();
    let (of_a, of_b) = (of(&a), of(&b));
    for (acronyms, tiled, differ) in [(Acronyms::Joined, 9, 1), (Acronyms::Apart, 5, 0)] {
        let aids = ReadingAids { acronyms, ..ReadingAids::default() };
        let how = CompareSettings { aids, ..CompareSettings::default() };
        let shared = Comparison::with((&a, &of_a), (&b, &of_b), how, &Task::new()).unwrap();
        assert_eq!(shared.coverage.a, Some(5.0 / 9.0), "{acronyms:?}");
        assert_eq!((shared.chained.tiled, shared.chained.acronyms), (tiled, differ), "{acronyms:?}");
    }
}

#[test]
fn work_that_nobody_wants_ends() {
    let task = Task::new();
    task.cancel();
    let document = import::seeds().remove(0);
    assert!(Analysis::of(&document, Settings::default(), &task).is_err());
}

#[test]
fn lines_that_break_off_within_a_sentence_do_not_end_it() {
    let wrapped = "The general met his counterpart near the\nborder and they spoke for hours about\nthe war. Then \
                   they went home to their\nfamilies in the city.\n\nNobody saw them again for months.\n";
    assert_eq!(analysis(wrapped).sentences.len(), 3);
    let paragraphs = "A heading without a stop\nThe general met his counterpart.\nThey spoke for hours.\n";
    assert_eq!(analysis(paragraphs).sentences.len(), 3);
}
