//! The kinds of words that the formulas count.

use core::ops::BitOr;

use super::{FamiliarWords, WordInText};

/// A set of kinds that a word is of.
///
/// ```
/// use lexometer::lang::{ENGLISH, FamiliarWords, Kinds, WordInText};
///
/// let kinds = ENGLISH.kinds.unwrap();
/// let kinds_of = |spelling, syllables| {
///     kinds(&WordInText { spelling, syllables, opens_sentence: false }, &FamiliarWords::NONE)
/// };
/// assert_eq!(kinds_of("before", 2), Kinds::PREPOSITION | Kinds::CONJUNCTION);
/// assert!(kinds_of("intelligence", 4).include(Kinds::HARD));
/// assert!(kinds_of("they've", 1).include(Kinds::PRONOUN));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Kinds(u8);

impl Kinds {
    /// None at all.
    pub const NONE: Self = Self(0);
    /// Gunning's hard words.
    pub const HARD: Self = Self(1);
    /// Words that are not familiar by the rules of Dale and Chall.
    pub const UNFAMILIAR_DALE_CHALL: Self = Self(1 << 1);
    /// Words that are not familiar by the rules of Spache.
    pub const UNFAMILIAR_SPACHE: Self = Self(1 << 2);
    /// Words of the closed list of prepositions.
    pub const PREPOSITION: Self = Self(1 << 3);
    /// Words of the closed list of conjunctions.
    pub const CONJUNCTION: Self = Self(1 << 4);
    /// Words of the closed list of pronouns.
    pub const PRONOUN: Self = Self(1 << 5);

    /// How many kinds there are.
    pub const COUNT: usize = 6;

    /// The kinds one by one.
    pub const ALL: [Self; Self::COUNT] = [
        Self::HARD,
        Self::UNFAMILIAR_DALE_CHALL,
        Self::UNFAMILIAR_SPACHE,
        Self::PREPOSITION,
        Self::CONJUNCTION,
        Self::PRONOUN,
    ];

    /// Whether all of `kinds` are among these.
    #[must_use]
    pub const fn include(self, kinds: Self) -> bool {
        self.0 & kinds.0 == kinds.0
    }

    /// These kinds where `applies`, else none.
    #[must_use]
    pub const fn when(self, applies: bool) -> Self {
        if applies { self } else { Self::NONE }
    }

    /// These and those.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of these that are also in `other`.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those of these that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The bits, one a kind.
    #[cfg(any(feature = "bulk", test))]
    pub(crate) const fn bits(self) -> u8 {
        self.0
    }

    /// The kinds of those bits.
    pub(crate) const fn of_bits(bits: u8) -> Self {
        Self(bits)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// Tells the kinds of a word of running text, given the lists of familiar words.
pub type KindsOf = fn(&WordInText<'_>, &FamiliarWords) -> Kinds;
