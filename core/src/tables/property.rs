//! The properties and their packing.

use super::generated_classes::CLASSES;

/// Declares an enum over consecutive small numbers, and the way back from the number.
macro_rules! numbered {
    ($(#[$about:meta])* $name:ident { $first:ident, $($value:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "the names are those of UAX #29")]
        pub enum $name {
            $first,
            $($value),*
        }

        impl $name {
            /// The value with this number. The generator writes no other number; it would mean the first value.
            const fn from_number(number: u8) -> Self {
                $(if number == Self::$value as u8 { return Self::$value; })*
                Self::$first
            }
        }
    };
}

numbered! {
    /// The values of `Word_Break` (UAX #29, table 3).
    WordBreak {
        Other, CR, LF, Newline, Extend, ZWJ, Format, RegionalIndicator, Katakana, HebrewLetter, ALetter, SingleQuote,
        DoubleQuote, MidNumLet, MidLetter, MidNum, Numeric, ExtendNumLet, WSegSpace,
    }
}

numbered! {
    /// The values of `Sentence_Break` (UAX #29, table 4).
    SentenceBreak {
        Other, CR, LF, Sep, Extend, Format, Sp, Lower, Upper, OLetter, Numeric, ATerm, SContinue, STerm, Close,
    }
}

// Layout of the packed properties; `core/tablegen/src/unicode/classes.rs` writes the same bits.
const WORD_BREAK_MASK: u16 = 0x1F;
const SENTENCE_BREAK_SHIFT: u32 = 5;
const SENTENCE_BREAK_MASK: u16 = 0xF;
const LETTER: u16 = 1 << 9;
const ALPHANUMERIC: u16 = 1 << 10;
const EXTENDED_PICTOGRAPHIC: u16 = 1 << 11;
const WHITE_SPACE: u16 = 1 << 12;

/// The properties of one scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Properties {
    class: u8,
}

impl Properties {
    /// The properties of a class number that a table holds.
    pub(super) const fn from_table(class: u8) -> Self {
        Self { class }
    }

    /// The number of the class: below [`CLASS_COUNT`](super::CLASS_COUNT), 0 where no property holds. The numbers
    /// change with the version of Unicode.
    #[inline]
    #[must_use]
    pub const fn class(self) -> u8 {
        self.class
    }

    #[expect(clippy::indexing_slicing, reason = "six bits are below the table's length of 64")]
    const fn packed(self) -> u16 {
        CLASSES[(self.class & 0x3F) as usize]
    }

    /// `Word_Break`.
    #[inline]
    #[must_use]
    pub const fn word_break(self) -> WordBreak {
        WordBreak::from_number((self.packed() & WORD_BREAK_MASK) as u8)
    }

    /// `Sentence_Break`.
    #[inline]
    #[must_use]
    pub const fn sentence_break(self) -> SentenceBreak {
        SentenceBreak::from_number((self.packed() >> SENTENCE_BREAK_SHIFT & SENTENCE_BREAK_MASK) as u8)
    }

    /// `Alphabetic`: a letter in the sense of the glossary.
    #[inline]
    #[must_use]
    pub const fn is_letter(self) -> bool {
        self.packed() & LETTER != 0
    }

    /// `Alphabetic` or a general category of `N*`, as `char::is_alphanumeric`.
    #[inline]
    #[must_use]
    pub const fn is_alphanumeric(self) -> bool {
        self.packed() & ALPHANUMERIC != 0
    }

    /// `Extended_Pictographic`.
    #[inline]
    #[must_use]
    pub const fn is_extended_pictographic(self) -> bool {
        self.packed() & EXTENDED_PICTOGRAPHIC != 0
    }

    /// `White_Space`.
    #[inline]
    #[must_use]
    pub const fn is_white_space(self) -> bool {
        self.packed() & WHITE_SPACE != 0
    }
}
