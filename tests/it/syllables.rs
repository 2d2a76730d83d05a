//! Syllables, against the dictionary and against what is read aloud.

use lexometer::syllables::{self, Context, Syllables, count_rules, english, english_token};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every alphabetic entry of the CMU Pronouncing Dictionary with the counts it lists.
fn dictionary() -> BTreeMap<String, Vec<u32>> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tablegen/data/cmudict/cmudict.dict");
    let text = fs::read_to_string(place).unwrap();
    let mut words: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for line in text.lines() {
        let mut fields = line.split('#').next().unwrap().split_whitespace();
        let Some(word) = fields.next().map(|headword| headword.split('(').next().unwrap()) else { continue };
        if word.chars().all(|letter| matches!(letter, 'a'..='z' | '\'')) {
            let vowels = fields.filter(|phoneme| phoneme.ends_with(['0', '1', '2'])).count();
            words.entry(word.to_owned()).or_default().push(u32::try_from(vowels).unwrap());
        }
    }
    assert!(words.len() > 120_000, "only {} words", words.len());
    words
}

/// The words of the dictionary that `count` gets wrong after `form` changed their spelling.
fn wrong(form: impl Fn(&str) -> String, count: impl Fn(&str) -> u32) -> Vec<(String, Vec<u32>, u32)> {
    let counted = dictionary().into_iter().map(|(word, listed)| {
        let count = count(&form(&word));
        (form(&word), listed, count)
    });
    counted.filter(|(_, listed, count)| !listed.contains(count)).collect()
}

#[test]
fn every_word_of_the_dictionary_gets_a_count_that_is_listed() {
    let wrong = wrong(str::to_owned, |word| english(word, Context::NONE).count);
    assert!(wrong.is_empty(), "{} words: {:?}", wrong.len(), &wrong[..wrong.len().min(40)]);
}

#[test]
fn typographic_apostrophes_change_nothing() {
    let wrong = wrong(|word| word.replace('\'', "\u{2019}"), |word| english(word, Context::NONE).count);
    assert!(wrong.is_empty(), "{} words: {:?}", wrong.len(), &wrong[..wrong.len().min(40)]);
}

#[test]
fn a_capital_changes_nothing() {
    let capitalised = |word: &str| {
        let first = word.chars().position(|letter| letter != '\'').unwrap_or(0);
        let mut capitalised = word.to_owned();
        if let Some(letter) = capitalised.get_mut(first..=first) {
            letter.make_ascii_uppercase();
        }
        capitalised
    };
    let wrong = wrong(capitalised, |word| english_token(word).count);
    assert!(wrong.is_empty(), "{} words: {:?}", wrong.len(), &wrong[..wrong.len().min(40)]);
}

#[test]
fn the_rules_alone_are_right_on_most_words() {
    let words = dictionary().len();
    let wrong = wrong(str::to_owned, count_rules).len();
    assert!(wrong * 100 < words * 4, "{wrong} of {words} wrong");
}

const OTHER_LANGUAGES: [fn(&str, Context) -> Syllables; 9] = [
    syllables::german,
    syllables::french,
    syllables::spanish,
    syllables::italian,
    syllables::portuguese,
    syllables::dutch,
    syllables::russian,
    syllables::ukrainian,
    syllables::polish,
];

proptest! {
    #[test]
    fn the_parts_of_a_hyphenated_word_add_up(parts in prop::collection::vec("[a-z]{2,12}", 1..6)) {
        let sum: u32 = parts.iter().map(|part| english(part, Context::NONE).count).sum();
        prop_assert_eq!(english_token(&parts.join("-")).count, sum);
    }

    #[test]
    fn a_count_is_bounded_by_what_is_written(word in "\\PC{0,40}") {
        // Nothing written takes more than the seven of a sign with its name, a digit with its scale, a unit.
        let bound = 8 * u32::try_from(word.chars().count()).unwrap();
        prop_assert!(english_token(&word).count <= bound);
    }

    #[test]
    fn capitals_change_nothing_in_other_languages(word in "[a-zà-öø-ÿœа-яёєії'’-]{0,16}") {
        for count in OTHER_LANGUAGES {
            let upper: String = word.chars().map(|letter| letter.to_uppercase().next().unwrap()).collect();
            prop_assert_eq!(count(&word, Context::NONE), count(&upper, Context::NONE), "{}", upper);
        }
    }

    #[test]
    fn letters_have_syllables_in_other_languages(word in "[a-zà-öø-ÿœа-яёєії]{2,24}") {
        for count in OTHER_LANGUAGES {
            // No letter has a name of more than four, `uve doble`.
            let bound = 4 * u32::try_from(word.chars().count()).unwrap();
            prop_assert!((1..=bound).contains(&count(&word, Context::NONE).count));
        }
    }

    #[test]
    fn any_text_has_a_bounded_count_in_other_languages(word in "\\PC{0,40}") {
        for count in OTHER_LANGUAGES {
            prop_assert!(count(&word, Context::NONE).count <= 4 * u32::try_from(word.chars().count()).unwrap());
        }
    }
}
