//! Words with the sentences of English: measured for what these add.
#![no_std]
#![no_main]

use lexometer::lang::{ENGLISH, Language, UNKNOWN};
use lexometer_firmware::{entry, exit, sample, stack};

static LANGUAGE: Language = {
    let mut language = UNKNOWN;
    language.sentences = ENGLISH.sentences;
    language
};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&LANGUAGE, |_| {});
    stack::report();
    exit(0)
}
