//! What a report holds, written by `serde` and read back.

use lexometer::document::{Analyser, Counts, Quantity, Tally, Token};
use lexometer::lang::{ENGLISH, Kinds};
use lexometer::lexicon::{Lexicon, Row, Slot, Types};
use lexometer::overlap::Passage;
use lexometer::readability::{SMOG, Undefined};
use lexometer_tests::texts::prose;
use proptest::prelude::*;
use serde_json::{Value, from_str, json, to_string, to_value};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Sums, counts, rows, types and tokens come back as they were.
    #[test]
    fn a_report_comes_back(text in prose(60)) {
        let (mut slots, mut bytes) = (vec![Slot::EMPTY; 400], vec![0; 8_000]);
        let mut analyser = Analyser::new(Lexicon::new(&mut slots, &mut bytes), &ENGLISH);
        let mut tokens = Vec::new();
        analyser.push_with(text.as_bytes(), |token| tokens.push(token));
        let document = analyser.finish_with(|token| tokens.push(token));
        let (tally, counts) = (*document.tally(), document.counts());
        prop_assert_eq!(from_str::<Tally>(&to_string(&tally).unwrap()).unwrap(), tally);
        prop_assert_eq!(from_str::<Counts>(&to_string(&counts).unwrap()).unwrap(), counts);
        prop_assert_eq!(from_str::<Vec<Token>>(&to_string(&tokens).unwrap()).unwrap(), tokens);
        let types = document.lexicon().types();
        prop_assert_eq!(from_str::<Types>(&to_string(&types).unwrap()).unwrap(), types);
        let mut room = [0; 2_000];
        for row in &document.lexicon().top::<5>() {
            let fields = json!({
                "word": row.word, "id": row.id, "estimate": row.estimate, "lower": row.lower, "upper": row.upper
            });
            prop_assert_eq!(to_value(row).unwrap(), fields);
            let written = postcard::to_slice(row, &mut room).unwrap();
            prop_assert_eq!(&postcard::from_bytes::<Row<'_>>(written).unwrap(), row);
        }
        let written = postcard::to_slice(&counts, &mut room).unwrap();
        prop_assert_eq!(postcard::from_bytes::<Counts>(written).unwrap(), counts);
        if let Err(reason) = SMOG.score(&counts) {
            prop_assert_eq!(from_str::<Undefined>(&to_string(&reason).unwrap()).unwrap(), reason);
        }
    }
}

/// Counts are a map by the keys of the command line, without those that are not known.
#[test]
fn counts_are_a_map_by_their_keys() {
    let counts = Counts::new().with(Quantity::Words, 12).with(Quantity::Sentences, 2);
    assert_eq!(to_value(counts).unwrap(), json!({ "words": 12, "sentences": 2 }));
    let all = Quantity::ALL.into_iter().fold(Counts::new(), |counts, quantity| counts.with(quantity, 1));
    let Value::Object(map) = to_value(all).unwrap() else { panic!("no map") };
    for quantity in Quantity::ALL {
        assert!(map.contains_key(quantity.key()), "{}", quantity.key());
    }
}

/// What is not known is refused, and so is a quantity that there is none of.
#[test]
fn what_is_no_count_is_refused() {
    assert!(from_str::<Counts>("{\"words\": -1}").is_err());
    assert!(from_str::<Counts>("{\"wards\": 1}").is_err());
    assert!(from_str::<Counts>("[1]").is_err());
}

#[test]
fn small_values_come_back() {
    for kinds in Kinds::ALL {
        assert_eq!(from_str::<Kinds>(&to_string(&kinds).unwrap()).unwrap(), kinds);
    }
    for quantity in Quantity::ALL {
        let reason = Undefined::Missing(quantity);
        assert_eq!(from_str::<Undefined>(&to_string(&reason).unwrap()).unwrap(), reason);
    }
    let passage = Passage { a: 1, b: 2, words: 7 };
    assert_eq!(from_str::<Passage>(&to_string(&passage).unwrap()).unwrap(), passage);
}
