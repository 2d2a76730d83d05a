//! What the settings of a comparison do, and what it says where there is little to compare.

use std::sync::Arc;

use super::*;
use crate::import::seeds;

fn measured(text: &str) -> (Document, Analysis) {
    let document = Document { text: Arc::from(text), ..seeds().remove(0) };
    let analysis = Analysis::of(&document, Settings::default(), &Task::new()).unwrap();
    (document, analysis)
}

fn compared(a: &str, b: &str, how: CompareSettings) -> Comparison {
    let (a, b) = (measured(a), measured(b));
    Comparison::with((&a.0, &a.1), (&b.0, &b.1), how, &Task::new()).unwrap()
}

fn minimum(minimum: u32) -> CompareSettings {
    CompareSettings { minimum, ..CompareSettings::default() }
}

/// Words drawn from a small alphabet by a linear congruence, so that much repeats.
fn scattered(seed: u64, words: usize, alphabet: u64) -> String {
    let mut state = seed;
    let mut text = String::new();
    for _ in 0..words {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text += &format!("w{} ", (state >> 33) % alphabet);
    }
    text
}

#[test]
fn the_minimum_decides_what_a_passage_is() {
    let (a, b) = ("one two three four and five six", "one two three four or five six");
    for (fewest, covered) in [(2, 6.0 / 7.0), (3, 4.0 / 7.0), (4, 4.0 / 7.0), (5, 0.0)] {
        let shared = compared(a, b, minimum(fewest));
        assert_eq!(shared.coverage.a, Some(covered), "{fewest}");
        assert!(shared.settings.ends_with(&format!("|minimum:{fewest}")), "{}", shared.settings);
        assert_eq!(shared.metric("tiling_a"), Some(covered));
    }
}

#[test]
fn the_curve_is_the_comparison_at_every_minimum() {
    for seed in 1..6 {
        let a = measured(&scattered(seed, 300, 6));
        let b = measured(&scattered(seed + 100, 260, 6));
        let curve = CoverageCurve::of((&a.0, &a.1), (&b.0, &b.1), &Task::new()).unwrap();
        assert_eq!(curve.points[0].minimum, CompareSettings::LEAST_MINIMUM);
        for point in &curve.points {
            let how = minimum(point.minimum);
            let shared = Comparison::with((&a.0, &a.1), (&b.0, &b.1), how, &Task::new()).unwrap();
            assert_eq!(point.coverage, shared.coverage, "{}", point.minimum);
            assert_eq!(point.quoted, shared.quoted);
            assert_eq!(point.passages as usize, shared.passages.len());
        }
        assert_eq!(curve.points.last().unwrap().coverage.a, Some(0.0));
    }
    let seeds = seeds();
    let of = |document| Analysis::of(document, Settings::default(), &Task::new()).unwrap();
    let (of_a, of_b) = (of(&seeds[0]), of(&seeds[1]));
    let curve = CoverageCurve::of((&seeds[0], &of_a), (&seeds[1], &of_b), &Task::new()).unwrap();
    let how = minimum(12);
    let shared = Comparison::with((&seeds[0], &of_a), (&seeds[1], &of_b), how, &Task::new()).unwrap();
    assert_eq!(curve.points[10].quoted, shared.quoted);
}

#[test]
fn names_and_gaps_are_settings() {
    let a = "The army chief Gen. Zaluzhny told them that they would not go in at all.";
    let b = "The army chief Gen. Zaluzhnyi told them that they would surely not go in at all.";
    let with = |gap, names| {
        let aids = ReadingAids { gap, names, ..ReadingAids::default() };
        compared(a, b, CompareSettings { minimum: 4, aids }).chained
    };
    // Four words, a name, six words (five of them before the added one), then five.
    let joined = with(2, Names::Matched);
    assert_eq!((joined.passages.len(), joined.names), (1, 1));
    let apart = with(2, Names::Apart);
    assert_eq!((apart.passages.len(), apart.names), (1, 0));
    assert_eq!(with(0, Names::Matched).passages.len(), 3);
    assert!(apart.settings().contains("names:apart") && joined.settings().contains("names:levenshtein"));
}

#[test]
fn the_words_of_a_joined_passage_are_shown_side_by_side() {
    let a = "The army chief Gen. Zaluzhny told them that they would not go in at all.";
    let b = "The army chief Gen. Zaluzhnyi told them that they would surely not go in at all.";
    let aids = ReadingAids::default();
    let chained = compared(a, b, CompareSettings { minimum: 4, aids }).chained;
    let [passage] = &chained.passages[..] else { panic!("{:?}", chained.passages) };
    let slices: Vec<(Kinship, &str, &str)> = passage
        .stretches
        .iter()
        .map(|stretch| {
            let slice = |text, bytes: Bytes| {
                &<str as AsRef<str>>::as_ref(text)[bytes.start as usize..bytes.end as usize]
            };
            (stretch.kinship, slice(a, stretch.bytes.a), slice(b, stretch.bytes.b))
        })
        .collect();
    assert_eq!(
        slices,
        [
            (Kinship::Same, "The army chief Gen", "The army chief Gen"),
            (Kinship::Name, "Zaluzhny", "Zaluzhnyi"),
            (Kinship::Same, "told them that they would", "told them that they would"),
            (Kinship::Changed, "", "surely"),
            (Kinship::Same, "not go in at all", "not go in at all"),
        ]
    );
}

#[test]
fn stretches_add_up_to_their_passage() {
    for seed in 1..20 {
        for gap in [0, 1, 2, 5, 16] {
            let how = CompareSettings { minimum: 3, aids: ReadingAids { gap, ..ReadingAids::default() } };
            let a = scattered(seed, 400, 9);
            let shared = compared(&a, &scattered(seed + 50, 380, 9), how);
            for passage in &shared.chained.passages {
                let sum = |of: fn(&Stretch) -> u32| passage.stretches.iter().map(of).sum::<u32>();
                assert_eq!(sum(|stretch| stretch.words.a), passage.span.a);
                assert_eq!(sum(|stretch| stretch.words.b), passage.span.b);
                let of_kind = |kinship| {
                    let such = passage.stretches.iter().filter(|stretch| stretch.kinship == kinship);
                    such.map(|stretch| stretch.words.a).sum::<u32>()
                };
                // The core counted them without saying which they are.
                assert_eq!(of_kind(Kinship::Same), passage.tiled);
                assert_eq!(of_kind(Kinship::Repeated), passage.repeated);
                assert_eq!(of_kind(Kinship::Name), passage.names);
                assert!(passage.stretches.is_sorted_by_key(|stretch| stretch.bytes.a.start));
                assert!(passage.stretches.is_sorted_by_key(|stretch| stretch.bytes.b.start));
            }
        }
    }
}

#[test]
fn boilerplate_is_as_if_it_were_not_there() {
    let template = measured("All rights are reserved by the publisher of this paper.");
    let own_a = "The sun rose over the quiet harbour and boats went out.";
    let own_b = "Nobody saw the thief who took the ring from her hand.";
    let notice = "All rights are reserved by the publisher of this paper.";
    let a = measured(&format!("{own_a} {notice} It was late by then."));
    let b = measured(&format!("{notice} {own_b} {notice}"));
    let whole = Comparison::of((&a.0, &a.1), (&b.0, &b.1), &Task::new()).unwrap();
    assert_eq!(whole.passages.len(), 1);
    let (rest_a, rest_b) = (a.1.without(&template.1, 5), b.1.without(&template.1, 5));
    assert_eq!((rest_a.words_left_out(), rest_b.words_left_out()), (10, 20));
    let rest = Comparison::of((&a.0, &rest_a), (&b.0, &rest_b), &Task::new()).unwrap();
    assert_eq!(rest.passages, []);
    assert!(rest.settings.contains("|boilerplate:10+20"), "{}", rest.settings);

    // Every metric is that of the texts without it.
    let (plain_a, plain_b) = (format!("{own_a} It was late by then."), own_b.to_owned());
    let plain = compared(&plain_a, &plain_b, CompareSettings::default());
    for (metric, expected) in rest.metrics.iter().zip(&plain.metrics) {
        // The sentences of the whole texts stand, and the full stop of the template is left.
        let by_text = ["chrf_a", "chrf_b", "chrf_pp_a", "chrf_pp_b"].contains(&metric.id);
        assert!(by_text || metric == expected, "{metric:?}, {expected:?}");
    }
    // Places are those of the whole text.
    let own = Comparison::of((&a.0, &rest_a), (&a.0, &a.1), &Task::new()).unwrap();
    let last = own.passages.last().unwrap();
    assert_eq!((last.a.word, &a.0.text[last.a.start as usize..][..6]), (21, "It was"));
    // Shorter than the minimum is no boilerplate.
    assert_eq!(a.1.without(&template.1, 11).words_left_out(), 0);
    assert_eq!(a.1.without(&measured("").1, 5).words_left_out(), 0);
}

#[test]
fn estimates_are_within_their_errors() {
    let (a, b) = (scattered(1, 4000, 5000), scattered(2, 1500, 5000));
    let second = format!("{} {b}", a.split_whitespace().skip(1500).collect::<Vec<_>>().join(" "));
    let (a, b) = (measured(&a), measured(&second));
    let exact = Comparison::of((&a.0, &a.1), (&b.0, &b.1), &Task::new()).unwrap();
    let estimates = Estimates::of(&a.1, &b.1);
    assert_eq!(estimates, Estimates::of(&a.1, &b.1));
    for estimated in &estimates.list {
        let value = estimated.value.unwrap();
        let truth = exact.metric(estimated.exact).unwrap();
        let error = match estimated.kind {
            EstimateKind::StandardError => 3.0 * value.standard_error,
            EstimateKind::Winnowed { .. } => 0.05,
        };
        assert!((value.value - truth).abs() <= error, "{}: {value:?} of {truth}", estimated.id);
        assert!(estimates.settings_of(estimated).contains("|seed:1"));
    }
    let nothing = measured("");
    for estimated in Estimates::of(&nothing.1, &nothing.1).list {
        assert_eq!(estimated.value, None, "{}", estimated.id);
    }
}

#[test]
fn a_signature_tells_what_a_metric_depends_on() {
    let shared = compared("one two three four five", "one two three four five", minimum(4));
    for (id, end) in [
        ("containment_5_a", "|n:5"),
        ("rouge_2", "|n:2"),
        ("cosine_tf_idf_3", "|n:3"),
        ("tiling_b", "|tiles:greedy|minimum:4"),
        ("rouge_w", "|weight:1.2"),
        ("rouge_su", "|skip:4"),
        ("lcs", "|fold:simple+apostrophe+nfc"),
    ] {
        assert!(shared.settings_of(id).ends_with(end), "{}", shared.settings_of(id));
    }
}

#[test]
fn like_documents_stand_together_in_a_matrix() {
    let texts = [
        "one two three four five six seven",
        "red green blue white black grey pink",
        "one two three four five six nine",
        "",
        "red green blue white black grey gold",
    ];
    let all: Vec<_> = texts.iter().map(|text| measured(text)).collect();
    let documents: Vec<_> = all.iter().map(|(document, analysis)| (document, analysis)).collect();
    for metric in ["tiling_a", "jensen_shannon", "lcs"] {
        let metric = lexometer::overlap::by_id(metric).unwrap();
        let matrix = Matrix::of(&documents, metric, &Task::new()).unwrap();
        assert_eq!(matrix.clustered()[..4], [0, 2, 1, 4], "{}", metric.id);
    }
}

#[test]
fn a_matrix_says_what_the_comparisons_say() {
    let texts = [
        scattered(1, 300, 40),
        scattered(2, 280, 40),
        scattered(3, 4, 40),
        String::new(),
        "他说不要战争我们也说不要战争".to_owned(),
        "w1 ".repeat(50),
    ];
    let all: Vec<_> = texts.iter().map(|text| measured(text)).collect();
    let documents: Vec<_> = all.iter().map(|(document, analysis)| (document, analysis)).collect();
    let analyses: Vec<&Analysis> = all.iter().map(|(_, analysis)| analysis).collect();
    let is_divergence =
        |id: &str| ["jensen_shannon", "hellinger"].contains(&id) || id.starts_with("kullback");
    for fewest in [3, 12] {
        let how = minimum(fewest);
        let compared: Vec<Vec<Comparison>> = documents
            .iter()
            .map(|a| documents.iter().map(|b| Comparison::with(*a, *b, how, &Task::new()).unwrap()).collect())
            .collect();
        for metric in lexometer::overlap::METRICS.iter().flat_map(|group| group.iter()) {
            let matrix = Matrix::with(&documents, metric, how, &Task::new()).unwrap();
            for (a, (row, compared)) in matrix.values.iter().zip(&compared).enumerate() {
                for (b, (value, compared)) in row.iter().zip(compared).enumerate() {
                    let expected = compared.metric(metric.id);
                    match (value, expected) {
                        // Divergences are summed in another order.
                        (Some(value), Some(expected)) if is_divergence(metric.id) => {
                            let apart = (value - expected).abs();
                            assert!(apart <= 1e-12 * expected.abs().max(1.0), "{}: {a} {b}", metric.id);
                        }
                        (value, expected) => assert_eq!(*value, expected, "{}: {a} {b}", metric.id),
                    }
                }
            }
            if !Matrix::needs_analyses(metric) {
                let words = Numbered::of_analyses(&analyses);
                assert_eq!(Matrix::of_words(&words, metric, how, &Task::new()).unwrap(), matrix);
            }
        }
    }
}

#[test]
fn words_are_numbered_alike_without_measuring() {
    let long = "x".repeat(70_000);
    let texts = [
        "Été l’ÉTÉ e\u{301}te\u{301} the cat’s THE CAT'S R&D 3,000.5 他说不要 — ".repeat(40),
        scattered(1, 3000, 900),
        String::new(),
        "他说不要战争我们也说不要战争".to_owned(),
        format!("one {long} two {long}y one {long}"),
        "100 % … !!! \u{301}".to_owned(),
    ];
    let all: Vec<_> = texts.iter().map(|text| measured(text)).collect();
    let analyses: Vec<&Analysis> = all.iter().map(|(_, analysis)| analysis).collect();
    let slices: Vec<&str> = texts.iter().map(String::as_str).collect();
    let read = Numbered::of_texts(&slices, None, 5, &Task::new()).unwrap();
    assert_eq!(read, Numbered::of_analyses(&analyses));
    // Without what a template has.
    let template = measured(&texts[0]);
    let without: Vec<Analysis> = analyses.iter().map(|analysis| analysis.without(&template.1, 4)).collect();
    let rest = Numbered::of_texts(&slices, Some(&texts[0]), 4, &Task::new()).unwrap();
    let settings = |words: &Numbered| {
        let metric = lexometer::overlap::by_id("jaccard_1").unwrap();
        Matrix::of_words(words, metric, minimum(4), &Task::new()).unwrap()
    };
    assert_eq!(settings(&rest), settings(&Numbered::of_analyses(&without.iter().collect::<Vec<_>>())));
    assert_eq!(rest.words()[0], [0_u32; 0]);
}

#[test]
fn a_matrix_can_be_stopped() {
    let words = Numbered::of_texts(&["one two", "two three"], None, 5, &Task::new()).unwrap();
    let task = Task::new();
    task.cancel();
    for metric in ["jaccard_5", "longest_passage", "jensen_shannon", "rouge_l", "tiling_a", "bleu_a"] {
        let metric = lexometer::overlap::by_id(metric).unwrap();
        assert_eq!(Matrix::of_words(&words, metric, minimum(5), &task), Err(Cancelled));
    }
    assert_eq!(Numbered::of_texts(&["one two"], None, 5, &task), Err(Cancelled));
}
