//! A sorted set of words in one string.

#[cfg(feature = "bulk")]
mod marks;

/// A set of folded words: one string, the words in code-point order with one space between them.
///
/// A slice of strings costs eight bytes of pointer and length for each word on a microcontroller, more than most of
/// these words; one string costs a space. The search halves the string in bytes and walks back to the start of a word.
///
/// ```
/// use lexometer::word_list::WordList;
///
/// static COLOURS: WordList = WordList::new("blue green red");
/// assert!(COLOURS.contains("green"));
/// assert!(!COLOURS.contains("gree") && !COLOURS.contains("") && !COLOURS.contains("blue green"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    words: &'static str,
    /// The marks of all words, on hosts: nearly all words that are not in the list are told by theirs.
    #[cfg(feature = "bulk")]
    marks: marks::Marks,
}

impl WordList {
    /// The list with no words.
    pub const EMPTY: Self = Self::new("");

    /// The list of these words. They must stand in code-point order: a list in another order loses words, which
    /// [`is_sorted`](Self::is_sorted) tells.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        Self {
            words,
            #[cfg(feature = "bulk")]
            marks: marks::Marks::of(words),
        }
    }

    /// Whether a folded word is in the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.has(word.as_bytes())
    }

    /// Whether a folded word, given as its bytes, is in the list.
    #[inline]
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        #[cfg(feature = "bulk")]
        if !self.marks.may_have(word) {
            return false;
        }
        self.find(word)
    }

    /// Halves the string until the word is found or nothing is left.
    #[inline(never)]
    fn find(&self, word: &[u8]) -> bool {
        let mut rest = self.words.as_bytes();
        // Each round drops at least the word that it looks at, so the loop ends.
        while !rest.is_empty() {
            let (before, entry, after) = word_at(rest, rest.len() / 2);
            match word.cmp(entry) {
                core::cmp::Ordering::Equal => return true,
                core::cmp::Ordering::Less => rest = before,
                core::cmp::Ordering::Greater => rest = after,
            }
        }
        false
    }

    /// The words, in code-point order.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.words.split_ascii_whitespace()
    }

    /// The number of words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are no words.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether the words stand in order, none twice.
    #[must_use]
    pub fn is_sorted(&self) -> bool {
        self.iter().is_sorted_by(|word, next| word < next)
    }
}

/// The word that holds the byte at `middle`, or that ends there, and what stands before and after it.
fn word_at(words: &[u8], middle: usize) -> (&[u8], &[u8], &[u8]) {
    let is_space = |byte: &u8| *byte == b' ';
    let (head, tail) = words.split_at_checked(middle).unwrap_or((words, &[]));
    let (before, start) = match head.iter().rposition(is_space) {
        Some(space) => (head.get(..space), space.wrapping_add(1)),
        None => (None, 0),
    };
    let end = tail.iter().position(is_space).map_or(words.len(), |space| middle.wrapping_add(space));
    let after = words.get(end.wrapping_add(1)..).unwrap_or_default();
    (before.unwrap_or_default(), words.get(start..end).unwrap_or_default(), after)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use super::WordList;

    /// Every word, every word with a letter more or less, against the plain search.
    fn check(list: WordList) {
        let words: Vec<&str> = list.iter().collect();
        assert!(list.is_sorted());
        for word in &words {
            assert!(list.contains(word), "{word}");
            let longer = std::format!("{word}x");
            let shorter: String = word.chars().skip(1).collect();
            for near in [longer, shorter, std::format!("{word} "), std::format!(" {word}")] {
                assert_eq!(list.contains(&near), words.contains(&near.as_str()), "{near:?}");
            }
        }
    }

    #[test]
    fn the_search_finds_what_a_plain_search_finds() {
        check(WordList::EMPTY);
        check(WordList::new("a"));
        check(WordList::new("a b"));
        check(WordList::new("a ab abc b é éa λ"));
    }

    #[test]
    fn disorder_is_told() {
        assert!(!WordList::new("b a").is_sorted());
        assert!(!WordList::new("a a").is_sorted());
    }
}
