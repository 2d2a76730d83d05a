//! Languages. Each has a function of its own, so that a program links the ones that it names.

use lexometer::lang::{self, Language};

/// A language, to be pointed at only.
#[derive(Debug)]
pub struct lexometer_language {
    _private: (),
}

const fn handle(language: &'static Language) -> *const lexometer_language {
    core::ptr::from_ref(language).cast()
}

/// No language in particular: words and sentences by the rules of Unicode, no syllables.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_no_language() -> *const lexometer_language {
    handle(&lang::UNKNOWN)
}

/// English.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_english() -> *const lexometer_language {
    handle(&lang::ENGLISH)
}

/// German.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_german() -> *const lexometer_language {
    handle(&lang::GERMAN)
}

/// Spanish.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_spanish() -> *const lexometer_language {
    handle(&lang::SPANISH)
}

/// French.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_french() -> *const lexometer_language {
    handle(&lang::FRENCH)
}

/// Italian.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_italian() -> *const lexometer_language {
    handle(&lang::ITALIAN)
}

/// Dutch.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_dutch() -> *const lexometer_language {
    handle(&lang::DUTCH)
}

/// Polish.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_polish() -> *const lexometer_language {
    handle(&lang::POLISH)
}

/// Portuguese.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_portuguese() -> *const lexometer_language {
    handle(&lang::PORTUGUESE)
}

/// Russian.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_russian() -> *const lexometer_language {
    handle(&lang::RUSSIAN)
}

/// Ukrainian.
#[unsafe(no_mangle)]
pub extern "C" fn lexometer_ukrainian() -> *const lexometer_language {
    handle(&lang::UKRAINIAN)
}
