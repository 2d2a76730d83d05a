//! What Unicode says of each scalar: one lookup gives every property that the engine needs.
//!
//! Placeholder until the generated tables stand: ASCII only.

/// The version of the Unicode Standard that the tables state.
pub const UNICODE_VERSION: (u8, u8, u8) = (17, 0, 0);

/// The values of `Word_Break` (UAX #29, table 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are those of UAX #29")]
pub enum WordBreak {
    Other,
    CR,
    LF,
    Newline,
    Extend,
    ZWJ,
    Format,
    RegionalIndicator,
    Katakana,
    HebrewLetter,
    ALetter,
    SingleQuote,
    DoubleQuote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    WSegSpace,
}

/// The values of `Sentence_Break` (UAX #29, table 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are those of UAX #29")]
pub enum SentenceBreak {
    Other,
    CR,
    LF,
    Sep,
    Extend,
    Format,
    Sp,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    SContinue,
    STerm,
    Close,
}

/// The properties of one scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Properties(u16);

impl Properties {
    /// `Word_Break`.
    #[must_use]
    pub fn word_break(self) -> WordBreak {
        WordBreak::Other
    }
    /// `Sentence_Break`.
    #[must_use]
    pub fn sentence_break(self) -> SentenceBreak {
        SentenceBreak::Other
    }
    /// `Alphabetic`: a letter in the sense of the glossary.
    #[must_use]
    pub fn is_letter(self) -> bool {
        false
    }
    /// `Alphabetic` or a general category of `N*`, as `char::is_alphanumeric`.
    #[must_use]
    pub fn is_alphanumeric(self) -> bool {
        false
    }
    /// `Extended_Pictographic`.
    #[must_use]
    pub fn is_extended_pictographic(self) -> bool {
        false
    }
}

/// The properties of `scalar`.
#[must_use]
pub fn properties(_scalar: char) -> Properties {
    Properties(0)
}

/// Simple case folding (`CaseFolding.txt`, status C and S).
#[must_use]
pub fn simple_fold(scalar: char) -> char {
    scalar.to_ascii_lowercase()
}
