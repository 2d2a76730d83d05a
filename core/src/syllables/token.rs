//! From a written token to what is read: cuts a token into words, numbers and letters.

use super::letters::{Kind, kind};
use super::{Context, Method, Syllables, en, numbers};
use crate::tables;

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

/// The end of the run of scalars that `keep` accepts, in bytes.
fn run_end(text: &str, mut keep: impl FnMut(char) -> bool) -> usize {
    text.char_indices().find(|&(_, scalar)| !keep(scalar)).map_or(text.len(), |(at, _)| at)
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

/// Reads a token in its context.
pub(super) fn read(text: &str, context: Context) -> Syllables {
    let mut sum = Syllables::default();
    let mut before = context.before;
    let mut rest = text;
    while let Some(scalar) = rest.chars().next() {
        let mut length = scalar.len_utf8();
        let starts_decimal = scalar == '.'
            && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
            && !before.is_some_and(|before| tables::properties(before).is_alphanumeric());
        match kind(scalar) {
            Kind::Digit(_) => length = number(rest, before, context, &mut sum),
            Kind::Other if starts_decimal => length = number(rest, before, context, &mut sum),
            Kind::Letter(..) | Kind::Apostrophe => {
                length = run_end(rest, |scalar| {
                    matches!(kind(scalar), Kind::Letter(..) | Kind::Apostrophe | Kind::Ignored)
                });
                let (run, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
                let after = behind.chars().next().or(context.after);
                add(&mut sum, word(run, before, after));
            }
            Kind::Ignored => {}
            Kind::Other => {
                if let Some(count) = numbers::vulgar_fraction(scalar) {
                    add(&mut sum, Syllables { count, method: Method::Number });
                }
            }
        }
        let (done, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        before = done.chars().next_back();
        rest = behind;
    }
    sum
}

/// Reads the number at the start of `rest` with its letters; gives the bytes taken.
fn number(rest: &str, before: Option<char>, context: Context, sum: &mut Syllables) -> usize {
    let end = number_end(rest);
    let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let suffix_end =
        run_end(behind, |scalar| matches!(kind(scalar), Kind::Letter(..) | Kind::Apostrophe | Kind::Ignored));
    let (suffix, further) = behind.split_at_checked(suffix_end).unwrap_or((behind, ""));
    let after = further.chars().next().or(context.after);
    let (count, suffix_is_read) = numbers::read(run, suffix, before, after);
    add(sum, Syllables { count, method: Method::Number });
    if suffix_is_read { end.saturating_add(suffix_end) } else { end }
}

/// Reads a run of letters.
fn word(run: &str, before: Option<char>, _after: Option<char>) -> Syllables {
    let mut syllables = en::word(run);
    if before == Some('&') {
        syllables.count = syllables.count.saturating_add(1);
    }
    syllables
}
