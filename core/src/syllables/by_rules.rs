//! Syllables by the letters alone, for languages whose spelling shows them: each vowel is a syllable, but for groups
//! of vowels that are one, and vowels that are silent.
//!
//! A [`RuleSet`] is data; [`by_rules`] is the one driver. `languages.rs` has the sets, and how right they are.

use super::{Method, Syllables};
use crate::tables::{properties, simple_fold};

/// How a language writes its syllables. All letters are in lower case.
#[derive(Clone, Copy, Debug)]
pub struct RuleSet {
    /// The letters that are vowels.
    pub vowels: &'static str,
    /// Groups of vowels that are one syllable, longest first, parted by spaces. Every other vowel is one of its own.
    pub groups: &'static str,
    /// Letters before a vowel that hold no syllable though the last of them is a vowel letter (`qu`), parted by spaces.
    pub silent_before_vowel: &'static str,
    /// Endings whose vowel, where it stands alone, is silent in a word that has another, parted by spaces.
    pub silent_endings: &'static str,
    /// Endings that are spoken although one of the silent ones fits, parted by spaces.
    pub spoken_endings: &'static str,
    /// Groups of two vowels that are one syllable at the end of a word (before `s` and `m` too) with an accent before.
    pub joined_at_end: &'static str,
    /// Single letters that are words without a syllable: the Slavic prepositions `в`, `z`.
    pub silent_words: &'static str,
}

/// Letters that the driver looks at together.
const LOOK: usize = 4;

/// Matches the start of `text` (lower case, padded with zeros) with one of the groups; gives the group's length.
fn longest(groups: &str, text: &[char; LOOK]) -> Option<usize> {
    let matches = |group: &&str| group.chars().zip(text).all(|(letter, &here)| letter == here);
    groups.split(' ').filter(|group| !group.is_empty()).find(matches).map(|group| group.chars().count())
}

/// Counts the syllables of a word by a language's rules.
///
/// ```
/// use lexometer::syllables::{GERMAN, by_rules};
///
/// assert_eq!(by_rules(&GERMAN, "Häuser").count, 2);
/// ```
#[must_use]
pub fn by_rules(rules: &RuleSet, word: &str) -> Syllables {
    let is_vowel = |letter: char| letter != '\0' && rules.vowels.contains(letter);
    let lower = || word.chars().map(simple_fold);
    let ends_with = |ending: &str| {
        let mut end = lower().rev();
        !ending.is_empty() && ending.chars().rev().all(|letter| end.next() == Some(letter))
    };
    let any_ends = |endings: &str| endings.split(' ').any(ends_with);
    let mut rest = lower();
    let mut count = 0u32;
    let mut letters = 0u32;
    let mut has_accent = false;
    let mut latest_is_single = false;
    loop {
        let mut text = ['\0'; LOOK];
        for (slot, letter) in text.iter_mut().zip(rest.clone()) {
            *slot = letter;
        }
        let [first, ..] = text;
        if first == '\0' {
            break;
        }
        letters = letters.saturating_add(u32::from(properties(first).is_letter()));
        let mut length = 1usize;
        if is_vowel(first) {
            let at_end = matches!(text, [_, _, '\0' | 's' | 'm', '\0']);
            let joined = if at_end && has_accent { longest(rules.joined_at_end, &text) } else { None };
            length = joined.or_else(|| longest(rules.groups, &text)).unwrap_or(1);
            count = count.saturating_add(1);
            latest_is_single = length == 1;
            has_accent |= text.iter().take(length).any(|letter| !letter.is_ascii());
        } else if let Some(silent) = longest(rules.silent_before_vowel, &text)
            && text.get(silent).is_some_and(|&next| is_vowel(next))
        {
            length = silent;
        }
        for _ in 0..length {
            let _ = rest.next();
        }
    }
    if latest_is_single && count > 1 && any_ends(rules.silent_endings) && !any_ends(rules.spoken_endings) {
        count = count.saturating_sub(1);
    }
    if count == 0 {
        let known = letters == 1
            && lower().all(|letter| rules.silent_words.contains(letter) || !properties(letter).is_letter());
        if letters == 0 || known {
            return Syllables { count: 0, method: if known { Method::Rules } else { Method::None } };
        }
        // No vowel: an abbreviation or a sound, taken for one syllable.
        count = 1;
    }
    Syllables { count, method: Method::Rules }
}
