//! Writes the core's tables.

use super::dictionary::{self, DICTIONARY};
use super::facts::{CLASSES, Facts};
use super::weights::{UNITS, WEIGHTS, Weights};
use crate::output::{Output, header, table};

/// Generates `core/src/syllables/generated.rs`.
pub(crate) fn generate(output: &mut Output) -> Result<(), String> {
    let words = dictionary::read()?;
    let weights = Weights::read()?;
    let facts = Facts::build(&words, &weights)?;

    let mut text = header(
        "syllables",
        "English syllables: the weights of the rules, and the dictionary's corrections.",
        &[WEIGHTS, DICTIONARY],
    );
    let rows: Vec<String> = weights.rows.iter().map(|row| format!("{:?}", packed(row))).collect();
    let size = rows.len() * UNITS / 2 + 2 * UNITS + facts.filter.bytes.len() + facts.values.bytes.len();
    println!("syllables: {size} bytes of tables");
    text += &table(
        "First layer: four bits each, in two's complement; unit `i` in the low half of byte `i`, unit `i + 12` in the high.",
        "ROWS",
        "[u8; 12]",
        &rows,
    );
    text += &table("Added to each unit.", "BIAS", "i8", &strings(&weights.bias));
    text += &table("What each unit counts for.", "OUT", "i8", &strings(&weights.out));
    text += &format!(
        "\n/// Added to the sum of the units.\npub(super) const OFFSET: i32 = {};\n",
        weights.offset
    );
    text +=
        &table("The margins that part the classes of certainty.", "MARGINS", "i32", &strings(&facts.margins));
    text += &table(
        "Filter answers for each class, for words that are spelled, and for words with an ending of their own.",
        "FILTER_ANSWERS",
        "u8",
        &strings(&facts.filter_bits),
    );
    text += &format!(
        "\n/// The class of words without a vowel letter.\npub(super) const SPELLED: u8 = {CLASSES};\n"
    );
    text += &format!(
        "\n/// The class of words with an ending of their own.\npub(super) const ENDING: u8 = {};\n",
        CLASSES + 1
    );
    for (name, about, facts) in
        [("FILTER", "the filter", &facts.filter), ("VALUES", "the values", &facts.values)]
    {
        text += &format!("\n/// Seed of {about}.\npub(super) const {name}_SEED: u64 = {};\n", facts.seed);
        text += &table(&format!("The bits of {about}."), name, "u8", &strings(&facts.bytes));
    }
    output.file("core/src/syllables/generated.rs", &text)
}

fn strings<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

fn packed(row: &[i8; UNITS]) -> [u8; UNITS / 2] {
    let (low, high) = row.split_at(UNITS / 2);
    let mut bytes = [0; UNITS / 2];
    for ((byte, &low), &high) in bytes.iter_mut().zip(low).zip(high) {
        *byte = low as u8 & 15 | (high as u8) << 4;
    }
    bytes
}
