//! From a written token to what is read: cuts a token into words, numbers and letters.

use super::acronyms::{self, Reading};
use super::en::{self, Ending};
use super::letters::{Kind, is_upper, kind};
use super::packed::Packed;
use super::{Context, Method, Syllables, abbreviations, numbers};

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
            && !before.is_some_and(|before| kind(before) != Kind::Other);
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

/// Whether the scalar is a letter, and a capital.
fn letter_case(scalar: char) -> Option<bool> {
    matches!(kind(scalar), Kind::Letter(..)).then(|| is_upper(scalar))
}

/// What follows a run of capitals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// Nothing.
    Nothing,
    /// `'s`.
    Possessive,
    /// A plural `s`: `NGOs`.
    Plural,
}

/// The capitals of a run that is all capitals, but for a plural or possessive `s`.
fn capitals(run: &str) -> Option<(&str, After)> {
    let (stem, ending) = en::stem(run);
    // `IT'S` and `DIDN'T` are words; `NHS's` is not, nor is `IT’s`.
    if stem.chars().any(|scalar| kind(scalar) == Kind::Apostrophe)
        || run.ends_with("'S")
        || run.ends_with("’S")
    {
        return None;
    }
    let (capitals, after) = match (stem.strip_suffix('s'), ending) {
        (_, Ending::Possessive) => (stem, After::Possessive),
        (Some(capitals), _) => (capitals, After::Plural),
        (None, _) => (stem, After::Nothing),
    };
    let mut cases = capitals.chars().filter_map(letter_case);
    // One capital before an `s` is no acronym: `As`, `Is`.
    let enough = capitals.chars().filter_map(letter_case).nth(1).is_some();
    (enough && cases.all(|is_upper| is_upper)).then_some((capitals, after))
}

/// Reads a run of letters.
fn word(run: &str, before: Option<char>, after: Option<char>) -> Syllables {
    let mut syllables = special(run, before, after).unwrap_or_else(|| en::word(run));
    // `&` is read "and", `@` "at", and the point of an address "dot".
    let is_long = || en::letters(run).nth(1).is_some();
    let sign = match before {
        Some('&' | '@') => true,
        Some('.') => is_long() && run.chars().find_map(letter_case) == Some(false),
        _ => false,
    };
    syllables.count = syllables.count.saturating_add(u32::from(sign));
    syllables
}

/// Reads what is not read like a word of its letters.
fn special(run: &str, before: Option<char>, after: Option<char>) -> Option<Syllables> {
    if after == Some('.')
        && run.chars().find_map(letter_case) == Some(true)
        && let Some(count) = abbreviations::read_in_full(Packed::from_letters(en::letters(run)))
    {
        return Some(Syllables { count, method: Method::Exception });
    }
    let (capitals, ending) = capitals(run)?;
    let (count, method) = match acronyms::reading(capitals, before == Some('&') || after == Some('&')) {
        // The dictionary knows `CEO`, not `CEOs`.
        Reading::Word if ending == After::Plural => {
            let singular = en::word(capitals);
            (singular.count, singular.method)
        }
        Reading::Word => return None,
        Reading::Spelled(count) => (count, Method::Spelled),
        Reading::Roman(value) => (numbers::below_hundred(value), Method::Number),
    };
    // "esses", "exes", "aitches": a plural after these is a syllable of its own.
    let hisses = ending != After::Nothing && capitals.ends_with(['S', 'X', 'H']);
    Some(Syllables { count: count.saturating_add(u32::from(hisses)), method })
}
