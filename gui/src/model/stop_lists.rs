//! Which words are stop words: a list for each language, which the user may change.

use std::collections::{BTreeMap, BTreeSet};

use lexometer::{fold, lang};
use unicode_normalization::UnicodeNormalization;

use super::Analysis;

/// The stop words of every language: those of the core, but for the languages whose list was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StopLists {
    /// Takes the place of all others.
    every: Option<BTreeSet<String>>,
    changed: BTreeMap<String, BTreeSet<String>>,
}

impl StopLists {
    /// The words of a text, as [`Self::set`] takes them, for the stop words of whatever language.
    #[must_use]
    pub fn of_every_language(text: &str) -> Self {
        Self { every: Some(listed(text)), changed: BTreeMap::new() }
    }

    fn list(&self, code: &str) -> Option<&BTreeSet<String>> {
        self.every.as_ref().or_else(|| self.changed.get(code))
    }

    /// Whether a folded word is a stop word of the language of that code.
    #[must_use]
    pub fn contains(&self, code: &str, word: &str) -> bool {
        match self.list(code) {
            Some(list) => list.contains(word),
            None => lang::stop_words(code).contains(word),
        }
    }

    /// The stop words of a language, in the order of their letters.
    #[must_use]
    pub fn words(&self, code: &str) -> Vec<String> {
        match self.list(code) {
            Some(list) => list.iter().cloned().collect(),
            None => built_in(code).into_iter().collect(),
        }
    }

    /// Whether the list of a language was changed.
    #[must_use]
    pub fn is_changed(&self, code: &str) -> bool {
        self.changed.contains_key(code)
    }

    /// The lists that were changed, by language.
    pub fn changed(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.changed.iter().map(|(code, list)| (code.as_str(), list))
    }

    /// Takes the words of a text for the stop words of a language, with white space, commas or semicolons between them. The
    /// list is the core's again where it holds the same words.
    pub fn set(&mut self, code: &str, text: &str) {
        let list = listed(text);
        if list == built_in(code) {
            self.changed.remove(code);
        } else {
            self.changed.insert(code.to_owned(), list);
        }
    }

    /// Gives a language the core’s list again.
    pub fn reset(&mut self, code: &str) {
        self.changed.remove(code);
    }
}

/// The folded words of a text with white space, commas or semicolons between them.
fn listed(text: &str) -> BTreeSet<String> {
    let is_between = |scalar: char| scalar.is_whitespace() || ",;".contains(scalar);
    let words = text.split(is_between).filter(|word| word.contains(char::is_alphanumeric));
    words.map(|word| fold::folded(word).nfc().collect()).collect()
}

fn built_in(code: &str) -> BTreeSet<String> {
    lang::stop_words(code).iter().map(str::to_owned).collect()
}

impl Analysis {
    /// Marks the stop words by these lists.
    pub fn mark_stop_words(&mut self, lists: &StopLists) {
        for kind in &mut self.types {
            kind.stop = lists.contains(self.language.code, &kind.word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_the_cores_until_it_is_changed() {
        let mut lists = StopLists::default();
        assert!(lists.contains("en", "the") && !lists.contains("en", "war"));
        assert!(!lists.contains("und", "the"));
        lists.set("en", "The War\nthe, war; it’s");
        assert_eq!(lists.words("en"), ["it's", "the", "war"]);
        assert!(lists.contains("en", "war") && !lists.contains("en", "of"));
        assert!(lists.contains("de", "der") && lists.is_changed("en") && !lists.is_changed("de"));
        lists.reset("en");
        assert_eq!(lists, StopLists::default());
    }

    #[test]
    fn one_list_stands_for_every_language() {
        let lists = StopLists::of_every_language("War, – der;\nL’Été");
        assert_eq!(lists.words("uk"), ["der", "l'été", "war"]);
        assert!(lists.contains("en", "war") && lists.contains("und", "der") && !lists.contains("en", "the"));
        assert!(StopLists::of_every_language(" \n– ,").words("en").is_empty());
    }

    #[test]
    fn the_cores_own_words_are_no_change() {
        for code in ["en", "fr", "uk"] {
            let mut lists = StopLists::default();
            let words = lists.words(code);
            assert!(words.len() > 50, "{code}");
            lists.set(code, &words.join("\n"));
            assert!(!lists.is_changed(code), "{code}: {:?}", lists.words(code));
        }
    }
}
