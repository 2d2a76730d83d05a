//! The terms of a formula: most formulas are sums of them.

use super::Inputs;
use crate::document::Quantity;

/// A weight times a ratio of counts: what most formulas add up.
///
/// Eleven bytes of data, where the same in code takes three times as many; and a formula that is data can be looked into.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// A float's bytes, so that terms lie close: a float would have to begin at a multiple of eight.
    weight: [u8; 8],
    quantity: Quantity,
    per: Per,
    /// How often the ratio is a factor. None makes the weight a constant.
    power: u8,
}

/// What a quantity is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Per {
    Word,
    Sentence,
    HundredWords,
    Space,
    /// Per word, and what is left of one.
    RestOfWord,
}

impl Term {
    const fn new(weight: f64, quantity: Quantity, per: Per) -> Self {
        Self { weight: weight.to_le_bytes(), quantity, per, power: 1 }
    }

    /// The weight alone.
    #[must_use]
    pub const fn constant(weight: f64) -> Self {
        Self { power: 0, ..Self::new(weight, Quantity::Words, Per::Word) }
    }

    /// Of a quantity per word.
    #[must_use]
    pub const fn per_word(weight: f64, quantity: Quantity) -> Self {
        Self::new(weight, quantity, Per::Word)
    }

    /// Of a quantity per sentence.
    #[must_use]
    pub const fn per_sentence(weight: f64, quantity: Quantity) -> Self {
        Self::new(weight, quantity, Per::Sentence)
    }

    /// Of p(x), a quantity per hundred words.
    #[must_use]
    pub const fn percent(weight: f64, quantity: Quantity) -> Self {
        Self::new(weight, quantity, Per::HundredWords)
    }

    /// Of a quantity per space, of which there is one less than words.
    #[must_use]
    pub const fn per_space(weight: f64, quantity: Quantity) -> Self {
        Self::new(weight, quantity, Per::Space)
    }

    /// Of the share of words that a quantity leaves over.
    #[must_use]
    pub const fn share_without(weight: f64, quantity: Quantity) -> Self {
        Self::new(weight, quantity, Per::RestOfWord)
    }

    /// Of ASL, the average sentence length in words.
    #[must_use]
    pub const fn asl(weight: f64) -> Self {
        Self::per_sentence(weight, Quantity::Words)
    }

    /// Of ASW, the average number of syllables per word.
    #[must_use]
    pub const fn asw(weight: f64) -> Self {
        Self::per_word(weight, Quantity::Syllables)
    }

    /// Of AWL, the average word length in letters.
    #[must_use]
    pub const fn awl(weight: f64) -> Self {
        Self::per_word(weight, Quantity::Letters)
    }

    /// The same with that power of the ratio.
    #[must_use]
    pub const fn to_the(self, power: u8) -> Self {
        Self { power, ..self }
    }

    /// Its value for these counts.
    fn value(&self, x: &Inputs<'_>) -> f64 {
        let weight = f64::from_le_bytes(self.weight);
        if self.power == 0 {
            return weight;
        }
        let ratio = match self.per {
            Per::Sentence => x.per_sentence(self.quantity),
            Per::HundredWords => x.percent(self.quantity),
            Per::Space => x.count(self.quantity) / (x.count(Quantity::Words) - 1.0),
            Per::Word => x.per_word(self.quantity),
            Per::RestOfWord => 1.0 - x.per_word(self.quantity),
        };
        (0..self.power).fold(weight, |product, _| product * ratio)
    }
}

impl Inputs<'_> {
    /// The sum of terms, added from the first to the last, so that the bits are those of the written formula.
    #[must_use]
    pub fn sum(&self, terms: &[Term]) -> f64 {
        // The negative zero is what adding leaves every number as it is.
        terms.iter().fold(-0.0, |sum, term| sum + term.value(self))
    }
}
