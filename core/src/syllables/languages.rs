//! The rules of languages whose spelling shows the syllables.
//!
//! How right each set is stands beside it: the share of words on which it gives as many syllables as eSpeak NG 1.52.0
//! speaks, over every other one of the 30,000 most frequent words of the language (the list of wordfreq 3.1.1, letters
//! only), a half that was not looked at when the rules were written. What of eSpeak's phonemes is a syllable,
//! `tests/golden/spoken.py` says. It writes the file of words and syllables, which is no part of this project, and the
//! second command prints the figures of both halves:
//!
//! ```text
//! python tests/golden/spoken.py de > de.tsv
//! cargo run -p lexometer-tests --example syllables_against -- de de.tsv
//! ```
//!
//! What the rules miss in every language: foreign words, and abbreviations with a vowel (`USA` is counted as a word).

use super::by_rules::{RuleSet, by_rules};
use super::{Context, Syllables};

/// German, as dictionaries divide: `Na-ti-on`, `Me-di-en`, `Fa-mi-lie`.
///
/// Right on 96.97 % of the words. Half of the rest have `-ion`, which the reference speaks as one syllable.
pub static GERMAN: RuleSet = RuleSet {
    vowels: "aeiouäöüyáàâéèêíóôúœæ",
    groups: "eau aa ee oo ie ei ai au eu äu ey ay oi oy ou ya yo yu",
    hiatus: "beauf beeil beein beend beerb beerd beinh beunr beurk beurl beurt geehr geeig geein geern \
             geimp .eum_ .eums_ läum deen feen leen_ meen_ seen_ raine_ rainis bien_ biens_ dien_ diens_ \
             dienz fien gien lien mien_ miens_ nien pien rien riell riere_ sien tiell tien vien ziell zien",
    after_cluster: "",
    silent_before_vowel: "qu",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "",
    silent_words: "",
};

/// French, spoken: a mute `e` has no syllable, neither at the end (`table`) nor inside a word between single consonants
/// (`rapid(e)ment`, but `parlement`).
///
/// Right on 97.81 % of the words. Whether `-ent` is spoken (`content`) or the silent ending of a verb (`chantent`) is told by
/// lists of endings, silent where none fits.
pub static FRENCH: RuleSet = RuleSet {
    vowels: "aeiouyàâäéèêëîïôöùûüÿœæ",
    groups: "ouai ouei oeu œu ouie oui oué ouè ouï oua oue ouo ieil ueil you eau aie aoû iou ieu ien ion \
             iau iai uei uie uai ueu eui oei œi ïeu ïe ïa ïo aî aï_ eï_ ai au ay ei eu ey eû oi ou oê oo \
             oî où oû oy ue ia ie iè ié iê io iô iu ui uî uy ué uè ua yeu ya ye yé yi yo yu œ",
    hiatus: "pays coop coor zool",
    after_cluster: "ouill ui uî uy ou i u y",
    silent_before_vowel: "qu gu ge",
    mute_inside: "e",
    silent_endings: "e es ent oient uient crient prient aiment forment firment rmment priment sument \
                     acontent ncent orcent lacent gagent sagent éparent mparent",
    spoken_endings: "ment vraiment ient souvent couvent présent bsent content potent étent ident udent \
                     cédent rgent lgent ligent agent cent talent violent cellent ivalent opulent bulent \
                     solent parent fférent current torrent hérent équent loquent tinent manent éminent \
                     mminent",
    joined_at_end: "",
    long_letters: "ww",
    silent_words: "",
};

/// Spanish.
///
/// Right on 99.42 % of the words.
pub static SPANISH: RuleSet = RuleSet {
    vowels: "aeiouyáéíóúü",
    groups: "iái iéi uái uéi iai iei uai uei uay uey ioi ai au ay ái áu ei eu ey éi éu oi ou oy ói óu ia \
             iá ie ié io ió iu iú ua uá ue ué ui uí uo uó uy üe üé üi üí ya yá ye yé yo yó yu yú",
    hiatus: "",
    after_cluster: "",
    silent_before_vowel: "qu gu",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "fhjlmnñrsvwwwxz",
    silent_words: "",
};

/// Italian.
///
/// Right on 97.09 % of the words. A third of the rest have an `i` with a stress that is not written (`farmacia`).
pub static ITALIAN: RuleSet = RuleSet {
    vowels: "aeiouyàèéìíòóùú",
    groups: "iao iuo uoi uai uei iei iai ai au ei eu oi ou ia ià ie iè ié io iò iu iù ua uà ue uè ui uì uo \
             uò",
    hiatus: "_ia_ _ie_ _ii_ _io_ _ua_ _ue_ _uo_ paur riod roin seud veic",
    after_cluster: "",
    silent_before_vowel: "qu",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "fhkjjlmnrswwz",
    silent_words: "",
};

/// Portuguese.
///
/// Right on 97.76 % of the words, with the reference's Brazilian voice. Dictionaries divide `ci-ên-cia` and `ti-o`, which the
/// reference speaks with a syllable less.
pub static PORTUGUESE: RuleSet = RuleSet {
    vowels: "aeiouyáâãàéêíóôõúü",
    groups: "ão ãe õe ao_ aos_ ai au ái áu ei eu éi éu êi êu oi ou ói ôi ui iu ãi ay ey oy ya yo yu",
    hiatus: "reuni .aind .ainh .aint .air_ .aiz .aul_ .oinc .oimb .uim .uin .uir_ .uiz",
    after_cluster: "",
    silent_before_vowel: "qu gu",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "ia ie io ua ue uo ea eo oa",
    long_letters: "fhjlmnrswwz",
    silent_words: "",
};

/// Dutch.
///
/// Right on 97.75 % of the words. Dictionaries divide `so-ci-aal` and `sta-ti-on`, which the reference speaks with a syllable
/// less.
pub static DUTCH: RuleSet = RuleSet {
    vowels: "aeiouyáàäâéèëêíïîóöôúüû",
    groups: "aai ooi oei eeu ieuw ieu_ eau aa ee oo uu ie oe eu ui ei ij ai ay au ey ou oi éé óó",
    hiatus: ".eum_ .eums_",
    after_cluster: "",
    silent_before_vowel: "qu",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "",
    silent_words: "",
};

/// Russian: each vowel is a syllable.
///
/// Right on 99.97 % of the words.
pub static RUSSIAN: RuleSet = RuleSet {
    vowels: "аеёиоуыэюя",
    groups: "",
    hiatus: "",
    after_cluster: "",
    silent_before_vowel: "",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "",
    silent_words: "вкс",
};

/// Ukrainian: each vowel is a syllable.
///
/// Right on 99.94 % of the words.
pub static UKRAINIAN: RuleSet = RuleSet {
    vowels: "аеєиіїоуюя",
    groups: "",
    hiatus: "",
    after_cluster: "",
    silent_before_vowel: "",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "",
    silent_words: "взй",
};

/// Polish: `i` before a vowel only softens the consonant.
///
/// Right on 99.44 % of the words.
pub static POLISH: RuleSet = RuleSet {
    vowels: "aąeęioóuyé",
    groups: "iau ieu ia ią ie ię ii io ió iu au eu ay ey",
    hiatus: "nauk naucz zauf zauw nieu .eum_",
    after_cluster: "",
    silent_before_vowel: "",
    mute_inside: "",
    silent_endings: "",
    spoken_endings: "",
    joined_at_end: "",
    long_letters: "",
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
