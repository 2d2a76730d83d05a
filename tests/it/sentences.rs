//! Sentences by the rules of a language: texts with their boundaries marked, and the laws of the machine.

use lexometer::bulk::HotWord;
use lexometer::document::{Analyser, SentenceMode, Settings};
use lexometer::lang::{ENGLISH, LANGUAGES, sentences};
use lexometer::lexicon::LexiconMemory;
use lexometer::segment::{
    BoundaryReason, Event, JoinReason, LineMode, Segmenter, SentenceRules, Tailoring, detect_lines,
    sentence_bounds_with, sentences_with,
};
use proptest::prelude::*;

/// Stands in the rows below where a sentence ends.
const MARK: char = '¦';

/// Divides every row without its marks, and compares.
#[track_caller]
fn check(rules: SentenceRules, rows: &[&str]) {
    for row in rows {
        let text = row.replace(MARK, "");
        let expected: Vec<&str> = row.split(MARK).collect();
        let found: Vec<&str> = sentences_with(&text, rules).map(|sentence| &text[sentence.span()]).collect();
        assert_eq!(found, expected);
    }
}

#[track_caller]
fn check_english(rows: &[&str]) {
    check(SentenceRules::tailored(&sentences::ENGLISH), rows);
}

#[track_caller]
fn check_wrapped(rows: &[&str]) {
    check(SentenceRules::tailored(&sentences::ENGLISH).with_lines(LineMode::Wrapped), rows);
}

#[test]
fn titles_go_on() {
    check_english(&[
        "We met Dr. Ruth Adeyemi and Mrs. O’Neil at noon. ¦They left.",
        "Lt. Col. Ann Hart and Sgt. Lee stood by Gen. Mark A. Milley. ¦He nodded.",
        "Mr. Will and Prof. The left.",
        "They climbed Mt. Hood by the short route, i.e. Timberline. ¦It snowed.",
        "Historian Wm. Langer read Chas. A. Warner and Thos. Hart. ¦He nodded.",
        "He is my rep. ¦He calls daily.",
        "The case of Smith vs. Jones goes on.",
    ]);
}

#[test]
fn numbers_follow_their_abbreviations() {
    check_english(&[
        "See p. 12, pp. 14 to 16 and vol. II for more. ¦It is long.",
        "Room No. 9 is free. ¦He said no. ¦I left.",
        "It opened on Sept. 30 and closed on Dec. 4. ¦Nobody came.",
        "It closed on Mar. 1, 1961. ¦Nobody came.",
        "We saw Fig. A and No. V there.",
        "It is a work of art. ¦I like it. ¦See Art. I of the treaty.",
        "Divide it by V. ¦The rest is M. ¦This is small.",
    ]);
}

#[test]
fn what_follows_decides_on_firms_and_acronyms() {
    check_english(&[
        "She works for Acme Inc. in Ohio. ¦It is large.",
        "She left Acme Corp. ¦The firm failed.",
        "She sued Acme Corp. President Lee.",
        "The U.S. Navy sailed to the U.K. and back.",
        "He moved to the U.S. ¦She stayed in the U.S.S.R. until 1990.",
        "He met Charles Q. Brown Jr. ¦The two men talked.",
        "She has a Ph.D. in physics and an M.A. from Yale.",
        "They sell tea, rice, etc. at the shop. ¦They sell tea, rice, etc. ¦Customers come daily.",
    ]);
}

#[test]
fn initials_go_on_with_a_name() {
    check_english(&[
        "J. R. R. Tolkien and J.K. Rowling write. ¦So does George R. R. Martin.",
        "Here is Plan B. ¦The plan is good.",
        "It was you and I. ¦We knew Albert I. Jones.",
    ]);
}

#[test]
fn times_end_a_sentence_before_a_capital() {
    check_english(&[
        "The train left at 5 p.m. ¦Nobody was on it.",
        "The train left at 5 p.m. Friday. ¦It was late.",
        "The train left at 5 p.m. with two guests.",
        "At 5 a.m. Mr. Lund woke. ¦He slept at 9 p.m. ¦Mrs. Lund did not.",
    ]);
}

#[test]
fn ellipses_need_a_capital() {
    check_english(&[
        "It was ... well, odd. ¦It was . . . odd. ¦It was… odd.",
        "It went on.... ¦Then it stopped. . . . ¦Nobody knew.",
        "The troops came. … ¦His back is up. ... ¦The end.",
        "Well... I never said that.",
        "He wrote “one [...] Two” and left.",
        "Yes…no.",
        "“... Today was the sixth day.”",
        "… Day eleven.",
        "He had worked all day long... ¦I knew it. ¦But... I never said that.",
        "They all came to the city . . . I left it.",
    ]);
}

#[test]
fn quotations_end_with_their_sentence() {
    check_english(&[
        "“He left.” ¦She stayed. ¦'He left.' ¦She stayed.",
        "“Who left?” he asked. ¦“Stop!” cried Ann. ¦“Who?” ¦Nobody knew.",
        "“Who left?” Ann asked him.",
        "“Who left?” Ann Lee asked him. ¦“Where?” ¦Ann did not know.",
        "“Who left?” Mr. Lee asked. ¦“Who?” Ann said, frowning. ¦“Nobody!” ¦Ann said, “Stop.”",
        "“Who left?” I asked him. ¦“Where?” I said, and left. ¦“Who?” ¦I did not know.",
        "“Who left?” ¦I said, “Nobody.” ¦“Nobody?” ¦Ann replied: “Nobody.”",
        "“Who left?” ¦Ann laughed, and sat down. ¦“Nobody?” ¦Lee returned to his room.",
        "“Good day,” said I. ¦“Good day.” ¦She wrote “Made in the U.S.” ¦Nobody read it.",
        "He sold Acme Inc. ¦“Nobody knows,” he said. ¦It was Acme Inc. (ACM), long ago.",
        "She said, \"This is great.\" and sat. ¦She said, \"Great.\" ¦He agreed.",
        "(He left.) ¦She stayed (he left early, alone.) all night.",
        "He left. ¦(She stayed.) ¦“And then?” ¦“Nothing.”",
        "‘We will fight,’ he said. ¦“That’s when I said, ‘Wow,’” he said.",
    ]);
}

#[test]
fn list_markers_belong_to_their_item() {
    check_english(&[
        "1. First of all ¦2. Second of all ¦3. The end",
        "1.) First of all. ¦2.) Second of all.",
        "1) First of all ¦2) Second of all",
        "a. First of all ¦b. Second of all",
        "• First of all ¦• Second of all",
        "IV. The fourth part. ¦V. The fifth part.",
        "Q. Who left? ¦A. He did.",
        "1. There were 2. of them and 3 more.",
        "There are 3 of 10. ¦Nobody knew.",
    ]);
}

#[test]
fn numbers_and_addresses_are_whole() {
    check_english(&[
        "It costs $3.50. ¦It cost 1,000. ¦12 people paid.",
        "Write to Ann.Lee@example.com. ¦She answers.",
        "See https://www.example.com/a.b?c=D.E!F for more. ¦It is long.",
        "Use Node.js and example.com today.",
    ]);
}

#[test]
fn marks_inside_names() {
    check_english(&["She works at Yahoo! in Ohio. ¦They left Yahoo! ¦The end."]);
}

#[test]
fn an_initial_is_no_page() {
    check_english(&[
        "He read David P. Szatmary, p. 5. ¦It was long.",
        "Mr. _Elton_ and _Mrs._ Elton, &c. and so on.",
    ]);
}

#[test]
fn german() {
    check(
        SentenceRules::tailored(&sentences::GERMAN),
        &[
            "Am 3. Oktober sprach Dr. Karl Weiß in der 2. Etage. ¦Es regnete.",
            "Friedrich II. König von Preußen, starb 1786. ¦Berlin trauerte.",
            "Er aß Brot, Käse usw. ¦Abends schlief er.",
            "Er aß Brot, Käse usw. ¦Das reichte z. B. für heute. ¦Sie kam ca. 10 Minuten später.",
            "„Wer kommt?“ ¦„Niemand.“ ¦»Gut.« ¦»Schön!«, rief sie.",
            "„Wohin?“ fragte er. ¦Prof. Dr. J. Braun schwieg.",
        ],
    );
}

#[test]
fn french() {
    check(
        SentenceRules::tailored(&sentences::FRENCH),
        &[
            "M. Le Pen et Mme Dupont parlent. ¦Il pleut.",
            "« Bonjour. » ¦Il partit. ¦« Où vas-tu ? » demanda-t-elle. ¦Elle rit.",
            "Voir p. 12 et art. 3. ¦Elle vend du thé, du riz, etc. ¦Le magasin ferme.",
            "Elle vend du thé, du riz, etc. ¦Signalons le prix.",
            "Av. J.-C. les rois régnaient.",
            "J. K. Dupont écrit. ¦Quoi\u{A0}! ¦Rien.",
        ],
    );
}

#[test]
fn spanish() {
    check(
        SentenceRules::tailored(&sentences::SPANISH),
        &[
            "El Sr. García vive en EE. UU. desde 1990. ¦Está bien.",
            "¿Quién es? ¦¡Nadie! ¦¿Y Ud.? ¦Yo no.",
            "Vea la pág. 12 y el núm. 3. ¦Es largo.",
            "La Dra. A. Ruiz llegó. ¦—¿Cómo? —dijo ella. ¦—Así.",
        ],
    );
}

#[test]
fn italian_and_portuguese() {
    check(
        SentenceRules::tailored(&sentences::ITALIAN),
        &[
            "Il sig. Rossi e la dott.ssa Bianchi parlano. ¦Piove.",
            "Vedi pag. 12 e art. 3. ¦È lungo.",
            "Vende tè, riso, ecc. ¦Il negozio chiude.",
        ],
    );
    check(
        SentenceRules::tailored(&sentences::PORTUGUESE),
        &[
            "O Sr. Silva e a Dra. Lima falam. ¦Chove.",
            "Veja a pág. 12 e o art. 3. ¦É longo.",
            "Vende chá, arroz, etc. ¦A loja fecha.",
        ],
    );
}

#[test]
fn dutch() {
    check(
        SentenceRules::tailored(&sentences::DUTCH),
        &[
            "Mevr. Jansen en dr. De Vries praten. ¦Het regent.",
            "Zie blz. 12 en art. 3. ¦Het is lang.",
            "Hij verkoopt thee, rijst enz. ¦De winkel sluit.",
        ],
    );
}

#[test]
fn russian_and_ukrainian() {
    check(
        SentenceRules::tailored(&sentences::RUSSIAN),
        &[
            "А. С. Пушкин родился в г. Москве. ¦Он писал стихи, т. е. жил.",
            "Это было в 1990 г. ¦Он уехал.",
            "См. стр. 12 и рис. 3. ¦Это г-н И. Петров.",
            "Он ест хлеб, сыр и т. д. ¦Команда ждёт его и др. ¦Полный список есть у них.",
            "Он живёт в д. 5 и пишет дом (англ. House) так.",
            "— Кто там? — спросил он. ¦— Никто. ¦«Да». ¦Он ушёл.",
        ],
    );
    check(
        SentenceRules::tailored(&sentences::UKRAINIAN),
        &[
            "Т. Г. Шевченко народився на вул. Садовій. ¦Він писав вірші, т. зв. думи.",
            "Див. с. 12 і рис. 3. ¦Це проф. І. Франко.",
        ],
    );
}

#[test]
fn polish() {
    check(
        SentenceRules::tailored(&sentences::POLISH),
        &[
            "Prof. J. Nowak mieszka przy ul. Długiej. ¦Pada deszcz.",
            "Urodził się 3. Maja w 2. Pułku. ¦To było dawno.",
            "Ma herbatę, ryż itp. ¦Poziom jest niski.",
            "Zob. str. 12 i rys. 3. ¦Sprzedaje herbatę, ryż itd. ¦Nie pada.",
        ],
    );
}

#[test]
fn every_language_of_the_core_has_rules() {
    for language in LANGUAGES {
        assert!(language.sentences.is_some(), "{}", language.code);
    }
}

#[test]
fn a_missing_space_is_seen_where_words_are() {
    check_english(&[
        "It was late.¦The bus left.¦Nobody came, alas.¦Mr. Lee ran.",
        "Stop!¦He ran.",
        "The file System.Out and example.Com and java.lang are gone.",
    ]);
}

#[test]
fn small_letters_go_on_unless_a_starter_stands_alone() {
    check_english(&["Oh! how odd. ¦he left. ¦it rained.", "It is approx. ten."]);
}

#[test]
fn paragraphs_end_at_every_line_end() {
    check_english(&[
        "A Headline\n¦It was cold.\n¦It was late\r\n¦and dark.\u{2028}¦Gen.\u{2029}¦Milley spoke",
        "One\r¦two\u{85}¦three",
    ]);
    let rules = SentenceRules::tailored(&sentences::ENGLISH);
    let text = "One.\n\nTwo.";
    let spans: Vec<_> = sentence_bounds_with(text, rules).map(|sentence| sentence.span()).collect();
    assert_eq!(spans, [0..5, 5..6, 6..10]);
}

#[test]
fn wrapped_lines_run_on() {
    check_wrapped(&[
        "It was a cold\nnight. ¦Gen. Mark A.\nMilley\r\nspoke.\n¦He left.",
        "The end of a\nparagraph without a stop\n\n¦And the next one\n \t\n¦and one more.",
        "> It was a cold\n> night.\n>\n> ¦And dark",
        "CHAPTER I\n¦It was a cold\nnight.",
        "WE HOLD THESE\nTRUTHS to be plain.",
        "We need\n¦- tea\n¦- rice\n¦• salt",
        "We need\n¦1. tea and\n¦2. Rice",
        "It is a well-known fact that a line of text may be as long as this\none here.\n¦Short line\n¦Then more.",
    ]);
}

#[test]
fn line_modes_are_detected() {
    let rows = [
        ("", LineMode::Paragraphs),
        ("One line.", LineMode::Paragraphs),
        ("This is a line\r\ncut off in the middle.\r\n", LineMode::Wrapped),
        ("> This is a line\n> cut off in the middle.\n", LineMode::Wrapped),
        ("butter\nmilk\nflour\n", LineMode::Paragraphs),
        ("A Headline\nIt was cold.\nHe left.\nShe stayed.\n", LineMode::Paragraphs),
        ("It was a cold\n\nnight.", LineMode::Paragraphs),
    ];
    for (text, mode) in rows {
        assert_eq!(detect_lines(text), mode, "{text:?}");
    }
}

#[test]
fn every_boundary_tells_its_rule() {
    let text = "He left... ¦In the U.S. ¦He ran.¦She ran. ¦Stop! ¦1. One ¦2. Two\n¦End";
    let found: Vec<BoundaryReason> =
        sentences_with(&text.replace(MARK, ""), SentenceRules::tailored(&sentences::ENGLISH))
            .map(|sentence| sentence.reason)
            .collect();
    let expected = [
        BoundaryReason::Ellipsis,
        BoundaryReason::StarterAfterAbbreviation,
        BoundaryReason::MissingSpace,
        BoundaryReason::Terminator,
        BoundaryReason::Terminator,
        BoundaryReason::ListItem,
        BoundaryReason::LineEnd,
        BoundaryReason::EndOfText,
    ];
    assert_eq!(found, expected);
}

#[test]
fn every_suppressed_boundary_tells_its_rule() {
    let text = "Gen. Mark A. Lee of the U.S. Navy said... well. “No?” he said.";
    let mut segmenter = Segmenter::with_rules(SentenceRules::tailored(&sentences::ENGLISH));
    let mut found = Vec::new();
    let mut sink = |event| {
        if let Event::Joined { at, reason } = event {
            found.push((&text[at as usize..][..3], reason));
        }
    };
    segmenter.push(text.as_bytes(), &mut sink);
    segmenter.finish(&mut sink);
    let expected = [
        ("Mar", JoinReason::Abbreviation),
        ("Lee", JoinReason::Initial),
        ("Nav", JoinReason::Acronym),
        ("wel", JoinReason::Ellipsis),
        ("he ", JoinReason::SmallLetter),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_word_behind_a_suppressed_boundary_opens_no_sentence() {
    let text = "Gen. Milley spoke. He left the U.S. The end.";
    let mut segmenter = Segmenter::with_rules(SentenceRules::tailored(&sentences::ENGLISH));
    let mut found = Vec::new();
    let mut sink = |event| {
        if let Event::Segment { segment, opens_sentence: true, .. } = event {
            found.push(&text[segment.start as usize..segment.end as usize]);
        }
    };
    segmenter.push(text.as_bytes(), &mut sink);
    segmenter.finish(&mut sink);
    assert_eq!(found, ["Gen", "He", "The"]);
}

#[test]
fn settings_choose_the_rules() {
    let count = |settings: Settings| {
        let mut memory = LexiconMemory::<64, 512>::EMPTY;
        let mut analyser = Analyser::new(memory.lexicon(), settings);
        analyser.push(b"Gen. Milley\nspoke.");
        analyser.finish().tally().sentences
    };
    assert_eq!(count(Settings::new(&ENGLISH)), 2);
    assert_eq!(count(Settings::new(&ENGLISH).with_lines(LineMode::Wrapped)), 1);
    assert_eq!(count(Settings::new(&ENGLISH).with_sentences(SentenceMode::Unicode)), 3);
}

const RULES: [(&str, &Tailoring); 4] =
    [("en", &sentences::ENGLISH), ("bare", &BARE), ("de", &sentences::GERMAN), ("ru", &sentences::RUSSIAN)];
static BARE: Tailoring = Tailoring::BARE;

/// All events of `text`, which is cut at `cuts`.
fn events(text: &[u8], cuts: &[usize], rules: SentenceRules) -> Vec<Event> {
    let mut segmenter = Segmenter::with_rules(rules);
    let mut events = Vec::new();
    let mut start = 0;
    for &cut in cuts {
        segmenter.push(&text[start..cut], |event| events.push(event));
        start = cut;
    }
    segmenter.push(&text[start..], |event| events.push(event));
    segmenter.finish(|event| events.push(event));
    events
}

/// Text in which terminators, quotation marks, list markers and abbreviations crowd.
fn crowded() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Gen", "U.S", "p.m", "He", "said", "the", "i", "I", "A", "a", "Inc", "Yahoo", "Mary", "no", "Dr",
        "x.com", "5", "10", "1", "2", "3", ".", ".", ".", "!", "?", "…", "...", " ", " ", " ", "  ", "\n",
        "\r\n", "\r", "\u{2029}", "\u{85}", "\"", "“", "”", "‘", "’", "(", ")", "[", "]", "«", "»", "-", "—",
        ",", ":", ">", "•", "*", "$", "@", "é", "Ж", "ж", "の", "。", "\u{301}", "😀", "\u{200D}", "\u{A0}",
        "\u{5D1}",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn lines() -> impl Strategy<Value = LineMode> {
    prop::sample::select(vec![LineMode::Paragraphs, LineMode::Wrapped])
}

proptest! {
    #[test]
    fn every_chunking_gives_the_same_events(
        text in crowded(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        lines in lines(),
    ) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
        cuts.sort_unstable();
        for (name, tailoring) in RULES {
            let rules = SentenceRules::tailored(tailoring).with_lines(lines);
            prop_assert_eq!(events(text.as_bytes(), &[], rules), events(text.as_bytes(), &cuts, rules), "{}", name);
        }
    }

    #[test]
    fn segments_are_the_whole_text_and_every_word_counts_once(text in crowded(), lines in lines()) {
        for (_, tailoring) in RULES {
            let rules = SentenceRules::tailored(tailoring).with_lines(lines);
            let mut end = 0;
            let mut words = 0;
            for sentence in sentence_bounds_with(&text, rules) {
                prop_assert_eq!(sentence.start, end);
                prop_assert!(sentence.end > sentence.start);
                prop_assert!(text.is_char_boundary(sentence.end));
                end = sentence.end;
                words += sentence.words;
            }
            prop_assert_eq!(end, text.len());
            prop_assert_eq!(words, lexometer::segment::words(&text).count() as u64);
        }
    }

    #[test]
    fn paragraphs_apart_give_the_sentences_of_the_whole(parts in prop::collection::vec(crowded(), 1..5)) {
        for (_, tailoring) in RULES {
            for (mode, end) in [(LineMode::Paragraphs, "\n"), (LineMode::Wrapped, "x\n\n")] {
                let rules = SentenceRules::tailored(tailoring).with_lines(mode);
                let paragraphs: Vec<String> = parts.iter().map(|part| format!("A{part}{end}")).collect();
                let whole = sentences_with(&paragraphs.concat(), rules).map(|sentence| sentence.words).collect::<Vec<_>>();
                let apart: Vec<u64> = paragraphs
                    .iter()
                    .flat_map(|part| sentences_with(part, rules).map(|sentence| sentence.words).collect::<Vec<_>>())
                    .collect();
                prop_assert_eq!(whole, apart);
            }
        }
    }

    #[test]
    fn spans_and_events_agree(text in crowded(), lines in lines()) {
        let rules = SentenceRules::tailored(&sentences::ENGLISH).with_lines(lines);
        let spans: Vec<_> =
            sentence_bounds_with(&text, rules).map(|found| (found.start as u64, found.end as u64, found.reason)).collect();
        let told: Vec<_> = events(text.as_bytes(), &[], rules)
            .into_iter()
            .filter_map(|event| match event {
                Event::Sentence(found) => Some((found.start, found.end, found.reason)),
                _ => None,
            })
            .collect();
        prop_assert_eq!(spans, told);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in any::<prop::sample::Index>(), lines in lines()) {
        let rules = SentenceRules::tailored(&sentences::ENGLISH).with_lines(lines);
        let cut = cut.index(bytes.len() + 1);
        prop_assert_eq!(events(&bytes, &[], rules), events(&bytes, &[cut], rules));
    }
}

/// Sentences, their longest, and hard words, which heed sentence starts: by the fast path or without.
fn tally(text: &str, settings: Settings, is_fast: bool) -> [u64; 3] {
    let mut memory = LexiconMemory::<2048, 32768>::EMPTY;
    let mut hot = vec![HotWord::EMPTY; 512];
    let mut analyser = Analyser::new(memory.lexicon(), settings);
    if is_fast {
        analyser = analyser.with_hot_words(&mut hot);
    }
    analyser.push(text.as_bytes());
    let document = analyser.finish();
    let tally = document.tally();
    [tally.sentences, tally.longest_sentence, tally.hard_words]
}

/// Pieces of plain text, which the fast path takes.
fn plain() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Gen. ",
        "U.S. ",
        "5 p.m. ",
        "He said ",
        "the man ",
        "i ",
        "I ",
        "A ",
        "Inc. ",
        "Yahoo! ",
        "Mary ",
        "no. ",
        "x.com ",
        "5 ",
        "10 ",
        "1. ",
        "2. ",
        "1) ",
        "2) ",
        "a) ",
        "(1) ",
        "end. ",
        "end? ",
        "end!” ",
        "end.\n",
        "\n",
        "\n\n",
        "… ",
        "... ",
        "“",
        "‘",
        "’ ",
        "- ",
        "— ",
        "THE END\n",
        "one two three four five six seven eight nine ten\n",
        "word ",
        "intelligence ",
        "Intelligence ",
        "Intelligence’s ",
        "Intelligence' ",
        "Elizabeth. ",
        "said ",
    ]);
    prop::collection::vec(pieces, 60..200).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn the_fast_path_divides_alike(text in plain(), lines in lines()) {
        let settings = Settings::new(&ENGLISH).with_lines(lines);
        prop_assert_eq!(tally(&text, settings, true), tally(&text, settings, false));
    }
}

/// The seeds, against sentences that were read one by one.
#[test]
fn the_seeds_are_divided_as_a_reader_divides_them() {
    let gold = include_str!("../golden/sentences.json");
    let documents: serde_json::Value = serde_json::from_str(gold).expect("the golden file is JSON");
    let documents = documents.as_array().expect("a list of documents");
    assert_eq!(documents.len(), 3);
    for document in documents {
        let text = document["text"].as_str().expect("a text");
        let rules = SentenceRules::tailored(&sentences::ENGLISH).with_lines(detect_lines(text));
        let found: Vec<&str> =
            sentences_with(text, rules).map(|sentence| text[sentence.span()].trim()).collect();
        let expected: Vec<&str> =
            document["sentences"].as_array().expect("sentences").iter().filter_map(|s| s.as_str()).collect();
        assert_eq!(found, expected);
    }
}
