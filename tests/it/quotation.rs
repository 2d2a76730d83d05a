//! What stands inside quotation marks, case by case and by law.

use lexometer::segment::quotation::{LINES, QuotationMachine, quotations};
use proptest::prelude::*;

/// Checks a text in which `[` and `]` show where the quotations start and end.
#[track_caller]
fn check(marked: &str) {
    let text: String = marked.chars().filter(|scalar| !matches!(scalar, '[' | ']')).collect();
    let mut starts = vec![];
    let mut ends = vec![];
    for range in quotations(&text) {
        starts.push(range.start);
        ends.push(range.end);
    }
    let mut found = String::new();
    for (at, scalar) in text.char_indices().chain([(text.len(), '\0')]) {
        found.extend(ends.iter().filter(|&&end| end == at).map(|_| ']'));
        found.extend(starts.iter().filter(|&&start| start == at).map(|_| '['));
        found.extend((scalar != '\0').then_some(scalar));
    }
    assert_eq!(found, marked);
}

#[test]
fn every_kind_of_double_marks() {
    check("He felt “[like I was talking to myself.]” Then he left.");
    check("He said \"[no]\" and \"[yes,]\" twice (\"[so]\").");
    check("Er sagte „[nein]“ und „[ja]”.");
    check("»[Nein]«, sagte er, »[nie!]«");
    check("Il a dit : «[ non ]», puis «[ oui]» ; puis ‹[bon]›.");
    check("Hon sade ”[nej]” och gick.");
    check("他说「[不『[要]』]」。".replace("『[要]』", "『要』").as_str());
    check("Mixed “[marks]\" and \"[marks]” of careless editors.");
}

#[test]
fn every_kind_of_single_marks() {
    check("‘[No,]’ he said, ‘[never.]’");
    check("'[No,]' he said, '[never.]'");
    check("Er sagte ‚[nein]‘.");
    check("the ‘[experts]’ said");
    check("the '[experts]' said");
    check("a ‘[word]’.");
}

#[test]
fn nested_marks() {
    check("“[That’s when I said, ‘Wow,’]” Milley said.");
    check("‘[He said “[no]” to me,]’ she told us.");
    check("‘[I said, ‘[Wow,]’]’ Milley said.");
    check("“[a “b” c]” d");
    check("\"[He said 'no' twice]\".");
    check("„[Er sagte ‚nein‘ dazu]“, schrieb sie.");
}

#[test]
fn apostrophes_open_and_close_nothing() {
    check("The generals’ war wasn’t Ukraine’s.");
    check("The generals' war wasn't Ukraine's.");
    check("Rock ’n’ roll of the ’90s, y’all; rock 'n' roll of the '90s, give 'em hell, dogs' and cats'.");
    check("‘em and ‘90s are typing errors, the boss’, too.");
    check("Hawai‘i and O’Brien, the 1990’s.");
    check("‘[the generals’ war is over,]’ he said");
    check("the ‘[experts]’ on the generals’ war");
    check("the ‘[experts]’ and the ‘[others,]’ too");
}

#[test]
fn marks_of_feet_and_inches_open_nothing() {
    check("He is 6'2\" tall, the nail 5\" long; she said \"[so.]\"");
}

#[test]
fn quotations_of_several_paragraphs() {
    // Opened again at every paragraph, closed at the last: the custom of print.
    check("He wrote: “[First.\n\n“Second.\n\n“Third.]” Then no more.");
    check("He wrote: \"[First.\n\n\"Second.]\" Then no more.");
    check("‘[First.\n\n‘Second,]’ he said.");
    check("«[ Un.\n» Deux ]». Trois.");
    // Not opened again, as web pages have it.
    check("He wrote: “[First.\nSecond. ‘I see,’ he said.\nThird.]” Then “[no]” more.");
    // Hard-wrapped.
    check("“[one\ntwo\nthree]” four\n‘[five\nsix]’ seven");
    check("“[one\r\n\r\n“two]” three");
}

#[test]
fn forgotten_marks_do_not_swallow_the_rest() {
    check("He said “[no, never.]\nThen he said “[yes]” twice.");
    check("He said \"[no, never.]\nThen he said \"[yes]\" twice.");
    check("He said “[no, never.]");
    check("He said no.” Then he “[left.]”");
    check("A ‘stray mark.\n\nAnd then the end’, they said.");
    let lines = "word\n".repeat(usize::from(LINES) + 2);
    check(&format!("“[word]\n{lines}a ” b"));
}

#[test]
fn texts_without_quotations() {
    for text in ["", "“", "”", "'", "\"", "\n\n", "no marks at all", "’’’’", "“”“”".get(..0).unwrap()]
    {
        assert_eq!(quotations(text).map(|range| text[range].len()).sum::<usize>(), 0, "{text:?}");
    }
}

#[test]
fn the_state_is_small() {
    assert!(size_of::<QuotationMachine>() <= 192, "{}", size_of::<QuotationMachine>());
}

/// Pieces of text whose words all say whether they are quoted: `in…` or `out…`.
fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "out’s out the outs’ out",
        "“in in’s ‘in in,’ in”",
        "\"in in, in's\"",
        "‘in in in,’",
        "out (“in”) out — “in”",
        "„in ‚in‘ in“",
        "«in “in” in»",
        "“in\n“in in\n“in”",
        "out ’90s out ’em",
        "“in.\nin\nin,”",
    ])
    .prop_map(String::from)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_are_quoted_or_not_whatever_stands_around(pieces in prop::collection::vec(piece(), 0..8), break_at in any::<u8>()) {
        let mut text = String::new();
        for (index, piece) in pieces.iter().enumerate() {
            text += piece;
            text += if break_at >> (index % 8) & 1 == 1 { ".\n" } else { " out " };
        }
        let ranges: Vec<_> = quotations(&text).collect();
        for (at, word) in lexometer::segment::words(&text).map(|word| (word.start, &text[word])) {
            if word.starts_with("in") || word.starts_with("out") {
                let quoted = ranges.iter().any(|range| range.contains(&at));
                prop_assert_eq!(quoted, word.starts_with("in"), "{} at {} in {:?}", word, at, text);
            }
        }
    }

    #[test]
    fn ranges_lie_in_the_text_and_never_cross(text in "[a-zs “”‘’\"'„‚«»\n.,9]{0,60}") {
        let ranges: Vec<_> = quotations(&text).collect();
        for (index, range) in ranges.iter().enumerate() {
            prop_assert!(text.get(range.clone()).is_some());
            for earlier in &ranges[..index] {
                let apart = earlier.end <= range.start || range.end <= earlier.start;
                let around = range.start <= earlier.start && earlier.end <= range.end;
                prop_assert!(apart || around, "{:?} {:?}", earlier, range);
            }
        }
    }
}
