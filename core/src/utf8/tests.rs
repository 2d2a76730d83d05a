extern crate std;

use super::Decoder;
use std::string::String;
use std::vec::Vec;

fn decode(bytes: &[u8]) -> (String, usize, usize) {
    let (mut text, mut length, mut invalid) = (String::new(), 0, 0);
    let mut decoder = Decoder::new();
    let mut sink = |decoded: super::Decoded| {
        text.push(decoded.scalar);
        length += usize::from(decoded.bytes);
        invalid += usize::from(!decoded.valid);
    };
    for &byte in bytes {
        decoder.push(byte, &mut sink);
    }
    decoder.finish(&mut sink);
    (text, length, invalid)
}

#[test]
fn every_scalar_survives() {
    for scalar in '\0'..=char::MAX {
        let mut buffer = [0; 4];
        let (text, _, invalid) = decode(scalar.encode_utf8(&mut buffer).as_bytes());
        assert_eq!(text.chars().collect::<Vec<_>>(), [scalar]);
        assert_eq!(invalid, 0);
    }
}

/// The standard library replaces maximal subparts too: the oracle for all sequences of up to three bytes from a
/// set that holds the ends of every range of table 3-7.
#[test]
fn replaces_as_the_standard_library_does() {
    let edges = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ];
    let mut bytes = Vec::new();
    for &a in &edges {
        for &b in &edges {
            for &c in &edges {
                for &d in &edges {
                    bytes.clear();
                    bytes.extend([a, b, c, d]);
                    let (text, length, invalid) = decode(&bytes);
                    assert_eq!(text, String::from_utf8_lossy(&bytes), "{bytes:02X?}");
                    assert_eq!(length, bytes.len(), "{bytes:02X?}");
                    assert_eq!(invalid == 0, std::str::from_utf8(&bytes).is_ok(), "{bytes:02X?}");
                }
            }
        }
    }
}
