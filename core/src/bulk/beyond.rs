//! What stands beyond ASCII in a block: the letters of alphabets, and marks that no rule of words looks at.
//!
//! Every scalar is looked up, and its bytes join the masks. Digits beyond ASCII and what has rules of its own are left to
//! the reference path.

use super::masks::{BLOCK, Frequent, Masks};
use super::scan::Text;
use crate::tables::{self, CLASS_COUNT, ELLIPSIS, Properties, SentenceBreak, WordBreak, is_bullet};
use crate::utf8;

/// What a scalar beyond ASCII is to the masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A letter that joins the letters and digits beside it.
    Letter,
    /// The same, unless a quotation mark follows.
    HebrewLetter,
    /// A word by itself, as of scripts that put no spaces between their words.
    Lone,
    /// Joins its like only.
    Katakana,
    /// A mark that belongs to the letter before it, and is a letter itself or none.
    Joined { is_letter: bool },
    /// Joins the letters on both sides, or the digits.
    JoinsLettersOrDigits,
    /// Joins the letters on both sides.
    JoinsLetters,
    /// Joins the digits on both sides.
    JoinsDigits,
    /// Stands between words.
    Between,
    /// The same, and a sentence may end here.
    End,
    /// Not understood.
    Unknown,
}

const fn kind_of(properties: Properties) -> Kind {
    let is_end = matches!(
        properties.sentence_break(),
        SentenceBreak::ATerm
            | SentenceBreak::STerm
            | SentenceBreak::Sep
            | SentenceBreak::CR
            | SentenceBreak::LF
    );
    let is_letter = properties.is_letter();
    match properties.word_break() {
        WordBreak::ALetter if is_letter && !is_end => Kind::Letter,
        WordBreak::HebrewLetter if is_letter && !is_end => Kind::HebrewLetter,
        WordBreak::Other if is_letter && !is_end => Kind::Lone,
        WordBreak::Katakana if is_letter && !is_end => Kind::Katakana,
        WordBreak::Extend | WordBreak::Format if !is_end => Kind::Joined { is_letter },
        WordBreak::MidNumLet if !is_end => Kind::JoinsLettersOrDigits,
        WordBreak::MidLetter if !is_end => Kind::JoinsLetters,
        WordBreak::MidNum if !is_end => Kind::JoinsDigits,
        WordBreak::Newline => Kind::End,
        WordBreak::Other | WordBreak::WSegSpace if !properties.is_alphanumeric() => match is_end {
            true => Kind::End,
            false => Kind::Between,
        },
        _ => Kind::Unknown,
    }
}

/// By class.
static KINDS: [Kind; 64] = {
    let mut kinds = [Kind::Unknown; 64];
    let mut class = 0;
    while class < CLASS_COUNT {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            kinds[class as usize] = kind_of(tables::properties_of_class(class));
        }
        class = class.wrapping_add(1);
    }
    kinds
};

#[inline]
#[expect(clippy::indexing_slicing, reason = "six bits are below the table's length of 64")]
fn kind(scalar: char) -> Kind {
    KINDS[usize::from(tables::properties(scalar).class() & 0x3F)]
}

/// Bits for the bytes of scalars that began in the block before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Carry {
    known: u64,
    letters: u64,
    tails: u64,
    joined: u64,
    foreign: u64,
    katakana: u64,
}

impl Carry {
    pub(super) const NONE: Self = Self { known: 0, letters: 0, tails: 0, joined: 0, foreign: 0, katakana: 0 };

    pub(super) const fn is_none(self) -> bool {
        self.known == 0
    }

    /// Makes sense of the scalars beyond ASCII in the block at `at`. Those that are understood lose their bits in `others`.
    /// `before`: the masks of the block before, of which the last bits count. `frequent`: those that need no look.
    pub(super) fn understand(
        &mut self,
        text: &Text,
        at: usize,
        before: &Masks,
        frequent: Frequent,
        block: &mut Masks,
        joined: &mut u64,
    ) {
        let carried = core::mem::replace(self, Self::NONE);
        let mut letters = block.letters | carried.letters;
        let mut tails = carried.tails;
        let mut joins = *joined | carried.joined;
        let mut foreign = carried.foreign;
        let mut katakana = carried.katakana;
        // Whether an underscore is behind an ideograph can be seen of those that end before the last byte of the block.
        let ideographs = frequent.ideographs & !(block.underscores >> 3) & !(1 << (BLOCK - 3));
        let frequent_tails = frequent.letters << 1 | frequent.syllables << 1 | frequent.syllables << 2;
        letters |= frequent.letters | frequent.syllables | frequent_tails;
        tails |= frequent_tails;
        let ideograph_bytes = ideographs | ideographs << 1 | ideographs << 2;
        joins |= ideograph_bytes;
        foreign |= ideograph_bytes;
        block.foreign_letters |= ideographs;
        block.cuts |= ideographs;
        let told = frequent.letters | frequent.syllables | frequent_tails | ideograph_bytes;
        let mut rest = block.others & !carried.known & !told;
        while rest != 0 {
            let place = rest.trailing_zeros();
            let start = at.wrapping_add(place as usize);
            let bytes = text.from(start);
            let Some((scalar, length)) = utf8::first_beyond_ascii(bytes) else { break };
            let behind = bytes.get(length..).unwrap_or(&[]);
            let head = 1u64.wrapping_shl(place);
            let span = 1u64.wrapping_shl(length as u32).wrapping_sub(1);
            let bits = span.wrapping_shl(place);
            // What lies in the block behind; nothing but for the last scalar.
            let over = if place as usize > BLOCK.wrapping_sub(length) {
                span.wrapping_shr((BLOCK as u32).wrapping_sub(place))
            } else {
                0
            };
            let is_behind = |mask: u64, before: u64| (mask << 1 | before >> 63) & head != 0;
            match kind(scalar) {
                Kind::Letter => {
                    letters |= bits;
                    tails |= bits ^ head;
                    self.add_letter(over);
                }
                Kind::HebrewLetter if !matches!(behind, [b'\'' | b'"', ..]) => {
                    letters |= bits;
                    tails |= bits ^ head;
                    self.add_letter(over);
                }
                // Of shorter ones more might come than a chunk has room for.
                Kind::Lone if length > 2 && behind.first() != Some(&b'_') => {
                    joins |= bits;
                    foreign |= bits;
                    block.foreign_letters |= head;
                    block.cuts |= head;
                    self.add_foreign(over);
                }
                Kind::Katakana if behind.first() != Some(&b'_') && !is_behind_underscore(text, start) => {
                    block.cuts |= if is_behind(katakana, before.katakana) { 0 } else { head };
                    joins |= bits;
                    foreign |= bits;
                    katakana |= bits;
                    block.foreign_letters |= head;
                    self.add_foreign(over);
                    self.katakana |= over;
                }
                Kind::Joined { is_letter }
                    if is_behind(foreign, before.foreign) && behind.first() != Some(&b'_') =>
                {
                    joins |= bits;
                    foreign |= bits;
                    self.add_foreign(over);
                    if is_behind(katakana, before.katakana) {
                        katakana |= bits;
                        self.katakana |= over;
                    }
                    block.foreign_letters |= if is_letter { head } else { 0 };
                }
                // Nor may a quotation mark follow: the letter may be Hebrew.
                Kind::Joined { is_letter }
                    if is_behind(letters, before.letters) && !matches!(behind, [b'\'' | b'"', ..]) =>
                {
                    letters |= bits;
                    tails |= if is_letter { bits ^ head } else { bits };
                    self.add_letter(over);
                }
                kind @ (Kind::JoinsLettersOrDigits | Kind::JoinsLetters | Kind::JoinsDigits) => {
                    let is_digit = |bytes: &[u8]| bytes.first().is_some_and(u8::is_ascii_digit);
                    let is_between_digits = kind != Kind::JoinsLetters
                        && is_digit(behind)
                        && start.checked_sub(1).is_some_and(|before| is_digit(text.from(before)));
                    let is_between_letters = kind != Kind::JoinsDigits
                        && is_behind(letters, before.letters)
                        && begins_with_letter(behind);
                    if is_between_digits || is_between_letters {
                        joins |= bits;
                        self.joined |= over;
                    }
                }
                // What the rules of sentences heed for itself, not for its class.
                Kind::Between if scalar != ELLIPSIS && !is_bullet(scalar) => {}
                Kind::Between | Kind::End => block.ends |= head,
                Kind::HebrewLetter | Kind::Lone | Kind::Katakana | Kind::Joined { .. } | Kind::Unknown => {
                    break;
                }
            }
            self.known |= over;
            rest &= !bits;
        }
        block.others = rest;
        block.letters = letters;
        block.tails = tails;
        block.foreign = foreign;
        block.katakana = katakana;
        *joined = joins;
    }

    fn add_letter(&mut self, bits: u64) {
        self.letters |= bits;
        self.tails |= bits;
    }

    fn add_foreign(&mut self, bits: u64) {
        self.joined |= bits;
        self.foreign |= bits;
    }
}

fn is_behind_underscore(text: &Text, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| text.from(before).first() == Some(&b'_'))
}

fn begins_with_letter(bytes: &[u8]) -> bool {
    match bytes {
        [first, ..] if first.is_ascii() => first.is_ascii_alphabetic(),
        _ => utf8::first_beyond_ascii(bytes)
            .is_some_and(|(scalar, _)| matches!(kind(scalar), Kind::Letter | Kind::HebrewLetter)),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::super::levels;
    use super::{Frequent, Kind, kind};
    use fearless_simd::dispatch;
    use std::string::String;

    /// Those of a block, which are the same with all instructions.
    fn frequent_of(block: &[u8; 64]) -> Frequent {
        let mut found = levels().map(|level| dispatch!(level, simd => Frequent::of(simd, block)));
        let first = found.next().unwrap();
        assert!(found.all(|other| other == first));
        first
    }

    /// Every scalar: what the masks call frequent is what the table says, and nothing else.
    #[test]
    fn frequent_scalars_are_what_they_are_taken_for() {
        for scalar in '\u{80}'..=char::MAX {
            let text: String = [' ', scalar, scalar, 'x'].iter().collect();
            let mut block = [b' '; 64];
            block[..text.len()].copy_from_slice(text.as_bytes());
            let frequent = frequent_of(&block);
            let both = 1 << 1 | 1 << (1 + scalar.len_utf8());
            match scalar {
                '\u{D7}' | '\u{F7}' => assert_eq!(frequent.letters, 0),
                '\u{C0}'..='\u{17F}' | '\u{400}'..='\u{47F}' => {
                    assert_eq!((kind(scalar), frequent.letters), (Kind::Letter, both), "{scalar}");
                }
                '\u{B000}'..='\u{CFFF}' => {
                    assert_eq!((kind(scalar), frequent.syllables), (Kind::Letter, both), "{scalar}");
                }
                '\u{5000}'..='\u{8FFF}' => {
                    assert_eq!((kind(scalar), frequent.ideographs), (Kind::Lone, both), "{scalar}");
                }
                _ => assert_eq!(frequent, Frequent { letters: 0, syllables: 0, ideographs: 0 }, "{scalar}"),
            }
        }
    }

    /// Cut at the end of the block, or broken, they are left to a closer look.
    #[test]
    fn what_is_not_whole_is_not_frequent() {
        for (text, kept) in [("й", 2), ("東", 3), ("한", 3)] {
            for cut in 1..kept {
                let mut block = [b' '; 64];
                block[64 - cut..].copy_from_slice(&text.as_bytes()[..cut]);
                block[10..10 + cut].copy_from_slice(&text.as_bytes()[..cut]);
                let frequent = frequent_of(&block);
                assert_eq!(frequent.letters | frequent.syllables | frequent.ideographs, 0, "{text} {cut}");
            }
        }
    }
}
