//! The rules of languages whose spelling shows the syllables.
//!
//! How right each set is stands beside it: the share of the words on which it gives as many syllables as eSpeak NG (1.52)
//! speaks vowels, over every other one of the 30,000 most frequent words of the language (the list of the Python
//! package wordfreq 3.1), a half that was not looked at when the rules were written. Neither the words nor eSpeak's
//! output are part of this project; `cargo run -p lexometer-tests --example syllables_against -- de FILE` prints the
//! figure for a file of lines `word<TAB>syllables`.

use super::by_rules::{RuleSet, by_rules};
use super::{Context, Syllables};

/// German.
///
/// Right on 95.5 % of the words: `-tion` is counted as two ("Na-ti-on"), which the reference speaks as one.
pub static GERMAN: RuleSet = RuleSet {
    vowels: "aeiouäöüyáàâéèêíóôúœæ",
    groups: "eau aa ee oo ie ei ai au eu äu ey ay oi oy ou",
    silent_before_vowel: "qu",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "",
};

/// French, spoken: a mute `e` at the end has no syllable.
///
/// Right on 90.0 % of the words: the reference drops many a mute `e` inside words, and speaks the endings `-ent` of nouns; both are only partly told by spelling.
pub static FRENCH: RuleSet = RuleSet {
    vowels: "aeiouyàâäéèêëîïôöùûüÿœæ",
    groups: "ouée uée oeu œu ouie oui oué eau aie iou ieu ien ion iau ouè ouï uei uie aî aî ai au ay ei eu ey eû oi ou oî où oû oy \
             ée ue ia ie iè ié iê io iô ui uî uy ya ye yé yo œ",
    silent_before_vowel: "qu gu ge",
    silent_endings: "e es ent",
    spoken_endings: "ment cent dent gent lent tent vent rent ient",
    joined_at_end: "",
    silent_words: "",
};

/// Spanish.
///
/// Right on 97.3 % of the words.
pub static SPANISH: RuleSet = RuleSet {
    vowels: "aeiouyáéíóúü",
    groups: "iái iéi uái uéi iai iei uai uei uay uey ioi ai au ay ái áu ei eu ey éi éu oi ou oy ói óu ia iá ie ié io ió \
             iu iú ua uá ue ué ui uí uo uó uy üe üé üi üí ya yá ye yé yo yó yu yú",
    silent_before_vowel: "qu",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "",
};

/// Italian.
///
/// Right on 85.1 % of the words: the reference speaks the `i` of `-zione` as a vowel, against the division of words, "zio-ne"; with the hyphenation patterns of LibreOffice the counts agree on 95.9 %.
pub static ITALIAN: RuleSet = RuleSet {
    vowels: "aeiouyàèéìíòóùú",
    groups: "iao iuo uoi uai uei iei iai ai au ei eu oi ou ia ià ie iè ié io iò iu iù ua uà ue uè uè ui uì uo uò",
    silent_before_vowel: "qu",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "",
};

/// Portuguese.
///
/// Right on 95.5 % of the words: the schwa that the reference puts behind `r` is not counted.
pub static PORTUGUESE: RuleSet = RuleSet {
    vowels: "aeiouyáâãàéêíóôõúü",
    groups: "uai uei uão uõe ão ãe õe ai au ái áu ei eu éi éu êi êu oi ou ói ôi ui iu ãi",
    silent_before_vowel: "qu gu",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "ia ie io ua ue uo ea eo oa",
    silent_words: "",
};

/// Dutch.
///
/// Right on 96.4 % of the words.
pub static DUTCH: RuleSet = RuleSet {
    vowels: "aeiouyáàäâéèëêíïîóöôúüû",
    groups: "aai ooi oei eeu ieu eau aa ee oo uu ie oe eu ui ei ij ai ay au ey ou oi éé",
    silent_before_vowel: "qu",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "",
};

/// Russian: each vowel is a syllable.
///
/// Right on 98.9 % of the words.
pub static RUSSIAN: RuleSet = RuleSet {
    vowels: "аеёиоуыэюя",
    groups: "",
    silent_before_vowel: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "вкс",
};

/// Ukrainian: each vowel is a syllable.
///
/// Right on 99.3 % of the words.
pub static UKRAINIAN: RuleSet = RuleSet {
    vowels: "аеєиіїоуюя",
    groups: "",
    silent_before_vowel: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "взй",
};

/// Polish: `i` before a vowel only softens the consonant.
///
/// Right on 98.3 % of the words.
pub static POLISH: RuleSet = RuleSet {
    vowels: "aąeęioóuyé",
    groups: "iau ieu ia ią ie ię ii io ió iu au eu ay ey",
    silent_before_vowel: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    silent_words: "wz",
};

/// The syllables of a German word; compounds and other letters as [`by_rules`] reads them.
#[must_use]
pub fn german(word: &str, _context: Context) -> Syllables {
    by_rules(&GERMAN, word)
}

/// The syllables of a French word.
#[must_use]
pub fn french(word: &str, _context: Context) -> Syllables {
    by_rules(&FRENCH, word)
}

/// The syllables of a Spanish word.
#[must_use]
pub fn spanish(word: &str, _context: Context) -> Syllables {
    by_rules(&SPANISH, word)
}

/// The syllables of an Italian word.
#[must_use]
pub fn italian(word: &str, _context: Context) -> Syllables {
    by_rules(&ITALIAN, word)
}

/// The syllables of a Portuguese word.
#[must_use]
pub fn portuguese(word: &str, _context: Context) -> Syllables {
    by_rules(&PORTUGUESE, word)
}

/// The syllables of a Dutch word.
#[must_use]
pub fn dutch(word: &str, _context: Context) -> Syllables {
    by_rules(&DUTCH, word)
}

/// The syllables of a Russian word.
#[must_use]
pub fn russian(word: &str, _context: Context) -> Syllables {
    by_rules(&RUSSIAN, word)
}

/// The syllables of a Ukrainian word.
#[must_use]
pub fn ukrainian(word: &str, _context: Context) -> Syllables {
    by_rules(&UKRAINIAN, word)
}

/// The syllables of a Polish word.
#[must_use]
pub fn polish(word: &str, _context: Context) -> Syllables {
    by_rules(&POLISH, word)
}
