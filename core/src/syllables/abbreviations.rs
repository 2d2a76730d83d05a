//! Abbreviations with a full stop that are read in full: `Gen.` "general", `Sept.` "September".
//!
//! They count only with a capital in front and a full stop right behind, so that `gen`, `dec` and `rep` stay words.
//! What the dictionary itself reads in full (`Mr`, `Mrs`, `Dr`, `Jr`, `St`, `Ltd`, `etc`) needs no full stop.
//! `Sun.`, `Sat.`, `Mar.`, `Mon.`, `Wed.`, `No.` and `Art.` are left out: a sentence may end with the word.

use super::packed::{Packed, with_count};

static ABBREVIATIONS: [u32; 41] = [
    // Ranks and offices.
    with_count("gen", 3),
    with_count("col", 2),
    with_count("lt", 3),
    with_count("capt", 2),
    with_count("maj", 2),
    with_count("sgt", 2),
    with_count("cpl", 3),
    with_count("pvt", 2),
    with_count("cmdr", 3),
    with_count("adm", 3),
    with_count("brig", 4),
    with_count("sen", 3),
    with_count("rep", 5),
    with_count("gov", 3),
    with_count("pres", 3),
    with_count("prof", 3),
    with_count("rev", 3),
    with_count("hon", 4),
    with_count("supt", 5),
    with_count("insp", 3),
    // Months and days.
    with_count("jan", 4),
    with_count("feb", 4),
    with_count("apr", 2),
    with_count("aug", 2),
    with_count("sept", 3),
    with_count("sep", 3),
    with_count("oct", 3),
    with_count("nov", 3),
    with_count("dec", 3),
    with_count("tue", 2),
    with_count("tues", 2),
    with_count("thu", 2),
    with_count("thur", 2),
    with_count("thurs", 2),
    with_count("fri", 2),
    // Firms and places.
    with_count("corp", 4),
    with_count("inc", 5),
    with_count("co", 3),
    with_count("dept", 3),
    with_count("univ", 5),
    with_count("assn", 5),
];

/// The syllables of an abbreviation as it is read.
pub(super) fn read_in_full(word: Packed) -> Option<u32> {
    word.count_in(&ABBREVIATIONS)
}
