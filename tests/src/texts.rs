//! Texts: scalars of every class, prose in pieces, bytes of any kind.

use lexometer::tables::{CLASS_COUNT, properties};
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::LazyLock;

/// The scalars of each class of the property tables: two of a class are alike to the segmenter.
static CLASSES: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let mut classes = vec![Vec::new(); usize::from(CLASS_COUNT)];
    for scalar in '\0'..=char::MAX {
        classes[usize::from(properties(scalar).class())].push(scalar);
    }
    classes
});

/// A scalar: of any class, each as likely as the other, or one of those by which most rules do their work.
pub fn scalar() -> impl Strategy<Value = char> {
    let working =
        ['a', 'Z', 'é', 'א', '3', '٣', '.', ',', ':', '\'', '’', '"', ' ', '_', 'カ', '\u{1F1E6}', '\n'];
    prop_oneof![
        2 => (0..usize::from(CLASS_COUNT), any::<Index>()).prop_map(|(class, index)| *index.get(&CLASSES[class])),
        3 => prop::sample::select(working.to_vec()),
        1 => prop::sample::select(vec!['\u{301}', '\u{200D}', '\u{AD}', '👍', '\r', ')', '!', ' ']),
    ]
}

/// A text of such scalars.
pub fn scalars() -> impl Strategy<Value = String> {
    prop::collection::vec(scalar(), 0..40).prop_map(|scalars| scalars.into_iter().collect())
}

/// Pieces of prose, and of what breaks the habits of prose.
pub fn piece() -> impl Strategy<Value = String> {
    let fixed = [
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        ". ",
        "? ",
        "! ",
        ", ",
        "; ",
        ": ",
        "...",
        " . . . ",
        ". . . ",
        ".",
        "'",
        "’",
        "‘",
        "“",
        "”",
        "—",
        "–",
        "…",
        "\"",
        "(",
        ")",
        "[",
        "-",
        "--",
        "_",
        "&",
        "@",
        "R&D",
        "R&D",
        "a_b",
        "$40",
        "50%",
        "1,000.5",
        "10:30",
        "U.S.",
        "Gen. ",
        "Mr. ",
        "e.g. ",
        "etc. ",
        "i.e. ",
        "don't",
        "Don’t",
        "o'clock",
        "’90s",
        "F-16s",
        "NATO",
        "US",
        "us",
        "été",
        "naïve",
        "Ελλάδα",
        "мир",
        "日本",
        "👍",
        "\u{301}",
        "\u{200D}",
        "\u{AD}",
        "\u{2028}",
        "\u{85}",
        "\u{345}",
        "sixteen_letters",
        "abcdefghijklmnop",
        "abcdefghijklmnopq",
        "incomprehensibilities",
        "The ",
        "Intelligence ",
        "intelligence ",
        "A ",
        "I ",
        "0",
        "7",
        "x1",
        "1x",
        "\0",
        "\u{7F}",
        "\u{201A}",
        "\u{2024}",
    ];
    prop_oneof![
        6 => "[a-z]{1,9} ",
        2 => "[A-Z][a-z]{0,6}",
        4 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Pieces of text in many scripts, and of what stands between and inside their words.
pub fn foreign_piece() -> impl Strategy<Value = String> {
    let fixed = [
        " ",
        " ",
        " ",
        " ",
        "\n",
        ". ",
        "! ",
        "? ",
        "。",
        "！",
        "？",
        "…",
        "، ",
        "，",
        "；",
        "&",
        "@",
        "۔ ",
        "। ",
        "«",
        "» ",
        "„",
        "“",
        "’",
        "'",
        "\"",
        "(",
        ") ",
        "-",
        "_",
        ".",
        ",",
        ":",
        "·",
        "•",
        "1",
        "23",
        "٣",
        "½",
        "№ ",
        "\u{301}",
        "\u{AD}",
        "\u{200C}",
        "\u{200D}",
        "\u{202F}",
        "\u{A0}",
        "\u{3000}",
        "\u{FE00}",
        "👍",
        "👍🏽",
        "🇺🇦",
        "\u{FFFD}",
        "Mr. ",
        "т.е. ",
        "с. 5 ",
        "z.B. ",
        "3. Oktober ",
        "x",
        "don",
        "カ",
        "タワー",
        "ｶﾞ",
        "ひらがな",
        "東",
        "東京都",
        "한국어",
        "สวัสดี",
        "ខ្មែរ",
        "ລາວ",
        "שלום",
        "צה\"ל",
        "ג'",
        "العَرَبِيَّة",
        "हिन्दी",
        "বাংলা",
        "தமிழ்",
        "Ελληνικά",
        "ΟΔΟΣ",
        "Straße",
        "ĲSSEL",
        "ª",
        "ǅ",
        "Ünïcödé",
        "Невероятнейшими",
        "невероятнейшими",
        "превысокомногорассмотрительствующий",
        "gleichgewichtsdichtegradientenzentrifugation",
        "internationalisierung",
    ];
    prop_oneof![
        6 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        2 => "[а-я]{1,12} ",
        1 => "[А-Я][а-я]{0,9}",
        1 => "[a-zäöüß]{1,14} ",
        1 => "[一-十ア-オ]{1,5}",
    ]
}

/// Prose of up to so many pieces.
pub fn prose(pieces: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..pieces).prop_map(|pieces| pieces.concat())
}

/// Prose or scalars of every class.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![prose(60), scalars()]
}

/// Fragments of UTF-8: lead bytes without their rest, rests without a lead, surrogates, overlong forms, what lies beyond
/// U+10FFFF.
fn broken() -> impl Strategy<Value = Vec<u8>> {
    let fragments: [&[u8]; 14] = [
        b"\x80",
        b"\xBF\xBF",
        b"\xC0\x80",
        b"\xC2",
        b"\xE0\x80\x80",
        b"\xE0\xA0",
        b"\xE2\x80",
        b"\xED\xA0\x80",
        b"\xEF\xBF",
        b"\xF0\x8F\xBF\xBF",
        b"\xF0\x9F\x91",
        b"\xF4\x90\x80\x80",
        b"\xF5",
        b"\xFF\xFE",
    ];
    prop_oneof![
        prop::sample::select(fragments.to_vec()).prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 1..4),
    ]
}

/// Bytes: text, broken here and there or through and through.
pub fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let mixed =
        prop::collection::vec(prop_oneof![3 => text().prop_map(String::into_bytes), 2 => broken()], 0..5);
    prop_oneof![
        2 => text().prop_map(String::into_bytes),
        3 => mixed.prop_map(|parts| parts.concat()),
        1 => prop::collection::vec(any::<u8>(), 0..60),
    ]
}
