//! Keyness and collocation against other packages, plain definitions and the laws they obey.

use lexometer::keyness::{
    BIC, CHI2, COLLOCATION, Contrast, Cooccurrence, G2, KEYNESS, LOG_DICE, LOG_RATIO, MI3, P_CHI2, P_G2,
    PAIR_G2, PERCENT_DIFF, PMI, T_SCORE, Z_SCORE,
};
use lexometer::measure::{Kind, Measure};
use proptest::prelude::*;
use serde_json::Value;

fn golden() -> Value {
    serde_json::from_str(include_str!("../golden/frequency.json")).unwrap()
}

fn counts(row: &Value) -> [u64; 4] {
    let counts: Vec<u64> =
        row["counts"].as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect();
    counts.try_into().unwrap()
}

/// To 1e-9 of the value, or of 1 for a statistic that may be near 0; a p-value of any size to 1e-9 of itself.
fn check(id: &str, value: Option<f64>, expected: &Value, wrong: &mut String) {
    let (value, expected) = (value.unwrap(), expected.as_f64().unwrap());
    let scale = if id.starts_with("p_") { expected.abs() } else { expected.abs().max(1.0) };
    // Where the exponential underflows, only that it is next to nothing can be held equal.
    if (value - expected).abs() > 1e-9 * scale && expected.abs().max(value) > 1e-290 {
        *wrong += &format!("{id} is {value}, expected {expected}\n");
    }
}

#[test]
fn values_equal_those_of_nltk_and_scipy() {
    let (golden, mut wrong) = (golden(), String::new());
    for row in golden["keyness"].as_array().unwrap() {
        let [target, target_tokens, reference, reference_tokens] = counts(row);
        let contrast = Contrast { target, target_tokens, reference, reference_tokens };
        for measure in [&G2, &P_G2, &CHI2, &P_CHI2] {
            check(measure.id, measure.value(&contrast), &row[measure.id], &mut wrong);
        }
    }
    for row in golden["collocation"].as_array().unwrap() {
        let [together, node, collocate, tokens] = counts(row);
        let pair = Cooccurrence::adjacent(together, node, collocate, tokens);
        for measure in [&PMI, &T_SCORE, &PAIR_G2, &LOG_DICE] {
            check(measure.id, measure.value(&pair), &row[measure.id], &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_measure_describes_itself() {
    fn described<I>(measures: &[&Measure<I>]) {
        for measure in measures {
            let text = [
                measure.id,
                measure.name.text(),
                measure.formula.text(),
                measure.source.text(),
                measure.notes.text(),
            ];
            assert!(text.iter().all(|text| !text.is_empty()), "{}", measure.id);
            assert_eq!(
                measures.iter().filter(|other| other.id == measure.id).count(),
                1,
                "{} twice",
                measure.id
            );
        }
        // Effects come before significances.
        let first = measures.iter().position(|measure| measure.kind == Kind::Significance).unwrap();
        assert!(measures[first..].iter().all(|measure| measure.kind == Kind::Significance));
        assert!(first > 0);
    }
    described(&KEYNESS);
    described(&COLLOCATION);
}

#[test]
fn nothing_to_compare_has_no_value() {
    let contrast = Contrast { target: 3, target_tokens: 10, reference: 2, reference_tokens: 20 };
    let empty = [
        Contrast::default(),
        Contrast { target: 0, target_tokens: 0, ..contrast },
        Contrast { reference: 0, reference_tokens: 0, ..contrast },
        Contrast { target: 0, reference: 0, ..contrast },
    ];
    for (measure, contrast) in
        KEYNESS.iter().flat_map(|measure| empty.iter().map(move |empty| (measure, empty)))
    {
        assert_eq!(measure.value(contrast), None, "{} of {contrast:?}", measure.id);
    }
    // Counts that contradict each other.
    let impossible = Contrast { target: 11, target_tokens: 10, reference: 2, reference_tokens: 20 };
    assert_eq!(G2.value(&impossible), None);
    for measure in COLLOCATION {
        assert_eq!(measure.value(&Cooccurrence::default()), None, "{}", measure.id);
    }
}

fn contrast() -> impl Strategy<Value = Contrast> {
    (1_u64..100_000, 1_u64..100_000, 0.0..1.0_f64, 0.0..1.0_f64).prop_map(
        |(target_tokens, reference_tokens, x, y)| {
            let share = |tokens: u64, part: f64| (tokens as f64 * part * part * part) as u64;
            Contrast {
                target: share(target_tokens, x),
                target_tokens,
                reference: share(reference_tokens, y),
                reference_tokens,
            }
        },
    )
}

/// 2·ΣO·ln(O/E), cell by cell.
fn plain_g2(first: f64, row: f64, column: f64, total: f64) -> f64 {
    let cells = [
        (first, row * column),
        (row - first, row * (total - column)),
        (column - first, (total - row) * column),
        (total - row - column + first, (total - row) * (total - column)),
    ];
    let term = |(observed, product): (f64, f64)| {
        if observed > 0.0 { observed * (observed / (product / total)).ln() } else { 0.0 }
    };
    2.0 * cells.into_iter().map(term).sum::<f64>()
}

proptest! {
    #[test]
    fn keyness_is_what_its_formulas_say(contrast in contrast()) {
        let Contrast { target, target_tokens, reference, reference_tokens } = contrast;
        let (a, n_a) = (target as f64, target_tokens as f64);
        let (b, n_b) = (reference as f64, reference_tokens as f64);
        if let Some(g2) = G2.value(&contrast) {
            let expected = plain_g2(a, n_a, a + b, n_a + n_b);
            prop_assert!((g2.abs() - expected.abs()).abs() <= 1e-6 + 1e-9 * expected.abs(), "{g2}, {expected}");
            prop_assert!(g2 == 0.0 || (g2 > 0.0) == (a / n_a > b / n_b));
            let bic = BIC.value(&contrast).unwrap();
            prop_assert!((bic - (g2.abs() - (n_a + n_b).ln())).abs() < 1e-9);
        } else {
            prop_assert!(target + reference == 0 || target + reference == target_tokens + reference_tokens);
        }
        if target > 0 && reference > 0 {
            let ratio = (a / n_a) / (b / n_b);
            prop_assert!((LOG_RATIO.value(&contrast).unwrap() - ratio.log2()).abs() < 1e-9);
            let percent = PERCENT_DIFF.value(&contrast).unwrap();
            prop_assert!((percent - (ratio - 1.0) * 100.0).abs() <= 1e-9 * percent.abs().max(1.0));
        }
    }

    #[test]
    fn exchanged_texts_change_the_sign_and_nothing_else(contrast in contrast()) {
        for measure in [&LOG_RATIO, &G2, &CHI2] {
            let (there, back) = (measure.value(&contrast), measure.value(&contrast.swapped()));
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert!((there + back).abs() <= 1e-12 * there.abs().max(1.0), "{}: {there}, {back}", measure.id);
            }
        }
    }

    #[test]
    fn a_larger_statistic_is_less_likely(contrast in contrast()) {
        for (statistic, p) in [(&G2, &P_G2), (&CHI2, &P_CHI2)] {
            if let (Some(statistic), Some(p)) = (statistic.value(&contrast), p.value(&contrast)) {
                prop_assert!((0.0..=1.0).contains(&p));
                // The table of every textbook: 3.8415 at 5 %, 6.6349 at 1 %.
                prop_assert_eq!(statistic.abs() > 3.841_459, p < 0.05, "{} {}", statistic, p);
                prop_assert_eq!(statistic.abs() > 6.634_897, p < 0.01, "{} {}", statistic, p);
            }
        }
    }

    #[test]
    fn collocation_is_what_its_formulas_say(
        together in 1_u64..500,
        (left, right) in (0_u64..5000, 0_u64..5000),
        rest in 1_u64..1_000_000,
    ) {
        let (node, collocate) = (together + left, together + right);
        let tokens = node + right + rest;
        let pair = Cooccurrence::adjacent(together, node, collocate, tokens);
        let (o, n) = (together as f64, tokens as f64);
        let e = node as f64 * collocate as f64 / n;
        let expected = [
            (&PMI, (o / e).log2()),
            (&MI3, (o * o * o / e).log2()),
            (&T_SCORE, (o - e) / o.sqrt()),
            (&Z_SCORE, (o - e) / e.sqrt()),
            (&LOG_DICE, 14.0 + (2.0 * o / (node + collocate) as f64).log2()),
        ];
        for (measure, expected) in expected {
            let value = measure.value(&pair).unwrap();
            prop_assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{}: {value}, {expected}", measure.id);
        }
        let g2 = PAIR_G2.value(&pair).unwrap();
        let plain = plain_g2(o, node as f64, collocate as f64, n);
        prop_assert!((g2.abs() - plain.abs()).abs() <= 1e-6 + 1e-9 * plain.abs(), "{g2}, {plain}");
        prop_assert!(g2 == 0.0 || (g2 > 0.0) == (o > e));
    }

    #[test]
    fn no_counts_make_a_value_that_is_no_number(cells in any::<[u64; 5]>()) {
        let [a, b, c, d, e] = cells;
        let contrast = Contrast { target: a, target_tokens: b, reference: c, reference_tokens: d };
        for measure in KEYNESS {
            prop_assert!(measure.value(&contrast).is_none_or(f64::is_finite), "{}", measure.id);
        }
        let pair = Cooccurrence { together: a, node: b, collocate: c, window_tokens: d, tokens: e };
        for measure in COLLOCATION {
            prop_assert!(measure.value(&pair).is_none_or(f64::is_finite), "{}", measure.id);
        }
    }
}
