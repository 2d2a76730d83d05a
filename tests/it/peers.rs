//! The metrics under the tokenizers of other packages, against what those packages say (`golden/overlap.py`).

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use lexometer::overlap::peers::{
    characters, chrf_words, is_space, mteval_13a, rouge_score, scikit_learn, white_space,
};
use lexometer::overlap::{
    BleuOrder, GramOrder, Hits, Sentences, SingleWords, Tallies, WeightedCell, bleu, bulk_grams_scratch,
    chrf, lcs, lcs_bits, lcs_links, skip_bigrams, skip_scratch, union_bits, union_lcs, weighted_union_bits,
    weighted_union_lcs,
};
use serde_json::Value;

/// What "equal" means.
const TOLERANCE: f64 = 1e-9;

fn split(scalars: impl Iterator<Item = char>) -> Vec<String> {
    let text: String = scalars.collect();
    text.split(is_space).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// The same number for the same token in both lists.
fn ids(lists: [&[String]; 2]) -> [Vec<u32>; 2] {
    let mut numbers = HashMap::new();
    lists.map(|list| {
        let number = |token: &String| {
            let next = u32::try_from(numbers.len()).unwrap();
            *numbers.entry(token.clone()).or_insert(next)
        };
        list.iter().map(number).collect()
    })
}

fn tallies([a, b]: &[Vec<u32>; 2]) -> Tallies {
    let mut scratch = vec![0; bulk_grams_scratch(a.len(), b.len())];
    GramOrder::bulk(a, b, &mut scratch).unwrap().tallies()
}

/// CRC-32 as zlib has it.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

struct Pair<'g> {
    name: &'g str,
    golden: &'g Value,
    texts: [String; 2],
}

impl Pair<'_> {
    /// Peers say 0 where nothing is divided by nothing.
    #[track_caller]
    fn check(&self, path: &[&str], found: Option<f64>) {
        let expected = path.iter().fold(self.golden, |value, key| &value[key]);
        let expected = expected.as_f64().unwrap_or(0.0);
        let found = found.unwrap_or(0.0);
        assert!(
            (found - expected).abs() <= TOLERANCE * expected.abs().max(1.0),
            "{}: {path:?} is {found}, the package has {expected}",
            self.name
        );
    }

    #[track_caller]
    fn check_hits(
        &self,
        path: [&str; 2],
        keys: [&str; 3],
        precision: Option<f64>,
        recall: Option<f64>,
        f: Option<f64>,
    ) {
        for (key, value) in keys.into_iter().zip([precision, recall, f]) {
            self.check(&[path[0], path[1], key], value);
        }
    }

    /// The tokens of both texts, held against the package's.
    fn tokens(&self, kind: &str, cut: impl Fn(&str) -> Vec<String>) -> [Vec<u32>; 2] {
        let lists = [cut(&self.texts[0]), cut(&self.texts[1])];
        for (list, golden) in lists.iter().zip(self.golden["tokens"][kind].as_array().unwrap()) {
            let found = (list.len() as u64, u64::from(crc32(list.join("\n").as_bytes())));
            let expected = (golden["count"].as_u64().unwrap(), golden["crc32"].as_u64().unwrap());
            assert_eq!(found, expected, "{}: tokens of {kind}: {list:?}", self.name);
        }
        ids([&lists[0], &lists[1]])
    }

    /// The ids of all lines, and where each line ends.
    fn lines(&self, cut: impl Fn(&str) -> Vec<String>) -> [(Vec<u32>, Vec<u32>); 2] {
        let lines =
            [&self.texts[0], &self.texts[1]].map(|text| text.split('\n').map(&cut).collect::<Vec<_>>());
        let [candidate, reference] = ids([&lines[0].concat(), &lines[1].concat()]);
        let ends = |lines: &[Vec<String>]| {
            let ends = lines.iter().scan(0, |end, line| {
                *end += u32::try_from(line.len()).unwrap();
                Some(*end)
            });
            ends.collect::<Vec<_>>()
        };
        [(candidate, ends(&lines[0])), (reference, ends(&lines[1]))]
    }
}

fn each_pair(check: impl Fn(&Pair<'_>)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let golden = fs::read_to_string(root.join("golden/overlap.json")).unwrap();
    let golden: Value = serde_json::from_str(&golden).unwrap();
    let pairs = golden["pairs"].as_array().unwrap();
    assert!(pairs.len() > 70);
    for golden in pairs {
        let text = |side: &str| match golden[side].as_str() {
            Some(text) => text.to_owned(),
            None => {
                let name = golden[format!("{side}_file")].as_str().unwrap();
                fs::read_to_string(root.join("..").join(name)).unwrap()
            }
        };
        let name = golden["name"].as_str().unwrap();
        check(&Pair { name, golden, texts: [text("candidate"), text("reference")] });
    }
}

fn union_of([c, r]: &[(Vec<u32>, Vec<u32>); 2]) -> Hits {
    let (c, r) = (Sentences { words: &c.0, ends: &c.1 }, Sentences { words: &r.0, ends: &r.1 });
    let mut links = vec![0u32; lcs_links(c.words.len().max(r.words.len()))];
    union_lcs(c, r, &mut links, &mut vec![0; union_bits(c, r)]).unwrap()
}

#[test]
fn rouge_as_rouge_score_has_it() {
    let keys = ["p", "r", "f"];
    each_pair(|pair| {
        let words = pair.tokens("rouge_score", |text| split(rouge_score(text)));
        let tallies = tallies(&words);
        for n in 1..=4 {
            let hits = Hits::of_grams(tallies.of(n).unwrap());
            let f = hits.f(1.0);
            pair.check_hits(["rouge_score", &format!("rouge{n}")], keys, hits.precision(), hits.recall(), f);
        }
        let [a, b] = &words;
        let found = lcs(a, b, &mut vec![0u32; lcs_links(a.len())], &mut vec![0; lcs_bits(a.len())]).unwrap();
        let hits = Hits::of_lcs(found, a.len() as u64, b.len() as u64);
        pair.check_hits(["rouge_score", "rougeL"], keys, hits.precision(), hits.recall(), hits.f(1.0));
        let hits = union_of(&pair.lines(|text| split(rouge_score(text))));
        pair.check_hits(["rouge_score", "rougeLsum"], keys, hits.precision(), hits.recall(), hits.f(1.0));
    });
}

#[test]
fn rouge_as_rouge_155_has_it() {
    let keys = ["p", "r", "f"];
    each_pair(|pair| {
        pair.tokens("white_space", |text| split(white_space(text)));
        let lines = pair.lines(|text| split(white_space(text)));
        let words = [lines[0].0.clone(), lines[1].0.clone()];
        let tallies = tallies(&words);
        for n in 1..=4 {
            let hits = Hits::of_grams(tallies.of(n).unwrap());
            let f = hits.f(1.0);
            pair.check_hits(["rouge_155", &format!("rouge-{n}")], keys, hits.precision(), hits.recall(), f);
        }
        let hits = union_of(&lines);
        pair.check_hits(["rouge_155", "rouge-l"], keys, hits.precision(), hits.recall(), hits.f(1.0));
        let [(c, c_ends), (r, r_ends)] = &lines;
        let (candidate, reference) =
            (Sentences { words: c, ends: c_ends }, Sentences { words: r, ends: r_ends });
        let mut links = vec![0u32; lcs_links(c.len())];
        let mut bits = vec![0; weighted_union_bits(candidate, reference)];
        let mut cells = vec![WeightedCell::default(); r.len()];
        let hits = weighted_union_lcs(candidate, reference, 1.2, &mut links, &mut bits, &mut cells).unwrap();
        pair.check_hits(["rouge_155", "rouge-w-1.2"], keys, hits.precision(), hits.recall(), hits.f(1.0));
        let mut scratch = vec![0; skip_scratch(c.len(), r.len(), 4)];
        for (name, single) in [("rouge-s4", SingleWords::Left), ("rouge-su4", SingleWords::Counted)] {
            let hits = skip_bigrams(c, r, 4, single, &mut scratch).unwrap();
            pair.check_hits(["rouge_155", name], keys, hits.precision(), hits.recall(), hits.f(1.0));
        }
    });
}

#[test]
fn bleu_and_chrf_as_sacrebleu_has_them() {
    each_pair(|pair| {
        let of_words = tallies(&pair.tokens("mteval_13a", |text| split(mteval_13a(text))));
        pair.check(&["bleu", "four"], bleu(&of_words, BleuOrder::Four));
        pair.check(&["bleu", "effective"], bleu(&of_words, BleuOrder::Effective));
        let scalars = |text: &str| characters(text).map(String::from).collect();
        let of_characters = tallies(&pair.tokens("characters", scalars));
        pair.check(&["chrf"], chrf(&of_characters, None));
        let of_words = tallies(&pair.tokens("chrf_words", |text| split(chrf_words(text))));
        pair.check(&["chrf_pp"], chrf(&of_characters, Some(&of_words)));
    });
}

#[test]
fn cosines_as_scikit_learn_has_them() {
    each_pair(|pair| {
        let tallies = tallies(&pair.tokens("scikit_learn", |text| split(scikit_learn(text))));
        let words = tallies.of(1).unwrap();
        pair.check(&["cosine_tf"], words.cosine());
        pair.check(&["cosine_tf_idf"], words.cosine_tf_idf());
    });
}
