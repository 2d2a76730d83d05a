//! The readability formulas against reference values and against what they say of themselves.

use lexometer::document::{Counts, Quantity};
use lexometer::readability::{self, Direction, FORMULAS, Formula, Languages, Undefined};
use proptest::prelude::*;
use serde_json::Value;

/// The names of the reference file and the identifiers of the same formulas here.
const REFERENCE_NAMES: [(&str, &str); 72] = [
    ("FleschRE", "flesch_reading_ease"),
    ("FleschKincaid", "flesch_kincaid_grade"),
    ("FleschPSK", "flesch_psk"),
    ("FleschDE_Amstad", "amstad"),
    ("FleschES_FernandezHuerta", "fernandez_huerta"),
    ("FleschES_Szigriszt", "szigriszt_pazos"),
    ("GutierrezPolini", "gutierrez_de_polini"),
    ("Crawford", "crawford"),
    ("FleschNL_Douma", "douma"),
    ("FleschNL_Brouwer", "brouwer"),
    ("FleschFR_KandelMoles_A", "kandel_moles"),
    ("FleschFR_B", "kandel_moles_variant"),
    ("FleschIT_Vacca72", "vacca"),
    ("FleschRU", "oborneva"),
    ("FleschHU", "flesch_hu"),
    ("Gulpease", "gulpease"),
    ("FOG", "gunning_fog"),
    ("FOG_simple", "fog_simple"),
    ("FOG_PSK", "fog_psk"),
    ("FOG_NRI", "fog_nri"),
    ("SMOG", "smog"),
    ("SMOG_C", "smog_c"),
    ("SMOG_simple", "smog_simple"),
    ("SMOG_de", "smog_de"),
    ("ARI", "ari"),
    ("ARI_NRI", "ari_nri"),
    ("ARI_simple", "ari_simple"),
    ("CL_ECP", "coleman_liau_ecp"),
    ("CL_grade", "coleman_liau_grade"),
    ("CL_short", "coleman_liau_short"),
    ("Coleman1", "coleman_1"),
    ("Coleman2", "coleman_2"),
    ("Coleman3", "coleman_3"),
    ("Coleman4", "coleman_4"),
    ("DaleChall1948", "dale_chall"),
    ("DaleChall1948_thresholded", "dale_chall_thresholded"),
    ("DaleChallPSK", "dale_chall_psk"),
    ("NewDaleChall1995_cloze", "new_dale_chall_cloze"),
    ("Spache1953", "spache"),
    ("SpacheRevised", "spache_revised"),
    ("LinsearWrite", "linsear_write"),
    ("Bormuth_MC", "bormuth_mc"),
    ("Bormuth_GP", "bormuth_gp"),
    ("DRP", "drp"),
    ("LIX", "lix"),
    ("RIX", "rix"),
    ("nWS1", "wiener_1"),
    ("nWS2", "wiener_2"),
    ("nWS3", "wiener_3"),
    ("nWS4", "wiener_4"),
    ("FORCAST", "forcast"),
    ("FORCAST_RGL", "forcast_rgl"),
    ("FarrJenkinsPaterson", "farr_jenkins_paterson"),
    ("FJP_PSK", "fjp_psk"),
    ("WheelerSmith", "wheeler_smith"),
    ("ELF", "elf"),
    ("ELF_as_quanteda", "elf_words"),
    ("Strain", "strain"),
    ("Fucks", "fucks"),
    ("Fucks_grade", "fucks_grade"),
    ("Tuldava", "tuldava"),
    ("DanielsonBryan1", "danielson_bryan_1"),
    ("DanielsonBryan2", "danielson_bryan_2"),
    ("DickesSteiwer", "dickes_steiwer"),
    ("TraenkleBailer1", "traenkle_bailer_1"),
    ("TraenkleBailer2", "traenkle_bailer_2"),
    ("McAlpineEFLAW", "eflaw"),
    ("HJ1", "harris_jacobson_1"),
    ("HJ2", "harris_jacobson_2"),
    ("HJ3", "harris_jacobson_3"),
    ("HJ4", "harris_jacobson_4"),
    ("HJ5", "harris_jacobson_5"),
];

fn reference() -> (Counts, Value) {
    let file: Value = serde_json::from_str(include_str!("../golden/readability.json")).unwrap();
    let mut counts = Counts::new();
    for (key, count) in file["counts"].as_object().unwrap() {
        counts.set(
            Quantity::from_key(key).unwrap_or_else(|| panic!("no quantity {key}")),
            count.as_u64().unwrap(),
        );
    }
    (counts, file["values"].clone())
}

#[test]
fn scores_equal_the_reference_values() {
    let (counts, values) = reference();
    let values = values.as_object().unwrap().clone();
    assert_eq!(values.len(), REFERENCE_NAMES.len());
    let mut wrong = String::new();
    for (name, id) in REFERENCE_NAMES {
        let expected = values[name].as_f64().unwrap();
        let formula = readability::by_id(id).unwrap_or_else(|| panic!("no formula {id}"));
        let score = formula.score(&counts).unwrap();
        if (score - expected).abs() > f64::max(1e-4, 1e-5 * expected.abs()) {
            wrong += &format!("{id}: {score}, expected {expected}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A line a formula: what the screens show must not be blank, and the identifiers are a public interface.
#[test]
fn every_formula_describes_itself() {
    let mut ids: Vec<&str> = FORMULAS.iter().map(|formula| formula.id).collect();
    for formula in FORMULAS {
        assert!(
            formula.id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')),
            "{}",
            formula.id
        );
        assert!(!formula.name.is_empty() && !formula.formula.is_empty(), "{}", formula.id);
        assert!(
            formula.source.bytes().any(|byte| byte.is_ascii_digit()) || formula.source.contains("not known")
        );
        assert!(formula.scale.low < formula.scale.high, "{}", formula.id);
        assert!(!formula.inputs.is_empty(), "{}", formula.id);
        assert!(std::ptr::eq(readability::by_id(formula.id).unwrap(), formula));
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), FORMULAS.len());
}

fn without(counts: &Counts, left_out: Quantity) -> Counts {
    let mut rest = Counts::new();
    counts
        .iter()
        .filter(|&(quantity, _)| quantity != left_out)
        .for_each(|(quantity, n)| rest.set(quantity, n));
    rest
}

#[test]
fn inputs_are_all_that_a_formula_reads_and_no_more() {
    let counts = reference().0.with(Quantity::FaseehWords, 40);
    for formula in FORMULAS {
        let score = formula.score(&counts).unwrap();
        for quantity in Quantity::ALL {
            let count = counts.get(quantity).unwrap();
            let (changed, missing) = (counts.with(quantity, count + 7), without(&counts, quantity));
            if formula.inputs.contains(quantity) {
                assert_ne!(formula.score(&changed), Ok(score), "{} ignores {quantity:?}", formula.id);
                assert_eq!(formula.score(&missing), Err(Undefined::Missing(quantity)), "{}", formula.id);
            } else {
                assert_eq!(formula.score(&changed), Ok(score), "{} reads {quantity:?}", formula.id);
                assert_eq!(formula.score(&missing), Ok(score), "{} reads {quantity:?}", formula.id);
            }
        }
    }
}

#[test]
fn an_empty_text_has_no_score() {
    let mut empty = Counts::new();
    Quantity::ALL.into_iter().for_each(|quantity| empty.set(quantity, 0));
    for formula in FORMULAS {
        match formula.score(&empty) {
            // No time at all to read no words would be a number, but not of a text.
            Err(Undefined::NoWords | Undefined::NoSentences) => {}
            other => panic!("{}: {other:?}", formula.id),
        }
    }
}

#[test]
fn the_domain_ends_where_the_arithmetic_does() {
    let counts = reference().0;
    let one_word = counts.with(Quantity::Words, 1).with(Quantity::Characters, 4);
    assert_eq!(readability::DANIELSON_BRYAN_1.score(&one_word), Err(Undefined::OutOfDomain));
}

#[test]
fn a_formula_is_refused_for_a_language_it_was_not_fitted_to() {
    let counts = reference().0.with(Quantity::FaseehWords, 40);
    for formula in FORMULAS {
        match formula.languages {
            Languages::Any => assert!(formula.score_for("sw", &counts).is_ok()),
            Languages::Only(codes) => {
                assert_eq!(formula.score_for("sw", &counts), Err(Undefined::NotForLanguage));
                for code in codes {
                    assert_eq!(formula.score_for(code, &counts), formula.score(&counts));
                }
            }
        }
    }
    assert_eq!(readability::FLESCH_READING_EASE.score_for("de", &counts), Err(Undefined::NotForLanguage));
    assert_eq!(readability::OSMAN.score_of_text("ar", &counts), Err(Undefined::OnlyFromGivenCounts));
}

/// Whether more of a quantity, the words being the same, makes a text harder. Pronouns and sentences lighten it, and so
/// do words of one syllable.
fn more_is_harder(quantity: Quantity) -> bool {
    !matches!(quantity, Quantity::Sentences | Quantity::OneSyllable | Quantity::Pronouns)
}

/// Counts such as prose has, and a second of them for each quantity. The sentences stay below 31 words on average:
/// beyond, Bormuth's cubic turns.
fn prose() -> impl Strategy<Value = (Counts, [u64; 19])> {
    (100_u64..5000).prop_flat_map(|words| {
        let part = 0..=words;
        let parts = proptest::array::uniform17(part);
        (
            Just(words),
            words / 30 + 1..=words / 3,
            words * 11 / 10..words * 3,
            parts,
            proptest::array::uniform19(1_u64..50),
        )
            .prop_map(|(words, sentences, long, parts, steps)| {
                let mut counts = Counts::new();
                let rest = Quantity::ALL.into_iter().skip(2);
                rest.zip(parts).for_each(|(quantity, part)| counts.set(quantity, part));
                counts.set(Quantity::Words, words);
                counts.set(Quantity::Sentences, sentences);
                counts.set(Quantity::Syllables, long);
                counts.set(Quantity::Letters, long * 2);
                counts.set(Quantity::Characters, long * 2 + 5);
                (counts, steps)
            })
    })
}

/// The difficulty that a score states: the score, or its negative where a higher score is easier.
fn difficulty(formula: &Formula, counts: &Counts) -> Option<f64> {
    let score = formula.score(counts).ok()?;
    match formula.direction {
        Direction::HigherIsHarder => Some(score),
        Direction::HigherIsEasier => Some(-score),
        Direction::Neither => None,
    }
}

proptest! {
    #[test]
    fn scores_move_in_the_direction_stated((counts, steps) in prose()) {
        for formula in FORMULAS {
            let Some(before) = difficulty(formula, &counts) else { continue };
            for (quantity, step) in Quantity::ALL.into_iter().zip(steps) {
                if quantity == Quantity::Words || !formula.inputs.contains(quantity) {
                    continue;
                }
                let more = counts.with(quantity, counts.get(quantity).unwrap() + step);
                let after = difficulty(formula, &more).unwrap();
                let moved = if more_is_harder(quantity) { after - before } else { before - after };
                prop_assert!(moved > -1e-9, "{} with {step} more {quantity:?}: {before} to {after}", formula.id);
            }
        }
    }

    #[test]
    fn a_score_is_finite_whatever_the_counts(values in proptest::array::uniform19(prop_oneof![0_u64..5, any::<u64>()])) {
        let mut counts = Counts::new();
        Quantity::ALL.into_iter().zip(values).for_each(|(quantity, count)| counts.set(quantity, count));
        for formula in FORMULAS {
            if let Ok(score) = formula.score(&counts) {
                prop_assert!(score.is_finite(), "{}", formula.id);
            }
        }
    }

    /// Twice the text is the same text to every formula that reads rates. The exceptions read an absolute number: the
    /// spaces of Danielson and Bryan, and time.
    #[test]
    fn a_score_does_not_depend_on_length((counts, _) in prose()) {
        let mut twice = Counts::new();
        counts.iter().for_each(|(quantity, count)| twice.set(quantity, 2 * count));
        for formula in FORMULAS {
            if ["danielson_bryan_1", "danielson_bryan_2", "reading_time", "speaking_time"].contains(&formula.id) {
                continue;
            }
            let (once, twice) = (formula.score(&counts), formula.score(&twice));
            match (once, twice) {
                (Ok(once), Ok(twice)) => {
                    prop_assert!((once - twice).abs() <= 1e-9 * once.abs().max(1.0), "{}", formula.id);
                }
                (once, twice) => prop_assert_eq!(once, twice, "{}", formula.id),
            }
        }
    }
}
