//! From a written token to what is read: cuts a token into words, numbers and letters.

use super::acronyms::{self, Reading};
use super::letters::{Kind, kind};
use super::run::{Ending, Run};
use super::{Context, Method, Syllables, abbreviations, en, numbers};

/// Adds one part's count to a sum.
fn add(sum: &mut Syllables, part: Syllables) {
    if part.method == Method::None {
        return;
    }
    sum.count = sum.count.saturating_add(part.count);
    sum.method = match sum.method {
        Method::None => part.method,
        same if same == part.method && matches!(same, Method::Number | Method::Spelled) => same,
        _ => Method::Parts,
    };
}

/// The end of a number: digits, commas before exactly three digits, points before a digit.
fn number_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0usize;
    loop {
        while digit(end) {
            end = end.saturating_add(1);
        }
        let next = end.saturating_add(1);
        let continues = match bytes.get(end) {
            Some(b'.') => digit(next),
            Some(b',') => {
                (0..3).all(|step| digit(next.saturating_add(step))) && !digit(next.saturating_add(3))
            }
            _ => false,
        };
        if !continues {
            return end;
        }
        end = next;
    }
}

/// The first scalar; kept out of line, because each copy of the decoder takes its room.
#[inline(never)]
fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// Reads a token in its context.
pub(super) fn read(text: &str, context: Context) -> Syllables {
    let mut sum = Syllables::default();
    let mut before = context.before;
    let mut rest = text;
    while let Some(scalar) = first(rest) {
        let kind_here = kind(scalar);
        let starts_decimal = scalar == '.'
            && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
            && before.is_none_or(|before| kind(before) == Kind::Other);
        let mut length = scalar.len_utf8();
        let mut last = scalar;
        if matches!(kind_here, Kind::Digit(_)) || starts_decimal {
            length = number_end(rest);
            let (number, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
            let suffix = Run::at_start(behind);
            let after = behind.get(suffix.length..).and_then(first).or(context.after);
            let (count, suffix_is_read) = numbers::read(number, suffix.packed(), before, after);
            add(&mut sum, Syllables { count, method: Method::Number });
            if suffix_is_read {
                length = length.saturating_add(suffix.length);
            }
            last = '0';
        } else if matches!(kind_here, Kind::Letter(..) | Kind::Apostrophe) {
            let run = Run::at_start(rest);
            length = run.length.max(length);
            let after = rest.get(length..).and_then(first).or(context.after);
            // A full stop is read as "dot" inside an address only, not before a word (`... and so on`).
            let is_inside = rest.len() < text.len();
            let before = before.filter(|&sign| sign != '.' || is_inside);
            add(&mut sum, word(&run, before, after));
            last = 'a';
        } else if let Some(count) = numbers::vulgar_fraction(scalar) {
            add(&mut sum, Syllables { count, method: Method::Number });
        }
        before = Some(last);
        rest = rest.get(length..).unwrap_or("");
    }
    sum
}

/// Reads a run of letters.
fn word(run: &Run<'_>, before: Option<char>, after: Option<char>) -> Syllables {
    let mut syllables = special(run, before, after).unwrap_or_else(|| en::word(run));
    // `&` is read "and", `@` "at", and the point of an address "dot".
    let is_read = match before {
        Some('&' | '@') => !run.is_empty(),
        Some('.') => !run.is_empty() && run.single_letter().is_none() && !run.is_capitalised,
        _ => false,
    };
    syllables.count = syllables.count.saturating_add(u32::from(is_read));
    syllables
}

/// Reads what is not read like a word of its letters.
fn special(run: &Run<'_>, before: Option<char>, after: Option<char>) -> Option<Syllables> {
    if after == Some('.')
        && run.is_capitalised
        && let Some(count) = abbreviations::read_in_full(run.packed())
    {
        return Some(Syllables { count, method: Method::Exception });
    }
    let is_plural = run.all_capitals()?;
    let run = if is_plural { run.without_plural() } else { *run };
    let spelled = before == Some('&') || after == Some('&');
    let (count, method) = match acronyms::reading(run.short(), spelled) {
        // The dictionary knows `CEO`, not `CEOs`.
        Reading::Word if is_plural => {
            let singular = en::word(&run);
            (singular.count, singular.method)
        }
        Reading::Word => return None,
        Reading::Spelled(count) => (count, Method::Spelled),
        Reading::Roman(value) => (numbers::below_hundred(value), Method::Number),
    };
    // "esses", "exes", "aitches": an ending after these is a syllable of its own.
    let has_ending = is_plural || run.ending == Ending::Possessive;
    let hisses = has_ending && matches!(run.short(), [.., b's' | b'x' | b'h']);
    Some(Syllables { count: count.saturating_add(u32::from(hisses)), method })
}
