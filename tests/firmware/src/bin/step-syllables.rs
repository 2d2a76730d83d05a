//! Words with the sentences and syllables of English: measured for what the syllables add.
#![no_std]
#![no_main]

use lexometer::lang::{ENGLISH, Language, UNKNOWN};
use lexometer_firmware::{entry, exit, sample, stack};

static LANGUAGE: Language = {
    let mut language = UNKNOWN;
    language.sentences = ENGLISH.sentences;
    language.syllables = ENGLISH.syllables;
    language
};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&LANGUAGE, |_| {});
    stack::report();
    exit(0)
}
