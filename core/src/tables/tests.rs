//! Tests of the decoders on hand-picked scalars; `tests/it/tables.rs` compares every scalar with the data files.

use super::*;

/// A few scalars whose properties anyone can look up, from each way of storing them.
fn check(lookup: fn(char) -> Properties) {
    use SentenceBreak as S;
    use WordBreak as W;
    let cases = [
        ('a', W::ALetter, S::Lower, "letter alnum"),
        ('Z', W::ALetter, S::Upper, "letter alnum"),
        ('7', W::Numeric, S::Numeric, "alnum"),
        ('.', W::MidNumLet, S::ATerm, ""),
        ('!', W::Other, S::STerm, ""),
        ('\n', W::LF, S::LF, "space"),
        (' ', W::WSegSpace, S::Sp, "space"),
        ('\u{85}', W::Newline, S::Sep, "space"),
        ('©', W::Other, S::Other, "pictographic"),
        ('²', W::Other, S::Other, "alnum"),
        ('Ā', W::ALetter, S::Upper, "letter alnum"),
        ('ā', W::ALetter, S::Lower, "letter alnum"),
        ('\u{300}', W::Extend, S::Extend, ""),
        ('א', W::HebrewLetter, S::OLetter, "letter alnum"),
        ('・', W::Other, S::Other, ""),
        ('カ', W::Katakana, S::OLetter, "letter alnum"),
        ('中', W::Other, S::OLetter, "letter alnum"),
        ('한', W::ALetter, S::OLetter, "letter alnum"),
        ('。', W::Other, S::STerm, ""),
        ('🇩', W::RegionalIndicator, S::Other, ""),
        ('😀', W::Other, S::Other, "pictographic"),
        ('\u{E01EF}', W::Extend, S::Extend, ""),
        ('\u{E01F0}', W::Other, S::Other, ""),
        (char::MAX, W::Other, S::Other, ""),
    ];
    for (scalar, word, sentence, flags) in cases {
        let found = lookup(scalar);
        assert_eq!(found.word_break(), word, "{scalar:?}");
        assert_eq!(found.sentence_break(), sentence, "{scalar:?}");
        assert_eq!(found.is_letter(), flags.contains("letter"), "{scalar:?}");
        assert_eq!(found.is_alphanumeric(), flags.contains("alnum"), "{scalar:?}");
        assert_eq!(found.is_white_space(), flags.contains("space"), "{scalar:?}");
        assert_eq!(found.is_extended_pictographic(), flags.contains("pictographic"), "{scalar:?}");
    }
}

#[test]
fn compact_classes() {
    check(compact::properties);
}

#[test]
#[cfg(feature = "bulk")]
fn fast_classes() {
    check(fast::properties);
}

#[test]
fn compact_folding() {
    for (scalar, folded) in [
        ('A', 'a'),
        ('Ā', 'ā'),
        ('ā', 'ā'),
        ('ẞ', 'ß'),
        ('ς', 'σ'),
        ('K', 'k'),
        ('Ꭰ', 'Ꭰ'),
        ('ꭰ', 'Ꭰ'),
        ('𐐀', '𐐨'),
    ] {
        assert_eq!(compact::simple_fold(scalar), folded, "{scalar:?}");
    }
}

#[test]
fn a_properties_value_is_one_byte() {
    assert_eq!(size_of::<Properties>(), 1);
}
