//! Which English words are familiar, by the published rules for two lists of familiar words.
//!
//! A list holds base forms; its authors say which other forms are familiar with them.
//!
//! | form | Dale and Chall 1948 | Spache 1974 |
//! | --- | --- | --- |
//! | names of persons and places, and adjectives made from them | familiar | familiar |
//! | numerals (`1947`, `1940’s`, `21st`), letters | familiar | familiar |
//! | regular plurals, possessives, third persons: `-s -es -ies -’s` | familiar | familiar |
//! | `-ing -ed -ied`, the last consonant doubled or the last *e* dropped | familiar | familiar |
//! | participles in `-n` (`blown`, `taken`) | familiar | unfamiliar |
//! | adverbs in `-ly` alone (`soundly`, not `easily`) | familiar | unfamiliar |
//! | comparatives and superlatives of adjectives, `-er -est` | familiar | unfamiliar |
//! | nouns in `-er` (`burner`), adjectives in `-y`, verbs in `-en`, irregular plurals, two endings (`clippings`) | unfamiliar | unfamiliar |
//! | abbreviations, unless what they stand for is on the list (`Nov`, `U.S.`, `a.m.`) | unfamiliar | unfamiliar |
//! | contractions of a familiar word (`they’ll`) | familiar | familiar |
//!
//! Both count a hyphenated word as unfamiliar when a part is; here the parts are words of their own, and each counts for
//! itself.
//!
//! Limits: a name is told by its capital letter, so one that opens a sentence is looked up like any word, and the words of
//! a title or an organisation's name pass for a person's. Which adjectives have a comparative is a list of this library's.
//! The list of 1995 is not in circulation, see [`dale_chall`](crate::readability::DALE_CHALL). As far as its rules are known
//! (possessives, `-s -es -ies -d -ed -ied -ing -r -er -est -ier -iest`, without `-ly`), they count no fewer words of the
//! authors' own samples than these. Of their third sample 42 words are unfamiliar here and 37 to them; `workshops` is one
//! that they are reported to have taken for familiar, and which the other four are is not known.

use super::generated_words_en::FAMILIAR_FORMS;
use super::word_table::{ABBREVIATION, ADJECTIVE};
use super::{FamiliarWords, Kinds, WordInText, WordSet};
use crate::fold::ShortWord;
use crate::tables::{self, SentenceBreak};

/// Adjectives that take `-er` and `-est`.
static COMPARED: WordSet = WordSet::of_table(&FAMILIAR_FORMS, ADJECTIVE);

/// Which endings make a familiar form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rules {
    DaleChall,
    Spache,
}

/// What a word looks like, before any list is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing tells that it is a name or a number.
    Plain,
    /// A name, by its capital letter.
    Name,
    /// Capitals throughout, but for an ending in `s`: an abbreviation, or a word that is set so.
    Capitals,
    /// It begins with a digit.
    Number,
}

impl Look {
    pub(super) fn of(word: &WordInText<'_>) -> Self {
        let is_small = |rest: &[u8]| rest.iter().all(u8::is_ascii_lowercase);
        match word.spelling.as_bytes() {
            rest if is_small(rest) => return Self::Plain,
            [b'A'..=b'Z', rest @ ..] if rest.len() > 1 && is_small(rest) => {
                return if word.opens_sentence { Self::Plain } else { Self::Name };
            }
            _ => {}
        }
        let is_letter = |scalar: char| tables::properties(scalar).is_letter();
        let Some(first) = word.spelling.chars().next() else { return Self::Plain };
        if !is_letter(first) && tables::properties(first).is_alphanumeric() {
            return Self::Number;
        }
        let body = word.spelling.strip_suffix('s').unwrap_or(word.spelling);
        let (mut letters, mut capitals) = (0u32, 0u32);
        for scalar in body.chars().filter(|&scalar| is_letter(scalar)) {
            letters = letters.saturating_add(1);
            capitals = capitals.saturating_add(u32::from(is_capital(scalar)));
        }
        let is_capital = is_capital(first);
        match capitals {
            0 => Self::Plain,
            _ if letters == 1 => Self::Name,
            capitals if capitals == letters => Self::Capitals,
            // A capital inside (`McDonald`, `iPhone`) tells of a name even at the start of a sentence.
            capitals if !word.opens_sentence || capitals > u32::from(is_capital) => Self::Name,
            _ => Self::Plain,
        }
    }
}

/// From the tables at hand: the standard library's own would be linked beside them.
pub(crate) fn is_capital(scalar: char) -> bool {
    tables::properties(scalar).sentence_break() == SentenceBreak::Upper
}

/// The rules by which a word is familiar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Familiar(fn(&[u8], Look, &WordSet, Rules) -> bool);

impl Familiar {
    pub(super) const RULES: Self = Self(is_familiar);
}

/// Of the two kinds of unfamiliar words, those that a word is of.
pub(super) fn unfamiliar(look: Look, folded: Option<&[u8]>, lists: &FamiliarWords) -> Kinds {
    if matches!(look, Look::Name | Look::Number) {
        return Kinds::NONE;
    }
    let is_unfamiliar = |set: &Option<WordSet>, rules| {
        set.as_ref().is_some_and(|set| !folded.is_some_and(|word| (set.familiar.0)(word, look, set, rules)))
    };
    Kinds::UNFAMILIAR_DALE_CHALL.when(is_unfamiliar(&lists.dale_chall, Rules::DaleChall))
        | Kinds::UNFAMILIAR_SPACHE.when(is_unfamiliar(&lists.spache, Rules::Spache))
}

fn is_familiar(word: &[u8], look: Look, set: &WordSet, rules: Rules) -> bool {
    set.has(word) || look == Look::Capitals && is_roman(word) || is_familiar_form(word, set, rules)
}

/// A Roman number that is no word: `II`, `XIV`.
fn is_roman(word: &[u8]) -> bool {
    word.iter().all(|letter| matches!(letter, b'i' | b'v' | b'x'))
}

/// Whether a word that is not in the set is a familiar form of one that is.
fn is_familiar_form(word: &[u8], set: &WordSet, rules: Rules) -> bool {
    if FAMILIAR_FORMS.has(word, ABBREVIATION) {
        return true;
    }
    let stem = without_clitic(word);
    if stem.len() < 2 || !stem.iter().all(u8::is_ascii_alphabetic) {
        // A letter has a name: `x's`.
        return stem.len() == 1;
    }
    (stem.len() < word.len() && set.has(stem)) || Forms { stem, set }.are_familiar(rules)
}

/// The word without `'s`, `'ll`, `n't` and the like.
fn without_clitic(word: &[u8]) -> &[u8] {
    match word {
        [base @ .., b'n', b'\'', b't']
        | [base @ .., b'\'', b'l', b'l']
        | [base @ .., b'\'', b'v' | b'r', b'e']
        | [base @ .., b'\'', b's' | b'd' | b'm'] => base,
        _ => word,
    }
}

/// The bases that a word may be a form of.
struct Forms<'w> {
    stem: &'w [u8],
    set: &'w WordSet,
}

impl Forms<'_> {
    fn are_familiar(&self, rules: Rules) -> bool {
        let familiar = self.is_plural() || self.is_progressive() || self.is_past();
        match rules {
            Rules::DaleChall => familiar || self.is_participle() || self.is_adverb() || self.is_compared(),
            Rules::Spache => familiar,
        }
    }

    /// Whether the base is in the set. One of one letter makes no form.
    fn has(&self, base: &[u8]) -> bool {
        base.len() >= 2 && self.set.has(base)
    }

    /// Whether the base with a tail is in the set.
    fn has_with(&self, base: &[u8], tail: &[u8]) -> bool {
        ShortWord::joined(base, tail).is_some_and(|whole| self.has(whole.bytes()))
    }

    /// Whether a verb or adjective with an ending that begins with a vowel has its base in the set: as it stands, with the
    /// silent *e* that was dropped, without the consonant that was doubled, with the *y* that became *i*.
    fn has_base(&self, stem: &[u8]) -> bool {
        // Without a vowel the ending is part of the base: `thing`, `shed`.
        let is_syllable = stem.iter().any(|letter| b"aeiouy".contains(letter));
        is_syllable
            && (self.has(stem)
                || self.has_with(stem, b"e")
                || match stem {
                    [base @ .., b'i'] => self.has_with(base, b"y"),
                    [.., b'a' | b'e' | b'o' | b'u'] | [] => false,
                    [base @ .., one] => base.last() == Some(one) && self.has(base),
                })
    }

    fn is_plural(&self) -> bool {
        let [base @ .., b's'] = self.stem else { return false };
        match base {
            [.., b's'] => false,
            _ if self.has(base) => true,
            // What hisses takes `-es`, and so does some of what ends in *o*.
            [base @ .., b'e'] => match base {
                [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => self.has(base),
                [base @ .., b'i'] => self.has_with(base, b"y"),
                _ => false,
            },
            _ => false,
        }
    }

    fn is_progressive(&self) -> bool {
        let [stem @ .., b'i', b'n', b'g'] = self.stem else { return false };
        self.has_base(stem) || stem.strip_suffix(b"y").is_some_and(|base| self.has_with(base, b"ie"))
    }

    fn is_past(&self) -> bool {
        match self.stem {
            // `agreed` is `agree` and `-d`, but `weed` is not `we`.
            [base @ .., b'e', b'e', b'd'] => base.len() >= 2 && self.has_with(base, b"ee"),
            [stem @ .., b'e', b'd'] => self.has_base(stem),
            _ => false,
        }
    }

    fn is_participle(&self) -> bool {
        matches!(self.stem, [base @ .., b'n'] if base.len() >= 3 && matches!(base, [.., b'e' | b'w']) && self.has(base))
    }

    fn is_adverb(&self) -> bool {
        match self.stem {
            [base @ .., b'l', b'y'] if base.len() >= 3 && self.has(base) => true,
            // `simply` is `simple` and `-ly`, by the spelling.
            [base @ .., b'y'] => base.ends_with(b"l") && self.has_with(base, b"e"),
            _ => false,
        }
    }

    fn is_compared(&self) -> bool {
        let ([stem @ .., b'e', b'r'] | [stem @ .., b'e', b's', b't']) = self.stem else { return false };
        let adjectives = Forms { stem: self.stem, set: &COMPARED };
        adjectives.has_base(stem) && self.has_base(stem)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ENGLISH, FamiliarWords, Kinds, WordInText, WordList, WordSet};

    /// The examples of Dale and Chall’s instructions, over a list of their bases.
    static BASES: WordList = WordList::new(
        "agree army ask big bird blow boy brave burn care church clip cry dog drop easy girl have in japan lie long ox \
         play pretty protect red see sharp she simple sound take the they this us we wool work",
    );

    fn is_familiar(spelling: &str, opens_sentence: bool) -> [bool; 2] {
        let set = Some(WordSet::of_list(BASES));
        let lists = FamiliarWords { dale_chall: set, spache: set };
        let kinds = ENGLISH.kinds.unwrap()(&WordInText { spelling, syllables: 1, opens_sentence }, &lists);
        [Kinds::UNFAMILIAR_DALE_CHALL, Kinds::UNFAMILIAR_SPACHE].map(|kind| !kinds.include(kind))
    }

    fn check(words: &str, expected: [bool; 2]) {
        for word in words.split_ascii_whitespace() {
            assert_eq!(is_familiar(word, false), expected, "{word}");
        }
    }

    #[test]
    fn both_know_inflected_nouns_and_verbs() {
        check("boys girl's girl’s churches armies ask asks asked asking cries cried crying", [true; 2]);
        check("dropped dropping agreed cared caring lying plays lies they've this", [true; 2]);
    }

    #[test]
    fn dale_and_chall_know_more_forms() {
        check(
            "blown seen taken soundly simply longer longest prettier prettiest bravest redder bigger",
            [true, false],
        );
    }

    #[test]
    fn derived_words_are_unfamiliar_to_both() {
        check("burner worker clippings easily sharpen protection oxen wooly carer", [false; 2]);
        check("thing shed weed wed being's xyz", [false; 2]);
    }

    #[test]
    fn names_and_numerals_are_familiar() {
        check("Ameliorate Zaluzhny McDonald iPhone O’Hare 1947 18 1940's 21st 16s W II", [true; 2]);
        check("U.S U.S.A a.m P.M Nov", [true; 2]);
        check("NATO NGOs Y.M.C.A", [false; 2]);
        check("THE BOYS", [true; 2]);
    }

    #[test]
    fn a_capital_at_the_start_of_a_sentence_tells_nothing() {
        assert_eq!(is_familiar("Ameliorate", true), [false; 2]);
        assert_eq!(is_familiar("Boys", true), [true; 2]);
        assert_eq!(is_familiar("McDonald", true), [true; 2]);
    }

    #[test]
    fn without_a_list_nothing_is_told() {
        let word = WordInText { spelling: "ameliorate", syllables: 5, opens_sentence: false };
        assert_eq!(ENGLISH.kinds.unwrap()(&word, &FamiliarWords::NONE), Kinds::HARD);
    }

    #[test]
    fn lists_are_sorted() {
        assert!(BASES.is_sorted());
    }
}
