//! The fast encoding, for hosts: two loads a lookup.
//!
//! The code space is cut into blocks; an index names the block of each, and equal blocks are stored once.

use super::Properties;
use super::generated_fast::{
    CLASS_BLOCKS, CLASS_BYTES, CLASS_INDEX, CLASS_SHIFT, FOLD_BLOCKS, FOLD_BYTES, FOLD_INDEX, FOLD_SHIFT,
};

/// Bytes of the tables: of the classes, and of folding.
pub const TABLE_BYTES: (usize, usize) = (CLASS_BYTES, FOLD_BYTES);

const _: () = assert!(CLASS_BYTES + FOLD_BYTES <= 65_536, "the fast tables outgrew their budget");

/// The properties of `scalar`.
#[inline]
#[must_use]
pub fn properties(scalar: char) -> Properties {
    Properties::from_table(value(scalar, &CLASS_INDEX, &CLASS_BLOCKS, CLASS_SHIFT))
}

/// Simple case folding.
#[inline]
#[must_use]
pub fn simple_fold(scalar: char) -> char {
    if scalar.is_ascii() {
        return scalar.to_ascii_lowercase();
    }
    let distance = value(scalar, &FOLD_INDEX, &FOLD_BLOCKS, FOLD_SHIFT);
    let number = u32::from(scalar);
    // No scalar folds out of its plane, so sixteen bits of distance are enough.
    char::from_u32(number & !0xFFFF | u32::from((number as u16).wrapping_add(distance))).unwrap_or(scalar)
}

/// The value of a two-stage table; the default of `T` beyond its end.
#[inline]
fn value<T: Copy + Default>(scalar: char, index: &[u8], blocks: &[T], shift: u32) -> T {
    let scalar = u32::from(scalar);
    let Some(&block) = index.get(scalar.wrapping_shr(shift) as usize) else { return T::default() };
    let within = scalar & 1_u32.wrapping_shl(shift).wrapping_sub(1);
    blocks.get((u32::from(block).wrapping_shl(shift) | within) as usize).copied().unwrap_or_default()
}
