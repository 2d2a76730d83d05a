//! The property classes: scalars that agree in every property share a class.

use super::data::{SCALARS, ranges};
use std::collections::BTreeSet;

/// The values of `Word_Break`, in the order of `lexometer::tables::WordBreak`.
const WORD_BREAK: [&str; 19] = [
    "Other",
    "CR",
    "LF",
    "Newline",
    "Extend",
    "ZWJ",
    "Format",
    "Regional_Indicator",
    "Katakana",
    "Hebrew_Letter",
    "ALetter",
    "Single_Quote",
    "Double_Quote",
    "MidNumLet",
    "MidLetter",
    "MidNum",
    "Numeric",
    "ExtendNumLet",
    "WSegSpace",
];

/// The values of `Sentence_Break`, in the order of `lexometer::tables::SentenceBreak`.
const SENTENCE_BREAK: [&str; 15] = [
    "Other",
    "CR",
    "LF",
    "Sep",
    "Extend",
    "Format",
    "Sp",
    "Lower",
    "Upper",
    "OLetter",
    "Numeric",
    "ATerm",
    "SContinue",
    "STerm",
    "Close",
];

/// The general categories that `char::is_numeric` names.
const NUMBERS: [&str; 3] = ["Decimal_Number", "Letter_Number", "Other_Number"];

// Layout of the packed properties; the core's `tables` module reads the same bits.
const SENTENCE_BREAK_SHIFT: u32 = 5;
const LETTER: u16 = 1 << 9;
const ALPHANUMERIC: u16 = 1 << 10;
const EXTENDED_PICTOGRAPHIC: u16 = 1 << 11;
const WHITE_SPACE: u16 = 1 << 12;

/// Every scalar's class, and what each class stands for.
pub(super) struct Classes {
    /// The packed properties of each class, ascending; class 0 is the one without any property.
    pub(super) packed: Vec<u16>,
    /// The class of each scalar.
    pub(super) of_scalar: Vec<u8>,
}

impl Classes {
    /// Reads the properties.
    pub(super) fn read() -> Result<Self, String> {
        let mut packed = vec![0_u16; SCALARS];
        for (first, last, value) in ranges("WordBreakProperty.txt")? {
            let number = position(&WORD_BREAK, &value)?;
            packed[first..=last].iter_mut().for_each(|bits| *bits |= number);
        }
        for (first, last, value) in ranges("SentenceBreakProperty.txt")? {
            let number = position(&SENTENCE_BREAK, &value)? << SENTENCE_BREAK_SHIFT;
            packed[first..=last].iter_mut().for_each(|bits| *bits |= number);
        }
        for (first, last, value) in ranges("BinaryProperties.txt")? {
            let flag = match value.as_str() {
                "Alphabetic" => LETTER | ALPHANUMERIC,
                "Extended_Pictographic" => EXTENDED_PICTOGRAPHIC,
                "White_Space" => WHITE_SPACE,
                _ => continue,
            };
            packed[first..=last].iter_mut().for_each(|bits| *bits |= flag);
        }
        for (first, last, value) in ranges("GeneralCategory.txt")? {
            if NUMBERS.contains(&value.as_str()) {
                packed[first..=last].iter_mut().for_each(|bits| *bits |= ALPHANUMERIC);
            }
        }
        let distinct: Vec<u16> = packed.iter().copied().collect::<BTreeSet<u16>>().into_iter().collect();
        if distinct.len() > 63 || distinct.first() != Some(&0) {
            return Err(format!("{} classes do not fit the lookup, which masks with 63", distinct.len()));
        }
        let of_scalar =
            packed.iter().map(|bits| distinct.partition_point(|other| other < bits) as u8).collect();
        Ok(Self { packed: distinct, of_scalar })
    }
}

fn position(names: &[&str], value: &str) -> Result<u16, String> {
    names
        .iter()
        .position(|name| *name == value)
        .map(|position| position as u16)
        .ok_or_else(|| format!("unknown property value `{value}`"))
}
