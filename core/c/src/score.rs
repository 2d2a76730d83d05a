//! Readability and syllables. The basic formulas have functions of their own, so that a program links the ones that it
//! names; `lexometer_score` links all.

use crate::analyser::counts;
use crate::pointer::{change, slice};
use crate::status::{LEXOMETER_INVALID, LEXOMETER_UNDEFINED, LEXOMETER_UNKNOWN, status};
use crate::{lexometer_analyser, lexometer_status};
use lexometer::readability::{self, Formula};
use lexometer::syllables::{Context, english};

/// Writes a formula's score of a finished text.
///
/// # Safety
///
/// As for `lexometer_score`.
unsafe fn score(
    analyser: *const lexometer_analyser,
    formula: &Formula,
    value: *mut f64,
) -> Result<(), lexometer_status> {
    // SAFETY: the caller's promise.
    let ((counts, language), value) = unsafe { (counts(analyser)?, change(value)?) };
    *value = formula.score_of_text(language, &counts).map_err(|_| LEXOMETER_UNDEFINED)?;
    Ok(())
}

/// The score of the finished text by the formula of that identifier, a string that ends in a zero (`"smog"`).
/// `LEXOMETER_UNDEFINED` where it has none; `LEXOMETER_UNKNOWN` where there is no such formula.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `id` is null or a string; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_score(
    analyser: *const lexometer_analyser,
    id: *const core::ffi::c_char,
    value: *mut f64,
) -> lexometer_status {
    status(|| {
        if id.is_null() {
            return Err(LEXOMETER_INVALID);
        }
        // SAFETY: the caller promises a string.
        let id = unsafe { core::ffi::CStr::from_ptr(id) }.to_str().map_err(|_| LEXOMETER_UNKNOWN)?;
        let formula = readability::by_id(id).ok_or(LEXOMETER_UNKNOWN)?;
        // SAFETY: the caller's promise.
        unsafe { score(analyser, formula, value) }
    })
}

/// The Flesch reading ease of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_flesch_reading_ease(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::FLESCH_READING_EASE, value) })
}

/// The Flesch-Kincaid grade of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_flesch_kincaid_grade(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::FLESCH_KINCAID_GRADE, value) })
}

/// The Gunning fog index of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_gunning_fog(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::GUNNING_FOG, value) })
}

/// The SMOG grade of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_smog(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::SMOG, value) })
}

/// The Automated Readability Index of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_ari(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::ARI, value) })
}

/// The Coleman-Liau grade of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_coleman_liau_grade(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::COLEMAN_LIAU_GRADE, value) })
}

/// The LIX of the finished text.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_lix(
    analyser: *const lexometer_analyser,
    value: *mut f64,
) -> lexometer_status {
    // SAFETY: the caller's promise.
    status(|| unsafe { score(analyser, &readability::LIX, value) })
}

/// The syllables of one English word, as read aloud. `LEXOMETER_INVALID` where it is not UTF-8.
///
/// # Safety
///
/// `word` is null or points to `length` bytes; `count` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_english_syllables(
    word: *const u8,
    length: usize,
    count: *mut u32,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (word, count) = unsafe { (slice(word, length)?, change(count)?) };
        let word = core::str::from_utf8(word).map_err(|_| LEXOMETER_INVALID)?;
        *count = english(word, Context::NONE).count;
        Ok(())
    })
}
