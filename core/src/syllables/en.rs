//! English words.

use super::letters::{Kind, kind};

/// The letters and apostrophes of a word.
pub(super) fn letters(word: &str) -> impl Iterator<Item = u8> + '_ {
    word.chars()
        .flat_map(|scalar| match kind(scalar) {
            Kind::Letter(first, second) => [Some(first), second],
            Kind::Apostrophe => [Some(b'\''), None],
            _ => [None, None],
        })
        .flatten()
}

/// The count by rule alone.
pub(super) fn by_rules(word: &str) -> u32 {
    let mut count = 0u32;
    let mut any = false;
    let (mut before, mut last) = (0u8, 0u8);
    let mut last_group_is_e = false;
    for letter in letters(word) {
        any = true;
        let is_vowel = matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        let was_vowel = matches!(last, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        if is_vowel && !was_vowel {
            count = count.saturating_add(1);
            last_group_is_e = letter == b'e';
        } else if is_vowel {
            last_group_is_e = false;
        }
        before = last;
        last = letter;
    }
    if last_group_is_e && last == b'e' && before != b'l' && count > 1 {
        count = count.saturating_sub(1);
    }
    if any { count.max(1) } else { 0 }
}
