//! Which parts of a text stand inside quotation marks.
//!
//! Double marks of any typography count: `"…"`, `“…”`, `„…“`, `«…»` and `»…«`, `「…」`, `『…』`; single ones where they
//! cannot be apostrophes: `‘…’` and `‹…›`. Straight single marks are taken for apostrophes. A quotation inside a
//! quotation changes nothing.
//!
//! Where the closing mark is missing, as in a quotation of several paragraphs of which each begins with the opening
//! mark and only the last ends with the closing one, the quotation ends with its paragraph: at a blank line, or at the
//! line end before the next opening mark. So a forgotten mark never swallows the rest of the text, and both hard-wrapped
//! text and one line to a paragraph come out right.

use std::ops::Range;

/// A quotation whose closing mark has not come yet.
struct Open {
    start: usize,
    opening: char,
    closing: [char; 2],
    /// The first and the latest line end since.
    line_ends: Option<(usize, usize)>,
}

/// The quotations of a text, the marks included, in order; none overlaps another.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    let mut before = None;
    // Whether nothing but white space has come since the last line end.
    let mut is_line_start = true;
    let mut scalars = text.char_indices().peekable();
    while let Some((place, scalar)) = scalars.next() {
        let after = scalars.peek().map(|&(_, after)| after);
        let end = place + scalar.len_utf8();
        match &mut open {
            Some(quotation) => {
                if is_line_end(scalar) {
                    if scalar == '\n' && before == Some('\r') {
                        // The two scalars of CRLF are one line end.
                    } else if is_line_start && let Some((_, last)) = quotation.line_ends {
                        found.push(quotation.start..last);
                        open = None;
                    } else {
                        let first = quotation.line_ends.map_or(place, |(first, _)| first);
                        quotation.line_ends = Some((first, place));
                    }
                } else if let Some((first, last)) = quotation.line_ends
                    && opening(scalar, before, after)
                        .is_some_and(|_| is_repeated(quotation, scalar, is_line_start))
                {
                    found.push(quotation.start..if is_line_start { last } else { first });
                    open = open_at(place, scalar, before, after);
                } else if quotation.closing.contains(&scalar) && !is_apostrophe(scalar, before, after) {
                    found.push(quotation.start..end);
                    open = None;
                }
            }
            None => open = open_at(place, scalar, before, after),
        }
        is_line_start = if is_line_end(scalar) { true } else { is_line_start && scalar.is_whitespace() };
        before = Some(scalar);
    }
    if let Some(quotation) = open {
        found.push(quotation.start..quotation.line_ends.map_or(text.len(), |(first, _)| first));
    }
    found
}

/// Whether the mark opens a quotation anew where one of its kind is open: the mark of a new paragraph. A straight mark
/// in the middle of a line rather closes.
fn is_repeated(open: &Open, scalar: char, is_line_start: bool) -> bool {
    scalar == open.opening && (scalar != '"' || is_line_start)
}

fn open_at(start: usize, scalar: char, before: Option<char>, after: Option<char>) -> Option<Open> {
    let closing = opening(scalar, before, after)?;
    Some(Open { start, opening: scalar, closing, line_ends: None })
}

/// The marks that close a quotation which this mark opens, if it opens one.
fn opening(scalar: char, before: Option<char>, after: Option<char>) -> Option<[char; 2]> {
    let is_detached = before.is_none_or(|before| !before.is_alphanumeric());
    let is_attached = after.is_some_and(|after| !after.is_whitespace());
    match scalar {
        '“' => Some(['”'; 2]),
        '„' | '‟' => Some(['“', '”']),
        // French sets a space behind the mark, and German turns the marks around.
        '«' => Some(['»'; 2]),
        '»' if is_detached && is_attached => Some(['«'; 2]),
        '「' => Some(['」'; 2]),
        '『' => Some(['』'; 2]),
        '"' if is_detached && is_attached => Some(['"'; 2]),
        '‘' if is_detached && is_attached => Some(['’'; 2]),
        '‹' if is_detached => Some(['›'; 2]),
        _ => None,
    }
}

fn is_apostrophe(scalar: char, before: Option<char>, after: Option<char>) -> bool {
    scalar == '’' && before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

fn is_line_end(scalar: char) -> bool {
    matches!(scalar, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quotations of `text`, separated by a bar.
    fn check(text: &str, expect: &str) {
        let found: Vec<&str> = quotations(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found.join("|"), expect, "in {text:?}");
    }

    #[test]
    fn marks_of_all_kinds() {
        check("He said “go on” and left.", "“go on”");
        check("He said \"go on\" and \"stop\".", "\"go on\"|\"stop\"");
        check("Er sagte: „Geh weiter“ und ging.", "„Geh weiter“");
        check("Er sagte: »Geh weiter« und ging.", "»Geh weiter«");
        check("Il dit : « Allez » et partit.", "« Allez »");
        check("彼は「行け」と言った。", "「行け」");
        check("“They said ‘no’ twice,” he said.", "“They said ‘no’ twice,”");
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The general’s plan wasn’t Ukraine’s.", "");
        check("It's 5' 10\" tall and doesn't fit.", "");
        check("He said ‘it isn’t so’ once.", "‘it isn’t so’");
    }

    #[test]
    fn quotations_of_several_paragraphs() {
        check("“One.\n“Two.\n“Three,” he said.", "“One.|“Two.|“Three,”");
        check("“One.\n\n“Two,” he said.", "“One.|“Two,”");
        check("\"One.\n\"Two,\" he said.", "\"One.|\"Two,\"");
        check("“One.\r\n\r\n“Two,” he said.", "“One.|“Two,”");
    }

    #[test]
    fn hard_wrapped_lines() {
        check("He said “go on\nand on” and left.", "“go on\nand on”");
        check("He said \"go on\r\nand on\" and \"left\".", "\"go on\r\nand on\"|\"left\"");
    }

    #[test]
    fn a_forgotten_mark_ends_with_its_paragraph() {
        check("He said “go on.\nNothing follows.\nNor here.", "“go on.");
        check("He said “go on.\n\nNothing ” follows.", "“go on.");
        check("He said “go on", "“go on");
        check("No mark” opens this.", "");
    }
}
