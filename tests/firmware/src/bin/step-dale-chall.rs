//! English with the first list of familiar words: measured for what it adds, with the rules for the forms of its words.
#![no_std]
#![no_main]

use lexometer::lang::{ENGLISH, Language};
use lexometer_firmware::{entry, exit, sample, stack};

static LANGUAGE: Language = {
    let mut language = ENGLISH;
    language.familiar.spache = None;
    language
};

#[entry]
fn main() -> ! {
    stack::paint();
    sample::report(&LANGUAGE, |counts| {
        for formula in sample::NINE_FORMULAS {
            sample::score(formula, counts);
        }
    });
    stack::report();
    exit(0)
}
