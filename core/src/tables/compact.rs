//! The compact encoding, for flash measured in kilobytes.
//!
//! **Classes.** The scalars beyond ASCII are runs of one class, stored as a stream of bytes. Each byte is a token:
//!
//! - a token of `RUNS` is a run: its class, and its length, or a length 0 that says that the length follows in the
//!   stream, seven bits a byte, low bits first. The commonest runs have a token of their own;
//! - the tokens after those are `PAIRS`: two runs that often follow each other.
//!
//! A run of the pseudo class `ALTERNATING` is one of single scalars of two classes in turn: the long stretches of
//! upper and lower case pairs. The stream is cut into chunks of equal size, none of which a token straddles, and
//! `CHUNK_STARTS` holds each chunk's first scalar. A lookup finds the chunk by binary search and reads on from its
//! start. After the last run every scalar is of class 0.
//!
//! **Folding.** Sorted runs of scalars that fold by the same distance, all of them or every other one.

use super::Properties;
use super::generated_classes::ASCII;
use super::generated_compact::{
    ALTERNATE, ALTERNATING, CHUNK, CHUNK_STARTS, CLASS_BYTES, FOLD_BYTES, FOLD_DISTANCES, FOLD_PLANE_1,
    FOLD_SHAPES, FOLD_STARTS, PAIRS, RUNS, STREAM,
};

/// Bytes of the tables: of the classes, and of folding.
pub const TABLE_BYTES: (usize, usize) = (CLASS_BYTES, FOLD_BYTES);

const _: () = assert!(CLASS_BYTES <= 4096 && FOLD_BYTES <= 1280, "the compact tables outgrew their budget");

/// The properties of `scalar`.
#[inline]
#[must_use]
pub fn properties(scalar: char) -> Properties {
    let scalar = u32::from(scalar);
    Properties::from_table(match ASCII.get(scalar as usize) {
        Some(&class) => class,
        None => class_beyond_ascii(scalar),
    })
}

/// The class of a scalar of the stream; 0 after its end.
#[inline(never)]
fn class_beyond_ascii(scalar: u32) -> u8 {
    let chunk = CHUNK_STARTS.partition_point(|&start| scalar_of(start) <= scalar).saturating_sub(1);
    let start = CHUNK_STARTS.get(chunk).map_or(0, |&start| scalar_of(start));
    let mut bytes = STREAM.get(chunk.wrapping_mul(CHUNK)..).unwrap_or_default().iter();
    let mut rest = scalar.wrapping_sub(start);
    let mut second_of_pair = None;
    loop {
        let token = match second_of_pair.take() {
            Some(second) => second,
            None => {
                let Some(&token) = bytes.next() else { return 0 };
                match PAIRS.get(usize::from(token).wrapping_sub(RUNS.len())) {
                    Some(&[first, second]) => {
                        second_of_pair = Some(second);
                        first
                    }
                    None => token,
                }
            }
        };
        let Some(&[class, length]) = RUNS.get(usize::from(token)) else { return 0 };
        let length = if length == 0 { length_from(&mut bytes) } else { u32::from(length) };
        if rest < length {
            return class_in_run(class, rest);
        }
        rest = rest.wrapping_sub(length);
    }
}

/// A scalar in three bytes, high byte first.
fn scalar_of([high, middle, low]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0, high, middle, low])
}

/// Reads a length: seven bits a byte, low bits first, the high bit set on all but the last byte.
fn length_from(bytes: &mut core::slice::Iter<'_, u8>) -> u32 {
    let mut length = 0_u32;
    let mut shift = 0_u32;
    for &byte in bytes {
        length |= u32::from(byte & 0x7F).wrapping_shl(shift);
        shift = shift.wrapping_add(7);
        if byte < 0x80 {
            break;
        }
    }
    length
}

/// The class at a place of a run.
fn class_in_run(class: u8, place: u32) -> u8 {
    let [even, odd] = ALTERNATE;
    match class {
        ALTERNATING if place.is_multiple_of(2) => even,
        ALTERNATING => odd,
        class => class,
    }
}

/// Simple case folding.
#[inline]
#[must_use]
pub fn simple_fold(scalar: char) -> char {
    if scalar.is_ascii() { scalar.to_ascii_lowercase() } else { fold_beyond_ascii(scalar) }
}

/// Folding by the runs.
#[inline(never)]
fn fold_beyond_ascii(scalar: char) -> char {
    let number = u32::from(scalar);
    let low = number as u16;
    let (skipped, starts) = match number >> 16 {
        0 => (0, FOLD_STARTS.get(..FOLD_PLANE_1)),
        1 => (FOLD_PLANE_1, FOLD_STARTS.get(FOLD_PLANE_1..)),
        _ => return scalar,
    };
    let starts = starts.unwrap_or_default();
    let Some(run) = starts.partition_point(|&start| start <= low).checked_sub(1) else { return scalar };
    let in_all = run.wrapping_add(skipped);
    let (Some(&start), Some(&shape), Some(&distance)) =
        (starts.get(run), FOLD_SHAPES.get(in_all), FOLD_DISTANCES.get(in_all))
    else {
        return scalar;
    };
    let place = low.wrapping_sub(start);
    let every_other = u16::from(shape >> 7);
    let count = u16::from(shape & 0x7F);
    if place & every_other != 0 || place >> every_other >= count {
        return scalar;
    }
    char::from_u32(number & !0xFFFF | u32::from(low.wrapping_add(distance))).unwrap_or(scalar)
}
