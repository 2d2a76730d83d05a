//! Writing HTML.

use std::fmt::{self, Display};

/// Text in which nothing is taken for markup, inside elements and quoted attributes.
pub(super) struct Escaped<T>(pub(super) T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        write!(Escaping(f), "{}", self.0)
    }
}

struct Escaping<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl fmt::Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(place) = rest.find(|scalar| replacement(scalar).is_some()) {
            let (plain, behind) = rest.split_at(place);
            self.0.write_str(plain)?;
            let mut scalars = behind.chars();
            self.0.write_str(scalars.next().and_then(replacement).unwrap_or_default())?;
            rest = scalars.as_str();
        }
        self.0.write_str(rest)
    }
}

fn replacement(scalar: char) -> Option<&'static str> {
    match scalar {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        // HTML knows no control characters besides white space.
        '\u{0}'..='\u{8}' | '\u{B}' | '\u{E}'..='\u{1F}' | '\u{7F}' => Some("\u{FFFD}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_markup() {
        assert_eq!(
            Escaped("<b title=\"x\" id='y'>R&D</b>\u{0}é").to_string(),
            "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;R&amp;D&lt;/b&gt;\u{FFFD}é"
        );
    }
}
