//! What sketches of a few hundred bytes say of two documents, beside the exact figures that they stand for.

use lexometer::hash;
use lexometer::overlap::sketch::{BottomK, Estimate, MinHash, SimHash, Winnowing, shingles};

use super::comparison::{is_mostly_characters, reading};
use super::{Analysis, Directed};

/// The words of a shingle, as in the exact figures that lead.
const SHINGLE: usize = 5;
/// Permutations of MinHash.
const PERMUTATIONS: usize = 128;
/// Hashes that bottom-k keeps.
const KEPT: usize = 1024;
/// Hashes of a window of winnowing.
const WINDOW: usize = 4;
/// The seed of all of them.
const SEED: u64 = 1;

/// What an estimate promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstimateKind {
    /// It is off by no more than its standard error in two of three cases.
    StandardError,
    /// A share of fingerprints: no error is known, but no shared run of at least so many words goes unseen.
    Winnowed {
        /// The least length that is never missed, in words.
        never_missed: u32,
    },
}

/// One estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimated {
    /// The name that files and the command line use.
    pub id: &'static str,
    /// The name for people.
    pub name: &'static str,
    /// The metric that it stands for.
    pub exact: &'static str,
    /// What it promises.
    pub kind: EstimateKind,
    /// The estimate; `None` where it is undefined. That of winnowing has no standard error and says 0.
    pub value: Option<Estimate>,
    /// What it depends on besides how words are read.
    parameters: Parameters,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Parameters {
    MinHash,
    BottomK,
    SimHash,
    Winnowing,
}

/// All of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimates {
    /// One for each kind of sketch, and for each direction where there is one.
    pub list: Vec<Estimated>,
    reading: String,
}

impl Estimates {
    /// Sketches both documents and compares the sketches.
    #[must_use]
    pub fn of(a: &Analysis, b: &Analysis) -> Self {
        let (in_a, in_b) = (words(a), words(b));
        let of_shingles = |hashes: &[u64], insert: &mut dyn FnMut(u64)| {
            shingles(hashes, SHINGLE).for_each(insert);
        };
        let (mut slots_a, mut slots_b) = ([0; PERMUTATIONS], [0; PERMUTATIONS]);
        let (mut min_a, mut min_b) = (MinHash::new(&mut slots_a, SEED), MinHash::new(&mut slots_b, SEED));
        of_shingles(&in_a, &mut |hash| min_a.insert(hash));
        of_shingles(&in_b, &mut |hash| min_b.insert(hash));
        let (mut kept_a, mut kept_b) = ([0; KEPT], [0; KEPT]);
        let (mut bottom_a, mut bottom_b) = (BottomK::new(&mut kept_a, SEED), BottomK::new(&mut kept_b, SEED));
        of_shingles(&in_a, &mut |hash| bottom_a.insert(hash));
        of_shingles(&in_b, &mut |hash| bottom_b.insert(hash));
        let cosine = || {
            let bits = |analysis: &Analysis| {
                let mut sums = SimHash::new(SEED);
                for kind in &analysis.types {
                    let count = u32::try_from(kind.count).unwrap_or(u32::MAX);
                    sums.insert(hash::of(kind.word.as_bytes()), count);
                }
                sums.bits()
            };
            (!in_a.is_empty() && !in_b.is_empty()).then(|| SimHash::cosine(bits(a), bits(b)))
        };
        let winnowed = |hashes: &[u64]| {
            let mut window = [0; WINDOW];
            let mut chosen: Vec<u64> = Winnowing::new(shingles(hashes, SHINGLE), &mut window, SEED)
                .map(|fingerprint| fingerprint.hash)
                .collect();
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        };
        let (prints_a, prints_b) = (winnowed(&in_a), winnowed(&in_b));
        let share = |of: &[u64], other: &[u64]| {
            let shared = of.iter().filter(|hash| other.binary_search(hash).is_ok()).count();
            let value = lexometer::math::ratio(shared as u64, of.len() as u64)?;
            Some(Estimate { value, standard_error: 0.0 })
        };
        let error = EstimateKind::StandardError;
        let windows = EstimateKind::Winnowed { never_missed: (WINDOW + SHINGLE - 1) as u32 };
        let estimated =
            |id, name, exact, kind, parameters, value| Estimated { id, name, exact, kind, value, parameters };
        let list = vec![
            estimated(
                "minhash_jaccard_5",
                "Jaccard index by MinHash, 5-grams",
                "jaccard_5",
                error,
                Parameters::MinHash,
                min_a.jaccard(&min_b),
            ),
            estimated(
                "bottom_k_jaccard_5",
                "Jaccard index by bottom-k, 5-grams",
                "jaccard_5",
                error,
                Parameters::BottomK,
                bottom_a.jaccard(&bottom_b),
            ),
            estimated(
                "simhash_cosine_tf_1",
                "Cosine of counts by SimHash, words",
                "cosine_tf_1",
                error,
                Parameters::SimHash,
                cosine(),
            ),
            estimated(
                "winnowing_5_a",
                "Containment of A by winnowing, 5-grams",
                "containment_5_a",
                windows,
                Parameters::Winnowing,
                share(&prints_a, &prints_b),
            ),
            estimated(
                "winnowing_5_b",
                "Containment of B by winnowing, 5-grams",
                "containment_5_b",
                windows,
                Parameters::Winnowing,
                share(&prints_b, &prints_a),
            ),
        ];
        let characters = Directed { a: is_mostly_characters(a), b: is_mostly_characters(b) };
        Self { list, reading: reading(characters) }
    }

    /// How an estimate was made.
    #[must_use]
    pub fn settings_of(&self, estimated: &Estimated) -> String {
        let parameters = match estimated.parameters {
            Parameters::MinHash => format!("n:{SHINGLE}|k:{PERMUTATIONS}"),
            Parameters::BottomK => format!("n:{SHINGLE}|k:{KEPT}"),
            Parameters::SimHash => "n:1|bits:64".to_owned(),
            Parameters::Winnowing => format!("n:{SHINGLE}|window:{WINDOW}"),
        };
        format!("{}|{parameters}|seed:{SEED}", self.reading)
    }
}

impl EstimateKind {
    /// What it promises, in a sentence.
    #[must_use]
    pub fn promise(self) -> String {
        match self {
            Self::StandardError => {
                "An estimate: two of three such figures are off by no more than the standard error."
                    .to_owned()
            }
            Self::Winnowed { never_missed } => format!(
                "An estimate without a standard error: no shared run of {never_missed} words or more goes unseen."
            ),
        }
    }
}

/// The hash of each running word, from its folded spelling: the same on every machine.
fn words(analysis: &Analysis) -> Vec<u64> {
    let of_types: Vec<u64> = analysis.types.iter().map(|kind| hash::of(kind.word.as_bytes())).collect();
    analysis.words.iter().map(|word| of_types[word.type_id as usize]).collect()
}
