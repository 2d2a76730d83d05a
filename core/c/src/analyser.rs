//! A text from its first byte to its numbers.

use crate::pointer::{change, read, slice, slice_mut};
use crate::status::{
    LEXOMETER_INVALID, LEXOMETER_TOO_SMALL, LEXOMETER_UNDEFINED, LEXOMETER_WRONG_STATE, status,
};
use crate::{lexometer_language, lexometer_status};
use core::mem::{MaybeUninit, replace};
use lexometer::document::{Analyser, Counts, Document, Quantity, Settings, Token};
use lexometer::lang::Language;
use lexometer::lexicon::{Lexicon, Row, Slot, Types};
use lexometer::segment::LineMode;

/// Eight-byte words of a `lexometer_analyser`.
pub const LEXOMETER_ANALYSER_WORDS: usize = 128;

/// An analyser with its text's numbers. Its content is the library's own; it may lie in a `static`.
#[repr(C)]
#[derive(Debug)]
pub struct lexometer_analyser {
    opaque: [u64; LEXOMETER_ANALYSER_WORDS],
}

/// What is in a `lexometer_analyser`.
#[expect(clippy::large_enum_variant, reason = "one takes the place of the other in the same memory")]
enum State {
    /// Made by `lexometer_analyser_init`.
    Reading(Analyser<'static>),
    /// After `lexometer_analyser_finish`.
    Finished(Document<'static>),
    /// While one becomes the other.
    Between,
}

// On a chip every build fits. On a host it depends on the features that others switch on, so `init` looks, too.
#[cfg(target_os = "none")]
const _: () = assert!(size_of::<State>() <= size_of::<lexometer_analyser>());
const _: () = assert!(align_of::<State>() <= align_of::<lexometer_analyser>());

/// A row of the lexicon's memory: room for one distinct word.
#[repr(C)]
#[derive(Debug)]
pub struct lexometer_slot {
    opaque: [u32; 4],
}

const _: () = assert!(
    size_of::<Slot>() == size_of::<lexometer_slot>() && align_of::<Slot>() <= align_of::<lexometer_slot>()
);

/// How the lines of a text are meant.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub enum lexometer_lines {
    /// A paragraph is one line: every line end ends a sentence.
    LEXOMETER_LINES_PARAGRAPHS = 0,
    /// Lines are broken to fit a width: sentences run on.
    LEXOMETER_LINES_WRAPPED = 1,
}

/// What can be counted. See `Quantity` in the Rust documentation.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "named as the library's quantities, which are documented")]
pub enum lexometer_quantity {
    LEXOMETER_WORDS = 0,
    LEXOMETER_SENTENCES = 1,
    LEXOMETER_SYLLABLES = 2,
    LEXOMETER_LETTERS = 3,
    LEXOMETER_CHARACTERS = 4,
    LEXOMETER_ONE_SYLLABLE = 5,
    LEXOMETER_TWO_PLUS_SYLLABLES = 6,
    LEXOMETER_THREE_PLUS_SYLLABLES = 7,
    LEXOMETER_LONG_WORDS = 8,
    LEXOMETER_SHORT_WORDS = 9,
    LEXOMETER_HARD_WORDS = 10,
    LEXOMETER_UNFAMILIAR_DALE_CHALL = 11,
    LEXOMETER_UNFAMILIAR_SPACHE = 12,
    LEXOMETER_UNFAMILIAR_SPACHE_TYPES = 13,
    LEXOMETER_TYPES = 14,
    LEXOMETER_PREPOSITIONS = 15,
    LEXOMETER_CONJUNCTIONS = 16,
    LEXOMETER_PRONOUNS = 17,
}

/// The library's quantity for a number of [`lexometer_quantity`].
fn quantity(number: u32) -> Option<Quantity> {
    Quantity::ALL.into_iter().find(|quantity| *quantity as u32 == number)
}

// The two enumerations agree, first and last.
const _: () = assert!(
    Quantity::Words as u32 == lexometer_quantity::LEXOMETER_WORDS as u32
        && Quantity::HardWords as u32 == lexometer_quantity::LEXOMETER_HARD_WORDS as u32
        && Quantity::Types as u32 == lexometer_quantity::LEXOMETER_TYPES as u32
        && Quantity::Pronouns as u32 == lexometer_quantity::LEXOMETER_PRONOUNS as u32
);

/// A word with its frequency.
#[repr(C)]
#[derive(Debug)]
pub struct lexometer_row {
    /// The folded word in UTF-8, not terminated. It lies in the memory lent to the analyser.
    pub word: *const u8,
    /// Its bytes.
    pub length: usize,
    /// The best single figure.
    pub estimate: u64,
    /// The word occurred at least so often …
    pub lower: u64,
    /// … and at most so often. All three are equal while everything fits.
    pub upper: u64,
}

/// The state behind a pointer from C.
///
/// # Safety
///
/// `analyser` is null, or points to an analyser that `lexometer_analyser_init` has filled and nothing else uses now.
unsafe fn state<'a>(analyser: *mut lexometer_analyser) -> Result<&'a mut State, lexometer_status> {
    // SAFETY: the caller's promise; `init` wrote a state there, which fits by its checks and those above.
    unsafe { change(analyser.cast::<State>()) }
}

/// The document behind a pointer from C.
///
/// # Safety
///
/// As for [`state`], but others may read it too.
pub(crate) unsafe fn document<'a>(
    analyser: *const lexometer_analyser,
) -> Result<&'a Document<'static>, lexometer_status> {
    // SAFETY: as in `state`.
    match unsafe { read(analyser.cast::<State>()) }? {
        State::Finished(document) => Ok(document),
        _ => Err(LEXOMETER_WRONG_STATE),
    }
}

/// Makes an analyser before its text.
///
/// `slots` rows and `bytes` bytes are lent to it for the words, until it is no longer used. A text of so many different words
/// of so many bytes on average is counted exactly with one row in sixteen more and two bytes a word more, and 66 bytes.
///
/// # Safety
///
/// The pointers are null, or point to as many values as stated, which live and are used by nothing else as long as the
/// analyser. `language` comes from one of the functions of languages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_analyser_init(
    analyser: *mut lexometer_analyser,
    language: *const lexometer_language,
    lines: u32,
    slots: *mut lexometer_slot,
    slot_count: usize,
    bytes: *mut u8,
    byte_count: usize,
) -> lexometer_status {
    status(|| {
        if size_of::<State>() > size_of::<lexometer_analyser>() {
            return Err(LEXOMETER_TOO_SMALL);
        }
        // SAFETY: the caller promises the place, which needs no valid content.
        let place = unsafe { change(analyser.cast::<MaybeUninit<State>>()) }?;
        // SAFETY: only pointers to the library's statics can be had.
        let language: &'static Language = unsafe { read(language.cast()) }?;
        // SAFETY: the caller promises the slots, whose size and alignment are checked above; they are made valid here.
        let slots = unsafe { slice_mut(slots.cast::<MaybeUninit<Slot>>(), slot_count) }?;
        slots.fill(const { MaybeUninit::new(Slot::EMPTY) });
        // SAFETY: every one has just been written.
        let slots: &'static mut [Slot] = unsafe { slice_mut(slots.as_mut_ptr().cast(), slot_count) }?;
        // SAFETY: the caller promises the bytes; any content will do, but they must have some.
        let bytes = unsafe { slice_mut(bytes.cast::<MaybeUninit<u8>>(), byte_count) }?;
        bytes.fill(MaybeUninit::new(0));
        // SAFETY: every one has just been written.
        let bytes: &'static mut [u8] = unsafe { slice_mut(bytes.as_mut_ptr().cast(), byte_count) }?;
        let lines = match lines {
            0 => LineMode::Paragraphs,
            1 => LineMode::Wrapped,
            _ => return Err(LEXOMETER_INVALID),
        };
        let settings = Settings::new(language).with_lines(lines);
        place.write(State::Reading(Analyser::new(Lexicon::new(slots, bytes), settings)));
        Ok(())
    })
}

/// Takes the next bytes of the text, cut anywhere.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `text` is null or points to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_analyser_push(
    analyser: *mut lexometer_analyser,
    text: *const u8,
    length: usize,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (state, text) = unsafe { (state(analyser)?, slice(text, length)?) };
        let State::Reading(reading) = state else { return Err(LEXOMETER_WRONG_STATE) };
        reading.push(text);
        Ok(())
    })
}

/// Takes the next bytes of the text, and writes the numbers of the words that they complete: equal where the words are. With
/// `LEXOMETER_TOO_SMALL` all bytes were taken, but there were more words than `capacity`; the first are written.
///
/// Words that the lexicon could not keep have the number `UINT32_MAX`.
///
/// # Safety
///
/// As for `lexometer_analyser_push`; `ids` is null or points to `capacity` numbers, and `written` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_analyser_push_ids(
    analyser: *mut lexometer_analyser,
    text: *const u8,
    length: usize,
    ids: *mut u32,
    capacity: usize,
    written: *mut usize,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (state, text, ids, written) =
            unsafe { (state(analyser)?, slice(text, length)?, slice_mut(ids, capacity)?, change(written)?) };
        let State::Reading(reading) = state else { return Err(LEXOMETER_WRONG_STATE) };
        *written = 0;
        let mut fits = true;
        reading.push_with(text, |token| fits &= write_id(token, ids, written));
        if fits { Ok(()) } else { Err(LEXOMETER_TOO_SMALL) }
    })
}

/// Writes the number of a word; `false` where there is no room.
fn write_id(token: Token, ids: &mut [u32], written: &mut usize) -> bool {
    let Token::Word { id, .. } = token else { return true };
    let Some(place) = ids.get_mut(*written) else { return false };
    *place = id.map_or(u32::MAX, |id| id.0);
    *written = written.saturating_add(1);
    true
}

/// Ends the text. From then on the results can be read.
///
/// # Safety
///
/// As for `lexometer_analyser_push`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_analyser_finish(analyser: *mut lexometer_analyser) -> lexometer_status {
    let (mut last, mut written) = (0, 0);
    // SAFETY: the caller's promise, and two numbers of this function's.
    unsafe { lexometer_analyser_finish_ids(analyser, &raw mut last, 1, &raw mut written) }
}

/// Ends the text, and writes the numbers of the words that its end completes: at most one.
///
/// # Safety
///
/// As for `lexometer_analyser_push_ids`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_analyser_finish_ids(
    analyser: *mut lexometer_analyser,
    ids: *mut u32,
    capacity: usize,
    written: *mut usize,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (state, ids, written) =
            unsafe { (state(analyser)?, slice_mut(ids, capacity)?, change(written)?) };
        if !matches!(state, State::Reading(_)) {
            return Err(LEXOMETER_WRONG_STATE);
        }
        let State::Reading(reading) = replace(state, State::Between) else {
            return Err(LEXOMETER_WRONG_STATE);
        };
        *written = 0;
        let mut fits = true;
        let document = reading.finish_with(|token| fits &= write_id(token, ids, written));
        *state = State::Finished(document);
        if fits { Ok(()) } else { Err(LEXOMETER_TOO_SMALL) }
    })
}

/// One of the counts of the finished text, by a number of `lexometer_quantity`. `LEXOMETER_UNDEFINED` where the language's
/// rules cannot count it, or the lexicon's memory did not suffice to.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `count` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_count(
    analyser: *const lexometer_analyser,
    quantity: u32,
    count: *mut u64,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (document, count) = unsafe { (document(analyser)?, change(count)?) };
        let quantity = self::quantity(quantity).ok_or(LEXOMETER_INVALID)?;
        *count = document.counts().get(quantity).ok_or(LEXOMETER_UNDEFINED)?;
        Ok(())
    })
}

/// The counts of a finished document.
///
/// # Safety
///
/// As for `lexometer_count`.
pub(crate) unsafe fn counts(
    analyser: *const lexometer_analyser,
) -> Result<(Counts, &'static str), lexometer_status> {
    // SAFETY: the caller's promise.
    let document = unsafe { document(analyser) }?;
    Ok((document.counts(), document.language().code))
}

/// How many distinct words there were, and whether that is exact (1) or an estimate or lower bound (0).
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; the others are null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_types(
    analyser: *const lexometer_analyser,
    types: *mut f64,
    is_exact: *mut u8,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise.
        let (document, types, is_exact) = unsafe { (document(analyser)?, change(types)?, change(is_exact)?) };
        #[expect(clippy::cast_precision_loss, reason = "there are fewer words than 2^53")]
        let (number, exact) = match document.lexicon().types() {
            Types::Exact(number) => (number as f64, 1),
            Types::Estimate { types, .. } => (types, 0),
            Types::AtLeast(number) => (number as f64, 0),
            _ => return Err(LEXOMETER_UNDEFINED),
        };
        (*types, *is_exact) = (number, exact);
        Ok(())
    })
}

/// The most frequent words, by rank: as many as there are and `rows` has room for.
///
/// # Safety
///
/// `analyser` is null or was filled by `lexometer_analyser_init`; `rows` is null or has room for `capacity` rows, and
/// `written` is null or to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lexometer_top(
    analyser: *const lexometer_analyser,
    rows: *mut lexometer_row,
    capacity: usize,
    written: *mut usize,
) -> lexometer_status {
    status(|| {
        // SAFETY: the caller's promise. Rows are plain numbers and pointers, written before they are read.
        let (document, rows, written) = unsafe {
            (document(analyser)?, slice_mut(rows.cast::<MaybeUninit<_>>(), capacity)?, change(written)?)
        };
        *written = 0;
        let mut last: Option<Row<'_>> = None;
        for place in rows {
            // The first behind the last one: no list of rows is kept, at the price of a walk for each.
            let next = document
                .lexicon()
                .rows()
                .filter(|row| last.is_none_or(|last| last.rank_order(row).is_lt()))
                .min_by(Row::rank_order);
            let Some(row) = next else { break };
            place.write(lexometer_row {
                word: row.word.as_ptr(),
                length: row.word.len(),
                estimate: row.estimate,
                lower: row.lower,
                upper: row.upper,
            });
            *written = written.saturating_add(1);
            last = Some(row);
        }
        Ok(())
    })
}
