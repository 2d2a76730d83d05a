use std::sync::Arc;

use super::super::{Analysis, CollocateSettings, Collocates, Document, GramList, Parts, Settings, Syntax};
use super::*;
use crate::import::seeds;

const WORDS: [&str; 12] =
    ["the", "sea", "see", "seas", "a", "man", "men", "and", "old", "older", "calm", "canal"];

/// Texts of the words above in no order that a bug could hide behind.
fn texts() -> Vec<Vec<&'static str>> {
    let mut state = 11u64;
    let mut word = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // Some words are frequent, some rare.
        let (x, y) = ((state >> 33) % 12, (state >> 45) % 12);
        WORDS[usize::try_from(x.min(y)).unwrap()]
    };
    [700, 1, 0, 1200].map(|length| (0..length).map(|_| word()).collect()).to_vec()
}

fn corpus(texts: &[Vec<&str>]) -> Corpus {
    let measured: Vec<(Document, Analysis)> = texts
        .iter()
        .map(|words| {
            let document = Document { text: Arc::from(words.join(" ")), ..seeds().remove(0) };
            let analysis = Analysis::of(&document, Settings::default(), &Task::new()).unwrap();
            (document, analysis)
        })
        .collect();
    let borrowed: Vec<_> = measured.iter().map(|(document, analysis)| (document, analysis)).collect();
    Corpus::of(&borrowed, &Task::new()).unwrap()
}

/// What a query finds, by looking at every place of every text: text, place.
fn plain(texts: &[Vec<&str>], parts: &[fn(&str) -> bool]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (text, words) in texts.iter().enumerate() {
        for (place, run) in words.windows(parts.len()).enumerate() {
            if run.iter().zip(parts).all(|(word, part)| part(word)) {
                found.push((text, place));
            }
        }
    }
    found
}

type Case = (&'static str, Syntax, &'static [fn(&str) -> bool]);

const CASES: [Case; 9] = [
    ("sea", Syntax::Wildcards, &[|word| word == "sea"]),
    ("CANAL", Syntax::Literal, &[|word| word == "canal"]),
    ("sea*", Syntax::Wildcards, &[|word| word.starts_with("sea")]),
    ("m?n", Syntax::Wildcards, &[|word| word == "man" || word == "men"]),
    ("*l*", Syntax::Wildcards, &[|word| word.contains('l')]),
    ("the * sea", Syntax::Wildcards, &[|word| word == "the", |_| true, |word| word == "sea"]),
    ("old the", Syntax::Wildcards, &[|word| word == "old", |word| word == "the"]),
    ("se(a|e)s?", Syntax::Regex, &[|word| ["sea", "see", "seas"].contains(&word)]),
    ("an?d? .+", Syntax::Regex, &[|word| word == "a" || word == "and", |_| true]),
];

#[test]
fn queries_find_what_a_reader_of_every_place_finds() {
    let texts = texts();
    let corpus = corpus(&texts);
    for (pattern, syntax, parts) in CASES {
        let query = Query::parse(pattern, syntax).unwrap();
        let expected = plain(&texts, parts);
        assert!(!expected.is_empty(), "{pattern} tests nothing");
        let found = Concordance::of(&corpus, &query, &[], &Task::new()).unwrap();
        let places: Vec<(usize, usize)> = (0..found.matches.len())
            .map(|index| {
                let line = found.line(&corpus, index, 3);
                (line.document, line.word as usize)
            })
            .collect();
        assert_eq!(places, expected, "{pattern}");
    }
}

#[test]
fn matches_are_sorted_as_their_words_are() {
    let texts = texts();
    let corpus = corpus(&texts);
    let orders: [&[SortKey]; 4] = [
        &[SortKey::Right(1)],
        &[SortKey::Left(2), SortKey::Match],
        &[SortKey::Match, SortKey::Right(3), SortKey::Left(1)],
        &[SortKey::Left(1), SortKey::Left(2), SortKey::Left(3)],
    ];
    for (pattern, syntax, parts) in CASES {
        let query = Query::parse(pattern, syntax).unwrap();
        for keys in orders {
            let mut expected = plain(&texts, parts);
            // No word before every word; a stable sort leaves equals in the order of the text.
            expected.sort_by_key(|&(text, place)| {
                let word = |key: &SortKey| {
                    let place = match *key {
                        SortKey::Left(steps) => place.checked_sub(steps as usize)?,
                        SortKey::Match => place,
                        SortKey::Right(steps) => place + parts.len() - 1 + steps as usize,
                    };
                    texts[text].get(place).copied()
                };
                keys.iter().map(word).collect::<Vec<_>>()
            });
            let found = Concordance::of(&corpus, &query, keys, &Task::new()).unwrap();
            let places: Vec<(usize, usize)> = found
                .matches
                .iter()
                .map(|&at| {
                    let document = corpus.document_of(at);
                    (document, at as usize - corpus.documents()[document].tokens.start)
                })
                .collect();
            assert_eq!(places, expected, "{pattern} by {keys:?}");
        }
    }
}

#[test]
fn a_line_is_what_stands_around() {
    let corpus = corpus(&[vec!["the", "old", "sea"], vec!["a", "calm", "sea"]]);
    let query = Query::parse("sea", Syntax::Wildcards).unwrap();
    let found = Concordance::of(&corpus, &query, &[], &Task::new()).unwrap();
    let line = found.line(&corpus, 1, 5);
    assert_eq!((line.left.as_str(), line.matched.as_str(), line.right.as_str()), ("a calm ", "sea", ""));
    assert_eq!((line.document, line.word, line.bytes), (1, 2, 7..10));
    assert!((found.share(&corpus, 1) - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn a_range_counts_documents_where_they_are_the_parts() {
    let texts = texts();
    let corpus = corpus(&texts);
    let list = GramList::of(&corpus, 1, Parts::Documents, &Task::new()).unwrap();
    assert!(list.exact);
    assert_eq!(list.tokens, texts.iter().map(|text| text.len() as u64).sum::<u64>());
    for gram in &list.rows {
        let word = list.text(&corpus, gram);
        let count = |text: &Vec<&str>| text.iter().filter(|other| **other == word).count();
        assert_eq!(gram.count, texts.iter().map(count).sum::<usize>() as u64, "{word}");
        #[expect(clippy::cast_precision_loss, reason = "four texts")]
        let range = texts.iter().filter(|text| count(text) > 0).count() as f64;
        assert_eq!(gram.dispersion[0], Some(range), "{word}");
    }
    // No run goes from one document into the next: the second has one word, the third none.
    let pairs = GramList::of(&corpus, 2, Parts::Equal(3), &Task::new()).unwrap();
    assert_eq!(pairs.tokens, 699 + 1199);
}

#[test]
fn nothing_is_near_what_is_nowhere() {
    let corpus = corpus(&texts());
    let query = Query::parse("nowhere", Syntax::Wildcards).unwrap();
    let collocates = Collocates::of(&corpus, &query, CollocateSettings::default(), &Task::new()).unwrap();
    assert_eq!((collocates.node, collocates.window_tokens, collocates.rows.len()), (0, 0, 0));
    assert!(Query::parse(" -- ", Syntax::Wildcards).is_err());
    assert!(Query::parse("", Syntax::Regex).is_err());
}
