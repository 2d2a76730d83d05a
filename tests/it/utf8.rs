//! The decoder against the standard library's.

use lexometer::utf8::{Decoded, Decoder};
use lexometer_tests::decoding::{Read, decoded};
use lexometer_tests::texts::bytes;
use proptest::prelude::*;

fn pushed(bytes: &[u8]) -> Vec<Decoded> {
    let mut found = Vec::new();
    let mut decoder = Decoder::new();
    for &byte in bytes {
        decoder.push(byte, |decoded| found.push(decoded));
    }
    decoder.finish(|decoded| found.push(decoded));
    assert!(!decoder.is_open());
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// The decoder takes single bytes, so this holds for every chunking.
    #[test]
    fn decoding_equals_the_standard_library(bytes in bytes()) {
        let found = pushed(&bytes);
        let text: String = found.iter().map(|decoded| decoded.scalar).collect();
        prop_assert_eq!(text, String::from_utf8_lossy(&bytes));
        let mut start = 0;
        let places: Vec<Read> = found
            .iter()
            .map(|found| {
                let bytes = usize::from(found.bytes);
                start += bytes;
                Read { scalar: found.scalar, start: start - bytes, bytes, is_valid: found.valid }
            })
            .collect();
        prop_assert_eq!(places, decoded(&bytes));
    }
}

/// Every sequence of two bytes, and every sequence of three and four whose first two open a longer one.
#[test]
fn short_sequences_equal_the_standard_library() {
    let check = |bytes: &[u8]| {
        let text: String = pushed(bytes).iter().map(|decoded| decoded.scalar).collect();
        assert_eq!(text, String::from_utf8_lossy(bytes), "{bytes:02X?}");
    };
    // One byte of each kind that the standard tells apart.
    let kinds =
        [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF4, 0xF5];
    for first in 0..=u8::MAX {
        for second in 0..=u8::MAX {
            check(&[first, second]);
            if first >= 0xE0 {
                for third in kinds {
                    check(&[first, second, third]);
                    if first >= 0xF0 && second >= 0x80 {
                        kinds.iter().for_each(|&fourth| check(&[first, second, third, fourth]));
                    }
                }
            }
        }
    }
}
