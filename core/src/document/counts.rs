//! The numbers that the formulas read.

/// A countable property of a text. Each is a field of [`Counts`] and a key of the `counts` object of the command
/// line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[repr(u8)]
#[non_exhaustive]
pub enum Quantity {
    /// Running words (tokens).
    Words,
    /// Sentences with at least one word.
    Sentences,
    /// Syllables of all words, as read aloud.
    Syllables,
    /// Alphabetic scalars.
    Letters,
    /// Letters and digits: no spaces, no punctuation.
    Characters,
    /// Words of exactly one syllable.
    OneSyllable,
    /// Words of two syllables or more.
    TwoPlusSyllables,
    /// Words of three syllables or more.
    ThreePlusSyllables,
    /// Words of more than six letters.
    LongWords,
    /// Words of up to three letters.
    ShortWords,
    /// Hard words by Gunning's rules.
    HardWords,
    /// Words not familiar by the Dale list and its rules.
    UnfamiliarDaleChall,
    /// Words not familiar by the Spache list and its rules.
    UnfamiliarSpache,
    /// Distinct words not familiar by the Spache list and its rules.
    UnfamiliarSpacheTypes,
    /// Distinct folded words.
    Types,
    /// Prepositions, by a closed list.
    Prepositions,
    /// Conjunctions, by a closed list.
    Conjunctions,
    /// Pronouns, by a closed list.
    Pronouns,
    /// Arabic complex words with a letter or ending of the formal language: never counted here, only given.
    FaseehWords,
}

impl Quantity {
    /// All quantities, in the order of the enumeration.
    pub const ALL: [Self; 19] = [
        Self::Words,
        Self::Sentences,
        Self::Syllables,
        Self::Letters,
        Self::Characters,
        Self::OneSyllable,
        Self::TwoPlusSyllables,
        Self::ThreePlusSyllables,
        Self::LongWords,
        Self::ShortWords,
        Self::HardWords,
        Self::UnfamiliarDaleChall,
        Self::UnfamiliarSpache,
        Self::UnfamiliarSpacheTypes,
        Self::Types,
        Self::Prepositions,
        Self::Conjunctions,
        Self::Pronouns,
        Self::FaseehWords,
    ];

    /// The key that files and the command line use.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Sentences => "sentences",
            Self::Syllables => "syllables",
            Self::Letters => "letters",
            Self::Characters => "characters",
            Self::OneSyllable => "one_syllable",
            Self::TwoPlusSyllables => "two_plus_syllables",
            Self::ThreePlusSyllables => "three_plus_syllables",
            Self::LongWords => "long_words",
            Self::ShortWords => "short_words",
            Self::HardWords => "hard_words",
            Self::UnfamiliarDaleChall => "unfamiliar_dale_chall",
            Self::UnfamiliarSpache => "unfamiliar_spache",
            Self::UnfamiliarSpacheTypes => "unfamiliar_spache_types",
            Self::Types => "types",
            Self::Prepositions => "prepositions",
            Self::Conjunctions => "conjunctions",
            Self::Pronouns => "pronouns",
            Self::FaseehWords => "faseeh_words",
        }
    }

    /// The quantity of that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quantity| quantity.key() == key)
    }
}

/// A set of quantities.
///
/// ```
/// use lexometer::document::{Quantities, Quantity};
///
/// let inputs = Quantities::of(&[Quantity::Words, Quantity::Letters]);
/// assert!(inputs.contains(Quantity::Letters) && !inputs.contains(Quantity::Syllables));
/// assert_eq!(inputs.iter().count(), 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantities(u32);

impl Quantities {
    /// No quantity.
    pub const NONE: Self = Self(0);

    /// Those of a list.
    #[must_use]
    pub const fn of(mut list: &[Quantity]) -> Self {
        let mut set = Self::NONE;
        while let [first, rest @ ..] = list {
            set.0 |= 1 << *first as u32;
            list = rest;
        }
        set
    }

    /// Whether a quantity is among them.
    #[must_use]
    pub const fn contains(self, quantity: Quantity) -> bool {
        self.0 & 1 << quantity as u32 != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// All of them, in the order of [`Quantity::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Quantity> {
        Quantity::ALL.into_iter().filter(move |&quantity| self.contains(quantity))
    }
}

/// Counts of a text, each known or not. A quantity that is not known makes the formulas that read it undefined.
///
/// ```
/// use lexometer::document::{Counts, Quantity};
///
/// let counts = Counts::new().with(Quantity::Words, 100).with(Quantity::Sentences, 5);
/// assert_eq!(counts.get(Quantity::Words), Some(100));
/// assert_eq!(counts.get(Quantity::Syllables), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    values: [u64; Quantity::ALL.len()],
    known: Quantities,
}

impl Counts {
    /// Counts of which none is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { values: [0; Quantity::ALL.len()], known: Quantities::NONE }
    }

    /// The count of a quantity, `None` where it is not known.
    #[must_use]
    pub fn get(&self, quantity: Quantity) -> Option<u64> {
        if !self.known.contains(quantity) {
            return None;
        }
        self.values.get(quantity as usize).copied()
    }

    /// States the count of a quantity.
    pub fn set(&mut self, quantity: Quantity, count: u64) {
        if let Some(value) = self.values.get_mut(quantity as usize) {
            *value = count;
            self.known.0 |= 1 << quantity as u32;
        }
    }

    /// The same counts with one more stated.
    #[must_use]
    pub fn with(mut self, quantity: Quantity, count: u64) -> Self {
        self.set(quantity, count);
        self
    }

    /// The counts of what is left without a part. A quantity is known where it is known of both.
    ///
    /// ```
    /// use lexometer::document::{Counts, Quantity};
    ///
    /// let whole = Counts::new().with(Quantity::Words, 100).with(Quantity::Types, 60);
    /// let rest = whole.without(&Counts::new().with(Quantity::Words, 20));
    /// assert_eq!(rest.get(Quantity::Words), Some(80));
    /// assert_eq!(rest.get(Quantity::Types), None);
    /// ```
    #[must_use]
    pub fn without(&self, part: &Self) -> Self {
        let mut rest = Self::new();
        for (quantity, count) in self.iter() {
            if let Some(taken) = part.get(quantity) {
                rest.set(quantity, count.saturating_sub(taken));
            }
        }
        rest
    }

    /// The counts of this and another part together. A quantity is known where it is known of both.
    ///
    /// ```
    /// use lexometer::document::{Counts, Quantity};
    ///
    /// let words = |words| Counts::new().with(Quantity::Words, words);
    /// assert_eq!(words(2).plus(&words(3)), words(5));
    /// ```
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = Self::new();
        for (quantity, count) in self.iter() {
            if let Some(more) = other.get(quantity) {
                sum.set(quantity, count.saturating_add(more));
            }
        }
        sum
    }

    /// The counts of so many parts like this one.
    #[must_use]
    pub fn times(&self, times: u64) -> Self {
        let mut product = *self;
        for (quantity, count) in self.iter() {
            product.set(quantity, count.saturating_mul(times));
        }
        product
    }

    /// All known counts, in the order of [`Quantity::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Quantity, u64)> + '_ {
        Quantity::ALL.into_iter().filter_map(|quantity| Some((quantity, self.get(quantity)?)))
    }
}

impl Default for Counts {
    fn default() -> Self {
        Self::new()
    }
}
