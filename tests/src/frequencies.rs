//! The frequencies of words by a map of the standard library, and what a lexicon may say beside them.

use lexometer::lexicon::{Lexicon, Types};
use std::collections::{BTreeMap, BTreeSet};

/// What truly went by.
#[derive(Clone, Debug, Default)]
pub struct Frequencies {
    counts: BTreeMap<String, u64>,
    tokens: u64,
}

impl<W: Into<String>> Extend<W> for Frequencies {
    fn extend<I: IntoIterator<Item = W>>(&mut self, words: I) {
        for word in words {
            *self.counts.entry(word.into()).or_insert(0) += 1;
            self.tokens += 1;
        }
    }
}

impl<W: Into<String>> FromIterator<W> for Frequencies {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let mut frequencies = Self::default();
        frequencies.extend(words);
        frequencies
    }
}

impl Frequencies {
    /// Running words.
    #[must_use]
    pub fn tokens(&self) -> u64 {
        self.tokens
    }

    /// Distinct words.
    #[must_use]
    pub fn types(&self) -> u64 {
        self.counts.len() as u64
    }

    /// How often the word occurred.
    #[must_use]
    pub fn of(&self, word: &str) -> u64 {
        self.counts.get(word).copied().unwrap_or(0)
    }

    /// Word, frequency and frequency once more: the rows of an exact lexicon.
    #[must_use]
    pub fn rows(&self) -> Vec<(String, u64, u64)> {
        self.counts.iter().map(|(word, &count)| (word.clone(), count, count)).collect()
    }

    /// Asserts all that a lexicon of these words promises, exact or not.
    ///
    /// `shortest_lost` is the length of the shortest word that found no room, `usize::MAX` where all did.
    ///
    /// # Panics
    ///
    /// If the lexicon breaks a promise.
    pub fn check(&self, lexicon: &Lexicon<'_>, shortest_lost: usize) {
        assert_eq!(lexicon.tokens(), self.tokens, "tokens");
        assert_eq!(lexicon.oversized() != 0, shortest_lost != usize::MAX, "oversized");
        assert!(lexicon.oversized() <= self.tokens, "{} oversized", lexicon.oversized());
        assert_eq!(lexicon.rows().count() as u64, u64::from(lexicon.tracked()), "tracked");
        let missing = |word: &str| if word.len() < shortest_lost { 0 } else { lexicon.oversized() };
        let mut ids = BTreeSet::new();
        for row in lexicon.rows() {
            let count = self.of(row.word);
            assert!(count != 0, "`{}` never occurred", row.word);
            assert!(row.lower <= count && count <= row.upper, "{row:?} occurred {count} times");
            assert!(row.upper - row.lower <= lexicon.floor() + missing(row.word), "{row:?} is too vague");
            assert!(row.lower <= row.estimate && row.estimate <= row.upper, "{row:?}");
            assert_eq!(lexicon.get(row.word), Some(row), "a row has to be found");
            assert_eq!(lexicon.word(row.id), row.word);
            assert!(ids.insert(row.id), "{:?} stands for two words", row.id);
        }
        for (word, &count) in &self.counts {
            let limit = lexicon.floor() + missing(word);
            assert!(lexicon.get(word).is_some() || count <= limit, "`{word}` occurred {count} times, no row");
        }
        if lexicon.is_exact() {
            assert_eq!((lexicon.floor(), lexicon.oversized()), (0, 0));
            assert_eq!(u64::from(lexicon.tracked()), self.types(), "rows of an exact lexicon");
        }
        match lexicon.types() {
            Types::Exact(types) => assert_eq!(types, self.types(), "types"),
            Types::AtLeast(types) => {
                assert!(!lexicon.is_exact());
                assert!(types <= self.types(), "at least {types} types, true {}", self.types());
            }
            Types::Estimate { types, standard_error } => {
                assert!(!lexicon.is_exact());
                assert!(types > 0.0 && types.is_finite(), "{types} types");
                assert!((0.03..0.27).contains(&standard_error), "{standard_error}");
            }
            other => panic!("{other:?}"),
        }
    }
}
