extern crate std;

use super::{
    Context, DUTCH, FRENCH, GERMAN, ITALIAN, Method, POLISH, PORTUGUESE, RUSSIAN, RuleSet, SPANISH,
    UKRAINIAN, by_rules, english, english_token,
};
use std::string::String;
use std::vec::Vec;

/// Each case: a token, how it is read, and how many syllables that has.
fn check(cases: &[(&str, &str, u32)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|&(token, read, count)| (token, read, count, english_token(token).count))
        .filter(|&(_, _, expected, counted)| expected != counted)
        .collect();
    assert!(wrong.is_empty(), "(token, as read, syllables, counted): {wrong:?}");
}

#[test]
fn whole_numbers() {
    check(&[
        ("0", "zero", 2),
        ("7", "seven", 2),
        ("11", "eleven", 3),
        ("12", "twelve", 1),
        ("17", "seventeen", 3),
        ("40", "forty", 2),
        ("77", "seventy-seven", 5),
        ("100", "one hundred", 3),
        ("101", "one hundred one", 4),
        ("1,000", "one thousand", 3),
        ("5,000", "five thousand", 3),
        ("60,000", "sixty thousand", 4),
        ("1,234,567", "one million two hundred thirty-four thousand five hundred sixty-seven", 18),
        ("1000000", "one million", 3),
        ("007", "oh oh seven", 4),
        ("1,2", "one, two", 2),
    ]);
}

#[test]
fn years() {
    check(&[
        ("2023", "twenty twenty-three", 5),
        ("1905", "nineteen oh five", 4),
        ("1900", "nineteen hundred", 4),
        ("2000", "two thousand", 3),
        ("2005", "two thousand five", 4),
        ("2010", "twenty ten", 3),
        ("1066", "one thousand sixty-six", 6),
        ("1,905", "one thousand nine hundred five", 7),
        ("3000", "three thousand", 3),
        ("1990s", "nineteen nineties", 4),
    ]);
}

#[test]
fn endings_of_numbers() {
    check(&[
        ("1st", "first", 1),
        ("2nd", "second", 2),
        ("20th", "twentieth", 3),
        ("21st", "twenty-first", 3),
        ("12th", "twelfth", 1),
        ("100th", "one hundredth", 3),
        ("6s", "sixes", 2),
        ("16s", "sixteens", 2),
        ("5km", "five kilometres", 5),
        ("9am", "nine A M", 3),
        ("3D", "three D", 2),
    ]);
}

#[test]
fn decimals_money_and_times() {
    check(&[
        ("3.5", "three point five", 3),
        ("0.05", "zero point zero five", 6),
        (".5", "point five", 2),
        ("$40", "forty dollars", 4),
        ("$3.50", "three dollars and fifty cents", 7),
        ("$3.00", "three dollars", 3),
        ("$1.5bn", "one point five billion dollars", 7),
        ("£5", "five pounds", 2),
        ("€100", "one hundred euros", 5),
        ("40€", "forty euros", 4),
        ("50%", "fifty per cent", 4),
        ("10:30", "ten thirty", 3),
        ("10:05", "ten oh five", 3),
        ("20°", "twenty degrees", 4),
        ("½", "one half", 2),
        ("9/11", "nine eleven", 4),
    ]);
}

#[test]
fn acronyms() {
    check(&[
        ("U.S.", "U S", 2),
        ("US", "U S", 2),
        ("us", "us", 1),
        ("U.S.-made", "U S made", 3),
        ("FBI", "F B I", 3),
        ("FBI's", "F B I's", 3),
        ("BBC", "B B C", 3),
        ("NATO", "nay-to", 2),
        ("NASA", "na-sa", 2),
        ("COVID-19", "co-vid nineteen", 4),
        ("IMF", "I M F", 3),
        ("NGOs", "N G Os", 3),
        ("IPO", "I P O", 3),
        ("IDs", "I Ds", 2),
        ("ACLU", "A C L U", 4),
        ("ICU", "I C U", 3),
        ("CEOs", "C E Os", 3),
        ("MPs", "M Ps", 2),
        ("NHS's", "N H S's", 4),
        ("AT&T", "A T and T", 4),
        ("W", "double-u", 3),
        ("www", "double-u three times", 9),
        ("F-16s", "eff sixteens", 3),
        ("X-ray", "ex ray", 2),
        ("e.g.", "e g", 2),
        ("a.m.", "a m", 2),
        ("II", "two", 1),
        ("XIV", "fourteen", 2),
    ]);
}

#[test]
fn headings_in_capitals_stay_words() {
    let heading =
        "THE FIGHT FOR UKRAINE ENDS AND YOU SHRUG WHILE THREE PEOPLE CATCH AND THROW NEWS DIDN'T IT'S";
    for word in heading.split(' ') {
        let lower = word.to_lowercase();
        assert_eq!(english_token(word).count, english_token(&lower).count, "{word}");
    }
}

#[test]
fn abbreviations_with_a_full_stop() {
    check(&[
        ("Gen.", "general", 3),
        ("gen", "gen", 1),
        ("Sept.", "September", 3),
        ("Mr.", "mister", 2),
        ("Mr", "mister", 2),
        ("Dr.", "doctor or drive, one of the listed", english_token("dr").count),
        ("Inc.", "incorporated", 5),
        ("etc.", "et cetera", 4),
    ]);
}

#[test]
fn possessives_and_plurals() {
    check(&[
        ("Ukraine's", "u-kraine's", 2),
        ("Ukraine\u{2019}s", "u-kraine's", 2),
        ("James's", "james-es", 2),
        ("Rice's", "rice-es", 2),
        ("workers'", "work-ers", 2),
        ("Zelensky\u{2019}s", "ze-len-sky's", 3),
    ]);
}

#[test]
fn other_scripts_and_marks() {
    check(&[
        ("naïve", "na-ive", 2),
        ("café", "ca-fé", 2),
        ("résumé", "ré-su-mé", 3),
        ("façade", "fa-cade", 2),
        ("cafe\u{301}s", "ca-fés", 2),
        ("larger-than-life", "lar-ger than life", 4),
        ("larger\u{2011}than\u{2011}life", "lar-ger than life", 4),
        ("", "nothing", 0),
        ("—", "nothing", 0),
        ("'", "nothing", 0),
        ("слово", "no English", 0),
        ("漢字", "no English", 0),
    ]);
    assert_eq!(english("слово", Context::NONE).method, Method::None);
}

#[test]
fn the_method_says_how_a_count_was_found() {
    let method = |token| english_token(token).method;
    assert_eq!(method("40"), Method::Number);
    assert_eq!(method("U.S."), Method::Spelled);
    assert_eq!(method("BBC"), Method::Spelled);
    assert_eq!(method("larger-than-life"), Method::Parts);
    assert_eq!(method("blorptastic"), Method::Rules);
    assert_eq!(method("Mrs"), Method::Exception);
}

#[test]
fn signs_beside_a_word_count() {
    let beside = |before, after| Context { before, after };
    assert_eq!(english("40", beside(Some('$'), None)).count, 4);
    assert_eq!(english("50", beside(None, Some('%'))).count, 4);
    assert_eq!(english("16s", beside(Some('-'), None)).count, 2);
    assert_eq!(english("Gen", beside(None, Some('.'))).count, 3);
    assert_eq!(english("U.S", beside(None, Some('.'))).count, 2);
    assert_eq!(english("00", beside(Some(':'), None)).count, 2);
}

#[test]
fn words_of_any_length_pass() {
    let long: String = core::iter::repeat_n("banana", 10_000).collect();
    assert_eq!(english_token(&long).count, 30_000);
    let digits: String = core::iter::repeat_n('1', 100_000).collect();
    assert_eq!(english_token(&digits).count, 100_000);
}

const RULE_SETS: [(&str, &RuleSet); 9] = [
    ("de", &GERMAN),
    ("fr", &FRENCH),
    ("es", &SPANISH),
    ("it", &ITALIAN),
    ("pt", &PORTUGUESE),
    ("nl", &DUTCH),
    ("ru", &RUSSIAN),
    ("uk", &UKRAINIAN),
    ("pl", &POLISH),
];

/// Words of other languages, divided into syllables.
fn check_divided(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for &(language, words) in cases {
        let (_, rules) = RULE_SETS.iter().find(|(code, _)| *code == language).unwrap();
        for divided in words.split(' ') {
            let word = divided.replace('-', "");
            let syllables = u32::try_from(divided.split('-').count()).unwrap();
            let counted = by_rules(rules, &word).count;
            if counted != syllables {
                wrong.push((language, divided, counted));
            }
        }
    }
    assert!(wrong.is_empty(), "(language, divided, counted): {wrong:?}");
}

#[test]
fn other_languages_by_their_rules() {
    // Divisions as the dictionaries of each language give them.
    check_divided(&[
        ("de", "Häu-ser Quel-le Was-ser-fall Frau-en Bäu-me See-le"),
        ("fr", "mai-son oi-seau rue jour-née thé-âtre gui-tare"),
        ("es", "ciu-dad pa-ís gue-rra ac-ción a-é-re-o Pa-ra-guay que-so"),
        ("it", "pia-no fi-glio a-iuo-la quel-lo cit-tà"),
        ("pt", "his-tó-ria di-a co-ra-ção na-ções quei-jo á-gua"),
        ("nl", "eeu-wen mooi huis boe-ken ijs va-kan-tie"),
        ("ru", "мо-ло-ко Ук-ра-и-на объ-яс-не-ни-е ёл-ка"),
        ("uk", "мо-ло-ко Ук-ра-ї-на сім’-я дзер-ка-ло"),
        ("pl", "nie-bo zie-lo-ny pię-ciu au-to Kra-ków zro-bi-li"),
    ]);
    assert_eq!(by_rules(&GERMAN, "2023").method, Method::None);
    assert_eq!(by_rules(&RUSSIAN, "в").count, 0);
    assert_eq!(by_rules(&GERMAN, "pst").count, 1);
}

#[test]
fn vowels_side_by_side_that_are_two_syllables() {
    check_divided(&[
        ("de", "Na-ti-on Me-di-en In-di-ens I-ta-li-en Pa-ti-ent fi-nan-zi-ell Kar-ri-e-re U-kra-i-ne"),
        ("de", "Mu-se-um I-de-en Mu-se-en be-en-den be-ur-teilt be-auf-tragt ge-ehrt Ju-bi-lä-um"),
        ("de", "Wien er-schien die-nen Dienst Fa-mi-lie beu-gen Beu-te Bei-spiel Traum träumt Ni-veau Yo-ga"),
        ("fr", "pa-ys eu-ro-pé-enne cré-er ré-el al-cool co-o-pé-rer sa-mou-raï fa-ïence"),
        ("it", "mi-o su-o di-o poi più pa-u-ra pe-ri-o-do stu-dio nuo-vo sta-zio-ne"),
        ("pt", "ra-i-nha a-in-da ru-im ju-iz sa-ir re-u-nir a-tu-ais i-guais pai-nel mui-to ao aos ca-iu"),
        ("nl", "nieu-we se-ri-eus re-li-gi-eu-ze mi-lieu mu-se-um vóór óók"),
        ("pl", "na-u-ka na-u-czyć za-u-fać mu-ze-um nie-u-stan-nie au-tor pau-za nie"),
        ("es", "si-guien-te guion a-gua pin-güi-no gua-po"),
    ]);
}

#[test]
fn french_after_a_consonant_with_l_or_r() {
    check_divided(&[("fr", "ou-bli-er cli-ent pri-o-ri-té cru-el tru-and bruit pluie trois brouil-lon")]);
    check_divided(&[(
        "fr",
        "pied vieille jouer ouest dé-noue-ment mer-veil-leux fruc-tueux feuille ac-cueil",
    )]);
}

/// As it is spoken: a mute `e` inside a word falls between single consonants only.
#[test]
fn french_mute_e() {
    check_divided(&[
        ("fr", "ra-pide-ment main-tenant sou-venir ap-peler same-di ache-ter a-venir hon-nête-té batte-rie"),
        ("fr", "lance-ment u-nique-ment dé-velop-pement é-véne-ment es-sen-tielle-ment Cathe-rine de-venir"),
        ("fr", "par-le-ment dé-par-te-ment au-tre-ment de-man-der pe-tit a-te-lier ap-pelle mo-dele entre"),
    ]);
}

#[test]
fn french_endings_of_verbs_and_nouns() {
    check_divided(&[
        ("fr", "parlent chantent doivent peuvent trouvent restent fi-nissent ouvrent jouent voient crient"),
        ("fr", "ac-cent con-tent sou-vent ar-gent a-gent é-vi-dent ex-cel-lent dif-fé-rent pa-rent cli-ent"),
        ("fr", "vrai-ment mo-ment aiment ra-content lancent pré-sent con-ti-nent per-ma-nent fré-quent"),
    ]);
}

#[test]
fn a_word_without_a_vowel_is_spelled() {
    let cases: [(&RuleSet, &str, u32); 16] = [
        (&GERMAN, "SPD", 3),
        (&GERMAN, "z.B", 2),
        (&FRENCH, "TGV", 3),
        (&FRENCH, "WWF", 7),
        (&SPANISH, "SMS", 6),
        (&SPANISH, "PP", 2),
        (&ITALIAN, "BBC", 3),
        (&ITALIAN, "FS", 4),
        (&PORTUGUESE, "STF", 5),
        (&DUTCH, "CD’s", 2),
        (&RUSSIAN, "СССР", 4),
        (&UKRAINIAN, "МВС", 3),
        (&POLISH, "PZPR", 4),
        (&GERMAN, "hmm", 1),
        (&DUTCH, "m’n", 1),
        (&GERMAN, "вкл", 1),
    ];
    for (rules, word, syllables) in cases {
        assert_eq!(by_rules(rules, word).count, syllables, "{word}");
    }
    assert_eq!(by_rules(&GERMAN, "SPD").method, Method::Spelled);
}

/// What the driver takes for granted of its data.
#[test]
fn the_rule_sets_fit_the_driver() {
    for (language, rules) in RULE_SETS {
        for groups in [rules.groups, rules.after_cluster, rules.joined_at_end, rules.silent_before_vowel] {
            let groups: Vec<&str> = groups.split(' ').collect();
            for (at, group) in groups.iter().enumerate() {
                assert!(group.chars().count() <= 5, "{language}: {group}");
                let hidden =
                    groups.iter().skip(at + 1).find(|later| !group.is_empty() && later.starts_with(group));
                assert!(hidden.is_none(), "{language}: {group} hides {hidden:?}");
            }
        }
        for pattern in rules.hiatus.split(' ').filter(|pattern| !pattern.is_empty()) {
            assert!(pattern.chars().count() <= 6, "{language}: {pattern}");
            let vowels = pattern.chars().skip(1).take(2);
            assert_eq!(
                vowels.filter(|&letter| rules.vowels.contains(letter)).count(),
                2,
                "{language}: {pattern}"
            );
        }
        for ending in
            [rules.silent_endings, rules.spoken_endings].iter().flat_map(|endings| endings.split(' '))
        {
            assert!(ending.chars().count() <= 8, "{language}: {ending}");
        }
    }
}

/// An ellipsis before a word is silent; the point inside an address is not.
#[test]
fn a_full_stop_before_a_word_is_not_read() {
    let after_stop = super::Context { before: Some('.'), after: None };
    assert_eq!(super::english("what", after_stop).count, 1);
    assert_eq!(super::english_token("example.com").count, 5);
}
