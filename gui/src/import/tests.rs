use super::*;

fn read(content: &[u8]) -> Result<Document, ImportError> {
    bytes("a", Origin::StandardInput, content.to_vec(), None)
}

/// The bytes of `text` in UTF-16, made here without the decoder's library.
fn utf16(text: &str, order: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(order).collect()
}

const PROSE: &str =
    "The general said that he would go. “Every day,” he said, “we learn.” Ça va très bien à Orléans.";

#[test]
fn utf_8_is_kept_byte_for_byte() {
    // Decomposed é, a bare carriage return, CRLF, trailing space: nothing is rewritten.
    let text = "cafe\u{301}\rtwo\r\nthree \n\n";
    let document = read(text.as_bytes()).unwrap();
    assert_eq!(&*document.text, text);
    assert_eq!(document.encoding, Encoding::UTF_8);
    assert!(document.notices.is_empty());
}

#[test]
fn byte_order_marks_are_obeyed_and_left_out() {
    let cases = [
        ([b"\xEF\xBB\xBF", PROSE.as_bytes()].concat(), "UTF-8"),
        (utf16(PROSE, u16::to_le_bytes, true), "UTF-16LE"),
        (utf16(PROSE, u16::to_be_bytes, true), "UTF-16BE"),
    ];
    for (content, name) in cases {
        let document = read(&content).unwrap();
        assert_eq!(&*document.text, PROSE);
        assert_eq!(document.encoding, Encoding { name, found_by: EncodingFoundBy::ByteOrderMark });
    }
}

#[test]
fn utf_16_without_a_mark_is_found_and_said() {
    for (content, name) in [
        (utf16(PROSE, u16::to_le_bytes, false), "UTF-16LE"),
        (utf16(PROSE, u16::to_be_bytes, false), "UTF-16BE"),
    ] {
        let document = read(&content).unwrap();
        assert_eq!(&*document.text, PROSE);
        assert_eq!(document.notices, [Notice::GuessedEncoding { name }]);
    }
}

#[test]
fn other_encodings_are_guessed_and_can_be_chosen() {
    // Windows-1252, by its code chart: É D9→C9, é E9, è E8, ç E7, ’ 92.
    let latin = b"L\x92\xE9t\xE9 derni\xE8re, les gar\xE7ons sont all\xE9s \xE0 la f\xEAte du village.";
    let document = read(latin).unwrap();
    assert_eq!(&*document.text, "L’été dernière, les garçons sont allés à la fête du village.");
    assert_eq!(document.notices, [Notice::GuessedEncoding { name: "windows-1252" }]);

    let chosen = bytes("a", Origin::StandardInput, latin.to_vec(), encoding_named("ISO-8859-5")).unwrap();
    assert_eq!(chosen.encoding.found_by, EncodingFoundBy::Choice);
    assert!(chosen.text.contains("щ"), "E9 is щ in ISO-8859-5: {}", chosen.text);
    assert!(encoding_named("klingon").is_none());
}

#[test]
fn damaged_utf_8_stays_utf_8_and_the_damage_is_counted() {
    // Three whole sequences, two broken ones: a lone continuation byte and a cut sequence of one maximal subpart.
    let document = read(
        "naïve “café” \u{1F600}"
            .as_bytes()
            .iter()
            .chain(b"\x80 x \xE2\x82 y")
            .copied()
            .collect::<Vec<u8>>()
            .as_slice(),
    )
    .unwrap();
    assert_eq!(&*document.text, "naïve “café” \u{1F600}\u{FFFD} x \u{FFFD} y");
    assert_eq!(document.notices, [Notice::Replaced { sequences: 2 }]);
}

#[test]
fn what_is_no_text_is_named() {
    let docx = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0 [Content_Types].xml....word/document.xml";
    let cases: [(&[u8], &str); 7] = [
        (b"%PDF-1.7\n%....", "PDF"),
        (docx, "Word"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (b"\xFF\xFE\0\0a\0\0\0", "UTF-32"),
        (b"\0\x01\x02\x03\x04\x05 some text in between \0\0\0", "binary"),
    ];
    for (content, word) in cases {
        let message = read(content).unwrap_err().to_string();
        assert!(message.contains(word), "{message}");
        assert!(!message.contains('\n'));
    }
}

#[test]
fn text_that_only_looks_odd_is_read() {
    for content in
        ["", " \n", "BZh is no archive here", "PK said", "%P", "\u{1b}[1mbold\u{1b}[0m", "\u{FEFF}"]
    {
        read(content.as_bytes()).unwrap();
    }
    assert_eq!(read(b"").unwrap().notices, [Notice::Empty]);
    assert_eq!(read(b"<!DOCTYPE html><p>x").unwrap().notices, [Notice::Markup { language: "HTML" }]);
}

#[test]
fn any_bytes_are_read_or_refused() {
    // A fixed linear congruential generator: the same bytes every time.
    let mut state = 1u64;
    for length in 0..600 {
        let content: Vec<u8> = (0..length)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state.to_be_bytes()[0]
            })
            .collect();
        if let Ok(document) = read(&content) {
            assert!(document.text.len() <= 3 * content.len());
        }
    }
}
