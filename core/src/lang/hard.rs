//! Gunning's hard words.
//!
//! The Technique of Clear Writing (1952) counts words of three syllables or more, but not
//!
//! - names, which are told by a capital letter inside a sentence;
//! - easy words joined into one: `butterfly`, `bookkeeper` by a list, hyphenated ones because their parts come as words of
//!   their own here;
//! - verbs that reach three syllables only by `-es` or `-ed`. Later editions and the common practice treat `-ing` likewise,
//!   and so is it done here, for nouns too (`services`), whose plural is spelled alike.
//!
//! A number in digits is no hard word, however long it is when read aloud.
//!
//! Limits: a name that opens a sentence counts, and so does none in a heading set in capitals.

use super::familiar::Look;
use super::{WordInText, WordList};

/// The syllables from which on a word is hard.
const HARD: u32 = 3;

/// Two easy words in one, of three syllables or more together. Written for this library.
static JOINED: WordList = WordList::new(
    "afterlife aftermath afternoon aftershock afterthought afterward afterwards altogether anybody anyhow anymore \
     anyone anything anytime anyway anywhere babysitter basketball beekeeper blackberry blueberry bodyguard \
     bookkeeper bookkeeping bulldozer businessman businesspeople businesswoman buttercup butterfly buttermilk \
     butterscotch buttonhole bystander cameraman candlelight candlestick cheerleader cheeseburger cobblestone \
     copyright cornerstone countertop countryman countryside cranberry daydreamer dinnertime dishwasher doorkeeper \
     dragonfly dressmaker easygoing elderberry entryway everybody everyday everyone everything everywhere filmmaker \
     fingernail fingerprint fingertip firecracker firefighter fisherman forever forthcoming gatekeeper gentleman \
     gentlewoman gingerbread goalkeeper godfather godmother gooseberry grandchildren granddaughter grandfather \
     grandmother grandparent grasshopper hairdresser handwriting headquarters hereafter homecoming homemaker \
     homeowner honeycomb honeymoon housekeeper however hummingbird incoming innkeeper jellyfish ladybird ladybug \
     landowner lawmaker lawnmower lifesaver lumberjack matchmaker merrymaking middleman moneymaker moreover \
     motherland motorbike motorboat motorway nevertheless newcomer newsletter newspaper nobody nonetheless \
     nutcracker ongoing onlooker otherwise outgoing outnumber overboard overcame overcoat overcome overdo overdue \
     overflow overhaul overhead overhear overheard overjoyed overlap overload overlook overnight overpower overrun \
     oversaw overseas oversee oversight oversleep overtake overthrow overtime overtook overturn overview overweight \
     overwork paperback paperweight paperwork passerby peacekeeper peacemaker peppercorn peppermint pillowcase \
     pineapple pocketbook pocketknife policeman policewoman powerhouse raspberry rattlesnake riverbank riverside \
     salesperson schoolteacher screwdriver shoemaker shopkeeper silversmith silverware skyscraper somebody \
     songwriter spiderweb stepdaughter stepfather stepmother storyteller strawberry summertime sunflower tablecloth \
     tablespoon taxpayer thereafter thunderbolt thunderstorm timekeeper together troublemaker typewriter undercover \
     undercut underdog undergo underground underline underneath understand understood undertake undertook underwater \
     underway underwear underworld upcoming volleyball watchmaker watercolor waterfall waterfront watermelon \
     waterproof waterway weatherman whatever whatsoever wheelbarrow whenever wherever whichever whoever windowpane \
     windowsill windshield winemaker wintertime woodpecker",
);

/// Whether a word is hard.
pub(super) fn english(word: &WordInText<'_>, look: Look, folded: Option<&[u8]>) -> bool {
    let is_name = match look {
        Look::Name | Look::Number => true,
        Look::Capitals => !word.opens_sentence,
        Look::Plain => false,
    };
    if word.syllables < HARD || is_name {
        return false;
    }
    // A word too long to be looked at is hard by its length alone.
    folded.is_none_or(|folded| {
        word.syllables.saturating_sub(syllables_of_ending(folded)) >= HARD && !is_joined(folded)
    })
}

/// Whether easy words are joined in it, with an ending or without.
fn is_joined(word: &[u8]) -> bool {
    let has = |ending: &[u8]| word.strip_suffix(ending).is_some_and(|base| JOINED.has(base));
    let endings: [&[u8]; 6] = [b"", b"s", b"es", b"'s", b"ed", b"ing"];
    endings.into_iter().any(has)
        || word.strip_suffix(b"ies").is_some_and(|base| {
            // `butterflies`, `strawberries`: the only ones in y.
            (base.ends_with(b"berr") || base.ends_with(b"fl"))
                && JOINED.iter().any(|joined| joined.as_bytes().strip_suffix(b"y") == Some(base))
        })
}

/// 1 where the word ends in a syllable that only an inflection adds, else 0.
fn syllables_of_ending(word: &[u8]) -> u32 {
    let hisses = |word: &[u8]| matches!(word, [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h']);
    u32::from(match word {
        [.., b'i', b'n', b'g'] | [.., b't' | b'd', b'e', b'd'] => true,
        [before @ .., b'e', b's'] => hisses(before) || before.ends_with(b"c") || before.ends_with(b"g"),
        [before @ .., b'\'', b's'] => {
            hisses(before) || matches!(before, [.., b'c' | b'g' | b's' | b'z', b'e'])
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{ENGLISH, FamiliarWords, Kinds, WordInText};
    use super::JOINED;

    fn is_hard(spelling: &str, syllables: u32, opens_sentence: bool) -> bool {
        let word = WordInText { spelling, syllables, opens_sentence };
        ENGLISH.kinds.unwrap()(&word, &FamiliarWords::NONE).include(Kinds::HARD)
    }

    #[test]
    fn follows_gunning() {
        assert!(is_hard("intelligence", 4, false));
        assert!(!is_hard("handful", 2, false));
        // Inflected from two syllables, and from three.
        assert!(!is_hard("invaded", 3, false));
        assert!(!is_hard("commanding", 3, false));
        assert!(!is_hard("practices", 3, false));
        assert!(!is_hard("PRACTICES", 3, true));
        assert!(is_hard("dominated", 4, false));
        assert!(is_hard("discovering", 4, false));
        // An -ed that is not spoken adds no syllable, so the word has three without it.
        assert!(is_hard("discovered", 3, false));
    }

    #[test]
    fn names_and_numbers_are_not_hard() {
        assert!(!is_hard("Ukrainian", 4, false));
        assert!(!is_hard("UNESCO", 3, false));
        assert!(!is_hard("1,000", 3, false));
        assert!(is_hard("Existential", 4, true));
    }

    #[test]
    fn joined_easy_words_are_not_hard() {
        for (word, syllables) in [
            ("butterfly", 3),
            ("butterflies", 3),
            ("bookkeeper", 3),
            ("everybody's", 4),
            ("understanding", 4),
        ] {
            assert!(!is_hard(word, syllables, true), "{word}");
        }
        assert!(JOINED.is_sorted());
    }
}
