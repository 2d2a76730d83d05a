//! Syllables by the letters alone, for languages whose spelling shows them: each vowel is a syllable, but for groups
//! of vowels that are one, and vowels that are silent. A word without a vowel is spelled, as `SPD` is.
//!
//! A [`RuleSet`] is data; [`by_rules`] is the one driver. `languages.rs` has the sets, and how right they are.

use super::{Method, Syllables};
use crate::tables::{properties, simple_fold};

/// How a language writes its syllables. All letters are in lower case; entries of a list are parted by spaces.
#[derive(Clone, Copy, Debug)]
pub struct RuleSet {
    /// The letters that are vowels.
    pub vowels: &'static str,
    /// Groups of vowels that are one syllable, longest first; one that ends in `_` stands at the end of words only. Every
    /// other vowel is a syllable of its own.
    pub groups: &'static str,
    /// Where a vowel is a syllable of its own although a group begins with it: the letter before it, the vowel and what
    /// follows, up to six letters in all. `.` in the first place is any letter, `_` there says that the vowel is the
    /// word's first; `_` in the last place is the end of the word.
    pub hiatus: &'static str,
    /// Groups that hold in place of `groups` after a consonant with `l` or `r`, longest first.
    pub after_cluster: &'static str,
    /// Letters before a vowel that hold no syllable though the last of them is a vowel letter (`qu`).
    pub silent_before_vowel: &'static str,
    /// A vowel that is mute inside a word where single consonants stand around it, as French `e` is (`rapid(e)ment`).
    pub mute_inside: &'static str,
    /// Endings whose vowel, where it stands alone, is silent in a word that has another.
    pub silent_endings: &'static str,
    /// Endings that are spoken although one of the silent ones fits; of two that fit, the longer tells.
    pub spoken_endings: &'static str,
    /// Groups of two vowels that are one syllable at the end of a word (before `s` and `m` too) with an accent before.
    pub joined_at_end: &'static str,
    /// Consonants whose names have a syllable more than one, once for each more: `BBC` is read letter by letter.
    pub long_letters: &'static str,
    /// Single letters that are words without a syllable: the Slavic prepositions `в`, `z`.
    pub silent_words: &'static str,
}

/// Letters that the driver looks at together.
const LOOK: usize = 5;

/// Letters of the longest ending.
const ENDING: usize = 8;

/// Words without a vowel that are sounds, not abbreviations: one syllable.
const SOUNDS: &str =
    "brr brrr grr grrr hm hmm hmmm mmm pf pff pfff pst psst sch sh shh tss zzz брр гм ммм тсс хм хмм";

/// The parts of a list.
fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split(' ').filter(|entry| !entry.is_empty())
}

/// Whether `text` (lower case, padded with zeros) begins with `pattern`, in which `_` is the end of the text.
fn begins(text: &[char; LOOK], pattern: &str) -> bool {
    pattern.chars().zip(text).all(|(letter, &here)| if letter == '_' { here == '\0' } else { letter == here })
}

/// Matches the start of `text` with one of the groups; gives the group's length.
fn longest(groups: &str, text: &[char; LOOK]) -> Option<usize> {
    let found = entries(groups).find(|group| begins(text, group))?;
    Some(found.chars().filter(|&letter| letter != '_').count())
}

/// Whether the first of the vowels in `text` is a syllable of its own. `before` is the letter before it, and `_` if no
/// vowel was before.
fn is_hiatus(rules: &RuleSet, before: [char; 2], text: &[char; LOOK]) -> bool {
    entries(rules.hiatus).any(|pattern| {
        let mut letters = pattern.chars();
        letters.next().is_some_and(|first| first == '.' || before.contains(&first))
            && begins(text, letters.as_str())
    })
}

/// The consonants since the last vowel, as sounds.
#[derive(Clone, Copy, Default)]
struct Onset {
    /// How many sounds they are: `ll`, `ch`, `qu` are one, `h` and the sign of a nasal vowel (`lan-cer`) none.
    sounds: u32,
    /// The last two letters, the last one first.
    latest: [char; 2],
}

impl Onset {
    /// Takes a letter that is no vowel; `next` comes after it.
    fn push(&mut self, rules: &RuleSet, letter: char, next: char) {
        let [latest, _] = self.latest;
        let is_silent = letter == latest
            || letter == 'h'
            || (self.sounds == 0
                && matches!(letter, 'm' | 'n')
                && !rules.vowels.contains(next)
                && !matches!(next, 'm' | 'n' | 'h'));
        // A hyphen or an apostrophe parts words: no vowel after it is inside one.
        let more = if properties(letter).is_letter() { u32::from(!is_silent) } else { 2 };
        self.sounds = self.sounds.saturating_add(more);
        self.latest = [letter, latest];
    }

    /// Whether they are a stop, `f` or `v`, with `l` or `r`.
    fn is_cluster(&self) -> bool {
        let [latest, before] = self.latest;
        matches!(latest, 'l' | 'r') && matches!(before, 'b' | 'c' | 'd' | 'f' | 'g' | 'p' | 't' | 'v')
    }
}

/// Whether a vowel that may be mute has one consonant after it, and a vowel that is spoken.
fn is_before_open_syllable(rules: &RuleSet, text: &[char; LOOK]) -> bool {
    let [_, consonant, mut next, mut then, mut last] = *text;
    if (next == 'h' && consonant != 'h') || (consonant == 'q' && next == 'u') {
        (next, then, last) = (then, last, 'h');
    }
    let is_vowel = |letter: char| letter != '\0' && rules.vowels.contains(letter);
    // `modeles`, `atelier`: before a mute syllable it is spoken, and before a consonant with a glide.
    let is_mute = rules.mute_inside.contains(next) && (then == '\0' || (then == 's' && last == '\0'));
    let has_glide = next == 'i' && is_vowel(then) && !(then == 'e' && matches!(last, '\0' | 's'));
    consonant != '\0' && consonant != 'x' && !is_vowel(consonant) && is_vowel(next) && !is_mute && !has_glide
}

/// Whether one of the silent endings fits a word, and none that is spoken is longer.
fn has_silent_ending(rules: &RuleSet, word: &str) -> bool {
    if rules.silent_endings.is_empty() {
        return false;
    }
    // The last letters, the last one first.
    let mut tail = ['\0'; ENDING];
    for (slot, letter) in tail.iter_mut().zip(word.chars().rev()) {
        *slot = simple_fold(letter);
    }
    let longest = |endings| {
        let fits = |ending: &&str| ending.chars().rev().zip(&tail).all(|(letter, &here)| letter == here);
        entries(endings).filter(fits).map(str::len).max()
    };
    let silent = longest(rules.silent_endings);
    silent.is_some() && silent > longest(rules.spoken_endings)
}

/// The syllables of a word without a vowel: the names of its letters, up to an apostrophe; one for a sound, for a word cut
/// short (Dutch `m'n`) and for other scripts.
fn spelled(rules: &RuleSet, word: &str) -> Syllables {
    let script = |letter: char| u32::from(letter) >> 9;
    let own = rules.vowels.chars().next().map(script);
    let lower = || word.chars().map(simple_fold);
    let (mut count, mut letters) = (0usize, 0u32);
    for letter in lower().take_while(|letter| !matches!(letter, '\'' | '’')) {
        if properties(letter).is_letter() {
            let more = rules.long_letters.chars().filter(|&long| long == letter).count();
            count = count.saturating_add(1).saturating_add(more);
            letters = letters.saturating_add(1);
        }
    }
    let is_foreign = lower().any(|letter| properties(letter).is_letter() && Some(script(letter)) != own);
    if letters < 2 || is_foreign || entries(SOUNDS).any(|sound| sound.chars().eq(lower())) {
        return Syllables { count: 1, method: Method::Rules };
    }
    Syllables { count: u32::try_from(count).unwrap_or(u32::MAX), method: Method::Spelled }
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
    let mut rest = lower();
    let mut count = 0u32;
    let mut letters = 0u32;
    let mut has_accent = false;
    let mut latest_is_single = false;
    let mut onset = Onset::default();
    let mut before = '\0';
    loop {
        let mut text = ['\0'; LOOK];
        for (slot, letter) in text.iter_mut().zip(rest.clone()) {
            *slot = letter;
        }
        let [first, second, ..] = text;
        if first == '\0' {
            break;
        }
        letters = letters.saturating_add(u32::from(properties(first).is_letter()));
        let mut length = 1usize;
        if is_vowel(first) {
            let edge = if count == 0 { '_' } else { before };
            if is_vowel(second) && !is_hiatus(rules, [before, edge], &text) {
                let at_end = matches!(text, [_, _, '\0', ..] | [_, _, 's' | 'm', '\0', _]);
                let joined = if at_end && has_accent { longest(rules.joined_at_end, &text) } else { None };
                let clustered = if onset.is_cluster() { longest(rules.after_cluster, &text) } else { None };
                length = joined.or(clustered).or_else(|| longest(rules.groups, &text)).unwrap_or(1);
            }
            let is_mute = count > 0
                && length == 1
                && onset.sounds <= 1
                && rules.mute_inside.contains(first)
                && is_before_open_syllable(rules, &text);
            if is_mute {
                // What is before it stays the onset of the next vowel.
                onset.sounds = onset.sounds.saturating_add(1);
            } else {
                count = count.saturating_add(1);
                onset = Onset::default();
            }
            latest_is_single = length == 1;
            has_accent |= text.iter().take(length).any(|letter| !letter.is_ascii());
        } else {
            if let Some(silent) = longest(rules.silent_before_vowel, &text)
                && text.get(silent).is_some_and(|&next| is_vowel(next))
            {
                length = silent;
            }
            onset.push(rules, first, second);
        }
        for _ in 0..length {
            before = rest.next().unwrap_or('\0');
        }
    }
    if latest_is_single && count > 1 && has_silent_ending(rules, word) {
        count = count.saturating_sub(1);
    }
    if count == 0 {
        if letters > 1 {
            return spelled(rules, word);
        }
        let known = letters == 1
            && lower().all(|letter| rules.silent_words.contains(letter) || !properties(letter).is_letter());
        if letters == 0 || known {
            return Syllables { count: 0, method: if known { Method::Rules } else { Method::None } };
        }
        // A single consonant.
        count = 1;
    }
    Syllables { count, method: Method::Rules }
}
